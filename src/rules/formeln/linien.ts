import type { Formelzelle, Ort } from "../../workbook/formel/formelindex";
import type { Cell } from "../../workbook/workbook";

/** What a cell is, for the comparison of lines. */
export interface Feld {
  ort: Ort;
  zelle: Cell;
  art: "formel" | "betrag" | "text";
  formel?: Formelzelle;
  /** What its copies have in common, numbers in it left aside. */
  muster: string;
}

export type Linie = (Feld | undefined)[];

/**
 * Lines are alike where most of their other places are: amounts beside amounts, copies beside each other. Whether the
 * sums of two columns are alike, their other sums tell: what stands above these may be typed in one and computed in the
 * other.
 */
export function aehnlichkeit(linien: Linie[]): (a: number, b: number, ohne: number) => boolean {
  const known = new Map<number, { alle: Vergleich; summen: Vergleich }>();
  const compared = (a: Linie, b: Linie): { alle: Vergleich; summen: Vergleich } => {
    const places = a.map((_, place) => place);
    const sums = places.filter((place) => istSpaltensumme(a[place]) || istSpaltensumme(b[place]));
    return { alle: gezaehlt(a, b, places), summen: gezaehlt(a, b, sums) };
  };
  return (at, other, ohne) => {
    const [a, b] = [linien[at], linien[other]];
    if (!a || !b) return false;
    const key = Math.min(at, other) * linien.length + Math.max(at, other);
    const counts = known.get(key) ?? compared(a, b);
    known.set(key, counts);
    const here = vergleich(a[ohne], b[ohne]);
    const genug = ({ gleich, anders }: Vergleich): boolean => {
      const rest = gleich - Number(here === true);
      return rest > 0 && (anders - Number(here === false)) * 4 <= rest;
    };
    return genug(counts.alle) || (istSpaltensumme(b[ohne]) && genug(counts.summen));
  };
}

interface Vergleich {
  gleich: number;
  anders: number;
}

function gezaehlt(a: Linie, b: Linie, places: number[]): Vergleich {
  const pairs = places.map((place) => vergleich(a[place], b[place]));
  return {
    gleich: pairs.filter((equal) => equal === true).length,
    anders: pairs.filter((equal) => equal === false).length,
  };
}

/** A sum or a difference of cells of its own column. */
function istSpaltensumme(feld: Feld | undefined): boolean {
  const { formel } = feld ?? {};
  const { glieder = [] } = formel?.linear ?? {};
  return (
    glieder.length > 0 &&
    glieder.every(
      ({ faktor, bezug: { blatt = formel?.blatt, bereich } }) =>
        faktor.abs().eq(1) &&
        blatt === formel?.blatt &&
        bereich.left === formel?.column &&
        bereich.right === formel.column,
    )
  );
}

/** Whether two cells are of one make; undefined where that says nothing: a text, or nothing at all. */
function vergleich(a: Feld | undefined, b: Feld | undefined): boolean | undefined {
  if (!a || !b || a.art === "text" || b.art === "text") return undefined;
  return a.muster === b.muster;
}
