import type { Change } from "../../excel/lesen/aenderungen";
import type { Read } from "../../excel/lesen/lesen";
import type { Target } from "../../excel/lesen/springen";
import type { Entered, Entry, Refusal } from "../../excel/schreiben/uebernehmen";
import type { Workbook } from "../../workbook/workbook";
import type { Check } from "./pruefdienst";

/** Everything that the pane needs from outside: Excel, the rules, the clock, the ribbon. */
export interface Services {
  /** Reads the open workbook, or of it what changed. Throws an ExcelProblem. */
  read: Read;
  /** Checks the open workbook, and others as one set with it; the results in the same order. */
  check: Check;
  /** The add-in's settings as they stand in the open workbook now. Throws an ExcelProblem. */
  readSettings: () => Promise<string | undefined>;
  /** Stores the add-in's settings in the open workbook, or takes them out of it. Throws an ExcelProblem. */
  store: (settings: string | undefined) => Promise<void>;
  /** Reads a file that the user chose, on this computer. Throws an UnreadableWorkbook. */
  readFile: (file: File) => Promise<Workbook>;
  /** Puts one value or formula into one cell, unless something else stands there by now. Throws an ExcelProblem. */
  enter: (entry: Entry) => Promise<Entry | Refusal>;
  /** The same for several cells: all or none. Throws an ExcelProblem. */
  enterAll: (entries: Entry[]) => Promise<Entered>;
  goTo: (target: Target) => Promise<{ hidden: boolean }>;
  onChanged: (changed: (change: Change) => void) => Promise<() => Promise<void>>;
  /** Calls `start` whenever a check is asked for outside the pane; returns how to end that. */
  onCheckRequested: (start: () => void) => () => void;
  now: () => Date;
}
