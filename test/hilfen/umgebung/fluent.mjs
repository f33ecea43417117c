import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/installieren.mjs";

const folder = path.join(root, "build", "test");
const file = (name) => path.join(folder, name);
const PACKAGES = ["components", "charts"];

/**
 * Fluent as one file instead of thousands, which every test file of the pane would load anew. Both packages come from
 * the same file, so that they share their contexts; the bundle is made again when another version was installed.
 */
export default async function bundle() {
  const versions = PACKAGES.map((name) => version(`@fluentui/react-${name}`)).join(" ");
  if (existsSync(file("stand")) && readFileSync(file("stand"), "utf8") === versions) return;
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: {
      contents: PACKAGES.map((name) => `export * as ${name} from "@fluentui/react-${name}";`).join("\n"),
      resolveDir: root,
    },
    outfile: file("fluent.cjs"),
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    external: ["react", "react-dom"],
    define: { "process.env.NODE_ENV": '"test"' },
    logLevel: "warning",
  });
  for (const name of PACKAGES) {
    writeFileSync(file(`fluent-${name}.cjs`), `module.exports = require("./fluent.cjs").${name};\n`);
  }
  writeFileSync(file("stand"), versions);
}

function version(name) {
  return JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version;
}
