import { betrag, betragsspalten, type Tabelle, type Zeile } from "../tabelle";
import { figurenIn } from "./kontengruppen";
import { plus, type Gleichung } from "./gleichung";

/** Rows of posts that count: those of Beamte are "nachrichtlich", up to the next group or unit. */
export function zaehlendeZeilen(tabelle: Tabelle): Zeile[] {
  let beamte = false;
  return tabelle.zeilen.filter((zeile) => {
    if (zeile.position === "beamte" || /nachrichtlich/.test(zeile.text)) beamte = true;
    else if (zeile.position === "beschaeftigte" || zeile.art === "ueberschrift") beamte = false;
    return !beamte && zeile.art === "posten" && zeile.position !== "summe";
  });
}

/** The row that sums the posts. */
export function stellensumme({ zeilen }: Tabelle): Zeile | undefined {
  return zeilen.findLast(({ position, art }) => position === "summe" || art === "summe");
}

/** The posts that count add up to their sum, in every column. */
export function stellengleichungen(tabelle: Tabelle): Gleichung[] {
  const rows = zaehlendeZeilen(tabelle);
  const summe = stellensumme(tabelle);
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(summe, spalte);
    const figures = figurenIn(rows, spalte);
    return gesamt && figures.length > 0 ? [{ gesamt, terme: plus(figures) }] : [];
  });
}
