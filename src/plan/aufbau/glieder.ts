import { betrag, betragsspalten, type Tabelle, type Zeile } from "../tabelle";
import type { Gleichung } from "./gleichung";

/** A row that another one adds or subtracts. */
export interface Glied {
  zeile: Zeile;
  faktor: 1 | -1;
}

/** A row as the sum of others, in each column that shows it and one of them. */
export function gliedergleichungen(tabelle: Tabelle, zeile: Zeile, glieder: Glied[]): Gleichung[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(zeile, spalte);
    const terme = glieder.flatMap(({ zeile: row, faktor }) => {
      const figure = betrag(row, spalte);
      return figure ? [{ figure, faktor }] : [];
    });
    return gesamt && terme.length > 0 ? [{ gesamt, terme }] : [];
  });
}
