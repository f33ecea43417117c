import { je } from "../../workbook/je";
import { ersteStelle } from "../../workbook/erste-stelle";
import { funktion, teile, type Baum } from "../../workbook/formel/baum";
import { bezugVon, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";

/** Formulas each of which needs the result of every other one, and of itself. */
export interface Kreis {
  alle: Set<Formelzelle>;
  /** The shortest way from one of them back to itself, that one first; it alone where it names itself. */
  kette: (von: Formelzelle) => Formelzelle[];
  /** Whether a formula on a sheet would need one of them, by itself or through others. */
  fuehrtHinein: (blatt: string, baum: Baum) => boolean;
}

/**
 * The circles among the formulas of a workbook, in the order of their first cells. Areas are ways through a tree over
 * the formulas of each column, so that the cost follows the formulas and not the cells that they name.
 */
export const kreise = je((index: Formelindex): Kreis[] => {
  const netz = netzAus(index);
  const found = zusammenhaenge(netz.wege);
  return found.flatMap((knoten) => {
    const alle = new Set(knoten.flatMap((at) => netz.formeln[at] ?? []));
    const [only] = alle;
    const several = knoten.length > 1;
    if (!only || (!several && !netz.wege(netz.nummer.get(only) ?? -1).includes(knoten[0] ?? -1))) return [];
    const inside = new Set(knoten);
    return [
      {
        alle,
        kette: (von) => kuerzesterWeg(netz, inside, netz.nummer.get(von) ?? -1),
        fuehrtHinein: (blatt, baum) => erreicht(netz, netz.ziele(blatt, noetigeBezuege(baum)), inside),
      },
    ];
  });
});

/** Formulas by their numbers, above them the nodes of the columns' trees; and what each needs. */
interface Netz {
  formeln: Formelzelle[];
  nummer: Map<Formelzelle, number>;
  wege: Wege;
  /** The nodes that lead to the cells which a formula on a sheet names. */
  ziele: (blatt: string, bezuege: Bezug[]) => number[];
}

interface Wege {
  (knoten: number): number[];
  anzahl: number;
}

/** The formulas of a column from top to bottom; node n of its tree has the number `ab + n`. */
interface Spaltenbaum {
  zeilen: number[];
  formeln: number[];
  ab: number;
}

function netzAus(index: Formelindex): Netz {
  const formeln = index.alle;
  const nummer = new Map(formeln.map((zelle, at) => [zelle, at]));
  const blaetter = new Map<string, Map<number, Spaltenbaum>>();
  formeln.forEach(({ blatt, row, column }, at) => {
    const spalten = blaetter.get(blatt.toUpperCase()) ?? new Map<number, Spaltenbaum>();
    blaetter.set(blatt.toUpperCase(), spalten);
    const spalte = spalten.get(column) ?? { zeilen: [], formeln: [], ab: 0 };
    spalten.set(column, spalte);
    spalte.zeilen.push(row);
    spalte.formeln.push(at);
  });
  let anzahl = formeln.length;
  const baumVon: Spaltenbaum[] = [];
  for (const spalte of [...blaetter.values()].flatMap((spalten) => [...spalten.values()])) {
    spalte.ab = anzahl;
    const nodes = 2 * spalte.formeln.length;
    for (let node = 0; node < nodes; node++) baumVon[anzahl + node - formeln.length] = spalte;
    anzahl += nodes;
  }
  const bekannt: number[][] = [];
  const wege = (knoten: number): number[] => (bekannt[knoten] ??= berechne(knoten));
  const ziele = (own: string, bezuege: Bezug[]): number[] =>
    bezuege.flatMap(({ datei, blatt = own, bereich }) => {
      const spalten = datei === undefined ? blaetter.get(blatt.toUpperCase()) : undefined;
      if (!spalten) return [];
      return spaltenIn(spalten, bereich).flatMap((spalte) => ueberdeckung(spalte, bereich));
    });
  const berechne = (knoten: number): number[] => {
    const zelle = formeln[knoten];
    if (zelle)
      return ziele(zelle.blatt, BEDINGT.test(zelle.text) ? noetigeBezuege(zelle.aufgeloest) : zelle.bezuege);
    return kinder(baumVon[knoten - formeln.length], knoten);
  };
  return { formeln, nummer, ziele, wege: Object.assign(wege, { anzahl }) };
}

function kinder(spalte: Spaltenbaum | undefined, knoten: number): number[] {
  if (!spalte) return [];
  const { ab, formeln } = spalte;
  const node = knoten - ab;
  if (node >= formeln.length) return formeln.slice(node - formeln.length, node - formeln.length + 1);
  return node === 0 ? [] : [ab + 2 * node, ab + 2 * node + 1];
}

function spaltenIn(
  spalten: Map<number, Spaltenbaum>,
  { left, right }: { left: number; right: number },
): Spaltenbaum[] {
  if (left === right) return [spalten.get(left) ?? []].flat();
  return [...spalten].filter(([column]) => column >= left && column <= right).map(([, spalte]) => spalte);
}

/** The few nodes that together hold the formulas of some rows. */
function ueberdeckung(
  { zeilen, formeln, ab }: Spaltenbaum,
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const nodes: number[] = [];
  let low = ersteAb(zeilen, top) + formeln.length;
  let high = ersteAb(zeilen, bottom + 1) + formeln.length;
  for (; low < high; low >>= 1, high >>= 1) {
    if (low & 1) nodes.push(ab + low++);
    if (high & 1) nodes.push(ab + --high);
  }
  return nodes;
}

const ersteAb = (zeilen: number[], row: number): number =>
  ersteStelle(zeilen.length, (at) => (zeilen[at] ?? 0) >= row);

/** Arguments of which a function needs no value, or not always: all from the given one on, but for those before `bis`. */
const UNNOETIG: Record<string, { von: number; bis?: number }> = {
  IF: { von: 1 },
  IFS: { von: 1 },
  IFERROR: { von: 1 },
  IFNA: { von: 1 },
  SWITCH: { von: 1 },
  CHOOSE: { von: 1 },
  XLOOKUP: { von: 3, bis: 4 },
  INDEX: { von: 0, bis: 1 },
  OFFSET: { von: 0, bis: 1 },
  CELL: { von: 1 },
  ...Object.fromEntries(
    [
      ...["ROW", "ROWS", "COLUMN", "COLUMNS", "SHEET", "SHEETS", "AREAS"],
      ...["ISREF", "ISFORMULA", "FORMULATEXT"],
    ].map((name) => [name, { von: 0 }]),
  ),
};

/** What may call such a function. */
const BEDINGT = new RegExp(`(?:${Object.keys(UNNOETIG).join("|")}|LAMBDA)\\(`, "i");

/** The cells without whose values a formula cannot be computed, whichever way it goes. */
function noetigeBezuege(baum: Baum): Bezug[] {
  const bezug = bezugVon(baum);
  if (bezug) return [bezug];
  if (baum.type === "LambdaExpression") return [];
  if (baum.type !== "CallExpression") return teile(baum).flatMap(noetigeBezuege);
  const { von = Infinity, bis = Infinity } = UNNOETIG[funktion(baum) ?? ""] ?? {};
  return baum.arguments.flatMap((part, at) => (part && (at < von || at >= bis) ? noetigeBezuege(part) : []));
}

/**
 * The sets of nodes each of which can be reached from every other one, after Tarjan, "Depth-first search and linear
 * graph algorithms" (1972); without recursion, for chains of formulas are long.
 */
function zusammenhaenge(wege: Wege): number[][] {
  const { anzahl } = wege;
  const tiefe = new Int32Array(anzahl).fill(-1);
  const niedrigste = new Int32Array(anzahl);
  const offen = new Uint8Array(anzahl);
  const stapel: number[] = [];
  const found: number[][] = [];
  let zaehler = 0;
  const betreten = (knoten: number): { knoten: number; next: number } => {
    tiefe[knoten] = niedrigste[knoten] = zaehler++;
    stapel.push(knoten);
    offen[knoten] = 1;
    return { knoten, next: 0 };
  };
  const senken = (knoten: number, to: number | undefined): void => {
    niedrigste[knoten] = Math.min(niedrigste[knoten] ?? 0, to ?? 0);
  };
  for (let start = 0; start < anzahl; start++) {
    if (tiefe[start] !== -1) continue;
    const weg = [betreten(start)];
    for (let hier = weg.at(-1); hier; hier = weg.at(-1)) {
      const to = wege(hier.knoten)[hier.next++];
      if (to !== undefined) {
        if (tiefe[to] === -1) weg.push(betreten(to));
        else if (offen[to]) senken(hier.knoten, tiefe[to]);
        continue;
      }
      weg.pop();
      const davor = weg.at(-1);
      if (davor) senken(davor.knoten, niedrigste[hier.knoten]);
      if (niedrigste[hier.knoten] !== tiefe[hier.knoten]) continue;
      const teil = stapel.splice(stapel.lastIndexOf(hier.knoten));
      for (const knoten of teil) offen[knoten] = 0;
      found.push(teil);
    }
  }
  return found;
}

function erreicht({ wege }: Netz, start: number[], inside: Set<number>): boolean {
  const gesehen = new Set(start);
  for (const knoten of gesehen) {
    if (inside.has(knoten)) return true;
    for (const to of wege(knoten)) gesehen.add(to);
  }
  return false;
}

/** The formulas on the shortest way from a node back to itself. */
function kuerzesterWeg({ formeln, wege }: Netz, inside: Set<number>, start: number): Formelzelle[] {
  const woher = new Map<number, number>();
  let rand = [start];
  while (rand.length > 0 && !woher.has(start)) {
    const next: number[] = [];
    for (const von of rand) {
      for (const nach of wege(von)) {
        if (!inside.has(nach) || woher.has(nach)) continue;
        woher.set(nach, von);
        next.push(nach);
      }
    }
    rand = next;
  }
  const way: number[] = [start];
  for (let at = woher.get(start); at !== undefined && at !== start; at = woher.get(at)) way.push(at);
  const [first, ...back] = way;
  return [first ?? start, ...back.reverse()].flatMap((knoten) => formeln[knoten] ?? []);
}
