import { Zellfehler, gezeigt } from "./excel";
import {
  ABWEICHUNG,
  AFA,
  AFAPLAN,
  AMPEL,
  ARBEITSPLAETZE,
  FORTSCHREIBUNG,
  HOCHRECHNUNG,
  KONTENSUMME,
  KREDITRAHMEN,
  LIQUIDITAET,
  PLANPROZENT,
  PRUEFSUMME,
  RESTBUCHWERT,
  TEUR,
} from "../../src/functions/functions";

/** As a formula with single values calls them. */
const ruf = (funktion: (...args: never[]) => unknown, ...werte: unknown[]): unknown =>
  gezeigt(() => funktion(...(werte as never[])));
const wert = (text: string) => new Zellfehler("#VALUE!", text);
const ZAHL = new Zellfehler("#NUM!");

describe("numbers", () => {
  test("a double counts as its shortest text", () => {
    expect(ruf(FORTSCHREIBUNG, 0.1, 0.2, 0.3)).toBe(0);
    expect(ruf(TEUR, 1005, 2)).toBe(1.01);
    expect(ruf(PLANPROZENT, 1.005, 1, 1)).toBe(100.5);
  });

  test.each([
    ["1.234,50", 1234.5],
    ["−12,5", -12.5],
    ["1.000 €", 1000],
    ["120-", -120],
  ])("German text %p is a number", (text, zahl) => {
    expect(ruf(FORTSCHREIBUNG, text, 0, 0)).toBe(zahl);
  });

  test.each(["abc", "12.5", "1,234.50", "5 T€", "17 %", "1,2,3", "#DIV/0!", "1e3"])(
    "text %p is none",
    (text) => {
      expect(ruf(TEUR, text)).toEqual(
        wert(`betrag: „${text}“ ist keine Zahl. Bitte eine Zahl wie 1234,50 angeben.`),
      );
    },
  );

  test("truth values are no numbers", () => {
    expect(ruf(TEUR, true)).toEqual(
      wert("betrag: WAHR und FALSCH sind keine Zahlen. Bitte eine Zahl angeben."),
    );
  });

  test("a result beyond all doubles is #ZAHL!", () => {
    expect(ruf(HOCHRECHNUNG, 1e308, 1)).toEqual(ZAHL);
    expect(ruf(TEUR, Infinity)).toEqual(ZAHL);
    expect(ruf(TEUR, NaN)).toEqual(ZAHL);
    expect(ruf(AMPEL, NaN, 100)).toEqual(ZAHL);
  });

  test("a zero has no sign", () => {
    expect(Object.is(ruf(TEUR, -0.1), 0)).toBe(true);
  });
});

describe("empty cells", () => {
  test.each([null, undefined, "", "  "])("%p in gives an empty result", (leer) => {
    expect(ruf(TEUR, leer)).toBe("");
    expect(ruf(ABWEICHUNG, leer, 1)).toBe("");
    expect(ruf(ABWEICHUNG, 1, leer)).toBe("");
  });

  test("0 is 0", () => {
    expect(ruf(ABWEICHUNG, 0, 5)).toBe(-5);
  });

  test("a missing Planansatz is what ohnePlan says", () => {
    expect(ruf(PLANPROZENT, 5, null)).toBe(0);
    expect(ruf(PLANPROZENT, 5, 0, undefined, "")).toBe("");
    expect(ruf(PLANPROZENT, 5, 0, null, "–")).toBe("–");
    expect(PLANPROZENT([[5]], [[0]], [[0]], [[""]])).toEqual([[""]]);
  });

  test.each([null, undefined, "", 0])("%p is no date and no word", (leer) => {
    expect(ruf(AFA, 1200, 1, "01.01.2023", 2023, leer, leer)).toBe(1200);
    expect(ruf(HOCHRECHNUNG, 5, 6, leer)).toBe(10);
  });

  test("a missing useful life is only missed where it is needed", () => {
    const fehlt = wert("nutzungsdauer fehlt. Was nicht abgeschrieben wird, hat das Verfahren „keine“.");
    expect(ruf(AFA, 800, null, "01.01.2023", 2023)).toEqual(fehlt);
    expect(ruf(AFA, 800, 0, "01.01.2023", 2023)).toEqual(fehlt);
    expect(ruf(AFA, 800, null, "01.01.2023", 2023, "keine")).toBe(0);
    expect(ruf(AFA, 800, null, "01.01.2023", 2023, "sofort")).toBe(800);
    expect(ruf(AFA, 800, 0, "01.01.2023", 2023, "sofort")).toBe(800);
    expect(ruf(AFAPLAN, 800, null, "01.01.2023")).toEqual(fehlt);
    // A row without anything stays blank.
    expect(ruf(AFA, null, null, null, 2023)).toBe("");
  });
});

describe("domains and words", () => {
  test.each([
    [HOCHRECHNUNG, [1, 13]],
    [HOCHRECHNUNG, [1, 0]],
    [HOCHRECHNUNG, [1, 2023]],
    [PLANPROZENT, [1, 1, -1]],
    [PLANPROZENT, [1, 1, 0.5]],
    [AMPEL, [1, 1, "ertrag", -5]],
    [AFA, [1, -5, "01.01.2023", 2023]],
    [AFA, [1, 5, "01.01.2023", 2023, "degressiv 100 %"]],
    [KREDITRAHMEN, [-251247.3, 500000]],
    [AFA, [-1, 5, "01.01.2023", 2023]],
    [AFA, [1, 5, "01.01.2023", 1899]],
    [AFA, [1, 5, "01.01.2023", 2023, "linear", null, 2]],
  ] as [(...args: never[]) => unknown, unknown[]][])(
    "outside of its domain a number is #ZAHL!: %p %j",
    (f, werte) => {
      expect(ruf(f, ...werte)).toEqual(ZAHL);
    },
  );

  test.each(["degressiv 15 %", "Degressiv 15%", "degressiv 15,0 %"])(
    "%s is a rate of one's own",
    (verfahren) => {
      expect(ruf(AFA, 80000, 10, "01.01.2023", 2023, verfahren)).toBe(12000);
    },
  );

  test("where a 0 makes no sense it is an empty cell of an older desktop", () => {
    expect(ruf(AMPEL, 95, 100, "ertrag", 0, 0)).toBe(ruf(AMPEL, 95, 100));
    expect(ruf(AMPEL, 94, 100, "ertrag", 0, 0)).toBe("gelb");
    expect(ruf(ARBEITSPLAETZE, 1693, 755, 726, 0)).toBe(2629.5);
    expect(ruf(PRUEFSUMME, 10, [[9], [0], [0], [0]], 1)).toBe(ruf(PRUEFSUMME, 10, [[9]], 1));
    expect(ruf(PRUEFSUMME, 280_000, [[1000], ...Array.from({ length: 600 }, () => [0])], 1000)).toBe(
      "Differenz 279.000",
    );
  });

  test("an unknown word lists the valid ones", () => {
    expect(ruf(ABWEICHUNG, 1, 1, "kosten")).toEqual(
      wert("art: „kosten“ ist unbekannt. Möglich sind „ertrag“ und „aufwand“."),
    );
  });

  test("words are read in any case and with spaces around", () => {
    expect(ruf(ABWEICHUNG, 1, 3, " Aufwand ")).toBe(2);
  });
});

describe("dates", () => {
  const zum = (stichtag: unknown) => ruf(RESTBUCHWERT, 1200, 1, "01.01.2023", stichtag);

  test.each([
    [45107, 600],
    [45107.75, 600],
    ["30.06.2023", 600],
    ["30.6.2023", 600],
    ["2023-06-30", 600],
  ])("%p is 30 June 2023", (datum, buchwert) => {
    expect(zum(datum)).toBe(buchwert);
  });

  test.each([-1, 0.5, 60, 2958466, 1e300, "31.06.2023", "30.06.23", "31.12.1899", "Juni", true])(
    "%p is no date",
    (datum) => {
      expect(zum(datum)).toMatchObject({
        code: "#VALUE!",
        message: expect.stringContaining("ist kein Datum"),
      });
    },
  );

  test("Excel's days before the invented 29 February 1900 are counted as Excel shows them", () => {
    const am = (serie: number) => ruf(RESTBUCHWERT, 1200, 1, serie, "31.03.1900");
    expect([am(1), am(31), am(32), am(59), am(61)]).toEqual([900, 900, 1000, 1000, 1100]);
  });

  test("a year is not taken for a day of 1905", () => {
    expect(zum(2023)).toEqual(
      wert("stichtag: 2023 ist ein Jahr und kein Datum. Bitte ein Datum wie 01.07.2023 angeben."),
    );
  });

  test("a Stichtag is a month or a date, as text too", () => {
    expect([6, "6", 45107, "30.06.2023"].map((stichtag) => ruf(HOCHRECHNUNG, 50, stichtag))).toEqual([
      100, 100, 100, 100,
    ]);
    expect(ruf(HOCHRECHNUNG, 50, "Juni")).toEqual(
      wert("stichtag: „Juni“ ist weder ein Monat von 1 bis 12 noch ein Datum wie 30.06.2023."),
    );
  });
});

describe("errors of other cells", () => {
  test.each(["#DIV/0!", "#N/A", "#VALUE!", "#NUM!", "#NULL!"])("%s comes back as it is", (code) => {
    expect(ruf(TEUR, new Zellfehler(code))).toEqual(new Zellfehler(code));
    expect(ruf(TEUR, { type: "Error", basicType: "Error", basicValue: code })).toEqual(new Zellfehler(code));
  });

  test.each(["#NAME?", "#REF!", "#SPILL!"])(
    "%s may not be returned and becomes #WERT! with a text",
    (code) => {
      expect(ruf(TEUR, new Zellfehler(code))).toEqual(wert(`Die Zelle enthält den Fehler ${code}.`));
    },
  );

  test("a cell with a data type counts as its value", () => {
    expect(ruf(TEUR, { type: "FormattedNumber", basicValue: 2000, numberFormat: "0" })).toBe(2);
    expect(ruf(TEUR, { type: "Entity", text: "x" })).toMatchObject({ code: "#VALUE!" });
  });
});

describe("texts name what is missing", () => {
  test.each([
    [ruf(HOCHRECHNUNG, 1, 6, "plan"), "Das Verfahren „plan“ braucht den planansatz."],
    [ruf(HOCHRECHNUNG, 1, 6, "saison"), "Das Verfahren „saison“ braucht ein profil mit 12 Monatswerten."],
    [
      ruf(HOCHRECHNUNG, 1, 6, "taggenau"),
      "Das Verfahren „taggenau“ braucht als stichtag ein Datum wie 30.06.2023, keine Monatszahl.",
    ],
    [
      ruf(HOCHRECHNUNG, 1, "15.01.2023"),
      "Bis zum stichtag ist noch kein Monat vollendet. Möglich ist hier das Verfahren „taggenau“.",
    ],
    [
      ruf(AFA, 1, 1, "01.02.2023", 2023, "linear", "31.01.2023"),
      "Der Abgang am 31.01.2023 liegt vor der Anschaffung am 01.02.2023.",
    ],
    [
      ruf(KONTENSUMME, 1, 1, "x"),
      "auswahl: „x“ ist weder Konto noch Anfang (44*) noch Bereich (5639002000-5639007000) noch Ausnahme (!5231*).",
    ],
    [ruf(KONTENSUMME, 1, 1, "9-1"), "auswahl: In „9-1“ ist das erste Konto größer als das letzte."],
    [
      ruf(HOCHRECHNUNG, 1, 6, "saison", 1, [[1, 2, 3]]),
      "profil: Es braucht 12 Monatswerte in einer Zeile oder Spalte, oder je Zeile 12. Angegeben sind 1 Zeile × 3 Spalten.",
    ],
  ])("%p", (fehler, text) => {
    const einer = Array.isArray(fehler) ? (fehler as unknown[][])[0]?.[0] : fehler;
    expect(einer).toEqual(wert(text));
  });
});

test("PRUEFSUMME writes its difference in German", () => {
  expect(ruf(PRUEFSUMME, 1000, [[2500], [0.5]])).toBe("Differenz -1.500,50");
});

test("single values give a single value, also where a table would come", () => {
  expect(ruf(LIQUIDITAET, 100, 50, 20)).toBe(130);
});
