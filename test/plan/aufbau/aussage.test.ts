import { aussagegleichungen, aussagen } from "../../../src/plan/aufbau/aussage";
import { gilt } from "../../../src/plan/aufbau/gleichung";
import { meldungen } from "../../hilfen/befunde";
import { tabelle } from "../tabellen";

/** "4 = 1 + 2 + 3" for each row that says what it sums, by the numbers of the rows. */
function gesagt(content: string): string[] {
  return aussagen(tabelle(content)).map(({ zeile, glieder }) => {
    const terms = glieder.map(
      (one, index) => `${one.faktor < 0 ? "− " : index > 0 ? "+ " : ""}${one.zeile.nummer ?? "?"}`,
    );
    return `${zeile.nummer ?? "?"} = ${terms.join(" ")}`;
  });
}

const LIQUIDITAET = `
Nr. | Bezeichnung | Ansatz 2026 | Planung 2027 | Planung 2028
1. | Einzahlungen von Kunden | 900 | 910 | 920
2. | Sonstige Einzahlungen | 10 | 11 | 12
3. | Einzahlungen aus laufender Tätigkeit (Summe Nr. 1 und 2) | 910 | 921 | 932
4. | Auszahlungen an Lieferanten | 700 | 710 | 720
5. | Sonstige Auszahlungen | 20 | 20 | 21
6. | Auszahlungen aus laufender Tätigkeit (Summe aus Nr. 4 bis 5) | 720 | 730 | 741
7. | Zahlungsmittelüberschuss (Saldo aus Nr. 3 und 6) | 190 | 191 | 191`;

describe("rows that state their own arithmetic", () => {
  test("by numbers and ranges, sums and balances", () => {
    expect(gesagt(LIQUIDITAET)).toEqual(["3 = 1 + 2", "6 = 4 + 5", "7 = 3 − 6"]);
  });

  test.each([
    ["(Summe Nr. 1 bis 3)", "4 = 1 + 2 + 3"],
    ["(Summe 1–3)", "4 = 1 + 2 + 3"],
    ["(Summe der Zeilen 1 bis 3)", "4 = 1 + 2 + 3"],
    ["(Nr. 1 + 2 + 3)", "4 = 1 + 2 + 3"],
    ["(= 1 + 2 + 3)", "4 = 1 + 2 + 3"],
    ["Summe 1 + 2 + 3", "4 = 1 + 2 + 3"],
    ["(Pos. 1, 2 und 3)", "4 = 1 + 2 + 3"],
  ])("%s", (words, expected) => {
    const rows = (label: string): string => `
Nr. | Bezeichnung | 2025 | 2026 | 2027
1 | Gebühren | 100 | 110 | 120
2 | Beiträge | 30 | 31 | 32
3 | Zuschüsse | 5 | 6 | 7
4 | ${label} | 135 | 147 | 159`;
    expect(gesagt(rows(`Leistung ${words}`))).toEqual([expected]);
  });

  test.each([
    ["(Nr. 1 ./. 2)", "3 = 1 − 2"],
    ["(1 abzgl. 2)", "3 = 1 − 2"],
    ["(Saldo Nr. 1 und 2)", "3 = 1 − 2"],
    ["(Nr. 1 - 2)", "3 = 1 − 2"],
  ])("%s is a difference: that shows in the figures", (words, expected) => {
    const rows = `
Nr. | Bezeichnung | 2025 | 2026 | 2027
1 | Einzahlungen | 100 | 110 | 120
2 | Auszahlungen | 30 | 31 | 32
3 | Überschuss ${words} | 70 | 79 | 88`;
    expect(gesagt(rows)).toEqual([expected]);
  });

  test("a Saldo of amounts of which one is shown negative is their sum", () => {
    expect(
      gesagt(`
Nr. | Bezeichnung | 2025 | 2026 | 2027
7 | Überschuss laufend | 100 | 110 | 120
12 | Bedarf Investition | -130 | -131 | -132
13 | Bedarf (Saldo Nr. 7 und 12) | -30 | -21 | -12`),
    ).toEqual(["13 = 7 + 12"]);
  });

  test.each(["(2)", "(Anlage 2)", "(2024 und 2025)", "(a)", "nach § 5 Abs. 2 (1)", "(T€)", "(1 und 2)"])(
    "%s is none",
    (words) => {
      expect(
        gesagt(`
Nr. | Bezeichnung | 2025 | 2026
1 | Gebühren | 100 | 110
2 | Beiträge | 30 | 31
3 | Leistung ${words} | 130 | 141`),
      ).toEqual([]);
    },
  );

  test("numbers that begin anew belong to their own section", () => {
    expect(
      gesagt(`
Nr. | Bezeichnung | 2025 | 2026
1 | Gebühren | 100 | 110
2 | Beiträge | 30 | 31
3 | Einnahmen (Summe Nr. 1 bis 2) | 130 | 141
1 | Löhne | 50 | 51
2 | Strom | 60 | 61
3 | Ausgaben (Summe Nr. 1 bis 2) | 110 | 112`),
    ).toEqual(["3 = 1 + 2", "3 = 1 + 2"]);
  });

  test("a statement that fails in most columns is not taken at its word", () => {
    expect(gesagt(LIQUIDITAET.replace("910 | 921 | 932", "1 | 2 | 932"))).toEqual(["6 = 4 + 5"]);
  });

  const EINE_SPALTE = (label: string, amount: string): string => `
Nr. | Maßnahme | 2026
1 | Neubau | 100
2 | Ausbau | 30
3 | ${label} | ${amount}`;

  test.each([
    ["Gesamt (Summe Nr. 1 und 2)", "131", ["3 = 1 + 2"]],
    ["Bauabschnitt (1 + 2)", "500", []],
    ["Bauabschnitt (1 + 2)", "130", ["3 = 1 + 2"]],
    ["Rückbau (Nr. 1 und 2)", "500", []],
    ["Rückbau (Nr. 2)", "30", []],
    ["Summe 2", "30", []],
  ])("in one column: %s, %s", (label, amount, expected) => {
    expect(gesagt(EINE_SPALTE(label, amount))).toEqual(expected);
  });
});

test("SU-1 checks them, and names the one that is wrong", () => {
  expect(meldungen("SU-1", { Plan: LIQUIDITAET })).toEqual([]);
  expect(meldungen("SU-1", { Plan: LIQUIDITAET.replace("191 | 191", "198 | 191") })).toEqual([
    "warning Plan D8: 7. Zahlungsmittelüberschuss (Saldo aus Nr. 3 und 6), Planung 2027: Angegeben sind 198 €, aus den 2 Zeilen folgen 191 € (Differenz 7 €).",
  ]);
});

test("an Erfolgsplan's own result that states its arithmetic is judged by it, in one column, too", () => {
  const plan = (result: string): string => `
Erfolgsplan 2026
Position | Ansatz 2026
1. Umsatzerlöse | 500.000
2. Sonstige betriebliche Erträge | 20.000
3. Materialaufwand | 210.000
4. Personalaufwand | 200.000
5. Abschreibungen | 42.000
6. Sonstige betriebliche Aufwendungen | 32.000
7. Zwischenstand (Nr. 1 + 2 ./. 3 ./. 4 ./. 5 ./. 6) | ${result}
8. Zinsen und ähnliche Aufwendungen | 6.000
9. Jahresgewinn / Jahresverlust | 30.000`;
  expect(meldungen("EP-3", { Plan: plan("36.000") })).toEqual([]);
  expect(meldungen("EP-3", { Plan: plan("63.000") })).toEqual([
    "error Plan B9: 7. Zwischenstand (Nr. 1 + 2 ./. 3 ./. 4 ./. 5 ./. 6), Ansatz 2026: Angegeben sind 63.000 €, aus den 6 Zeilen folgen 36.000 € (Differenz 27.000 €).",
  ]);
});

test("what a statement says in a column is an equation", () => {
  const table = tabelle(LIQUIDITAET);
  expect(
    aussagen(table)
      .flatMap((one) => aussagegleichungen(table, one))
      .every(gilt),
  ).toBe(true);
});
