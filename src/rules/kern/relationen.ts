import { Decimal } from "../../money/dezimal";
import { formularVon } from "../../plan/formulare";
import type { TableKind } from "../../plan/arten";
import { betrag, positionszeile, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";
import type { Bewertung, Relation, Term } from "./regel";
import { betragText, differenzText, inSpalte } from "./saetze";

/** One line of a form's arithmetic: a total and what it adds and subtracts, by position. */
export interface Gleichung {
  gesamt: string;
  plus: string[];
  minus?: string[];
}

/** The amount of a position in a column; none where it is blank. */
export function eigenerBetrag(tabelle: Tabelle, position: string, spalte: Spalte): Figure[] {
  const figure = betrag(positionszeile(tabelle, position), spalte);
  return figure ? [figure] : [];
}

/** "gesamt is the sum of these", with the sentence for where it is not. */
export function summenrelation(name: string, gesamt: Figure, terme: Term[]): Relation {
  const rows = terme.length === 1 ? "die Zeile ergibt" : `die ${terme.length} Zeilen ergeben`;
  return {
    gesamt,
    terme,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: In der Summe steht ${ist(bewertung)}, ${rows} ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** "this figure is that figure", each named by where it stands: "Kontenübersicht", "Gesamtübersicht". */
export function gleichheit(
  name: string,
  gesamt: Figure,
  gesamtOrt: string,
  terme: Term[],
  ort: string,
): Relation {
  return {
    gesamt,
    terme,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: ${gesamtOrt} ${ist(bewertung)}, ${ort} ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** The total as it stands, in its unit. */
export function ist({ relation, soll: sum, differenz }: Bewertung): string {
  return betragText(sum.plus(differenz), relation.gesamt.spalte.einheit);
}

/** What the terms add up to, in the unit of the total. */
export function soll({ relation, soll: sum }: Bewertung): string {
  return betragText(sum, relation.gesamt.spalte.einheit);
}

export function positionsname(kind: TableKind, position: string): string {
  return formularVon(kind)?.positionen.find(({ id }) => id === position)?.name ?? position;
}

export function terms(
  positions: string[],
  faktor: Term["faktor"],
  resolve: (position: string) => Figure[],
): Term[] {
  return positions.flatMap((position) => resolve(position).map((figure) => ({ figure, faktor })));
}

export function gegen(term: Term): Term {
  return { ...term, faktor: new Decimal(term.faktor).negated() };
}
