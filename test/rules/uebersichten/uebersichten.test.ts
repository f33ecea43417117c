import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { muster } from "../../hilfen/muster";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { geaendert, wert } from "../../hilfen/umbau/zellen";

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

  test("of three places one that states another amount is one finding that names all of them", () => {
    const other = verpflichtungsermaechtigungen
      .replaceAll("| 40.000 |", "| 45.000 |")
      .replaceAll("| 15.000", "| 20.000");
    expect(alleBefunde({ VE: other, ...plan })).toEqual([
      "VE-1 error VE B4: Die Verpflichtungsermächtigungen sind nicht überall gleich angegeben: Festsetzungsbeschluss und Vermögensplan 40.000 €, VE-Übersicht 45.000 €. Bitte klären, welcher Betrag gilt, und ihn an allen Stellen eintragen.",
    ]);
    const [finding] = befunde("VE-1", { VE: other, ...plan });
    expect(finding?.suspects).toEqual([]);
    expect(finding?.cells.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      "VE B4",
      "Beschluss B7",
      "Vermögensplan C14",
      "VE B5",
    ]);
  });

  test("VE beside one of the published Vorhaben alone, under a header that names another year", async () => {
    const sample = geaendert(await muster("Wirtschaftsplan-2024"), { Vorhaben: { F14: wert(200_000) } });
    const [computed] = await durchgerechnet([sample]);
    const found = pruefen(computed as Workbook).findings.filter(({ rule }) => rule === "VE-1");
    expect(found.map(({ sheet, cell, message }) => `${sheet} ${cell}: ${message}`)).toEqual([
      "Vorhaben F14: Die Verpflichtungsermächtigungen sind nicht überall gleich angegeben: Festsetzungsbeschluss, Vermögensplan und VE-Übersicht 0 €, Vorhaben 200.000 €. Bitte den Betrag (Vorhaben F14) an den übrigen Stellen nachtragen oder ihn dort herausnehmen.",
    ]);
  });

  test("VE that stand at one place only are named there", () => {
    const Beschluss = mitFehler(festsetzung, "ermächtigungen | 40.000", "ermächtigungen | 0");
    const leer = verpflichtungsermaechtigungen.replace(/\d+\.000/g, "0");
    expect(alleBefunde({ ...plan, Beschluss, VE: leer })).toEqual([
      "VE-1 error Vermögensplan C7: Die Verpflichtungsermächtigungen sind nicht überall gleich angegeben: Festsetzungsbeschluss und VE-Übersicht 0 €, Vermögensplan 40.000 €. Bitte den Betrag (Vermögensplan C7) an den übrigen Stellen nachtragen oder ihn dort herausnehmen.",
    ]);
  });

  test("what does not add up in itself is told of there", () => {
    const other = mitFehler(verpflichtungsermaechtigungen, "Gesamtsumme | 40.000", "Gesamtsumme | 4.000");
    const found = befunde("VE-1", { VE: other, ...plan });
    expect(found[0]?.suspects[0]).toMatchObject({ sheet: "VE", cell: "B5", proposal: "40000" });
  });

  test("what falls due year by year adds up to the VE of the planned year", () => {
    const other = mitFehler(verpflichtungsermaechtigungen, "| 25.000 | 15.000", "| 25.000 | 51.000").replace(
      "30.000 | 15.000",
      "30.000 | 51.000",
    );
    expect(meldungen("VE-1", { VE: other, ...plan })).toEqual([
      "error VE B4: Haushaltsjahr 2026: Die Verpflichtungsermächtigung beträgt 40.000 €, die Fälligkeiten der einzelnen Jahre ergeben 76.000 € (Differenz −36.000 €).",
    ]);
  });

  const massnahmen = (zeilen: string): Record<string, string> => ({
    VE: `
Übersicht der Verpflichtungsermächtigungen 2026
Bezeichnung der Maßnahme | VE-Ansatz | 1. Haushaltsfolgejahr 2027 | davon kreditfinanziert | 2. Haushaltsfolgejahr 2028 | davon kreditfinanziert
${zeilen}`,
  });

  test("every Maßnahme by itself, its part from loans left out, and the total", () => {
    const right = `
Neubau | 300.000 | 200.000 | 100.000 | 100.000 | 0
Fahrzeug | 80.000 | 80.000 | 80.000 | 0 | 0
Pumpe | 20.000 | 0 | 0 | 20.000 | 0
Gesamtsumme | 400.000 | 280.000 | 180.000 | 120.000 | 0`.trim();
    expect(alleBefunde(massnahmen(right))).toEqual([]);
    expect(
      meldungen(
        "VE-1",
        massnahmen(right.replace("300.000 | 200.000", "300.000 | 170.000").replace("280.000", "250.000")),
      ),
    ).toEqual([
      expect.stringContaining("VE B3: Neubau: Die Verpflichtungsermächtigung beträgt 300.000 €"),
      expect.stringContaining("VE B6: Gesamtsumme in B6: Die Verpflichtungsermächtigung beträgt 400.000 €"),
    ]);
  });

  test("years that are not shown, VE of earlier years and columns of another meaning are no fault", () => {
    // Two years are shown, the rest falls due later.
    expect(
      alleBefunde(
        massnahmen(
          "Neubau | 300.000 | 100.000 | 0 | 100.000 | 0\nGesamtsumme | 300.000 | 100.000 | 0 | 100.000 | 0",
        ),
      ),
    ).toEqual([]);
    const vorjahre = verpflichtungsermaechtigungen
      .replace("Vorjahre | 0 | 5.000 | 0", "Vorjahre | 60.000 | 5.000 | 0")
      .replace("Gesamtsumme | 40.000", "Gesamtsumme | 100.000");
    expect(alleBefunde({ VE: vorjahre, ...plan })).toEqual([]);
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
