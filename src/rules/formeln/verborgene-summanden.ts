import { betragAusDouble } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import { ortsschluessel } from "../../workbook/formel/folgen";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { zusammensetzung } from "../../workbook/formel/zusammensetzung";
import { gruppiert } from "../../workbook/gruppiert";
import { ortVon } from "../kern/netz";
import type { Regelbewertung } from "../kern/regel";

/** A sum with all cells that it adds up. */
interface Summe {
  gesamt: Ort;
  teile: Ort[];
}

/** Amounts that are not seen, in sums that are. */
export interface Verborgenes {
  /** The sheet of the amounts is hidden, or the rows or columns are. */
  was: "zeilen" | "spalten" | "blatt";
  tabelle: Tabelle;
  /** Each hidden amount with the sum next to it. */
  betraege: { ort: Ort; summe: Summe }[];
}

/** What is hidden in a workbook. */
interface Sicht {
  zeigt(ort: Ort): boolean;
  blattVerborgen(blatt: string): boolean;
  zeileVerborgen(ort: Ort): boolean;
}

function sicht({ blaetter }: Formelindex): Sicht | undefined {
  const rows = new Map(blaetter.map(({ name, hiddenRows }) => [name, new Set(hiddenRows)]));
  const columns = new Map(blaetter.map(({ name, hiddenColumns }) => [name, new Set(hiddenColumns)]));
  const sheets = new Set(blaetter.flatMap(({ name, hidden }) => (hidden ? [name] : [])));
  const nothing =
    sheets.size === 0 &&
    blaetter.every(({ hiddenRows, hiddenColumns }) => hiddenRows.length + hiddenColumns.length === 0);
  if (nothing) return undefined;
  const zeileVerborgen = ({ blatt, row }: Ort): boolean => rows.get(blatt)?.has(row) ?? false;
  return {
    zeigt: (ort) =>
      !sheets.has(ort.blatt) && !zeileVerborgen(ort) && !(columns.get(ort.blatt)?.has(ort.column) ?? false),
    blattVerborgen: (blatt) => sheets.has(blatt),
    zeileVerborgen,
  };
}

/** Functions that know of hidden rows: what they leave out, and whether it is meant, another rule tells (FX-12). */
const KENNT_VERBORGENE = /(?:SUBTOTAL|AGGREGATE)\(/i;
/** So many cells side by side are added up: a helper beside a single amount makes no sum that is read. */
const NEBENEINANDER = 3;

/**
 * Formulas that add up what stands above or below each other, in an area side by side, or at the same place of several
 * sheets; what a hidden sheet adds to these counts, too.
 */
function ausFormeln(index: Formelindex, { blattVerborgen }: Sicht): Summe[] {
  return index.alle.flatMap((zelle) => {
    const { linear, text } = zelle;
    if (!linear || linear.glieder.length === 0 || KENNT_VERBORGENE.test(text)) return [];
    const teile = [...zusammensetzung(index, zelle.blatt, linear).values()].map(({ ort }) => ort);
    const beside = (ort: Ort): boolean =>
      ort.blatt === zelle.blatt
        ? ort.column === zelle.column || istBereich(zelle, ort)
        : blattVerborgen(ort.blatt);
    const steht = teile.every(beside) || teile.every((ort) => istGleicherPlatz(ort, teile[0] ?? ort));
    return teile.length > 1 && steht ? [{ gesamt: zelle, teile }] : [];
  });
}

const istGleicherPlatz = (a: Ort, b: Ort): boolean => a.row === b.row && a.column === b.column;

const istBereich = ({ row, blatt, bezuege }: Formelzelle, ort: Ort): boolean =>
  ort.row === row &&
  bezuege.some(
    ({ bereich: { left, right, top, bottom }, blatt: other = blatt }) =>
      other === blatt &&
      top === row &&
      bottom === row &&
      right - left + 1 >= NEBENEINANDER &&
      ort.column >= left &&
      ort.column <= right,
  );

/** Sums that a rule knows and that come out: what is hidden is in them, whether they are typed or computed. */
function ausRelationen(bewertungen: Regelbewertung[]): Summe[] {
  return bewertungen.flatMap(({ gilt, relation: { gesamt, terme, ausZahlen } }) => {
    if (!gilt || ausZahlen || terme.length < 2) return [];
    const [own, ...teile] = [gesamt, ...terme.map(({ figure }) => figure)].map(ortVon);
    if (!own) return [];
    const beside = teile.every(
      ({ blatt, row, column }) => blatt === own.blatt && (row === own.row || column === own.column),
    );
    return beside ? [{ gesamt: own, teile }] : [];
  });
}

/** Amounts that are hidden though sums count them beside others that are seen: one entry for each table. */
export function verborgeneSummanden(
  index: Formelindex,
  { tabellen }: Plan,
  bewertungen: Regelbewertung[],
): { summen: number; verborgen: Verborgenes[] } {
  const known = index.luecken ? undefined : sicht(index);
  if (!known) return { summen: 0, verborgen: [] };
  const summen = [...ausRelationen(bewertungen), ...ausFormeln(index, known)];
  const zaehlt = (ort: Ort): boolean => {
    const value = index.zelle(ort)?.value;
    return typeof value === "number" && !betragAusDouble(value).isZero();
  };
  const { zeigt } = known;
  const gezeigt = vertreten(summen, zeigt, zaehlt);
  const found = summen.flatMap((summe) => {
    const teile = summe.teile.filter(zaehlt);
    return zeigt(summe.gesamt) && teile.some(zeigt)
      ? teile.filter((ort) => !zeigt(ort) && !gezeigt.has(ortsschluessel(ort))).map((ort) => ({ ort, summe }))
      : [];
  });
  const tabelleVon = (ort: Ort): Tabelle | undefined =>
    tabellen.find(
      ({ hidden, sheet, area }) =>
        !hidden &&
        sheet === ort.blatt &&
        ort.row >= area.top &&
        ort.row <= area.bottom &&
        ort.column >= area.left &&
        ort.column <= area.right,
    );
  const placed = naechsteSummen(found).flatMap((one) => {
    const tabelle = tabelleVon(one.summe.gesamt);
    return tabelle ? [{ ...one, tabelle }] : [];
  });
  const was = (ort: Ort): Verborgenes["was"] =>
    known.blattVerborgen(ort.blatt) ? "blatt" : known.zeileVerborgen(ort) ? "zeilen" : "spalten";
  const verborgen = [...gruppiert(placed, ({ tabelle }) => tabelle)].flatMap(([tabelle, betraege]) =>
    [...gruppiert(betraege, ({ ort }) => was(ort))].map(([art, own]) => ({
      was: art,
      tabelle,
      betraege: own,
    })),
  );
  return { summen: summen.filter(({ gesamt }) => zeigt(gesamt)).length, verborgen };
}

/**
 * Hidden cells that something seen stands for: all parts of a sum that is shown itself, as where a group is folded, and
 * a subtotal whose own parts are shown.
 */
function vertreten(
  summen: Summe[],
  zeigt: (ort: Ort) => boolean,
  zaehlt: (ort: Ort) => boolean,
): Set<string> {
  return new Set(
    summen.flatMap(({ gesamt, teile }) => {
      const parts = teile.filter(zaehlt);
      if (zeigt(gesamt)) return parts.some(zeigt) ? [] : parts.map(ortsschluessel);
      return parts.every(zeigt) ? [ortsschluessel(gesamt)] : [];
    }),
  );
}

/** Each hidden amount once, with the nearest sum that counts it. */
function naechsteSummen(all: Verborgenes["betraege"]): Verborgenes["betraege"] {
  const distance = ({ ort, summe: { gesamt } }: Verborgenes["betraege"][number]): number =>
    Math.abs(ort.row - gesamt.row) + Math.abs(ort.column - gesamt.column);
  return [...gruppiert(all, ({ ort }) => ortsschluessel(ort)).values()].flatMap((same) =>
    [...same].sort((a, b) => distance(a) - distance(b)).slice(0, 1),
  );
}
