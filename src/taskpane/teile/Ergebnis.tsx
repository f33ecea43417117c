import { makeStyles, tokens } from "@fluentui/react-components";
import { istOffen } from "../../rules/freigaben";
import { bereich } from "../../texte/bereich";
import { grouped, severities } from "../auswertung";
import type { Outcome } from "../zustand";
import { Befundgruppe, Freigegebene } from "./Befundgruppe";
import { Erkannt } from "./Erkannt";
import { Festsetzung } from "./Festsetzung";
import { Lage } from "./Lage";
import { Urteil } from "./Urteil";
import { WeitereDatei } from "./WeitereDatei";

const useStyles = makeStyles({ result: { paddingBottom: tokens.spacingVerticalXL } });

/** The outcome of a check, from the verdict down to what was recognised. */
export function Ergebnis({ outcome, now }: { outcome: Outcome; now: Date }) {
  const styles = useStyles();
  const { result, other } = outcome;
  const groups = grouped(result.findings);
  const { tables, otherTables } = result;
  return (
    <div className={styles.result}>
      <Urteil outcome={outcome} now={now} />
      {result.notices.map((notice) => (
        <Lage key={notice} {...bereich.notices[notice]} />
      ))}
      {result.festsetzung.length > 0 && <Festsetzung lines={result.festsetzung} />}
      {severities.map((severity) => (
        <Befundgruppe key={severity} severity={severity} findings={groups[severity]} />
      ))}
      <Freigegebene findings={result.findings.filter((finding) => !istOffen(finding))} />
      {tables.length + otherTables.length > 0 && <Erkannt tables={tables} others={otherTables} />}
      <WeitereDatei result={result} other={other} />
    </div>
  );
}
