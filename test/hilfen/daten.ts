import { readFileSync } from "node:fs";
import path from "node:path";
import { parseZahltext } from "../../src/money/zahltext";

/** Rows of a published table (samples/daten) as printed. */
export function tabelle(name: string): string[][] {
  const datei = path.join(__dirname, "..", "..", "samples", "daten", name);
  const zeilen = readFileSync(datei, "utf8").trimEnd().split("\n");
  return zeilen.map((zeile) => zeile.replace(/\r$/, "").split("\t"));
}

/** A printed figure as Excel would hold it; undefined where nothing or no figure is printed. */
export const zahl = (text: string | undefined): number | undefined =>
  parseZahltext(text ?? "")?.value.toNumber();

/** Figures as a range of one column. */
export const spalte = (werte: readonly (number | undefined)[]) => werte.map((wert) => [wert ?? null]);
