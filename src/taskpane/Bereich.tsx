import { useAnnounce } from "@fluentui/react-components";
import { lazy, useEffect, useMemo, useRef } from "react";
import { bereich } from "../texte/bereich";
import { summary } from "./ablauf/pruefergebnis";
import type { Services } from "./ablauf/dienste";
import { Ansichten } from "./Ansichten";
import { Nachgeladen } from "./gemeinsam/Nachgeladen";
import { ErsteSchritte } from "./hilfe/ErsteSchritte";
import { Pruefansicht } from "./pruefung/Pruefansicht";
import { BearbeitungProvider } from "./gemeinsam/bearbeitung";
import { JumpProvider } from "./gemeinsam/sprung";
import { usePruefung } from "./ablauf/usePruefung";
import { useWunsch } from "./ablauf/wunsch";
import type { State } from "./ablauf/zustand";

// The pane opens for the check: what else it has is loaded when it is asked for.
const Auswertung = lazy(() => import("./auswertung/Auswertung"));
const Funktionen = lazy(() => import("./funktionen/Funktionen"));
const Einstellungen = lazy(() => import("./einstellungen/Einstellungen"));

/** The pane's content: head, messages, and the state of things or the result of the last check. */
export function Bereich({ services }: { services: Services }) {
  const pruefung = usePruefung(services);
  const { state, check, jump, bearbeitung } = pruefung;
  // What changed since is checked anew by itself, unless the user switched that off.
  const veraltet = state.outcome?.changed && !state.laufend;
  useWunsch("pruefenFallsNoetig", () => (!state.outcome || veraltet) && check());
  const last = state.jump?.target;
  const jumping = useMemo(() => ({ jump, last }), [jump, last]);
  useAnnouncedOutcome(state);
  return (
    <JumpProvider value={jumping}>
      <BearbeitungProvider value={bearbeitung}>
        <Ansichten
          pruefung={<Pruefansicht pruefung={pruefung} now={services.now()} hilfe={<ErsteSchritte />} />}
          auswertung={
            <Nachgeladen>
              <Auswertung outcome={state.outcome} check={check} />
            </Nachgeladen>
          }
          funktionen={
            <Nachgeladen>
              <Funktionen />
            </Nachgeladen>
          }
          einstellungen={
            <Nachgeladen>
              <Einstellungen outcome={state.outcome} speicher={bearbeitung.speicher} />
            </Nachgeladen>
          }
        />
      </BearbeitungProvider>
    </JumpProvider>
  );
}

/**
 * Says to screen readers what the result is, and later that the workbook has changed since. While the check runs
 * along with the user's work only another result is worth a word.
 */
function useAnnouncedOutcome({ outcome, laufend }: State): void {
  const { announce } = useAnnounce();
  const said = useRef("");
  const { result, other, nebenher, seitdem } = outcome ?? {};
  useEffect(() => {
    if (!result) return;
    const { title, detail } = summary(result, other);
    const since = seitdem ? `. ${seitdem.satz}` : "";
    const text = `${bereich.fertig([title, detail].filter(Boolean).join(", "))}${since}`;
    if (!nebenher || said.current !== text) announce(text, { polite: true });
    said.current = text;
  }, [result, other, nebenher, seitdem, announce]);
  const stale = outcome?.changed && !laufend;
  useEffect(() => {
    if (stale) announce(bereich.geaendert, { polite: true });
  }, [stale, announce]);
}
