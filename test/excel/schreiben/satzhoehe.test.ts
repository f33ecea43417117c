import fc from "fast-check";
import { satz, text, type Berichtsblatt } from "../../../src/berichte/blatt";
import { schreibeBerichtsblatt } from "../../../src/excel/schreiben/berichtsblatt";
import { satzhoehe } from "../../../src/excel/schreiben/satzhoehe";
import { open, sheet, workbook } from "../../hilfen/excel";

test.each([
  ["what fits stands in one line", "zwölf Zeichen", 13, undefined],
  ["word by word", "eins zwei drei vier", 9, 33],
  ["a word that is longer than a line is cut", "Liquiditätskreditermächtigung", 10, 48],
  ["lines of its own count", "eins\nzwei", 40, 33],
])("%s", (_, satz, breite, hoehe) => {
  expect(satzhoehe(satz, breite, 11)).toBe(hoehe);
});

test("smaller print needs less room", () => {
  expect(satzhoehe("eins zwei drei vier", 9, 9)).toBe(28);
});

test("a row is as high as all its letters need, and never higher than Excel makes one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), fc.integer({ min: 1, max: 180 }), (satz, breite) => {
      const height = satzhoehe(satz, breite, 11) ?? 15;
      expect(height).toBeLessThanOrEqual(409);
      if (height < 409)
        expect(Math.floor(height / 15) * breite).toBeGreaterThanOrEqual(satz.trim().length / 2);
    }),
  );
});

const blatt = (...saetze: string[]): Berichtsblatt => ({
  art: "ausblick",
  name: "Ausblick",
  spalten: [{ breite: 10, umbruch: true }, { breite: 10 }, { breite: 10 }],
  zeilen: [
    ...saetze.map((one) => satz(one)),
    { zellen: [text("rot"), text("Der zweite Satz ist länger als seine zwei Spalten.")], breit: true },
  ],
  seite: "quer",
});

test("a sentence of one line runs on, a longer one gets all columns and the height of its lines", async () => {
  const { tabelle } = open(workbook(sheet("Plan")));
  const lang = "Dieser Satz ist länger als alle drei Spalten zusammen.";
  await schreibeBerichtsblatt(blatt("Ein Satz von einer Zeile.", lang));
  const id = tabelle.sheets().at(-1)?.id ?? "";
  expect(tabelle.merges(id)).toEqual([
    { top: 1, left: 0, bottom: 1, right: 2 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
  const style = (row: number) => tabelle.style(id, { top: row, left: 0, bottom: row, right: 0 });
  expect([style(0).wrapText, style(1).wrapText]).toEqual([false, true]);
  expect([...tabelle.sizes(id).rows]).toEqual([
    [1, 33],
    [2, 48],
  ]);
  expect(tabelle.valueAt("Ausblick", "A2")).toBe(lang);
});
