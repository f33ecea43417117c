/** A count with its points: "2.000". Amounts have theirs from `money/zahltext.ts`. */
export const gezaehlt = (count: number): string => count.toLocaleString("de-DE");

/** A number with its noun in the right form: "1 Zelle", "2.000 Zellen". */
export const anzahl = (count: number, one: string, many: string): string =>
  `${gezaehlt(count)} ${count === 1 ? one : many}`;
