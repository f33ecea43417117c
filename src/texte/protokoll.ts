import { anzahl, gezaehlt } from "./anzahl";
import { aufzaehlung } from "./aufzaehlung";
import { problemText, type Problem, type ProblemText } from "./excel";

/** Names in a sentence: „A“, „B“ und „C“. */
const inZeichen = (names: string[]): string => aufzaehlung(names.map((name) => `„${name}“`));

const tag = (day: Date): string =>
  day.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" });
const uhrzeit = (time: Date): string =>
  time.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });

/** What went wrong while sheets were to be written or marked. In any case nothing of it is left. */
export function schreibproblem(problem: Problem): ProblemText {
  if (!["adresse", "nicht-gefunden", "zu-gross", "programmfehler", "unbekannt"].includes(problem.reason))
    return problemText(problem);
  return {
    title: "Excel hat das nicht ausgeführt",
    text: `Ihre Mappe ist unverändert (Code ${problem.code}). Bitte prüfen Sie erneut und versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie Ihrer Systembetreuung den Code.`,
  };
}

const AUFFORDERUNG = /^(?:Bitte|Klicken Sie|Öffnen Sie) /;

/** What the sheet says, from top to bottom. */
export const protokoll = {
  blatt: "Prüfprotokoll",
  titel: (document: string | undefined) => (document ? `Prüfprotokoll · ${document}` : "Prüfprotokoll"),
  untertitel: (file: string, at: Date) => `${file} · geprüft am ${tag(at)} um ${uhrzeit(at)} Uhr`,

  angaben: {
    titel: "Angaben zur Prüfung",
    zeitpunkt: "Geprüft am",
    zeitformat: 'dd.mm.yyyy" um "hh:mm" Uhr"',
    von: "Geprüft von",
    bemerkung: "Bemerkung",
    mappe: "Geprüfte Mappe",
    plan: "Plan",
    jahr: "Planjahr",
    keinJahr: "nicht erkannt",
    gemeinsam: "Gemeinsam geprüft mit",
    allein: "keiner anderen Datei",
    programm: "Programm",
    version: (version: string) => `KGRZ Wirtschaftsplan, Version ${version}`,
    fingerabdruck: "Fingerabdruck der Zahlen",
    fingerabdruckWeitere: (file: string) => `Fingerabdruck von ${file}`,
    linie: "______________________________",
  },

  ergebnis: {
    titel: "Ergebnis",
    insgesamt: "Ergebnis",
    befunde: "Offene Befunde",
    freigegeben: "Freigegebene Befunde",
    pruefungen: "Prüfungen",
    erfasst: "Geprüfte Beträge",
    erfasstVon: (covered: number, figures: number) =>
      figures === 0 ? "keine erkannt" : `${gezaehlt(covered)} von ${anzahl(figures, "Betrag", "Beträgen")}`,
    nichtGeprueft: "Nicht geprüft",
    hinweis: "Zu beachten",
    /** What was found, without what the user could do: on paper nobody can. */
    festgestellt: ({ title, text }: { title: string; text: string }) => {
      const saetze = [title, ...text.replace(/\.$/, "").split(". ")];
      return `${saetze.filter((one) => !AUFFORDERUNG.test(one)).join(". ")}.`;
    },
  },

  festsetzung: {
    titel: "Festsetzungsbeschluss",
    kopf: ["Bezeichnung", "Beschluss", "Plan", "Differenz", "Ergebnis"],
    zelle: "Zellen",
    vorhanden: "vorhanden",
    state: { stimmt: "stimmt überein", "weicht-ab": "weicht ab", offen: "offen" },
  },

  befunde: {
    titel: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
    mitAnzahl: (title: string, count: number) => `${title} (${gezaehlt(count)})`,
    keine: "Keine Befunde.",
    kopf: {
      regel: "Regel",
      stelle: "Stelle",
      befund: "Befund",
      gefunden: "Gefunden",
      erwartet: "Erwartet",
      differenz: "Differenz",
      ursache: "Wahrscheinliche Ursache",
      begruendung: "Begründung der Freigabe",
    },
    ursache: (place: string, proposal: string, reason: string) =>
      `${place}: richtig wäre ${proposal} (${reason})`,
    ursacheOhneWert: (place: string, reason: string) => `${place} (${reason})`,
    ursacheFormel: (place: string, formula: string, reason: string) => `${place} (${reason}). ${formula}`,
    freigegeben: "Freigegebene Befunde",
    freigabe: (day: string, reason: string) => `Am ${day}: ${reason}`,
  },

  tabellen: {
    titel: "Geprüfte Tabellen",
    keine: "Es wurde keine Tabelle eines Plans erkannt.",
    kopf: ["Blatt", "Tabelle", "Bereich", "Planjahr", "Einheit", "Erkennung"],
    einheit: { 1: "€", 1000: "T€" },
    erkannt: "vom Programm erkannt",
    korrigiert: "von Hand korrigiert",
    andere: "Nicht als Teil des Plans geprüft",
    ausgeschlossen: "von Hand ausgenommen",
    unbekannt: "nicht als Tabelle eines Plans erkannt; nur Summen und Formeln geprüft",
    eigene: (names: string[]) =>
      `Nicht gelesen wurden die von diesem Programm geschriebenen Blätter ${inZeichen(names)}.`,
    eigenesBlatt: (name: string) =>
      `Nicht gelesen wurde das von diesem Programm geschriebene Blatt „${name}“.`,
  },

  regeln: {
    titel: "Angewandte Regeln",
    kopf: ["Regel", "Gegenstand", "Prüfungen", "Ergebnis"],
    ohneBefund: "ohne Befund",
    befunde: (count: number) => anzahl(count, "Befund", "Befunde"),
    freigegeben: (count: number) => `davon ${gezaehlt(count)} freigegeben`,
    entfaellt: "nicht anwendbar",
    hinweis:
      "Nicht anwendbar heißt: Die Mappe enthält nichts, worauf sich diese Regel bezieht. Die Zahl der Prüfungen sagt, wie viele Vergleiche die Regel angestellt hat.",
  },

  vorgaben: {
    titel: "Schwellen und Vorgaben",
    kopf: ["Stand", "Vorgabe", "Wert"],
    und: " und ",
    standard: "vom Programm vorgegeben",
    geaendert: "für diese Mappe festgelegt",
    methoden: (count: number) => `für ${anzahl(count, "Zeile", "Zeilen")} eigens festgelegt`,
  },

  ungeprueft: {
    titel: "Beträge, die keine Prüfung erfasst",
    alle: "Jeder Betrag der erkannten Tabellen ist durch mindestens eine Prüfung erfasst.",
    kopf: ["Blatt", "Zeile", "Zellen"],
    hinweis: "Diese Beträge gehen in keine Summe und keinen Vergleich ein, der sich nachrechnen ließe.",
  },

  erlaeuterung: {
    titel: "Zum Verständnis",
    saetze: [
      "Fehler stehen der Vorlage des Plans entgegen. Warnungen sind anzusehen, Hinweise zur Kenntnis zu nehmen. Ein freigegebener Befund wurde angesehen und mit einer Begründung hingenommen; er zählt nicht mehr.",
      "Verglichen wird mit Dezimalzahlen. Ansätze gelten als genau; gerundete Ergebnisse dürfen um das abweichen, was die Rundung ihrer Summanden ausmachen kann.",
      "Der Fingerabdruck steht für alle Beträge der geprüften Tabellen mit Blatt, Zelle und Wert (SHA-256, erste 128 Bit). Ändert sich ein Betrag oder seine Zelle, so ändert sich der Fingerabdruck. Stimmt er bei einer späteren Prüfung überein, so sind die Zahlen noch dieselben.",
      "Dieses Blatt enthält nur Werte, keine Formeln. Es hält den Stand zum genannten Zeitpunkt fest und wird bei späteren Prüfungen der Mappe nicht mitgelesen.",
    ],
  },
} as const;

/** What the pane says about the report and about the marks. */
export const protokollbereich = {
  titel: "Prüfprotokoll",
  oeffnen: "Prüfprotokoll …",
  zweck:
    "Das Protokoll hält Ergebnis, Regeln und Zahlenstand dieser Prüfung fest: ein neues Blatt mit festen Werten, zum Drucken und Unterschreiben. Ihre Blätter bleiben, wie sie sind; Excel kann die Liste „Rückgängig“ leeren.",
  name: "Name der prüfenden Person",
  nameHinweis: "Bleibt er leer, steht im Protokoll eine Linie zum Ausfüllen von Hand.",
  merken: "Namen auf diesem Computer merken",
  bemerkung: "Bemerkung",
  vorhanden: (name: string) => `Ein Protokoll gibt es schon: Blatt „${name}“.`,
  schreiben: "Protokoll schreiben",
  schreibt: "Das Protokoll wird geschrieben …",
  abbrechen: "Abbrechen",
  geschrieben: (name: string) => `Das Protokoll steht auf dem Blatt „${name}“.`,
  ohneDruck:
    "Die Druckeinrichtung (A4, eine Seite breit) hat Excel nicht übernommen; bitte stellen Sie sie unter Seitenlayout ein.",
  mappeGeschuetzt: {
    title: "Die Struktur der Mappe ist geschützt",
    text: "Deshalb lässt sich kein Blatt hinzufügen. Heben Sie den Schutz auf (Überprüfen › Arbeitsmappe schützen) und schreiben Sie das Protokoll erneut. Die Mappe ist unverändert.",
  },
  angefangen: (name: string, reason: string) => ({
    title: "Das Protokoll ist unvollständig",
    text: `Beim Schreiben kam etwas dazwischen (${reason}). Das angefangene Blatt „${name}“ ließ sich nicht wieder entfernen; bitte löschen Sie es selbst. Alles andere ist unverändert.`,
  }),
  keinPlan: {
    title: "Kein Protokoll geschrieben",
    text: "In dieser Mappe wurde kein Plan gefunden, über den zu berichten wäre. Die Mappe ist unverändert.",
  },
  veraltet: "Die Mappe wurde seit dieser Prüfung geändert. Bitte prüfen Sie zuerst erneut.",

  vergleich: {
    gleich: (day: string) => `Die Zahlen sind noch die des Protokolls vom ${day}.`,
    anders: (day: string) => `Die Zahlen haben sich seit dem Protokoll vom ${day} geändert.`,
  },
  zeitpunkt: (at: Date) => `${tag(at)}, ${uhrzeit(at)} Uhr`,
} as const;

export const markierungen = {
  titel: "Markierungen",
  zweck:
    "Zellen mit Befunden erhalten einen Rahmen und eine Farbe (als bedingte Formatierung). Werte, Formeln und Ihre eigenen Formate bleiben, wie sie sind; Sie können alles jederzeit spurlos entfernen.",
  rueckgaengig: "Excel kann dabei die Liste „Rückgängig“ leeren.",
  legende: "Bedeutung der Rahmen",
  arten: {
    error: "Fehler: durchgezogener Rahmen, rot",
    warning: "Warnung: gestrichelter Rahmen, gelb",
    info: "Hinweis: gepunkteter Rahmen, blau",
    ursache: "Wahrscheinliche Ursache: Strich-Punkt-Rahmen, violett",
  },
  setzen: "Befunde markieren",
  neu: "Markierungen erneuern",
  entfernen: "Markierungen entfernen",
  gesetzt: (cells: number, sheets: number) =>
    `${anzahl(cells, "Zelle", "Zellen")} auf ${anzahl(sheets, "Blatt", "Blättern")} markiert.`,
  nichts: "Es gibt keine offenen Befunde, die zu markieren wären.",
  entfernt: (cells: number) =>
    cells === 0
      ? "Es gibt keine Markierungen."
      : `${anzahl(cells, "Markierung", "Markierungen")} entfernt; die Blätter sehen aus wie zuvor.`,
  geschuetzt: (names: string[]) =>
    names.length === 1
      ? `Das Blatt „${names[0]}“ ist geschützt und wurde ausgelassen.`
      : `Die Blätter ${inZeichen(names)} sind geschützt und wurden ausgelassen.`,
  fehlt: (names: string[]) =>
    names.length === 1
      ? `Das Blatt „${names[0]}“ gibt es nicht mehr.`
      : `Die Blätter ${inZeichen(names)} gibt es nicht mehr.`,
  geblieben: (names: string[]) =>
    names.length === 1
      ? `Das Blatt „${names[0]}“ ist geschützt; seine Markierungen sind noch da. Heben Sie den Schutz auf und entfernen Sie sie erneut.`
      : `Die Blätter ${inZeichen(names)} sind geschützt; ihre Markierungen sind noch da. Heben Sie den Schutz auf und entfernen Sie sie erneut.`,
  vorhanden: (count: number) => `In der Mappe: ${anzahl(count, "Markierung", "Markierungen")}.`,
} as const;
