import type { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import type { Plan } from "../../plan/plan";
import { liegtIn } from "../../plan/plantabelle";
import { spaltenname } from "../../plan/spaltenname";
import { zeigtBetraege, type Spalte, type Tabelle } from "../../plan/tabelle";
import { anzahl } from "../../texte/anzahl";
import type { Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { ersteZellbereiche } from "../../workbook/zellbereiche";
import { stelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { inSpalte } from "../kern/saetze";

/** The address of a place of the index of formulas. */
export const zelleAus = ({ blatt: sheet, row, column }: Ort): CellRef => zelleVon({ sheet, row, column });

/**
 * What the table of a cell calls its row and column: "Summe Umsatzerlöse (Ansatz 2026)"; with its address where that
 * says too little: "Kontenübersicht E3 (Ansatz 2026)".
 */
export function zellname({ tabellen }: Plan, ort: Ort): string {
  const tabelle = tabellen.find((one) => one.sheet === ort.blatt && liegtIn(one, ort));
  const zeile = tabelle?.zeilen.find(({ row }) => row === ort.row);
  const spalte = tabelle?.spalten.find(({ column }) => column === ort.column);
  // Where two tables stand in the same rows, a label is of one of them only.
  const label = zeile?.haelften ? "" : zeile?.label.replace(/:$/, "");
  const column = spalte && spaltenname(spalte);
  if (label && spalte && column) return inSpalte(label, spalte);
  const names = [label && `„${label}“`, column].filter(Boolean);
  return stelle(zelleAus(ort)) + (names.length > 0 ? ` (${names.join(", ")})` : "");
}

/** So many places are named in a sentence. */
const STELLEN = 8;

/** Cells in a sentence: "Konten E5:E19, F3 und 4 weitere Stellen". */
export function stellenliste(orte: Ort[]): string {
  const { text, weitere } = ersteZellbereiche(orte.map(zelleAus), STELLEN);
  return weitere > 0 ? `${text} und ${anzahl(weitere, "weitere Stelle", "weitere Stellen")}` : text;
}

/** So many cells are told of a finding: nobody goes through more of them. */
export const HOECHSTENS_ZELLEN = 100;

/** A longer formula is no help in a sentence. */
const LAENGSTE_FORMEL = 80;

/** A formula as a German Excel shows it: "=SUMME(E5:E8)"; undefined where it is too long for a sentence. */
export function formeltext({ baum }: Formelzelle): string | undefined {
  const text = `=${deutsch(baum)}`;
  return text.length > LAENGSTE_FORMEL ? undefined : text;
}

/** What a cell of a table is called where its address stands beside: its row, by its number where it has no label, and its column. */
export function beschriftung(tabelle: Tabelle, { row, column }: Ort): string {
  const label = tabelle.zeilen.find((zeile) => zeile.row === row)?.label.replace(/:$/, "");
  const spalte = spalteVon(tabelle, column);
  const name = label || `Zeile ${row + 1}`;
  return spalte ? inSpalte(name, spalte) : name;
}

/** A number of a table as it stands in a sentence: an amount with its unit, anything else without. */
export function werttext(tabelle: Tabelle, { column }: Ort, value: Decimal): string {
  const spalte = spalteVon(tabelle, column);
  return spalte && zeigtBetraege(spalte)
    ? betragText(value.times(spalte.einheit), spalte.einheit)
    : zahlDeutsch(value, Math.min(value.decimalPlaces(), 4));
}

const spalteVon = ({ spalten }: Tabelle, column: number): Spalte | undefined =>
  spalten.find((spalte) => spalte.column === column);
