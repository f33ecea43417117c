import { abweichungText } from "../../../src/berichte/hochrechnung/saetze";
import { Decimal } from "../../../src/money/dezimal";

test.each([
  ["173344", "aufwand", "+173.344 € (weniger als geplant)"],
  ["-173344", "aufwand", "−173.344 € (mehr als geplant)"],
  ["173344", "ertrag", "+173.344 € (mehr als geplant)"],
  ["-173344", "ertrag", "−173.344 € (weniger als geplant)"],
  ["0.4", "aufwand", "0 €"],
] as const)("a deviation says what its sign means: %s, %s", (value, art, text) => {
  expect(abweichungText(new Decimal(value), art)).toBe(text);
});
