import { type Decimal, summe } from "../money/dezimal";
import { type Datum, istMonatsende, tagImJahr, tageImJahr } from "./datum";
import { Rechenfehler } from "./fehler";

export const HOCHRECHNUNGSVERFAHREN = [
  "linear",
  "taggenau",
  "saison",
  "restplan",
  "plan",
  "jahresposten",
] as const;
export type Hochrechnungsverfahren = (typeof HOCHRECHNUNGSVERFAHREN)[number];

/** Completed months (1 to 12), or the day of the Ist. */
export type Stichtag = { monat: number } | { datum: Datum };

export interface Hochrechnungseingabe {
  ist: Decimal;
  stichtag: Stichtag;
  verfahren: Hochrechnungsverfahren;
  planansatz?: Decimal | undefined;
  /** Twelve monthly values, January first: the prior year's or any other course of a year. */
  profil?: readonly Decimal[] | undefined;
}

interface Hochgerechnet {
  /** Year-end value in the unit of the Ist, not rounded. */
  wert: Decimal;
  /** The method used instead, where the profile does not allow the one asked for. */
  ersatz?: "linear";
}

/** Completed months of a Stichtag; a month counts when its last day is reached, so 29 June gives 5. */
export function vollendeteMonate(stichtag: Stichtag): number {
  if ("monat" in stichtag) {
    const { monat } = stichtag;
    if (Number.isInteger(monat) && monat >= 1 && monat <= 12) return monat;
    throw new Rechenfehler({ art: "monat-ausserhalb" });
  }
  const { datum } = stichtag;
  return istMonatsende(datum) ? datum.monat : datum.monat - 1;
}

/**
 * Carries an Ist forward to the end of the year (§ 21 EigAnVO, Zwischenbericht).
 * Throws a Rechenfehler where the method lacks its Planansatz, its profile, a date or a completed month.
 */
export function hochrechnung(eingabe: Hochrechnungseingabe): Hochgerechnet {
  const { ist, stichtag, verfahren } = eingabe;
  const monate = vollendeteMonate(stichtag);
  switch (verfahren) {
    case "linear":
      return { wert: linear(ist, monate) };
    case "taggenau":
      return { wert: taggenau(ist, stichtag) };
    case "saison":
      return saison(ist, monate, eingabe.profil);
    case "restplan":
      return restplan(ist, monate, ansatz(eingabe), eingabe.profil);
    case "plan":
      return { wert: ansatz(eingabe) };
    case "jahresposten":
      return { wert: ist.isZero() ? ansatz(eingabe) : ist };
  }
}

function linear(ist: Decimal, monate: number): Decimal {
  if (monate === 0) throw new Rechenfehler({ art: "kein-monat-vollendet" });
  return ist.times(12).div(monate);
}

function taggenau(ist: Decimal, stichtag: Stichtag): Decimal {
  if (!("datum" in stichtag)) throw new Rechenfehler({ art: "datum-noetig", verfahren: "taggenau" });
  return ist.times(tageImJahr(stichtag.datum.jahr)).div(tagImJahr(stichtag.datum));
}

function saison(ist: Decimal, monate: number, profil?: readonly Decimal[]): Hochgerechnet {
  if (!profil) throw new Rechenfehler({ art: "profil-fehlt", verfahren: "saison" });
  const lauf = verlauf(profil, monate);
  const andersherum = lauf && !ist.isZero() && ist.isNegative() !== lauf.bis.isNegative();
  if (!lauf || lauf.bis.isZero() || andersherum) return { wert: linear(ist, monate), ersatz: "linear" };
  return { wert: ist.times(lauf.gesamt).div(lauf.bis) };
}

function restplan(ist: Decimal, monate: number, plan: Decimal, profil?: readonly Decimal[]): Hochgerechnet {
  const lauf = profil && verlauf(profil, monate);
  if (lauf) return { wert: ist.plus(plan).minus(plan.times(lauf.bis).div(lauf.gesamt)) };
  const wert = ist.plus(plan).minus(plan.times(monate).div(12));
  return profil ? { wert, ersatz: "linear" } : { wert };
}

/** The profile's sum up to a month and in all; undefined where their quotient is no share between 0 and 1. */
function verlauf(profil: readonly Decimal[], monate: number): { bis: Decimal; gesamt: Decimal } | undefined {
  const bis = summe(profil.slice(0, monate));
  const gesamt = summe(profil);
  if (gesamt.isZero() || bis.abs().gt(gesamt.abs())) return undefined;
  return bis.isZero() || bis.isNegative() === gesamt.isNegative() ? { bis, gesamt } : undefined;
}

function ansatz({ planansatz, verfahren }: Hochrechnungseingabe): Decimal {
  if (!planansatz) throw new Rechenfehler({ art: "planansatz-fehlt", verfahren });
  return planansatz;
}
