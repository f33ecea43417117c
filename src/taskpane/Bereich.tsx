import { makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { bereich } from "../texte/bereich";
import { summary } from "./auswertung";
import type { Services } from "./dienste";
import { Ansichten } from "./funktionen/Ansichten";
import { Ergebnis } from "./teile/Ergebnis";
import { Kopf } from "./teile/Kopf";
import { Lage } from "./teile/Lage";
import { Meldungen } from "./teile/Meldungen";
import { BearbeitungProvider } from "./teile/bearbeitung";
import { JumpProvider } from "./teile/sprung";
import { usePruefung } from "./usePruefung";
import type { Outcome } from "./zustand";

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
  outside: { paddingTop: tokens.spacingVerticalXXXL },
});

/** The pane's content: head, messages, and the state of things or the result of the last check. */
export function Bereich({ services }: { services: Services }) {
  const styles = useStyles();
  const { state, check, cancel, jump, dismiss, bearbeitung } = usePruefung(services);
  const last = state.jump?.target;
  const jumping = useMemo(() => ({ jump, last }), [jump, last]);
  useAnnouncedOutcome(state.outcome);
  if (state.host === "keiner") {
    return (
      <main className={styles.outside}>
        <Lage heading="h1" {...bereich.ausserhalb} />
      </main>
    );
  }
  return (
    <JumpProvider value={jumping}>
      <Ansichten
        pruefung={
          <div className={styles.pane}>
            <Kopf state={state} check={check} cancel={cancel} />
            <main className={styles.main}>
              <Meldungen state={state} check={check} dismiss={dismiss} />
              <div className={styles.scroll}>
                {state.outcome ? (
                  <BearbeitungProvider value={bearbeitung}>
                    <Ergebnis outcome={state.outcome} now={services.now()} />
                  </BearbeitungProvider>
                ) : (
                  <Lage {...bereich.vorher} more={bereich.vorher.datenschutz} />
                )}
              </div>
            </main>
          </div>
        }
      />
    </JumpProvider>
  );
}

/** Says to screen readers what the result is, and later that the workbook has changed since. */
function useAnnouncedOutcome(outcome: Outcome | undefined): void {
  const { announce } = useAnnounce();
  const result = outcome?.result;
  useEffect(() => {
    if (!result) return;
    const { title, detail } = summary(result);
    announce(bereich.fertig([title, detail].filter(Boolean).join(", ")), { polite: true });
  }, [result, announce]);
  const changed = outcome?.changed;
  useEffect(() => {
    if (changed) announce(bereich.geaendert, { polite: true });
  }, [changed, announce]);
}
