import type { Ampelfarbe } from "../../finance/planvergleich";
import type { Erwartung } from "../../finance/nachtrag";
import { Decimal, ZERO, runden } from "../../money/dezimal";
import { euroText } from "../../money/eurotext";
import type { Finding } from "../../rules/kern/ergebnis";
import { istOffen } from "../../rules/gespeichert/freigaben";
import { hochrechnung as texte } from "../../texte/hochrechnung";
import type { Hochrechnungsbericht } from "./hochrechnungsbericht";
import { alleZeilen } from "./hochrechnungsbericht";
import type { Hochrechnungszeile } from "./hochrechnungszeilen";
import type { Rechenwerte } from "./rechenwerte";
import {
  ergebnissatz,
  liniensatz,
  abweichungssatz,
  hoehereKredite,
  kreditsatz,
  schlechteresErgebnis,
  postenname,
} from "./saetze";

/**
 * A sentence of the report. nachtrag: a reason to consider a Nachtrag; hinweis: what limits the report; aufgabe: what
 * its author should look at before handing it in, and nobody else.
 */
export interface Kernaussage {
  art: "ergebnis" | "abweichung" | "nachtrag" | "kein-nachtrag" | "kredit" | "hinweis" | "aufgabe";
  text: string;
  ampel?: Ampelfarbe;
}

/** So many deviations are named. */
const ABWEICHUNGEN = 5;
const WEITERE_NACHTRAGSREGELN = ["NT-3", "NT-4"];

/**
 * What the report says, in sentences: the result, the largest deviations, reasons for a Nachtrag, credits, and what
 * it could not take in. Of `findings` those about more VE and more Stellen count, which no Hochrechnung changes.
 */
export function kernaussagen(bericht: Hochrechnungsbericht, findings: Finding[] = []): Kernaussage[] {
  const { guv, jahr } = bericht;
  const result: Kernaussage[] = [];
  if (guv) {
    const { ergebnis, ertraege, aufwendungen } = guv.gesamt;
    const { ampel } = ergebnis.werte;
    result.push({ art: "ergebnis", text: ergebnissatz(jahr, ergebnis.werte), ...(ampel && { ampel }) });
    for (const linie of [ertraege, aufwendungen]) {
      const text = liniensatz(linie);
      if (text) result.push({ art: "ergebnis", text });
    }
  }
  return [
    ...result,
    ...groessteAbweichungen(bericht).map((zeile): Kernaussage => {
      const { ampel } = zeile.werte;
      return { art: "abweichung", text: abweichungssatz(zeile), ...(ampel && { ampel }) };
    }),
    ...nachtrag(bericht, findings),
    ...bericht.kredite.map((kredit): Kernaussage => ({ art: "kredit", text: kreditsatz(kredit) })),
    ...hinweise(bericht).map((text): Kernaussage => ({ art: "hinweis", text })),
    ...aufgaben(bericht).map((text): Kernaussage => ({ art: "aufgabe", text })),
  ];
}

/** The rows of the GuV that are furthest from the plan, the largest first; none that the Ampel leaves green. */
function groessteAbweichungen({ guv }: Hochrechnungsbericht): Hochrechnungszeile[] {
  return alleZeilen(guv ? { guv } : {})
    .filter(({ werte: { abweichung, ampel } }) => abweichung && (ampel !== "grün" || abweichung.gt(0)))
    .filter(({ werte: { abweichung = ZERO } }) => !runden(abweichung).isZero())
    .sort((a, b) => groesse(b).cmp(groesse(a)))
    .slice(0, ABWEICHUNGEN);
}

/** How far a row is from the plan, whichever way. */
export const groesse = ({ werte }: Pick<Hochrechnungszeile, "werte">): Decimal =>
  werte.abweichung?.abs() ?? ZERO;

function nachtrag(bericht: Hochrechnungsbericht, findings: Finding[]): Kernaussage[] {
  const { guv, vermoegensplan, vorgaben } = bericht;
  const ergebnis = erwartung(guv?.rechenwerte.ergebnis);
  const kredite = erwartung(vermoegensplan?.rechenwerte.get("investitionskredite"));
  const computed = [
    ergebnis && schlechteresErgebnis(ergebnis, vorgaben),
    kredite && hoehereKredite(kredite, vorgaben),
  ].filter((text) => text !== undefined);
  const found = findings
    .filter((finding) => istOffen(finding) && WEITERE_NACHTRAGSREGELN.includes(finding.rule))
    .map(({ message }) => message);
  const reasons = [...computed, ...found].map((text): Kernaussage => ({ art: "nachtrag", text }));
  const known = guv?.gesamt.ergebnis.werte;
  if (reasons.length > 0 || !known?.hochrechnung || !known.plan) return reasons;
  return [{ art: "kein-nachtrag", text: texte.keinNachtrag }];
}

/** A line as it is projected here, not as the report's own column shows it. */
function erwartung(werte: Rechenwerte | undefined): Erwartung | undefined {
  if (!werte?.plan || !werte.hochrechnung) return undefined;
  return { plan: runden(werte.plan.wert, 2), hochrechnung: runden(werte.hochrechnung, 2) };
}

/** What the report could not take in. */
function hinweise(bericht: Hochrechnungsbericht): string[] {
  const open = alleZeilen(bericht).filter(({ hindernis, werte }) => hindernis && (werte.plan ?? werte.ist));
  const { nichtZugeordnet = [] } = bericht.guv ?? {};
  return [
    ...(open.length > 0 ? [texte.nichtHochgerechnet(open.length)] : []),
    ...(nichtZugeordnet.length > 0 ? [texte.nichtZugeordnet(nichtZugeordnet)] : []),
  ];
}

/** What looks like an oversight, or is otherwise than in the table that the report was read from. */
function aufgaben(bericht: Hochrechnungsbericht): string[] {
  const rows = alleZeilen(bericht);
  const other = rows.filter(({ imBericht }) => imBericht).length;
  const still = rows.filter(ohneBuchung);
  const wrong = bericht.guv?.abweichendesIst;
  return [
    ...(still.length > 0 ? [texte.ohneBuchung(still.map(postenname))] : []),
    ...(other > 0 ? [texte.andersAlsBericht(other)] : []),
    ...(wrong ? [texte.abweichendesIst(euroText(wrong.gerechnet.wert), euroText(wrong.gezeigt.wert))] : []),
  ];
}

/** Nothing booked yet, projected as nothing, although plan and prior year say otherwise. */
function ohneBuchung({ werte: { plan, ist, hochrechnung, vorjahr } }: Hochrechnungszeile): boolean {
  const zero = (value: Decimal | undefined): boolean => value?.isZero() ?? false;
  const some = (value: Decimal | undefined): boolean => value !== undefined && !value.isZero();
  return zero(ist) && zero(hochrechnung) && some(plan) && some(vorjahr);
}
