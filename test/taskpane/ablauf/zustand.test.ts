import { ExcelProblem } from "../../../src/excel/problem";
import { type Action, type State, busy, initialState, reduce } from "../../../src/taskpane/ablauf/zustand";
import { sauber } from "../beispiele";

const at = new Date(2026, 8, 14);
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState);
const finished: Action[] = [
  { type: "beginnt" },
  { type: "prueft" },
  { type: "fertig", workbooks: [], result: sauber, at, settings: "keine", changed: false },
];

test("a check reads, checks and ends with a result", () => {
  expect(busy(initialState)).toBe(false);
  expect(after({ type: "beginnt" }).work).toEqual({ kind: "liest" });
  const step = { sheet: "Konten", number: 1, of: 2 };
  expect(after({ type: "beginnt" }, { type: "liest", step }).work).toEqual({ kind: "liest", step });
  expect(busy(after({ type: "beginnt" }, { type: "prueft" }))).toBe(true);
  expect(after(...finished)).toMatchObject({
    work: { kind: "ruht" },
    outcome: { result: sauber, at, changed: false },
  });
});

test("a change marks the result, a check that finds nothing changed since does not", () => {
  const state = after(...finished, { type: "geaendert" });
  expect(state.outcome?.changed).toBe(true);
  expect([...finished].reduce(reduce, state).outcome?.changed).toBe(false);
});

test("changes one after the other are one change, so that nothing is drawn anew", () => {
  const state = after(...finished, { type: "geaendert" });
  expect(reduce(state, { type: "geaendert" })).toBe(state);
  expect(reduce(initialState, { type: "geaendert" })).toBe(initialState);
});

test("after a disturbance the next change starts afresh", () => {
  const state = after(...finished, { type: "geaendert" }, { type: "nebenher", stand: "gestoert" });
  expect(reduce(state, { type: "geaendert" }).nebenher).toBe("ruht");
});

test("proposals taken over are kept, the latest first, until they are taken back", () => {
  const entry = (cell: string) => ({ sheet: "Plan", cell, before: { value: 1 }, after: 2 });
  const [first, second] = [entry("A1"), entry("A2")];
  const state = after({ type: "uebernommen", entry: first }, { type: "uebernommen", entry: second });
  expect(state.uebernommen).toEqual([second, first]);
  expect(reduce(state, { type: "zurueckgenommen", entry: second }).uebernommen).toEqual([first]);
});

test("a change stays known to the older result when a later check is cancelled", () => {
  const problem = new ExcelProblem("abgebrochen");
  const state = after(
    ...finished,
    { type: "geaendert" },
    { type: "beginnt" },
    { type: "gescheitert", problem },
  );
  expect(state).toMatchObject({ work: { kind: "ruht" }, problem, outcome: { changed: true } });
});

test("a new check forgets the messages of the last one", () => {
  const jump = { target: { sheet: "Konten", cell: "A1" }, problem: new ExcelProblem("blatt-fehlt") };
  const state = after({ type: "gesprungen", jump }, { type: "beginnt" });
  expect(state.jump).toBeUndefined();
});

test("closing a message leaves the result alone and keeps where the user jumped", () => {
  const target = { sheet: "Konten", cell: "A1" };
  const jump = { target, problem: new ExcelProblem("blatt-fehlt") };
  const state = after(...finished, { type: "gesprungen", jump }, { type: "meldung-zu" });
  expect(state.outcome?.result).toBe(sauber);
  expect(state.jump).toEqual({ target });
});
