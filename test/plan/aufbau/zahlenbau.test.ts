import fc from "fast-check";
import { zahlenbau } from "../../../src/plan/aufbau/zahlenbau/zahlenbau";
import { tabelle } from "../tabellen";

/** Of each relation its figures' places in its first equation: "B2 = B3 B4 (3)", with the count of equations. */
function beziehungen(content: string): string[] {
  const cell = ({ row, column }: { row: number; column: number }): string =>
    `${String.fromCharCode(65 + column)}${row + 1}`;
  return zahlenbau(tabelle(content)).flatMap(({ gleichungen }) => {
    const [first] = gleichungen;
    if (!first) return [];
    const terme = first.terme.map(({ figure }) => cell(figure)).join(" ");
    return [`${cell(first.gesamt)} = ${terme} (${gleichungen.length})`];
  });
}

test.each([
  [
    "a total below its items, whatever it is called",
    `
Fahrzeug | 2024 | 2025
Kehrmaschine | 18.411 | 19.022
Radlader | 22.157 | 23.038
Fuhrpark | 40.568 | 42.060`,
    ["B4 = B2 B3 (2)"],
  ],
  [
    "above its items",
    `
Fahrzeug | 2024 | 2025
Fuhrpark | 40.568 | 42.060
Kehrmaschine | 18.411 | 19.022
Radlader | 22.157 | 23.038`,
    ["B2 = B3 B4 (2)"],
  ],
  [
    "several levels",
    `
Ort | 2024 | 2025
Nord | 40.568 | 42.060
Hafen | 18.411 | 19.022
Markt | 22.157 | 23.038
Süd | 61.012 | 57.307
Wald | 33.800 | 29.117
Feld | 27.212 | 28.190
Stadt | 101.580 | 99.367`,
    ["B2 = B3 B4 (2)", "B5 = B6 B7 (2)", "B8 = B2 B5 (2)"],
  ],
  [
    "across the columns, the total first",
    `
Ort | Kreis | Hafen | Markt
A | 40.568 | 18.411 | 22.157
B | 61.012 | 33.800 | 27.212
C | 12.909 | 4.805 | 8.104`,
    ["B2 = C2 D2 (3)"],
  ],
  [
    "equal steps between columns",
    `
Ort | Gesamt neu | Gesamt alt | Nord neu | Nord alt | Süd neu | Süd alt
A | 40.568 | 71.035 | 18.411 | 40.922 | 22.157 | 30.113
B | 61.012 | 29.118 | 33.800 | 20.017 | 27.212 | 9.101
C | 12.909 | 88.450 | 4.805 | 31.230 | 8.104 | 57.220
D | 77.316 | 52.209 | 51.104 | 29.888 | 26.212 | 22.321`,
    ["B2 = D2 F2 (4)", "C2 = E2 G2 (4)"],
  ],
  [
    "a difference of lines that do not stand side by side",
    `
Posten | 2023 | 2024 | 2025 | 2026
Einnahmen | 140.568 | 171.035 | 118.411 | 140.922
Kunden | 1.112 | 1.307 | 1.099 | 1.254
Ausgaben | 61.012 | 29.118 | 33.800 | 20.017
Anlagen | 74 | 77 | 79 | 83
Ergebnis | 79.556 | 141.917 | 84.611 | 120.905`,
    ["B2 = B4 B6 (4)"],
  ],
])("found by the figures alone: %s", (_, content, expected) => {
  expect(beziehungen(content)).toEqual(expected);
});

test.each([
  ["one coincidence", "\nOrt | 2024 | 2025\nA | 5 | 17\nB | 3 | 21\nC | 2 | 64"],
  ["small numbers, twice", "\nOrt | 2024 | 2025\nA | 5 | 7\nB | 3 | 4\nC | 2 | 3"],
  ["zeros", "\nOrt | 2024 | 2025\nA | 0 | 0\nB | 0 | 0\nC | 0 | 0"],
  [
    "copies of one row",
    "\nOrt | 2024 | 2025 | 2026\nA | 3.000 | 3.000 | 3.000\nB | 1.000 | 1.000 | 1.000\nD | 7 | 9 | 4\nC | 2.000 | 2.000 | 2.000",
  ],
])("nothing is claimed of %s", (_, content) => {
  expect(beziehungen(content)).toEqual([]);
});

test("what fails is held to what comes out elsewhere, but no share of it", () => {
  const table = `
Jahr | Gesamt | Nord | Süd
2022 | 40.568 | 18.411 | 22.157
2023 | 61.012 | 33.800 | 27.212
2024 | 12.999 | 4.805 | 8.104
2025 | 77.316 | 51.104 | 26.212
Anteil in % | 100 | 47 | 44`;
  expect(beziehungen(table)).toEqual(["B2 = C2 D2 (4)"]);
});

const amount = fc.integer({ min: 10_000, max: 9_999_999 });
const rows = fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 9 });
const text = (lines: number[][]): string =>
  `\nOrt | A | B | C\n${lines.map((line, nr) => `Zeile ${nr} | ${line.join(" | ")}`).join("\n")}`;

test("a planted total is found among random figures, and nothing else", () => {
  fc.assert(
    fc.property(rows, (items) => {
      const total = [0, 1, 2].map((at) => items.reduce((sum, line) => sum + (line[at] ?? 0), 0));
      const last = items.length + 2;
      const terms = items.map((_, nr) => `B${nr + 2}`).join(" ");
      expect(beziehungen(text([...items, total]))).toEqual([`B${last} = ${terms} (3)`]);
      expect(beziehungen(text(items))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
