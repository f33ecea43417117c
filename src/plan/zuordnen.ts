import { istSchlichteSumme } from "./lesen/beschriftung";
import { passende, type Position } from "./formulare/formular";
import type { Zeile } from "./tabelle";

/**
 * Names the rows by a form's positions: by their words; a plain "Summe" as the next total of the form; and a
 * row whose words were changed by its number, where the form has that very number next.
 */
export function zuordnen(zeilen: Zeile[], positionen: Position[]): Zeile[] {
  const named = nachWorten(zeilen, positionen);
  return named.some(({ konto }) => konto) ? named : nachStellung(named, positionen);
}

function nachWorten(zeilen: Zeile[], positionen: Position[]): Zeile[] {
  const above = new Set<string>();
  return zeilen.map((zeile) => {
    // An account that opens its line carries the line's number: "10. Steuern vom Einkommen … Gewerbesteuer".
    if (zeile.konto && zeile.nummer === undefined) return zeile;
    const position =
      positionen.find(({ unter }) => unter && above.has(unter.position) && unter.muster.test(zeile.text)) ??
      passende(positionen, zeile.text)[0];
    if (!position) return zeile;
    above.add(position.id);
    return { ...zeile, position: position.id };
  });
}

function nachStellung(zeilen: Zeile[], positionen: Position[]): Zeile[] {
  const taken = new Set(zeilen.flatMap(({ position }) => position ?? []));
  const numbered = nummernWieImFormblatt(zeilen, positionen);
  let next = 0;
  return zeilen.map((zeile) => {
    if (zeile.position) {
      next = positionen.findIndex(({ id }) => id === zeile.position) + 1;
      return zeile;
    }
    if (zeile.konto || zeile.art === "ueberschrift") return zeile;
    const position = istSchlichteSumme(zeile.text)
      ? positionen.slice(next).find(({ summe }) => summe)
      : positionen
          .slice(next)
          .find(({ nummer }) => numbered && nummer !== undefined && nummer === zeile.nummer);
    if (!position || taken.has(position.id)) return zeile;
    taken.add(position.id);
    next = positionen.indexOf(position) + 1;
    return { ...zeile, position: position.id };
  });
}

/** Whether the rows known by their words carry the form's numbers: only then does a number alone tell a row. */
function nummernWieImFormblatt(zeilen: Zeile[], positionen: Position[]): boolean {
  const numbers = zeilen.flatMap(({ position, nummer }) => {
    const own = positionen.find(({ id }) => id === position)?.nummer;
    return own !== undefined && nummer !== undefined && /^\d+$/.test(nummer) ? [own === nummer] : [];
  });
  return numbers.every((same) => same);
}
