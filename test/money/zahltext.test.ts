import fc from "fast-check";
import { Decimal } from "../../src/money/dezimal";
import { parseZahltext, zahlDeutsch } from "../../src/money/zahltext";

const NBSP = "\u00a0";
const SCHMAL = "\u202f";
const ZIFFERNBREIT = "\u2007";
const wert = (text: string): string | undefined => parseZahltext(text)?.value.toFixed();

describe("amounts as they stand in plans are read", () => {
  test.each([
    ["1234567", "1234567"],
    ["1.234.567,89", "1234567.89"],
    [`1.234.567,89${NBSP}€`, "1234567.89"],
    ["1.234.567,89 €", "1234567.89"],
    ["1.234.567,89€", "1234567.89"],
    ["€ 1.234,50", "1234.50"],
    [`1${NBSP}234${NBSP}567,89`, "1234567.89"],
    [`1${SCHMAL}234,5`, "1234.5"],
    [`1${ZIFFERNBREIT}234`, "1234"],
    ["12 345", "12345"],
    ["  500.000  ", "500000"],
    ["0", "0"],
    ["0,00", "0"],
    ["007", "7"],
    ["+3", "3"],
    ["414.840,00 EUR", "414840"],
    ["414.840 Euro", "414840"],
    ["EUR 1.234,56", "1234.56"],
    ["EUR1.234,56", "1234.56"],
    ["Euro 1.234", "1234"],
    ["EUR 5,00", "5"],
    [`EUR${NBSP}1 234`, "1234"],
    ["1.234,--", "1234"],
    ["1.234,-", "1234"],
    ["1.234,\u2013 €", "1234"],
    ["1.234,\u2014", "1234"],
    ["1\u2009234,56", "1234.56"],
  ])("%j is %s", (text, expected) => {
    expect(new Decimal(wert(text) ?? "NaN").eq(expected)).toBe(true);
  });
});

describe("a negative amount is read in every spelling", () => {
  test.each([
    ["-12,5"],
    ["- 12,5"],
    ["\u221212,5"],
    ["\u2212 12,5"],
    ["\u201312,5"],
    ["\u201212,5"],
    ["\uff0d12,5"],
    ["\ufe6312,5"],
    ["12,5-"],
    ["12,5 -"],
    ["12,5\u2212"],
    ["(12,5)"],
    ["( 12,5 )"],
    ["(12,5) €"],
    ["(12,5 €)"],
    ["-12,5 €"],
    [`\u221212,5${NBSP}€`],
    ["12,5- €"],
    ["-EUR 12,5"],
    ["EUR -12,5"],
    ["- € 12,5"],
    ["EUR 12,5-"],
  ])("%j is minus twelve and a half", (text) => {
    expect(wert(text)).toBe("-12.5");
  });
});

describe("the unit behind a number is told apart", () => {
  test.each([
    ["415 T€", "415", "T€"],
    ["415 TEUR", "415", "T€"],
    ["415 Tsd. €", "415", "T€"],
    ["415 Tsd.€", "415", "T€"],
    ["415 Tsd. EUR", "415", "T€"],
    ["415 T €", "415", "T€"],
    ["1.000 €", "1000", "€"],
    ["17,10%", "17.1", "%"],
    ["-3 %", "-3", "%"],
  ])("%j is %s in %s", (text, value, unit) => {
    expect(parseZahltext(text)).toMatchObject({ unit });
    expect(new Decimal(wert(text) ?? "NaN").eq(value)).toBe(true);
  });

  test("a bare number has none", () => {
    expect(parseZahltext("415")).not.toHaveProperty("unit");
  });
});

describe("the decimals that were written are counted", () => {
  test.each([
    ["3.568", 0],
    ["3.568,1", 1],
    ["3.568,-", 0],
    ["3.568,00", 2],
    ["0,125", 3],
  ])("%j has %i", (text, decimals) => {
    expect(parseZahltext(text)?.decimals).toBe(decimals);
  });
});

describe("what is no German number is refused", () => {
  test.each([
    ["12.5"],
    ["1,234.56"],
    ["1,234,567"],
    ["12.34.567"],
    ["1.2345"],
    ["1.23"],
    ["1234.567"],
    ["1.234 567"],
    ["12 34"],
    [",5"],
    ["5,"],
    [""],
    [" "],
    ["-"],
    ["–"],
    ["€"],
    ["()"],
    ["Summe"],
    ["2024 Plan"],
    ["31.12.2023"],
    ["2023/2024"],
    ["10-12"],
    ["--5"],
    ["-5-"],
    ["-(5)"],
    ["(-5)"],
    ["(5)-"],
    ["+5-"],
    ["((5))"],
    ["(5"],
    ["5)"],
    ["1e5"],
    ["0x10"],
    ["#WERT!"],
    ["5 $"],
    ["5 € €"],
    ["Euro 6"],
    ["Euro 6d"],
    ["EUR 2026"],
    ["EUR 31.12.2026"],
    ["Eurobonds 1.234"],
    ["EUR"],
    ["5,-3"],
    ["5,---3"],
    ["1.234,56 H"],
    ["1'234,56"],
    ["5639002000–5639007000"],
  ])("%j", (text) => {
    expect(parseZahltext(text)).toBeUndefined();
  });
});

/** A decimal of up to 15 digits with up to four decimals, as a cell may hold it. */
const dezimal = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)));

/** The spellings of a sign around the digits of an amount. */
const NEGATIV: ((digits: string) => string)[] = [
  (digits) => `-${digits}`,
  (digits) => `- ${digits}`,
  (digits) => `\u2212${digits}`,
  (digits) => `\u2013${digits}`,
  (digits) => `${digits}-`,
  (digits) => `${digits} \u2212`,
  (digits) => `(${digits})`,
];
const EINHEITEN = ["", " €", `${NBSP}€`, "€", " T€", " EUR", " %"];
const TRENNER = [".", " ", NBSP, SCHMAL];

describe("what is written is read again", () => {
  test("every decimal: zahlDeutsch, then parseZahltext", () => {
    fc.assert(
      fc.property(dezimal, (value) => {
        expect(parseZahltext(zahlDeutsch(value))?.value.eq(value)).toBe(true);
      }),
    );
  });

  test("with every spelling of minus, thousands separator and unit", () => {
    const spelling = fc.tuple(
      fc.constantFrom(...NEGATIV),
      fc.constantFrom(...TRENNER),
      fc.constantFrom(...EINHEITEN),
    );
    fc.assert(
      fc.property(dezimal, spelling, (value, [minus, separator, unit]) => {
        const digits = zahlDeutsch(value.abs()).replaceAll(".", separator);
        const read = parseZahltext(`${value.isNegative() ? minus(digits) : digits}${unit}`);
        expect(read?.value.eq(value)).toBe(true);
      }),
    );
  });

  test("with the decimals that were asked for", () => {
    fc.assert(
      fc.property(dezimal, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        expect(parseZahltext(zahlDeutsch(value, decimals))?.decimals).toBe(decimals);
      }),
    );
  });

  test("no text whatever makes the parser throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-\u2212+()€T% abE") }), (text) => {
        const read = parseZahltext(text);
        expect(read === undefined || read.value.isFinite()).toBe(true);
      }),
    );
  });
});

describe("zahlDeutsch writes as German staff do", () => {
  test.each([
    ["12715500", undefined, "12.715.500"],
    ["-1605.31", undefined, "−1.605,31"],
    ["0.5", undefined, "0,50"],
    ["1.234", undefined, "1,234"],
    ["999", undefined, "999"],
    ["1000", undefined, "1.000"],
    ["-10000", undefined, "−10.000"],
    ["0", undefined, "0"],
    ["-0", undefined, "0"],
    ["3568", 2, "3.568,00"],
    ["1.005", 2, "1,01"],
    ["-2.5", 0, "−3"],
    ["-0.004", 2, "0,00"],
    ["1234567890123", undefined, "1.234.567.890.123"],
  ])("%s (decimals: %s) is %s", (value, decimals, expected) => {
    expect(zahlDeutsch(new Decimal(value), decimals)).toBe(expected);
  });
});
