import { herkunft, type Glied, type Herkunft } from "../../../src/berichte/herkunft/herkunft";
import { plan } from "../../../src/plan/plan";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

const BESCHLUSS = "Erträge | =Plan!C4 → 300";
const PLAN = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100,00 | 110 | 120
Wasser | 50,00 | 190 | 60
Summe | =SUMME(B2:B3) → 150,00 | =SUMME(C2:C3) → 300 | =SUMME(D2:D3) → 180
Eintritt | 400 | 410 | 420
Saldo | =B5-B4 → 250 | =C5-C4 → 110 | =IF(D5>0;SUMME(D4:D5);D2) → 600`;

const of = (sheets: Record<string, string>): Herkunft => von(mappe(sheets));
const von = (workbook: Workbook): Herkunft => herkunft(workbook, plan(workbook).tabellen);
const ort = (blatt: string, row: number, column: number) => ({ blatt, row, column });

/** Parts as short words: "Plan!C4", "− Plan!B4", "Plan C2:C3 (2 of 2) = 300", "[1]X!A1 datei". */
function worte(book: Herkunft, glieder: Glied[] | undefined): string[] | undefined {
  return glieder?.map((glied) => {
    if (glied.art === "fremd") return `${glied.text} ${glied.grund}`;
    const minus = glied.minus ? "− " : "";
    if (glied.art === "zelle") {
      const { sheet, cell } = book.angabe(glied.ort).stelle;
      return `${minus}${sheet}!${cell}`;
    }
    const { stelle, zellen, groesse, summe } = glied;
    return `${minus}${stelle.sheet} ${stelle.cell} (${zellen.length} of ${groesse})${summe === undefined ? "" : ` = ${summe}`}`;
  });
}
const aus = (book: Herkunft, blatt: string, row: number, column: number) =>
  worte(book, book.bestandteile(ort(blatt, row, column)));

test("from the Beschluss over the total to the amounts it is made of", () => {
  const book = of({ Beschluss: BESCHLUSS, Plan: PLAN });
  expect(aus(book, "Beschluss", 0, 1)).toEqual(["Plan!C4"]);
  expect(aus(book, "Plan", 3, 2)).toEqual(["Plan C2:C3 (2 of 2) = 300"]);
  expect(aus(book, "Plan", 1, 2)).toBeUndefined();
});

test("each cell tells its row and column, what it shows as it is shown there, and its formula in German", () => {
  const book = of({ Beschluss: BESCHLUSS, Plan: PLAN });
  expect(book.angabe(ort("Plan", 3, 1))).toEqual({
    stelle: { sheet: "Plan", cell: "B4" },
    name: "Summe (Ergebnis 2024)",
    wert: "150,00",
    formel: "=SUMME(B2:B3)",
  });
  expect(book.angabe(ort("Plan", 1, 3))).toEqual({
    stelle: { sheet: "Plan", cell: "D2" },
    name: "Strom (Ansatz 2026)",
    wert: "120",
  });
  expect(book.angabe(ort("Plan", 1, 0)).name).toBe("");
  expect(book.angabe(ort("Beschluss", 0, 1)).name).toBe("Erträge");
  expect(book.angabe(ort("Plan", 40, 1))).toMatchObject({ name: "", wert: "leer" });
});

test("what is taken off says so; of areas only those that are added up tell what they come to", () => {
  const book = of({ Plan: PLAN });
  expect(aus(book, "Plan", 5, 1)).toEqual(["Plan!B5", "− Plan!B4"]);
  expect(aus(book, "Plan", 5, 3)).toEqual(["Plan!D5", "Plan D4:D5 (2 of 2) = 600", "Plan!D2"]);
});

test("an area names the cells in which something stands, in whole columns, too", () => {
  const book = of({
    Plan: `${PLAN}\n\nSuche | =VLOOKUP(A2;A1:D9; 2) → 1\nSpalte | =SUMME(b:b) → 1\nText | =SUMME(A2:B3) → 150`,
  });
  expect(aus(book, "Plan", 7, 1)).toEqual(["Plan!A2", "Plan A1:D9 (28 of 36)"]);
  expect(aus(book, "Plan", 9, 1)).toEqual(["Plan A2:B3 (4 of 4) = 150"]);
  const [whole] = book.bestandteile(ort("Plan", 8, 1)) ?? [];
  expect(whole).toMatchObject({ art: "bereich", stelle: { sheet: "Plan", cell: "B:B" }, groesse: 1_048_576 });
});

test("what is named twice is one part; names of sheets know no capitals", () => {
  const book = of({ Plan: PLAN, "Übersicht 2026": "a | =IF(plan!B2>0;PLAN!B2; 0) → 100" });
  expect(aus(book, "Übersicht 2026", 0, 1)).toEqual(["Plan!B2"]);
});

test("what cannot be followed is named with the reason", () => {
  const book = of({
    Plan: `
a | =[1]Konten!B4 → 1
b | =SUMME(Jan:Mrz!B4) → 1
c | =Hebesatz*2 → 1
d | =Fehlt!B4 → 1
e | =1+2 → 3
f | =SUMME(B1 → 1`,
  });
  expect(aus(book, "Plan", 0, 1)).toEqual(["[1]Konten!B4 datei"]);
  expect(aus(book, "Plan", 1, 1)?.[0]).toMatch(/blaetter$/);
  expect(aus(book, "Plan", 2, 1)).toEqual(["Hebesatz name"]);
  expect(aus(book, "Plan", 3, 1)).toEqual(["Fehlt!B4 blatt"]);
  expect(aus(book, "Plan", 4, 1)).toEqual([]);
  expect(aus(book, "Plan", 5, 1)).toBeUndefined();
  expect(book.angabe(ort("Plan", 5, 1)).formel).toBe("=SUM(B1");
});

test("names and columns of tables stand there with the cells that they mean", () => {
  const book = von({
    ...mappe({
      Plan: `
a | 100,00 | =Kosten-Erloes → -50
b | 50,00 | =SUMME(Anlagen[Zugang]) → 150`,
    }),
    namen: [
      { name: "Erloes", formel: "Plan!$B$1" },
      { name: "Kosten", formel: "Plan!$B$2" },
    ],
    datentabellen: [
      {
        name: "Anlagen",
        blatt: "Plan",
        bereich: { top: 0, left: 0, bottom: 1, right: 1 },
        kopfzeilen: 0,
        ergebniszeilen: 0,
        spalten: ["Anlage", "Zugang"],
      },
    ],
  });
  expect(aus(book, "Plan", 0, 2)).toEqual(["Plan!B2", "− Plan!B1"]);
  expect(aus(book, "Plan", 1, 2)).toEqual(["Plan B1:B2 (2 of 2) = 150"]);
  expect(book.angabe(ort("Plan", 0, 2)).formel).toBe("=Kosten-Erloes");
});

test("the formulas that name a cell are found, by itself and in areas", () => {
  const book = of({ Beschluss: BESCHLUSS, Plan: PLAN });
  expect(worte(book, book.gehtEinIn(ort("Plan", 3, 2)))).toEqual(["Beschluss!B1", "Plan!C6"]);
  expect(worte(book, book.gehtEinIn(ort("Plan", 1, 2)))).toEqual(["Plan!C4"]);
  expect(book.gehtEinIn(ort("Beschluss", 0, 1))).toEqual([]);
});

test("the add-in's own reports are not known", () => {
  const workbook = mappe({ Plan: PLAN, Protokoll: "a | 1" });
  const own = workbook.sheets.map((one) => (one.name === "Protokoll" ? { ...one, bericht: "x" } : one));
  const book = von({ ...workbook, sheets: own });
  expect(book.kennt(ort("Plan", 0, 0))).toBe(true);
  expect(book.kennt(ort("Protokoll", 0, 0))).toBe(false);
});

test("where a table goes on on another sheet, its rows are called there as they are", () => {
  const workbook = mappe({ Plan: PLAN });
  const [tabelle] = plan(workbook).tabellen;
  if (!tabelle) throw new Error("no table");
  const continued = { ...tabelle, fortsetzung: { ab: 3, sheet: "Plan (2)", anker: tabelle.anker } };
  const book = herkunft(workbook, [continued]);
  expect(book.angabe(ort("Plan (2)", 0, 1)).name).toBe("Summe (Ergebnis 2024)");
});
