import { mengenText } from "../../plan/mengentext";
import type { Decimal } from "../../money/dezimal";
import type { Term } from "../../plan/aufbau/gleichung";
import type { Plan } from "../../plan/plan";
import {
  betragsspalten,
  istLeer,
  zeigtBetraege,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { zeilenzelle } from "../../workbook/zelle";
import { istVerdaechtig } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { JE_GEHEILT, type Umfeld } from "./einzelne-zelle";
import { beiNachbarn } from "./plausibel";
import type { Verdacht } from "./verdacht";

/** Blank cells among what a sum takes, in its column or in its row: the missing amount may belong there. */
export function leereZellen(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { terme } = bewertung.relation;
  if (terme.length < 2) return [];
  const columns = new Map(terme.map((term) => [term.figure.spalte, term]));
  const row = new Set(terme.map(({ figure }) => figure.row)).size === 1;
  return [...columns.values()].flatMap((term) => {
    const { spalte, sheet } = term.figure;
    const table = plan.tabellen.find((one) => one.sheet === sheet && one.spalten.includes(spalte));
    if (!table) return [];
    if (!row) return leereDarunter(table, term, bewertung, netz);
    return term === terme[0] ? leereDaneben(table, term, bewertung, netz) : [];
  });
}

/** In the row of the terms, between the first and the last of them. */
function leereDaneben(table: Tabelle, neben: Term, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const zeile = table.zeilen.find(({ row }) => row === neben.figure.row);
  const columns = bewertung.relation.terme.map(({ figure }) => figure.column);
  const [first, last] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  return betragsspalten(table)
    .filter(
      ({ column, einheit }) => column >= first && column <= last && einheit === neben.figure.spalte.einheit,
    )
    .filter((spalte) => zeile && istLeer(zeile, spalte))
    .flatMap((spalte) => (zeile && leere(table, zeile, spalte, neben, bewertung, netz)) ?? []);
}

/** In the column of one of the terms, between the first and the last row of the sum. */
function leereDarunter(table: Tabelle, term: Term, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { spalte } = term.figure;
  const own = bewertung.relation.terme.filter(({ figure }) => figure.spalte === spalte);
  const rows = own.map(({ figure }) => figure.row);
  const top = rows.reduce((least, row) => Math.min(least, row)) - 1;
  const bottom = rows.reduce((most, row) => Math.max(most, row)) + 1;
  return table.zeilen
    .filter(({ art, row }) => art !== "ueberschrift" && row >= top && row <= bottom)
    .filter((zeile) => istLeer(zeile, spalte) && (zeile.art === "posten" || zeile.betraege.length > 0))
    .flatMap((zeile) => leere(table, zeile, spalte, naechster(own, zeile), bewertung, netz) ?? []);
}

/** The term that stands nearest to a row: what follows from one follows from the other. */
const naechster = (terms: Term[], { row }: Zeile): Term | undefined =>
  [...terms].sort((a, b) => Math.abs(a.figure.row - row) - Math.abs(b.figure.row - row))[0];

/** What it weighs that a blank is no known slip of the pen, but that an amount was forgotten. */
const VERGESSEN = 2;

function leere(
  table: Tabelle,
  zeile: Zeile,
  spalte: Spalte,
  neben: Term | undefined,
  bewertung: Bewertung,
  netz: Umfeld,
): Verdacht | undefined {
  if (!neben) return undefined;
  const wert = bewertung.differenz.times(neben.faktor).div(spalte.einheit);
  if (wert.isZero() || andersherum(zeile, wert)) return undefined;
  return {
    zelle: zeilenzelle(table, zeile.row, spalte.column),
    wert,
    betrag: mengenText(wert.times(spalte.einheit), spalte),
    grund: "die Zelle ist leer",
    punkte:
      JE_GEHEILT * heilt(neben.figure, wert, netz).length +
      VERGESSEN +
      beiNachbarn(zeile, table.spalten, wert) -
      (wert.isNegative() ? VERGESSEN : 0),
    bricht: false,
    deutlich: false,
    belegt: beiNachbarn(zeile, table.spalten, wert) > 0,
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

/** Whether all other amounts of a row have the other sign. */
const andersherum = ({ betraege }: Zeile, wert: Decimal): boolean => {
  const others = betraege.filter((figure) => zeigtBetraege(figure.spalte) && !figure.wert.isZero());
  return others.length > 0 && others.every((other) => other.wert.isNegative() !== wert.isNegative());
};
