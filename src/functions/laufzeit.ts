/**
 * The only place that touches what Excel provides at run time. Codes that Excel accepts as a result: own texts are
 * shown with #WERT! and #NV only, and #NAME? and #BEZUG! may come in but not go out.
 */
type Fehlercode = "invalidValue" | "invalidNumber" | "divisionByZero" | "notAvailable" | "nullReference";

/** A cell's error before it becomes Excel's object; `text` is German and for the user. */
export class Fehlwert {
  constructor(
    readonly code: Fehlercode,
    readonly text?: string,
  ) {}
}

export function excelFehler(fehlwert: Fehlwert): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[fehlwert.code];
  return fehlwert.text === undefined
    ? new CustomFunctions.Error(code)
    : new CustomFunctions.Error(code, fehlwert.text);
}

const CODES: Record<string, Fehlercode> = {
  "#VALUE!": "invalidValue",
  "#NUM!": "invalidNumber",
  "#DIV/0!": "divisionByZero",
  "#N/A": "notAvailable",
  "#NULL!": "nullReference",
};

/** Excel's code that may be returned for an incoming one; undefined where it cannot leave a function as it came. */
export function fehlercode(code: string): Fehlercode | undefined {
  return CODES[code];
}
