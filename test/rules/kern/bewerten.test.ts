import { gilt, euro, figuren } from "../../../src/plan/aufbau/gleichung";
import { Decimal, runden, summe } from "../../../src/money/dezimal";
import { bewerten } from "../../../src/rules/kern/bewerten";
import { toleranzText } from "../../../src/rules/kern/saetze";
import { figur, gleichung, type Angaben } from "../figuren";
import fc from "fast-check";

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

describe("computed amounts that were rounded to what is shown", () => {
  const gerechnet = { gerechnet: true } as const;

  test.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [9, 5],
  ])("%d of them leave %d units, and that is said", (count, units) => {
    const terms = Array.from({ length: count }, () => "111");
    const off = (by: number): string => String(111 * count + by);
    expect(bewertet(off(0), terms, [], gerechnet)).toMatchObject({ gilt: true, durchRundung: false });
    for (const by of [units, -units].filter((one) => one !== 0))
      expect(bewertet(off(by), terms, [], gerechnet)).toMatchObject({ gilt: true, durchRundung: true });
    expect(bewertet(off(units + 1), terms, [], gerechnet).gilt).toBe(false);
    expect(bewertet(off(-units - 1), terms, [], gerechnet).gilt).toBe(false);
  });

  test("the unit is a cent where cents are shown", () => {
    const cents = { ...gerechnet, stellen: 2 };
    expect(bewertet("3.01", ["1.5", "1.5"], [], cents)).toMatchObject({ gilt: true, durchRundung: true });
    expect(bewertet("3.02", ["1.5", "1.5"], [], cents).gilt).toBe(false);
  });

  test("round amounts beside them stay exact, and a term of 0 is none", () => {
    const with1 = [figur("111", gerechnet), figur("200"), figur("300"), figur("400")];
    expect(bewerten(gleichung(figur("1012"), with1)).gilt).toBe(true);
    expect(bewerten(gleichung(figur("1013"), with1)).gilt).toBe(false);
    const single = [figur("111", gerechnet), figur("0"), figur("0")];
    expect(bewerten(gleichung(figur("112"), single)).gilt).toBe(false);
  });

  test("what was computed in cents never fails, however it is rounded for print", () => {
    const cents = fc
      .integer({ min: -100_000_000, max: 100_000_000 })
      .map((value) => new Decimal(value).div(100));
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 20 }), (terms) => {
        const printed = (value: Decimal) => figur(runden(value).toString(), gerechnet);
        const terme = terms.map(printed);
        fc.pre(terme.filter(({ wert }) => !wert.isZero()).length > 1);
        expect(bewerten(gleichung(printed(summe(terms)), terme)).gilt).toBe(true);
      }),
    );
  });
});

describe("two statements of one fact", () => {
  const gegen = (gesamt: string, wert: string, angaben: Angaben = {}): boolean =>
    bewerten(gleichung(figur(gesamt, angaben), [figur(wert, angaben)])).gilt;

  test("whole amounts are exact, also results that were rounded", () => {
    expect([gegen("101", "100"), gegen("101", "100", { halb: "0.5" })]).toEqual([false, false]);
    expect(gegen("101", "100", { gerechnet: true })).toBe(false);
    expect(gegen("100", "100", { halb: "0.5" })).toBe(true);
  });

  test("a whole amount is anything that rounds to it", () => {
    const meets = (gesamt: string, wert: string): boolean =>
      bewerten(gleichung(figur(gesamt), [figur(wert, { stellen: 2 })])).gilt &&
      bewerten(gleichung(figur(wert, { stellen: 2 }), [figur(gesamt)])).gilt;
    expect([meets("723222", "723221.82"), meets("723222", "723222.5")]).toEqual([true, true]);
    expect([meets("723222", "723221.49"), meets("723222", "723222.51")]).toEqual([false, false]);
  });

  test("cents that are shown are meant", () => {
    const cents = { stellen: 2 };
    const written = gleichung(figur("723222", cents), [figur("723221.82", cents)]);
    expect(bewerten(written).gilt).toBe(false);
  });

  test("a whole statement of what is a sum of cents elsewhere", () => {
    const terms = [figur("100.2", { stellen: 2 }), figur("200.2", { stellen: 2 })];
    const sum = gleichung(figur("300"), terms);
    expect(bewerten({ ...sum, eineAngabe: true }).gilt).toBe(true);
    expect(bewerten(sum).gilt).toBe(false);
    expect(bewerten({ ...gleichung(figur("301"), terms), eineAngabe: true }).gilt).toBe(false);
  });

  test("a part or a multiple is another fact", () => {
    const relation = gleichung(figur("201", { halb: "0.5" }), [figur("100", { halb: "0.5" })]);
    const doubled = relation.terme.map((term) => ({ ...term, faktor: 2 }));
    expect(bewerten({ ...relation, terme: doubled }).gilt).toBe(true);
  });
});

describe("the precision that was assumed is said in words", () => {
  test.each([
    ["exact figures need none", [], undefined],
    ["whole euro", ["0.5", "0.5"], "Beträge in vollen Euro, 2 Summanden: bis 1,50 € sind Rundung."],
  ])("%s", (_, halves, expected) => {
    const [first = "0", ...rest] = halves;
    const terms = [first, ...rest].map((halb) => figur("10", { halb }));
    const total = figur("10", { halb: first });
    expect(toleranzText(bewerten(gleichung(total, terms)))).toBe(expected);
  });

  test("a single value, computed amounts", () => {
    const single = gleichung(figur("10"), [figur("12.25", { stellen: 2 })]);
    expect(toleranzText(bewerten(single))).toBe(
      "Beträge in vollen Euro, ein Vergleichswert: bis 0,50 € sind Rundung.",
    );
    const computed = ["10", "11"].map((wert) => figur(wert, { gerechnet: true }));
    expect(toleranzText(bewerten(gleichung(figur("25"), computed)))).toBe(
      "Beträge in vollen Euro, 2 Summanden: bis 1 € sind Rundung.",
    );
  });
});

test("the figures of a relation are its total and its terms", () => {
  const [a, b, total] = [figur("10"), figur("20"), figur("31")];
  expect(figuren(gleichung(total, [a, b]))).toEqual([total, a, b]);
});
