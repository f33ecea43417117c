/** So many different numbers with a common divisor are rounded to it: of a line, and of a table. */
const VERSCHIEDENE = { linie: 5, tabelle: 10 };

/** Smaller numbers have common divisors by chance. */
const KLEINSTE = 100;

/** Statistics that must not tell of single persons are rounded at random, up or down, to multiples of these. */
const ZUFALLSRUNDUNG = [3, 5];
const WEITE = 1.8;

/**
 * To what each figure was rounded: what is shown, or a multiple of it that divides all others of its column, its row,
 * or the table. Numbers stand row by row, `stellen` a row; 0 for blank cells.
 */
export function rundungseinheiten(
  werte: Float64Array,
  schritte: Float64Array,
  stellen: number,
): Float64Array {
  const rows = stellen === 0 ? 0 : werte.length / stellen;
  const shown = werte.map((wert, index) => wert / (schritte[index] ?? 1));
  const columns = Array.from({ length: stellen }, (_, column) =>
    teiler(index(column, stellen, rows), shown, VERSCHIEDENE.linie),
  );
  const lines = Array.from({ length: rows }, (_, row) =>
    teiler(index(row * stellen, 1, stellen), shown, VERSCHIEDENE.linie),
  );
  const whole = tabellenteiler(shown, schritte);
  return werte.map((wert, at) => {
    if (Number.isNaN(wert)) return 0;
    const step = schritte[at] ?? 1;
    const table = whole.get(step) ?? 1;
    const common = Math.max(
      columns[at % stellen] ?? 1,
      lines[Math.floor(at / stellen)] ?? 1,
      (shown[at] ?? 0) % table === 0 ? table : 1,
    );
    return step * common * (ZUFALLSRUNDUNG.includes(common) ? WEITE : 1);
  });
}

/** Places of an array: from one on, so many with the same distance. */
const index = (from: number, distance: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + at * distance);

/** The greatest common divisor of figures that are shown with the same decimals, by these. */
function tabellenteiler(shown: Float64Array, schritte: Float64Array): Map<number, number> {
  const places = new Map<number, number[]>();
  for (const [at, wert] of shown.entries()) {
    if (!(Math.abs(wert) >= KLEINSTE)) continue;
    const step = schritte[at] ?? 1;
    const known = places.get(step);
    if (known) known.push(at);
    else places.set(step, [at]);
  }
  return new Map([...places].map(([step, own]) => [step, teiler(own, shown, VERSCHIEDENE.tabelle)]));
}

/** The greatest common divisor of some numbers; 1 where they are too few to tell. */
function teiler(places: number[], shown: Float64Array, genug: number): number {
  const different = new Set<number>();
  let common = 0;
  for (const at of places) {
    const wert = Math.abs(Math.round(shown[at] ?? 0));
    if (!wert) continue;
    common = ggt(wert, common);
    if (common === 1) return 1;
    if (different.size < genug) different.add(wert);
  }
  return different.size < genug ? 1 : common;
}

function ggt(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low > 0) [high, low] = [low, high % low];
  return high;
}
