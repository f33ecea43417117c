import { keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { zweig } from "../../hilfen/zweige";

const { beschluss, erfolgsplan, vermoegensplan } = zweig(10);
const BESCHLUSS = `Festsetzung für das Wirtschaftsjahr 2026\n${beschluss}`;

/** The Erfolgsplan with other texts in the headers of its three years. */
const mitKopf = (...headers: string[]): string =>
  erfolgsplan.replace("Ergebnis 2024 | Ansatz 2025 | Ansatz 2026", headers.join(" | "));
const VORJAHR = mitKopf("Ergebnis 2023", "Ansatz 2024", "Ansatz 2025");

const befunde = (sheets: Record<string, string>) => pruefen(mappe(sheets)).findings;
const stellen = (sheets: Record<string, string>): string[] =>
  befunde(sheets).map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

describe("headers with the wrong years are one finding", () => {
  test("where the title of the table says so: with the text that should stand there", () => {
    const [finding, ...others] = befunde({
      Beschluss: BESCHLUSS,
      Erfolgsplan: `Erfolgsplan für das Wirtschaftsjahr 2026\n${VORJAHR}`,
      Vermögensplan: vermoegensplan,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "JA-1",
      cell: "E2",
      proposalText: "Ansatz 2026",
      cause: { kind: "jahr-im-kopf", cells: [{ cell: "C2" }, { cell: "D2" }, { cell: "E2" }] },
    });
  });

  test("where no title does, but what other tables say of these years", () => {
    const finanzplan = (first: number): string => `Finanzplan
Nr. | Bezeichnung | ${[0, 1, 2, 3, 4].map((step) => `Planung ${first + step}`).join(" | ")}
 | Mittelherkunft
2. | Abschreibungen | 15.500 | 15.000 | 16.000 | 17.000 | 18.000
3. | Jahresgewinn | 9.000 | 10.000 | 11.000 | 12.000 | 13.000
8. | Investitionskredite | 9.500 | 10.000 | 8.000 | 6.000 | 4.000
 | Summe Mittelherkunft | 34.000 | 35.000 | 35.000 | 35.000 | 35.000
 | Mittelverwendung
I. | Sachanlagen | 29.000 | 30.000 | 29.000 | 28.000 | 27.000
III. | Tilgung von Krediten | 5.000 | 5.000 | 6.000 | 7.000 | 8.000
 | Summe Mittelverwendung | 34.000 | 35.000 | 35.000 | 35.000 | 35.000`;
    const plan = { Beschluss: BESCHLUSS, Vermögensplan: vermoegensplan };
    expect(stellen({ ...plan, Finanzplan: finanzplan(2025) })).toEqual([]);
    expect(stellen({ ...plan, Finanzplan: finanzplan(2024) })).toEqual(["JA-1 Finanzplan D2"]);
  });

  test("where one year is a slip of a finger", () => {
    const typo = mitKopf("Ergebnis 2024", "Ansatz 2025", "Ansatz 2062");
    const result = pruefen(mappe({ Erfolgsplan: typo, Beschluss: BESCHLUSS }));
    expect(result.year).toBe(2026);
    expect(result.findings).toMatchObject([{ rule: "JA-1", cell: "E1", proposalText: "Ansatz 2026" }]);
  });
});

describe("headers that are as they should be are quiet", () => {
  test.each([
    ["the newest year first", "Erfolgsplan 2026", ["Ansatz 2026", "Ansatz 2025", "Ergebnis 2024"]],
    ["a season", "Erfolgsplan für die Spielzeit 2025/26", ["Ist 2023/24", "Plan 2024/25", "Plan 2025/26"]],
    [
      "a season, called by its later year",
      "Wirtschaftsplan 2026",
      ["Ist 2023/24", "Plan 2024/25", "Plan 2025/26"],
    ],
    [
      "a title that names last year, too",
      "Erfolgsplan 2026 (Vorjahr: Wirtschaftsplan 2025)",
      ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"],
    ],
    ["an old title", "Wirtschaftsplan 2025", ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"]],
  ])("%s", (_, titel, headers) => {
    expect(stellen({ Erfolgsplan: `${titel}\n${mitKopf(...headers)}` })).toEqual([]);
  });

  test("last year's plan, whole and without a contradiction", () => {
    expect(stellen({ Erfolgsplan: `Erfolgsplan 2025\n${VORJAHR}` })).toEqual([]);
  });

  test("what the user corrected is right", () => {
    const workbook = mappe({ Beschluss: BESCHLUSS, Erfolgsplan: `Erfolgsplan 2026\n${VORJAHR}` });
    const [ja1] = pruefen(workbook).findings;
    expect(ja1?.rule).toBe("JA-1");
    const anchor = pruefen(workbook).tables.find(({ kind }) => kind === "erfolgsplan")?.anchor;
    const korrekturen = anchor ? [{ anker: anchor, jahr: 2026 }] : [];
    const einstellungen = { ...keineEinstellungen, korrekturen };
    expect(pruefen(workbook, einstellungen).findings.map(({ rule }) => rule)).not.toContain("JA-1");
  });
});
