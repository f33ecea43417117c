import { euro, figuren, type Term } from "../../plan/aufbau/gleichung";
import { Decimal, ZERO, runden } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import { istLeer, zeigtBetraege, type Figure, type Zeile } from "../../plan/tabelle";
import { istVerdaechtig, ortVon, type Netz } from "./netz";
import type { Bewertung } from "./regel";
import type { Suspect } from "./ergebnis";
import { zelleVon } from "../../workbook/zelle";
import { endnullen, versehen, type Versehen } from "./versehen";

/** How many suspects a finding names at the most. */
const HOECHSTENS = 12;
/** Findings beyond this many have a common reason that no single cell explains. */
const VIELE_BEFUNDE = 80;
/** A suspect this far behind the best one is not named. */
const ABSTAND = 6;

interface Verdacht {
  suspect: Suspect;
  punkte: number;
}

/**
 * For every relation that does not hold, the cells that may be to blame, best first. A cause is a hypothesis
 * about one cell: which value would repair the relation, how many others would the same value repair or break
 * (formulas follow what they name), and does a known slip lead from that value to the present one?
 */
export function ursachen(plan: Plan, netz: Netz, verletzt: Bewertung[]): Map<Bewertung, Suspect[]> {
  return new Map(
    verletzt
      .slice(0, VIELE_BEFUNDE)
      .map((bewertung) => [bewertung, rangfolge(kandidaten(plan, bewertung, einflussIn(netz)))]),
  );
}

/** The same with the influence of every figure that was asked for. */
interface Umfeld extends Netz {
  einfluss: (figure: Figure) => Map<Bewertung, Decimal>;
}

function einflussIn(netz: Netz): Umfeld {
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

function rangfolge(all: Verdacht[]): Suspect[] {
  const sorted = all.sort((a, b) => b.punkte - a.punkte);
  const best = sorted[0]?.punkte ?? 0;
  return sorted
    .filter(({ punkte }) => punkte > 0 && punkte >= best - ABSTAND)
    .slice(0, HOECHSTENS)
    .map(({ suspect }) => suspect);
}

function kandidaten(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const figures = [...mitHerkunft(bewertung, netz)];
  return [
    ...figures.flatMap((figure) => pruefeZelle(figure, bewertung, netz) ?? []),
    ...leereZellen(plan, bewertung),
  ];
}

/** More figures than these behind one relation are not tried. */
const HERKUNFT = 400;

/** The figures of a relation, and those that its formulas are computed from, however many steps away. */
function mitHerkunft({ relation }: Bewertung, netz: Umfeld): Set<Figure> {
  const found = new Set(figuren(relation));
  for (const figure of found) {
    if (figure.formel === undefined || found.size > HERKUNFT) continue;
    for (const source of quellen(figure, netz)) found.add(source);
  }
  return found;
}

/** What a formula names; where it could not be read, what its total is known to be made of. */
function quellen(figure: Figure, { index, figuren: stehenIn, beteiligungen }: Umfeld): Figure[] {
  const formel = index?.formel(ortVon(figure));
  if (index && formel)
    return formel.bezuege.flatMap((bezug) => index.genannte(formel.blatt, bezug).flatMap(stehenIn));
  return (beteiligungen.get(figure) ?? [])
    .filter(({ bewertung }) => !istVerdaechtig(bewertung) && bewertung.relation.gesamt === figure)
    .flatMap(({ bewertung }) => bewertung.relation.terme.map((term) => term.figure));
}

/** The hypothesis that this one cell is wrong; undefined where no value of it repairs the relation. */
function pruefeZelle(figure: Figure, bewertung: Bewertung, netz: Umfeld): Verdacht | undefined {
  // A number that is stored as a text is found by itself, and counts for nothing: no other value helps it.
  const repair = figure.alsText ? undefined : reparatur(figure, bewertung, netz);
  if (!repair) return undefined;
  const { proposal, slip } = deutung(figure, repair, netz);
  if (wechseltVorzeichen(figure, proposal, netz)) return undefined;
  const change = proposal.minus(figure.wert);
  let geheilt = 0;
  let verletzt = 0;
  for (const [other, step] of netz.einfluss(figure)) {
    if (step.isNaN()) continue;
    const holds = other.differenz.plus(step.times(change)).abs().lte(other.ueblich);
    const held = other.differenz.abs().lte(other.ueblich);
    if (holds && !held) geheilt++;
    if (!holds && held && !sindNullen(other)) verletzt++;
    if (other === bewertung && !holds) return undefined;
  }
  const ausgelassen = figure === bewertung.relation.gesamt ? ausgelasseneZeile(bewertung) : undefined;
  const formel = figure.formel !== undefined && !ausgelassen ? 6 : 0;
  const grund = ausgelassen
    ? `Zeile „${ausgelassen}“ fehlt in der Summe`
    : (slip?.grund ?? "mit diesem Wert stimmt die Rechnung");
  const hinweis = ausgelassen ? 5 : (slip?.gewicht ?? 0);
  const punkte = 10 * geheilt - 12 * verletzt + hinweis - formel + rundung(figure, proposal);
  return { suspect: { ...zelleVon(figure), proposal: proposal.toString(), reason: grund }, punkte };
}

/** Whether all its figures are zero: nothing was entered there yet, and zeros confirm nothing. */
const sindNullen = ({ relation }: Bewertung): boolean => figuren(relation).every(({ wert }) => wert.isZero());

/**
 * Whether a value would have another sign than all other amounts of the row. A result or a balance may, and so may the
 * very amount whose sign was forgotten.
 */
function wechseltVorzeichen(figure: Figure, proposal: Decimal, { beteiligungen, zeilen }: Umfeld): boolean {
  const others = (zeilen.get(figure) ?? []).filter(
    (other) => other !== figure && zeigtBetraege(other.spalte) && !other.wert.isZero(),
  );
  if (proposal.isZero() || others.length === 0 || proposal.eq(figure.wert.negated())) return false;
  const turned = others.every(({ wert }) => wert.isNegative() !== proposal.isNegative());
  return turned && !(beteiligungen.get(figure) ?? []).some(({ bewertung }) => istSaldo(figure, bewertung));
}

function istSaldo(figure: Figure, { relation: { gesamt, terme } }: Bewertung): boolean {
  const signs = terme.flatMap(({ figure: { wert }, faktor }) =>
    wert.isZero() ? [] : [wert.isNegative() !== new Decimal(faktor).isNegative()],
  );
  return gesamt === figure && new Set(signs).size > 1;
}

/** Planned amounts are round: what a proposal gains or loses in zeros. A zero made negative is hardly right. */
function rundung({ wert, halb }: Figure, proposal: Decimal): number {
  if (wert.isZero()) return proposal.isNegative() ? -5 : 0;
  return halb.isZero() ? Math.max(-3, Math.min(3, endnullen(proposal) - endnullen(wert))) : 0;
}

/** The same amount in another year of the row: many small customers pay the same every year. */
function wieNachbarn(figure: Figure, proposal: Decimal, netz: Umfeld): Versehen | undefined {
  const others = netz.zeilen.get(figure)?.filter((other) => other !== figure) ?? [];
  const same = !proposal.isZero() && others.some(({ wert }) => wert.eq(proposal));
  return same ? { grund: "wie in den übrigen Spalten der Zeile", gewicht: 5 } : undefined;
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
    const slip = wieNachbarn(figure, proposal, netz) ?? versehen(figure.wert, proposal);
    // The more values are tried, the less it says that one fits.
    const gewicht = (slip?.gewicht ?? 0) - (steps === 0 ? 0 : reach);
    return slip && gewicht > 0 ? [{ proposal, slip: { ...slip, gewicht } }] : [];
  });
  const [best] = all.sort((a, b) => b.slip.gewicht - a.slip.gewicht);
  return best ?? { proposal: wert };
}

/** The row whose amount is what the total lacks, but for what rounding makes up. */
function ausgelasseneZeile({ relation, differenz, ueblich }: Bewertung): string | undefined {
  if (relation.terme.length < 2) return undefined;
  const lacking = ({ figure, faktor }: Term): Decimal => euro(figure).times(faktor).plus(differenz).abs();
  const exact = relation.terme.filter((term) => lacking(term).isZero());
  const missing = exact.length > 0 ? exact : relation.terme.filter((term) => lacking(term).lte(ueblich));
  return missing.length === 1 ? missing[0]?.figure.label : undefined;
}

/** Blank cells among the terms: the missing amount may belong there. */
function leereZellen(plan: Plan, { relation, differenz }: Bewertung): Verdacht[] {
  const [first] = relation.terme;
  if (!first || relation.terme.length < 2) return [];
  const { sheet, column, spalte } = first.figure;
  const rows = relation.terme.filter(({ figure }) => figure.sheet === sheet).map(({ figure }) => figure.row);
  const table = plan.tabellen.find((tabelle) => tabelle.sheet === sheet && tabelle.spalten.includes(spalte));
  const proposal = differenz.times(first.faktor).div(spalte.einheit);
  const top = rows.reduce((least, row) => Math.min(least, row)) - 1;
  const bottom = rows.reduce((most, row) => Math.max(most, row)) + 1;
  const between = ({ row }: Zeile): boolean => row >= top && row <= bottom;
  const blank =
    table?.zeilen.filter((zeile) => zeile.art === "posten" && between(zeile) && istLeer(zeile, spalte)) ?? [];
  return blank.map(({ row }) => ({
    suspect: {
      ...zelleVon({ ...first.figure, row, column }),
      proposal: proposal.toString(),
      reason: "die Zelle ist leer",
    },
    punkte: 10 + (proposal.gt(ZERO) ? 5 : 2),
  }));
}
