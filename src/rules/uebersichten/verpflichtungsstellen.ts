import { betragText } from "../../money/eurotext";
import { blocksummen } from "../../plan/aufbau/blocksummen";
import { veDerUebersicht } from "../../plan/aufbau/faelligkeiten";
import { festgesetzt } from "../../plan/aufbau/festsetzungszeilen";
import { euro, gilt, plus, type Gleichung } from "../../plan/aufbau/gleichung";
import { gruppensummen } from "../../plan/aufbau/gruppensummen";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { mittelgleichungen, mittelsummen } from "../../plan/aufbau/mittel";
import { umfasstAnlagen } from "../../plan/formulare/vermoegensplan";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragDer, betragsspalten, type Figure, type Tabelle } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { stelle, zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";

/** One place where the plan states its Verpflichtungsermächtigungen. */
interface Stelle {
  name: string;
  figure: Figure;
  /** Typed amounts that make it up. */
  posten: Figure[];
  /** It comes out in itself. */
  stimmig: boolean;
}

function imVermoegensplan(plan: Plan): Stelle[] {
  const tabelle = tabelleVon(plan, "vermoegensplan");
  const spalte = tabelle && betragsspalten(tabelle).find(({ art }) => art === "ve");
  const figure = tabelle && spalte && betragDer(tabelle, ["summeAusgaben", "summeAnlagevermoegen"], spalte);
  if (!figure) return [];
  const sums = mittelsummen(tabelle).flatMap((sum) => mittelgleichungen(tabelle, sum));
  return [ausTabelle("Vermögensplan", tabelle, figure, sums)];
}

const inUebersichten = (plan: Plan): Stelle[] =>
  tabellenVon(plan, "verpflichtungsermaechtigungen").flatMap((tabelle) => {
    const figure = veDerUebersicht(tabelle, plan.jahr);
    return figure ? [ausTabelle("VE-Übersicht", tabelle, figure, blocksummen(tabelle))] : [];
  });

/** The one column of VE beside the Vorhaben, whatever year its header names. */
function inVorhaben(plan: Plan): Stelle[] {
  const tabelle = tabelleVon(plan, "vorhaben");
  const [spalte, ...others] = tabelle ? betragsspalten(tabelle).filter(({ art }) => art === "ve") : [];
  const figure = tabelle && spalte && betragDer(tabelle, ["summeAnlagevermoegen"], spalte);
  if (!figure || others.length > 0) return [];
  return [
    ausTabelle("Vorhaben", tabelle, figure, gruppensummen(kontengliederung(tabelle, umfasstAnlagen), spalte)),
  ];
}

/** Where else the VE of the Vermögensplan are stated in full. */
const andernorts = (plan: Plan): Stelle[] => [...inUebersichten(plan), ...inVorhaben(plan)];

function ausTabelle(name: string, { zeilen }: Tabelle, figure: Figure, sums: Gleichung[]): Stelle {
  const own = sums.filter(({ gesamt }) => gesamt.column === figure.column);
  const totals = new Set([figure, ...own.map(({ gesamt }) => gesamt)]);
  const posten = zeilen
    .filter(({ art, position }) => art === "posten" && position !== "nachrichtlich")
    .flatMap((zeile) => betrag(zeile, figure.spalte) ?? [])
    .filter((one) => !totals.has(one) && !one.wert.isZero());
  return { name, figure, posten, stimmig: own.every(gilt) };
}

function imBeschluss(plan: Plan): Stelle[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const figure = beschluss && festgesetzt(beschluss, "verpflichtungsermaechtigungen", plan.jahr);
  return figure ? [{ name: "Festsetzungsbeschluss", figure, posten: [], stimmig: true }] : [];
}

const stimmen = (a: Figure, b: Figure): boolean => gilt({ gesamt: a, terme: plus([b]), eineAngabe: true });

/**
 * Whether Vermögensplan, VE-Übersicht and Vorhaben, each of which comes out in itself, state different VE: no single cell
 * is to blame then, one of the places was not carried on.
 */
export function veWiderspruch(plan: Plan): boolean {
  const [vermoegensplan] = imVermoegensplan(plan);
  const others = andernorts(plan);
  return (
    vermoegensplan !== undefined &&
    [vermoegensplan, ...others].every(({ stimmig }) => stimmig) &&
    others.some(({ figure }) => !stimmen(vermoegensplan.figure, figure))
  );
}

/** The VE of each overview, and those of the Vorhaben, are those of the Vermögensplan; where a place is wrong in itself, that is to be told first. */
export function veGleichheiten(plan: Plan): Relation[] {
  const [vermoegensplan] = imVermoegensplan(plan);
  if (!vermoegensplan || veWiderspruch(plan)) return [];
  const terme = plus([vermoegensplan.figure]);
  return andernorts(plan).map(({ figure, name }) =>
    gleichheit("Verpflichtungsermächtigungen", figure, name, terme, vermoegensplan.name),
  );
}

/** Places that state the same. */
type Gruppe = [Stelle, ...Stelle[]];

/** Places that state different VE. */
interface VerschiedeneAngaben {
  stellen: Stelle[];
  /** By what they state, those with most agreement first. */
  gruppen: Gruppe[];
  /** The amounts that stand against the others. */
  abweichend: [Figure, ...Figure[]];
}

/** One finding for all places: which of them agree, and at which cell the other amount stands. */
export const veStory = (plan: Plan): Befund[] =>
  verschiedeneAngaben(plan).map(alsBefund(nichtGleichAngegeben));

function verschiedeneAngaben(plan: Plan): VerschiedeneAngaben[] {
  if (!veWiderspruch(plan)) return [];
  const stellen = [...imBeschluss(plan), ...imVermoegensplan(plan), ...andernorts(plan)];
  const gruppen = gleiche(stellen);
  // The amount that others lack stands where somebody entered it; else where fewer places agree.
  const odd = einzigeMitBetrag(gruppen) ?? gruppen.at(-1) ?? [];
  const [first, ...others] = odd.flatMap(({ figure, posten }) => (posten.length === 1 ? posten : [figure]));
  return first ? [{ stellen, gruppen, abweichend: [first, ...others] }] : [];
}

/** The places that state an amount where all others state none; undefined where several are stated, or none. */
function einzigeMitBetrag(gruppen: Gruppe[]): Gruppe | undefined {
  const [filled, ...others] = gruppen.filter(([{ figure }]) => !figure.wert.isZero());
  return others.length === 0 ? filled : undefined;
}

const nichtGleichAngegeben: Feststellung<VerschiedeneAngaben> = {
  stelle: ({ stellen, abweichend }) => {
    const cells = [...abweichend, ...stellen.map(({ figure }) => figure)].map(zelleVon);
    return {
      ...zelleVon(abweichend[0]),
      cells: cells.filter((cell, index) => cells.findIndex((one) => stelle(one) === stelle(cell)) === index),
    };
  },
  satz: (fund) =>
    `Die Verpflichtungsermächtigungen sind nicht überall gleich angegeben: ${fund.gruppen.map(angabe).join(", ")}. ${auftrag(fund)}`,
};

/** "Vermögensplan und VE-Übersicht 40.000 €" */
function angabe(gruppe: Gruppe): string {
  const [{ figure }] = gruppe;
  return `${aufzaehlung(namen(gruppe))} ${betragText(euro(figure), figure.spalte.einheit)}`;
}

function auftrag({ gruppen, abweichend: [first] }: VerschiedeneAngaben): string {
  if (!einzigeMitBetrag(gruppen))
    return "Bitte klären, welcher Betrag gilt, und ihn an allen Stellen eintragen.";
  return `Bitte den Betrag (${stelle(zelleVon(first))}) an den übrigen Stellen nachtragen oder ihn dort herausnehmen.`;
}

/** Places by what they state, those with most agreement first. */
function gleiche(places: Stelle[]): Gruppe[] {
  const groups: Gruppe[] = [];
  for (const place of places) {
    const own = groups.find(([first]) => stimmen(first.figure, place.figure));
    if (own) own.push(place);
    else groups.push([place]);
  }
  return groups.sort((a, b) => namen(b).length - namen(a).length);
}

const namen = (gruppe: Gruppe): string[] => [...new Set(gruppe.map(({ name }) => name))];
