import { spawnSync } from "node:child_process";
import path from "node:path";
import { installieren, root } from "./installieren.mjs";

installieren();
const main = path.join(root, "src", "cli", "main.ts");
const result = spawnSync(process.execPath, ["--import", "tsx", main, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
});
process.exitCode = result.status ?? 2;
