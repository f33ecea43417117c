import path from "node:path";
import ts from "typescript";

/** The floor that manifest.xml declares. */
const FLOOR: Record<string, string> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

const root = path.join(__dirname, "../..");
const folders = ["src/excel", "src/commands", "src/taskpane"];

test("everything that is used of Office.js is part of the oldest Excel that the manifest admits", () => {
  const used = membersUsed();
  expect([...used.keys()]).toEqual(
    expect.arrayContaining(["getMergedAreasOrNullObject", "onChanged", "rowHidden", "sync", "visibility"]),
  );
  const newer = [...used].filter(([, sets]) => !sets.every(admitted));
  expect(newer).toEqual([]);
}, 60_000);

test("a newer member would be found", () => {
  expect(
    [
      ["ExcelApi", "1.15"],
      ["ExcelApiDesktop", "1.1"],
    ].some(admitted),
  ).toBe(false);
  expect(
    [
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.14"],
    ].every(admitted),
  ).toBe(true);
});

/** Mailbox is Outlook's: what is documented with it, Excel has had from the beginning. */
function admitted([set = "", version = ""]: string[]): boolean {
  if (set === "Mailbox") return true;
  return set in FLOOR && Number(version.split(".")[1]) <= Number(FLOOR[set]?.split(".")[1]);
}

/** Members of Office.js by name, each with the requirement sets that its documentation names. */
function membersUsed(): Map<string, string[][]> {
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const own = fileNames.filter((file) => folders.some((folder) => file.startsWith(path.join(root, folder))));
  const program = ts.createProgram(own, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, string[][]>();
  const visit = (node: ts.Node): void => {
    for (const declaration of symbolOf(node, checker)?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
      const name = symbolOf(node, checker)?.name ?? "";
      used.set(name, [...(used.get(name) ?? []), ...requirementSets(declaration)]);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of own) visit(program.getSourceFile(file) as ts.Node);
  return used;
}

/** What a name stands for; in `{ workbook } = context` the property, not the new variable. */
function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const name = (parent.propertyName ?? parent.name).getText();
    return checker.getTypeAtLocation(parent.parent).getProperty(name);
  }
  return checker.getSymbolAtLocation(node);
}

function requirementSets(declaration: ts.Declaration): string[][] {
  const text = declaration.getFullText().slice(0, declaration.getStart() - declaration.getFullStart());
  return [...text.matchAll(/Api set: (\w+) ([\d.]+)/g)].map(([, set = "", version = ""]) => [set, version]);
}
