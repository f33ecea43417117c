import { keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { freigabe } from "../../../src/rules/gespeichert/freigaben";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import type { Cell } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { geaendert } from "../../hilfen/umbau/zellen";
import { zweig } from "../../hilfen/zweige";

const { beschluss, erfolgsplan, vermoegensplan } = zweig(10);
const BESCHLUSS = `Festsetzung für das Wirtschaftsjahr 2026\n${beschluss}`;

/** The Erfolgsplan with other texts in the headers of its three years. */
const mitKopf = (...headers: string[]): string =>
  erfolgsplan.replace("Ergebnis 2024 | Ansatz 2025 | Ansatz 2026", headers.join(" | "));
const VORJAHR = mitKopf("Ergebnis 2023", "Ansatz 2024", "Ansatz 2025");

const befunde = (sheets: Record<string, string>) => pruefen(mappe(sheets)).findings;
const stellen = (sheets: Record<string, string>): string[] =>
  befunde(sheets).map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

describe("headers with the wrong years are one finding", () => {
  test("where the title of the table says so: with the text that should stand there", () => {
    const [finding, ...others] = befunde({
      Beschluss: BESCHLUSS,
      Erfolgsplan: `Erfolgsplan für das Wirtschaftsjahr 2026\n${VORJAHR}`,
      Vermögensplan: vermoegensplan,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "JA-1",
      cell: "E2",
      proposalText: "Ansatz 2026",
      cause: { kind: "jahr-im-kopf", cells: [{ cell: "C2" }, { cell: "D2" }, { cell: "E2" }] },
    });
  });

  test("where no title does, but what other tables say of these years", () => {
    const finanzplan = (first: number): string => `Finanzplan
Nr. | Bezeichnung | ${[0, 1, 2, 3, 4].map((step) => `Planung ${first + step}`).join(" | ")}
 | Mittelherkunft
2. | Abschreibungen | 15.500 | 15.000 | 16.000 | 17.000 | 18.000
3. | Jahresgewinn | 9.000 | 10.000 | 11.000 | 12.000 | 13.000
8. | Investitionskredite | 9.500 | 10.000 | 8.000 | 6.000 | 4.000
 | Summe Mittelherkunft | 34.000 | 35.000 | 35.000 | 35.000 | 35.000
 | Mittelverwendung
I. | Sachanlagen | 29.000 | 30.000 | 29.000 | 28.000 | 27.000
III. | Tilgung von Krediten | 5.000 | 5.000 | 6.000 | 7.000 | 8.000
 | Summe Mittelverwendung | 34.000 | 35.000 | 35.000 | 35.000 | 35.000`;
    const plan = { Beschluss: BESCHLUSS, Vermögensplan: vermoegensplan };
    expect(stellen({ ...plan, Finanzplan: finanzplan(2025) })).toEqual([]);
    expect(stellen({ ...plan, Finanzplan: finanzplan(2024) })).toEqual(["JA-1 Finanzplan D2"]);
  });

  test("where one year is a slip of a finger", () => {
    const typo = mitKopf("Ergebnis 2024", "Ansatz 2025", "Ansatz 2062");
    const result = pruefen(mappe({ Erfolgsplan: typo, Beschluss: BESCHLUSS }));
    expect(result.year).toBe(2026);
    expect(result.findings).toMatchObject([{ rule: "JA-1", cell: "E1", proposalText: "Ansatz 2026" }]);
  });
});

describe("headers that are as they should be are quiet", () => {
  test.each([
    ["the newest year first", "Erfolgsplan 2026", ["Ansatz 2026", "Ansatz 2025", "Ergebnis 2024"]],
    ["a season", "Erfolgsplan für die Spielzeit 2025/26", ["Ist 2023/24", "Plan 2024/25", "Plan 2025/26"]],
    [
      "a season, called by its later year",
      "Wirtschaftsplan 2026",
      ["Ist 2023/24", "Plan 2024/25", "Plan 2025/26"],
    ],
    [
      "a title that names last year, too",
      "Erfolgsplan 2026 (Vorjahr: Wirtschaftsplan 2025)",
      ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"],
    ],
    ["a plan of two years", "Wirtschaftsplan 2025/2026", ["Ergebnis 2023", "Ansatz 2025", "Ansatz 2026"]],
    [
      "a title of the first of two years that are planned",
      "Wirtschaftsplan 2025",
      ["Ergebnis 2023", "Plan 2025", "Plan 2026"],
    ],
    [
      "what is compared with last year's plan",
      "Erfolgsplan, Vergleich mit dem Wirtschaftsplan 2025",
      ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"],
    ],
    [
      "the year before the running one",
      "Erfolgsplan 2026",
      ["Ergebnis des Vorjahres 2024", "Plan des laufenden Jahres 2025", "Plan 2026"],
    ],
  ])("%s", (_, titel, headers) => {
    expect(stellen({ Erfolgsplan: `${titel}\n${mitKopf(...headers)}` })).toEqual([]);
  });

  test("last year's plan, whole and without a contradiction", () => {
    expect(stellen({ Erfolgsplan: `Erfolgsplan 2025\n${VORJAHR}` })).toEqual([]);
  });

  test("what the user corrected is right", () => {
    const workbook = mappe({ Beschluss: BESCHLUSS, Erfolgsplan: `Erfolgsplan 2026\n${VORJAHR}` });
    const [ja1] = pruefen(workbook).findings;
    expect(ja1?.rule).toBe("JA-1");
    const anchor = pruefen(workbook).tables.find(({ kind }) => kind === "erfolgsplan")?.anchor;
    const korrekturen = anchor ? [{ anker: anchor, jahr: 2026 }] : [];
    const einstellungen = { ...keineEinstellungen, korrekturen };
    expect(pruefen(workbook, einstellungen).findings.map(({ rule }) => rule)).not.toContain("JA-1");
  });
});

const PLAN = { Beschluss: BESCHLUSS, Erfolgsplan: erfolgsplan };
const ja1 = (sheets: Record<string, string>) => befunde(sheets).filter(({ rule }) => rule === "JA-1");

const stellenuebersicht = (...headers: string[]): string => `Stellenübersicht
Organisationseinheit | Entgeltgruppe | ${headers.join(" | ")}
Technik | E 11 | 2,00 | 2,00 | 2,00
 | E 09b | 3,00 | 3,00 | 2,50
Summe der Beschäftigten | | 5,00 | 5,00 | 4,50`;

const vorhaben = (...headers: string[]): string => `Vorhaben
Konto-Nr. | Vorhaben | ${headers.join(" | ")}
 | I. Immaterielle Vermögensgegenstände
0112100000 | Software | 10.000 | 12.000 | 11.000 | 0
0112200000 | Lizenzen | 5.000 | 8.000 | 7.000 | 0
 | Summe Immaterielle Vermögensgegenstände | 15.000 | 20.000 | 18.000 | 0`;

describe("a part that is of another year than the plan", () => {
  test("the Beschluss: with the text that should stand there", () => {
    const found = ja1({
      Beschluss: BESCHLUSS.replace("2026", "2025"),
      Erfolgsplan: erfolgsplan,
      Vermögensplan: vermoegensplan,
    });
    expect(found).toMatchObject([
      {
        severity: "error",
        sheet: "Beschluss",
        cell: "A1",
        proposalText: "Festsetzung für das Wirtschaftsjahr 2026",
      },
    ]);
    expect(found[0]?.message).toContain("die übrigen Teile planen 2026");
  });

  test("a title alone is a Warnung", () => {
    const found = ja1({ ...PLAN, Erfolgsplan: `Erfolgsplan 2025\n${erfolgsplan}` });
    expect(found).toMatchObject([
      { severity: "warning", sheet: "Erfolgsplan", cell: "A1", proposalText: "Erfolgsplan 2026" },
    ]);
  });

  test("the Stellen", () => {
    const old = stellenuebersicht("Soll 2025", "Soll 2024", "Ist am 30.06.2024");
    const [finding, ...others] = ja1({ ...PLAN, Stellen: old });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", cell: "C2", proposalText: "Soll 2026" });
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["C2", "D2", "E2"]);
    expect(finding?.message).toContain("nennt nur 2024 und 2025; erwartet: 2025 und 2026");
  });

  test("the Vermögensplan whose VE are of the right year already", () => {
    const old = `Vermögensplan 2026\nNr. | Bezeichnung | Ansatz 2025 | VE 2026\n${vermoegensplan
      .split("\n")
      .slice(1)
      .join("\n")}`;
    expect(ja1({ ...PLAN, Vermögensplan: old })).toMatchObject([{ cell: "C2", proposalText: "Ansatz 2026" }]);
  });
});

describe("the day of the posts filled", () => {
  test("a year too early is a Warnung", () => {
    const found = ja1({ ...PLAN, Stellen: stellenuebersicht("Soll 2026", "Soll 2025", "Ist am 30.06.2024") });
    expect(found).toMatchObject([{ severity: "warning", cell: "E2", proposalText: "Ist am 30.06.2025" }]);
  });

  test.each([
    ["of the year before", ["Soll 2026", "Soll 2025", "Ist am 30.06.2025"]],
    ["the last one of the Jahresabschluss", ["Soll 2026", "Soll 2025", "besetzt am 31.12.2024"]],
    ["of a plan of two years", ["Soll 2026", "Soll 2024", "Ist am 30.06.2024"]],
  ])("%s is right", (_, headers) => {
    expect(ja1({ ...PLAN, Stellen: stellenuebersicht(...headers) })).toEqual([]);
  });
});

describe("the column of the Verpflichtungsermächtigungen", () => {
  test("of last year beside this year's Ansatz", () => {
    const found = ja1({
      ...PLAN,
      Vorhaben: vorhaben("Ergebnis 2024", "Ansatz 2025", "Ansatz 2026", "VE 2025"),
    });
    expect(found).toMatchObject([
      { severity: "error", sheet: "Vorhaben", cell: "F2", proposalText: "VE 2026" },
    ]);
  });

  test.each([
    ["of the planned year", ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026", "VE 2026"]],
    ["that fall due next year", ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026", "VE 2027"]],
    ["of last year beside its own Ansatz", ["Ergebnis 2024", "Ansatz 2026", "Ansatz 2025", "VE 2025"]],
    [
      "of which it is told what is bound",
      ["Ergebnis 2024", "Ansatz 2025", "Ansatz 2026", "VE aus 2025 gebunden"],
    ],
  ])("%s is quiet", (_, headers) => {
    expect(ja1({ ...PLAN, Vorhaben: vorhaben(...headers) })).toEqual([]);
  });
});

test("two years that are called the one before: one finding for all lists, a Warnung", () => {
  const liste = (was: string, ergebnis: string): string => `Investitionsprogramm
Einzelauflistung ${was}
Beschreibung der Maßnahme | ${ergebnis} 2024/T€ | Ansatz des Vorjahres 2025/T€ | Ansatz 2026/T€ | Planung 2027/T€ | Planung 2028/T€ | Planung 2029/T€ | Gesamtausgaben T€
Ausgaben für ${was}
Server | 10 | 20 | 30 | 10 | 10 | 10 | 90
Klima | 5 | 5 | 10 | 10 | 10 | 10 | 50
Summe | 15 | 25 | 40 | 20 | 20 | 20 | 140`;
  const lists = (ergebnis: string): Record<string, string> => ({
    ...PLAN,
    Programm: [liste("Maschinen", ergebnis), liste("Ausstattung", ergebnis)].join("\n\n"),
  });
  expect(ja1(lists("Ergebnis des Vorvorjahres"))).toEqual([]);
  const found = ja1(lists("vorl. Ergebnis des Vorjahres"));
  expect(found).toMatchObject([
    {
      severity: "warning",
      cells: [{ cell: "B3" }, { cell: "B11" }],
      proposalText: "vorl. Ergebnis des Vorvorjahres 2024/T€",
    },
  ]);
  expect(found[0]?.message).toContain("2024 ist das Vorvorjahr");
});

test("a whole header of Verbindlichkeiten that was left standing is one finding", () => {
  const verbindlichkeiten = (jahr: number): string => `Übersicht über den Stand der Verbindlichkeiten
Nr. | Art | Stand zu Beginn des 1. Haushaltsvorjahres (${jahr - 1}) | Stand zu Beginn des Haushaltsjahres (${jahr}) | Stand zum Ende des Haushaltsjahres (${jahr})
1 | Anleihen für Investitionen | 0 | 0 | 0
2 | Kreditaufnahmen für Investitionen | 456.000 | 418.000 | 400.000
5 | Summe der Verbindlichkeiten | 456.000 | 418.000 | 400.000`;
  expect(stellen({ ...PLAN, Verbindlichkeiten: verbindlichkeiten(2026) })).toEqual([]);
  expect(stellen({ ...PLAN, Verbindlichkeiten: verbindlichkeiten(2025) })).toEqual([
    "JA-1 Verbindlichkeiten C2",
  ]);
});

describe("a Zwischenbericht", () => {
  const { guv } = beispielbericht;
  const bericht = (ansatz: string, ist: string, ergebnis: string): string =>
    mitFehler(
      mitFehler(mitFehler(guv, "Planansatz 2026", ansatz), "Ist per 30.06.2026", ist),
      "Ergebnis 2025",
      ergebnis,
    );
  const koepfe = (...headers: [string, string, string]): (string | undefined)[] =>
    ja1({ Bericht: bericht(...headers) }).flatMap(({ cells }) => cells.map(({ cell }) => cell));

  test("an Ansatz of another year than the Ist", () => {
    const found = ja1({ Bericht: bericht("Planansatz 2025", "Ist per 30.06.2026", "Ergebnis 2025") });
    expect(found).toMatchObject([{ severity: "error", cell: "C1", proposalText: "Planansatz 2026" }]);
  });

  test.each([
    [
      "a header of last year's report",
      ["Planansatz 2025", "Ist per 30.06.2026", "Ergebnis 2024"],
      ["C1", "H1"],
    ],
    [
      "a Vorjahr of another year",
      ["Planansatz 2026", "Ist per 30.06.2026", "Ergebnis des Vorjahres 2024"],
      ["H1"],
    ],
    ["an Ist of last year", ["Planansatz 2026", "Ist per 30.06.2025", "Ergebnis 2025"], ["D1"]],
    ["nothing wrong", ["Planansatz 2026", "Ist per 30.06.2026", "Ergebnis 2025"], []],
    ["the last result that is known", ["Planansatz 2026", "Ist per 30.06.2026", "Ergebnis 2024"], []],
    ["a year that ends in the next one", ["Plan 2025/26", "Ist per 30.06.2026", "Ergebnis 2024/25"], []],
    ["what is still booked in the new year", ["Planansatz 2025", "Ist per 31.01.2026", "Ergebnis 2024"], []],
  ] as [string, [string, string, string], string[]][])("%s", (_, headers, cells) => {
    expect(koepfe(...headers)).toEqual(cells);
  });
});

const geschrieben =
  (value: string) =>
  (before: Cell): Cell => ({ ...before, value });

describe("the published Zwischenbericht, whose parts have a title each", () => {
  const mit = async (cells: Record<string, Record<string, string>>) => {
    const sheets = Object.entries(cells).map(([sheet, texts]) => [
      sheet,
      Object.fromEntries(Object.entries(texts).map(([cell, text]) => [cell, geschrieben(text)])),
    ]);
    const sample = geaendert(await muster("Zwischenbericht-2023-06-30"), Object.fromEntries(sheets));
    return pruefen(sample).findings.filter(({ rule }) => rule === "JA-1");
  };

  test.each(["Liquiditätskredit", "Gewinn- und Verlustrechnung", "Vermögensplan"])(
    "%s: the title of an earlier report",
    async (sheet) => {
      const found = await mit({ [sheet]: { A1: `Zwischenbericht per 30.06.2022 – ${sheet}` } });
      expect(found).toMatchObject([
        {
          severity: "warning",
          sheet,
          cell: "A1",
          proposalText: `Zwischenbericht per 30.06.2023 – ${sheet}`,
        },
      ]);
      expect(found[0]?.message).toContain("gehören zum Bericht 2023");
    },
  );

  test("all headers of an earlier report below a right title", async () => {
    const found = await mit({
      Vermögensplan: {
        B3: "Planansatz 2022 / €",
        C3: "IST per 30.06.2022 / €",
        D3: "Hochrechnung per 31.12.2022 / €",
      },
    });
    expect(found).toMatchObject([
      { severity: "error", sheet: "Vermögensplan", cell: "B3", proposalText: "Planansatz 2023 / €" },
    ]);
    expect(found[0]?.cells.map(({ cell }) => cell)).toEqual(["B3", "C3", "D3"]);
  });

  test("a title that compares, names no day, or a year that ends in the next one is none", async () => {
    expect(await mit({ Vermögensplan: { A1: "Vermögensplan im Vergleich zum 30.06.2022" } })).toEqual([]);
    expect(await mit({ Vermögensplan: { A1: "Vermögensplan" } })).toEqual([]);
    const wechsel = "Zwischenbericht per 30.06.2022 – Vermögensplan 2022/23";
    expect(await mit({ Vermögensplan: { A1: wechsel } })).toEqual([]);
  });
});

test("an Ansatz with the year of the result before it: the figures of the other parts show it", async () => {
  const sample = geaendert(await muster("Wirtschaftsplan-2024"), {
    Kontenübersicht: { D3: geschrieben("Ansatz 2022 / €") },
  });
  const before = pruefen(await muster("Wirtschaftsplan-2024")).findings;
  const { findings } = pruefen(sample);
  expect(findings.filter(({ rule, sheet }) => rule === "JA-1" && sheet === "Kontenübersicht")).toMatchObject([
    { sheet: "Kontenübersicht", cell: "D3", proposalText: "Ansatz 2023 / €" },
  ]);
  expect(findings).toHaveLength(before.length + 1);
});

test("who accepts a header says that its years are right: the figures are held against the others by them", async () => {
  const sample = geaendert(await muster("Wirtschaftsplan-2024"), {
    Kontenübersicht: { D3: geschrieben("Ansatz 2022 / €") },
  });
  const kopf = ({ rule, sheet }: Finding): boolean => rule === "JA-1" && sheet === "Kontenübersicht";
  const before = pruefen(sample).findings;
  const own = before.find(kopf);
  const freigaben = own ? [freigabe(own, [sample], "so beschlossen", new Date(2026, 10, 30))] : [];
  const after = pruefen(sample, { ...keineEinstellungen, freigaben }).findings;
  expect(after.find(kopf)?.freigabe?.grund).toBe("so beschlossen");
  expect(before.filter(({ rule }) => rule === "KT-1")).toEqual([]);
  expect(after.filter(({ rule }) => rule === "KT-1").length).toBeGreaterThan(3);
});

describe("published Kennzahlen, year by year", () => {
  const mit = async (cell: string, text: string) => {
    const sample = await muster("Kennzahlen-2023");
    return pruefen(geaendert(sample, { Kennzahlen: { [cell]: (before) => ({ ...before, value: text }) } }))
      .findings;
  };

  test("a header that is there twice while a year lacks: with the text that should stand there", async () => {
    expect(await mit("E3", "IST 2020")).toMatchObject([
      { rule: "JA-1", cell: "E3", proposalText: "IST 2021" },
    ]);
    expect(await mit("E3", "IST 2020 bereinigt")).toEqual([]);
  });

  test("the first header of another year than the title names", async () => {
    expect(await mit("B3", "IST 2017")).toMatchObject([
      { rule: "JA-1", cell: "B3", proposalText: "IST 2018" },
    ]);
  });

  test("the same in a row of bare years", async () => {
    const sample = geaendert(await muster("Kennzahlen-2023"), {
      Jahresvergleich: { G4: (before) => ({ ...before, value: 2020 }) },
    });
    expect(pruefen(sample).findings).toMatchObject([{ rule: "JA-1", sheet: "Jahresvergleich", cell: "G4" }]);
  });

  test("a title of other years than the columns is a Warnung", async () => {
    expect(await mit("A1", "IT-Kennzahlen 2017 bis 2023")).toMatchObject([
      { rule: "JA-1", severity: "warning", cell: "A1", proposalText: "IT-Kennzahlen 2018 bis 2024" },
    ]);
    expect(await mit("A1", "IT-Kennzahlen 2015 bis 2024")).toEqual([]);
  });
});
