import ts from "typescript";
import { eintraege, istTextdatei, knoten, ort, quellen, verwendet } from "./verwendung";

/** Words of English that no German sentence has. */
const ENGLISCH =
  /\b(the|and|of|with|please|errors?|failed|file|sheet|cell|warning|missing|unknown|undefined|NaN|TODO)\b/i;
/** What no key, style or range of the code looks like: umlauts, or a word with a capital letter beside another. */
const DEUTSCH = /[äöüÄÖÜ]\p{L}|\p{Lu}\p{Ll}+ \p{L}{2}|\p{L}{2} \p{Lu}\p{Ll}/u;
/** Names in the workbook and of Excel itself, not texts. */
const NAMEN = ["#ÜBERLAUF!", "KGRZ Formeln"];

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
    .filter(({ fileName }) => /\/src\/(taskpane|commands|excel)\//.test(fileName.replaceAll("\\", "/")))
    .flatMap(texte)
    .filter(
      ({ node, text }) =>
        !istCode(node) && !NAMEN.includes(text) && (DEUTSCH.test(text) || istWortImBild(node, text)),
    );
  expect(wrong.map(({ node, text }) => ort(node, text.trim()))).toEqual([]);
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
