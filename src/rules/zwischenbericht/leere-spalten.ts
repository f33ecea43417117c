import type { TableKind } from "../../plan/arten";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";

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

/** The columns of a report that say nothing yet, from left to right. */
interface LeereSpalten {
  tabelle: Tabelle;
  spalten: [Spalte, ...Spalte[]];
}

function leereSpalten(tabelle: Tabelle): LeereSpalten[] {
  const [first, ...others] = hatPlanwerte(tabelle) ? ungefuellteSpalten(tabelle) : [];
  return first ? [{ tabelle, spalten: [first, ...others] }] : [];
}

const sagtNochNichts: Feststellung<LeereSpalten> = {
  stelle: ({ tabelle, spalten }) => {
    const kopf = ({ column }: Spalte): CellRef =>
      zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, column);
    return { ...kopf(spalten[0]), cells: spalten.map(kopf) };
  },
  satz: ({ spalten }) => {
    const names = aufzaehlung([...new Set(spalten.map(({ kopf }) => `„${kopf}“`))]);
    const [nouns, verb] = spalten.length === 1 ? ["Die Spalte", "ist"] : ["Die Spalten", "sind"];
    return `${nouns} ${names} ${verb} leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte die Beträge eintragen.`;
  },
};

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
    return { geprueft: tables.length, befunde: tables.flatMap(leereSpalten).map(alsBefund(sagtNochNichts)) };
  },
};
