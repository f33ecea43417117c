import { AUFWENDUNGEN, ERTRAEGE, FINANZERTRAEGE, UNTERZEILEN } from "../plan/formulare/erfolgsplan";
import { betragsspalten, positionszeile, type Figure, type Spalte, type Tabelle } from "../plan/tabelle";
import type { Term } from "./regel";
import { eigenerBetrag, gegen, terms } from "./relationen";

/** A line of the Erfolgsplan in a column: a) and b) where they carry the amounts, else its own amount. */
export function zeilenbetraege(tabelle: Tabelle, position: string, spalte: Spalte): Figure[] {
  const parts = (UNTERZEILEN[position] ?? []).flatMap((part) => eigenerBetrag(tabelle, part, spalte));
  return parts.length > 0 ? parts : eigenerBetrag(tabelle, position, spalte);
}

/** All Erträge of a column: lines 1–4, 10–12 and 15. */
export function ertragsterme(tabelle: Tabelle, spalte: Spalte): Term[] {
  return terms([...ERTRAEGE, ...FINANZERTRAEGE], 1, (position) => zeilenbetraege(tabelle, position, spalte));
}

/** Aufwendungen before sonstige Steuern (lines 5–9, 13, 14, 16, 17), counted positive however they are shown. */
export function aufwandsterme(tabelle: Tabelle, spalte: Spalte): Term[] {
  return positiv(
    tabelle,
    terms(AUFWENDUNGEN, 1, (position) => zeilenbetraege(tabelle, position, spalte)),
  );
}

/** The sonstige Steuern (line 19), counted positive. */
export function sonstigeSteuern(tabelle: Tabelle, spalte: Spalte): Term[] {
  return positiv(
    tabelle,
    terms(["sonstigeSteuern"], 1, (position) => eigenerBetrag(tabelle, position, spalte)),
  );
}

/** One line of the Aufwendungen, counted positive. */
export function aufwandszeile(tabelle: Tabelle, position: string, spalte: Spalte): Term[] {
  return positiv(
    tabelle,
    terms([position], 1, () => zeilenbetraege(tabelle, position, spalte)),
  );
}

/** The Jahresergebnis, a loss counted negative also where its line speaks of a loss and shows it positive. */
export function jahresergebnisterme(tabelle: Tabelle, spalte: Spalte): Term[] {
  const zeile = positionszeile(tabelle, "jahresergebnis");
  const terme = terms(["jahresergebnis"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
  return zeile && istVerlustzeile(zeile.text) ? terme.map(gegen) : terme;
}

/** Costs counted positive, also where a plan shows them with a minus sign. */
function positiv(tabelle: Tabelle, terme: Term[]): Term[] {
  return aufwandNegativ(tabelle) ? terme.map(gegen) : terme;
}

/** Whether a plan shows its Aufwendungen as negative amounts: most of them are. */
export function aufwandNegativ(tabelle: Tabelle): boolean {
  const figures = betragsspalten(tabelle).flatMap((spalte) =>
    AUFWENDUNGEN.flatMap((position) => zeilenbetraege(tabelle, position, spalte)),
  );
  const nonZero = figures.filter(({ wert }) => !wert.isZero());
  return nonZero.filter(({ wert }) => wert.isNegative()).length * 2 > nonZero.length;
}

/** Whether a label speaks of a loss alone, so that a positive amount under it lowers the result. */
export function istVerlustzeile(text: string): boolean {
  return /verlust|fehlbetrag/.test(text) && !/gewinn|ueberschuss|ergebnis/.test(text);
}
