import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde } from "../../hilfen/befunde";

const stellen = (sheets: Record<string, string>): string[] =>
  befunde("SU-1", sheets).map(({ cell, severity, expected }) => `${severity} ${cell} ${expected}`);

const FUHRPARK = `
Fahrzeug | 2024 | 2025 | 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | 49.850 | 51.500 | 53.300`;

test("rows of an IT company are rows like any other", () => {
  const geraete = FUHRPARK.replace("Radlader", "DV-Geräte");
  expect(alleBefunde({ Fuhrpark: geraete })).toEqual([]);
  expect(stellen({ Fuhrpark: geraete.replace("| 53.300", "| 55.300") })).toEqual(["warning D5 53300"]);
});

const VIER_JAHRE = FUHRPARK.replace("2026", "2026 | 2027")
  .replace("19.500", "19.500 | 20.100")
  .replace("24.000", "24.000 | 24.600")
  .replace("9.800", "9.800 | 10.050")
  .replace("53.300", "53.300 | 54.750");

test("a total without a label is called by its cell", () => {
  const [found] = befunde("SU-1", { Fuhrpark: VIER_JAHRE.replace("Summe | 49.850", " | 49.580") });
  expect(found?.message).toMatch(/^B5 \(2024\): Angegeben sind 49\.580/);
});

const VERSCHACHTELT = `
Kostenstelle | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Kläranlage
Strom | 604.118,07 | 655.000 | 671.400
Fällmittel | 318.902,44 | 330.000 | 347.000
Summe Kläranlage | 923.020,51 | 985.000 | 1.018.400
Kanalnetz
Reinigung | 187.450,11 | 192.000 | 208.300
Untersuchung | 61.200,00 | 64.000 | 66.000
Summe Kanalnetz | 248.650,11 | 256.000 | 274.300
Gesamtsumme | 1.171.670,62 | 1.241.000 | 1.292.700`;

const DAVON = `
Erlösart | 2024 | 2025 | 2026
Eintrittsgelder | 410.000 | 425.000 | 430.000
davon Dauerkarten | 95.000 | 99.000 | 101.000
Kurse | 66.500 | 68.000 | 70.500
darunter: für Schulen | 12.000 | 12.500 | 12.500
Summe | 476.500 | 493.000 | 500.500`;

const NEGATIV = `
Posten | Plan 2025 | Plan 2026
Eintrittsgelder | 425.000 | 430.000
Strom | -210.500 | -219.000
Personal | -388.000 | -402.500
Summe | -173.500 | -191.500`;

const QUER = `
Sparte | Bad | Eisbahn | Sauna | Gesamt
Strom | 120.000 | 85.000 | 14.500 | 219.500
Wasser | 48.000 | 6.500 | 3.200 | 57.700
Reinigung | 31.000 | 9.000 | 11.000 | 51.000
Chemie | 22.000 | 0 | 1.500 | 23.500`;

const NACH_ABSCHNITTEN = `
Ertrag | Betrag
Eintritt | 1.000
Kurse | 500
Summe Bad | 1.500
Eislauf | 700
Verleih | 200
Summe Eisbahn | 900
Sauna | 300
Massage | 150
Summe Wellness | 450`;

describe("SU-1: tables that nobody described, rightly added up", () => {
  test.each([
    ["one sum in several years", FUHRPARK],
    ["sums of sums", VERSCHACHTELT],
    ["davon rows", DAVON],
    ["negative costs", NEGATIV],
    ["a column Gesamt", QUER],
    ["one column with sections", NACH_ABSCHNITTEN],
    ["a blank row and a row of zeros", FUHRPARK.replace("\nSumme", "\nBagger | 0 | 0 | 0\n\nSumme")],
    [
      "a blank cell",
      FUHRPARK.replace("Radlader | 9.300", "Radlader | ").replace("Summe | 49.850", "Summe | 40.550"),
    ],
    ["zeros everywhere", FUHRPARK.replaceAll(/ [\d.]+\.\d{3}/g, " 0")],
    [
      "rounded T€",
      FUHRPARK.replace("| 2024 | 2025 | 2026", "| 2024 / T€ | 2025 / T€ | 2026 / T€").replaceAll(
        /(\d+)\.\d{3}/g,
        "$1",
      ),
    ],
    ["totals of two blocks", `${FUHRPARK}\nMiete | 4.000 | 4.000 | 4.000\nSumme | 53.850 | 55.500 | 57.300`],
    ["a mean, which is no sum", FUHRPARK.replace(/\nSumme.*/, "\nGesamt | 16.617 | 17.167 | 17.767")],
    ["a total of other things", FUHRPARK.replace(/\nSumme.*/, "\nGesamtlänge | 1.200 | 1.250 | 1.300")],
  ])("%s", (_, table) => {
    expect(alleBefunde({ Tabelle: table })).toEqual([]);
  });
});

describe("SU-1: a figure that does not fit is named", () => {
  test.each([
    ["one sum in several years", mitFehler(FUHRPARK, "53.300", "55.300"), ["warning D5 53300"]],
    ["an item of sums of sums", mitFehler(VERSCHACHTELT, "| 208.300", "| 203.800"), ["warning D9 269800"]],
    [
      "the total of sums of sums",
      mitFehler(VERSCHACHTELT, "1.292.700", "1.229.700"),
      ["warning D10 1292700"],
    ],
    ["among davon rows", mitFehler(DAVON, "70.500", "75.000"), ["warning D6 505000"]],
    ["a column Gesamt", mitFehler(QUER, "57.700", "75.700"), ["warning E3 57700"]],
    [
      "one column with sections",
      mitFehler(NACH_ABSCHNITTEN, "Summe Eisbahn | 900", "Summe Eisbahn | 990"),
      ["warning B7 900"],
    ],
  ])("%s", (_, table, expected) => {
    expect(stellen({ Tabelle: table })).toEqual(expected);
  });

  test("with the sentence and the first suspect", () => {
    const [finding] = befunde("SU-1", { Tabelle: mitFehler(FUHRPARK, "24.000", "42.000") });
    expect(finding?.message).toBe(
      "Summe in D5 (2026): Angegeben sind 53.300 €, die 3 Zeilen ergeben zusammen 71.300 € (Differenz −18.000 €).",
    );
    expect(finding?.suspects[0]).toMatchObject({ cell: "D3", proposal: "24000", reason: "Zahlendreher" });
  });

  test("but nothing where there is not evidence enough: one column, one sum", () => {
    const single = FUHRPARK.split("\n")
      .map((line) => line.split(" | ").slice(0, 2).join(" | "))
      .join("\n")
      .replace("49.850", "48.950");
    expect(alleBefunde({ Tabelle: single })).toEqual([]);
  });
});

describe("SU-1: rows numbered in levels", () => {
  const stufen = `
Kostenart | 2025 | 2026
1. Personal | 500.000 | 520.000
1.1 Löhne | 380.000 | 395.000
1.2 Abgaben | 120.000 | 125.000
2. Material | 210.500 | 221.300
2.1 Strom | 90.500 | 96.300
2.2 Wasser | 120.000 | 125.000
Summe | 710.500 | 741.300`;

  test("come to the row above them", () => {
    expect(alleBefunde({ Kosten: stufen })).toEqual([]);
    expect(stellen({ Kosten: stufen.replace("96.300", "93.600") })).toEqual(["warning C5 218600"]);
    expect(stellen({ Kosten: stufen.replace("| 520.000", "| 250.000") })).toEqual([
      "warning C8 471300",
      "warning C2 520000",
    ]);
  });

  test("nothing is said where they are a choice", () => {
    const choice = stufen.replace("1.2 Abgaben | 120.000 | 125.000", "1.2 Abgaben | 90.000 | 95.000");
    expect(alleBefunde({ Kosten: choice })).toEqual([]);
    const single = stufen.replaceAll(/^(.*?) \| [\d.]+ \|/gm, "$1 |");
    expect(alleBefunde({ Kosten: single })).toEqual([]);
    expect(alleBefunde({ Kosten: single.replace("125.000", "95.000") })).toEqual([]);
  });
});

test("an opening balance above the items is no part of their total, though one column leaves it at nothing", () => {
  const plan = (anfang: string): string => `
Liquiditätsplan 2026 in € | 1. Quartal | 2. Quartal | 3. Quartal | 4. Quartal | Jahr 2026
Anfangsbestand | 265.000 | ${anfang} | 535.520 | 69.610 |
Gebühreneinnahmen | 968.400 | 1.012.300 | 1.041.700 | 987.900 | 4.010.300
Beiträge | 47.000 | 52.500 | 61.200 | 42.800 | 203.500
Sonstige Einzahlungen | 12.930 | 13.920 | 14.910 | 15.900 | 57.660
Summe Einzahlungen | 1.028.330 | 1.078.720 | 1.117.810 | 1.046.600 | 4.271.460
Personal | 288.000 | 291.500 | 290.200 | 363.700 | 1.233.400
Lieferanten | 301.600 | 287.400 | 312.900 | 296.300 | 1.198.200
Zins und Tilgung | 136.000 | 134.500 | 133.100 | 131.800 | 535.400
Investitionen | 123.000 | 270.000 | 312.000 | 184.000 | 889.000
Summe Auszahlungen | 848.600 | 983.400 | 1.048.200 | 975.800 | 3.856.000`;
  expect(alleBefunde({ Liquidität: plan("444.730") })).toEqual([]);
  expect(alleBefunde({ Liquidität: plan("0") })).toEqual([]);
  // An item that is wrong is still found.
  const wrong = plan("0").replace("52.500 | 61.200", "55.200 | 61.200");
  expect(
    befunde("SU-1", { Liquidität: wrong }).map(({ cell, suspects: [first] }) => [cell, first?.cell]),
  ).toEqual([
    ["C6", "C4"],
    ["F4", "C4"],
  ]);
});
