import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useId } from "react";
import { type Reihenart, type Zahlenbild } from "../../../berichte/diagramme/zahlenreihen";
import { diagramme } from "../../../texte/diagramme";
import { hyphenated } from "../../ablauf/pruefergebnis";
import { ACHSE, RAND, TITELHOEHE, ZEILENHOEHE, anordnung, massstaebe } from "./anordnung";
import { Muster, Musterprobe } from "./muster";

// What draws is large, and who wants the table does without: it is fetched with the first picture.
const Balken = lazy(() => import("./Balken"));

/** As wide as "−12,73 Mio. €". */
const BETRAGSBREITE = "86px";

const useStyles = makeStyles({
  bild: { position: "relative", padding: `${RAND}px 0 ${RAND + ACHSE}px`, fontSize: tokens.fontSizeBase200 },
  // Over the lines of the chart, which would run through the words.
  titel: {
    position: "relative",
    width: "fit-content",
    maxWidth: "100%",
    paddingRight: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    height: `${TITELHOEHE}px`,
    lineHeight: `${TITELHOEHE + 4}px`,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  zeile: {
    position: "relative",
    display: "flex",
    justifyContent: "space-between",
    height: `${ZEILENHOEHE}px`,
    lineHeight: `${ZEILENHOEHE}px`,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  reihe: { color: tokens.colorNeutralForeground2 },
  flaeche: { position: "absolute", top: 0, bottom: 0, right: BETRAGSBREITE },
  einheit: {
    position: "absolute",
    right: 0,
    bottom: "4px",
    color: tokens.colorNeutralForeground2,
  },
  legende: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
    fontSize: tokens.fontSizeBase200,
  },
  eintrag: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** A picture of bars, line by line, with its legend. Screen readers have the table instead. */
export function Bild({ bild }: { bild: Zahlenbild }) {
  const styles = useStyles();
  const id = useId();
  const [only] = bild.reihen.length === 1 ? bild.reihen : [];
  return (
    <div aria-hidden="true">
      <Muster id={id} />
      <ul className={styles.legende}>
        {[...new Set(bild.reihen.map(({ art }) => art))].map((art: Reihenart) => (
          <li key={art} className={styles.eintrag}>
            <Musterprobe id={id} art={art} />
            {only ? only.name : diagramme.reihenart[art]}
          </li>
        ))}
      </ul>
      {massstaebe(bild).map((part, index) => (
        <Achsenbild key={index} bild={part} id={id} />
      ))}
    </div>
  );
}

/** Bars over one axis. */
function Achsenbild({ bild, id }: { bild: Zahlenbild; id: string }) {
  const styles = useStyles();
  const plan = anordnung(bild);
  const left = plan.namensbreite === 0 ? 0 : Math.round(plan.namensbreite * 6.6) + 8;
  return (
    <div className={styles.bild}>
      <div className={styles.flaeche} style={{ left }}>
        <Suspense>
          <Balken anordnung={plan} id={id} />
        </Suspense>
      </div>
      {plan.gruppen.map(({ name, balken }) => (
        <div key={name}>
          <div className={styles.titel} title={name}>
            {hyphenated(name)}
          </div>
          {balken.map(({ reihe, betrag, genau }) => (
            <div key={genau} className={styles.zeile} title={genau}>
              <span className={styles.reihe}>{reihe}</span>
              <span>{betrag}</span>
            </div>
          ))}
        </div>
      ))}
      <span className={styles.einheit}>{diagramme.achse(plan.einheit.name)}</span>
    </div>
  );
}
