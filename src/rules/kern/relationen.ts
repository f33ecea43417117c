import { Decimal } from "../../money/dezimal";
import type { Gleichung, Term } from "../../plan/aufbau/gleichung";
import { mengenText } from "../../plan/mengentext";
import { postenname } from "../../plan/postenname";
import type { Figure } from "../../plan/tabelle";
import { type Relation, type Bewertung } from "./regel";
import { differenzText, inSpalte } from "./saetze";

/** "gesamt is the sum of these", with the sentence for where it is not. */
export function summenrelation(name: string, gesamt: Figure, terme: Term[]): Relation {
  return {
    gesamt,
    terme,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: Angegeben sind ${ist(bewertung)}, ${folgt(terme, soll(bewertung))} (${differenzText(bewertung)}).`,
  };
}

/** What the rows come to: a result that takes some of them off is no sum. */
function folgt(terme: Term[], soll: string): string {
  const added = terme.every(({ faktor }) => new Decimal(faktor).eq(1));
  if (terme.length === 1)
    return added ? `die einzige Zeile dazu zeigt ${soll}` : `aus der Zeile folgen ${soll}`;
  return added
    ? `die ${terme.length} Zeilen ergeben zusammen ${soll}`
    : `aus den ${terme.length} Zeilen folgen ${soll}`;
}

/** The same for an equation whose total is called as its row is. */
export function zeilensumme({ gesamt, terme }: Gleichung): Relation {
  return summenrelation(postenname(gesamt), gesamt, terme);
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
  return mengenText(sum.plus(differenz), relation.gesamt.spalte);
}

/** What the terms add up to, in the unit of the total. */
export function soll({ relation, soll: sum }: Bewertung): string {
  return mengenText(sum, relation.gesamt.spalte);
}
