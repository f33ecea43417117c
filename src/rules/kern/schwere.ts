import type { Finding, Severity } from "./ergebnis";

/** The gravest first. */
export const SCHWERE: Severity[] = ["error", "warning", "info"];

/** Fehler before Warnungen before Hinweise. */
export const nachSchwere = (a: Finding, b: Finding): number =>
  SCHWERE.indexOf(a.severity) - SCHWERE.indexOf(b.severity);
