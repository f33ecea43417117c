import { Decimal } from "../../../src/money/dezimal";
import { betragVon, folgen } from "../../../src/workbook/formel/folgen";
import { formelindex } from "../../../src/workbook/formel/formelindex";
import { inReihenfolge } from "../../../src/workbook/formel/reihenfolge";
import { mappe } from "../../hilfen/mappe";

const KEINE = { steht: () => false, folgende: () => [], um: () => undefined };

function geaendert(table: string): Record<string, string> | undefined {
  const change = { blatt: "T", row: 0, column: 1, um: new Decimal(1) };
  const found = folgen(formelindex(mappe({ T: table })), [change], KEINE);
  return found && Object.fromEntries(found.map((one) => [one.row + 1, betragVon(one).toString()]));
}

test("each thing stands before what follows from it, also where that is reached on a shorter way", () => {
  const next: Record<string, string[]> = { a: ["d", "b"], b: ["c"], c: ["d"], d: [] };
  expect(inReihenfolge(["a"], (one) => next[one] ?? [])).toEqual(["a", "b", "c", "d"]);
  expect(inReihenfolge(["a"], (one) => next[one] ?? [], 3)).toBeUndefined();
});

test("things that follow from each other come once", () => {
  const next: Record<string, string[]> = { a: ["b"], b: ["a", "c"], c: [] };
  expect(inReihenfolge(["a"], (one) => next[one] ?? [])?.sort()).toEqual(["a", "b", "c"]);
});

test("a chain of thousands, with its first and its last in one formula", () => {
  const length = 2_900;
  const rows = Array.from({ length }, (_, at) => `a | =B${at + 1}+1 → 0`).join("\n");
  const changes = geaendert(`\nAnfang | 1\n${rows}\nProbe | =B1+B${length + 1} → 0`);
  expect(changes?.[length + 2]).toBe("2");
});

test("sums follow by as much as they count a cell; what is no sum, by nobody knows how much", () => {
  const changes = geaendert(`
Betrag | 1
Summe | =SUMME(B1:B1)*3 → 3
Rest | =B2-B1 → 2
Anteil | =B2/B1 → 3
Kreis | =B5+B1 → 0
Nachbar | =C1*2 → 0`);
  expect(changes).toEqual({ 1: "1", 2: "3", 3: "2", 4: "NaN", 5: "NaN" });
});

test("what nobody knows of a cell cancels out where it is added and taken off", () => {
  const changes = geaendert(`
Ergebnis | 1
Steuer | =WENN(B1>0;RUNDEN(B1*0,3;0);0) → 0
danach | =B1-B2 → 1
davor | =B3+B2 → 1
doppelt | =B4+B2*2-B2-B2 → 1`);
  expect(changes).toEqual({ 1: "1", 2: "NaN", 3: "NaN", 4: "1", 5: "1" });
});
