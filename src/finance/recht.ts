import { type Datum, vergleicheDatum } from "./datum";

/**
 * The figures of the law that the depreciation goes by, each with its source. Stand: the law of 11.07.2025 (BGBl. 2025
 * I Nr. 161), the last one that changed them.
 */

/** The days on which something may have been acquired, both included. */
export interface Zeitraum {
  von: Datum;
  bis: Datum;
}

export const liegtIn = (tag: Datum, { von, bis }: Zeitraum): boolean =>
  vergleicheDatum(von, tag) <= 0 && vergleicheDatum(tag, bis) <= 0;

interface Degressivregel extends Zeitraum {
  /** So many times the linear rate, … */
  vielfaches: number;
  /** … but at most so many per cent. */
  hoechstens: number;
}

/** § 7 Abs. 2 EStG: when movable assets may be written off degressively, and how fast. */
export const DEGRESSIV: readonly Degressivregel[] = [
  // Law of 29.06.2020 (BGBl. I S. 1512), prolonged by that of 19.06.2022 (BGBl. I S. 911).
  {
    von: { jahr: 2020, monat: 1, tag: 1 },
    bis: { jahr: 2022, monat: 12, tag: 31 },
    vielfaches: 2.5,
    hoechstens: 25,
  },
  // Law of 27.03.2024 (BGBl. 2024 I Nr. 108).
  {
    von: { jahr: 2024, monat: 4, tag: 1 },
    bis: { jahr: 2024, monat: 12, tag: 31 },
    vielfaches: 2,
    hoechstens: 20,
  },
  // Law of 11.07.2025 (BGBl. 2025 I Nr. 161).
  {
    von: { jahr: 2025, monat: 7, tag: 1 },
    bis: { jahr: 2027, monat: 12, tag: 31 },
    vielfaches: 3,
    hoechstens: 30,
  },
];

/** § 7 Abs. 2a EStG (law of 11.07.2025): electric vehicles, per cent of the cost from the year of acquisition on. */
export const ELEKTROFAHRZEUG: Zeitraum & { prozent: readonly number[] } = {
  von: { jahr: 2025, monat: 7, tag: 1 },
  bis: { jahr: 2027, monat: 12, tag: 31 },
  prozent: [75, 10, 5, 5, 3, 2],
};

/** § 6 Abs. 2a EStG: a pool is dissolved by a fifth in the year of its formation and in each of the next four. */
export const SAMMELPOSTEN = { prozent: [20, 20, 20, 20, 20] } as const;
