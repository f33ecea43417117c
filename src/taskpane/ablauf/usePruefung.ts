import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import { toProblem } from "../../excel/problem";
import type { Target } from "../../excel/lesen/springen";
import type { Services } from "./dienste";
import { Pruefablauf } from "./pruefablauf";
import type { Bearbeitung } from "../gemeinsam/bearbeitung";
import { useEntscheidungen } from "./useEntscheidungen";
import { type State, initialState, reduce } from "./zustand";

export interface Pruefung {
  state: State;
  check: () => void;
  cancel: () => void;
  /** Whether the check is to run along with the user's work. */
  setLaufend: (an: boolean) => void;
  jump: (target: Target) => void;
  dismiss: () => void;
  /** What the user can decide about the result. */
  bearbeitung: Bearbeitung;
}

/** The pane's state together with what can be done in it. */
export function usePruefung(services: Services): Pruefung {
  const [state, dispatch] = useReducer(reduce, initialState);
  const [ablauf] = useState(() => new Pruefablauf(services, dispatch));
  const check = useCallback(() => void ablauf.pruefe(), [ablauf]);
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

  useEffect(() => services.onCheckRequested(check), [services, check]);
  useEffect(() => {
    const seen = () => document.hidden || ablauf.wiederSichtbar();
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      ablauf.beenden();
    };
  }, [ablauf]);
  const edit = useEntscheidungen(services, ablauf, dispatch);
  const settings = state.outcome?.settings;
  const workbook = state.outcome?.workbooks[0];
  const { otherFile } = state;
  return {
    state,
    check,
    cancel: useCallback(() => ablauf.brichAb(), [ablauf]),
    setLaufend: useCallback((an: boolean) => void ablauf.setzeLaufend(an), [ablauf]),
    jump,
    dismiss: useCallback(() => dispatch({ type: "meldung-zu" }), []),
    bearbeitung: useMemo(
      () => ({
        ...edit,
        ...(workbook && { workbook }),
        ...(otherFile !== undefined && { otherFile }),
        storable: settings === "keine" || settings === "gelesen",
        enter: (entries) => ablauf.uebernimm(entries),
        takeBack: (entries) => ablauf.nimmZurueck(entries),
      }),
      [ablauf, edit, workbook, otherFile, settings],
    ),
  };
}
