import type { Korrektur } from "../../../src/plan/korrektur";
import type { CheckResult, Finding, RecognisedTable } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import {
  documentName,
  grouped,
  hyphenated,
  stories,
  summary,
  ungeprueft,
  verdict,
} from "../../../src/taskpane/ablauf/pruefergebnis";
import { inReihenfolge } from "../../../src/taskpane/ablauf/eintraege";
import { bereich, severityCount } from "../../../src/texte/bereich";
import { muster } from "../../hilfen/muster";
import { fehlerhaft, hinweis, keinPlan, sauber, warnung, wartend } from "../beispiele";

const freigegeben = { ...warnung, freigabe: { grund: "so beschlossen", datum: "2026-09-14" } };

test("findings keep their order within their severity", () => {
  const cells = grouped(fehlerhaft.findings).warning.map(({ cell }) => cell);
  expect(cells).toEqual(["A23", "A24", "A25"]);
});

test("ready means: nothing is open, no notice, and every line of the Beschluss agrees", () => {
  expect(verdict(sauber)).toBe("abgabebereit");
  expect(verdict({ ...sauber, findings: [warnung, hinweis] })).toBe("warnungen");
  expect(verdict({ ...sauber, findings: [hinweis] })).toBe("hinweise");
  expect(verdict({ ...sauber, findings: [freigegeben] })).toBe("abgabebereit");
  expect(verdict(fehlerhaft)).toBe("fehler");
  expect(verdict({ ...sauber, festsetzung: [] })).toBe("ohne-fehler");
  expect(verdict({ ...sauber, festsetzung: fehlerhaft.festsetzung })).toBe("ohne-fehler");
  expect(verdict({ ...sauber, notices: ["keine-festsetzung"] })).toBe("ohne-fehler");
  expect(verdict(keinPlan)).toBe("nichts");
});

test.each([
  [[warnung], "1 Warnung", "Keine Fehler. Vor der Abgabe bitte die Warnung ansehen."],
  [
    [warnung, warnung, hinweis],
    "2 Warnungen, 1 Hinweis",
    "Keine Fehler. Vor der Abgabe bitte jede Warnung ansehen.",
  ],
  [[hinweis], "1 Hinweis", "Keine Fehler und keine Warnungen"],
  [[freigegeben], "Abgabebereit: keine Fehler", "Offen ist nichts, 1 Befund ist freigegeben"],
  [[], "Abgabebereit: keine Fehler", "Keine Warnungen und keine Hinweise"],
])("above what is open nothing sounds like a permission (%#)", (findings, title, detail) => {
  expect(summary({ ...sauber, findings })).toMatchObject({ title, detail });
});

describe("with another file", () => {
  const other = { ...sauber, file: "Bericht.xlsx", festsetzung: [] };
  const withErrors = { ...other, findings: fehlerhaft.findings };

  test("its errors stand above a workbook that has none", () => {
    expect(summary(sauber, withErrors)).toEqual({
      verdict: "fehler",
      title: "Bericht.xlsx: 2 Fehler, 3 Warnungen, 1 Hinweis",
      detail: "Diese Mappe: Abgabebereit: keine Fehler",
    });
    expect(summary({ ...sauber, findings: [warnung] }, withErrors)).toMatchObject({
      verdict: "fehler",
      detail: "Diese Mappe: 1 Warnung",
    });
  });

  test("else it is named beside the workbook's own", () => {
    expect(summary(fehlerhaft, withErrors)).toMatchObject({
      title: "2 Fehler, 3 Warnungen, 1 Hinweis",
      detail: "Bericht.xlsx: 2 Fehler, 3 Warnungen, 1 Hinweis",
    });
    expect(summary(sauber, other)).toMatchObject({
      verdict: "abgabebereit",
      detail: "Keine Warnungen und keine Hinweise; Bericht.xlsx: keine Befunde",
    });
    expect(summary({ ...sauber, findings: [warnung] }, { ...other, findings: [hinweis] }).detail).toBe(
      "Keine Fehler. Vor der Abgabe bitte die Warnung ansehen.; Bericht.xlsx: 1 Hinweis",
    );
  });
});

describe("what was not checked", () => {
  const complete = { ...sauber, coverage: { figures: 1240, covered: 1240 } };
  const table = (sheet: string) => ({ ...(sauber.tables[0] as RecognisedTable), sheet });

  test.each<[string, Partial<CheckResult>, string | undefined]>([
    ["nothing", {}, undefined],
    ["amounts", { coverage: { figures: 10, covered: 9 } }, "Nicht geprüft: 1 Betrag"],
    [
      "tables",
      { otherTables: ["Lage", "Lage", "Notiz"].map(table) },
      "Nicht geprüft: Blätter „Lage“ und „Notiz“",
    ],
    ["many tables", { otherTables: ["a", "b", "c"].map(table) }, "Nicht geprüft: 3 Blätter"],
    [
      "lines of the Beschluss",
      { festsetzung: fehlerhaft.festsetzung },
      "Nicht geprüft: 1 Betrag des Beschlusses",
    ],
    [
      "what the user excluded",
      {
        otherTables: [
          { ...table("Lage"), correction: { anker: table("Lage").anchor } as unknown as Korrektur },
        ],
      },
      undefined,
    ],
    ["an empty workbook", { checks: { run: 0, failed: 0 }, coverage: { figures: 0, covered: 0 } }, undefined],
  ])("is said in a sentence: %s", (_, more, sentence) => {
    expect(ungeprueft({ ...complete, ...more })).toBe(sentence);
  });
});

describe("the order of findings", () => {
  const rang = { error: 0, warning: 1, info: 2 };

  test("errors stand before warnings before hints, in every sample with a planted fault", async () => {
    const plan = await muster("Wirtschaftsplan-2024");
    const planted = plan.sheets.flatMap(({ name, cells }) =>
      cells.filter(({ value }) => typeof value === "number").map((cell) => ({ name, ...cell })),
    );
    for (let index = 40; index < planted.length; index += Math.ceil(planted.length / 6)) {
      const at = planted[index];
      const sheets = plan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet.name === at?.name && cell.row === at.row && cell.column === at.column
            ? { ...cell, value: Number(cell.value) + 1000 }
            : cell,
        ),
      }));
      const { findings } = pruefen({ ...plan, sheets });
      const order = inReihenfolge(findings);
      expect(order.map(({ severity }) => rang[severity])).toEqual(
        order.map(({ severity }) => rang[severity]).sort(),
      );
      // What stands together stays together, and whoever comes first was found first.
      const firsts = stories(order).map((entry) =>
        order.indexOf("findings" in entry ? (entry.findings[0] as Finding) : entry),
      );
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      expect(new Set(order).size).toBe(findings.filter(({ freigabe }) => !freigabe).length);
    }
  });
});

test("errors outweigh every notice", () => {
  const both = { ...fehlerhaft, notices: ["keine-festsetzung" as const] };
  expect(summary(both)).toEqual({ verdict: "fehler", title: "2 Fehler, 3 Warnungen, 1 Hinweis" });
});

test("cells without a result outweigh everything: what was not computed was not checked", () => {
  const both = { ...fehlerhaft, ohneErgebnis: [wartend] };
  expect(summary(both)).toEqual({
    verdict: "unvollstaendig",
    title: "Nicht vollständig geprüft",
    detail: "3 Zellen haben noch kein Ergebnis; 2 Fehler, 3 Warnungen, 1 Hinweis",
  });
  expect(verdict({ ...sauber, ohneErgebnis: [{ cells: wartend.cells }] })).toBe("unvollstaendig");
  expect(verdict({ ...keinPlan, ohneErgebnis: [wartend] })).toBe("nichts");
});

test("a document is named by what was recognised in it, not by its year alone", () => {
  const only = (kind: "zwischenbericht-guv" | "kennzahlen") =>
    documentName({ ...sauber, tables: sauber.tables.slice(0, 1).map((table) => ({ ...table, kind })) });
  expect(documentName(sauber)).toBe("Wirtschaftsplan 2024");
  expect(only("zwischenbericht-guv")).toBe("Zwischenbericht 2024");
  expect(only("kennzahlen")).toBeUndefined();
  expect(documentName(keinPlan)).toBeUndefined();
});

test("counts have the right form", () => {
  expect([0, 1, 2].map((count) => severityCount("error", count))).toEqual([
    "keine Fehler",
    "1 Fehler",
    "2 Fehler",
  ]);
  expect([0, 1, 2].map((count) => severityCount("warning", count))).toEqual([
    "keine Warnungen",
    "1 Warnung",
    "2 Warnungen",
  ]);
  expect(bereich.pruefungen(1)).toBe("1 Prüfung");
  expect(bereich.erfasst(0, 1)).toBe("0 von 1 Betrag erfasst");
  expect(bereich.erfasst(0, 0)).toBe("keine Beträge eines Plans erkannt");
});

test("the time of a check bears its date on another day", () => {
  const time = new Date(2026, 8, 14, 9, 5);
  expect(bereich.geprueftUm(time, new Date(2026, 8, 14, 18))).toBe("Geprüft um 09:05 Uhr");
  expect(bereich.geprueftUm(time, new Date(2026, 8, 15, 8))).toBe("Geprüft am 14.09.2026 um 09:05 Uhr");
});

test("long words of the form may be hyphenated where German does", () => {
  expect(hyphenated("Verpflichtungsermächtigungen").split("\u00ad")).toEqual([
    "Verpflichtungs",
    "ermächtigungen",
  ]);
  expect(hyphenated("Erträge")).toBe("Erträge");
});
