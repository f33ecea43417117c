/**
 * Long series run with a share in `npm test` and in full in `npm run gegenprobe`, which sets UMFANG. A test that takes
 * its numbers from here says both, so that it stays quick whatever is added.
 */
const voll = process.env.UMFANG === "voll";

/** How many runs of a property, planted faults or rows of a large table. */
export const umfang = (anteil: number, ganz: number): number => (voll ? ganz : anteil);

/** A share of a long list: `anzahl` of its entries, spread evenly; another `versatz` gives others. */
export function auswahl<T>(all: readonly T[], anzahl: number, versatz = 0): T[] {
  if (voll || anzahl >= all.length) return [...all];
  const step = all.length / anzahl;
  return Array.from({ length: anzahl }, (_, index) => {
    const at = (Math.floor(index * step) + versatz) % all.length;
    return all[at] as T;
  });
}
