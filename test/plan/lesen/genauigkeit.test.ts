import { fromDouble } from "../../../src/money/dezimal";
import { genauigkeit } from "../../../src/plan/lesen/genauigkeit";
import type { SpaltenArt } from "../../../src/plan/lesen/kopf";
import type { Zahl } from "../../../src/plan/lesen/raster";

const zahl = (wert: number, stellen?: number): Zahl => ({
  wert: fromDouble(wert),
  gruppiert: true,
  alsText: false,
  ...(stellen !== undefined && { stellen }),
});

function halb(art: SpaltenArt, einheit: 1 | 1000, figure: Zahl, column: Zahl[] = [figure]): string {
  return genauigkeit({ column: 0, art, einheit, kopf: "" }, column)(figure).halb.toString();
}

describe("a figure stands for an interval", () => {
  test("of half a cent where a result shows cents", () => {
    expect(halb("ergebnis", 1, zahl(10.25, 2))).toBe("0.005");
  });

  test("of half a euro where a result shows whole euro", () => {
    expect(halb("ergebnis", 1, zahl(10, 0))).toBe("0.5");
  });

  test.each<SpaltenArt>(["ist", "hochrechnung", "bisher", "bedarf"])("in the column %s too", (art) => {
    expect(halb(art, 1, zahl(10, 0))).toBe("0.5");
  });

  test.each<SpaltenArt>(["ansatz", "planung", "ve", "betrag"])("but is exact in the column %s", (art) => {
    expect(halb(art, 1, zahl(10, 0))).toBe("0");
  });

  test("of half a thousand in T€, whatever the column", () => {
    expect(halb("ansatz", 1000, zahl(415, 0))).toBe("0.5");
  });

  test("and is exact where more is stored than is shown", () => {
    expect(halb("ergebnis", 1, zahl(3568.12, 0))).toBe("0");
    expect(halb("ansatz", 1000, zahl(414.84, 0))).toBe("0");
  });
});

test("a percentage is never exact, and shows four decimals at the most", () => {
  expect(halb("prozent", 1, zahl(41.833333, 0))).toBe("0.5");
  expect(halb("prozent", 1, zahl(0.41833333, 2))).toBe("0.005");
  expect(halb("prozent", 1, zahl(41.83333333))).toBe("0.00005");
});

describe("where the number format says nothing, the column's own decimals count", () => {
  const column = [zahl(10.25), zahl(3568), zahl(7.5)];
  const stellen = (figures: Zahl[], figure: Zahl): number =>
    genauigkeit({ column: 0, art: "ergebnis", einheit: 1, kopf: "" }, figures)(figure).stellen;

  test("a whole amount among cents shows cents", () => {
    expect(stellen(column, zahl(3568))).toBe(2);
    expect(halb("ergebnis", 1, zahl(3568), column)).toBe("0.005");
  });

  test("never more than cents", () => {
    expect(stellen([zahl(1.23456)], zahl(10))).toBe(2);
  });

  test("but a format that shows no cents is believed", () => {
    expect(stellen(column, zahl(3568, 0))).toBe(0);
  });
});
