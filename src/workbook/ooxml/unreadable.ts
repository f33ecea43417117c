/** Files of tables that are no .xlsx, all of which Excel opens. */
type AndereTabelle = "html" | "xml" | "text" | "sylk" | "dif" | "opendocument" | "xlsb";

/** Files that hold no table for Excel. */
type KeineTabelle = "pdf" | "textdokument" | "praesentation" | "zip";

/** Why a file cannot be read as a workbook: what it is instead, or what is wrong with it. */
export type UnreadableReason =
  | AndereTabelle
  | KeineTabelle
  | "kein-xlsx"
  | "leer"
  | "sperrdatei"
  | "verschluesselt"
  | "rechteverwaltung"
  | "beschaedigt"
  | "altes-format"
  | "zu-gross";

/** A file that is no readable .xlsx; the sentence for the user is `dateiFehler(reason, name)`. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";

  constructor(
    readonly reason: UnreadableReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${detail}`, options);
  }
}

export function damaged(detail: string, cause?: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook("beschaedigt", detail, { cause });
}

export function tooLarge(detail: string): UnreadableWorkbook {
  return new UnreadableWorkbook("zu-gross", detail);
}

/** Excel puts a small file beside each workbook that is open, to say who has it open; it is locked itself. */
export const istSperrdatei = (name: string): boolean => name.startsWith("~$");
