import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { formelindex } from "../../../src/workbook/formel/formelindex";
import type { Workbook } from "../../../src/workbook/workbook";
import { formelmappen } from "../../faults/formeln/mappen";
import { kurz } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { mitNamen } from "../../hilfen/umbau/mitNamen";
import { formel, geaendert, wert } from "../../hilfen/umbau/zellen";

const meldungen = (workbook: Workbook): string[] => pruefen(workbook).findings.map(kurz);

/** What was found where, and what is proposed first. */
const kern = ({ rule, sheet, cell, suspects: [first], cause }: Finding): string =>
  [rule, sheet, cell, first?.sheet, first?.cell, first?.proposal, cause?.kind].join(" ");

describe("a workbook whose formulas name their cells by names", () => {
  const GESAMT = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 498.210,40 | 515.000 | 530.000
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 0,00 | 0 | 0
5. Materialaufwand | 171.300,25 | 178.000 | 184.000
6. Personalaufwand | 0,00 | 0 | 0
20. Jahresgewinn / Jahresverlust | 326.910,15 | 337.000 | 346.000`;
  const plan = geaendert(mappe({ Konten: beispielplan.konten, Gesamt: GESAMT }), {
    Konten: { E5: formel("SUM(E3:E4)", 530_000), E9: formel("SUM(E7:E8)", 184_000) },
  });

  test("a typed amount is found through them", () => {
    const wrong = geaendert(plan, {
      Konten: { E4: wert(306_000), E5: formel("SUM(E3:E4)", 476_000) },
    });
    const named = mitNamen(wrong);
    expect(named.namen).toHaveLength(2);
    const found = pruefen(named).findings.map(kern);
    expect(found).toEqual(pruefen(wrong).findings.map(kern));
    expect(found).toEqual([expect.stringContaining(" Gesamt D2 Konten E4 360000 ")]);
  });

  test("nothing is found in right ones that was not found before", async () => {
    for (const right of await formelmappen()) {
      const named = mitNamen(right);
      expect(named.namen?.length).toBeGreaterThan(5);
      expect(pruefen(named).findings.map(kern)).toEqual(pruefen(right).findings.map(kern));
    }
  });
});

test("a name whose cells end too early is said to leave out a row; what is written stays", () => {
  const workbook = {
    ...mappe({
      Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(Fahrzeuge) → 43.500`,
    }),
    namen: [{ name: "Fahrzeuge", formel: "Fuhrpark!$D$2:$D$3" }],
  };
  const [befund, ...others] = pruefen(workbook).findings;
  expect(others).toEqual([]);
  expect(befund?.message).toContain("Die Formel =SUMME(Fahrzeuge) lässt D4 („Radlader“) aus.");
  // The same formula would be no help.
  expect(befund?.suspects.map(({ proposalFormula }) => proposalFormula)).not.toContain("SUM(Fahrzeuge)");
});

test("a circle through a name, and another workbook behind one", () => {
  const circle = {
    ...mappe({ Plan: "\nStrom | 10\nSumme | =SUMME(Alles) → 0" }),
    namen: [{ name: "Alles", formel: "Plan!$B$1:$B$2" }],
  };
  expect(meldungen(circle)).toEqual([expect.stringContaining("=SUMME(Alles)")]);
  const link = {
    ...mappe({ Plan: "\nStrom | =Vorjahr → 10" }),
    namen: [{ name: "Vorjahr", formel: "[1]Konten!$B$4" }],
    externe: ["Plan 2025.xlsx"],
  };
  expect(meldungen(link)).toEqual([expect.stringContaining("(„Plan 2025.xlsx“, Blatt „Konten“)")]);
});

test("an old result behind a name is not up to date", () => {
  const old = {
    ...mappe({ Plan: "\nStrom | 10\nWasser | 5\nSumme | =SUMME(Alles) → 12" }),
    namen: [{ name: "Alles", formel: "Plan!$B$1:$B$2" }],
  };
  expect(pruefen(old).findings.map(({ rule }) => rule)).toEqual(["NB-1"]);
  expect(formelindex(old).formeln("Plan")).toHaveLength(1);
});
