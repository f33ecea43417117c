import { Zellfehler, gezeigt } from "./excel";
import {
  ABWEICHUNG,
  AFA,
  AFAVORSCHAU,
  ANLAGENSPIEGEL,
  HOCHRECHNUNG,
  KONTENSUMME,
  KREDITBEDARF,
  LIQUIDITAET,
  LIQUIDITAETSPRUEFUNG,
  MITTELVERAENDERUNG,
  PLANPROZENT,
  PRUEFSUMME,
  TEUR,
} from "../../src/functions/functions";

const DIV = new Zellfehler("#DIV/0!");
const wert = (text: string) => new Zellfehler("#VALUE!", text);

describe("shapes", () => {
  test("a range answers in its shape, a single cell of a range too", () => {
    expect(TEUR([[1000, 2000]])).toEqual([[1, 2]]);
    expect(TEUR([[1000]])).toEqual([[1]]);
  });

  test("a single value, a row and a column are applied to all", () => {
    expect(ABWEICHUNG([[1], [2]], [[10, 20]])).toEqual([
      [-9, -19],
      [-8, -18],
    ]);
    expect(ABWEICHUNG([[1, 2]], [[1]], [["aufwand"], ["ertrag"]])).toEqual([
      [0, -1],
      [0, 1],
    ]);
  });

  test("what does not fit is named with both shapes", () => {
    expect(gezeigt(() => ABWEICHUNG([[1], [2], [3]], [[1], [2]]))).toEqual(
      wert(
        "Die Bereiche passen nicht zusammen: wert hat 3 Zeilen × 1 Spalte, planansatz hat 2 Zeilen × 1 Spalte.",
      ),
    );
    expect(gezeigt(() => LIQUIDITAET(0, [[1], [2]], [[1], [2], [3]]))).toMatchObject({
      message:
        "Die Bereiche passen nicht zusammen: einzahlungen hat 2 Zeilen × 1 Spalte, auszahlungen hat 3 Zeilen × 1 Spalte.",
    });
    expect(gezeigt(() => KONTENSUMME([[1], [2]], [[1, 2]], [["*"]]))).toMatchObject({ code: "#VALUE!" });
  });

  test("where a single value belongs, a range is refused", () => {
    expect(gezeigt(() => PRUEFSUMME([[1], [2]], [[1]]))).toEqual(
      wert("summe: Hier steht ein einzelner Wert. Angegeben sind 2 Zeilen × 1 Spalte."),
    );
  });

  test("an empty range is refused", () => {
    expect(gezeigt(() => TEUR([]))).toEqual(wert("betrag: Der Bereich enthält keine Zelle."));
    expect(gezeigt(() => MITTELVERAENDERUNG([[]], [[1]]))).toMatchObject({ code: "#VALUE!" });
  });

  test("a whole column across a whole row is refused instead of computed for ever", () => {
    const spalte = Array.from({ length: 1_048_576 }, () => [1]);
    expect(gezeigt(() => ABWEICHUNG(spalte, [Array.from({ length: 16_384 }, () => 1)]))).toMatchObject({
      message:
        "Das Ergebnis hätte 1048576 Zeilen × 16384 Spalten und damit zu viele Zellen. Bitte kleinere Bereiche angeben.",
    });
  });
});

test("errors, texts and empty cells stay in their own place", () => {
  expect(PLANPROZENT([[1], [DIV], ["x"], [null], [2]], [[2], [2], [2], [2], [DIV]])).toEqual([
    [50],
    [DIV],
    [wert("wert: „x“ ist keine Zahl. Bitte eine Zahl wie 1234,50 angeben.")],
    [""],
    [DIV],
  ]);
});

test("methods and profiles stand beside the Ist, row by row", () => {
  const gleich = Array.from({ length: 12 }, () => 1);
  const vorne = [1, ...Array.from({ length: 11 }, () => 0)];
  expect(
    HOCHRECHNUNG([[10], [10], [10], [10]], [[6]], [["saison"], ["saison"], [""], ["saison"]], undefined, [
      gleich,
      vorne,
      gleich,
      Array.from({ length: 12 }, () => null),
    ]),
  ).toEqual([[20], [10], [20], [20]]);
  expect(
    HOCHRECHNUNG(
      [[10]],
      [[6]],
      [["saison"]],
      undefined,
      vorne.map((monat) => [monat]),
    ),
  ).toEqual([[10]]);
});

test("a missing profile may arrive as an empty cell", () => {
  for (const leer of [null, 0, ""])
    expect(HOCHRECHNUNG([[10]], [[6]], undefined, undefined, [[leer]])).toEqual([[20]]);
});

describe("liquidity", () => {
  test("a period without any figure stays empty and changes nothing", () => {
    expect(LIQUIDITAET(100, [[50], [null], [null], [10]], [[80], [20], [null], [""]])).toEqual([
      [70],
      [50],
      [""],
      [60],
    ]);
  });

  test("from an error on no balance is known", () => {
    expect(LIQUIDITAET(0, [[1], [DIV], [1]], [[0], [0], [0]])).toEqual([[1], [DIV], [DIV]]);
    expect(gezeigt(() => KREDITBEDARF(0, [[1], [DIV]], [[0]]))).toEqual(DIV);
    expect(LIQUIDITAETSPRUEFUNG(0, [[1], [DIV]], [[2]], 10).slice(1)).toEqual([
      [1, -1, 1, 10, 9, "eingehalten"],
      [2, DIV, DIV, DIV, DIV, DIV],
    ]);
  });

  test("a block is read row by row and keeps its shape", () => {
    expect(
      LIQUIDITAET(
        0,
        [
          [1, 2],
          [3, 4],
        ],
        [[1]],
      ),
    ).toEqual([
      [0, 1],
      [3, 6],
    ]);
  });

  test("without a start the balance begins at 0", () => {
    expect(LIQUIDITAET(null, [[5]], [[2]])).toEqual([[3]]);
  });

  test("a credit against a Höchstbetrag of 0 is exceeded, its utilisation is #DIV/0!", () => {
    expect(LIQUIDITAETSPRUEFUNG(0, [[0]], [[5]], 0)[1]).toEqual([1, -5, 5, DIV, -5, "überschritten"]);
  });

  test("periods without figures at the end are left out, in between they keep the balance", () => {
    const pruefung = LIQUIDITAETSPRUEFUNG(
      0,
      [[5], [null], [5], [null]],
      [[null], [null], [null], [null]],
      10,
    );
    expect(pruefung.slice(1).map(([periode, bestand]) => [periode, bestand])).toEqual([
      [1, 5],
      [2, 5],
      [3, 10],
    ]);
  });
});

describe("lists of assets", () => {
  const anlage = [12000, 5, "15.04.2023"];

  test("rows without an entry are left out, as the desktop and as the web hand them over", () => {
    const leer = [
      [0, 0, 0],
      [null, "", null],
    ];
    expect(AFAVORSCHAU([anlage, ...leer, anlage], 2023, 2024)).toEqual([[3600, 4800]]);
  });

  test.each([
    [[12000, 5, ""], "anlagen, Zeile 2: anschaffung fehlt."],
    ...[0, "", null].map((dauer): [unknown[], string] => [
      [12000, dauer, "15.04.2023"],
      "anlagen, Zeile 2: nutzungsdauer fehlt. Was nicht abgeschrieben wird, hat das Verfahren „keine“.",
    ]),
    [["", 5, "15.04.2023"], "anlagen, Zeile 2: anschaffungswert fehlt."],
    [
      ["Kauf", 5, "15.04.2023"],
      "anlagen, Zeile 2: anschaffungswert: „Kauf“ ist keine Zahl. Bitte eine Zahl wie 1234,50 angeben.",
    ],
    [
      [12000, 5, "15.04.2023", "linear", "01.01.2020"],
      "anlagen, Zeile 2: Der Abgang am 01.01.2020 liegt vor der Anschaffung am 15.04.2023.",
    ],
  ])("%j is reported with its row", (zeile, text) => {
    expect(gezeigt(() => AFAVORSCHAU([[...anlage, null, null], zeile], 2023, 2024))).toEqual(wert(text));
  });

  test.each([
    [[12000, -1, "15.04.2023"], "#NUM!"],
    [[DIV, 5, "15.04.2023"], "#DIV/0!"],
  ])("%j gives its error", (zeile, code) => {
    expect(gezeigt(() => AFAVORSCHAU([zeile], 2023, 2024))).toEqual(new Zellfehler(code));
  });

  test("land, assets under construction and financial assets are not written off", () => {
    const liste = [anlage, [250000, "", "01.01.2010", "keine"], [90000, 0, "01.05.2023", "keine"]];
    expect(AFAVORSCHAU(liste, 2023, 2024)).toEqual(AFAVORSCHAU([anlage], 2023, 2024));
    const [, grund] = ANLAGENSPIEGEL([["Grund", 250000, "", "01.01.2010", "keine", ""]], 2024);
    expect(grund).toEqual(["Grund", 250000, 0, 0, 250000, 0, 0, 0, 0, 250000, 250000]);
  });

  describe("a header", () => {
    const KOPF = [
      "Bezeichnung",
      "AHK (€)",
      "Zugang",
      "Nutzungsdauer in Jahren",
      "Erinnerungswert",
      "Verfahren",
    ];
    const server = ["Server", 12000, "15.04.2023", 5, 1, ""];

    test("says which column is which; others are passed over, and rows are counted with it", () => {
      expect(AFAVORSCHAU([KOPF, server], 2023, 2028)).toEqual([[1800, 2400, 2400, 2400, 2400, 599]]);
      expect(AFAVORSCHAU([KOPF, ["EDV", "", "", "", "", ""], server], 2023, 2023)).toEqual([[1800]]);
      expect(gezeigt(() => AFAVORSCHAU([KOPF, server, ["X", 1, "", 5, "", ""]], 2023, 2023))).toEqual(
        wert("anlagen, Zeile 3: anschaffung fehlt."),
      );
      const spiegel = ANLAGENSPIEGEL(
        [
          ["Klasse", ...KOPF],
          ["EDV", ...server],
        ],
        2023,
      );
      expect(spiegel.map((zeile) => (zeile as unknown[])[0])).toEqual(["Klasse", "EDV", "Summe"]);
    });

    test("that lacks a column, or has one twice, is refused by name", () => {
      expect(
        gezeigt(() =>
          AFAVORSCHAU(
            [
              ["AHK", "ND"],
              [1, 5],
            ],
            2023,
            2023,
          ),
        ),
      ).toEqual(wert("anlagen: In der Überschrift fehlt die Spalte anschaffung."));
      expect(
        gezeigt(() =>
          AFAVORSCHAU(
            [
              ["AHK", "Anschaffungswert", "Zugang"],
              [1, 2, 3],
            ],
            2023,
            2023,
          ),
        ),
      ).toEqual(wert("anlagen: Die Spalte anschaffungswert steht in der Überschrift mehr als einmal."));
    });
  });

  test("more columns than a list has are refused", () => {
    expect(gezeigt(() => AFAVORSCHAU([[1, 2, 3, 4, 5, 6]], 2023, 2024))).toEqual(
      wert("anlagen: Der Bereich hat höchstens 5 Spalten. Angegeben sind 1 Zeile × 6 Spalten."),
    );
  });

  test("reversed years are refused", () => {
    expect(gezeigt(() => AFAVORSCHAU([anlage], 2025, 2024))).toEqual(
      wert("Das erste Jahr (2025) liegt nach dem letzten (2024)."),
    );
  });

  test("classes stand in the order of their appearance; without one they are named so", () => {
    const spiegel = ANLAGENSPIEGEL(
      [
        ["B", ...anlage],
        ["", ...anlage],
        ["A", ...anlage],
        ["B ", ...anlage],
      ],
      2023,
    );
    expect(spiegel.map(([klasse, , zugaenge]) => [klasse, zugaenge])).toEqual([
      ["Klasse", "Zugänge"],
      ["B", 24000],
      ["ohne Klasse", 12000],
      ["A", 12000],
      ["Summe", 48000],
    ]);
  });

  test("a row of years answers as a row", () => {
    expect(AFA([[12000]], [[5]], [["15.04.2023"]], [[2023, 2024]])).toEqual([[1800, 2400]]);
  });
});

describe("accounts", () => {
  const konten = [["Konto"], ["5221000000"], [5222000000], ["Summe"], [null], ["4411901000"]];
  const werte = [["Ansatz"], [100], [20], ["x"], [DIV], [3]];

  test("headings, sums and errors beside other accounts do not matter", () => {
    expect(KONTENSUMME(konten, werte, [["52*"]])).toBe(120);
    expect(KONTENSUMME(konten, werte, [["5222000000"], [4411901000], [null]])).toBe(23);
    expect(KONTENSUMME(konten, werte, [["9*"]])).toBe(0);
  });

  test("errors of the chosen accounts do", () => {
    expect(gezeigt(() => KONTENSUMME([["52"]], [[DIV]], [["52"]]))).toEqual(DIV);
    expect(gezeigt(() => KONTENSUMME([["52"]], [["x"]], [["52"]]))).toMatchObject({ code: "#VALUE!" });
    expect(gezeigt(() => KONTENSUMME([[DIV]], [[1]], [["52"]]))).toEqual(DIV);
  });
});
