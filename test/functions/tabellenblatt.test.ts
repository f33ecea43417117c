import { type FUniver, LocaleType, type Univer, createUniver } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { gitterfunktionen } from "../../workbench/gitter/funktionen";
import { ausgeliefert, lade } from "../hilfen/auslieferung";

let funktionen: ReturnType<typeof gitterfunktionen>;
beforeAll(async () => {
  const gebaut = await ausgeliefert();
  funktionen = gitterfunktionen(JSON.parse(gebaut.metadaten), lade(gebaut));
});

let univer: Univer;
afterEach(() => univer.dispose());

type Zellen = Record<string, string | number>;

/** Types values and formulas into an empty sheet and reads it when everything is computed. */
async function blatt(zellen: Zellen): Promise<(adresse: string) => unknown> {
  const api = erzeuge();
  const sheet = api.createWorkbook({ id: "probe" }).getActiveSheet();
  for (const [adresse, wert] of Object.entries(zellen)) {
    const formel = typeof wert === "string" && wert.startsWith("=");
    sheet.getRange(adresse).setValue(formel ? { f: wert } : { v: wert });
  }
  const formula = api.getFormula();
  const fertig = formula.onCalculationResultApplied();
  formula.executeCalculation();
  await fertig;
  // Spilled figures are no cells of their own: getRawValue does not know them.
  return (adresse) => sheet.getRange(adresse).getValue();
}

function erzeuge(): FUniver {
  const { univer: neu, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    presets: [UniverSheetsNodeCorePreset({ formula: funktionen })],
  });
  univer = neu;
  return univerAPI;
}

test("a typed formula computes", async () => {
  const wert = await blatt({
    A1: "=KGRZ.HOCHRECHNUNG(38823,6)",
    A2: '=KGRZ.HOCHRECHNUNG(33612,6,"plan",60000)',
  });
  expect([wert("A1"), wert("A2")]).toEqual([77646, 60000]);
});

/*      A        B     C
 *  1   38823    6     =HOCHRECHNUNG(A1:A4, B1) spills to C4
 *  2   182
 *  3   =1/0
 *  4   (empty)
 */
test("a range spills, an error cell stays in its own place, an empty cell stays empty", async () => {
  const wert = await blatt({ A1: 38823, A2: 182, A3: "=1/0", B1: 6, C1: "=KGRZ.HOCHRECHNUNG(A1:A4,B1)" });
  expect(["C1", "C2", "C3", "C4"].map(wert)).toEqual([77646, 364, "#DIV/0!", ""]);
});

test("a result without room is #SPILL!", async () => {
  const wert = await blatt({ A1: 1, A2: 2, B2: "belegt", B1: "=KGRZ.HOCHRECHNUNG(A1:A2,6)" });
  expect([wert("B1"), wert("B2")]).toEqual(["#SPILL!", "belegt"]);
});

test("calls nest, and Excel's own functions take the results", async () => {
  const wert = await blatt({
    A1: 38823,
    A2: 580619,
    A3: 110000,
    A4: 1500000,
    B1: "=KGRZ.PLANPROZENT(KGRZ.HOCHRECHNUNG(A1:A2,6),A3:A4)",
    C1: "=SUM(KGRZ.TEUR(A1:A2,3))",
  });
  expect(["B1", "B2", "C1"].map(wert)).toEqual([71, 77, 619.442]);
});

test("a table spills with its header and its figures", async () => {
  const wert = await blatt({ A1: '=KGRZ.AFAPLAN(100000,5,DATE(2025,7,1),"degressiv")' });
  expect(["A1", "F1", "A2", "D2", "F2", "D7", "F7"].map(wert)).toEqual([
    "Jahr",
    "Endbestand",
    2025,
    15000,
    85000,
    8330,
    0,
  ]);
});

test("errors come out as Excel's", async () => {
  const wert = await blatt({
    A1: "=KGRZ.HOCHRECHNUNG(1,13)",
    A2: '=KGRZ.ABWEICHUNG(1,1,"kosten")',
    A3: "=KGRZ.STEIGERUNG(1,0)",
    A4: "=KGRZ.TEUR(KGRZ.STEIGERUNG(1,0))",
    A5: '=IFERROR(KGRZ.STEIGERUNG(1,0),"–")',
  });
  expect(["A1", "A2", "A3", "A4", "A5"].map(wert)).toEqual(["#NUM!", "#VALUE!", "#DIV/0!", "#DIV/0!", "–"]);
});

test("a result is what the formula of another cell works with", async () => {
  const wert = await blatt({ A1: 100, B1: "=KGRZ.ABWEICHUNG(A1,40)", C1: "=KGRZ.ABWEICHUNG(B1,10)" });
  expect(wert("C1")).toBe(50);
});

test("dates come as serials or as text of a cell", async () => {
  const wert = await blatt({
    A1: "30.06.2023",
    A2: 45107,
    B1: "=KGRZ.HOCHRECHNUNG(191874.39,A1)",
    B2: "=KGRZ.HOCHRECHNUNG(191874.39,A2)",
  });
  expect(["B1", "B2"].map(wert)).toEqual([383748.78, 383748.78]);
});

/*      A           B    C    D      E
 *  1   4411901000  100  10   44*    =KONTENSUMMEN(A1:A3, B1:C3, D1:D3) spills to F3
 *  2   4419911000  200  20   (empty)
 *  3   5221000000  40   4    52
 */
test("one formula adds up every selection in every column; an account that does not occur is #NV in its row", async () => {
  const wert = await blatt({
    A1: "4411901000",
    A2: "4419911000",
    A3: "5221000000",
    B1: 100,
    B2: 200,
    B3: 40,
    C1: 10,
    C2: 20,
    C3: 4,
    D1: "44*",
    D3: "52",
    E1: "=KGRZ.KONTENSUMMEN(A1:A3,B1:C3,D1:D3)",
  });
  expect(["E1", "F1", "E2", "F2", "E3", "F3"].map(wert)).toEqual([300, 30, "", "", "#N/A", "#N/A"]);
});

test("a list of assets is read by its header, and land is not written off", async () => {
  const wert = await blatt({
    A1: "Bezeichnung",
    B1: "Zugang",
    C1: "AHK (€)",
    D1: "ND",
    E1: "Verfahren",
    A2: "Server",
    B2: "15.04.2023",
    C2: 12000,
    D2: 5,
    A3: "Grundstück",
    B3: "01.01.2010",
    C3: 250000,
    E3: "keine",
    A5: "=KGRZ.AFAVORSCHAU(A1:E3,2023,2024)",
    A7: '=KGRZ.AFA(C2,D2,B2,2025,"linear","31.12.2025")',
  });
  expect(["A5", "B5", "A7"].map(wert)).toEqual([1800, 2400, 2400]);
});
