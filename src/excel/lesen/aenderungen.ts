import { request } from "../anfrage";
import { betrifftPlan } from "../schreiben/eigeneblaetter";

/** Ends a subscription; a failure is of no interest any more, the handler is then silent anyway. */
type Unsubscribe = () => Promise<void>;

/** What has changed: one sheet, by its id, or the set of sheets; fremd: a co-author did it. */
export type Change = { sheet: string; fremd?: true } | "blaetter";

/**
 * Calls `changed` whenever cells, results of formulas, or the set of sheets have changed; the add-in's own reports
 * do not count. It may come late, twice, or from a co-author. Throws an ExcelProblem where Excel refuses the subscription.
 */
export async function onWorkbookChanged(changed: (change: Change) => void): Promise<Unsubscribe> {
  let listening = true;
  const report = async (sheet: string, change: Change) => {
    if ((await betrifftPlan(sheet)) && listening) changed(change);
  };
  const onSheet = ({ worksheetId, source }: { worksheetId: string; source?: string }) =>
    report(worksheetId, { sheet: worksheetId, ...(source === "Remote" && { fremd: true as const }) });
  const onSheets = ({ worksheetId }: { worksheetId: string }) => report(worksheetId, "blaetter");
  const handles = await request(
    ({ workbook: { worksheets } }) => [
      worksheets.onChanged.add(onSheet),
      // A recalculation, also one by F9, changes results without changing a cell.
      worksheets.onCalculated.add(onSheet),
      worksheets.onAdded.add(onSheets),
      worksheets.onDeleted.add(onSheets),
    ],
    (added) => added,
  );
  return async () => {
    listening = false;
    const own = handles[0]?.context;
    if (!own) return;
    // Excel ties a handler to the context in which it was added; it can be removed in no other.
    await Excel.run(own, async (context) => {
      for (const handle of handles) handle.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
