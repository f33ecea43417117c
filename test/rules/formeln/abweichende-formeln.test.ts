import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { formelmappen } from "../../faults/formeln/mappen";
import { alleBefunde, befunde } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { formel, geaendert } from "../../hilfen/umbau/zellen";

const FUHRPARK = `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`;

const KONTEN = `
Konto | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | 1.000 | 1.100 | 1.250
Wasser | 200 | 210 | 230
Gas | 310 | 333 | 347`;

const PLAN = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | =Konten!B2 → 1.000 | =Konten!C2 → 1.100 | =Konten!D2 → 1.250
Wasser | =Konten!B3 → 200 | =Konten!C3 → 210 | =Konten!D3 → 230
Gas | =Konten!B4 → 310 | =Konten!C4 → 333 | =Konten!D4 → 347`;

const PERSONAL = `
Stelle | VZÄ | Satz | Kosten
Leitung | 2 | 90.000 | =B2*C2 → 180.000
Technik | 3 | 60.000 | =B3*C3 → 180.000
Labor | 4 | 55.000 | =B4*C4 → 220.000
Büro | 5 | 50.000 | =B5*C5 → 250.000`;

const ersteVorschlaege = (rule: string, sheets: Record<string, string>): string[] =>
  befunde(rule, sheets).map(
    ({ cell, suspects: [first] }) => `${cell} ${first?.proposalFormula} ${first?.proposal}`,
  );

describe("FX-2: an amount in place of a formula", () => {
  test("that is still what the formula gives", () => {
    const sheets = { Fuhrpark: FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "53.300") };
    expect(alleBefunde(sheets)).toEqual([
      "FX-2 warning Fuhrpark D5: Summe in D5 (Ansatz 2026): Hier steht ein fester Betrag (53.300 €); die Nachbarzellen (B5:C5) enthalten Formeln. Eine Formel wie dort ergibt ebenfalls 53.300 €. Bitte auch hier eine Formel eintragen, wenn kein fester Betrag gewollt ist.",
    ]);
    expect(ersteVorschlaege("FX-2", sheets)).toEqual(["D5 SUM(D2:D4) 53300"]);
  });

  test("over a reference to another sheet", () => {
    const sheets = { Plan: PLAN.replace("=Konten!C3 → 210", "205"), Konten: KONTEN };
    expect(ersteVorschlaege("FX-2", sheets)).toEqual(["C3 Konten!C3 210"]);
  });

  test("between copies above and below", () => {
    expect(ersteVorschlaege("FX-2", { Personal: PERSONAL.replace("=B4*C4 → 220.000", "220.000") })).toEqual(
      [],
    );
    const summen = PERSONAL.replaceAll("*", "+").replaceAll(/→ \S+/g, (result) => result);
    const right = summen
      .replace("→ 180.000", "→ 90.002")
      .replace("→ 180.000", "→ 60.003")
      .replace("→ 250.000", "→ 50.005");
    expect(ersteVorschlaege("FX-2", { Personal: right.replace("=B4+C4 → 220.000", "55.004") })).toEqual([
      "D4 B4+C4 55004",
    ]);
  });

  test.each([
    [
      "a column of results of the past",
      FUHRPARK.replace(/=SUMME\(B2:B4\) → /, "").replace("Ansatz 2024", "Ergebnis 2024"),
    ],
    ["something of quite another size", FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "3")],
    ["what was published: the sum of rounded amounts", FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "53.301")],
  ])("not: %s", (_, table) => {
    expect(befunde("FX-2", { Fuhrpark: table })).toEqual([]);
  });

  test("not: a whole column of typed amounts", () => {
    const typed = PLAN.replaceAll(/=Konten!B\d → /g, "");
    expect(alleBefunde({ Plan: typed, Konten: KONTEN })).toEqual([]);
  });
});

describe("FX-3: a formula unlike its neighbours", () => {
  test("that adds up another column", () => {
    const sheets = { Fuhrpark: FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "=SUMME(C2:C4) → 51.500") };
    expect(alleBefunde(sheets)).toEqual([
      "FX-3 warning Fuhrpark D5: Summe in D5 (Ansatz 2026): Die Formel =SUMME(C2:C4) ist anders gebaut als die Formeln der Nachbarzellen (B5:C5). Eine Formel wie dort ergibt 53.300 € statt 51.500 €. Bitte die Formel angleichen, wenn die Abweichung nicht gewollt ist.",
    ]);
    expect(ersteVorschlaege("FX-3", sheets)).toEqual(["D5 SUM(D2:D4) 53300"]);
  });

  test.each([
    ["another year", "=Konten!D3 → 230", "=Konten!C3 → 210", "D3 Konten!D3 230"],
    ["another row", "=Konten!C3 → 210", "=Konten!C4 → 333", "C3 Konten!C3 210"],
    ["another row, on its own sheet by name", "=Konten!C3 → 210", "=Plan!C4 → 333", "C3 Konten!C3 210"],
  ])("that refers to %s of another sheet", (_, right, wrong, expected) => {
    expect(ersteVorschlaege("FX-3", { Plan: PLAN.replace(right, wrong), Konten: KONTEN })).toEqual([
      expected,
    ]);
  });

  test("in a column, between copies above and below", () => {
    const sheets = { Personal: PERSONAL.replace("=B4*C4 → 220.000", "=B4*C3 → 240.000") };
    expect(befunde("FX-3", sheets).map(({ cell }) => cell)).toEqual(["D4"]);
  });

  test("in a chain of years that begins with something else", () => {
    const kette = `
Posten | Ansatz 2025 | Ansatz 2026 | Planung 2027 | Planung 2028 | Planung 2029
Abschreibungen | 1.592 | =Konten!D2 → 1.250 | =B2+35 → 1.627 | =D2+35 → 1.662 | =E2+40 → 1.702
Tilgung | 700 | 720 | 735 | 750 | 765
Zinsen | 90 | 88 | 86 | 84 | 82`;
    expect(ersteVorschlaege("FX-3", { Plan: kette, Konten: KONTEN })).toEqual(["D2 C2+35 1285"]);
  });

  test.each([
    ["added one by one", FUHRPARK.replace("=SUMME(D2:D4)", "=D2+D3+D4")],
    ["absolute references", FUHRPARK.replace("=SUMME(D2:D4)", "=SUMME($D$2:$D$4)")],
    ["the sheet named", FUHRPARK.replace("=SUMME(D2:D4)", "=SUMME(Tabelle!D2:D4)")],
    [
      "a column of its own kind",
      `
Posten | Ansatz 2025 | Ansatz 2026 | Abweichung | in %
Strom | 1.000 | 1.100 | =C2-B2 → 100 | =D2/B2 → 0,10
Wasser | 200 | 230 | =C3-B3 → 30 | =D3/B3 → 0,15
Summe | =SUMME(B2:B3) → 1.200 | =SUMME(C2:C3) → 1.330 | =C4-B4 → 130 | =D4/B4 → 0,11`,
    ],
    [
      "totals of quarters, and of the year from them",
      `
Posten | Q1 2026 | Q2 2026 | Q3 2026 | Q4 2026 | 2026
Strom | 10 | 11 | 12 | 13 | =SUMME(B2:E2) → 46
Wasser | 20 | 21 | 22 | 23 | =SUMME(B3:E3) → 86
Summe | =SUMME(B2:B3) → 30 | =SUMME(C2:C3) → 32 | =SUMME(D2:D3) → 34 | =SUMME(E2:E3) → 36 | =SUMME(B4:E4) → 132`,
    ],
    [
      "a growth that is another every year",
      `
Posten | Ansatz 2026 | Planung 2027 | Planung 2028 | Planung 2029
Strom | 1.000 | =B2+35 → 1.035 | =C2+40 → 1.075 | =D2+20 → 1.095
Wasser | 200 | =B3+5 → 205 | =C3+5 → 210 | =D3+6 → 216`,
    ],
  ])("not: %s", (_, table) => {
    expect(alleBefunde({ Tabelle: table })).toEqual([]);
  });
});

describe("FX-5: a number by hand in a formula", () => {
  test("is named, and the formula without it", () => {
    const sheets = { Fuhrpark: FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "=SUMME(D2:D4)+5000 → 58.300") };
    const [found, ...others] = befunde("FX-5", sheets);
    expect(others).toEqual([]);
    expect(found?.message).toBe(
      "Summe in D5 (Ansatz 2026): In der Formel =SUMME(D2:D4)+5000 steht eine von Hand eingetragene Zahl (5.000 €), die in den Nachbarzellen (B5:C5) fehlt. Ohne sie ergibt die Formel 53.300 €. Bitte den Betrag in eine eigene Zeile eintragen, wenn er dazugehört.",
    );
    expect(ersteVorschlaege("FX-5", sheets)).toEqual(["D5 SUM(D2:D4) 53300"]);
    expect(befunde("FX-3", sheets)).toEqual([]);
  });

  const planung = (last: string): Record<string, string> => ({
    Planung: `
Posten | Ansatz 2026 | Planung 2027 | Planung 2028 | Planung 2029
Strom | 1.000 | =B2+35 → 1.035 | =C2+35 → 1.070 | ${last}
Wasser | 200 | =B3+35 → 235 | =C3+35 → 270 | =D3+35 → 305
Gas | 300 | =B4+35 → 335 | =C4+35 → 370 | =D4+35 → 405`,
  });

  test.each([
    [
      "=D2 → 1.070",
      "fehlt die feste Zahl (35 €), die in den Nachbarzellen (C2:D2) steht. Eine Formel wie dort ergibt 1.105 €.",
    ],
    [
      "=D2+20+10 → 1.100",
      "steht die feste Zahl 30 €, in den Nachbarzellen (C2:D2) 35 €. Eine Formel wie dort ergibt 1.105 €.",
    ],
  ])("that is missing, or another one: %s", (last, said) => {
    expect(befunde("FX-5", planung(last)).map(({ message }) => message)).toEqual([
      expect.stringContaining(said),
    ]);
  });
});

describe("neighbours that are wrong themselves", () => {
  const tabelle = (summe: string): Record<string, string> => ({
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | ${summe}`,
  });

  test("say nothing of the one that was put right", () => {
    const found = alleBefunde(
      tabelle("=SUMME(B2:B4) → 49.850 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500"),
    );
    expect(found).toEqual([
      "FX-1 warning Fuhrpark C5: Summe (C5:D5): Die Summenformeln lassen C4:D4 („Radlader“) aus. Bitte die Bereiche der Formeln erweitern, wenn die Zeile dazugehört.",
    ]);
  });
});

describe("rows and columns as people build them", () => {
  test("a mean between sums is meant, whatever its row is called", () => {
    const tabelle = (auslastung: string): Record<string, string> => ({
      Haus: `
Monat | Vorstellungen | Auslastung | Erlös
Januar | 24 | 0,78 | 135.000
Februar | 22 | 0,74 | 117.000
März | 25 | 0,80 | 144.000
Summe | =SUMME(B2:B4) → 71 | ${auslastung} | =SUMME(D2:D4) → 396.000`,
    });
    expect(alleBefunde(tabelle("=MITTELWERT(C2:C4) → 0,773333333333333"))).toEqual([]);
    expect(alleBefunde(tabelle("=SUMME(D2:D4) → 396.000"))).toHaveLength(1);
  });

  test("a link of a chain that begins with an amount", () => {
    const bestand = (jahr: string): Record<string, string> => ({
      Bestand: `
Bestand | 2024 | 2025 | 2026 | 2027 | 2028
Anfang | 100 | =B4 → 110 | =C4 → 130 | ${jahr} | =E4 → 200
Zugang | 10 | 20 | 30 | 40 | 50
Ende | =B2+B3 → 110 | =C2+C3 → 130 | =D2+D3 → 160 | =E2+E3 → 200 | =F2+F3 → 250`,
    });
    expect(alleBefunde(bestand("=D4 → 160"))).toEqual([]);
    expect(ersteVorschlaege("FX-3", bestand("=C4 → 130"))).toEqual(["E2 D4 160"]);
    // A step of its own is no slip of the pen.
    expect(alleBefunde(bestand("=D4*1,02 → 163,2"))).not.toContainEqual(expect.stringContaining("FX-3"));
  });

  test("totals of totals are compared, though what stands above is computed in some columns only", () => {
    const plan = (jahr: string): Record<string, string> => ({
      Plan: `
Position | Ansatz 2024 | Ansatz 2025 | Ansatz 2026 | Ansatz 2027 | Ansatz 2028
Gebühren | 2.011 | 2.050 | 2.120 | 2.150 | 2.180
Erstattung | 310 | 315 | 320 | 325 | 330
Erträge gesamt | =B2+B3 → 2.321 | =C2+C3 → 2.365 | =D2+D3 → 2.440 | =E2+E3 → 2.475 | =F2+F3 → 2.510
Energie | 231 | 240 | 236 | =RUNDEN(D5*1,02;0) → 241 | =RUNDEN(E5*1,02;0) → 246
Personal | 804 | 830 | 861 | =RUNDEN(D6*1,02;0) → 878 | =RUNDEN(E6*1,02;0) → 896
Aufwand gesamt | =SUMME(B5:B6) → 1.035 | =SUMME(C5:C6) → 1.070 | =SUMME(D5:D6) → 1.097 | =SUMME(E5:E6) → 1.119 | =SUMME(F5:F6) → 1.142
Ergebnis | =B4-B7 → 1.286 | =C4-C7 → 1.295 | =D4-D7 → 1.343 | ${jahr} | =F4-F7 → 1.368`,
    });
    expect(befunde("FX-3", plan("=E4-E7 → 1.356"))).toEqual([]);
    expect(ersteVorschlaege("FX-3", plan("=D4-E7 → 1.321"))).toEqual(["E8 E4-E7 1356"]);
  });

  test("what the form asks for weighs more than neighbours that may all be wrong", async () => {
    const [plan] = await formelmappen(["Finanzplan"]);
    const changes = ["B", "D", "E", "F"].map((x) => [`${x}8`, formel(`SUM(${x}4,${x}6:${x}7)`, 0)]);
    const changed = plan && geaendert(plan, { Finanzplan: Object.fromEntries(changes) });
    const [workbook] = changed ? await durchgerechnet([changed]) : [];
    const findings = workbook ? pruefen(workbook).findings : [];
    expect(findings.map(({ cell }) => cell)).toContain("B8");
    expect(findings.filter(({ rule, cell }) => rule === "FX-3" && cell === "C8")).toEqual([]);
  });
});

describe("a total of shares that is typed", () => {
  /** A table whose named columns show per cent. */
  const anteile = (text: string, columns: number[]): Workbook => {
    const [sheet, ...others] = mappe({ Blatt: text }).sheets;
    if (!sheet) throw new Error("no sheet");
    const cells = sheet.cells.map((cell) =>
      columns.includes(cell.column) && cell.row > 0 ? { ...cell, format: "0.0%" } : cell,
    );
    return { name: "Test.xlsx", sheets: [{ ...sheet, cells }, ...others] };
  };
  const gefunden = (workbook: Workbook): string[] =>
    pruefen(workbook).findings.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`);
  const SUMME = "Summe | =SUMME(B2:B3) → 107.000 | =SUMME(C2:C3) → 127.200 | 1";
  const BETRAEGE = `Position | Ansatz 2024 | Ansatz 2025 | Anteil
Gehälter | 100.000 | 120.000 | 0,7
Strom | 7.000 | 7.200 | 0,3
${SUMME}`;

  test("is no amount that stands beside sums of amounts", () => {
    expect(gefunden(anteile(BETRAEGE, [3]))).toEqual([]);
  });

  test("is told as what it shows where the neighbours are sums of shares", () => {
    const shares = `Position | Anteil 2024 | Anteil 2025 | Anteil 2026
Gehälter | 0,6 | 0,65 | 0,7
Strom | 0,4 | 0,35 | 0,3
Summe | =SUMME(B2:B3) → 1 | =SUMME(C2:C3) → 1 | 1`;
    expect(gefunden(anteile(shares, [1, 2, 3]))).toEqual([
      expect.stringMatching(/^FX-2 D4 .*Hier steht ein fester Betrag \(100 %\).* ergibt ebenfalls 100 %\./),
    ]);
  });
});
