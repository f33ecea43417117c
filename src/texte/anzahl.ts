/** A number with its noun in the right form: "1 Zelle", "2.000 Zellen". */
export const anzahl = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("de-DE")} ${count === 1 ? one : many}`;
