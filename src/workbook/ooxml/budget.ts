import { tooLarge } from "./unreadable";

/** How much one file may cost. A real Wirtschaftsplan stays below a thousandth of each. */
export interface Limits {
  /** Bytes of all parts that are read, unpacked. */
  bytes: number;
  /** XML elements in them: bounds the time, and the size of every list built from them. */
  elements: number;
  /** Cells with a value or a formula, over all sheets. */
  cells: number;
  /** Characters of the formulas that shared formulas expand to. */
  formulaCharacters: number;
}

export const LIMITS: Limits = {
  bytes: 200_000_000,
  elements: 10_000_000,
  cells: 500_000,
  formulaCharacters: 100_000_000,
};

/** Counts what a file costs, and throws `zu-gross` once it costs more than allowed. */
export class Budget {
  private readonly left: Limits;

  constructor(limits: Limits) {
    this.left = { ...limits };
  }

  spend(kind: keyof Limits, amount: number): void {
    this.left[kind] -= amount;
    if (this.left[kind] < 0) throw tooLarge(`more ${kind} than the bound`);
  }
}
