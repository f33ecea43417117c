import { beispielplan, mitFehler } from "../../src/rules/beispielplan";
import { beispieluebersichten } from "../../src/rules/beispieluebersichten";
import { alleBefunde } from "./alles";
import { befunde, meldungen } from "./befunde";

const { festsetzung, erfolgsplan, vermoegensplan } = beispielplan;
const { gemeindehaushalt, verpflichtungsermaechtigungen, verbindlichkeiten, liquiditaetskredit } =
  beispieluebersichten;

describe("GH-1: the list of § 19 Nr. 2 EigAnVO", () => {
  const konten = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 9. Sonstige betriebliche Aufwendungen
5254310000 | Verwaltungskostenbeitrag | 15.100,20 | 15.400 | 16.000
5690000000 | Gewerbesteuer | 588,00 | 600 | 600
 | Summe | 15.688,20 | 16.000 | 16.600`;

  test("each Summe is the rows since the one before", () => {
    const wrong = mitFehler(
      gemeindehaushalt,
      "Summe: | 16.000 | 16.600 | 16.700",
      "Summe: | 16.000 | 16.600 | 17.600",
    );
    expect(meldungen("GH-1", { Liste: wrong })).toEqual([
      "warning Liste D10: Summe (2027): In der Summe steht 17.600 €, die 3 Zeilen ergeben 16.700 € (Differenz 900 €).",
    ]);
  });

  test("Verwaltungskostenbeitrag and Steuerberatung are one account of the plan, in both years", () => {
    expect(alleBefunde({ Liste: gemeindehaushalt, Konten: konten })).toEqual([]);
    const other = konten.replace("15.400 | 16.000", "15.400 | 16.100").replace("600 | 600", "600 | 500");
    const findings = befunde("GH-1", { Liste: gemeindehaushalt, Konten: other });
    expect(findings.map(({ sheet, cell, severity }) => `${severity} ${sheet} ${cell}`)).toEqual([
      "warning Konten E3",
      "warning Konten E4",
    ]);
    expect(findings.map(({ difference }) => difference)).toEqual(["100", "-100"]);
  });

  test("a row of zeros, a blank row and other words for the sum are no fault", () => {
    const other = gemeindehaushalt
      .replace("\nGewerbesteuer", "\nKonzessionsabgabe | 0 | 0 | 0 | 0 | 0\nGewerbesteuer")
      .replace("\nAusgaben", "\n\nAusgaben")
      .replaceAll("Summe:", "Gesamt");
    expect(alleBefunde({ Liste: other })).toEqual([]);
  });
});

describe("VE-1: the Übersicht of the Verpflichtungsermächtigungen", () => {
  const plan = { Beschluss: festsetzung, Vermögensplan: vermoegensplan };

  test("the rows are the Gesamtsumme; what is nachrichtlich does not count", () => {
    const wrong = mitFehler(
      verpflichtungsermaechtigungen,
      "Gesamtsumme | 40.000 | 30.000",
      "Gesamtsumme | 40.000 | 25.000",
    );
    const [finding, ...others] = befunde("VE-1", { VE: wrong });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", cell: "C5", expected: "30000", actual: "25000" });
    expect(alleBefunde({ VE: verpflichtungsermaechtigungen, ...plan })).toEqual([]);
    const above = verpflichtungsermaechtigungen
      .replace(/\nNachrichtlich.*/, "")
      .replace("\nGesamtsumme", "\nNachrichtlich: vorgesehene Kreditaufnahme | 20.000 | 0 | 0\nGesamtsumme");
    expect(alleBefunde({ VE: above, ...plan })).toEqual([]);
  });

  test("the VE of the year are those of the Vermögensplan", () => {
    const other = verpflichtungsermaechtigungen.replaceAll("| 40.000 |", "| 45.000 |");
    expect(meldungen("VE-1", { VE: other, Vermögensplan: vermoegensplan })).toEqual([
      expect.stringMatching(
        /^error VE B5: Verpflichtungsermächtigungen.*: VE-Übersicht 45\.000 €, Vermögensplan 40\.000 € \(Differenz 5\.000 €\)\.$/,
      ),
    ]);
  });

  test("the first year after the plan year stands over the first column", () => {
    const old = verpflichtungsermaechtigungen
      .replace("Folgejahr 2027", "Folgejahr 2027")
      .replace("1. Haushaltsfolgejahr 2027", "1. Haushaltsfolgejahr 2026");
    expect(meldungen("VE-1", { VE: old, ...plan })).toEqual([
      "warning VE C2: Das 1. Haushaltsfolgejahr nach 2026 ist 2027; in der Überschrift steht 2026.",
    ]);
  });
});

describe("VB-1: the Übersicht of the Verbindlichkeiten", () => {
  const plan = { Erfolgsplan: erfolgsplan };

  test("the rows are the Summe", () => {
    const [finding, ...others] = befunde("VB-1", {
      Schulden: mitFehler(verbindlichkeiten, "12.500", "21.500"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", cell: "C6", expected: "477500", actual: "468500" });
    expect(finding?.suspects[0]).toMatchObject({ cell: "C5", proposal: "12500", reason: "Zahlendreher" });
  });

  test.each([
    ["the end of the year", "Ende des Haushaltsjahres (2026)", "Ende des Haushaltsjahres (2027)", "E2", 2026],
    ["a year before", "1. Haushaltsvorjahres (2025)", "1. Haushaltsvorjahres (2024)", "C2", 2025],
  ])("the header names the right year: %s", (_, richtig, falsch, cell, expected) => {
    const findings = befunde("VB-1", { Schulden: mitFehler(verbindlichkeiten, richtig, falsch), ...plan });
    expect(findings).toMatchObject([{ severity: "warning", cell }]);
    expect(findings[0]?.message).toMatch(
      new RegExp(
        `^Die Überschrift „.+“ nennt das Jahr [0-9]{4}; nach dem Planjahr 2026 müsste dort ${expected} stehen[.]$`,
      ),
    );
  });

  test("headers with dates are left alone, and so is a table without a year", () => {
    const dates = verbindlichkeiten
      .replace("Stand zu Beginn des 1. Haushaltsvorjahres (2025)", "Stand 01.01.2025")
      .replace("Stand zu Beginn des Haushaltsjahres (2026)", "Stand 01.01.2026")
      .replace("Stand zum Ende des Haushaltsjahres (2026)", "Stand 31.12.2026");
    expect(alleBefunde({ Schulden: dates, ...plan })).toEqual([]);
    expect(alleBefunde({ Schulden: verbindlichkeiten.replaceAll(/ \(20\d\d\)/g, ""), ...plan })).toEqual([]);
  });
});

describe("LQ-1: the Liquiditätskredit and its Höchstbetrag", () => {
  const sheets = (kredit: string, grenze = "100.000"): Record<string, string> => ({
    Beschluss: mitFehler(festsetzung, "Liquiditätskredite | 100.000", `Liquiditätskredite | ${grenze}`),
    Kredit: liquiditaetskredit.replace("81.247,30", kredit),
  });

  test("more than the Höchstbetrag is a Fehler with the share that is used", () => {
    expect(meldungen("LQ-1", sheets("1.181.247,35"))).toEqual([
      expect.stringMatching(
        /^error Kredit B2: Der Liquiditätskredit von 1\.181\.247,35 € liegt über dem Höchstbetrag von 100\.000(,00)? €\. Die Auslastung beträgt 1\.?181,2 %\.$/,
      ),
    ]);
    expect(befunde("LQ-1", sheets("181.247,30"))).toMatchObject([
      { expected: "100000", actual: "181247.3", difference: "81247.3" },
    ]);
  });

  test("exactly the Höchstbetrag is allowed, and nothing where none is", () => {
    expect(alleBefunde(sheets("100.000,00"))).toEqual([]);
    expect(alleBefunde(sheets("0,00", "0"))).toEqual([]);
    expect(befunde("LQ-1", sheets("0,01", "0"))[0]?.message).toMatch(
      /0,01 € liegt über dem Höchstbetrag von 0(,00)? €\.$/,
    );
  });

  test("every date is checked", () => {
    const three = sheets("100.000,01");
    three.Kredit = `${three.Kredit}\n31.12.2026 | 250.000,00`;
    expect(befunde("LQ-1", three).map(({ cell }) => cell)).toEqual(["B2", "B4"]);
  });
});
