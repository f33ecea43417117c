import { anzahl } from "./anzahl";

/** How tables were understood: in the list "Erkannte Tabellen", for one cell, and on the command line. */
export const aufbau = {
  gegenteil: (place: string) => `− ${place}`,
  vonBis: (from: string, to: string) => `Summe ${from} bis ${to}`,
  spalte: (name: string) => `Spalte ${name}`,
  gleich: (name: string, reading: string) => `${name} = ${reading}`,
  zeile: (row: number) => `Zeile ${row}`,

  /** Whether a reading comes out in all columns (or rows) for which it is claimed. */
  stimmt: (lines: "spalten" | "zeilen", count: number) =>
    count === 1
      ? "stimmt"
      : lines === "spalten"
        ? `stimmt in ${count === 2 ? "beiden" : `allen ${count}`} Spalten`
        : `stimmt in ${count === 2 ? "beiden" : `allen ${count}`} Zeilen`,
  stimmtNicht: (count: number, wrong: string[], more: number) =>
    count === 1
      ? "stimmt nicht"
      : `stimmt nicht in ${wrong.join(", ")}${more > 0 ? ` und ${anzahl(more, "weiteren Zelle", "weiteren Zellen")}` : ""}`,

  laedt: "Der Aufbau der Tabellen wird gelesen …",
  gescheitert:
    "Wie die Tabellen verstanden wurden, ließ sich nicht zeigen. Bitte prüfen Sie erneut; bleibt es dabei, melden Sie es mit der Mappe.",
  weitereTabellen: "Nicht erkannt oder ausgenommen",
  nichtGeprueftTabelle: "Wird nicht geprüft",
  korrigiert: "Von Ihnen korrigiert",
  korrektur: {
    oeffnen: "Korrigieren",
    fuer: (place: string) => `Erkennung von ${place} korrigieren`,
    art: "Art der Tabelle",
    wieErkannt: "Wie erkannt",
    nichtPruefen: "Nicht prüfen",
    kopfzeile: "Zeile der Spaltenüberschriften",
    keine: "keine",
    jahr: "Jahr der Planspalte",
    einheit: "Einheit der Beträge",
    einheiten: { 1: "€", 1000: "T€" },
    uebernehmen: "Übernehmen",
    aufheben: "Korrektur aufheben",
    gespeichert: "Gespeichert wird in dieser Mappe; keine Zelle ändert sich.",
    zeileFalsch: "Bitte eine Zeilennummer wie in Excel angeben, oder leer lassen.",
    jahrFalsch: "Bitte ein Jahr von 1990 bis 2099 angeben, oder leer lassen.",
  },

  /** Above the list of what a table adds up: how much there is, and how much of it does not come out. */
  verstanden: (count: number, wrong: number) =>
    `So gelesen: ${anzahl(count, "Rechnung", "Rechnungen")}, ${
      wrong === 0 ? (count === 1 ? "sie stimmt" : "alle stimmen") : `${wrong} nicht in allen Zellen richtig`
    }`,
  nachtrag: "Nachtrag",
  nichtsErkannt: "Keine Summen und Vergleiche erkannt",
  aendern: "Ändern",
  aendernFuer: (name: string) => `Rechnung ändern: ${name}`,
  angeben: "Summe angeben",
  angebenFuer: (place: string) => `Summe angeben in ${place}`,
  keineSumme: (row: string) => `${row}: keine Summe`,
  ruht: (row: string) => `${row}: passt nicht mehr zur Tabelle und wird nicht angewandt`,
  vonIhnen: "Von Ihnen angegeben",
  zuruecknehmen: "Zurücknehmen",
  zuruecknehmenFuer: (row: string) => `Angabe zurücknehmen: ${row}`,

  summe: {
    name: (place: string) => `Summe angeben in ${place}`,
    zeile: "Zeile der Summe",
    zeileHinweis: "Zeilennummer wie in Excel",
    ist: "Diese Zeile ist",
    arten: { summe: "die Summe dieser Zeilen", keine: "keine Summe" },
    aus: "Zeilen",
    ausHinweis: "z. B. 3:8, 11 oder 7 − 4",
    keineZeile: "In dieser Zeile der Tabelle steht kein Betrag. Bitte eine andere Zeile angeben.",
    unlesbar: "Bitte Zeilennummern angeben, z. B. „3:8, 11“; abgezogen wird mit „−“: „7 − 4“.",
    fremd: (row: number) => `Zeile ${row} gehört nicht zu dieser Tabelle oder enthält keinen Betrag.`,
    selbst: "Die Summe kann nicht sich selbst enthalten.",
    doppelt: (row: number) => `Zeile ${row} ist zweimal genannt.`,
    vorschau: (name: string, reading: string, balance: string) => `${name} = ${reading}: ${balance}`,
    uebernehmen: "Übernehmen",
    gespeichert: "Gespeichert wird in dieser Mappe; keine Zelle ändert sich.",
  },

  zelle: {
    titel: (place: string) => `Was prüft ${place}?`,
    schliessen: "Zelle nicht mehr zeigen",
    anzahl: (count: number) =>
      count === 1 ? "Diese Zelle gehört zu 1 Rechnung" : `Diese Zelle gehört zu ${count} Rechnungen`,
    stimmen: (wrong: number) =>
      wrong === 0 ? "alles stimmt" : wrong === 1 ? "1 stimmt nicht" : `${wrong} stimmen nicht`,
    istSumme: "Diese Zelle ist das Ergebnis.",
    gehtEinIn: "Diese Zelle geht ein in",
    stimmt: "Stimmt.",
    regel: (rule: string) => `Regel ${rule}`,
    rechnung: "Rechnung",
    veraltet: "Die Mappe wurde seit dieser Prüfung geändert. „Erneut prüfen“ zeigt den neuen Stand.",
    keine: "Keine Rechnung prüft diese Zelle",
    gruende: {
      fremd:
        "Die Zelle steht in keiner erkannten Tabelle. Steht sie doch in einer, geben Sie bei dieser unter „Erkannte Tabellen“ die Zeile der Spaltenüberschriften an.",
      ausgeschlossen:
        "Ihre Tabelle ist von Ihnen ausgenommen. Unter „Erkannte Tabellen“ lässt sich das ändern.",
      kopf: "Die Zelle gehört zur Überschrift ihrer Tabelle. Ist das eine Zeile mit Beträgen, geben Sie unter „Erkannte Tabellen“ eine andere Zeile der Spaltenüberschriften an.",
      "ohne-ergebnis":
        "Die Zelle zeigt kein Ergebnis. Sobald dort ein Betrag steht, wird mit ihm gerechnet; bitte berichtigen Sie die Formel, oder lassen Sie Excel neu rechnen.",
      "ohne-betrag":
        "Die Zelle ist leer oder enthält Text. Gerechnet wird nur mit Zahlen; eine Zahl, die als Text eingegeben ist, geben Sie bitte neu ein.",
      "kein-betrag":
        "Ihre Spalte enthält keine Beträge, sondern Nummern, Bezeichnungen, Tage oder Anteile. Ist das falsch erkannt, geben Sie unter „Erkannte Tabellen“ die Zeile der Spaltenüberschriften an.",
      ungeprueft:
        "Ihr Betrag ist erkannt, aber keine Summe und kein Vergleich nennt ihn. Gehört er in eine Summe, geben Sie diese unter „Erkannte Tabellen“ bei seiner Tabelle an; sonst sehen Sie ihn bitte selbst durch.",
    },
  },
} as const;
