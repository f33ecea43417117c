import { ExcelProblem, toProblem } from "./problem";

/** Waits between the tries while a cell is being edited: three seconds in all. */
const WAITS = [300, 600, 900, 1200];

/**
 * One round trip to Excel: `queue` asks for what is needed, then everything is fetched at once, then `read` takes
 * it out of the filled proxies. While a cell is being edited Excel refuses every request; a few more tries bridge
 * the moment until Enter is pressed. Throws an ExcelProblem, never anything else.
 */
export async function request<Proxies, Result>(
  queue: (context: Excel.RequestContext) => Proxies,
  read: (proxies: Proxies) => Result,
  signal?: AbortSignal,
): Promise<Result> {
  for (const wait of WAITS) {
    const answer = await attempt(queue, read, signal);
    if (!(answer instanceof ExcelProblem)) return answer.result;
    if (answer.reason !== "zelle-in-bearbeitung") throw answer;
    await pause(wait, signal);
  }
  const last = await attempt(queue, read, signal);
  if (last instanceof ExcelProblem) throw last;
  return last.result;
}

async function attempt<Proxies, Result>(
  queue: (context: Excel.RequestContext) => Proxies,
  read: (proxies: Proxies) => Result,
  signal?: AbortSignal,
): Promise<{ result: Result } | ExcelProblem> {
  if (signal?.aborted) return new ExcelProblem("abgebrochen");
  try {
    const result = await Excel.run(async (context) => {
      const proxies = queue(context);
      await context.sync();
      return read(proxies);
    });
    return signal?.aborted ? new ExcelProblem("abgebrochen") : { result };
  } catch (error) {
    return toProblem(error);
  }
}

/** Ends early where the signal is aborted; the next attempt then says so. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
