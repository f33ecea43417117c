import { type Problem, type ProblemText, problemText } from "./excel";

const ZUSAMMENHAENGEND =
  "Bitte markieren Sie in dieser Mappe genau einen zusammenhängenden Bereich von Zellen, kein Diagramm und keine Form.";

const PROBLEME: Partial<Record<Problem["reason"], (problem: Problem) => ProblemText>> = {
  adresse: () => ({
    title: "So kann die Auswahl nicht übernommen werden",
    text: ZUSAMMENHAENGEND,
  }),
  auswahl: () => ({
    title: "So kann die Auswahl nicht übernommen werden",
    text: ZUSAMMENHAENGEND,
  }),
  "zu-gross": () => ({
    title: "Zu viele Zellen",
    text: "Bitte markieren Sie nur die Zeilen und Spalten der Tabelle, nicht das ganze Blatt.",
  }),
  "nicht-gefunden": () => ({
    title: "Die Mappe hat sich währenddessen geändert",
    text: "Ein Blatt wurde gelöscht oder umbenannt. Bitte versuchen Sie es erneut.",
  }),
  programmfehler: ({ code }) => ({
    title: "Das hat nicht geklappt",
    text: `Das liegt am Programm, nicht an Ihrer Mappe (Code ${code}). Bitte versuchen Sie es erneut. Bleibt es dabei, nennen Sie Ihrer Systembetreuung den Code.`,
  }),
  unbekannt: ({ code }) => ({
    title: "Excel hat das nicht ausgeführt",
    text: `Sehen Sie nach, ob die Zellen so aussehen wie zuvor (Code ${code}). Bitte versuchen Sie es erneut. Bleibt es dabei, nennen Sie Ihrer Systembetreuung den Code.`,
  }),
};

/** The sentences for something that the user asked for and that failed on the way to Excel. */
export const vorgangsproblem = (problem: Problem): ProblemText =>
  PROBLEME[problem.reason]?.(problem) ?? problemText(problem);
