import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { abnahmemappen } from "../../samples/abnahmemappen";
import { standAus } from "../../src/berichte/auswertung/stand";
import { vergleich } from "../../src/berichte/vergleich/vergleich";
import { vergleichsblatt } from "../../src/berichte/vergleich/vergleichsblatt";
import { pruefen } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { node } from "./prozess";

const AM = new Date(2026, 10, 30, 9, 0);

let ordner: string;
beforeAll(() => {
  ordner = mkdtempSync(path.join(tmpdir(), "abnahme-"));
  node(["--import", "tsx", "samples/abnahme.ts", ordner]);
});
afterAll(() => rmSync(ordner, { recursive: true }));

const mappe = (name: string): Promise<Workbook> => readXlsx(readFileSync(path.join(ordner, name)), name);

test("every workbook that the page of the trial names is written, and no other", () => {
  const page = readFileSync(path.join(__dirname, "../../docs/abnahme.md"), "utf8");
  const named = [...page.matchAll(/`([\w-]+\.xlsx)`/g)].map(([, name = ""]) => name);
  expect([...new Set(named)].sort()).toEqual(readdirSync(ordner).sort());
});

test.each(abnahmemappen)("$datei is a plan whose figures are right", async ({ datei }) => {
  const { findings, coverage, tables } = pruefen(await mappe(datei));
  expect(tables.map(({ kind }) => kind)).toEqual(["erfolgsplan-konten"]);
  expect(findings).toEqual([]);
  expect(coverage.covered).toBe(coverage.figures);
});

test("a sheet has more merged areas than Excel names in one answer", async () => {
  const [sheet] = (await mappe("Verbundene-Zellen.xlsx")).sheets;
  expect(sheet?.merges.length).toBeGreaterThan(512);
});

test("the two long workbooks give a comparison of more than 3,000 rows", async () => {
  const stand = async (name: string) => standAus(await mappe(name), name, AM);
  const before = await stand("Viele-Konten.xlsx");
  const after = await stand("Viele-Konten-geaendert.xlsx");
  const { zeilen } = vergleichsblatt(vergleich(before, after));
  expect(zeilen.filter(({ zellen }) => zellen[3]?.inhalt === "geändert").length).toBeGreaterThan(3_000);
});
