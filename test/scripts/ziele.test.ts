import { readdirSync } from "node:fs";
import { geteilt, testdateien } from "../../scripts/test/ziele.mjs";

const tests = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();

test.each([
  ["rules", tests("test/rules")],
  ["test/rules", tests("test/rules")],
  ["src/rules", tests("test/rules")],
  ["src/rules/", tests("test/rules")],
  ["./test/plan/lesen/kopf.test.ts", ["test/plan/lesen/kopf.test.ts"]],
  ["src", tests("test")],
  ["scripts/test/ziele.mjs", ["test/scripts/ziele.test.ts"]],
])("%s means the tests of that folder or file", (wort, expected) => {
  expect(expected.length).toBeGreaterThan(0);
  expect(testdateien(wort)).toEqual(expected);
});

test("a source means the tests named like it and those that import it", () => {
  expect(testdateien("src/plan/lesen/kopf.ts")).toEqual(
    expect.arrayContaining(["test/plan/lesen/kopf.test.ts", "test/plan/lesen/genauigkeit.test.ts"]),
  );
  expect(testdateien("src/plan/lesen/kopf.ts")).not.toContain("test/plan/lesen/spalten.test.ts");
});

test("a source that no test imports means the tests of the sources that do", () => {
  expect(testdateien("src/workbook/ooxml/worksheet.ts")).toContain("test/workbook/xlsx.test.ts");
  expect(testdateien("src/workbook/ooxml")).toContain("test/workbook/xlsx.test.ts");
  const ofPane = testdateien("src/texte/bereich.ts");
  expect(ofPane).toContain("test/taskpane/pruefung/ergebnis.test.tsx");
  expect(ofPane).not.toContain("test/finance/hochrechnung.test.ts");
});

test("a source that nothing imports means the tests of its folder", () => {
  expect(testdateien("workbench/index.ts")).toEqual(tests("test/workbench"));
});

test("a helper means the tests that use it", () => {
  expect(testdateien("test/hilfen/umfang.ts")).toContain("test/faults/fehlerproben.test.ts");
});

test("any other word means the tests that have it in their path, whatever its case", () => {
  expect(testdateien("HOCHRECHNUNG")).toEqual(
    expect.arrayContaining(["test/finance/hochrechnung.test.ts", "test/e2e/hochrechnung.test.ts"]),
  );
  expect(testdateien("gibt-es-nicht")).toEqual([]);
  expect(testdateien("package.json")).toEqual([]);
});

test("what follows the first dash is for Jest, the value of an option too", () => {
  expect(geteilt(["rules", "src/plan", "-t", "Summe"])).toEqual({
    worte: ["rules", "src/plan"],
    optionen: ["-t", "Summe"],
  });
  expect(geteilt(["rules"])).toEqual({ worte: ["rules"], optionen: [] });
  expect(geteilt(["--watch", "rules"])).toEqual({ worte: [], optionen: ["--watch", "rules"] });
});
