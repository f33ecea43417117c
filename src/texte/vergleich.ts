import { anzahl, gezaehlt } from "./anzahl";

const ARTEN = { geaendert: "geändert", neu: "neu", entfallen: "entfallen", umbenannt: "umbenannt" };

/** The frame around pictures and comparison. */
export const auswertung = {
  titel: "Auswertung",
  untertitel: "Die geprüften Zahlen in Bildern, Vergleich und Berichten",
  vorher: {
    title: "Noch nichts auszuwerten",
    text: "Diagramme, Vergleich und Berichte zeigen die Zahlen der letzten Prüfung. Prüfen Sie die Mappe zuerst; an ihr ändert sich dabei nichts.",
  },
  pruefen: "Prüfen",
  gestartet: "Die Mappe wird geprüft. Fortschritt und Meldungen stehen unter „Prüfung“.",
} as const;

export const vergleich = {
  titel: "Vergleich",
  zweck:
    "Was hat sich seit einem festgehaltenen Stand geändert, was ist anders als in einer anderen Datei, etwa im Vorjahresplan?",
  veraltet:
    "Die Mappe wurde seit der Prüfung geändert. Festgehalten und verglichen wird, was geprüft ist: Bitte prüfen Sie erneut.",
  erneutPruefen: "Erneut prüfen",

  stand: {
    name: "Name des Standes",
    vorgabe: (at: Date) =>
      `Stand ${at.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" })}, ${at.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" })}`,
    nochmals: (name: string, number: number) => `${name} (${number})`,
    festhalten: "Stand festhalten",
    hinweis:
      "Gespeichert werden die Beträge mit ihrer Bedeutung, in dieser Mappe und mit ihr; keine Zelle ändert sich.",
    ohneName: "Bitte geben Sie dem Stand einen Namen.",
    keinPlan: "In dieser Mappe wurde kein Plan erkannt, den man festhalten könnte.",
    festgehalten: (name: string) =>
      `„${name}“ ist festgehalten. Der Stand gelangt in die Datei, sobald Sie die Mappe speichern.`,
    voll: {
      title: "Kein Platz für einen weiteren Stand",
      text: "Eine Mappe bewahrt höchstens 20 Stände und zusammen 2 MB auf. Bitte löschen Sie einen Stand, der nicht mehr gebraucht wird.",
    },
    zuGross: {
      title: "Der Stand ist zu groß",
      text: "Diese Mappe enthält mehr Tabellen, als sich als Stand festhalten lassen. Vergleichen Sie stattdessen mit einer Kopie der Datei.",
    },
    liste: "Festgehaltene Stände",
    listeMitAnzahl: (count: number) => `Festgehaltene Stände (${count})`,
    laedt: "Festgehaltene Stände werden gelesen …",
    keine: "In dieser Mappe ist noch kein Stand festgehalten.",
    nichtGelesen: "Die festgehaltenen Stände ließen sich nicht lesen.",
    erneut: "Erneut lesen",
    planjahr: (jahr: number) => `Planjahr ${jahr}`,
    zahlenVom: (day: string, time: string) => `Zahlen vom ${day}, ${time} Uhr`,
    unlesbar: "Nicht lesbarer Stand",
    unlesbarHinweis: "Was hier gespeichert ist, ist beschädigt und lässt sich nicht vergleichen.",
    neuer: "Stand aus einer neueren Version",
    neuerHinweis: "Er wurde mit einer neueren Version dieses Programms festgehalten.",
    vergleichen: "Vergleichen",
    vergleichenMit: (name: string) => `Mit „${name}“ vergleichen`,
    loeschen: "Löschen",
    loeschenVon: (name: string) => `„${name}“ löschen`,
    wirklich: (name: string) => `„${name}“ endgültig löschen?`,
    abbrechen: "Abbrechen",
    geloescht: (name: string) => `„${name}“ ist gelöscht.`,
  },

  datei: {
    waehlen: "Mit anderer Datei vergleichen …",
    hinweis: "Die Datei wird nur auf diesem Computer gelesen und nirgends gespeichert.",
    liest: (name: string) => `„${name}“ wird gelesen …`,
    keinPlan: (name: string) =>
      `In „${name}“ wurde keine Tabelle eines Plans oder Berichts erkannt. Bitte wählen Sie eine andere Datei.`,
  },

  vorjahr: {
    name: "Vorjahresspalten dieser Mappe",
    waehlen: "Mit dem Vorjahr in dieser Mappe vergleichen",
    fehlt: "Diese Mappe zeigt keinen Ansatz des Vorjahres.",
  },

  ergebnis: {
    titel: "Änderungen",
    von: "Von",
    nach: "Zu",
    mitPlanjahr: (name: string, jahr: number) => `${name} (Planjahr ${jahr})`,
    schliessen: "Vergleich schließen",
    art: "Was wird verglichen?",
    arten: {
      planjahre: (alt?: number, neu?: number) =>
        `Die Planjahre: ${neu} gegenüber ${alt} – was ist anders als im anderen Plan?`,
      "gleiche-jahre": (alt?: number, neu?: number) =>
        `Dieselben Jahre: zum Beispiel Ansatz ${Math.min(alt ?? 0, neu ?? 0)} hier und dort`,
    },
    eckwerte: "Eckwerte",
    bezeichnungSpalte: "Bezeichnung",
    differenz: "Differenz",
    unveraendert: "unverändert",
    ohneUnterschied: (count: number) =>
      `${count.toLocaleString("de-DE")} unverändert oder nur in einem der Stände`,
    fehlt: "fehlt",
    spalte: "Betrag",
    vorher: "vorher",
    nachher: "nachher",
    leer: "leer",
    zeilen: "Geänderte Zeilen",
    geaendert: (count: number) => `${anzahl(count, "Zeile", "Zeilen")} geändert`,
    andere: (count: number, art: keyof typeof ARTEN) => `${gezaehlt(count)} ${ARTEN[art]}`,
    ohneAenderung: "Keine Änderungen",
    fertig: "Vergleich fertig:",
    keine: "Keine Änderungen: Alle verglichenen Beträge sind gleich.",
    nichts:
      "Nichts zu vergleichen: Die beiden Stände haben keine Tabelle und keine Spalte gemeinsam. Wählen Sie einen anderen Stand oder eine andere Datei.",
    tabelle: (titel: string, count: number) => `${titel} (${gezaehlt(count)})`,
    hiess: (konto?: string, label?: string) =>
      `vorher ${[konto, label && `„${label}“`].filter(Boolean).join(" ")}`,
    ohneBezeichnung: "Zeile ohne Bezeichnung",
    weitere: (count: number) => `${anzahl(count, "weitere Zeile", "weitere Zeilen")} anzeigen`,
    nichtVerglichen: "Nicht verglichen",
    grund: {
      "nur-alt": "nur im früheren Stand",
      "nur-neu": "nur im späteren Stand",
      "keine-spalten": "keine gemeinsame Spalte",
    },
  },

  warum: {
    liquideMittel: "Veränderung der liquiden Mittel",
    knopf: "Warum?",
    knopfFuer: (name: string) => `Warum? ${name}`,
    abschnitt: (name: string) => `Warum hat sich „${name}“ geändert? In €`,
    liste: (name: string) => `Was „${name}“ bewegt hat, das Größte zuerst`,
    beschluss: "Beschluss",
    weitere: (count: number) => `${count.toLocaleString("de-DE")} weitere`,
    mehr: {
      ertrag: "mehr Ertrag",
      aufwand: "mehr Aufwand",
      einnahme: "mehr Einnahmen",
      ausgabe: "mehr Ausgaben",
    },
    weniger: {
      ertrag: "weniger Ertrag",
      aufwand: "weniger Aufwand",
      einnahme: "weniger Einnahmen",
      ausgabe: "weniger Ausgaben",
    },
    hoeher: "höher",
    niedriger: "niedriger",
    ohneRest: "Nicht erklärt: 0,00 €",
    rest: (betrag: string) => `Nicht erklärt: ${betrag}`,
    grund: {
      konten: (label: string, betrag: string) =>
        `${betrag} stehen in der Zeile „${label}“, aber in keinem ihrer Konten.`,
      zeilen: (betrag: string) =>
        `${betrag} stehen in keiner Zeile: In einem der beiden Stände ergibt sich der Betrag nicht aus den Zeilen darüber.`,
      ohneRechnung: (betrag: string) =>
        `${betrag}: Einer der beiden Stände zeigt keine Zeilen, aus denen der Betrag folgt.`,
    },
  },

  filter: {
    suche: "Suchen",
    beispiel: "Konto oder Bezeichnung",
    abBetrag: "Ab Differenz",
    betragFalsch: "Bitte einen Betrag wie 1.000 angeben.",
    tabelle: "Tabelle",
    alle: "Alle Tabellen",
    summen: (count: number) => `Auch Summen und Ergebnisse (${gezaehlt(count)})`,
    nichts: "Zu dieser Auswahl gibt es keine geänderte Zeile.",
  },

  blatt: {
    hinweis:
      "Alle Änderungen auf einem neuen Blatt, nur Werte. Ihre Blätter bleiben, wie sie sind; Excel kann die Liste „Rückgängig“ leeren.",
    name: "Vergleich",
    untertitel: (alt: string, neu: string) => `Von ${alt} zu ${neu}`,
    kopf: {
      konto: "Konto-Nr.",
      zeile: "Bezeichnung",
      spalte: "Spalte",
      art: "Änderung",
      weg: "Weg zum Betrag",
      alt: "Vorher",
      neu: "Nachher",
      differenz: "Differenz",
      prozent: "%",
      wirkung: "Wirkung",
    },
    abschnitt: (titel: string, einheit: string) => [titel, einheit].filter(Boolean).join(", in "),
    eckwerte: "Eckwerte, in €",
    erklaerung:
      "Günstiger heißt: besser für das Jahresergebnis, also mehr Ertrag oder weniger Aufwand. Ein leeres Feld zählt in der Differenz als 0.",
  },

  wirkung: { guenstig: "günstiger", unguenstig: "ungünstiger" },
  aenderung: ARTEN,
} as const;
