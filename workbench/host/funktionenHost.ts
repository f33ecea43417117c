/** A worksheet function as the add-in registered it. */
export type Blattfunktion = (...args: unknown[]) => unknown;

/** The codes of CustomFunctions.ErrorCode with the error value that a cell then shows. */
const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export class Funktionsfehler extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** CustomFunctions, and what was associated with it by id. */
export class FunktionenHost {
  readonly functions = new Map<string, Blattfunktion>();
  readonly Error = Funktionsfehler as unknown as typeof CustomFunctions.Error;
  readonly ErrorCode = ERROR_CODES as unknown as typeof CustomFunctions.ErrorCode;

  /** Either an id and its function, or an object of them. */
  readonly associate = (ids: string | Record<string, Blattfunktion>, action?: Blattfunktion): void => {
    const entries = typeof ids === "string" ? [[ids, action] as const] : Object.entries(ids);
    for (const [id, entry] of entries) if (entry) this.functions.set(id, entry);
  };
}
