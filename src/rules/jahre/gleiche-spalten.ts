import { zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { spaltenangabe, tabellenname } from "../ursachen/vermutungen/vermutung";
import { gleicheSpalten, type GleicheSpalten } from "./spaltenpaare";

const kopierteSpalte: Feststellung<GleicheSpalten> = {
  stelle: ({ paare: all }) => ({
    ...zelleVon(all[0][1]),
    cells: [...all.map(([a]) => a), ...all.map(([, b]) => b)].map(zelleVon),
    teilVon: "spalte-anderes-jahr",
  }),
  satz: ({ tabelle, paare: all }) =>
    `${tabellenname(tabelle)}: Die Spalten ${spaltenangabe(all.map(([a]) => a))} und ${spaltenangabe(all.map(([, b]) => b))} zeigen in allen ${all.length} Zeilen dieselben Beträge. Wahrscheinlich wurde eine Spalte in die andere kopiert. Bitte prüfen, in welcher die Beträge ihres Jahres fehlen, und sie dort eintragen.`,
};

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
