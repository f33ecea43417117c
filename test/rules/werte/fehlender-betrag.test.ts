import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { muster } from "../../hilfen/muster";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { geaendert, leer } from "../../hilfen/umbau/zellen";

/** The sample with one cell deleted, and what the check says of that. */
async function ohne(name: string, sheet: string, cell: string): Promise<Finding[]> {
  const right = await muster(name);
  const known = new Set(pruefen(right).findings.map(({ message }) => message));
  const wrong: Workbook = geaendert(right, { [sheet]: { [cell]: (before) => ({ ...before, value: "" }) } });
  return pruefen(wrong).findings.filter(({ message }) => !known.has(message));
}

const PLAN = "Wirtschaftsplan-2024";
const BERICHT = "Zwischenbericht-2023-06-30";

describe("a cell of a published plan that was deleted", () => {
  test.each([
    [BERICHT, "Gewinn- und Verlustrechnung", "E94", "30", "nach den übrigen Zahlen sind es 30 %."],
    [PLAN, "Vorhaben", "D21", "15000", "nach den übrigen Zahlen sind es 15.000 €."],
    [PLAN, "Stellenübersicht", "E41", "64.4", "nach den übrigen Zahlen sind es 64,40 Stellen."],
  ])("%s, %s %s: where no sum says so the sums beside it do", async (name, sheet, cell, proposal, satz) => {
    const [first] = await ohne(name, sheet, cell);
    expect(first).toMatchObject({ rule: "KT-3", cell, suspects: [{ cell, proposal }] });
    expect(first?.message).toContain(satz);
  });

  test.each([
    [PLAN, "Kontenübersicht", "D14", "7000"],
    [PLAN, "Kontenübersicht", "E50", "2250000"],
    [PLAN, "Investitionsprogramm", "D101", "80"],
    [PLAN, "Investitionsprogramm", "D32", "50"],
    [BERICHT, "Gewinn- und Verlustrechnung", "C98", "1000"],
  ])(
    "%s, %s %s is ahead of every slip that would explain the sum, too",
    async (name, sheet, cell, proposal) => {
      const [first] = await ohne(name, sheet, cell);
      expect(first?.suspects[0]).toMatchObject({ cell, proposal, reason: "die Zelle ist leer" });
    },
  );

  test.each([
    [PLAN, "Kontenübersicht", "E50", "2250000"],
    [PLAN, "Kontenübersicht", "D14", "7000"],
  ])(
    "%s, %s %s: where the sums were computed anew without it, it is told once, with its amount",
    async (name, sheet, cell, proposal) => {
      const right = await muster(name);
      const known = new Set(pruefen(right).findings.map(({ message }) => message));
      const [wrong] = await durchgerechnet([geaendert(right, { [sheet]: { [cell]: leer } })]);
      const found = pruefen(wrong as Workbook).findings.filter(({ message }) => !known.has(message));
      expect(found.map(({ rule }) => rule)).toEqual(["KT-1"]);
      expect(found[0]?.suspects[0]).toEqual({ sheet, cell, proposal, reason: "die Zelle ist leer" });
    },
  );

  test.each([
    ["H9", "956", "nach den übrigen Zahlen sind es 956."],
    ["H22", "2384", "nach den übrigen Zahlen sind es 2.384 €."],
  ])(
    "of the published Kennzahlen, %s: counts are no euro, quotients are rounded",
    async (cell, proposal, satz) => {
      const wrong = geaendert(await muster("Kennzahlen-2023"), { Kennzahlen: { [cell]: leer } });
      expect(pruefen(wrong).findings).toMatchObject([{ rule: "KT-3", cell, suspects: [{ cell, proposal }] }]);
      expect(pruefen(wrong).findings[0]?.message).toContain(satz);
    },
  );

  test("the only blank of the published Jahresvergleich is told, though a column of six rows says little", async () => {
    const right = await muster("Kennzahlen-2023");
    const wrong = geaendert(right, { Jahresvergleich: { C6: leer } });
    expect(pruefen(wrong).findings).toMatchObject([{ rule: "KT-3", sheet: "Jahresvergleich", cell: "C6" }]);
    const two = geaendert(right, { Jahresvergleich: { C6: leer, D8: leer } });
    expect(pruefen(two).findings).toEqual([]);
  });
});
