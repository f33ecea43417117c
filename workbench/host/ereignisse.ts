import { shortAddress } from "./bereichstext";
import type { Kontext } from "./kontext";
import type { Ereignis } from "./tabelle";
import type { Welt } from "./welt";

type Handler<A> = (args: A) => Promise<unknown>;

/**
 * An event of an Office object. Adding and removing take effect with the next sync of the context; handlers
 * run after the batch that caused them.
 */
export function ereignis<A>(
  context: Kontext,
  location: string,
  argsOf: (event: Ereignis, welt: Welt) => A | undefined,
): OfficeExtension.EventHandlers<A> {
  const { welt } = context;
  const ends = new Map<Handler<A>, () => void>();
  const enqueue = (run: () => void): void => context.enqueue({ location, size: 0, run });
  const remove = (handler: Handler<A>): void => enqueue(() => ends.get(handler)?.());
  const events = {
    add: (handler: Handler<A>) => {
      enqueue(() => {
        const notify = (event: Ereignis): void => {
          const args = argsOf(event, welt);
          if (args !== undefined) queueMicrotask(() => void handler(args));
        };
        ends.set(handler, welt.tabelle.subscribe(notify));
      });
      return { context, remove: () => remove(handler) };
    },
    remove,
    removeAll: () => enqueue(() => ends.forEach((end) => end())),
  };
  return events as unknown as OfficeExtension.EventHandlers<A>;
}

/** Arguments of onChanged for one sheet, or for all where none is given. */
export const changedArgs =
  (sheet?: () => string) =>
  (event: Ereignis): Excel.WorksheetChangedEventArgs | undefined =>
    event.type === "geaendert" && (!sheet || event.sheet === sheet())
      ? ({
          type: "WorksheetChanged",
          changeType: "RangeEdited",
          source: "Local",
          worksheetId: event.sheet,
          address: shortAddress(event.area),
        } as Excel.WorksheetChangedEventArgs)
      : undefined;
