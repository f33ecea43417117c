import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Decimal } from "../../src/money/dezimal";
import { plan } from "../../src/plan/plan";
import { pruefen, pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";

const ROOT = path.join(import.meta.dirname, "../..");
const SAMPLES = ["Wirtschaftsplan-2024.xlsx", "Zwischenbericht-2023-06-30.xlsx", "Kennzahlen-2023.xlsx"];
const RUNS = 15;

/** Middle of several runs, in milliseconds; the first two warm the engine up and do not count. */
async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** Plain decimal additions: what this machine does in a millisecond today. Other figures are given as multiples. */
function vergleichswert(): Decimal {
  let total = new Decimal(0);
  for (let index = 0; index < 50_000; index++) total = total.plus(index);
  return total;
}

const files = SAMPLES.map((name) => ({
  name,
  data: new Uint8Array(readFileSync(path.join(ROOT, "samples", name))),
}));
const workbooks = await Promise.all(files.map(({ name, data }) => readXlsx(data, name)));
const [first] = workbooks;
const [file] = files;
if (!first || !file) throw new Error("samples are missing");
const fuenfzig = {
  ...first,
  sheets: [0, 1, 2, 3].flatMap((copy) =>
    first.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${copy}` })),
  ),
};

/** The same workbook as nobody knows it yet: what was recognised in one is remembered. */
const neu = (workbook: Workbook): Workbook => ({ ...workbook });

const measured: [string, () => unknown][] = [
  ["50.000 Dezimaladditionen (Vergleichswert)", vergleichswert],
  ["Datei lesen: Wirtschaftsplan 2024", () => readXlsx(file.data, file.name)],
  ["Erkennen: Wirtschaftsplan 2024", () => plan(neu(first))],
  ["Prüfen: Wirtschaftsplan 2024", () => pruefen(neu(first))],
  [
    "Lesen, erkennen, gliedern, prüfen: Wirtschaftsplan 2024",
    async () => pruefen(await readXlsx(file.data, file.name)),
  ],
  [`Prüfen: ${fuenfzig.sheets.length} Blätter`, () => pruefen(neu(fuenfzig))],
  ["Prüfen: drei Mappen gemeinsam", () => pruefenGemeinsam(workbooks.map(neu))],
];

const results: { name: string; milliseconds: number; ratio: number }[] = [];
for (const [name, work] of measured) {
  const milliseconds = await median(work);
  results.push({ name, milliseconds, ratio: milliseconds / (results[0]?.milliseconds ?? milliseconds) });
}
const zahl = (value: number): string =>
  value.toLocaleString("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
console.log(`${"".padEnd(52)}${"ms".padStart(10)}${"Vielfaches".padStart(12)}`);
for (const { name, milliseconds, ratio } of results) {
  console.log(`${name.padEnd(52)}${zahl(milliseconds).padStart(10)}${zahl(ratio).padStart(12)}`);
}
mkdirSync(path.join(ROOT, "bench"), { recursive: true });
writeFileSync(
  path.join(ROOT, "bench", "results.json"),
  `${JSON.stringify({ version: 1, results }, undefined, 2)}\n`,
);
