import { readFileSync } from "node:fs";
import path from "node:path";
import { katalog } from "../../src/functions/katalog";
import { type Auslieferung, ausgeliefert, lade } from "../hilfen/auslieferung";

let gebaut: Auslieferung;
let funktionen: ReturnType<typeof lade>;
beforeAll(async () => {
  gebaut = await ausgeliefert();
  funktionen = lade(gebaut);
});

const rufe = (name: string, ...werte: unknown[]) => {
  const funktion = funktionen.get(name);
  if (!funktion) throw new RangeError(name);
  // Values of the script's own realm are compared as plain data.
  const ergebnis: unknown = funktion(...werte);
  return typeof ergebnis === "object" ? (JSON.parse(JSON.stringify(ergebnis)) as unknown) : ergebnis;
};

test("the script registers every function, without a DOM", () => {
  expect([...funktionen.keys()]).toEqual(Object.keys(katalog));
});

test("the shipped functions compute", () => {
  expect(rufe("HOCHRECHNUNG", 38823, 6)).toBe(77646);
  expect(rufe("HOCHRECHNUNG", [[38823], [182]], [[6]])).toEqual([[77646], [364]]);
  expect(rufe("AFA", 100000, 5, "01.07.2025", [[2025, 2030]], "degressiv")).toEqual([[15000, 8330]]);
});

test("errors are objects of Excel's own class", () => {
  expect(() => funktionen.get("ABWEICHUNG")?.(1, 1, "kosten")).toThrow(/„ertrag“ und „aufwand“/);
  expect(rufe("TEUR", [["x"], [1000]])).toMatchObject([[{ code: "#VALUE!" }], [1]]);
});

test("VERSION is the version of the package and names the build", () => {
  const paket = JSON.parse(readFileSync(path.join(__dirname, "..", "..", "package.json"), "utf8")) as {
    version: string;
  };
  expect(rufe("VERSION")).toContain(paket.version);
  expect(rufe("VERSION")).toContain(process.env.BUILD?.trim() || "lokal");
});

test("the shipped metadata let error cells in, ask for nothing above the floor, and are otherwise those that were agreed on", () => {
  const golden = readFileSync(path.join(__dirname, "functions.golden.json"), "utf8");
  const { allowCustomDataForDataTypeAny, ...agreed } = JSON.parse(golden) as Record<string, unknown>;
  expect(allowCustomDataForDataTypeAny).toBe(true);
  expect(JSON.parse(gebaut.metadaten)).toEqual({ allowErrorForDataTypeAny: true, ...agreed });
});
