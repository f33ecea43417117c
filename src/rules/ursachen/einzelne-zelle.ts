import { zahlDeutsch } from "../../money/zahltext";
import { mengenText } from "../../plan/mengentext";
import { differenzMit, euro, figuren, type Term } from "../../plan/aufbau/gleichung";
import { Decimal, runden, ZERO } from "../../money/dezimal";
import type { Figure } from "../../plan/tabelle";
import { istVerdaechtig, ortVon, type Netz } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { zelleVon } from "../../workbook/zelle";
import { hatAndereJahre, nachDenJahren, naehe, rundheit, wechseltVorzeichen } from "./plausibel";
import type { Verdacht } from "./verdacht";
import { kennziffern, STIMMT, versehen, type Versehen } from "./versehen";

/** The same with the influence of every figure that was asked for. */
export interface Umfeld extends Netz {
  einfluss: (figure: Figure) => Map<Bewertung, Decimal>;
}

/** The same for whoever asks of a net. */
const bekannte = new WeakMap<Netz, Umfeld>();

export function einflussIn(netz: Netz): Umfeld {
  const before = bekannte.get(netz) ?? neuesUmfeld(netz);
  bekannte.set(netz, before);
  return before;
}

function neuesUmfeld(netz: Netz): Umfeld {
  const known = new Map<Figure, Map<Bewertung, Decimal>>();
  return {
    ...netz,
    einfluss: (figure) => {
      const before = known.get(figure);
      if (before) return before;
      const found = istNurText(figure, netz)
        ? eigeneWirkung(figure, netz)
        : (netz.lineareWirkung([{ ...ortVon(figure), um: new Decimal(1) }]) ?? new Map<Bewertung, Decimal>());
      known.set(figure, found);
      return found;
    },
  };
}

/** A number stored as a text that no formula passes over: it counts as whoever reads it would count it. */
const istNurText = (figure: Figure, { index }: Netz): boolean =>
  figure.alsText && (index?.nennende(ortVon(figure)) ?? []).length === 0;

function eigeneWirkung(figure: Figure, { beteiligungen }: Netz): Map<Bewertung, Decimal> {
  const result = new Map<Bewertung, Decimal>();
  for (const { bewertung, wirkung } of beteiligungen.get(figure) ?? [])
    result.set(bewertung, (result.get(bewertung) ?? ZERO).plus(wirkung));
  return result;
}

/** More figures than these behind one relation are not tried. */
export const HERKUNFT = 400;

/** The figures of a relation, and those that its formulas are computed from, however many steps away. */
export function mitHerkunft({ relation }: Bewertung, netz: Netz): Set<Figure> {
  const found = new Set([...figuren(relation), ...(relation.nenner ? [relation.nenner] : [])]);
  for (const figure of found) {
    if (figure.formel === undefined || found.size > HERKUNFT) continue;
    for (const source of quellen(figure, netz)) found.add(source);
  }
  return found;
}

/** What a formula names; where it could not be read, what its total is known to be made of. */
function quellen(figure: Figure, { index, figuren: stehenIn, beteiligungen }: Netz): Figure[] {
  const formel = index?.formel(ortVon(figure));
  if (index && formel)
    return formel.bezuege.flatMap((bezug) => index.genannte(formel.blatt, bezug).flatMap(stehenIn));
  return (beteiligungen.get(figure) ?? [])
    .filter(({ bewertung }) => !istVerdaechtig(bewertung) && bewertung.relation.gesamt === figure)
    .flatMap(({ bewertung }) => bewertung.relation.terme.map((term) => term.figure));
}

/** What a relation that comes out weighs, and one that breaks. */
export const JE_GEHEILT = 10;
const JE_VERLETZT = 12;
/** A cell with a formula is hardly a typing error. */
const FORMEL = 6;
/** What speaks for the total where no other year says anything of the rows. */
const ALS_SUMME = 2;
/** A typed total beside totals that are formulas was typed over one. */
const STATT_FORMEL = 12;

/** A slip of this weight is hardly chance. */
const DEUTLICH = 6;

/** The hypothesis that this one cell is wrong; undefined where no value of it repairs the relation. */
export function pruefeZelle(figure: Figure, bewertung: Bewertung, netz: Umfeld): Verdacht | undefined {
  // A number stored as a text that a formula passes over is found by itself, and counts for nothing: no other value helps it.
  const uebergangen = figure.alsText && !istNurText(figure, netz);
  const repair = uebergangen ? undefined : reparatur(figure, bewertung, netz);
  if (!repair) return undefined;
  const { proposal, slip } = deutung(figure, repair, netz);
  if (wechseltVorzeichen(figure, proposal, netz)) return undefined;
  const { heilt, gebrochen } = folgenVon(figure, proposal, netz);
  if (!heilt.includes(bewertung)) return undefined;
  const own = besonderes(figure, bewertung, netz);
  const punkte =
    JE_GEHEILT * heilt.length -
    JE_VERLETZT * gebrochen +
    Math.max(slip?.gewicht ?? 0, own?.gewicht ?? 0) +
    naehe(figure, proposal, netz) +
    (own && !hatAndereJahre(figure, netz) ? ALS_SUMME : 0) +
    rundheit(figure, proposal) -
    (figure.formel !== undefined && !own?.anDerFormel ? FORMEL : 0);
  const grund = (own ?? slip)?.grund ?? STIMMT;
  const belegt = !(proposal.isZero() || figure.wert.isZero()) || naehe(figure, proposal, netz) > 0;
  const betrag = bewertung.relation.ohneEinheit?.includes(figure)
    ? zahlDeutsch(proposal)
    : mengenText(proposal.times(figure.spalte.einheit), figure.spalte);
  return {
    zelle: zelleVon(figure),
    wert: proposal,
    betrag,
    grund,
    punkte,
    belegt,
    bricht: gebrochen > 0,
    deutlich: (slip?.gewicht ?? 0) >= DEUTLICH,
    heilt,
  };
}

/** A quotient that is typed, so that it does not follow what it is divided by. */
const steht = ({ relation: { gesamt } }: Bewertung): boolean => gesamt.formel === undefined;

/** Which relations come out with another value of a cell, and how many break. */
function folgenVon(
  figure: Figure,
  proposal: Decimal,
  netz: Umfeld,
): { heilt: Bewertung[]; gebrochen: number } {
  const change = proposal.minus(figure.wert);
  const after = [
    ...[...netz.einfluss(figure)].map(([other, step]) => ({
      other,
      differenz: other.differenz.plus(step.times(change)),
    })),
    ...(netz.anteile.get(figure) ?? []).filter(steht).map((other) => ({
      other,
      differenz: differenzMit(other.relation, (one) => (one === figure ? proposal : one.wert)),
    })),
  ].filter(({ differenz }) => differenz.isFinite());
  const holds = ({ other, differenz }: (typeof after)[number]): boolean => differenz.abs().lte(other.ueblich);
  return {
    heilt: after.flatMap((one) => (holds(one) && istVerdaechtig(one.other) ? [one.other] : [])),
    gebrochen: after.filter((one) => !holds(one) && !istVerdaechtig(one.other) && !sindNullen(one.other))
      .length,
  };
}

/** Whether all its figures are zero: nothing was entered there yet, and zeros confirm nothing. */
const sindNullen = ({ relation }: Bewertung): boolean => figuren(relation).every(({ wert }) => wert.isZero());

/** What a total shows of itself: a row is missing in it, or it stands where its neighbours have formulas. */
function besonderes(figure: Figure, bewertung: Bewertung, { zeilen }: Netz): Versehen | undefined {
  if (figure !== bewertung.relation.gesamt) return undefined;
  const ausgelassen = ausgelasseneZeile(bewertung);
  if (ausgelassen)
    return {
      grund: `Zeile „${ausgelassen.label}“ fehlt in der Summe`,
      gewicht: Math.min(5, 2 * (kennziffern(ausgelassen.wert) - 1)),
      anDerFormel: true,
    };
  return stattFormel(bewertung, zeilen) === 1
    ? { grund: "fester Betrag statt einer Formel", gewicht: STATT_FORMEL }
    : undefined;
}

/** Which share of the other cells of its row are formulas, where a total is typed; 0 where it is a formula itself. */
export function stattFormel({ relation: { gesamt, terme } }: Bewertung, zeilen: Netz["zeilen"]): number {
  const others = (zeilen.get(gesamt) ?? []).filter((other) => other !== gesamt);
  if (gesamt.formel !== undefined || terme.length < 2 || others.length === 0) return 0;
  return others.filter(({ formel }) => formel !== undefined).length / others.length;
}

/** The row whose amount is what the total lacks, but for what rounding makes up. */
export function ausgelasseneZeile({ relation, differenz, ueblich }: Bewertung): Figure | undefined {
  if (relation.terme.length < 2) return undefined;
  const lacking = ({ figure, faktor }: Term): Decimal => euro(figure).times(faktor).plus(differenz).abs();
  const exact = relation.terme.filter((term) => lacking(term).isZero());
  const missing = exact.length > 0 ? exact : relation.terme.filter((term) => lacking(term).lte(ueblich));
  return missing.length === 1 ? missing[0]?.figure : undefined;
}

/** The value of a cell that makes a relation come out even, in the decimals of the cell. */
interface Reparatur {
  wert: Decimal;
  stellen: number;
  /** By how much the right value may be off it, because the other figures were rounded. */
  spiel: Decimal;
}

function reparatur(figure: Figure, bewertung: Bewertung, netz: Umfeld): Reparatur | undefined {
  const found =
    bewertung.relation.nenner === figure
      ? alsNenner(figure, bewertung)
      : ausDemEinfluss(figure, bewertung, netz.einfluss(figure).get(bewertung));
  if (!found) return undefined;
  const stellen = nachkommastellen(figure, found.exact);
  const wert = runden(found.exact, stellen);
  return wert.eq(figure.wert) ? undefined : { wert, stellen, spiel: found.spiel };
}

type Loesung = { exact: Decimal; spiel: Decimal } | undefined;

function ausDemEinfluss(
  figure: Figure,
  { differenz, ueblich }: Bewertung,
  step: Decimal | undefined,
): Loesung {
  if (!step || step.isZero() || step.isNaN()) return undefined;
  return { exact: figure.wert.minus(differenz.div(step)), spiel: ueblich.div(step.abs()) };
}

/** What the terms would have to be divided by. */
function alsNenner(
  figure: Figure,
  { relation: { gesamt, abzug = ZERO }, soll, ueblich }: Bewertung,
): Loesung {
  const [shown, computed] = [euro(gesamt).plus(abzug), soll.plus(abzug)];
  if (gesamt.formel !== undefined || shown.isZero() || computed.isZero()) return undefined;
  const exact = figure.wert.times(computed).div(shown);
  return { exact, spiel: exact.times(ueblich).div(shown).abs() };
}

/** As many decimals as the cell shows; of what has or had some, as many as the right value needs of two. */
function nachkommastellen({ stellen, wert }: Figure, exact: Decimal): number {
  const own = Math.max(stellen, wert.decimalPlaces());
  const had = KOMMA_VERLOREN.some((factor) => exact.times(factor).eq(wert));
  return own > 0 || had ? Math.max(own, Math.min(CENT, exact.decimalPlaces())) : 0;
}

/** By so much an amount with one or two decimals grows where its comma is left out. */
const KOMMA_VERLOREN = [10, 100];

const CENT = 2;

/** More values than these are not tried: where so much is rounding, some slip always fits. */
const MAX_SPIEL = 5;

/**
 * The value that was meant: what makes the relation come out even or, where its figures were rounded, a value beside
 * it from which a known slip leads to the present one.
 */
function deutung(
  figure: Figure,
  { wert, stellen, spiel }: Reparatur,
  netz: Umfeld,
): { proposal: Decimal; slip: Versehen | undefined } {
  const unit = new Decimal(10).pow(-stellen);
  const reach = Math.min(MAX_SPIEL, spiel.div(unit).floor().toNumber());
  const beside = Array.from(
    { length: 2 * reach },
    (_, index) => (index % 2 ? -1 : 1) * (1 + Math.floor(index / 2)),
  );
  const all = [0, ...beside].flatMap((steps) => {
    const proposal = wert.plus(unit.times(steps));
    const slip = versehen(figure.wert, proposal) ?? nachDenJahren(figure, proposal, netz);
    // The more values are tried, the less it says that one fits.
    const lost = steps === 0 ? 0 : reach;
    const gewicht = (slip?.gewicht ?? 0) + naehe(figure, proposal, netz) - lost;
    const telling = steps === 0 || slip !== undefined;
    return telling ? [{ proposal, gewicht, slip: slip && { ...slip, gewicht: slip.gewicht - lost } }] : [];
  });
  const [best] = all.sort((a, b) => b.gewicht - a.gewicht);
  return best ?? { proposal: wert, slip: undefined };
}
