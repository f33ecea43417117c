import type { TableKind } from "../../plan/arten";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { zeilenzelle } from "../../workbook/zelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import type { Befund, Regel } from "../kern/regel";

const BERICHTE: TableKind[] = ["zwischenbericht-guv", "zwischenbericht-vermoegensplan"];
/** What a report tells beside the plan. */
const AUSSAGEN: Spalte["art"][] = ["ist", "hochrechnung", "prozent"];
/** So many amounts of the plan show that the report was begun. */
const PLANWERTE = 3;

/** Whether nothing was entered in a column: sums of blank cells are zero, and say nothing. */
function istUngefuellt({ zeilen }: Tabelle, { column }: Spalte): boolean {
  return zeilen.every(
    ({ art, betraege, ohneErgebnis = [] }) =>
      !ohneErgebnis.includes(column) &&
      betraege.every((figure) => figure.column !== column || (art === "summe" && figure.wert.isZero())),
  );
}

const hatPlanwerte = (tabelle: Tabelle): boolean =>
  tabelle.spalten.some(
    ({ art, column }) =>
      art === "ansatz" &&
      tabelle.zeilen
        .flatMap(({ betraege }) => betraege)
        .filter((figure) => figure.column === column && !figure.wert.isZero()).length >= PLANWERTE,
  );

/** Of several columns of a kind, as of quarters, those to come may be blank; where all are, nothing is told. */
function ungefuellteSpalten(tabelle: Tabelle): Spalte[] {
  return AUSSAGEN.flatMap((art) => {
    const own = tabelle.spalten.filter((spalte) => spalte.art === art && spalte.kopf !== "");
    return own.every((spalte) => istUngefuellt(tabelle, spalte)) ? own : [];
  }).sort((a, b) => a.column - b.column);
}

function leereSpalten(tabelle: Tabelle): Befund[] {
  const blank = hatPlanwerte(tabelle) ? ungefuellteSpalten(tabelle) : [];
  const [first] = blank;
  if (!first) return [];
  const row = tabelle.kopfzeile ?? tabelle.area.top;
  const names = [...new Set(blank.map(({ kopf }) => `„${kopf}“`))];
  const list = [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" und ");
  const [nouns, verb] = blank.length === 1 ? ["Die Spalte", "ist"] : ["Die Spalten", "sind"];
  return [
    {
      ...zeilenzelle(tabelle, row, first.column),
      message: `${nouns} ${list} ${verb} leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte die Beträge eintragen.`,
      cells: blank.map(({ column }) => zeilenzelle(tabelle, row, column)),
    },
  ];
}

const berichte = (plan: Plan): Tabelle[] =>
  BERICHTE.flatMap((kind) => tabellenVon(plan, kind)).filter(({ hidden }) => !hidden);

/** A report tells what it has columns for. */
export const zb6: Regel = {
  id: "ZB-6",
  titel: "Leere Spalten des Zwischenberichts",
  prueft: "Ist, Hochrechnung und „% vom Plan“ sind gefüllt, wo der Zwischenbericht Spalten dafür hat.",
  grundlage: "§ 21 EigAnVO",
  recht: "zwischenbericht",
  severity: "warning",
  beispiel: {
    Zwischenbericht: beispielbericht.vermoegensplan.replace(/(\| [\d.]+) \| [\d.]+ \| [\d.]+$/gm, "$1"),
  },
  befunde: (plan) => {
    const tables = berichte(plan);
    return { geprueft: tables.length, befunde: tables.flatMap(leereSpalten) };
  },
};
