import { text, type Berichtsblatt } from "../../src/berichte/blatt";
import { freeze } from "../../src/excel/formeln/einfrieren";
import { findFormulas } from "../../src/excel/formeln/kgrzformeln";
import { restore } from "../../src/excel/formeln/wiederherstellen";
import { eigeneBlaetter, schreibeBerichtsblatt } from "../../src/excel/schreiben/berichtsblatt";
import { readWorkbook } from "../../src/excel/lesen/lesen";
import { entferne, markiere, zaehleMarkierungen } from "../../src/excel/schreiben/markierungen";
import type { Workbook } from "../../src/workbook/workbook";
import { abbild } from "../hilfen/abbild";
import { type Excel, figures, open, sheet, workbook } from "../hilfen/excel";

const mappe = (): Workbook =>
  workbook(
    figures("Plan", 6, 4),
    sheet("Formeln", [
      { row: 0, column: 0, value: 10, formula: "KGRZ.TEUR(Plan!A2)" },
      { row: 1, column: 0, value: 20, formula: "KGRZ.TEUR(Plan!A3)" },
    ]),
  );

const bericht: Berichtsblatt = {
  art: "protokoll",
  name: "Prüfprotokoll",
  merkmal: "2026-11-30 ABCD",
  spalten: [{ breite: 10 }],
  zeilen: [{ zellen: [text("Anfang")] }, { zellen: [text("Ende")] }],
  seite: "hoch",
};

const namen = ({ tabelle }: Excel): string[] => tabelle.sheets().map(({ name }) => name);
const einfrieren = async () => freeze((await findFormulas("mappe")).formulas, "30.11.2026");
const markieren = () => markiere([{ sheet: "Plan", cell: "A1", art: "error" }]);

/** The pane is loaded anew while it works: its n-th request is done, but nobody is there for the answer. */
async function abgerissen(n: number, arbeit: () => Promise<unknown>): Promise<void> {
  const { run } = Excel;
  let count = 0;
  const ende = new Promise<void>((ended) => {
    const zaehlend = async (...args: Parameters<typeof run>): Promise<unknown> => {
      const answer: unknown = await run(...args);
      count += 1;
      if (count < n) return answer;
      ended();
      return new Promise(() => undefined);
    };
    Object.assign(Excel, { run: zaehlend });
  });
  await Promise.race([ende, arbeit()]);
  Object.assign(Excel, { run });
}

/** How many requests the work takes. */
async function anfragen(arbeit: () => Promise<unknown>): Promise<number[]> {
  const { host } = open(mappe());
  await arbeit();
  return Array.from({ length: host.requests }, (_, index) => index + 1);
}

test("two panes that write a report at the same time write two, each whole", async () => {
  const excel = open(mappe());
  const results = await Promise.all([schreibeBerichtsblatt(bericht), schreibeBerichtsblatt(bericht)]);
  expect(results.map((result) => result.kind)).toEqual(["geschrieben", "geschrieben"]);
  expect(namen(excel)).toEqual(["Plan", "Formeln", "Prüfprotokoll", "Prüfprotokoll (2)"]);
  for (const name of ["Prüfprotokoll", "Prüfprotokoll (2)"])
    expect(excel.tabelle.valueAt(name, "A2")).toBe("Ende");
});

describe("a pane that is loaded anew in the middle of its work", () => {
  test("leaves no half report that anybody takes for a part of the plan, and the next one is whole", async () => {
    for (const n of await anfragen(() => schreibeBerichtsblatt(bericht))) {
      const excel = open(mappe());
      const vorher = abbild(excel.tabelle);
      await abgerissen(n, () => schreibeBerichtsblatt(bericht));
      const eigene = await eigeneBlaetter("protokoll");
      const neu = await schreibeBerichtsblatt(bericht, eigene.at(0)?.name);
      if (neu.kind !== "geschrieben") throw new Error(neu.kind);
      expect(excel.tabelle.valueAt(neu.sheet, "A2")).toBe("Ende");
      expect(abbild(excel.tabelle)).toMatchObject({
        "Blatt Plan": vorher["Blatt Plan"],
        "Blatt Formeln": vorher["Blatt Formeln"],
      });
      const gelesen = await readWorkbook(() => undefined, new AbortController().signal);
      const fremde = gelesen.sheets.filter(
        ({ bericht: own, cells }) => own === undefined && cells.length > 0,
      );
      expect([n, ...fremde.map(({ name }) => name)]).toEqual([n, "Plan", "Formeln"]);
    }
  });

  test("leaves marks that the next pane finds, every one", async () => {
    for (const n of await anfragen(markieren)) {
      const { tabelle } = open(mappe());
      const vorher = abbild(tabelle);
      await abgerissen(n, markieren);
      await markieren();
      expect([n, await zaehleMarkierungen()]).toEqual([n, 1]);
      await entferne();
      expect(abbild(tabelle)).toEqual(vorher);
    }
  });

  test("loses no formula: what is a value by then is kept", async () => {
    for (const n of await anfragen(einfrieren)) {
      const { tabelle } = open(mappe());
      await abgerissen(n, einfrieren);
      await restore();
      const formulas = ["A1", "A2"].map((cell) => tabelle.formulaAt("Formeln", cell));
      expect([n, ...formulas]).toEqual([n, "KGRZ.TEUR(Plan!A2)", "KGRZ.TEUR(Plan!A3)"]);
    }
  });
});
