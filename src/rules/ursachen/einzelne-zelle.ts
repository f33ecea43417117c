import { euro, figuren, type Term } from "../../plan/aufbau/gleichung";
import { Decimal, runden } from "../../money/dezimal";
import type { Figure } from "../../plan/tabelle";
import { istVerdaechtig, ortVon, type Netz } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { zelleVon } from "../../workbook/zelle";
import { ausAnderemJahr, naehe, rundheit, wechseltVorzeichen, wieNachbarn } from "./plausibel";
import type { Verdacht } from "./verdacht";
import { versehen, type Versehen } from "./versehen";

/** The same with the influence of every figure that was asked for. */
export interface Umfeld extends Netz {
  einfluss: (figure: Figure) => Map<Bewertung, Decimal>;
}

export function einflussIn(netz: Netz): Umfeld {
  const known = new Map<Figure, Map<Bewertung, Decimal>>();
  return {
    ...netz,
    einfluss: (figure) => {
      const before = known.get(figure);
      if (before) return before;
      const found =
        netz.wirkung([{ ...ortVon(figure), um: new Decimal(1) }]) ?? new Map<Bewertung, Decimal>();
      known.set(figure, found);
      return found;
    },
  };
}

/** More figures than these behind one relation are not tried. */
const HERKUNFT = 400;

/** The figures of a relation, and those that its formulas are computed from, however many steps away. */
export function mitHerkunft({ relation }: Bewertung, netz: Netz): Set<Figure> {
  const found = new Set(figuren(relation));
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
/** A typed total beside totals that are formulas was typed over one. */
const STATT_FORMEL = 6;

/** The hypothesis that this one cell is wrong; undefined where no value of it repairs the relation. */
export function pruefeZelle(figure: Figure, bewertung: Bewertung, netz: Umfeld): Verdacht | undefined {
  // A number that is stored as a text is found by itself, and counts for nothing: no other value helps it.
  const repair = figure.alsText ? undefined : reparatur(figure, bewertung, netz);
  if (!repair) return undefined;
  const { proposal, slip } = deutung(figure, repair, netz);
  if (wechseltVorzeichen(figure, proposal, netz)) return undefined;
  const { heilt, bricht } = folgenVon(figure, proposal, netz);
  if (!heilt.includes(bewertung)) return undefined;
  const own = besonderes(figure, bewertung, netz) ?? slip;
  const punkte =
    JE_GEHEILT * heilt.length -
    JE_VERLETZT * bricht +
    (own?.gewicht ?? 0) +
    rundheit(figure, proposal) +
    naehe(figure, proposal, netz) -
    (figure.formel !== undefined && !own?.anDerFormel ? FORMEL : 0);
  const grund = own?.grund ?? "mit diesem Wert stimmt die Rechnung";
  return { zelle: zelleVon(figure), wert: proposal, grund, punkte, heilt };
}

/** Which relations come out with another value of a cell, and how many break. */
function folgenVon(
  figure: Figure,
  proposal: Decimal,
  netz: Umfeld,
): { heilt: Bewertung[]; bricht: number } {
  const change = proposal.minus(figure.wert);
  const heilt: Bewertung[] = [];
  let bricht = 0;
  for (const [other, step] of netz.einfluss(figure)) {
    if (step.isNaN()) continue;
    const holds = other.differenz.plus(step.times(change)).abs().lte(other.ueblich);
    if (holds && istVerdaechtig(other)) heilt.push(other);
    if (!holds && !istVerdaechtig(other) && !sindNullen(other)) bricht++;
  }
  return { heilt, bricht };
}

/** Whether all its figures are zero: nothing was entered there yet, and zeros confirm nothing. */
const sindNullen = ({ relation }: Bewertung): boolean => figuren(relation).every(({ wert }) => wert.isZero());

/** What a total shows of itself: a row is missing in it, or it stands where its neighbours have formulas. */
function besonderes(
  figure: Figure,
  bewertung: Bewertung,
  { zeilen }: Netz,
): Versehen | undefined {
  if (figure !== bewertung.relation.gesamt) return undefined;
  const ausgelassen = ausgelasseneZeile(bewertung);
  if (ausgelassen)
    return { grund: `Zeile „${ausgelassen}“ fehlt in der Summe`, gewicht: 5, anDerFormel: true };
  const others = (zeilen.get(figure) ?? []).filter((other) => other !== figure);
  const typed = figure.formel === undefined && bewertung.relation.terme.length > 1;
  const among = others.length > 0 && others.every(({ formel }) => formel !== undefined);
  return typed && among ? { grund: "fester Betrag statt einer Formel", gewicht: STATT_FORMEL } : undefined;
}

/** The row whose amount is what the total lacks, but for what rounding makes up. */
function ausgelasseneZeile({ relation, differenz, ueblich }: Bewertung): string | undefined {
  if (relation.terme.length < 2) return undefined;
  const lacking = ({ figure, faktor }: Term): Decimal => euro(figure).times(faktor).plus(differenz).abs();
  const exact = relation.terme.filter((term) => lacking(term).isZero());
  const missing = exact.length > 0 ? exact : relation.terme.filter((term) => lacking(term).lte(ueblich));
  return missing.length === 1 ? missing[0]?.figure.label : undefined;
}

/** The value of a cell that makes a relation come out even, in the decimals of the cell. */
interface Reparatur {
  wert: Decimal;
  stellen: number;
  /** By how much the right value may be off it, because the other figures were rounded. */
  spiel: Decimal;
}

function reparatur(figure: Figure, bewertung: Bewertung, netz: Umfeld): Reparatur | undefined {
  const step = netz.einfluss(figure).get(bewertung);
  if (!step || step.isZero() || step.isNaN()) return undefined;
  const exact = figure.wert.minus(bewertung.differenz.div(step));
  const stellen = Math.max(figure.stellen, figure.wert.decimalPlaces());
  const wert = runden(exact, stellen);
  return wert.eq(figure.wert) ? undefined : { wert, stellen, spiel: bewertung.ueblich.div(step.abs()) };
}

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
): { proposal: Decimal; slip?: Versehen } {
  const unit = new Decimal(10).pow(-stellen);
  const reach = Math.min(MAX_SPIEL, spiel.div(unit).floor().toNumber());
  const beside = Array.from(
    { length: 2 * reach },
    (_, index) => (index % 2 ? -1 : 1) * (1 + Math.floor(index / 2)),
  );
  const all = [0, ...beside].flatMap((steps) => {
    const proposal = wert.plus(unit.times(steps));
    // The more values are tried, the less it says that one fits.
    return slipsZu(figure, proposal, netz).flatMap((slip) => {
      const gewicht = slip.gewicht - (steps === 0 ? 0 : reach);
      return gewicht > 0 ? [{ proposal, slip: { ...slip, gewicht } }] : [];
    });
  });
  const [best] = all.sort((a, b) => b.slip.gewicht - a.slip.gewicht);
  return best ?? { proposal: wert };
}

/** Every slip that leads from a value to the one that stands there. */
const slipsZu = (figure: Figure, proposal: Decimal, netz: Netz): Versehen[] =>
  [
    versehen(figure.wert, proposal),
    wieNachbarn(figure, proposal, netz),
    ausAnderemJahr(figure, netz),
  ].flatMap((slip) => slip ?? []);
