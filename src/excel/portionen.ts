import { request } from "./anfrage";
import { toProblem } from "./problem";

/** What one request may weigh, in bytes: Excel on the web refuses 5 MB, and what is estimated here may be half of it. */
const REQUEST_BYTES = 1_500_000;

/** What each step adds to a request: the path to an object, a call, a property that is set. */
export const STEP_BYTES = 250;

/** What a value weighs: as JSON within JSON, where quotes and backslashes stand doubled. */
export const valueBytes = (value: unknown): number => 2 * JSON.stringify(value).length;

/** The parts in portions of at most that weight, in their order; one part at the least. */
export function portions<Part>(
  parts: readonly Part[],
  weight: (part: Part) => number,
  limit = REQUEST_BYTES,
): Part[][] {
  const result: Part[][] = [];
  let open: Part[] = [];
  let sum = 0;
  for (const part of parts) {
    const own = weight(part);
    if (open.length > 0 && sum + own > limit) {
      result.push(open);
      open = [];
      sum = 0;
    }
    open.push(part);
    sum += own;
  }
  return open.length > 0 ? [...result, open] : result;
}

/**
 * Asks or does something for every part, in as many requests as their weight takes. Throws an ExcelProblem; what was
 * done in the requests before it has happened then.
 */
export async function inPortions<Part, Proxy, Result>(
  parts: readonly Part[],
  weight: (part: Part) => number,
  queue: (workbook: Excel.Workbook, part: Part) => Proxy,
  read: (proxy: Proxy, part: Part) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const portion of portions(parts, weight)) {
    const some = await request(
      ({ workbook }) => portion.map((part) => ({ part, proxy: queue(workbook, part) })),
      (asked) => asked.map(({ part, proxy }) => read(proxy, part)),
    );
    results.push(...some);
  }
  return results;
}

/** Both halves of a list; undefined where it cannot be divided. */
export function halves<Part>(parts: Part[]): [Part[], Part[]] | undefined {
  const middle = Math.ceil(parts.length / 2);
  return parts.length > 1 ? [parts.slice(0, middle), parts.slice(middle)] : undefined;
}

/**
 * Asks for all parts; where request or answer would be too big, for each half of them, and so on. Throws an ExcelProblem
 * where that of one part is too big, or for another reason.
 */
export async function inHalves<Part, Answer>(
  parts: Part[],
  ask: (parts: Part[]) => Promise<Answer[]>,
  divide: (parts: Part[]) => [Part[], Part[]] | undefined = halves,
): Promise<Answer[]> {
  try {
    return await ask(parts);
  } catch (error) {
    const divided = toProblem(error).reason === "zu-gross" ? divide(parts) : undefined;
    if (!divided) throw error;
    const [first, second] = divided;
    return [...(await inHalves(first, ask, divide)), ...(await inHalves(second, ask, divide))];
  }
}
