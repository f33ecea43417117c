import { anzahl, gezaehlt } from "./anzahl";
import { aufzaehlung } from "./aufzaehlung";

const SCHWERE = { error: "Fehler", warning: "Warnung", info: "Hinweis" };

const EINE_VON = "Eine dieser Zellen ist vermutlich falsch";
const ODER = "oder";

/** Texts about going through the findings, their arithmetic, and taking over a proposal. */
export const befunde = {
  gehen: {
    name: "Befunde durchgehen",
    zurueck: "Vorheriger Befund (Alt + Pfeil nach oben)",
    weiter: "Nächster Befund (Alt + Pfeil nach unten)",
    tasten: "Alt + ↑ ↓",
    stelle: (number: number | undefined, of: number) =>
      number === undefined
        ? `${gezaehlt(of)} ${of === 1 ? "Befund" : "Befunde"}`
        : `${gezaehlt(number)} von ${gezaehlt(of)}`,
    angesagt: (number: number, of: number, severity: keyof typeof SCHWERE, message: string) =>
      `Befund ${number} von ${of}, ${SCHWERE[severity]}: ${message}`,
  },

  filter: {
    oeffnen: "Filter",
    name: "Befunde filtern",
    suchen: "Befunde durchsuchen",
    platzhalter: "Text, Betrag, Zelle …",
    schwere: "Schwere",
    teil: "Teil des Plans",
    alleTeile: "Alle Teile",
    ohneTeil: "Übrige Blätter",
    zelle: (place: string) => `Nur Befunde zu ${place}`,
    aufheben: "Filter aufheben",
    stand: (shown: number, of: number) =>
      `${gezaehlt(shown)} von ${gezaehlt(of)} ${of === 1 ? "Befund" : "Befunden"}`,
    keine: {
      title: "Keine Treffer",
      text: "Auf diesen Filter passt kein Befund.",
    },
  },

  rechnung: {
    summanden: (count: number) => `Rechnung (${gezaehlt(count)} Summanden)`,
    vergleich: "Vergleichswert",
    mal: (factor: string) => `× ${factor}`,
    summe: "Ergibt",
    steht: (cell: string) => `In ${cell} steht`,
    differenz: "Differenz",
    weitere: (count: number) =>
      count === 1 ? "1 weiteren Summanden anzeigen" : `${count} weitere Summanden anzeigen`,
  },

  vorschlag: {
    formel: (formula: string, amount: string) => `Formel: ${formula} (ergibt ${amount})`,
  },
  /** What is wrong with one of several cells, nobody knows with which. */
  eineVon: {
    anfang: EINE_VON,
    hinweis:
      "Jede von ihnen kann die Abweichung erklären; welche falsch ist, zeigt der Vergleich mit Ihren Unterlagen.",
    weitere: (count: number) => `eine von ${gezaehlt(count)} weiteren`,
    oder: ODER,
    satz: (cells: string[]) => `${EINE_VON}: ${aufzaehlung(cells, ODER)}.`,
  },
  ursache: (text: string) => `Ursache: ${text}`,
  erklaert: (count: number) => `Erklärt ${anzahl(count, "weitere Abweichung", "weitere Abweichungen")}.`,

  uebernehmen: {
    oeffnen: { wert: "Wert übernehmen …", formel: "Formel übernehmen …" },
    fuer: {
      wert: (place: string, amount: string) => `Wert übernehmen …: ${amount} in ${place}`,
      formel: (place: string, formula: string) => `Formel übernehmen …: ${formula} in ${place}`,
    },
    leer: "leer",
    formel: (cell: string) =>
      `In ${cell} steht eine Formel. Ein fester Wert würde späteren Änderungen nicht mehr folgen; bitte die Formel berichtigen.`,
    satz: (cell: string) => `In ${cell} steht der Betrag in einem Satz; bitte dort ändern.`,
    verbunden: (cell: string) => `${cell} liegt in verbundenen Zellen; bitte dort ändern.`,
    textformat: (cell: string) =>
      `${cell} ist als Text formatiert: Eine Formel würde dort nicht gerechnet. Bitte das Zahlenformat ändern und erneut prüfen.`,

    getan: (place: string, before: string, after: string) => `${place} übernommen: ${before} → ${after}`,

    nicht: { wert: "Der Wert wurde nicht eingetragen", formel: "Die Formel wurde nicht eingetragen" },
    gruende: {
      geaendert: (place: string) =>
        `In ${place} steht inzwischen etwas anderes als bei der Prüfung. Bitte prüfen Sie erneut.`,
      formel: (place: string) => `In ${place} steht eine Formel; sie wird nicht überschrieben.`,
      matrix: (place: string) =>
        `${place} gehört zum Ergebnis einer Matrixformel; sie wird nicht überschrieben.`,
      verbunden: (place: string) =>
        `${place} gehört zu verbundenen Zellen. Bitte ändern Sie den Betrag dort.`,
      textformat: (place: string) =>
        `${place} ist inzwischen als Text formatiert: Eine Formel würde dort nicht gerechnet. Bitte ändern Sie das Zahlenformat.`,
    },
  },
} as const;
