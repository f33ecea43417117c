/** Why Excel did not do what was asked: what the user can do about it decides, not the code Excel gives. */
export type ProblemReason =
  | "zelle-in-bearbeitung"
  | "zugriff"
  | "nicht-gefunden"
  | "blatt-fehlt"
  | "blatt-verborgen"
  | "adresse"
  | "auswahl"
  | "zustand"
  | "diagrammblatt"
  | "schon-da"
  | "filter"
  | "pivot"
  | "formel-zu-lang"
  | "markierungen"
  | "zu-gross"
  | "speicher"
  | "ausgelastet"
  | "konflikt"
  | "verbindung"
  | "anmeldung"
  | "veraltet"
  | "mappe-inaktiv"
  | "abgebrochen"
  | "programmfehler"
  | "unbekannt";

/** A request to Excel that failed, with a reason instead of Excel's own message (which is not for users). */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";

  constructor(
    readonly reason: ProblemReason,
    /** The code Excel gave, for support: "GeneralException". */
    readonly code: string = reason,
    /** The sheet that was being asked for, where there is one. */
    readonly sheet?: string,
  ) {
    super(code);
  }
}

/** Each code that a call of ours may get, as @types/office-js and Microsoft's page on error handling name them. */
const REASONS: Record<string, ProblemReason> = {
  InvalidOperationInCellEditMode: "zelle-in-bearbeitung",
  AccessDenied: "zugriff",
  ItemNotFound: "nicht-gefunden",
  InvalidReference: "nicht-gefunden",
  InvalidArgument: "adresse",
  InvalidSelection: "auswahl",
  InvalidOperation: "zustand",
  UnsupportedSheet: "diagrammblatt",
  ItemAlreadyExists: "schon-da",
  FilteredRangeConflict: "filter",
  PivotTableRangeConflict: "pivot",
  FormulaLengthExceedsLimit: "formel-zu-lang",
  RequestPayloadSizeLimitExceeded: "zu-gross",
  ResponsePayloadSizeLimitExceeded: "zu-gross",
  OperationCellsExceedLimit: "zu-gross",
  RangeExceedsLimit: "zu-gross",
  MemoryLimitReached: "speicher",
  ActivityLimitReached: "ausgelastet",
  RequestAborted: "ausgelastet",
  Conflict: "konflikt",
  ConnectionFailure: "verbindung",
  ServiceNotAvailable: "verbindung",
  Unauthenticated: "anmeldung",
  ApiNotAvailable: "veraltet",
  ApiNotFound: "veraltet",
  NotImplemented: "veraltet",
  UnsupportedFeature: "veraltet",
  UnsupportedOperation: "veraltet",
  InactiveWorkbook: "mappe-inaktiv",
  InvalidObjectPath: "programmfehler",
  InvalidRequest: "programmfehler",
  InvalidRequestContext: "programmfehler",
  PropertyNotLoaded: "programmfehler",
  RunMustReturnPromise: "programmfehler",
  ValueNotLoaded: "programmfehler",
  // Excel tells no more, and neither can we.
  CannotRegisterEvent: "unbekannt",
  "Client Error": "unbekannt",
  GeneralException: "unbekannt",
};

/**
 * Whatever was thrown, as an ExcelProblem: Office errors by their code, an AbortError as "abgebrochen", any other
 * error as our own mistake under the name of its class.
 */
export function toProblem(error: unknown, sheet?: string): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  if (name === "AbortError") return new ExcelProblem("abgebrochen");
  if (typeof code === "string") return new ExcelProblem(REASONS[code] ?? "unbekannt", code, sheet);
  return new ExcelProblem("programmfehler", typeof name === "string" ? name : "unbekannt", sheet);
}

/** Whether Excel refused the request as a whole: after any other failure a part of it may have been done. */
export function isRefusedAsWhole(error: unknown): boolean {
  const { code } = toProblem(error);
  return code === "InvalidOperationInCellEditMode" || code === "RequestPayloadSizeLimitExceeded";
}
