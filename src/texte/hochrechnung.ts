import { anzahl } from "./anzahl";
import { verfahren as namen } from "./verfahren";

const AMPEL = { grün: "grün", gelb: "gelb", rot: "rot" };

const ERKLAERUNG: Record<keyof typeof namen, string> = {
  linear: "Ist × 12 ÷ vollendete Monate",
  taggenau: "Ist × Tage des Jahres ÷ Tage bis zum Stichtag",
  saison: "Ist ÷ Anteil, den ein Vorjahr oder ein Jahresverlauf bis zum Stichtag hatte",
  restplan: "Ist + Ansatz für den Rest des Jahres",
  plan: "Der Ansatz wird erreicht.",
  jahresposten: "Ist, wenn schon gebucht ist, sonst der Ansatz",
  raten: "Ist + Rate × offene Raten",
  obligo: "Ist + erteilte Aufträge + was noch erwartet wird",
  manuell: "Ein Betrag, den Sie begründen",
};

const HINDERNIS: Partial<Record<string, string>> = {
  "kein-ist": "Das Ist ist leer; leer ist nicht null.",
  "planansatz-fehlt": "Dieses Verfahren braucht einen Planansatz; er ist leer.",
  "profil-fehlt":
    "„Nach Saison“ braucht den Jahresverlauf: Tragen Sie ihn oben ein, oder zeigen Sie im Bericht das Ist des Vorjahres.",
  "kein-monat-vollendet": "Bis zum Stichtag ist kein Monat vollendet; wählen Sie „taggenau“.",
};

/** The same on paper. */
const GEDRUCKT: Partial<Record<string, string>> = {
  "kein-ist": "Ist fehlt",
  "planansatz-fehlt": "Ansatz fehlt",
  "profil-fehlt": "Jahresverlauf fehlt",
  "kein-monat-vollendet": "kein Monat vollendet",
};

/** All texts of the Hochrechnung: the part of the pane and its sheet. */
export const hochrechnung = {
  titel: "Hochrechnung",
  zweck: "Halbjahresbericht nach § 21 EigAnVO: Ist hochgerechnet zum Jahresende, verglichen mit dem Plan.",
  ausDatei: (file: string) => `Zahlen aus der Datei ${file}.`,
  veraltet: "Die Mappe wurde seit der Prüfung geändert; gezeigt wird der geprüfte Stand.",
  erneutPruefen: "Erneut prüfen",
  laedt: "Wird gerechnet …",
  nichtGeladen:
    "Dieser Teil ließ sich nicht laden. Schließen Sie den Bereich und öffnen Sie ihn wieder; bleibt es dabei, wenden Sie sich an Ihre Systembetreuung.",

  fehlt: {
    title: "Kein Zwischenbericht mit Ist-Beträgen",
    mitPlan:
      "Diese Mappe enthält den Plan, aber kein Ist. Öffnen Sie den Zwischenbericht und prüfen Sie ihn, oder wählen Sie ihn unter „Prüfung“ mit „Weitere Datei mitprüfen“.",
    ohnePlan:
      "Gebraucht wird eine Tabelle mit einer Spalte wie „Ist per 30.06.“ und den Zeilen der Gewinn- und Verlustrechnung oder des Vermögensplans. Öffnen Sie den Zwischenbericht und prüfen Sie ihn. Wurde die Tabelle nicht erkannt, korrigieren Sie das unter „Erkannte Tabellen“.",
    stichtag: "Der Bericht nennt keinen Stichtag. Bitte tragen Sie ein, bis zu welchem Tag das Ist reicht.",
  },

  eingaben: "Angaben",
  stichtag: "Stichtag des Ist",
  stichtagErkannt: (tag: string) => `Erkannt: ${tag}`,
  stichtagFalsch: "Bitte ein Datum wie 30.06.2026 eintragen.",
  keinMonatsende: (monate: number) =>
    `Der Stichtag ist kein Monatsende: Linear zählen nur ${anzahl(monate, "vollendeter Monat", "vollendete Monate")}. Genauer ist „taggenau“.`,
  keinMonat: "Bis zum Stichtag ist kein Monat vollendet; linear lässt sich nichts hochrechnen.",
  verfahrenVorgabe: "Übliches Verfahren",
  verfahrenHinweis: "Gilt für Zeilen ohne eigenes Verfahren. Sachanlagen werden wie der Ansatz erwartet.",
  verlauf: "Jahresverlauf",
  verlaufHinweis:
    "Anteil bis zum Stichtag wie 48 % oder zwölf Monatswerte, durch Semikolon getrennt. Zeigt der Bericht das Ist des Vorjahres, geht dieses vor. Der Jahresverlauf wird nicht gespeichert.",
  verlaufFalsch: "Bitte einen Anteil zwischen 0 und 100 % oder zwölf Zahlen mit Semikolon eintragen.",

  verfahren: namen,
  erklaerung: ERKLAERUNG,
  wieUeblich: (verfahren: keyof typeof namen) => `üblich (${namen[verfahren]})`,
  herkunft: {
    gewaehlt: "",
    bericht: "wie im Bericht",
    vorgabe: "",
    abgeleitet: "folgt aus anderen Zeilen",
  },
  hindernis: (reason: string) => HINDERNIS[reason] ?? "Lässt sich mit diesem Verfahren nicht hochrechnen.",
  ersatz: "Der Jahresverlauf passt nicht (Anteil oder Vorzeichen): linear gerechnet.",
  imBericht: (amount: string) => `Im Bericht steht ${amount}.`,

  ueberblick: "Überblick",
  spalten: {
    konto: "Konto-Nr.",
    zeile: "Bezeichnung",
    plan: "Planansatz",
    ist: "Ist",
    istProzent: "% vom Plan",
    verfahren: "Verfahren",
    hochrechnung: "Hochrechnung",
    prozent: "% vom Plan",
    abweichung: "Abweichung",
    abweichungGedruckt: "Abweichung (+\u00a0günstig)",
    ampel: "Ampel",
    vorjahr: "Ergebnis Vorjahr",
  },
  abweichung: (amount: string, mehr: boolean) => `${amount} (${mehr ? "mehr" : "weniger"} als geplant)`,
  ertraege: "Erträge",
  aufwendungen: "Aufwendungen (mit Steuern)",
  summeErtraege: "Summe Erträge",
  summeAufwendungen: "Summe Aufwendungen",
  sonstigeKonten: "Konten ohne Zeile",
  ampel: (farbe: keyof typeof AMPEL) => AMPEL[farbe],
  ampelName: (farbe: keyof typeof AMPEL) => `Ampel ${AMPEL[farbe]}`,

  kernaussagen: "Kernaussagen",
  groesste: "Größte Abweichungen",
  keinNachtrag:
    "Ergebnis und Investitionskredite bleiben innerhalb der eingestellten Schwellen für einen Nachtrag.",
  ohneBuchung: (rows: string[]) =>
    `Noch nichts gebucht, obwohl Ansatz und Vorjahresergebnis das erwarten lassen: ${rows.slice(0, 3).join(", ")}${rows.length > 3 ? ` und ${anzahl(rows.length - 3, "weitere Zeile", "weitere Zeilen")}` : ""}. Bitte das Verfahren prüfen.`,
  nichtHochgerechnet: (count: number) =>
    `${anzahl(count, "Zeile ist", "Zeilen sind")} nicht hochgerechnet; in den Summen ${count === 1 ? "fehlt sie" : "fehlen sie"}.`,
  andersAlsBericht: (count: number) =>
    `${anzahl(count, "Zeile weicht", "Zeilen weichen")} von der Hochrechnung ab, die im Bericht steht.`,
  nichtZugeordnet: (labels: string[]) =>
    `Nicht einbezogen, weil weder Ertrag noch Aufwand zu erkennen ist: ${labels.slice(0, 3).join(", ")}${labels.length > 3 ? " …" : ""}.`,
  abweichendesIst: (computed: string, shown: string) =>
    `Die Zeilen ergeben im Ist ${computed}, als Ergebnis zeigt der Bericht ${shown}. Eine Zeile ist nicht erkannt oder eine Summe falsch; bitte die Befunde der Prüfung ansehen.`,

  teile: {
    guv: "Gewinn- und Verlustrechnung",
    vermoegensplan: "Vermögensplan",
    kredite: "Liquiditätskredit",
  },
  sortierung: "Reihenfolge",
  sortierungen: { bericht: "wie im Bericht", abweichung: "größte Abweichung zuerst" },
  leereZeilen: (count: number) =>
    `${anzahl(count, "Zeile ohne Beträge ist", "Zeilen ohne Beträge sind")} hier ausgelassen.`,
  verfahrenFuer: (zeile: string) => `Verfahren für ${zeile}`,

  felder: {
    rate: "Rate in €",
    offen: "Offene Raten",
    obligo: "Erteilte Aufträge in €",
    rest: "Noch erwartet in €",
    wert: "Betrag zum Jahresende in €",
    grund: "Begründung",
    falsch: "Bitte eine Zahl wie 1.234,50 eintragen.",
    falscheAnzahl: "Bitte eine ganze Zahl von 0 bis 366 eintragen.",
    grundFehlt: (min: number) => `Bitte kurz begründen (mindestens ${min} Zeichen).`,
    anwenden: "Anwenden",
  },

  merken: {
    offen: (count: number) =>
      `${anzahl(count, "Verfahren ist", "Verfahren sind")} geändert und noch nicht in der Mappe gemerkt.`,
    vorgabe: (verfahren: keyof typeof namen) =>
      `Das übliche Verfahren „${namen[verfahren]}“ gilt nur hier, bis Sie es merken; es wird dann bei jeder Zeile gespeichert.`,
    eingaben: "Ihre Angaben gelten nur hier, bis Sie sie merken.",
    merken: "Merken",
    verwerfen: "Verwerfen",
    fertig:
      "Die Verfahren sind in der Mappe gemerkt und bleiben, wenn Sie die Mappe speichern. Die Prüfung wurde mit ihnen neu ausgewertet.",
    eingabenMerken: "Angaben merken",
    eingabenVerwerfen: "Angaben verwerfen",
    eingabenFertig: "Ihre Angaben sind in der Mappe gemerkt und bleiben, wenn Sie die Mappe speichern.",
    vergessen: "Gemerkte Verfahren löschen …",
    frage: (count: number) => `${anzahl(count, "gemerktes Verfahren", "gemerkte Verfahren")} löschen?`,
    ausfuehren: "Löschen",
    abbrechen: "Abbrechen",
    geloescht: "Die gemerkten Verfahren sind gelöscht.",
  },

  blatt: {
    hinweis:
      "Ein neues Blatt mit Werten statt Formeln, damit es auch ohne dieses Programm lesbar ist. In Ihre Blätter wird nichts eingetragen; Excel kann die Liste „Rückgängig“ leeren.",
    name: "Hochrechnung",
    titel: (jahr: number) => `Zwischenbericht ${jahr} mit Hochrechnung`,
    stand: (tag: string, jahr: number) => `Ist per ${tag}, hochgerechnet zum 31.12.${jahr}`,
    erklaerung:
      "Beträge in Euro, gerechnet wird mit allen Nachkommastellen, gezeigt werden volle Euro. Abweichung: Plus heißt günstig (mehr Ertrag oder weniger Aufwand), Minus ungünstig.",
    ampel: (gelb: string, rot: string) =>
      `Ampel: gelb, wenn die Hochrechnung um mehr als ${gelb} ungünstig vom Plan abweicht, rot bei mehr als ${rot}.`,
    schwelle: (anteil: string, betrag: string) => `${anteil} und ${betrag}`,
    /** Why a row has no Hochrechnung: for a reader who can change nothing. */
    ohneHochrechnung: "nicht hochgerechnet",
    hindernis: (reason: string) => GEDRUCKT[reason] ?? "",
    /** What asks the author for something is no statement of the report. */
    aussage: (text: string) => text.replace("Bitte prüfen, ob", "Zu prüfen ist, ob"),
    verfahrenVon: (text: string, origin: string) => (origin ? `${text} (${origin})` : text),
    kreditkopf: {
      datum: "Stichtag",
      kredit: "In Anspruch genommen",
      hoechstbetrag: "Höchstbetrag",
      auslastung: "Auslastung in %",
      frei: "Frei",
    },
  },
} as const;
