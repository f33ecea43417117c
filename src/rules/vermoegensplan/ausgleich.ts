import type { TableKind } from "../../plan/arten";
import { jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import { euro, gegen, plus, summeDer } from "../../plan/aufbau/gleichung";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  eigenerBetrag,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit, ist, soll } from "../kern/relationen";
import { seitengewicht } from "../kern/seitengewicht";
import { differenzText, figurText, inSpalte } from "../kern/saetze";

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

/** Zunahme and Abnahme der liquiden Mittel in one column, of which only one can be. */
interface ZunahmeUndAbnahme {
  zunahme: Figure;
  abnahme: Figure;
}

/** Zunahme and Abnahme der liquiden Mittel exclude each other. */
export const zunahmeUndAbnahme = (tabelle: Tabelle): Befund[] =>
  beideBelegt(tabelle).map(alsBefund(beideZeilenBelegt));

function beideBelegt(tabelle: Tabelle): ZunahmeUndAbnahme[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const zunahme = betrag(positionszeile(tabelle, "zunahmeMittel"), spalte);
    const abnahme = betrag(positionszeile(tabelle, "abnahmeMittel"), spalte);
    return !zunahme || !abnahme || zunahme.wert.isZero() || abnahme.wert.isZero()
      ? []
      : [{ zunahme, abnahme }];
  });
}

const beideZeilenBelegt: Feststellung<ZunahmeUndAbnahme> = {
  stelle: ({ zunahme, abnahme }) => ({
    ...zelleVon(zunahme),
    actual: zunahme.wert.toString(),
    cells: [zunahme, abnahme].map(zelleVon),
  }),
  satz: ({ zunahme, abnahme }) =>
    `${inSpalte("Liquide Mittel", zunahme.spalte)}: Zunahme ${figurText(zunahme)} und Abnahme ${figurText(abnahme)} schließen einander aus. Bitte nur den Saldo ${betragText(euro(zunahme).minus(euro(abnahme)), zunahme.spalte.einheit)} auf einer der beiden Zeilen zeigen.`,
};

/**
 * Jahresgewinn among the sources less Jahresverlust among the uses is the Jahresergebnis of the table that `ort`
 * names. Either stands alone, or both, one of them zero; it is told of the line into which the result belongs.
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
  const verlust = verlustterm(vermoegensplan, spalte);
  // A Jahresgewinn or Jahresverlust that shows no result is there all the same: the other alone says nothing.
  const offen = ["jahresgewinn", "jahresverlust"].some((position) =>
    positionszeile(vermoegensplan, position)?.ohneErgebnis?.includes(spalte.column),
  );
  if (terme.length === 0 || offen) return [];
  const istVerlust = summeDer(terme).isNegative();
  if (verlust && (!gewinn || (istVerlust && gewinn.wert.isZero()))) {
    const ohneGewinn = [...terme.map(gegen), ...plus(gewinn ? [gewinn] : [])];
    const signed = verlust.faktor === 1 ? ohneGewinn : ohneGewinn.map(gegen);
    return [gleichheit("Jahresverlust", verlust.figure, "Vermögensplan", signed, ort)];
  }
  if (!gewinn) return [];
  const relation = gleichheit(
    "Jahresgewinn",
    gewinn,
    "Vermögensplan",
    [...terme, ...(verlust ? [verlust] : [])],
    ort,
  );
  const leer = istVerlust && !verlust ? positionszeile(vermoegensplan, "jahresverlust") : undefined;
  return [leer ? mitHinweis(relation, `Ein Verlust gehört in die Zeile „${leer.label}“.`) : relation];
}

const mitHinweis = (relation: Relation, hinweis: string): Relation => ({
  ...relation,
  satz: (bewertung) => `${relation.satz(bewertung)} ${hinweis}`,
});

/** The Jahresverlust, counted positive also where all uses carry a minus sign. */
function verlustterm(
  vermoegensplan: Tabelle,
  spalte: Spalte,
): { figure: Figure; faktor: 1 | -1 } | undefined {
  const [figure] = eigenerBetrag(vermoegensplan, "jahresverlust", spalte);
  const [uses] = eigenerBetrag(vermoegensplan, "summeAusgaben", spalte);
  return figure && { figure, faktor: uses?.wert.isNegative() === true ? -1 : 1 };
}
