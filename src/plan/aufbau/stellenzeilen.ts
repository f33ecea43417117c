import type { Tabelle, Zeile } from "../tabelle";

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
