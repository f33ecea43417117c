import type { TableKind } from "../../../src/plan/arten";
import { positionsname } from "../../../src/plan/formulare";
import { liesFormel } from "../../../src/workbook/formel/baum";
import { formelindex, type Formelzelle } from "../../../src/workbook/formel/formelindex";
import { verschoben } from "../../../src/workbook/formel/schreiben";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import type { CellRef } from "../../../src/workbook/zelle";
import { mitGeloeschterZeile } from "../../hilfen/umbau/geloeschteZeile";
import { mitNeuerZeile } from "../../hilfen/umbau/neueZeile";
import { blattweise } from "../../hilfen/umbau/umbau";
import { wert } from "../../hilfen/umbau/zellen";
import { gedehnt, istSenkrecht, istSumme, mitErstem } from "../formeln/bezugsarten";
import { gruppen, zahl } from "../formeln/pflanzen";
import { geandertAn, gezogen, type Pflanzung, ref, stelle, tabellen, zellenDer, type Zufall } from "./felder";

/** Rows that the formulas of another row add up, in several columns alike. */
interface Block {
  blatt: string;
  top: number;
  bottom: number;
  summe: number;
  formeln: Formelzelle[];
}

const LISTEN: TableKind[] = [
  "erfolgsplan-konten",
  "zwischenbericht-guv",
  "vorhaben",
  "investitionsprogramm",
  "investitionsmassnahmen",
];

function bloecke(workbook: Workbook, arten?: TableKind[]): Block[] {
  const forms = tabellen(workbook).filter(({ kind }) => arten?.includes(kind) ?? true);
  const known = new Set(forms.map(({ sheet }) => sheet));
  const all = formelindex(workbook).alle.flatMap((formel) =>
    known.has(formel.blatt) && istSumme(formel)
      ? formel.bezuege.filter(istSenkrecht).map(({ bereich }) => ({ formel, bereich }))
      : [],
  );
  const place = ({ formel, bereich }: (typeof all)[number]): string =>
    [formel.blatt, formel.row, bereich.top, bereich.bottom].join();
  return gruppen(all, place).flatMap(([first, ...rest]) =>
    first
      ? {
          blatt: first.formel.blatt,
          top: first.bereich.top,
          bottom: first.bereich.bottom,
          summe: first.formel.row,
          formeln: [first, ...rest].map(({ formel }) => formel),
        }
      : [],
  );
}

/** Some row between two others. */
const zeileIn = ({ top, bottom }: Block, random: Zufall): number =>
  top + Math.floor(random() * (bottom - top + 1));

const betraege = (workbook: Workbook, { blatt, formeln }: Block, row: number): Cell[] =>
  zellenDer(workbook, blatt, row).filter(
    (cell) =>
      cell.formula === undefined &&
      typeof cell.value === "number" &&
      formeln.some(({ column }) => column === cell.column),
  );

/** A row in which an amount was typed, none of them a formula. */
const istPosten = (workbook: Workbook, block: Block, row: number): boolean =>
  betraege(workbook, block, row).some(({ value }) => value !== 0) &&
  zellenDer(workbook, block.blatt, row).some(({ value }) => typeof value === "string");

/** What a row is called: its longest text. */
const nameVon = (workbook: Workbook, blatt: string, row: number): string =>
  zellenDer(workbook, blatt, row)
    .flatMap(({ value }) => (typeof value === "string" ? value.trim() : []))
    .reduce((a, b) => (b.length > a.length ? b : a), "");

const kontoVon = (workbook: Workbook, blatt: string, row: number): string[] =>
  zellenDer(workbook, blatt, row).flatMap(({ value }) =>
    /^\d{6,}$/.test(String(value)) ? String(value) : [],
  );

const woertlich = (texts: string[]): RegExp =>
  new RegExp(texts.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));

const refs = (blatt: string, cells: Cell[]): CellRef[] =>
  cells.map(({ row, column }) => ref({ sheet: blatt, row, column }));

const zeilenrefs = (workbook: Workbook, blatt: string, row: number): CellRef[] =>
  refs(blatt, zellenDer(workbook, blatt, row));

/** The same row elsewhere: its formulas look where those of the copy would. */
const kopie = (cells: Cell[], to: number): Cell[] =>
  cells.map((cell) => {
    const baum = cell.formula === undefined ? undefined : liesFormel(cell.formula);
    const formula = baum && verschoben(baum, to - cell.row, 0);
    return { ...cell, row: to, ...(formula !== undefined && { formula }) };
  });

function gewaehlt(workbook: Workbook, random: Zufall, arten?: TableKind[]): [Block, number] | undefined {
  const block = gezogen(bloecke(workbook, arten), random);
  const row = block && zeileIn(block, random);
  return block && row !== undefined && istPosten(workbook, block, row) ? [block, row] : undefined;
}

/** A part of the last item becomes an item of its own between that and its sum, which does not take it. */
export const zeileAusserhalb: Pflanzung = (workbook, random) => {
  const block = gezogen(bloecke(workbook), random);
  if (!block || block.bottom !== block.summe - 1 || !istPosten(workbook, block, block.bottom))
    return undefined;
  const { blatt, summe, bottom } = block;
  const typed = betraege(workbook, block, bottom);
  const parts = new Map(typed.map((cell) => [cell.column, teil(Number(cell.value))]));
  if ([...parts.values()].every((part) => part === 0)) return undefined;
  const rest = typed.map((cell) => ({
    ...ref({ sheet: blatt, ...cell }),
    change: wert(gerundet(Number(cell.value) - (parts.get(cell.column) ?? 0))),
  }));
  const source = kopie(zellenDer(workbook, blatt, bottom), summe);
  const item = source.map((cell) => neuerPosten(cell, parts.get(cell.column)));
  const falsch = mitNeuerZeile(geandertAn(workbook, rest), blatt, summe, item);
  const sums = block.formeln.map(({ column }) => ref({ sheet: blatt, row: summe + 1, column }));
  const nennt = woertlich(["Neuer Posten", `Zeile ${summe + 1}`]);
  const was = `${blatt}, neue Zeile ${summe + 1} unter „${nameVon(workbook, blatt, bottom)}“`;
  const richtig = mitErweitertenSummen(falsch, block);
  return { was, falsch, richtig, zellen: refs(blatt, item), nennt, auchRecht: sums };
};

const gerundet = (value: number): number => Math.round(value * 100) / 100;

/** About a third of an amount, as round as the amount itself. */
function teil(value: number): number {
  const unit =
    [10_000, 1000, 100, 10, 1, 0.01].find((one) => Number.isInteger(gerundet(value / one))) ?? 0.01;
  return gerundet(Math.round((value * 0.3) / unit) * unit);
}

function neuerPosten(cell: Cell, part: number | undefined): Cell {
  if (part !== undefined) return { ...cell, value: part };
  if (typeof cell.value !== "string") return cell;
  const isNumber = /^[\d.]+$/.test(cell.value);
  return {
    ...cell,
    value: isNumber
      ? cell.value.replace(/\d(?=0*$)/, (digit) => String((Number(digit) + 3) % 10))
      : "Neuer Posten",
  };
}

function mitErweitertenSummen(falsch: Workbook, { blatt, summe, bottom, formeln }: Block): Workbook {
  const index = formelindex(falsch);
  return geandertAn(
    falsch,
    formeln.flatMap(({ column }) => {
      const sum = index.formel({ blatt, row: summe + 1, column });
      const formula =
        sum &&
        mitErstem(
          sum,
          (bezug) => istSenkrecht(bezug) && bezug.bereich.bottom === bottom,
          (bezug) => gedehnt(bezug, { bottom: 1 }),
        );
      const change = (cell: Cell): Cell => ({ ...cell, ...(formula !== undefined && { formula }) });
      return formula === undefined ? [] : [{ ...ref({ sheet: blatt, row: summe + 1, column }), change }];
    }),
  );
}

/** An item cut out and put among those of another sum of the sheet; both sums follow. */
export const kontoVerschoben: Pflanzung = (workbook, random) => {
  const [from, row] = gewaehlt(workbook, random, LISTEN) ?? [];
  if (!from || row === undefined || from.bottom - from.top < 2) return undefined;
  const { blatt } = from;
  if (kontoVon(workbook, blatt, row).length === 0) return undefined;
  const others = bloecke(workbook).filter(
    (one) => one.blatt === blatt && (one.bottom < from.top || one.top > from.bottom) && one.bottom > one.top,
  );
  const into = gezogen(others, random);
  if (!into || into.formeln.length !== from.formeln.length) return undefined;
  const at = into.bottom;
  const cells = zellenDer(workbook, blatt, row);
  const inserted = mitNeuerZeile(workbook, blatt, at, kopie(cells, at));
  const falsch = mitGeloeschterZeile(inserted, blatt, row >= at ? row + 1 : row);
  const to = row < at ? at - 1 : at;
  const name = nameVon(workbook, blatt, row);
  return {
    was: `${blatt}: „${name}“ von Zeile ${row + 1} nach Zeile ${to + 1}`,
    falsch,
    zellen: zeilenrefs(falsch, blatt, to),
    nennt: woertlich([name, ...kontoVon(workbook, blatt, row)]),
  };
};

/** A row twice below each other, and the sum takes both. */
export const zeileDoppelt: Pflanzung = (workbook, random) => {
  const [block, row] = gewaehlt(workbook, random, LISTEN) ?? [];
  if (!block || row === undefined || row === block.bottom) return undefined;
  const { blatt } = block;
  const falsch = mitNeuerZeile(workbook, blatt, row + 1, kopie(zellenDer(workbook, blatt, row), row + 1));
  const name = nameVon(workbook, blatt, row);
  return {
    was: `${blatt}: „${name}“ in Zeile ${row + 1} noch einmal in Zeile ${row + 2}`,
    falsch,
    zellen: [...zeilenrefs(falsch, blatt, row), ...zeilenrefs(falsch, blatt, row + 1)],
    nennt: woertlich([name, ...kontoVon(workbook, blatt, row)]),
  };
};

/** A row hidden, which its sum goes on to take: what is printed does not add up. */
export const zeileAusgeblendet: Pflanzung = (workbook, random) => {
  const [block, row] = gewaehlt(workbook, random) ?? [];
  if (!block || row === undefined) return undefined;
  const { blatt } = block;
  const hidden = blattweise((sheet) =>
    sheet.name === blatt ? { ...sheet, hiddenRows: [...sheet.hiddenRows, row] } : sheet,
  );
  return {
    was: `${blatt}: Zeile ${row + 1} „${nameVon(workbook, blatt, row)}“ ausgeblendet`,
    falsch: hidden(workbook),
    zellen: zeilenrefs(workbook, blatt, row),
    nennt: /ausgeblendet|verborgen/,
  };
};

/** A row of a form taken out, and the formulas follow. */
export const zeileGeloescht: Pflanzung = (workbook, random) => {
  const forms = tabellen(workbook).filter(({ kind }) =>
    ["erfolgsplan", "vermoegensplan", "finanzplan", "festsetzung"].includes(kind),
  );
  const tabelle = gezogen(forms, random);
  const zeile = gezogen(
    tabelle?.zeilen.filter(({ art, position, betraege: all }) =>
      Boolean(art === "posten" && position && all.some(({ wert: amount }) => !amount.isZero())),
    ) ?? [],
    random,
  );
  if (!tabelle || !zeile) return undefined;
  const { sheet } = tabelle;
  return {
    was: `${sheet}: Zeile ${zeile.row + 1} „${zeile.label}“ gelöscht`,
    falsch: mitGeloeschterZeile(workbook, sheet, zeile.row),
    zellen: [],
    nennt: woertlich([
      zeile.label,
      zeile.label.replace(/^[\d.a-z)]+\s+/, ""),
      positionsname(tabelle.kind, zeile.position ?? ""),
    ]),
  };
};

/** A sum typed over with what it shows, then one of its items changed. */
export const summeUeberschrieben: Pflanzung = (workbook, random) => {
  const [block, row] = gewaehlt(workbook, random) ?? [];
  const sum = block && gezogen(block.formeln, random);
  if (!block || row === undefined || !sum?.text.startsWith("SUM(") || sum.text.includes("-"))
    return undefined;
  const item = { blatt: block.blatt, row, column: sum.column };
  const [old, total] = [zahl(workbook, item), zahl(workbook, sum)];
  if (
    !old ||
    total === undefined ||
    !betraege(workbook, block, row).some(({ column }) => column === sum.column)
  )
    return undefined;
  const change = teil(old) || old;
  const zellen = [ref({ sheet: sum.blatt, ...sum }), ref({ sheet: sum.blatt, ...item })] as const;
  const richtig = geandertAn(workbook, [{ ...zellen[1], change: wert(gerundet(old + change)) }]);
  const falsch = geandertAn(richtig, [{ ...zellen[0], change: wert(total) }]);
  const [first, second] = zellen.map(stelle);
  return {
    was: `${first}: Summe als Zahl ${total}, danach ${second}: ${old} → ${gerundet(old + change)}`,
    falsch,
    richtig,
    zellen: [{ ...zellen[0], right: gerundet(total + change) }],
  };
};
