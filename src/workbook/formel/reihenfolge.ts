/**
 * Some things and all that follows from them, each before what follows from it; those that follow from each other stand
 * in any order. Undefined where they are more than so many. Without recursion: a balance that is carried on from row to
 * row is a chain of thousands.
 */
export function inReihenfolge<T>(
  anfang: Iterable<T>,
  folgende: (one: T) => Iterable<T>,
  hoechstens = Infinity,
): T[] | undefined {
  const reached = new Set<T>();
  const behind: T[] = [];
  for (const start of anfang) {
    const way = betreten(start);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const { done, value: next } = here.weiter.next();
      if (done) behind.push(here.one);
      if (done) way.pop();
      else way.push(...betreten(next));
      if (reached.size > hoechstens) return undefined;
    }
  }
  return behind.reverse();

  function betreten(one: T): { one: T; weiter: Iterator<T, undefined> }[] {
    if (reached.has(one)) return [];
    reached.add(one);
    return [{ one, weiter: folgende(one)[Symbol.iterator]() }];
  }
}
