import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { ExcelProblem, toProblem } from "../excel/problem";
import type { Target } from "../excel/springen";
import type { Workbook } from "../workbook/workbook";
import type { Services } from "./dienste";
import type { Bearbeitung } from "./teile/bearbeitung";
import { auswerten, useBearbeitung, type Geprueft } from "./useBearbeitung";
import { type Action, type State, initialState, reduce } from "./zustand";

export interface Pruefung {
  state: State;
  check: () => void;
  cancel: () => void;
  jump: (target: Target) => void;
  dismiss: () => void;
  /** What the user can decide about the result. */
  bearbeitung: Bearbeitung;
}

/** The pane's state together with what can be done in it. */
export function usePruefung(services: Services): Pruefung {
  const [state, dispatch] = useReducer(reduce, initialState);
  const running = useRef<AbortController>(undefined);
  const geprueft = useRef<Geprueft>({});
  const watch = useWatch(services, dispatch);

  const check = useCallback(() => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    void runCheck(services, watch, geprueft.current, controller.signal, dispatch).finally(
      () => (running.current = undefined),
    );
  }, [services, watch]);

  const jump = useCallback(
    (target: Target) => {
      services.goTo(target).then(
        ({ hidden }) => dispatch({ type: "gesprungen", jump: { target, hidden } }),
        (error: unknown) =>
          dispatch({ type: "gesprungen", jump: { target, problem: toProblem(error, target.sheet) } }),
      );
    },
    [services],
  );

  useEffect(() => services.onHost((host) => dispatch({ type: "umgebung", host })), [services]);
  useEffect(() => services.onCheckRequested(check), [services, check]);
  const edit = useBearbeitung(services, geprueft.current, running, dispatch);
  const settings = state.outcome?.settings;
  const { otherFile } = state;
  return {
    state,
    check,
    cancel: useCallback(() => running.current?.abort(), []),
    jump,
    dismiss: useCallback(() => dispatch({ type: "meldung-zu" }), []),
    bearbeitung: useMemo(
      () => ({
        ...edit,
        ...(otherFile !== undefined && { otherFile }),
        storable: settings === "keine" || settings === "gelesen",
      }),
      [edit, otherFile, settings],
    ),
  };
}

async function runCheck(
  services: Services,
  watch: () => Promise<void>,
  geprueft: Geprueft,
  signal: AbortSignal,
  dispatch: (action: Action) => void,
): Promise<void> {
  dispatch({ type: "beginnt" });
  try {
    // First, so that a change during the reading is noticed too.
    await watch();
    const workbook: Workbook = await services.read((step) => dispatch({ type: "liest", step }), signal);
    dispatch({ type: "prueft" });
    await painted();
    if (signal.aborted) throw new ExcelProblem("abgebrochen");
    Object.assign(geprueft, { workbook, at: services.now() });
    auswerten(services, geprueft, dispatch);
  } catch (error) {
    dispatch({ type: "gescheitert", problem: toProblem(error) });
  }
}

/** The check holds this thread until it is done; the browser needs a moment before it to show what was drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

/** Subscribes to changes once; where Excel refuses, the check goes on without, and the next one tries again. */
function useWatch(services: Services, dispatch: (action: Action) => void): () => Promise<void> {
  const end = useRef<() => Promise<void>>(undefined);
  useEffect(() => () => void end.current?.(), []);
  return useCallback(async () => {
    if (end.current) return;
    try {
      end.current = await services.onChanged(() => dispatch({ type: "geaendert" }));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.reason === "zelle-in-bearbeitung") throw problem;
    }
  }, [services, dispatch]);
}
