import { kwTage, sagtAenderung, stellenImVermerk } from "../../../src/plan/aufbau/stellenvermerke";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { geaendert } from "../../hilfen/umbau/zellen";

const befunde = (workbook: Workbook) => pruefen(workbook).findings.filter(({ rule }) => rule === "ST-2");

/** A Stellenübersicht with a line for each group of posts and, where there is a second list, its remarks. */
function uebersicht(
  zeilen: string[],
  kopf = "Soll 2026 | Soll 2025 | Ist am 30.06.2025",
  danach = "",
): Workbook {
  return mappe({
    Stellen: `Stellenübersicht
Organisationseinheit | Entgeltgruppe | ${kopf}
10 Verwaltung
${zeilen.slice(0, 2).join("\n")}
20 Technik
${zeilen.slice(2).join("\n")}
${danach}`,
  });
}
const RUHIG = [
  "Beschäftigte | E 11 | 2,00 | 2,00 | 2,00",
  " | E 09b | 3,00 | 3,00 | 2,50",
  "Beschäftigte | E 11 | 4,90 | 4,90 | 4,75",
  " | E 08 | 6,50 | 6,50 | 6,00",
];
const mit = (...changes: [at: number, line: string][]): string[] =>
  RUHIG.map((line, at) => changes.find(([place]) => place === at)?.[1] ?? line);

describe("without remarks one Hinweis lists what is different from the year before", () => {
  test("a Stelle that moves to another unit", () => {
    const [finding, ...others] = befunde(
      uebersicht(
        mit([0, "Beschäftigte | E 11 | 1,00 | 2,00 | 2,00"], [2, "Beschäftigte | E 11 | 5,90 | 4,90 | 4,75"]),
      ),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", sheet: "Stellen", cell: "C4" });
    expect(finding?.message).toContain(
      "10 Verwaltung, E 11: 2 → 1 (−1) und 20 Technik, E 11: 4,90 → 5,90 (+1), vermutlich eine Verlagerung",
    );
    expect(finding?.message).toContain(
      "Das Soll 2026 weicht vom Soll 2025 ab, und die Übersicht hat keine Stellenvermerke",
    );
    expect(finding?.message).not.toContain("€");
  });

  test("beside an error value none is listed: it may be what one of them belongs to", () => {
    const moved = uebersicht(mit([0, "Beschäftigte | E 11 | 1,00 | 2,00 | 2,00"]));
    expect(befunde(moved)).toHaveLength(1);
    const cells = geaendert(moved, { Stellen: { C8: (cell) => ({ ...cell, value: { error: "#REF!" } }) } });
    expect(befunde(cells)).toEqual([]);
  });

  test("a Stelle that is upgraded", () => {
    const [finding] = befunde(
      uebersicht(mit([0, "Beschäftigte | E 11 | 3,00 | 2,00 | 2,00"], [1, " | E 09b | 2,00 | 3,00 | 2,50"])),
    );
    expect(finding?.message).toContain("vermutlich eine Höhergruppierung");
  });

  test("the list is limited", () => {
    const grades = [1, 2, 3, 4, 5, 6, 7, 8].map((grade) => ` | E ${grade} | ${grade},00 | 0,50 | 0,50`);
    const [finding] = befunde(uebersicht([...RUHIG, ...grades]));
    expect(finding?.message).toContain("3 weitere Änderungen");
  });

  test.each([
    ["nothing is different", uebersicht(RUHIG)],
    [
      "only one year is shown",
      uebersicht(
        RUHIG.map((line) => line.replace(/\| [\d,]+ \| [\d,]+$/, "")),
        "Stellen 2026",
      ),
    ],
    [
      "what is filled is no Soll of the year before",
      uebersicht(
        RUHIG.map((line) => line.replace(/\| [\d,]+$/, "").replace("4,90 | 4,90", "5,90 | 4,90")),
        "Soll 2026 | Ist am 30.06.2025",
      ),
    ],
    [
      "footnotes tell it",
      uebersicht(
        mit([2, "Beschäftigte | E 11 ¹ | 5,90 | 4,90 | 4,75"]),
        undefined,
        "Summe | | 17,40 | 16,40 | 15,25\n\n¹ Neueinrichtung einer 1,0 Stelle der Entgeltgruppe 11",
      ),
    ],
  ])("quiet where %s", (_, workbook) => {
    expect(befunde(workbook)).toEqual([]);
  });
});

describe("with remarks", () => {
  const KOPF = "Soll 2026 | Soll 2025 | Ist am 30.06.2025 | Stellenvermerke 2026 | Stellenvermerke 2025";
  const neu = (remark: string, before = ""): Workbook =>
    uebersicht(
      mit(
        [2, `Beschäftigte | E 11 | 5,90 | 4,90 | 4,75 | ${remark} | ${before}`],
        [3, " | E 08 | 6,50 | 6,50 | 6,00 | ku nach E 7"],
      ),
      KOPF,
    );

  test.each([
    ["says who holds the post", "Ist = EGr. 10 (StNr. 17/047); Ist = EGr. 9a (StNr. 17/015)"],
    ["is only its number", "(StNr. 17/041)"],
    ["is of the year before", "", "Neueinrichtung einer 1,0 Stelle"],
    ["tells of fewer posts", "Neueinrichtung einer 0,5 Stelle der EGr. 11 (StNr. 17/084)"],
  ])("a new Stelle whose remark %s", (_, remark, before = "") => {
    const [finding, ...others] = befunde(neu(remark, before));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "C7" });
    expect(finding?.message).toContain(
      "ohne Stellenvermerk, der die Änderung nennt: 20 Technik, E 11: 4,90 → 5,90 (+1)",
    );
  });

  test.each([
    "Neueinrichtung einer 1,0 Stelle der EGr. 11 (StNr. 17/084)",
    "1. Neueinrichtung einer 0,5 Stelle 2. Verlagerung einer 0,5 Stelle aus 10 Verwaltung; Ist = EGr. 10",
    "zwei Teilzeitstellen neu, 0,5 Stelle davon befristet",
    "Aufstockung wegen neuer Anlagen",
  ])("„%s“ explains it", (remark) => {
    expect(befunde(neu(remark))).toEqual([]);
  });

  test("it is enough that one of both places tells of a move", () => {
    const moved = uebersicht(
      mit(
        [0, "Beschäftigte | E 11 | 1,00 | 2,00 | 2,00 | Verlagerung einer 1,0 Stelle zu 20 Technik"],
        [2, "Beschäftigte | E 11 | 5,90 | 4,90 | 4,75"],
      ),
      KOPF,
    );
    expect(befunde(moved)).toEqual([]);
  });

  test("fewer posts need none", () => {
    const fewer = uebersicht(
      mit([2, "Beschäftigte | E 11 | 3,90 | 4,90 | 4,75"], [3, " | E 08 | 6,50 | 6,50 | 6,00 | ku nach E 7"]),
      KOPF,
    );
    expect(befunde(fewer)).toEqual([]);
  });

  test.each([
    ["kw 31.12.2025", ["F8"]],
    ["ATZ-Ersatzstelle mit kw-Vermerk 31.07.2025 (StNr. 17/077)", ["F8"]],
    ["kw zum 12/2025", ["F8"]],
    ["kw 31.07.2026", []],
    ["kw", []],
    ["kw (Vermerk vom 12.03.2019)", []],
    ["kw ab 01.01.2027", []],
  ])("„%s“ on a post that is planned", (remark, cells) => {
    const planned = uebersicht(mit([3, ` | E 08 | 6,50 | 6,50 | 6,00 | ${remark}`]), KOPF);
    expect(befunde(planned).map(({ cell }) => cell)).toEqual(cells);
  });
});

test("the published plan has a remark on each of its changes", async () => {
  expect(befunde(await muster("Wirtschaftsplan-2024"))).toEqual([]);
});

describe("what a remark says", () => {
  test.each([
    ["Ist = EGr. 9a", false],
    ["(StNr. 17/038, 17/073)", false],
    ["Neubewertung zur EGr. 11; Ist = EGr. 10", true],
    ["", false],
  ])("„%s“", (remark, expected) => {
    expect(sagtAenderung(remark)).toBe(expected);
  });

  test("how many posts, where it says so in figures", () => {
    expect(stellenImVermerk("1. einer 1,0 Stelle 2. einer 0,5 ATZ-Ersatzstelle")?.toString()).toBe("1.5");
    expect(stellenImVermerk("zwei Stellen, 0,5 Stelle befristet")).toBeUndefined();
    expect(stellenImVermerk("neu")).toBeUndefined();
  });

  test("until when a post may stay", () => {
    expect(kwTage("kw 2025")).toEqual([{ jahr: 2025, monat: 12, tag: 31 }]);
    expect(kwTage("kw: bis zum 30.06.2025; ku")).toEqual([{ jahr: 2025, monat: 6, tag: 30 }]);
    expect(kwTage("kw seit 2019")).toEqual([]);
  });
});
