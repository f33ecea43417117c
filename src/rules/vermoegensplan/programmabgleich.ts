import { planspalte, tabelleVon, tabellenVon, type Plan, jahresspalte } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile, type Tabelle } from "../../plan/tabelle";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit, summenrelation } from "../kern/relationen";
import { betragText } from "../../money/eurotext";
import { zeilenzelle } from "../../workbook/zelle";
import { euro, type Term, plus, gilt } from "../../plan/aufbau/gleichung";
import { positionsname } from "../../plan/formulare";
import { postenname } from "../../plan/postenname";
import { istEinzelliste, massnahme, programmbetraege } from "../../plan/aufbau/massnahmen";

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

/** A year that is in the funds already spent and in the row's own Ergebnis too counts twice. */
function doppeltGezaehlt(tabelle: Tabelle): Befund[] {
  return tabelle.zeilen
    .filter(({ position }) => !position)
    .flatMap((zeile) => {
      const { ergebnis, vorjahr, bereitgestellt, geleistet, ansatz, planung, gesamt } = programmbetraege(
        tabelle,
        zeile,
      );
      const [spent] = geleistet;
      const [year] = ergebnis;
      const [provided] = bereitgestellt;
      if (!gesamt || !spent || !year || !provided || year.wert.isZero() || year.wert.isNegative()) return [];
      const once = plus([provided, ...ansatz, ...planung]);
      const twice = plus([provided, year, ...ansatz, ...planung]);
      const holds = (terme: Term[]): boolean => gilt(summenrelation("", gesamt, terme));
      // Funds that hardly exceed the prior year's Ansatz do not contain the year before it.
      const earlier = vorjahr.reduce((rest, { wert }) => rest.minus(wert), provided.wert);
      const contained = spent.wert.gte(year.wert) && earlier.gte(year.wert);
      if (!contained || holds(once) || !holds(twice)) return [];
      const expected = gesamt.wert.minus(year.wert);
      const cells = [gesamt, provided, year, spent].map((figure) =>
        zeilenzelle(tabelle, figure.row, figure.column),
      );
      return [
        {
          ...zeilenzelle(tabelle, gesamt.row, gesamt.column),
          message: `${postenname(gesamt)}: Die Gesamtausgaben von ${betragText(euro(gesamt), gesamt.spalte.einheit)} zählen das Vorvorjahr (${betragText(euro(year), year.spalte.einheit)}) doppelt; es steckt schon in den bereitgestellten Mitteln (${betragText(euro(provided), provided.spalte.einheit)}). Einmal gezählt sind es ${betragText(euro(gesamt).minus(euro(year)), gesamt.spalte.einheit)}.`,
          expected: expected.toString(),
          actual: gesamt.wert.toString(),
          difference: year.wert.toString(),
          cells,
        },
      ];
    });
}

/** The part of VH-2 that the Investitionsprogramm shows: by its single items where it lists them. */
export function doppelteJahre(plan: Plan): Befund[] {
  const tables = tabellenVon(plan, "investitionsprogramm");
  const items = tables.filter(istEinzelliste);
  return (items.length > 0 ? items : tables).flatMap(doppeltGezaehlt);
}
