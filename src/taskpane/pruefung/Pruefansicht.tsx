import { makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, type ReactNode, useState } from "react";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { Anfang } from "./Anfang";
import { Befundleiste } from "./Befundleiste";
import { Ergebnis } from "./Ergebnis";
import { Fuss } from "./Fuss";
import { Kopf } from "./Kopf";
import { Meldungen } from "./Meldungen";
import { istGefiltert } from "./filter";
import { useBefundliste } from "./useBefundliste";
import type { Pruefung } from "../ablauf/usePruefung";

const Filterfeld = lazy(() => import("./Filterfeld"));
const Seitdemzeile = lazy(() => import("./Seitdem"));
const ZuletztUebernommen = lazy(() =>
  import("./Uebernommen").then(({ ZuletztUebernommen: part }) => ({ default: part })),
);

const ZuletztZurueckgenommen = lazy(() =>
  import("./Uebernommen").then(({ ZuletztZurueckgenommen: part }) => ({ default: part })),
);

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    "@media (max-height: 400px)": { height: "auto" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
});

interface Props {
  pruefung: Pruefung;
  now: Date;
  /** What helps before the first check. */
  hilfe?: ReactNode;
}

/** The view of the check: the state of things, the way through the findings, and everything about them. */
export function Pruefansicht({ pruefung, now, hilfe }: Props) {
  const styles = useStyles();
  const { state, check, cancel, setLaufend, jump, dismiss } = pruefung;
  const { outcome, uebernommen, zurueckgenommen } = state;
  const [last] = uebernommen;
  const liste = useBefundliste(outcome, jump);
  const [filterOffen, setzeFilterOffen] = useState(false);
  return (
    <div className={styles.pane}>
      <Kopf state={state} now={now} check={check} cancel={cancel}>
        {outcome?.seitdem && (
          <Suspense>
            <Seitdemzeile seitdem={outcome.seitdem} {...(liste.geheZuNeuem && { hin: liste.geheZuNeuem })} />
          </Suspense>
        )}
        <Befundleiste liste={liste} filterOffen={filterOffen} setzeFilterOffen={setzeFilterOffen} />
      </Kopf>
      <main className={styles.main}>
        <Meldungen state={state} check={check} dismiss={dismiss} />
        {zurueckgenommen ? (
          <Nachgeladen>
            <ZuletztZurueckgenommen entries={zurueckgenommen} />
          </Nachgeladen>
        ) : (
          last && (
            <Nachgeladen>
              <ZuletztUebernommen entries={last} />
            </Nachgeladen>
          )
        )}
        {(filterOffen || istGefiltert(liste.filter)) && (
          <Nachgeladen>
            <Filterfeld liste={liste} offen={filterOffen} />
          </Nachgeladen>
        )}
        <div className={styles.scroll}>
          {outcome ? (
            <Ergebnis outcome={outcome} liste={liste} uebernommen={uebernommen} />
          ) : (
            <Anfang hilfe={hilfe} />
          )}
        </div>
      </main>
      <Fuss {...(outcome && { laufend: state.laufend === true })} setLaufend={setLaufend} />
    </div>
  );
}
