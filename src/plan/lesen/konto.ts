import { jeText } from "../../money/jetext";
import type { Zelle } from "./raster";

const ziffern = jeText((text: string): string => {
  const digits = text.replace(/[\s']/g, "");
  return /^\d{4,12}$/.test(digits) ? digits : "";
});

/** The digits of an account number, whether typed as text or as a number; "" where the cell holds none. */
export function kontonummer(zelle: Zelle): string {
  const { text, zahl } = zelle;
  if (zahl?.gruppiert) return "";
  if (text) return ziffern(text);
  return zahl?.wert.isInteger() ? ziffern(zahl.wert.toFixed()) : "";
}
