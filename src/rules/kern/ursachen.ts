import { euro, figuren, gegen, type Term } from "../../plan/aufbau/gleichung";
import { Decimal, ZERO, runden } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import { istLeer, zeigtBetraege, type Figure, type Zeile } from "../../plan/tabelle";
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
 * (totals that are formulas follow their terms), and does a known slip lead from that value to the present one?
 */
export function ursachen(plan: Plan, bewertungen: Bewertung[]): Map<Bewertung, Suspect[]> {
  const verletzt = bewertungen.filter(istVerdaechtig).slice(0, VIELE_BEFUNDE);
  if (verletzt.length === 0) return new Map();
  const netz = netzAus(plan, bewertungen);
  return new Map(verletzt.map((bewertung) => [bewertung, rangfolge(kandidaten(plan, bewertung, netz))]));
}

/** One that does not hold, or that holds by more rounding than is usual among its amounts. */
const istVerdaechtig = ({ gilt, differenz, ueblich }: Bewertung): boolean =>
  !gilt || differenz.abs().gt(ueblich);

/** A figure's part in a relation: by how much its difference grows when the figure grows by one. */
interface Beteiligung {
  bewertung: Bewertung;
  wirkung: Decimal;
}

interface Netz {
  /** The relations in which a figure takes part. */
  beteiligungen: Map<Figure, Beteiligung[]>;
  /** All amounts of a figure's row. */
  zeilen: Map<Figure, Figure[]>;
}

function netzAus(plan: Plan, bewertungen: Bewertung[]): Netz {
  const beteiligungen = new Map<Figure, Beteiligung[]>();
  const merken = (figure: Figure, bewertung: Bewertung, faktor: number | Decimal): void => {
    const known = beteiligungen.get(figure);
    const beteiligung = { bewertung, wirkung: mal(faktor, figure.spalte.einheit) };
    if (known) known.push(beteiligung);
    else beteiligungen.set(figure, [beteiligung]);
  };
  for (const bewertung of bewertungen) {
    const { gesamt, terme } = bewertung.relation;
    merken(gesamt, bewertung, 1);
    for (const { figure, faktor } of terme) merken(figure, bewertung, gegen({ figure, faktor }).faktor);
  }
  const rows = plan.tabellen.flatMap(({ zeilen }) => zeilen);
  const zeilen = new Map(
    rows.flatMap(({ betraege }) => betraege.map((figure) => [figure, betraege] as const)),
  );
  return { beteiligungen, zeilen };
}

/** Of whole numbers exact without decimals. */
const mal = (faktor: number | Decimal, einheit: number): Decimal =>
  Number.isInteger(faktor) ? new Decimal(Number(faktor) * einheit) : new Decimal(faktor).times(einheit);

function rangfolge(all: Verdacht[]): Suspect[] {
  const sorted = all.sort((a, b) => b.punkte - a.punkte);
  const best = sorted[0]?.punkte ?? 0;
  return sorted
    .filter(({ punkte }) => punkte > 0 && punkte >= best - ABSTAND)
    .slice(0, HOECHSTENS)
    .map(({ suspect }) => suspect);
}

function kandidaten(plan: Plan, bewertung: Bewertung, netz: Netz): Verdacht[] {
  const figures = [...mitHerkunft(bewertung, netz)];
  return [
    ...figures.flatMap((figure) => pruefeZelle(figure, bewertung, netz) ?? []),
    ...leereZellen(plan, bewertung),
  ];
}

/** The figures of a relation, and those that its formula totals are computed from. */
function mitHerkunft(bewertung: Bewertung, { beteiligungen }: Netz): Set<Figure> {
  const found = new Set(figuren(bewertung.relation));
  for (const figure of found) {
    if (figure.formel === undefined) continue;
    for (const { bewertung: source } of beteiligungen.get(figure) ?? []) {
      if (!istVerdaechtig(source) && source.relation.gesamt === figure)
        source.relation.terme.forEach((term) => found.add(term.figure));
    }
  }
  return found;
}

/** The hypothesis that this one cell is wrong; undefined where no value of it repairs the relation. */
function pruefeZelle(figure: Figure, bewertung: Bewertung, netz: Netz): Verdacht | undefined {
  const repair = reparatur(figure, bewertung, netz);
  if (!repair) return undefined;
  const { proposal, slip } = deutung(figure, repair, netz);
  if (wechseltVorzeichen(figure, proposal, netz)) return undefined;
  const shifts = verschiebungen(figure, proposal.minus(figure.wert), netz);
  let geheilt = 0;
  let verletzt = 0;
  for (const [other, shift] of shifts) {
    const holds = other.differenz.plus(shift).abs().lte(other.ueblich);
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
function wechseltVorzeichen(figure: Figure, proposal: Decimal, { beteiligungen, zeilen }: Netz): boolean {
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
function wieNachbarn(figure: Figure, proposal: Decimal, netz: Netz): Versehen | undefined {
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

function reparatur(figure: Figure, bewertung: Bewertung, netz: Netz): Reparatur | undefined {
  const step = verschiebungen(figure, new Decimal(1), netz).get(bewertung);
  if (!step || step.isZero()) return undefined;
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
  netz: Netz,
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

/**
 * By how much the differences of all relations move when a cell changes. Totals that are formulas follow their
 * terms, as long as their relation holds today; so do the totals of these.
 */
function verschiebungen(figure: Figure, change: Decimal, { beteiligungen }: Netz): Map<Bewertung, Decimal> {
  const changes = new Map([[figure, change]]);
  for (const [changed, by] of changes) {
    for (const { bewertung, wirkung } of beteiligungen.get(changed) ?? []) {
      const { gesamt } = bewertung.relation;
      if (istVerdaechtig(bewertung) || gesamt.formel === undefined || changes.has(gesamt)) continue;
      changes.set(gesamt, by.times(wirkung).negated().div(gesamt.spalte.einheit));
    }
  }
  const shifts = new Map<Bewertung, Decimal>();
  for (const [changed, by] of changes) {
    for (const { bewertung, wirkung } of beteiligungen.get(changed) ?? []) {
      shifts.set(bewertung, (shifts.get(bewertung) ?? ZERO).plus(by.times(wirkung)));
    }
  }
  return shifts;
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
