import type { TableKind } from "../../plan/arten";
import { jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import { gegen } from "../../plan/aufbau/gleichung";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  eigenerBetrag,
  positionszeile,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit, ist, soll } from "../kern/relationen";
import { seitengewicht } from "../kern/seitengewicht";
import { differenzText, inSpalte } from "../kern/saetze";

/** Einnahmen = Ausgaben in every column that shows both. */
export function ausgleich(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  return betragsspalten(tabelle).flatMap((spalte) => {
    const [einnahmen] = eigenerBetrag(tabelle, "summeEinnahmen", spalte);
    const [ausgaben] = eigenerBetrag(tabelle, "summeAusgaben", spalte);
    if (!einnahmen || !ausgaben) return [];
    return [
      {
        gesamt: ausgaben,
        terme: [{ figure: einnahmen, faktor: 1 }],
        eineAngabe: true,
        satz: (bewertung) =>
          `${inSpalte("Einnahmen und Ausgaben", spalte)} sind nicht gleich hoch: Die Einnahmen ergeben ${soll(bewertung)}, die Ausgaben ${ist(bewertung)} (${differenzText(bewertung)}).`,
        ...seitengewicht(plan),
      },
    ];
  });
}

/** Zunahme and Abnahme der liquiden Mittel exclude each other. */
export function zunahmeUndAbnahme(tabelle: Tabelle): Befund[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const zunahme = betrag(positionszeile(tabelle, "zunahmeMittel"), spalte);
    const abnahme = betrag(positionszeile(tabelle, "abnahmeMittel"), spalte);
    if (!zunahme || !abnahme || zunahme.wert.isZero() || abnahme.wert.isZero()) return [];
    return [
      {
        ...zelleVon(zunahme),
        message: `${inSpalte("Liquide Mittel", spalte)}: Zunahme ${betragText(zunahme.wert)} und Abnahme ${betragText(abnahme.wert)} schließen einander aus. Bitte nur den Saldo ${betragText(zunahme.wert.minus(abnahme.wert))} auf einer der beiden Zeilen zeigen.`,
        actual: zunahme.wert.toString(),
        cells: [zelleVon(zunahme), zelleVon(abnahme)],
      },
    ];
  });
}

/**
 * Jahresgewinn among the sources less Jahresverlust among the uses is the Jahresergebnis of the table that `ort`
 * names. Either stands alone, or both, one of them zero.
 */
export function ergebnisabgleich(
  vermoegensplan: Tabelle,
  spalte: Spalte,
  erfolgsplan: Tabelle,
  quelle: Spalte,
  ort: string,
): Relation[] {
  const terme = jahresergebnisterme(erfolgsplan, quelle);
  const [gewinn] = eigenerBetrag(vermoegensplan, "jahresgewinn", spalte);
  const [verlust] = eigenerBetrag(vermoegensplan, "jahresverlust", spalte);
  // A Jahresgewinn or Jahresverlust that shows no result is there all the same: the other alone says nothing.
  const offen = ["jahresgewinn", "jahresverlust"].some((position) =>
    positionszeile(vermoegensplan, position)?.ohneErgebnis?.includes(spalte.column),
  );
  if (terme.length === 0 || offen) return [];
  if (gewinn) {
    const mitVerlust = [...terme, ...(verlust ? [{ figure: verlust, faktor: 1 }] : [])];
    return [gleichheit("Jahresgewinn", gewinn, "Vermögensplan", mitVerlust, ort)];
  }
  return verlust ? [gleichheit("Jahresverlust", verlust, "Vermögensplan", terme.map(gegen), ort)] : [];
}
