import { Decimal } from "../../src/money/dezimal";
import { erfolgsrechnung } from "../../src/plan/aufbau/erfolgsrechnung";
import { mittelsummen } from "../../src/plan/aufbau/mittel";
import { uebergabe, uebernehmen } from "../../src/plan/gemerkt";
import { plan, type Plan } from "../../src/plan/plan";
import { alsDaten, ausDaten } from "../../src/plan/uebergabe";
import { standardvorgaben } from "../../src/plan/vorgaben";
import type { Workbook } from "../../src/workbook/workbook";
import { muster } from "../hilfen/muster";

/** A plan as it arrives in another thread. */
const angekommen = (original: Plan): Plan => ausDaten(structuredClone(alsDaten(original))) as Plan;

describe.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"])("%s", (name) => {
  let original: Plan;
  beforeAll(async () => (original = plan(await muster(name))));

  test("arrives as it was recognised", () => {
    const revived = angekommen(original);
    expect(revived).toEqual(original);
    const figures = revived.tabellen.flatMap(({ zeilen }) => zeilen.flatMap(({ betraege }) => betraege));
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.every(({ wert, halb }) => wert instanceof Decimal && halb instanceof Decimal)).toBe(true);
  });

  test("the column of a figure is the very column of its table", () => {
    for (const { spalten, zeilen } of angekommen(original).tabellen) {
      for (const { spalte } of zeilen.flatMap(({ betraege }) => betraege))
        expect(spalten.includes(spalte)).toBe(true);
    }
  });

  test("how its tables add up is read from it as before, and once", () => {
    const revived = angekommen(original);
    for (const [index, tabelle] of revived.tabellen.entries()) {
      const own = original.tabellen[index];
      if (!own) throw new Error("a table is missing");
      expect(erfolgsrechnung(tabelle)).toEqual(erfolgsrechnung(own));
      expect(mittelsummen(tabelle)).toEqual(mittelsummen(own));
      expect(erfolgsrechnung(tabelle)).toBe(erfolgsrechnung(tabelle));
      expect(mittelsummen(tabelle)).toBe(mittelsummen(tabelle));
    }
  });
});

test.each(["0", "-0", "0.1", "-1234567890123456789012345678901234567890.123456", "1e-39", "0.005"])(
  "the amount %s is the same to the last digit",
  (text) => {
    const { wert } = ausDaten(structuredClone(alsDaten({ wert: new Decimal(text) }))) as { wert: Decimal };
    expect(wert.valueOf()).toBe(new Decimal(text).valueOf());
    expect(wert).toBeInstanceOf(Decimal);
  },
);

describe("what was handed over", () => {
  const mit = (rows: [string, number][]): Workbook => ({
    name: "Plan.xlsx",
    sheets: [
      {
        name: "Erfolgsplan",
        hidden: false,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        cells: rows.flatMap(([label, amount], row) => [
          { row, column: 0, value: label },
          { row, column: 1, value: row === 0 ? "Ansatz 2024" : amount },
        ]),
      },
    ],
  });
  const vorher: [string, number][] = [
    ["Bezeichnung", 0],
    ["Umsatzerlöse", 100],
    ["Materialaufwand", 60],
    ["Jahresergebnis", 40],
  ];
  const ersterBetrag = ({ tabellen: [tabelle] }: Plan) => tabelle?.zeilen[0]?.betraege[0]?.wert.toNumber();

  /** The workbook, to which was handed over what another thread recognised in its copy. */
  function uebergeben(): Workbook {
    const there = mit(vorher);
    plan(there);
    const here = mit(vorher);
    uebernehmen(here, structuredClone(uebergabe(there)));
    return here;
  }

  test("holds for its workbook, and is revived once", () => {
    const here = uebergeben();
    expect(ersterBetrag(plan(here))).toBe(100);
    expect(plan(here)).toBe(plan(here));
    expect(plan(here)).toEqual(plan(mit(vorher)));
  });

  test("does not hold for the workbook that is read after a change", () => {
    uebergeben();
    const later = vorher.map(([label, amount]): [string, number] => [label, amount === 100 ? 110 : amount]);
    expect(ersterBetrag(plan(mit(later)))).toBe(110);
  });

  test("does not hold where something else was corrected or set", () => {
    const here = uebergeben();
    const [table] = plan(here).tabellen;
    if (!table) throw new Error("no table");
    const { anker } = table;
    expect(plan(here, [{ anker, ausgeschlossen: true }]).tabellen).toEqual([]);
    expect(plan(here, [{ anker, einheit: 1000 }]).tabellen[0]?.spalten[1]?.einheit).toBe(1000);
    expect(plan(here, [], { ...standardvorgaben, kontostellen: 7 }).vorgaben.kontostellen).toBe(7);
    expect(plan(here).tabellen[0]?.spalten[1]?.einheit).toBe(1);
  });

  test("is nothing where nobody recognised the workbook", () => {
    expect(uebergabe(mit(vorher))).toBeUndefined();
    const here = mit(vorher);
    uebernehmen(here, undefined);
    expect(ersterBetrag(plan(here))).toBe(100);
  });
});
