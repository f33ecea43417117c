import type { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { istProzentformat } from "../../plan/lesen/raster";
import { mengenText } from "../../plan/mengentext";
import { mitZelle } from "../../plan/postenname";
import type { Plan } from "../../plan/plan";
import { spaltenname } from "../../plan/spaltenname";
import { zeigtBetraege, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Ort } from "../../workbook/formel/formelindex";
import { je } from "../../workbook/je";
import { stelle, zeilenzelle } from "../../workbook/zelle";
import { inSpalte } from "../kern/saetze";
import { stellenliste, zelleAus } from "./stellen";

/** What the tables of a plan say of the cells in which formulas stand. */
export interface Benennung {
  /** The row of a table that a cell stands in. */
  zeile(ort: Ort): Zeile | undefined;
  /** Cells as a finding at the first of them names them: row and column, or "Zellen F2:F3". */
  name(orte: Ort[]): string;
  /** The cell of a finding, with its address where its row or its column has no name: "E3 (Ansatz 2026)". */
  mitAdresse(ort: Ort): string;
  /**
   * A number of a cell: per cent where its number format shows these, an amount in the unit of its column, a plain one
   * where that shows none, or no table knows it.
   */
  betrag(ort: Ort, wert: Decimal, format?: string): string;
}

/** A row with the table that it belongs to; several stand beside each other. */
interface Platz {
  tabelle: Tabelle;
  zeile: Zeile;
}

export const benennung = je(({ tabellen }: Plan): Benennung => {
  const rows = new Map<string, Platz[]>();
  for (const tabelle of tabellen) {
    for (const zeile of tabelle.zeilen) {
      const start = stelle(zeilenzelle(tabelle, zeile.row, 0));
      rows.set(start, [...(rows.get(start) ?? []), { tabelle, zeile }]);
    }
  }
  const platz = (ort: Ort): Platz | undefined =>
    rows
      .get(stelle(zelleAus({ ...ort, column: 0 })))
      ?.find(({ tabelle: { area } }) => ort.column >= area.left && ort.column <= area.right);
  const spalte = (ort: Ort): Spalte | undefined =>
    platz(ort)?.tabelle.spalten.find(({ column }) => Math.trunc(column) === ort.column);
  return {
    zeile: (ort) => platz(ort)?.zeile,
    name(orte) {
      const [first] = orte;
      if (!first) return "";
      const { zeile } = platz(first) ?? {};
      const cells = stellenliste(first.blatt, orte);
      if (!zeile || orte.some(({ row }) => row !== first.row))
        return `${orte.length > 1 ? "Zellen" : "Zelle"} ${cells}`;
      const label = beschriftung(zeile, first);
      if (orte.length > 1) return `${label || `Zeile ${first.row + 1}`} (${cells})`;
      const own = spalte(first);
      const name = mitZelle(label, zelleAus(first).cell);
      return own ? inSpalte(name, own) : name;
    },
    mitAdresse(ort) {
      const [zeile, own] = [platz(ort)?.zeile, spalte(ort)];
      const label = zeile && beschriftung(zeile, ort);
      const column = own && spaltenname(own);
      if (label && own && column) return inSpalte(mitZelle(label, zelleAus(ort).cell), own);
      const names = [label && `„${label}“`, column].filter(Boolean);
      return zelleAus(ort).cell + (names.length > 0 ? ` (${names.join(", ")})` : "");
    },
    betrag(ort, wert, format) {
      if (istProzentformat(format)) return `${bisStellen(wert.times(100))} %`;
      const own = spalte(ort);
      return own && zeigtBetraege(own) ? mengenText(wert.times(own.einheit), own) : bisStellen(wert);
    },
  };
});

/** A quotient has as many decimals as fit; more than these say nothing. */
const STELLEN = 4;

const bisStellen = (wert: Decimal): string => zahlDeutsch(wert, Math.min(wert.decimalPlaces(), STELLEN));

/** What a row is called at a cell: where two tables stand in the same rows, each has its own label. */
function beschriftung(zeile: Zeile, { column }: Ort): string {
  const own = zeile.betraege.find((figure) => Math.trunc(figure.column) === column)?.label;
  return (own ?? (zeile.haelften ? "" : zeile.label)).replace(/:$/, "");
}
