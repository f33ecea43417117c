/** What an error value of Excel usually means, and what to do about it; by its English spelling. */
interface Fehlertext {
  grund: string;
  rat: string;
}

const FEHLERTEXTE: Record<string, Fehlertext> = {
  "#NAME?": {
    grund:
      "Excel kennt einen Namen in der Formel nicht: Eine Funktion ist falsch geschrieben, oder das Add-in, aus dem sie kommt, ist nicht geladen.",
    rat: "Bitte den Namen in der Formel berichtigen oder das Add-in laden, neu berechnen und speichern.",
  },
  "#REF!": {
    grund:
      "Die Formel verweist auf Zellen, die es nicht mehr gibt, meist weil Zeilen, Spalten oder ein Blatt gelöscht wurden.",
    rat: "Bitte in der Formel wieder die richtigen Zellen angeben.",
  },
  "#DIV/0!": {
    grund: "Die Formel teilt durch 0 oder durch eine leere Zelle.",
    rat: "Bitte den Betrag eintragen, durch den geteilt wird, oder diesen Fall in der Formel mit WENN abfangen.",
  },
  "#VALUE!": {
    grund: "Die Formel rechnet mit einem Text oder mit einem Bereich, der nicht passt.",
    rat: "Bitte in den Zellen, mit denen sie rechnet, Zahlen statt Text eintragen.",
  },
  "#N/A": {
    grund: "Die Formel findet einen gesuchten Wert nicht.",
    rat: "Bitte prüfen, ob der Suchwert in der durchsuchten Liste steht und dort gleich geschrieben ist.",
  },
  "#NUM!": {
    grund: "Die Formel kommt zu keiner darstellbaren Zahl.",
    rat: "Bitte die Werte prüfen, mit denen sie rechnet.",
  },
  "#SPILL!": {
    grund: "Die Ergebnisse der Formel haben keinen Platz: Zellen daneben oder darunter sind belegt.",
    rat: "Bitte diese Zellen leeren.",
  },
  "#NULL!": {
    grund:
      "Die Formel nennt zwei Bereiche, die keine Zelle gemeinsam haben; meist fehlt zwischen ihnen ein Semikolon oder ein Doppelpunkt.",
    rat: "Bitte die Formel berichtigen.",
  },
};

const SONST: Fehlertext = {
  grund: "Die Formel liefert kein Ergebnis.",
  rat: "Bitte die Formel berichtigen.",
};

/** What a formula that shows this error value usually suffers from. */
export const fehlertext = (error: string): Fehlertext => FEHLERTEXTE[error] ?? SONST;

/** An error value where there is no formula. */
export const OHNE_FORMEL: Fehlertext = {
  grund: "Dort steht keine Formel; der Fehlerwert wurde wohl als Wert eingefügt.",
  rat: "Bitte den Betrag oder die Formel wieder eintragen.",
};

/** #NAME? of functions of the add-in. */
export const OHNE_ADDIN: Fehlertext = {
  grund:
    "Die Funktionen KGRZ.… kommen aus dem Add-in; die Mappe wurde zuletzt ohne das Add-in berechnet und gespeichert.",
  rat: "Bitte die Mappe in Excel mit dem Add-in öffnen, neu berechnen (Strg+Alt+F9), speichern und erneut prüfen.",
};
