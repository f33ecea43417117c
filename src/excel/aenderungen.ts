import { request } from "./anfrage";

/** Ends a subscription; a failure is of no interest any more, the handler is then silent anyway. */
export type Unsubscribe = () => Promise<void>;

/**
 * Calls `changed` whenever cells, or the set of sheets, have changed. It may come late, twice, or from a
 * co-author. Throws an ExcelProblem where Excel refuses the subscription.
 */
export async function onWorkbookChanged(changed: () => void): Promise<Unsubscribe> {
  let listening = true;
  const handler = () => {
    if (listening) changed();
    return Promise.resolve();
  };
  const handles = await request(
    ({ workbook: { worksheets } }) => [
      worksheets.onChanged.add(handler),
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
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
