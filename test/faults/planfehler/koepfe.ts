import type { Spalte, Tabelle } from "../../../src/plan/tabelle";
import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import type { CellRef } from "../../../src/workbook/zelle";
import {
  geandertAn,
  gezogen,
  jahresspalten,
  type Pflanzung,
  type Planfehler,
  stelle,
  tabellen,
} from "./felder";

const JAHR = /(?<!\d)20[12]\d(?!\d)/g;

const hatJahr = ({ value }: Cell): boolean => new RegExp(JAHR.source).test(String(value));

/** The cell as it stood in last year's workbook. */
function einJahrAelter(cell: Cell): Cell {
  if (typeof cell.value === "number") return { ...cell, value: cell.value - 1 };
  return { ...cell, value: String(cell.value).replace(JAHR, (year) => String(Number(year) - 1)) };
}

const zellen = ({ sheets }: Workbook, { sheet }: Tabelle, wo: (cell: Cell) => boolean): Cell[] =>
  sheets.filter(({ name }) => name === sheet).flatMap(({ cells }) => cells.filter(wo));

const imKopf =
  ({ area, kopfzeile = -1 }: Tabelle) =>
  ({ row }: Cell): boolean =>
    row >= area.top && row <= kopfzeile;

/** What stands above the amounts of a column. */
export const kopfzellen = (workbook: Workbook, tabelle: Tabelle, { column }: Spalte): CellRef[] =>
  zellen(workbook, tabelle, (cell) => imKopf(tabelle)(cell) && cell.column === column).map((cell) => ({
    sheet: tabelle.sheet,
    cell: cellAddress(cell.row, cell.column),
  }));

function veraltet(workbook: Workbook, { sheet }: Tabelle, all: Cell[]): Planfehler | undefined {
  const dated = all.filter(hatJahr).map((cell) => ({
    ...{ sheet, cell: cellAddress(cell.row, cell.column) },
    change: einJahrAelter,
    text: `${cell.value} → ${einJahrAelter(cell).value}`,
  }));
  const [first] = dated;
  return (
    first && {
      was: `${stelle(first)}${dated.length > 1 ? ` und ${dated.length - 1} weitere` : ""}: ${first.text}`,
      falsch: geandertAn(workbook, dated),
      zellen: dated.map(({ cell }) => ({ sheet, cell })),
      nennt: /Kopf|Überschrift|Titel/,
    }
  );
}

/** Every header of a table is that of last year. */
export const alteKoepfe: Pflanzung = (workbook, random) => {
  const tabelle = gezogen(tabellen(workbook), random);
  return tabelle && veraltet(workbook, tabelle, zellen(workbook, tabelle, imKopf(tabelle)));
};

export const alterKopf: Pflanzung = (workbook, random) => {
  const tabelle = gezogen(tabellen(workbook), random);
  const spalte = tabelle && gezogen(jahresspalten(tabelle), random);
  if (!tabelle || !spalte) return undefined;
  const own = zellen(workbook, tabelle, (cell) => imKopf(tabelle)(cell) && cell.column === spalte.column);
  return veraltet(workbook, tabelle, own);
};

/** The title above a table names last year. */
export const alterTitel: Pflanzung = (workbook, random) => {
  const tabelle = gezogen(tabellen(workbook), random);
  const titles = tabelle
    ? zellen(
        workbook,
        tabelle,
        ({ value, row }) => row < tabelle.area.bottom && tabelle.titel.includes(String(value)),
      )
    : [];
  return tabelle && veraltet(workbook, tabelle, titles);
};
