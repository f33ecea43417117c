import { Decimal, runden } from "../../money/dezimal";
import { betrag, betragsspalten, type Figure, type Tabelle, type Zeile } from "../tabelle";

/** A figure that does not continue its row as the figures beside it are continued. */
export interface Ausreisser {
  figure: Figure;
  /** What continuing the row comes to, in the decimals that are shown. */
  erwartet: Decimal;
  /** The figures that tell it. */
  belege: Figure[];
  /** The row that grows alike; absent where the own row grows by the same rate every year. */
  wie?: Zeile;
}

/** A figure with fewer digits fits many rates. */
const MINDESTENS = new Decimal(10_000);

/**
 * Figures beside which rows were projected by a rate: three years of the own row grow by one rate, or another row grows
 * from the year before to the year after exactly as this one does. What the year between should be follows from that.
 */
export function ausreisser(tabelle: Tabelle): Ausreisser[] {
  const rows = tabelle.zeilen.map((zeile) => ({ zeile, reihe: jahresreihe(tabelle, zeile) }));
  return rows.flatMap(({ zeile, reihe }) =>
    reihe.flatMap((figure, at) => {
      if (!figure) return [];
      const own = gleicheRate(reihe, at) ?? wieAndere(rows, zeile, reihe, at);
      return own ? [{ figure, ...own }] : [];
    }),
  );
}

/** The amounts of a row by year, ascending and without a gap between years; undefined where a cell is no such amount. */
function jahresreihe(tabelle: Tabelle, zeile: Zeile): (Figure | undefined)[] {
  const columns = betragsspalten(tabelle).filter(({ jahr }) => jahr !== undefined);
  const sorted = [...columns].sort((a, b) => (a.jahr ?? 0) - (b.jahr ?? 0));
  const dense = sorted.every(({ jahr }, at) => at === 0 || jahr === (sorted[at - 1]?.jahr ?? 0) + 1);
  return dense ? sorted.map((spalte) => betrag(zeile, spalte)) : [];
}

type Erwartung = Omit<Ausreisser, "figure">;

function gleicheRate(reihe: (Figure | undefined)[], at: number): Erwartung | undefined {
  for (const step of [1, -1]) {
    const [a, b, c] = [1, 2, 3].map((distance) => reihe[at + step * distance]);
    if (!istGross(a) || !istGross(b) || !istGross(c) || a.wert.eq(b.wert)) continue;
    if (!gleich([a, c], [b, b])) continue;
    return { erwartet: gerundet(a.wert.times(a.wert).div(b.wert), a), belege: [a, b, c] };
  }
  return undefined;
}

function wieAndere(
  rows: { zeile: Zeile; reihe: (Figure | undefined)[] }[],
  own: Zeile,
  reihe: (Figure | undefined)[],
  at: number,
): Erwartung | undefined {
  const [before, after] = [reihe[at - 1], reihe[at + 1]];
  if (!istGross(before) || !istGross(after) || before.wert.eq(after.wert)) return undefined;
  for (const { zeile, reihe: other } of rows) {
    const [a, b, c] = [other[at - 1], other[at], other[at + 1]];
    if (zeile === own || !istGross(a) || !istGross(b) || !istGross(c) || a.wert.eq(before.wert)) continue;
    if (!gleich([before, c], [after, a])) continue;
    const erwartet = gerundet(before.wert.times(b.wert).div(a.wert), before);
    return { erwartet, belege: [before, after, a, b, c], wie: zeile };
  }
  return undefined;
}

const istGross = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && figure.wert.gte(MINDESTENS);

const gerundet = (value: Decimal, { wert, stellen }: Figure): Decimal =>
  runden(value, Math.max(stellen, wert.decimalPlaces()));

/** Whether two products of figures may be one, each figure within what it was rounded by. */
function gleich(left: [Figure, Figure], right: [Figure, Figure]): boolean {
  const end = ([a, b]: [Figure, Figure], sign: 1 | -1): Decimal => ende(a, sign).times(ende(b, sign));
  return end(left, -1).lte(end(right, 1)) && end(right, -1).lte(end(left, 1));
}

const ende = ({ wert }: Figure, sign: 1 | -1): Decimal =>
  wert.plus(new Decimal(10).pow(-wert.decimalPlaces()).div(2).times(sign));
