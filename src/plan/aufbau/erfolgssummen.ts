import { betrag, betragsspalten, type Tabelle, type Zeile } from "../tabelle";
import { bilanz, istBelegt, type Bilanz } from "./belege";
import { erfolgsrechnung, zwischengleichungen } from "./erfolgsrechnung";
import { plus, type Gleichung } from "./gleichung";
import { figurenIn } from "./kontengruppen";

/** An equation with the row that states its total. */
interface Zeilensumme extends Gleichung {
  zeile: Zeile;
}

/** a), b) … add up to the amount that their line shows itself; others than those of the form where they do once. */
export function liniensummen(tabelle: Tabelle): Zeilensumme[] {
  return erfolgsrechnung(tabelle).zeilen.flatMap(({ zeile, teile }) => {
    if (!zeile) return [];
    const sums = betragsspalten(tabelle).flatMap((spalte) => {
      const gesamt = betrag(zeile, spalte);
      const figures = figurenIn(teile, spalte);
      return gesamt && figures.length > 0 ? [{ zeile, gesamt, terme: plus(figures) }] : [];
    });
    const ofForm = teile.every(({ position }) => position !== undefined);
    return ofForm || istBelegt("teile", belegt(sums)) ? sums : [];
  });
}

/** "Betriebsergebnis", "Summe II": what the rows above come to, where that shows in two columns and in most. */
export function zwischensummen(tabelle: Tabelle): Zeilensumme[] {
  const rechnung = erfolgsrechnung(tabelle);
  return rechnung.zwischensummen.flatMap((sum) => {
    const all = zwischengleichungen(tabelle, rechnung, sum);
    return istBelegt("summe", belegt(all))
      ? all.map(({ gesamt, terme }) => ({ zeile: sum.zeile, gesamt, terme }))
      : [];
  });
}

/** Two rows that show the same confirm nothing: a hit takes two terms. */
function belegt(gleichungen: Gleichung[]): Bilanz {
  const { treffer } = bilanz(gleichungen.filter(({ terme }) => terme.length > 1));
  return { ...bilanz(gleichungen), treffer };
}
