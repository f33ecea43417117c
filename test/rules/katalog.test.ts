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
