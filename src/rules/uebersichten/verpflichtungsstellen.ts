import { betragText } from "../../money/eurotext";
import { blocksummen } from "../../plan/aufbau/blocksummen";
import { veDerUebersicht } from "../../plan/aufbau/faelligkeiten";
import { festgesetzt } from "../../plan/aufbau/festsetzungszeilen";
import { euro, gilt, plus, type Gleichung } from "../../plan/aufbau/gleichung";
import { mittelgleichungen, mittelsummen } from "../../plan/aufbau/mittel";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragDer, betragsspalten, type Figure, type Tabelle } from "../../plan/tabelle";
import { stelle, zelleVon } from "../../workbook/zelle";
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
 * Whether Vermögensplan and VE-Übersicht, each of which comes out in itself, state different VE: no single cell is to
 * blame then, one of the places was not carried on.
 */
export function veWiderspruch(plan: Plan): boolean {
  const [vermoegensplan] = imVermoegensplan(plan);
  const uebersichten = inUebersichten(plan);
  return (
    vermoegensplan !== undefined &&
    [vermoegensplan, ...uebersichten].every(({ stimmig }) => stimmig) &&
    uebersichten.some(({ figure }) => !stimmen(vermoegensplan.figure, figure))
  );
}

/** The VE of each overview are those of the Vermögensplan; where a place is wrong in itself, that is to be told first. */
export function veGleichheiten(plan: Plan): Relation[] {
  const [vermoegensplan] = imVermoegensplan(plan);
  if (!vermoegensplan || veWiderspruch(plan)) return [];
  const terme = plus([vermoegensplan.figure]);
  return inUebersichten(plan).map(({ figure, name }) =>
    gleichheit("Verpflichtungsermächtigungen", figure, name, terme, vermoegensplan.name),
  );
}

/** One finding for all places: which of them agree, and at which cell the other amount stands. */
export function veStory(plan: Plan): Befund[] {
  if (!veWiderspruch(plan)) return [];
  const places = [...imBeschluss(plan), ...imVermoegensplan(plan), ...inUebersichten(plan)];
  const groups = gleiche(places);
  const [most = [], ...others] = groups;
  // The amount that others lack stands where somebody entered it; else where fewer places agree.
  const filled = groups.filter(([one]) => one && !one.figure.wert.isZero());
  const odd = (filled.length === 1 ? filled[0] : others.at(-1)) ?? most;
  const at = odd.flatMap(({ figure, posten }) => (posten.length === 1 ? posten : [figure]));
  const [first] = at;
  if (!first) return [];
  const said = groups.map(([one, ...same]) => {
    const names = aufzaehlung([...new Set([one, ...same].flatMap((place) => place?.name ?? []))]);
    return one ? `${names} ${betragText(euro(one.figure), one.figure.spalte.einheit)}` : "";
  });
  const cells = [...at, ...places.map(({ figure }) => figure)].map(zelleVon);
  return [
    {
      ...zelleVon(first),
      message: `Die Verpflichtungsermächtigungen sind nicht überall gleich angegeben: ${said.join(", ")}. ${auftrag(filled, at)}`,
      cells: cells.filter((cell, index) => cells.findIndex((one) => stelle(one) === stelle(cell)) === index),
    },
  ];
}

function auftrag(filled: Stelle[][], at: Figure[]): string {
  const [first] = at;
  if (filled.length !== 1 || !first)
    return "Bitte klären, welcher Betrag gilt, und ihn an allen Stellen eintragen.";
  return `Bitte den Betrag (${stelle(zelleVon(first))}) an den übrigen Stellen nachtragen oder ihn dort herausnehmen.`;
}

/** Places by what they state, those with most agreement first. */
function gleiche(places: Stelle[]): Stelle[][] {
  const groups: Stelle[][] = [];
  for (const place of places) {
    const own = groups.find(([first]) => first && stimmen(first.figure, place.figure));
    if (own) own.push(place);
    else groups.push([place]);
  }
  return groups.sort((a, b) => namen(b) - namen(a));
}

const namen = (group: Stelle[]): number => new Set(group.map(({ name }) => name)).size;

const aufzaehlung = (words: string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" und ");
