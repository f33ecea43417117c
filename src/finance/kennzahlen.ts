import { type Decimal, runden } from "../money/dezimal";
import { Rechenfehler } from "./fehler";

/** Throws a Rechenfehler where the divisor is 0. */
function geteilt(dividend: Decimal, divisor: Decimal): Decimal {
  if (divisor.isZero()) throw new Rechenfehler({ art: "division-durch-null" });
  return dividend.div(divisor);
}

/** Euro in T€, kaufmännisch gerundet. */
export function teur(betrag: Decimal, stellen = 0): Decimal {
  return runden(betrag.div(1000), stellen);
}

/** IT-Arbeitsplätze: PCs and virtual machines in full, mobile devices by a share (Kennzahlen from 2021 on). */
export function arbeitsplaetze(pcs: Decimal, vms: Decimal, mobile: Decimal, anteil: Decimal): Decimal {
  return pcs.plus(vms).plus(mobile.times(anteil));
}

export function kostenJeArbeitsplatz(kosten: Decimal, plaetze: Decimal): Decimal {
  return geteilt(kosten, plaetze);
}

/** Growth in per cent: 100 · (neu / alt − 1), kaufmännisch gerundet. */
export function steigerung(neu: Decimal, alt: Decimal, stellen = 2): Decimal {
  return runden(geteilt(neu.minus(alt).times(100), alt), stellen);
}

/** An amount carried to another year's price level: betrag · indexNeu / indexAlt. */
export function indexiert(betrag: Decimal, indexAlt: Decimal, indexNeu: Decimal): Decimal {
  return geteilt(betrag.times(indexNeu), indexAlt);
}
