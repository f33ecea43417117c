import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

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

/** Installs exactly what the lockfile names, unless that has been done; npm is heard only where it fails. */
export function installieren() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  if (existsSync(installed) && matches(JSON.parse(readFileSync(installed, "utf8")).packages, wanted)) return;
  console.error("Die Pakete werden installiert: einmalig, etwa zwei Minuten …");
  const { error, status, stdout, stderr } = spawnSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    // On Windows npm is a script, which only a shell can start.
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" },
  );
  if (status === 0) return;
  console.error(`Die Installation ist nicht gelungen.\n${error?.message ?? `${stdout}${stderr}`}`);
  process.exit(status ?? 1);
}

/** Whether every package that is installed stands in the lockfile with the same version, and none is missing. */
function matches(installed, wanted) {
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}
