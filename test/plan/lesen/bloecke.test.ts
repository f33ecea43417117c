import { bloecke, treffer } from "../../../src/plan/lesen/bloecke";
import { erfolgsplan } from "../../../src/plan/formulare/erfolgsplan";
import { raster } from "../../../src/plan/lesen/raster";
import { spalten } from "../../../src/plan/lesen/spalten";
import { blatt } from "../../hilfen/mappe";

/** The blocks of a sheet as texts: title / header rows / labels of its rows. */
function gefunden(text: string): string[] {
  return bloecke(raster(blatt("Blatt", text))).map(({ titel, kopfzeilen, zeilen }) => {
    const labels = zeilen.map((zeile) => zeile[0]?.text ?? "");
    return `${titel.join(", ")} / ${kopfzeilen.map((row) => row + 1).join(",")} / ${labels.join(", ")}`;
  });
}

describe("a sheet is cut into its tables", () => {
  test("what stands above the header is the title", () => {
    expect(
      gefunden(`
Stadt Musterhausen
Erfolgsplan 2026

Bezeichnung | RE 2024 | Plan 2026
1. Umsatzerlöse | 10,00 | 20
Summe | 10,00 | 20`),
    ).toEqual(["Stadt Musterhausen, Erfolgsplan 2026 / 4 / 1. Umsatzerlöse, Summe"]);
  });

  test("a header over several rows is one", () => {
    expect(
      gefunden(`
Bezeichnung | Ansatz | Ergebnis
 | 2026 | 2024
1. Umsatzerlöse | 20 | 10,00`),
    ).toEqual([" / 1,2 / 1. Umsatzerlöse"]);
  });

  test("another header begins another table, and the text before it is its title", () => {
    expect(
      gefunden(`
Bezeichnung | Ansatz 2026
Umsatzerlöse | 20
Finanzplan
Vorhaben | Plan 2027 | Plan 2028
Kanal | 30 | 40`),
    ).toEqual([" / 1 / Umsatzerlöse", "Finanzplan / 4 / Kanal"]);
  });

  test("a page header repeated in the middle does not break the table", () => {
    expect(
      gefunden(`
Bezeichnung | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 10 | 20
3. Andere aktivierte Eigenleistungen | 1 | 2

Bezeichnung | Ansatz 2025 | Ansatz 2026
4. Sonstige betriebliche Erträge | 3 | 4
5. Materialaufwand | 5 | 6`),
    ).toEqual([
      " / 1 / 1. Umsatzerlöse, 3. Andere aktivierte Eigenleistungen, 4. Sonstige betriebliche Erträge, 5. Materialaufwand",
    ]);
  });

  test.each(["1 | 2 | 3", "Sp. 1 | Sp. 2 | Sp. 3", "1 | 2 | 3 = 1 + 2"])(
    "numbers of the columns below a header of several rows belong to it: %s",
    (numbers) => {
      expect(
        gefunden(`
Lfd. Nr. | Bezeichnung | Planansatz
 | | Plan 2026
 | | in €
${numbers}
1. | Umsatzerlöse | 20`),
      ).toEqual([" / 1,2,3,4 / 1."]);
    },
  );

  test("numbers of two columns below a header belong to it", () => {
    expect(gefunden("Bezeichnung | Ansatz 2026\n1 | 2\nUmsatzerlöse | 20")).toEqual([
      " / 1,2 / Umsatzerlöse",
    ]);
  });

  test("a heading below a header is a row, whatever words it has", () => {
    expect(gefunden("Nr. | Text | Ansatz 2026\n | Ergebnis des Betriebs\n1. | Umsatzerlöse | 20")).toEqual([
      " / 1 / Ergebnis des Betriebs, 1.",
    ]);
  });

  test("a page header over rows that occur again and again does not break the table", () => {
    const seite = (unit: string): string => `
Einheit | Gruppe | Stellen 2026 | Stellen 2025
${unit}
Beschäftigte/r | E 09b | 1,00 | 1,00
Beschäftigte/r | E 09b | 1,00 | 0,50
Beschäftigte/r | E 11 | 1,00 | 1,00
Beschäftigte/r | E 11 | 0,50 | 1,00
`;
    expect(gefunden(["Technik", "Werkleitung", "Labor"].map(seite).join("\n"))).toHaveLength(1);
  });

  test("a page header is the same with and without the numbers of its columns", () => {
    const kopf = "Bezeichnung | Ansatz 2025 | Ansatz 2026";
    expect(
      gefunden(`${kopf}\n1 | 2 | 3\nKanal | 10 | 20\nPumpwerk | 1 | 2\n\n${kopf}\nKläranlage | 3 | 4`),
    ).toEqual([" / 1,2 / Kanal, Pumpwerk, Kläranlage"]);
  });

  describe("the two sides of a Finanzplan whose headers disagree by a year", () => {
    const haelfte = (titel: string, wort: string, von: number, posten: string): string => `
${titel}
Bezeichnung | ${[0, 1, 2, 3].map((jahr) => `${wort}${von + jahr}`).join(" | ")}
${posten} | 1 | 2 | 3 | 4
Summe | 1 | 2 | 3 | 4`;
    const plan = (erste: number, zweite: number, wort = ""): string =>
      haelfte("Einnahmen", wort, erste, "Kredite") + haelfte("\nAusgaben", wort, zweite, "Sachanlagen");

    test.each([
      ["earlier", 2025, 2026, [6]],
      ["later", 2026, 2025, undefined],
    ])("are one table of the later years: the first one %s", (_, erste, zweite, spaeter) => {
      const grid = raster(blatt("Blatt", plan(erste, zweite)));
      const [block, ...others] = bloecke(grid);
      expect(others).toEqual([]);
      if (!block) throw new RangeError("no block");
      expect(block.spaetererKopf).toEqual(spaeter);
      expect(spalten(grid, block).flatMap((spalte) => spalte.jahr ?? [])).toEqual([2026, 2027, 2028, 2029]);
      const zweiterKopf = block.zeilen.find(([zelle]) => zelle?.row === 6);
      expect(zweiterKopf?.slice(1).map(({ text, zahl }) => [text, zahl])).toEqual(
        [0, 1, 2, 3].map((n) => [String(zweite + n), undefined]),
      );
    });

    test("are two where nothing says that they belong together", () => {
      expect(gefunden(plan(2025, 2026).replace("Ausgaben", "Fuhrpark"))).toHaveLength(2);
      expect(gefunden(plan(2025, 2026).replace("Einnahmen", "Ausgaben"))).toHaveLength(2);
    });

    test("are two where the years do not go on by the same step", () => {
      expect(gefunden(plan(2025, 2026).replace("2029", "2035"))).toHaveLength(2);
    });
  });

  test("blank rows within a table do not break it", () => {
    expect(
      gefunden(`
Bezeichnung | Ansatz 2026
Kanal | 20

Kläranlage | 30

Summe | 50`),
    ).toEqual([" / 1 / Kanal, Kläranlage, Summe"]);
  });

  test("the same header over the same rows is a second table", () => {
    expect(
      gefunden(`
Maßnahme | Ansatz 2025 | Ansatz 2026
Kanal | 10 | 20
Kläranlage | 30 | 40

Maßnahme | Ansatz 2025 | Ansatz 2026
Kanal | 11 | 22
Kläranlage | 33 | 44`),
    ).toHaveLength(2);
  });

  test("another form's labels after a gap begin another table, even without a header", () => {
    expect(
      gefunden(`
 | Ansatz 2026
Umsatzerlöse | 20
Andere aktivierte Eigenleistungen | 1
Sonstige betriebliche Erträge | 2
Materialaufwand | 15

Einnahmen aus Anlageabgängen | 1
Jahresgewinn | 2
Zuwendungen Dritter | 3
Investitionskredite | 4
Abnahme der liquiden Mittel | 5
Summe Mittelherkunft | 15`),
    ).toHaveLength(2);
  });

  test("text without any figure is no table", () => {
    expect(gefunden("Vorbericht\nDer Betrieb wächst.\n\nUnterschrift")).toEqual([]);
  });

  test("an empty sheet has none", () => {
    expect(gefunden("")).toEqual([]);
  });
});

test("a form's positions are counted once each, however often a label occurs", () => {
  const labels = ["umsatzerloese", "umsatzerloese", "materialaufwand", "kaffeekasse"];
  expect(treffer(erfolgsplan.positionen, labels)).toBe(2);
});
