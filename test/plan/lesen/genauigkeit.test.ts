import { Decimal, fromDouble } from "../../../src/money/dezimal";
import { genauigkeit, gerundetWie, mitGerechneten } from "../../../src/plan/lesen/genauigkeit";
import type { SpaltenArt } from "../../../src/plan/lesen/kopf";
import type { Zahl } from "../../../src/plan/lesen/raster";
import type { Spalte, Zeile } from "../../../src/plan/tabelle";

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

describe("planned amounts that were computed", () => {
  const spalte = (art: SpaltenArt): Spalte => ({ column: 1, art, einheit: 1, kopf: "" });
  const zeile = (wert: string, art: SpaltenArt = "ansatz", halbe = "0"): Zeile => ({
    row: 0,
    art: "posten",
    label: "",
    labelColumn: 0,
    text: "",
    betraege: [
      {
        sheet: "Plan",
        row: 0,
        column: 1,
        wert: new Decimal(wert),
        halb: new Decimal(halbe),
        stellen: 0,
        alsText: false,
        label: "",
        spalte: spalte(art),
      },
    ],
  });
  const gerechnet = (rows: Zeile[]): string[] =>
    mitGerechneten(rows).flatMap(({ betraege }) =>
      betraege.flatMap(({ wert, gerechnet: computed }) => (computed ? [wert.toString()] : [])),
    );
  const werte = (...amounts: string[]): Zeile[] => amounts.map((wert) => zeile(wert));

  test("are all of a table of which a fifth are no multiples of 10", () => {
    const fifth = ["1001", "1002", "1010", "1020", "1030", "1040", "1050", "1060", "1070", "1080"];
    expect(gerechnet(werte(...fifth))).toEqual(fifth);
    expect(gerechnet(werte(...fifth, "1090"))).toEqual([]);
  });

  test("a single one may be a slip", () => {
    expect(gerechnet(werte("1001", "1010", "1020"))).toEqual([]);
  });

  test("an amount with cents is one, among round ones too", () => {
    expect(gerechnet(werte("1000.25", "1010", "1020"))).toEqual(["1000.25"]);
  });

  test("0 and results do not count, and results have their interval", () => {
    const results = ["1001", "1002", "1003"].map((wert) => zeile(wert, "ergebnis", "0.5"));
    expect(gerechnet([...results, ...werte("1010", "1020", "0", "0")])).toEqual([]);
    expect(gerechnet(werte("1001", "1002", "1010", "0", "0", "0", "0", "0", "0", "0", "0"))).toHaveLength(3);
  });

  test("T€ with more decimals than they show", () => {
    const [row] = werte("0.54");
    const tausend = [row, ...werte("3", "2")].flatMap((one) =>
      one
        ? [
            {
              ...one,
              betraege: one.betraege.map((figure) => ({
                ...figure,
                spalte: { ...figure.spalte, einheit: 1000 as const },
              })),
            },
          ]
        : [],
    );
    expect(gerechnet(tausend)).toEqual(["0.54"]);
  });

  test("posts and other counts are none", () => {
    expect(gerechnet(werte("1.5", "7", "12", "33", "53.5", "107"))).toEqual([]);
  });
});

describe("a formula that rounds more coarsely than is shown", () => {
  const shown = { stellen: 2, halb: new Decimal("0.005") };
  const halb = (formel: string, einheit: 1 | 1000): string =>
    gerundetWie(formel, { column: 1, art: "ansatz", einheit, kopf: "" }, shown).halb.toString();

  test("stands for what it rounded, in T€ only", () => {
    expect(halb("ROUND(Konten!C9/1000,1)", 1000)).toBe("0.05");
    expect(halb("ROUND(Konten!C9/1000,3)", 1000)).toBe("0.005");
    expect(halb("ROUND(C9,1)", 1)).toBe("0.005");
    expect(halb("SUM(C9,1)", 1000)).toBe("0.005");
  });
});
