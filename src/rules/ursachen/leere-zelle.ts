import type { Decimal } from "../../money/dezimal";
import type { Term } from "../../plan/aufbau/gleichung";
import type { Plan } from "../../plan/plan";
import { istLeer, type Figure, type Tabelle, type Zeile } from "../../plan/tabelle";
import { zeilenzelle } from "../../workbook/zelle";
import { istVerdaechtig } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { JE_GEHEILT, type Umfeld } from "./einzelne-zelle";
import { beiNachbarn } from "./plausibel";
import type { Verdacht } from "./verdacht";

/** Blank cells among the rows of a sum: the missing amount may belong there. */
export function leereZellen(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { relation } = bewertung;
  if (relation.terme.length < 2) return [];
  const columns = new Map(relation.terme.map((term) => [term.figure.spalte, term]));
  return [...columns.values()].flatMap((term) => {
    const { spalte, sheet } = term.figure;
    const table = plan.tabellen.find((one) => one.sheet === sheet && one.spalten.includes(spalte));
    return table ? leereIn(table, term, bewertung, netz) : [];
  });
}

/** In the column of one of the terms, between the first and the last row of the sum. */
function leereIn(table: Tabelle, term: Term, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { spalte } = term.figure;
  const own = bewertung.relation.terme.filter(({ figure }) => figure.spalte === spalte);
  const rows = own.map(({ figure }) => figure.row);
  const top = rows.reduce((least, row) => Math.min(least, row)) - 1;
  const bottom = rows.reduce((most, row) => Math.max(most, row)) + 1;
  return table.zeilen
    .filter(({ art, row }) => art === "posten" && row >= top && row <= bottom)
    .filter((zeile) => istLeer(zeile, spalte))
    .flatMap((zeile) => leere(table, zeile, naechster(own, zeile), bewertung, netz) ?? []);
}

/** The term that stands nearest to a row: what follows from one follows from the other. */
const naechster = (terms: Term[], { row }: Zeile): Term | undefined =>
  [...terms].sort((a, b) => Math.abs(a.figure.row - row) - Math.abs(b.figure.row - row))[0];

/** What it weighs that a blank is no known slip of the pen, but that an amount was forgotten. */
const VERGESSEN = 2;

function leere(
  table: Tabelle,
  zeile: Zeile,
  neben: Term | undefined,
  bewertung: Bewertung,
  netz: Umfeld,
): Verdacht | undefined {
  if (!neben) return undefined;
  const { spalte } = neben.figure;
  const wert = bewertung.differenz.times(neben.faktor).div(spalte.einheit);
  if (wert.isZero()) return undefined;
  return {
    zelle: zeilenzelle(table, zeile.row, spalte.column),
    wert,
    grund: "die Zelle ist leer",
    punkte:
      JE_GEHEILT * heilt(neben.figure, wert, netz).length +
      VERGESSEN +
      beiNachbarn(zeile, wert) -
      (wert.isNegative() ? VERGESSEN : 0),
    heilt: heilt(neben.figure, wert, netz),
  };
}

/** The sums that come out when one more amount counts in them. */
function heilt(neben: Figure, wert: Decimal, netz: Umfeld): Bewertung[] {
  return [...netz.einfluss(neben)].flatMap(([other, step]) => {
    const holds = !step.isNaN() && other.differenz.plus(step.times(wert)).abs().lte(other.ueblich);
    return holds && istVerdaechtig(other) ? [other] : [];
  });
}

