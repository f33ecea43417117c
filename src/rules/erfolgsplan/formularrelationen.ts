import { summe } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, hatLuecken, type Tabelle, type Zeile } from "../../plan/tabelle";
import { euro, gilt } from "../kern/bewerten";
import { bestaetigt, erfolgsrechnung, folgerungen, zeilenterme, type Folgerung } from "./erfolgsrechnung";
import { istZwischenergebnis, zeilennummer } from "./erfolgszeilen";
import { plus } from "../konten/gruppensummen";
import type { Befund, Relation } from "../kern/regel";
import { gegen, positionsname, summenrelation } from "../kern/relationen";
import { betragText, figurText, inSpalte, zelleVon } from "../kern/saetze";

/** What follows from the lines of a GuV form, in every column: its totals and results. */
export function formularrelationen(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  const results = jeZeile(tabelle)
    .filter(istNachvollziehbar)
    .flatMap((all) => all.map(({ zeile, gesamt, terme }) => summenrelation(name(zeile), gesamt, terme)));
  return [...zeilensummen(tabelle), ...results, ...zwischenergebnisse(tabelle)];
}

/** The totals and results, those of one row together. */
function jeZeile(tabelle: Tabelle): Folgerung[][] {
  const all = folgerungen(tabelle);
  return [...new Set(all.map(({ zeile }) => zeile))].map((zeile) =>
    all.filter((other) => other.zeile === zeile),
  );
}

/** A result with lines that no form has is only judged where they are known to count. */
function istNachvollziehbar(all: Folgerung[]): boolean {
  return all.every(({ unbekannte }) => unbekannte.length === 0) || bestaetigt(all);
}

function name({ position, label }: Zeile): string {
  return position ? positionsname("erfolgsplan", position) : label;
}

/** a), b) … add up to the amount that their line shows itself; others than those of the form where they do once. */
function zeilensummen(tabelle: Tabelle): Relation[] {
  return erfolgsrechnung(tabelle).zeilen.flatMap((line) => {
    const relations = betragsspalten(tabelle).flatMap((spalte) => {
      const gesamt = betrag(line.zeile, spalte);
      const figures = line.teile.flatMap((teil) => betrag(teil, spalte) ?? []);
      return gesamt && figures.length > 0 && line.zeile
        ? [summenrelation(name(line.zeile), gesamt, plus(figures))]
        : [];
    });
    const ofForm = line.teile.every(({ position }) => position !== undefined);
    return ofForm || relations.some(bestaetigtSich) ? relations : [];
  });
}

function bestaetigtSich(relation: Relation): boolean {
  return relation.terme.length > 1 && !relation.gesamt.wert.isZero() && gilt(relation);
}

/** "Betriebsergebnis", "Summe II": all lines above it or those since the result before, where that holds. */
function zwischenergebnisse(tabelle: Tabelle): Relation[] {
  const rechnung = erfolgsrechnung(tabelle);
  const rows = tabelle.zeilen.filter(
    (zeile) =>
      zeile.position === undefined &&
      zeile.betraege.length > 0 &&
      (zeile.art === "summe" || istZwischenergebnis(zeile)),
  );
  const since = (zeile: Zeile, from: number): Relation[] =>
    betragsspalten(tabelle).flatMap((spalte) => {
      const gesamt = betrag(zeile, spalte);
      const lines = rechnung.zeilen.filter(
        (line) => from < zeilennummer(line) && zeilennummer(line) < zeile.row,
      );
      const terme = lines.flatMap((line) => zeilenterme(rechnung, line, spalte));
      return gesamt && terme.length > 1 ? [summenrelation(zeile.label, gesamt, terme)] : [];
    });
  return rows.flatMap((zeile, index) => {
    const plain = [-1, rows[index - 1]?.row ?? -1].map((from) => since(zeile, from));
    const ways = [...plain, ...plain.map((relations) => relations.map(mitUmgekehrtenTermen))];
    const held = (relations: Relation[]): number => relations.filter(bestaetigtSich).length;
    const [best = []] = ways.sort((a, b) => held(b) - held(a));
    return held(best) >= 2 && held(best) * 2 > best.length ? best : [];
  });
}

/** A sum of costs shows them positive although they lessen the result. */
function mitUmgekehrtenTermen({ gesamt, terme }: Relation): Relation {
  return summenrelation(gesamt.label, gesamt, terme.map(gegen));
}

/**
 * A row that could not be followed: which lines the form does not know. Where cells show no result it is they that
 * are missing.
 */
export function nichtNachvollziehbar(tabelle: Tabelle): Befund[] {
  if (hatLuecken(tabelle)) return [];
  return jeZeile(tabelle)
    .filter((all) => !istNachvollziehbar(all))
    .flatMap(([first]) => {
      if (!first) return [];
      const unknown = first.unbekannte.map(({ zeile }) => `„${zeile?.label ?? ""}“`);
      const more = unknown.length > 3 ? ` und ${unknown.length - 3} weitere` : "";
      const lines = unknown.slice(0, 3).join(", ") + more;
      const sum = summe(first.terme.map(({ figure, faktor }) => euro(figure).times(faktor)));
      const { einheit } = first.gesamt.spalte;
      return [
        {
          ...zelleVon(first.gesamt),
          severity: "info" as const,
          message: `${inSpalte(`„${first.zeile.label}“`, first.spalte)} ließ sich nicht nachrechnen: Gezeigt sind ${figurText(first.gesamt)}, alle Zeilen zusammen ergeben ${betragText(sum, einheit)}. Das Formblatt kennt ${lines} nicht; bitte prüfen, ob eine Zeile fehlt oder anders zählt.`,
          expected: sum.div(einheit).toString(),
          actual: first.gesamt.wert.toString(),
          cells: [first.gesamt, ...first.terme.map(({ figure }) => figure)].map(zelleVon),
        },
      ];
    });
}
