import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { plan } from "../../src/plan/plan";
import type { Figure } from "../../src/plan/tabelle";
import { ausfuehren } from "../../src/rules/ausfuehren";
import { figuren } from "../../src/rules/bewerten";
import type { Finding } from "../../src/rules/ergebnis";
import { pruefen } from "../../src/rules/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { aufEinemBlatt, verschoben } from "../hilfen/umbau/anordnung";
import { andereJahre } from "../hilfen/umbau/schreibweise";
import { nacheinander, type Umbau } from "../hilfen/umbau/umbau";
import { fehlerarten, mitFehler, zufall } from "../hilfen/umbau/versehen";

const SAMPLES = path.join(import.meta.dirname, "../../samples");
const MUSTER = ["Wirtschaftsplan-2024.xlsx", "Zwischenbericht-2023-06-30.xlsx", "Kennzahlen-2023.xlsx"];
const LAYOUTS: [string, Umbau][] = [
  ["wie gespeichert", (workbook) => workbook],
  ["auf einem Blatt", aufEinemBlatt()],
  ["verschoben, anderes Jahr", nacheinander(verschoben(3, 2), andereJahre(1))],
];

interface Ergebnis {
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

interface Probe {
  workbook: Workbook;
  bekannt: Set<string>;
  zellen: { sheet: string; cell: Cell; value: number; erfasst: boolean }[];
}

const merkmal = ({ rule, sheet, cell, message }: Finding): string => [rule, sheet, cell, message].join("|");

/** All amounts in recognised tables of a workbook. */
function probe(workbook: Workbook): Probe {
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
  return { workbook, bekannt: new Set(pruefen(workbook).findings.map(merkmal)), zellen };
}

function versuch(
  { workbook, bekannt, zellen }: Probe,
  random: () => number,
): (Ergebnis & { zelle: string }) | undefined {
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

function prozent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1).replace(".", ",")} %`.padStart(8);
}

function zeile(name: string, all: Ergebnis[]): string {
  const count = (test: (ergebnis: Ergebnis) => boolean): string =>
    prozent(all.filter(test).length, all.length);
  return [
    name.padEnd(26),
    String(all.length).padStart(6),
    count(({ gefunden }) => gefunden),
    count(({ beteiligt }) => beteiligt),
    count(({ benannt }) => benannt),
    count(({ zuerst }) => zuerst),
  ].join("  ");
}

const { values } = parseArgs({
  options: {
    anzahl: { type: "string", default: "600" },
    saat: { type: "string", default: "1" },
    zeigen: { type: "boolean", default: false },
  },
});
const random = zufall(Number(values.saat));
const workbooks = await Promise.all(
  MUSTER.map(async (file) => readXlsx(new Uint8Array(readFileSync(path.join(SAMPLES, file))), file)),
);
const proben = LAYOUTS.flatMap(([layout, umbau]) =>
  workbooks.map((workbook) => ({ layout, ...probe(umbau(workbook)) })),
);
const weights = proben.map(({ zellen }) => zellen.length);
const total = weights.reduce((sum, weight) => sum + weight, 0);

const results: (Ergebnis & { layout: string; datei: string; zelle: string })[] = [];
for (let tries = 0; results.length < Number(values.anzahl) && tries < 10 * Number(values.anzahl); tries++) {
  let at = random() * total;
  const chosen = proben.find((_, index) => (at -= weights[index] ?? 0) < 0);
  const result = chosen && versuch(chosen, random);
  if (chosen && result) results.push({ ...result, layout: chosen.layout, datei: chosen.workbook.name });
}

console.log(
  ["", "", "gefunden", "beteiligt", "benannt", "zuerst"]
    .map((text, index) => text.padStart([26, 6, 8, 9, 7, 8][index] ?? 8))
    .join(" "),
);
for (const { name } of fehlerarten)
  console.log(
    zeile(
      name,
      results.filter(({ art }) => art === name),
    ),
  );
for (const [layout] of LAYOUTS)
  console.log(
    zeile(
      layout,
      results.filter((result) => result.layout === layout),
    ),
  );
for (const file of MUSTER)
  console.log(
    zeile(
      file.replace(".xlsx", ""),
      results.filter(({ datei }) => datei === file),
    ),
  );
console.log(
  zeile(
    "von einer Prüfung erfasst",
    results.filter(({ erfasst }) => erfasst),
  ),
);
console.log(zeile("alle", results));
console.log("\nBefunde der unveränderten Muster je Layout (Fehler / Warnungen):");
for (const { layout, workbook } of proben) {
  const { findings, coverage } = pruefen(workbook);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `  ${workbook.name.padEnd(34)}${layout.padEnd(26)}${count("error")} / ${count("warning")}; erfasst ${coverage.covered} von ${coverage.figures}`,
  );
}
if (values.zeigen)
  for (const { zelle, art, gefunden, benannt } of results)
    if (!gefunden || !benannt) console.log(gefunden ? "nicht benannt" : "nicht gefunden", art, zelle);
