import {
  documentName,
  grouped,
  hyphenated,
  summary,
  verdict,
} from "../../../src/taskpane/ablauf/pruefergebnis";
import { bereich, severityCount } from "../../../src/texte/bereich";
import { fehlerhaft, keinPlan, sauber, warnung, wartend } from "../beispiele";

test("findings keep their order within their severity", () => {
  const cells = grouped(fehlerhaft.findings).warning.map(({ cell }) => cell);
  expect(cells).toEqual(["A23", "A24", "A25"]);
});

test("ready means: no error, no notice, and every line of the Beschluss agrees as far as it can", () => {
  expect(verdict(sauber)).toBe("abgabebereit");
  expect(verdict({ ...sauber, findings: [warnung] })).toBe("abgabebereit");
  expect(verdict(fehlerhaft)).toBe("fehler");
  expect(verdict({ ...sauber, festsetzung: [] })).toBe("ohne-fehler");
  expect(verdict({ ...sauber, notices: ["keine-festsetzung"] })).toBe("ohne-fehler");
  expect(verdict(keinPlan)).toBe("nichts");
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
