import type { Finding, Suspect } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { mappe } from "../hilfen/mappe";
import { einzelbefunde, meldungen } from "../hilfen/befunde";

/** What is wrong with small text tables, Hinweise aside: rule and cell. */
function stellen(sheets: Record<string, string>): string[] {
  return vorwuerfe(pruefen(mappe(sheets)).findings);
}

/** The same with every finding by itself, before those with one cause are told as one. */
const einzeln = (sheets: Record<string, string>): string[] => vorwuerfe(einzelbefunde(mappe(sheets)));

const vorwuerfe = (findings: Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

/** The best suspect of the first finding. */
const vorschlag = (sheets: Record<string, string>): Suspect | undefined =>
  pruefen(mappe(sheets)).findings[0]?.suspects[0];

const KOPF = "Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026";

describe("an Erfolgsplan with lines of its own", () => {
  const plan = `
${KOPF}
Umsatzerlöse | 400,00 | 410 | 420
Zuschuss der Stadt | 300,00 | 300 | 310
Sonstige betriebliche Erträge | 10,00 | 10 | 10
Erträge insgesamt | 710,00 | 720 | 740
Honorare | 200,00 | 205 | 210
Materialaufwand | 50,00 | 50 | 55
Personalaufwand | 300,00 | 310 | 320
Abschreibungen | 40,00 | 40 | 40
Interne Verrechnung | 60,00 | 60 | 60
Aufwendungen insgesamt | 650,00 | 665 | 685
Jahresergebnis | 60,00 | 55 | 55
Gewinnvortrag | 12,00 | 13 | 14`;

  test("adds them up on the side on which they stand", () => {
    expect(stellen({ Plan: plan })).toEqual([]);
  });

  test.each([
    ["a line of its own", "| 300 | 310", "| 300 | 301", ["EP-3 Plan D5"]],
    ["a total", "| 665 | 685", "| 656 | 685", ["EP-3 Plan C11"]],
    ["the result", "60,00 | 55 | 55", "60,00 | 55 | 65", ["EP-3 Plan D12"]],
  ])("and finds a fault in %s", (_, right, wrong, expected) => {
    expect(stellen({ Plan: plan.replace(right, wrong) })).toEqual(expect.arrayContaining(expected));
  });

  test("says so where no way of counting them comes out", () => {
    const odd = plan.replaceAll(
      "Interne Verrechnung | 60,00 | 60 | 60",
      "Interne Verrechnung | 7,00 | 8 | 9",
    );
    const hints = meldungen("EP-3", { Plan: odd });
    expect(hints).toEqual([
      expect.stringContaining(
        "info Plan B11: „Aufwendungen insgesamt“ (Ergebnis 2024) ließ sich nicht nachrechnen: Gezeigt sind 650 €, alle Zeilen zusammen ergeben 597 €. Das Formblatt kennt „Honorare“, „Interne Verrechnung“ nicht;",
      ),
      expect.stringContaining("info Plan B12: „Jahresergebnis“"),
    ]);
  });
});

describe("parts of a line", () => {
  const plan = `
${KOPF}
1. Umsatzerlöse
a) aus Vermietung | 400,00 | 410 | 420
b) aus Betreuung | 100,00 | 100 | 110
2. Sonstige betriebliche Erträge | 10,00 | 10 | 10
3. Materialaufwand
a) Roh-, Hilfs- und Betriebsstoffe | 30,00 | 30 | 30
b) bezogene Leistungen | 20,00 | 20 | 20
c) Fremdpersonal | 5,00 | 5 | 5
Materialaufwand gesamt | 55,00 | 55 | 55
4. Personalaufwand | 300,00 | 310 | 320
a) Löhne und Gehälter | 250,00 | 260 | 270
b) Sozialabgaben | 50,00 | 50 | 50
5. Abschreibungen | 40,00 | 40 | 40
6. Jahresüberschuss | 115,00 | 115 | 125`;

  test("count once, with the line's own amount or in its place", () => {
    expect(stellen({ Plan: plan })).toEqual([]);
  });

  test.each([
    ["under a heading", "| 410 | 420", "| 410 | 402", "EP-3 Plan D15"],
    ["that the form does not know", "5,00 | 5 | 5\nMat", "5,00 | 5 | 6\nMat", "EP-3 Plan D10"],
    ["below the amount of their line", "250,00 | 260", "250,00 | 206", "EP-3 Plan C11"],
  ])("and a fault is found in one %s", (_, right, wrong, expected) => {
    expect(plan).toContain(right);
    expect(stellen({ Plan: plan.replace(right, wrong) })).toContain(expected);
  });
});

describe("a loss", () => {
  const lines = (result: string): string => `
${KOPF}
1. Umsatzerlöse | 100,00 | 110 | 120
4. Sonstige betriebliche Erträge | 10,00 | 10 | 10
5. Materialaufwand | 200,00 | 210 | 220
6. Personalaufwand | 300,00 | 310 | 320
7. Abschreibungen | 40,00 | 40 | 40
9. Sonstige betriebliche Aufwendungen | 5,00 | 5 | 5
${result}`;

  test.each([
    ["Jahresverlust | 435,00 | 445 | 455"],
    ["Jahresverlust | -435,00 | -445 | -455"],
    ["Jahresfehlbetrag | -435,00 | -445 | -455"],
    ["Jahresgewinn / Jahresverlust | -435,00 | -445 | -455"],
  ])("may be shown as %s", (result) => {
    expect(stellen({ Plan: lines(result) })).toEqual([]);
  });

  test("with another sign in one year than in the others is a Fehler", () => {
    expect(stellen({ Plan: lines("Jahresverlust | -435,00 | 445 | -455") })).toEqual(["EP-3 Plan C8"]);
    expect(stellen({ Plan: lines("Jahresverlust | 435,00 | -445 | 455") })).toEqual(["EP-3 Plan C8"]);
  });
});

describe("the order of the lines", () => {
  const [umsatz, ertraege, zinsen, material, personal, summe] = [
    "Umsatzerlöse | 10,00 | 10 | 10",
    "Sonstige betriebliche Erträge | 10,00 | 10 | 10",
    "Zinserträge | 1,00 | 1 | 1",
    "Materialaufwand | 5,00 | 5 | 5",
    "Personalaufwand | 5,00 | 5 | 5",
    "Summe Erträge | 21,00 | 21 | 21",
  ];
  const rest = "Abschreibungen | 1,00 | 1 | 1\nJahresergebnis | 10,00 | 10 | 10";
  const plan = (...rows: string[]): Record<string, string> => ({
    Plan: [`\n${KOPF}`, ...rows, rest].join("\n"),
  });

  test("is the author's where all Erträge come first", () => {
    expect(meldungen("EP-1", plan(umsatz, ertraege, zinsen, summe, material, personal))).toEqual([]);
  });

  test("is the author's where the rows are numbered so", () => {
    const rows = [umsatz, ertraege, zinsen, material, personal].map((row, index) => `${index + 1}. ${row}`);
    expect(meldungen("EP-1", plan(...rows))).toEqual([]);
  });

  test("is a Hinweis without numbers", () => {
    expect(meldungen("EP-1", plan(umsatz, ertraege, zinsen, material, personal))).toEqual([
      expect.stringMatching(/^info Plan A5: Die Zeile „Materialaufwand“ steht hinter „Zinserträge“/),
    ]);
  });
});

describe("a Vermögensplan with lines of its own", () => {
  const plan = `
Vermögensplan 2026
Finanzierungsmittel | Ansatz 2026
Jahresgewinn | 20.000
Abschreibungen | 80.000
Zuschüsse des Landes | 30.000
Zuschüsse des Bundes | 10.000
Kredite vom Kreditmarkt | 50.000
Entnahme aus der Rücklage | 15.000
Summe Finanzierungsmittel | 205.000
Finanzierungsbedarf
Rathaus | 90.000
Schulweg 7 | 60.000
Summe Bauten | 150.000
Tilgung | 40.000
Zuführung zu liquiden Mitteln | 15.000
Summe Finanzierungsbedarf | 205.000`;

  test("adds them up", () => {
    expect(stellen({ Plan: plan })).toEqual([]);
  });

  test.each([
    ["a line of the form", "Abschreibungen | 80.000", "Abschreibungen | 8.000"],
    ["a second line of the same kind", "Bundes | 10.000", "Bundes | 1.000"],
    ["a line of its own", "Rücklage | 15.000", "Rücklage | 51.000"],
    ["a use of its own", "Tilgung | 40.000", "Tilgung | 44.000"],
    ["a total", "Finanzierungsmittel | 205.000", "Finanzierungsmittel | 250.000"],
  ])("and finds a fault in %s", (_, right, wrong) => {
    expect(stellen({ Plan: plan.replace(right, wrong) }).join()).toMatch(/VP-1/);
  });

  test("names all rows of a side that does not come out, subtotals as such", () => {
    const wrong = plan.replace("Tilgung | 40.000", "Tilgung | 44.000");
    expect(meldungen("VP-1", { Plan: wrong })).toEqual([
      expect.stringMatching(
        /^error Plan B16: .*Angegeben sind 205\.000.€, die 3 Zeilen ergeben zusammen 209\.000.€/,
      ),
    ]);
  });

  test("with all credits compares those of the Beschluss", () => {
    const two = plan.replace(
      "Kredite vom Kreditmarkt | 50.000",
      "Kredite vom Kreditmarkt | 30.000\nKredite von der Gemeinde | 20.000",
    );
    const beschluss = (kredite: string): string => `
Festsetzung des Wirtschaftsplans 2026
Einnahmen | 205.000
Ausgaben | 205.000
Investitionskredite | ${kredite}
Höchstbetrag der Liquiditätskredite | 0
Verpflichtungsermächtigungen | 0`;
    const of = (kredite: string): string[] =>
      stellen({ Beschluss: beschluss(kredite), Plan: two }).filter((line) => /^FB-[46]/.test(line));
    expect(of("50.000")).toEqual([]);
    expect(of("30.000")).toEqual(["FB-6 Beschluss B4"]);
  });
});

describe("a Kontenübersicht", () => {
  const konten = (ergebnis: string): string => `
Konto | Bezeichnung | Ansatz 2025 | Ansatz 2026
 | 1. Umsatzerlöse
40010000 | Gebühren | 400 | 410
40020000 | Beiträge | 100 | 110
 | Summe | 500 | 520
 | 5. Materialaufwand
60010000 | Strom | 200 | 210
60020000 | Diesel | 50 | 50
 | Summe | 250 | 260
 | 6. Personalaufwand
62010000 | Entgelte | 100 | 100
 | Summe | 100 | 100
 | Jahresergebnis | ${ergebnis}`;

  test("has the result that follows from its sums, also without a Gesamtübersicht", () => {
    expect(stellen({ Konten: konten("150 | 160") })).toEqual([]);
    expect(stellen({ Konten: konten("150 | 106") })).toEqual(["KT-1 Konten D13"]);
  });

  test("may go on on another sheet", () => {
    const [ertraege = "", aufwendungen = ""] = konten("150 | 160").split(" | 5. Mat");
    const kopf = "\nKonto | Bezeichnung | Ansatz 2025 | Ansatz 2026\n | 5. Mat";
    const gesamt = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 490,00 | 500 | 520
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 0,00 | 0 | 0
5. Materialaufwand | 240,00 | 250 | 260
6. Personalaufwand | 90,00 | 100 | 100
20. Jahresgewinn | 160,00 | 150 | 160`;
    const sheets = { Gesamt: gesamt, Ertraege: ertraege, Aufwendungen: `${kopf}${aufwendungen}` };
    expect(stellen(sheets)).toEqual([]);
    const wrong = sheets.Aufwendungen.replace("| 50 | 50", "| 50 | 55");
    expect(stellen({ ...sheets, Aufwendungen: wrong })).toContain("KT-1 Aufwendungen D5");
  });
});

describe("a total left blank", () => {
  const plan = `
Maßnahme | Ansatz 2025 | Ansatz 2026
Abschreibungen | 10 | 10
Jahresgewinn | 20 | 20
Investitionskredite | 5 | 5
Summe Einnahmen | 35 | 35
Maschinen | 20 | 20
Tilgung | 15 | 15
Summe Ausgaben | 35 | 35`;

  test("in one year is a Warnung", () => {
    expect(meldungen("KT-3", { Plan: plan.replace("Einnahmen | 35 | 35", "Einnahmen | 35") })).toEqual([
      "warning Plan C5: Summe Einnahmen (Ansatz 2026) ist leer, obwohl die Zeilen darüber Beträge haben. Bitte den Betrag eintragen; nach den übrigen Zahlen sind es 35 €.",
    ]);
  });

  test("altogether is one, too", () => {
    expect(stellen({ Plan: plan.replace("Ausgaben | 35 | 35", "Ausgaben") })).toContain("KT-3 Plan B8");
  });
});

test("half an Erfolgsplan is not blamed for the other half, and its result follows from both", () => {
  const Ertraege = `
Erfolgsplan, Teil 1
${KOPF}
1. Umsatzerlöse | 400,00 | 410 | 420
4. Sonstige betriebliche Erträge | 10,00 | 10 | 10
Summe Erträge | 410,00 | 420 | 430`;
  const Aufwendungen = `
Erfolgsplan, Teil 2
${KOPF}
5. Materialaufwand | 50,00 | 50 | 55
6. Personalaufwand | 300,00 | 310 | 320
7. Abschreibungen | 40,00 | 40 | 40
9. Sonstige betriebliche Aufwendungen | 5,00 | 5 | 5
14. Zinsen und ähnliche Aufwendungen | 1,00 | 1 | 1
Summe Aufwendungen | 396,00 | 406 | 421
20. Jahresgewinn | 14,00 | 14 | 9`;
  expect(stellen({ Ertraege, Aufwendungen })).toEqual([]);
  const wrong = Aufwendungen.replace("| 310 | 320", "| 301 | 320");
  const sheets = { Ertraege, Aufwendungen: wrong };
  expect(einzeln(sheets)).toEqual(["EP-3 Aufwendungen C8", "EP-3 Aufwendungen C9"]);
  expect(stellen(sheets)).toEqual(["EP-3 Aufwendungen C8"]);
  expect(vorschlag(sheets)).toMatchObject({ sheet: "Aufwendungen", cell: "C4", proposal: "310" });
});

describe("an Erfolgsplan by branches beside the one by years", () => {
  const Erfolgsplan = `
Erfolgsplan 2026
${KOPF}
1. Umsatzerlöse | 1.400,00 | 1.450 | 1.500
4. Sonstige betriebliche Erträge | 30,00 | 30 | 35
5. Materialaufwand | 350,00 | 370 | 380
6. Personalaufwand | 600,00 | 610 | 620
7. Abschreibungen | 300,00 | 305 | 310
9. Sonstige betriebliche Aufwendungen | 100,00 | 100 | 110
20. Jahresgewinn | 80,00 | 95 | 115`;
  const Sparten = `
Erfolgsplan 2026 nach Betriebszweigen
Bezeichnung | Wasser | Abwasser | Bauhof | Gesamt
1. Umsatzerlöse | 500 | 700 | 300 | 1.500
4. Sonstige betriebliche Erträge | 10 | 20 | 5 | 35
5. Materialaufwand | 120 | 200 | 60 | 380
6. Personalaufwand | 180 | 250 | 190 | 620
7. Abschreibungen | 100 | 180 | 30 | 310
9. Sonstige betriebliche Aufwendungen | 40 | 50 | 20 | 110
20. Jahresgewinn | 70 | 40 | 5 | 115`;
  const Beschluss = `
Festsetzung des Wirtschaftsplans 2026
Erträge | 1.535
Aufwendungen | 1.420
Jahresgewinn | 115
Höchstbetrag der Liquiditätskredite | 0`;
  const FB = /^FB-[123]/;

  test.each([
    ["behind it", { Beschluss, Erfolgsplan, Sparten }],
    ["before it", { Beschluss, Sparten, Erfolgsplan }],
    ["in its place", { Beschluss, Sparten }],
  ])("%s agrees with the Beschluss as a whole", (_, sheets) => {
    expect(stellen(sheets).filter((line) => FB.test(line))).toEqual([]);
    const wrong = { ...sheets, Beschluss: Beschluss.replace("1.535", "1.553") };
    expect(stellen(wrong).filter((line) => FB.test(line))).toContain("FB-1 Beschluss B2");
  });

  test("adds up across its branches", () => {
    expect(stellen({ Sparten })).toEqual([]);
    const wrong = { Sparten: Sparten.replace("| 30 | 310", "| 33 | 310") };
    expect(einzeln(wrong)).toEqual(["EP-3 Sparten D9", "SU-1 Sparten E7"]);
    expect(stellen(wrong)).toEqual(["EP-3 Sparten D9"]);
    expect(vorschlag(wrong)).toMatchObject({ sheet: "Sparten", cell: "D7", proposal: "30" });
  });
});
