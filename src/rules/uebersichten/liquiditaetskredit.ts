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
import type { Suspect } from "../kern/ergebnis";
import type { Befund, Regel } from "../kern/regel";
import { figurText } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";

function ueberschritten(kredit: Kredit, all: Hoechstbetrag[]): Befund[] {
  const { betrag, figure, datum, jahr } = kredit;
  const own = massgeblich(kredit, all);
  const grenze = own ?? naechsterHoechstbetrag(all, jahr);
  if (!grenze || betrag.lte(grenze.betrag)) return [];
  const difference = betrag.minus(grenze.betrag);
  const { einheit } = figure.spalte;
  const when = datum ? `vom ${datumText(datum)}` : jahr === undefined ? "" : `des Jahres ${jahr}`;
  const hoechstbetrag = `${["Höchstbetrag", grenze.jahr].filter(Boolean).join(" ")} von ${figurText(grenze.figure)}`;
  const fremd = own
    ? "Bitte den Kredit zurückführen oder den Höchstbetrag mit einem Nachtrag erhöhen."
    : `Maßgeblich ist der Höchstbetrag ${jahr}; er liegt hier nicht vor. Bitte prüfen, ob er eingehalten ist und ob der Höchstbetrag ${grenze.jahr} ausreicht.`;
  const zuNiedrig = !own && istZuNiedrig(grenze, betrag);
  return [
    {
      ...zelleVon(figure),
      ...(!own && !zuNiedrig && { severity: "info" as const }),
      ...(zuNiedrig && { severity: "warning" as const, suspects: [mitNull(grenze)] }),
      message: `Der Liquiditätskredit${when && ` ${when}`} (${figurText(figure)}) liegt um ${betragText(difference)} über dem ${hoechstbetrag}.${auslastung(kredit, grenze)} ${fremd}${zuNiedrig ? ` Vielleicht fehlt dort eine Null: ${betragText(grenze.betrag.times(10), grenze.figure.spalte.einheit)}.` : ""}`,
      expected: grenze.betrag.div(einheit).toString(),
      actual: figure.wert.toString(),
      difference: difference.div(einheit).toString(),
      cells: [figure, grenze.figure].map(zelleVon),
    },
  ];
}

/** So many times the Höchstbetrag of another year no credit is by its own doing: nobody lowers it so far at once. */
const VIELFACHES = 5;

/** Whether a Höchstbetrag lies that far below the credit in use, and with one more zero would do. */
function istZuNiedrig({ betrag }: Hoechstbetrag, kredit: Decimal): boolean {
  return kredit.gt(betrag.times(VIELFACHES)) && kredit.lte(betrag.times(10));
}

function mitNull({ figure }: Hoechstbetrag): Suspect {
  return { ...zelleVon(figure), proposal: figure.wert.times(10).toString(), reason: "eine Null fehlt" };
}

function auslastung({ betrag }: Kredit, grenze: Hoechstbetrag): string {
  if (grenze.betrag.isZero()) return "";
  const used = runden(betrag.times(100).div(grenze.betrag), 1);
  return ` Die Auslastung beträgt ${zahlDeutsch(used, 1)} %.`;
}

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
    return { geprueft: credits.length, befunde: credits.flatMap((kredit) => ueberschritten(kredit, all)) };
  },
};
