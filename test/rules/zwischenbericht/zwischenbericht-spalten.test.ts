import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { geaendert } from "../../hilfen/umbau/zellen";
import { mappe } from "../../hilfen/mappe";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { Workbook } from "../../../src/workbook/workbook";
import { pruefen } from "../../../src/rules/kern/pruefen";

const { guv, vermoegensplan } = beispielbericht;

describe("ZB-1: percent of the plan", () => {
  test("in the column of the Ist", () => {
    const sheets = { Bericht: mitFehler(guv, "40.500 | 53", "40.500 | 35") };
    expect(meldungen("ZB-1", sheets)).toEqual([
      "warning Bericht E7: Strom: „% vom Plan“ zeigt 35 %, 40.500 € (Ist 2026) von 76.000 € (Ansatz 2026) sind aber 53 %.",
    ]);
    expect(befunde("ZB-1", sheets)).toMatchObject([
      { expected: "53", actual: "35", suspects: [{ cell: "E7", proposal: "53", reason: "Zahlendreher" }] },
    ]);
  });

  test("in the column of the Hochrechnung", () => {
    const sheets = { Bericht: mitFehler(guv, "102.000 | 94", "102.000 | 0") };
    expect(meldungen("ZB-1", sheets)).toEqual([
      "warning Bericht G8: Wartung: „% vom Plan“ zeigt 0 %, 102.000 € (Hochrechnung) von 108.000 € (Ansatz 2026) sind aber 94 %.",
    ]);
  });

  describe("a column that shows by how many percent the report is off", () => {
    const bericht = (kopf: string): Record<string, string> => ({
      Bericht: `
Konto | Bezeichnung | Ansatz 2026 | ${kopf}
1. Umsatzerlöse
4411902000 | Erlöse A | 80.000 | 60.000 | -25,0
4411903000 | Erlöse B | 50.000 | 65.000 | 30,0
 | Summe | 130.000 | 125.000 | -3,8
5. Materialaufwand
5236001000 | Strom | 40.000 | 30.000 | -25,0
5236002000 | Wartung | 20.000 | 22.000 | 10,0
 | Summe | 60.000 | 52.000 | -13,3
20. Jahresgewinn | | 70.000 | 73.000 | 4,3`,
    });

    test.each([
      "Ist 30.06.2026 | Abw. in %",
      "Ist 30.06.2026 | Veränderung in %",
      "Ist 30.06.2026 | Ist 30.06.2026\n | | | in € | Abw. in %",
      "Ist 30.06.2026 | Vergleich\n | | | in € | Abweichung in %",
    ])("is left alone under %j", (kopf) => {
      expect(befunde("ZB-1", bericht(kopf))).toEqual([]);
    });

    test("is left alone as a mere percentage right behind the deviation", () => {
      const mitAbweichung = bericht("Ist 30.06.2026 | Abweichung | in %").Bericht?.replaceAll(
        /(\d[\d.]*) \| (\d[\d.]*) \| (-?\d+,\d)$/gm,
        (_, plan: string, own: string, percent: string) => {
          const [a, b] = [plan, own].map((text) => Number(text.replaceAll(".", "")));
          return `${plan} | ${own} | ${(b ?? 0) - (a ?? 0)} | ${percent}`;
        },
      );
      expect(befunde("ZB-1", { Bericht: mitAbweichung ?? "" })).toEqual([]);
    });

    test("is wrong where the header says that it is the share", () => {
      expect(befunde("ZB-1", bericht("Ist 30.06.2026 | % vom Plan"))).toHaveLength(7);
    });
  });

  test("of no Ansatz, a percentage stands as zero", () => {
    const row = "5615000000 | Arbeitskleidung | 0 | 0 | 0 | 0 | 0 | 0,00\n | Summe | 184.000";
    expect(alleBefunde({ Bericht: mitFehler(guv, " | Summe | 184.000", row) })).toEqual([]);
  });

  test("blank percentages are left alone", () => {
    expect(alleBefunde({ Bericht: guv.replace("| 53 |", "| |").replace("| 107 |", "| |") })).toEqual([]);
  });

  test("percentages with decimals are taken as precisely as they stand", () => {
    const decimals = guv.replace("40.500 | 53", "40.500 | 53,3").replace("81.000 | 107", "81.000 | 106,6");
    expect(alleBefunde({ Bericht: decimals })).toEqual([]);
    const wrong = { Bericht: decimals.replace("| 53,3", "| 53,9") };
    expect(befunde("ZB-1", wrong)[0]?.message).toContain(
      "zeigt 53,9 %, 40.500 € (Ist 2026) von 76.000 € (Ansatz 2026) sind aber 53,3 %",
    );
  });

  describe("stored as Excel percentages", () => {
    const columns = ["E", "G"];
    const rows = [3, 4, 5, 7, 8, 9, 11, 12, 13];
    const alsProzent = (table: string): ReturnType<typeof mappe> =>
      geaendert(mappe({ Bericht: table }), {
        Bericht: Object.fromEntries(
          columns.flatMap((column) =>
            rows.map((row) => [
              `${column}${row}`,
              (cell) => ({ ...cell, value: Number(cell.value) / 100, format: "0%" }),
            ]),
          ),
        ),
      });

    test("the right ones are right", () => {
      expect(pruefen(alsProzent(guv)).findings).toEqual([]);
    });

    test("a wrong one is named in percent", () => {
      const { findings } = pruefen(alsProzent(mitFehler(guv, "40.500 | 53", "40.500 | 35")));
      expect(findings).toMatchObject([{ rule: "ZB-1", cell: "E7", expected: "0.53", actual: "0.35" }]);
      expect(findings[0]?.message).toContain(
        "zeigt 35 %, 40.500 € (Ist 2026) von 76.000 € (Ansatz 2026) sind aber 53 %.",
      );
    });

    test("and so are exact quotients that a formula left behind", () => {
      const exact = geaendert(alsProzent(guv), {
        Bericht: {
          E7: (cell) => ({ ...cell, value: 40500 / 76000 }),
          G8: (cell) => ({ ...cell, value: 102 / 108 }),
        },
      });
      expect(pruefen(exact).findings).toEqual([]);
    });
  });
});

describe("ZB-1: percentages that a formula left with all their digits", () => {
  /** The report with an Ist in cents that shows none, and its percentages as the formula computes them. */
  const gerechnet = (whole: number, format: string | undefined, falsch?: number): Workbook => {
    const workbook = mappe({ Bericht: guv });
    const cells = (workbook.sheets[0]?.cells ?? []).map((cell) =>
      cell.column === 3 && typeof cell.value === "number" ? { ...cell, value: cell.value + 0.37 } : cell,
    );
    const amount = (row: number, column: number): number =>
      Number(cells.find((cell) => cell.row === row && cell.column === column)?.value);
    const mitProzent = cells.map((cell) => {
      if (typeof cell.value !== "number" || (cell.column !== 4 && cell.column !== 6)) return cell;
      const share = amount(cell.row, cell.column - 1) / amount(cell.row, 2);
      const value = (cell.row === 6 && cell.column === 4 && falsch ? falsch / 100 : share) * whole;
      return { row: cell.row, column: cell.column, value, ...(format && { format }) };
    });
    return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: mitProzent })) };
  };
  const zb1 = (workbook: Workbook): Finding[] =>
    pruefen(workbook).findings.filter(({ rule }) => rule === "ZB-1");

  test.each([
    [100, "0"],
    [100, "0.0"],
    [100, undefined],
    [1, "0%"],
    [1, "0.00%"],
    [1, undefined],
  ])("of %s as the whole under the format %s are right; a wrong one is named", (whole, format) => {
    expect(zb1(gerechnet(whole, format))).toEqual([]);
    expect(zb1(gerechnet(whole, format, 35.25))).toMatchObject([{ cell: "E7" }]);
  });
});

describe("ZB-1: how the whole is stored shows in all rows", () => {
  const SPALTEN = "Konto | Bezeichnung | Ansatz 2026 | Ist 31.01.2026 | % vom Plan | Hochrechnung";
  const bericht = (percent: string[], kopf = SPALTEN): string => `
${kopf}
1. Umsatzerlöse
4411902000 | Erlöse A | 80.000 | 2.400 | ${percent[0]} | 80.000
4411903000 | Erlöse B | 50.000 | 1.000 | ${percent[1]} | 50.000
 | Summe | 130.000 | 3.400 | ${percent[2]} | 130.000
5. Materialaufwand
5236001000 | Strom | 1.000 | 40 | ${percent[3]} | 1.000
5236002000 | Wartung | 100 | 900 | ${percent[4]} | 900
20. Jahresgewinn | | 128.900 | 2.460 | | 128.100`;
  const rows = (percent: string[], kopf?: string): (string | undefined)[] =>
    befunde("ZB-1", { Bericht: bericht(percent, kopf) }).map(({ cell }) => cell);

  test("small percentages are no shares", () => {
    expect(rows(["3", "2", "3", "4", ""])).toEqual([]);
    expect(rows(["3", "4", "3", "4", ""])).toEqual(["E4"]);
  });

  test("many times the Ansatz is no percentage", () => {
    expect(rows(["0,03", "0,02", "0,03", "0,04", "9,00"])).toEqual([]);
    expect(rows(["0,03", "0,02", "0,03", "0,04", "8,00"])).toEqual(["E8"]);
  });

  test("of amounts in T€, as far as their rounding tells", () => {
    const kopf = SPALTEN.replace("Ansatz 2026", "Ansatz 2026 T€").replace("2026 | %", "2026 T€ | %");
    expect(rows(["3", "2", "3", "4", "900"], kopf)).toEqual([]);
    expect(rows(["3", "2", "3", "40", "903"], kopf)).toEqual(["E7"]);
    expect(befunde("ZB-1", { Bericht: bericht(["3", "2", "3", "40", "900"], kopf) })[0]?.message).toBe(
      "Strom: „% vom Plan“ zeigt 40 %, 40 T€ (Ist 2026) von 1.000 T€ (Ansatz 2026) sind aber 4 %.",
    );
  });
});

describe("ZB-2: the Hochrechnung", () => {
  const hochgerechnet = (wartung: string, summe: string, ergebnis: string): string =>
    mitFehler(
      mitFehler(mitFehler(guv, "102.000 | 94", wartung), "183.000 | 99", summe),
      "143.000 | 104",
      ergebnis,
    );

  test("one that follows from no method is named", () => {
    const sheets = { Bericht: hochgerechnet("120.000 | 111", "201.000 | 109", "125.000 | 91") };
    expect(meldungen("ZB-2", sheets)).toEqual([
      "warning Bericht F8: Wartung: Die Hochrechnung 120.000 € folgt nicht aus dem Ist 51.000 €; linear wären es rund 102.000 €. Bitte den Betrag oder das Verfahren der Zeile prüfen.",
    ]);
  });

  test.each([
    ["as its Ansatz", hochgerechnet("108.000 | 100", "189.000 | 103", "137.000 | 99")],
    ["as its Ist, where all is booked", hochgerechnet("51.000 | 47", "132.000 | 72", "194.000 | 141")],
    ["linear, rounded to whole euro", guv.replace("| 40.500 | 53 | 81.000", "| 40.501 | 53 | 81.001")],
  ])("%s is a method", (_, table) => {
    expect(befunde("ZB-2", { Bericht: table })).toEqual([]);
  });

  test("per 30.09. nine months are projected", () => {
    const september = guv
      .replace("30.06.2026", "30.09.2026")
      .replace("84.000 | 49", "126.000 | 74")
      .replace("181.000 | 50", "271.500 | 75")
      .replace("265.000 | 50", "397.500 | 75")
      .replace("40.500 | 53", "60.750 | 80")
      .replace("51.000 | 47", "76.500 | 71")
      .replace("91.500 | 50", "137.250 | 75")
      .replaceAll("102.000 | 49", "153.000 | 74")
      .replace("71.500 | 52", "107.250 | 78");
    expect(alleBefunde({ Bericht: september })).toEqual([]);
    const wrong = september
      .replace("102.000 | 94", "120.000 | 111")
      .replace("183.000 | 99", "201.000 | 109")
      .replace("143.000 | 104", "125.000 | 91");
    expect(befunde("ZB-2", { Bericht: wrong })).toMatchObject([
      { cell: "F8", expected: "102000", actual: "120000", difference: "18000" },
    ]);
  });

  describe("is checked whatever way its day is named", () => {
    const wrong = hochgerechnet("120.000 | 111", "201.000 | 109", "125.000 | 91");
    const expected = [{ cell: "F8", expected: "102000", actual: "120000" }];

    test.each([
      "Ist 1. Halbjahr 2026",
      "Ist Januar bis Juni",
      "Ist II. Quartal",
      "II. Quartal",
      "Ist 1.-2. Quartal",
      "per 30. Juni",
      "Ist Stand 30.06.2026",
      "Ist 01.01.-30.06.2026",
      "Ist Juni 2026",
      "30.06.2026",
    ])("as “%s”", (kopf) => {
      const named = (table: string): Record<string, string> => ({
        Bericht: table.replace("Ist per 30.06.2026", kopf),
      });
      expect(befunde("ZB-2", named(wrong))).toMatchObject(expected);
      expect(alleBefunde(named(guv))).toEqual([]);
    });

    test("in the title alone", () => {
      const ohne = wrong.replace("Ist per 30.06.2026", "Ist");
      const bericht = (titel: string): Record<string, string> => ({ Bericht: `\n${titel}\n${ohne}` });
      expect(
        befunde("ZB-2", bericht("Zwischenbericht 1. Halbjahr 2026")).map(({ actual }) => actual),
      ).toEqual(["120000"]);
      expect(befunde("ZB-2", bericht("Zwischenbericht"))).toEqual([]);
    });

    test("in the other part of the report", () => {
      const ohne = wrong.replace("Ist per 30.06.2026", "Ist");
      expect(befunde("ZB-2", { Bericht: ohne, Vermögensplan: vermoegensplan })).toMatchObject(expected);
    });

    test("as Excel stores a day", () => {
      const bericht = mappe({ Bericht: wrong.replace("Ist per 30.06.2026", "30.06.2026") });
      const { findings } = pruefen(
        geaendert(bericht, { Bericht: { D1: (cell) => ({ ...cell, value: 46203, format: "dd.mm.yyyy" }) } }),
      );
      expect(findings).toMatchObject([{ rule: "ZB-2", ...expected[0] }]);
    });

    test("beside the Ist of the year before", () => {
      const zwei = wrong
        .split("\n")
        .map((line, index) => {
          const cells = line.split(" | ");
          if (cells.length < 8) return line;
          return [...cells, index === 1 ? "Ist per 30.06.2025" : "1.234,00"].join(" | ");
        })
        .join("\n");
      const reversed = zwei.replace("Ist per 30.06.2025", "x").replace("Ist per 30.06.2026", "x");
      expect(reversed).not.toBe(zwei);
      expect(befunde("ZB-2", { Bericht: zwei })).toMatchObject(expected);
    });
  });

  test("a report that projects otherwise altogether is left alone", () => {
    const other = guv
      .replace("168.000 | 99", "171.000 | 101")
      .replace("362.000 | 101", "359.000 | 100")
      .replace("81.000 | 107", "79.000 | 104")
      .replace("102.000 | 94", "104.000 | 96");
    expect(alleBefunde({ Bericht: other })).toEqual([]);
  });

  test("liquid funds and results are balances, not projected", () => {
    expect(alleBefunde({ Bericht: vermoegensplan })).toEqual([]);
  });
});

describe("ZB-5: nothing booked yet", () => {
  const strom = "Strom | 76.000 | 40.500 | 53 | 81.000 | 107 | 73.812,40";
  const mit = (zeile: string): Record<string, string> => ({
    Bericht: mitFehler(guv, strom, `Strom | 74.000 | 40.500 | 55 | 81.000 | 109 | 71.912,40\n${zeile}`),
  });

  test("an account with Ansatz and prior year is named", () => {
    expect(meldungen("ZB-5", mit("5615000000 | Arbeitskleidung | 2.000 | 0 | 0 | 0 | 0 | 1.900,00"))).toEqual(
      [
        "info Bericht F8: Arbeitskleidung: Im Ist steht 0, die Hochrechnung ist deshalb 0. Ansatz (2.000 €) und Ergebnis 2025 (1.900 €) lassen noch Buchungen erwarten; bitte das Verfahren der Hochrechnung prüfen.",
      ],
    );
  });

  test.each([
    ["is projected as its Ansatz", "5615000000 | Arbeitskleidung | 2.000 | 0 | 0 | 2.000 | 100 | 1.900,00"],
    ["had nothing in the prior year", "5615000000 | Arbeitskleidung | 2.000 | 0 | 0 | 0 | 0 | 0,00"],
    ["has no Ansatz", "5615000000 | Arbeitskleidung | 0 | 0 | 0 | 0 | 0 | 1.900,00"],
  ])("not where it %s", (_, zeile) => {
    expect(befunde("ZB-5", mit(zeile))).toEqual([]);
  });
});
