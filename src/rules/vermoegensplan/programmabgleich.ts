import { planspalte, tabelleVon, tabellenVon, type Plan, jahresspalte } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile } from "../../plan/tabelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { postenname } from "../../plan/postenname";
import { figurText } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";
import type { Decimal } from "../../money/dezimal";
import { plus } from "../../plan/aufbau/gleichung";
import { positionsname } from "../../plan/formulare";
import { istEinzelliste, massnahme } from "../../plan/aufbau/massnahmen";
import { doppelteJahre, type Doppeljahr } from "../../plan/aufbau/programmsummen";

/** What the programme plans for a line is what Vermögensplan and Finanzplan plan for it. */
export function programmUndPlan(plan: Plan): Relation[] {
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const finanzplan = tabelleVon(plan, "finanzplan");
  return tabellenVon(plan, "investitionsprogramm")
    .filter((tabelle) => !istEinzelliste(tabelle))
    .flatMap((tabelle) => {
      const position = massnahme(tabelle);
      if (!position) return [];
      return betragsspalten(tabelle).flatMap((spalte) => {
        const planned = spalte.jahr === plan.jahr && spalte.art === "ansatz" ? vermoegensplan : finanzplan;
        const column =
          planned === vermoegensplan
            ? planned && planspalte(planned, plan.jahr)
            : planned && jahresspalte(planned, spalte.jahr);
        if (!planned || !column || !["ansatz", "planung"].includes(spalte.art) || spalte.jahr === undefined)
          return [];
        const line = betrag(positionszeile(planned, position), column);
        const figure = betrag(positionszeile(tabelle, "summeAusgaben"), spalte);
        const ort = planned === vermoegensplan ? "Vermögensplan" : "Finanzplan";
        return line && figure
          ? [
              gleichheit(
                positionsname("vermoegensplan", position),
                line,
                ort,
                plus([figure]),
                "Investitionsprogramm",
              ),
            ]
          : [];
      });
    });
}

const ohneDoppelzaehlung = ({ gesamt, jahr }: Doppeljahr): Decimal => gesamt.wert.minus(jahr.wert);

/** A year that is in the funds provided and in the row's own Ergebnis too counts twice. */
const doppeltGezaehlt: Feststellung<Doppeljahr> = {
  stelle: (fund) => {
    const { gesamt, jahr, bereitgestellt, geleistet } = fund;
    return {
      ...zelleVon(gesamt),
      expected: ohneDoppelzaehlung(fund).toString(),
      actual: gesamt.wert.toString(),
      difference: jahr.wert.toString(),
      cells: [gesamt, bereitgestellt, jahr, geleistet].map(zelleVon),
    };
  },
  satz: (fund) => {
    const { gesamt, jahr, bereitgestellt, geleistet } = fund;
    const { einheit } = gesamt.spalte;
    const right = betragText(ohneDoppelzaehlung(fund).times(einheit), einheit);
    return `${postenname(gesamt)}: In den Gesamtausgaben von ${figurText(gesamt)} zählt das ${spaltenname(jahr.spalte)} (${figurText(jahr)}) doppelt: Es steckt schon in den bereitgestellten Mitteln (${figurText(bereitgestellt)}, davon ${figurText(geleistet)} bereits geleistet). Ohne diese Doppelzählung sind es ${right}; die Summen ändern sich mit.`;
  },
  verdacht: (fund) => {
    const proposal = ohneDoppelzaehlung(fund).toString();
    const typed = fund.gesamt.formel === undefined;
    return typed ? [{ ...zelleVon(fund.gesamt), proposal, reason: "ein Jahr zählt doppelt" }] : [];
  },
};

/** The part of VH-2 that the Investitionsprogramm shows: by its single items where it lists them. */
export function doppeltGezaehlteJahre(plan: Plan): Befund[] {
  const tables = tabellenVon(plan, "investitionsprogramm");
  const items = tables.filter(istEinzelliste);
  return (items.length > 0 ? items : tables).flatMap(doppelteJahre).map(alsBefund(doppeltGezaehlt));
}
