import type { Workbook } from "../workbook/workbook";
import { alsDaten, ausDaten } from "./uebergabe";

/** What was recognised in a workbook, and with which corrections and Vorgaben. */
interface Erkannt {
  mit: string;
  plan: () => unknown;
}

/**
 * A workbook is data that nobody changes: what was recognised in it holds as long as it lives. One that is read anew,
 * or stored other settings, is another object.
 */
const erkannt = new WeakMap<Workbook, Erkannt>();

/** What was recognised in a workbook with these corrections and Vorgaben; recognised now where nobody asked yet. */
export function gemerkt<Plan>(workbook: Workbook, mit: string, erkennen: () => Plan): Plan {
  const known = erkannt.get(workbook);
  if (known?.mit === mit) return known.plan() as Plan;
  const found = erkennen();
  erkannt.set(workbook, { mit, plan: () => found });
  return found;
}

/** What was recognised in a workbook, on its way to another thread: plain data. */
export interface Uebergabe {
  mit: string;
  daten: unknown;
}

/** What was recognised in a workbook last, for another thread; undefined where nobody asked yet. */
export function uebergabe(workbook: Workbook): Uebergabe | undefined {
  const known = erkannt.get(workbook);
  return known && { mit: known.mit, daten: alsDaten(known.plan()) };
}

/** Takes over what another thread recognised in the same workbook; it is revived when somebody asks for it. */
export function uebernehmen(workbook: Workbook, handed: Uebergabe | undefined): void {
  if (!handed) return;
  const { mit, daten } = handed;
  erkannt.set(workbook, {
    mit,
    plan: () => {
      const plan = ausDaten(daten);
      erkannt.set(workbook, { mit, plan: () => plan });
      return plan;
    },
  });
}
