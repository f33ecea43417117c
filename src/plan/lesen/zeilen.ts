import type { Block } from "./bloecke";
import { beschriftung, istSumme, normalisieren, type Beschriftung } from "./beschriftung";
import { englischeTausender, fremdzahl, type Fremdzahl } from "./fremdzahl";
import { genauigkeit, gerundetWie, mitGerechneten } from "./genauigkeit";
import { kontonummer } from "./konto";
import { OHNE_BETRAG } from "./spalten";
import { type Raster, type Zahl, type Zelle, zeigtKeinErgebnis } from "./raster";
import type { Figure, Konto, Spalte, Zeile, Zeilenbeschriftung } from "../tabelle";

/** The rows of a block with their labels, account numbers and amounts. */
export function zeilen(raster: Raster, block: Block, columns: Spalte[]): Zeile[] {
  const kontoColumn = columns.find(({ art }) => art === "konto")?.column;
  const amounts = new Map(
    columns.filter(({ art }) => !OHNE_BETRAG.includes(art)).map((spalte) => [spalte.column, spalte]),
  );
  const values = werteJeSpalte(block);
  const shown = new Map(
    [...amounts].map(([column, spalte]) => [column, genauigkeit(spalte, values.get(column) ?? [])]),
  );
  const remarks = bemerkungen(block, columns);
  const numbering = new Set(columns.filter(({ art }) => art === "nummer").map(({ column }) => column));
  const middle = mitte(block, columns, amounts);
  const rows = block.zeilen.map((cells): Zeile => {
    const row = cells[0]?.row ?? 0;
    const konto = kontoAus(cells.find((zelle) => zelle.column === kontoColumn));
    const fremde = fremdeZahlen(cells, amounts, values);
    const texts = nummernZuerst(
      cells.filter(
        (zelle) =>
          istBeschriftung(zelle, amounts, konto) && !remarks.has(zelle.column) && !fremde.has(zelle.column),
      ),
      numbering,
    );
    const label = texts.map((zelle) => zelle.text).join(" ");
    const { nummer = gezaehlt(cells, numbering), text } = beschriftet(texts, numbering);
    const haelften = middle === undefined ? undefined : beschriftungenUm(middle, texts, numbering);
    const betraege: Figure[] = [];
    for (const { column, zahl, formel } of cells) {
      const spalte = amounts.get(column);
      if (!spalte || !zahl || fremde.has(column)) continue;
      const { wert, gespeichert, alsText } = zahl;
      const { stellen, halb } = gerundetWie(
        formel,
        spalte,
        shown.get(column)?.(zahl) ?? genauigkeit(spalte, [])(zahl),
      );
      const sheet = raster.sheet.name;
      const figure: Figure = { sheet, row, column, wert, halb, stellen, alsText, label, spalte };
      const own = haelften?.[column < (middle ?? column) ? 0 : 1];
      if (own?.label) figure.label = own.label;
      if (gespeichert) figure.gespeichert = gespeichert;
      if (formel !== undefined) figure.formel = formel;
      betraege.push(figure);
    }
    const ohneErgebnis = cells
      .filter((zelle) => zeigtKeinErgebnis(zelle) || fremde.has(zelle.column))
      .map(({ column }) => column);
    const expected = betraege.length > 0 || ohneErgebnis.some((column) => amounts.has(column));
    const art = !expected ? "ueberschrift" : istSumme(text) ? "summe" : "posten";
    const labelColumn = texts[0]?.column ?? cells[0]?.column ?? 0;
    return {
      row,
      art,
      label,
      labelColumn,
      text,
      betraege,
      ...(ohneErgebnis.length > 0 && { ohneErgebnis }),
      ...(fremde.size > 0 && { fremdzahlen: [...fremde].map(([column, zahl]) => ({ ...zahl, column })) }),
      ...(nummer !== undefined && { nummer }),
      ...(haelften && { haelften }),
      ...(konto && { konto }),
    };
  });
  return mitGerechneten(rows);
}

/** By column what is no number that can be trusted. */
function fremdeZahlen(
  cells: Zelle[],
  amounts: Map<number, Spalte>,
  values: Map<number, Zahl[]>,
): Map<number, Fremdzahl> {
  const texts = cells.filter(({ text }) => text !== "");
  return new Map(texts.flatMap((zelle) => fremdeZahl(zelle, amounts, values)));
}

/** What stands in a column of amounts and looks like one, but is no number that can be trusted. */
function fremdeZahl(
  { column, text, zahl }: Zelle,
  amounts: Map<number, Spalte>,
  values: Map<number, Zahl[]>,
): [column: number, Fremdzahl][] {
  const spalte = amounts.get(column);
  if (!spalte || text === "") return [];
  const english =
    zahl && spalte.einheit === 1 && englischeTausender(text) && sindTausende(values.get(column) ?? []);
  const found = !zahl || english ? fremdzahl(text) : undefined;
  return found ? [[column, found]] : [];
}

/** Whether most amounts of a column are a thousand and more. */
function sindTausende(column: Zahl[]): boolean {
  const amounts = column.filter(({ wert }) => !wert.isZero());
  return amounts.filter(({ wert }) => wert.abs().gte(1000)).length * 2 > amounts.length;
}

/** Columns of remarks beside the labels: by their header, or without one where most rows have a label already. */
function bemerkungen(block: Block, columns: Spalte[]): Set<number> {
  const labels = columns.filter(({ art }) => art === "bezeichnung");
  if (labels.length > TEXTSPALTEN) return new Set();
  const rows = new Map(labels.map(({ column }) => [column, zeilenMitText(block, column)]));
  const beside = (column: number): boolean => {
    const own = rows.get(column) ?? new Set();
    return labels.some((other) => {
      const taken = rows.get(other.column) ?? new Set();
      const shared = [...own].filter((row) => taken.has(row)).length;
      return other.column !== column && taken.size > own.size && shared * 5 >= own.size * 4;
    });
  };
  const remarks = labels.filter(({ kopf, column }) =>
    kopf === "" ? beside(column) : BEMERKUNG.test(normalisieren(kopf)),
  );
  return new Set(remarks.length < labels.length ? remarks.map(({ column }) => column) : []);
}

function zeilenMitText({ zeilen: rows }: Block, column: number): Set<number> {
  return new Set(
    rows.flatMap((zeile) =>
      zeile.filter((zelle) => zelle.column === column && !zelle.zahl).map(({ row }) => row),
    ),
  );
}

/** A table with more columns of text is none with remarks. */
const TEXTSPALTEN = 10;
const BEMERKUNG =
  /^((stellen)?vermerk|erlaeuterung|bemerkung|anmerkung|hinweis|begruendung|notiz|kommentar|fussnote)/;

function werteJeSpalte(block: Block): Map<number, Zahl[]> {
  const values = new Map<number, Zahl[]>();
  for (const cells of block.zeilen) {
    for (const { column, zahl } of cells) {
      const known = values.get(column);
      if (zahl && known) known.push(zahl);
      else if (zahl) values.set(column, [zahl]);
    }
  }
  return values;
}

function kontoAus(zelle: Zelle | undefined): Konto | undefined {
  const nummer = zelle && kontonummer(zelle);
  return nummer ? { nummer, row: zelle.row, column: zelle.column } : undefined;
}

/** Number and words of a row; a column of its own for numbers needs no point behind them. */
function beschriftet(texts: Zelle[], numbering: Set<number>): Beschriftung {
  const [first, ...rest] = texts.map(({ text }) => text);
  if (first === undefined || !numbering.has(texts[0]?.column ?? -1))
    return beschriftung(texts.map(({ text }) => text).join(" "));
  return { nummer: first.replace(/[.)]\s*$/, "").toLowerCase(), text: normalisieren(rest.join(" ")) };
}

/** Where the second half begins of a table with labels, amounts, labels, and as many amounts, as in a Bilanz. */
function mitte(block: Block, columns: Spalte[], amounts: Map<number, Spalte>): number | undefined {
  const places = [...amounts.keys()];
  const first = Math.min(...places);
  const middle = columns.find(
    ({ art, column }) => (art === "bezeichnung" || art === "nummer") && column > first,
  )?.column;
  if (middle === undefined || places.filter((column) => column < middle).length * 2 !== places.length)
    return undefined;
  const beyond = ({ column, text }: Zelle): boolean =>
    column >= middle && text !== "" && !amounts.has(column);
  const labelled = block.zeilen.filter((cells) => cells.some(beyond));
  return labelled.length >= 3 && labelled.length * 2 >= block.zeilen.length ? middle : undefined;
}

function beschriftungenUm(
  middle: number,
  texts: Zelle[],
  numbering: Set<number>,
): [Zeilenbeschriftung, Zeilenbeschriftung] {
  const von = (own: Zelle[]): Zeilenbeschriftung => ({
    label: own.map(({ text }) => text).join(" "),
    ...beschriftet(own, numbering),
  });
  return [
    von(texts.filter(({ column }) => column < middle)),
    von(texts.filter(({ column }) => column >= middle)),
  ];
}

/** The number of a row that stands in a column of its own as a number. */
function gezaehlt(cells: Zelle[], numbering: Set<number>): string | undefined {
  const zahl = cells.find(({ column }) => numbering.has(column))?.zahl;
  return zahl?.wert.isInteger() ? zahl.wert.toString() : undefined;
}

/** The numbering comes before the words, wherever its column stands. */
function nummernZuerst(cells: Zelle[], numbering: Set<number>): Zelle[] {
  if (numbering.size === 0) return cells;
  return [
    ...cells.filter(({ column }) => numbering.has(column)),
    ...cells.filter(({ column }) => !numbering.has(column)),
  ];
}

/** Words and numbering beside the amounts: text, but no amount written as text and no account number. */
function istBeschriftung(zelle: Zelle, amounts: Map<number, Spalte>, konto: Konto | undefined): boolean {
  if (zelle.text === "" || (konto && zelle.column === konto.column)) return false;
  return !(amounts.has(zelle.column) && zelle.zahl);
}
