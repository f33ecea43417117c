import { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import { zeigtBetraege, type Spalte, type Tabelle } from "../../plan/tabelle";
import { cellAddress } from "../../workbook/adresse";
import type { Ort } from "../../workbook/formel/formelindex";
import type { CellRef } from "../../workbook/zelle";
import { inSpalte } from "../kern/saetze";

/** A place as findings name it. */
export const alsZelle = ({ blatt, row, column }: Ort): CellRef => ({
  sheet: blatt,
  cell: cellAddress(row, column),
});

/** What a cell of a table is called: its row and its column where they have a name, else its row's number. */
export function zellname(tabelle: Tabelle, { row, column }: Ort): string {
  const label = tabelle.zeilen.find((zeile) => zeile.row === row)?.label.replace(/:$/, "");
  const spalte = spalteVon(tabelle, column);
  const name = label || `Zeile ${row + 1}`;
  return spalte ? inSpalte(name, spalte) : name;
}

/** A number of a table as it stands in a sentence: an amount with its unit, anything else without. */
export function werttext(tabelle: Tabelle, { column }: Ort, value: Decimal | number): string {
  const spalte = spalteVon(tabelle, column);
  const wert = new Decimal(value);
  return spalte && zeigtBetraege(spalte)
    ? betragText(wert.times(spalte.einheit), spalte.einheit)
    : zahlDeutsch(wert, Math.min(wert.decimalPlaces(), 4));
}

const spalteVon = ({ spalten }: Tabelle, column: number): Spalte | undefined =>
  spalten.find((spalte) => spalte.column === column);
