import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");
const ORDNER = ["src", "test", "workbench", "samples", "scripts"];
const ENDUNGEN = [".ts", ".tsx", ".mjs"];

/** What a file takes from another one of the project. */
interface Import {
  /** Path from the project's root: "src/plan/plan.ts". */
  von: string;
  /** Names as the other file exports them; absent where it is taken as a whole. */
  namen?: string[];
}

/** A source file as far as the others see it. */
export interface Datei {
  pfad: string;
  importe: Import[];
  /** Exported names, each with the type that it is declared with; "" where there is none. */
  exporte: { name: string; typ: string }[];
}

const inOrdnern = ORDNER.flatMap((ordner) => ts.sys.readDirectory(path.join(root, ordner), ENDUNGEN));
/** Settings of the tools, which take some of the sources. */
const daneben = readdirSync(root).filter((name) => name.endsWith(".config.js"));

/** Every source of the project, parsed only: types are not asked for. */
export const dateien: Datei[] = [...inOrdnern.map((file) => path.relative(root, file)), ...daneben].map(
  gelesen,
);

function gelesen(pfad: string): Datei {
  const text = readFileSync(path.join(root, pfad), "utf8");
  const source = ts.createSourceFile(pfad, text, ts.ScriptTarget.Latest, false);
  const importe: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importAus(node);
    const von = found && aufgeloest(pfad, found.modul);
    if (von !== undefined) importe.push({ von, ...(found?.namen && { namen: found.namen }) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { pfad, importe, exporte: source.statements.flatMap(exporteAus) };
}

function importAus(node: ts.Node): { modul: string; namen?: string[] } | undefined {
  if (ts.isImportDeclaration(node)) return mitNamen(node.moduleSpecifier, importierte(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const clause = node.exportClause;
    const names = clause && ts.isNamedExports(clause) ? clause.elements.map(urspruenglich) : undefined;
    return mitNamen(node.moduleSpecifier, names);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return mitNamen(node.argument.literal);
  if (!istVerweis(node)) return undefined;
  const [first] = node.arguments ?? [];
  return first && mitNamen(first);
}

/** import("…"), require("…"), jest.mock("…"), new URL("…", import.meta.url) */
function istVerweis(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === "URL";
  if (!ts.isCallExpression(node)) return false;
  const { expression: called } = node;
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  const object = ts.isPropertyAccessExpression(called) ? called.expression : called;
  return ts.isIdentifier(object) && ["require", "jest"].includes(object.text);
}

function mitNamen(modul: ts.Node, namen?: string[]): { modul: string; namen?: string[] } | undefined {
  return ts.isStringLiteralLike(modul) ? { modul: modul.text, ...(namen && { namen }) } : undefined;
}

/** The names of an import; undefined where it takes the file as a whole. */
function importierte(clause: ts.ImportClause | undefined): string[] | undefined {
  if (!clause) return [];
  const { name, namedBindings } = clause;
  if (namedBindings && ts.isNamespaceImport(namedBindings)) return undefined;
  return [...(name ? ["default"] : []), ...(namedBindings?.elements.map(urspruenglich) ?? [])];
}

function urspruenglich({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}

function aufgeloest(pfad: string, modul: string): string | undefined {
  if (!modul.startsWith(".")) return undefined;
  const target = path.join(path.dirname(pfad), modul);
  const candidates = [target, ...ENDUNGEN.flatMap((end) => [target + end, path.join(target, `index${end}`)])];
  return candidates.find((one) => /\.\w+$/.test(one) && existsSync(path.join(root, one)));
}

/** What a statement exports under a name; default exports are for tools, which ask for them by themselves. */
function exporteAus(node: ts.Statement): Datei["exporte"] {
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map(({ name }) => ({ name: name.text, typ: "" }));
  if (!hat(node, ts.SyntaxKind.ExportKeyword) || hat(node, ts.SyntaxKind.DefaultKeyword)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(variable);
  const { name } = node as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [{ name: name.text, typ: "" }] : [];
}

function variable({ name, type }: ts.VariableDeclaration): Datei["exporte"] {
  const named = type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName);
  return ts.isIdentifier(name) ? [{ name: name.text, typ: named ? type.typeName.text : "" }] : [];
}

function hat(node: ts.Statement, modifier: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === modifier);
}
