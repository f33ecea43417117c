import type { ReadProgress } from "../../excel/lesen/lesen";
import type { ExcelProblem } from "../../excel/problem";
import type { Target } from "../../excel/lesen/springen";
import type { Entry, Refusal } from "../../excel/schreiben/uebernehmen";
import type { Zustand } from "../../rules/gespeichert/einstellungen";
import type { CheckResult } from "../../rules/kern/ergebnis";
import type { CellRef } from "../../workbook/zelle";
import type { Workbook } from "../../workbook/workbook";
import type { UnreadableReason } from "../../workbook/xlsx";

/** What the pane knows: plain data, changed only by `reduce`. */
export interface State {
  work: Work;
  /** The last check that came to its end; it stays in view while the next one runs. */
  outcome?: Outcome;
  /** Whether the check runs again by itself after every change; undefined before the first check. */
  laufend?: boolean;
  nebenher: Nebenher;
  /** Proposals that were taken over into cells, the latest first; those of one step together. */
  uebernommen: Entry[][];
  /** Those that were taken back last, until something else is done. */
  zurueckgenommen?: Entry[];
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
  | { kind: "unlesbar" }
  | { kind: "neuer" }
  | { kind: "laufend" }
  /** several: it was one of several cells, and none was changed. */
  | { kind: "uebernahme"; entry: Entry; reason: Refusal | ExcelProblem; several: boolean }
  /** Excel failed midway, and these cells could not be put back. */
  | { kind: "angefangen"; places: CellRef[] }
  | { kind: "datei"; name: string; reason: UnreadableReason | "nicht-lesbar" };

/**
 * The check that runs beside the user's work. wartet: a cell is being edited; gestoert: Excel refused, the next
 * change tries again.
 */
type Nebenher = "ruht" | "prueft" | "wartet" | "gestoert";

export type Work = { kind: "ruht" } | { kind: "liest"; step?: ReadProgress } | { kind: "prueft" };

export interface Outcome {
  /** What was checked, as it was read; the open workbook first. */
  workbooks: Workbook[];
  result: CheckResult;
  /** That of the other file. */
  other?: CheckResult;
  /** Whether the workbook's settings could be read; only then may they be changed. */
  settings: Zustand;
  at: Date;
  /** Whether cells changed since this check began to read. */
  changed: boolean;
  /** Whether it ran beside the user's work, not because the user did something in the pane. */
  nebenher?: boolean;
  /** What became of the findings since the check before; absent after the first. */
  seitdem?: Seitdem;
}

/** What became of the findings of the open workbook from one check to the next. */
export interface Seitdem {
  /** "Ihre Eingabe in E15: 2 behoben, 3 neu" */
  satz: string;
  /** The findings that were not there before, by name. */
  neu: ReadonlySet<string>;
}

interface Jump {
  target: Target;
  /** The cell is selected but lies in a hidden row or column. */
  hidden?: boolean;
  problem?: ExcelProblem;
}

export type Action =
  | { type: "beginnt" }
  | { type: "liest"; step: ReadProgress }
  | { type: "prueft" }
  | ({ type: "fertig" } & Outcome)
  | { type: "nebenher"; stand: Nebenher }
  | { type: "laufend"; an: boolean }
  | { type: "uebernommen"; entries: Entry[] }
  | { type: "zurueckgenommen"; entries: Entry[] }
  | { type: "weitere-datei"; name: string | undefined }
  | { type: "stoerung"; trouble: Trouble | undefined }
  | { type: "gescheitert"; problem: ExcelProblem }
  | { type: "geaendert" }
  | { type: "gesprungen"; jump: Jump }
  | { type: "meldung-zu" };

export const initialState: State = {
  work: { kind: "ruht" },
  nebenher: "ruht",
  uebernommen: [],
};

/** The messages of the last check are of no interest during the next. */
const QUIET = { problem: undefined, jump: undefined, trouble: undefined };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "beginnt":
      return { ...state, work: { kind: "liest" }, nebenher: "ruht", zurueckgenommen: undefined, ...QUIET };
    case "liest":
      return { ...state, work: { kind: "liest", step: action.step } };
    case "prueft":
      return { ...state, work: { kind: "prueft" } };
    case "fertig": {
      const { workbooks, result, other, settings, at, changed, nebenher, seitdem } = action;
      const outcome: Outcome = {
        workbooks,
        result,
        ...(other && { other }),
        settings,
        at,
        changed,
        nebenher,
        ...(seitdem && { seitdem }),
      };
      return { ...state, work: { kind: "ruht" }, nebenher: "ruht", outcome };
    }
    case "nebenher":
      return { ...state, nebenher: action.stand };
    case "laufend":
      return { ...state, laufend: action.an, nebenher: "ruht", trouble: undefined };
    case "uebernommen":
      return {
        ...state,
        trouble: undefined,
        uebernommen: [action.entries, ...state.uebernommen],
        zurueckgenommen: undefined,
      };
    case "zurueckgenommen":
      return {
        ...state,
        trouble: undefined,
        uebernommen: state.uebernommen.filter((entries) => entries !== action.entries),
        zurueckgenommen: action.entries,
      };
    case "weitere-datei":
      return { ...state, otherFile: action.name, trouble: undefined };
    case "stoerung":
      return { ...state, work: { kind: "ruht" }, trouble: action.trouble };
    case "gescheitert":
      return { ...state, work: { kind: "ruht" }, problem: action.problem };
    case "geaendert":
      if (!state.outcome || (state.outcome.changed && state.nebenher !== "gestoert")) return state;
      return { ...state, nebenher: "ruht", outcome: { ...state.outcome, changed: true } };
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
