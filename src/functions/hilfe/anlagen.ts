import { datumText } from "../../finance/datum";
import { DEGRESSIV, ELEKTROFAHRZEUG, type Zeitraum } from "../../finance/recht";
import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { aufzaehlung } from "../../texte/aufzaehlung";
import type { Hilfe } from "./hilfe";

const GESETZE = [
  "§ 253 Abs. 3 HGB",
  "§ 6 Abs. 2 und 2a EStG",
  "§ 7 Abs. 1 bis 3 EStG (Stand: Gesetz vom 11.07.2025, BGBl. 2025 I Nr. 161)",
  "R 7.4 Abs. 8 EStR",
];

const prozent = (werte: readonly number[]) =>
  aufzaehlung(werte.map((wert) => `${zahlDeutsch(new Decimal(wert))} %`));
const zeitraum = ({ von, bis }: Zeitraum) => `vom ${datumText(von)} bis ${datumText(bis)}`;
const degressiv = DEGRESSIV.map(
  (regel) =>
    `${zeitraum(regel)} das ${zahlDeutsch(new Decimal(regel.vielfaches))}-Fache des linearen, höchstens ${prozent([regel.hoechstens])}`,
).join("; ");

const VERFAHREN =
  "- **linear**: Nach k von M Monaten (M = 12 · Nutzungsdauer) sind anschaffungswert · k / M abgeschrieben, auf Cent gerundet. Die Abschreibung eines Jahres ist der Unterschied zweier solcher Stände; so geht die Summe ohne Rest auf.\n" +
  `- **degressiv**: Satz · Restbuchwert, im ersten Jahr nach Monaten. Der Satz ist bei Anschaffung ${degressiv} (§ 7 Abs. 2 EStG). Im ersten Jahr, in dem die lineare Abschreibung des Restbuchwerts nicht kleiner ist, wird gewechselt. Mit einem eigenen Satz, etwa „degressiv 15 %“, gilt keine Frist.\n` +
  `- **elektrofahrzeug**: bei Anschaffung ${zeitraum(ELEKTROFAHRZEUG)} vom Jahr der Anschaffung an ${prozent(ELEKTROFAHRZEUG.prozent)} (§ 7 Abs. 2a EStG), ohne Rücksicht auf den Monat.\n` +
  "- **pool** (Sammelposten über 250 bis 1.000 €): ein Fünftel im Jahr der Bildung und in jedem der vier folgenden, im letzten der Rest. Abgänge ändern nichts.\n" +
  "- **sofort** (geringwertige Wirtschaftsgüter): alles im Jahr der Anschaffung.\n" +
  "- **keine**: Grundstücke, Anlagen im Bau, Finanzanlagen. Der Wert bleibt stehen, bis die Anlage abgeht.";

const MONATE =
  "Der Monat der Anschaffung zählt voll, der des Abgangs, wenn der Abgang auf seinen letzten Tag fällt: Bei einem Abgang am 31.12. ist das Jahr voll. Ein Erinnerungswert bleibt bis zum Abgang stehen.";

const SEIT =
  "Bis Version 0.9 zählte der Monat des Abgangs nie. Seit Version 0.10 zählt er, wenn der Abgang auf seinen letzten Tag fällt; Jahre mit einem solchen Abgang haben deshalb einen Monat mehr.";

const HINWEISE = [
  SEIT,
  "Fehlt bei „linear“ und „degressiv“ die Nutzungsdauer oder ist sie 0, ist das Ergebnis #WERT! mit diesem Hinweis.",
  "Eine leere Zelle für Abgang oder Verfahren ist keine Angabe; auch eine 0, als die ältere Desktop-Versionen eine leere Zelle übergeben.",
  "Eine Jahreszahl wie 2025 ist kein Datum. Als Seriennummer wäre sie ein Tag im Jahr 1905; Zahlen von 1900 bis 2100 sind deshalb #WERT!.",
  "Die Nutzungsdauer darf Bruchteile von Jahren haben und höchstens 200 Jahre betragen.",
  "Ob ein Wirtschaftsgut beweglich ist und ob Wertgrenzen (800 € für „sofort“, über 250 bis 1.000 € für „pool“) eingehalten sind, prüft die Funktion nicht.",
  "Die Fristen sind die des Steuerrechts. § 35 GemHVO Rheinland-Pfalz lässt eine degressive Abschreibung als Ausnahme zu, ohne Fristen zu nennen: Dafür gibt es den eigenen Satz.",
  "Computer und Software darf die Steuerbilanz in einem Jahr abschreiben (BMF-Schreiben vom 22.02.2022); für die Handelsbilanz gilt das nicht ohne Weiteres. Wer es tut, gibt „sofort“ an.",
];

const LISTE = [
  "Steht in der ersten Zeile eine Überschrift, sagt sie, welche Spalte welche ist: Anschaffungswert (oder AHK), Nutzungsdauer (ND), Anschaffung (Zugang), Verfahren, Abgang, Erinnerungswert. Andere Spalten werden übergangen; die Reihenfolge ist frei.",
  "Ohne Überschrift gilt die Reihenfolge, die oben bei `anlagen` steht. Zeilen ohne jede Angabe werden übergangen.",
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
      eingabe: [12000, 5, "15.04.2023", 2025, "linear", "31.12.2025"],
      ergebnis: 2400,
      erlaeuterung: "Abgang zum Jahresende: das volle Jahr",
    },
    {
      eingabe: [40000, undefined, "01.10.2025", [[2025, 2026, 2027, 2028, 2029, 2030]], "elektrofahrzeug"],
      ergebnis: [[30000, 4000, 2000, 2000, 1200, 800]],
      erlaeuterung: "75 % im Jahr der Anschaffung, welcher Monat auch immer (§ 7 Abs. 2a EStG)",
    },
    {
      eingabe: [80000, 10, "01.01.2023", [[2023, 2024]], "degressiv 15 %"],
      ergebnis: [[12000, 10200]],
      erlaeuterung: "eigener Satz, ohne Fristen",
    },
    {
      eingabe: [250000, undefined, "01.01.2023", 2023, "keine"],
      ergebnis: 0,
      erlaeuterung: "ein Grundstück",
    },
    {
      eingabe: [12000, 5, "15.04.2023", 2028, "linear", undefined, 1],
      ergebnis: 599,
      erlaeuterung: "1 € bleibt stehen",
    },
    {
      eingabe: [12000, 5, "15.04.2023", 2023, "degressiv"],
      ergebnis: { fehler: "#WERT!" },
      erlaeuterung: "2023 war „degressiv“ steuerlich nicht zulässig",
    },
    {
      eingabe: [12000, 0, "15.04.2023", 2023],
      ergebnis: { fehler: "#WERT!" },
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
    {
      eingabe: [
        [
          ["Bezeichnung", "Zugang", "AHK (€)", "ND", "Verfahren"],
          ["Server", "15.04.2023", 12000, 5, ""],
          ["Grundstück", "01.01.2010", 250000, "", "keine"],
        ],
        2023,
        2024,
      ],
      ergebnis: [[1800, 2400]],
      erlaeuterung: "mit Überschrift, in anderer Reihenfolge",
    },
  ],
  hinweise: [
    ...LISTE,
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
    "In der Überschrift heißt die Klasse auch Anlageklasse oder Anlagengruppe.",
    ...LISTE,
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
