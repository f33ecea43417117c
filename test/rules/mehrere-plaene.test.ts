import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { einzelbefunde } from "../hilfen/befunde";
import { mappe } from "../hilfen/mappe";
import { zweig } from "../hilfen/zweige";

const [wasser, abwasser, ganzes] = [zweig(10), zweig(17), zweig(27)];

/** Everything of a Betrieb one below the other. */
const untereinander = (titel: string, { beschluss, erfolgsplan, vermoegensplan }: typeof wasser): string =>
  [
    titel,
    `Festsetzung für das Wirtschaftsjahr 2026\n${beschluss}`,
    `Erfolgsplan\n${erfolgsplan}`,
    `Vermögensplan\n${vermoegensplan}`,
  ].join("\n\n");

type Blaetter = Record<string, string>;

const WASSER = "Betriebszweig Wasserversorgung";
const ABWASSER = "Betriebszweig Abwasserbeseitigung";
const jeBlatt: Blaetter = {
  Wasser: untereinander(WASSER, wasser),
  Abwasser: untereinander(ABWASSER, abwasser),
};
const einBlatt: Blaetter = {
  Plan: `${untereinander(WASSER, wasser)}\n\n\n${untereinander(ABWASSER, abwasser)}`,
};
const jeTabelle: Blaetter = {
  Beschluss: `Festsetzung 2026\n\nA. Wasserversorgung\n${wasser.beschluss}\n\nB. Abwasserbeseitigung\n${abwasser.beschluss}`,
  "EP Wasser": wasser.erfolgsplan,
  "EP Abwasser": abwasser.erfolgsplan,
  "VP Wasser": wasser.vermoegensplan,
  "VP Abwasser": abwasser.vermoegensplan,
};
const inAbschnitten: Blaetter = {
  ...jeTabelle,
  Beschluss: `Festgesetzt wird im Teilbetrieb Wasserversorgung\n${wasser.beschluss}\nund im Teilbetrieb Abwasserbeseitigung\n${abwasser.beschluss}`,
};
const nummeriert: Blaetter = {
  EP1: wasser.erfolgsplan,
  VP1: wasser.vermoegensplan,
  EP2: abwasser.erfolgsplan,
  VP2: abwasser.vermoegensplan,
  B1: `Festsetzung\n${wasser.beschluss}`,
  B2: `Festsetzung\n${abwasser.beschluss}`,
};
const dreiFirmen: Blaetter = Object.fromEntries(
  Object.entries({ Nordstrom: wasser, Südgas: abwasser, Stadtbus: zweig(33) }).flatMap(([name, plan]) => [
    [`EP ${name}`, plan.erfolgsplan],
    [`Beschluss ${name}`, `Festsetzung\n${plan.beschluss}`],
    [`VP ${name}`, plan.vermoegensplan],
  ]),
);
const mitGanzem: Blaetter = {
  Beschluss: `Festsetzung 2026\n${ganzes.beschluss}`,
  Erfolgsplan: ganzes.erfolgsplan,
  Vermögensplan: ganzes.vermoegensplan,
  ...Object.fromEntries(Object.entries(jeTabelle).filter(([name]) => name !== "Beschluss")),
};

const kurzeStelle = ({ rule, sheet, cell }: Finding): string => `${rule} ${sheet} ${cell}`;

const stellen = (sheets: Blaetter): string[] => pruefen(mappe(sheets)).findings.map(kurzeStelle);

const einzelstellen = (sheets: Blaetter): string[] => einzelbefunde(mappe(sheets)).map(kurzeStelle);

const mit = (sheets: Blaetter, sheet: string, right: string, wrong: string): Blaetter => {
  const text = sheets[sheet] ?? "";
  const at = text.lastIndexOf(right);
  if (at < 0) throw new Error(`${sheet} has no ${right}`);
  return { ...sheets, [sheet]: text.slice(0, at) + wrong + text.slice(at + right.length) };
};

describe("several enterprises in one workbook", () => {
  test.each([
    ["on a sheet each", jeBlatt, ["Wasser", "Abwasser"]],
    ["on one sheet", einBlatt, ["Wasserversorgung", "Abwasserbeseitigung"]],
    ["with a sheet for each part", jeTabelle, ["Wasser", "Abwasser"]],
    ["with one Beschluss in sections", inAbschnitten, ["Wasser", "Abwasser"]],
    ["told apart by numbers", nummeriert, ["Plan 1", "Plan 2"]],
    ["three of them", dreiFirmen, ["Nordstrom", "Südgas", "Stadtbus"]],
    ["beside the whole", mitGanzem, [undefined, "Wasser", "Abwasser"]],
  ])("%s: each is checked with its own Beschluss, and nothing is wrong", (_, sheets, names) => {
    const { findings, festsetzung, tables } = pruefen(mappe(sheets));
    expect(findings).toEqual([]);
    expect(new Set(tables.map(({ enterprise }) => enterprise))).toEqual(new Set(names));
    expect(festsetzung.filter(({ state }) => state === "weicht-ab")).toEqual([]);
  });

  test.each<[string, Blaetter, string, string, string, string, [string, string, string]]>([
    [
      "the second Erfolgsplan",
      jeBlatt,
      "Abwasser",
      "| 17.000 | 17.000",
      "| 17.000 | 71.000",
      "FB-3 Abwasser B6",
      ["Abwasser", "E20", "17000"],
    ],
    [
      "the second Beschluss on the sheet",
      einBlatt,
      "Plan",
      "Erträge | 153.000",
      "Erträge | 135.000",
      "FB-1 Plan B38",
      ["Plan", "B38", "153000"],
    ],
    [
      "the second section of the Beschluss",
      jeTabelle,
      "Beschluss",
      "Aufwendungen | 136.000",
      "Aufwendungen | 163.000",
      "FB-2 Beschluss B15",
      ["Beschluss", "B15", "136000"],
    ],
    [
      "the third company",
      dreiFirmen,
      "VP Stadtbus",
      "Investitionskredite | 33.000",
      "Investitionskredite | 30.000",
      "FB-6 Beschluss Stadtbus B8",
      ["VP Stadtbus", "C5", "33000"],
    ],
  ])("a fault in %s is found there", (_, sheets, sheet, right, wrong, expected, [where, cell, proposal]) => {
    const { findings } = pruefen(mappe(mit(sheets, sheet, right, wrong)));
    expect(findings.map(kurzeStelle)).toEqual([expected]);
    expect(findings[0]?.suspects[0]).toMatchObject({ sheet: where, cell, proposal });
  });

  test("a branch that does not add up to the whole is found, and its figure is named", () => {
    const sheets = mit(
      mitGanzem,
      "VP Abwasser",
      "Tilgung von Krediten | 8.500",
      "Tilgung von Krediten | 5.800",
    );
    const { findings } = pruefen(mappe(sheets));
    expect(einzelstellen(sheets)).toEqual(["VP-1 VP Abwasser C10", "BZ-1 Vermögensplan C9"]);
    expect(findings.map(({ rule, cause }) => [rule, cause?.explains])).toEqual([["VP-1", 1]]);
    expect(findings[0]?.suspects[0]).toMatchObject({ sheet: "VP Abwasser", cell: "C9", proposal: "8500" });
  });

  test("what is set off between the branches in every year is no fault", () => {
    const less = ganzes.erfolgsplan
      .replace("242.460 | 242.730 | 243.000", "241.460 | 241.730 | 242.000")
      .replace("80.460 | 80.730 | 81.000", "79.460 | 79.730 | 80.000");
    expect(stellen({ ...mitGanzem, Beschluss: "", Erfolgsplan: less })).toEqual([]);
  });

  test("a Beschluss without a name is of the one whose amounts it fixes, or of both together", () => {
    const zweige = { "EP Wasser": wasser.erfolgsplan, "EP Abwasser": abwasser.erfolgsplan };
    const own = pruefen(mappe({ Satzung: `Festsetzung\n${abwasser.beschluss}`, ...zweige }));
    expect(own.tables[0]?.enterprise).toBe("Abwasser");
    const both = { Satzung: `Festsetzung\n${ganzes.beschluss}`, ...zweige };
    expect(stellen(both)).toEqual([]);
    const wrong = mit(both, "Satzung", "Erträge | 243.000", "Erträge | 234.000");
    expect(einzelstellen(wrong)).toEqual(["FB-3 Satzung B4", "BZ-1 Satzung B2"]);
    const { findings } = pruefen(mappe(wrong));
    expect(findings.map(kurzeStelle)).toEqual(["FB-3 Satzung B4"]);
    expect(findings[0]?.suspects[0]).toMatchObject({ sheet: "Satzung", cell: "B2", proposal: "243000" });
  });
});

describe("versions and years", () => {
  const plan: Blaetter = {
    Beschluss: `Festsetzung 2026\n${wasser.beschluss}`,
    Erfolgsplan: wasser.erfolgsplan,
    Vermögensplan: wasser.vermoegensplan,
  };
  const vorjahr = zweig(9).erfolgsplan.replace(
    "2024 | Ansatz 2025 | Ansatz 2026",
    "2023 | Ansatz 2024 | Ansatz 2025",
  );

  test("a leftover of last year and a copy disturb nothing", () => {
    const result = pruefen(
      mappe({ ...plan, "Erfolgsplan alt": vorjahr, "Erfolgsplan (2)": wasser.erfolgsplan }),
    );
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({ year: 2026, years: [2025, 2026] });
    expect(result.tables.some(({ enterprise }) => enterprise)).toBe(false);
  });

  test("last year's plan is recomputed, and misses nothing", () => {
    expect(stellen({ ...plan, Alt: vorjahr.replace(/9.000$/, "8.000") })).toEqual(["EP-3 Alt E7"]);
  });

  test.each([
    ["by words that say nothing", "EP Juli", "EP endgültig"],
    ["by words of their own", "EP Sparkurs", "EP Ausbau"],
  ])("of two versions told apart %s the one is taken with which the Beschluss agrees", (_, alt, neu) => {
    const { Beschluss = "", Vermögensplan = "" } = plan;
    const sheets = { Beschluss, [alt]: zweig(9).erfolgsplan, [neu]: wasser.erfolgsplan, Vermögensplan };
    const { findings, festsetzung } = pruefen(mappe(sheets));
    expect(findings).toEqual([]);
    expect(festsetzung[0]).toMatchObject({ label: "Erträge", state: "stimmt", plan: { sheet: neu } });
  });

  test("a Beschluss that shows last year beside the planned one is no Doppelplan", () => {
    const vergleich = `Festsetzung für das Wirtschaftsjahr 2026\n | Ansatz 2025 | Ansatz 2026\n${wasser.beschluss
      .split("\n")
      .map(
        (line) =>
          `${line.replace(/\|.*/, "")}| ${/Erträge/.test(line) ? "17.000" : /Aufw/.test(line) ? "16.000" : "1.000"} |${line.split("|")[1] ?? ""}`,
      )
      .join("\n")}`;
    const result = pruefen(mappe({ ...plan, Beschluss: vergleich }));
    expect(result.findings).toEqual([]);
    expect(result.years).toBeUndefined();
    expect(result.festsetzung).toHaveLength(8);
  });

  test("a hidden copy with other figures is let alone", () => {
    const workbook = mappe({ ...plan, Kopie: zweig(11).erfolgsplan.replace(/11.000$/, "12.000") });
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, hidden: sheet.name === "Kopie" }));
    expect(pruefen({ ...workbook, sheets }).findings).toEqual([]);
  });

  const zweiJahre = (title: string): string =>
    `${title}\nim Erfolgsplan mit | 2026 | 2027\n${wasser.beschluss
      .split("\n")
      .map((line) => `${line} |${line.split("|")[1] ?? ""}`)
      .join("\n")}`;
  const doppel: Blaetter = {
    Beschluss: zweiJahre("Der Wirtschaftsplan 2026/27 wird festgesetzt:"),
    "EP 2026": wasser.erfolgsplan,
    "EP 2027": wasser.erfolgsplan.replace(
      "2024 | Ansatz 2025 | Ansatz 2026",
      "2025 | Ansatz 2026 | Ansatz 2027",
    ),
  };

  test("a Doppelplan is compared in both years", () => {
    expect(pruefen(mappe(doppel))).toMatchObject({ findings: [], years: [2026, 2027] });
    const early = mit(doppel, "Beschluss", "Erträge | 90.000 | 90.000", "Erträge | 80.000 | 90.000");
    expect(einzelstellen(early)).toEqual(["FB-1 Beschluss B3", "FB-3 Beschluss B5"]);
    expect(stellen(early)).toEqual(["FB-1 Beschluss B3"]);
    const late = mit(doppel, "Beschluss", "Erträge | 90.000 | 90.000", "Erträge | 90.000 | 80.000");
    expect(einzelstellen(late)).toEqual(["FB-1 Beschluss C3", "FB-3 Beschluss C5"]);
    expect(stellen(late)).toEqual(["FB-1 Beschluss C3"]);
  });
});

describe("an Erfolgsplan on two sheets", () => {
  const [kopf = "", umsatz = "", ...rest] = wasser.erfolgsplan.split("\n");
  const summe = (label: string, amounts: string): string => ` | ${label} | ${amounts}`;
  const zwei: Blaetter = {
    Beschluss: `Festsetzung 2026\n${wasser.beschluss}`,
    Ertraege: [
      "Erfolgsplan 2026, Erträge",
      kopf,
      umsatz,
      "3. | Andere aktivierte Eigenleistungen | 0 | 0 | 0",
      "4. | Sonstige betriebliche Erträge | 0 | 0 | 0",
      summe("Summe Erträge", "89.800 | 89.900 | 90.000"),
    ].join("\n"),
    Aufwand: [
      "Erfolgsplan 2026, Aufwendungen",
      kopf,
      ...rest.slice(0, -1),
      summe("Summe Aufwendungen", "79.800 | 79.900 | 80.000"),
      rest.at(-1),
    ].join("\n"),
  };

  test("is one: its result follows from both, and so do the amounts of the Beschluss", () => {
    const { findings, festsetzung } = pruefen(mappe(zwei));
    expect(findings).toEqual([]);
    expect(festsetzung.slice(0, 3).map(({ state }) => state)).toEqual(["stimmt", "stimmt", "stimmt"]);
  });

  test("a wrong result is found where it stands", () => {
    const wrong = mit(zwei, "Aufwand", "10.000 | 10.000 | 10.000", "10.000 | 12.000 | 10.000");
    expect(stellen(wrong)).toEqual(["EP-3 Aufwand D8"]);
  });
});
