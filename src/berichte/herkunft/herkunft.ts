import { Decimal, ZERO } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { spaltenname } from "../../plan/spaltenname";
import type { Tabelle, Zeile } from "../../plan/tabelle";
import { herkunft as texte } from "../../texte/herkunft";
import { parseCellAddress } from "../../workbook/adresse";
import { teile, type Baum } from "../../workbook/formel/baum";
import { bezugstext, bezugVon, type Bezug } from "../../workbook/formel/bezug";
import { formelindex, type Formelindex, type Ort } from "../../workbook/formel/formelindex";
import { linear, type Linearglied } from "../../workbook/formel/linear";
import { berechnet } from "../../workbook/formel/rechnen";
import { deutsch } from "../../workbook/formel/schreiben";
import type { Workbook } from "../../workbook/workbook";
import { type CellRef, zeilenzelle, zelleVon } from "../../workbook/zelle";
import { zellwert } from "./zellwert";

/** What a formula names: a cell, an area of cells, or something that cannot be followed from here. */
export type Glied = Zellglied | Bereichsglied | Fremdglied;

export interface Zellglied {
  art: "zelle";
  ort: Ort;
  /** It is taken off. */
  minus?: true;
}

export interface Bereichsglied {
  art: "bereich";
  /** The area as an address: "C3:C9", "C:C". */
  stelle: CellRef;
  /** Its cells in which something stands, and how many there are in all. */
  zellen: Ort[];
  groesse: number;
  /** What they come to, in German notation; absent where the formula does not add them up. */
  summe?: string;
  minus?: true;
}

interface Fremdglied {
  art: "fremd";
  /** As it stands in the formula. */
  text: string;
  /** datei: in another file; blaetter: over several sheets; blatt: on one that is not read; name: a defined name. */
  grund: keyof typeof texte.fremd;
}

/** A cell as the user finds it. */
interface Zellangabe {
  stelle: CellRef;
  /** Its row and column in a recognised table: "Umsatzerlöse (Ansatz 2026)"; "" elsewhere. */
  name: string;
  /** What it shows. */
  wert: string;
  /** In German with "=", an unreadable one as it is stored; absent where there is none. */
  formel?: string;
}

/** The chains of a workbook's formulas, each step worked out when it is asked for. */
export interface Herkunft {
  /** Whether its sheet is one that is read: the add-in's own reports are not. */
  kennt(ort: Ort): boolean;
  angabe(ort: Ort): Zellangabe;
  /** What the formula of a cell names, each once, in its order; undefined where it has none, or an unreadable one. */
  bestandteile(ort: Ort): Glied[] | undefined;
  /** The formulas that name a cell. */
  gehtEinIn(ort: Ort): Zellglied[];
}

/** The chains of a workbook; its recognised tables say how rows and columns are called. */
export function herkunft(workbook: Workbook, tabellen: Tabelle[]): Herkunft {
  const index = formelindex(workbook);
  const name = zellname(zeilenverzeichnis(tabellen));
  return {
    kennt: ({ blatt }) => blattname(index, blatt) !== undefined,
    angabe: (ort) => {
      const cell = index.zelle(ort);
      const formula = cell?.formula;
      const read = index.formel(ort);
      return {
        stelle: stelleVon(ort),
        name: name(ort),
        wert: zellwert(cell),
        ...(formula !== undefined && { formel: `=${read ? deutsch(read.baum) : formula}` }),
      };
    },
    bestandteile: (ort) => {
      const found = index.formel(ort);
      return found && jeEinmal(nennungen(found.aufgeloest).map((one) => glied(index, found.blatt, one)));
    },
    gehtEinIn: (ort) =>
      index.nennende(ort).map(({ blatt, row, column }) => ({ art: "zelle", ort: { blatt, row, column } })),
  };
}

const stelleVon = ({ blatt: sheet, row, column }: Ort): CellRef => zelleVon({ sheet, row, column });

/** A name, or a reference with what a sum takes of it. */
type Nennung = { name: string } | { bezug: Bezug; glied?: Linearglied };

/** What a formula names, in the order in which it stands there. */
function nennungen(baum: Baum): Nennung[] {
  const form = linear(baum);
  if (form) return form.glieder.map((glied) => ({ bezug: glied.bezug, glied }));
  const bezug = bezugVon(baum);
  if (bezug) return [{ bezug }];
  if (baum.type === "ReferenceIdentifier") return [{ name: baum.value }];
  return teile(baum).flatMap(nennungen);
}

function glied(index: Formelindex, own: string, nennung: Nennung): Glied {
  if ("name" in nennung) return { art: "fremd", text: nennung.name, grund: "name" };
  const { bezug, glied: term } = nennung;
  const { datei, blatt = own, bereich } = bezug;
  const fremd = (grund: Fremdglied["grund"]): Glied => ({ art: "fremd", text: bezugstext(bezug), grund });
  if (datei !== undefined) return fremd("datei");
  if (blatt.includes(":")) return fremd("blaetter");
  const sheet = blattname(index, blatt);
  if (sheet === undefined) return fremd("blatt");
  const { top, left, bottom, right } = bereich;
  const minus = term?.faktor.isNegative() ? { minus: true as const } : {};
  if (top === bottom && left === right)
    return { art: "zelle", ort: { blatt: sheet, row: top, column: left }, ...minus };
  const summe = term?.inSumme
    ? berechnet(index, own, { glieder: [{ ...term, faktor: EINS }], fest: ZERO })
    : undefined;
  return {
    art: "bereich",
    stelle: { sheet, cell: bezugstext({ bereich, fest: BEWEGLICH }) },
    zellen: index.genannte(own, bezug).map(({ row, column }) => ({ blatt: sheet, row, column })),
    groesse: (bottom - top + 1) * (right - left + 1),
    ...(summe && { summe: zahlDeutsch(summe) }),
    ...minus,
  };
}

const EINS = new Decimal(1);
const BEWEGLICH = { top: false, left: false, bottom: false, right: false };

/** A sheet as the workbook names it: formulas know no capitals. */
const blattname = (index: Formelindex, name: string): string | undefined =>
  index.blaetter.find((sheet) => sheet.name.toUpperCase() === name.toUpperCase())?.name;

/** A formula that names a cell twice is made of it all the same. */
function jeEinmal(glieder: Glied[]): Glied[] {
  return [...new Map(glieder.map((one) => [gliedschluessel(one), one])).values()];
}

/** What tells the parts of a formula from each other. */
export function gliedschluessel(glied: Glied): string {
  if (glied.art === "fremd") return glied.text;
  const { sheet, cell } = glied.art === "zelle" ? stelleVon(glied.ort) : glied.stelle;
  return `${glied.minus ? "-" : ""}${sheet}!${cell}`;
}

/** The rows of the recognised tables by their sheet and row; several where tables stand side by side. */
type Zeilenverzeichnis = Map<string, { tabelle: Tabelle; zeile: Zeile }[]>;

function zeilenverzeichnis(tabellen: Tabelle[]): Zeilenverzeichnis {
  const all: Zeilenverzeichnis = new Map();
  for (const tabelle of tabellen) {
    for (const zeile of tabelle.zeilen) {
      const { sheet, cell } = zeilenzelle(tabelle, zeile.row, zeile.labelColumn);
      const key = zeilenschluessel(sheet, parseCellAddress(cell).row);
      all.set(key, [...(all.get(key) ?? []), { tabelle, zeile }]);
    }
  }
  return all;
}

const zeilenschluessel = (sheet: string, row: number): string => `${row} ${sheet}`;

/** How a cell is called: by its row and its column, where it stands beside the label of a recognised table's row. */
function zellname(zeilen: Zeilenverzeichnis): (ort: Ort) => string {
  return ({ blatt, row, column }) => {
    const here = zeilen.get(zeilenschluessel(blatt, row)) ?? [];
    const found = here.find(({ tabelle: { area } }) => column >= area.left && column <= area.right);
    if (!found || found.zeile.labelColumn === column) return "";
    const { tabelle, zeile } = found;
    const spalte = tabelle.spalten.find((one) => one.column === column);
    const label = zeile.betraege.find((figure) => figure.column === column)?.label ?? zeile.label;
    return texte.name(label, spalte ? spaltenname(spalte) || spalte.kopf : "");
  };
}
