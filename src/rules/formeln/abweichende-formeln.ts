import { betragAusDouble, type Decimal } from "../../money/dezimal";
import { zeigtBetraege, type Tabelle } from "../../plan/tabelle";
import { linear } from "../../workbook/formel/linear";
import { deutsch, form } from "../../workbook/formel/schreiben";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import { zellbereicheAuf } from "../../workbook/zellbereiche";
import type { Abhilfe, Befund, Befunde, Formelgrundlage, Regel } from "../kern/regel";
import { abweichungen, type Abweichung } from "./nachbarn";
import { beschriftung, werttext, zelleAus } from "./zellname";

/** What the rules about neighbours have in common: they look at every cell of a table that stands among copies. */
function beiNachbarn(
  { index, plan }: Formelgrundlage,
  betrifft: (abweichung: Abweichung) => boolean,
  satz: (tabelle: Tabelle, abweichung: Abweichung) => string,
): Befunde {
  const tabellen = plan.tabellen.filter(({ file }) => file === undefined);
  const befunde = tabellen.flatMap((tabelle) =>
    abweichungen(index, tabelle)
      .filter(betrifft)
      .map((abweichung) => befund(tabelle, abweichung, satz(tabelle, abweichung))),
  );
  return { geprueft: index.blaetter.reduce((sum, { name }) => sum + index.formeln(name).length, 0), befunde };
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
function wieNachbarn(tabelle: Tabelle, { ort, soll: { baum, wert } }: Abweichung, wie = "Wie dort"): string {
  return wert
    ? `${wie} ergeben sich ${werttext(tabelle, ort, wert)}`
    : `${wie} lautet die Formel =${deutsch(baum)}`;
}

/** The neighbours in words: "die Nachbarzellen (C40:D40)". */
const nachbarzellen = ({ ort, vorbilder }: Abweichung): string =>
  `die Nachbarzellen (${zellbereicheAuf(ort.blatt, vorbilder.map(zelleAus))})`;

/** By how much a formula and the copy of its neighbours differ in a number alone; undefined where they differ otherwise. */
function festeZahl({ formel, soll, ort }: Abweichung): Decimal | undefined {
  const [own, other] = [formel?.linear, linear(soll.baum)];
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
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | 53.300`,
  },
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      ({ formel }) => !formel,
      (tabelle, abweichung) => {
        const { ort, zelle } = abweichung;
        const typed = werttext(tabelle, ort, betragAusDouble(Number(zelle.value)));
        return `${beschriftung(tabelle, ort)}: ${typed} ist als fester Betrag eingetragen; ${nachbarzellen(abweichung)} rechnen. ${wieNachbarn(tabelle, abweichung)}.`;
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
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(C2:C4) → 51.500`,
  },
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) => abweichung.formel !== undefined && !festeZahl(abweichung),
      (tabelle, abweichung) => {
        const { ort, formel, soll } = abweichung;
        const present = formel ? `=${deutsch(formel.baum)}` : "";
        const shown = stand(abweichung);
        const instead =
          soll.wert && shown && !shown.eq(soll.wert) ? ` statt ${werttext(tabelle, ort, shown)}` : "";
        return `${beschriftung(tabelle, ort)}: Die Formel ${present} ist anders gebaut als ${nachbarzellen(abweichung)}. ${wieNachbarn(tabelle, abweichung)}${instead}.`;
      },
    ),
};

export const fx5: Regel = {
  id: "FX-5",
  titel: "Feste Zahl in der Formel",
  prueft: "In keiner Formel steht eine Zahl von Hand, die ihre Nachbarn nicht haben.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4)+5000 → 58.300`,
  },
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) => festeZahl(abweichung) !== undefined,
      (tabelle, abweichung) => {
        const { ort, formel } = abweichung;
        const number = festeZahl(abweichung);
        return `${beschriftung(tabelle, ort)}: In der Formel =${formel ? deutsch(formel.baum) : ""} steht von Hand ${number ? werttext(tabelle, ort, number) : ""}; ${nachbarzellen(abweichung)} haben das nicht. ${wieNachbarn(tabelle, abweichung, "Ohne die Zahl")}.`;
      },
    ),
};

function stand({ zelle: { value } }: Abweichung): Decimal | undefined {
  return typeof value === "number" ? betragAusDouble(value) : undefined;
}
