import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readNames } from "../../src/excel/lesen/aufbau";
import { ExcelProblem, toProblem } from "../../src/excel/problem";
import { problemText } from "../../src/texte/excel";
import { figures, open, workbook } from "../hilfen/excel";

const never = new AbortController().signal;

/** All codes of Excel and of Office's own client, as @types/office-js names them. */
function typedCodes(): string[] {
  const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const excel = types.slice(types.indexOf("\ndeclare namespace Excel {"));
  const inExcel = /enum ErrorCodes \{([^}]*)\}/.exec(excel)?.[1] ?? "";
  const inOffice = /class ErrorCodes \{([^}]*)\}/.exec(types)?.[1] ?? "";
  return [
    ...[...inExcel.matchAll(/= "(\w+)"/g)].map(([, code = ""]) => code),
    ...[...inOffice.matchAll(/static (\w)(\w*):/g)].map(([, a = "", rest = ""]) => a.toUpperCase() + rest),
  ];
}

/** What Microsoft's page on error handling lists beside these. */
const DOCUMENTED = [
  "ApiNotAvailable",
  "BadPassword",
  "Client Error",
  "ContentLengthRequired",
  "HostRestartNeeded",
  "InvalidRequest",
  "InvalidRibbonDefinition",
  "MemoryLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UndoNotSupported",
];

/** Codes that no call of ours can get, each with why. */
const NEVER: Record<string, string> = {
  BadPassword: "no sheet is protected or unprotected",
  ContentLengthRequired: "of requests by hand over HTTP; Office.js makes them here",
  DirtySupportingFormula: "Microsoft names no member for it, and none of ours has to do with such formulas",
  EmptyChartSeries: "a chart is only made of figures that were written just before",
  HostRestartNeeded: "of Office.ribbon.requestUpdate; the ribbon stays as the manifest says",
  InsertDeleteConflict: "no cells are inserted or deleted",
  InvalidBinding: "there are no bindings",
  InvalidRibbonDefinition: "of Office.ribbon.requestUpdate",
  MergedRangeConflict: "no table is made",
  NonBlankCellOffSheet: "no cells are inserted",
  OpenWorkbookLinksBlocked: "no linked workbook is opened",
  PowerQueryRefreshResourceChallenge: "no query is refreshed",
  RangeImageExceedsLimit: "no picture is taken of a range",
  RefreshWorkbookLinksBlocked: "no link is refreshed",
  UndoNotSupported: "only with mergeUndoGroup, which is not asked for",
  UnsupportedFillType: "fills are plain colours",
};

/** Codes by which Excel says nothing: their sentence says what may help all the same. */
const SILENT = ["CannotRegisterEvent", "Client Error", "GeneralException"];

const codes = [...new Set([...typedCodes(), ...DOCUMENTED])].sort();

test("the lists of codes were found", () => {
  expect(codes.length).toBeGreaterThan(50);
  expect(codes).toEqual(expect.arrayContaining(["UnsupportedSheet", "CannotRegisterEvent"]));
  expect(Object.keys(NEVER).filter((code) => !codes.includes(code))).toEqual([]);
});

test.each(codes.filter((code) => !(code in NEVER)))("%s has a reason, and the reason a sentence", (code) => {
  const problem = toProblem({ code });
  expect(problem.reason === "unbekannt").toBe(SILENT.includes(code));
  expect(problemText(problem).text).toMatch(/[.]$/);
});

test("whoever asks for what brings a code that none of our calls can get has to give it a reason", () => {
  expect(Object.keys(NEVER).filter((code) => toProblem({ code }).reason !== "unbekannt")).toEqual([]);
  const folder = path.join(__dirname, "..", "..", "src", "excel");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(15);
  const members =
    /mergeUndoGroup|requestUpdate|\.bindings|\.insert\(|\.getImage\(|refreshAll|linkedWorkbooks|\.protect\(|\.unprotect\(|tables\.add/;
  expect(sources.filter((file) => members.test(readFileSync(path.join(folder, file), "utf8")))).toEqual([]);
});

test.each([
  ["AccessDenied", "zugriff"],
  ["ItemNotFound", "nicht-gefunden"],
  ["InvalidSelection", "auswahl"],
  ["InvalidOperation", "zustand"],
  ["UnsupportedSheet", "diagrammblatt"],
  ["GeneralException", "unbekannt"],
  ["SomethingNew", "unbekannt"],
])("%s from Excel is: %s", async (code, reason) => {
  const { host } = open(workbook(figures("Eins", 2, 2)));
  host.fail(code);
  await expect(readNames(never)).rejects.toMatchObject({ name: "ExcelProblem", reason, code });
});

test("where several sheets are selected Excel fails without a reason: the sentences say where to click", () => {
  expect(problemText(toProblem({ code: "InvalidOperation" })).text).toMatch(/mehrere Blätter .* einzelnen/);
  expect(problemText(toProblem({ code: "GeneralException" })).text).toMatch(/mehrere Blätter .* einzelnen/);
});

test("an error of our own keeps the name of its class as its code", () => {
  expect(toProblem(new TypeError("x is undefined"))).toMatchObject({
    reason: "programmfehler",
    code: "TypeError",
  });
  expect(toProblem("nichts")).toMatchObject({ reason: "programmfehler" });
  expect(toProblem(undefined)).toMatchObject({ reason: "programmfehler" });
});

test("an abort is no failure", () => {
  expect(toProblem(new DOMException("", "AbortError"))).toMatchObject({ reason: "abgebrochen" });
});

test("no sentence shows Excel's own message; unknown failures show their code", () => {
  const error = Object.assign(new Error("There was an internal error"), { code: "GeneralException" });
  const { title, text } = problemText(toProblem(error));
  expect(title).toBe("Excel hat die Anfrage nicht ausgeführt");
  expect(text).toContain("(Code GeneralException)");
  expect(title + text).not.toContain("internal");
});

test("Excel answers from another window or a selected picture: the sentence says where to click", () => {
  const { title, text } = problemText(toProblem({ code: "InvalidSelection" }));
  expect(title).toBe("Excel ist gerade woanders");
  expect(text).toMatch(/Eine andere Mappe .* Diagramm.* in eine Zelle/);
});

test("a sentence names the sheet where there is one", () => {
  expect(problemText(new ExcelProblem("blatt-fehlt", "ItemNotFound", "Konten")).text).toContain(
    "Das Blatt „Konten“",
  );
  expect(problemText(new ExcelProblem("zugriff")).text).toMatch(/^Das Blatt ist geschützt/);
});
