/** A worked example. Its result is recomputed by a test; ranges are arrays of rows, an error is named by its code. */
export interface Beispiel {
  eingabe: readonly unknown[];
  ergebnis: unknown;
  erlaeuterung?: string;
}

/** What the reference says of a function beside its declaration. Markdown, German. */
export interface Hilfe {
  /** How the result is computed, one paragraph or formula each. */
  methode: readonly string[];
  /** Law, report or form the method stands in. */
  quellen: readonly string[];
  beispiele: readonly Beispiel[];
  /** What one might get wrong. */
  hinweise: readonly string[];
}
