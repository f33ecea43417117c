import { betragAusDouble, type Decimal, ZERO } from "../../money/dezimal";
import { zeigtBetraege, type Tabelle } from "../../plan/tabelle";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { deutsch, form } from "../../workbook/formel/schreiben";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import { zellbereicheAuf } from "../../workbook/zellbereiche";
import type { Abhilfe, Befund, Befunde, Formelgrundlage, Regel } from "../kern/regel";
import { fuhrparkMit } from "../beispiele/beispielfuhrpark";
import { benennung, type Benennung } from "./benennung";
import { abweichungen, type Abweichung } from "./nachbarn";
import { zelleAus } from "./stellen";

/** What the rules about neighbours have in common: they look at every cell of a table that stands among copies. */
function beiNachbarn(
  { index, plan }: Formelgrundlage,
  betrifft: (abweichung: Abweichung) => boolean,
  satz: (abweichung: Abweichung, namen: Benennung) => string,
): Befunde {
  const namen = benennung(plan);
  const befunde = plan.tabellen.flatMap((tabelle) =>
    abweichungen(index, tabelle)
      .filter(betrifft)
      .map((one) => befund(tabelle, one, `${namen.name([one.ort])}: ${satz(one, namen)}.`)),
  );
  return { geprueft: index.alle.length, befunde };
}

function befund(tabelle: Tabelle, abweichung: Abweichung, message: string): Befund {
  const { ort, zelle, formel, vorbilder } = abweichung;
  return {
    ...zelleAus(ort),
    message,
    actual: formel ? `=${deutsch(formel.baum)}` : String(zelle.value),
    cells: [ort, ...vorbilder].map(zelleAus),
    ursache: "formel-bezug",
    abhilfe: abhilfe(abweichung),
    ...(abweichung.richtung === "zeile" && { vormals: [alsFX1(tabelle, abweichung)] }),
  };
}

/** Up to 0.5.0 FX-1 said this, with the sums of the row in their order, a typed amount before them. */
function alsFX1(tabelle: Tabelle, { ort, formel }: Abweichung): { rule: string; cells: CellRef[] } {
  const zeile = tabelle.zeilen.find(({ row }) => row === ort.row);
  const sums = (zeile?.betraege ?? []).filter(
    ({ formel: own = "", spalte }) => zeigtBetraege(spalte) && (formel ? SUMMENFORMEL : SUMME).test(own),
  );
  return { rule: "FX-1", cells: [...(formel ? [] : [zelleAus(ort)]), ...sums.map(zelleVon)] };
}

const SUMME = /\bSUM\(/i;
const SUMMENFORMEL = /^[-+(\s]*(SUM\(|\$?[A-Z]{1,3}\$?\d)[^*/^&]*$/i;

function abhilfe({ ort, soll: { text, wert }, richtung }: Abweichung): Abhilfe[] {
  const grund = richtung === "zeile" ? "wie in den Nachbarspalten" : "wie in den Nachbarzeilen";
  return wert ? [{ ...ort, wert, formel: text, grund }] : [];
}

/**
 * "Wie dort ergeben sich 53.300 €": what a copy of the neighbours comes to, or itself where that is not known. The
 * formula of a known result stands in the proposal.
 */
function wieNachbarn({ ort, soll: { baum, wert } }: Abweichung, namen: Benennung, wie = "Wie dort"): string {
  return wert
    ? `${wie} ergeben sich ${namen.betrag(ort, wert)}`
    : `${wie} lautet die Formel =${deutsch(baum)}`;
}

/** The neighbours in words: "die Nachbarzellen (C40:D40)". */
const nachbarzellen = ({ ort, vorbilder }: Abweichung): string =>
  `die Nachbarzellen (${zellbereicheAuf(ort.blatt, vorbilder.map(zelleAus))})`;

/** By how much a formula and the copy of its neighbours differ in a number alone; undefined where they differ otherwise. */
function festeZahl(index: Formelindex, { formel, soll, ort }: Abweichung): Decimal | undefined {
  const [own, other] = [formel?.linear, index.summenform(soll.baum, ort)];
  if (!formel || !own || !other || own.fest.eq(other.fest) || own.glieder.length !== other.glieder.length)
    return undefined;
  const same = own.glieder.every(({ bezug, faktor }, at) => {
    const beside = other.glieder[at];
    return beside && faktor.eq(beside.faktor) && JSON.stringify(bezug) === JSON.stringify(beside.bezug);
  });
  return same && form(formel.baum, ort) !== form(soll.baum, ort) ? own.fest.minus(other.fest) : undefined;
}

export const fx2: Regel = {
  id: "FX-2",
  titel: "Betrag statt Formel",
  prueft: "Wo die Nachbarzellen rechnen, steht kein fester Betrag an der Stelle der Formel.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("53.300"),
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      ({ formel }) => !formel,
      (abweichung, namen) => {
        const typed = gezeigt(abweichung, namen);
        return `${typed} ist als fester Betrag eingetragen; ${nachbarzellen(abweichung)} rechnen. ${wieNachbarn(abweichung, namen)}`;
      },
    ),
};

export const fx3: Regel = {
  id: "FX-3",
  titel: "Abweichende Formel",
  nachrangig: true,
  prueft: "Keine Formel ist anders gebaut als die ihrer Nachbarn in Zeile oder Spalte.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("=SUMME(C2:C4) → 51.500"),
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) => abweichung.formel !== undefined && !festeZahl(grundlage.index, abweichung),
      (abweichung, namen) => {
        const { ort, soll } = abweichung;
        const shown = gezeigt(abweichung, namen);
        const differs = soll.wert && shown !== "" && namen.betrag(ort, soll.wert) !== shown;
        const instead = differs ? ` statt ${shown}` : "";
        return `Die Formel ${eigene(abweichung)} ist anders gebaut als ${nachbarzellen(abweichung)}. ${wieNachbarn(abweichung, namen)}${instead}`;
      },
    ),
};

export const fx5: Regel = {
  id: "FX-5",
  titel: "Feste Zahl in der Formel",
  prueft: "In keiner Formel steht eine Zahl von Hand, die ihre Nachbarn nicht haben.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("=SUMME(D2:D4)+5000 → 58.300"),
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) => festeZahl(grundlage.index, abweichung) !== undefined,
      (abweichung, namen) => {
        const number = namen.betrag(abweichung.ort, festeZahl(grundlage.index, abweichung) ?? ZERO);
        return `In der Formel ${eigene(abweichung)} steht von Hand ${number}; ${nachbarzellen(abweichung)} haben das nicht. ${wieNachbarn(abweichung, namen, "Ohne die Zahl")}`;
      },
    ),
};

const eigene = ({ formel }: Abweichung): string => (formel ? `=${deutsch(formel.baum)}` : "");

/** The number that stands in the cell; empty where it shows something else. */
const gezeigt = ({ ort, zelle: { value } }: Abweichung, namen: Benennung): string =>
  typeof value === "number" ? namen.betrag(ort, betragAusDouble(value)) : "";
