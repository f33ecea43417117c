import { Decimal, runden } from "../money/dezimal";
import type { Datum } from "./datum";
import { Rechenfehler } from "./fehler";
import { DEGRESSIV, liegtIn } from "./recht";

/**
 * Part of a depreciation plan: `betrag` spread over some months, each of which cumulates to the cent. Parts follow
 * one another without a gap from the month of acquisition.
 */
export interface Abschnitt {
  monate: Decimal;
  betrag: Decimal;
}

/** A rate as a fraction: what it comes to is rounded once, after the last division. */
interface Satz {
  zaehler: Decimal;
  nenner: Decimal;
}

/**
 * Degressive depreciation by the book value, year by year, with the change to the linear one in the first year in
 * which that is not less (§ 7 Abs. 3 EStG). The first year counts by months. The rate is that of § 7 Abs. 2 EStG,
 * unless one of its own is given, in per cent (§ 35 GemHVO Rheinland-Pfalz knows neither rates nor periods).
 * Throws a Rechenfehler where the acquisition lies outside of the periods of the law, and for a rate that is none.
 */
export function degressiveSchritte(
  wert: Decimal,
  lebensmonate: Decimal,
  anschaffung: Datum,
  prozent?: Decimal,
): Abschnitt[] {
  const { zaehler, nenner } = prozent ? eigenerSatz(prozent) : degressiverSatz(lebensmonate, anschaffung);
  const schritte: Abschnitt[] = [];
  let buchwert = wert;
  let restmonate = lebensmonate;
  let monate = new Decimal(13 - anschaffung.monat);
  while (zaehler.times(restmonate).gt(nenner.times(12))) {
    const betrag = runden(buchwert.times(zaehler).times(monate).div(nenner.times(12)), 2);
    schritte.push({ monate, betrag });
    buchwert = buchwert.minus(betrag);
    restmonate = restmonate.minus(monate);
    monate = new Decimal(12);
  }
  return [...schritte, { monate: restmonate, betrag: buchwert }];
}

function degressiverSatz(lebensmonate: Decimal, anschaffung: Datum): Satz {
  const regel = DEGRESSIV.find((zeitraum) => liegtIn(anschaffung, zeitraum));
  if (!regel) {
    throw new Rechenfehler({
      art: "verfahren-unzulaessig",
      verfahren: "degressiv",
      anschaffung,
      zeitraeume: DEGRESSIV,
    });
  }
  const linear: Satz = { zaehler: new Decimal(regel.vielfaches).times(12), nenner: lebensmonate };
  const hoechster: Satz = { zaehler: new Decimal(regel.hoechstens), nenner: new Decimal(100) };
  const kleiner = linear.zaehler.times(hoechster.nenner).lt(hoechster.zaehler.times(linear.nenner));
  return kleiner ? linear : hoechster;
}

function eigenerSatz(prozent: Decimal): Satz {
  if (!(prozent.gt(0) && prozent.lt(100))) throw new Rechenfehler({ art: "satz-ausserhalb" });
  return { zaehler: prozent, nenner: new Decimal(100) };
}
