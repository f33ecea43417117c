import { Decimal, runden } from "../money/dezimal";
import { type Datum, vergleicheDatum } from "./datum";
import { Rechenfehler } from "./fehler";

/**
 * Part of a depreciation plan: `betrag` spread over some months, each of which cumulates to the cent. Parts follow
 * one another without a gap from the month of acquisition.
 */
export interface Abschnitt {
  monate: Decimal;
  betrag: Decimal;
}

/** When movable assets may be written off degressively, and how fast: a multiple of the linear rate, at most a rate. */
const DEGRESSIVE_ZEITRAEUME = [
  {
    von: { jahr: 2020, monat: 1, tag: 1 },
    bis: { jahr: 2022, monat: 12, tag: 31 },
    vielfaches: "2.5",
    hoechstens: "0.25",
  },
  {
    von: { jahr: 2024, monat: 4, tag: 1 },
    bis: { jahr: 2024, monat: 12, tag: 31 },
    vielfaches: "2",
    hoechstens: "0.20",
  },
  {
    von: { jahr: 2025, monat: 7, tag: 1 },
    bis: { jahr: 2027, monat: 12, tag: 31 },
    vielfaches: "3",
    hoechstens: "0.30",
  },
] as const;

/**
 * Degressive depreciation by the book value (§ 7 Abs. 2 EStG), year by year, with the change to the linear one in
 * the first year in which that is not less (§ 7 Abs. 3 EStG). The first year counts by months.
 * Throws a Rechenfehler where the acquisition lies outside of the periods of the law.
 */
export function degressiveSchritte(wert: Decimal, lebensmonate: Decimal, anschaffung: Datum): Abschnitt[] {
  const satz = degressiverSatz(lebensmonate, anschaffung);
  const schritte: Abschnitt[] = [];
  let buchwert = wert;
  let restmonate = lebensmonate;
  let monate = new Decimal(13 - anschaffung.monat);
  while (satz.times(restmonate).gt(12)) {
    const betrag = runden(buchwert.times(satz).times(monate).div(12), 2);
    schritte.push({ monate, betrag });
    buchwert = buchwert.minus(betrag);
    restmonate = restmonate.minus(monate);
    monate = new Decimal(12);
  }
  return [...schritte, { monate: restmonate, betrag: buchwert }];
}

function degressiverSatz(lebensmonate: Decimal, anschaffung: Datum): Decimal {
  const zeitraum = DEGRESSIVE_ZEITRAEUME.find(
    ({ von, bis }) => vergleicheDatum(von, anschaffung) <= 0 && vergleicheDatum(anschaffung, bis) <= 0,
  );
  if (!zeitraum) {
    throw new Rechenfehler({ art: "degressiv-unzulaessig", anschaffung, zeitraeume: DEGRESSIVE_ZEITRAEUME });
  }
  return Decimal.min(new Decimal(zeitraum.vielfaches).times(12).div(lebensmonate), zeitraum.hoechstens);
}
