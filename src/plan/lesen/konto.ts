import type { Zelle } from "./raster";

/** The digits of an account number, whether typed as text or as a number; "" where the cell holds none. */
export function kontonummer(zelle: Zelle): string {
  const digits = zelle.text ? zelle.text.replace(/[\s']/g, "") : (zelle.zahl?.wert.toFixed() ?? "");
  return /^\d{4,12}$/.test(digits) && !zelle.zahl?.gruppiert ? digits : "";
}
