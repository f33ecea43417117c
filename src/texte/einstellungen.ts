import { anzahl, gezaehlt } from "./anzahl";

/** What a setting is called. */
export const vorgabennamen = {
  erlaeuterung: "Größere Änderungen erläutern (KT-4)",
  nachtragErgebnis: "Nachtrag: schlechteres Ergebnis (NT-1)",
  nachtragKredite: "Nachtrag: höhere Kredite (NT-2)",
  nachtragVerpflichtungen: "Nachtrag: mehr Verpflichtungsermächtigungen (NT-3)",
  nachtragStellen: "Nachtrag: mehr Stellen (NT-4)",
  ampelGelb: "Ampel: gelb",
  ampelRot: "Ampel: rot",
  ohnePlanansatz: "„% vom Plan“ ohne Ansatz (ZB-1)",
  einheit: "Tabellen ohne Angabe der Einheit",
  land: "Land: Form und Recht des Plans",
  formblatt: "Zeilen des Erfolgsplans (EP-1)",
  kontostellen: "Stellen der Kontonummern (KT-2)",
  methoden: "Verfahren der Hochrechnung",
};

/** All texts of the view "Einstellungen". */
export const einstellungen = {
  titel: "Einstellungen",
  untertitel: "Sie gelten für diese Mappe und werden in ihr gespeichert; keine Zelle ändert sich.",
  liest: "Lese die Einstellungen …",
  erneut: "Erneut versuchen",

  schwellen: "Schwellen der Prüfung",
  ampel: "Ampel und Zwischenbericht",
  form: "Form und Einheiten",
  mitGeaenderten: (title: string, count: number) => (count === 0 ? title : `${title} (${count} geändert)`),

  gruppen: {
    erlaeuterung:
      "Ein Hinweis erscheint, wenn sich ein Konto gegenüber dem Vorjahr um mehr als beides ändert.",
    nachtragErgebnis:
      "Eine Warnung erscheint, wenn die Hochrechnung um mehr als beides schlechter ist als der Plan.",
    nachtragKredite: "So weit dürfen die Investitionskredite den Ansatz überschreiten.",
    nachtragVerpflichtungen: "So weit dürfen die Verpflichtungsermächtigungen den Plan überschreiten.",
    nachtragStellen: "So viele Stellen mehr als geplant bleiben ohne Warnung.",
    ampelGelb: "Gelb, wenn die Hochrechnung um mehr als beides ungünstig vom Plan abweicht.",
    ampelRot: "Rot, wenn sie um mehr als beides abweicht.",
  },
  anteil: "Anteil",
  betrag: "Betrag",
  stellen: "Stellen",

  wahl: {
    ohnePlanansatz: {
      hinweis: "Was der Bericht zeigt, wo der Ansatz 0 ist. Die Prüfung nimmt 0 und leer hin.",
      optionen: { null: "0", leer: "leer lassen" },
    },
    land: {
      hinweis:
        "Was der Beschluss enthalten muss und welches Recht genannt wird. Ohne Land wird nichts als fehlend gemeldet.",
      erkannt: "wie erkannt",
      unbekannt: "kein Land",
    },
    formblatt: {
      hinweis: "Welche Zeilen der Erfolgsplan haben muss, wenn sie nicht in allen Jahren null sind.",
      optionen: {
        eiganvo: "Formblatt der EigAnVO (20 Zeilen)",
        hgb: "GuV nach § 275 Abs. 2 HGB allein",
      },
    },
    kontostellen: {
      hinweis: "Kontonummern mit anderer Länge werden gemeldet.",
      mehrheit: "wie die meisten Konten",
      fest: (count: number) => `${count} Stellen`,
    },
    einheit: {
      hinweis:
        "Gilt für erkannte Tabellen, die weder im Titel noch in den Spalten € oder T€ nennen. Eine einzelne Tabelle korrigieren Sie unter „Erkannte Tabellen“.",
      optionen: { erkannt: "wie erkannt", 1: "€", 1000: "T€" },
    },
  },

  geaendert: (standard: string) => `Geändert, Vorgabe: ${standard}`,
  keineZahl: { "%": "12,5", "€": "50.000", Stellen: "1,5" },
  fehler: {
    zahl: (example: string) => `Bitte eine Zahl wie ${example} angeben.`,
    einheit: (unit: string) => `Bitte in ${unit} angeben.`,
    bereich: (max: string) => `Bitte eine Zahl von 0 bis ${max} angeben.`,
    ganz: "Bitte volle Euro ohne Cent angeben.",
    nachkommastellen: "Bitte höchstens zwei Nachkommastellen angeben.",
    rotVorGelb: (least: string) => `Rot beginnt nicht vor Gelb: bitte mindestens ${least} angeben.`,
  },
  pruefenSie: (count: number) => `${anzahl(count, "Angabe ist", "Angaben sind")} noch nicht richtig.`,
  offen: (count: number) => `${anzahl(count, "Änderung", "Änderungen")} noch nicht übernommen`,
  uebernehmen: "Übernehmen",
  verwerfen: "Verwerfen",
  gespeichert: "Die Einstellungen sind in der Mappe hinterlegt und bleiben, wenn Sie die Mappe speichern.",
  ausgewertet: "Die Prüfung wurde mit ihnen neu ausgewertet.",
  verworfen: "Die Eingaben wurden verworfen.",

  zuruecksetzen: {
    oeffnen: "Vorgaben wiederherstellen …",
    frage: (count: number) =>
      `${anzahl(count, "Einstellung wird", "Einstellungen werden")} auf die Vorgabe zurückgesetzt:`,
    zeile: (name: string, own: string, standard: string) => `${name}: ${own} → ${standard}`,
    bleibt: "Korrekturen, Freigaben und Verfahren einzelner Zeilen bleiben.",
    ausfuehren: "Wiederherstellen",
    abbrechen: "Abbrechen",
    fertig: "Es gelten wieder die Vorgaben.",
  },

  freigaben: {
    titel: (count: number) => `Freigaben ohne Befund (${gezaehlt(count)})`,
    text: "Zu diesen Freigaben gibt es in der letzten Prüfung keinen Befund: Er ist behoben, seine Zahlen haben sich geändert, oder er betraf eine weitere Datei. Kommt er unverändert wieder, gilt die Freigabe wieder.",
    zeile: (rule: string, place: string) => `${rule}, ${place}`,
    am: (day: string, reason: string) => `Freigegeben am ${day}: ${reason}`,
    loeschen: "Löschen",
    loeschenFuer: (what: string) => `Freigabe löschen: ${what}`,
    alle: "Alle löschen …",
    frage: (count: number) => `${anzahl(count, "Freigabe", "Freigaben")} endgültig löschen?`,
    ausfuehren: "Endgültig löschen",
    geloescht: (count: number) =>
      `${anzahl(count, "Freigabe", "Freigaben")} ${count === 1 ? "wurde" : "wurden"} gelöscht.`,
    weitere: (count: number) => `und ${anzahl(count, "weitere", "weitere")}`,
  },

  unlesbar: {
    titel: "Die gespeicherten Einstellungen sind beschädigt",
    text: "Geprüft wird mit den Vorgaben, ohne Korrekturen und Freigaben. Das Gespeicherte bleibt unverändert, bis Sie es verwerfen.",
    verwerfen: "Beschädigtes verwerfen …",
    frage:
      "Alles verwerfen, was dieses Programm in der Mappe gespeichert hat? Korrekturen, Freigaben und Einstellungen sind dann verloren; Ihre Blätter bleiben, wie sie sind.",
    ausfuehren: "Endgültig verwerfen",
    fertig: "Das Beschädigte wurde verworfen. Es gelten die Vorgaben.",
  },
  neuer: {
    titel: "Einstellungen aus einer neueren Version",
    text: "Diese Mappe wurde mit einer neueren Version dieses Programms bearbeitet. Hier gelten die Vorgaben, und ändern lässt sich nichts. Bitte lassen Sie das Programm aktualisieren.",
  },

  nichtGespeichert: "Nicht gespeichert",
  laeuft: "Gerade läuft eine Prüfung. Bitte warten Sie, bis sie fertig ist, und versuchen Sie es erneut.",
  zuViel:
    "In der Mappe ist dafür kein Platz mehr (100 kB). Bitte löschen Sie Freigaben, die nicht mehr gebraucht werden.",
  fremd:
    "Ein anderer Benutzer hat die Einstellungen seit der letzten Prüfung so geändert, dass sie sich nicht lesen lassen. Bitte prüfen Sie erneut.",

  ueber: {
    titel: "Über dieses Programm",
    name: "KGRZ Wirtschaftsplan",
    version: (version: string) => `Version ${version}`,
    lizenz: "Lizenz: European Union Public Licence 1.2 (EUPL-1.2)",
    gespeichert:
      "In der Mappe gespeichert werden nur Ihre Einstellungen, Korrekturen, Freigaben, gemerkte Verfahren und festgehaltene Stände, in eigenen Teilen der Datei außerhalb der Blätter, und die Blätter, die Sie ausgeben lassen. Wer die Mappe erhält, erhält sie mit.",
    datenschutz: "Keine Zahl verlässt diesen Computer.",
  },
} as const;
