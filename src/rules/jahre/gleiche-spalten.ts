import { spaltenname } from "../../plan/spaltenname";
import {
  betrag,
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import type { Befund, Regel } from "../kern/regel";
import { tabellenname, vonBis } from "../ursachen/vermutungen/vermutung";
import { kennziffern } from "../ursachen/versehen";

/** What has been is not the same in two years to the last digit; what is planned may well go on unchanged. */
const VERGANGEN: Spalte["art"][] = ["ergebnis", "ist"];
const VERGLEICHBAR: Spalte["art"][] = [...VERGANGEN, "ansatz", "hochrechnung"];
/** So many different amounts are no chance, */
const MINDESTENS = 4;
/** where they are no round ones. */
const ZIFFERN = 3;

/** A row whose amounts are typed in two columns. */
type Paar = readonly [links: Figure, rechts: Figure];

function paare(zeilen: Zeile[], links: Spalte, rechts: Spalte): Paar[] {
  return zeilen.flatMap((zeile) => {
    const [a, b] = [betrag(zeile, links), betrag(zeile, rechts)];
    const typed = a?.formel === undefined && b?.formel === undefined;
    return a && b && typed && !(a.wert.isZero() && b.wert.isZero()) ? [[a, b] as const] : [];
  });
}

function istKopie(all: Paar[]): boolean {
  const telling = all.map(([{ wert }]) => wert).filter((wert) => kennziffern(wert) >= ZIFFERN);
  return (
    new Set(telling.map((wert) => wert.toString())).size >= MINDESTENS &&
    all.every(([a, b]) => a.wert.eq(b.wert))
  );
}

/** Two columns of different years with the same amounts in each of their rows. */
function gleicheSpalten(tabelle: Tabelle): Befund[] {
  const columns = betragsspalten(tabelle).filter(
    // Posts that are filled as planned are as many as planned.
    ({ art, jahr, zaehlt }) => jahr !== undefined && !zaehlt && VERGLEICHBAR.includes(art),
  );
  return columns.flatMap((links, index) =>
    columns.slice(index + 1).flatMap((rechts) => {
      const comparable =
        links.jahr !== rechts.jahr &&
        links.einheit === rechts.einheit &&
        [links, rechts].some(({ art }) => VERGANGEN.includes(art));
      const all = comparable ? paare(tabelle.zeilen, links, rechts) : [];
      return istKopie(all) ? [befund(tabelle, all)] : [];
    }),
  );
}

function befund(tabelle: Tabelle, all: Paar[]): Befund {
  const [links, rechts] = [all.map(([a]) => a), all.map(([, b]) => b)];
  const [first] = rechts;
  if (!first) throw new RangeError("no rows");
  const benannt = (figures: Figure[]): string =>
    figures[0] ? `„${spaltenname(figures[0].spalte)}“ (${vonBis(figures)})` : "";
  return {
    ...zelleVon(first),
    message: `${tabellenname(tabelle)}: Die Spalten ${benannt(links)} und ${benannt(rechts)} zeigen in allen ${all.length} Zeilen dieselben Beträge. Wahrscheinlich wurde eine Spalte in die andere kopiert. Bitte prüfen, in welcher die Beträge ihres Jahres fehlen, und sie dort eintragen.`,
    cells: [...links, ...rechts].map(zelleVon),
  };
}

export const ja2: Regel = {
  id: "JA-2",
  titel: "Dieselben Beträge in zwei Jahren",
  prueft:
    "Keine Spalte mit Ergebnissen zeigt in jeder Zeile die Beträge eines anderen Jahres: Das geschieht, wenn eine Spalte kopiert und nicht fortgeschrieben wird. Geplante Beträge dürfen unverändert weitergehen.",
  grundlage: "Vergleich der Jahre",
  severity: "warning",
  beispiel: {
    Vergleich: `
Jahresvergleich | Ergebnis 2023 | Ergebnis 2024 | Ansatz 2026
Umsatzerlöse | 498.210 | 498.210 | 530.000
Materialaufwand | 171.300 | 171.300 | 184.000
Personalaufwand | 196.250 | 196.250 | 208.000
Abschreibungen | 88.400 | 88.400 | 90.000
Übrige Aufwendungen | 33.125 | 33.125 | 35.000`,
  },
  befunde: ({ tabellen }) => ({
    geprueft: tabellen.length,
    befunde: tabellen.flatMap(gleicheSpalten),
  }),
};
