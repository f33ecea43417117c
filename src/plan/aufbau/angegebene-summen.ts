import type { Tabelle, Zeile } from "../tabelle";
import { gliedergleichungen, type Glied } from "./glieder";
import type { Gleichung } from "./gleichung";

/** The totals of which the user said what they add up, in every column. */
export function angegebeneSummen(tabelle: Tabelle): Gleichung[] {
  return tabelle.zeilen.flatMap((zeile) => gliedergleichungen(tabelle, zeile, glieder(tabelle, zeile)));
}

function glieder({ zeilen }: Tabelle, { angabe }: Zeile): Glied[] {
  if (!angabe || angabe === "keine") return [];
  const rows = new Map(zeilen.map((zeile) => [zeile.row, zeile]));
  return angabe.flatMap(({ row, faktor }): Glied[] => {
    const zeile = rows.get(row);
    return zeile ? [{ zeile, faktor }] : [];
  });
}
