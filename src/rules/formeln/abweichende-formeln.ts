import { betragAusDouble, type Decimal, ZERO } from "../../money/dezimal";
import { zeigtBetraege, type Tabelle } from "../../plan/tabelle";
import { deutsch, form } from "../../workbook/formel/schreiben";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import type { Abhilfe, Befund, Befunde, Formelgrundlage, Regel } from "../kern/regel";
import { fuhrparkMit } from "../beispiele/beispielfuhrpark";
import { istBestaetigt } from "../kern/formelfehler";
import { ortVon } from "../kern/netz";
import { benennung, type Benennung } from "./benennung";
import { abweichungen, type Abweichung } from "./nachbarn";
import { zelleAus, zellenAuf } from "./stellen";

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
 * "Eine Formel wie dort ergibt 53.300 €": what a copy of the neighbours comes to, or itself where that is not known.
 * The formula of a known result stands in the proposal.
 */
function wieNachbarn(abweichung: Abweichung, namen: Benennung): string {
  const { ort, soll } = abweichung;
  if (!soll.wert) return `Eine Formel wie dort lautet =${deutsch(soll.baum)}`;
  const result = namen.betrag(ort, soll.wert);
  return `Eine Formel wie dort ergibt ${result === gezeigt(abweichung, namen) ? "ebenfalls " : ""}${result}`;
}

const ANGLEICHEN = "Bitte die Formel angleichen, wenn die Abweichung nicht gewollt ist";

/** The neighbours in words: "Nachbarzellen (C40:D40)". */
const nachbarzellen = ({ ort, vorbilder }: Abweichung): string =>
  `Nachbarzellen (${zellenAuf(ort.blatt, vorbilder)})`;

/** The numbers in a formula and in the copy of its neighbours, where these alone differ; else undefined. */
function festeZahlen({ formel, soll, ort }: Abweichung): { eigene: Decimal; andere: Decimal } | undefined {
  const [own, other] = [formel?.linear, soll.summe];
  if (!formel || !own || !other || own.fest.eq(other.fest) || own.glieder.length !== other.glieder.length)
    return undefined;
  const same = own.glieder.every(({ bezug, faktor }, at) => {
    const beside = other.glieder[at];
    return beside && faktor.eq(beside.faktor) && JSON.stringify(bezug) === JSON.stringify(beside.bezug);
  });
  return same && form(formel.baum, ort) !== form(soll.baum, ort)
    ? { eigene: own.fest, andere: other.fest }
    : undefined;
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
        return `Hier steht ein fester Betrag${typed && ` (${typed})`}; die ${nachbarzellen(abweichung)} enthalten Formeln. ${wieNachbarn(abweichung, namen)}. Bitte auch hier eine Formel eintragen, wenn kein fester Betrag gewollt ist`;
      },
    ),
};

/** What the form asks for weighs more than what neighbours do: they may all be wrong. */
const stimmtNachForm = ({ index, bewertungen }: Formelgrundlage, { ort }: Abweichung): boolean =>
  bewertungen.some((bewertung) => {
    const { blatt, row, column } = ortVon(bewertung.relation.gesamt);
    const here = blatt === ort.blatt && row === ort.row && column === ort.column;
    return here && !bewertung.relation.ausZahlen && istBestaetigt(index, bewertung);
  });

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
      (abweichung) =>
        abweichung.formel !== undefined && !festeZahlen(abweichung) && !stimmtNachForm(grundlage, abweichung),
      (abweichung, namen) => {
        const { ort, soll } = abweichung;
        const shown = gezeigt(abweichung, namen);
        const differs = soll.wert && shown !== "" && namen.betrag(ort, soll.wert) !== shown;
        const instead = differs ? ` statt ${shown}` : "";
        return `Die Formel ${eigene(abweichung)} ist anders gebaut als die Formeln der ${nachbarzellen(abweichung)}. ${wieNachbarn(abweichung, namen)}${instead}. ${ANGLEICHEN}`;
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
    beiNachbarn(grundlage, (abweichung) => festeZahlen(abweichung) !== undefined, zahlsatz),
};

/** Which number stands in a formula beside what its neighbours have: one alone, another, or none. */
function zahlsatz(abweichung: Abweichung, namen: Benennung): string {
  const { ort, soll } = abweichung;
  const [own, beside] = [eigene(abweichung), nachbarzellen(abweichung)];
  const { eigene: number, andere } = festeZahlen(abweichung) ?? { eigene: ZERO, andere: ZERO };
  const [here, there] = [number, andere].map((wert) => namen.betrag(ort, wert));
  if (andere.isZero()) {
    const ohne = soll.wert
      ? `ergibt die Formel ${namen.betrag(ort, soll.wert)}`
      : `lautet die Formel =${deutsch(soll.baum)}`;
    return `In der Formel ${own} steht eine von Hand eingetragene Zahl (${here}), die in den ${beside} fehlt. Ohne sie ${ohne}. Bitte den Betrag in eine eigene Zeile eintragen, wenn er dazugehört`;
  }
  const differs = number.isZero()
    ? `fehlt die feste Zahl (${there}), die in den ${beside} steht`
    : `steht die feste Zahl ${here}, in den ${beside} ${there}`;
  return `In der Formel ${own} ${differs}. ${wieNachbarn(abweichung, namen)}. ${ANGLEICHEN}`;
}

const eigene = ({ formel }: Abweichung): string => (formel ? `=${deutsch(formel.baum)}` : "");

/** The number that stands in the cell; empty where it shows something else. */
const gezeigt = ({ ort, zelle: { value } }: Abweichung, namen: Benennung): string =>
  typeof value === "number" ? namen.betrag(ort, betragAusDouble(value)) : "";
