import fc from "fast-check";
import { Decimal } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import { standardvorgaben } from "../../../src/plan/vorgaben";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import { deute, geaendert } from "../../../src/taskpane/einstellungen/eingabe";
import { alleFelder, feldtext, weichtAb } from "../../../src/taskpane/einstellungen/felder";

const vorgaben = standardvorgaben;

test("every field shows what is set, and what it shows leaves it as it is", () => {
  const shown = Object.fromEntries(alleFelder.map((feld) => [feld.id, feld.lies(vorgaben)]));
  expect(deute(vorgaben, shown)).toEqual({ vorgaben, fehler: {} });
  expect(geaendert(vorgaben, shown)).toEqual([]);
  expect(alleFelder.filter((feld) => weichtAb(feld, vorgaben))).toEqual([]);
  expect(shown["erlaeuterung-betrag"]).toBe("50.000");
});

test("the fields cover all that can be set, but the methods of rows", () => {
  const names = new Set<string>(alleFelder.map(({ name }) => name));
  expect(Object.keys(vorgaben).filter((name) => !names.has(name))).toEqual(["methoden"]);
});

test.each([
  ["erlaeuterung-anteil", "12,5", { erlaeuterung: { anteil: 0.125, betrag: 50_000 } }],
  ["erlaeuterung-anteil", " 7 % ", { erlaeuterung: { anteil: 0.07, betrag: 50_000 } }],
  ["erlaeuterung-betrag", "1.234.567 €", { erlaeuterung: { anteil: 0.2, betrag: 1_234_567 } }],
  ["erlaeuterung-betrag", "2.000,00", { erlaeuterung: { anteil: 0.2, betrag: 2000 } }],
  ["nachtragStellen", "0,25", { nachtragStellen: 0.25 }],
  ["kontostellen", "8", { kontostellen: 8 }],
  ["einheit", "1000", { einheit: 1000 }],
  ["formblatt", "hgb", { formblatt: "hgb" }],
])("%s: „%s“", (id, text, expected) => {
  expect(deute(vorgaben, { [id]: text })).toEqual({ vorgaben: { ...vorgaben, ...expected }, fehler: {} });
  expect(geaendert(vorgaben, { [id]: text }).map((feld) => feld.id)).toEqual([id]);
});

test.each([
  ["erlaeuterung-anteil", "", "Bitte eine Zahl wie 12,5 angeben."],
  ["erlaeuterung-anteil", "12.5", "Bitte eine Zahl wie 12,5 angeben."],
  ["erlaeuterung-anteil", "12,345", "Bitte höchstens zwei Nachkommastellen angeben."],
  ["erlaeuterung-anteil", "20 €", "Bitte in Prozent angeben."],
  ["erlaeuterung-anteil", "1000,01", "Bitte eine Zahl von 0 bis 1.000 angeben."],
  ["erlaeuterung-betrag", "viel", "Bitte eine Zahl wie 50.000 angeben."],
  ["erlaeuterung-betrag", "50 T€", "Bitte in Euro angeben."],
  ["erlaeuterung-betrag", "1,50", "Bitte volle Euro ohne Cent angeben."],
  ["nachtragKredite", "-1", "Bitte eine Zahl von 0 bis 1.000.000.000.000 angeben."],
  ["nachtragStellen", "2 %", "Bitte in Stellen angeben."],
])("%s: „%s“ is refused", (id, text, satz) => {
  expect(deute(vorgaben, { [id]: text })).toEqual({ vorgaben, fehler: { [id]: satz } });
  expect(geaendert(vorgaben, { [id]: text })).toHaveLength(1);
});

test("red begins where yellow does, or later", () => {
  expect(deute(vorgaben, { "ampelRot-anteil": "5" }).fehler).toEqual({});
  expect(deute(vorgaben, { "ampelRot-anteil": "4,9" }).fehler).toEqual({
    "ampelRot-anteil": "Rot beginnt nicht vor Gelb: bitte mindestens 5 % angeben.",
  });
  expect(deute(vorgaben, { "ampelGelb-betrag": "11.000" }).fehler).toEqual({
    "ampelRot-betrag": "Rot beginnt nicht vor Gelb: bitte mindestens 11.000 € angeben.",
  });
  expect(deute(vorgaben, { "ampelGelb-betrag": "11.000", "ampelRot-betrag": "11.000" }).fehler).toEqual({});
});

test("whatever is typed, what is taken over can be stored and shows as it was typed", () => {
  // The Ampel's fields depend on one another.
  const zahlfelder = alleFelder.filter(({ art, id }) => art === "zahl" && !id.startsWith("ampel"));
  const typed = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.integer({ min: -1_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 3 }))
      .map(([value, places]) => zahlDeutsch(new Decimal(value).div(10 ** places), places)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zahlfelder), typed, (feld, text) => {
      const { vorgaben: own, fehler } = deute(vorgaben, { [feld.id]: text });
      const stored = leseEinstellungen(einstellungstext({ ...keineEinstellungen, vorgaben: own }));
      expect(stored.einstellungen.vorgaben).toEqual(own);
      if (feld.id in fehler) expect(own).toEqual(vorgaben);
      else expect(deute(vorgaben, { [feld.id]: feld.lies(own) }).vorgaben).toEqual(own);
    }),
  );
});

test("a field in a sentence", () => {
  const texts = Object.fromEntries(alleFelder.map((feld) => [feld.id, feldtext(feld, vorgaben)]));
  expect(texts).toMatchObject({
    "erlaeuterung-anteil": "20 %",
    "nachtragErgebnis-betrag": "100.000 €",
    nachtragStellen: "0 Stellen",
    einheit: "wie erkannt",
    kontostellen: "wie die meisten Konten",
  });
});
