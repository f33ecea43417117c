import { makeStyles, tokens } from "@fluentui/react-components";
import type { OhneErgebnis as Gruppe } from "../../plan/ohne-ergebnis";
import { stellen } from "../../workbook/zellbereiche";
import { ohneErgebnis as texte } from "../../berichte/ohneErgebnis";
import { absatzOhneErgebnis } from "../../berichte/ohneErgebnisGruppe";
import { place } from "../ablauf/pruefergebnis";
import { Symbol } from "../gemeinsam/Symbol";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";

/** So many places of a kind can be gone to; the others are counted. */
const STELLEN = 3;

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { marginTop: "2px" },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
  places: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
});

/** The cells that show no result, by what they show: why, what to do, and the way to them. */
export default function OhneErgebnis({ gruppen }: { gruppen: Gruppe[] }) {
  return gruppen.map((gruppe) => <Art key={gruppe.zeigt ?? ""} gruppe={gruppe} />);
}

function Art({ gruppe }: { gruppe: Gruppe }) {
  const styles = useStyles();
  const { title, text } = absatzOhneErgebnis(gruppe);
  const places = stellen(gruppe.cells);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        <Symbol name="warnung" className={styles.icon} />
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      <p className={styles.places}>
        {places.slice(0, STELLEN).map((target) => (
          <ZellKnopf key={place(target)} target={target} />
        ))}
        {places.length > STELLEN && <span>{texte.weitere(places.length - STELLEN)}</span>}
      </p>
    </section>
  );
}
