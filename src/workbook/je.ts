/**
 * The same reading, which remembers what it said of a thing as long as that lives: recognised tables, plans and
 * workbooks are never changed.
 */
export function je<Ding extends object, T>(lesen: (ding: Ding) => T): (ding: Ding) => T {
  const known = new WeakMap<Ding, { gelesen: T }>();
  return (ding) => {
    const found = known.get(ding);
    if (found) return found.gelesen;
    const gelesen = lesen(ding);
    known.set(ding, { gelesen });
    return gelesen;
  };
}
