import type { TableKind } from "../arten";
import { einheitAus } from "./kopf";
import type { Spalte, Tabelle } from "../tabelle";
import type { Vorgaben } from "../vorgaben";

/** Tables that count posts and devices, the Beschluss (which is voted on in euro), and what nobody recognised. */
const OHNE_ANNAHME: TableKind[] = ["stellenuebersicht", "kennzahlen", "festsetzung", "sonstige"];

/**
 * The columns of a table that states no unit, in the one that the user said for such tables; undefined where
 * nothing changes. What the user corrected for the one table goes before.
 */
export function mitAngenommenerEinheit(
  { kind, titel, spalten, korrektur }: Tabelle,
  einheit: Vorgaben["einheit"],
): Spalte[] | undefined {
  if (einheit === "erkannt" || korrektur?.einheit !== undefined || OHNE_ANNAHME.includes(kind))
    return undefined;
  const stated = [...titel, ...spalten.map(({ kopf }) => kopf)].some((text) => einheitAus(text));
  const same = spalten.every((spalte) => spalte.einheit === einheit);
  return stated || same ? undefined : spalten.map((spalte) => ({ ...spalte, einheit }));
}
