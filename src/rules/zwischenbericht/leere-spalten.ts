import { datumText } from "../../finance/datum";
import type { TableKind } from "../../plan/arten";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { fuellung, type Fuellung } from "./fuellen";
import { prozentbezug } from "./prozentspalten";

const BERICHTE: TableKind[] = ["zwischenbericht-guv", "zwischenbericht-vermoegensplan"];
/** What a report tells beside the plan. */
const AUSSAGEN: Spalte["art"][] = ["ist", "hochrechnung"];
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

/**
 * Of several columns of a kind, as of quarters, those to come may be blank; where all are, nothing is told. A blank column
 * of percentages says nothing where the amounts that it is about stand there, or ought to.
 */
function ungefuellteSpalten(tabelle: Tabelle): Spalte[] {
  const spalten = tabelle.spalten.filter(({ kopf }) => kopf !== "");
  const leer = new Set(spalten.filter((spalte) => istUngefuellt(tabelle, spalte)));
  const alleLeeren = (art: Spalte["art"]): Spalte[] => {
    const own = spalten.filter((spalte) => spalte.art === art);
    return own.every((spalte) => leer.has(spalte)) ? own : [];
  };
  const betraege = AUSSAGEN.flatMap(alleLeeren);
  const prozente = spalten.filter((spalte) => {
    const bezug = leer.has(spalte) && prozentbezug(tabelle, spalte);
    return bezug && (betraege.includes(bezug) || !leer.has(bezug));
  });
  return [...betraege, ...prozente].sort((a, b) => a.column - b.column);
}

/** The columns of a report that say nothing yet, from left to right. */
interface LeereSpalten {
  tabelle: Tabelle;
  spalten: [Spalte, ...Spalte[]];
  fuellung: Fuellung;
}

function leereSpalten(plan: Plan, tabelle: Tabelle): LeereSpalten[] {
  const [first, ...others] = hatPlanwerte(tabelle) ? ungefuellteSpalten(tabelle) : [];
  if (!first) return [];
  const spalten: LeereSpalten["spalten"] = [first, ...others];
  return [{ tabelle, spalten, fuellung: fuellung(plan, tabelle, spalten) }];
}

const sagtNochNichts: Feststellung<LeereSpalten> = {
  stelle: ({ tabelle, spalten, fuellung: { zellen } }) => {
    const kopf = ({ column }: Spalte): CellRef =>
      zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, column);
    return {
      ...kopf(spalten[0]),
      cells: spalten.map(kopf),
      ...(zellen.length > 0 && { berichtigungen: zellen }),
    };
  },
  satz: ({ spalten, fuellung: own }) => {
    const names = aufzaehlung([...new Set(spalten.map(({ kopf }) => `„${kopf}“`))]);
    const [nouns, verb] = spalten.length === 1 ? ["Die Spalte", "ist"] : ["Die Spalten", "sind"];
    return `${nouns} ${names} ${verb} leer, der Planansatz ist gefüllt: ${folge(spalten)} ${abhilfe(spalten, own)}`;
  },
};

const fehlt = (spalten: Spalte[], wanted: Spalte["art"]): boolean =>
  spalten.some(({ art }) => art === wanted);

const folge = (spalten: Spalte[]): string =>
  fehlt(spalten, "ist")
    ? "Dieser Zwischenbericht sagt noch nichts."
    : "Dieser Zwischenbericht ist noch nicht vollständig.";

function abhilfe(spalten: Spalte[], { zellen, spalten: projected }: Fuellung): string {
  if (fehlt(spalten, "ist")) return "Bitte zuerst das Ist eintragen.";
  if (!projected && fehlt(spalten, "hochrechnung"))
    return "Damit sich die Hochrechnung füllen lässt, bitte den Stichtag in den Kopf schreiben, etwa „Ist per 30.06.2026“.";
  if (zellen.length === 0) return "Bitte die Beträge eintragen.";
  if (!projected) return "Sie lassen sich mit dem Vorschlag füllen.";
  const { stichtag, monate } = projected;
  return `Sie lassen sich mit dem Vorschlag füllen, hochgerechnet aus dem Ist per ${datumText(stichtag)} (${monate} von 12 Monaten).`;
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
    return {
      geprueft: tables.length,
      befunde: tables.flatMap((tabelle) => leereSpalten(plan, tabelle)).map(alsBefund(sagtNochNichts)),
    };
  },
};
