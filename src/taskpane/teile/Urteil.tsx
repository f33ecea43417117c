import { makeStyles, tokens } from "@fluentui/react-components";
import { bereich } from "../../texte/bereich";
import { type Verdict, summary } from "../auswertung";
import type { Outcome } from "../zustand";
import { Symbol, type SymbolName } from "./Symbol";

const symbols: Record<Verdict, SymbolName> = {
  fehler: "fehler",
  abgabebereit: "stimmt",
  "ohne-fehler": "stimmt",
  unvollstaendig: "warnung",
  nichts: "offen",
};

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { width: "20px", height: "20px" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  changed: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The result at a glance, and how far it can be relied on. */
export function Urteil({ outcome, now }: { outcome: Outcome; now: Date }) {
  const styles = useStyles();
  const { result, other, at, changed } = outcome;
  const { verdict, title, detail } = summary(result);
  const { run } = result.checks;
  const { covered, figures } = result.coverage;
  return (
    <section className={styles.part} aria-labelledby="urteil">
      <h2 id="urteil" tabIndex={-1} className={styles.title}>
        <Symbol name={symbols[verdict]} className={styles.icon} />
        {title}
      </h2>
      {detail && <p className={styles.small}>{detail}</p>}
      <p className={styles.small}>{bereich.geprueftUm(at, now)}</p>
      {other && <p className={styles.small}>{bereich.weitereDatei.gemeinsam(other.file)}</p>}
      {run > 0 && (
        <p className={styles.small}>
          {bereich.pruefungen(run)}, {bereich.erfasst(covered, figures)}
        </p>
      )}
      {changed && (
        <p className={styles.changed}>
          <Symbol name="warnung" />
          {bereich.geaendert}
        </p>
      )}
    </section>
  );
}
