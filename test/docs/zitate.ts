import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "../../scripts/installieren.mjs";
import { lies } from "./lesen";

/** What a page quotes: „…“, of nested quotes the outer one; not in code. */
export function zitate(page: string): string[] {
  const text = page.replace(/```[^]*?```|`[^`\n]*`/g, "");
  const found: string[] = [];
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[„“]/g)) {
    if (sign === "„") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && open.length === 0) found.push(text.slice(start + 1, index));
    }
  }
  return [...new Set(found)];
}

/** So many letters of its own a sentence with gaps must have, or it would stand for anything. */
const BUCHSTABEN = 12;

/** Every text that the add-in shows: whole ones, and with gaps those that are made when it runs. */
function texte(): { ganze: Set<string>; mitLuecken: RegExp[] } {
  const ganze = new Set([
    ...angaben("manifest.xml"),
    ...absaetze("src/taskpane/taskpane.html"),
    ...kuerzel(),
  ]);
  const mitLuecken: RegExp[] = [];
  const sammle = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) ganze.add(node.text);
    if (ts.isTemplateExpression(node)) mitLuecken.push(...alsMuster(node));
    ts.forEachChild(node, sammle);
  };
  for (const file of ["src/texte", "src/rules", "src/berichte"].flatMap(dateien))
    sammle(ts.createSourceFile(file, lies(file), ts.ScriptTarget.Latest));
  return { ganze, mitLuecken };
}

const dateien = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));

function alsMuster({ head, templateSpans }: ts.TemplateExpression): RegExp[] {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  if (parts.join("").replace(/\P{L}/gu, "").length < BUCHSTABEN) return [];
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return [new RegExp(`^${escaped.join(".+")}$`, "u")];
}

/** The texts of the manifest. */
const angaben = (file: string): string[] =>
  [...lies(file).matchAll(/DefaultValue="([^"]*)"/g)].map(([, text = ""]) => text);

/** The lines of the page that stands before the pane. */
const absaetze = (file: string): string[] =>
  [...lies(file).matchAll(/<(?:p|h1|strong)[^>]*>([^<]+)/g)].map(([, text = ""]) =>
    text.replace(/\s+/g, " ").trim(),
  );

const kuerzel = (): string[] =>
  (JSON.parse(lies("assets/tastenkuerzel.json")) as { actions: { name: string }[] }).actions.map(
    ({ name }) => name,
  );

const { ganze, mitLuecken } = texte();

/** Whether the add-in says this: word for word, the beginning of a sentence, or with words in its gaps, never figures. */
export const sagtDasAddIn = (text: string): boolean =>
  ganze.has(text) ||
  [...ganze].some((whole) => whole.startsWith(`${text};`)) ||
  (!/\d/.test(text) && mitLuecken.some((pattern) => pattern.test(text)));
