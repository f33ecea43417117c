import type { Hilfe } from "./hilfe";

const KENNZAHLEN = "Kennzahlen 2023 des KGRZ";

export const TEUR: Hilfe = {
  methode: ["betrag / 1000, kaufmännisch gerundet (0,5 vom Nullpunkt weg)."],
  quellen: ["DIN 1333 (Runden)"],
  beispiele: [
    { eingabe: [316426.42], ergebnis: 316, erlaeuterung: "Ergebnis 2022" },
    { eingabe: [1005, 2], ergebnis: 1.01, erlaeuterung: "1,005 wird zu 1,01 wie auf dem Papier" },
    { eingabe: [-2500], ergebnis: -3 },
  ],
  hinweise: ["Summen gerundeter T€ können von der gerundeten Summe abweichen; PRUEFSUMME beurteilt das."],
};

export const ARBEITSPLAETZE: Hilfe = {
  methode: ["pcs + vms + mobile · anteil. Ein mobiles Endgerät zählt zu einem Viertel."],
  quellen: [KENNZAHLEN],
  beispiele: [
    { eingabe: [1693, 755, 726], ergebnis: 2629.5, erlaeuterung: "2022; veröffentlicht sind 2.630" },
    {
      eingabe: [1595, 392, 487],
      ergebnis: 2108.75,
      erlaeuterung: "2020, mit Heimarbeitsplätzen; veröffentlicht sind 2.109",
    },
  ],
  hinweise: ["Bis 2020 zählen statt der virtuellen Maschinen die Heimarbeitsplätze."],
};

export const KOSTENJEARBEITSPLATZ: Hilfe = {
  methode: ["kosten / arbeitsplaetze"],
  quellen: [KENNZAHLEN],
  beispiele: [
    { eingabe: [7500000, 2500], ergebnis: 3000 },
    { eingabe: [7500000, 0], ergebnis: { fehler: "#DIV/0!" } },
  ],
  hinweise: [
    "Die veröffentlichten Werte teilen durch die ungerundete Zahl der Arbeitsplätze (ARBEITSPLAETZE).",
  ],
};

export const STEIGERUNG: Hilfe = {
  methode: ["100 · (neu / alt − 1), kaufmännisch gerundet auf `stellen` Nachkommastellen."],
  quellen: [KENNZAHLEN, "DIN 1333 (Runden)"],
  beispiele: [
    { eingabe: [280, 240], ergebnis: 16.67, erlaeuterung: "Speichervolumen 2023 gegen 2022" },
    { eingabe: [280, 0], ergebnis: { fehler: "#DIV/0!" } },
  ],
  hinweise: ["Das Ergebnis sind Prozent als Zahl (16,67), nicht der Bruchteil 0,1667."],
};

export const INDEXIERT: Hilfe = {
  methode: ["betrag · indexNeu / indexAlt"],
  quellen: ["Verbraucherpreisindex oder ein anderer Index nach Wahl"],
  beispiele: [{ eingabe: [2500, 100, 117.5], ergebnis: 2937.5 }],
  hinweise: ["Beide Indizes müssen dasselbe Basisjahr haben."],
};

export const VERSION: Hilfe = {
  methode: ["Gibt an, welcher Stand des Add-ins rechnet."],
  quellen: [],
  beispiele: [],
  hinweise: [
    "Excel hält Funktionen eines Add-ins bis zu 24 Stunden vor. Zeigt VERSION nach einer Aktualisierung noch den alten Stand, hilft ein Neustart von Excel.",
  ],
};
