import { positionsname } from "../../plan/formulare";
import type { TableKind } from "../../plan/arten";
import { tabelleVon, type Plan } from "../../plan/plan";
import { hatLuecken, type Tabelle, type Zeile } from "../../plan/tabelle";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { folgerungen, istBestaetigt, type Folgerung } from "../../plan/aufbau/erfolgsrechnung";
import { liniensummen, zwischensummen } from "../../plan/aufbau/erfolgssummen";
import { summeDer } from "../../plan/aufbau/gleichung";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { summenrelation, zeilensumme } from "../kern/relationen";
import { figurText, inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";

/** What follows from the lines of a GuV form, in every column: its totals and results. */
export function formularrelationen(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  const results = jeZeile(tabelle)
    .filter((all) => istNachvollziehbar(tabelle, all))
    .flatMap((all) => all.map(({ zeile, gesamt, terme }) => summenrelation(name(zeile), gesamt, terme)));
  return [
    ...liniensummen(tabelle).map(({ zeile, gesamt, terme }) => summenrelation(name(zeile), gesamt, terme)),
    ...results,
    ...zwischensummen(tabelle).map(({ zeile, gesamt, terme }) => summenrelation(zeile.label, gesamt, terme)),
    ...gesagteSummen(tabelle).map(zeilensumme),
  ];
}

/** The totals and results, those of one row together. */
function jeZeile(tabelle: Tabelle): Folgerung[][] {
  const all = folgerungen(tabelle);
  return [...new Set(all.map(({ zeile }) => zeile))].map((zeile) =>
    all.filter((other) => other.zeile === zeile),
  );
}

/** A result with lines that no form has is only judged where they are known to count. */
function istNachvollziehbar(tabelle: Tabelle, all: Folgerung[]): boolean {
  const [first] = all;
  return (
    all.every(({ unbekannte }) => unbekannte.length === 0) || !first || istBestaetigt(tabelle, first.zeile)
  );
}

function name({ position, label }: Zeile): string {
  return position ? positionsname("erfolgsplan", position) : label;
}

/**
 * Rows that could not be followed: which lines the form does not know. Where cells show no result it is they that
 * are missing.
 */
export function nichtNachvollziehbar(tabelle: Tabelle): Befund[] {
  if (hatLuecken(tabelle)) return [];
  return jeZeile(tabelle)
    .filter((all) => !istNachvollziehbar(tabelle, all))
    .flatMap(([first]) => first ?? [])
    .map(alsBefund(nichtNachzurechnen));
}

const nichtNachzurechnen: Feststellung<Folgerung> = {
  stelle: ({ gesamt, terme }) => ({
    ...zelleVon(gesamt),
    severity: "info",
    expected: summeDer(terme).div(gesamt.spalte.einheit).toString(),
    actual: gesamt.wert.toString(),
    cells: [gesamt, ...terme.map(({ figure }) => figure)].map(zelleVon),
  }),
  satz: ({ zeile, spalte, gesamt, terme, unbekannte }) =>
    `${inSpalte(`„${zeile.label}“`, spalte)} ließ sich nicht nachrechnen: Gezeigt sind ${figurText(gesamt)}, alle Zeilen zusammen ergeben ${betragText(summeDer(terme), gesamt.spalte.einheit)}. Das Formblatt kennt ${zeilennamen(unbekannte)} nicht; bitte prüfen, ob eine Zeile fehlt oder anders zählt.`,
};

/** So many rows are named. */
const GENANNT = 3;

function zeilennamen(rows: Folgerung["unbekannte"]): string {
  const names = rows.map(({ zeile }) =>
    zeile?.label ? `„${zeile.label}“` : `Zeile ${(zeile?.row ?? 0) + 1}`,
  );
  const more = names.length > GENANNT ? ` und ${names.length - GENANNT} weitere` : "";
  return names.slice(0, GENANNT).join(", ") + more;
}
