import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { befunde, meldungen } from "../../hilfen/befunde";

const { erfolgsplan, konten } = beispielplan;

describe("EP-1: the lines of the form are there, in order", () => {
  test("a line behind the one that follows it is named with both", () => {
    const swapped = mitFehler(
      mitFehler(erfolgsplan, "3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0\n", ""),
      "5. Materialaufwand",
      "5. Materialaufwand | 171.300,25 | 178.000 | 184.000\n3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0\n5. X",
    ).replace(/\n5\. X.*/, "");
    const [finding, ...others] = befunde("EP-1", { Erfolgsplan: swapped });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", sheet: "Erfolgsplan", cell: "A5" });
    expect(finding?.message).toContain(
      "„3. Andere aktivierte Eigenleistungen“ steht hinter „5. Materialaufwand“",
    );
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["A4", "A5"]);
  });

  test("a line that is missing although it has accounts is named with their amount", () => {
    const without = mitFehler(erfolgsplan, "5. Materialaufwand | 171.300,25 | 178.000 | 184.000\n", "");
    const [finding, ...others] = befunde("EP-1", { Erfolgsplan: without, Kontenübersicht: konten });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", expected: "171300.25" });
    expect(finding?.message).toContain(
      "Die Zeile „Materialaufwand“ fehlt im Erfolgsplan. Die Kontenübersicht weist dafür 171.300,25 € aus (Ergebnis 2024)",
    );
  });

  test("a line may be missing that is zero in every year", () => {
    const without = mitFehler(erfolgsplan, "3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0\n", "");
    expect(befunde("EP-1", { Erfolgsplan: without })).toEqual([]);
  });
});

describe("EP-2: three years that follow one another, filled", () => {
  test("a gap in the years names the missing one", () => {
    const gap = { Erfolgsplan: mitFehler(erfolgsplan, "Ansatz 2025", "Ansatz 2023") };
    expect(befunde("EP-2", gap)).toEqual([]);
    const [finding, ...others] = befunde("EP-2", { ...gap, Recht: "§ 16 Abs. 2 EigAnVO" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "error",
      message:
        "Der Erfolgsplan braucht drei aufeinanderfolgende Jahre: Ergebnis 2024, Ansatz 2025 und Ansatz 2026. Gefunden: 2023, 2024, 2026; es fehlt 2025. Bitte die Jahre in den Spaltenköpfen prüfen.",
    });
  });

  test("years that do not lead to the one of title and Beschluss", () => {
    const years = "Ergebnis 2024 | Ansatz 2025 | Ansatz 2026";
    const stale = mitFehler(erfolgsplan, years, "Ergebnis 2023 | Ansatz 2024 | Ansatz 2025");
    expect(meldungen("EP-2", { Erfolgsplan: stale })).toEqual([]);
    const contradicted = { Erfolgsplan: `Wirtschaftsjahr 2026${stale}`, Beschluss: beispielplan.festsetzung };
    expect(meldungen("EP-2", contradicted)).toEqual([]);
    expect(meldungen("JA-1", contradicted)).toEqual([
      "error Erfolgsplan D2: Der Kopf der Tabelle nennt 2023, 2024 und 2025; nach Überschrift, Beschluss, den übrigen Tabellen oder den Spalten daneben müsste es 2024, 2025 und 2026 sein. Bitte die Jahre im Kopf berichtigen; geprüft wurde, als stünden die richtigen schon da.",
    ]);
  });

  test("a column without figures is named", () => {
    const empty = erfolgsplan.replaceAll(/ \| [\d.]+ \| ([\d.]+)(?=\n|$)/g, " | | $1");
    expect(meldungen("EP-2", { Erfolgsplan: empty })).toEqual([
      "error Erfolgsplan C1: Die Spalte Ansatz 2025 des Erfolgsplans ist leer. Bitte die Beträge eintragen.",
    ]);
  });

  test("a blank beside amounts of the other years is a Warnung, where zeros are written out", () => {
    const blank = mitFehler(erfolgsplan, "196.250,00 | 203.000 | 208.000", "196.250,00 | | 208.000");
    expect(meldungen("EP-2", { Erfolgsplan: blank })).toEqual([
      "warning Erfolgsplan C6: 6. Personalaufwand (Ansatz 2025) ist leer, die anderen Jahre haben einen Betrag. Bitte den Betrag eintragen, gegebenenfalls 0.",
    ]);
  });

  test("a blank stands for zero in a plan that writes none", () => {
    const none = mitFehler(erfolgsplan, "0,00 | 0 | 0", " | | ");
    const blank = mitFehler(none, "1.950,00 | 2.000 | 2.000", "1.950,00 | | 2.000");
    expect(befunde("EP-2", { Erfolgsplan: blank })).toEqual([]);
  });
});

describe("EP-3: sums and results follow from the lines, in every year", () => {
  test.each([
    [
      "the result after taxes",
      "29.500 | 32.000",
      "29.500 | 23.000",
      "D9",
      "Ergebnis nach Steuern (Ansatz 2026)",
    ],
    ["the result", "27.500 | 30.000", "25.700 | 30.000", "C11", "Jahresgewinn / Jahresverlust (Ansatz 2025)"],
    ["in cents", "25.479,60", "25.479,06", "B11", "Jahresgewinn / Jahresverlust (Ergebnis 2024)"],
  ])("%s", (_, richtig, falsch, cell, name) => {
    const findings = befunde("EP-3", { Erfolgsplan: mitFehler(erfolgsplan, richtig, falsch) });
    expect(findings.map((finding) => finding.cell)).toContain(cell);
    expect(findings.find((finding) => finding.cell === cell)?.message).toMatch(name);
    expect(findings[0]?.suspects[0]).toMatchObject({ cell, reason: "Zahlendreher" });
  });

  test("a total says what stands there, what the rows make and the difference", () => {
    const summe = mitFehler(
      erfolgsplan,
      "5. Material",
      "Summe | 507.690,55 | 524.500 | 504.000\n5. Material",
    );
    const [finding, ...others] = befunde("EP-3", { Erfolgsplan: summe });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      cell: "D5",
      message:
        "Summe Erträge (Ansatz 2026): Angegeben sind 504.000 €, die 3 Zeilen ergeben zusammen 540.000 € (Differenz −36.000 €).",
      expected: "540000",
      actual: "504000",
      difference: "-36000",
      suspects: [expect.objectContaining({ cell: "D5", proposal: "540000", reason: "Zahlendreher" })],
    });
  });

  test("a) and b) add up to a line that carries a total of its own", () => {
    const parts = mitFehler(
      erfolgsplan,
      "7. Abschr",
      "a) Löhne und Gehälter | 150.000,00 | 160.000 | 165.000\nb) Soziale Abgaben | 46.250,00 | 43.000 | 44.000\n7. Abschr",
    );
    expect(meldungen("EP-3", { Erfolgsplan: parts })).toContain(
      "error Erfolgsplan D6: Personalaufwand (Ansatz 2026): Angegeben sind 208.000 €, die 2 Zeilen ergeben zusammen 209.000 € (Differenz −1.000 €).",
    );
  });

  test("a result column in whole euro leaves room for rounding, and says how much", () => {
    const whole = (ergebnis: string): string =>
      erfolgsplan
        .replaceAll(/(\d),\d\d(?= \|)/g, "$1")
        .replace("27.429 ", "27.429 ")
        .replace(/25\.479 /, `${ergebnis} `);
    expect(befunde("EP-3", { Erfolgsplan: whole("25.479") })).toEqual([]);
    expect(befunde("EP-3", { Erfolgsplan: whole("25.480") })).toEqual([]);
    const [finding] = befunde("EP-3", { Erfolgsplan: whole("25.491") });
    expect(finding?.tolerance).toBe("Beträge in vollen Euro, 2 Summanden: bis 1,50 € sind Rundung.");
  });
});
