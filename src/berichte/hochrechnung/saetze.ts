import { datumText } from "../../finance/datum";
import type { Abweichungsart } from "../../finance/planvergleich";
import { istHoeher, istSchlechter, type Erwartung } from "../../finance/nachtrag";
import { Decimal, runden } from "../../money/dezimal";
import { anteilText, betragText, euroText, mitVorzeichen } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import type { Vorgaben } from "../../plan/vorgaben";
import { hochrechnung } from "../../texte/hochrechnung";
import { nachtrag as texte, type Planabweichung } from "../../texte/nachtrag";
import type { Hochrechnungslinie, Hochrechnungszeile } from "./hochrechnungszeilen";
import type { Kreditstand } from "./kreditstand";
import type { Vergleichswerte } from "./rechenwerte";

const istMehr = (difference: Decimal, art: Abweichungsart): boolean =>
  art === "ertrag" ? difference.isPositive() : difference.isNegative();

const richtung = (difference: Decimal, art: Abweichungsart): string =>
  `${istMehr(difference, art) ? "mehr" : "weniger"} ${art === "ertrag" ? "Ertrag" : "Aufwand"}`;

/** "+173.344 € (weniger als geplant)": favourable is positive, and less was spent. */
export function abweichungText(difference: Decimal, art: Abweichungsart): string {
  const amount = mitVorzeichen(difference);
  if (runden(difference).isZero()) return amount;
  return hochrechnung.abweichung(amount, istMehr(difference, art));
}

/** A share as it is shown: "48,5 %". */
export const prozentText = (value: Decimal): string => `${zahlDeutsch(value)} %`;

/** How a row is called in a sentence: by its account, where it has one. */
export const postenname = ({ konto, label }: Pick<Hochrechnungszeile, "konto" | "label">): string =>
  konto === undefined ? label : `Konto ${konto} „${label}“`;

/** What is expected of the Jahresergebnis, beside what was planned. */
export function ergebnissatz(
  jahr: number,
  { plan, hochrechnung: value, abweichung, prozent: share }: Vergleichswerte,
): string {
  if (!value) return `Das Jahresergebnis ${jahr} lässt sich nicht hochrechnen: Es fehlen Ist-Beträge.`;
  if (!plan || !abweichung)
    return `Das Jahresergebnis ${jahr} wird mit ${euroText(value)} erwartet; ein Planansatz fehlt.`;
  const percent = plan.gt(0) && value.gt(0) && share ? ` (${prozentText(share)} vom Plan)` : "";
  const compared = runden(abweichung).isZero()
    ? "so viel wie geplant"
    : `${euroText(abweichung.abs())} ${abweichung.isPositive() ? "besser" : "schlechter"} als geplant`;
  return `Das Jahresergebnis ${jahr} wird mit ${euroText(value)} erwartet, geplant sind ${euroText(plan)}: ${compared}${percent}.`;
}

/** How far a row is from its plan; "" where that is not known. */
export function abweichungssatz(row: Hochrechnungszeile): string {
  const { plan, hochrechnung: value, abweichung } = row.werte;
  if (!value || !abweichung) return "";
  const instead = plan ? `statt ${euroText(plan)}` : "ohne Ansatz";
  return `${postenname(row)}: ${euroText(value)} ${instead}, ${euroText(abweichung.abs())} ${richtung(abweichung, row.art)}.`;
}

/** How far the Liquiditätskredit was used. */
export function kreditsatz({
  datum,
  kredit: used,
  hoechstbetrag,
  auslastung,
  frei,
  anderer,
}: Kreditstand): string {
  const when = datum ? ` am ${datumText(datum)}` : "";
  if (used.isZero()) return `Der Liquiditätskredit war${when} nicht in Anspruch genommen.`;
  const start = `Der Liquiditätskredit betrug${when} ${euroText(used)}`;
  if (!hoechstbetrag || !frei) {
    const known = anderer?.jahr === undefined ? "" : ` (${anderer.jahr}: ${euroText(anderer.betrag)})`;
    return `${start}; der Höchstbetrag dieses Jahres liegt hier nicht vor${known}.`;
  }
  const limit = `Höchstbetrag ${[hoechstbetrag.jahr, euroText(hoechstbetrag.betrag)].filter(Boolean).join(": ")}`;
  const share = auslastung ? `, ausgelastet zu ${zahlDeutsch(auslastung, 1)} %` : "";
  return frei.isNegative()
    ? `${start} und lag um ${euroText(frei.abs())} über dem ${limit.replace(": ", " von ")}.`
    : `${start} (${limit}${share}); frei waren ${euroText(frei)}.`;
}

/** How far the Erträge or the Aufwendungen are from the plan; "" where that is not known. */
export function liniensatz({
  name,
  seite,
  werte: { plan, hochrechnung: value, abweichung },
}: Hochrechnungslinie): string {
  if (!value || !plan || !abweichung) return "";
  return `${name}: ${euroText(value)} statt ${euroText(plan)}, ${euroText(abweichung.abs())} ${richtung(abweichung, seite)}.`;
}

const inWorten = ({ plan, hochrechnung }: Erwartung): Planabweichung => ({
  plan: betragText(plan),
  hochrechnung: betragText(hochrechnung),
  differenz: betragText(hochrechnung.minus(plan)),
});

/** A Jahresergebnis so much worse than planned that a Nachtrag is to be considered; else undefined. */
export function schlechteresErgebnis(
  erwartung: Erwartung,
  { nachtragErgebnis: schwelle }: Vorgaben,
): string | undefined {
  return istSchlechter(erwartung, schwelle)
    ? texte.schlechteresErgebnis(
        inWorten(erwartung),
        anteilText(schwelle.anteil),
        betragText(new Decimal(schwelle.betrag)),
      )
    : undefined;
}

/** Investitionskredite above the Ansatz and the room that is set; else undefined. */
export function hoehereKredite(erwartung: Erwartung, { nachtragKredite }: Vorgaben): string | undefined {
  if (!istHoeher(erwartung, nachtragKredite)) return undefined;
  const room = nachtragKredite === 0 ? undefined : betragText(new Decimal(nachtragKredite));
  return texte.hoehereKredite(inWorten(erwartung), room);
}
