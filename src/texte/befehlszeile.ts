/** All texts of the command line `pruefen`. */
export const befehlszeile = {
  aufruf: `Aufruf: npm run --silent pruefen -- [--format text|json] [--gemeinsam] [--aufbau] DATEI.xlsx …

  --format text|json  Ausgabe als Text (Vorgabe) oder als ein JSON-Dokument
  --gemeinsam         alle Dateien als eine Einheit prüfen: Plan, Zwischenbericht, Kennzahlen
  --aufbau            dazu ausgeben, wie die Tabellen verstanden wurden: jede Summe und woraus sie folgt
  --hilfe             diese Hilfe

Rückgabewert: 0 kein Fehler gefunden, 1 mindestens ein Fehler gefunden oder nicht
vollständig geprüft (Zellen ohne Ergebnis), 2 falscher Aufruf oder eine Datei, die
sich nicht lesen lässt.`,
  keineDatei: "Bitte mindestens eine Datei angeben.",
  unbekanntesFormat: (format: string) => `Das Format „${format}“ gibt es nicht; möglich sind text und json.`,
  unbekannteOption: "Diese Angabe ist nicht bekannt.",
  nichtGefunden: (file: string) => `„${file}“ wurde nicht gefunden: Bitte Namen und Ordner prüfen.`,
  nichtLesbar: (file: string) =>
    `„${file}“ lässt sich nicht öffnen: Bitte prüfen, ob es eine Datei ist und ob Sie sie lesen dürfen.`,

  titel: (file: string, year: number | undefined) => (year ? `${file} – Wirtschaftsplan ${year}` : file),
  eingestellt: (names: string[]) => `In der Mappe anders eingestellt als vorgegeben: ${names.join(", ")}.`,
  erkannt: "Erkannt",
  aufbau: "Aufbau",
  lesart: (sheet: string, name: string, reading: string, balance: string) =>
    `${sheet}: ${name} = ${reading} (${balance})`,
  festsetzung: "Festsetzungsbeschluss",
  beschluss: "Beschluss",
  plan: "Plan",
  state: { stimmt: "stimmt", "weicht-ab": "weicht ab", offen: "offen" },
  gruppen: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
  freigegeben: "Freigegeben",
  geprueft: (day: string, reason: string) => `Geprüft, in Ordnung (${day}): ${reason}`,
  grundlage: (basis: string) => `Grundlage: ${basis}`,
  beteiligt: (cells: string) => `Beteiligt: ${cells}`,
  wahrscheinlich: (cell: string, proposal: string, reason: string) =>
    `Wahrscheinlich ${cell}: richtig wäre ${proposal} (${reason}).`,
  moeglich: (cell: string, proposal: string, reason: string) => `Möglich ${cell}: ${proposal} (${reason}).`,
  ohneWert: {
    wahrscheinlich: (cell: string, reason: string) => `Wahrscheinlich ${cell} (${reason}).`,
    moeglich: (cell: string, reason: string) => `Möglich ${cell} (${reason}).`,
  },
  mitFormel: {
    wahrscheinlich: (cell: string, formula: string, reason: string) =>
      `Wahrscheinlich ${cell} (${reason}). ${formula}.`,
    ebenso: (cell: string, formula: string, reason: string) => `Ebenso ${cell} (${reason}). ${formula}.`,
  },
  bilanz: (run: number, failed: number, covered: number, figures: number) =>
    `${run} Prüfungen, ${failed} nicht bestanden; ${covered} von ${figures} Beträgen sind durch eine Prüfung erfasst.`,
  unvollstaendig: "Nicht vollständig geprüft: Zellen ohne Ergebnis sind oben genannt.",
  keineBefunde: "Keine Fehler, keine Warnungen, keine Hinweise.",
} as const;
