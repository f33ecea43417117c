import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { differenzText, prozentText, betragText } from "../../../berichte/vergleich/saetze";
import type { Eckwertvergleich } from "../../../berichte/vergleich/vergleich";
import type { Begruendung } from "../../../berichte/vergleich/warum";
import { unterschied } from "../../../berichte/vergleich/zeilenvergleich";
import type { Decimal } from "../../../money/dezimal";
import { vergleich } from "../../../texte/vergleich";
import { hyphenated } from "../../ablauf/pruefergebnis";
import { Klappknopf } from "./Klappknopf";
import { Warum } from "./Warum";

const texte = vergleich.ergebnis;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  right: { textAlign: "right" },
  figure: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    verticalAlign: "top",
  },
  amount: { whiteSpace: "nowrap" },
  small: { color: tokens.colorNeutralForeground2 },
  reasons: { padding: `0 0 ${tokens.spacingVerticalXS}` },
  differs: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

interface Props {
  eckwerte: Eckwertvergleich[];
  begruendungen: Begruendung[];
  /** Which of the two states is the open workbook. */
  eigene: "alt" | "neu";
}

/** What the changes mean for the totals of the Beschluss and the liquid funds, and why; what did not change, folded. */
export function Eckwerte({ eckwerte, begruendungen, eigene }: Props) {
  const styles = useStyles();
  const id = useId();
  const [alle, zeigeAlle] = useState(false);
  const rows = mitMitteln(eckwerte, begruendungen);
  if (rows.length === 0) return null;
  const changed = rows.filter(istGeaendert);
  const others = rows.filter((row) => !istGeaendert(row));
  return (
    <div>
      <h4 id={id} className={styles.heading}>
        {texte.eckwerte}
      </h4>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {texte.bezeichnungSpalte}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              {texte.differenz}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((eckwert) => (
            <Zeile
              key={eckwert.position}
              eckwert={eckwert}
              begruendung={begruendungen.find(({ position }) => position === eckwert.position)}
              eigene={eigene}
            />
          ))}
          {others.length > 0 && (
            <tr className={styles.row}>
              <td colSpan={2}>
                <Klappknopf offen={alle} schalte={() => zeigeAlle(!alle)}>
                  {texte.ohneUnterschied(others.length)}
                </Klappknopf>
              </td>
            </tr>
          )}
          {alle &&
            others.map((eckwert) => <Zeile key={eckwert.position} eckwert={eckwert} eigene={eigene} />)}
        </tbody>
      </table>
    </div>
  );
}

const istGeaendert = ({ unterschied }: Eckwertvergleich): boolean =>
  unterschied !== undefined && !unterschied.differenz.isZero();

/** The totals, and what is no total of the Beschluss but has its reasons, too. */
function mitMitteln(eckwerte: Eckwertvergleich[], begruendungen: Begruendung[]): Eckwertvergleich[] {
  const further = begruendungen.filter(({ imBeschluss }) => !imBeschluss);
  return [
    ...eckwerte,
    ...further.map(({ position, name, alt, neu }) => ({
      position,
      name,
      alt,
      neu,
      unterschied: unterschied(alt, neu, 0),
    })),
  ];
}

interface ZeilenProps {
  eckwert: Eckwertvergleich;
  begruendung?: Begruendung | undefined;
  eigene: "alt" | "neu";
}

function Zeile({ eckwert, begruendung, eigene }: ZeilenProps) {
  const { position, name, alt, neu, unterschied: difference } = eckwert;
  const styles = useStyles();
  const id = useId();
  const [offen, oeffne] = useState(position === "jahresergebnis");
  const same = difference?.differenz.isZero();
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.label}>
          {hyphenated(name)}
          <div className={styles.small}>
            <span className={styles.amount}>{betrag(alt)}</span>
            {!same && (
              <>
                {" → "}
                <span className={styles.amount}>{betrag(neu)}</span>
              </>
            )}
          </div>
        </th>
        <td className={styles.figure}>
          {difference && !same ? (
            <>
              <div className={styles.differs}>{differenzText(difference.differenz, "festsetzung")}</div>
              <div className={styles.small}>
                {[
                  difference.prozent && prozentText(difference.prozent),
                  difference.wirkung && vergleich.wirkung[difference.wirkung],
                ]
                  .filter(Boolean)
                  .join(", ")}
              </div>
            </>
          ) : (
            <span className={styles.small}>{same ? texte.unveraendert : ""}</span>
          )}
        </td>
      </tr>
      {begruendung && (
        <tr>
          <td colSpan={2} className={styles.reasons}>
            <Klappknopf
              offen={offen}
              schalte={() => oeffne(!offen)}
              id={id}
              name={vergleich.warum.knopfFuer(name)}
            >
              {vergleich.warum.knopf}
            </Klappknopf>
            {offen && (
              <div id={id}>
                <Warum begruendung={begruendung} eigene={eigene} />
              </div>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

const betrag = (value: Decimal | undefined): string =>
  value ? betragText(value, "festsetzung") : texte.fehlt;
