import type { Hilfe } from "./hilfe";

const KONTEN = [["5639002000"], ["5639005000"], ["5639006000"], ["5639007000"], ["5236000000"]];
const ANSATZ = [[450000], [40000], [50000], [40000], [1200]];
const ANSAETZE = [
  [450000, 440000],
  [40000, 40000],
  [50000, 50000],
  [40000, 30000],
  [1200, 1000],
];

const AUSWAHL = [
  "Die Auswahl besteht aus Teilen, die ein Semikolon trennt:",
  "- `5221000000`: ein Konto\n- `44*`: alle Konten, die so beginnen\n- `5639002000-5639007000`: ein Bereich, beide Enden eingeschlossen\n- `!5231*`: eine Ausnahme; sie geht jeder anderen Angabe vor. Nur Ausnahmen heißt: alle übrigen Konten.",
];

const HINWEISE = [
  "Ein einzelnes Konto, das unter `konten` nicht vorkommt, ist #NV, und der Text nennt es: Es ist wohl vertippt, oder es fehlt der Stern (`52*`) oder ein Semikolon. Ein Anfang oder ein Bereich ohne Konten ist 0. (Bis Version 0.9 war beides 0.)",
  "Überschriften, Summenzeilen und leere Zellen in `konten` zählen nicht mit; die Bereiche dürfen ganze Spalten sein. Steht der Name hinter der Nummer („5221000000 Strom“), zählt die Nummer.",
  "Eine Kontonummer als Zahl hat ihre führenden Nullen verloren. Einzelne Konten und Bereiche finden sie trotzdem, ein Anfang mit 0 (`07*`) bei zehnstelligen Konten auch.",
  "Umgekehrt findet `72*` auch eine als Zahl eingegebene 0722900000. Kontonummern stehen am besten als Text da.",
];

export const KONTENSUMME: Hilfe = {
  methode: [
    ...AUSWAHL,
    "Die Auswahl kann auch ein Bereich von Zellen mit je einem oder mehreren Teilen sein.",
  ],
  quellen: ["Wirtschaftsplan 2024 des KGRZ, Kontenübersicht und Erläuterungen zum Erfolgsplan"],
  beispiele: [
    {
      eingabe: [KONTEN, ANSATZ, "5639002000-5639007000"],
      ergebnis: 580000,
      erlaeuterung: "Weiterveräußerung, Ansatz 2024",
    },
    { eingabe: [KONTEN, ANSATZ, "56*; !5639007000"], ergebnis: 540000 },
    { eingabe: [KONTEN, ANSATZ, "5639"], ergebnis: { fehler: "#NV" }, erlaeuterung: "gemeint ist 5639*" },
    { eingabe: [KONTEN, ANSATZ, "Strom"], ergebnis: { fehler: "#WERT!" } },
  ],
  hinweise: ["Mehrere Auswahlen und mehrere Jahre auf einmal rechnet KONTENSUMMEN.", ...HINWEISE],
};

export const KONTENSUMMEN: Hilfe = {
  methode: [
    ...AUSWAHL,
    "Jede Zelle von `auswahlen` ergibt eine Zeile, jede Spalte von `werte` eine Spalte des Ergebnisses. So entsteht eine Gesamtübersicht aus der Kontenübersicht mit einer einzigen Formel.",
  ],
  quellen: ["Wirtschaftsplan 2024 des KGRZ, Kontenübersicht und Erläuterungen zum Erfolgsplan"],
  beispiele: [
    {
      eingabe: [KONTEN, ANSAETZE, [["5639002000-5639007000"], [""], ["5236000000"], ["*; !5639*"]]],
      ergebnis: [
        [580000, 560000],
        ["", ""],
        [1200, 1000],
        [1200, 1000],
      ],
      erlaeuterung: "zwei Jahre nebeneinander; die leere Zelle ist eine Zwischenüberschrift",
    },
    {
      eingabe: [KONTEN, ANSATZ, [["56*"], ["5236000001"]]],
      ergebnis: [[580000], [{ fehler: "#NV" }]],
      erlaeuterung: "das zweite Konto gibt es nicht",
    },
  ],
  hinweise: [
    "Das Ergebnis braucht Platz unter und neben der Formel; ist eine Zelle belegt, zeigt Excel #ÜBERLAUF!.",
    "Ein Fehler in einem Wert bleibt in seiner Spalte, eine unlesbare Auswahl in ihrer Zeile.",
    ...HINWEISE,
  ],
};

export const PRUEFSUMME: Hilfe = {
  methode: [
    "Ein auf `einheit` gerundeter Betrag steht für alle Werte, die bis zu einer halben Einheit daneben liegen. Die Summe gilt, wenn sich ihr Intervall mit dem der Posten trifft; bei n Posten sind das höchstens (n + 1) / 2 Einheiten Unterschied.",
    "- „stimmt“: kein Unterschied\n- „Rundung 2“: summe − Posten ist 2 und allein durch Runden möglich\n- „Differenz -120“: summe − Posten ist −120 und nicht durch Runden zu erklären",
  ],
  quellen: ["XBRL Calculations 1.1 (Empfehlung vom 22.02.2023)"],
  beispiele: [
    { eingabe: [4874000, [[1309600], [3564400]]], ergebnis: "stimmt", erlaeuterung: "Materialaufwand 2024" },
    {
      eingabe: [
        5636774,
        [
          [38823],
          [580619],
          [1300016],
          [182],
          [1512125],
          [178733],
          [380000],
          [4000],
          [77810],
          [150100],
          [1414366],
        ],
        1,
      ],
      ergebnis: "stimmt",
      erlaeuterung: "Umsatzerlöse im Zwischenbericht",
    },
    { eingabe: [1377647, [[102646], [1275000]], 1], ergebnis: "Rundung 1" },
    { eingabe: [100, [[50], [170]]], ergebnis: "Differenz -120" },
    { eingabe: [100.5, [[50], [50.52]]], ergebnis: "Differenz -0,02" },
  ],
  hinweise: [
    "Ein Planansatz ist exakt: Dort bleibt `einheit` 0.",
    "Leere Zellen in `posten` zählen nicht, und ein Posten von 0 gilt als genau 0: Er erweitert den Spielraum nicht (bis Version 0.9 tat er das).",
    "Das Ergebnis ist Text, mit deutscher Zahl und einfachem Bindestrich als Minus.",
  ],
};
