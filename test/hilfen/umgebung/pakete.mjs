import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/installieren.mjs";

const folder = path.join(root, "build", "test");
const file = (name) => path.join(folder, name);

/**
 * Packages of thousands of files, each as one file, which a test file loads at once, and one that is published as ES
 * modules only, whose files Jest does not load. What stands together comes from
 * the same file, so that it shares its contexts and classes.
 */
const BUENDEL = {
  fluent: { components: "@fluentui/react-components", charts: "@fluentui/react-charts" },
  univer: { presets: "@univerjs/presets", sheets: "@univerjs/preset-sheets-node-core" },
  hucre: { xlsx: "hucre/xlsx" },
};

/** Jest's name for each package → the file that stands for it. In Node the grid runs with its preset for Node. */
export const BUENDELNAMEN = {
  "^@fluentui/react-(components|charts)$": "<rootDir>/build/test/fluent-$1.cjs",
  "^hucre/xlsx$": "<rootDir>/build/test/hucre-xlsx.cjs",
  "^@univerjs/presets$": "<rootDir>/build/test/univer-presets.cjs",
  "^@univerjs/preset-sheets(-node)?-core$": "<rootDir>/build/test/univer-sheets.cjs",
};

/** Makes the bundles where they are missing or another version was installed. */
export default async function buendeln() {
  await Promise.all(Object.entries(BUENDEL).map(([name, packages]) => buendle(name, packages)));
}

async function buendle(name, packages) {
  const versions = Object.values(packages).map(version).join(" ");
  const stand = file(`${name}.stand`);
  if (existsSync(stand) && readFileSync(stand, "utf8") === versions) return;
  mkdirSync(folder, { recursive: true });
  const exported = Object.entries(packages).map(([part, from]) => `export * as ${part} from "${from}";`);
  await build({
    stdin: { contents: exported.join("\n"), resolveDir: root },
    outfile: file(`${name}.cjs`),
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    external: ["react", "react-dom"],
    define: { "process.env.NODE_ENV": '"test"' },
    logLevel: "error",
  });
  for (const part of Object.keys(packages)) {
    writeFileSync(file(`${name}-${part}.cjs`), `module.exports = require("./${name}.cjs").${part};\n`);
  }
  writeFileSync(stand, versions);
}

function version(from) {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(from);
  return JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version;
}
