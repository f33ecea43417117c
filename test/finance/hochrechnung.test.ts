import fc from "fast-check";
import { Rechenfehler } from "../../src/finance/fehler";
import {
  HOCHRECHNUNGSVERFAHREN,
  type Hochrechnungseingabe,
  hochrechnung,
  vollendeteMonate,
} from "../../src/finance/hochrechnung";
import { d, tag } from "./dezimal";

const profil = [150, 100, 50, 50, 25, 25, 25, 25, 50, 100, 150, 250].map(d);
const wert = (eingabe: Partial<Hochrechnungseingabe>) =>
  hochrechnung({ ist: d(600), stichtag: { monat: 6 }, verfahren: "linear", ...eingabe }).wert.toString();
const grund = (rechne: () => unknown) => {
  try {
    rechne();
  } catch (fehler) {
    return fehler instanceof Rechenfehler ? fehler.grund.art : fehler;
  }
  return undefined;
};

test.each([
  ["30.06.2023", 6],
  ["29.06.2023", 5],
  ["28.02.2023", 2],
  ["28.02.2024", 1],
  ["29.02.2024", 2],
  ["31.12.2023", 12],
  ["15.01.2023", 0],
])("up to %s there are %i completed months", (datum, monate) => {
  expect(vollendeteMonate({ datum: tag(datum) })).toBe(monate);
});

test.each([0, 13, 6.5, -1, NaN])("month %p does not exist", (monat) => {
  expect(grund(() => vollendeteMonate({ monat }))).toBe("monat-ausserhalb");
});

test("linear carries the months forward, unrounded", () => {
  expect(wert({ ist: d("181.56") })).toBe("363.12");
  expect(wert({ ist: d(100), stichtag: { monat: 7 } })).toMatch(/^171\.428571428571/);
});

test("taggenau counts days, and one more in a leap year", () => {
  const taggenau = (datum: string) =>
    wert({ ist: d(182), verfahren: "taggenau", stichtag: { datum: tag(datum) } });
  expect(taggenau("30.06.2024")).toBe("366");
  expect(taggenau("01.07.2023")).toBe("365");
  expect(taggenau("29.02.2024")).toBe(d(182).times(366).div(60).toString());
});

test("saison divides by the share of the year that the profile has reached", () => {
  expect(wert({ verfahren: "saison", profil })).toBe("1500");
});

test.each([
  ["has nothing in these months", [0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9]],
  ["is empty", Array.from({ length: 12 }, () => 0)],
  ["exceeds its sum in between", [5, 5, 5, 5, 5, 5, -1, -1, -1, -1, -1, -1]],
  ["turns negative in between", [-1, -1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]],
  ["has the other sign", Array.from({ length: 12 }, () => -1)],
])("saison falls back to linear, and says so, where the profile %s", (_, werte) => {
  expect(
    hochrechnung({ ist: d(600), stichtag: { monat: 6 }, verfahren: "saison", profil: werte.map(d) }),
  ).toEqual({ wert: d(1200), ersatz: "linear" });
});

test("saison works for negative amounts with a negative profile", () => {
  expect(wert({ ist: d(-600), verfahren: "saison", profil: profil.map((monat) => monat.negated()) })).toBe(
    "-1500",
  );
});

test("restplan replaces the plan of the past months by the Ist", () => {
  expect(wert({ ist: d(700), verfahren: "restplan", planansatz: d(1200) })).toBe("1300");
  expect(wert({ ist: d(700), verfahren: "restplan", planansatz: d(1200), profil })).toBe("1420");
});

test("plan keeps the Ansatz; jahresposten keeps the Ist once it is booked", () => {
  const planansatz = d(7500);
  expect(wert({ verfahren: "plan", planansatz })).toBe("7500");
  expect(wert({ verfahren: "jahresposten", planansatz })).toBe("600");
  expect(wert({ ist: d(0), verfahren: "jahresposten", planansatz })).toBe("7500");
});

test.each([
  ["planansatz-fehlt", { verfahren: "plan" }],
  ["planansatz-fehlt", { verfahren: "restplan" }],
  ["planansatz-fehlt", { verfahren: "jahresposten", ist: d(0) }],
  ["profil-fehlt", { verfahren: "saison" }],
  ["datum-noetig", { verfahren: "taggenau" }],
  ["kein-monat-vollendet", { stichtag: { datum: tag("15.01.2023") } }],
] as const)("a missing piece is named: %s", (art, eingabe) => {
  expect(grund(() => wert(eingabe))).toBe(art);
});

test("at the end of the year the Hochrechnung is the Ist", () => {
  const cents = fc.integer({ min: -1e12, max: 1e12 }).map((cent) => d(cent).div(100));
  const reinesIst = HOCHRECHNUNGSVERFAHREN.filter((eines) => eines !== "plan" && eines !== "jahresposten");
  fc.assert(
    fc.property(
      cents,
      cents,
      fc.constantFrom(...reinesIst),
      fc.array(cents, { minLength: 12, maxLength: 12 }),
      (ist, planansatz, verfahren, monate) => {
        const stichtag = { datum: tag("31.12.2024") };
        const { wert } = hochrechnung({ ist, stichtag, verfahren, planansatz, profil: monate });
        expect(wert.toString()).toBe(ist.toString());
      },
    ),
  );
});
