import type { Gleichung, Term } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import { type Relation, type Bewertung } from "./regel";
import { differenzText, inSpalte, zeilenname } from "./saetze";
import { betragText } from "../../money/eurotext";

/** "gesamt is the sum of these", with the sentence for where it is not. */
export function summenrelation(name: string, gesamt: Figure, terme: Term[]): Relation {
  const rows = terme.length === 1 ? "die Zeile ergibt" : `die ${terme.length} Zeilen ergeben`;
  return {
    gesamt,
    terme,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: In der Summe steht ${ist(bewertung)}, ${rows} ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** The same for an equation whose total is called as its row is. */
export function zeilensumme({ gesamt, terme }: Gleichung): Relation {
  return summenrelation(zeilenname(gesamt), gesamt, terme);
}

/** "this figure is that figure", each named by where it stands: "Kontenübersicht", "Gesamtübersicht". */
export function gleichheit(
  name: string,
  gesamt: Figure,
  gesamtOrt: string,
  terme: Term[],
  ort: string,
): Relation {
  return {
    gesamt,
    terme,
    eineAngabe: true,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: ${gesamtOrt} ${ist(bewertung)}, ${ort} ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** The total as it stands, in its unit. */
export function ist({ relation, soll: sum, differenz }: Bewertung): string {
  return betragText(sum.plus(differenz), relation.gesamt.spalte.einheit);
}

/** What the terms add up to, in the unit of the total. */
export function soll({ relation, soll: sum }: Bewertung): string {
  return betragText(sum, relation.gesamt.spalte.einheit);
}
