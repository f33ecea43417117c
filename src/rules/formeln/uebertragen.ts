import { runden, type Decimal } from "../../money/dezimal";
import { funktion, liesFormel, teile, type Baum } from "../../workbook/formel/baum";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import type { Linearform } from "../../workbook/formel/linear";
import { berechnet } from "../../workbook/formel/rechnen";
import { verschoben } from "../../workbook/formel/schreiben";

/** A formula for a cell, with what it comes to there. */
interface Uebertragen {
  /** English notation without "=". */
  formel: string;
  wert: Decimal;
  grund: string;
}

/** Where the two neighbours of a cell stand: beside it, at the end of a row both on one side; above and below it. */
const NACHBARN: { schritte: [number, number][]; grund: string; inZeile: boolean }[] = [
  {
    schritte: [
      [-1, 1],
      [-2, -1],
      [1, 2],
    ],
    grund: "wie in den Nachbarspalten",
    inZeile: true,
  },
  {
    schritte: [
      [-1, 1],
      [-2, -1],
      [1, 2],
    ],
    grund: "wie in den Nachbarzeilen",
    inZeile: false,
  },
];

/**
 * The formula of two neighbours that are copies of one another, moved to a cell. Undefined where there are none, both are
 * built as the cell's own, or its value is not certain.
 */
export function vonNachbarn(
  index: Formelindex,
  zelle: Formelzelle,
  istRichtig: (nachbar: Formelzelle) => boolean,
): Uebertragen | undefined {
  for (const { schritte, grund, inZeile } of NACHBARN) {
    for (const pair of schritte) {
      const [one, other] = pair.map((step) =>
        index.formel({
          blatt: zelle.blatt,
          row: zelle.row + (inZeile ? 0 : step),
          column: zelle.column + (inZeile ? step : 0),
        }),
      );
      if (!one || !other || one.form !== other.form || one.form === zelle.form) continue;
      if (!istRichtig(one) || !istRichtig(other)) continue;
      const { text, wert } = kopie(index, one, zelle) ?? {};
      if (text !== undefined && wert) return { formel: text, wert, grund };
    }
  }
  return undefined;
}

/** A formula as its copy in another cell of its sheet has it. */
export interface Formelkopie {
  /** English notation without "=". */
  text: string;
  baum: Baum;
  /** Where it is a sum: as such, and what it comes to there. */
  summe?: Linearform;
  wert?: Decimal;
}

/** Undefined where the copy would leave the sheet. */
export function kopie(index: Formelindex, von: Formelzelle, nach: Ort): Formelkopie | undefined {
  const text = verschoben(von.baum, nach.row - von.row, nach.column - von.column);
  const baum = text === undefined ? undefined : liesFormel(text);
  if (text === undefined || !baum) return undefined;
  const summe = index.summenform(baum, nach);
  const wert = summe && berechnet(index, nach.blatt, summe);
  return { text, baum, ...(summe && { summe }), ...(wert && { wert }) };
}

/** What a formula would come to in a cell; undefined where it is no sum of cells with certain values. */
export function formelwert(index: Formelindex, ort: Ort, formel: string): Decimal | undefined {
  const baum = liesFormel(formel);
  const form = baum && index.summenform(baum, ort);
  return form && berechnet(index, ort.blatt, form);
}

/** The same of a formula that multiplies, divides or rounds such sums. */
export function einfachwert(index: Formelindex, ort: Ort, baum: Baum): Decimal | undefined {
  const form = index.summenform(baum, ort);
  if (form) return berechnet(index, ort.blatt, form);
  const [first, second] = teile(baum).map((teil) => einfachwert(index, ort, teil));
  if (!first || !second) return undefined;
  if (funktion(baum) === "ROUND") return second.isInteger() ? runden(first, second.toNumber()) : undefined;
  if (baum.type !== "BinaryExpression") return undefined;
  if (baum.operator === "+") return first.plus(second);
  if (baum.operator === "-") return first.minus(second);
  if (baum.operator === "*") return first.times(second);
  return baum.operator === "/" && !second.isZero() ? first.div(second) : undefined;
}
