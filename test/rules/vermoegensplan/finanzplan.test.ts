import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { vermoegensplan, erfolgsplan } = beispielplan;
const { finanzplan } = beispielprogramm;
const geaendert = (richtig: string, falsch: string): Record<string, string> => ({
  Finanzplan: mitFehler(finanzplan, richtig, falsch),
});

describe("FP-1: sums and balance of every year", () => {
  test("a sum that its rows do not make is named", () => {
    const sheets = geaendert(
      "Sachanlagen | 80.000 | 110.000 | 85.000",
      "Sachanlagen | 80.000 | 110.000 | 58.000",
    );
    expect(meldungen("FP-1", sheets)).toEqual([
      "error Finanzplan D10: Summe Sachanlagen (2027): Angegeben sind 58.000 €, die 2 Zeilen ergeben zusammen 85.000 € (Differenz −27.000 €).",
      "error Finanzplan D11: Summe Anlagevermögen (2027): Angegeben sind 85.000 €, die einzige Zeile dazu zeigt 58.000 € (Differenz 27.000 €).",
    ]);
    expect(befunde("FP-1", sheets)[0]?.suspects[0]).toMatchObject({ cell: "D10", proposal: "85000" });
  });

  test("Einnahmen and Ausgaben of a year are equal", () => {
    const sheets = {
      Finanzplan: finanzplan
        .replace("7.000 | 5.000", "7.000 | 6.000")
        .replace("45.000 | 43.000", "45.000 | 44.000")
        .replace(/128\.000$/, "129.000"),
    };
    expect(meldungen("FP-1", sheets)).toEqual([
      "error Finanzplan F15: Einnahmen und Ausgaben (2029) sind nicht gleich hoch: Die Einnahmen ergeben 128.000 €, die Ausgaben 129.000 € (Differenz 1.000 €).",
    ]);
  });

  test("Zunahme and Abnahme der liquiden Mittel exclude each other", () => {
    const sheets = {
      Finanzplan: finanzplan
        .replace("1.500 | 0 | 0", "1.500 | 0 | 400")
        .replace("150.000 | 123.000", "150.000 | 123.400")
        .replace("0 | 2.000 | 0 |", "0 | 2.000 | 400 |")
        .replace("40.000 | 38.000", "40.000 | 38.400")
        .replace(/150\.000 \| 123\.000(.*)$/, "150.000 | 123.400$1"),
    };
    expect(meldungen("FP-1", sheets)).toEqual([
      "error Finanzplan D13: Liquide Mittel (2027): Zunahme 400 € und Abnahme 400 € schließen einander aus. Bitte nur den Saldo 0 € auf einer der beiden Zeilen zeigen.",
    ]);
  });
});

describe("FP-1: the years of the other plans", () => {
  test("the plan year is the Vermögensplan, row by row", () => {
    const sheets = {
      Vermögensplan: vermoegensplan,
      Finanzplan: finanzplan
        .replace("60.000 | 85.000", "60.000 | 90.000")
        .replace("20.000 | 25.000", "20.000 | 20.000"),
    };
    expect(meldungen("FP-1", sheets)).toEqual([
      "error Finanzplan C8: Maschinen und maschinelle Anlagen (2026): Finanzplan 90.000 €, Vermögensplan 85.000 € (Differenz 5.000 €).",
      "error Finanzplan C9: Betriebs- und Geschäftsausstattung (2026): Finanzplan 20.000 €, Vermögensplan 25.000 € (Differenz −5.000 €).",
    ]);
  });

  test("the prior year is that of the Erfolgsplan", () => {
    const sheets = {
      Erfolgsplan: erfolgsplan,
      Finanzplan: finanzplan
        .replace("Abschreibungen | 89.000", "Abschreibungen | 88.000")
        .replace("Jahresgewinn | 27.500", "Jahresgewinn | 28.500"),
    };
    expect(befunde("FP-1", sheets)).toMatchObject([
      { cell: "B2", expected: "89000", actual: "88000" },
      { cell: "B3", expected: "27500", actual: "28500" },
    ]);
  });

  test("a loss of the prior year stands among the uses, positive", () => {
    const loss = {
      Erfolgsplan: erfolgsplan
        .replace("515.000 | 530.000", "483.500 | 530.000")
        .replace("29.500 | 32.000", "-2.000 | 32.000")
        .replace("27.500 | 30.000", "-4.000 | 30.000"),
      Finanzplan: finanzplan
        .replace("Jahresgewinn | 27.500", "Jahresgewinn | 0")
        .replace("Mittel | 1.500", "Mittel | 33.000")
        .replace("Mittelherkunft | 118.000", "Mittelherkunft | 122.000")
        .replace("\n2. Tilgung", "\n1. Jahresverlust | 4.000 | 0 | 0 | 0 | 0\n2. Tilgung")
        .replace("Mittelverwendung | 38.000", "Mittelverwendung | 42.000")
        .replace("Mittelverwendung | 118.000", "Mittelverwendung | 122.000"),
    };
    expect(alleBefunde(loss)).toEqual([]);
    const wrong = { ...loss, Erfolgsplan: loss.Erfolgsplan.replace("| -4.000", "| -4.100") };
    expect(befunde("FP-1", wrong)).toMatchObject([{ cell: "B12", expected: "4100", actual: "4000" }]);
  });
});

describe("FP-1: five consecutive years", () => {
  test("a gap is named at the first year after it", () => {
    expect(meldungen("FP-1", geaendert("2029 / €", "2030 / €")).slice(0, 1)).toEqual([
      "error Finanzplan F1: Die Jahre des Finanzplans folgen nicht aufeinander: 2025, 2026, 2027, 2028, 2030. Bitte die Jahre in den Spaltenköpfen prüfen.",
    ]);
  });

  test("a year too few is named", () => {
    const four = finanzplan
      .split("\n")
      .map((line) => line.split(" | ").slice(0, 5).join(" | "))
      .join("\n");
    expect(meldungen("FP-1", { Finanzplan: four })).toEqual([
      "error Finanzplan B1: Der Finanzplan zeigt 4 Jahre (2025, 2026, 2027, 2028); nötig sind fünf: das laufende Jahr, das Planjahr und drei weitere. Bitte die fehlenden Jahre ergänzen.",
    ]);
  });
});

test.each([
  ["a blank row between the parts", finanzplan.replace("\n6. Masch", "\n\n6. Masch")],
  [
    "header words beside the years",
    finanzplan.replace("2025 / €", "Ansatz 2025").replace("2026 / €", "Ansatz 2026"),
  ],
  [
    "the header repeated on the next page",
    finanzplan.replace("\n6. Masch", "\n\n | 2025 / € | 2026 / € | 2027 / € | 2028 / € | 2029 / €\n6. Masch"),
  ],
  ["blank cells instead of zeros", finanzplan.replaceAll("| 0 ", "| ")],
])("%s is no fault", (_, table) => {
  expect(alleBefunde({ Finanzplan: table, Vermögensplan: vermoegensplan, Erfolgsplan: erfolgsplan })).toEqual(
    [],
  );
});
