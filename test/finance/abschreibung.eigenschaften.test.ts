import fc from "fast-check";
import {
  type Anlage,
  abschreibungsplan,
  abschreibungsvorschau,
  jahresabschreibung,
  planjahre,
  restbuchwert,
} from "../../src/finance/abschreibung";
import { anlagenspiegel } from "../../src/finance/anlagenspiegel";
import { summe } from "../../src/money/dezimal";
import { d } from "./dezimal";

const datum = (von: number, bis: number) =>
  fc.record({
    jahr: fc.integer({ min: von, max: bis }),
    monat: fc.integer({ min: 1, max: 12 }),
    tag: fc.integer({ min: 1, max: 28 }),
  });

/** Any asset that the law allows: degressive ones are acquired within a period. */
const anlage: fc.Arbitrary<Anlage> = fc
  .record({
    cent: fc.integer({ min: 0, max: 1e10 }),
    monate: fc.integer({ min: 1, max: 600 }),
    verfahren: fc.constantFrom("linear", "degressiv", "pool", "sofort", "keine"),
    frei: datum(1990, 2030),
    degressiv: datum(2020, 2022),
    abgangNach: fc.option(fc.integer({ min: 0, max: 40 })),
    erinnerung: fc.constantFrom(0, 0, 1),
  })
  .map(({ cent, monate, verfahren, frei, degressiv, abgangNach, erinnerung }) => {
    const anschaffung = verfahren === "degressiv" ? degressiv : frei;
    const anschaffungswert = d(cent).div(100);
    return {
      anschaffungswert,
      nutzungsdauer: d(monate).div(12),
      anschaffung,
      verfahren,
      abgang:
        abgangNach === null ? undefined : { ...anschaffung, jahr: anschaffung.jahr + abgangNach, tag: 28 },
      erinnerungswert: anschaffungswert.lt(erinnerung) ? d(0) : d(erinnerung),
    } as const;
  });

const zahlen = (werte: readonly { toString(): string }[]) => werte.map(String);

test("depreciation, disposal and what is left make up the Anschaffungswert, to the cent", () => {
  fc.assert(
    fc.property(anlage, (eine) => {
      const jahre = planjahre(abschreibungsplan(eine));
      const verbraucht = summe(jahre.flatMap(({ abschreibung, abgang }) => [abschreibung, abgang]));
      const uebrig = jahre.at(-1)?.endbestand ?? d(0);
      expect(verbraucht.plus(uebrig).toString()).toBe(eine.anschaffungswert.toString());
      const erwartet =
        eine.abgang && eine.verfahren !== "pool"
          ? "0"
          : (eine.verfahren === "keine" ? eine.anschaffungswert : eine.erinnerungswert)?.toString();
      expect(uebrig.toString()).toBe(erwartet);
    }),
  );
});

test("every amount has whole cents and is not negative, and every year of the plan closes", () => {
  fc.assert(
    fc.property(anlage, (eine) => {
      let endbestand = d(0);
      for (const jahr of planjahre(abschreibungsplan(eine))) {
        expect(jahr.anfangsbestand.eq(endbestand)).toBe(true);
        const { anfangsbestand, zugang, abschreibung, abgang } = jahr;
        endbestand = anfangsbestand.plus(zugang).minus(abschreibung).minus(abgang);
        expect(jahr.endbestand.eq(endbestand)).toBe(true);
        for (const betrag of [abschreibung, abgang, endbestand]) {
          expect(betrag.isNegative() && !betrag.isZero()).toBe(false);
          expect(betrag.decimalPlaces()).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test("the rows of the plan are the year's Abschreibung and the Restbuchwert at its end", () => {
  fc.assert(
    fc.property(anlage, (eine) => {
      const plan = abschreibungsplan(eine);
      const jahre = planjahre(plan);
      expect(zahlen(jahre.map(({ abschreibung }) => abschreibung))).toEqual(
        zahlen(jahre.map(({ jahr }) => jahresabschreibung(plan, jahr))),
      );
      expect(zahlen(jahre.map(({ endbestand }) => endbestand))).toEqual(
        zahlen(jahre.map(({ jahr }) => restbuchwert(plan, { jahr, monat: 12 }))),
      );
      const danach = (jahre.at(-1)?.jahr ?? 0) + 1;
      expect(jahresabschreibung(plan, danach).isZero()).toBe(true);
    }),
  );
});

test("the book value never rises from one month to the next while the asset is there", () => {
  fc.assert(
    fc.property(anlage, fc.integer({ min: 0, max: 700 }), (eine, monate) => {
      const plan = abschreibungsplan(eine);
      const am = (monat: number) =>
        restbuchwert(plan, { jahr: Math.floor(monat / 12), monat: (monat % 12) + 1 });
      const monat = plan.beginn + monate;
      expect(am(monat + 1).lte(am(monat))).toBe(true);
    }),
  );
});

test("the Vorschau is the sum of the single plans, and the Anlagenspiegel has the same Abschreibung", () => {
  fc.assert(
    fc.property(fc.array(anlage, { maxLength: 8 }), fc.integer({ min: 1990, max: 2040 }), (anlagen, jahr) => {
      const plaene = anlagen.map(abschreibungsplan);
      const einzeln = summe(plaene.map((plan) => jahresabschreibung(plan, jahr)));
      expect(zahlen(abschreibungsvorschau(plaene, jahr, jahr))).toEqual(zahlen([einzeln]));
      const spiegel = anlagenspiegel(
        plaene.map((plan) => ({ klasse: plan.anlage.verfahren, plan })),
        jahr,
      );
      expect(spiegel.summe.afaJahr.toString()).toBe(einzeln.toString());
    }),
  );
});

test("the roll-forward closes in every class and in total, and continues the year before", () => {
  fc.assert(
    fc.property(fc.array(anlage, { maxLength: 8 }), fc.integer({ min: 1990, max: 2040 }), (anlagen, jahr) => {
      const bestand = anlagen.map((eine) => ({ klasse: eine.verfahren, plan: abschreibungsplan(eine) }));
      const spiegel = anlagenspiegel(bestand, jahr);
      const vorjahr = anlagenspiegel(bestand, jahr - 1).summe;
      for (const werte of [spiegel.summe, ...spiegel.klassen.map(({ werte }) => werte)]) {
        expect(String(werte.ahkAnfang.plus(werte.zugaenge).minus(werte.abgaenge))).toBe(
          String(werte.ahkEnde),
        );
        expect(String(werte.afaAnfang.plus(werte.afaJahr).minus(werte.afaAbgaenge))).toBe(
          String(werte.afaEnde),
        );
        expect(String(werte.ahkEnde.minus(werte.afaEnde))).toBe(String(werte.restbuchwert));
        expect(werte.restbuchwert.gte(0)).toBe(true);
      }
      expect(String(spiegel.summe.ahkAnfang)).toBe(String(vorjahr.ahkEnde));
      expect(String(spiegel.summe.afaAnfang)).toBe(String(vorjahr.afaEnde));
      expect(String(spiegel.summe.restbuchwertVorjahr)).toBe(String(vorjahr.restbuchwert));
    }),
  );
});
