/** Why a file cannot be read as a workbook. */
export type UnreadableReason = "kein-xlsx" | "verschluesselt" | "beschaedigt" | "altes-format" | "zu-gross";

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

export function noXlsx(detail: string): UnreadableWorkbook {
  return new UnreadableWorkbook("kein-xlsx", detail);
}
