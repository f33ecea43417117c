import { Decimal, ZERO } from "../../money/dezimal";
import { differenzMit, figuren as figurenVon, gegen } from "../../plan/aufbau/gleichung";
import type { Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import {
  betragVon,
  folgen,
  ortsschluessel,
  summiert,
  type Aenderung,
  type Nachbarschaft,
  type Umfang,
} from "../../workbook/formel/folgen";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import { veralteteZellen } from "../formeln/veraltet";
import type { Bewertung, Relation } from "./regel";

/** A figure's part in a relation: by how much its difference grows when the figure grows by one. */
interface Beteiligung {
  bewertung: Bewertung;
  wirkung: Decimal;
}

/** Figures, the relations between them, and the formulas behind them. */
export interface Netz {
  /** The formulas of the workbook; absent where several files are checked together. */
  index?: Formelindex;
  /** The relations in which a figure takes part. */
  beteiligungen: Map<Figure, Beteiligung[]>;
  /** The relations whose terms are divided by a figure. */
  anteile: Map<Figure, Bewertung[]>;
  /** All amounts of a figure's row. */
  zeilen: Map<Figure, Figure[]>;
  /** The figures of a cell. */
  figuren: (ort: Ort) => Figure[];
  /** By how much the differences of all relations move when cells change: NaN where nobody knows, undefined where too much moves. */
  wirkung: (aenderungen: Aenderung[]) => Map<Bewertung, Decimal> | undefined;
  /** The same of those that move twice as much when the cells change by twice as much: not of what is divided by one. */
  lineareWirkung: (aenderungen: Aenderung[]) => Map<Bewertung, Decimal> | undefined;
}

/** One that does not hold, or that holds by more rounding than is usual among its amounts. */
export const istVerdaechtig = ({ gilt, differenz, ueblich }: Bewertung): boolean =>
  !gilt || differenz.abs().gt(ueblich);

/** The place of a figure in the workbook. Where two tables share rows, their columns are told apart by fractions. */
export const ortVon = ({ sheet, row, column, file }: Figure): Ort => ({
  blatt: file === undefined ? sheet : `${file}|${sheet}`,
  row,
  column: Math.trunc(column),
});

/** Whether a relation is a percentage of totals that go along with what changes: who puts that right types it anew. */
export function gehtMit({ nenner, ...relation }: Relation, geaendert: ReadonlySet<string>): boolean {
  if (!nenner) return false;
  return ![nenner, ...figurenVon(relation)].some((figure) => geaendert.has(ortsschluessel(ortVon(figure))));
}

export function netzAus(plan: Plan, bewertungen: Bewertung[], index?: Formelindex): Netz {
  const beteiligungen = new Map<Figure, Beteiligung[]>();
  const orte = new Map<string, Set<Figure>>();
  const merken = (figure: Figure, bewertung: Bewertung, faktor: number | Decimal): void => {
    const known = beteiligungen.get(figure);
    const beteiligung = { bewertung, wirkung: mal(faktor, figure.spalte.einheit) };
    if (known) known.push(beteiligung);
    else beteiligungen.set(figure, [beteiligung]);
    const key = ortsschluessel(ortVon(figure));
    const here = orte.get(key);
    if (here) here.add(figure);
    else orte.set(key, new Set([figure]));
  };
  const anteile = new Map<Figure, Bewertung[]>();
  for (const bewertung of bewertungen) {
    const { gesamt, terme, nenner } = bewertung.relation;
    if (nenner) anteile.set(nenner, [...(anteile.get(nenner) ?? []), bewertung]);
    merken(gesamt, bewertung, 1);
    for (const { figure, faktor } of terme) merken(figure, bewertung, gegen({ figure, faktor }).faktor);
  }
  const rows = plan.tabellen.flatMap(({ zeilen }) => zeilen);
  const zeilen = new Map(
    rows.flatMap(({ betraege }) => betraege.map((figure) => [figure, betraege] as const)),
  );
  const figuren = (ort: Ort): Figure[] => [...(orte.get(ortsschluessel(ort)) ?? [])];
  const old = new Set(index ? veralteteZellen(index).map(({ zelle }) => ortsschluessel(zelle)) : []);
  const sonst = {
    ...ausRelationen(beteiligungen, figuren),
    steht: (ort: Ort): boolean => old.has(ortsschluessel(ort)),
  };
  const linear = (changed: Aenderung[]): Map<Bewertung, Decimal> =>
    wirkungAus(changed, figuren, beteiligungen);
  const anQuotienten = (changed: Aenderung[]): Map<Bewertung, Decimal> =>
    anteile.size === 0 ? new Map<Bewertung, Decimal>() : quotientenwirkung(changed, figuren, anteile);
  return {
    ...(index && { index }),
    beteiligungen,
    anteile,
    zeilen,
    figuren,
    wirkung: (aenderungen) => {
      const changed = folgen(index, aenderungen, sonst);
      return changed && new Map([...linear(changed), ...anQuotienten(changed)]);
    },
    lineareWirkung: (aenderungen) => {
      const changed = folgen(index, aenderungen, sonst);
      if (!changed) return undefined;
      const divided = anQuotienten(changed);
      return new Map([...linear(changed)].filter(([bewertung]) => !divided.has(bewertung)));
    },
  };
}

/** Of whole numbers exact without decimals. */
const mal = (faktor: number | Decimal, einheit: number): Decimal =>
  Number.isInteger(faktor) ? new Decimal(Number(faktor) * einheit) : new Decimal(faktor).times(einheit);

function wirkungAus(
  changed: Aenderung[],
  figuren: Netz["figuren"],
  beteiligungen: Netz["beteiligungen"],
): Map<Bewertung, Decimal> {
  const shifts = new Map<Bewertung, (Umfang & { faktor: Decimal })[]>();
  for (const { um, offen, ...ort } of changed) {
    if (um.isZero() && !offen) continue;
    for (const figure of figuren(ort)) {
      // A number that is stored as a text was read as the number that it looks like: as such it does not change.
      if (figure.alsText) continue;
      for (const { bewertung, wirkung: faktor } of beteiligungen.get(figure) ?? []) {
        const known = shifts.get(bewertung);
        const part = { um, ...(offen && { offen }), faktor };
        if (known) known.push(part);
        else shifts.set(bewertung, [part]);
      }
    }
  }
  return new Map([...shifts].map(([bewertung, parts]) => [bewertung, betragVon(summiert(parts))]));
}

/** By how much the differences of quotients move whose denominators change, whatever else of them does. */
function quotientenwirkung(
  changed: Aenderung[],
  figuren: Netz["figuren"],
  anteile: Netz["anteile"],
): Map<Bewertung, Decimal> {
  const moved = new Map<Figure, Decimal>();
  for (const change of changed)
    for (const figure of figuren(change))
      if (!figure.alsText) moved.set(figure, figure.wert.plus(betragVon(change)));
  const touched = [...moved.keys()].flatMap((figure) => anteile.get(figure) ?? []);
  return new Map(
    touched.map((bewertung) => [
      bewertung,
      differenzMit(bewertung.relation, (figure) => moved.get(figure) ?? figure.wert).minus(
        bewertung.differenz,
      ),
    ]),
  );
}

/** Totals whose formula is no sum that could be read follow their terms, as long as their relation holds today. */
function ausRelationen(
  beteiligungen: Netz["beteiligungen"],
  figuren: Netz["figuren"],
): Omit<Nachbarschaft, "steht"> {
  const beteiligt = (ort: Ort): Bewertung[] =>
    figuren(ort).flatMap((figure) => (beteiligungen.get(figure) ?? []).map(({ bewertung }) => bewertung));
  return {
    folgende: (ort) =>
      beteiligt(ort)
        .filter((bewertung) => !istVerdaechtig(bewertung) && bewertung.relation.gesamt.formel !== undefined)
        .map(({ relation }) => ortVon(relation.gesamt)),
    um: (ort, aenderung) => {
      const own = beteiligt(ort).find(
        (bewertung) =>
          !istVerdaechtig(bewertung) &&
          ortsschluessel(ortVon(bewertung.relation.gesamt)) === ortsschluessel(ort),
      );
      if (!own) return undefined;
      const { gesamt, terme } = own.relation;
      return terme.reduce(
        (sum, { figure, faktor }) =>
          sum.plus(
            aenderung(ortVon(figure)).times(faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit),
          ),
        ZERO,
      );
    },
  };
}
