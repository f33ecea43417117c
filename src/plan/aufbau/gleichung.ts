import { Decimal, ZERO, summe } from "../../money/dezimal";
import { jeText } from "../../money/jetext";
import type { Figure } from "../tabelle";

/** A figure in an equation: added, subtracted, or a part of it (a quarter of the mobile devices). */
export interface Term {
  figure: Figure;
  faktor: number | Decimal;
}

/** gesamt = Σ faktor · figure. One term makes it an equality. */
export interface Gleichung {
  gesamt: Figure;
  terme: Term[];
  /** gesamt states elsewhere what the terms are, as the Beschluss does of the plan: both are one fact. */
  eineAngabe?: true;
  /** What rounding makes up of its difference, in euro, as other sums of its table show; absent where they show none. */
  rundung?: Decimal;
  /** What its terms are divided by, so that their factors hold one over it: a percentage of this figure. */
  nenner?: Figure;
  /** What is taken off in the end, in euro: a rate of growth is a quotient less 100 %. */
  abzug?: Decimal;
}

/** What the figures of a equation say. */
export interface Rechnung {
  /** What the terms add up to. */
  soll: Decimal;
  /** gesamt − soll. */
  differenz: Decimal;
  /** Largest difference that rounding alone explains; 0 where all figures are exact. */
  toleranz: Decimal;
  /** What rounding usually makes up of it: three sigma of as many rounding errors. */
  ueblich: Decimal;
  /** The difference is within what rounding explains. */
  gilt: boolean;
  /** It holds only because its computed amounts may have been rounded: that is to be said. */
  durchRundung: boolean;
}

/** An amount in euro. */
export function euro({ wert, spalte }: Figure): Decimal {
  return spalte.einheit === 1 ? wert : wert.times(spalte.einheit);
}

/** What terms add up to, in euro. */
export function summeDer(terme: Term[]): Decimal {
  return summe(terme.map(({ figure, faktor }) => (faktor === 1 ? euro(figure) : euro(figure).times(faktor))));
}

/** Whether an equation holds, or fails by no more than rounding explains. */
export function gilt(gleichung: Gleichung): boolean {
  return nachrechnen(gleichung).gilt;
}

/** The difference of an equation if its figures had other values; NaN where it would be divided by zero. */
export function differenzMit(
  { gesamt, terme, nenner, abzug = ZERO }: Gleichung,
  wert: (figure: Figure) => Decimal,
): Decimal {
  const mit = (figure: Figure): Figure => ({ ...figure, wert: wert(figure) });
  if (nenner && wert(nenner).isZero()) return new Decimal(NaN);
  const sum = summeDer(terme.map(({ figure, faktor }) => ({ figure: mit(figure), faktor })));
  const quotient = nenner ? sum.times(nenner.wert).div(wert(nenner)) : sum;
  return euro(mit(gesamt)).minus(quotient).plus(abzug);
}

export function plus(figures: Figure[]): Term[] {
  return figures.map((figure) => ({ figure, faktor: 1 }));
}

/** The figures of some positions of a form, each with the same factor. */
export function terms(
  positions: string[],
  faktor: Term["faktor"],
  resolve: (position: string) => Figure[],
): Term[] {
  return positions.flatMap((position) => resolve(position).map((figure) => ({ figure, faktor })));
}

/** The same figure with the opposite sign. */
export function gegen(term: Term): Term {
  const { faktor } = term;
  return { ...term, faktor: typeof faktor === "number" ? -faktor : faktor.negated() };
}

/**
 * Evaluates an equation by intervals (XBRL Calculations 1.1): each figure stands for [v−h, v+h]; the equation
 * holds when the interval of the total meets that of the sum. Amounts of columns in T€ count a thousandfold.
 * Where computed amounts are added, it also holds within what rounding them to what is shown makes up.
 */
export function nachrechnen(gleichung: Gleichung): Rechnung {
  const known = nachgerechnet.get(gleichung) ?? gerechnet(gleichung);
  nachgerechnet.set(gleichung, known);
  return known;
}

/** Rules ask of an equation whether it holds before they say that it must. */
const nachgerechnet = new WeakMap<Gleichung, Rechnung>();

function gerechnet(gleichung: Gleichung): Rechnung {
  const { gesamt, terme, abzug = ZERO } = gleichung;
  const soll = summeDer(terme).minus(abzug);
  const differenz = euro(gesamt).minus(soll);
  const spiel = spielraum(gleichung);
  const ausGerechneten = gerechneteSumme(gleichung);
  const amQuotienten = quotientenspiel(gleichung);
  // Intervals around both meet where their middles are no further apart than both halves are wide.
  const schwankung = gesamtspiel(gleichung, spiel).plus(amQuotienten);
  const streng = differenz.abs().lte(schwankung);
  const gerundet = ausGerechneten ? rundung(gleichung) : ZERO;
  const toleranz = Decimal.max(schwankung, gerundet, gleichung.rundung ?? ZERO);
  const durchRundung = !streng && differenz.abs().lte(toleranz);
  const usual = gewoehnlich(gleichung, ausGerechneten ? schritt : spiel).plus(amQuotienten);
  const ueblich = Decimal.min(toleranz, usual);
  return { soll, differenz, toleranz, ueblich, gilt: streng || durchRundung, durchRundung };
}

const CENT = new Decimal("0.01");

/** What rounding usually makes up: nothing among booked cents, a cent among others, else by how errors are spread. */
function gewoehnlich(gleichung: Gleichung, spiel: Spiel): Decimal {
  if (sindGebucht(gleichung)) return ZERO;
  const inCent = figuren(gleichung).every(({ stellen, spalte }) => stellen >= 2 && spalte.einheit === 1);
  return inCent ? CENT : breite(gleichung, spiel);
}

/** Booked amounts in cents come out even: none of them was rounded. */
export function sindGebucht(gleichung: Gleichung): boolean {
  return figuren(gleichung).every(
    ({ spalte, stellen }) => (spalte.art === "ergebnis" || spalte.art === "ist") && stellen >= 2,
  );
}

/** Half of the interval that a figure stands for in an equation, in euro. */
type Spiel = (figure: Figure) => Decimal;

const eigenesSpiel: Spiel = ({ halb, spalte }) => (spalte.einheit === 1 ? halb : halb.times(spalte.einheit));

/** Half of the unit that is shown, in euro. */
export const schritt: Spiel = ({ stellen, spalte }) => schrittVon(`${5 * spalte.einheit}e-${stellen + 1}`);

const schrittVon = jeText((text: string): Decimal => new Decimal(text));

/**
 * Statements of one fact in euro: two whole amounts are exact, for both were rounded from the same; a whole one
 * beside one with cents stands for all that rounds to it.
 */
function spielraum({ gesamt, terme, eineAngabe }: Gleichung): Spiel {
  const single = terme.length === 1 && terme.every(({ faktor }) => new Decimal(faktor).abs().eq(1));
  if (!single && !eineAngabe) return eigenesSpiel;
  const figures = figuren({ gesamt, terme });
  const whole = (single ? figures : [gesamt]).filter(istGanz);
  if (whole.length === 2) return () => ZERO;
  const cents = figures.some(({ wert }) => !wert.isInteger());
  return (figure) =>
    cents && whole.includes(figure)
      ? Decimal.max(schritt(figure), eigenesSpiel(figure))
      : eigenesSpiel(figure);
}

/** Whether an amount is stored and shown as whole euro, and not known to be rounded to more than these. */
const istGanz = (figure: Figure): boolean =>
  figure.spalte.einheit === 1 &&
  figure.stellen === 0 &&
  figure.wert.isInteger() &&
  figure.halb.lte(schritt(figure));

function gesamtspiel({ gesamt, terme }: Gleichung, spiel: Spiel): Decimal {
  return summe([spiel(gesamt), ...terme.map(({ figure, faktor }) => betragVon(spiel(figure), faktor))]);
}

/** By how much a quotient may be off besides: it is rounded to what is shown of it, and what it is divided by may have been. */
function quotientenspiel({ gesamt, terme, nenner }: Gleichung): Decimal {
  if (!nenner) return ZERO;
  const shown = Decimal.max(0, schritt(gesamt).minus(eigenesSpiel(gesamt)));
  const least = nenner.wert.abs().minus(nenner.halb);
  return nenner.halb.isZero() || least.lte(0)
    ? shown
    : shown.plus(summeDer(terme).abs().times(nenner.halb).div(least));
}

const betragVon = (size: Decimal, faktor: number | Decimal): Decimal =>
  size.isZero() || faktor === 1 || faktor === -1 ? size : size.times(faktor).abs();

/** A sum of two and more amounts that were computed: among round ones nothing is rounded, and 0 adds nothing. */
function gerechneteSumme({ terme }: Gleichung): boolean {
  const added = terme.filter(({ figure }) => !figure.wert.isZero());
  return added.length > 1 && added.some(({ figure }) => figure.gerechnet);
}

/** What rounding n computed terms and their total makes up at the most: floor((n + 1) / 2) of the unit that is shown. */
function rundung(gleichung: Gleichung): Decimal {
  const { gesamt } = gleichung;
  const unit = Decimal.min(...new Set(figuren(gleichung).map(schritt))).times(2);
  const spiel: Spiel = (figure) =>
    figure === gesamt || figure.gerechnet ? schritt(figure) : eigenesSpiel(figure);
  return gesamtspiel(gleichung, spiel).div(unit).floor().times(unit);
}

const dreiSigma = jeText((count: string): Decimal => new Decimal(3 * Math.sqrt(Number(count) / 12)));

/** Rounding errors of n + 1 figures are spread like a normal distribution: three times its width. */
function breite(gleichung: Gleichung, spiel: Spiel): Decimal {
  const figures = figuren(gleichung);
  const unit = Decimal.max(...new Set(figures.map(spiel))).times(2);
  return unit.times(dreiSigma(String(figures.length)));
}

export function figuren({ gesamt, terme }: Pick<Gleichung, "gesamt" | "terme">): Figure[] {
  return [gesamt, ...terme.map(({ figure }) => figure)];
}
