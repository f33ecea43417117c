import { betragAusDouble, Decimal, fromDouble } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { istProzentformat, nachkommastellen } from "../../plan/lesen/raster";
import { tagestext } from "../../plan/lesen/tag";
import { herkunft as texte } from "../../texte/herkunft";
import { germanError } from "../../workbook/fehlerwerte";
import { isCellError, type Cell } from "../../workbook/workbook";

/** What a cell shows, as the user reads it there: rounded as its format says, in German notation. */
export function zellwert(cell: Cell | undefined): string {
  if (!cell) return texte.leer;
  const { value, format } = cell;
  if (value === undefined) return texte.ohneErgebnis;
  if (isCellError(value)) return germanError(value.error);
  if (typeof value === "boolean") return value ? texte.wahr : texte.falsch;
  return typeof value === "number" ? zahl(value, format) : value.trim() || texte.leer;
}

function zahl(value: number, format: string | undefined): string {
  const decimals = nachkommastellen(format);
  if (istProzentformat(format)) return texte.prozent(zahlDeutsch(fromDouble(value).times(HUNDERT), decimals));
  return tagestext(value, format) ?? zahlDeutsch(betragAusDouble(value), decimals);
}

const HUNDERT = new Decimal(100);
