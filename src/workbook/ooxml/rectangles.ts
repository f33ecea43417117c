import type { Area } from "../workbook";
import type { Budget } from "./budget";

/**
 * Tells for cells that come in reading order which rectangle they lie in. Where rectangles overlap, which a
 * sound file never has, the lower one wins.
 */
export class Rectangles<T extends Area> {
  private readonly waiting: T[];
  private readonly byColumn: (T | undefined)[] = [];

  /** @param lastColumn the rightmost column that will be asked for: nothing to the right of it is remembered. */
  constructor(
    areas: readonly T[],
    private readonly lastColumn: number,
    private readonly budget: Budget,
  ) {
    this.waiting = [...areas].sort((a, b) => b.top - a.top);
  }

  at(row: number, column: number): T | undefined {
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      this.remember(next);
    }
    const area = this.byColumn[column];
    return area && row <= area.bottom ? area : undefined;
  }

  private remember(area: T): void {
    const right = Math.min(area.right, this.lastColumn);
    this.budget.spend("elements", Math.max(0, right - area.left));
    for (let column = area.left; column <= right; column++) this.byColumn[column] = area;
  }
}
