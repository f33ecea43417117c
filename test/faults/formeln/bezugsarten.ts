import { type Bezug } from "../../../src/workbook/formel/bezug";
import type { Formelzelle, Ort } from "../../../src/workbook/formel/formelindex";
import { umgeschrieben } from "../../../src/workbook/formel/schreiben";
import type { Area } from "../../../src/workbook/workbook";

/** A formula whose first reference of some kind is another one. */
export function mitErstem(
  { baum }: Formelzelle,
  gesucht: (bezug: Bezug) => boolean,
  neu: (bezug: Bezug) => Bezug | undefined,
): string | undefined {
  let found = false;
  let other: Bezug | undefined;
  const text = umgeschrieben(baum, (bezug) => {
    if (found || !gesucht(bezug)) return bezug;
    found = true;
    other = neu(bezug);
    return other ?? bezug;
  });
  return other ? text : undefined;
}

export const istSenkrecht = ({ bereich: { top, left, bottom, right }, blatt }: Bezug): boolean =>
  blatt === undefined && left === right && bottom > top;
export const istWaagerecht = ({ bereich: { top, left, bottom, right }, blatt }: Bezug): boolean =>
  blatt === undefined && top === bottom && right > left;
export const istEinzeln = ({ bereich: { top, left, bottom, right } }: Bezug): boolean =>
  left === right && top === bottom;

/** A reference with its sides moved. */
export const gedehnt = (bezug: Bezug, by: Partial<Area>): Bezug => ({
  ...bezug,
  bereich: {
    top: bezug.bereich.top + (by.top ?? 0),
    left: bezug.bereich.left + (by.left ?? 0),
    bottom: bezug.bereich.bottom + (by.bottom ?? 0),
    right: bezug.bereich.right + (by.right ?? 0),
  },
});

/** Nothing but cells added up. */
export const istSumme = ({ linear }: Formelzelle): boolean => linear !== undefined;

export const istSummeEinesBlocks = (zelle: Formelzelle): boolean =>
  istSumme(zelle) && zelle.bezuege.length === 1 && zelle.bezuege.every(istSenkrecht);

export const FREI = { top: false, left: false, bottom: false, right: false };
export const zielVon = ({ blatt: own }: Formelzelle, { blatt = own, bereich }: Bezug): Ort => ({
  blatt,
  row: bereich.top,
  column: bereich.left,
});
