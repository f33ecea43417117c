import { liesFormel } from "../../../src/workbook/formel/baum";
import { formelindex, type Ort } from "../../../src/workbook/formel/formelindex";
import { aufloesung } from "../../../src/workbook/formel/namen";
import { englisch } from "../../../src/workbook/formel/schreiben";
import type { Datentabelle, Name, Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

const ANLAGEN: Datentabelle = {
  name: "Anlagen",
  blatt: "Anlagen 2026",
  bereich: { top: 2, left: 1, bottom: 9, right: 4 },
  kopfzeilen: 1,
  ergebniszeilen: 1,
  spalten: ["Anlage", "Zugang", "Abgang", "Rest [€]"],
};

const NAMEN: Name[] = [
  { name: "Ertraege", formel: "Konten!$C$9" },
  { name: "Aufwand", formel: "'Konten alt'!$C$10:$C$20" },
  { name: "Aufwand", blatt: "Plan", formel: "Plan!$B$3:$B$8" },
  { name: "Ergebnis", formel: "Ertraege-SUM(Aufwand)" },
  { name: "Steuersatz", formel: "0.19" },
  { name: "Restwerte", formel: "Anlagen[Rest '[€']]" },
  { name: "Links", formel: "Konten!B9" },
  { name: "Kreis", formel: "Kreis+1" },
  { name: "Weg", formel: "#REF!" },
];

const ORT: Ort = { blatt: "Konten", row: 4, column: 2 };

function aufgeloest(text: string, ort = ORT, more: Partial<Workbook> = {}): string {
  const baum = liesFormel(text);
  if (!baum) throw new Error(`${text} was not read`);
  const workbook = { name: "", sheets: [], namen: NAMEN, datentabellen: [ANLAGEN], ...more };
  return englisch(aufloesung(workbook)(baum, ort));
}

test.each([
  ["Ertraege-C9", "Konten!$C$9-C9"],
  ["ERTRAEGE*2", "Konten!$C$9*2"],
  ["SUM(Aufwand)", "SUM('Konten alt'!$C$10:$C$20)"],
  ["SUM(Plan!Aufwand)", "SUM(Plan!$B$3:$B$8)"],
  ["Konten!Ertraege", "Konten!$C$9"],
  ["2*Ergebnis", "2*(Konten!$C$9-SUM('Konten alt'!$C$10:$C$20))"],
  ["C4*Steuersatz", "C4*0.19"],
  ["SUM(Restwerte)", "SUM('Anlagen 2026'!$E$4:$E$9)"],
])("%s names cells: %s", (text, expected) => {
  expect(aufgeloest(text)).toBe(expected);
});

test("a sheet knows its own name before that of the workbook", () => {
  expect(aufgeloest("SUM(Aufwand)", { ...ORT, blatt: "Plan" })).toBe("SUM(Plan!$B$3:$B$8)");
});

test.each([
  ["SUM(Anlagen[Zugang])", "SUM('Anlagen 2026'!$C$4:$C$9)"],
  ["SUM(anlagen[[Zugang]:[Abgang]])", "SUM('Anlagen 2026'!$C$4:$D$9)"],
  ["Anlagen[[#Totals],[Abgang]]", "'Anlagen 2026'!$D$10"],
  ["Anlagen[[#Headers],[Zugang]]", "'Anlagen 2026'!$C$3"],
  ["COUNT(Anlagen[#All])", "COUNT('Anlagen 2026'!$B$3:$E$10)"],
  ["SUM(Anlagen[[#Data],[#Totals],[Zugang]])", "SUM('Anlagen 2026'!$C$4:$C$10)"],
  ["ROWS(Anlagen)", "ROWS('Anlagen 2026'!$B$4:$E$9)"],
])("%s names columns of a table: %s", (text, expected) => {
  expect(aufgeloest(text)).toBe(expected);
});

test.each([
  ["[@Zugang]-[@Abgang]", "'Anlagen 2026'!$C$6-'Anlagen 2026'!$D$6"],
  ["Anlagen[[#This Row],[Zugang]]*2", "'Anlagen 2026'!$C$6*2"],
])("%s names cells of its own row: %s", (text, expected) => {
  expect(aufgeloest(text, { blatt: "Anlagen 2026", row: 5, column: 4 })).toBe(expected);
});

test.each([
  ["a name that is another cell from every place", "Links+1"],
  ["a name that nobody gave", "Unbekannt+1"],
  ["a name of another workbook", "[1]!Ertraege"],
  ["a column that the table has not", "SUM(Anlagen[Buchwert])"],
  ["a table that is not there", "SUM(Konten[Zugang])"],
  ["the row of a table from beside it", "[@Zugang]"],
  ["a name that the formula gives itself", "LET(Ertraege,C4,Ertraege*2)"],
])("%s stays as it stands: %s", (_, text) => {
  expect(aufgeloest(text)).toBe(text);
});

test("totals that a table does not show are none of its cells", () => {
  const ohne = { datentabellen: [{ ...ANLAGEN, ergebniszeilen: 0 }] };
  expect(aufgeloest("Anlagen[[#Totals],[Abgang]]", ORT, ohne)).toBe("Anlagen[[#Totals],[Abgang]]");
  expect(aufgeloest("SUM(Anlagen[Abgang])", ORT, ohne)).toBe("SUM('Anlagen 2026'!$D$4:$D$10)");
});

test("a name that leads to itself ends, one that was deleted is an error", () => {
  expect(aufgeloest("Kreis")).toMatch(/^Kreis(?:\+1)+$/);
  expect(aufgeloest("Weg+1")).toBe("#REF!+1");
});

test("what a formula is made of, and goes into, does not depend on how it names its cells", () => {
  const workbook = {
    ...mappe({
      Plan: `
Strom | 1.000
Wasser | 500
Summe | =SUM(Aufwand) → 1.500
doppelt | =Summe*Faktor → 3.000`,
    }),
    namen: [
      { name: "Aufwand", formel: "Plan!$B$1:$B$2" },
      { name: "Summe", formel: "Plan!$B$3" },
      { name: "Faktor", formel: "2" },
    ],
  };
  const index = formelindex(workbook);
  expect(index.nennende({ blatt: "Plan", row: 1, column: 1 }).map(({ text }) => text)).toEqual([
    "SUM(Aufwand)",
  ]);
  const doubled = index.formel({ blatt: "Plan", row: 3, column: 1 });
  expect(doubled?.linear?.glieder.map(({ bezug, faktor }) => [bezug.bereich.top, `${faktor}`])).toEqual([
    [2, "2"],
  ]);
  expect(doubled?.text).toBe("Summe*Faktor");
});
