import { zeilenzelle, zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { spaltenangabe, tabellenname } from "../ursachen/vermutungen/vermutung";
import { andereEinheiten, type AndereEinheit } from "./spalteneinheiten";

const andereEinheit: Feststellung<AndereEinheit> = {
  stelle: ({ tabelle, spalte, figures }) => {
    const at = zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, spalte.column);
    return { ...at, cells: [at, ...figures.map(zelleVon)], teilVon: "einheit" };
  },
  satz: ({ tabelle, figures, inTausend }) => {
    const [steht, gehoert] = inTausend ? ["T€", "€"] : ["€", "T€"];
    return `${tabellenname(tabelle)}: Die Beträge der Spalte ${spaltenangabe(figures)} sind etwa ${inTausend ? "ein Tausendstel" : "das Tausendfache"} derer in den übrigen Jahren. Sie stehen wohl in ${steht} statt in ${gehoert}. Bitte die Beträge in ${gehoert} eintragen oder die Einheit in den Kopf schreiben.`;
  },
};

export const ja3: Regel = {
  id: "JA-3",
  titel: "Eine Spalte in anderer Einheit",
  prueft:
    "Keine Spalte zeigt in fast allen Zeilen etwa ein Tausendstel oder das Tausendfache der übrigen Jahre: Dann steht sie in T€ statt in € oder umgekehrt.",
  grundlage: "Vergleich der Jahre",
  severity: "warning",
  beispiel: {
    Vergleich: `
Jahresvergleich | Ergebnis 2023 | Ergebnis 2024 | Ansatz 2026
Umsatzerlöse | 498.210 | 512.305 | 530
Materialaufwand | 171.300 | 176.480 | 184
Personalaufwand | 196.250 | 203.120 | 208
Abschreibungen | 88.400 | 89.150 | 90
Übrige Aufwendungen | 33.125 | 34.010 | 35`,
  },
  befunde: ({ tabellen }) => ({
    geprueft: tabellen.length,
    befunde: tabellen.flatMap(andereEinheiten).map(alsBefund(andereEinheit)),
  }),
};
