import { diagrammblatt, verknuepfbar, verweise } from "../../../src/berichte/diagramme/diagrammblatt";
import { zahlenbilder, type Zahlenbild } from "../../../src/berichte/diagramme/zahlenreihen";
import { plan } from "../../../src/plan/plan";
import { mappe } from "../../hilfen/mappe";

const STAND = new Date(2026, 8, 14, 10, 32);

const werk = mappe({
  "Erfolg '26": `
Erfolgsplan 2026
Bezeichnung | Ergebnis 2024 T€ | Ansatz 2025 T€ | Ansatz 2026 T€
1. Umsatzerlöse | 1.200 | 1.300 | 1.400
5. Materialaufwand | 400 | 450 | 500
6. Personalaufwand
a) Löhne und Gehälter | 400 | 410 | 420
b) Soziale Abgaben | 100 | 100 | 100
7. Abschreibungen | 100 | 110 | 120
9. Sonstige betriebliche Aufwendungen | 50 | 55 | 60
14. Zinsen und ähnliche Aufwendungen | 20 | 20 | 20
20. Jahresgewinn | 130 | 155 | 180`,
});

function bild(ansicht: Zahlenbild["ansicht"], workbook = werk): Zahlenbild {
  const found = zahlenbilder(plan(workbook)).bilder.find((one) => one.ansicht === ansicht);
  if (!found) throw new Error(ansicht);
  return found;
}

const inhalte = (one: Zahlenbild, verknuepft: boolean) =>
  diagrammblatt(one, STAND, verknuepft).blatt.zeilen.map(({ zellen }) =>
    zellen.map((cell) => {
      const inhalt = cell?.inhalt;
      if (typeof inhalt === "object" && "formel" in inhalt) return `=${inhalt.formel}`;
      return String(inhalt ?? "");
    }),
  );

test("linked figures are computed from the user's cells: units, parts of a line, quotes in names", () => {
  const rows = inhalte(bild("aufwendungen"), true);
  expect(rows[3]).toEqual(["Beträge in €", "Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"]);
  expect(rows[4]?.[1]).toBe("='Erfolg ''26'!$B$4*1000");
  expect(rows[5]?.[3]).toBe("='Erfolg ''26'!$D$6*1000+'Erfolg ''26'!$D$7*1000");
});

test("a sum over both sides keeps every sign", () => {
  const loss = {
    ...werk,
    sheets: werk.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value === "20. Jahresgewinn" ? { ...cell, value: "20. Jahresverlust" } : cell,
      ),
    })),
  };
  const rows = inhalte(bild("ueberblick", loss), true);
  expect(rows[6]?.[3]).toBe("=-'Erfolg ''26'!$D$11*1000");
});

test("without a link the figures are values", () => {
  expect(inhalte(bild("aufwendungen"), false)[5]).toEqual(["Personalaufwand", "500000", "510000", "520000"]);
});

test("a number that stands as text and another file's cells are not referred to", () => {
  const first = werk.sheets[0];
  if (!first) throw new Error("no sheet");
  const cells = first.cells.map((cell) => (cell.value === 1400 ? { ...cell, value: "1.400" } : cell));
  const text = bild("ertraege", { ...werk, sheets: [{ ...first, cells }] });
  expect(inhalte(text, true)[4]).toEqual([
    "Umsatzerlöse",
    "='Erfolg ''26'!$B$3*1000",
    "='Erfolg ''26'!$C$3*1000",
    "1400000",
  ]);
  expect(verweise(text)).toHaveLength(2);
  const foreign = { ...bild("ertraege"), datei: "Bericht.xlsx" };
  expect(verknuepfbar(foreign)).toBe(false);
  expect(inhalte(foreign, true)[4]?.[1]).toBe("1200000");
});

test("the chart lies over the whole table, and below it", () => {
  const { blatt, diagramm } = diagrammblatt(bild("aufwendungen"), STAND, true);
  expect(diagramm.form).toBe("balken");
  expect(blatt.zeilen[diagramm.tabelle.zeile]?.stil).toBe("kopf");
  const end = diagramm.tabelle.zeile + diagramm.tabelle.zeilen;
  expect(blatt.zeilen.map(({ zellen }) => zellen.length > 0).lastIndexOf(true)).toBe(end - 1);
  expect(diagramm.tabelle.spalten).toBe(blatt.spalten.length);
  expect(diagramm.von).toBeGreaterThanOrEqual(end);
  expect(diagramm.bis).toBeGreaterThan(diagramm.von);
  // Printed is what the rows of the sheet take: the chart with them.
  expect(blatt.zeilen).toHaveLength(diagramm.bis + 1);
  expect(blatt.name.length).toBeLessThanOrEqual(31);
});
