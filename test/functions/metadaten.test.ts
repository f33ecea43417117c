import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { type Funktionsname, katalog } from "../../src/functions/katalog";

interface Metadaten {
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    result: { dimensionality?: string };
    parameters: { name: string; description: string; dimensionality?: string; optional?: boolean }[];
  }[];
}

const quelle = path.join(__dirname, "..", "..", "src", "functions", "functions.ts");
/** Longer texts do not show in Excel's function wizard. */
const HOECHSTLAENGE = 255;

let metadaten: Metadaten;
beforeAll(async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(quelle);
  expect(errors).toEqual([]);
  metadaten = JSON.parse(metadataJson) as Metadaten;
});

test("every declared function is in the metadata, in the order of the reference", () => {
  expect(metadaten.functions.map(({ id }) => id)).toEqual(Object.keys(katalog));
});

test("ids and names keep Excel's rules and are the same", () => {
  for (const { id, name } of metadaten.functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{0,127}$/);
    expect(name).toBe(id);
  }
});

test("parameters are those of the declarations: names, order, which may be missing, which are ranges", () => {
  for (const { id, parameters, result } of metadaten.functions) {
    const { argumente, ergebnis } = katalog[id as Funktionsname];
    const erwartet = Object.entries(argumente).map(([name, { optional, form }]) => ({
      name,
      optional,
      bereich: ergebnis === "zelle" || form === "bereich",
    }));
    const gefunden = parameters.map(({ name, optional = false, dimensionality }) => ({
      name,
      optional,
      bereich: dimensionality === "matrix",
    }));
    expect(gefunden).toEqual(erwartet);
    expect([id, result.dimensionality]).toEqual([id, ergebnis === "wert" ? undefined : "matrix"]);
  }
});

test("optional parameters stand last", () => {
  for (const { parameters } of metadaten.functions) {
    const wahlfrei = parameters.map(({ optional = false }) => optional);
    expect(wahlfrei).toEqual([...wahlfrei].sort((a, b) => Number(a) - Number(b)));
  }
});

test("everything is described, in texts that Excel shows in full", () => {
  for (const { id, description, helpUrl, parameters } of metadaten.functions) {
    expect(helpUrl).toBe(`https://localhost:3000/hilfe/funktionen/${id}.html`);
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toEqual(expect.stringMatching(/\S/));
      expect(text.length).toBeLessThanOrEqual(HOECHSTLAENGE);
    }
  }
});

test("the metadata are those that were agreed on (functions.golden.json)", () => {
  const golden = readFileSync(path.join(__dirname, "functions.golden.json"), "utf8");
  expect(metadaten).toEqual(JSON.parse(golden));
});
