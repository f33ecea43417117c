const THEMEN = {
  erfolgsplan: "Erfolgsplan",
  zwischenbericht: "Plan und Hochrechnung",
  vermoegensplan: "Vermögensplan",
  jahresvergleich: "Jahresvergleich",
};

const ANSICHTEN = {
  ueberblick: "Erträge, Aufwendungen, Ergebnis",
  ertraege: "Erträge nach Zeilen",
  aufwendungen: "Aufwendungen nach Zeilen",
  herkunft: "Mittelherkunft",
  verwendung: "Mittelverwendung",
};

type Thema = keyof typeof THEMEN;
type Ansicht = keyof typeof ANSICHTEN;

/** Short, for the tab of a sheet: it holds 31 characters. */
const BLATT: Record<Thema, string> = {
  erfolgsplan: "Erfolg",
  zwischenbericht: "Prognose",
  vermoegensplan: "Vermögen",
  jahresvergleich: "Jahre",
};
const BLATTTEIL: Record<Ansicht, string> = {
  ueberblick: "Überblick",
  ertraege: "Erträge",
  aufwendungen: "Aufwand",
  herkunft: "Herkunft",
  verwendung: "Verwendung",
};

const FEHLT: Record<Thema, string> = {
  erfolgsplan:
    "In dieser Mappe wurde kein Erfolgsplan erkannt. Ist er da, ordnen Sie die Tabelle unter „Prüfung“ bei „Erkannte Tabellen“ zu; steht er in einer anderen Datei, prüfen Sie diese dort als „Weitere Datei“ mit.",
  zwischenbericht:
    "Es wurde kein Zwischenbericht erkannt. Öffnen Sie ihn, oder prüfen Sie ihn unter „Prüfung“ als „Weitere Datei“ mit; dann stehen hier Plan, Ist und Hochrechnung nebeneinander.",
  vermoegensplan:
    "In dieser Mappe wurden weder Vermögensplan noch Finanzplan erkannt. Ist einer da, ordnen Sie die Tabelle unter „Prüfung“ bei „Erkannte Tabellen“ zu.",
  jahresvergleich: "In dieser Mappe wurde kein Jahresvergleich erkannt.",
};

/** All texts of the pictures. */
export const diagramme = {
  titel: "Diagramme",
  laedt: "Die Diagramme werden geladen …",
  nichtGeladen:
    "Die Diagramme ließen sich nicht laden. Die Prüfung ist davon nicht betroffen. Bitte schließen Sie den Bereich, öffnen Sie ihn wieder und prüfen Sie erneut.",
  auswahl: "Bild",
  alsTabelle: "Als Tabelle",
  thema: THEMEN,
  ansicht: ANSICHTEN,
  bildtitel: (thema: Thema, ansicht: Ansicht) => `${THEMEN[thema]}: ${ANSICHTEN[ansicht]}`,
  fehlt: FEHLT,
  fehltEintrag: (thema: Thema) => `${THEMEN[thema]} (nicht erkannt)`,

  ertraege: "Erträge",
  aufwendungen: "Aufwendungen",
  sonstigeKonten: "Konten ohne Zeile",
  eigenerMassstab: (name: string) => `${name} (eigener Maßstab)`,
  jahresergebnis: "Jahresergebnis",
  uebrige: (count: number) => `Übrige (${count} Zeilen)`,
  reihenart: {
    ergebnis: "Ergebnis",
    ist: "Ist",
    ansatz: "Ansatz",
    hochrechnung: "Hochrechnung",
    planung: "Planung",
  },

  achse: (einheit: string) => `Achse in ${einheit}`,
  zeile: "Zeile",
  betrag: "Betrag in €",
  stelle: (zeile: string, reihe: string, amount: string) => `${zeile}, ${reihe}: ${amount}`,
  unvollstaendig:
    "Die Zeilen ergeben nicht genau die Summe oder das Ergebnis ihrer Tabelle: Eine Zeile fehlt dort oder wurde nicht erkannt, oder eine Summe stimmt nicht (siehe „Prüfung“).",
  ausDatei: (file: string) => `Aus der Datei ${file}.`,

  blattname: (thema: Thema, ansicht: Ansicht) => `Diagramm ${BLATT[thema]} ${BLATTTEIL[ansicht]}`,
  blattkopf: "Beträge in €",
  stand: (at: Date, verknuepft: boolean, file?: string) => {
    const day = at.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" });
    const time = at.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
    if (verknuepft)
      return `Verknüpft mit den Zellen der Mappe; angelegt nach der Prüfung vom ${day}, ${time} Uhr.`;
    const source = file === undefined ? "" : ` Aus der Datei ${file}.`;
    return `Werte nach dem Stand der Prüfung vom ${day}, ${time} Uhr.${source}`;
  },

  einfuegen: {
    knopf: "Als Excel-Diagramm einfügen",
    verknuepfen: "Mit den Zellen der Mappe verknüpfen",
    verknuepft:
      "Auf einem neuen Blatt entstehen eine Tabelle, die auf Ihre Zellen verweist, und ein Diagramm, das ihnen folgt. Ihre Blätter bleiben unverändert.",
    werte: (file?: string) =>
      `Auf einem neuen Blatt entstehen eine Tabelle mit den geprüften Werten und ein Diagramm.${
        file === undefined ? "" : " Auf Zellen einer anderen Datei wird nicht verwiesen."
      } Ihre Blätter bleiben unverändert.`,
    vorhanden: (sheet: string) => `Dieses Bild steht schon auf dem Blatt „${sheet}“.`,
    ersetzen: "Blatt ersetzen",
    zusaetzlich: "Zusätzlich einfügen",
    abbrechen: "Abbrechen",
    fertig: (sheet: string) => `Das Diagramm steht auf dem Blatt „${sheet}“.`,
    gescheitert: "Das Diagramm wurde nicht eingefügt",
    zurueck: (text: string) => `${text} Ein begonnenes Blatt wurde wieder entfernt.`,
    geaendert:
      "Die Mappe wurde seit der Prüfung geändert; eine Verknüpfung ginge auf falsche Zellen. Bitte prüfen Sie erneut, oder fügen Sie das Diagramm ohne Verknüpfung ein.",
    mappeGeschuetzt:
      "Der Aufbau der Mappe ist geschützt, deshalb lässt sich kein Blatt hinzufügen. Der Schutz bleibt, wie er ist; heben Sie ihn bei Bedarf selbst auf (Überprüfen › Arbeitsmappe schützen).",
    angefangen: (sheet: string) =>
      `Excel hat unterwegs abgebrochen und das begonnene Blatt „${sheet}“ nicht wieder entfernt. Bitte löschen Sie es; Ihre übrigen Blätter sind unverändert.`,
  },

  nichtGezeichnet: "Dieses Bild ließ sich nicht zeichnen. Seine Zahlen stehen in der Tabelle.",
} as const;
