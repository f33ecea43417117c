import type { Block } from "./bloecke";
import { kontonummer } from "./konto";
import { einheitAus, jahrAus, kopftext, kopfwort, type SpaltenArt } from "./kopf";
import { nachtragsrolle } from "./nachtragskopf";
import { type Raster, type Zahl, type Zelle, zeigtKeinErgebnis } from "./raster";
import { datumImText } from "./tag";
import type { Spalte } from "../tabelle";

/** Columns that hold no amounts. */
export const OHNE_BETRAG: SpaltenArt[] = ["konto", "nummer", "bezeichnung", "datum"];

/** The columns of a block: what each holds, of which year, in which unit. */
export function spalten(raster: Raster, block: Block): Spalte[] {
  const unit = einheitAus(block.titel.join(" "));
  const columns = new Map<number, Zelle[]>();
  for (const row of block.kopfzeilen) for (const { column } of raster.zeile(row)) columns.set(column, []);
  for (const zeile of block.zeilen) {
    for (const zelle of zeile) {
      const cells = columns.get(zelle.column);
      if (cells) cells.push(zelle);
      else columns.set(zelle.column, [zelle]);
    }
  }
  const result = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => {
      const kopf = kopftext(raster, block.kopfzeilen, column);
      const art = spaltenart(raster, block, column, cells);
      const later = block.spaetererKopf && kopftext(raster, block.spaetererKopf, column);
      const jahr = OHNE_BETRAG.includes(art) ? undefined : jahrAus(later ?? kopf);
      return {
        column,
        art,
        einheit: art === "prozent" ? 1 : (einheitAus(kopf) ?? unit ?? 1),
        kopf,
        ...(jahr !== undefined && { jahr }),
      };
    });
  const journal = result.some(({ art }) => art === "datum");
  return mitNachtrag(result).map((spalte) => {
    // Where every row has its date, an account is what was booked on: no list of accounts.
    if (journal && spalte.art === "konto") return { ...spalte, art: "nummer" };
    if (istVorjahr(spalte, result)) return { ...spalte, art: "ergebnis" };
    return istBisTag(spalte, result) ? { ...spalte, art: "ist" } : spalte;
  });
}

/** "von bisher | um | auf": between what was and what is, an amount is a change. */
function mitNachtrag(columns: Spalte[]): Spalte[] {
  const rollen = columns.map(({ kopf }) => nachtragsrolle(kopf));
  if (!rollen.includes("bisher") || !rollen.includes("neu")) return columns;
  return columns.map((spalte, index) =>
    spalte.art === "betrag" && ["mehr", "weniger", "um"].includes(rollen[index] ?? "")
      ? { ...spalte, art: "abweichung" }
      : spalte,
  );
}

/** An "Ist 2023" without a date, the only one of its year, beside Ansätze of later years alone: that year's Ergebnis. */
function istVorjahr({ art, jahr, kopf }: Spalte, columns: Spalte[]): boolean {
  if (art !== "ist" || jahr === undefined || /\bper\b/i.test(kopf) || datumImText(kopf, jahr)) return false;
  const planned = columns.filter((column) => column.art === "ansatz");
  const actual = columns.filter((column) => column.art === "ist");
  const named = actual.every((column) => /^ist\b/i.test(column.kopf.trim()));
  const only =
    actual.length === 1 || (named && new Set(actual.map((column) => column.jahr)).size === actual.length);
  return (
    only && planned.length > 0 && planned.every((column) => column.jahr !== undefined && column.jahr > jahr)
  );
}

/** Beside a Hochrechnung the one column of a day before the end of the year is the Ist: "II. Quartal", "30.06.2026". */
function istBisTag(spalte: Spalte, columns: Spalte[]): boolean {
  const unterjaehrig = ({ art, kopf, jahr }: Spalte): boolean => {
    const tag = art === "betrag" ? datumImText(kopf, jahr ?? 2000) : undefined;
    return tag !== undefined && !(tag.monat === 12 && tag.tag === 31);
  };
  const arten = columns.map(({ art }) => art);
  return (
    arten.includes("hochrechnung") &&
    !arten.includes("ist") &&
    unterjaehrig(spalte) &&
    columns.filter(unterjaehrig).length === 1
  );
}

function spaltenart(raster: Raster, block: Block, column: number, cells: Zelle[]): SpaltenArt {
  const words = block.kopfzeilen
    .map((row) => kopfwort(raster.ueber(row, column)))
    .filter((art) => art !== undefined);
  const kopf = kopftext(raster, block.kopfzeilen, column);
  const whole = kopfwort(kopf);
  const named = [whole, ...words].find((art) => art !== undefined && art !== "betrag") ?? words[0];
  const inhalt = inhaltsart(cells);
  if (named === "datum") return "datum";
  if (named === "konto") return inhalt === "bezeichnung" ? "bezeichnung" : "konto";
  if (inhalt === "leer") return named ?? "bezeichnung";
  if (named === "nummer") return inhalt === "konto" || inhalt === "bezeichnung" ? inhalt : "nummer";
  if (inhalt !== "betrag") return inhalt;
  if (named && named !== "bezeichnung") return named;
  return sindLaufendeNummern(block, column, cells, kopf) ? "nummer" : "betrag";
}

/** Numbering alone: "5.", "a)", "II.", "I.1.2"; no day. */
const GLIEDERUNG = /^(?!.*\.\d{4}$)(?:[ivxlc]+|\d+|[a-z])(?:\.(?:[ivx]+|\d+))*[.)]?$/i;

/** What a column's cells look like, whatever its header says. */
function inhaltsart(cells: Zelle[]): "leer" | "betrag" | "bezeichnung" | "konto" | "nummer" {
  if (cells.length === 0) return "leer";
  const numbers = cells.filter((zelle) => zelle.zahl || zeigtKeinErgebnis(zelle));
  if (numbers.length * 2 < cells.length) {
    const numbered = cells.filter((zelle) => GLIEDERUNG.test(zelle.text));
    return numbered.length * 2 > cells.length ? "nummer" : "bezeichnung";
  }
  return sindKonten(numbers) ? "konto" : "betrag";
}

/** So many numbers tell that they run: without a header, and under one of unknown words. */
const NUMMERN = { ohneKopf: 3, unterKopf: 5 };

/** Running numbers, left of all amounts: 1, 2, 3 …; a row may be missing, a group may begin anew. */
function sindLaufendeNummern({ zeilen }: Block, column: number, cells: Zelle[], kopf: string): boolean {
  const numbers = cells.flatMap(({ zahl }) => zahl ?? []);
  const step = ({ wert }: Zahl, index: number): number =>
    wert.minus(numbers[index - 1]?.wert ?? 0).toNumber();
  const zahlAn = (where: (other: number) => boolean): boolean =>
    zeilen.some((zeile) => zeile.some((zelle) => zelle.zahl && where(zelle.column)));
  return (
    numbers.length >= (kopf === "" ? NUMMERN.ohneKopf : NUMMERN.unterKopf) &&
    numbers.every(({ wert, gruppiert, stellen }) => wert.gte(1) && !gruppiert && !stellen) &&
    numbers.every((zahl, index) => zahl.wert.eq(1) || [1, 2].includes(step(zahl, index))) &&
    numbers.filter((zahl, index) => step(zahl, index) === 1).length * 2 > numbers.length &&
    zahlAn((other) => other > column) &&
    !zahlAn((other) => other < column)
  );
}

/** Account numbers without a header: all whole, ungrouped, distinct, of eight digits and more. */
function sindKonten(cells: Zelle[]): boolean {
  const texts = cells.map(kontonummer);
  return (
    cells.length >= 3 &&
    texts.every((text) => /^\d{8,12}$/.test(text)) &&
    new Set(texts).size * 10 >= texts.length * 9
  );
}
