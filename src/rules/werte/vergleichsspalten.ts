import { runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { spaltenvergleiche, type Spaltenvergleich } from "../../plan/aufbau/vergleichsspalten";
import { mengenText } from "../../plan/mengentext";
import { postenname } from "../../plan/postenname";
import type { Tabelle } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { differenzText, figurText } from "../kern/saetze";

/** Columns that compare two others show what follows from these, row by row. */
export function vergleichsspalten(tabelle: Tabelle): Relation[] {
  return spaltenvergleiche(tabelle).map(vergleich);
}

function vergleich({ gesamt, terme, verglichen }: Spaltenvergleich): Relation {
  return {
    gesamt,
    terme,
    satz: (bewertung) => {
      const amounts = verglichen.map(figurText).join(" und ");
      const [shown, right] = [gesamt.wert, runden(bewertung.soll.div(gesamt.spalte.einheit), gesamt.stellen)];
      return gesamt.spalte.art === "prozent"
        ? `${postenname(gesamt)}: „${gesamt.spalte.kopf}“ zeigt ${zahlDeutsch(shown)}, aus ${amounts} folgen ${zahlDeutsch(right)}.`
        : `${postenname(gesamt)}: „${gesamt.spalte.kopf}“ zeigt ${figurText(gesamt)}, aus ${amounts} folgen ${mengenText(right.times(gesamt.spalte.einheit), gesamt.spalte)} (${differenzText(bewertung)}).`;
    },
  };
}
