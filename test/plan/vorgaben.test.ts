import fc from "fast-check";
import { ampel } from "../../src/finance/planvergleich";
import { Decimal } from "../../src/money/dezimal";
import { METHODENSCHLUESSEL, methodenschluessel } from "../../src/plan/methoden";
import { plan } from "../../src/plan/plan";
import {
  ampelNach,
  geaenderteVorgaben,
  planprozentNach,
  standardvorgaben,
  vorgabenMit,
} from "../../src/plan/vorgaben";
import { beispielbericht } from "../../src/rules/beispiele/beispielbericht";
import { mappe } from "../hilfen/mappe";

const euro = (value: number): Decimal => new Decimal(value);

test("the defaults are the shares of the worksheet function, 5 % and 10 % of the Planansatz", () => {
  const plan = 1_000_000;
  expect(ampelNach(standardvorgaben, euro(-50_000), euro(plan))).toBe("grün");
  expect(ampelNach(standardvorgaben, euro(-50_000.01), euro(plan))).toBe("gelb");
  expect(ampelNach(standardvorgaben, euro(-100_000), euro(-plan))).toBe("gelb");
  expect(ampelNach(standardvorgaben, euro(-100_000.01), euro(plan))).toBe("rot");
  expect(ampelNach(standardvorgaben, euro(500_000), euro(plan))).toBe("grün");
});

test("by default no account is yellow up to 5.000 € and none red up to 10.000 €, however small its Ansatz", () => {
  expect(ampelNach(standardvorgaben, euro(-5_000), euro(0))).toBe("grün");
  expect(ampelNach(standardvorgaben, euro(-5_000.01), euro(0))).toBe("gelb");
  expect(ampelNach(standardvorgaben, euro(-10_000), euro(2_000))).toBe("gelb");
  expect(ampelNach(standardvorgaben, euro(-10_000.01), euro(2_000))).toBe("rot");
});

test("share and amount must both be passed", () => {
  const vorgaben = { ampelGelb: { anteil: 0.05, betrag: 1000 }, ampelRot: { anteil: 0.1, betrag: 5000 } };
  expect(ampelNach(vorgaben, euro(-1000), euro(100))).toBe("grün");
  expect(ampelNach(vorgaben, euro(-1001), euro(100))).toBe("gelb");
  expect(ampelNach(vorgaben, euro(-5001), euro(100))).toBe("rot");
  expect(ampelNach(vorgaben, euro(-5001), euro(60_000))).toBe("gelb");
});

test("a share is taken as it was typed, not as a double", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: -2_000_000, max: 0 }),
      (hundredths, cents) => {
        const prozent = new Decimal(hundredths).div(100);
        const schwelle = { anteil: prozent.div(100).toNumber(), betrag: 0 };
        const deviation = new Decimal(cents).div(100);
        const own = ampelNach({ ampelGelb: schwelle, ampelRot: schwelle }, deviation, euro(10_000));
        const exact = { prozent, betrag: euro(0) };
        expect(own).toBe(ampel(deviation, euro(10_000), exact, exact));
      },
    ),
  );
});

test("percent of no Planansatz is 0 or blank", () => {
  expect(planprozentNach(standardvorgaben, euro(363), euro(0))?.toNumber()).toBe(0);
  expect(planprozentNach({ ohnePlanansatz: "leer" }, euro(363), euro(0))).toBeUndefined();
  expect(planprozentNach({ ohnePlanansatz: "leer" }, euro(408), euro(1000))?.toNumber()).toBe(41);
});

test("only what differs is changed, whatever the order of its parts", () => {
  expect(geaenderteVorgaben(standardvorgaben)).toEqual([]);
  const { anteil, betrag } = standardvorgaben.ampelRot;
  expect(geaenderteVorgaben({ ...standardvorgaben, ampelRot: { betrag, anteil } })).toEqual([]);
  expect(
    geaenderteVorgaben({ ...standardvorgaben, ampelRot: { betrag: 1, anteil }, kontostellen: 10 }),
  ).toEqual(["ampelRot", "kontostellen"]);
  const methoden = { "5221001000": { verfahren: "linear" } } as const;
  expect(geaenderteVorgaben({ ...standardvorgaben, methoden })).toEqual(["methoden"]);
});

test("a row is known by its account, else by table and position", () => {
  const [konten] = plan(mappe({ Bericht: beispielbericht.guv })).tabellen;
  const keys = (konten?.zeilen ?? []).map((zeile) => methodenschluessel("zwischenbericht-guv", zeile));
  expect(keys).toContain("5221001000");
  expect(keys).toContain("zwischenbericht-guv.materialaufwand");
  for (const key of keys) expect(key === undefined || METHODENSCHLUESSEL.test(key)).toBe(true);
});

describe("one threshold of the Ampel, stored when the defaults were others", () => {
  const schwelle = (anteil: number, betrag: number) => ({ anteil, betrag });

  test("a red one below today's yellow takes yellow down with it: nothing is red that is not past yellow", () => {
    const vorgaben = vorgabenMit({ ampelRot: schwelle(0.1, 3_000) });
    expect(vorgaben.ampelRot).toEqual(schwelle(0.1, 3_000));
    expect(vorgaben.ampelGelb).toEqual(schwelle(0.05, 3_000));
    expect(ampelNach(vorgaben, euro(-4_000), euro(20_000))).toBe("rot");
    // 7,5 %: past yellow, which without this would have begun at 5.000 €.
    expect(ampelNach(vorgaben, euro(-3_750), euro(50_000))).toBe("gelb");
  });

  test("a yellow one above today's red takes red up with it", () => {
    expect(vorgabenMit({ ampelGelb: schwelle(0.15, 20_000) }).ampelRot).toEqual(schwelle(0.15, 20_000));
  });

  test("what is stored for both holds, and so do the defaults where nothing is", () => {
    const both = { ampelGelb: schwelle(0.2, 9_000), ampelRot: schwelle(0.1, 1_000) };
    expect(vorgabenMit(both)).toMatchObject(both);
    expect(vorgabenMit()).toEqual(standardvorgaben);
  });
});
