import type { Baum } from "../../../src/workbook/formel/baum";
import { bezugstext, bezugVon, type Bezug, verschobenerBezug } from "../../../src/workbook/formel/bezug";
import { formelindex, type Formelzelle } from "../../../src/workbook/formel/formelindex";
import { englisch, umgeschrieben } from "../../../src/workbook/formel/schreiben";
import type { Area, Workbook } from "../../../src/workbook/workbook";
import {
  FREI,
  gedehnt,
  istEinzeln,
  istSenkrecht,
  istSumme,
  istSummeEinesBlocks,
  mitErstem,
  zielVon,
} from "./bezugsarten";
import { inhalt, type Neu, zahl } from "./pflanzen";

/** A sum of a block whose sides are moved. */
export const mitBlock =
  (gesucht: (bezug: Bezug) => boolean, by: Partial<Area>): Neu =>
  (zelle) =>
    istSumme(zelle) ? mitErstem(zelle, gesucht, (bezug) => gedehnt(bezug, by)) : undefined;

/** The block in two parts with a row of its middle between them. */
export const ohneMitte: Neu = (zelle) => {
  const [bezug] = zelle.bezuege;
  if (!istSummeEinesBlocks(zelle) || !bezug || bezug.bereich.bottom - bezug.bereich.top < 2) return undefined;
  const { top, bottom } = bezug.bereich;
  const [above, below] = [gedehnt(bezug, { bottom: top - bottom }), gedehnt(bezug, { top: 2 })];
  return `SUM(${bezugstext(above)},${bezugstext(below)})`;
};

/** One row more than the sum is about, where a number stands there and it is not the sum itself. */
export const zuLang =
  (side: "top" | "bottom"): Neu =>
  (zelle, workbook) => {
    const [bezug] = zelle.bezuege;
    if (!istSummeEinesBlocks(zelle) || !bezug) return undefined;
    const longer = gedehnt(bezug, { [side]: side === "top" ? -1 : 1 });
    const row = longer.bereich[side];
    const taken = zahl(workbook, { blatt: zelle.blatt, row, column: bezug.bereich.left });
    return row !== zelle.row && taken ? mitErstem(zelle, istSenkrecht, () => longer) : undefined;
  };

/** The block of the column beside it, where that is full of numbers. */
export const fremdeSpalte: Neu = (zelle, workbook) => {
  const [bezug] = zelle.bezuege;
  if (!istSummeEinesBlocks(zelle) || !bezug) return undefined;
  const { top, bottom } = bezug.bereich;
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const beside = [-1, 1].find((by) =>
    rows.every(
      (row) => zahl(workbook, { blatt: zelle.blatt, row, column: bezug.bereich.left + by }) !== undefined,
    ),
  );
  return beside === undefined
    ? undefined
    : mitErstem(zelle, istSenkrecht, () => gedehnt(bezug, { left: beside, right: beside }));
};

/** A formula that takes over one cell takes that beside it, where another number stands there. */
export const andereZelle =
  (wohin: (zelle: Formelzelle) => boolean, ...steps: [rows: number, columns: number][]): Neu =>
  (zelle, workbook) => {
    const bezug = bezugVon(zelle.baum);
    if (!bezug || !istEinzeln(bezug) || !wohin(zelle)) return undefined;
    const here = wertVon(workbook, zelle, bezug);
    for (const [rows, columns] of steps) {
      const other = verschobenerBezug({ ...bezug, fest: FREI }, rows, columns);
      const there = other && wertVon(workbook, zelle, other);
      if (other && there !== undefined && there !== here) return bezugstext(other);
    }
    return undefined;
  };

const wertVon = (workbook: Workbook, zelle: Formelzelle, bezug: Bezug): number | undefined =>
  zahl(workbook, zielVon(zelle, bezug));
export const vomAnderenBlatt = ({ bezuege: [bezug] }: Formelzelle): boolean => bezug?.blatt !== undefined;

/** The last sign of a sum or difference turned. */
export const gewendet: Neu = ({ baum }) => {
  if (!istPlusMinus(baum)) return undefined;
  return englisch({ ...baum, operator: baum.operator === "+" ? "-" : "+" });
};

/** The last term of a sum or difference left out. */
export const ohneLetztes: Neu = ({ baum }) => (istPlusMinus(baum) ? englisch(baum.arguments[0]) : undefined);

const istPlusMinus = (baum: Baum): baum is Baum & { type: "BinaryExpression"; arguments: [Baum, Baum] } =>
  baum.type === "BinaryExpression" &&
  ["+", "-"].includes(baum.operator) &&
  baum.arguments.every((part) => part?.type !== "Literal");

/** A chain of subtotals takes an item of the first of them once more. */
export const doppelt: Neu = (zelle, workbook) => {
  const [first] = zelle.bezuege;
  if (!istPlusMinus(zelle.baum) || !first || !istEinzeln(first)) return undefined;
  const subtotal = formelindex(workbook).formel(zielVon(zelle, first));
  const block = subtotal?.bezuege.find(istSenkrecht);
  if (!subtotal || !block || subtotal.blatt !== zelle.blatt) return undefined;
  const item = gedehnt(block, { bottom: block.bereich.top - block.bereich.bottom });
  return `${zelle.text}+${bezugstext(item)}`;
};

export const mitZahl: Neu = (zelle) =>
  istSummeEinesBlocks(zelle)
    ? `${zelle.text}+${Number(zelle.zelle.value) > 50_000 ? 15_000 : 150}`
    : undefined;

/** Up to its own row. */
export const imKreis: Neu = (zelle) =>
  istSummeEinesBlocks(zelle)
    ? mitErstem(
        zelle,
        (bezug) => istSenkrecht(bezug) && bezug.bereich.bottom === zelle.row - 1,
        (bezug) => gedehnt(bezug, { bottom: 1 }),
      )
    : undefined;

/** Every block of a SUMIF, or its first one alone, with its sides moved. */
export const mitSuchbereich =
  (by: Partial<Area>, nurErster: boolean): Neu =>
  ({ baum, text }) => {
    if (!text.startsWith("SUMIF(")) return undefined;
    let count = 0;
    return umgeschrieben(baum, (bezug) =>
      istEinzeln(bezug) || (nurErster && count++ > 0) ? bezug : gedehnt(bezug, by),
    );
  };

/** What stands in the neighbouring cell, word for word. */
export const unangepasst: Neu = (zelle, workbook) => {
  const left = formelindex(workbook).formel({ ...zelle, column: zelle.column - 1 });
  return left?.form === zelle.form ? left.text : undefined;
};

/** A single reference leads to a blank cell beside the one that it should name. */
export const insLeere: Neu = (zelle, workbook) => {
  const blank = (bezug: Bezug): Bezug | undefined =>
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]
      .flatMap(([rows = 0, columns = 0]) => verschobenerBezug({ ...bezug, fest: FREI }, rows, columns) ?? [])
      .find((other) => inhalt(workbook, zielVon(zelle, other)) === undefined);
  return istSumme(zelle) ? mitErstem(zelle, istEinzeln, blank) : undefined;
};

export const geloescht: Neu = ({ text, bezuege: [bezug] }) =>
  bezug && text.replace(bezugstext(bezug), "#REF!");
