/** Who takes from whom. */
type Bezuege = Map<string, string[]>;

/** The files that lie on a circle of imports, or on a way from one circle to another. */
export function imKreis(bezuege: Bezuege): string[] {
  const forwards = ohneEnden(bezuege);
  return [...ohneEnden(umgekehrt(forwards)).keys()].sort();
}

/** Without the files that take from none, nor those that then take from none. */
function ohneEnden(bezuege: Bezuege): Bezuege {
  const rest = [...bezuege].map(
    ([file, from]) => [file, from.filter((other) => bezuege.get(other)?.length)] as const,
  );
  const next = new Map(rest.filter(([, from]) => from.length > 0).map(([file, from]) => [file, from]));
  const count = (all: Bezuege): number => [...all.values()].reduce((sum, from) => sum + from.length, 0);
  return next.size === bezuege.size && count(next) === count(bezuege) ? next : ohneEnden(next);
}

function umgekehrt(bezuege: Bezuege): Bezuege {
  const result: Bezuege = new Map([...bezuege.keys()].map((file) => [file, []]));
  for (const [file, from] of bezuege) for (const other of from) result.get(other)?.push(file);
  return result;
}
