import type { ReadProgress } from "../excel/lesen";
import type { ExcelProblem } from "../excel/problem";
import type { Target } from "../excel/springen";
import type { Host } from "../excel/umgebung";
import type { Zustand } from "../rules/einstellungen";
import type { CheckResult } from "../rules/ergebnis";
import type { UnreadableReason } from "../workbook/xlsx";

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
  /** The file that is checked together with the workbook; it is held in memory only. */
  otherFile?: string;
  /** What could not be stored or read besides. */
  trouble?: Trouble;
}

export type Trouble =
  | { kind: "speichern"; problem: ExcelProblem }
  | { kind: "zu-viel" }
  | { kind: "datei"; name: string; reason: UnreadableReason | "nicht-lesbar" };

export type Work = { kind: "ruht" } | { kind: "liest"; step?: ReadProgress } | { kind: "prueft" };

export interface Outcome {
  result: CheckResult;
  /** That of the other file. */
  other?: CheckResult;
  /** Whether the workbook's settings could be read; only then may they be changed. */
  settings: Zustand;
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
  | ({ type: "fertig" } & Omit<Outcome, "changed">)
  | { type: "weitere-datei"; name: string | undefined }
  | { type: "stoerung"; trouble: Trouble }
  | { type: "gescheitert"; problem: ExcelProblem }
  | { type: "geaendert" }
  | { type: "gesprungen"; jump: Jump }
  | { type: "meldung-zu" };

export const initialState: State = { host: "unbekannt", work: { kind: "ruht" }, changed: false };

/** The messages of the last check are of no interest during the next. */
const QUIET = { problem: undefined, jump: undefined, trouble: undefined };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "umgebung":
      return { ...state, host: action.host };
    case "beginnt":
      return { ...state, work: { kind: "liest" }, changed: false, ...QUIET };
    case "liest":
      return { ...state, work: { kind: "liest", step: action.step } };
    case "prueft":
      return { ...state, work: { kind: "prueft" } };
    case "fertig": {
      const { result, other, settings, at } = action;
      const outcome = { result, ...(other && { other }), settings, at, changed: state.changed };
      return { ...state, work: { kind: "ruht" }, trouble: undefined, outcome };
    }
    case "weitere-datei":
      return { ...state, otherFile: action.name, trouble: undefined };
    case "stoerung":
      return { ...state, work: { kind: "ruht" }, trouble: action.trouble };
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
      return {
        ...state,
        problem: undefined,
        trouble: undefined,
        ...(state.jump && { jump: { target: state.jump.target } }),
      };
  }
}

export const busy = (state: State) => state.work.kind !== "ruht";
