import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell } from "../../../src/workbook/workbook";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { muster } from "../../hilfen/muster";
import { geaendert } from "../../hilfen/umbau/zellen";
import { mappe } from "../../hilfen/mappe";

const { kennzahlen, gemeindehaushalt } = beispieluebersichten;
const { erfolgsplan } = beispielplan;
const mit = (richtig: string, falsch: string): Record<string, string> => ({
  Kennzahlen: mitFehler(kennzahlen, richtig, falsch),
});

describe("KZ-1: what recomputes from the figures beside it", () => {
  test("Kosten je Arbeitsplatz", () => {
    const sheets = mit("2.471", "2.417");
    expect(meldungen("KZ-1", sheets)).toEqual([
      expect.stringMatching(
        /^warning Kennzahlen C10: Gesamtkosten je Arbeitsplatz \(Ergebnis 2025\): Gezeigt sind 2\.417 €, aus 2\.520\.000 € für 1\.020 Arbeitsplätze ergeben sich 2\.471 €\.$/,
      ),
    ]);
    expect(befunde("KZ-1", sheets)).toMatchObject([
      { expected: "2471", actual: "2417", difference: "-54", suspects: [{ cell: "C10", proposal: "2471" }] },
    ]);
  });

  test("rates of growth, in percent", () => {
    expect(befunde("KZ-1", mit("7,37", "7,73"))).toMatchObject([
      { cell: "C6", expected: "7.37", actual: "7.73", difference: "0.36" },
    ]);
  });

  test("and as Excel percentages", () => {
    const prozent = (value: number): ReturnType<typeof mappe> =>
      geaendert(mappe({ Kennzahlen: kennzahlen }), {
        Kennzahlen: {
          C6: (cell) => ({ ...cell, value, format: "0.00%" }),
          D6: (cell) => ({ ...cell, value: 0.0784, format: "0.00%" }),
        },
      });
    expect(pruefen(prozent(0.0737)).findings).toEqual([]);
    expect(pruefen(prozent(1020 / 950 - 1)).findings).toEqual([]);
    expect(pruefen(prozent(0.0773)).findings).toMatchObject([
      { rule: "KZ-1", cell: "C6", expected: "0.0737", actual: "0.0773" },
    ]);
  });

  test("IT-Arbeitsplätze: a quarter of the mobile devices, a half workplace is rounding", () => {
    const [finding, ...others] = befunde(
      "KZ-1",
      mit("Mobile Endgeräte | 200 | 240", "Mobile Endgeräte | 200 | 420"),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "C5", expected: "1065", actual: "1020" });
    expect(finding?.message).toMatch(
      /Gezeigt sind 1\.020, aus PCs, virtuellen Maschinen und einem Viertel der mobilen Geräte ergeben sich 1\.065\.$/,
    );
    expect(befunde("KZ-1", mit("Mobile Endgeräte | 200 | 240", "Mobile Endgeräte | 200 | 242"))).toEqual([]);
  });

  test("in years before the change of method, remote workplaces count instead of virtual machines", () => {
    const before = kennzahlen.replace("\nMobile", "\nRemote/Heim-Arbeitsplätze | 60 | 90 | 95\nMobile");
    expect(alleBefunde({ Kennzahlen: before })).toEqual([]);
    const old = before
      .replace("Arbeitsplätze | 950", "Arbeitsplätze | 910")
      .replace("7,37", "12,09")
      .replace("| 2.500 |", "| 2.610 |");
    expect(alleBefunde({ Kennzahlen: old })).toEqual([]);
  });

  test("Gesamtkosten are the Zwischensumme without the Leitstelle", () => {
    const findings = befunde("KZ-1", mit("Leitstelle | 25.000 | 30.000", "Leitstelle | 25.000 | 3.000"));
    expect(findings).toMatchObject([{ cell: "C9", expected: "2547000", difference: "-27000" }]);
  });
});

describe("KZ-1: figures that the plan states too", () => {
  const sheets = {
    Kennzahlen: `${kennzahlen}
Umsatzerlöse des Betriebs mit der Verwaltung | 330.000 | 340.000 | 350.000
Gesamtumsatz | 507.691 | 524.500 | 540.000`,
    Erfolgsplan: erfolgsplan,
    Liste: gemeindehaushalt,
  };

  test("agree", () => {
    expect(alleBefunde(sheets)).toEqual([]);
  });

  test("are named with both places where they do not", () => {
    const wrong = {
      ...sheets,
      Kennzahlen: sheets.Kennzahlen.replace("340.000 | 350.000", "340.000 | 305.000").replace(
        "| 540.000",
        "| 504.000",
      ),
    };
    expect(meldungen("KZ-1", wrong)).toEqual([
      "warning Kennzahlen D12: Gesamtumsatz (Ansatz 2026): Kennzahlen 504.000 €, Erfolgsplan 540.000 € (Differenz −36.000 €).",
      "warning Kennzahlen D11: Umsatzerlöse mit der Verwaltung (Ansatz 2026): Kennzahlen 305.000 €, Liste nach § 19 Nr. 2 EigAnVO 350.000 € (Differenz −45.000 €).",
    ]);
  });

  test("years that the plan does not show are compared with none", () => {
    const early = sheets.Kennzahlen.replace("| 330.000 | 340.000 |", "| 1 | 340.000 |").replace(
      "| 507.691 |",
      "| 1 |",
    );
    expect(alleBefunde({ ...sheets, Kennzahlen: early })).toEqual([]);
  });
});

describe("KZ-1: the Gesamtumsatz that the Jahresvergleich has under another year", () => {
  const mit = async (cells: [string, string][]) => {
    const sample = await muster("Kennzahlen-2023");
    const werte = new Map(
      sample.sheets
        .find(({ name }) => name === "Jahresvergleich")
        ?.cells.map(({ row, column, value }) => [cellAddress(row, column), value]),
    );
    const changed = cells.map(([at, from]) => [
      at,
      (cell: Cell): Cell => ({ ...cell, value: werte.get(from) ?? 0 }),
    ]);
    return pruefen(geaendert(sample, { Jahresvergleich: Object.fromEntries(changed) })).findings;
  };
  const zeilen = [6, 7, 8, 9, 10, 11];

  test("two years exchanged are told once", async () => {
    const found = await mit(
      zeilen.flatMap((row): [string, string][] => [
        [`E${row}`, `F${row}`],
        [`F${row}`, `E${row}`],
      ]),
    );
    expect(found.map(({ message }) => message)).toEqual([
      "Gesamtumsatz: Die Kennzahlen und der Jahresvergleich zeigen dieselben Beträge unter verschiedenen Jahren: 7.799.569 € unter 2019 und 2020 und 8.382.522 € unter 2020 und 2019. Wahrscheinlich wurden in einer der beiden Tabellen Spalten vertauscht oder die Jahre im Kopf verschoben. Bitte prüfen.",
    ]);
  });

  test("as published none is", async () => {
    expect(await mit([])).toEqual([]);
  });
});

describe("KZ-1: Jahresvergleich and customers", () => {
  const jahresvergleich = `
Jahresvergleich
 | 2022 Ergebnis | 2023 Ergebnis | 2024 Ergebnis | 2025 Plan | 2026 Plan
Summe Erlöse | 455.000 | 470.000 | 507.691 | 524.500 | 540.000
Materialaufwand | 160.000 | 165.000 | 171.300 | 178.000 | 184.000
Personalaufwand | 180.000 | 188.000 | 196.250 | 203.000 | 208.000
Abschreibungen | 85.000 | 86.500 | 88.400 | 89.000 | 90.000
Sonstige betriebliche Aufwendungen | 22.000 | 23.000 | 24.311 | 25.000 | 26.000
Jahresgewinn / Jahresverlust | 6.000 | 5.500 | 25.480 | 27.500 | 30.000`;

  test("the years that both show agree, results within the rounding", () => {
    expect(alleBefunde({ Vergleich: jahresvergleich, Erfolgsplan: erfolgsplan })).toEqual([]);
    const wrong = mitFehler(jahresvergleich, "178.000 | 184.000", "178.000 | 148.000");
    expect(befunde("KZ-1", { Vergleich: wrong, Erfolgsplan: erfolgsplan })).toMatchObject([
      { sheet: "Vergleich", cell: "F4", expected: "184000", actual: "148000" },
    ]);
  });

  test("a loss is compared with its sign", () => {
    const sheets = {
      Vergleich: jahresvergleich.replace(/524\.500(.*)/, "494.500$1").replace("| 27.500 |", "| -2.500 |"),
      Erfolgsplan: erfolgsplan
        .replace("515.000 | 530.000", "485.000 | 530.000")
        .replace("29.500 | 32.000", "-500 | 32.000")
        .replace("27.500 | 30.000", "-2.500 | 30.000"),
    };
    expect(alleBefunde(sheets)).toEqual([]);
    const positive = { ...sheets, Vergleich: sheets.Vergleich.replace("| -2.500 |", "| 2.500 |") };
    expect(befunde("KZ-1", positive)).toMatchObject([{ cell: "E8", expected: "-2500" }]);
  });

  const kunden = `
Umsatzerlöse externe Kunden
Kunde | 2022 | 2023 | 2024
Verbandsgemeinde Nord | 12.500,00 | 12.900,50 | 13.400,00
Schulverband | 8.200,10 | | 8.400,00
Zweckverband Süd | 3.000,00 | 3.000,00 | 3.000,00
Umsatzerlöse gesamt | 23.700,10 | 15.900,50 | 24.800,00`;

  test("customers add up, blanks do not count", () => {
    expect(alleBefunde({ Kunden: kunden })).toEqual([]);
    const wrong = { Kunden: mitFehler(kunden, "24.800,00", "28.400,00") };
    expect(befunde("KZ-1", wrong)).toMatchObject([{ cell: "D6", expected: "24800", actual: "28400" }]);
  });
});
