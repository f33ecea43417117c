import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import type { CheckResult } from "../../rules/kern/ergebnis";
import { istOffen } from "../../rules/gespeichert/freigaben";
import type { Entry } from "../../excel/schreiben/uebernehmen";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { grouped, severities } from "../ablauf/pruefergebnis";
import { Markierungen } from "./protokoll/Markierungen";
import { Protokoll } from "./protokoll/Protokoll";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { OHNE_FILTER, gefiltert, istGefiltert } from "./filter";
import type { Befundliste } from "./useBefundliste";
import type { Outcome } from "../ablauf/zustand";
import { Befundgruppe, Freigegebene } from "./Befundgruppe";
import { Erkannt } from "./Erkannt";
import { Festsetzung } from "./Festsetzung";
import { Lage } from "../gemeinsam/Lage";
import { WeitereDatei } from "./WeitereDatei";
import { BefundansichtProvider } from "./befundansicht";

const OhneErgebnis = lazy(() => import("./OhneErgebnis"));
const Uebernommen = lazy(() => import("./Uebernommen").then(({ Uebernommen: part }) => ({ default: part })));
const Zellpruefung = lazy(() => import("./zelle/Zellpruefung"));

const useStyles = makeStyles({
  result: { paddingBottom: tokens.spacingVerticalXL },
  small: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  outcome: Outcome;
  liste: Befundliste;
  uebernommen: Entry[][];
}

/**
 * The outcome of a check below the verdict: what is wrong first, then the Beschluss, what can be made of the result,
 * and what was recognised.
 */
export function Ergebnis({ outcome, liste, uebernommen }: Props) {
  const styles = useStyles();
  const { result, other } = outcome;
  const { tables, otherTables, ohneErgebnis } = result;
  const { filter, fremde } = liste;
  const filtered = istGefiltert(filter);
  const groups = grouped(liste.sichtbar);
  const waived = gefiltert(
    result.findings.filter((finding) => !istOffen(finding)),
    filter,
  );
  return (
    <div className={styles.result}>
      {other && <p className={styles.small}>{bereich.weitereDatei.gemeinsam(other.file)}</p>}
      {filter.zelle && (
        <Nachgeladen>
          <Zellpruefung outcome={outcome} zelle={filter.zelle} close={() => liste.setzeFilter(OHNE_FILTER)} />
        </Nachgeladen>
      )}
      {!filtered && ohneErgebnis.length > 0 && (
        <Nachgeladen>
          <OhneErgebnis gruppen={ohneErgebnis} />
        </Nachgeladen>
      )}
      {result.notices.map((notice) => (
        <Lage key={notice} {...bereich.notices[notice]} />
      ))}
      {filtered && !filter.zelle && liste.sichtbar.length === 0 && <Lage {...befunde.filter.keine} />}
      <BefundansichtProvider value={liste.ansicht}>
        {severities.map((severity) => (
          <Befundgruppe key={severity} severity={severity} findings={groups[severity]} />
        ))}
        {!filtered && result.festsetzung.length > 0 && (
          <Festsetzung lines={result.festsetzung} ohneLand={!result.land} />
        )}
        {!result.notices.includes("leer") && (
          <>
            <Protokoll outcome={outcome} />
            <Markierungen outcome={outcome} />
          </>
        )}
        {uebernommen.length > 0 && (
          <Nachgeladen>
            <Uebernommen steps={uebernommen} />
          </Nachgeladen>
        )}
        <Freigegebene findings={waived} />
        {tables.length + otherTables.length > 0 && <Erkannt result={result} workbooks={outcome.workbooks} />}
        <WeitereDatei other={other} findings={gefiltert(fremde, filter)} />
      </BefundansichtProvider>
      {result.checks.run > 0 && <Umfang result={result} />}
    </div>
  );
}

/** How much was checked. */
function Umfang({ result: { checks, coverage } }: { result: CheckResult }) {
  const styles = useStyles();
  return (
    <p className={styles.small}>
      {bereich.pruefungen(checks.run)}, {bereich.erfasst(coverage.covered, coverage.figures)}
    </p>
  );
}
