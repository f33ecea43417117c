import { parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import type { Datentabelle, Workbook } from "../workbook";
import { alleTeile, eigeneNamen, ersetzt, liesFormel, type Baum } from "./baum";
import { bezuege, bezugstext, type Ort } from "./bezug";

/** A formula of a cell with the cells, numbers and formulas in place of the names and table columns in it. */
export type Aufloesung = (baum: Baum, ort: Ort) => Baum;

/** Names of names are followed so far; what names itself ends here, too. */
const TIEFE = 8;

/**
 * What names and table columns of a workbook stand for. A name is followed where it is the same from every cell: its
 * references have sheet and "$". What is not known, or lies in another workbook, stays as it stands.
 */
export function aufloesung({ namen = [], datentabellen = [] }: Workbook): Aufloesung {
  if (namen.length + datentabellen.length === 0) return (baum) => baum;
  const bekannt = new Map(namen.map((one) => [schluessel(one.name, one.blatt), one.formel]));
  const gelesen = new Map<string, Baum | undefined>();
  const vonName = (name: string, blatt?: string): Baum | undefined => {
    const key = schluessel(name, blatt);
    if (!gelesen.has(key)) gelesen.set(key, inhalt(bekannt.get(key)));
    return gelesen.get(key);
  };
  const tabellen = new Map(datentabellen.map((one) => [one.name.toUpperCase(), one]));

  const fuer = (teil: Baum, ort: Ort): Baum | undefined => {
    if (teil.type !== "ReferenceIdentifier") return undefined;
    if (teil.kind === "table") return spalten(teil.value, ort, datentabellen, tabellen);
    if (teil.kind !== "name") return undefined;
    const found = parseA1Ref(teil.value);
    if (!found || !("name" in found) || found.workbookName) return undefined;
    const { name, sheetName } = found;
    if (sheetName) return vonName(name, sheetName) ?? vonName(name);
    const tabelle = tabellen.get(name.toUpperCase());
    return vonName(name, ort.blatt) ?? vonName(name) ?? (tabelle && daten(tabelle));
  };

  const aufgeloest = (baum: Baum, ort: Ort, depth: number): Baum => {
    const parts = alleTeile(baum);
    if (depth === 0 || !parts.some(istGenannt)) return baum;
    const own = new Set(parts.some(definiert) ? eigeneNamen(baum) : []);
    return ersetzt(baum, (teil) => {
      if (teil.type !== "ReferenceIdentifier" || own.has(teil.value.toUpperCase())) return undefined;
      const found = fuer(teil, ort);
      return found && aufgeloest(found, ort, depth - 1);
    });
  };
  return (baum, ort) => aufgeloest(baum, ort, TIEFE);
}

const schluessel = (name: string, blatt = ""): string => `${blatt}!${name}`.toUpperCase();

const istGenannt = (teil: Baum): boolean =>
  teil.type === "ReferenceIdentifier" && (teil.kind === "name" || teil.kind === "table");

const definiert = ({ type }: Baum): boolean => type === "LetExpression" || type === "LambdaExpression";

/** What a name stands for; undefined where that is another thing from every cell. */
function inhalt(formel: string | undefined): Baum | undefined {
  const baum = formel === undefined ? undefined : liesFormel(formel);
  const fixed = baum && bezuege(baum).every(({ blatt, fest }) => blatt && Object.values(fest).every(Boolean));
  return fixed ? baum : undefined;
}

/** Cells of a table: Anlagen[Restwert], Anlagen[[#Totals],[Zugang]:[Abgang]], [@Menge]. */
function spalten(
  text: string,
  ort: Ort,
  alle: Datentabelle[],
  tabellen: Map<string, Datentabelle>,
): Baum | undefined {
  const found = parseStructRef(text);
  if (!found || found.workbookName) return undefined;
  const { table, columns = [], sections = [] } = found;
  const tabelle = table ? tabellen.get(table.toUpperCase()) : alle.find((one) => umfasst(one, ort));
  const rows = tabelle && zeilen(tabelle, sections, ort);
  if (!tabelle || !rows) return undefined;
  const places = columns.map((name) => stelle(tabelle, name));
  const { left, right } = tabelle.bereich;
  const [first = 0, last = places.length === 0 ? right - left : first] = places;
  if (places.includes(-1)) return undefined;
  return zellen(tabelle.blatt, { ...rows, left: left + first, right: left + last });
}

const stelle = ({ spalten: names }: Datentabelle, name: string): number =>
  names.findIndex((one) => one.toUpperCase() === name.toUpperCase());

const umfasst = ({ blatt, bereich: { top, bottom, left, right } }: Datentabelle, ort: Ort): boolean =>
  blatt.toUpperCase() === ort.blatt.toUpperCase() &&
  top <= ort.row &&
  ort.row <= bottom &&
  left <= ort.column &&
  ort.column <= right;

/** The rows of the sections that are named, of the amounts where none is; undefined where the table has no such rows. */
function zeilen(
  { bereich: { top, bottom }, kopfzeilen, ergebniszeilen }: Datentabelle,
  sections: string[],
  ort: Ort,
): { top: number; bottom: number } | undefined {
  const parts: Record<string, [number, number]> = {
    all: [top, bottom],
    headers: [top, top + kopfzeilen - 1],
    data: [top + kopfzeilen, bottom - ergebniszeilen],
    totals: [bottom - ergebniszeilen + 1, bottom],
    "this row": [ort.row, ort.row],
  };
  const named = (sections.length === 0 ? ["data"] : sections).map((section) => parts[section]);
  if (!named.every((part) => part !== undefined && part[0] <= part[1])) return undefined;
  const all = named.flatMap((part) => part ?? []);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return first >= top && last <= bottom ? { top: first, bottom: last } : undefined;
}

const daten = (tabelle: Datentabelle): Baum | undefined => {
  const { left, right } = tabelle.bereich;
  const rows = zeilen(tabelle, [], { blatt: tabelle.blatt, row: 0, column: 0 });
  return rows && zellen(tabelle.blatt, { ...rows, left, right });
};

const FEST = { top: true, left: true, bottom: true, right: true };

const zellen = (blatt: string, bereich: Datentabelle["bereich"]): Baum | undefined =>
  liesFormel(bezugstext({ blatt, bereich, fest: FEST }));
