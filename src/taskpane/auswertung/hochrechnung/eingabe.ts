import type {
  Hochrechnungsangaben,
  Jahresverlauf,
} from "../../../berichte/hochrechnung/hochrechnungsbericht";
import { datumAusEingabe } from "../../../plan/lesen/tag";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { Decimal } from "../../../money/dezimal";
import { parseZahltext } from "../../../money/zahltext";
import type { Methode } from "../../../plan/methoden";
import { MAX_BETRAG } from "../../../rules/gespeichert/einstellungsschema";
import { MAX_GRUND, MIN_GRUND } from "../../../rules/gespeichert/freigaben";
import { hochrechnung as texte } from "../../../texte/hochrechnung";

/** What the user typed; "" where nothing. */
export interface Eingaben {
  stichtag: string;
  verfahren: Standardverfahren;
  verlauf: string;
}

export const LEER: Eingaben = { stichtag: "", verfahren: "linear", verlauf: "" };

export interface Gedeutet {
  angaben: Omit<Hochrechnungsangaben, "methoden">;
  fehler: Partial<Record<keyof Eingaben, string>>;
}

/** What the entries say; a wrong one counts as none, and its sentence says so. */
export function deute({ stichtag: day, verfahren, verlauf: course }: Eingaben): Gedeutet {
  const stichtag = datumAusEingabe(day);
  const verlauf = jahresverlauf(course);
  return {
    angaben: { verfahren, stichtag, verlauf },
    fehler: {
      ...(day.trim() !== "" && !stichtag && { stichtag: texte.stichtagFalsch }),
      ...(course.trim() !== "" && !verlauf && { verlauf: texte.verlaufFalsch }),
    },
  };
}

/** "48 %" and "48" are a share; twelve numbers a course of months. */
function jahresverlauf(text: string): Jahresverlauf | undefined {
  const parts = text.split(";").map((part) => parseZahltext(part)?.value);
  const monate = parts.flatMap((value) => value ?? []);
  if (monate.length !== parts.length) return undefined;
  if (monate.length === 12) return { monate };
  const [share] = monate;
  return monate.length === 1 && share?.gt(0) && share.lte(100) ? { anteil: share.div(100) } : undefined;
}

/** An amount in euro; undefined where the text is none. */
export function betragAus(text: string): Decimal | undefined {
  const zahl = parseZahltext(text);
  if (!zahl || (zahl.unit !== undefined && zahl.unit !== "€")) return undefined;
  return zahl.value.abs().lte(MAX_BETRAG) ? zahl.value : undefined;
}

export type Felder = Readonly<Record<string, string>>;
type MitFeldern = Extract<Methode["verfahren"], "raten" | "obligo" | "manuell">;

/** The fields of a method that needs amounts of the user's own; none for any other. */
export function feldnamen(verfahren: Methode["verfahren"]): readonly Feldname[] {
  return verfahren in FELDER ? FELDER[verfahren as MitFeldern] : [];
}

const FELDER = {
  raten: ["rate", "offen"],
  obligo: ["obligo", "rest"],
  manuell: ["wert", "grund"],
} as const satisfies Record<MitFeldern, readonly string[]>;
export type Feldname = (typeof FELDER)[MitFeldern][number];

/** The method with its fields, or what is wrong with them. */
export function methodeAus(
  verfahren: Methode["verfahren"],
  felder: Felder,
): { methode: Methode } | { fehler: Partial<Record<Feldname, string>> } {
  const fehler: Partial<Record<Feldname, string>> = {};
  const amount = (name: Feldname): number => {
    const value = betragAus(felder[name] ?? "");
    if (!value) fehler[name] = texte.felder.falsch;
    return value?.toNumber() ?? 0;
  };
  const count = (name: Feldname): number => {
    const value = betragAus(felder[name] ?? "") ?? new Decimal(-1);
    if (!value.isInteger() || value.lt(0) || value.gt(366)) fehler[name] = texte.felder.falscheAnzahl;
    return value.toNumber();
  };
  const reason = (): string => {
    const grund = (felder.grund ?? "").trim().slice(0, MAX_GRUND);
    if (grund.length < MIN_GRUND) fehler.grund = texte.felder.grundFehlt(MIN_GRUND);
    return grund;
  };
  const methode = ((): Methode => {
    switch (verfahren) {
      case "raten":
        return { verfahren, rate: amount("rate"), offen: count("offen") };
      case "obligo":
        return { verfahren, obligo: amount("obligo"), rest: amount("rest") };
      case "manuell":
        return { verfahren, wert: amount("wert"), grund: reason() };
      default:
        return { verfahren };
    }
  })();
  return Object.keys(fehler).length > 0 ? { fehler } : { methode };
}
