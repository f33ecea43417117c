import { alleTeile, funktion, type Baum } from "../../workbook/formel/baum";
import { bezugVon, type Bezug } from "../../workbook/formel/bezug";
import type { Formelzelle } from "../../workbook/formel/formelindex";

/** A call of SUMIF and the like: which cells must meet what, and which amounts are then taken. */
export interface Bedingt {
  /** English, in capitals. */
  name: string;
  kriterien: { bezug: Bezug; kriterium: Baum | undefined }[];
  /** What is added up; absent where nothing is, or the cells of the criterion themselves. */
  betraege?: Bezug;
  /** All its areas, in their order. */
  bereiche: Bezug[];
}

/** Where the areas of a function stand among its arguments: amounts, then pairs of an area and its criterion from one on. */
const STELLEN: Record<string, { betraege?: number; kriterien: number; mehrere?: true }> = {
  SUMIF: { betraege: 2, kriterien: 0 },
  AVERAGEIF: { betraege: 2, kriterien: 0 },
  COUNTIF: { kriterien: 0 },
  SUMIFS: { betraege: 0, kriterien: 1, mehrere: true },
  AVERAGEIFS: { betraege: 0, kriterien: 1, mehrere: true },
  COUNTIFS: { kriterien: 0, mehrere: true },
};

/** The calls of SUMIF and the like in a formula all of whose areas are cells of its own workbook. */
export const bedingte = ({ baum }: Formelzelle): Bedingt[] =>
  alleTeile(baum).flatMap((teil) => bedingt(teil) ?? []);

/** One call; undefined where a part of a formula is none, or an area of it is computed or has a name. */
export function bedingt(baum: Baum): Bedingt | undefined {
  const name = funktion(baum) ?? "";
  const stellen = STELLEN[name];
  if (!stellen || baum.type !== "CallExpression") return undefined;
  const end = stellen.mehrere ? baum.arguments.length : stellen.kriterien + 2;
  const kriterien: Bedingt["kriterien"] = [];
  for (let at = stellen.kriterien; at < end; at += 2) {
    const bezug = eigener(baum.arguments[at]);
    if (!bezug) return undefined;
    kriterien.push({ bezug, kriterium: baum.arguments[at + 1] ?? undefined });
  }
  const amounts = stellen.betraege === undefined ? undefined : baum.arguments[stellen.betraege];
  const betraege = eigener(amounts);
  if (amounts && !betraege) return undefined;
  const bereiche = [...kriterien.map(({ bezug }) => bezug), ...(betraege ? [betraege] : [])];
  return { name, kriterien, bereiche, ...(betraege && { betraege }) };
}

/** The areas that SUMPRODUCT multiplies cell by cell, where they are named as they are. */
export const produktbereiche = ({ baum }: Formelzelle): Bezug[][] =>
  alleTeile(baum).flatMap((teil) =>
    teil.type === "CallExpression" && funktion(teil) === "SUMPRODUCT"
      ? [teil.arguments.flatMap((part) => eigener(part) ?? [])]
      : [],
  );

function eigener(baum: Baum | null | undefined): Bezug | undefined {
  const bezug = baum ? bezugVon(baum) : undefined;
  return bezug && bezug.datei === undefined && !bezug.blatt?.includes(":") ? bezug : undefined;
}
