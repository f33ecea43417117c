import { nichtHinter } from "../../../src/plan/lesen/nichtHinter";

test("matches that stand right behind something are left out, those before it are not", () => {
  const amounts = (text: string) => nichtHinter(text, /(\d+) €/g, /[\d.,]$/).map(([, amount]) => amount);
  expect(amounts("5 € und 1.234 € und 7 €")).toEqual(["5", "7"]);
  expect(amounts(",5 €")).toEqual([]);
  expect(nichtHinter("3 € 5, € 6", /€ (\d)/g, /\d\s?$/).map(([, amount]) => amount)).toEqual(["6"]);
});
