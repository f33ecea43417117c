import { type Decimal, runden } from "../src/money/dezimal";
import { parseZahltext } from "../src/money/zahltext";
import { parseCellAddress } from "../src/workbook/adresse";
import { type Blatt, istKopf } from "./mappen";

/** A cell of a .tsv file as it goes into the workbook; of a figure also how many decimals were printed. */
export type Eintrag =
  | { art: "text"; text: string; format?: string }
  | { art: "zahl"; wert: Decimal; stellen: number; format: string }
  | undefined;

const DATUM = /^(\d\d)\.(\d\d)\.(\d{4})$/;
const TAG = 86_400_000;
/** "500.000,-" */
const OHNE_CENT = /,-$/;

/** The lines of a .tsv file as cells, in the same lines and columns. */
export function zellen(tsv: string, blatt: Blatt): Eintrag[][] {
  return tsv
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) =>
      line.split("\t").map((text, column) => eintrag(text, column, istKopf(blatt, index), blatt)),
    );
}

function eintrag(text: string, column: number, imKopf: boolean, blatt: Blatt): Eintrag {
  if (text === "") return undefined;
  const istNummer = /^\d{1,4}$/.test(text);
  if (imKopf) return istNummer ? zahl(text, "General") : { art: "text", text };
  if (DATUM.test(text)) return datum(text);
  if ((blatt.textspalten ?? [0]).includes(column)) {
    return blatt.laufendeNummern && istNummer
      ? zahl(text, "General")
      : { art: "text", text, ...alsText(text) };
  }
  return zahl(text, format(text)) ?? { art: "text", text };
}

function zahl(text: string, format: string): Eintrag {
  const gelesen = parseZahltext(text.replace(OHNE_CENT, ""));
  if (!gelesen) return undefined;
  const { value, decimals, unit } = gelesen;
  if (unit === "%") return { art: "zahl", wert: value.div(100), stellen: decimals + 2, format };
  return { art: "zahl", wert: value, stellen: decimals, format };
}

/**
 * The cells with the decimals that the print leaves out, where it is only with them that a printed sum comes out:
 * lines "Datei, Zelle, Betrag" of daten/nachkommastellen.tsv. Throws a RangeError where one would be printed otherwise.
 */
export function mitNachkommastellen(zeilen: Eintrag[][], datei: string, tsv: string): Eintrag[][] {
  const result = zeilen.map((eintraege) => [...eintraege]);
  for (const line of tsv.trimEnd().split(/\r?\n/)) {
    const [name, zelle = "", betrag = ""] = line.split("\t");
    if (name !== datei) continue;
    const { row, column } = parseCellAddress(zelle);
    const gedruckt = result[row]?.[column];
    const wert = parseZahltext(betrag)?.value;
    if (gedruckt?.art !== "zahl" || !wert || !runden(wert, gedruckt.stellen).eq(gedruckt.wert)) {
      throw new RangeError(`${datei} ${zelle}: ${betrag} is not what was printed there`);
    }
    (result[row] ?? [])[column] = { ...gedruckt, wert };
  }
  return result;
}

/** The number format that shows a figure the way it was printed. */
function format(text: string): string {
  if (text.endsWith("%")) return "0.00%";
  if (OHNE_CENT.test(text)) return '#,##0",-"';
  if (/^\d{4}$/.test(text)) return "General";
  const stellen = text.includes(",") ? "#,##0.00" : "#,##0";
  return text.endsWith("€") ? `${stellen} "€"` : stellen;
}

/** Account numbers stay text, so that no leading zero is lost. */
function alsText(text: string): { format?: string } {
  return /^\d[\d-]*$/.test(text) ? { format: "@" } : {};
}

function datum(text: string): Eintrag {
  const [, tag, monat, jahr] = DATUM.exec(text) ?? [];
  const serial = Date.UTC(Number(jahr), Number(monat) - 1, Number(tag)) / TAG + 25_569;
  const wert = parseZahltext(String(serial))?.value;
  return wert && { art: "zahl", wert, stellen: 0, format: "dd.mm.yyyy" };
}
