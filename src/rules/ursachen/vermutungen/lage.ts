import { Decimal } from "../../../money/dezimal";
import type { Plan } from "../../../plan/plan";
import type { Figure, Tabelle, Zeile } from "../../../plan/tabelle";
import { ortsschluessel, type Aenderung } from "../../../workbook/formel/folgen";
import { istVerdaechtig, ortVon, type Netz } from "../../kern/netz";
import type { Bewertung } from "../../kern/regel";
import { HERKUNFT, mitHerkunft } from "../einzelne-zelle";

/** What hypotheses are made from. */
export interface Lage {
  plan: Plan;
  netz: Netz;
  /** Relations that do not hold and that nothing else explains. */
  verletzt: Bewertung[];
  /** Where a figure stands. */
  stelle: (figure: Figure) => Stelle | undefined;
  /** What a relation is made of, however many steps away; nothing where that is too much to be gone through. */
  herkunft: (bewertung: Bewertung) => Figure[];
  /** By how much the differences of relations move when cells change; typed totals that come out today go along. */
  wirkung: (aenderungen: Aenderung[]) => Map<Bewertung, Decimal>;
  /** The same for one more of a figure. */
  einfluss: (figure: Figure) => Map<Bewertung, Decimal>;
}

export interface Stelle {
  tabelle: Tabelle;
  zeile: Zeile;
}

export function lageAus(plan: Plan, netz: Netz, verletzt: Bewertung[]): Lage {
  const places = new Map<Figure, Stelle>();
  for (const tabelle of plan.tabellen)
    for (const zeile of tabelle.zeilen)
      for (const figure of zeile.betraege) places.set(figure, { tabelle, zeile });
  return {
    plan,
    netz,
    verletzt,
    stelle: (figure) => places.get(figure),
    herkunft: gemerkt((bewertung: Bewertung) => herkunft(netz, bewertung)),
    wirkung: (aenderungen) => netz.wirkung(mitSummen(netz, aenderungen)) ?? new Map<Bewertung, Decimal>(),
    einfluss: gemerkt((figure: Figure) => {
      const change = mitSummen(netz, [{ ...ortVon(figure), um: new Decimal(1) }]);
      return netz.lineareWirkung(change) ?? new Map<Bewertung, Decimal>();
    }),
  };
}

function gemerkt<Von extends object, Was>(of: (von: Von) => Was): (von: Von) => Was {
  const known = new Map<Von, Was>();
  return (von) => {
    const before = known.get(von);
    if (before !== undefined) return before;
    const found = of(von);
    known.set(von, found);
    return found;
  };
}

/** The figures of a relation, what its formulas name, and what its typed totals add up where they come out. */
function herkunft(netz: Netz, bewertung: Bewertung): Figure[] {
  const found = mitHerkunft(bewertung, netz);
  for (const figure of found) {
    if (found.size > HERKUNFT) return [];
    for (const { relation } of getippteSummen(netz, figure, "gesamt"))
      for (const term of relation.terme) found.add(term.figure);
  }
  return [...found];
}

/** Sums with a typed total that come out today, of which a figure is the total or a part. */
const getippteSummen = ({ beteiligungen }: Netz, figure: Figure, als: "gesamt" | "teil"): Bewertung[] =>
  (beteiligungen.get(figure) ?? []).flatMap(({ bewertung }) => {
    const { gesamt, terme } = bewertung.relation;
    const matches = (gesamt === figure) === (als === "gesamt");
    const sum = terme.length > 1 || terme.every((term) => term.figure.spalte === gesamt.spalte);
    const typed = gesamt.formel === undefined && sum;
    return matches && typed && !istVerdaechtig(bewertung) ? [bewertung] : [];
  });

/** More cells than these follow nothing that one event explains. */
const HOECHSTENS = 500;

/** Changes with those of the typed totals above them: who moves a row by hand moves its amount in the sums, too. */
function mitSummen(netz: Netz, aenderungen: Aenderung[]): Aenderung[] {
  const given = new Set(aenderungen.map(ortsschluessel));
  const result = new Map<string, Aenderung>();
  const add = (change: Aenderung): void => {
    const key = ortsschluessel(change);
    const before = result.get(key);
    result.set(key, before ? { ...before, um: before.um.plus(change.um) } : change);
  };
  const open = [...aenderungen];
  for (let steps = 0; open.length > 0; steps++) {
    if (steps > HOECHSTENS + aenderungen.length) return aenderungen;
    const change = open.shift();
    if (!change) break;
    add(change);
    for (const figure of netz.figuren(change))
      for (const { relation } of getippteSummen(netz, figure, "teil")) {
        const { gesamt, terme } = relation;
        const term = terme.find((one) => one.figure === figure);
        if (!term || given.has(ortsschluessel(ortVon(gesamt)))) continue;
        const um = change.um.times(term.faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit);
        if (!um.isZero()) open.push({ ...ortVon(gesamt), um });
      }
  }
  return [...result.values()];
}
