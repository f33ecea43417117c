import { spaltenname } from "../../src/plan/spaltenname";
import type { Spalte } from "../../src/plan/tabelle";

const spalte = (kopf: string, art: Spalte["art"], jahr?: number): Spalte => ({
  column: 1,
  kopf,
  art,
  einheit: 1,
  ...(jahr !== undefined && { jahr }),
});

test("a column is called by what it shows and its year", () => {
  expect(spaltenname(spalte("Plan 2026 in €", "ansatz", 2026))).toBe("Ansatz 2026");
  expect(spaltenname(spalte("2026", "betrag", 2026))).toBe("2026");
  expect(spaltenname(spalte("€", "betrag"))).toBe("");
});

test("columns of one year are told apart by their month or quarter", () => {
  expect(spaltenname(spalte("März 2026", "betrag", 2026))).toBe("März 2026");
  expect(spaltenname(spalte("Ist Apr. 2026", "ist", 2026))).toBe("Ist April 2026");
  expect(spaltenname(spalte("2. Quartal", "betrag", 2026))).toBe("2. Quartal 2026");
  expect(spaltenname(spalte("Mai", "betrag"))).toBe("Mai");
});
