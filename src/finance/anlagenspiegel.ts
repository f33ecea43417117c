import { type Decimal, ZERO } from "../money/dezimal";
import { type Abschreibungsplan, jahresabschreibung, kumuliertBis } from "./abschreibung";
import { monatszahl } from "./datum";

/**
 * A row of the Anlagenspiegel (§ 284 Abs. 3 HGB), in euro:
 * ahkAnfang + zugaenge − abgaenge = ahkEnde; afaAnfang + afaJahr − afaAbgaenge = afaEnde; AHK − AfA = Restbuchwert.
 */
export interface Spiegelwerte {
  ahkAnfang: Decimal;
  zugaenge: Decimal;
  abgaenge: Decimal;
  ahkEnde: Decimal;
  afaAnfang: Decimal;
  afaJahr: Decimal;
  afaAbgaenge: Decimal;
  afaEnde: Decimal;
  restbuchwert: Decimal;
  restbuchwertVorjahr: Decimal;
}

const NICHTS: Spiegelwerte = {
  ahkAnfang: ZERO,
  zugaenge: ZERO,
  abgaenge: ZERO,
  ahkEnde: ZERO,
  afaAnfang: ZERO,
  afaJahr: ZERO,
  afaAbgaenge: ZERO,
  afaEnde: ZERO,
  restbuchwert: ZERO,
  restbuchwertVorjahr: ZERO,
};

interface Spiegel {
  /** In the order in which the classes appear first. */
  klassen: { klasse: string; werte: Spiegelwerte }[];
  summe: Spiegelwerte;
}

/** The roll-forward of a year, per class and in total. */
export function anlagenspiegel(
  anlagen: Iterable<{ klasse: string; plan: Abschreibungsplan }>,
  jahr: number,
): Spiegel {
  const klassen = new Map<string, Spiegelwerte>();
  let summe = NICHTS;
  for (const { klasse, plan } of anlagen) {
    const werte = spiegelwerte(plan, jahr);
    klassen.set(klasse, addiere(klassen.get(klasse) ?? NICHTS, werte));
    summe = addiere(summe, werte);
  }
  return { klassen: [...klassen].map(([klasse, werte]) => ({ klasse, werte })), summe };
}

/** What one asset adds to the Anlagenspiegel of a year; nothing before its acquisition and after its disposal. */
function spiegelwerte(plan: Abschreibungsplan, jahr: number): Spiegelwerte {
  const januar = monatszahl({ jahr, monat: 1 });
  const wert = plan.anlage.anschaffungswert;
  const abgang = plan.abgang ?? Infinity;
  if (plan.beginn > januar + 11 || abgang < januar) return NICHTS;
  const warDa = plan.beginn < januar;
  const bleibt = abgang > januar + 11;
  const afaAnfang = warDa ? kumuliertBis(plan, januar - 1) : ZERO;
  const afaJahr = jahresabschreibung(plan, jahr);
  const afaGesamt = afaAnfang.plus(afaJahr);
  return {
    ahkAnfang: warDa ? wert : ZERO,
    zugaenge: warDa ? ZERO : wert,
    abgaenge: bleibt ? ZERO : wert,
    ahkEnde: bleibt ? wert : ZERO,
    afaAnfang,
    afaJahr,
    afaAbgaenge: bleibt ? ZERO : afaGesamt,
    afaEnde: bleibt ? afaGesamt : ZERO,
    restbuchwert: bleibt ? wert.minus(afaGesamt) : ZERO,
    restbuchwertVorjahr: warDa ? wert.minus(afaAnfang) : ZERO,
  };
}

function addiere(a: Spiegelwerte, b: Spiegelwerte): Spiegelwerte {
  const namen = Object.keys(NICHTS) as (keyof Spiegelwerte)[];
  return Object.fromEntries(namen.map((name) => [name, a[name].plus(b[name])])) as unknown as Spiegelwerte;
}

/** anfang + zugang − abgang + umbuchung: any balance that is carried from one year to the next. */
export function fortschreibung(anfang: Decimal, zugang: Decimal, abgang: Decimal, umbuchung = ZERO): Decimal {
  return anfang.plus(zugang).minus(abgang).plus(umbuchung);
}
