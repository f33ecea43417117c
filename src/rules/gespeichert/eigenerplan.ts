import { plan, type Plan } from "../../plan/plan";
import type { Workbook } from "../../workbook/workbook";
import { leseEinstellungen } from "./einstellungen";

/** A workbook as the check recognises it: with the corrections and Vorgaben that are stored in it. */
export function eigenerPlan(workbook: Workbook): Plan {
  const { korrekturen, vorgaben } = leseEinstellungen(workbook.einstellungen).einstellungen;
  return plan(workbook, korrekturen, vorgaben);
}
