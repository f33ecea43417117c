/** Builds the sample workbooks from samples/daten: `npm run samples`, or with a folder as argument into that. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync, zipSync } from "fflate";
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { DATEI, guvBlatt, vermoegensplanBlatt } from "./formelbericht";
import { type Inhalt, inhalte } from "./formeln";
import { type Blatt, istKopf, type Mappe, mappen, zwischenbericht } from "./mappen";
import { type Eintrag, mitNachkommastellen, zellen } from "./zellen";

const samples = path.dirname(fileURLToPath(import.meta.url));
/** Above a table stand its title and an empty row. */
const VERSATZ = 2;
const FESTER_TAG = new Date(Date.UTC(2023, 8, 28));
const SCHRIFT = { name: "Calibri", size: 11 };
const FETT = { ...SCHRIFT, bold: true };
const BREITESTE = 50;
const SCHMALSTE = 11;

async function baue(datei: string, sheets: WriteSheet[]): Promise<Uint8Array> {
  const properties = { title: datei.replace(".xlsx", ""), created: FESTER_TAG, modified: FESTER_TAG };
  return gleichGepackt(await writeXlsx({ sheets, properties }));
}

const baueMappe = ({ datei, blaetter, ordner }: Mappe): Promise<Uint8Array> =>
  baue(
    datei,
    blaetter.map((blatt) => baueBlatt(blatt, ordner)),
  );

function baueFormelbericht(): Promise<Uint8Array> {
  const [guv, , vermoegensplan] = zwischenbericht.blaetter.map((blatt) =>
    lies(blatt, zwischenbericht.ordner),
  );
  return baue(DATEI, [guvBlatt(guv ?? []), vermoegensplanBlatt(vermoegensplan ?? [])]);
}

function lies(blatt: Blatt, ordner: string): Eintrag[][] {
  const text = (...name: string[]) => readFileSync(path.join(samples, "daten", ...name), "utf8");
  const zeilen = zellen(text(ordner, blatt.datei), blatt);
  return mitNachkommastellen(zeilen, `${ordner}/${blatt.datei}`, text("nachkommastellen.tsv"));
}

/** Packs anew in plain JavaScript: the platform's own compression gives other bytes on another machine. */
function gleichGepackt(data: Uint8Array): Uint8Array {
  return zipSync(unzipSync(data), { level: 9, mtime: new Date(2023, 8, 28) });
}

function baueBlatt(blatt: Blatt, ordner: string): WriteSheet {
  const zeilen = lies(blatt, ordner);
  const inhalt = inhalte(zeilen, blatt, VERSATZ);
  const cells = new Map<string, Partial<Cell>>([["0,0", titel(blatt.titel)]]);
  zeilen.forEach((eintraege, zeile) => {
    const style = stilDerZeile(eintraege, zeile, blatt);
    eintraege.forEach((eintrag, spalte) => {
      if (!eintrag) return;
      cells.set(`${zeile + VERSATZ},${spalte}`, zelle(eintrag, inhalt(zeile, spalte), style));
    });
  });
  const spalten = Math.max(...zeilen.map((eintraege) => eintraege.length));
  const columns = Array.from({ length: spalten }, (_, spalte) => ({ width: breite(zeilen, spalte, blatt) }));
  return {
    name: blatt.name,
    cells,
    columns,
    merges: [
      ...(hatPlatz(blatt.titel, columns)
        ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: spalten - 1 }]
        : []),
      ...(blatt.verbunden ?? []).map(([zeile, von, bis]) => ({
        startRow: zeile - 1 + VERSATZ,
        startCol: von,
        endRow: zeile - 1 + VERSATZ,
        endCol: bis,
      })),
    ],
    ...(blatt.kopf > 0 && { freezePane: { rows: VERSATZ + blatt.kopf } }),
  };
}

/** Merged cells cut their text off: a title that is wider than its table runs on over the cells beside it. */
const hatPlatz = (text: string, columns: { width: number }[]): boolean =>
  text.length * 1.5 <= columns.reduce((sum, { width }) => sum + width, 0);

function titel(text: string): Partial<Cell> {
  return { value: text, type: "string", style: { font: { ...FETT, size: 14 } } };
}

function zelle(eintrag: NonNullable<Eintrag>, inhalt: Inhalt | undefined, style: CellStyle): Partial<Cell> {
  if (eintrag.art === "text") {
    return {
      value: eintrag.text,
      type: "string",
      style: { ...style, ...(eintrag.format && { numFmt: eintrag.format }) },
    };
  }
  const { wert, formel }: Inhalt = inhalt ?? eintrag;
  const value = wert.toNumber();
  const mitFormat = eintrag.format === "General" ? style : { ...style, numFmt: eintrag.format };
  if (formel === undefined) return { value, type: "number", style: mitFormat };
  return { value, type: "formula", formula: formel, formulaResult: value, style: mitFormat };
}

function stilDerZeile(eintraege: Eintrag[], zeile: number, blatt: Blatt): CellStyle {
  if (istKopf(blatt, zeile)) {
    return {
      font: FETT,
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
      alignment: { wrapText: true, vertical: "center" },
      border: { bottom: { style: "thin" } },
    };
  }
  // A lone text is a heading: it runs on over the empty cells beside it.
  if (stehtAllein(eintraege)) return { font: blatt.summen ? FETT : SCHRIFT };
  const alignment = { wrapText: true, vertical: "top" } as const;
  const istSumme = blatt.summen?.[zeile + 1] !== undefined;
  return istSumme
    ? { font: FETT, alignment, border: { top: { style: "thin" } } }
    : { font: SCHRIFT, alignment };
}

function stehtAllein(eintraege: Eintrag[]): boolean {
  return eintraege.filter(Boolean).length === 1;
}

/** As wide as the longest entry outside the headers, in a wide font too, within bounds; long texts wrap. */
function breite(zeilen: Eintrag[][], spalte: number, blatt: Blatt): number {
  const laengen = zeilen.map((eintraege, zeile) => {
    const eintrag = eintraege[spalte];
    if (!eintrag || istKopf(blatt, zeile) || stehtAllein(eintraege)) return 0;
    return eintrag.art === "text" ? eintrag.text.length : eintrag.wert.toFixed(2).length + 3;
  });
  return Math.min(BREITESTE, Math.max(SCHMALSTE, Math.ceil(Math.max(...laengen) * 1.1)) + 2);
}

const ziel = path.resolve(process.argv[2] ?? samples);
mkdirSync(ziel, { recursive: true });
for (const mappe of mappen) writeFileSync(path.join(ziel, mappe.datei), await baueMappe(mappe));
writeFileSync(path.join(ziel, DATEI), await baueFormelbericht());
