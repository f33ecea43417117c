import { Decimal, ZERO } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { liesFormel } from "../../workbook/formel/baum";
import { bezugstext, FREI, zellbezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import type { Linearform } from "../../workbook/formel/linear";
import { deutsch, verschoben } from "../../workbook/formel/schreiben";
import {
  gleichZusammengesetzt,
  zurueckverfolgt,
  zusammengesetzt,
  zusammensetzung,
  type Zusammensetzung,
} from "../../workbook/formel/zusammensetzung";
import { cellAddress } from "../../workbook/adresse";
import { zellbereicheAuf } from "../../workbook/zellbereiche";
import { aufzaehlung } from "../../texte/aufzaehlung";
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

/** The cells that a formula takes and those that it should, as they stand there and traced back to what is typed. */
interface Vergleich {
  formel: Formelzelle & { linear: Linearform };
  nimmt: Zusammensetzung;
  nimmtZuletzt: Zusammensetzung;
  soll: Zusammensetzung;
  sollZuletzt: Zusammensetzung;
}

/**
 * What is wrong with the formula of a total that does not come out: the cells that it takes, traced back to what is
 * typed, are not those of its terms, or a number stands beside them. Undefined where it is no sum, takes the very same,
 * or aims elsewhere: a Beschluss that refers to the Erfolgsplan does not err where that errs.
 */
export function formelfehler(
  index: Formelindex,
  bewertung: Bewertung,
  istGewollt: (formel: Formelzelle) => boolean,
): Formelfehler | undefined {
  const found = verglichen(index, bewertung);
  if (!found || istGewollt(found.formel) || !zieltAuf(found)) return undefined;
  const wrong = unterschied(index, found);
  if (wrong.saetze.length === 0) return undefined;
  const { gesamt } = bewertung.relation;
  const right = richtige(index, found);
  const instead = right ? ` Richtig wäre =${right.deutsch}.` : "";
  return {
    art: wrong.art,
    satz: `Die Formel =${deutsch(found.formel.baum)} ${aufzaehlung(wrong.saetze).replace(/,$/, "")}.${instead}`,
    abhilfe: [
      {
        ...ortVon(gesamt),
        wert: bewertung.soll.div(gesamt.spalte.einheit),
        ...(right && { formel: right.text }),
        grund: right?.grund ?? "so ergibt es sich aus den Zellen, die dazugehören",
      },
    ],
  };
}

function verglichen(index: Formelindex, { relation: { gesamt, terme } }: Bewertung): Vergleich | undefined {
  const formel = index.formel(ortVon(gesamt));
  const { linear: form } = formel ?? {};
  if (!formel || !form) return undefined;
  const nimmt = zusammensetzung(index, formel.blatt, form);
  const soll = zusammengesetzt(
    terme.map(({ figure, faktor }) => ({
      ort: ortVon(figure),
      faktor: new Decimal(faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit),
    })),
  );
  const [nimmtZuletzt, sollZuletzt] = [zurueckverfolgt(index, nimmt), zurueckverfolgt(index, soll)];
  return { formel: { ...formel, linear: form }, nimmt, nimmtZuletzt, soll, sollZuletzt };
}

/** So many copies that come out are no chance. */
const VIELE = 3;

/**
 * Which formulas are built as they are meant to be, because copies of theirs come out: one in the same row that takes its
 * very terms, or several that take other amounts, such as subtotals that are typed everywhere. Then an amount is wrong.
 */
export function gewollteFormeln(
  index: Formelindex,
  bewertungen: Bewertung[],
): (formel: Formelzelle) => boolean {
  const formel = ({ relation }: Bewertung): Formelzelle | undefined => index.formel(ortVon(relation.gesamt));
  const gefragt = new Set(bewertungen.filter(({ gilt }) => !gilt).map((one) => formel(one)?.muster));
  const richtig = new Set<string>();
  const anders = new Map<string, Set<Formelzelle>>();
  for (const bewertung of bewertungen.filter(({ gilt }) => gilt)) {
    const own = formel(bewertung);
    const found = own && gefragt.has(own.muster) ? verglichen(index, bewertung) : undefined;
    if (!own || !found) continue;
    const unlike = ungleiche(index, found);
    if (unlike.length === 0) richtig.add(inZeile(own));
    // What is zero makes no difference.
    else if (unlike.some(({ ort }) => !istNull(index, ort)))
      anders.set(own.muster, (anders.get(own.muster) ?? new Set()).add(own));
  }
  return (one) => richtig.has(inZeile(one)) || (anders.get(one.muster)?.size ?? 0) >= VIELE;
}

/** Whether a total comes out because its formula takes the very terms of its relation. */
export function istBestaetigt(index: Formelindex, bewertung: Bewertung): boolean {
  if (!bewertung.gilt || !bewertung.relation.terme.some(({ figure }) => !figure.wert.isZero())) return false;
  const found = verglichen(index, bewertung);
  return found !== undefined && found.formel.linear.fest.isZero() && ungleiche(index, found).length === 0;
}

const inZeile = ({ blatt, row, muster }: Formelzelle): string => `${row} ${blatt} ${muster}`;

function istNull(index: Formelindex, ort: Ort): boolean {
  const value = index.zelle(ort)?.value;
  return value === undefined || value === 0;
}

/**
 * Whether a formula is meant to take its terms: it takes some of them, or what stands beside them: another year. A sum of
 * its own that another cell must equal is not meant to name that one.
 */
function zieltAuf({ nimmt, nimmtZuletzt, soll, sollZuletzt }: Vergleich): boolean {
  if (soll.size === 1 && nimmt.size > 1 && ![...soll.keys()].some((key) => nimmt.has(key))) return false;
  if ([...nimmtZuletzt.keys()].some((key) => sollZuletzt.has(key))) return true;
  const beside = (a: Ort, b: Ort): boolean =>
    a.blatt === b.blatt && (a.row === b.row || a.column === b.column);
  if ([...nimmt.values()].some((a) => [...soll.values()].some((b) => beside(a.ort, b.ort)))) return true;
  const rows = new Set([...sollZuletzt.values()].map(({ ort: { blatt, row } }) => `${blatt} ${row}`));
  return (
    nimmtZuletzt.size > 0 &&
    [...nimmtZuletzt.values()].every(({ ort }) => rows.has(`${ort.blatt} ${ort.row}`))
  );
}

/** In what a formula differs from what it should take, each as the rest of a sentence. */
function unterschied(index: Formelindex, all: Vergleich): { art: Ursachenart; saetze: string[] } {
  const unlike = ungleiche(index, all);
  const { blatt, linear: own } = all.formel;
  const [einzige, ...others] = all.nimmt.values();
  const onlyNames = einzige?.faktor.eq(1) && others.length === 0 && own.fest.isZero();
  if (onlyNames && unlike.some(({ soll }) => soll.isZero()))
    return { art: "formel-bezug", saetze: ["verweist auf die falsche Zelle"] };
  const found = ABWEICHUNGEN.flatMap(({ art, trifft, satz }) => {
    const cells = unlike.filter(trifft);
    return cells.length > 0 ? [{ art, satz: satz(genannt(index, blatt, cells, verschiedene(all))) }] : [];
  });
  const fest = own.fest.isZero() ? [] : [`enthält die feste Zahl ${zahlDeutsch(own.fest)}`];
  const saetze = [...fest, ...found.map(({ satz }) => satz)];
  return { art: (saetze.length === 1 && found[0]?.art) || "formel-bezug", saetze };
}

const istVerkehrt = ({ ist, soll }: Ungleich): boolean => !soll.isZero() && ist.eq(soll.negated());
const istDoppelt = ({ ist, soll }: Ungleich): boolean => !soll.isZero() && ist.eq(soll.times(2));
const istAnderesMass = (one: Ungleich): boolean =>
  !one.ist.isZero() && !one.soll.isZero() && !istVerkehrt(one) && !istDoppelt(one);
const zaehltEinmal = ({ soll }: Ungleich): boolean => soll.abs().eq(1);

/**
 * How a cell may count otherwise than it should. What ends with a subordinate clause stands last; its comma goes where the
 * sentence ends.
 */
const ABWEICHUNGEN: {
  art: Ursachenart;
  trifft: (one: Ungleich) => boolean;
  satz: (orte: string) => string;
}[] = [
  { art: "zeile-ausserhalb", trifft: ({ ist }) => ist.isZero(), satz: (orte) => `lässt ${orte} aus` },
  { art: "doppelt-gezaehlt", trifft: istDoppelt, satz: (orte) => `zählt ${orte} doppelt` },
  {
    art: "formel-bezug",
    trifft: ({ soll }) => soll.isZero(),
    satz: (orte) => `rechnet zu Unrecht ${orte} mit`,
  },
  {
    art: "formel-bezug",
    trifft: (one) => istAnderesMass(one) && zaehltEinmal(one),
    satz: (orte) => `zählt ${orte} nicht genau einmal`,
  },
  {
    art: "formel-bezug",
    trifft: (one) => istAnderesMass(one) && !zaehltEinmal(one),
    satz: (orte) => `rechnet ${orte} mit einem falschen Faktor`,
  },
  {
    art: "formel-bezug",
    trifft: (one) => istVerkehrt(one) && one.ist.isPositive(),
    satz: (orte) => `addiert ${orte}, statt abzuziehen,`,
  },
  {
    art: "formel-bezug",
    trifft: (one) => istVerkehrt(one) && one.ist.isNegative(),
    satz: (orte) => `zieht ${orte} ab, statt zu addieren,`,
  },
];

/** A cell that counts otherwise than it should; 0 where it does not count at all. */
interface Ungleich {
  key: string;
  ort: Ort;
  ist: Decimal;
  soll: Decimal;
}

/** What both name themselves is not traced back: what it is made of may be in other terms, too. */
function ungleiche(index: Formelindex, vergleich: Vergleich): Ungleich[] {
  const [has, misses] = verschiedene(vergleich).map((all) => zurueckverfolgt(index, all)) as Paar;
  return [...new Map([...misses, ...has])].flatMap(([key, { ort }]) => {
    const [ist, soll] = [has, misses].map((all) => all.get(key)?.faktor ?? ZERO) as [Decimal, Decimal];
    return ist.eq(soll) ? [] : [{ key, ort, ist, soll }];
  });
}

type Paar = [ist: Zusammensetzung, soll: Zusammensetzung];

/** What a formula takes, and what it should, without what both name as often. */
function verschiedene({ nimmt, soll }: Vergleich): Paar {
  const ohne = (own: Zusammensetzung, other: Zusammensetzung): Zusammensetzung =>
    new Map([...own].filter(([key, { faktor }]) => !other.get(key)?.faktor.eq(faktor)));
  return [ohne(nimmt, soll), ohne(soll, nimmt)];
}

/** Cells as a reader looks for them: what is made of cells that are all among them stands for these. */
function genannt(index: Formelindex, auf: string, cells: Ungleich[], terme: Zusammensetzung[]): string {
  const open = new Map(cells.map(({ key, ort }) => [key, ort]));
  const named: Ort[] = [];
  for (const { ort } of terme.flatMap((all) => [...all.values()])) {
    const own = [...zuletzt(index, ort).keys()];
    if (own.length === 0 || !own.every((key) => open.has(key))) continue;
    named.push(ort);
    for (const key of own) open.delete(key);
  }
  const orte = [...named, ...open.values()];
  return zellbereicheAuf(
    auf,
    orte.map(({ blatt, row, column }) => ({ sheet: blatt, cell: cellAddress(row, column) })),
  );
}

/** How far away neighbours are looked for. */
const WEITE = 4;

/** The formula that takes what it should: as a neighbour of the row has it, of another year, as one area or cell by cell. */
function richtige(
  index: Formelindex,
  all: Vergleich,
): { text: string; deutsch: string; grund: string } | undefined {
  const { formel, soll, sollZuletzt } = all;
  const { blatt, row, column } = formel;
  const columns = Array.from({ length: 2 * WEITE }, (_, at) => column + (at % 2 ? -1 : 1) * (1 + (at >> 1)));
  const copies = columns.flatMap((other) => {
    const beside = index.formel({ blatt, row, column: other });
    return (beside && verschoben(beside.baum, 0, column - other)) ?? [];
  });
  const fits = (text: string): boolean => {
    const sum = index.summenform(liesFormel(text) ?? formel.baum, formel);
    if (!sum?.fest.isZero()) return false;
    const own = zurueckverfolgt(index, zusammensetzung(index, blatt, sum));
    return gleichZusammengesetzt(own, sollZuletzt);
  };
  const copy = copies.find(fits);
  const beside = columns.map((other) => verschoben(formel.baum, 0, other - column));
  const own = [
    ...beside,
    alsBereich(soll, blatt),
    alsKette(umgerechnet(index, all), blatt),
    alsKette(soll, blatt),
  ];
  const text = copy ?? own.find((one) => one !== undefined && fits(one));
  const baum = text === undefined ? undefined : liesFormel(text);
  if (text === undefined || !baum) return undefined;
  return {
    text,
    deutsch: deutsch(baum),
    grund: copy === undefined ? "so ist alles enthalten, was dazugehört" : "wie in den Nachbarspalten",
  };
}

/** What the formula takes, each as often as the cells that it is made of should count. */
function umgerechnet(index: Formelindex, { nimmt, sollZuletzt }: Vergleich): Zusammensetzung {
  return zusammengesetzt(
    [...nimmt.values()].map(({ ort }) => {
      const [first] = zuletzt(index, ort);
      const should = first && sollZuletzt.get(first[0]);
      return { ort, faktor: should ? should.faktor.div(first[1].faktor) : ZERO };
    }),
  );
}

/** The typed cells that a cell is made of, or itself. */
const zuletzt = (index: Formelindex, ort: Ort): Zusammensetzung =>
  zurueckverfolgt(index, zusammengesetzt([{ ort, faktor: new Decimal(1) }]));

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
