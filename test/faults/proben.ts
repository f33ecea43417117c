import { plan } from "../../src/plan/plan";
import type { Figure } from "../../src/plan/tabelle";
import { ausfuehren } from "../../src/rules/kern/ausfuehren";
import { figuren } from "../../src/plan/aufbau/gleichung";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { ohneFormeln } from "../hilfen/umbau/umbau";
import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { muster } from "../hilfen/muster";
import { aufEinemBlatt, verschoben } from "../hilfen/umbau/anordnung";
import { andereJahre } from "../hilfen/umbau/schreibweise";
import { nacheinander, type Umbau } from "../hilfen/umbau/umbau";
import { fehlerarten, mitFehler, zufall } from "../hilfen/umbau/versehen";

export const MUSTER = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"];
export const LAYOUTS: [string, Umbau][] = [
  ["wie gespeichert", (workbook) => workbook],
  ["auf einem Blatt", aufEinemBlatt()],
  ["verschoben, anderes Jahr", nacheinander(verschoben(3, 2), andereJahre(1))],
];

/** What became of one fault. */
export interface Ergebnis {
  layout: string;
  datei: string;
  /** "Kontenübersicht E14: 190000 → 109000" */
  zelle: string;
  art: string;
  /** At least one relation covers the cell. */
  erfasst: boolean;
  gefunden: boolean;
  /** In the finding's cell or among its suspects. */
  benannt: boolean;
  /** Anywhere among the figures that the finding shows. */
  beteiligt: boolean;
  /** First suspect with the right value. */
  zuerst: boolean;
}

/** A sample in one of the layouts, as it is without a fault. */
interface Probe {
  layout: string;
  workbook: Workbook;
  bekannt: Set<string>;
  zellen: { sheet: string; cell: Cell; value: number; erfasst: boolean }[];
}

const merkmal = ({ rule, sheet, cell, message }: Finding): string => [rule, sheet, cell, message].join("|");

/**
 * All amounts in recognised tables of a workbook, typed as they stand in a published plan: else Excel would compute the
 * sums anew. Faults in formulas are measured by formelproben.
 */
function probe(layout: string, stored: Workbook): Probe {
  const workbook = ohneFormeln(stored);
  const place = ({ sheet, row, column }: Pick<Figure, "sheet" | "row" | "column">): string =>
    `${sheet}|${row}|${column}`;
  const recognised = plan(workbook);
  const tables = recognised.tabellen.filter(({ kind }) => kind !== "sonstige");
  const amounts = new Set(
    tables.flatMap(({ zeilen }) => zeilen.flatMap(({ betraege }) => betraege.map(place))),
  );
  const covered = new Set(
    ausfuehren(recognised).bewertungen.flatMap(({ relation }) => figuren(relation).map(place)),
  );
  const zellen = workbook.sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap((cell) => {
      const { row, column, value } = cell;
      const at = place({ sheet, row, column });
      return typeof value === "number" && amounts.has(at)
        ? [{ sheet, cell, value, erfasst: covered.has(at) }]
        : [];
    }),
  );
  return { layout, workbook, bekannt: new Set(pruefen(workbook).findings.map(merkmal)), zellen };
}

function versuch({ layout, workbook, bekannt, zellen }: Probe, random: () => number): Ergebnis | undefined {
  const target = zellen[Math.floor(random() * zellen.length)];
  const art = fehlerarten[Math.floor(random() * fehlerarten.length)];
  const value = target && art?.anwenden(target.value, random);
  if (!target || !art || value === undefined) return undefined;
  const { sheet, cell } = target;
  const at = cellAddress(cell.row, cell.column);
  const here = (ref: { sheet: string; cell: string }): boolean => ref.sheet === sheet && ref.cell === at;
  const neu = pruefen(mitFehler(workbook, sheet, cell, value)).findings.filter(
    (finding) => !bekannt.has(merkmal(finding)),
  );
  return {
    layout,
    datei: workbook.name,
    art: art.name,
    erfasst: target.erfasst,
    zelle: `${sheet} ${at}: ${target.value} → ${value}`,
    gefunden: neu.length > 0,
    benannt: neu.some((finding) => here(finding) || finding.suspects.some(here)),
    beteiligt: neu.some((finding) => finding.cells.some(here) || finding.suspects.some(here)),
    zuerst: neu.some(
      ({ suspects: [first] }) =>
        first !== undefined && here(first) && Number(first.proposal) === target.value,
    ),
  };
}

/** The samples in every layout. */
export async function proben(): Promise<Probe[]> {
  const workbooks = await Promise.all(MUSTER.map(muster));
  return LAYOUTS.flatMap(([layout, umbau]) => workbooks.map((workbook) => probe(layout, umbau(workbook))));
}

/** Plants so many faults, one at a time, into cells that the seed chooses among all amounts. */
export function fehlerproben(all: Probe[], anzahl: number, saat: number): Ergebnis[] {
  const random = zufall(saat);
  const weights = all.map(({ zellen }) => zellen.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const results: Ergebnis[] = [];
  for (let tries = 0; results.length < anzahl && tries < 10 * anzahl; tries++) {
    let at = random() * total;
    const chosen = all.find((_, index) => (at -= weights[index] ?? 0) < 0);
    const result = chosen && versuch(chosen, random);
    if (result) results.push(result);
  }
  return results;
}
