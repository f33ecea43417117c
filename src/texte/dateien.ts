const SPEICHERN = "als „Excel-Arbeitsmappe (*.xlsx)“ speichern";
/** Tables that Excel opens, but that are stored in another format. */
const ANDERE_TABELLE = /\.(?:ods|xlsb|csv|tsv|numbers|fods)$/i;

const FEHLER = {
  "kein-xlsx": (name: string) =>
    ANDERE_TABELLE.test(name)
      ? `„${name}“ ist keine Excel-Arbeitsmappe im Format .xlsx: Bitte die Datei in Excel öffnen und ${SPEICHERN}.`
      : `„${name}“ ist keine Excel-Arbeitsmappe: Bitte eine Datei im Format .xlsx wählen.`,
  verschluesselt: (name: string) =>
    `„${name}“ ist mit einem Kennwort verschlüsselt: Bitte die Datei in Excel öffnen und ohne Kennwort ${SPEICHERN}.`,
  beschaedigt: (name: string) =>
    `„${name}“ ist beschädigt oder unvollständig: Bitte die Datei in Excel öffnen, reparieren lassen und neu speichern oder eine Sicherungskopie verwenden.`,
  "altes-format": (name: string) =>
    `„${name}“ liegt im alten Format von Excel 97 bis 2003 vor: Bitte die Datei in Excel öffnen und ${SPEICHERN}.`,
  "zu-gross": (name: string) =>
    `„${name}“ enthält weit mehr Daten als ein Wirtschaftsplan und wurde deshalb nicht gelesen: Bitte prüfen, ob es die richtige Datei ist, oder nicht benötigte Blätter entfernen.`,
};

/** Says in one sentence why a file could not be read, and what to do. */
export function dateiFehler(reason: keyof typeof FEHLER, name: string): string {
  return FEHLER[reason](name);
}
