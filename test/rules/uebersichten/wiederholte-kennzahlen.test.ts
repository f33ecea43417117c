import { pruefen } from "../../../src/rules/kern/pruefen";
import { meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const kennzahlen = `
Kennzahlen | Ist 2021 | Ist 2022 | Ist 2023 | Ist 2024 | Ist 2025 | Plan 2026
PCs und Notebooks | 650 | 700 | 760 | 800 | 840 | 900
Virtuelle Maschinen | 75 | 80 | 90 | 100 | 120 | 130
Mobile Endgeräte | 140 | 160 | 180 | 200 | 240 | 280
Summe IT-Arbeitsplätze | 760 | 820 | 895 | 950 | 1.020 | 1.100
Steigerungsrate der Arbeitsplätze in % | | 7,89 | 9,15 | 6,15 | 7,37 | 7,84
Gesamtkosten der Büroarbeitsplätze | 1.950.000 | 2.105.000 | 2.290.000 | 2.375.000 | 2.520.000 | 2.667.000
Gesamtkosten je Arbeitsplatz der Verwaltung | 2.566 | 2.567 | 2.559 | 2.500 | 2.471 | 2.425`;
const auszug = `
Kosten je Arbeitsplatz | Ist 2021 | Ist 2022 | Ist 2023 | Ist 2024 | Ist 2025 | Plan 2026
Summe IT-Arbeitsplätze | 760 | 820 | 895 | 950 | 1.020 | 1.100
Gesamtkosten der Büroarbeitsplätze | 1.950.000 | 2.105.000 | 2.290.000 | 2.375.000 | 2.520.000 | 2.667.000
Gesamtkosten je Arbeitsplatz der Verwaltung | 2.566 | 2.567 | 2.559 | 2.500 | 2.471 | 2.425`;

describe("KZ-1: Kennzahlen that a further table shows again", () => {
  test("are the same", () => {
    expect(meldungen("KZ-1", { Kennzahlen: kennzahlen, Auszug: auszug })).toEqual([]);
  });

  test("are told with both cells where they are not", () => {
    const falsch = { Kennzahlen: kennzahlen, Auszug: auszug.replace("| 2.375.000", "| 2.735.000") };
    const [story, ...others] = pruefen(mappe(falsch)).findings;
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      cause: { kind: "betrag", explains: 1 },
      suspects: [{ sheet: "Auszug", cell: "E3", proposal: "2375000" }],
    });
  });

  test("are two columns exchanged where these are", () => {
    const falsch = auszug
      .replace("950 | 1.020", "1.020 | 950")
      .replace("2.375.000 | 2.520.000", "2.520.000 | 2.375.000")
      .replace("2.500 | 2.471", "2.471 | 2.500");
    expect(pruefen(mappe({ Kennzahlen: kennzahlen, Auszug: falsch })).findings).toMatchObject([
      { sheet: "Auszug", cause: { kind: "spalten-vertauscht" } },
    ]);
  });

  test("need not be the same where the further table is another thing", () => {
    const anderes = auszug
      .replace("760 | 820 | 895 | 950 | 1.020 | 1.100", "12 | 14 | 15 | 15 | 16 | 16")
      .replace(/\d\.\d{3}\.000/g, "30.000")
      .replace(
        "2.566 | 2.567 | 2.559 | 2.500 | 2.471 | 2.425",
        "2.500 | 2.143 | 2.000 | 2.000 | 1.875 | 1.875",
      );
    expect(meldungen("KZ-1", { Kennzahlen: kennzahlen, Auszug: anderes })).toEqual([]);
  });
});
