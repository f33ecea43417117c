import { Rechenfehler } from "../../src/finance/fehler";
import { kontenauswahl } from "../../src/finance/konten";

const grund = (auswahl: string) => {
  try {
    kontenauswahl(auswahl);
  } catch (fehler) {
    return fehler instanceof Rechenfehler ? fehler.grund.art : fehler;
  }
  return undefined;
};

test.each([
  ["5221000000", "5221000000", true],
  ["5221000000", "05221000000", true],
  ["5221000000", "5222000000", false],
  ["52*", "5221000000", true],
  ["52*", "5521000000", false],
  ["*", "1", true],
  ["5639002000-5639007000", "5639002000", true],
  ["5639002000-5639007000", "5639007000", true],
  ["5639002000-5639007000", "5639007001", false],
  ["5639002000 – 5639007000", "5639005000", true],
  ["1-99", "100", false],
  ["44*; 5221000000", "5221000000", true],
  ["52*; !5231*", "5231300000", false],
  ["!5231*; 52*", "5231300000", false],
  ["!5231*", "5221000000", true],
  ["!5231*", "Summe", false],
  ["*", "Summe", false],
  ["5221000000", "5221 000 000", true],
  ["5221000000", "5221000000 Strom", true],
  ["52*", "5221000000 Strom", true],
  ["*", "44 Zinserträge", false],
  ["*", "2024 Ergebnis", false],
])("%s and account %s: %p", (auswahl, nummer, erwartet) => {
  expect(kontenauswahl(auswahl).enthaelt({ nummer })).toBe(erwartet);
});

test("an account entered as a number is found although its leading zero is lost", () => {
  const konto = { nummer: "722900000", alsZahl: true };
  expect(kontenauswahl("07*").enthaelt(konto)).toBe(true);
  expect(kontenauswahl("0722900000").enthaelt(konto)).toBe(true);
  expect(kontenauswahl("0700000000-0799999999").enthaelt(konto)).toBe(true);
  expect(kontenauswahl("07*").enthaelt({ nummer: "722900000" })).toBe(false);
});

test.each([
  ["", "auswahl-leer"],
  [" ; ", "auswahl-leer"],
  ["Strom", "auswahl-unlesbar"],
  ["44*5", "auswahl-unlesbar"],
  ["!", "auswahl-unlesbar"],
  ["1-2-3", "auswahl-unlesbar"],
  ["9-1", "auswahl-vertauscht"],
])("%p cannot be read: %s", (auswahl, art) => {
  expect(grund(auswahl)).toBe(art);
});

test("single accounts are named as they were written, and are found in whatever form they stand", () => {
  const { einzelne } = kontenauswahl("5221 000 000; 44*; 1-9; !5231000000; 07");
  expect(einzelne.map(({ teil }) => teil)).toEqual(["5221 000 000", "07"]);
  const [strom] = einzelne;
  expect(["5221000000", "5221000000 Strom", "5221 000 000"].map((nummer) => strom?.ist({ nummer }))).toEqual([
    true,
    true,
    true,
  ]);
  expect(strom?.ist({ nummer: "Strom" })).toBe(false);
});
