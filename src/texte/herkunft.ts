import { anzahl } from "./anzahl";

/** What a cell is made of by its formula, and which formulas it goes into. */
export const herkunft = {
  titel: "Woraus besteht diese Zelle?",
  gehtEinIn: "Geht ein in",
  laedt: "Die Formeln werden gelesen …",
  gescheitert:
    "Die Formeln dieser Mappe ließen sich nicht lesen. Bitte prüfen Sie erneut; bleibt es dabei, melden Sie es mit der Mappe.",

  leer: "leer",
  ohneErgebnis: "kein Ergebnis",
  wahr: "WAHR",
  falsch: "FALSCH",
  prozent: (number: string) => `${number} %`,
  name: (row: string, column: string) => [row, column && `(${column})`].filter(Boolean).join(" "),

  ergibt: (formula: string, value: string) => `${formula} ergibt ${value}`,
  keineFormel: (value: string) => `Hier steht keine Formel, sondern ein fester Wert: ${value}.`,
  leereZelle: "Die Zelle ist leer; hier steht keine Formel.",
  unlesbar: "Diese Formel lässt sich hier nicht zerlegen.",
  ohneZellen: "Die Formel nennt keine Zelle.",
  inKeine: "Keine Formel dieser Mappe nennt die Zelle.",
  abgezogen: "−",
  kreis: "steht in dieser Kette schon weiter oben",

  bereich: (count: number, of: number, sum: string | undefined) => {
    const cells =
      count === of ? anzahl(count, "Zelle", "Zellen") : anzahl(count, "belegte Zelle", "belegte Zellen");
    return sum === undefined ? `(${cells})` : `(${cells}, zusammen ${sum})`;
  },
  fremd: {
    datei: "in einer anderen Datei",
    blaetter: "auf mehreren Blättern",
    name: "ein Name, der in der Mappe vergeben ist",
    blatt: "auf einem Blatt, das nicht gelesen wird",
  },
  zeigen: {
    aus: (place: string) => `Woraus besteht ${place}?`,
    in: (place: string) => `Wohin geht ${place} ein?`,
  },
  weitere: (count: number) => `… und ${anzahl(count, "weitere", "weitere")}`,
} as const;
