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
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
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
interface GleicheSpalten {
  tabelle: Tabelle;
  paare: [Paar, ...Paar[]];
}

function gleicheSpalten(tabelle: Tabelle): GleicheSpalten[] {
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
      const [first, ...others] = comparable ? paare(tabelle.zeilen, links, rechts) : [];
      return first && istKopie([first, ...others]) ? [{ tabelle, paare: [first, ...others] }] : [];
    }),
  );
}

const kopierteSpalte: Feststellung<GleicheSpalten> = {
  stelle: ({ paare: all }) => ({
    ...zelleVon(all[0][1]),
    cells: [...all.map(([a]) => a), ...all.map(([, b]) => b)].map(zelleVon),
  }),
  satz: ({ tabelle, paare: all }) =>
    `${tabellenname(tabelle)}: Die Spalten ${benannt(all.map(([a]) => a))} und ${benannt(all.map(([, b]) => b))} zeigen in allen ${all.length} Zeilen dieselben Beträge. Wahrscheinlich wurde eine Spalte in die andere kopiert. Bitte prüfen, in welcher die Beträge ihres Jahres fehlen, und sie dort eintragen.`,
};

/** A column with its rows: "„Ansatz 2025“ (C5:C19)". */
const benannt = (figures: Figure[]): string =>
  figures[0] ? `„${spaltenname(figures[0].spalte)}“ (${vonBis(figures)})` : "";

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
    befunde: tabellen.flatMap(gleicheSpalten).map(alsBefund(kopierteSpalte)),
  }),
};
