/** What Excel provides to worksheet functions, as far as they use it. */
export class Zellfehler {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const fehlercodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

Object.assign(globalThis, { CustomFunctions: { Error: Zellfehler, ErrorCode: fehlercodes } });

/** Error values of a German Excel by their codes. */
export const deutscherFehler: Readonly<Record<string, string>> = {
  "#VALUE!": "#WERT!",
  "#NUM!": "#ZAHL!",
  "#DIV/0!": "#DIV/0!",
  "#N/A": "#NV",
  "#NULL!": "#NULL!",
};

/** What a cell shows after a call: the value, or the error thrown for it. Any other exception is passed on. */
export function gezeigt(rechne: () => unknown): unknown {
  try {
    return rechne();
  } catch (fehler) {
    if (fehler instanceof Zellfehler) return fehler;
    throw fehler;
  }
}
