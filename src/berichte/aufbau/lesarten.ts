import type { Glied, Zusammenhang } from "../../rules/kern/ergebnis";
import { aufbau as texte } from "../../texte/aufbau";
import { columnLetters, parseCellAddress } from "../../workbook/adresse";
import type { CellRef } from "../../workbook/zelle";

/** How one row or column of a table was understood, over all cells for which that is claimed. */
export interface Lesart {
  /** zeile: a row from other rows; spalte: a column from others, row by row; verweis: from elsewhere. */
  art: "zeile" | "spalte" | "verweis";
  /** The row, or the column, that it is about: "Summe Erträge", "Spalte Veränderung". */
  name: string;
  /** What it is made of, in words: "1 + 2 + 3 + 4". */
  aus: string;
  /** Rules that claim it. */
  rules: string[];
  /** The cells that it is claimed for, and those in which it does not come out. */
  zellen: CellRef[];
  falsch: CellRef[];
  /** As Excel numbers it: the row that it is about, or the first of its column's. */
  row: number;
}

/** What is said alike of one row or column over several cells. */
interface Gruppe {
  /** Which row or column. */
  von: string;
  /** The rows or columns that its terms stand in. */
  aus: Set<string>;
  all: Zusammenhang[];
}

/** One line for each way in which a row or column was understood; the same one over many columns is one. */
export function lesarten(all: Zusammenhang[]): Lesart[] {
  const groups = new Map<string, Gruppe>();
  for (const one of all) {
    const von = gegenstand(one);
    const aus = one.terms.map((term) => ort(one, term));
    const key = JSON.stringify([von, aus]);
    const known = groups.get(key);
    if (known) known.all.push(one);
    else groups.set(key, { von, aus: new Set(aus), all: [one] });
  }
  return vereint([...groups.values()]).flatMap(({ all: own }) => lesart(own));
}

/** Where a term is blank in some of the cells, these are one with those that have it. */
function vereint(groups: Gruppe[]): Gruppe[] {
  const whole: Gruppe[] = [];
  for (const group of [...groups].sort((a, b) => b.aus.size - a.aus.size)) {
    const larger = whole.find((other) => umfasst(other, group));
    if (larger) larger.all.push(...group.all);
    else whole.push(group);
  }
  return groups.filter((group) => whole.includes(group));
}

function umfasst(larger: Gruppe, group: Gruppe): boolean {
  if (larger.von !== group.von || ![...group.aus].every((ort) => larger.aus.has(ort))) return false;
  const cells = new Set(larger.all.map(({ cell }) => cell));
  return group.all.every(({ cell }) => !cells.has(cell));
}

function lesart(all: Zusammenhang[]): Lesart[] {
  const [first] = all;
  if (!first) return [];
  const art = artVon(first);
  const at = parseCellAddress(first.cell);
  return [
    {
      art,
      name: art === "spalte" ? texte.spalte(first.column || columnLetters(at.column)) : postenname(first),
      aus: inWorten(first),
      rules: [...new Set(all.map(({ rule }) => rule))],
      zellen: all.map(stelle),
      falsch: all.filter(({ holds }) => !holds).map(stelle),
      row: at.row + 1,
    },
  ];
}

/** A row as it is called; one that is called but "Summe" by its number, too. */
function postenname({ row, cell }: { row: string; cell: string }): string {
  const number = texte.zeile(parseCellAddress(cell).row + 1);
  const name = row.replace(/\s+/g, " ").replace(/:$/, "").trim();
  return /^(summe|gesamt|insgesamt|zusammen|)$/i.test(name) ? `${number} ${name}`.trim() : name;
}

const stelle = ({ file, sheet, cell }: CellRef): CellRef => ({
  ...(file !== undefined && { file }),
  sheet,
  cell,
});

/** From where its terms stand: in the same column, in the same row, or elsewhere. */
function artVon(one: Zusammenhang): Lesart["art"] {
  const own = parseCellAddress(one.cell);
  if (one.terms.some(({ file, sheet }) => file !== undefined || sheet !== one.sheet)) return "verweis";
  const places = one.terms.map(({ cell }) => parseCellAddress(cell));
  if (places.every(({ column }) => column === own.column)) return "zeile";
  return places.every(({ row }) => row === own.row) ? "spalte" : "verweis";
}

/** The row or column that a relation says something of. */
function gegenstand(one: Zusammenhang): string {
  const { row, column } = parseCellAddress(one.cell);
  const art = artVon(one);
  return [art, one.sheet, art === "spalte" ? column : row].join(" ");
}

/** The row or column that a term stands in, and how it counts. */
function ort(one: Zusammenhang, { file = "", sheet, cell, counts }: Glied): string {
  const at = parseCellAddress(cell);
  // What compares two columns counts otherwise in each row: in percent of another amount.
  return artVon(one) === "spalte"
    ? `${at.column} ${vorzeichen(counts)}`
    : [file, sheet, at.row, counts].join(" ");
}

const vorzeichen = (counts: string): string => (/^-?1$/.test(counts) ? counts : "anteilig");

/** What a cell is made of, in the words of its rows or columns where these are short, else by where it stands. */
export function inWorten(one: Zusammenhang): string {
  const { terms, reading } = one;
  const [only, ...more] = terms;
  if (!only || terms.some(({ counts }) => vorzeichen(counts) === "anteilig")) return reading;
  const art = artVon(one);
  if (art === "verweis" && more.length === 0) return verweis(only, one);
  const names = terms.map((term) => (art === "spalte" ? term.column : term.row && postenname(term)));
  const words = art === "spalte" ? undefined : ausNummern(terms, names);
  const text = words ?? ausNamen(terms, names);
  return text === undefined ? reading : [blatt(one), text].filter(Boolean).join(": ");
}

/** The sheet that all terms stand on, where it is not that of the total. */
function blatt({ sheet: own, terms }: Zusammenhang): string | undefined {
  const others = new Set(terms.map(({ file, sheet }) => [file, sheet].filter(Boolean).join(", ")));
  const [only] = others;
  return others.size === 1 && only !== own ? only : undefined;
}

/** "Kontenübersicht, Summe Umsatzerlöse" */
function verweis(term: Glied, from: Zusammenhang): string {
  const { file, sheet, counts } = term;
  const here = file === undefined && sheet === from.sheet;
  const text = [file, here ? undefined : sheet, kurz(postenname(term))].filter(Boolean).join(", ");
  return counts === "1" ? text : texte.gegenteil(text);
}

/** So many numbers are named one by one. */
const NUMMERN = 10;

/** "1 + 2 + 3 + 4", by the numbers that the rows bear; undefined where not all bear one. */
function ausNummern(terms: Glied[], names: string[]): string | undefined {
  const numbers = names.map((name) => /^\s*(\d{1,3}[a-z]?|[a-z]|[IVX]{1,5})[.)]+(?=\s|$)/.exec(name)?.[1]);
  const known = numbers.filter((number) => number !== undefined);
  if (terms.length < 2 || new Set(known).size < terms.length) return undefined;
  if (known.length <= NUMMERN) return verkettet(terms, known);
  const run = known.every((number, index) => Number(number) === Number(known[0]) + index);
  const [first = "", last = ""] = [known[0], known.at(-1)];
  return run && terms.every(({ counts }) => counts === "1") ? texte.vonBis(first, last) : undefined;
}

/** So many names of so many characters are named one by one. */
const NAMEN = 3;
const ZEICHEN = 40;

/** "Erträge − Aufwendungen" */
function ausNamen(terms: Glied[], names: string[]): string | undefined {
  const distinct = new Set(names.filter(Boolean)).size === terms.length;
  return distinct && terms.length <= NAMEN ? verkettet(terms, names.map(kurz)) : undefined;
}

function verkettet(terms: Glied[], names: string[]): string {
  const named = terms.map(({ counts }, index) => ({ minus: counts === "-1", name: names[index] ?? "" }));
  const added = named.filter(({ minus }) => !minus).map(({ name }) => name);
  const taken = named.filter(({ minus }) => minus).map(({ name }) => `− ${name}`);
  return [added.join(" + "), ...taken].filter(Boolean).join(" ");
}

const kurz = (name: string): string =>
  name.length <= ZEICHEN ? name : `${name.slice(0, ZEICHEN - 1).trimEnd()}…`;

/** So many cells in which a reading does not come out are named. */
const FALSCHE = 3;

/** How often a reading comes out, in words. */
export function bilanz({ art, zellen, falsch }: Lesart): string {
  if (falsch.length === 0) return texte.stimmt(art === "spalte" ? "zeilen" : "spalten", zellen.length);
  const wrong = falsch.slice(0, FALSCHE).map(({ cell }) => cell);
  return texte.stimmtNicht(zellen.length, wrong, falsch.length - wrong.length);
}
