/** Set by the build; absent where the source runs without one. */
declare const __VERSION__: string | undefined;

/** Where this computer remembers of which version the user has been told. */
const GESEHEN = "kgrz-neues-gesehen";

/**
 * The version of which the user has not been told yet; undefined where there is none, or where this computer cannot
 * remember it: then it would be told for ever.
 */
export function neueVersion(): string | undefined {
  const version = typeof __VERSION__ === "string" ? __VERSION__ : undefined;
  try {
    return version !== undefined && localStorage.getItem(GESEHEN) !== version ? version : undefined;
  } catch {
    return undefined;
  }
}

/** The user has been told of the version. */
export function merkeGesehen(version: string): void {
  try {
    localStorage.setItem(GESEHEN, version);
  } catch {
    // It is told again the next time.
  }
}
