import { oberzeile } from "../formulare/erfolgsplan";
import { eigenerBetrag, type Figure, type Spalte, type Tabelle } from "../tabelle";
import { erfolgsrechnung, istVerlustPositiv } from "./erfolgsrechnung";
import { zeilenfiguren, type Erfolgszeile } from "./erfolgszeilen";
import { gegen, plus, type Term } from "./gleichung";

/** A line of the Erfolgsplan in a column: its own amount, else those of a) and b). */
export function zeilenbetraege(tabelle: Tabelle, position: string, spalte: Spalte): Figure[] {
  if (oberzeile(position) !== undefined) return eigenerBetrag(tabelle, position, spalte);
  const lines = erfolgsrechnung(tabelle).zeilen.filter(
    (line) => line.position !== undefined && [line.position, oberzeile(line.position)].includes(position),
  );
  const figures = lines.flatMap((line) => zeilenfiguren(line, spalte));
  return figures.length > 0 ? figures : eigenerBetrag(tabelle, position, spalte);
}

/** Lines that only this enterprise has, and accounts that stand under no line. */
export function eigeneLinien(tabelle: Tabelle): Erfolgszeile[] {
  return erfolgsrechnung(tabelle).zeilen.filter(({ position }) => position === undefined);
}

/** What a line adds to the Erträge or the Aufwendungen of its side, costs counted positive. */
export function linieIn(tabelle: Tabelle, line: Erfolgszeile, spalte: Spalte): Term[] {
  return terme(tabelle, spalte, (other) => other === line, line.seite === "ertrag" ? 1 : undefined);
}

/** All Erträge of a column: lines 1–4, 10–12 and 15, and those that only this enterprise has. */
export function ertragsterme(tabelle: Tabelle, spalte: Spalte): Term[] {
  return terme(tabelle, spalte, ({ seite }) => seite === "ertrag", 1);
}

/** All Aufwendungen, taxes included, as the Beschluss has them. */
export function alleAufwendungen(tabelle: Tabelle, spalte: Spalte): Term[] {
  return terme(tabelle, spalte, (line) => line.seite === "aufwand");
}

/** One line of the Aufwendungen, counted positive. */
export function aufwandszeile(tabelle: Tabelle, position: string, spalte: Spalte): Term[] {
  return terme(tabelle, spalte, (line) => line.position === position);
}

/** Costs counted positive, also where a plan shows them with a minus sign. */
function terme(
  tabelle: Tabelle,
  spalte: Spalte,
  welche: (line: Erfolgszeile) => boolean,
  faktor = erfolgsrechnung(tabelle).aufwandNegativ ? -1 : 1,
): Term[] {
  const lines = erfolgsrechnung(tabelle).zeilen.filter(welche);
  return lines.flatMap((line) => zeilenfiguren(line, spalte)).map((figure) => ({ figure, faktor }));
}

/** The Jahresergebnis, a loss counted negative also where its line speaks of a loss and shows it positive. */
export function jahresergebnisterme(tabelle: Tabelle, spalte: Spalte): Term[] {
  const found = plus(eigenerBetrag(tabelle, "jahresergebnis", spalte));
  return istVerlustPositiv(tabelle) ? found.map(gegen) : found;
}
