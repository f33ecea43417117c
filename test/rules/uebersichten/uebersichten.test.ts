import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { festsetzung, vermoegensplan } = beispielplan;
const { gemeindehaushalt, verpflichtungsermaechtigungen } = beispieluebersichten;

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
      "warning Liste D10: Summe in D10 (2027): Angegeben sind 17.600 €, die 3 Zeilen ergeben zusammen 16.700 € (Differenz 900 €).",
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
