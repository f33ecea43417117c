import { Decimal, fromDouble } from "../../src/money/dezimal";
import { plan, type Plan } from "../../src/plan/plan";
import type { Figure, Tabelle, Zeile } from "../../src/plan/tabelle";
import { ausfuehren } from "../../src/rules/kern/ausfuehren";
import { figuren } from "../../src/plan/aufbau/gleichung";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { parseArea } from "../host/bereichstext";
import { mitZiffern, vertausche, vertauschbar } from "./ziffern";

/** The faults that can be planted, in the order of the menu. */
export const FEHLERARTEN = [
  "zahlendreher",
  "fehlendeZeile",
  "vorzeichen",
  "zehnerpotenz",
  "summeUeberschrieben",
  "tippfehler",
  "zeileDoppelt",
  "zahlAlsText",
] as const;

export type Fehlerart = (typeof FEHLERARTEN)[number];

/** A fault and its place. */
export interface Einbau {
  art: Fehlerart;
  sheet: string;
  row: number;
  column: number;
  /** What the user calls the row. */
  label: string;
  vorher: Decimal;
  /** What takes the amount's place; absent where a whole row goes or comes. */
  nachher?: Decimal;
  /** Without "="; only where a formula is overwritten. */
  formel?: string;
}

/** An amount that somebody could get wrong. */
interface Stelle {
  sheet: Sheet;
  tabelle: Tabelle;
  zeile: Zeile;
  figure: Figure;
}

/**
 * Plants faults into a workbook where the check looks: into the planned year first, first of all into the accounts.
 * Each goes to another place, until there is none left; then it begins anew.
 */
export class Fehlereinbau {
  private readonly used = new Set<string>();

  /** The next fault of this kind; undefined where the workbook has no place for it. */
  naechster(workbook: Workbook, art: Fehlerart): Einbau | undefined {
    const all = stellen(workbook).flatMap((stelle) => einbau(art, stelle) ?? []);
    const free = all.find((one) => !this.used.has(merkmal(one)));
    if (!free) for (const one of all) this.used.delete(merkmal(one));
    const chosen = free ?? all[0];
    if (chosen) this.used.add(merkmal(chosen));
    return chosen;
  }
}

/** Rows move when others come and go; what they are called stays. Of a row that goes or comes all columns are one. */
const merkmal = ({ sheet, label, column, nachher }: Einbau): string =>
  [sheet, label, nachher && column].join("|");

/** Amounts in cells that the user can see, best first. */
function stellen(workbook: Workbook): Stelle[] {
  const recognised = plan(workbook);
  const covered = erfasst(recognised);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const all = recognised.tabellen.flatMap((tabelle) => {
    const sheet = sheets.get(tabelle.sheet);
    if (!sheet || sheet.hidden) return [];
    const visible = tabelle.zeilen.filter(({ row }) => !sheet.hiddenRows.includes(row));
    return visible.flatMap((zeile) =>
      zeile.betraege
        .filter((figure) => covered.has(ort(figure)) && !figure.alsText && !figure.wert.isZero())
        .filter(({ column }) => !sheet.hiddenColumns.includes(column))
        .map((figure) => ({ sheet, tabelle, zeile, figure })),
    );
  });
  const rank = ({ tabelle, figure: { spalte } }: Stelle): number => {
    const planned = spalte.art === "ansatz" && spalte.jahr === recognised.jahr;
    return (planned ? 0 : 2) + (tabelle.kind === "erfolgsplan-konten" ? 0 : 1);
  };
  return all.sort((a, b) => rank(a) - rank(b));
}

const ort = ({ sheet, row, column }: Pick<Figure, "sheet" | "row" | "column">): string =>
  [sheet, row, column].join("|");

/** The cells that take part in any comparison of the check. */
const erfasst = (recognised: Plan): Set<string> =>
  new Set(ausfuehren(recognised).bewertungen.flatMap(({ relation }) => figuren(relation).map(ort)));

function einbau(art: Fehlerart, stelle: Stelle): Einbau | undefined {
  const { zeile, figure } = stelle;
  const place = { art, sheet: figure.sheet, row: figure.row, column: figure.column, label: zeile.label };
  const { wert: vorher, formel } = figure;
  if (art === "summeUeberschrieben") {
    const nachher = ohneLetzten(stelle);
    return nachher && formel !== undefined ? { ...place, vorher, nachher, formel } : undefined;
  }
  if (zeile.art !== "posten" || formel !== undefined) return undefined;
  if (art === "fehlendeZeile" || art === "zeileDoppelt")
    return mittenInSumme(stelle) ? { ...place, vorher } : undefined;
  const nachher = VERSEHEN[art](vorher.toNumber());
  return nachher === undefined ? undefined : { ...place, vorher, nachher: fromDouble(nachher) };
}

/** What is typed instead of an amount; undefined where the slip does not change it. */
const VERSEHEN: Record<
  Exclude<Fehlerart, "summeUeberschrieben" | "fehlendeZeile" | "zeileDoppelt">,
  (value: number) => number | undefined
> = {
  zahlendreher: (value) =>
    mitZiffern(value, (digits) => {
      // A zero in front would be seen at once.
      const at = vertauschbar(digits).find((index) => index > 1 || digits[index] !== "0");
      if (at !== undefined) vertausche(digits, at);
    }),
  vorzeichen: (value) => -value,
  zehnerpotenz: (value) => fromDouble(value).times(10).toNumber(),
  tippfehler: (value) =>
    mitZiffern(value, (digits) => {
      const at = digits.findLastIndex((digit) => digit !== "0");
      digits[at] = String(Number(digits[at]) + (digits[at] === "9" ? -1 : 1));
    }),
  zahlAlsText: (value) => value,
};

/** The cells of one column that a formula "SUM(E5:E17)" adds. */
function summiert(formel: string | undefined, column: number): { top: number; bottom: number } | undefined {
  const [, range] = /^SUM\((\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)\)$/.exec(formel ?? "") ?? [];
  const area = range && parseArea(range);
  return area && area.left === column && area.right === column ? area : undefined;
}

/** The sum as it was before its last row was added. */
function ohneLetzten({ tabelle, figure: { column, formel, wert } }: Stelle): Decimal | undefined {
  const area = summiert(formel, column);
  if (!area) return undefined;
  const terms = tabelle.zeilen
    .filter(({ art, row }) => art === "posten" && row >= area.top && row <= area.bottom)
    .flatMap(({ betraege }) =>
      betraege.filter((figure) => figure.column === column && !figure.wert.isZero()),
    );
  const last = terms.at(-1);
  return terms.length > 1 && last ? wert.minus(last.wert) : undefined;
}

/**
 * Whether the row can go, or come twice, as rows do: a sum follows it, no formula of its own names other rows, and
 * it is not merged with them.
 */
function mittenInSumme({ sheet, tabelle, zeile: { row }, figure: { column } }: Stelle): boolean {
  const sums = tabelle.zeilen.flatMap(({ betraege }) =>
    betraege.flatMap(({ formel }) => summiert(formel, column) ?? []),
  );
  const merged = sheet.merges.some(({ top, bottom }) => row >= top && row <= bottom);
  const computed = sheet.cells.some((cell) => cell.row === row && cell.formula !== undefined);
  return !merged && !computed && sums.some(({ top, bottom }) => top < row && row < bottom);
}
