import type { ReadProgress } from "../excel/lesen";
import type { Target } from "../excel/springen";
import type { Host } from "../excel/umgebung";
import type { CheckResult } from "../rules/ergebnis";
import type { Workbook } from "../workbook/workbook";

/** Everything that the pane needs from outside: Excel, the rules, the clock, the ribbon. */
export interface Services {
  onHost: (report: (host: Host) => void) => void;
  read: (progress: (step: ReadProgress) => void, signal: AbortSignal) => Promise<Workbook>;
  /** Checks the open workbook, and others as one set with it; the results in the same order. */
  check: (workbooks: Workbook[]) => CheckResult[];
  /** Stores the add-in's settings in the open workbook, or takes them out of it. */
  store: (settings: string | undefined) => Promise<void>;
  /** Reads a file that the user chose, on this computer. Throws an UnreadableWorkbook. */
  readFile: (file: File) => Promise<Workbook>;
  goTo: (target: Target) => Promise<{ hidden: boolean }>;
  onChanged: (changed: () => void) => Promise<() => Promise<void>>;
  /** Calls `start` whenever a check is asked for outside the pane; returns how to end that. */
  onCheckRequested: (start: () => void) => () => void;
  now: () => Date;
}
