import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");

const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const files = ts.sys.readDirectory(path.join(root, "src"), [".ts", ".tsx"]);
/** All of src, checked by the compiler itself: what takes long is done once, for every test that asks. */
const program = ts.createProgram(files, options);
export const checker = program.getTypeChecker();

/** The project's own source files. */
export const quellen = program.getSourceFiles().filter(({ fileName }) => files.includes(fileName));
/** Whether a source lies in one of these folders of src. */
export const liegtIn =
  (...folders: string[]) =>
  ({ fileName }: ts.SourceFile): boolean =>
    folders.some((folder) => path.normalize(fileName).startsWith(path.join(root, "src", folder) + path.sep));

/** Every node below this one. */
export function* knoten(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* knoten(child);
}

/** "bereich.ts:12 titel" */
export function ort(node: ts.Node, name = ""): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(root, source.fileName)}:${line + 1} ${name}`.trim();
}
