import type { Leerstelle } from "../../plan/leerstellen";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import { betrag, betragsspalten, istLeer, type Spalte, type Tabelle } from "../../plan/tabelle";

/** Columns in which every total of a table stands; VE, for one, are given for investments only. */
const DURCHGEHEND: SpaltenArt[] = ["ansatz", "ergebnis", "ist", "hochrechnung", "betrag"];

/** Totals that are blank in a column although rows above them have amounts there. */
export function leereSummen(tabelle: Tabelle): Leerstelle[] {
  const columns = betragsspalten(tabelle).filter(({ art }) => DURCHGEHEND.includes(art));
  const above = new Set<Spalte>();
  const named = tabelle.zeilen.some(({ art }) => art === "summe");
  return tabelle.zeilen.flatMap((zeile) => {
    if (zeile.art === "ueberschrift") {
      // "Summe des Wirtschaftsplans:" speaks of what comes below.
      if (zeile.label.endsWith(":")) return [];
      const [spalte] = columns.filter((column) => above.has(column));
      return spalte && named && /^(gesamt)?summe\b/.test(zeile.text) ? [{ zeile, spalte }] : [];
    }
    if (zeile.art !== "summe") {
      for (const spalte of columns) if (betrag(zeile, spalte)?.wert.isZero() === false) above.add(spalte);
      return [];
    }
    const shown = columns.filter((spalte) => betrag(zeile, spalte));
    const blank = columns.filter((spalte) => above.has(spalte) && istLeer(zeile, spalte));
    above.clear();
    const others = zeile.betraege.filter(({ wert }) => !wert.isZero());
    return shown.length > 0 && others.length > 0 ? blank.map((spalte) => ({ zeile, spalte })) : [];
  });
}
