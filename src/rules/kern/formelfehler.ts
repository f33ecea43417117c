import { Decimal } from "../../money/dezimal";
import { liesFormel } from "../../workbook/formel/baum";
import { bezugstext, FREI, zellbezug } from "../../workbook/formel/bezug";
import { ortsschluessel } from "../../workbook/formel/folgen";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { linear, type Linearform } from "../../workbook/formel/linear";
import { deutsch, verschoben } from "../../workbook/formel/schreiben";
import { cellAddress } from "../../workbook/adresse";
import { zellbereiche } from "../../workbook/zellbereiche";
import type { Ursachenart } from "./ergebnis";
import { ortVon } from "./netz";
import type { Abhilfe, Bewertung } from "./regel";

/** A total whose formula takes other cells than its relation asks for. */
export interface Formelfehler {
  art: Ursachenart;
  /** What is wrong with the formula, as a sentence. */
  satz: string;
  abhilfe: Abhilfe[];
}

/** Cells, each as often as it counts. */
type Zusammensetzung = Map<string, { ort: Ort; faktor: Decimal }>;

/**
 * What is wrong with the formula of a total that does not come out: the cells that it takes, traced back to what is
 * typed, are not those of its terms. Undefined where it is no sum, takes the very same, or aims elsewhere: a Beschluss
 * that refers to the Erfolgsplan does not err where that errs.
 */
export function formelfehler(
  index: Formelindex,
  { relation, soll }: Bewertung,
  aufgehende: Map<string, number>,
): Formelfehler | undefined {
  const { gesamt, terme } = relation;
  const formel = index.formel(ortVon(gesamt));
  // What many copies of the formula do in relations that come out is meant so: then an amount is wrong.
  if (!formel?.linear || (aufgehende.get(formel.muster) ?? 0) >= GEWOLLT) return undefined;
  const wanted: Zusammensetzung = new Map();
  for (const { figure, faktor } of terme)
    dazu(wanted, ortVon(figure), new Decimal(faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit));
  const direkt = genommen(index, formel.blatt, formel.linear);
  const [has, should] = [zurueckverfolgt(index, direkt), zurueckverfolgt(index, wanted)];
  if (gleich(has, should) || !zieltAuf(direkt, has, wanted, should)) return undefined;
  const missing = [...wanted.values()].filter(
    ({ ort }) => ![...zurueckverfolgt(index, einzeln(ort)).keys()].some((key) => has.has(key)),
  );
  const extra = [...has.values()].filter(({ ort }) => !should.has(ortsschluessel(ort)));
  const doubled = [...has].filter(([key, { faktor }]) => should.get(key)?.faktor.times(2).eq(faktor));
  const right = richtige(index, formel, wanted, should);
  const art: Ursachenart =
    doubled.length > 0 && extra.length === 0 && missing.length === 0
      ? "doppelt-gezaehlt"
      : missing.length > 0 && extra.length === 0
        ? "zeile-ausserhalb"
        : "formel-bezug";
  const present = `Die Formel =${deutsch(formel.baum)}`;
  const wrong = [
    ...(missing.length > 0 ? [`lässt ${orte(missing)} aus`] : []),
    ...(doubled.length > 0 ? [`zählt ${orte(doubled.map(([, part]) => part))} doppelt`] : []),
    ...(extra.length > 0 ? [`nimmt ${orte(extra)} auf`] : []),
  ];
  const why =
    wrong.length > 0 ? `${present} ${wrong.join(" und ")}.` : `${present} zählt anders, als es sein muss.`;
  const instead = right ? ` Richtig wäre =${right.deutsch}.` : "";
  return {
    art,
    satz: why + instead,
    abhilfe: [
      {
        ...ortVon(gesamt),
        wert: soll.div(gesamt.spalte.einheit),
        ...(right && { formel: right.text }),
        grund: right?.grund ?? "so ergibt es sich aus den Zellen, die dazugehören",
      },
    ],
  };
}

/** So many copies that come out are no chance. */
const GEWOLLT = 3;

/** How many totals come out, by what their formulas have in common. */
export function aufgehendeFormeln(index: Formelindex, bewertungen: Bewertung[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { relation } of bewertungen.filter(({ gilt }) => gilt)) {
    const pattern = index.formel(ortVon(relation.gesamt))?.muster;
    const counted = relation.terme.some(({ figure }) => !figure.wert.isZero());
    if (pattern !== undefined && counted) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return counts;
}

const orte = (parts: { ort: Ort }[]): string =>
  zellbereiche(
    parts.map(({ ort: { blatt, row, column } }) => ({ sheet: blatt, cell: cellAddress(row, column) })),
  );

const einzeln = (ort: Ort): Zusammensetzung =>
  new Map([[ortsschluessel(ort), { ort, faktor: new Decimal(1) }]]);

function dazu(into: Zusammensetzung, ort: Ort, faktor: Decimal): void {
  const key = ortsschluessel(ort);
  const total = faktor.plus(into.get(key)?.faktor ?? 0);
  if (total.isZero()) into.delete(key);
  else into.set(key, { ort, faktor: total });
}

/** The cells that a sum takes, those with something in them. */
function genommen(index: Formelindex, blatt: string, { glieder }: Linearform): Zusammensetzung {
  const taken: Zusammensetzung = new Map();
  for (const { bezug, faktor } of glieder)
    for (const { blatt: sheet, row, column } of index.genannte(blatt, bezug))
      dazu(taken, { blatt: sheet, row, column }, faktor);
  return taken;
}

/** Sums of sums are followed so far. */
const TIEFE = 20;

/** The same in cells that are no sums themselves. */
function zurueckverfolgt(index: Formelindex, cells: Zusammensetzung, depth = TIEFE): Zusammensetzung {
  const result: Zusammensetzung = new Map();
  let followed = false;
  for (const { ort, faktor } of cells.values()) {
    const formel = index.formel(ort);
    if (!formel?.linear || formel.linear.glieder.length === 0) {
      dazu(result, ort, faktor);
      continue;
    }
    followed = true;
    for (const part of genommen(index, formel.blatt, formel.linear).values())
      dazu(result, part.ort, part.faktor.times(faktor));
  }
  return followed && depth > 0 ? zurueckverfolgt(index, result, depth - 1) : result;
}

function gleich(a: Zusammensetzung, b: Zusammensetzung): boolean {
  return a.size === b.size && [...a].every(([key, { faktor }]) => b.get(key)?.faktor.eq(faktor));
}

/** Whether a formula is meant to take these terms: it takes some of them, or stands beside one of them. */
function zieltAuf(
  direkt: Zusammensetzung,
  has: Zusammensetzung,
  wanted: Zusammensetzung,
  should: Zusammensetzung,
): boolean {
  if ([...has.keys()].some((key) => should.has(key))) return true;
  const beside = (a: Ort, b: Ort): boolean =>
    a.blatt === b.blatt && (a.row === b.row || a.column === b.column);
  return [...direkt.values()].some((a) => [...wanted.values()].some((b) => beside(a.ort, b.ort)));
}

/** How far away neighbours are looked for. */
const WEITE = 4;

/** The formula that takes what it should: as a neighbour of the row has it, else as one area or cell by cell. */
function richtige(
  index: Formelindex,
  formel: Formelzelle,
  wanted: Zusammensetzung,
  should: Zusammensetzung,
): { text: string; deutsch: string; grund: string } | undefined {
  const { blatt, row, column } = formel;
  const columns = Array.from({ length: 2 * WEITE }, (_, at) => column + (at % 2 ? -1 : 1) * (1 + (at >> 1)));
  const copies = columns.flatMap((other) => {
    const beside = index.formel({ blatt, row, column: other });
    return (beside && verschoben(beside.baum, 0, column - other)) ?? [];
  });
  const fits = (text: string): boolean => {
    const sum = linear(liesFormel(text) ?? formel.baum);
    return sum !== undefined && gleich(zurueckverfolgt(index, genommen(index, blatt, sum)), should);
  };
  const copy = copies.find(fits);
  const text =
    copy ??
    [alsBereich(wanted, blatt), alsKette(wanted, blatt)].find((own) => own !== undefined && fits(own));
  const baum = text === undefined ? undefined : liesFormel(text);
  if (text === undefined || !baum) return undefined;
  return {
    text,
    deutsch: deutsch(baum),
    grund: copy === undefined ? "so ist alles enthalten, was dazugehört" : "wie in den Nachbarspalten",
  };
}

/** SUM over the area from the first to the last of the cells, where these stand in one column and count once. */
function alsBereich(wanted: Zusammensetzung, own: string): string | undefined {
  const parts = [...wanted.values()];
  const [first] = parts;
  const alike = parts.every(
    ({ ort, faktor }) => faktor.eq(1) && ort.blatt === first?.ort.blatt && ort.column === first.ort.column,
  );
  if (!first || !alike || parts.length < 2) return undefined;
  const rows = parts.map(({ ort }) => ort.row);
  const { blatt, column } = first.ort;
  const bereich = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
  return `SUM(${bezugstext({ ...(blatt !== own && { blatt }), bereich, fest: FREI })})`;
}

/** The cells one by one, added and subtracted. */
function alsKette(wanted: Zusammensetzung, own: string): string | undefined {
  const parts = [...wanted.values()];
  if (parts.length === 0 || parts.length > 12 || parts.some(({ faktor }) => !faktor.abs().eq(1)))
    return undefined;
  const text = parts
    .map(({ ort, faktor }) => (faktor.isNegative() ? "-" : "+") + bezugstext(zellbezug(own, ort)))
    .join("");
  return text.replace(/^\+/, "");
}
