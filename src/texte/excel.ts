import type { ExcelProblem, ProblemReason } from "../excel/problem";

/** What happened, and what to do about it. */
export interface ProblemText {
  title: string;
  text: string;
}

/** The sheet as it is named in a sentence, or "Das Blatt" where it is not known. */
const blatt = (sheet?: string) => (sheet === undefined ? "Das Blatt" : `Das Blatt „${sheet}“`);

const TEXTS: Record<ProblemReason, (problem: ExcelProblem) => ProblemText> = {
  "zelle-in-bearbeitung": () => ({
    title: "In Excel wird gerade eine Zelle bearbeitet",
    text: "Bitte schließen Sie die Eingabe in der Zelle mit Enter ab (oder verwerfen Sie sie mit Esc) und versuchen Sie es erneut.",
  }),
  zugriff: ({ sheet }) => ({
    title: "Excel lässt das nicht zu",
    text: `${blatt(sheet)} ist geschützt oder die Mappe ist nur zur Ansicht geöffnet. Der Schutz bleibt, wie er ist; heben Sie ihn bei Bedarf selbst auf (Überprüfen › Blattschutz aufheben).`,
  }),
  "nicht-gefunden": () => ({
    title: "Die Mappe hat sich währenddessen geändert",
    text: "Ein Blatt wurde gelöscht oder umbenannt, während es gelesen wurde. Bitte prüfen Sie erneut.",
  }),
  "blatt-fehlt": ({ sheet }) => ({
    title: "Blatt nicht gefunden",
    text: `${blatt(sheet)} wurde seit der Prüfung gelöscht oder umbenannt. Bitte prüfen Sie erneut.`,
  }),
  "blatt-verborgen": ({ sheet }) => ({
    title: "Blatt ist ausgeblendet",
    text: `${blatt(sheet)} ist ausgeblendet. Blenden Sie es ein (Rechtsklick auf ein Blattregister › Einblenden), um die Zelle zu sehen.`,
  }),
  adresse: () => ({
    title: "Zelle nicht gefunden",
    text: "Diese Zelle gibt es in der Mappe nicht mehr oder sie lässt sich nicht auswählen. Bitte prüfen Sie erneut.",
  }),
  auswahl: () => ({
    title: "Excel ist gerade woanders",
    text: "Eine andere Mappe ist im Vordergrund, oder in dieser ist ein Diagramm, ein Bild oder eine Form ausgewählt. Klicken Sie in der Mappe, zu der dieser Bereich gehört, in eine Zelle und versuchen Sie es erneut.",
  }),
  "zu-gross": ({ sheet }) => ({
    title: "Zu viele Zellen",
    text: `${blatt(sheet)} enthält mehr Daten, als gelesen werden können. Löschen Sie Spalten und Zeilen weit außerhalb der Tabellen, die nicht gebraucht werden, und prüfen Sie erneut.`,
  }),
  ausgelastet: () => ({
    title: "Excel ist ausgelastet",
    text: "Excel hat die Anfrage abgebrochen, weil es gerade anderes tut. Bitte warten Sie einen Augenblick und versuchen Sie es erneut.",
  }),
  verbindung: () => ({
    title: "Keine Verbindung zu Excel",
    text: "Die Verbindung zur Mappe ist unterbrochen. Schließen Sie den Bereich und öffnen Sie ihn wieder, danach prüfen Sie erneut.",
  }),
  veraltet: () => ({
    title: "Diese Excel-Version kann das nicht",
    text: "Nötig ist Excel 2021, Microsoft 365 oder Excel im Web. Bitte wenden Sie sich an Ihre Systembetreuung.",
  }),
  "mappe-inaktiv": () => ({
    title: "Eine andere Mappe ist aktiv",
    text: "Holen Sie die Mappe, zu der dieser Bereich gehört, in den Vordergrund und versuchen Sie es erneut.",
  }),
  abgebrochen: () => ({ title: "Abgebrochen", text: "Die Prüfung wurde abgebrochen." }),
  programmfehler: ({ code }) => ({
    title: "Die Prüfung ist gescheitert",
    text: `Das liegt am Programm, nicht an Ihrer Mappe; sie ist unverändert (Code ${code}). Bitte versuchen Sie es erneut. Bleibt es dabei, nennen Sie Ihrer Systembetreuung den Code.`,
  }),
  unbekannt: ({ code }) => ({
    title: "Excel hat die Anfrage nicht ausgeführt",
    text: `Ihre Mappe ist unverändert (Code ${code}). Bitte versuchen Sie es erneut. Bleibt es dabei, speichern Sie die Mappe, öffnen Sie sie neu und nennen Sie Ihrer Systembetreuung den Code.`,
  }),
};

/** The German sentences for a failed request to Excel. */
export function problemText(problem: ExcelProblem): ProblemText {
  return TEXTS[problem.reason](problem);
}
