import {
  beschriftung,
  istDavon,
  istNebenangabe,
  istSchlichteSumme,
  istSumme,
  normalisieren,
} from "../../../src/plan/lesen/beschriftung";

describe("a part of another row", () => {
  test.each(["davon Miete", "Darunter: Kfz", "dv. Löhne", "dav. Zinsen"])("is %j", (label) => {
    expect([istDavon, istNebenangabe].map((test) => test(normalisieren(label)))).toEqual([true, true]);
  });

  test.each(["DV-Geräte", "DV-Software", "Davos", "Summe, davon Miete"])("is not %j", (label) => {
    expect([istDavon, istNebenangabe].map((test) => test(normalisieren(label)))).toEqual([false, false]);
  });

  test("a row that is only told is none, and stands outside the sum all the same", () => {
    expect([istDavon, istNebenangabe].map((test) => test("nachrichtlich beamte"))).toEqual([false, true]);
  });
});

describe("labels compare by their words, however they are written", () => {
  test.each([
    ["Sonst. betr. Aufw.", "sonstige betriebliche aufwendungen"],
    ["Sonstige betriebliche Aufwendungen", "sonstige betriebliche aufwendungen"],
    ["SONSTIGE BETRIEBLICHE AUFWENDUNGEN:", "sonstige betriebliche aufwendungen"],
    ["Zinsen u. ähnl. Aufwendungen", "zinsen und aehnliche aufwendungen"],
    ["Zinsen und ähnliche Aufwendungen", "zinsen und aehnliche aufwendungen"],
    ["Zinsen & ähnliche Aufwendungen", "zinsen und aehnliche aufwendungen"],
    ["Roh-, Hilfs- u. Betriebsstoffe", "roh hilfs und betriebsstoffe"],
    ["Löhne + Gehälter", "loehne und gehaelter"],
    ["  Große   Maßnahme ", "grosse massnahme"],
    ["Umsatzerlöse (inkl. USt)", "umsatzerloese einschliesslich ust"],
    ["", ""],
    ["…", ""],
  ])("%j → %j", (text, expected) => {
    expect(normalisieren(text)).toBe(expected);
  });

  test.each([
    ["Immat. Vermögensgegenst. ", "Immat. Vermögensgegenstände"],
    ["Grundst. u. grundst.gl. Rechte", "Grundst. u. grundstücksgleiche Rechte"],
    ["Abschr. auf Sachanlagen", "Abschreibungen auf Sachanlagen"],
    ["Sonst. Zinsen u. ähnl. Ertr.", "Sonstige Zinsen und ähnliche Erträge"],
  ])("%j reads as %j", (short, long) => {
    expect(normalisieren(short)).toBe(normalisieren(long));
  });
});

describe("the numbering stands apart from the words", () => {
  test.each([
    ["1. Umsatzerlöse", "1", "umsatzerloese"],
    ["a) Löhne und Gehälter", "a", "loehne und gehaelter"],
    ["A) Löhne und Gehälter", "a", "loehne und gehaelter"],
    ["II. Sachanlagen", "ii", "sachanlagen"],
    ["I.1.2. Server", "i.1.2", "server"],
    ["20. Jahresgewinn / Jahresverlust", "20", "jahresgewinn jahresverlust"],
    ["  8.  Investitionskredite (Neuaufnahme)", "8", "investitionskredite neuaufnahme"],
    ["5.", "5", ""],
    ["5. Materialaufwand:", "5", "materialaufwand"],
  ])("%j is number %j of %j", (label, nummer, text) => {
    expect(beschriftung(label)).toEqual({ nummer, text });
  });

  test.each([["Umsatzerlöse"], ["2024 Plan"], ["31.12.2023"], ["250,01 EUR Grenze"]])(
    "%j has no number that would cost it words",
    (label) => {
      expect(beschriftung(label).text).toBe(normalisieren(label));
    },
  );
});

describe("totals are known by their words", () => {
  const alle = (check: (text: string) => boolean, labels: string[]): string[] =>
    labels.filter((label) => check(normalisieren(label)));

  const schlicht = [
    "Summe",
    "SUMME:",
    "Summe €",
    "Gesamtsumme",
    "Zwischensumme",
    "Endsumme",
    "Gesamt",
    "Insgesamt",
    "zusammen",
  ];
  const genannt = [
    "Summe Materialaufwand",
    "Gesamt Erträge",
    "Aufwendungen gesamt",
    "Investitionen insgesamt",
  ];
  const keine = [
    "Umsatzerlöse",
    "Gesamtschule",
    "Summenversicherung",
    "Gesamtpersonalrat",
    "Zusammenarbeit",
    "",
  ];

  test("a plain one and one that says of what are both totals", () => {
    expect(alle(istSumme, [...schlicht, ...genannt, ...keine])).toEqual([...schlicht, ...genannt]);
  });

  test("only a plain one is a plain one", () => {
    expect(alle(istSchlichteSumme, [...schlicht, ...genannt, ...keine])).toEqual(schlicht);
  });
});
