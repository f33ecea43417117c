import ts from "typescript";
import { checker, knoten, liegtIn, ort, quellen } from "../hilfen/quellen";
import { eintraege, istTextdatei, verwendet } from "./textverwendung";

/** Words of English that no German sentence has. */
const ENGLISCH =
  /\b(the|and|of|with|please|errors?|failed|file|sheet|cell|warning|missing|unknown|undefined|NaN|TODO)\b/i;
/** What no key, style or range of the code looks like: umlauts, or a word with a capital letter beside another. */
const DEUTSCH = /[äöüÄÖÜ]\p{L}|\p{Lu}\p{Ll}+ \p{L}{2}|\p{L}{2} \p{Lu}\p{Ll}/u;
/** Names in the workbook and of Excel itself, not texts. */
const NAMEN = ["#ÜBERLAUF!", "KGRZ Formeln"];

/** The floor that manifest.xml declares, and that of an Excel that calls the functions. */
const FLOOR: Record<string, string> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

interface Text {
  node: ts.Node;
  text: string;
}

function texte(source: ts.SourceFile): Text[] {
  return [...knoten(source)].flatMap((node): Text[] =>
    ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
      ? [{ node, text: node.text }]
      : [],
  );
}

describe("texts", () => {
  test("every text is used somewhere", () => {
    const used = verwendet();
    const all = eintraege();
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((entry) => !used.has(entry)).map((entry) => ort(entry, entry.name.getText()))).toEqual(
      [],
    );
  });

  test("no text is left in English", () => {
    const wrong = quellen
      .filter(istTextdatei)
      .flatMap(texte)
      .filter(({ node, text }) => !istCode(node) && ENGLISCH.test(text));
    expect(wrong.map(({ node, text }) => ort(node, text))).toEqual([]);
  });

  test("pane, commands and Excel's side hold no text of their own", () => {
    const wrong = quellen
      .filter(liegtIn("taskpane", "commands", "excel"))
      .flatMap(texte)
      .filter(
        ({ node, text }) =>
          !istCode(node) && !NAMEN.includes(text) && (DEUTSCH.test(text) || istWortImBild(node, text)),
      );
    expect(wrong.map(({ node, text }) => ort(node, text.trim()))).toEqual([]);
  });
});

describe("Office.js", () => {
  test("everything that is used of Office.js is part of the oldest Excel that the manifest admits", () => {
    const used = membersUsed();
    expect([...used.keys()]).toEqual(
      expect.arrayContaining(["getMergedAreasOrNullObject", "onChanged", "rowHidden", "sync", "visibility"]),
    );
    expect(used.get("openBrowserWindow")?.map(({ set }) => set)).toEqual(["OpenBrowserWindowApi"]);
    expect([...used].filter(([, uses]) => !uses.every((use) => admitted(use) || gefragt(use)))).toEqual([]);
  });

  test("what is newer is asked for in the function that uses it", () => {
    const verwendung = (code: string): Verwendung => {
      const source = ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest, true);
      const name = [...knoten(source)].find((node) => ts.isIdentifier(node) && node.text === "getShortcuts");
      return { node: name ?? source, set: "KeyboardShortcuts", version: "1.1" };
    };
    const ohne = "function f() { return Office.actions.getShortcuts(); }";
    const mit = 'function f() { if (!supports("KeyboardShortcuts")) return; Office.actions.getShortcuts(); }';
    expect(
      [ohne, mit, mit.replace("KeyboardShortcuts", "RibbonApi")].map((code) => gefragt(verwendung(code))),
    ).toEqual([false, true, false]);
  });

  test("a newer member would be found", () => {
    const api = (set: string, version: string) => ({ set, version });
    expect([api("ExcelApi", "1.15"), api("ExcelApiDesktop", "1.1")].some(admitted)).toBe(false);
    expect([api("ExcelApi", "1.9"), api("ExcelApi", "1.14")].every(admitted)).toBe(true);
  });

  /** Mailbox is Outlook's: what is documented with it, Excel has had from the beginning. */
  function admitted({ set, version }: Pick<Verwendung, "set" | "version">): boolean {
    if (set === "Mailbox") return true;
    return set in FLOOR && Number(version.split(".")[1]) <= Number(FLOOR[set]?.split(".")[1]);
  }
});

describe("what the papers for administrations promise (docs/datenschutz.md, SECURITY.md)", () => {
  /** Files of src in which one of the names is used. */
  const mit = (...names: string[]): string[] => {
    const found = quellen.filter((source) =>
      [...knoten(source)].some((node) => ts.isIdentifier(node) && names.includes(node.text)),
    );
    return found.map(({ fileName }) => fileName.replace(/^.*\/src\//, "src/"));
  };

  test("one thing is fetched, two files remember something on the computer: a version, and a name where that is wished", () => {
    expect(mit("fetch")).toEqual(["src/taskpane/hilfe/Beispiel.tsx"]);
    expect(mit("localStorage").sort()).toEqual([
      "src/taskpane/hilfe/neues/gesehen.ts",
      "src/taskpane/pruefung/protokoll/merkname.ts",
    ]);
  });

  test("nothing else is sent or kept, and no text becomes a page or a program", () => {
    expect(mit("XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "RTCPeerConnection")).toEqual([]);
    expect(mit("sessionStorage", "indexedDB", "cookie", "cookieStore", "caches", "partitionKey")).toEqual([]);
    expect(mit("innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML")).toEqual([]);
    expect(mit("eval", "Function", "importScripts")).toEqual([]);
  });
});

/** Import paths, types, keys and lists of keys are no texts. */
function istCode(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isArrayLiteralExpression(parent) && ts.isVariableDeclaration(parent.parent))
  );
}

/** Words between tags are read by users whatever they say. */
function istWortImBild(node: ts.Node, text: string): boolean {
  return ts.isJsxText(node) && /\p{L}{2}/u.test(text);
}

/** Where a member of Office.js is used, and a requirement set that its documentation names. */
interface Verwendung {
  node: ts.Node;
  set: string;
  version: string;
}

/** Members of Office.js by name, each with its uses. */
function membersUsed(): Map<string, Verwendung[]> {
  const used = new Map<string, Verwendung[]>();
  for (const node of quellen
    .filter(liegtIn("excel", "commands", "taskpane"))
    .flatMap((one) => [...knoten(one)])) {
    const symbol = symbolOf(node);
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
      const name = symbol?.name ?? "";
      const uses = requirementSets(declaration).map((one) => ({ node, ...one }));
      used.set(name, [...(used.get(name) ?? []), ...uses]);
    }
  }
  return used;
}

/** What a name stands for; in `{ workbook } = context` the property, not the new variable. */
function symbolOf(node: ts.Node): ts.Symbol | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const name = (parent.propertyName ?? parent.name).getText();
    return checker.getTypeAtLocation(parent.parent).getProperty(name);
  }
  return checker.getSymbolAtLocation(node);
}

/** Excel's own members name theirs as "Api set: ExcelApi 1.9", those of all Office programs by a link. */
function requirementSets(declaration: ts.Declaration): { set: string; version: string }[] {
  const text = declaration.getFullText().slice(0, declaration.getStart() - declaration.getFullStart());
  return [...text.matchAll(/(?:Api set: |requirement-sets[^|\s]* \| )(\w+) ([\d.]+)/g)].map(
    ([, set = "", version = ""]) => ({ set, version }),
  );
}

/** Whether the function around the use asks for the requirement set before. */
function gefragt({ node, set }: Verwendung): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  const before = around?.getText().slice(0, node.getStart() - around.getStart()) ?? "";
  return before.includes(`supports("${set}"`);
}
