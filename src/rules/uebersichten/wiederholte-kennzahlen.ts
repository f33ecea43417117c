import { zahlDeutsch } from "../../money/zahltext";
import { bilanz, istBelegt } from "../../plan/aufbau/belege";
import { plus } from "../../plan/aufbau/gleichung";
import { gleicheSpalte, tabellenVon, type Plan } from "../../plan/plan";
import { postenname } from "../../plan/postenname";
import { betrag, type Figure, type Tabelle } from "../../plan/tabelle";
import { stelle, zelleVon } from "../../workbook/zelle";
import type { Relation } from "../kern/regel";
import { inSpalte } from "../kern/saetze";

/** Kennzahlen that a further table shows again for the same years, where most of them are the same. */
export function wiederholteKennzahlen(plan: Plan): Relation[] {
  const [first, ...others] = tabellenVon(plan, "kennzahlen");
  return others.flatMap((other) => {
    const all = first ? wiederholungen(first, other) : [];
    return istBelegt("wiederholung", bilanz(all)) ? all : [];
  });
}

function wiederholungen(first: Tabelle, other: Tabelle): Relation[] {
  return other.zeilen.flatMap(({ text, betraege }) => {
    const same = first.zeilen.filter((zeile) => zeile.text === text);
    const [zeile] = same;
    if (!zeile || same.length > 1) return [];
    return betraege.flatMap((figure) => {
      const spalte = gleicheSpalte(first, figure.spalte);
      const before = spalte && betrag(zeile, spalte);
      return before ? [wiederholung(figure, before)] : [];
    });
  });
}

function wiederholung(gesamt: Figure, figure: Figure): Relation {
  return {
    gesamt,
    terme: plus([figure]),
    eineAngabe: true,
    ohneEinheit: [gesamt, figure],
    satz: () =>
      `${inSpalte(postenname(gesamt), gesamt.spalte)}: In ${stelle(zelleVon(gesamt))} stehen ${zahlDeutsch(gesamt.wert)}, in ${stelle(zelleVon(figure))} dagegen ${zahlDeutsch(figure.wert)}. Bitte abgleichen.`,
  };
}
