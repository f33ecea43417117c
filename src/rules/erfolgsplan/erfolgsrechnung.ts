import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import {
  erfolgszeilen,
  istAufwandNegativ,
  zeilenfiguren,
  zeilennummer,
  type Erfolgszeile,
  type Seite,
} from "./erfolgszeilen";
import { gilt } from "../kern/bewerten";
import type { Term } from "../kern/regel";

/** How the totals and results of an Erfolgsplan follow from its lines. */
interface Erfolgsrechnung {
  zeilen: Erfolgszeile[];
  /** Costs are shown with a minus sign. */
  aufwandNegativ: boolean;
  /** The Jahresergebnis is called a loss and shown as a positive amount. */
  verlustPositiv: boolean;
}

const bekannt = new WeakMap<Tabelle, Erfolgsrechnung>();

/**
 * The lines that count in a table's results. Lines that the form does not know count where and with the side with
 * which the results come out in most columns; of all ways that do equally well, the one that their words suggest.
 */
export function erfolgsrechnung(tabelle: Tabelle): Erfolgsrechnung {
  const known = bekannt.get(tabelle);
  if (known) return known;
  const lines = erfolgszeilen(tabelle);
  const basis = {
    aufwandNegativ: istAufwandNegativ(tabelle, lines),
    verlustPositiv: istVerlustPositiv(tabelle),
  };
  const ways = lesarten(lines).map((zeilen) => ({ ...basis, zeilen }));
  const [first, ...others] = ways.map((way) => ({
    way,
    treffer: ways.length > 1 ? treffer(tabelle, way) : 0,
  }));
  const best = others.reduce((a, b) => (b.treffer > (a?.treffer ?? 0) ? b : a), first);
  const result = best?.way ?? { ...basis, zeilen: lines };
  bekannt.set(tabelle, result);
  return result;
}

/** With so many unknown lines every way of reading them is tried; with more, only all or none. */
const PROBIERT = 4;

function lesarten(lines: Erfolgszeile[]): Erfolgszeile[][] {
  const free = lines.filter(({ position }) => position === undefined);
  if (free.length === 0) return [lines];
  if (free.length > PROBIERT) return [lines, lines.filter(({ position }) => position !== undefined)];
  const ways = free.reduce<Map<Erfolgszeile, Erfolgszeile[]>[]>(
    (known, line) => moeglichkeiten(line).flatMap((as) => known.map((way) => new Map([...way, [line, as]]))),
    [new Map()],
  );
  return ways.map((way) => lines.flatMap((line) => way.get(line) ?? [line]));
}

/** As a line counts: as its words suggest, not at all, or on the other side. */
function moeglichkeiten(line: Erfolgszeile): Erfolgszeile[][] {
  const other: Seite = line.seite === "ertrag" ? "aufwand" : "ertrag";
  return [[line], [], [{ ...line, seite: other }]];
}

/** A total or a result, what it follows from, and whether lines unknown to the form are among it. */
export interface Folgerung {
  zeile: Zeile;
  spalte: Spalte;
  gesamt: Figure;
  terme: Term[];
  unbekannte: Erfolgszeile[];
}

/** In how many columns of how many totals it comes out, zeros aside. */
function treffer(tabelle: Tabelle, rechnung: Erfolgsrechnung): number {
  return folgerungen(tabelle, rechnung).filter(
    ({ gesamt, terme }) => !gesamt.wert.isZero() && gilt({ gesamt, terme }),
  ).length;
}

/** Whether what follows from the lines is what a row shows, in one column at the least that is not zero. */
export function bestaetigt(all: Folgerung[]): boolean {
  return all.some(({ gesamt, terme }) => !gesamt.wert.isZero() && gilt({ gesamt, terme }));
}

/** No Erfolgsplan has more totals, nor as many lines. */
const SUMMENZEILEN = 40;
const ZEILEN = 500;

/** Every total and result of the table with the lines that it follows from. */
export function folgerungen(tabelle: Tabelle, rechnung = erfolgsrechnung(tabelle)): Folgerung[] {
  if (rechnung.zeilen.length > ZEILEN) return [];
  const nachSteuern = positionszeile(tabelle, "ergebnisNachSteuern");
  const jahresergebnis = positionszeile(tabelle, "jahresergebnis");
  const sums = tabelle.zeilen
    .filter(({ position }) => position === "summeErtraege" || position === "summeAufwendungen")
    .slice(0, SUMMENZEILEN);
  const ergebnisse = (spalte: Spalte): Folgerung[] => [
    ...ergebnis(rechnung, nachSteuern, spalte, (line) => !istSonstigeSteuern(line)),
    ...jahr(rechnung, jahresergebnis, nachSteuern, spalte),
  ];
  const complete = new Set(rechnung.zeilen.map(({ seite }) => seite)).size === 2;
  return betragsspalten(tabelle).flatMap((spalte) => [
    ...sums.flatMap((zeile) => summe(rechnung, zeile, spalte)),
    // Half an Erfolgsplan: the other side stands on another sheet.
    ...(complete ? ergebnisse(spalte) : []),
  ]);
}

/** A "Summe Erträge" and a "Summe Aufwendungen" sum the lines of their side that stand above them. */
function summe(rechnung: Erfolgsrechnung, zeile: Zeile, spalte: Spalte): Folgerung[] {
  const own: Seite = zeile.position === "summeErtraege" ? "ertrag" : "aufwand";
  const gesamt = betrag(zeile, spalte);
  const lines = rechnung.zeilen.filter((line) => line.seite === own && zeilennummer(line) < zeile.row);
  const figures = lines.flatMap((line) => zeilenfiguren(line, spalte));
  const turned = own === "aufwand" && rechnung.aufwandNegativ && gesamt && !gesamt.wert.isNegative();
  const terme = figures.map((figure) => ({ figure, faktor: turned ? -1 : 1 }));
  return gesamt && terme.length > 0 ? [{ zeile, spalte, gesamt, terme, unbekannte: unbekannte(lines) }] : [];
}

function ergebnis(
  rechnung: Erfolgsrechnung,
  zeile: Zeile | undefined,
  spalte: Spalte,
  welche: (line: Erfolgszeile) => boolean,
): Folgerung[] {
  const gesamt = betrag(zeile, spalte);
  const above = (line: Erfolgszeile): boolean => !zeile || zeilennummer(line) < zeile.row;
  const lines = rechnung.zeilen.filter(
    (line) => welche(line) && (line.position !== undefined || above(line)),
  );
  const terme = lines.flatMap((line) => zeilenterme(rechnung, line, spalte));
  return zeile && gesamt && terme.length > 0
    ? [{ zeile, spalte, gesamt, terme, unbekannte: unbekannte(lines) }]
    : [];
}

/** Line 20: line 18 less line 19 and what stands between; straight from the lines where a form has no line 18. */
function jahr(
  rechnung: Erfolgsrechnung,
  zeile: Zeile | undefined,
  vorher: Zeile | undefined,
  spalte: Spalte,
): Folgerung[] {
  const before = betrag(vorher, spalte);
  const between = (line: Erfolgszeile): boolean =>
    istSonstigeSteuern(line) || (line.position === undefined && zeilennummer(line) > (vorher?.row ?? 0));
  const [found] = ergebnis(rechnung, zeile, spalte, before ? between : () => true);
  const gesamt = betrag(zeile, spalte);
  if (!zeile || !gesamt || (!found && !before)) return [];
  const lines = [...(before ? [{ figure: before, faktor: 1 }] : []), ...(found?.terme ?? [])];
  const terme = rechnung.verlustPositiv
    ? lines.map(({ figure, faktor }) => ({ figure, faktor: -Number(faktor) }))
    : lines;
  return [{ zeile, spalte, gesamt, terme, unbekannte: found?.unbekannte ?? [] }];
}

/** A line as it counts in the result: Aufwendungen less, unless they carry their own minus sign. */
export function zeilenterme({ aufwandNegativ }: Erfolgsrechnung, line: Erfolgszeile, spalte: Spalte): Term[] {
  const faktor = line.seite === "ertrag" || aufwandNegativ ? 1 : -1;
  return zeilenfiguren(line, spalte).map((figure) => ({ figure, faktor }));
}

export function istSonstigeSteuern({ position }: Erfolgszeile): boolean {
  return position === "sonstigeSteuern";
}

function unbekannte(lines: Erfolgszeile[]): Erfolgszeile[] {
  return lines.filter(({ position }) => position === undefined);
}

/** Whether a label speaks of a loss alone. */
export function istVerlustzeile(text: string): boolean {
  return /verlust|fehlbetrag/.test(text) && !/gewinn|ueberschuss|ergebnis/.test(text);
}

/** A loss by its name is mostly shown as a positive amount, by some with its minus sign all the same. */
export function istVerlustPositiv(tabelle: Tabelle): boolean {
  const zeile = positionszeile(tabelle, "jahresergebnis");
  if (!zeile || !istVerlustzeile(zeile.text)) return false;
  const amounts = betragsspalten(tabelle).flatMap((spalte) => betrag(zeile, spalte) ?? []);
  const negative = amounts.filter(({ wert }) => wert.isNegative() && !wert.isZero());
  return negative.length * 2 <= amounts.length;
}
