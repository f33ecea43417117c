import { alleBefunde, befunde } from "../../hilfen/befunde";

const AKTIVA = `
Aktiva | 2025 | 2026
Anlagevermögen | 6.000.000 | 6.200.000
Umlaufvermögen | 500.000 | 520.000
Rechnungsabgrenzungsposten | 3.000 | 4.000
Summe Aktiva | 6.503.000 | 6.724.000`;

const PASSIVA = `
Passiva | 2025 | 2026
Eigenkapital | 3.000.000 | 3.100.000
Rückstellungen | 400.000 | 424.000
Verbindlichkeiten | 3.103.000 | 3.200.000
Summe Passiva | 6.503.000 | 6.724.000`;

const NEBENEINANDER = `
Planbilanz zum 31.12.2026
Aktiva | | Passiva |
Anlagevermögen | 6.200.000 | Eigenkapital | 3.100.000
Vorräte | 520.000 | Rückstellungen | 424.000
Kassenbestand | 4.000 | Verbindlichkeiten | 3.200.000
Bilanzsumme | 6.724.000 | Bilanzsumme | 6.724.000`;

const wrong = (table: string): string => table.replace(/6\.724\.000(?![\s\S]*6\.724\.000)/, "6.742.000");

describe("BI-1: Aktiva = Passiva", () => {
  test.each([
    ["below each other", { Bilanz: AKTIVA + PASSIVA }, "C5 6742000"],
    ["on two sheets", { Aktiva: AKTIVA, Passiva: PASSIVA }, "C5 6742000"],
    ["beside each other", { Bilanz: NEBENEINANDER }, "B6 6742000"],
  ])("%s", (_, sheets, expected) => {
    expect(alleBefunde(sheets)).toEqual([]);
    const last = Object.entries(sheets).map(([name, table], index, all) => [
      name,
      index === all.length - 1 ? wrong(table) : table,
    ]);
    const found = befunde("BI-1", Object.fromEntries(last) as Record<string, string>);
    expect(found.map(({ cell, expected: right }) => `${cell} ${right}`)).toContain(expected);
    expect(found[0]?.severity).toBe("error");
  });

  test("one side alone is not compared", () => {
    expect(alleBefunde({ Aktiva: AKTIVA })).toEqual([]);
  });
});

const SEITEN = {
  links: `
A. Anlagevermögen | 7.310.000 | 7.100.000
I. Immaterielle Vermögensgegenstände | 110.000 | 100.000
II. Sachanlagen | 7.200.000 | 7.000.000
B. Umlaufvermögen | 940.000 | 880.000
I. Forderungen | 640.000 | 610.000
II. Kassenbestand | 300.000 | 270.000
C. Rechnungsabgrenzungsposten | 10.000 | 10.000
Bilanzsumme | 8.260.000 | 7.990.000`,
  rechts: `
A. Eigenkapital | 3.015.000 | 2.950.000
I. Stammkapital | 1.000.000 | 1.000.000
II. Rücklagen | 1.885.000 | 1.850.000
III. Jahresgewinn | 130.000 | 100.000
B. Rückstellungen | 400.000 | 380.000
C. Verbindlichkeiten | 4.845.000 | 4.660.000
 | |
Bilanzsumme | 8.260.000 | 7.990.000`,
};

/** Both sides as rows of cells, changed alike. */
function bilanz(umbau: (cells: string[]) => string[]): { links: string[]; rechts: string[] } {
  const rows = (text: string): string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => umbau(line.split("|").map((cell) => cell.trim())).join(" | "));
  return { links: rows(SEITEN.links), rechts: rows(SEITEN.rechts) };
}

const DATEN = "31.12.2026 | 31.12.2025";
const alles = (cells: string[]): string[] => cells;
const ohneNummern = ([label = "", ...amounts]: string[]): string[] => [
  label.replace(/^[ABCI]+\. /, ""),
  ...amounts,
];
const eineSpalte = (cells: string[]): string[] => cells.slice(0, 2);
const inTausend = (cells: string[]): string[] => cells.map((cell) => cell.replace(/\.000$/, ""));

function nebeneinander(head: string, umbau = alles, between = " | "): string {
  const { links, rechts } = bilanz(umbau);
  return ["Bilanz", head, ...links.map((line, at) => line + between + (rechts[at] ?? ""))].join("\n");
}

function untereinander(head: string, umbau = alles): string {
  const { links, rechts } = bilanz(umbau);
  const shown = rechts.filter((line) => /\d/.test(line));
  return ["Bilanz", head, "Aktiva", ...links, "Passiva", ...shown].join("\n");
}

describe("BI-1: a Bilanz adds up by its outline", () => {
  test.each([
    ["beside each other", nebeneinander(`Aktiva | ${DATEN} | Passiva | ${DATEN}`)],
    ["with a blank column", nebeneinander(`Aktiva | ${DATEN} | | Passiva | ${DATEN}`, alles, " | | ")],
    [
      "in T€",
      nebeneinander(
        "Aktiva | 31.12.2026 T€ | 31.12.2025 T€ | Passiva | 31.12.2026 T€ | 31.12.2025 T€",
        inTausend,
      ),
    ],
    ["with one date", nebeneinander("Aktiva | EUR | Passiva | EUR", eineSpalte)],
    ["without numbers", nebeneinander(`Aktiva | ${DATEN} | Passiva | ${DATEN}`, ohneNummern)],
    ["below each other", untereinander(`Posten | ${DATEN}`)],
    ["below each other, one date", untereinander("Posten | 31.12.2026", eineSpalte)],
    ["below each other, without numbers", untereinander(`Posten | ${DATEN}`, ohneNummern)],
  ])("%s: a wrong figure anywhere is found", (_, sheet) => {
    expect(alleBefunde({ Bilanz: sheet })).toEqual([]);
    const [thousand, wrong] = sheet.includes("T€") ? ["", "9"] : [".000", "9.000"];
    for (const [shown, label] of [
      ["7.310", "Anlagevermögen"],
      ["7.200", "Anlagevermögen"],
      ["640", "Umlaufvermögen"],
      ["1.885", "Eigenkapital"],
      ["400", "Bilanzsumme"],
    ]) {
      const found = befunde("BI-1", {
        Bilanz: sheet.replace(`${shown}${thousand}`, `${shown}`.slice(0, -1) + wrong),
      });
      const own = found.find(({ message }) => message.includes(label ?? ""));
      const right = `${shown}000`.replace(".", "");
      const told = own?.suspects.map(({ proposal, reason }) => proposal ?? reason.replaceAll(".", ""));
      expect(told?.join(" | ")).toContain(thousand ? right : right.slice(0, -3));
    }
  });

  test("it is called by the row of its own side", () => {
    const sheet = nebeneinander(`Aktiva | ${DATEN} | Passiva | ${DATEN}`);
    const [finding, ...others] = befunde("BI-1", { Bilanz: sheet.replace("1.885.000", "1.858.000") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "E3", expected: "2988000" });
    expect(finding?.message).toMatch(/^A\. Eigenkapital \(/);
    expect(finding?.suspects[0]).toMatchObject({ cell: "E5", proposal: "1885000" });
  });

  const below = untereinander("Posten | 31.12.2026", eineSpalte);
  test.each([
    ["parts that are not all", below.replace("I. Immaterielle Vermögensgegenstände | 110.000\n", "")],
    [
      "rows darunter",
      below.replace("II. Kassenbestand", "darunter gegen die Gemeinde | 85.000\nII. Kassenbestand"),
    ],
    [
      "rows without a number",
      below.replace("II. Kassenbestand", "an die Gemeinde | 85.000\nII. Kassenbestand"),
    ],
    [
      "a loss without a sign",
      below
        .replace("III. Jahresgewinn | 130.000", "III. Jahresverlust | 130.000")
        .replace("1.885.000", "2.145.000"),
    ],
    [
      "totals above what they add up",
      below
        .replaceAll("\nBilanzsumme | 8.260.000", "")
        .replace("Aktiva", "Aktiva | 8.260.000")
        .replace("Passiva", "Passiva | 8.260.000"),
    ],
  ])("nothing is said of %s", (_, sheet) => {
    expect(alleBefunde({ Bilanz: sheet })).toEqual([]);
  });
});

const ANLAGEN = `
Anlagenspiegel
Anlagenklasse | Stand 01.01.2026 | Zugänge | Abgänge | Umbuchungen | Stand 31.12.2026
Gebäude | 1.800.000 | 33.000 | 12.500 | 570.000 | 2.390.500
Fahrzeuge | 900.000 | 150.000 | 45.000 | 0 | 1.005.000
Anlagen im Bau | 800.000 | 100.000 | 0 | -570.000 | 330.000
Insgesamt | 3.500.000 | 283.000 | 57.500 | 0 | 3.725.500`;

describe("BI-1: Anfang and changes come to Ende", () => {
  test.each([
    ["what is taken off without a sign", ANLAGEN],
    ["with a minus", ANLAGEN.replace(/12\.500 |45\.000 |57\.500 /g, "-$&")],
    ["over a row of units", ANLAGEN.replace("\nGebäude", "\n | EUR | EUR | EUR | EUR | EUR\nGebäude")],
  ])("%s", (_, table) => {
    expect(alleBefunde({ Anlagen: table })).toEqual([]);
    const [finding, ...others] = befunde("BI-1", { Anlagen: table.replace("2.390.500", "2.930.500") });
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Gebäude: „Stand 31.12.2026");
    expect(finding?.suspects[0]).toMatchObject({ proposal: "2390500", reason: "Zahlendreher" });
  });

  test("not where the rows do not bear it out", () => {
    const other = ANLAGEN.replaceAll("0.000 |", "1.700 |");
    expect(befunde("BI-1", { Anlagen: other })).toEqual([]);
  });
});
