import { type Term, gegen } from "../../plan/aufbau/gleichung";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile, type Spalte, type Tabelle } from "../../plan/tabelle";
import { erfolgsrechnung, istVerlustPositiv } from "../../plan/aufbau/erfolgsrechnung";
import { aufwandszeile, ertragsterme, jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import type { Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";

/** Costs in the sign in which a table shows them. */
function aufwandVon(tabelle: Tabelle): (term: Term) => Term {
  return (term) => (erfolgsrechnung(tabelle).aufwandNegativ ? gegen(term) : term);
}

/** The result in the sign in which a table shows a loss. */
function verlustVon(tabelle: Tabelle): (term: Term) => Term {
  return (term) => (istVerlustPositiv(tabelle) ? gegen(term) : term);
}

/** The Jahresvergleich repeats lines of the Erfolgsplan, for every year that both show. */
export function jahresvergleich(plan: Plan): Relation[] {
  const vergleich = tabelleVon(plan, "jahresvergleich");
  const erfolgsplan = tabelleVon(plan, "erfolgsplan");
  if (!vergleich || !erfolgsplan) return [];
  const lines: [string, string, (spalte: Spalte) => Term[]][] = [
    ["Summe Erlöse", "summeErtraege", (spalte) => ertragsterme(erfolgsplan, spalte)],
    ...["materialaufwand", "personalaufwand", "abschreibungen", "sonstigeAufwendungen"].map(
      (position): [string, string, (spalte: Spalte) => Term[]] => [
        position,
        position,
        (spalte) => aufwandszeile(erfolgsplan, position, spalte).map(aufwandVon(vergleich)),
      ],
    ),
    [
      "Jahresergebnis",
      "jahresergebnis",
      (spalte) => jahresergebnisterme(erfolgsplan, spalte).map(verlustVon(vergleich)),
    ],
  ];
  return betragsspalten(vergleich).flatMap((spalte) => {
    const column = betragsspalten(erfolgsplan).find(
      ({ jahr, art }) => jahr === spalte.jahr && art === spalte.art,
    );
    if (!column) return [];
    return lines.flatMap(([, position, read]) => {
      const zeile = positionszeile(vergleich, position);
      const gesamt = betrag(zeile, spalte);
      const terme = read(column);
      return zeile && gesamt && terme.length > 0
        ? [gleichheit(zeile.label, gesamt, "Jahresvergleich", terme, "Erfolgsplan")]
        : [];
    });
  });
}
