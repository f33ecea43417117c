/** Writing a report as a sheet of its own. */
export const blattausgabe = {
  ausgeben: "Als Blatt ausgeben",
  frage: "Wohin?",
  ersetzen: (sheet: string) => `„${sheet}“ ersetzen`,
  daneben: "Neues Blatt daneben",
  schreiben: "Schreiben",
  abbrechen: "Abbrechen",
  geschrieben: (sheet: string) => `Der Bericht steht auf dem Blatt „${sheet}“.`,
  ohneDruck:
    "Die Druckeinrichtung (A4, eine Seite breit) hat Excel nicht übernommen; bitte stellen Sie sie unter Seitenlayout ein.",
  mappeGeschuetzt: {
    title: "Die Struktur der Mappe ist geschützt",
    text: "Deshalb lässt sich kein Blatt hinzufügen. Heben Sie den Schutz auf (Überprüfen › Arbeitsmappe schützen) und geben Sie den Bericht erneut aus. Die Mappe ist unverändert.",
  },
  angefangen: (sheet: string, reason: string) => ({
    title: "Das Blatt ist unvollständig",
    text: `Excel hat das Schreiben abgebrochen: ${reason}. Das angefangene Blatt „${sheet}“ ließ sich nicht wieder entfernen; bitte löschen Sie es selbst. Alles andere ist unverändert.`,
  }),
} as const;
