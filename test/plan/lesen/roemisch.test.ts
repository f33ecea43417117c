import { roemisch } from "../../../src/plan/lesen/roemisch";

test.each([
  ["i", 1],
  ["IV", 4],
  ["ix", 9],
  ["XV", 15],
  ["", undefined],
  ["a", undefined],
  ["iiii", undefined],
  ["4", undefined],
])("%j counts %p", (text, value) => {
  expect(roemisch(text)).toBe(value);
});
