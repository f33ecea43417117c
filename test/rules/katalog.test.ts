import { readdirSync } from "node:fs";
import path from "node:path";
import { beispielplan, mitFehler } from "../../src/rules/beispiele/beispielplan";
import { katalog } from "../../src/rules/katalog";
import { pruefen } from "../../src/rules/kern/pruefen";
import type { Regel } from "../../src/rules/kern/regel";
import { mappe } from "../hilfen/mappe";

const ORDNER = path.join(__dirname, "../../src/rules");

function istRegel(value: unknown): value is Regel {
  return typeof value === "object" && value !== null && "id" in value && "prueft" in value;
}

/** The rules that a file of src/rules exports. */
async function regelnIn(file: string): Promise<string[]> {
  const exported = (await import(path.join(ORDNER, file))) as Record<string, unknown>;
  return Object.values(exported).flatMap((value) => (istRegel(value) ? [value.id] : []));
}

describe("the catalogue", () => {
  test("holds every rule of every file in src/rules, each once", async () => {
    const files = readdirSync(ORDNER, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && file !== "katalog.ts",
    );
    const found = (await Promise.all(files.map(regelnIn))).flat();
    expect(katalog.map(({ id }) => id).sort()).toEqual(found.sort());
    expect(new Set(found).size).toBe(found.length);
  });

  test("every rule has an example", () => {
    expect(katalog.filter(({ beispiel }) => !beispiel).map(({ id }) => id)).toEqual([]);
  });

  test.each(katalog.map((regel) => [regel.id, regel] as const))("%s says what it is", (id, regel) => {
    expect(id).toMatch(/^[A-Z]{2}-\d+$/);
    expect(regel.titel).toMatch(/^[A-ZÄÖÜ%§]/);
    expect(regel.prueft).toMatch(/\.$/);
    expect(regel.grundlage).not.toBe("");
    // What only one Land's law says is cited for plans of that Land alone.
    if (regel.grundlage.includes("EigAnVO")) expect(regel.recht).toBeDefined();
    expect(["error", "warning", "info"]).toContain(regel.severity);
    expect(regel.relationen ?? regel.befunde ?? regel.formelbefunde).toBeDefined();
  });
});

describe("the example of each rule triggers that rule and no other", () => {
  const examples = katalog.flatMap(({ id, beispiel }) => (beispiel ? [[id, beispiel] as const] : []));

  test.each(examples)("%s", (id, beispiel) => {
    const { findings } = pruefen(mappe(beispiel));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([id]);
    for (const finding of findings) {
      expect(finding.message).toMatch(/\.$/);
      expect(Object.keys(beispiel)).toContain(finding.sheet);
      expect(finding.cells).toContainEqual({ sheet: finding.sheet, cell: finding.cell });
    }
  });
});

describe("the plan that the examples start from", () => {
  const { festsetzung, erfolgsplan, erfolgsplanzeilen, konten, vermoegensplan } = beispielplan;

  test.each([
    ["Beschluss and both plans", { festsetzung, erfolgsplan, vermoegensplan }],
    ["without results", { festsetzung, erfolgsplanzeilen }],
    ["Beschluss", { festsetzung }],
    ["Erfolgsplan", { erfolgsplan }],
    ["Konten", { konten }],
    ["Vermögensplan", { vermoegensplan }],
    ["Beschluss and Vermögensplan", { festsetzung, vermoegensplan }],
    ["both plans", { erfolgsplan, vermoegensplan }],
  ])("has no fault: %s", (_, sheets) => {
    expect(pruefen(mappe(sheets as Record<string, string>)).findings).toEqual([]);
  });

  test("an example without its fault is refused", () => {
    expect(() => mitFehler(festsetzung, "Erträge | 1", "Erträge | 2")).toThrow(RangeError);
    expect(() => mitFehler(festsetzung, "150.000", "105.000")).toThrow(RangeError);
  });
});

/** Where the fault of each example was planted. Those of VP-2 and VH-2 change several cells, so that no sum speaks first. */
const GEPFLANZT: Record<string, string> = {
  "FB-1": "Beschluss B2",
  "FB-2": "Beschluss B3",
  "FB-3": "Beschluss B4",
  "FB-4": "Beschluss B6",
  "FB-5": "Beschluss B7",
  "FB-6": "Beschluss B8",
  "FB-7": "Beschluss B9",
  "FB-8": "Beschluss B10",
  "FB-9": "Beschluss B5",
  "EP-1": "Erfolgsplan A11",
  "EP-2": "Erfolgsplan B1",
  "EP-3": "Erfolgsplan D9",
  "EP-4": "Erläuterungen C2",
  "EP-5": "Erfolgsplan D2",
  "KT-1": "Kontenübersicht E4",
  "KT-2": "Kontenübersicht A8",
  "KT-3": "Kontenübersicht C7",
  "KT-4": "Kontenübersicht E7",
  "VP-1": "Vermögensplan B9",
  "LP-1": "Liquiditätsplan D7",
  "LP-2": "Finanzplan B2",
  "VH-1": "Vorhaben D6",
  "VH-3": "Erläuterungen C4",
  "FP-1": "Finanzplan D8",
  "IP-1": "Investitionsprogramm E4",
  "IP-2": "Ausstattung C2",
  "GH-1": "Gemeindehaushalt D10",
  "VE-1": "Verpflichtungsermächtigungen C5",
  "VB-1": "Verbindlichkeiten D6",
  "ST-1": "Stellenübersicht C9",
  "ST-2": "Stellenübersicht C8",
  "BZ-1": "Abwasser D2",
  "JA-1": "Erfolgsplan B3",
  "JA-2": "Vergleich C2",
  "JA-3": "Vergleich D1",
  "ZB-1": "Zwischenbericht E7",
  "ZB-2": "Zwischenbericht F8",
  "ZB-3": "Zwischenbericht H5",
  "ZB-4": "Kontenübersicht E3",
  "ZB-5": "Zwischenbericht F8",
  "ZB-6": "Zwischenbericht C1",
  "LQ-1": "Liquiditätskredit B2",
  "LQ-2": "Liquiditätskredit A5",
  "NR-1": "Nachtrag E4",
  "NT-1": "Zwischenbericht D7",
  "NT-2": "Vermögensplan D5",
  "NT-3": "Vermögensplan F15",
  "NT-4": "Stellenübersicht E4",
  "KZ-1": "Kennzahlen C10",
  "BI-1": "Rückstellungen F4",
  "SU-1": "Fuhrpark D5",
  "FX-1": "Fuhrpark D5",
  "FX-2": "Fuhrpark D5",
  "FX-3": "Fuhrpark D5",
  "FX-4": "Fuhrpark B6",
  "FX-5": "Fuhrpark D5",
  "FX-6": "Umlage B2",
  "FX-7": "Fuhrpark B2",
  "FX-8": "Kostenstellen F2",
  "FX-9": "Umlage C5",
  "FX-10": "Übersicht B5",
  "FX-11": "Auswahl C2",
  "FX-12": "Fuhrpark B5",
  "FX-13": "Nebenrechnung C4",
  "AB-1": "Fuhrpark C4",
  "FW-1": "Konten E7",
  "NB-1": "Fuhrpark B4",
};

describe("the first cause that an example names is the planted cell", () => {
  test("of every rule but two", () => {
    const missing = katalog.map(({ id }) => id).filter((id) => !(id in GEPFLANZT));
    expect(missing).toEqual(["VP-2", "VH-2"]);
  });

  test.each(Object.entries(GEPFLANZT))("%s: %s", (id, planted) => {
    const beispiel = katalog.find((regel) => regel.id === id)?.beispiel ?? {};
    const [found] = pruefen(mappe(beispiel)).findings;
    const first = found?.suspects[0] ?? found?.cause?.cells[0] ?? found;
    expect(`${first?.sheet} ${first?.cell}`).toBe(planted);
  });
});
