import type { Hilfe } from "./hilfe";

const GEMO = "§ 105 Abs. 2 GemO Rheinland-Pfalz";
const PERIODEN =
  "Eine leere Zelle gilt in einer Periode als keine Zahlung. Sind Ein- und Auszahlung leer, bleibt auch das Ergebnis leer.";
const FEHLER =
  "Nach einem Fehler in einer Periode ist kein späterer Bestand bekannt: Von dort an steht der Fehler in jeder Zelle.";
const MEHRERE = "Umfasst der Bereich mehrere Zeilen und Spalten, wird er Zeile für Zeile gelesen.";

export const LIQUIDITAET: Hilfe = {
  methode: [
    "Bestand(t) = Bestand(t − 1) + Einzahlungen(t) − Auszahlungen(t), beginnend mit dem anfangsbestand.",
  ],
  quellen: ["§ 17 EigAnVO", GEMO],
  beispiele: [
    {
      eingabe: [100000, [[80000], [20000], [150000]], [[90000], [200000], [60000]]],
      ergebnis: [[90000], [-90000], [0]],
    },
    { eingabe: [1000, [[0, 0, 0]], 400], ergebnis: [[600, 200, -200]], erlaeuterung: "jede Periode 400" },
  ],
  hinweise: [PERIODEN, FEHLER, MEHRERE],
};

export const KREDITBEDARF: Hilfe = {
  methode: [
    "max(0, −niedrigster Bestand) über den anfangsbestand und alle Perioden; die Bestände rechnet LIQUIDITAET.",
  ],
  quellen: [GEMO],
  beispiele: [
    { eingabe: [100000, [[80000], [20000], [150000]], [[90000], [200000], [60000]]], ergebnis: 90000 },
    { eingabe: [100000, [[1], [1]], [[2], [2]]], ergebnis: 0, erlaeuterung: "der Bestand wird nie negativ" },
    {
      eingabe: [-90000, [[100000]], 0],
      ergebnis: 90000,
      erlaeuterung: "mit einem Kredit begonnen, den die erste Einzahlung ablöst",
    },
  ],
  hinweise: [
    "Ein negativer anfangsbestand ist selbst schon ein Kredit und zählt mit (bis Version 0.9 zählten nur die Bestände nach jeder Periode).",
    PERIODEN,
  ],
};

export const KREDITRAHMEN: Hilfe = {
  methode: ["hoechstbetrag − inanspruchnahme"],
  quellen: [GEMO, "Zwischenbericht des KGRZ per 30.06.2023 (Liquiditätskredit)"],
  beispiele: [
    { eingabe: [251247.3, 500000], ergebnis: 248752.7, erlaeuterung: "Stand 30.06.2023" },
    { eingabe: [520000, 500000], ergebnis: -20000, erlaeuterung: "überschritten" },
    {
      eingabe: [-251247.3, 500000],
      ergebnis: { fehler: "#ZAHL!" },
      erlaeuterung: "der Kredit mit dem Vorzeichen eines Bestands",
    },
  ],
  hinweise: [
    "Die Inanspruchnahme steht hier als positiver Betrag; eine negative ist #ZAHL! (bis Version 0.9 vergrößerte sie den Rahmen).",
  ],
};

export const LIQUIDITAETSPRUEFUNG: Hilfe = {
  methode: [
    "Bestand wie in LIQUIDITAET; Liquiditätskredit = max(0, −Bestand); Auslastung = 100 · Kredit / hoechstbetrag, auf eine Stelle gerundet; Freier Rahmen = hoechstbetrag − Kredit; „überschritten“, wenn er negativ ist.",
  ],
  quellen: [GEMO, "§ 15 Abs. 2 EigAnVO"],
  beispiele: [
    {
      eingabe: [0, [[100000], [0]], [[351247.3], [300000]], 500000],
      ergebnis: [
        ["Periode", "Bestand", "Liquiditätskredit", "Auslastung %", "Freier Rahmen", "Status"],
        [1, -251247.3, 251247.3, 50.2, 248752.7, "eingehalten"],
        [2, -551247.3, 551247.3, 110.2, -51247.3, "überschritten"],
      ],
    },
  ],
  hinweise: [
    "Steht ein Kredit gegen einen Höchstbetrag von 0, ist die Auslastung #DIV/0!; der Status stimmt trotzdem.",
    "Perioden ohne Angabe am Ende fallen weg; dazwischen bleibt der Bestand, wie er war.",
    FEHLER,
    MEHRERE,
  ],
};

export const MITTELVERAENDERUNG: Hilfe = {
  methode: ["Summe der mittelherkunft − Summe der mittelverwendung. Leere Zellen zählen nicht."],
  quellen: ["§ 17 EigAnVO und Anlage 3", "Wirtschaftsplan 2024 des KGRZ, Vermögensplan"],
  beispiele: [
    {
      eingabe: [[[548230], [1480000]], 2026000],
      ergebnis: 2230,
      erlaeuterung: "Jahresgewinn und Abschreibungen gegen Investitionen: „Zunahme der liquiden Mittel“ 2024",
    },
  ],
  hinweise: [
    "Die Zeile „Zunahme“ oder „Abnahme der liquiden Mittel“ selbst gehört in keinen der beiden Bereiche.",
  ],
};
