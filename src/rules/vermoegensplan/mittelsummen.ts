import type { TableKind } from "../../plan/arten";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { mittelgleichungen, mittelsummen, type Mittelsumme } from "../../plan/aufbau/mittel";
import { positionsname } from "../../plan/formulare";
import { tabelleVon, type Plan } from "../../plan/plan";
import { hatLuecken } from "../../plan/tabelle";
import type { Befund, Relation } from "../kern/regel";
import { summenrelation, zeilensumme } from "../kern/relationen";
import { zelleVon } from "../../workbook/zelle";

/** The sums of a Vermögensplan, Finanzplan or Zwischenbericht, in every column of amounts. */
export function mittelrelationen(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  const ofForm = mittelsummen(tabelle)
    .filter(({ gewiss }) => gewiss)
    .flatMap((sum) =>
      mittelgleichungen(tabelle, sum).map(({ gesamt, terme }) => summenrelation(name(sum), gesamt, terme)),
    );
  const said = gesagteSummen(tabelle).map(zeilensumme);
  return [...ofForm, ...said];
}

function name({ position, zeile }: Mittelsumme): string {
  return position === undefined ? zeile.label : positionsname("vermoegensplan", position);
}

/** Totals with rows unknown to the form that come out in no way, though every cell shows its result. */
export function unklareSummen(plan: Plan, kind: TableKind): Befund[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle || hatLuecken(tabelle)) return [];
  return mittelsummen(tabelle)
    .filter(({ gewiss, zeile }) => !gewiss && zeile.betraege.some(({ wert }) => !wert.isZero()))
    .flatMap(({ zeile, unbekannte: [first] }) => {
      const [figure] = zeile.betraege;
      if (!figure || !first) return [];
      return [
        {
          ...zelleVon(figure),
          severity: "info" as const,
          message: `„${zeile.label}“ wurde nicht nachgerechnet: Zeilen wie „${first.label}“ kennt das Formblatt nicht, und weder mit noch ohne sie ergibt sich der gezeigte Betrag. Bitte von Hand prüfen.`,
          cells: [zelleVon(figure)],
        },
      ];
    });
}
