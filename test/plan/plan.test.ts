import { gleicheSpalte, plan, planspalte, tabelleVon } from "../../src/plan/plan";
import { muster } from "../hilfen/muster";
import { mappe } from "../hilfen/mappe";
import { tabelle } from "./tabellen";

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
