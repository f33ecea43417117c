import { datumAusSerie, type Datum } from "../finance/datum";
import type { Stichtag } from "../finance/hochrechnung";
import { type Decimal, betragAusDouble, fromDouble } from "../money/dezimal";
import { parseZahltext } from "../money/zahltext";
import * as texte from "../texte/funktionen";
import { type Argument, type Gelesen, type Zahlbereich, zellargument } from "./argumente";
import { datumAusText } from "./exceldatum";
import { Fehlwert } from "./laufzeit";
import { type Inhalt, LEER, istLeer } from "./zelle";

/** A number: Excel's own, or text in strict German notation without T€ or %. */
export const liesZahl = (inhalt: Inhalt, name: string): Gelesen<Decimal> =>
  liesDezimal(inhalt, name, fromDouble);

/** The same, without what the addition of doubles left over: an amount has six decimals. */
export const liesBetrag = (inhalt: Inhalt, name: string): Gelesen<Decimal> =>
  liesDezimal(inhalt, name, betragAusDouble);

function liesDezimal(inhalt: Inhalt, name: string, ausDouble: (value: number) => Decimal): Gelesen<Decimal> {
  if (istLeer(inhalt)) return LEER;
  if (inhalt instanceof Fehlwert) return inhalt;
  if (typeof inhalt === "number") {
    return Number.isFinite(inhalt) ? ausDouble(inhalt) : new Fehlwert("invalidNumber");
  }
  if (typeof inhalt === "boolean") return new Fehlwert("invalidValue", texte.wahrheitswert(name));
  const gelesen = parseZahltext(inhalt);
  if (!gelesen || gelesen.unit === "T€" || gelesen.unit === "%") {
    return new Fehlwert("invalidValue", texte.keineZahl(name, inhalt));
  }
  return gelesen.value;
}

function imBereich(wert: Decimal, { von, ueber, bis, ganz }: Zahlbereich): boolean {
  if (von !== undefined && wert.lt(von)) return false;
  if (ueber !== undefined && wert.lte(ueber)) return false;
  if (bis !== undefined && wert.gt(bis)) return false;
  return !ganz || wert.isInteger();
}

function inGrenzen(bereich: Zahlbereich, wert: Gelesen<Decimal>): Gelesen<Decimal> {
  if (wert === LEER || wert instanceof Fehlwert) return wert;
  return imBereich(wert, bereich) ? wert : new Fehlwert("invalidNumber");
}

/** Any number that is no amount: a rate, an index, a count; outside of `bereich` it is #ZAHL!. */
export function zahl(beschreibung: string, bereich: Zahlbereich = {}): Argument<Decimal> {
  const lies = (inhalt: Inhalt, name: string) => inGrenzen(bereich, liesZahl(inhalt, name));
  return zellargument("Zahl", beschreibung, lies, { bereich });
}

/** An amount of money; outside of `bereich` it is #ZAHL!. */
export function betrag(beschreibung: string, bereich: Zahlbereich = {}): Argument<Decimal> {
  const lies = (inhalt: Inhalt, name: string) => inGrenzen(bereich, liesBetrag(inhalt, name));
  return zellargument("Betrag", beschreibung, lies, { bereich });
}

/** A whole number that is small enough to be counted with. */
function ganzzahl(beschreibung: string, von: number, bis: number): Argument<number> {
  const bereich = { von, bis, ganz: true };
  const lies = (inhalt: Inhalt, name: string): Gelesen<number> => {
    const wert = inGrenzen(bereich, liesZahl(inhalt, name));
    return wert === LEER || wert instanceof Fehlwert ? wert : wert.toNumber();
  };
  return zellargument("ganze Zahl", beschreibung, lies, { bereich });
}

export const jahr = (beschreibung: string) => ganzzahl(beschreibung, 1900, 9999);
export const stellen = (beschreibung: string) => ganzzahl(beschreibung, 0, 10);

/**
 * One of some words, in any case. A 0 is an empty cell here: no word is a number, and an older Excel on the desktop
 * hands an empty cell over as 0.
 */
function liesWort<W extends string>(worte: readonly W[], inhalt: Inhalt, name: string): Gelesen<W> {
  if (istLeer(inhalt) || inhalt === 0) return LEER;
  if (inhalt instanceof Fehlwert) return inhalt;
  const gesucht = String(inhalt).trim().toLowerCase();
  const gefunden = worte.find((eines) => eines === gesucht);
  return gefunden ?? new Fehlwert("invalidValue", texte.unbekanntesWort(name, String(inhalt), worte));
}

export function wort<W extends string>(worte: readonly W[], beschreibung: string): Argument<W> {
  return zellargument("Wort", beschreibung, (inhalt, name) => liesWort(worte, inhalt, name), { worte });
}

/** A word, and the rate in per cent that was given with it. */
export interface WortMitSatz<W> {
  wort: W;
  satz?: Decimal;
}

const MIT_SATZ = /^(.*\S)\s*%$/;

/** One of some words; `mitSatz` may be followed by a rate: "degressiv 12,5 %". */
export function wortMitSatz<W extends string>(
  worte: readonly W[],
  mitSatz: W,
  beschreibung: string,
): Argument<WortMitSatz<W>> {
  const lies = (inhalt: Inhalt, name: string): Gelesen<WortMitSatz<W>> => {
    const [, vorne = ""] = typeof inhalt === "string" ? (MIT_SATZ.exec(inhalt.trim()) ?? []) : [];
    const satz = vorne.toLowerCase().startsWith(mitSatz)
      ? parseZahltext(vorne.slice(mitSatz.length))
      : undefined;
    if (satz) return { wort: mitSatz, satz: satz.value };
    const gelesen = liesWort(worte, inhalt, name);
    return gelesen === LEER || gelesen instanceof Fehlwert ? gelesen : { wort: gelesen };
  };
  return zellargument("Wort", beschreibung, lies, { worte, offen: true });
}

/** As a serial number these are days of the year 1905; whoever enters one means the year. */
const ALS_JAHR_GEMEINT = { von: 1900, bis: 2100 };

function liesDatum(inhalt: Inhalt, name: string): Gelesen<Datum> {
  if (istLeer(inhalt) || inhalt === 0) return LEER;
  if (inhalt instanceof Fehlwert) return inhalt;
  const kein = () => new Fehlwert("invalidValue", texte.keinDatum(name, inhalt));
  if (typeof inhalt === "string") return datumAusText(inhalt) ?? kein();
  if (typeof inhalt === "boolean") return kein();
  const { von, bis } = ALS_JAHR_GEMEINT;
  if (inhalt >= von && inhalt <= bis) return new Fehlwert("invalidValue", texte.jahrStattDatum(name, inhalt));
  return datumAusSerie(inhalt) ?? kein();
}

/** A day: Excel's serial number or text. A 0 is an empty cell: no day has that number. */
export function datum(beschreibung: string): Argument<Datum> {
  return zellargument("Datum", beschreibung, liesDatum);
}

/** 1 January 2000. Smaller numbers are no day of a report, but a month or a year that was mistyped. */
const FRUEHESTER_STICHTAG = 36_526;

function liesStichtag(inhalt: Inhalt, name: string): Gelesen<Stichtag> {
  const alsDatum = typeof inhalt === "string" ? datumAusText(inhalt) : undefined;
  if (alsDatum) return { datum: alsDatum };
  const wert = liesZahl(inhalt, name);
  if (wert === LEER) return LEER;
  if (wert instanceof Fehlwert) {
    return typeof inhalt === "string" ? new Fehlwert("invalidValue", texte.keinStichtag(name, inhalt)) : wert;
  }
  if (imBereich(wert, { von: 1, bis: 12, ganz: true })) return { monat: wert.toNumber() };
  const tag = wert.gte(FRUEHESTER_STICHTAG) ? datumAusSerie(wert.toNumber()) : undefined;
  return tag ? { datum: tag } : new Fehlwert("invalidNumber");
}

/** Completed months from 1 to 12, or a day. */
export function stichtag(beschreibung: string): Argument<Stichtag> {
  return zellargument("Monat oder Datum", beschreibung, liesStichtag);
}

/** Any text, or a number as its text: a Klasse, an account. */
export function freierText(beschreibung: string): Argument<string> {
  return zellargument("Text", beschreibung, (inhalt): Gelesen<string> => {
    if (istLeer(inhalt)) return LEER;
    return inhalt instanceof Fehlwert ? inhalt : String(inhalt).trim();
  });
}

/** What is shown in a result as it is; "" shows nothing. */
export function anzeige(beschreibung: string): Argument<Decimal | string> {
  return zellargument("Zahl oder Text", beschreibung, (inhalt, name): Gelesen<Decimal | string> =>
    typeof inhalt === "string" ? inhalt : liesZahl(inhalt, name),
  );
}
