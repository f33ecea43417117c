import { Decimal, runden } from "../../money/dezimal";
import { euro } from "../../plan/aufbau/gleichung";
import type { Plan } from "../../plan/plan";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import { planprozentNach } from "../../plan/vorgaben";
import { bezuege } from "../../workbook/formel/bezug";
import { liesFormel } from "../../workbook/formel/baum";
import { deutsch, verschoben } from "../../workbook/formel/schreiben";
import { cellAddress } from "../../workbook/adresse";
import { zeilenzelle } from "../../workbook/zelle";
import type { Suspect } from "../kern/ergebnis";
import { hochgerechnet, hochrechnungDer, type Hochrechnungsspalten } from "./hochrechnungsmethoden";
import { prozentbezug } from "./prozentspalten";

/** What blank columns of a report can be filled with, from what the report shows. */
export interface Fuellung {
  zellen: Suspect[];
  /** By which the Hochrechnung was made; absent where that column is not among the blank ones. */
  spalten?: Hochrechnungsspalten;
}

/**
 * The cells of blank columns "Hochrechnung" and "% vom Plan" with what belongs there: by the stored methods, else
 * linear; sums as the Ist is summed up, where that is a formula. Cells in which something stands are left out.
 */
export function fuellung(plan: Plan, tabelle: Tabelle, leere: readonly Spalte[]): Fuellung {
  const projected = hochgerechnet(plan).find((one) => one.tabelle === tabelle);
  const fehlt = projected && leere.includes(projected.spalten.hochrechnung);
  const zeilen = fehlt ? hochrechnungen(projected) : new Map<Zeile, Suspect>();
  const prozente = leere.flatMap((spalte) => prozentzellen(plan, tabelle, spalte, zeilen));
  return { zellen: [...zeilen.values(), ...prozente], ...(fehlt && { spalten: projected.spalten }) };
}

type Hochgerechnet = ReturnType<typeof hochgerechnet>[number];

/** By row. Sums and results are projected like their rows where all of these are projected alike. */
function hochrechnungen({ tabelle, spalten, gespeichert, uebrige }: Hochgerechnet): Map<Zeile, Suspect> {
  const methoden = new Map(gespeichert.map(({ zeile, methode }) => [zeile, methode]));
  const einzelne = new Set([...methoden.keys(), ...uebrige]);
  const found = new Map<Zeile, Suspect>();
  for (const zeile of tabelle.zeilen) {
    const ist = betrag(zeile, spalten.ist);
    const wert = hochrechnungDer(zeile, methoden.get(zeile), spalten);
    if (!ist || !wert || betrag(zeile, spalten.hochrechnung)) continue;
    const formel = einzelne.has(zeile) ? undefined : summenformel(ist, spalten.hochrechnung);
    if (!einzelne.has(zeile) && !formel && gespeichert.length > 0) continue;
    const { einheit, column } = spalten.hochrechnung;
    found.set(zeile, {
      ...zeilenzelle(tabelle, zeile.row, column),
      proposal: runden(wert.div(einheit), stellenVon(ist)).toString(),
      ...formel,
      leer: true,
      reason: formel ? "Summe wie im Ist" : "aus dem Ist hochgerechnet",
    });
  }
  return found;
}

/** As many decimals as the Ist has, whether they are shown or not: cents that are left out would be missing in a sum. */
const stellenVon = ({ wert, stellen }: Figure): number =>
  Math.max(stellen, Math.min(2, wert.decimalPlaces()));

/** The formula of a sum of the Ist, one column over; only where it takes cells of its own column. */
function summenformel(ist: Figure, nach: Spalte): Formelvorschlag | undefined {
  const baum = ist.formel === undefined ? undefined : liesFormel(ist.formel);
  const own = baum && bezuege(baum);
  const imIst = own?.every(
    ({ datei, blatt, bereich: { left, right } }) =>
      datei === undefined && blatt === undefined && left === ist.column && right === ist.column,
  );
  return alsFormel(baum && own?.length && imIst ? verschoben(baum, 0, nach.column - ist.column) : undefined);
}

/** "% vom Plan" of the amounts in the next column to the left, whether they stand there or are proposed. */
function prozentzellen(
  plan: Plan,
  tabelle: Tabelle,
  spalte: Spalte,
  vorgeschlagen: ReadonlyMap<Zeile, Suspect>,
): Suspect[] {
  const ansatzspalte = tabelle.spalten.find(({ art }) => art === "ansatz");
  const bezug = prozentbezug(tabelle, spalte);
  if (!ansatzspalte || !bezug) return [];
  return tabelle.zeilen.flatMap((zeile) => {
    const ansatz = betrag(zeile, ansatzspalte);
    const vorschlag = bezug.art === "hochrechnung" ? vorgeschlagen.get(zeile) : undefined;
    const wert = betragIn(zeile, bezug, vorschlag);
    const prozent = ansatz && wert && planprozentNach(plan.vorgaben, wert, euro(ansatz));
    if (!prozent || betrag(zeile, spalte)) return [];
    // Where the amount is a formula, so is its percentage.
    const gerechnet = (vorschlag?.proposalFormula ?? betrag(zeile, bezug)?.formel) !== undefined;
    const mal = gerechnet && !ansatz.wert.isZero();
    // What a sum shows whose rows are blank is not what it will show; a formula in two units is nobody's habit.
    if (mal && bezug.einheit !== ansatzspalte.einheit) return [];
    return {
      ...zeilenzelle(tabelle, zeile.row, spalte.column),
      proposal: prozent.toString(),
      prozent: true as const,
      leer: true as const,
      ...(mal && alsFormel(prozentformel(zeile.row, bezug, ansatzspalte))),
      reason: "vom Planansatz",
    };
  });
}

const prozentformel = (row: number, { column: wert }: Spalte, { column: ansatz }: Spalte): string =>
  `ROUND(100*${cellAddress(row, wert)}/${cellAddress(row, ansatz)},0)`;

type Formelvorschlag = Pick<Suspect, "proposalFormula" | "proposalFormulaGerman">;

/** As a German Excel shows it, too. */
function alsFormel(formel: string | undefined): Formelvorschlag | undefined {
  const gelesen = formel === undefined ? undefined : liesFormel(formel);
  return gelesen && { proposalFormula: formel, proposalFormulaGerman: deutsch(gelesen) };
}

/** In euro. */
function betragIn(zeile: Zeile, spalte: Spalte, vorschlag: Suspect | undefined): Decimal | undefined {
  if (vorschlag?.proposal !== undefined) return new Decimal(vorschlag.proposal).times(spalte.einheit);
  const figure = betrag(zeile, spalte);
  return figure && euro(figure);
}
