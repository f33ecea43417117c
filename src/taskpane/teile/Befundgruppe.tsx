import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Severity } from "../../rules/ergebnis";
import { bereich } from "../../texte/bereich";
import { Abschnitt } from "./Abschnitt";
import { Befund } from "./Befund";
import type { SymbolName } from "./Symbol";

/** So many findings are drawn at once: a workbook of the wrong kind may bring hundreds. */
const STEP = 50;

const symbols: Record<Severity, SymbolName> = { error: "fehler", warning: "warnung", info: "hinweis" };

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  more: { margin: tokens.spacingHorizontalM },
});

/** All findings of one severity, with their number. */
export function Befundgruppe({ severity, findings }: { severity: Severity; findings: Finding[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  if (findings.length === 0) return null;
  const rest = findings.length - shown;
  return (
    <Abschnitt
      title={bereich.gruppeMitAnzahl(severity, findings.length)}
      symbol={symbols[severity]}
      open={severity !== "info"}
    >
      <ul className={styles.list} aria-label={bereich.gruppe[severity]}>
        {findings.slice(0, shown).map((finding, index) => (
          <Befund key={`${finding.rule} ${finding.sheet}!${finding.cell} ${index}`} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + STEP)}>
          {bereich.weitere(Math.min(rest, STEP))}
        </Button>
      )}
    </Abschnitt>
  );
}
