import type { Plan } from "../../plan/plan";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { hatLuecken, type Figure, type Tabelle } from "../../plan/tabelle";
import { figuren, type Gleichung } from "../../plan/aufbau/gleichung";
import { istNochLeer, leereTabellen } from "../../plan/aufbau/leerer-plan";
import { parseCellAddress } from "../../workbook/adresse";
import { stelle, zelleVon, type CellRef } from "../../workbook/zelle";

/**
 * Tells of a relation whether its figures are all there: among the cells that it adds up, down a column or across a
 * row, none may show an error value or no result. What a sum with a gap comes to says nothing about the sum, and so
 * does one over what is still to be entered.
 */
export function entscheidbar(plan: Plan): (rechnung: Gleichung) => boolean {
  const leer = istNochLeer(plan);
  const offen = plan.tabellen.filter(hatLuecken).map(luecken);
  return (rechnung) => {
    const figures = figuren(rechnung);
    return !figures.some(leer) && offen.every((tabelle) => vollstaendig(tabelle, figures));
  };
}

/** Whether a finding names a cell of the planned year that is blank, or zero, because nothing is entered yet. */
export function stehtNochLeer(plan: Plan): (befund: { cells: CellRef[] }) => boolean {
  if (leereTabellen(plan).length === 0) return () => false;
  const leer = istNochLeer(plan);
  const filled = new Set(
    plan.tabellen.flatMap(({ zeilen }) =>
      zeilen.flatMap(({ betraege }) =>
        betraege.filter(({ wert }) => !wert.isZero()).map((figure) => stelle(zelleVon(figure))),
      ),
    ),
  );
  return ({ cells }) =>
    cells.some((cell) => leer({ ...cell, ...parseCellAddress(cell.cell) }) && !filled.has(stelle(cell)));
}

/** A table with what it shows no result for. */
interface Luecken {
  tabelle: Tabelle;
  /** Rows with a cell that shows no result. */
  zeilen: Set<number>;
  /** By column that has one: its cells from top to bottom, each with its row. */
  spalten: Map<number, Zelle[]>;
  /** Rows "davon": no sum but their own counts them. */
  nebenbei: Set<number>;
}

interface Zelle {
  row: number;
  offen: boolean;
  posten: boolean;
}

function luecken(tabelle: Tabelle): Luecken {
  const open = tabelle.zeilen.filter(({ ohneErgebnis }) => ohneErgebnis);
  const columns = new Set(open.flatMap(({ ohneErgebnis = [] }) => ohneErgebnis));
  return {
    tabelle,
    zeilen: new Set(open.map(({ row }) => row)),
    nebenbei: new Set(tabelle.zeilen.filter(({ text }) => istNebenangabe(text)).map(({ row }) => row)),
    spalten: new Map([...columns].map((column) => [column, zellen(tabelle, column)])),
  };
}

const zellen = ({ zeilen }: Tabelle, column: number): Zelle[] =>
  zeilen.flatMap(({ row, art, betraege, ohneErgebnis }) => {
    const offen = ohneErgebnis?.includes(column) === true;
    const filled = offen || betraege.some((figure) => figure.column === column);
    return filled ? [{ row, offen, posten: art === "posten" }] : [];
  });

function vollstaendig(open: Luecken, figures: Figure[]): boolean {
  const own = figures.filter((figure) => gehoertZu(open.tabelle, figure));
  return (
    jeLinie(own, "column").every(([column, rows]) => spalteVollstaendig(open, column, rows)) &&
    jeLinie(own, "row").every(([row, columns]) => columns.size < 2 || !open.zeilen.has(row))
  );
}

function gehoertZu({ file, sheet, area }: Tabelle, figure: Figure): boolean {
  const { row } = figure;
  return figure.file === file && figure.sheet === sheet && row >= area.top && row <= area.bottom;
}

/** The figures by column with their rows, or by row with their columns. */
function jeLinie(figures: Figure[], line: "column" | "row"): [number, Set<number>][] {
  const across = line === "column" ? "row" : "column";
  const lines = new Map<number, Set<number>>();
  for (const figure of figures) {
    const known = lines.get(figure[line]) ?? new Set();
    lines.set(figure[line], known.add(figure[across]));
  }
  return [...lines];
}

/**
 * Items one below the other are complete where no item of their group is open, up to the sums above and below; a sum
 * of sums, and items picked here and there, where none of the column is.
 */
function spalteVollstaendig(open: Luecken, column: number, rows: Set<number>): boolean {
  const all = open.spalten.get(column) ?? [];
  const ofDavon = [...rows].some((row) => open.nebenbei.has(row));
  const cells = ofDavon ? all : all.filter(({ row }) => !open.nebenbei.has(row));
  if (!cells.some(({ offen }) => offen)) return true;
  const first = cells.findIndex(({ row }) => rows.has(row));
  const last = cells.findLastIndex(({ row }) => rows.has(row));
  const group = cells.slice(first, last).every((cell) => rows.has(cell.row) && cell.posten);
  if (!group) return false;
  const above = bisZurSumme(cells.slice(0, first).reverse());
  const below = cells[last]?.posten ? bisZurSumme(cells.slice(last + 1)) : [];
  return ![...above, ...below].some(({ offen }) => offen);
}

function bisZurSumme(cells: Zelle[]): Zelle[] {
  const end = cells.findIndex(({ posten }) => !posten);
  return end < 0 ? cells : cells.slice(0, end);
}
