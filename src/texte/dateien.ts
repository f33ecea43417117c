const SPEICHERN = "als „Excel-Arbeitsmappe (*.xlsx)“ speichern";
/** Names of files that should be what is read here. */
const ARBEITSMAPPE = /\.xl[st][xm]$/i;

/** Tables in another format: the user has them written anew by Excel. */
const tabelle = (was: string) => (name: string) =>
  `„${name}“ ist keine Excel-Arbeitsmappe im Format .xlsx, sondern ${was}: Bitte die Datei in Excel öffnen und ${SPEICHERN}.`;

/** What only bears the name of a workbook. */
const keineTabelle =
  (was: string, bitte = "Bitte die Arbeitsmappe selbst wählen.") =>
  (name: string) =>
    `„${name}“ ist keine Excel-Arbeitsmappe, sondern ${was}: ${bitte}`;

const FEHLER = {
  html: tabelle("eine HTML-Seite, wie SAP und andere Programme sie für Excel ausgeben"),
  xml: tabelle("eine XML-Datei"),
  text: tabelle("eine Textdatei (etwa CSV oder mit Tabulatoren)"),
  sylk: tabelle("eine Tabelle im Format SYLK (.slk)"),
  dif: tabelle("eine Tabelle im Format DIF (.dif)"),
  opendocument: tabelle("eine OpenDocument-Tabelle (.ods)"),
  xlsb: tabelle("eine binäre Arbeitsmappe (.xlsb)"),
  pdf: keineTabelle("ein PDF-Dokument"),
  textdokument: keineTabelle("ein Textdokument (etwa von Word)"),
  praesentation: keineTabelle("eine Präsentation (etwa von PowerPoint)"),
  zip: keineTabelle("ein ZIP-Archiv", "Bitte das Archiv entpacken und die Arbeitsmappe darin wählen."),
  "kein-xlsx": (name: string) =>
    ARBEITSMAPPE.test(name)
      ? `„${name}“ ist trotz des Namens keine Excel-Arbeitsmappe: Bitte prüfen, ob sich die Datei in Excel öffnen lässt, und sie dort ${SPEICHERN}, oder eine Sicherungskopie verwenden.`
      : `„${name}“ ist keine Excel-Arbeitsmappe: Bitte eine Datei im Format .xlsx wählen.`,
  leer: (name: string) =>
    `„${name}“ ist eine leere Datei ohne Inhalt (0 Byte): Bitte die Datei noch einmal speichern, herunterladen oder kopieren oder eine Sicherungskopie verwenden.`,
  sperrdatei: (name: string) =>
    `„${name}“ ist nur der Vermerk, den Excel neben eine geöffnete Arbeitsmappe legt: Bitte die Arbeitsmappe selbst wählen, also die Datei ohne „~$“ im Namen.`,
  verschluesselt: (name: string) =>
    `„${name}“ ist mit einem Kennwort verschlüsselt: Bitte die Datei in Excel öffnen und ohne Kennwort ${SPEICHERN}.`,
  rechteverwaltung: (name: string) =>
    `„${name}“ ist durch eine Vertraulichkeitsbezeichnung oder die Rechteverwaltung verschlüsselt und lässt sich nur in Excel lesen: Bitte die Datei dort öffnen und prüfen, oder eine Kopie mit einer Bezeichnung ohne Verschlüsselung ${SPEICHERN}, wenn Sie das dürfen.`,
  beschaedigt: (name: string) =>
    `„${name}“ ist beschädigt oder unvollständig: Bitte die Datei in Excel öffnen, reparieren lassen und neu speichern oder eine Sicherungskopie verwenden.`,
  "altes-format": (name: string) =>
    `„${name}“ liegt in einem alten Format vor (.xls, Excel 2003 und älter): Bitte die Datei in Excel öffnen und ${SPEICHERN}.`,
  "zu-gross": (name: string) =>
    `„${name}“ enthält weit mehr Daten als ein Wirtschaftsplan und wurde deshalb nicht gelesen: Bitte prüfen, ob es die richtige Datei ist, oder nicht benötigte Blätter entfernen.`,
};

/** Says in one sentence why a file could not be read, and what to do. */
export function dateiFehler(reason: keyof typeof FEHLER, name: string): string {
  return FEHLER[reason](name);
}
