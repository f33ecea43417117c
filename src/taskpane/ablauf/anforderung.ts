import type { Target } from "../../excel/lesen/springen";
import type { ProblemText } from "../../texte/excel";
import type { Ansicht } from "../ansicht";

/** A request from outside the pane. One that comes before the pane listens is kept for it; of several, the last. */
export function createRequest<Wunsch>() {
  let listener: ((wunsch: Wunsch) => void) | undefined;
  let waiting: { wunsch: Wunsch } | undefined;
  return {
    ask(wunsch: Wunsch): void {
      if (listener) listener(wunsch);
      else waiting = { wunsch };
    },
    listen(start: (wunsch: Wunsch) => void): () => void {
      listener = start;
      if (waiting) start(waiting.wunsch);
      waiting = undefined;
      return () => {
        if (listener === start) listener = undefined;
      };
    },
  };
}

/** What ribbon, context menu and shortcuts can ask of the pane; each part of it listens to what it can do. */
export interface Wuensche {
  ansicht: Ansicht;
  /** The part of the view "Auswertung". */
  teil: "diagramme" | "vergleich" | "hochrechnung" | "ausblick";
  pruefen: true;
  /** A check where there is no result yet. */
  pruefenFallsNoetig: true;
  /** Only the findings that involve this cell. */
  befundeZu: Target;
  /** The formulas that could be frozen, ready to be confirmed. */
  einfrieren: true;
  /** The form of the Prüfprotokoll, once there is a result. */
  protokoll: true;
  /** Why something did not work that was asked for outside the pane; null where it did. */
  meldung: ProblemText | null;
}

type Requests = { [Art in keyof Wuensche]: ReturnType<typeof createRequest<Wuensche[Art]>> };

/** Hands each wish to the part of the pane that listens to it: `ask({ ansicht: "auswertung", teil: "vergleich" })`. */
export function createWuensche() {
  const requests: Requests = {
    ansicht: createRequest(),
    teil: createRequest(),
    pruefen: createRequest(),
    pruefenFallsNoetig: createRequest(),
    befundeZu: createRequest(),
    einfrieren: createRequest(),
    protokoll: createRequest(),
    meldung: createRequest(),
  };
  const askOne = <Art extends keyof Wuensche>(art: Art, wunsch: Wuensche[Art] | undefined): void => {
    if (wunsch !== undefined) requests[art].ask(wunsch);
  };
  return {
    ask(wuensche: Partial<Wuensche>): void {
      for (const art of Object.keys(requests) as (keyof Wuensche)[]) askOne(art, wuensche[art]);
    },
    listen: <Art extends keyof Wuensche>(art: Art, start: (wunsch: Wuensche[Art]) => void): (() => void) =>
      requests[art].listen(start),
  };
}
