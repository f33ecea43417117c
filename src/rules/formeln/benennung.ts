import type { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import type { Plan } from "../../plan/plan";
import type { Figure, Tabelle, Zeile } from "../../plan/tabelle";
import type { Ort } from "../../workbook/formel/formelindex";
import { stelle, zeilenzelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { zellbereiche, zellbereicheAuf } from "../../workbook/zellbereiche";
import { inSpalte, zeilenname } from "../kern/saetze";

/** What the tables of a plan say of the cells in which formulas stand. */
export interface Benennung {
  /** The amount of a cell; undefined where it stands in no table, or is none. */
  figur(ort: Ort): Figure | undefined;
  /** The row of a table that a cell stands in. */
  zeile(ort: Ort): Zeile | undefined;
  /** Cells as a sentence names them: row and column, or their addresses where no table knows them. */
  name(orte: Ort[]): string;
  /** An amount of a cell in the unit of its column; a plain number where no table knows it. */
  betrag(ort: Ort, wert: Decimal): string;
}

/** A place as findings have it. */
export const alsZelle = ({ blatt: sheet, row, column }: Ort): CellRef => zelleVon({ sheet, row, column });

export function benennung({ tabellen }: Plan): Benennung {
  const figures = new Map<string, Figure>();
  const rows = new Map<string, { tabelle: Tabelle; zeile: Zeile }[]>();
  for (const tabelle of tabellen) {
    for (const zeile of tabelle.zeilen) {
      for (const figure of zeile.betraege) figures.set(stelle(zelleVon(figure)), figure);
      const start = stelle(zeilenzelle(tabelle, zeile.row, 0));
      rows.set(start, [...(rows.get(start) ?? []), { tabelle, zeile }]);
    }
  }
  const figur = (ort: Ort): Figure | undefined => figures.get(stelle(alsZelle(ort)));
  const zeile = (ort: Ort): Zeile | undefined =>
    rows
      .get(stelle(alsZelle({ ...ort, column: 0 })))
      ?.find(({ tabelle: { area } }) => ort.column >= area.left && ort.column <= area.right)?.zeile;
  return {
    figur,
    zeile,
    name(orte) {
      const [first] = orte;
      const figure = first && figur(first);
      if (!figure || orte.some(({ row }) => row !== first.row)) return zellbereiche(orte.map(alsZelle));
      const name = zeilenname(figure);
      return orte.length > 1
        ? `${name} (${zellbereicheAuf(first.blatt, orte.map(alsZelle))})`
        : inSpalte(name, figure.spalte);
    },
    betrag(ort, wert) {
      const spalte = figur(ort)?.spalte;
      return spalte ? betragText(wert.times(spalte.einheit), spalte.einheit) : zahlDeutsch(wert);
    },
  };
}
