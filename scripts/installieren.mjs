import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the project folder and returns its exit code. */
export function ausfuehren(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/**
 * Runs Node with these arguments in the project folder: { status, output }. The output is kept, or with "inherit"
 * shown as it comes.
 */
export function laufen(args, ausgabe = "pipe") {
  return new Promise((resolve, reject) => {
    const stdio = ausgabe === "pipe" ? ["ignore", "pipe", "pipe"] : ausgabe;
    const run = spawn(process.execPath, args, { cwd: root, stdio });
    const output = [];
    for (const stream of [run.stdout, run.stderr]) stream?.on("data", (chunk) => output.push(chunk));
    run.once("error", reject);
    run.once("close", (code) => resolve({ status: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** Installs exactly what the lockfile names, unless that has been done; its output goes to standard error. */
export function installieren() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  if (existsSync(installed) && matches(JSON.parse(readFileSync(installed, "utf8")).packages, wanted)) return;
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === "win32";
  const status = ausfuehren("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", 2, 2],
    shell,
  });
  if (status !== 0) process.exit(status);
}

/** Whether every package that is installed stands in the lockfile with the same version, and none is missing. */
function matches(installed, wanted) {
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}
