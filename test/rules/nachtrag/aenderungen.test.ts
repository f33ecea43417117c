import { pruefen, pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { befunde } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { zweig } from "../../hilfen/zweige";

const TITEL = "1. Nachtrag zum Wirtschaftsplan 2026\nIm Erfolgsplan | ";

const stellen = (sheets: Record<string, string>): string[] =>
  pruefen(mappe(sheets)).findings.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

/** The rows of a Nachtrag as these headers order its columns: before, up, down, change, after. */
function nachtrag(kopf: Record<string, "bisher" | "mehr" | "weniger" | "um" | "neu">, neu = 925_000): string {
  const rows = [
    ["die Erträge", 905_000, 20_000, 0, 20_000, neu],
    ["die Aufwendungen", 880_000, 35_000, 5_000, 30_000, 910_000],
    ["die Einnahmen", 300_000, 50_000, 0, 50_000, 350_000],
    ["die Ausgaben", 300_000, 50_000, 0, 50_000, 350_000],
  ] as const;
  const place = { bisher: 1, mehr: 2, weniger: 3, um: 4, neu: 5 } as const;
  const cells = rows.map((row) => [
    row[0],
    ...Object.values(kopf).map((what) => row[place[what]].toLocaleString("de-DE")),
  ]);
  return `${TITEL}${Object.keys(kopf).join(" | ")}\n${cells.map((row) => row.join(" | ")).join("\n")}`;
}

describe("the columns of a Nachtrag", () => {
  test.each([
    ["E", { bisher: "bisher", "erhöht um": "mehr", "vermindert um": "weniger", neu: "neu" }],
    [
      "E",
      {
        "erhöht um": "mehr",
        "vermindert um": "weniger",
        "gegenüber bisher": "bisher",
        "nunmehr festgesetzt auf": "neu",
      },
    ],
    ["B", { "neuer Ansatz": "neu", "bisheriger Ansatz": "bisher", "mehr (+) weniger (-)": "um" }],
    ["D", { "von seither": "bisher", um: "um", auf: "neu" }],
    ["D", { "Ansatz 2026 alt": "bisher", Veränderung: "um", "Ansatz 2026 neu": "neu" }],
    ["C", { "Ansatz vor Nachtrag": "bisher", "Ansatz nach Nachtrag": "neu", "mehr/weniger": "um" }],
  ] as const)("in any order and words: %s", (column, kopf) => {
    expect(stellen({ Nachtrag: nachtrag(kopf) })).toEqual([]);
    const { findings } = pruefen(mappe({ Nachtrag: nachtrag(kopf, 952_000) }));
    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([`NR-1 ${column}3`]);
    expect(findings[0]?.suspects[0]).toMatchObject({ cell: `${column}3`, proposal: "925000" });
  });

  test("blanks: a new item has nothing before, and of a change that is left out nothing is said", () => {
    const rows = [
      "die Erträge | 905.000 | | 925.000",
      "die Aufwendungen | 880.000 | 30.000 | 910.000",
      "die Einnahmen | | 50.000 | 50.000",
      "die Ausgaben | | 50.000 | 50.000",
      "die Kredite für Investitionen | 5.000 | | 5.000",
    ];
    expect(stellen({ Nachtrag: `${TITEL}von | Veränderung | auf\n${rows.join("\n")}` })).toEqual([]);
  });
});

describe("a Nachtrag beside the plan that it changes", () => {
  const { beschluss, erfolgsplan, vermoegensplan } = zweig(10);
  const plan = {
    Beschluss: `Festsetzung 2026\n${beschluss}`,
    Erfolgsplan: erfolgsplan,
    Vermögensplan: vermoegensplan,
  };
  const Nachtrag = `${TITEL}gegenüber bisher | verändert um | nunmehr festgesetzt auf
Erträge | 90.000 | 5.000 | 95.000
Aufwendungen | 80.000 | 1.000 | 81.000
Jahresgewinn | 10.000 | 4.000 | 14.000
Einnahmen | 35.000 | 0 | 35.000
Ausgaben | 35.000 | 0 | 35.000`;

  test("is compared with it by its amounts so far, never by the new ones", () => {
    expect(pruefen(mappe({ ...plan, Nachtrag }))).toMatchObject({ findings: [], nachtrag: true });
    const wrong = Nachtrag.replace("Erträge | 90.000 | 5.000", "Erträge | 80.000 | 15.000");
    expect(stellen({ ...plan, Nachtrag: wrong })).toEqual(["NR-1 Nachtrag B3"]);
  });

  test("also where the plan has no Beschluss of its own", () => {
    expect(stellen({ ...plan, Beschluss: "", Nachtrag })).toEqual([]);
  });

  test("and in another file", () => {
    const andere = { ...mappe(plan), name: "Plan.xlsx" };
    const wrong = Nachtrag.replace("Erträge | 90.000 | 5.000", "Erträge | 80.000 | 15.000");
    const gemeinsam = (text: string): string[] =>
      pruefenGemeinsam([
        andere,
        {
          ...mappe({ Nachtrag: `${text}\nKredite für Investitionen | 10.000 | 0 | 10.000` }),
          name: "Nachtrag.xlsx",
        },
      ]).flatMap(({ file, findings }) => findings.map(({ rule, cell }) => `${file} ${rule} ${cell}`));
    expect(gemeinsam(Nachtrag)).toEqual([]);
    expect(gemeinsam(wrong)).toEqual(["Nachtrag.xlsx NR-1 B3"]);
  });
});

test("posts that a Nachtrag changes are no euro", () => {
  const [found] = befunde("NR-1", {
    Stellen: `
Nachtrag zum Stellenplan 2026
Entgeltgruppe | bisher | mehr | weniger | neu
E 13 | 2,00 | 1,00 | 0 | 3,00
E 11 | 4,90 | 0 | 0 | 4,90
E 09b | 6,50 | 0,50 | 0 | 7,50
Summe | 13,40 | 1,50 | 0 | 14,90`,
    Nachtrag: `
1. Nachtrag zum Wirtschaftsplan 2026
Im Erfolgsplan | erhöht um | vermindert um | gegenüber bisher | nunmehr festgesetzt auf
die Erträge | 20.000 | 0 | 905.000 | 925.000
die Aufwendungen | 40.000 | 5.000 | 880.000 | 915.000`,
  });
  expect(found?.message).toBe(
    "E 09b: Neu festgesetzt sind 7,50 Stellen, aus dem bisherigen Ansatz und seinen Änderungen folgen 7 Stellen (Differenz 0,50 Stellen).",
  );
});
