import { ZERO, runden, type Decimal } from "../money/dezimal";
import type { Plan } from "../plan/plan";
import { betrag, type Figure, type Zeile } from "../plan/tabelle";
import { bewerten, euro, figuren, type Annahme, type Bewertung } from "./bewerten";
import type { Suspect } from "./ergebnis";
import type { Term } from "./regel";
import { zelleVon } from "./saetze";
import { endnullen, versehen, type Versehen } from "./versehen";

/** How many suspects a finding names at the most. */
const HOECHSTENS = 8;
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
  const verletzt = bewertungen.filter(({ gilt }) => !gilt).slice(0, VIELE_BEFUNDE);
  const netz = netzAus(plan, bewertungen);
  return new Map(verletzt.map((bewertung) => [bewertung, rangfolge(kandidaten(plan, bewertung, netz))]));
}

interface Netz {
  /** The relations in which a figure takes part. */
  beziehungen: Map<Figure, Bewertung[]>;
  /** All amounts of a figure's row. */
  zeilen: Map<Figure, Figure[]>;
}

function netzAus(plan: Plan, bewertungen: Bewertung[]): Netz {
  const beziehungen = new Map<Figure, Bewertung[]>();
  for (const bewertung of bewertungen) {
    for (const figure of figuren(bewertung.relation)) {
      const known = beziehungen.get(figure);
      if (known) known.push(bewertung);
      else beziehungen.set(figure, [bewertung]);
    }
  }
  const rows = plan.tabellen.flatMap(({ zeilen }) => zeilen);
  const zeilen = new Map(
    rows.flatMap(({ betraege }) => betraege.map((figure) => [figure, betraege] as const)),
  );
  return { beziehungen, zeilen };
}

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
function mitHerkunft(bewertung: Bewertung, netz: Netz): Set<Figure> {
  const found = new Set(figuren(bewertung.relation));
  for (const figure of found) {
    if (figure.formel === undefined) continue;
    const sources =
      netz.beziehungen.get(figure)?.filter(({ gilt, relation }) => gilt && relation.gesamt === figure) ?? [];
    for (const { relation } of sources) relation.terme.forEach((term) => found.add(term.figure));
  }
  return found;
}

/** The hypothesis that this one cell is wrong; undefined where no value of it repairs the relation. */
function pruefeZelle(figure: Figure, bewertung: Bewertung, netz: Netz): Verdacht | undefined {
  const proposal = reparatur(figure, bewertung, netz);
  if (!proposal) return undefined;
  const annahme = folgen(figure, proposal, netz);
  const touched = new Set([...annahme.keys()].flatMap((changed) => netz.beziehungen.get(changed) ?? []));
  let geheilt = 0;
  let verletzt = 0;
  for (const other of touched) {
    const holds = bewerten(other.regel, other.relation, annahme).gilt;
    if (holds && !other.gilt) geheilt++;
    if (!holds && other.gilt) verletzt++;
    if (other === bewertung && !holds) return undefined;
  }
  const slip = wieNachbarn(figure, proposal, netz) ?? versehen(figure.wert, proposal);
  const ausgelassen = figure === bewertung.relation.gesamt ? ausgelasseneZeile(bewertung) : undefined;
  const formel = figure.formel !== undefined && !ausgelassen ? 6 : 0;
  const rund = rundung(figure, proposal);
  const grund = ausgelassen
    ? `Zeile „${ausgelassen}“ fehlt in der Summe`
    : (slip?.grund ?? "mit diesem Wert stimmt die Rechnung");
  const punkte = 10 * geheilt - 12 * verletzt + (ausgelassen ? 5 : (slip?.gewicht ?? 0)) - formel + rund;
  return { suspect: { ...zelleVon(figure), proposal: proposal.toString(), reason: grund }, punkte };
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

/** The value of a cell with which the relation comes out even, in the decimals that the cell shows. */
function reparatur(
  figure: Figure,
  { regel, relation, differenz }: Bewertung,
  netz: Netz,
): Decimal | undefined {
  const step = bewerten(regel, relation, folgen(figure, figure.wert.plus(1), netz)).differenz.minus(
    differenz,
  );
  if (step.isZero()) return undefined;
  const exact = figure.wert.minus(differenz.div(step));
  const shown = runden(exact, Math.max(figure.stellen, figure.wert.decimalPlaces()));
  return shown.eq(figure.wert) ? undefined : shown;
}

/** What else changes when a cell changes: totals that are formulas, as long as their relation holds today. */
function folgen(figure: Figure, value: Decimal, netz: Netz): Annahme {
  const annahme: Annahme = new Map([[figure, value]]);
  for (const [changed, now] of annahme) {
    const change = now.minus(changed.wert).times(changed.spalte.einheit);
    for (const { gilt, relation } of netz.beziehungen.get(changed) ?? []) {
      const { gesamt } = relation;
      if (!gilt || gesamt.formel === undefined || annahme.has(gesamt)) continue;
      const faktor = faktorIn(relation.terme, changed);
      annahme.set(gesamt, gesamt.wert.plus(change.times(faktor).div(gesamt.spalte.einheit)));
    }
  }
  return annahme;
}

function faktorIn(terme: Term[], figure: Figure): Decimal {
  return terme.reduce((total, term) => (term.figure === figure ? total.plus(term.faktor) : total), ZERO);
}

/** The row whose amount is exactly what the total lacks. */
function ausgelasseneZeile({ relation, differenz }: Bewertung): string | undefined {
  if (relation.terme.length < 2) return undefined;
  const missing = relation.terme.filter(({ figure, faktor }) =>
    euro(figure).times(faktor).eq(differenz.negated()),
  );
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
  const between = (zeile: Zeile): boolean =>
    zeile.row >= Math.min(...rows) - 1 && zeile.row <= Math.max(...rows) + 1;
  const blank =
    table?.zeilen.filter((zeile) => zeile.art === "posten" && between(zeile) && !betrag(zeile, spalte)) ?? [];
  return blank.map(({ row }) => ({
    suspect: {
      ...zelleVon({ ...first.figure, row, column }),
      proposal: proposal.toString(),
      reason: "die Zelle ist leer",
    },
    punkte: 10 + (proposal.gt(ZERO) ? 5 : 2),
  }));
}
