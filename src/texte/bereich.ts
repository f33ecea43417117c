import { anzahl as mitNomen, gezaehlt } from "./anzahl";
import { aufzaehlung } from "./aufzaehlung";

/** As `anzahl`, and "keine Hinweise" where there are none. */
const anzahl = (count: number, one: string, many: string): string =>
  count === 0 ? `keine ${many}` : mitNomen(count, one, many);

const NOUNS = {
  error: ["Fehler", "Fehler"],
  warning: ["Warnung", "Warnungen"],
  info: ["Hinweis", "Hinweise"],
} as const;
type Severity = keyof typeof NOUNS;

export function severityCount(severity: Severity, count: number): string {
  const [one, many] = NOUNS[severity];
  return anzahl(count, one, many);
}

/** All texts of the pane, in the order in which it shows them. */
export const bereich = {
  produkt: "KGRZ Wirtschaftsplan",
  untertitel: "Prüfung für Eigenbetriebe",
  plan: (year: number) => `Wirtschaftsplan ${year}`,
  land: (name: string, recht: string) => `Form: ${name}${recht && ` (${recht})`}`,
  bericht: (year: number) => `Zwischenbericht ${year}`,

  pruefen: "Prüfen",
  erneutPruefen: "Erneut prüfen",
  erneutVersuchen: "Erneut versuchen",
  abbrechen: "Abbrechen",
  schliessen: "Meldung schließen",

  ohneExcel: {
    keiner: {
      title: "Dieser Bereich gehört in Excel",
      text: "Die Seite ist in einem Browser geöffnet; eine Mappe gibt es hier nicht. Öffnen Sie Ihren Wirtschaftsplan in Excel und wählen Sie dort im Menüband „Prüfen“.",
    },
    stumm: {
      title: "Excel antwortet nicht",
      text: "Dieser Bereich gehört in Excel, doch von dort kommt seit 15 Sekunden keine Antwort. Meldet sich Excel noch, geht es hier von selbst weiter. Sonst schließen Sie den Bereich und öffnen ihn erneut; hilft das nicht, starten Sie Excel neu.",
    },
  },
  nachgeladen: {
    laedt: { title: "Wird geladen …", text: "Dieser Teil des Bereichs kommt gleich." },
    gescheitert: {
      title: "Dieser Teil ließ sich nicht laden",
      text: "Der Webserver des Add-ins antwortet nicht oder wurde gerade erneuert. Schließen Sie den Bereich und öffnen Sie ihn wieder; Ihre Mappe ist unverändert.",
    },
  },
  vorher: {
    title: "Noch nicht geprüft",
    punkte: [
      "Gelesen werden alle Blätter der geöffneten Mappe: Werte, Formeln und Zahlenformate.",
      "Nichts verlässt diesen Computer.",
      "An der Mappe ändert die Prüfung nichts.",
    ],
    dann: "Danach sehen Sie, ob der Plan abgabebereit ist, und jeden Befund mit Zelle, Rechnung und Vorschlag. Ein Klick führt zur Zelle.",
  },

  liest: "Lese die Mappe …",
  liestBlatt: (sheet: string, number: number, of: number) => `Lese ${sheet} (${number} von ${of})`,
  prueft: "Prüfe die Zahlen …",
  abgebrochen: "Die Prüfung wurde abgebrochen.",

  abgabebereit: "Abgabebereit: keine Fehler",
  keineFehler: "Keine Fehler gefunden",
  nichtBegonnen: "Der Plan ist noch nicht ausgefüllt",
  unvollstaendig: "Nicht vollständig geprüft",
  nichtGeprueft: "Kein Plan geprüft",
  /** "2 Fehler, 3 Warnungen": what there is, worst first. */
  befunde: (counts: Record<Severity, number>) => {
    const severities: Severity[] = ["error", "warning", "info"];
    const present = severities.filter((severity) => counts[severity] > 0);
    return present.map((severity) => severityCount(severity, counts[severity])).join(", ");
  },
  keineBefunde: "Keine Warnungen und keine Hinweise",
  keineBefundeKurz: "keine Befunde",
  nurWarnungen: (count: number) =>
    `Keine Fehler. Vor der Abgabe bitte ${count === 1 ? "die Warnung" : "jede Warnung"} ansehen.`,
  nurHinweise: "Keine Fehler und keine Warnungen",
  nurFreigegebene: (count: number) =>
    `Offen ist nichts, ${count === 1 ? "1 Befund ist" : `${count.toLocaleString("de-DE")} Befunde sind`} freigegeben`,
  /** What no check looked at. */
  ungeprueft: {
    satz: (parts: string[]) => `Nicht geprüft: ${parts.join(", ")}`,
    betraege: (count: number) => anzahl(count, "Betrag", "Beträge"),
    blaetter: (sheets: string[]) =>
      sheets.length > 2
        ? `${sheets.length} Blätter`
        : `${sheets.length === 1 ? "Blatt" : "Blätter"} ${aufzaehlung(sheets.map((sheet) => `„${sheet}“`))}`,
    beschluss: (count: number) => `${anzahl(count, "Betrag", "Beträge")} des Beschlusses`,
  },
  geprueftUm: (time: Date, now: Date) => {
    const clock = time.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
    return time.toDateString() === now.toDateString()
      ? `Geprüft um ${clock} Uhr`
      : `Geprüft am ${time.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" })} um ${clock} Uhr`;
  },
  pruefungen: (run: number) => anzahl(run, "Prüfung", "Prüfungen"),
  erfasst: (covered: number, figures: number) =>
    figures === 0
      ? "keine Beträge eines Plans erkannt"
      : `${gezaehlt(covered)} von ${anzahl(figures, "Betrag", "Beträgen")} erfasst`,
  geaendert: "Die Mappe wurde seitdem geändert.",
  seitdemGeaendert: "Mappe seitdem geändert",
  laufend: {
    schalter: "Laufend prüfen",
    hinweis: "Prüft bei jeder Änderung von selbst neu. Bei großen Mappen ist das zunächst ausgeschaltet.",
    prueft: "Wird neu geprüft …",
    wartet: "Wartet auf das Ende Ihrer Eingabe …",
    gehtNicht: {
      title: "Laufend prüfen ist hier nicht möglich",
      text: "Excel meldet die Änderungen an dieser Mappe nicht. „Erneut prüfen“ geht jederzeit.",
    },
  },
  fertig: (summary: string) => `Prüfung fertig: ${summary}`,

  notices: {
    leer: {
      title: "Die Mappe ist leer",
      text: "Kein Blatt enthält Werte. Öffnen Sie Ihren Wirtschaftsplan und prüfen Sie erneut.",
    },
    "kein-plan": {
      title: "Kein Wirtschaftsplan erkannt",
      text: "In dieser Mappe wurde keine Tabelle eines Wirtschaftsplans gefunden. Erkannt wird er an den Überschriften der Spalten, an den Kontonummern und den Bezeichnungen der Zeilen; die Namen der Blätter sind gleichgültig.",
    },
    "keine-festsetzung": {
      title: "Kein Festsetzungsbeschluss gefunden",
      text: "Der Vergleich mit dem Beschluss entfällt; alles andere wurde geprüft.",
    },
    "ohne-nebenangaben": {
      title: "Excel hat nicht alles angegeben",
      text: "Werte und Formeln sind vollständig gelesen. Welche Zeilen und Spalten ausgeblendet, welche Zellen verbunden und welche Blätter Berichte dieses Programms sind, hat Excel aber nicht zu jedem Blatt gesagt. Klicken Sie in eine Zelle dieser Mappe und prüfen Sie erneut.",
    },
    "datei-unvollstaendig": {
      title: "Die Datei ist nicht ganz vollständig",
      text: "In ihr fehlen Zahlenformate oder Formeln, auf die Zellen verweisen. Geprüft sind die gespeicherten Werte und die übrigen Formeln. Bitte die Datei in Excel öffnen, neu speichern und erneut prüfen.",
    },
    "einstellungen-unlesbar": {
      title: "Korrekturen und Freigaben nicht lesbar",
      text: "Was in dieser Mappe dazu gespeichert ist, ist beschädigt, oder Excel gibt es nicht heraus. Geprüft wurde ohne sie; das Gespeicherte bleibt unverändert.",
    },
    "einstellungen-neuer": {
      title: "Korrekturen und Freigaben aus einer neueren Version",
      text: "Sie wurden mit einer neueren Version dieses Programms gespeichert. Geprüft wurde ohne sie; das Gespeicherte bleibt unverändert.",
    },
  },

  festsetzung: {
    title: "Festsetzungsbeschluss",
    stand: (lines: number, abweichend: number, offen: number): string => {
      const beschluss = "Festsetzungsbeschluss:";
      if (abweichend + offen === 0) return `${beschluss} alle ${lines} Beträge stimmen`;
      const parts = [
        ...(abweichend > 0 ? [abweichend === 1 ? "weicht 1 ab" : `weichen ${abweichend} ab`] : []),
        ...(offen > 0 ? [offen === 1 ? "ist 1 offen" : `sind ${offen} offen`] : []),
      ];
      return `${beschluss} von ${lines} Beträgen ${parts.join(", ")}`;
    },
    bezeichnung: "Bezeichnung",
    beschluss: "Beschluss",
    plan: "Plan",
    ohneLand:
      "Form nicht erkannt: Fehlende Angaben werden nicht bemängelt. Das Land wählen Sie unter „Einstellungen“.",
    vorhanden: "vorhanden",
    state: { stimmt: "stimmt", "weicht-ab": "weicht ab", offen: "offen" },
    fehlt: "fehlt",
    entfaellt: "–",
  },

  erkannt: (count: number) => `Erkannte Tabellen (${count})`,

  freigegeben: "Freigegeben",
  freigegebenAnzahl: (count: number) => `Freigegeben (${count})`,
  freigabe: {
    oeffnen: "Geprüft, in Ordnung …",
    grund: "Begründung",
    hinweis: "Der Befund zählt nicht mehr und kommt wieder, sobald sich seine Zahlen ändern.",
    zuKurz: "Bitte mit mindestens drei Zeichen begründen.",
    freigeben: "Freigeben",
    aufheben: "Freigabe aufheben",
    am: (day: string, reason: string) => `Freigegeben am ${day}: ${reason}`,
  },

  geschichte: {
    titel: (amount: string, reason: string) => `: richtig wäre ${amount} (${reason})`,
    titelOhneWert: (reason: string) => ` (${reason})`,
    titelFormel: (formula: string, reason: string) => ` (${reason}). ${formula}`,
    erklaert: (count: number) => `erklärt ${anzahl(count, "Befund", "Befunde")}`,
  },

  weitereDatei: {
    titel: "Weitere Datei",
    text: "Prüfen Sie Plan, Zwischenbericht oder Kennzahlen gemeinsam: Die zweite Datei wird nur auf diesem Computer gelesen und nirgends gespeichert.",
    waehlen: "Weitere Datei mitprüfen",
    gemeinsam: (file: string) => `Gemeinsam geprüft mit ${file}`,
    entfernen: "Nicht mehr mitprüfen",
    befunde: (file: string, count: number) => `Befunde in ${file} (${count})`,
    ohneSprung: "Zellen dieser Datei sind genannt; auswählen lassen sich nur Zellen der geöffneten Mappe.",
    gruppe: (group: string, file: string) => `${group} in ${file}`,
    urteil: (file: string, verdict: string) => `${file}: ${verdict}`,
    dieseMappe: (verdict: string) => `Diese Mappe: ${verdict}`,
    keine: (file: string) => `In ${file} wurde nichts gefunden.`,
    andereDatei: "Diese Zelle steht in der anderen Datei und lässt sich von hier nicht auswählen.",
    gleicherName: (file: string) => `${file} (weitere Datei)`,
    nichtLesbar: (file: string) =>
      `„${file}“ lässt sich nicht lesen: Bitte prüfen, ob die Datei noch da ist und ob Sie sie lesen dürfen.`,
  },

  nichtGespeichert: "Ihre Angabe wurde nicht gespeichert",
  zuViel: {
    title: "Zu viele Korrekturen und Freigaben",
    text: "In der Mappe ist dafür kein Platz mehr (100 kB). Bitte heben Sie Freigaben auf, die nicht mehr gebraucht werden, oder löschen Sie unter „Einstellungen“ die Freigaben ohne Befund.",
  },

  gruppe: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
  gruppeMitAnzahl: (severity: Severity, count: number) => `${bereich.gruppe[severity]} (${count})`,
  weitere: (count: number) => `${anzahl(count, "weiteren Befund", "weitere Befunde")} anzeigen`,

  einzelheiten: "Einzelheiten",
  gefunden: "Gefunden",
  erwartet: "Erwartet",
  differenz: "Differenz",
  grundlage: "Grundlage",
  genauigkeit: "Genauigkeit",
  regel: "Regel",
  vermutlich: "Vermutlich",
  ursache: "Wahrscheinliche Ursache",
  ursachen: "Wahrscheinliche Ursachen",
  vorschlag: (amount: string) => `Richtig wäre ${amount}`,
  beteiligt: (count: number) => `Beteiligte Zellen (${count})`,
  weitereZellen: (count: number) => `${anzahl(count, "weitere", "weitere")} anzeigen`,
  springen: (place: string) => `${place} in Excel auswählen`,
  verborgen: (place: string) =>
    `${place} ist ausgewählt, liegt aber in einer ausgeblendeten Zeile oder Spalte.`,
} as const;
