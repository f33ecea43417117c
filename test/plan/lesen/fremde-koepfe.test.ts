import { tabellen } from "../../../src/plan/erkennen";
import { erfolgsplan } from "../../../src/plan/formulare/erfolgsplan";
import { plan, planspalte } from "../../../src/plan/plan";
import { zuordnen } from "../../../src/plan/zuordnen";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { spaltentexte, tabelle } from "../tabellen";

const ERFOLGSPLAN = `
1. Umsatzerlöse | 900.000,00 | 950.000 | 990.000
3. Andere aktivierte Eigenleistungen | 5.000,00 | 5.000 | 5.000
4. Sonstige betriebliche Erträge | 10.000,00 | 10.000 | 10.000
5. Materialaufwand | 300.000,00 | 310.000 | 320.000
6. Personalaufwand | 400.000,00 | 410.000 | 420.000
7. Abschreibungen | 100.000,00 | 100.000 | 100.000
9. Sonstige betriebliche Aufwendungen | 60.000,00 | 60.000 | 55.000
14. Zinsen und ähnliche Aufwendungen | 5.000,00 | 5.000 | 5.000
20. Jahresgewinn | 50.000,00 | 80.000 | 105.000`;

describe("other words over the columns of an Erfolgsplan", () => {
  test.each([
    ["Bezeichnung | Jahresabschluss 2024 | Ansatz 2025 in EUR | Ansatz 2026 in EUR", "ergebnis 2024"],
    ["Position | IST 2024 | Soll 2025 | Soll 2026", "ergebnis 2024"],
    [" | Rechnungsergebnis 2024 (€) | Wirtschaftsplan 2025 (€) | Wirtschaftsplan 2026 (€)", "ergebnis 2024"],
    ["Ertrags- und Aufwandsposten | JR 2024 | WP 2025 | WP 2026", "ergebnis 2024"],
    ["Bezeichnung | Ergebnis 31.12.2024 | HPL 2025 | HPL 2026", "ergebnis 2024"],
    ["Bezeichnung | 2024 Ist | 2025 Plan | 2026 Plan", "ergebnis 2024"],
    ["Bezeichnung | vorläufiges Ergebnis 2024 | Plan 2025 | HH-Ansatz 2026", "ergebnis 2024"],
  ])("%s", (kopf, ergebnis) => {
    const found = tabelle(`\nErfolgsplan 2026\n${kopf}${ERFOLGSPLAN}`);
    expect(found.kind).toBe("erfolgsplan");
    expect(spaltentexte(found)).toEqual(["bezeichnung", ergebnis, "ansatz 2025", "ansatz 2026"]);
  });

  test("what is expected of the current year makes no report of a plan", () => {
    const found = tabelle(`\nBezeichnung | Ergebnis 2024 | Prognose 2025 | Ansatz 2026${ERFOLGSPLAN}`);
    expect(found.kind).toBe("erfolgsplan");
    expect(spaltentexte(found)).toEqual(["bezeichnung", "ergebnis 2024", "hochrechnung 2025", "ansatz 2026"]);
  });

  test("that of the planned year does", () => {
    const kopf = "Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Prognose 2025";
    expect(tabelle(`\n${kopf}${ERFOLGSPLAN}`).kind).toBe("zwischenbericht-guv");
  });
});

describe("columns that compare others", () => {
  test.each([
    ["Veränderung", "abweichung"],
    ["Abweichung zum Vorjahr", "abweichung"],
    ["mehr (+) / weniger (-)", "abweichung"],
    ["erhöht um", "abweichung"],
    ["Abw. %", "prozent"],
    ["Ausschöpfung in %", "prozent"],
    ["Veränderung in %", "prozent"],
  ])("%s", (kopf, art) => {
    const text = `
Bezeichnung | Plan 2025 | Plan 2026 | ${kopf}
Kanal | 20.000 | 30.000 | 10
Kläranlage | 20.000 | 40.000 | 20`;
    expect(spaltentexte(tabelle(text)).at(-1)).toBe(art);
  });

  test("percentages are no thousands, even in a table in T€", () => {
    const [spalte] = tabelle(`
Erfolgsplan in Tsd. €
Bezeichnung | Plan 2025 | Plan 2026 | Abw. %
Kanal | 20 | 30 | 50
Kläranlage | 20 | 40 | 100`).spalten.slice(-1);
    expect(spalte).toMatchObject({ art: "prozent", einheit: 1 });
  });
});

describe("a table begins", () => {
  test("with a row of unknown words below its title", () => {
    const found = tabellen(
      mappe({
        Blatt: `
Vermögensplan 2026 | Ansatz | VE
Maschinen | 20.000 | 0
Tilgung | 5.000 | 0

Darlehensübersicht
Gläubiger | Restschuld | Rate
Sparkasse | 120.000 | 5.000
Landesbank | 80.000 | 4.000`,
      }),
    );
    expect(found.map(({ titel, zeilen }) => [...titel, zeilen[0]?.label])).toEqual([
      ["Maschinen"],
      ["Darlehensübersicht", "Sparkasse"],
    ]);
  });

  test("where the title names another form, under the same header", () => {
    const kopf = "Bezeichnung | Ansatz 2025 | Ansatz 2026";
    const found = tabellen(
      mappe({
        Blatt: `
ERFOLGSPLAN
${kopf}
Mieterträge | 20 | 30
Instandhaltung | 10 | 12

VERMÖGENSPLAN
${kopf}
Neubau | 200 | 300
Darlehen | 100 | 120`,
      }),
    );
    expect(found.map(({ titel }) => titel)).toEqual([["ERFOLGSPLAN"], ["VERMÖGENSPLAN"]]);
  });
});

describe("the label of a row", () => {
  test("does not take in remarks, under a header or without one", () => {
    const kopf = (word: string): string => `
Bezeichnung | Plan 2025 | ${word} | Plan 2026
Abschreibungen | 20.000 | wie im Vorjahr | 20.000
Kanal | 20.000 | siehe Anlage 3 | 40.000
Kläranlage | 20.000 | | 40.000`;
    for (const word of ["Erläuterung", "Bemerkungen", ""])
      expect(tabelle(kopf(word)).zeilen.map(({ label }) => label)).toEqual([
        "Abschreibungen",
        "Kanal",
        "Kläranlage",
      ]);
  });

  test("does not take in the mark of a footnote", () => {
    const { zeilen } = tabelle("Bezeichnung | Plan 2026\nAbschreibungen 1) | 20\nAbschreibungen² | 20");
    expect(zeilen.map(({ text }) => text)).toEqual(["abschreibungen", "abschreibungen"]);
  });
});

test("accounts of a list of bookings are no accounts of a plan", () => {
  const { zeilen, spalten } = tabelle(`
Datum | Konto | Text | Betrag
02.01.2026 | 40010000 | Gebühr | 1.204,50
03.01.2026 | 40010000 | Gebühr | 1.318,00
03.01.2026 | 60500000 | Strom | 20.330,00`);
  expect(spalten.map(({ art }) => art)).toEqual(["datum", "nummer", "bezeichnung", "betrag"]);
  expect(zeilen.flatMap(({ konto }) => konto ?? [])).toEqual([]);
});

test("of several planned years the one of the title is planned, else the second after the last result", () => {
  const kopf = "Bezeichnung | Ergebnis 2024 | Plan 2025 | Plan 2026 | Plan 2027 | Plan 2028";
  const rows = ERFOLGSPLAN.replaceAll(/ \| ([^|\n]+)(?=\n|$)/g, " | $1 | $1 | $1");
  const jahr = (titel: string): number | undefined =>
    plan(mappe({ Plan: `\n${titel}\n${kopf}${rows}` })).jahr;
  expect(jahr("Erfolgsplan 2027")).toBe(2027);
  expect(jahr("Erfolgsplan")).toBe(2026);
});

test("of two columns of the planned year the one that a Nachtrag puts in force counts, wherever it stands", () => {
  const spalte = (kopf: string): string | undefined => {
    const found = tabelle(`\n${kopf}\nKanal | 10.000 | 20.000\nKläranlage | 5.000 | 7.000`);
    return planspalte(found, 2026)?.kopf;
  };
  expect(spalte("Bezeichnung | Ansatz 2026 bisher | Ansatz 2026 neu")).toBe("Ansatz 2026 neu");
  expect(spalte("Bezeichnung | Ansatz 2026 neu | Ansatz 2026 alt")).toBe("Ansatz 2026 neu");
  expect(spalte("Bezeichnung | Ansatz 2026 | Nachtrag 2026")).toBe("Nachtrag 2026");
  expect(spalte("Bezeichnung | ursprünglicher Ansatz 2026 | Ansatz 2026")).toBe("Ansatz 2026");
});

test("a number tells a row only where the rows around it carry the form's numbers", () => {
  const rows = (numbers: number[]): (string | undefined)[] =>
    zuordnen(
      tabelle(`
Bezeichnung | Plan 2026
${numbers[0]}. Umsatzerlöse | 10
${numbers[1]}. Sonstige betriebliche Erträge | 20
${numbers[2]}. Fremdvergaben | 30
${numbers[3]}. Personalaufwand | 40
${numbers[4]}. Abschreibungen | 50`).zeilen.map((zeile) => ({ ...zeile, position: undefined })),
      erfolgsplan.positionen,
    ).map(({ position }) => position);
  expect(rows([1, 4, 5, 6, 7])[2]).toBe("materialaufwand");
  expect(rows([1, 2, 5, 6, 8])[2]).toBeUndefined();
});

describe("Festsetzungen of other Länder", () => {
  const nrw = `
§ 1
Der Wirtschaftsplan 2026 wird im Erfolgsplan im Ertrag auf | 1.005.000 €
im Aufwand auf | 900.000 €
und im Vermögensplan in Einzahlungen auf | 300.000 €
in Auszahlungen auf | 300.000 €
festgesetzt.
Kredite werden nicht veranschlagt.
Verpflichtungsermächtigungen werden nicht veranschlagt.
Liquiditätskredite dürfen aufgenommen werden bis | 100.000 €`;
  const hessen = `
Wirtschaftsplan 2026
mit dem Gesamtbetrag der Erträge auf | 1.005.000 €
mit dem Gesamtbetrag der Aufwendungen auf | 900.000 €
mit einem Überschuss von | 105.000 €
mit dem Gesamtbetrag der Einnahmen auf | 300.000 €
mit dem Gesamtbetrag der Ausgaben auf | 300.000 €
mit dem Gesamtbetrag der Kredite, deren Aufnahme zur Finanzierung von Ausgaben im Vermögensplan erforderlich ist, auf | 0 €
mit dem Gesamtbetrag der Verpflichtungsermächtigungen auf | 0 €
mit dem Höchstbetrag der Kassenkredite auf | 100.000 €`;
  const Erfolgsplan = `\nErfolgsplan 2026\nBezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026${ERFOLGSPLAN}`;

  test.each([
    ["in one sentence, without a result", nrw],
    ["with the credits' purpose in words of the Vermögensplan", hessen],
  ])("%s", (_, Beschluss) => {
    const right = pruefen(mappe({ Beschluss, Erfolgsplan }));
    expect(right.tables.map(({ kind }) => kind)).toEqual(["festsetzung", "erfolgsplan"]);
    expect(right.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const wrong = pruefen(mappe({ Beschluss: Beschluss.replace("1.005.000", "1.050.000"), Erfolgsplan }));
    expect(wrong.findings.map(({ rule }) => rule)).toContain("FB-1");
  });
});

test("the report with formulas is a report, its Vermögensplan no list of Erläuterungen", async () => {
  const found = tabellen(await muster("Zwischenbericht-2023-06-30-Formeln"));
  expect(found.map(({ kind }) => kind)).toEqual(["zwischenbericht-guv", "zwischenbericht-vermoegensplan"]);
});
