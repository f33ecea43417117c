import { ExcelProblem } from "../../excel/problem";
import { uebernehmen, type Uebergabe } from "../../plan/gemerkt";
import type { CheckResult } from "../../rules/kern/ergebnis";
import type { Workbook } from "../../workbook/workbook";

/** What goes to the worker and comes back from it: plain data. */
export interface Auftrag {
  workbooks: Workbook[];
}
export type Antwort =
  /** With what was recognised in each workbook, so that the pane need not do so again. */
  { results: CheckResult[]; erkannt: (Uebergabe | undefined)[] } | { fehler: string };

/** Of a Worker what is needed here. */
export type Arbeiter = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

type Pruefen = (workbooks: Workbook[]) => CheckResult[];
export type Check = (workbooks: Workbook[], signal: AbortSignal) => Promise<CheckResult[]>;

/** So long a check that was given up may take to its end, in milliseconds: a new worker has everything to load again. */
const NACHLAUF = 1000;

/**
 * Checks in a worker, which is started at once so that it is ready when it is needed. One that is aborted may come to
 * its end for a moment, the next check then finds a worker that is warm; after that it is ended. Where there is none (Excel's browser or a security policy refuses it) `hier` gives what checks in the pane's own thread.
 * One check at a time. Rejects with an ExcelProblem "abgebrochen", or with an error named as the worker's.
 */
export function createCheck(starten: () => Arbeiter, hier: () => Promise<Pruefen>): Check {
  let refused = false;
  let worker: Arbeiter | undefined;
  const prepare = (): Arbeiter | undefined => {
    if (refused) return undefined;
    try {
      worker ??= starten();
      // One that cannot be loaded says so before it is asked.
      worker.onerror ??= () => (refused = true);
      return worker;
    } catch {
      refused = true;
      return undefined;
    }
  };
  let frei: Promise<void> | undefined;
  /** The answer of a check that was given up is waited for, and is nobody's. */
  const laufeAus = (busy: Arbeiter): Promise<void> =>
    new Promise((resolve) => {
      const ended = (usable: boolean) => {
        clearTimeout(timer);
        frei = undefined;
        if (!usable) {
          busy.terminate();
          worker = undefined;
          prepare();
        }
        resolve();
      };
      const timer = setTimeout(() => ended(false), NACHLAUF);
      busy.onmessage = () => ended(true);
      busy.onerror = busy.onmessageerror = () => ended(false);
    });
  prepare();
  return async (workbooks, signal) => {
    if (frei) await frei;
    if (signal.aborted) throw new ExcelProblem("abgebrochen");
    const ready = prepare();
    const answer = ready && !refused ? await frage(ready, { workbooks }, signal) : "gescheitert";
    if (answer !== "gescheitert" && answer !== "abgebrochen") return ergebnisse(answer, workbooks);
    if (answer === "abgebrochen") {
      if (ready) frei = laufeAus(ready);
      throw new ExcelProblem("abgebrochen");
    }
    ready?.terminate();
    worker = undefined;
    refused = true;
    return imFaden(await hier(), workbooks, signal);
  };
}

function frage(
  worker: Arbeiter,
  auftrag: Auftrag,
  signal: AbortSignal,
): Promise<Antwort | "abgebrochen" | "gescheitert"> {
  return new Promise((resolve) => {
    const abort = () => resolve("abgebrochen");
    const answered = (answer: Antwort | "gescheitert") => {
      signal.removeEventListener("abort", abort);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<Antwort>) => answered(data);
    worker.onerror = () => answered("gescheitert");
    worker.onmessageerror = () => answered("gescheitert");
    signal.addEventListener("abort", abort, { once: true });
    worker.postMessage(auftrag);
  });
}

function ergebnisse(answer: Antwort, workbooks: Workbook[]): CheckResult[] {
  if ("fehler" in answer) throw Object.assign(new Error(), { name: answer.fehler });
  workbooks.forEach((workbook, index) => uebernehmen(workbook, answer.erkannt[index]));
  return answer.results;
}

/** The browser needs a moment before the long work to show what was drawn. */
async function imFaden(pruefen: Pruefen, workbooks: Workbook[], signal: AbortSignal): Promise<CheckResult[]> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (signal.aborted) throw new ExcelProblem("abgebrochen");
  return pruefen(workbooks);
}
