import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const { stellen } = beispieluebersichten;
const geaendert = (richtig: string, falsch: string): Record<string, string> => ({
  Stellen: mitFehler(stellen, richtig, falsch),
});

describe("ST-1: the Stellenübersicht", () => {
  test("posts are the sum; fractions count exactly", () => {
    expect(meldungen("ST-1", geaendert("6,50", "6,05"))).toEqual([
      "error Stellen C9: Soll 2026: Als Summe der Stellen sind 12,40 angegeben, die Zeilen ohne Beamtinnen und Beamte ergeben 11,95 (Differenz 0,45).",
    ]);
    expect(befunde("ST-1", geaendert("6,50", "6,05"))[0]?.suspects[0]).toMatchObject({ cell: "C8" });
  });

  test("Beamte are nachrichtlich and not in the sum", () => {
    expect(befunde("ST-1", geaendert("2,00 | 2,00 | 2,00", "3,00 | 3,00 | 3,00"))).toEqual([]);
    const counted = geaendert("12,40 | 11,40 | 11,25", "14,40 | 13,40 | 13,25");
    expect(befunde("ST-1", counted).map(({ cell, difference }) => `${cell} ${difference}`)).toEqual([
      "C9 2",
      "D9 2",
      "E9 2",
    ]);
  });

  test("rows below the Beamte of a unit count from the next group on", () => {
    const more = mitFehler(
      stellen,
      "Technik\n",
      " | A 12 | 1,00 | 1,00 | 1,00\nBeschäftigte | E 10 | 1,00 | 1,00 | 1,00\nTechnik\n",
    ).replace("12,40 | 11,40 | 11,25", "13,40 | 12,40 | 12,25");
    expect(alleBefunde({ Stellen: more })).toEqual([]);
  });

  test("more posts filled than there are is a Warnung, against the Soll of the same year", () => {
    const [finding, ...others] = befunde("ST-1", {
      Stellen: stellen.replace("5,50 | 5,50", "5,50 | 6,50").replace("11,25", "12,25"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      cell: "E8",
      expected: "5.5",
      actual: "6.5",
      difference: "1",
    });
    expect(finding?.message).toBe(
      "E 09b: 6,50 Stellen sind besetzt, vorhanden sind 5,50 (Soll 2025). Bitte beide Angaben prüfen.",
    );
  });

  test.each([
    ["fewer filled than planned", stellen.replace("4,75", "3,00").replace("11,25", "9,50")],
    ["a blank row", stellen.replace("\nTechnik", "\n\nTechnik")],
    ["a row of zeros", stellen.replace("\nTechnik", "\n | E 05 | 0,00 | 0,00 | 0,00\nTechnik")],
    ["a blank Ist", stellen.replace("4,90 | 4,75", "4,90 |").replace("11,25", "6,50")],
    [
      "other header words",
      stellen.replace(
        "Soll 2026 | Soll 2025 | Ist am 30.06.2025",
        "Stellen 2026 (Soll) | Stellen 2025 (Soll) | Ist 30.06.2025",
      ),
    ],
    ["whole posts", stellen.replaceAll(/(\d),00/g, "$1")],
  ])("%s is no fault", (_, table) => {
    expect(alleBefunde({ Stellen: table })).toEqual([]);
  });
});

test("equal posts on several pages, each with its header, are one table with one sum", () => {
  const posts = "Beschäftigte/r | E 09b | 1,00 | 1,00 | 1,00\n".repeat(3);
  const seite = (einheit: string): string => `
Organisationseinheit | Entgeltgruppe | Soll 2026 | Soll 2025 | Ist am 30.06.2025
1 | 2 | 3 | 4 | 5
${einheit}
${posts}`;
  const pages = ["Werkleitung", "Technik", "Labor"].map(seite).join("");
  const mit = (summe: string): string => `Stellenübersicht${pages}Summe | | ${summe} | 9,00 | 9,00`;
  const { coverage } = pruefen(mappe({ Stellen: mit("9,00") }));
  expect(coverage).toEqual({ figures: 30, covered: 30 });
  expect(meldungen("ST-1", { Stellen: mit("9,00") })).toEqual([]);
  expect(meldungen("ST-1", { Stellen: mit("8,00") })).toEqual([
    "error Stellen C22: Soll 2026: Als Summe der Stellen sind 8 angegeben, die Zeilen ohne Beamtinnen und Beamte ergeben 9 (Differenz −1).",
  ]);
});
