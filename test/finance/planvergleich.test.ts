import fc from "fast-check";
import { abweichung, ampel, planprozent } from "../../src/finance/planvergleich";
import { d } from "./dezimal";

test("percentages are rounded half away from zero", () => {
  expect(planprozent(d(1), d(200))?.toNumber()).toBe(1);
  expect(planprozent(d(-1), d(200))?.toNumber()).toBe(-1);
  expect(planprozent(d("1.005"), d(1), 1)?.toString()).toBe("100.5");
});

test("without a Planansatz there is no percentage", () => {
  expect(planprozent(d(363), d(0))).toBeUndefined();
});

test("a deviation is positive where it is favourable", () => {
  expect(abweichung(d("383748.78"), d(414840)).toString()).toBe("-31091.22");
  expect(abweichung(d(4043256), d(4188690), "aufwand").toString()).toBe("145434");
});

const schwellen = [
  { prozent: d(5), betrag: d(0) },
  { prozent: d(10), betrag: d(1000) },
] as const;

test.each([
  [0, 100, "grün"],
  [-5, 100, "grün"],
  [-6, 100, "gelb"],
  [-1001, 10000, "rot"],
  [-1001, 10010, "gelb"],
  [-999, 100, "gelb"],
  [500, 100, "grün"],
  [-1, 0, "gelb"],
  [-1001, 0, "rot"],
  [-6, -100, "gelb"],
  [-4, -100, "grün"],
  [-1000, 10, "gelb"],
])("a deviation of %i from %i is %s", (abw, plan, farbe) => {
  expect(ampel(d(abw), d(plan), ...schwellen)).toBe(farbe);
});

test("a larger unfavourable deviation is never of a milder colour", () => {
  const farben = ["grün", "gelb", "rot"];
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.integer(), (abw, mehr, plan) => {
      const milder = farben.indexOf(ampel(d(abw), d(plan), ...schwellen));
      expect(farben.indexOf(ampel(d(abw).minus(mehr), d(plan), ...schwellen))).toBeGreaterThanOrEqual(milder);
    }),
  );
});
