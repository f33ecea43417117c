import { mengenText } from "../../plan/mengentext";
import { Decimal } from "../../money/dezimal";
import type { Term } from "../../plan/aufbau/gleichung";
import { type Leerstelle, leerstellen } from "../../plan/leerstellen";
import type { Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  istLeer,
  zeigtBetraege,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { stelle, zeilenzelle } from "../../workbook/zelle";
import { istVerdaechtig, type Netz } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { JE_GEHEILT, type Umfeld } from "./einzelne-zelle";
import { beiNachbarn } from "./plausibel";
import type { Verdacht } from "./verdacht";

/** Blank cells among what a sum takes, by its terms or by the formulas behind them: the missing amount may belong there. */
export function leereZellen(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const own = unterDenTermen(plan, bewertung, netz);
  const known = new Set(own.map(({ zelle }) => stelle(zelle)));
  return [...own, ...hinterFormeln(plan, bewertung, netz).filter(({ zelle }) => !known.has(stelle(zelle)))];
}

/** A strange blank that a formula names, and by how much each relation moves with an amount in it. */
interface Genannt extends Leerstelle {
  tabelle: Tabelle;
  einfluss: Map<Bewertung, Decimal>;
}

const genannte = new WeakMap<Netz["beteiligungen"], Genannt[]>();

/** The strange blanks of a plan that formulas name: once for a net, for every relation asks for them. */
function genannteLuecken(plan: Plan, netz: Umfeld): Genannt[] {
  const known =
    genannte.get(netz.beteiligungen) ?? plan.tabellen.flatMap((tabelle) => genannteIn(tabelle, netz));
  genannte.set(netz.beteiligungen, known);
  return known;
}

const genannteIn = (tabelle: Tabelle, { index, lineareWirkung }: Umfeld): Genannt[] =>
  leerstellen(tabelle).flatMap((luecke) => {
    const ort = { blatt: tabelle.sheet, row: luecke.zeile.row, column: Math.trunc(luecke.spalte.column) };
    if ((index?.nennende(ort) ?? []).length === 0) return [];
    const einfluss = lineareWirkung([{ ...ort, um: new Decimal(1) }]);
    return einfluss ? [{ ...luecke, tabelle, einfluss }] : [];
  });

/** Whoever deletes a cell in Excel changes the sums that name it, and what these go into. */
function hinterFormeln(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  return genannteLuecken(plan, netz).flatMap(({ tabelle, zeile, spalte, einfluss }) => {
    const step = einfluss.get(bewertung);
    if (!step || step.isZero() || step.isNaN()) return [];
    const faktor = new Decimal(-spalte.einheit).div(step);
    const mit = (wert: Decimal): Bewertung[] => geheilte(einfluss, wert);
    return leere(tabelle, zeile, spalte, { faktor, heilt: mit }, bewertung, netz) ?? [];
  });
}

function unterDenTermen(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { terme } = bewertung.relation;
  if (terme.length < 2) return wieBeiNachbarn(plan, bewertung, netz);
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

/** Where a sum has hardly anything to add up: the cells that the sums beside it take. */
function wieBeiNachbarn(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const { gesamt } = bewertung.relation;
  const table = plan.tabellen.find(
    (one) => one.sheet === gesamt.sheet && one.spalten.includes(gesamt.spalte),
  );
  const own = table?.zeilen.find(({ row }) => row === gesamt.row);
  if (!table || !own) return [];
  const beside = own.betraege.flatMap((figure) => summenDarueber(figure, netz));
  const above = table.zeilen
    .flatMap((zeile) => betrag(zeile, gesamt.spalte) ?? [])
    .flatMap((figure) => zeilensummen(figure, netz).filter(({ relation }) => relation.gesamt === figure));
  const down = naechsteSumme(beside, bewertung).flatMap(({ faktor, figure: { row } }) => {
    const zeile = table.zeilen.find((one) => one.row === row);
    return zeile ? [{ zeile, spalte: gesamt.spalte, faktor }] : [];
  });
  const across = naechsteSumme(above, bewertung).map(({ faktor, figure: { spalte } }) => ({
    zeile: own,
    spalte,
    faktor,
  }));
  const places = zeilensummen(gesamt, netz).includes(bewertung) && across.length > 0 ? across : down;
  return places
    .filter(({ zeile, spalte }) => istLeer(zeile, spalte))
    .flatMap(
      ({ zeile, spalte, faktor }) =>
        leere(table, zeile, spalte, { faktor, heilt: () => [bewertung] }, bewertung, netz) ?? [],
    );
}

/** What the nearest other sum takes. */
function naechsteSumme(sums: Bewertung[], { relation: { gesamt } }: Bewertung): Term[] {
  const distance = ({ relation }: Bewertung): number =>
    Math.abs(relation.gesamt.row - gesamt.row) + Math.abs(relation.gesamt.column - gesamt.column);
  const [nearest] = sums
    .filter((one) => one.relation.gesamt !== gesamt && one.relation.terme.length > 0)
    .sort((a, b) => distance(a) - distance(b));
  return nearest?.relation.terme ?? [];
}

/** The sums that a figure is the total of, down its column. */
const summenDarueber = (figure: Figure, netz: Umfeld): Bewertung[] =>
  (netz.beteiligungen.get(figure) ?? []).flatMap(({ bewertung }) => {
    const { gesamt, terme } = bewertung.relation;
    const down = terme.every(({ figure: { spalte } }) => spalte === figure.spalte);
    return gesamt === figure && down ? [bewertung] : [];
  });

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
    .flatMap((spalte) => (zeile && leere(table, zeile, spalte, wie(neben, netz), bewertung, netz)) ?? []);
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
    .flatMap((zeile) => {
      const neben = naechster(own, zeile);
      return (neben && leere(table, zeile, spalte, wie(neben, netz), bewertung, netz)) ?? [];
    });
}

/** The term that stands nearest to a row: what follows from one follows from the other. */
const naechster = (terms: Term[], { row }: Zeile): Term | undefined =>
  [...terms].sort((a, b) => Math.abs(a.figure.row - row) - Math.abs(b.figure.row - row))[0];

/** What it weighs that a blank is no known slip of the pen, but that an amount was forgotten. */
const VERGESSEN = 2;
/** The same where row and column are filled everywhere else: it is strange by itself. */
const AUFFAELLIG = 8;

/** How a blank would count, and which sums come out with an amount in it. */
interface Wirkung {
  faktor: Term["faktor"];
  heilt: (wert: Decimal) => Bewertung[];
}

/** It counts as the amount beside it does. */
const wie = ({ faktor, figure }: Term, netz: Umfeld): Wirkung => ({
  faktor,
  heilt: (wert) => geheilte(netz.einfluss(figure), wert),
});

function leere(
  table: Tabelle,
  zeile: Zeile,
  spalte: Spalte,
  { faktor, heilt }: Wirkung,
  bewertung: Bewertung,
  netz: Umfeld,
): Verdacht | undefined {
  const wert = bewertung.differenz.times(faktor).div(spalte.einheit);
  if (wert.isZero() || andersherum(zeile, wert)) return undefined;
  const geheilt = [...new Set([...heilt(wert), ...inDerZeile(table, zeile, spalte, wert, netz)])];
  const belegt = geheilt.length > 1 || beiNachbarn(zeile, table.spalten, wert) > 0;
  const auffaellig = leerstellen(table).some((one) => one.zeile === zeile && one.spalte === spalte);
  return {
    zelle: zeilenzelle(table, zeile.row, spalte.column),
    wert,
    betrag: mengenText(wert.times(spalte.einheit), spalte),
    grund: "die Zelle ist leer",
    punkte:
      JE_GEHEILT * geheilt.length +
      (auffaellig ? AUFFAELLIG : VERGESSEN) +
      beiNachbarn(zeile, table.spalten, wert) -
      (wert.isNegative() ? VERGESSEN : 0),
    bricht: false,
    deutlich: false,
    belegt: auffaellig || belegt,
    heilt: geheilt,
  };
}

/** The sums that come out when one more amount counts in them, each so much for one. */
const geheilte = (einfluss: Map<Bewertung, Decimal>, wert: Decimal): Bewertung[] =>
  [...einfluss].flatMap(([other, step]) => {
    const holds = !step.isNaN() && other.differenz.plus(step.times(wert)).abs().lte(other.ueblich);
    return holds && istVerdaechtig(other) ? [other] : [];
  });

/** The sums across its own row that lack the amount, where the sums of other rows take its column. */
function inDerZeile(
  table: Tabelle,
  { betraege }: Zeile,
  spalte: Spalte,
  wert: Decimal,
  netz: Umfeld,
): Bewertung[] {
  const sums = betraege.flatMap((figure) => zeilensummen(figure, netz)).filter(istVerdaechtig);
  if (sums.length === 0) return [];
  const taken = table.zeilen
    .flatMap((zeile) => betrag(zeile, spalte) ?? [])
    .flatMap((figure) => zeilensummen(figure, netz).filter(({ relation }) => relation.gesamt !== figure));
  return sums.filter((bewertung) => {
    const { relation, differenz, ueblich } = bewertung;
    const like = taken.find((one) => one.relation.gesamt.spalte === relation.gesamt.spalte);
    const term = like?.relation.terme.find(({ figure }) => figure.spalte === spalte);
    if (!term) return false;
    return differenz.minus(wert.times(spalte.einheit).times(term.faktor)).abs().lte(ueblich);
  });
}

/** The sums across a row that a figure has part in. */
const zeilensummen = (figure: Figure, netz: Umfeld): Bewertung[] =>
  (netz.beteiligungen.get(figure) ?? []).flatMap(({ bewertung }) => {
    const { gesamt, terme, nenner } = bewertung.relation;
    const across = [gesamt, ...terme.map((term) => term.figure)].every(
      ({ sheet, row }) => sheet === figure.sheet && row === figure.row,
    );
    return across && !nenner ? [bewertung] : [];
  });

/** Whether all other amounts of a row have the other sign. */
const andersherum = ({ betraege }: Zeile, wert: Decimal): boolean => {
  const others = betraege.filter((figure) => zeigtBetraege(figure.spalte) && !figure.wert.isZero());
  return others.length > 0 && others.every((other) => other.wert.isNegative() !== wert.isNegative());
};
