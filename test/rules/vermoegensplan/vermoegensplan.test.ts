import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { befunde, meldungen } from "../../hilfen/befunde";

const { erfolgsplan, vermoegensplan } = beispielplan;
const geaendert = (richtig: string, falsch: string): Record<string, string> => ({
  Vermögensplan: mitFehler(vermoegensplan, richtig, falsch),
});

describe("VP-1: the sums of the Vermögensplan", () => {
  test.each([
    ["Mittelherkunft", "Mittelherkunft | 150.000", "Mittelherkunft | 105.000", "B6"],
    ["Sachanlagen", "Sachanlagen | 110.000", "Sachanlagen | 101.000", "B9"],
    ["Anlagevermögen", "Anlagevermögen | 110.000", "Anlagevermögen | 101.000", "B10"],
    [
      "sonstige Mittelverwendung",
      "Sonstige Mittelverwendung | 40.000",
      "Sonstige Mittelverwendung | 44.000",
      "B13",
    ],
    [
      "Mittelverwendung",
      "Ausgaben / Mittelverwendung | 150.000",
      "Ausgaben / Mittelverwendung | 105.000",
      "B14",
    ],
    ["the column VE", "Sachanlagen | 110.000 | 40.000", "Sachanlagen | 110.000 | 4.000", "C9"],
  ])("%s", (_, richtig, falsch, cell) => {
    const findings = befunde("VP-1", geaendert(richtig, falsch));
    expect(findings.map((finding) => finding.cell)).toContain(cell);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
    expect(findings.every(({ suspects }) => suspects[0]?.cell === cell)).toBe(true);
  });

  test("say what stands there, what the rows make and the difference", () => {
    expect(meldungen("VP-1", geaendert("85.000 | 40.000", "58.000 | 40.000"))).toEqual([
      "error Vermögensplan B9: Summe Sachanlagen (Ansatz 2026): Angegeben sind 110.000 €, die 2 Zeilen ergeben zusammen 83.000 € (Differenz 27.000 €).",
    ]);
  });

  test("Einnahmen and Ausgaben are equal", () => {
    const open = mitFehler(
      mitFehler(
        geaendert("9. Zunahme der liquiden Mittel | 2.000", "9. Zunahme der liquiden Mittel | 5.000")
          .Vermögensplan ?? "",
        "Sonstige Mittelverwendung | 40.000",
        "Sonstige Mittelverwendung | 43.000",
      ),
      "Ausgaben / Mittelverwendung | 150.000",
      "Ausgaben / Mittelverwendung | 153.000",
    );
    expect(meldungen("VP-1", { Vermögensplan: open })).toEqual([
      "error Vermögensplan B14: Einnahmen und Ausgaben (Ansatz 2026) sind nicht gleich hoch: Die Einnahmen ergeben 150.000 €, die Ausgaben 153.000 € (Differenz 3.000 €).",
    ]);
  });

  test("Zunahme and Abnahme der liquiden Mittel exclude each other, and the balance is named", () => {
    const both = mitFehler(
      mitFehler(
        mitFehler(
          mitFehler(
            vermoegensplan,
            "Summe Einnahmen / Mittelherkunft | 150.000",
            "9. Abnahme der liquiden Mittel | 1.500\nSumme Einnahmen / Mittelherkunft | 151.500",
          ),
          "liquiden Mittel | 2.000",
          "liquiden Mittel | 3.500",
        ),
        "Sonstige Mittelverwendung | 40.000",
        "Sonstige Mittelverwendung | 41.500",
      ),
      "Ausgaben / Mittelverwendung | 150.000",
      "Ausgaben / Mittelverwendung | 151.500",
    );
    const [finding, ...others] = befunde("VP-1", { Vermögensplan: both });
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      "Liquide Mittel (Ansatz 2026): Zunahme 3.500 € und Abnahme 1.500 € schließen einander aus. Bitte nur den Saldo 2.000 € auf einer der beiden Zeilen zeigen.",
    );
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["B13", "B6"]);
  });
});

describe("VP-2: the Vermögensplan takes over from the Erfolgsplan", () => {
  test.each([
    [
      "Abschreibungen",
      "Abschreibungen | 90.000",
      "Abschreibungen | 9.000",
      "B2",
      "Abschreibungen (Ansatz 2026): Vermögensplan 9.000 €, Erfolgsplan 90.000 € (Differenz −81.000 €).",
    ],
    [
      "Jahresgewinn",
      "Jahresgewinn | 30.000",
      "Jahresgewinn | 33.000",
      "B3",
      "Jahresgewinn (Ansatz 2026): Vermögensplan 33.000 €, Erfolgsplan 30.000 € (Differenz 3.000 €).",
    ],
  ])("%s", (_, richtig, falsch, cell, message) => {
    const sheets = { ...geaendert(richtig, falsch), Erfolgsplan: erfolgsplan };
    expect(meldungen("VP-2", sheets)).toEqual([`error Vermögensplan ${cell}: ${message}`]);
  });

  test("a loss stands among the uses", () => {
    const loss = {
      Erfolgsplan: mitFehler(
        mitFehler(mitFehler(erfolgsplan, "515.000 | 530.000", "515.000 | 460.000"), "| 32.000", "| -38.000"),
        "| 30.000",
        "| -40.000",
      ),
      Vermögensplan: mitFehler(
        mitFehler(vermoegensplan, "3. Jahresgewinn | 30.000", "3. Jahresgewinn | 0"),
        "2. Tilgung",
        "1. Jahresverlust | 40.000\n2. Tilgung",
      ),
    };
    expect(befunde("VP-2", loss)).toEqual([]);
    const andereWorte = {
      ...loss,
      Vermögensplan: mitFehler(loss.Vermögensplan, "1. Jahresverlust", "1. Jahresgewinn/-verlust"),
    };
    expect(befunde("VP-2", andereWorte)).toEqual([]);
    const wrong = {
      ...loss,
      Vermögensplan: mitFehler(loss.Vermögensplan, "Jahresverlust | 40.000", "Jahresverlust | 4.000"),
    };
    expect(meldungen("VP-2", wrong)).toEqual([
      "error Vermögensplan B11: Jahresverlust (Ansatz 2026): Vermögensplan 4.000 €, Erfolgsplan 40.000 € (Differenz −36.000 €).",
    ]);
    const blank = {
      ...loss,
      Vermögensplan: mitFehler(loss.Vermögensplan, "Jahresverlust | 40.000", "Jahresverlust |"),
    };
    expect(meldungen("VP-2", blank)).toEqual([
      "error Vermögensplan B3: Jahresgewinn (Ansatz 2026): Vermögensplan 0 €, Erfolgsplan −40.000 € (Differenz 40.000 €). Ein Verlust gehört in die Zeile „1. Jahresverlust“.",
    ]);
    const minus = loss.Vermögensplan.split("\n")
      .map((line, row) => (row > 6 ? line.replaceAll(/\| (?=[1-9])/g, "| -") : line))
      .join("\n");
    expect(befunde("VP-2", { ...loss, Vermögensplan: minus })).toEqual([]);
  });
});
