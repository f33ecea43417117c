import { anzahl, gezaehlt } from "./anzahl";

const zellen = (count: number) => anzahl(count, "Zelle", "Zellen");
const zitiert = (sheets: readonly string[]) => sheets.map((sheet) => `„${sheet}“`).join(", ");

const FEHLERWERTE: Record<string, [name: string, bedeutung: string]> = {
  "#VALUE!": ["#WERT!", "Eine Angabe passt nicht."],
  "#NUM!": ["#ZAHL!", "Eine Zahl liegt außerhalb dessen, was die Funktion rechnen kann."],
  "#DIV/0!": ["#DIV/0!", "Hier würde durch 0 geteilt."],
  "#N/A": ["#NV", "Ein Wert ist nicht verfügbar."],
  "#NULL!": ["#NULL!", "Die angegebenen Bereiche schneiden sich nicht."],
};

const ABLEHNUNG = {
  geschuetzt: (sheet: string) =>
    `Das Blatt „${sheet}“ ist geschützt. Heben Sie den Schutz auf (Überprüfen › Blattschutz aufheben) oder wählen Sie eine Zelle auf einem anderen Blatt.`,
  rand: (sheet: string, cell: string) =>
    `Das Ergebnis passt ab ${cell} nicht mehr auf das Blatt „${sheet}“. Bitte wählen Sie eine Zelle weiter oben oder links.`,
  kreis: (sheet: string, cell: string) =>
    `Das Ergebnis läge auf ${cell}, woraus die Formel selbst rechnet. Bitte wählen Sie eine Zelle außerhalb davon auf „${sheet}“.`,
  belegt: (sheet: string, cell: string) =>
    `Auf „${sheet}“ ist ${cell} nicht leer; dort stünde das Ergebnis. Bitte leeren Sie die Zellen oder wählen Sie eine andere.`,
  verbunden: (sheet: string, cell: string) =>
    `Auf „${sheet}“ sind die Zellen ${cell} verbunden; dort kann das Ergebnis nicht stehen. Bitte wählen Sie eine andere Zelle.`,
  ueberlauf: (sheet: string, cell: string) =>
    `Excel hat ab ${cell} auf „${sheet}“ keinen Platz für das Ergebnis (#ÜBERLAUF!), zum Beispiel wegen einer formatierten Tabelle. Die Zelle ist wieder leer.`,
};

const GRUND = {
  "blatt-fehlt": "das Blatt gibt es nicht mehr",
  geaendert: "die Werte wurden seitdem geändert",
  unlesbar: "der Eintrag ist nicht lesbar",
  abgebrochen: "Excel hat vorher abgebrochen; die Werte stehen noch da",
  offen:
    "Excel hat mittendrin abgebrochen; die Zellen können leer sein. Formel und Werte stehen im ausgeblendeten Blatt „KGRZ Formeln“",
};

/** All texts of the view "Funktionen". */
export const assistent = {
  funktionen: "Funktionen",
  untertitel: "Formeln einfügen und als Werte einfrieren",
  fehlen: {
    title: "Dieses Excel kennt die KGRZ-Funktionen nicht",
    text: "Prüfung, Auswertung und Berichte gehen hier wie sonst. Für Funktionen eines Add-ins braucht es Microsoft 365, Excel 2024 oder Excel im Web (CustomFunctionsRuntime 1.3); Formeln mit KGRZ. zeigen hier #NAME?. Bitte wenden Sie sich an Ihre Systembetreuung.",
  },
  familien: {
    planvergleich: "Hochrechnung und Planvergleich",
    anlagen: "Anlagen und Abschreibungen",
    liquiditaet: "Liquidität",
    konten: "Konten und Summen",
    kennzahlen: "Kennzahlen",
  },

  suche: "Funktion suchen",
  suchbeispiel: "zum Beispiel Abschreibung",
  treffer: (count: number) =>
    count === 0 ? "Keine Funktion gefunden" : anzahl(count, "Funktion", "Funktionen"),
  nichtsGefunden: "Suchen Sie nach einem Wort aus dem Zweck, etwa „Hochrechnung“, „Plan“ oder „Konten“.",

  zurueck: "Alle Funktionen",
  angaben: "Angaben",
  erforderlich: "erforderlich",
  ohneAngabe: (vorgabe: string | undefined) => (vorgabe ? `ohne Angabe: ${vorgabe}` : "kann entfallen"),
  keineAngabe: "(ohne Angabe)",
  hinweisText: {
    Datum: "Datum wie 30.06.2023",
    "Monat oder Datum": "Monat 1 bis 12 oder Datum wie 30.06.2023",
    Beträge: "Beträge, durch Semikolon getrennt",
    "12 Zahlen": "12 Zahlen, durch Semikolon getrennt",
    Kontonummern: "Kontonummern, durch Semikolon getrennt",
    Tabelle: "Bereich in Excel markieren",
    Betrag: "Betrag wie 1.234,50",
    Zahl: "Zahl wie 1.234,50",
    "ganze Zahl": "ganze Zahl",
  } as Record<string, string>,
  uebernehmen: "Auswahl übernehmen",
  uebernehmenFuer: (name: string) => `Auswahl übernehmen für ${name}`,
  fest: "Bezug festhalten ($)",
  verwerfen: "Bezug entfernen",
  verwerfenFuer: (name: string) => `Bezug entfernen für ${name}`,
  uebernommen: (name: string, bezug: string) => `${name}: ${bezug} übernommen`,
  gekuerzt: "Ganze Zeilen oder Spalten: gelesen wurde bis zum letzten Eintrag des Blattes.",

  fehlt: (name: string) => `${name} fehlt noch.`,
  nurBereich: (name: string) =>
    `${name} ist eine Tabelle: Bitte markieren Sie sie in Excel und wählen Sie „Auswahl übernehmen“.`,
  ausserhalb: (name: string, bereich: { von?: number; ueber?: number; bis?: number } = {}) => {
    const grenzen = [
      bereich.von !== undefined && `mindestens ${bereich.von}`,
      bereich.ueber !== undefined && `größer als ${bereich.ueber}`,
      bereich.bis !== undefined && `höchstens ${bereich.bis}`,
    ].filter(Boolean);
    return grenzen.length > 0
      ? `${name} ist hier ${grenzen.join(" und ")}.`
      : `${name} liegt außerhalb des Möglichen.`;
  },

  vorschau: "Vorschau",
  vorschauFehlt: "Das Ergebnis erscheint, sobald die Angaben vollständig sind.",
  umfang: (rows: number, columns: number) =>
    rows === 1 && columns === 1
      ? "Ergebnis in einer Zelle"
      : `Ergebnis in ${anzahl(rows, "Zeile", "Zeilen")} und ${anzahl(columns, "Spalte", "Spalten")}`,
  weitereZeilen: (count: number) => `… und ${anzahl(count, "weitere Zeile", "weitere Zeilen")}`,
  weitereSpalten: (count: number) => `… und ${anzahl(count, "weitere Spalte", "weitere Spalten")}`,
  fehlerwert: (code: string) => FEHLERWERTE[code]?.[0] ?? code,
  fehlerOhneText: (code: string) =>
    `${FEHLERWERTE[code]?.[0] ?? code} – ${FEHLERWERTE[code]?.[1] ?? "Die Zelle enthält einen Fehler."}`,
  formel: "Formel",
  einfuegen: "In ausgewählte Zelle einfügen",
  einfuegenHinweis: "Wählen Sie in Excel zuerst die Zelle, in der das Ergebnis beginnen soll.",
  einfuegenIn: (cell: string) => `In ${cell} einfügen`,
  zielHinweis: (cell: string, sheet: string) =>
    `${cell} auf „${sheet}“ war ausgewählt, als Sie diese Funktion geöffnet haben. Soll das Ergebnis woanders beginnen, wählen Sie in Excel die Zelle dafür.`,
  ganzeSpalten:
    "Mit ganzen Zeilen oder Spalten reicht das Ergebnis bis ans Ende des Blattes. Bitte markieren Sie nur die Zeilen der Tabelle.",
  eingefuegt: (formula: string, sheet: string, cell: string, end: string) =>
    `${formula} in ${cell} auf „${sheet}“ eingefügt${end === cell ? "." : `, Ergebnis reicht bis ${end}.`}`,
  rechnetNoch: (formula: string, sheet: string, cell: string) =>
    `${formula} in ${cell} auf „${sheet}“ eingefügt; Excel rechnet noch. Zeigt die Zelle danach #ÜBERLAUF!, hat das Ergebnis dort keinen Platz: Löschen Sie die Formel und wählen Sie eine andere Zelle.`,
  nichtEingefuegt: "Nicht eingefügt",
  abgelehnt: (reason: keyof typeof ABLEHNUNG, sheet: string, cell: string) => ABLEHNUNG[reason](sheet, cell),
  beispiele: "Beispiele",
  berechnung: "Berechnung und Hinweise",
  quellen: (quellen: readonly string[]) => `Quelle: ${quellen.join("; ")}`,
  hilfe: "Ausführliche Hilfe",

  einfrieren: {
    titel: "Als Werte einfrieren",
    zweck:
      "Ersetzt KGRZ-Formeln durch ihre Ergebnisse, zum Beispiel vor der Weitergabe: Ohne das Add-in zeigt Excel sonst #NAME?.",
    umfang: "Welche Formeln?",
    scope: {
      auswahl: "Auswahl",
      blatt: "Aktives Blatt",
      mappe: "Ganze Mappe",
    },
    suchen: "Formeln suchen",
    nichts: "Hier steht keine KGRZ-Formel.",
    frage: (cells: number, sheets: number) =>
      `${zellen(cells)} auf ${anzahl(sheets, "Blatt", "Blättern")} ${cells === 1 ? "wird" : "werden"} zu Werten`,
    blattzeile: (sheet: string, cells: number, formulas: number) =>
      `${sheet}: ${zellen(cells)} aus ${anzahl(formulas, "Formel", "Formeln")}`,
    ohneErgebnis: (places: readonly string[]) =>
      `Ohne brauchbares Ergebnis und deshalb ausgenommen: ${places.slice(0, 5).join(", ")}${
        places.length > 5 ? ` und ${places.length - 5} weitere` : ""
      }. Lassen Sie Excel neu rechnen (F9) und suchen Sie erneut.`,
    mitFehlern: (places: readonly string[]) =>
      `${anzahl(places.length, "Formel zeigt", "Formeln zeigen")} einen Fehler wie #WERT! oder #NV, der als fester Wert stehen bliebe: ${places.slice(0, 5).join(", ")}${
        places.length > 5 ? ` und ${places.length - 5} weitere` : ""
      }. Wollen Sie das nicht, brechen Sie ab und beheben ihn zuerst.`,
    aufbewahren: "Formeln im ausgeblendeten Blatt „KGRZ Formeln“ aufbewahren",
    aufbewahrenHinweis:
      "Dann lassen sie sich wiederherstellen. Vor der Weitergabe kann das Blatt gelöscht werden.",
    rueckgaengig: "Excel kann dabei den Verlauf von „Rückgängig“ verlieren.",
    ausfuehren: "Einfrieren",
    abbrechen: "Abbrechen",
    fertig: (cells: number, errors: number, kept: boolean) =>
      `${zellen(cells)} ${cells === 1 ? "enthält" : "enthalten"} jetzt Werte${
        errors > 0 ? `, davon ${errors.toLocaleString("de-DE")} einen Fehlerwert wie #WERT! oder #NV` : ""
      }${kept ? "; die Formeln sind aufbewahrt." : "."}`,
    geaendert:
      "Die Formeln haben sich seit der Suche geändert; nichts wurde eingefroren. Bitte suchen Sie erneut.",
    angefangen: (places: readonly string[], kept: boolean) =>
      `Excel hat mittendrin abgebrochen und die Formeln nicht wieder angenommen. Hier können schon Werte stehen oder Zellen leer sein: ${places
        .slice(0, 5)
        .join(", ")}${places.length > 5 ? ` und ${places.length - 5} weitere` : ""}. ${
        kept
          ? "Alle Formeln und Werte stehen im ausgeblendeten Blatt „KGRZ Formeln“; „Formeln wiederherstellen“ setzt sie wieder ein."
          : "Sehen Sie dort nach; mit „Rückgängig“ in Excel oder der zuletzt gespeicherten Mappe bekommen Sie die Formeln zurück."
      }`,
    geschuetzt: (sheets: readonly string[]) =>
      `${sheets.length === 1 ? "Dieses Blatt ist" : "Diese Blätter sind"} geschützt: ${zitiert(
        sheets,
      )}. Nichts wurde geändert. Heben Sie den Schutz auf (Überprüfen › Blattschutz aufheben) oder wählen Sie einen anderen Umfang.`,
    mappeGeschuetzt:
      "Die Struktur der Mappe ist geschützt, deshalb kann kein Blatt zum Aufbewahren angelegt werden. Nichts wurde geändert. Frieren Sie ohne Aufbewahren ein oder heben Sie den Schutz auf.",

    aufbewahrt: (cells: number) => `Formeln von ${zellen(cells)} sind aufbewahrt.`,
    wiederherstellen: "Formeln wiederherstellen",
    hergestellt: (cells: number) =>
      cells === 0
        ? "Keine Formel wurde wiederhergestellt."
        : `${zellen(cells)} ${cells === 1 ? "rechnet" : "rechnen"} wieder mit Formeln.`,
    belassen: "Belassen wurden:",
    belassenZeile: (sheet: string, cell: string, reason: keyof typeof GRUND) =>
      `${sheet} · ${cell}: ${GRUND[reason]}`,
    weitere: (count: number) => `und ${gezaehlt(count)} weitere`,
  },
} as const;
