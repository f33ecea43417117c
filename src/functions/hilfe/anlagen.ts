import type { Hilfe } from "./hilfe";

const GESETZE = ["§ 253 Abs. 3 HGB", "§ 6 Abs. 2 und 2a EStG", "§ 7 Abs. 1 bis 3 EStG"];

const VERFAHREN =
  "- **linear**: Nach k von M Monaten (M = 12 · Nutzungsdauer) sind anschaffungswert · k / M abgeschrieben, auf Cent gerundet. Die Abschreibung eines Jahres ist der Unterschied zweier solcher Stände; so geht die Summe ohne Rest auf.\n" +
  "- **degressiv**: Satz · Restbuchwert, im ersten Jahr nach Monaten. Der Satz ist bei Anschaffung vom 01.01.2020 bis 31.12.2022 das 2,5-Fache des linearen, höchstens 25 %; vom 01.04. bis 31.12.2024 das Doppelte, höchstens 20 %; vom 01.07.2025 bis 31.12.2027 das Dreifache, höchstens 30 %. Im ersten Jahr, in dem die lineare Abschreibung des Restbuchwerts nicht kleiner ist, wird gewechselt.\n" +
  "- **pool** (Sammelposten über 250 bis 1.000 €): ein Fünftel im Jahr der Bildung und in jedem der vier folgenden, im letzten der Rest. Abgänge ändern nichts.\n" +
  "- **sofort** (geringwertige Wirtschaftsgüter): alles im Jahr der Anschaffung.";

const MONATE =
  "Der Monat der Anschaffung zählt voll. Nach einem Abgang wird bis zum Monat davor abgeschrieben. Ein Erinnerungswert bleibt bis zum Abgang stehen.";

const HINWEISE = [
  "Eine leere Zelle für Abgang oder Verfahren ist keine Angabe; auf dem Desktop kommt sie als 0 an und wird ebenso verstanden.",
  "Eine Jahreszahl wie 2025 ist kein Datum. Als Seriennummer wäre sie ein Tag im Jahr 1905; Zahlen von 1900 bis 2100 sind deshalb #WERT!.",
  "Die Nutzungsdauer darf Bruchteile von Jahren haben und höchstens 200 Jahre betragen.",
  "Ob ein Wirtschaftsgut beweglich ist und ob Wertgrenzen (800 € für „sofort“, über 250 bis 1.000 € für „pool“) eingehalten sind, prüft die Funktion nicht.",
];

export const AFA: Hilfe = {
  methode: [VERFAHREN, MONATE],
  quellen: GESETZE,
  beispiele: [
    {
      eingabe: [12000, 5, "15.04.2023", [[2023, 2024, 2025, 2026, 2027, 2028]]],
      ergebnis: [[1800, 2400, 2400, 2400, 2400, 600]],
      erlaeuterung:
        "Anschaffung im April: neun Monate im ersten Jahr, drei im letzten (§ 7 Abs. 1 Satz 4 EStG)",
    },
    {
      eingabe: [100000, 5, "01.07.2025", [[2025, 2026, 2027, 2028, 2029, 2030]], "degressiv"],
      ergebnis: [[15000, 25500, 17850, 16660, 16660, 8330]],
      erlaeuterung: "Wechsel zur linearen Abschreibung 2028 (§ 7 Abs. 3 EStG)",
    },
    {
      eingabe: [999.99, undefined, "10.11.2023", [[2023, 2024, 2025, 2026, 2027]], "pool"],
      ergebnis: [[200, 200, 200, 200, 199.99]],
      erlaeuterung: "Sammelposten: der Monat spielt keine Rolle, der Rest fällt ins letzte Jahr",
    },
    {
      eingabe: [800, undefined, "31.12.2023", 2023, "sofort"],
      ergebnis: 800,
      erlaeuterung: "GWG (§ 6 Abs. 2 EStG)",
    },
    {
      eingabe: [12000, 5, "15.04.2023", 2025, "linear", "10.09.2025"],
      ergebnis: 1600,
      erlaeuterung: "Abgang im September: acht Monate",
    },
    {
      eingabe: [12000, 5, "15.04.2023", 2028, "linear", undefined, 1],
      ergebnis: 599,
      erlaeuterung: "1 € bleibt stehen",
    },
    {
      eingabe: [12000, 5, "15.04.2023", 2023, "degressiv"],
      ergebnis: { fehler: "#WERT!" },
      erlaeuterung: "2023 war „degressiv“ nicht zulässig",
    },
    {
      eingabe: [12000, 0, "15.04.2023", 2023],
      ergebnis: { fehler: "#ZAHL!" },
      erlaeuterung: "ohne Nutzungsdauer",
    },
  ],
  hinweise: HINWEISE,
};

export const AFAPLAN: Hilfe = {
  methode: [
    VERFAHREN,
    MONATE,
    "In jeder Zeile gilt: Anfangsbestand + Zugang − Abschreibung − Abgang = Endbestand. Der Abgang ist der Restbuchwert, mit dem die Anlage ausscheidet. Der Plan endet, wenn nichts mehr abzuschreiben ist, oder mit dem Abgang.",
  ],
  quellen: GESETZE,
  beispiele: [
    {
      eingabe: [1000, 3, "15.05.2023"],
      ergebnis: [
        ["Jahr", "Anfangsbestand", "Zugang", "Abschreibung", "Abgang", "Endbestand"],
        [2023, 0, 1000, 222.22, 0, 777.78],
        [2024, 777.78, 0, 333.34, 0, 444.44],
        [2025, 444.44, 0, 333.33, 0, 111.11],
        [2026, 111.11, 0, 111.11, 0, 0],
      ],
      erlaeuterung: "Die Summe der Abschreibungen ist 1.000,00 €",
    },
    {
      eingabe: [1000, 3, "15.05.2023", "linear", "10.02.2025"],
      ergebnis: [
        ["Jahr", "Anfangsbestand", "Zugang", "Abschreibung", "Abgang", "Endbestand"],
        [2023, 0, 1000, 222.22, 0, 777.78],
        [2024, 777.78, 0, 333.34, 0, 444.44],
        [2025, 444.44, 0, 27.77, 416.67, 0],
      ],
      erlaeuterung: "Abgang im Februar 2025 mit einem Restbuchwert von 416,67 €",
    },
  ],
  hinweise: [
    "Der Plan braucht Platz unter der Formel; ist eine Zelle belegt, zeigt Excel #ÜBERLAUF!.",
    ...HINWEISE,
  ],
};

export const RESTBUCHWERT: Hilfe = {
  methode: [
    "anschaffungswert − Abschreibungen bis zum Ende des Monats, in dem der Stichtag liegt. Vor der Anschaffung und ab dem Monat des Abgangs ist er 0.",
    VERFAHREN,
    MONATE,
    "Innerhalb eines Jahres verteilen „degressiv“ und „pool“ den Jahresbetrag gleichmäßig auf die Monate; „sofort“ schreibt im Monat der Anschaffung alles ab.",
  ],
  quellen: GESETZE,
  beispiele: [
    { eingabe: [12000, 5, "15.04.2023", "31.12.2024"], ergebnis: 7800 },
    { eingabe: [12000, 5, "15.04.2023", "31.03.2023"], ergebnis: 0, erlaeuterung: "vor der Anschaffung" },
    {
      eingabe: [12000, 5, "15.04.2023", "31.12.2030", "linear", undefined, 1],
      ergebnis: 1,
      erlaeuterung: "Erinnerungswert",
    },
  ],
  hinweise: HINWEISE,
};

export const AFAVORSCHAU: Hilfe = {
  methode: [
    "Je Jahr die Summe der Abschreibungen aller Anlagen der Liste, gerechnet wie in AFA.",
    VERFAHREN,
    MONATE,
  ],
  quellen: [...GESETZE, "§ 19 EigAnVO (Finanzplan, Zeile Abschreibungen)"],
  beispiele: [
    {
      eingabe: [
        [
          [12000, 5, "15.04.2023", "", ""],
          [100000, 5, "01.07.2025", "degressiv", ""],
        ],
        2024,
        2028,
      ],
      ergebnis: [[2400, 17400, 27900, 20250, 17260]],
    },
  ],
  hinweise: [
    "Die Überschrift gehört nicht in den Bereich. Zeilen ohne jede Angabe werden übergangen.",
    "Ein Fehler in einer Zeile ist ein Fehler der Vorschau; der Text nennt die Zeile.",
    ...HINWEISE,
  ],
};

export const ANLAGENSPIEGEL: Hilfe = {
  methode: [
    "AHK 01.01. + Zugänge − Abgänge = AHK 31.12.; AfA kumuliert 01.01. + AfA des Jahres − AfA auf Abgänge = AfA kumuliert 31.12.; AHK − AfA = Restbuchwert, am 31.12. und im Vorjahr.",
    "Die Klassen stehen in der Reihenfolge, in der sie zuerst vorkommen; die letzte Zeile ist die Summe. Eine Anlage, die in demselben Jahr zu- und abgeht, steht in beiden Spalten.",
    VERFAHREN,
    MONATE,
  ],
  quellen: ["§ 284 Abs. 3 HGB", "§ 25 EigAnVO", ...GESETZE],
  beispiele: [
    {
      eingabe: [
        [
          ["EDV", 12000, 5, "15.04.2023", "", ""],
          ["BGA", 2000, 4, "01.01.2022", "linear", "15.03.2024"],
          ["EDV", 3000, 3, "01.10.2024", "", ""],
        ],
        2024,
      ],
      ergebnis: [
        [
          "Klasse",
          "AHK 01.01.",
          "Zugänge",
          "Abgänge",
          "AHK 31.12.",
          "AfA kumuliert 01.01.",
          "AfA des Jahres",
          "AfA auf Abgänge",
          "AfA kumuliert 31.12.",
          "Restbuchwert 31.12.",
          "Restbuchwert Vorjahr",
        ],
        ["EDV", 12000, 3000, 0, 15000, 1800, 2650, 0, 4450, 10550, 10200],
        ["BGA", 2000, 0, 2000, 0, 1000, 83.33, 1083.33, 0, 0, 1000],
        ["Summe", 14000, 3000, 2000, 15000, 2800, 2733.33, 1083.33, 4450, 10550, 11200],
      ],
    },
  ],
  hinweise: [
    "Umbuchungen und Zuschreibungen kennt die Liste nicht; für eine einzelne Zeile damit gibt es FORTSCHREIBUNG.",
    "Ein Sammelposten („pool“) bleibt nach fünf Jahren mit dem Restbuchwert 0 in den AHK stehen.",
    "Die Überschrift gehört nicht in den Bereich. Zeilen ohne jede Angabe werden übergangen.",
    ...HINWEISE,
  ],
};

export const FORTSCHREIBUNG: Hilfe = {
  methode: ["anfang + zugang − abgang + umbuchung"],
  quellen: ["§ 284 Abs. 3 HGB"],
  beispiele: [
    { eingabe: [14000, 3000, 2000], ergebnis: 15000 },
    {
      eingabe: [14000, 3000, 2000, -500],
      ergebnis: 14500,
      erlaeuterung: "500 in eine andere Klasse umgebucht",
    },
    { eingabe: [0.1, 0.2, 0.3], ergebnis: 0, erlaeuterung: "wie auf dem Papier, ohne Rest" },
  ],
  hinweise: ["Über alle Klassen ist die Summe der Umbuchungen 0."],
};
