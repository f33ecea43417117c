import type { Tabelle } from "./tabelle";

/** The same reading, which remembers what it said of a table: recognised tables are never changed. */
export function jeTabelle<T>(lesen: (tabelle: Tabelle) => T): (tabelle: Tabelle) => T {
  const known = new WeakMap<Tabelle, { gelesen: T }>();
  return (tabelle) => {
    const found = known.get(tabelle);
    if (found) return found.gelesen;
    const gelesen = lesen(tabelle);
    known.set(tabelle, { gelesen });
    return gelesen;
  };
}
