/** Where this computer keeps the name of whoever checks; no workbook does. */
const EINTRAG = "kgrz-protokoll-name";

/** The name that the user wanted to be kept; undefined where there is none, or none can be kept. */
export function gemerkterName(): string | undefined {
  try {
    return localStorage.getItem(EINTRAG) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the name on this computer; undefined forgets it. */
export function merkeName(name: string | undefined): void {
  try {
    if (name === undefined) localStorage.removeItem(EINTRAG);
    else localStorage.setItem(EINTRAG, name);
  } catch {
    // It is asked for again the next time.
  }
}
