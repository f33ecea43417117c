import { istDavon, istSchlichteSumme } from "./lesen/beschriftung";
import { passende, type Abschnitt, type Position } from "./formulare/formular";
import type { Zeile } from "./tabelle";

/**
 * Names the rows by a form's positions: by their words; a plain "Summe" as the next total of the form; and a
 * row whose words were changed by its number, where the form has that very number next.
 */
export function zuordnen(zeilen: Zeile[], positionen: Position[], abschnitte: Abschnitt[] = []): Zeile[] {
  const named =
    abschnitte.length > 0 ? nachTeilen(zeilen, positionen, abschnitte) : nachWorten(zeilen, positionen);
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

/** A row with the part of the table that it stands in, and whether it opens that part. */
interface Stelle {
  zeile: Zeile;
  teil?: Abschnitt;
  eroeffnet: boolean;
}

/** By their words and the part that they stand in; a sentence over several rows is read as a whole. */
function nachTeilen(zeilen: Zeile[], positionen: Position[], abschnitte: Abschnitt[]): Zeile[] {
  const stellen = inTeilen(zeilen, abschnitte);
  const taken = new Set<string>();
  const named = stellen.map((stelle, index) => {
    const { zeile } = stelle;
    // What is only a part of an amount is no amount of its own.
    if (istDavon(zeile.text)) return zeile;
    const words = setztFort(zeile) ? [zeile.text, satz(zeilen, index)] : [zeile.text];
    const position = words.map((text) => gemeint(positionen, stelle, text, taken)).find(Boolean);
    if (!position) return zeile;
    if (zeile.art !== "ueberschrift") taken.add(position.id);
    return { ...zeile, position: position.id };
  });
  return ersatzweise(named, stellen, positionen);
}

function inTeilen(zeilen: Zeile[], abschnitte: Abschnitt[]): Stelle[] {
  let teil: Abschnitt | undefined;
  return zeilen.map((zeile) => {
    const opened = abschnitte.find(({ beginn }) => beginn.test(zeile.text));
    teil = opened ?? teil;
    return { zeile, eroeffnet: opened !== undefined, ...(teil && { teil }) };
  });
}

/** The position that words mean in a part of the table. */
function gemeint(
  positionen: Position[],
  { teil, eroeffnet }: Stelle,
  words: string,
  taken: Set<string>,
): Position | undefined {
  const fitting = passende(positionen, words);
  return positionen.find((position) => {
    const here = teil && position.in?.[teil.id];
    if (here === false && (eroeffnet || !teil?.nurZeile)) return false;
    if (position.einmal && taken.has(position.id)) return false;
    return fitting.includes(position) || (here instanceof RegExp && here.test(words));
  });
}

/** Whether a row of amounts goes on with a sentence that began above: it starts with a small letter, or bears no word. */
const setztFort = ({ betraege, label, nummer }: Zeile): boolean =>
  betraege.length > 0 && nummer === undefined && /^(\p{Ll}|$)/u.test(label);

/** A row of amounts with the headings right above it: "Der Höchstbetrag der Kassenkredite wird" … "auf 500.000 €". */
function satz(zeilen: Zeile[], index: number): string {
  const above = zeilen.slice(0, index);
  const ends = ({ art, label }: Zeile): boolean => art !== "ueberschrift" || /[.:;]$/.test(label);
  const headings = above.slice(above.findLastIndex(ends) + 1);
  return [...headings, ...zeilen.slice(index, index + 1)].map(({ text }) => text).join(" ");
}

/** Positions that no row has by its own words, by those that stand for them in one part. */
function ersatzweise(named: Zeile[], stellen: Stelle[], positionen: Position[]): Zeile[] {
  const missing = positionen.filter(
    ({ id, sonst }) => sonst && named.every(({ position }) => position !== id),
  );
  return named.map((zeile, index) => {
    const teil = stellen[index]?.teil?.id;
    const position = missing.find(({ sonst }) => sonst?.in === teil && sonst?.muster.test(zeile.text));
    return position ? { ...zeile, position: position.id } : zeile;
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
