import { spaltenname } from "../../src/plan/spaltenname";
import type { Spalte } from "../../src/plan/tabelle";

const name = (kopf: string, art: Spalte["art"] = "planung"): string =>
  spaltenname({ column: 1, art, jahr: 2026, einheit: 1, kopf });

describe("how a column is called", () => {
  test("by its kind and year", () => {
    expect(name("Ansatz 2026 / €", "ansatz")).toBe("Ansatz 2026");
    expect(name("2026", "betrag")).toBe("2026");
  });

  test.each(["Juni 2026", "Juni", "Juni 2026 / T€", "Jun. 26", "März 2026"])(
    "a month of a year: %s",
    (kopf) => {
      expect(name(kopf, "betrag")).toBe(`${/^[^\s]+/.exec(kopf)?.[0] ?? ""} 2026`);
    },
  );

  test.each(["Stand 31. Dezember 2026", "30. Juni 2026", "Maierhof 2026", "Ist bis Juni 2026"])(
    "a day, or a word that only begins like one, is none: %s",
    (kopf) => {
      expect(name(kopf, "betrag")).toBe("2026");
    },
  );
});
