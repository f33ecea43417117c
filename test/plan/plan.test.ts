import { gleicheSpalte, plan, planspalte, tabelleVon } from "../../src/plan/plan";
import { muster } from "../hilfen/muster";
import { mappe } from "../hilfen/mappe";
import { spaltentexte, tabelle } from "./tabellen";

/** An Erfolgsplan of these three years. */
const erfolgsplan = (jahr: number): string => `
Bezeichnung | RE ${jahr - 2} | Plan ${jahr - 1} | Plan ${jahr}
1. Umsatzerlöse | 10,00 | 20 | 30
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 1,00 | 2 | 3
5. Materialaufwand | 4,00 | 5 | 6
6. Personalaufwand | 2,00 | 3 | 4
20. Jahresgewinn / Jahresverlust | 5,00 | 14 | 23`;
const FESTSETZUNG = `
Festsetzung für das Wirtschaftsjahr 2031 | Euro
Erträge | 33
Aufwendungen | 10
Jahresergebnis | 23
Einnahmen | 40`;

describe("the planned year", () => {
  test("is that of the Erfolgsplan's last Ansatz", () => {
    expect(plan(mappe({ A: erfolgsplan(2026) })).jahr).toBe(2026);
  });

  test("is that of the Beschluss where no other table names one", () => {
    expect(plan(mappe({ A: FESTSETZUNG })).jahr).toBe(2031);
  });

  test("is the later one where last year's plan is still in the workbook", () => {
    const both = plan(mappe({ Alt: erfolgsplan(2025), Neu: erfolgsplan(2026) }));
    expect(both.jahr).toBe(2026);
    expect(tabelleVon(both, "erfolgsplan")?.sheet).toBe("Neu");
  });

  test("is not that of a hidden sheet beside a visible one", () => {
    const workbook = mappe({ Versuch: erfolgsplan(2027), Plan: erfolgsplan(2026) });
    const both = plan({
      ...workbook,
      sheets: workbook.sheets.map((s, index) => ({ ...s, hidden: index === 0 })),
    });
    expect(both.jahr).toBe(2026);
    expect(tabelleVon(both, "erfolgsplan")?.sheet).toBe("Plan");
  });

  test.each([
    ["the Beschluss and a title", "Erfolgsplan für das Wirtschaftsjahr 2031", FESTSETZUNG, 2031],
    ["the Beschluss alone, which is later", "Erfolgsplan", FESTSETZUNG, 2031],
    ["the Beschluss alone, which is earlier", "Erfolgsplan", FESTSETZUNG.replace("2031", "2025"), 2026],
    ["a title alone, which is later", "Wirtschaftsplan 2027", "Guten Tag", 2027],
    ["a title left standing from last year", "Wirtschaftsplan 2025", "Guten Tag", 2026],
    ["a title that names last year, too", "Geschäftsjahr 2026, zum Vergleich Wirtschaftsplan 2025", "", 2026],
  ])("where the Erfolgsplan's headers are contradicted by %s", (_, titel, beschluss, jahr) => {
    const workbook = mappe({ A: `${titel}\n${erfolgsplan(2026)}`, B: beschluss });
    expect(plan(workbook).jahr).toBe(jahr);
  });

  test("is what the user corrected, whatever the other tables say", () => {
    const workbook = mappe({ A: `Wirtschaftsplan 2031\n${erfolgsplan(2026)}`, B: FESTSETZUNG });
    const anker = plan(workbook).tabellen.find(({ kind }) => kind === "erfolgsplan")?.anker;
    expect(plan(workbook).jahr).toBe(2031);
    expect(plan(workbook, anker ? [{ anker, jahr: 2028 }] : []).jahr).toBe(2028);
  });

  test("is told apart from the results where headers are years and one year is shown twice", () => {
    const years = "Bezeichnung | 2022 | 2023 | 2024 | 2025 | Plan 2025 | Plan 2026";
    const rows = erfolgsplan(2026)
      .split("\n")
      .slice(2)
      .map((row) => `${row} | 5 | 6 | 7`);
    const { jahr, tabellen } = plan(mappe({ A: [years, ...rows].join("\n") }));
    expect(jahr).toBe(2026);
    expect(tabellen.map(({ kind }) => kind)).toEqual(["erfolgsplan"]);
    expect(tabellen.flatMap(spaltentexte)).toEqual([
      "bezeichnung",
      "ergebnis 2022",
      "ergebnis 2023",
      "ergebnis 2024",
      "ergebnis 2025",
      "ansatz 2025",
      "ansatz 2026",
    ]);
  });

  test("is unknown in a workbook without a plan", () => {
    const { jahr, tabellen } = plan(mappe({ A: "Guten Tag" }));
    expect({ jahr, tabellen }).toEqual({ jahr: undefined, tabellen: [] });
  });

  test("of the published plan is 2024", async () => {
    expect(plan(await muster("Wirtschaftsplan-2024")).jahr).toBe(2024);
  });
});

describe("a column of the plan", () => {
  const jahre = tabelle(erfolgsplan(2026));

  test("of the planned year is its Ansatz", () => {
    expect(planspalte(jahre, 2026)).toMatchObject({ art: "ansatz", jahr: 2026, column: 3 });
  });

  test("is the only one where the table has no years", () => {
    expect(planspalte(tabelle(FESTSETZUNG), 2026)).toMatchObject({ column: 1 });
  });

  test("is none where the table has other years", () => {
    expect(planspalte(jahre, 2040)).toBeUndefined();
  });

  test("has its counterpart in another table by year and kind, wherever it stands there", () => {
    const reversed = tabelle(`
Plan 2026 | Plan 2025 | RE 2024 | Bezeichnung
30 | 20 | 10,00 | 1. Umsatzerlöse
3 | 2 | 1,00 | 4. Sonstige betriebliche Erträge`);
    const counterparts = jahre.spalten.slice(1).map((spalte) => gleicheSpalte(reversed, spalte)?.column);
    expect(counterparts).toEqual([2, 1, 0]);
  });
});
