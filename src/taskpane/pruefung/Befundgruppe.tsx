import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Severity } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { befundeIn, eintraege, type Eintrag } from "../ablauf/eintraege";
import { vorschlagskennung } from "../ablauf/pruefergebnis";
import { Abschnitt, FesterAbschnitt } from "../gemeinsam/Abschnitt";
import { Befund } from "./Befund";
import { Geschichte } from "./Geschichte";
import { Gruppe } from "./Gruppe";
import type { SymbolName } from "../gemeinsam/Symbol";
import { useBefundansicht } from "./befundansicht";

/** So many findings are drawn at once: a workbook of the wrong kind may bring hundreds. */
const STEP = 50;

const symbols: Record<Severity, SymbolName> = { error: "fehler", warning: "warnung", info: "hinweis" };

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  more: { margin: tokens.spacingHorizontalM },
});

/** All findings of one severity, with their number. */
export function Befundgruppe({ severity, findings }: { severity: Severity; findings: Finding[] }) {
  if (findings.length === 0) return null;
  const title = bereich.gruppeMitAnzahl(severity, findings.length);
  const list = <Befundliste label={bereich.gruppe[severity]} findings={findings} />;
  // Errors are what everybody came for: there is nothing to unfold, and the keyboard is there at once.
  if (severity === "error")
    return (
      <FesterAbschnitt title={title} symbol={symbols.error}>
        {list}
      </FesterAbschnitt>
    );
  return (
    <Abschnitt title={title} symbol={symbols[severity]} open={severity === "warning"}>
      {list}
    </Abschnitt>
  );
}

/** What the user accepted: it stays in view, but does not count. */
export function Freigegebene({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Abschnitt title={bereich.freigegebenAnzahl(findings.length)} symbol="stimmt">
      <Befundliste label={bereich.freigegeben} findings={findings} />
    </Abschnitt>
  );
}

/** Findings, those that one cell explains together, and those that are alike. */
export const Befundliste = ({ label, findings }: { label: string; findings: Finding[] }) => (
  <Liste label={label} entries={eintraege(findings)} />
);

/** Long lists in steps, as far as where the user is. */
function Liste({ label, entries }: { label: string; entries: Eintrag[] }) {
  const styles = useStyles();
  const { kennung, aktuell } = useBefundansicht();
  const [steps, setSteps] = useState(STEP);
  const at = entries.findIndex((entry) => befundeIn(entry).some((finding) => kennung(finding) === aktuell));
  const shown = entries.slice(0, Math.max(steps, at + 1));
  const rest = entries.slice(shown.length).flatMap(befundeIn).length;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((entry) => {
          if ("findings" in entry) return <Geschichte key={vorschlagskennung(entry.suspects)} {...entry} />;
          if (!("gleiche" in entry)) return <Befund key={kennung(entry)} finding={entry} />;
          const { art, gleiche } = entry;
          return (
            <Gruppe key={art} findings={gleiche}>
              {(titel) => <Liste label={titel} entries={gleiche} />}
            </Gruppe>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setSteps(shown.length + STEP)}>
          {bereich.weitere(Math.min(rest, STEP))}
        </Button>
      )}
    </>
  );
}
