import { datumText } from "../../finance/datum";
import { type Decimal, runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import {
  hoechstbetraege,
  kredite,
  massgeblich,
  naechsterHoechstbetrag,
  type Hoechstbetrag,
  type Kredit,
} from "../../plan/aufbau/kredite";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { figurText } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";

/** A credit in use above a Höchstbetrag. */
interface Ueberschreitung {
  kredit: Kredit;
  grenze: Hoechstbetrag;
  /** The Höchstbetrag is that of its year; else that of the nearest one, because its own is not there. */
  massgeblich: boolean;
  /** The Höchstbetrag seems to lack a zero. */
  zuNiedrig: boolean;
}

function ueberschreitungen(kredit: Kredit, all: Hoechstbetrag[]): Ueberschreitung[] {
  const own = massgeblich(kredit, all);
  const grenze = own ?? naechsterHoechstbetrag(all, kredit.jahr);
  if (!grenze || kredit.betrag.lte(grenze.betrag)) return [];
  const zuNiedrig = !own && istZuNiedrig(grenze, kredit.betrag);
  return [{ kredit, grenze, massgeblich: own !== undefined, zuNiedrig }];
}

/** So many times the Höchstbetrag of another year no credit is by its own doing: nobody lowers it so far at once. */
const VIELFACHES = 5;

/** Whether a Höchstbetrag lies that far below the credit in use, and with one more zero would do. */
function istZuNiedrig({ betrag }: Hoechstbetrag, kredit: Decimal): boolean {
  return kredit.gt(betrag.times(VIELFACHES)) && kredit.lte(betrag.times(10));
}

/** In euro. */
const ueberhang = ({ kredit, grenze }: Ueberschreitung): Decimal => kredit.betrag.minus(grenze.betrag);

const ueberschritten: Feststellung<Ueberschreitung> = {
  stelle: (fund) => {
    const { kredit, grenze, zuNiedrig } = fund;
    const { einheit } = kredit.figure.spalte;
    return {
      ...zelleVon(kredit.figure),
      ...(!fund.massgeblich && { severity: zuNiedrig ? "warning" : "info" }),
      expected: grenze.betrag.div(einheit).toString(),
      actual: kredit.figure.wert.toString(),
      difference: ueberhang(fund).div(einheit).toString(),
      cells: [kredit.figure, grenze.figure].map(zelleVon),
    };
  },
  satz: (fund) => {
    const { kredit, grenze } = fund;
    const limit = ["Höchstbetrag", grenze.jahr].filter(Boolean).join(" ");
    return `Der Liquiditätskredit${zeitpunkt(kredit)} (${figurText(kredit.figure)}) liegt um ${betragText(ueberhang(fund))} über dem ${limit} von ${figurText(grenze.figure)}.${auslastung(kredit, grenze)} ${auftrag(fund)}${fehlendeNull(fund)}`;
  },
  verdacht: ({ grenze: { figure }, zuNiedrig }) => {
    const proposal = figure.wert.times(10).toString();
    return zuNiedrig ? [{ ...zelleVon(figure), proposal, reason: "eine Null fehlt" }] : [];
  },
};

function zeitpunkt({ datum, jahr }: Kredit): string {
  if (datum) return ` vom ${datumText(datum)}`;
  return jahr === undefined ? "" : ` des Jahres ${jahr}`;
}

function auslastung({ betrag }: Kredit, grenze: Hoechstbetrag): string {
  if (grenze.betrag.isZero()) return "";
  const used = runden(betrag.times(100).div(grenze.betrag), 1);
  return ` Die Auslastung beträgt ${zahlDeutsch(used, 1)} %.`;
}

const auftrag = ({ kredit, grenze, massgeblich: own }: Ueberschreitung): string =>
  own
    ? "Bitte den Kredit zurückführen oder den Höchstbetrag mit einem Nachtrag erhöhen."
    : `Maßgeblich ist der Höchstbetrag ${kredit.jahr}; er liegt hier nicht vor. Bitte prüfen, ob er eingehalten ist und ob der Höchstbetrag ${grenze.jahr} ausreicht.`;

const fehlendeNull = ({ grenze: { betrag, figure }, zuNiedrig }: Ueberschreitung): string =>
  zuNiedrig
    ? ` Vielleicht fehlt dort eine Null: ${betragText(betrag.times(10), figure.spalte.einheit)}.`
    : "";

/** Liquidity credit in use against the Höchstbetrag of its year. */
export const lq1: Regel = {
  id: "LQ-1",
  titel: "Liquiditätskredit und Höchstbetrag",
  prueft:
    "Der in Anspruch genommene Liquiditätskredit liegt an keinem Stichtag über dem Höchstbetrag seines Jahres.",
  grundlage: "§ 105 Abs. 2 GemO",
  severity: "error",
  beispiel: {
    Festsetzungsbeschluss: beispielplan.festsetzung,
    Liquiditätskredit: mitFehler(beispieluebersichten.liquiditaetskredit, "81.247,30", "181.247,30"),
  },
  befunde: (plan) => {
    const all = hoechstbetraege(plan);
    const credits = kredite(plan).filter(({ hoechstbetrag }) => hoechstbetrag || all.length > 0);
    const exceeded = credits.flatMap((kredit) => ueberschreitungen(kredit, all));
    return { geprueft: credits.length, befunde: exceeded.map(alsBefund(ueberschritten)) };
  },
};
