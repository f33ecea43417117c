import { betrag, betragsspalten, type Tabelle, type Zeile } from "../tabelle";
import type { Gleichung } from "./gleichung";

/** The totals of which the user said what they add up, in every column. */
export function angegebeneSummen(tabelle: Tabelle): Gleichung[] {
  return tabelle.zeilen.flatMap((zeile) => summen(tabelle, zeile));
}

function summen(tabelle: Tabelle, zeile: Zeile): Gleichung[] {
  const { angabe } = zeile;
  if (!angabe || angabe === "keine") return [];
  const rows = new Map(tabelle.zeilen.map((own) => [own.row, own]));
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(zeile, spalte);
    const terme = angabe.flatMap(({ row, faktor }) => {
      const figure = betrag(rows.get(row), spalte);
      return figure ? [{ figure, faktor }] : [];
    });
    return gesamt && terme.length > 0 ? [{ gesamt, terme }] : [];
  });
}
