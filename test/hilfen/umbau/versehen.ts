import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { mitZiffern, vertausche, vertauschbar } from "../../../workbench/einbau/ziffern";
import { geaendert, leer, wert } from "./zellen";

/** A slip of the pen, planted into one cell. */
interface Fehlerart {
  name: string;
  /** The slipped value; undefined where the slip does not change this value. "leer" clears the cell. */
  anwenden: (value: number, random: () => number) => number | "leer" | undefined;
}

function zahlendreher(value: number, random: () => number): number | undefined {
  return mitZiffern(value, (digits) => {
    const places = vertauschbar(digits);
    const at = places[Math.floor(random() * places.length)];
    if (at !== undefined) vertausche(digits, at);
  });
}

function falscheZiffer(value: number, random: () => number): number | undefined {
  return mitZiffern(value, (digits) => {
    const at = Math.floor(random() * digits.length);
    digits[at] = String((Number(digits[at]) + 1 + Math.floor(random() * 9)) % 10);
  });
}

export const fehlerarten: Fehlerart[] = [
  { name: "Zahlendreher", anwenden: zahlendreher },
  { name: "falsche Ziffer", anwenden: falscheZiffer },
  { name: "Vorzeichen", anwenden: (value) => (value === 0 ? undefined : -value) },
  { name: "Faktor 10", anwenden: (value) => (value === 0 ? undefined : Math.round(value * 1000) / 100) },
  { name: "gelöscht", anwenden: (value) => (value === 0 ? undefined : "leer") },
];

/** The workbook with one cell exchanged for its slipped value; formulas keep their stored results. */
export function mitFehler(
  workbook: Workbook,
  sheet: string,
  { row, column }: Cell,
  value: number | "leer",
): Workbook {
  return geaendert(workbook, {
    [sheet]: { [cellAddress(row, column)]: value === "leer" ? leer : wert(value) },
  });
}

/** Random numbers in [0, 1) that a seed repeats (mulberry32). */
export function zufall(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same in an order that a seed repeats. */
export function gemischt<T>(all: readonly T[], seed: number): T[] {
  const random = zufall(seed);
  return all
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
