import { Decimal } from "../../src/money/dezimal";
import { mengenText } from "../../src/plan/mengentext";
import { tabellen } from "../../src/plan/erkennen";
import { mappe } from "../hilfen/mappe";

const ersteSpalte = (text: string) => {
  const [table] = tabellen(mappe({ Blatt: text }));
  const spalte = table?.spalten.find(({ column }) => column === 1);
  if (!spalte) throw new RangeError("no column");
  return spalte;
};

test("posts are no euro, whatever table counts them", () => {
  const uebersicht = ersteSpalte(`
Stellenübersicht
Entgeltgruppe | Soll 2025 | Soll 2026
E 13 | 2,00 | 2,00
E 11 | 4,90 | 4,90
Summe | 6,90 | 6,90`);
  expect(mengenText(new Decimal("6.9"), uebersicht)).toBe("6,90 Stellen");
  expect(mengenText(new Decimal(1), uebersicht)).toBe("1 Stelle");
  const nachtrag = ersteSpalte(`
Nachtrag zum Stellenplan 2026
Entgeltgruppe | bisher | mehr | weniger | neu
E 13 | 2,00 | 1,00 | 0 | 3,00
E 11 | 4,90 | 0 | 0 | 4,90
Summe | 6,90 | 1,00 | 0 | 7,90`);
  expect(mengenText(new Decimal("-0.5"), nachtrag)).toBe("−0,50 Stellen");
});

test.each([
  [
    "its title",
    "Krankheitstage 2026\nAbteilung | Jan | Feb\nTechnik | 20 | 21\nNetz | 15 | 14\nSumme | 35 | 35",
  ],
  ["the head of the names", "Urlaubstage | 2025 | 2026\nTechnik | 20 | 21\nNetz | 15 | 14\nSumme | 35 | 35"],
  ["a head", "Abteilung | Tage 2025 | Tage 2026\nTechnik | 20 | 21\nNetz | 15 | 14\nSumme | 35 | 35"],
])("days are no euro, where %s says so", (_, text) => {
  expect(mengenText(new Decimal(61), ersteSpalte(text))).toBe("61");
});

test.each(["Stellen", "Planstellen", "VZÄ"])(
  "posts are no euro, where the head of the names is %s",
  (kopf) => {
    const text = `${kopf} | 2025 | 2026\nTechnik | 20 | 21\nNetz | 15 | 14\nSumme | 35 | 35`;
    expect(mengenText(new Decimal("20.5"), ersteSpalte(text))).toBe("20,50 Stellen");
  },
);

test.each([
  "Stellen | Kosten 2025 | Kosten 2026\nTechnik | 480.000 | 490.000\nNetz | 50.000 | 55.000",
  "Montage 2026\nPosten | 2025 | 2026\nGebühren | 480.000 | 490.000\nEntgelte | 50.000 | 55.000",
  "Kosten je Arbeitstage\nPosten | 2025 | 2026\nMaterial | 480.000 | 490.000\nLohn | 50.000 | 55.000",
])("what only sounds like days is euro: %s", (text) => {
  expect(mengenText(new Decimal(61), ersteSpalte(text))).toBe("61 €");
});

test("amounts are euro or T€, as their column is kept", () => {
  const euro = ersteSpalte(`
Posten | 2025 | 2026
Gebühren | 480.000 | 490.000
Entgelte | 50.000 | 55.000`);
  expect(mengenText(new Decimal(490000), euro)).toBe("490.000 €");
  const tausend = ersteSpalte(`
Posten | Ansatz 2025 in T€ | Ansatz 2026 in T€
Gebühren | 480 | 490
Entgelte | 50 | 55`);
  expect(mengenText(new Decimal(490000), tausend)).toBe("490 T€");
});

test("a percentage is no euro", () => {
  const euro = ersteSpalte(`
Posten | 2025 | 2026
Gebühren | 480.000 | 490.000
Entgelte | 50.000 | 55.000`);
  expect(mengenText(new Decimal("29.5"), { ...euro, art: "prozent" })).toBe("29,50 %");
});
