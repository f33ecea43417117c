/** How values stand in a formula of a German Excel. */

/** A range or a constant: rows are set apart by ";", columns by ".". */
function alsEingabe(wert: unknown): string {
  if (Array.isArray(wert)) {
    const zeilen = wert.map((zeile: unknown[]) => zeile.map(alsEingabe).join("."));
    return `{${zeilen.join(";")}}`;
  }
  if (typeof wert === "string") return `"${wert.replaceAll('"', '""')}"`;
  return wert === undefined ? "" : String(wert).replace(".", ",");
}

/** A single result; errors are named by their German spelling. */
export function alsErgebnis(wert: unknown): string {
  if (typeof wert === "object" && wert !== null && "fehler" in wert) return String(wert.fehler);
  return typeof wert === "string" ? wert : String(wert).replace(".", ",").replace("-", "−");
}

export const formel = (name: string, eingabe: readonly unknown[]) =>
  `=KGRZ.${name}(${eingabe.map(alsEingabe).join("; ")})`;
