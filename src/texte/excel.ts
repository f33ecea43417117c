/** What happened, and what to do about it. */
export interface ProblemText {
  title: string;
  text: string;
}

/** The sheet as it is named in a sentence, or "Das Blatt" where it is not known. */
const blatt = (sheet?: string) => (sheet === undefined ? "Das Blatt" : `Das Blatt „${sheet}“`);

/** Excel then writes "Gruppe" behind the workbook's name. */
const EIN_BLATT = "klicken Sie auf das Register eines einzelnen Blattes";

/** Where and with which code of Excel's a request failed. */
interface Angaben {
  code: string;
  sheet?: string;
}

const TEXTS = {
  "zelle-in-bearbeitung": (): ProblemText => ({
    title: "In Excel wird gerade eine Zelle bearbeitet",
    text: "Bitte schließen Sie die Eingabe in der Zelle mit Enter ab (oder verwerfen Sie sie mit Esc) und versuchen Sie es erneut.",
  }),
  zugriff: ({ sheet }: Angaben): ProblemText => ({
    title: "Excel lässt das nicht zu",
    text: `${blatt(sheet)} ist geschützt oder die Mappe ist nur zur Ansicht geöffnet. Der Schutz bleibt, wie er ist; heben Sie ihn bei Bedarf selbst auf (Überprüfen › Blattschutz aufheben).`,
  }),
  "nicht-gefunden": (): ProblemText => ({
    title: "Die Mappe hat sich währenddessen geändert",
    text: "Ein Blatt wurde gelöscht oder umbenannt, während es gelesen wurde. Bitte prüfen Sie erneut.",
  }),
  "blatt-fehlt": ({ sheet }: Angaben): ProblemText => ({
    title: "Blatt nicht gefunden",
    text: `${blatt(sheet)} wurde seit der Prüfung gelöscht oder umbenannt. Bitte prüfen Sie erneut.`,
  }),
  "blatt-verborgen": ({ sheet }: Angaben): ProblemText => ({
    title: "Blatt ist ausgeblendet",
    text: `${blatt(sheet)} ist ausgeblendet. Blenden Sie es ein (Rechtsklick auf ein Blattregister › Einblenden), um die Zelle zu sehen.`,
  }),
  adresse: (): ProblemText => ({
    title: "Zelle nicht gefunden",
    text: "Diese Zelle gibt es in der Mappe nicht mehr oder sie lässt sich nicht auswählen. Bitte prüfen Sie erneut.",
  }),
  auswahl: (): ProblemText => ({
    title: "Excel ist gerade woanders",
    text: "Eine andere Mappe ist im Vordergrund, oder in dieser ist ein Diagramm, ein Bild oder eine Form ausgewählt. Klicken Sie in der Mappe, zu der dieser Bereich gehört, in eine Zelle und versuchen Sie es erneut.",
  }),
  zustand: (): ProblemText => ({
    title: "Excel lässt das gerade nicht zu",
    text: `Eine Zelle wird bearbeitet, ein Fenster von Excel ist offen, oder mehrere Blätter sind zusammen ausgewählt. Schließen Sie die Eingabe mit Enter ab und das Fenster, ${EIN_BLATT} und versuchen Sie es erneut.`,
  }),
  diagrammblatt: (): ProblemText => ({
    title: "Dieses Blatt hat keine Zellen",
    text: "Vorn ist ein Diagramm- oder Makroblatt. Wechseln Sie auf ein Blatt mit Zellen und versuchen Sie es erneut.",
  }),
  "schon-da": (): ProblemText => ({
    title: "Den Namen gibt es schon",
    text: "Gerade ist in der Mappe ein Blatt mit demselben Namen entstanden, vielleicht in einem zweiten Fenster oder bei jemandem, der mitarbeitet. Bitte versuchen Sie es erneut.",
  }),
  filter: (): ProblemText => ({
    title: "Ein Filter steht im Weg",
    text: "Auf dem Blatt ist ein Filter gesetzt, und Excel trägt dort nichts ein. Löschen Sie den Filter (Daten › Löschen) und versuchen Sie es erneut.",
  }),
  pivot: (): ProblemText => ({
    title: "Eine PivotTable steht im Weg",
    text: "Der Bereich berührt eine PivotTable, und Excel trägt dort nichts ein. Wählen Sie Zellen außerhalb und versuchen Sie es erneut.",
  }),
  "formel-zu-lang": (): ProblemText => ({
    title: "Die Formel ist zu lang",
    text: "Excel nimmt eine so lange Formel nicht an. Teilen Sie sie auf mehrere Zellen auf oder wählen Sie einen kleineren Bereich.",
  }),
  markierungen: ({ code }: Angaben): ProblemText => ({
    title: "Die Markierungen sind unvollständig",
    text: `Excel hat mittendrin abgebrochen (Code ${code}): Einige Markierungen fehlen, andere können übrig sein. Zellen und Ihre eigenen bedingten Formate sind unverändert. Bitte entfernen Sie die Markierungen und setzen Sie sie neu.`,
  }),
  "zu-gross": ({ sheet }: Angaben): ProblemText => ({
    title: "Zu viele Zellen",
    text: `${blatt(sheet)} enthält mehr Daten, als gelesen werden können. Löschen Sie Spalten und Zeilen weit außerhalb der Tabellen, die nicht gebraucht werden, und prüfen Sie erneut.`,
  }),
  speicher: (): ProblemText => ({
    title: "Excel hat zu wenig Speicher",
    text: "Schließen Sie Mappen und Programme, die Sie nicht brauchen, und versuchen Sie es erneut. Bleibt es dabei, speichern Sie und starten Sie Excel neu.",
  }),
  ausgelastet: (): ProblemText => ({
    title: "Excel ist ausgelastet",
    text: "Excel hat die Anfrage abgebrochen, weil es gerade anderes tut. Bitte warten Sie einen Augenblick und versuchen Sie es erneut.",
  }),
  konflikt: (): ProblemText => ({
    title: "Jemand hat gleichzeitig geändert",
    text: "Excel hat die Anfrage nicht ausgeführt, weil sich die Mappe im selben Augenblick geändert hat. Bitte warten Sie einen Augenblick und versuchen Sie es erneut.",
  }),
  verbindung: (): ProblemText => ({
    title: "Keine Verbindung zu Excel",
    text: "Die Verbindung zur Mappe ist unterbrochen. Schließen Sie den Bereich und öffnen Sie ihn wieder, danach prüfen Sie erneut.",
  }),
  anmeldung: (): ProblemText => ({
    title: "Die Anmeldung ist abgelaufen",
    text: "Excel hat die Verbindung zur Mappe beendet. Laden Sie Excel im Web neu (in Excel am Computer: die Mappe neu öffnen), melden Sie sich an und versuchen Sie es erneut.",
  }),
  veraltet: (): ProblemText => ({
    title: "Diese Excel-Version kann das nicht",
    text: "Nötig ist Excel 2021, Microsoft 365 oder Excel im Web. Bitte wenden Sie sich an Ihre Systembetreuung.",
  }),
  "mappe-inaktiv": (): ProblemText => ({
    title: "Eine andere Mappe ist aktiv",
    text: "Holen Sie die Mappe, zu der dieser Bereich gehört, in den Vordergrund und versuchen Sie es erneut.",
  }),
  abgebrochen: (): ProblemText => ({ title: "Abgebrochen", text: "Die Prüfung wurde abgebrochen." }),
  programmfehler: ({ code }: Angaben): ProblemText => ({
    title: "Die Prüfung ist gescheitert",
    text: `Das liegt am Programm, nicht an Ihrer Mappe (Code ${code}). Bitte versuchen Sie es erneut. Bleibt es dabei, nennen Sie Ihrer Systembetreuung den Code.`,
  }),
  unbekannt: ({ code }: Angaben): ProblemText => ({
    title: "Excel hat die Anfrage nicht ausgeführt",
    text: `Excel nennt keinen Grund (Code ${code}). Sind mehrere Blätter zusammen ausgewählt, ${EIN_BLATT}; sonst versuchen Sie es bitte erneut. Bleibt es dabei, speichern Sie die Mappe, öffnen Sie sie neu und nennen Sie Ihrer Systembetreuung den Code.`,
  }),
};

/** A failed request to Excel, with what the user can do about it as its reason. */
export interface Problem extends Angaben {
  reason: keyof typeof TEXTS;
}

/** The German sentences for a failed request to Excel. */
export function problemText(problem: Problem): ProblemText {
  return TEXTS[problem.reason](problem);
}
