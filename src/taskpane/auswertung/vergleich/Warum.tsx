import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  anteilswort,
  anteilsweg,
  betragText,
  differenzText,
  restgrund,
  resttext,
} from "../../../berichte/vergleich/saetze";
import type { Anteil, Begruendung } from "../../../berichte/vergleich/warum";
import { vergleich } from "../../../texte/vergleich";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";
import { Klappknopf } from "./Klappknopf";

const texte = vergleich.warum;

/** So many shares are shown before the others are asked for. */
const ERSTE = 5;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px dotted ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  small: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  amount: { whiteSpace: "nowrap" },
  share: { marginLeft: "auto", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  rest: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px dotted ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  begruendung: Begruendung;
  /** Which of the two states is the open workbook: its cells can be gone to. */
  eigene: "alt" | "neu";
}

/** Which rows an amount moved by, the greatest share first, and what none of them explains. */
export function Warum({ begruendung, eigene }: Props) {
  const styles = useStyles();
  const [alle, zeigeAlle] = useState(false);
  const { anteile, name, rest } = begruendung;
  const shown = alle ? anteile : anteile.slice(0, ERSTE);
  return (
    <div>
      {anteile.length > 0 && (
        <ol className={styles.list} aria-label={texte.liste(name)}>
          {shown.map((anteil, index) => (
            <li key={`${anteil.konto} ${anteil.label} ${index}`} className={styles.item}>
              <Zeile anteil={anteil} begruendung={begruendung} eigene={eigene} />
            </li>
          ))}
        </ol>
      )}
      {anteile.length > ERSTE && (
        <Klappknopf offen={alle} schalte={() => zeigeAlle(!alle)}>
          {texte.weitere(anteile.length - ERSTE)}
        </Klappknopf>
      )}
      <div className={styles.rest}>
        {resttext(begruendung)}
        {rest.map((one, index) => (
          <div key={index} className={styles.small}>
            {restgrund(one)} {"zelle" in one && one.zelle && <ZellKnopf target={one.zelle} />}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ZeilenProps extends Props {
  anteil: Anteil;
}

function Zeile({ anteil, begruendung, eigene }: ZeilenProps) {
  const styles = useStyles();
  const { konto, label, zelle } = anteil;
  const amount = (side: "alt" | "neu") => {
    const value = anteil[side];
    const shown = value ? betragText(value, "festsetzung") : vergleich.ergebnis.leer;
    if (!zelle || side !== eigene) return <span className={styles.amount}>{shown}</span>;
    return (
      <ZellKnopf target={zelle} meaning={`${label}:`}>
        {shown}
      </ZellKnopf>
    );
  };
  return (
    <>
      <div>
        {konto !== undefined && <span className={styles.small}>{konto} </span>}
        {label || vergleich.ergebnis.ohneBezeichnung}
      </div>
      <div className={styles.line}>
        {amount("alt")} → {amount("neu")}
        <span className={styles.share}>
          {anteilswort(anteil)}: {differenzText(anteil.anteil, "festsetzung")}
        </span>
      </div>
      <div className={styles.small}>→ {anteilsweg(anteil, begruendung)}</div>
    </>
  );
}
