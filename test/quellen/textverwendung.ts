import ts from "typescript";
import { checker, knoten, liegtIn, quellen } from "../hilfen/quellen";

export const istTextdatei = liegtIn("texte");

type Eintrag = ts.PropertyAssignment | ts.MethodDeclaration | ts.ShorthandPropertyAssignment;

const istEintrag = (node: ts.Node): node is Eintrag =>
  ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node);

/** The texts themselves: entries of the objects in src/texte that hold no further entries. */
export function eintraege(): Eintrag[] {
  return quellen
    .filter(istTextdatei)
    .flatMap((source) =>
      [...knoten(source)].filter(istEintrag).filter((entry) => imTextobjekt(entry) && !hatEintraege(entry)),
    );
}

/** Not an object that a text is only made of, inside a function. */
function imTextobjekt(node: ts.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isFunctionLike(parent)) return false;
    if (ts.isVariableDeclaration(parent)) return istAusgefuehrt(parent);
  }
  return false;
}

const istAusgefuehrt = (node: ts.VariableDeclaration): boolean =>
  ts.getCombinedModifierFlags(node) === ts.ModifierFlags.Export;

function hatEintraege(entry: Eintrag): boolean {
  return ts.isPropertyAssignment(entry) && ts.isObjectLiteralExpression(ohneTyp(entry.initializer));
}

function ohneTyp(node: ts.Expression): ts.Expression {
  return ts.isSatisfiesExpression(node) || ts.isAsExpression(node) ? ohneTyp(node.expression) : node;
}

/**
 * The declarations that some code uses: by name, or because the object around them is handed on as a whole or
 * asked with a key that is known only when the program runs.
 */
export function verwendet(): Set<ts.Node> {
  const used = new Set<ts.Node>();
  for (const source of quellen) {
    for (const node of knoten(source)) {
      for (const declaration of benutzt(node)) markiere(declaration, used);
    }
  }
  return used;
}

/** What this node uses: the entry it names, or all entries of what it asks with a key. */
function benutzt(node: ts.Node): ts.Declaration[] {
  if (ts.isElementAccessExpression(node))
    return checker
      .getTypeAtLocation(node.expression)
      .getProperties()
      .flatMap(({ declarations }) => declarations ?? []);
  const symbol = benannt(node);
  return symbol && istVerwendung(node) ? (symbol.declarations ?? []) : [];
}

/** What a name stands for, an import followed to its origin. */
function benannt(node: ts.Node): ts.Symbol | undefined {
  if (ts.isBindingElement(node)) return gebunden(node);
  if (!ts.isIdentifier(node) || istEintrag(node.parent)) return kurz(node);
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** In `{ titel }` the name is both a new entry and the use of another. */
function kurz(node: ts.Node): ts.Symbol | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  return ts.isPropertyAssignment(parent) && parent.initializer === node
    ? checker.getSymbolAtLocation(node)
    : undefined;
}

/** `const { titel } = texte` uses the entry "titel". */
function gebunden({ propertyName, name, parent }: ts.BindingElement): ts.Symbol | undefined {
  const key = propertyName ?? name;
  const { parent: declared } = parent;
  const source = (ts.isVariableDeclaration(declared) && declared.initializer) || parent;
  return ts.isIdentifier(key) ? checker.getTypeAtLocation(source).getProperty(key.text) : undefined;
}

/** Not where only the way to an entry is named, another name is given, or the name itself is declared. */
function istVerwendung(node: ts.Node): boolean {
  const whole = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const { parent } = whole;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === whole) return !fuehrtWeiter(parent.name);
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isVariableDeclaration(parent)) return !istTextobjekt(whole);
  return !ts.isTypeQueryNode(parent);
}

/** `const texte = bereich.freigabe` only gives a group of texts a shorter name. */
function istTextobjekt(node: ts.Node): boolean {
  return checker
    .getTypeAtLocation(node)
    .getProperties()
    .some(({ declarations }) =>
      declarations?.some((one) => istEintrag(one) && istTextdatei(one.getSourceFile())),
    );
}

/** Whether this name is an entry itself, and no member of a text or list. */
function fuehrtWeiter(name: ts.Node): boolean {
  const [declaration] = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declaration !== undefined && istEintrag(declaration) && istTextdatei(declaration.getSourceFile());
}

function markiere(declaration: ts.Node, used: Set<ts.Node>): void {
  const container = istEintrag(declaration) || ts.isVariableDeclaration(declaration);
  if (!container || !istTextdatei(declaration.getSourceFile())) return;
  for (const node of knoten(declaration)) used.add(node);
}
