import type { Plan } from "../plan/plan";
import type { Figure, Tabelle, Zeile } from "../plan/tabelle";
import { figuren } from "./bewerten";
import type { Relation } from "./regel";

type Summe = Pick<Relation, "gesamt" | "terme">;

/**
 * Tells of a relation whether its figures are all there: among the cells that it adds up, down a column or across a
 * row, none may show an error value or no result. What a sum with a gap comes to says nothing about the sum.
 */
export function entscheidbar({ tabellen }: Plan): (relation: Summe) => boolean {
  const offen = tabellen.filter(({ zeilen }) => zeilen.some(({ ohneErgebnis }) => ohneErgebnis));
  if (offen.length === 0) return () => true;
  return (relation) => offen.every((tabelle) => vollstaendig(tabelle, relation));
}

function vollstaendig(tabelle: Tabelle, relation: Summe): boolean {
  const own = figuren(relation).filter((figure) => gehoertZu(tabelle, figure));
  const columns = [...new Set(own.map(({ column }) => column))];
  const rows = [...new Set(own.map(({ row }) => row))];
  return (
    columns.every((column) => spalteVollstaendig(tabelle, column, own)) &&
    rows.every((row) => own.filter((figure) => figure.row === row).length < 2 || !istOffen(tabelle, row))
  );
}

function gehoertZu({ file, sheet, area }: Tabelle, figure: Figure): boolean {
  const { row } = figure;
  return figure.file === file && figure.sheet === sheet && row >= area.top && row <= area.bottom;
}

const istOffen = ({ zeilen }: Tabelle, row: number): boolean =>
  zeilen.some((zeile) => zeile.row === row && zeile.ohneErgebnis);

/** Items one below the other are complete where none beside them is open; a sum of sums, where none of the column is. */
function spalteVollstaendig({ zeilen }: Tabelle, column: number, figures: Figure[]): boolean {
  const stehtHier = (zeile: Zeile): boolean =>
    figures.some((figure) => figure.row === zeile.row && figure.column === column);
  const rows = zeilen.filter(
    ({ betraege, ohneErgebnis }) =>
      betraege.some((figure) => figure.column === column) || ohneErgebnis?.includes(column),
  );
  const open = rows.map(({ ohneErgebnis }) => ohneErgebnis?.includes(column) === true);
  const first = rows.findIndex(stehtHier);
  const last = rows.findLastIndex(stehtHier);
  const inner = rows.slice(first, last);
  const posten = inner.every((zeile) => stehtHier(zeile) && zeile.art === "posten");
  return posten ? !open[first - 1] && !open[last + 1] : !open.includes(true);
}
