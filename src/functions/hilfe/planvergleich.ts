import type { Hilfe } from "./hilfe";

const ZWISCHENBERICHT = "Zwischenbericht des KGRZ per 30.06.2023 (§ 21 EigAnVO)";

export const HOCHRECHNUNG: Hilfe = {
  methode: [
    "m ist die Zahl der vollendeten Monate. Aus einem Datum zählt ein Monat, wenn sein letzter Tag erreicht ist: 30.06. ergibt 6, 29.06. ergibt 5.",
    "- **linear**: ist · 12 / m\n- **taggenau**: ist · Tage des Jahres / Tage bis zum Stichtag; im Schaltjahr 366 Tage\n- **saison**: ist / s, wobei s der Anteil der ersten m Monate an der Summe des Profils ist. Ist s nicht größer als 0 oder größer als 1, oder haben Ist und Profil verschiedene Vorzeichen, wird linear gerechnet.\n- **restplan**: ist + planansatz − planansatz bis zum Monat m; dieser Teil folgt dem Profil, ohne brauchbares Profil ist er planansatz · m / 12\n- **plan**: der planansatz\n- **jahresposten**: das Ist, wenn es gebucht (nicht 0) ist, sonst der planansatz",
    "Das Ergebnis ist nicht gerundet; der Zwischenbericht zeigt volle Euro.",
  ],
  quellen: [ZWISCHENBERICHT, "§ 21 EigAnVO"],
  beispiele: [
    { eingabe: [38823, 6], ergebnis: 77646, erlaeuterung: "Konto 4411901000, Erlöse aus Druckaufträgen" },
    { eingabe: [191874.39, "30.06.2023"], ergebnis: 383748.78, erlaeuterung: "Jahresgewinn zum Stichtag" },
    {
      eingabe: [33612, 6, "plan", 60000],
      ergebnis: 60000,
      erlaeuterung: "Vermögensplan II.4: Bauten auf fremden Grundstücken bleiben beim Planansatz",
    },
    {
      eingabe: [1820, "30.06.2024", "taggenau"],
      ergebnis: 3660,
      erlaeuterung: "366 Tage, davon 182 vergangen",
    },
    {
      eingabe: [600, 6, "saison", undefined, [[150, 100, 50, 50, 25, 25, 25, 25, 50, 100, 150, 250]]],
      ergebnis: 1500,
      erlaeuterung: "Bis Juni waren es im Profil 400 von 1.000, also 40 %",
    },
    {
      eingabe: [700, 6, "restplan", 1200],
      ergebnis: 1300,
      erlaeuterung: "700 gebucht, dazu der halbe Planansatz",
    },
    {
      eingabe: [0, 6, "jahresposten", 7500],
      ergebnis: 7500,
      erlaeuterung: "noch nicht gebuchter Jahresbeitrag",
    },
    {
      eingabe: [
        [[33612], [455646], [51323]],
        6,
        [["plan"], ["plan"], ["linear"]],
        [[60000], [1200000], [550000]],
      ],
      ergebnis: [[60000], [1200000], [102646]],
      erlaeuterung: "Eine Formel für die ganze Spalte, das Verfahren steht je Zeile",
    },
    { eingabe: [38823, 13], ergebnis: { fehler: "#ZAHL!" }, erlaeuterung: "Einen 13. Monat gibt es nicht" },
  ],
  hinweise: [
    "„taggenau“ braucht ein Datum; eine Monatszahl sagt nicht, ob das Jahr ein Schaltjahr ist.",
    "Ob „saison“ auf linear ausgewichen ist, zeigt die Zelle nicht. Ein leeres Profil und ein Profil aus Nullen führen dazu.",
    "Leere Zellen in einem angegebenen Profil zählen als 0.",
    "Als Stichtag gelten Seriennummern ab dem 01.01.2000 (36526). Eine Jahreszahl wie 2023 ist deshalb #ZAHL! und kein Tag im Jahr 1905.",
  ],
};

export const PLANPROZENT: Hilfe = {
  methode: [
    "100 · wert / planansatz, kaufmännisch gerundet (0,5 vom Nullpunkt weg) auf `stellen` Nachkommastellen.",
  ],
  quellen: [ZWISCHENBERICHT, "DIN 1333 (Runden)"],
  beispiele: [
    { eingabe: [77646, 110000], ergebnis: 71, erlaeuterung: "Hochrechnung des Kontos 4411901000" },
    { eingabe: [363, 0], ergebnis: 0, erlaeuterung: "ohne Planansatz druckt der Bericht 0" },
    { eingabe: [363, 0, undefined, "–"], ergebnis: "–", erlaeuterung: "oder was Sie dafür vorsehen" },
    {
      eingabe: [408, 1000],
      ergebnis: 41,
      erlaeuterung: "Konto 5225000000 Abfallentsorgung; der veröffentlichte Bericht druckt hier 0",
    },
    { eingabe: [1, 8, 1], ergebnis: 12.5 },
    { eingabe: [-1, 200], ergebnis: -1, erlaeuterung: "−0,5 wird zu −1" },
  ],
  hinweise: [
    'Mit `""` für ohnePlan bleibt die Zelle ohne Planansatz leer.',
    "Bei negativem Planansatz hat das Ergebnis das umgekehrte Vorzeichen des Werts.",
  ],
};

export const ABWEICHUNG: Hilfe = {
  methode: ["- **ertrag**: wert − planansatz\n- **aufwand**: planansatz − wert"],
  quellen: [ZWISCHENBERICHT],
  beispiele: [
    { eingabe: [383748.78, 414840], ergebnis: -31091.22, erlaeuterung: "Ergebnis unter dem Plan: ungünstig" },
    {
      eingabe: [4043256, 4188690, "aufwand"],
      ergebnis: 145434,
      erlaeuterung: "weniger Materialaufwand: günstig",
    },
  ],
  hinweise: ["Ein Jahresergebnis rechnet wie ein Ertrag."],
};

export const AMPEL: Hilfe = {
  methode: [
    "Die ungünstige Abweichung ist bei „ertrag“ planansatz − wert, bei „aufwand“ wert − planansatz. „rot“ gilt, wenn sie größer ist als `rot` Prozent des Planansatzes und größer als `rotBetrag`; sonst „gelb“ entsprechend; sonst „grün“.",
    "Gegen einen Planansatz von 0 ist jede ungünstige Abweichung größer als jeder Prozentsatz; dann entscheidet der Betrag.",
  ],
  quellen: [
    "Eigene Festlegung. EigAnVO und GemO geben keine Schwellen vor; § 15 Abs. 3 EigAnVO verlangt ein Urteil über die Erheblichkeit.",
  ],
  beispiele: [
    { eingabe: [383748.78, 414840], ergebnis: "gelb", erlaeuterung: "7,5 % unter Plan" },
    { eingabe: [486915, 417160, "aufwand"], ergebnis: "rot", erlaeuterung: "16,7 % über Plan" },
    {
      eingabe: [1000, 500, "aufwand", 5, 10, 1000, 5000],
      ergebnis: "grün",
      erlaeuterung: "doppelt so viel wie geplant, aber der Betrag ist klein",
    },
    { eingabe: [105, 100, "aufwand"], ergebnis: "grün", erlaeuterung: "genau 5 % liegen nicht über 5 %" },
  ],
  hinweise: [
    "Die Schwellen gelten erst, wenn sie überschritten sind.",
    "Eine 0 bei `gelb` oder `rot` gilt als leere Zelle, und es gelten 5 und 10 (bis Version 0.9 war damit jede ungünstige Abweichung rot).",
  ],
};
