import fc from "fast-check";
import { Decimal, runden, summe } from "../../../src/money/dezimal";
import { bewerten, euro, figuren, gilt } from "../../../src/rules/kern/bewerten";
import { toleranzText } from "../../../src/rules/kern/saetze";
import { figur, gleichung, type Angaben } from "../figuren";

const bewertet = (gesamt: string, plus: string[], minus: string[] = [], angaben: Angaben = {}) =>
  bewerten(
    gleichung(
      figur(gesamt, angaben),
      plus.map((wert) => figur(wert, angaben)),
      minus.map((wert) => figur(wert, angaben)),
    ),
  );

describe("exact figures leave no room", () => {
  test("a sum that comes out holds", () => {
    expect(bewertet("60", ["10", "20", "30"])).toMatchObject({ gilt: true });
    expect(bewertet("0.3", ["0.1", "0.2"])).toMatchObject({ gilt: true });
  });

  test("one that does not says by how much, and in which direction", () => {
    const { gilt, soll, differenz, toleranz } = bewertet("61", ["10", "20", "30"]);
    expect([gilt, soll.toString(), differenz.toString(), toleranz.toString()]).toEqual([
      false,
      "60",
      "1",
      "0",
    ]);
  });

  test("subtracted terms count against", () => {
    expect(bewertet("5", ["20"], ["10", "5"])).toMatchObject({ gilt: true });
    expect(bewertet("5", ["20"], ["10", "4"]).differenz.toString()).toBe("-1");
  });

  test("one cent too much is too much", () => {
    expect(bewertet("60.01", ["10", "20", "30"]).gilt).toBe(false);
  });
});

describe("rounded figures stand for intervals", () => {
  const ganze = { halb: "0.5" };

  test("whole euro: n terms and a total leave (n+1)/2 euro", () => {
    expect(bewertet("62", ["10", "20", "30"], [], ganze).gilt).toBe(true);
    expect(bewertet("58", ["10", "20", "30"], [], ganze).gilt).toBe(true);
    expect(bewertet("63", ["10", "20", "30"], [], ganze).gilt).toBe(false);
    expect(bewertet("62", ["10", "20", "30"], [], ganze).toleranz.toString()).toBe("2");
  });

  test("what is subtracted widens the room just as well", () => {
    expect(bewertet("1", ["20"], ["10", "10"], ganze).gilt).toBe(true);
    expect(bewertet("3", ["20"], ["10", "10"], ganze).gilt).toBe(false);
  });

  test("T€ beside exact euro: 415 T€ is anything that rounds to it", () => {
    const tausend = { einheit: 1000, halb: "0.5" } as const;
    const gegen = (wert: string): boolean => gilt(gleichung(figur("415", tausend), [figur(wert)]));
    expect([gegen("414840"), gegen("414500"), gegen("415500")]).toEqual([true, true, true]);
    expect([gegen("414499"), gegen("415501"), gegen("415")]).toEqual([false, false, false]);
  });

  test("amounts in T€ count a thousandfold", () => {
    expect(euro(figur("415", { einheit: 1000 })).toString()).toBe("415000");
    const { differenz } = bewerten(gleichung(figur("415", { einheit: 1000 }), [figur("414000")]));
    expect(differenz.toString()).toBe("1000");
  });

  test("booked cents that add up never fail, however they are rounded for print", () => {
    const cents = fc
      .integer({ min: -100_000_000, max: 100_000_000 })
      .map((value) => new Decimal(value).div(100));
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(0, 2),
        (terms, stellen) => {
          const halb = new Decimal(10).pow(-stellen).div(2).toString();
          const printed = (value: Decimal) => figur(runden(value, stellen).toString(), { halb });
          expect(gilt(gleichung(printed(summe(terms)), terms.map(printed)))).toBe(true);
        },
      ),
    );
  });
});

describe("the precision that was assumed is said in words", () => {
  test.each([
    ["exact figures need none", [], undefined],
    ["whole euro", ["0.5", "0.5"], "Beträge in vollen Euro, 2 Summanden: bis 1,50 € sind Rundung."],
    ["a single value", ["0.5"], "Beträge in vollen Euro, ein Vergleichswert: bis 1 € sind Rundung."],
  ])("%s", (_, halves, expected) => {
    const [first = "0", ...rest] = halves;
    const terms = [first, ...rest].map((halb) => figur("10", { halb }));
    const total = figur("10", { halb: first });
    expect(toleranzText(bewerten(gleichung(total, terms)))).toBe(expected);
  });
});

test("the figures of a relation are its total and its terms", () => {
  const [a, b, total] = [figur("10"), figur("20"), figur("31")];
  expect(figuren(gleichung(total, [a, b]))).toEqual([total, a, b]);
});
