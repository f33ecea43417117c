import type { TableKind } from "../../plan/arten";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { mittelgleichungen, mittelsummen, type Mittelsumme } from "../../plan/aufbau/mittel";
import { positionsname } from "../../plan/formulare";
import { tabelleVon, type Plan } from "../../plan/plan";
import { hatLuecken, type Figure, type Zeile } from "../../plan/tabelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
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

/** A total that comes out in no way, neither with nor without a row that the form does not know. */
interface UnklareSumme {
  zeile: Zeile;
  figure: Figure;
  unbekannt: Zeile;
}

/** Totals with rows unknown to the form that come out in no way, though every cell shows its result. */
export const unklareSummen = (plan: Plan, kind: TableKind): Befund[] =>
  ungewisse(plan, kind).map(alsBefund(unklareSumme));

function ungewisse(plan: Plan, kind: TableKind): UnklareSumme[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle || hatLuecken(tabelle)) return [];
  return mittelsummen(tabelle)
    .filter(({ gewiss, zeile }) => !gewiss && zeile.betraege.some(({ wert }) => !wert.isZero()))
    .flatMap(({ zeile, unbekannte: [unbekannt] }) => {
      const [figure] = zeile.betraege;
      return figure && unbekannt ? [{ zeile, figure, unbekannt }] : [];
    });
}

const unklareSumme: Feststellung<UnklareSumme> = {
  stelle: ({ figure }) => ({ ...zelleVon(figure), severity: "info", cells: [zelleVon(figure)] }),
  satz: ({ zeile, unbekannt }) =>
    `„${zeile.label}“ wurde nicht nachgerechnet: Zeilen wie „${unbekannt.label}“ kennt das Formblatt nicht, und weder mit noch ohne sie ergibt sich der gezeigte Betrag. Bitte von Hand prüfen.`,
};
