import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";

/** Whether a formula is part of a circle of formulas, or takes the value of one: Excel may leave those uncomputed. */
export function haengtAmKreis(index: Formelindex): (zelle: Formelzelle) => boolean {
  const zustand = new Map<Formelzelle, "offen" | "frei" | "kreis">();
  return (zelle) => {
    if (!zustand.has(zelle)) durchsuche(index, zelle, zustand);
    return zustand.get(zelle) === "kreis";
  };
}

/** Follows a formula to all that it takes values from; a way that comes back to where it is goes round in a circle. */
function durchsuche(
  index: Formelindex,
  start: Formelzelle,
  zustand: Map<Formelzelle, "offen" | "frei" | "kreis">,
): void {
  const weg = [{ zelle: start, quellen: quellen(index, start), kreis: false }];
  zustand.set(start, "offen");
  for (let at = weg.at(-1); at; at = weg.at(-1)) {
    const next = at.quellen.pop();
    if (!next) {
      zustand.set(at.zelle, at.kreis ? "kreis" : "frei");
      weg.pop();
      const before = weg.at(-1);
      if (before) before.kreis ||= at.kreis;
    } else if (zustand.has(next)) {
      at.kreis ||= zustand.get(next) !== "frei";
    } else {
      zustand.set(next, "offen");
      weg.push({ zelle: next, quellen: quellen(index, next), kreis: false });
    }
  }
}

const quellen = (index: Formelindex, { blatt, bezuege }: Formelzelle): Formelzelle[] =>
  bezuege.flatMap((bezug) => index.genannte(blatt, bezug)).flatMap((ort) => index.formel(ort) ?? []);
