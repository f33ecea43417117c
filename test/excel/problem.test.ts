import { readNames } from "../../src/excel/lesen/aufbau";
import { ExcelProblem, toProblem } from "../../src/excel/problem";
import { problemText } from "../../src/texte/excel";
import { figures, open, workbook } from "../hilfen/excel";

const never = new AbortController().signal;

test.each([
  ["AccessDenied", "zugriff"],
  ["ItemNotFound", "nicht-gefunden"],
  ["InvalidReference", "nicht-gefunden"],
  ["InvalidArgument", "adresse"],
  ["InvalidSelection", "auswahl"],
  ["RequestPayloadSizeLimitExceeded", "zu-gross"],
  ["ResponsePayloadSizeLimitExceeded", "zu-gross"],
  ["OperationCellsExceedLimit", "zu-gross"],
  ["RangeExceedsLimit", "zu-gross"],
  ["ActivityLimitReached", "ausgelastet"],
  ["RequestAborted", "ausgelastet"],
  ["ConnectionFailure", "verbindung"],
  ["ApiNotFound", "veraltet"],
  ["NotImplemented", "veraltet"],
  ["UnsupportedFeature", "veraltet"],
  ["UnsupportedOperation", "veraltet"],
  ["InactiveWorkbook", "mappe-inaktiv"],
  ["PropertyNotLoaded", "programmfehler"],
  ["ValueNotLoaded", "programmfehler"],
  ["InvalidObjectPath", "programmfehler"],
  ["InvalidRequestContext", "programmfehler"],
  ["RunMustReturnPromise", "programmfehler"],
  ["GeneralException", "unbekannt"],
  ["SomethingNew", "unbekannt"],
])("%s from Excel is: %s", async (code, reason) => {
  const { host } = open(workbook(figures("Eins", 2, 2)));
  host.fail(code);
  await expect(readNames(never)).rejects.toMatchObject({ name: "ExcelProblem", reason, code });
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
