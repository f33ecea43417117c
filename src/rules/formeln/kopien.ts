import { je } from "../../workbook/je";
import { parseZahltext } from "../../money/zahltext";
import { FREI, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";

/** Whether copies stand below each other, or beside each other. */
export type Richtung = "spalte" | "zeile";

/** Two or more copies of one formula, without a gap, from the first to the last. */
export interface Kopien {
  richtung: Richtung;
  zellen: Formelzelle[];
}

/** So many steps further down, or to the right. */
export const daneben = ({ blatt, row, column }: Ort, richtung: Richtung, steps: number): Ort =>
  richtung === "spalte" ? { blatt, row: row + steps, column } : { blatt, row, column: column + steps };

/** The copies of a workbook, in both directions. */
export const kopien = je((index: Formelindex): Kopien[] => {
  const formeln = index.alle;
  return (["spalte", "zeile"] as const).flatMap((richtung) =>
    formeln
      .filter((zelle) => index.formel(daneben(zelle, richtung, -1))?.form !== zelle.form)
      .map((zelle) => ({ richtung, zellen: abHier(index, zelle, richtung) }))
      .filter(({ zellen }) => zellen.length > 1),
  );
});

function abHier(index: Formelindex, first: Formelzelle, richtung: Richtung): Formelzelle[] {
  const found: Formelzelle[] = [];
  let next: Formelzelle | undefined = first;
  while (next?.form === first.form) {
    found.push(next);
    next = index.formel(daneben(first, richtung, found.length));
  }
  return found;
}

/** The one cell of the workbook that a reference of a formula names; undefined where it names several, or others. */
export function einzelneZelle(
  { blatt }: Formelzelle,
  { datei, blatt: named = blatt, bereich: { top, left, bottom, right } }: Bezug,
): Ort | undefined {
  const one = top === bottom && left === right && datei === undefined && !named.includes(":");
  return one ? { blatt: named, row: top, column: left } : undefined;
}

/** What nobody can compute with, and was not computed: a blank cell, or a text that is no number. */
export function ohneZahl(index: Formelindex, ort: Ort): "leer" | "text" | undefined {
  const cell = index.zelle(ort);
  if (cell?.formula !== undefined) return undefined;
  const { value = "" } = cell ?? {};
  if (typeof value !== "string") return undefined;
  if (value.trim() === "") return "leer";
  return parseZahltext(value) ? undefined : "text";
}

/** More rows and columns than a sheet has. */
const GANZ = 1_048_576;

/** Whether nothing stands in the whole row of a cell, for copies below each other, or in its whole column. */
export function istLeereLinie(index: Formelindex, { blatt, row, column }: Ort, richtung: Richtung): boolean {
  const bereich =
    richtung === "spalte"
      ? { top: row, bottom: row, left: 0, right: GANZ }
      : { top: 0, bottom: GANZ, left: column, right: column };
  return index.genannte(blatt, { bereich, fest: FREI }).length === 0;
}
