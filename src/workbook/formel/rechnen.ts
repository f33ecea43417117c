import { betragAusDouble, Decimal, runden, ZERO } from "../../money/dezimal";
import type { Cell, Sheet } from "../workbook";
import { alleTeile, funktion, type Baum } from "./baum";
import type { Formelindex, Ort } from "./formelindex";
import type { Linearform, Linearglied } from "./linear";
import type { Zahlwert } from "./spaltensumme";

/** What other cells than the stored ones would show: by their sheet, row and column. */
export type Annahme = (ort: Ort) => Decimal | undefined;

/**
 * What a sum of a sheet comes to with the values that its cells show, exactly. Undefined where that is not certain: a
 * cell shows no result, a text is taken as a number, a SUBTOTAL reaches over hidden rows.
 *
 * @param wie what the numbers of cells count for, where not for the amounts that they show
 */
export function berechnet(
  index: Formelindex,
  blatt: string,
  { glieder, fest, stellen }: Linearform,
  annahme?: Annahme,
  wie: Zahlwert = betragAusDouble,
): Decimal | undefined {
  let total: Decimal | undefined = fest;
  for (const glied of glieder) {
    const part: Decimal | undefined = gliedwert(index, blatt, glied, annahme, wie);
    total = part && total?.plus(part.times(glied.faktor));
    if (!total) return undefined;
  }
  return total && stellen !== undefined ? runden(total, stellen) : total;
}

function gliedwert(
  index: Formelindex,
  blatt: string,
  glied: Linearglied,
  annahme: Annahme | undefined,
  wie: Zahlwert,
): Decimal | undefined {
  if (glied.inSumme && !glied.teilergebnis && !annahme) return index.summe(blatt, glied.bezug, wie);
  const cells = genommene(index, blatt, glied);
  if (!cells) return undefined;
  let sum = ZERO;
  for (const { zelle, ...ort } of cells) {
    const value = annahme?.(ort) ?? zellwert(zelle, glied.inSumme, wie);
    if (!value) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}

/**
 * The cells that a term takes: a SUBTOTAL leaves out those that are one themselves. Undefined where nobody can tell:
 * their sheet is not there, or a SUBTOTAL reaches over hidden rows, which it may leave out, too, or over a formula
 * that has another one somewhere in it.
 */
function genommene(
  index: Formelindex,
  blatt: string,
  { bezug, teilergebnis }: Linearglied,
): (Ort & { zelle: Cell })[] | undefined {
  const own = (bezug.blatt ?? blatt).toUpperCase();
  const sheet = index.blaetter.find(({ name }) => name.toUpperCase() === own);
  if (!sheet) return undefined;
  const cells = index.genannte(blatt, bezug);
  return teilergebnis ? ohneTeilergebnisse(index, sheet, cells) : cells;
}

function ohneTeilergebnisse<T extends Ort>(index: Formelindex, sheet: Sheet, cells: T[]): T[] | undefined {
  const hidden = new Set(sheet.hiddenRows);
  if (index.luecken || cells.some(({ row }) => hidden.has(row))) return undefined;
  const baum = (ort: T): Baum | undefined => index.formel(ort)?.baum;
  const others = cells.filter((ort) => !istTeilergebnis(baum(ort)));
  return others.some((ort) => enthaeltTeilergebnis(baum(ort))) ? undefined : others;
}

const TEILERGEBNISSE = ["SUBTOTAL", "AGGREGATE"];
const istTeilergebnis = (baum: Baum | undefined): boolean =>
  baum !== undefined && TEILERGEBNISSE.includes(funktion(baum) ?? "");
const enthaeltTeilergebnis = (baum: Baum | undefined): boolean =>
  baum !== undefined && alleTeile(baum).some(istTeilergebnis);

/** What a cell counts for: SUM takes numbers alone, + a yes as 1, but nobody knows what it makes of a text. */
function zellwert(cell: Cell, inSumme: boolean, wie: Zahlwert): Decimal | undefined {
  const { value, formula } = cell;
  if (typeof value === "number") return wie(value, cell);
  if (value === undefined) return formula === undefined ? ZERO : undefined;
  if (typeof value === "object") return undefined;
  if (inSumme) return ZERO;
  return typeof value === "boolean" ? new Decimal(Number(value)) : undefined;
}
