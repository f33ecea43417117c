import { getippt, umbruchfest } from "../../src/texte/umbruchfest";

/** Shows every no-break space as "_". */
const gezeigt = (text: string): string => umbruchfest(text).replaceAll("\u00a0", "_");

test.each([
  [
    "a number and its unit",
    "Das sind 20 % von 976 T€, also 195,20 T€.",
    "Das sind 20_% von 976_T€, also 195,20_T€.",
  ],
  ["euro in signs and words", "−31.091 € oder 5 Euro oder 7 EUR", "−31.091_€ oder 5_Euro oder 7_EUR"],
  ["millions of euro", "rund 1,5 Mio. € mehr", "rund 1,5_Mio._€ mehr"],
  ["posts and times", "12,5 Stellen, 14:05 Uhr, höchstens 2 MB", "12,5_Stellen, 14:05_Uhr, höchstens 2_MB"],
  ["a unit that begins a text of its own", " % vom Plan", "_% vom Plan"],
  ["paragraphs", "nach § 15 Abs. 3 Satz 2 Nr. 1 EigAnVO", "nach §_15 Abs._3 Satz_2 Nr._1 EigAnVO"],
  ["several of them", "§§ 11 und 12, Art. 7, Anlage 2 (§ 86)", "§§_11 und 12, Art._7, Anlage_2 (§_86)"],
  ["abbreviations", "z. B. hier, i. d. R., d. h. u. a. o. Ä.", "z._B. hier, i._d._R., d._h._u._a._o._Ä."],
  ["an abbreviation before a paragraph", "i. V. m. § 5", "i._V._m._§_5"],
  ["groups of pay", "zwei Stellen E 14, eine A 13 und EG 9a", "zwei Stellen E_14, eine A_13 und EG_9a"],
  ["a day", "am 30. Juni 2023", "am 30._Juni 2023"],
  ["numbered accounts and rows", "Konto 4411901000 in Zeile 12", "Konto_4411901000 in Zeile_12"],
])("%s stay together", (_, text, expected) => {
  expect(gezeigt(text)).toBe(expected);
});

test.each([
  "Im Jahr 2024 waren es 5 Prozentpunkte.",
  "Posten 3 Euroland",
  "Das Ende. Ein Anfang.",
  "Ansatz 2024",
  "von 3 Stellenplänen",
])("other spaces stay as they are: %s", (text) => {
  expect(umbruchfest(text)).toBe(text);
});

test.each(['=WENN(A1>5;"20 % mehr";"z. B. 5 €")', "='Plan 5 €'!E14*20%", "=SUMME(E5:E19)-E14"])(
  "a formula in a sentence is left exactly as it is: %s",
  (formel) => {
    expect(umbruchfest(`20 % davon: ${formel}`)).toBe(`20\u00a0% davon: ${formel}`);
  },
);

test("once is as good as twice", () => {
  const text = umbruchfest("z. B. 20 % nach § 5");
  expect(umbruchfest(text)).toBe(text);
});

test("what is copied comes as it would be typed", () => {
  expect(getippt(umbruchfest("−31.091 € – z. B. nach § 5"))).toBe("-31.091 € – z. B. nach § 5");
});
