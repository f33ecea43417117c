import fc from "fast-check";
import { Decimal } from "../../../src/money/dezimal";
import { endnullen, versehen } from "../../../src/rules/ursachen/versehen";

const grund = (ist: string, soll: string): string | undefined =>
  versehen(new Decimal(ist), new Decimal(soll))?.grund;
const gewicht = (ist: string, soll: string): number =>
  versehen(new Decimal(ist), new Decimal(soll))?.gewicht ?? 0;

describe("the slip that leads from the right amount to the one that stands there", () => {
  test.each([
    ["120000", "210000", "Zahlendreher"],
    ["3568.21", "3568.12", "Zahlendreher"],
    ["1234", "4231", "Zahlendreher"],
    ["-1605.31", "1605.31", "Vorzeichen"],
    ["1605.31", "-1605.31", "Vorzeichen"],
    ["20000", "200000", "Komma um eine Stelle verschoben"],
    ["2000000", "200000", "Komma um eine Stelle verschoben"],
    ["35.6812", "3568.12", "Komma um zwei Stellen verschoben"],
    ["3568", "356800", "Komma um zwei Stellen verschoben"],
    ["415", "415000", "Einheit: € und T€ verwechselt"],
    ["415000", "415", "Einheit: € und T€ verwechselt"],
    ["270000", "280000", "eine Ziffer falsch"],
    ["-12345", "-12845", "eine Ziffer falsch"],
    ["12345", "123745", "eine Ziffer fehlt"],
    ["112345", "12345", "eine Ziffer zu viel"],
    ["12345", "1234.5", "Komma um eine Stelle verschoben"],
  ])("%s instead of %s: %s", (ist, soll, expected) => {
    expect(grund(ist, soll)).toBe(expected);
  });

  test.each([
    ["100", "357"],
    ["12345", "54321"],
    ["0", "500"],
    ["500", "0"],
    ["-120", "210"],
    ["1000", "37"],
  ])("%s instead of %s is none that is known", (ist, soll) => {
    expect(grund(ist, soll)).toBeUndefined();
  });

  test("neighbours exchanged are more telling than digits far apart, and those more than one wrong digit", () => {
    expect(gewicht("1243", "1234")).toBeGreaterThan(gewicht("4231", "1234"));
    expect(gewicht("4231", "1234")).toBeGreaterThan(gewicht("1235", "1234"));
  });

  test("every exchange of two neighbouring digits is a Zahlendreher, whatever the sign and the cents", () => {
    const amount = fc.integer({ min: 10, max: 99_999_999 });
    fc.assert(
      fc.property(amount, fc.nat(6), fc.boolean(), fc.boolean(), (value, at, cents, negative) => {
        const digits = [...String(value)];
        const [a, b] = [digits[at], digits[at + 1]];
        fc.pre(a !== undefined && b !== undefined && a !== b && !(at === 0 && b === "0"));
        digits.splice(at, 2, String(b), String(a));
        const amountOf = (text: string): Decimal =>
          new Decimal(text).div(cents ? 100 : 1).times(negative ? -1 : 1);
        const slip = versehen(amountOf(digits.join("")), amountOf(String(value)));
        expect(slip?.grund).toMatch(/Zahlendreher|Komma/);
      }),
    );
  });

  test("every forgotten sign is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (value) => {
        expect(grund(String(-value), String(value))).toBe("Vorzeichen");
      }),
    );
  });
});

test.each([
  ["0", 0],
  ["7", 0],
  ["120000", 4],
  ["-50", 1],
  ["100.5", 0],
  ["1000000", 6],
])("%s ends in %i zeros", (value, expected) => {
  expect(endnullen(new Decimal(value))).toBe(expected);
});
