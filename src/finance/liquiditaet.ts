import { Decimal, ZERO, runden, summe } from "../money/dezimal";

/** What flows in and out in one period; a missing figure is nothing. */
export interface Zahlungen {
  einzahlung?: Decimal | undefined;
  auszahlung?: Decimal | undefined;
}

/** The running balance after every period: L(t) = L(t−1) + Einzahlungen − Auszahlungen. */
export function bestaende(anfangsbestand: Decimal, perioden: readonly Zahlungen[]): Decimal[] {
  let bestand = anfangsbestand;
  return perioden.map(({ einzahlung = ZERO, auszahlung = ZERO }) => {
    bestand = bestand.plus(einzahlung).minus(auszahlung);
    return bestand;
  });
}

/** The credit that a balance needs: max(0, −balance). */
export function kreditFuer(bestand: Decimal): Decimal {
  return Decimal.max(ZERO, bestand.negated());
}

/** The largest credit that a course of balances needs. */
export function kreditbedarf(verlauf: readonly Decimal[]): Decimal {
  return verlauf.reduce((groesster, bestand) => Decimal.max(groesster, kreditFuer(bestand)), ZERO);
}

/** Headroom under the Höchstbetrag der Liquiditätskredite (§ 105 Abs. 2 GemO); negative is the breach. */
export function kreditrahmen(inanspruchnahme: Decimal, hoechstbetrag: Decimal): Decimal {
  return hoechstbetrag.minus(inanspruchnahme);
}

interface Liquiditaetspruefung {
  bestand: Decimal;
  kredit: Decimal;
  /** Per cent of the Höchstbetrag with one decimal; undefined where a credit stands against a Höchstbetrag of 0. */
  auslastung: Decimal | undefined;
  frei: Decimal;
  eingehalten: boolean;
}

export function liquiditaetspruefung(bestand: Decimal, hoechstbetrag: Decimal): Liquiditaetspruefung {
  const kredit = kreditFuer(bestand);
  const frei = kreditrahmen(kredit, hoechstbetrag);
  return { bestand, kredit, auslastung: auslastung(kredit, hoechstbetrag), frei, eingehalten: frei.gte(0) };
}

/** Utilisation in per cent with one decimal. */
export function auslastung(kredit: Decimal, hoechstbetrag: Decimal): Decimal | undefined {
  if (kredit.isZero()) return ZERO;
  return hoechstbetrag.isZero() ? undefined : runden(kredit.times(100).div(hoechstbetrag), 1);
}

/** Σ Mittelherkunft − Σ Mittelverwendung: Zunahme (+) or Abnahme (−) der liquiden Mittel (EigAnVO Anlage 3). */
export function mittelveraenderung(herkunft: Iterable<Decimal>, verwendung: Iterable<Decimal>): Decimal {
  return summe(herkunft).minus(summe(verwendung));
}
