import { betragAusDouble, ZERO, type Decimal } from "../../money/dezimal";
import type { Baum } from "../../workbook/formel/baum";
import { bezugVon } from "../../workbook/formel/bezug";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import type { CellValue } from "../../workbook/workbook";
import type { Bedingt } from "./bedingt";

/**
 * What a SUMIF or SUMIFS of a sheet comes to. Undefined where it is none, a criterion is more than one value to be met
 * as it is, or a cell shows no result.
 */
export function bedingtwert(
  index: Formelindex,
  blatt: string,
  { name, kriterien, betraege }: Bedingt,
): Decimal | undefined {
  if (!["SUMIF", "SUMIFS"].includes(name) || !betraege) return undefined;
  const gesucht = kriterien.map(({ bezug, kriterium }) => ({
    ort: ecke(blatt, bezug),
    wert: kriterium && gleichwert(index, blatt, kriterium),
  }));
  const amounts = ecke(blatt, betraege);
  let total = ZERO;
  for (let down = 0; down <= betraege.bereich.bottom - betraege.bereich.top; down++) {
    if (gesucht.some(({ wert }) => wert === undefined)) return undefined;
    const meets = gesucht.every(({ ort, wert }) => {
      const value = index.zelle({ ...ort, row: ort.row + down })?.value;
      return value !== undefined && vergleichbar(value) === wert;
    });
    const amount = meets ? index.zelle({ ...amounts, row: amounts.row + down }) : undefined;
    if (typeof amount?.value === "object" || (amount?.formula !== undefined && amount.value === undefined))
      return undefined;
    if (typeof amount?.value === "number") total = total.plus(betragAusDouble(amount.value));
  }
  return total;
}

const ecke = (own: string, { blatt = own, bereich }: Bedingt["bereiche"][number]): Ort => ({
  blatt,
  row: bereich.top,
  column: bereich.left,
});

/** What a criterion asks for, where that is one value: no comparison, nothing that stands for other letters. */
function gleichwert(index: Formelindex, own: string, kriterium: Baum): string | undefined {
  const bezug = bezugVon(kriterium);
  if (kriterium.type !== "Literal" && (!bezug || bezug.datei !== undefined)) return undefined;
  const value =
    kriterium.type === "Literal" ? kriterium.value : bezug && index.zelle(ecke(own, bezug))?.value;
  const text = value === undefined ? undefined : vergleichbar(value);
  return text === undefined || /^[<>=]|[*?~]/.test(text) || text === "" ? undefined : text;
}

/** Values that SUMIF takes for equal have one text: capitals do not count, a number may stand as a text. */
function vergleichbar(value: CellValue): string | undefined {
  if (typeof value === "object") return undefined;
  return String(value).trim().toLowerCase();
}
