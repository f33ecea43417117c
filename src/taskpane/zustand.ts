import type { ReadProgress } from "../excel/lesen";
import type { ExcelProblem } from "../excel/problem";
import type { Target } from "../excel/springen";
import type { Host } from "../excel/umgebung";
import type { CheckResult } from "../rules/ergebnis";

/** What the pane knows: plain data, changed only by `reduce`. */
export interface State {
  host: "unbekannt" | Host;
  work: Work;
  /** The last check that came to its end; it stays in view while the next one runs. */
  outcome?: Outcome;
  /** Whether cells changed since the running (or last) check began to read. */
  changed: boolean;
  /** Why the last check came to no end. */
  problem?: ExcelProblem;
  /** The last figure that was asked for, and what became of it. */
  jump?: Jump;
}

export type Work = { kind: "ruht" } | { kind: "liest"; step?: ReadProgress } | { kind: "prueft" };

export interface Outcome {
  result: CheckResult;
  at: Date;
  /** Whether cells changed since this check began to read. */
  changed: boolean;
}

export interface Jump {
  target: Target;
  /** The cell is selected but lies in a hidden row or column. */
  hidden?: boolean;
  problem?: ExcelProblem;
}

export type Action =
  | { type: "umgebung"; host: Host }
  | { type: "beginnt" }
  | { type: "liest"; step: ReadProgress }
  | { type: "prueft" }
  | { type: "fertig"; result: CheckResult; at: Date }
  | { type: "gescheitert"; problem: ExcelProblem }
  | { type: "geaendert" }
  | { type: "gesprungen"; jump: Jump }
  | { type: "meldung-zu" };

export const initialState: State = { host: "unbekannt", work: { kind: "ruht" }, changed: false };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "umgebung":
      return { ...state, host: action.host };
    case "beginnt":
      return { ...state, work: { kind: "liest" }, changed: false, problem: undefined, jump: undefined };
    case "liest":
      return { ...state, work: { kind: "liest", step: action.step } };
    case "prueft":
      return { ...state, work: { kind: "prueft" } };
    case "fertig":
      return {
        ...state,
        work: { kind: "ruht" },
        outcome: { result: action.result, at: action.at, changed: state.changed },
      };
    case "gescheitert":
      return { ...state, work: { kind: "ruht" }, problem: action.problem };
    case "geaendert":
      return {
        ...state,
        changed: true,
        ...(state.outcome && { outcome: { ...state.outcome, changed: true } }),
      };
    case "gesprungen":
      return { ...state, jump: action.jump };
    case "meldung-zu":
      return { ...state, problem: undefined, ...(state.jump && { jump: { target: state.jump.target } }) };
  }
}

export const busy = (state: State) => state.work.kind !== "ruht";
