import { alleTeile, funktion, type Baum } from "../../workbook/formel/baum";
import { bezugVon, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { ersteStelle } from "../../workbook/erste-stelle";
import type { CellValue } from "../../workbook/workbook";

/** A call that looks something up and takes the nearest where it does not find it. */
export interface Suche {
  /** English, in capitals. */
  name: string;
  aufruf: Baum & { type: "CallExpression" };
  /** What is looked for; undefined where it is computed, or blank. */
  gesucht: Suchwert | undefined;
  /** The cells among which it is looked for, on their sheet: of one column, or of one row. */
  blatt: string;
  bezug: Bezug;
}

export type Suchwert = string | number;

/** What each of these functions takes as its area, and which argument says that it is to look for the very value. */
const SUCHEND: Record<string, { genau?: number; teil: "spalte" | "zeile" | "alles" }> = {
  VLOOKUP: { genau: 3, teil: "spalte" },
  HLOOKUP: { genau: 3, teil: "zeile" },
  MATCH: { genau: 2, teil: "alles" },
  LOOKUP: { teil: "alles" },
};

/** The calls of a formula that look for the nearest value, in cells of its own workbook. */
export const ungefaehre = (index: Formelindex, zelle: Formelzelle): Suche[] =>
  alleTeile(zelle.baum).flatMap((aufruf) => ungefaehr(index, zelle.blatt, aufruf) ?? []);

function ungefaehr(index: Formelindex, own: string, aufruf: Baum): Suche | undefined {
  const name = funktion(aufruf) ?? "";
  const art = SUCHEND[name];
  if (!art || aufruf.type !== "CallExpression") return undefined;
  const [key, area] = aufruf.arguments;
  const bezug = area ? bezugVon(area) : undefined;
  if (!key || !bezug || bezug.datei !== undefined || bezug.blatt?.includes(":")) return undefined;
  if (art.genau !== undefined && !istUngefaehr(aufruf.arguments, art.genau)) return undefined;
  const { top, left, bottom, right } = bezug.bereich;
  const bereich = {
    ...bezug.bereich,
    ...(art.teil === "spalte" && { right: left }),
    ...(art.teil === "zeile" && { bottom: top }),
  };
  if (art.teil === "alles" && top !== bottom && left !== right) return undefined;
  const gesucht = suchwert(index, own, key);
  return istAeusserster(key)
    ? undefined
    : { name, aufruf, gesucht, blatt: bezug.blatt ?? own, bezug: { ...bezug, bereich } };
}

/** Left out, yes, or 1; what is computed or stands in a cell may be anything. */
function istUngefaehr(parts: (Baum | null)[], at: number): boolean {
  if (at >= parts.length) return true;
  const part = parts[at];
  if (!part) return false;
  return (part.type === "Literal" && (part.value === true || part.value === 1)) || funktion(part) === "TRUE";
}

/** Above every number, or behind every word: so the last entry of a list is found, whatever its order. */
const istAeusserster = (key: Baum): boolean =>
  key.type === "Literal" &&
  (typeof key.value === "number" ? key.value >= 1e9 : /^"?(z{2,}|ω|Ω|ÿ)/i.test(String(key.value)));

function suchwert(index: Formelindex, own: string, key: Baum): Suchwert | undefined {
  const value = key.type === "Literal" ? key.value : zellwert(index, own, bezugVon(key));
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function zellwert(index: Formelindex, own: string, bezug: Bezug | undefined): CellValue | undefined {
  if (!bezug || bezug.datei !== undefined) return undefined;
  const { top, left, bottom, right } = bezug.bereich;
  if (top !== bottom || left !== right) return undefined;
  return index.zelle({ blatt: bezug.blatt ?? own, row: top, column: left })?.value;
}

/** A cell with a value to be looked for. */
export interface Eintrag extends Ort {
  wert: Suchwert;
}

/** The entries of one kind among which is looked for: numbers, or texts. In their order, and how they are found. */
export class Suchliste {
  private readonly brueche: number[] = [];
  private readonly stellen = new Map<Suchwert, number[]>();

  /** @param an where in the list a cell stands: its row, or its column. */
  constructor(
    private readonly eintraege: Eintrag[],
    private readonly an: (ort: Ort) => number,
  ) {
    eintraege.forEach((eintrag, at) => {
      const before = eintraege[at - 1];
      if (before && stehtDanach(before.wert, eintrag.wert)) this.brueche.push(at);
      const key = vergleichbar(eintrag.wert);
      const known = this.stellen.get(key);
      if (known) known.push(at);
      else this.stellen.set(key, [at]);
    });
  }

  /** The entries from one place to another, as positions in the list. */
  private ausschnitt(from: number, to: number): [number, number] {
    const place = (at: number): number => {
      const eintrag = this.eintraege[at];
      return eintrag ? this.an(eintrag) : Infinity;
    };
    return [
      ersteStelle(this.eintraege.length, (at) => place(at) >= from),
      ersteStelle(this.eintraege.length, (at) => place(at) > to),
    ];
  }

  anzahl(from: number, to: number): number {
    const [low, high] = this.ausschnitt(from, to);
    return high - low;
  }

  /** The first entry that comes before the one above it; a header that is taken along does not count. */
  ersterBruch(from: number, to: number): { davor: Eintrag; eintrag: Eintrag } | undefined {
    const [low, high] = this.ausschnitt(from, to);
    const at =
      this.brueche[ersteStelle(this.brueche.length, (bruch) => (this.brueche[bruch] ?? 0) > low + 1)];
    const [davor, eintrag] =
      at === undefined || at >= high ? [] : [this.eintraege[at - 1], this.eintraege[at]];
    return davor && eintrag ? { davor, eintrag } : undefined;
  }

  /** The first entry that is the value itself. */
  finde(wert: Suchwert, from: number, to: number): Eintrag | undefined {
    const [low, high] = this.ausschnitt(from, to);
    const found = this.stellen.get(vergleichbar(wert))?.find((at) => at >= low && at < high);
    return found === undefined ? undefined : this.eintraege[found];
  }
}

const vergleichbar = (wert: Suchwert): Suchwert => (typeof wert === "string" ? wert.toLowerCase() : wert);

const deutsch = new Intl.Collator("de", { sensitivity: "base" });

/** Whether a value stands behind another one in every order that Excel may go by: with umlauts or by letters alone. */
function stehtDanach(a: Suchwert, b: Suchwert): boolean {
  if (typeof a === "number" || typeof b === "number") return typeof a === typeof b && a > b;
  return deutsch.compare(a, b) > 0 && a.toLowerCase() > b.toLowerCase();
}
