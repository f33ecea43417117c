import { ohneZellen, standAus, type Stand } from "../../../src/berichte/auswertung/stand";
import { leseStand, MAX_STANDTEXT, standtext } from "../../../src/berichte/auswertung/standtext";
import type { Workbook } from "../../../src/workbook/workbook";
import { einstellungstext, keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { plan } from "../../../src/plan/plan";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { muster } from "../../hilfen/muster";
import { mappe } from "../../hilfen/mappe";

const AM = new Date(2026, 10, 21, 14, 5);
const stand = (workbook: Workbook): Stand => standAus(workbook, "Stand", AM);
const konto = (state: Stand, nummer: string) =>
  state.tabellen
    .find(({ kind }) => kind === "erfolgsplan-konten")
    ?.zeilen.find((zeile) => zeile.konto === nummer);

test("an account keeps its label, its line, its amounts by year and its cell", async () => {
  const state = stand(await muster("Wirtschaftsplan-2024"));
  expect(state).toMatchObject({ name: "Stand", zeit: "2026-11-21T14:05", jahr: 2024 });
  const tabelle = state.tabellen.find(({ kind }) => kind === "erfolgsplan-konten");
  expect(tabelle?.spalten.map(({ art, jahr }) => `${art} ${jahr}`)).toEqual([
    "ansatz 2023",
    "ansatz 2024",
    "ergebnis 2022",
  ]);
  const druck = konto(state, "4411901000");
  expect(druck).toMatchObject({ label: "UE aus Druckaufträgen", gruppe: "umsatzerloese", richtung: 1 });
  expect(druck?.werte.map((wert) => wert?.betrag.toFixed())).toEqual(["110000", "115000", "67755.69"]);
  expect(druck?.werte[1]?.zelle).toEqual({ sheet: "Kontenübersicht", cell: "E5" });
  expect(konto(state, "5221000000")).toMatchObject({ gruppe: "rohstoffe", richtung: -1, summe: false });
});

test("totals are told from what they sum, also where the heading carries them", () => {
  const sums = (workbook: Workbook): string[] =>
    stand(workbook)
      .tabellen.filter(({ kind }) => kind === "erfolgsplan-konten")
      .flatMap(({ zeilen }) => zeilen.filter(({ summe }) => summe).map(({ label }) => label));
  expect(sums(abwasserwerk({ summeInUeberschrift: true }))).toContain("1. Umsatzerlöse");
  expect(sums(abwasserwerk())).toContain("Summe");
  expect(sums(abwasserwerk())).not.toContain("Schmutzwassergebühren");
});

test("a file that is not open has no cells to go to", () => {
  const rows = ohneZellen(stand(abwasserwerk())).tabellen.flatMap(({ zeilen }) => zeilen);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.flatMap(({ werte }) => werte).filter((wert) => wert && "zelle" in wert)).toEqual([]);
});

test("T€ are kept in euro", async () => {
  const state = stand(await muster("Wirtschaftsplan-2024"));
  const row = state.tabellen
    .filter(({ kind }) => kind === "erlaeuterungen-vermoegensplan")
    .flatMap(({ zeilen }) => zeilen)
    .find(({ label }) => label.includes("Softwareupgrades + Module"));
  expect(row?.werte[0]?.betrag.toFixed()).toBe("120000");
});

test("the eight totals are kept as the Beschluss and as the plan have them, and those of the Vorjahr", async () => {
  const { eckwerte } = stand(await muster("Wirtschaftsplan-2024"));
  const amounts = (jahr: number) =>
    eckwerte
      .filter((eckwert) => eckwert.jahr === jahr)
      .map(({ position, beschluss, plan: own }) => [position, beschluss?.toFixed(), own?.toFixed()]);
  expect(amounts(2024)).toEqual([
    ["ertraege", "12725500", "12725500"],
    ["aufwendungen", "12177270", "12177270"],
    ["jahresergebnis", "548230", "548230"],
    ["einnahmen", "2028230", "2028230"],
    ["ausgaben", "2028230", "2028230"],
    ["verpflichtungsermaechtigungen", "0", "0"],
    ["investitionskredite", "0", "0"],
    ["liquiditaetskredite", "500000", undefined],
  ]);
  // The Beschluss and the Vermögensplan of 2024 say nothing about 2023.
  expect(amounts(2023)).toEqual([
    ["ertraege", undefined, "11591000"],
    ["aufwendungen", undefined, "11176160"],
    ["jahresergebnis", undefined, "414840"],
  ]);
});

test("a loss that the Beschluss states as a positive amount is one", () => {
  const named = stand(abwasserwerk({ verlust: true, alsJahresverlust: true }));
  const plain = stand(abwasserwerk({ verlust: true }));
  const result = (state: Stand) => state.eckwerte.find(({ position }) => position === "jahresergebnis");
  expect(result(named)?.beschluss?.isNegative()).toBe(true);
  expect(result(named)).toEqual(result(plain));
});

test("what the user corrected counts", () => {
  const workbook = mappe({
    Plan: "Konto-Nr. | Bezeichnung | Ansatz 2024 €\n4411901000 | Druck | 10\n4411903000 | Versand | 20\n | Summe | 30\nUmsatzerlöse",
  });
  const [tabelle] = plan(workbook).tabellen;
  if (!tabelle) throw new RangeError("no table");
  const einstellungen = einstellungstext({
    ...keineEinstellungen,
    korrekturen: [{ anker: tabelle.anker, jahr: 2030 }],
  });
  const corrected = stand({ ...workbook, ...(einstellungen !== undefined && { einstellungen }) });
  expect(corrected.tabellen[0]?.spalten[0]?.jahr).toBe(2030);
});

describe("as text", () => {
  test("it is read again as it was, without its cells", async () => {
    for (const name of ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"]) {
      const state = stand(await muster(name));
      expect(leseStand(standtext(state))).toEqual(ohneZellen(state));
    }
  });

  test("the published plan takes less than 100 kB", async () => {
    expect(standtext(stand(await muster("Wirtschaftsplan-2024"))).length).toBeLessThan(100_000);
  });

  test("one that is too long is refused", () => {
    const state = stand(abwasserwerk());
    const [tabelle] = state.tabellen;
    if (!tabelle) throw new RangeError("no table");
    const many = Array.from({ length: 300 }, () => tabelle);
    const long = many.map((one) => ({
      ...one,
      zeilen: one.zeilen.map((zeile) => ({ ...zeile, label: zeile.label.padEnd(190, "x") })),
    }));
    expect(JSON.stringify(long).length).toBeGreaterThan(MAX_STANDTEXT);
    expect(() => standtext({ ...state, tabellen: long })).toThrow(RangeError);
  });

  test("that of a later version is told from one that is damaged", () => {
    const text = standtext(stand(abwasserwerk()));
    expect(leseStand(text.replace('"version":1', '"version":2'))).toBe("neuer");
    expect(leseStand(text.slice(1))).toBeUndefined();
    expect(leseStand("")).toBeUndefined();
  });

  // Whoever sends a workbook may have written what stands in it.
  const tampered: [string, (text: string) => string][] = [
    ["another field", (text) => text.replace('"name"', '"mehr":1,"name"')],
    ["a field less", (text) => text.replace('"name":"Stand",', "")],
    ["an empty name", (text) => text.replace('"name":"Stand"', '"name":" "')],
    ["a long name", (text) => text.replace('"name":"Stand"', `"name":"${"x".repeat(81)}"`)],
    ["no time", (text) => text.replace("2026-11-21T14:05", "2026-13-21T14:05")],
    ["a kind that there is not", (text) => text.replace('"kind":"erfolgsplan"', '"kind":"toString"')],
    ["a kind of column that there is not", (text) => text.replace('["ansatz",', '["constructor",')],
    ["an amount in another notation", (text) => text.replace('"3615000"', '"3.615.000"')],
    ["an amount that is a number", (text) => text.replace('"3615000"', "3615000")],
    ["an amount beyond all plans", (text) => text.replace('"3615000"', `"${"9".repeat(40)}"`)],
    ["a group that there is not", (text) => text.replace('["Schmutzwassergebühren",0', '["Schmutz",999')],
    ["a direction that there is not", (text) => text.replace('ühren",0,0,1,', 'ühren",0,0,2,')],
    ["a year far away", (text) => text.replace('"jahr":2026', '"jahr":99999')],
    ["a list for an object", (text) => `[${text}]`],
  ];
  test.each(tampered)("with %s it is not read at all", (_, change) => {
    const text = standtext(stand(abwasserwerk()));
    expect(change(text)).not.toBe(text);
    expect(leseStand(change(text))).toBeUndefined();
  });
});
