import type { Datei } from "./importe";

/** Exports that no other file takes, as "src/plan/plan.ts planAus". */
export function ungenutzt(dateien: Datei[]): string[] {
  const taken = genommen(dateien);
  return dateien.flatMap(({ pfad, exporte }) => {
    const names = taken.get(pfad);
    if (names === "alle") return [];
    return exporte.filter(({ name }) => !names?.has(name)).map(({ name }) => `${pfad} ${name}`);
  });
}

/** What is taken from each file: these names, or the file as a whole. */
function genommen(dateien: Datei[]): Map<string, Set<string> | "alle"> {
  const result = new Map<string, Set<string> | "alle">();
  for (const { von, namen } of dateien.flatMap(({ importe }) => importe)) {
    const known = result.get(von) ?? new Set();
    if (namen && known !== "alle") namen.forEach((name) => known.add(name));
    result.set(von, namen ? known : "alle");
  }
  return result;
}
