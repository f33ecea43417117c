import { gezaehlt } from "../../texte/anzahl";
import type { Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { areaAddress } from "../../workbook/adresse";
import type { Area } from "../../workbook/workbook";
import { ersteZellbereiche, genannt, zellbereicheAuf } from "../../workbook/zellbereiche";
import { zelleVon, type CellRef } from "../../workbook/zelle";

/** A place of the index of formulas as findings have it. */
export const zelleAus = ({ blatt: sheet, row, column }: Ort): CellRef => zelleVon({ sheet, row, column });

/** So many places are named in a sentence. */
const STELLEN = 8;

/** All cells in a sentence about a sheet: "E5:E19, F3", or "Konten E5:E19, F3" where some stand elsewhere. */
export const zellenAuf = (blatt: string, orte: Ort[]): string => zellbereicheAuf(blatt, orte.map(zelleAus));

/** The same of cells that may be many: "E5:E19, F3 und 4 weitere". */
export function stellenliste(blatt: string, orte: Ort[]): string {
  const { text, weitere } = ersteZellbereiche(orte.map(zelleAus), STELLEN, blatt);
  return weitere > 0 ? `${text} und ${gezaehlt(weitere)} weitere` : text;
}

/** An area of a sheet in a sentence about another, or about the same. */
export const bereichAuf = (blatt: string, sheet: string, area: Area): string =>
  genannt([{ sheet, cell: areaAddress(area) }], blatt);

/** So many cells are told of a finding, and of so many is said what puts them right: nobody goes through more. */
export const HOECHSTENS_ZELLEN = 100;

/** A longer formula is no help in a sentence. */
const LAENGSTE_FORMEL = 80;

/** A formula as a German Excel shows it: "=SUMME(E5:E8)"; undefined where it is too long for a sentence. */
export function formeltext({ baum }: Formelzelle): string | undefined {
  const text = `=${deutsch(baum)}`;
  return text.length > LAENGSTE_FORMEL ? undefined : text;
}
