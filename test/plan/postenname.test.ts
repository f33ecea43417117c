import { mitZelle } from "../../src/plan/postenname";

test("a row is called by its label, without a colon", () => {
  expect(mitZelle("Umsatzerlöse", "D5")).toBe("Umsatzerlöse");
  expect(mitZelle("Summe Erträge:", "D5")).toBe("Summe Erträge");
});

test.each(["Summe", "Zwischensumme", "Gesamt", "Insgesamt", "zusammen:"])(
  "a mere „%s“ says which: that in its cell",
  (label) => {
    expect(mitZelle(label, "D5")).toBe(`${label.replace(":", "")} in D5`);
  },
);

test("without a label it is called by its cell", () => {
  expect(mitZelle("", "D5")).toBe("D5");
});
