import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { type Blattfunktion, FunktionenHost } from "../../workbench/host/funktionenHost";

const root = path.join(__dirname, "..", "..");

export interface Auslieferung {
  skript: string;
  metadaten: string;
}

/** Builds what is deployed of the worksheet functions, with the project's own build. */
export function baue(umgebung: Record<string, string> = {}): Auslieferung {
  const ordner = mkdtempSync(path.join(os.tmpdir(), "funktionen-"));
  try {
    const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
    execFileSync(process.execPath, [webpack, "--config-name", "functions", "--output-path", ordner], {
      cwd: root,
      stdio: "pipe",
      env: { ...process.env, ...umgebung },
    });
    const lies = (datei: string) => readFileSync(path.join(ordner, datei), "utf8");
    return { skript: lies("functions.js"), metadaten: lies("functions.json") };
  } finally {
    rmSync(ordner, { recursive: true, force: true });
  }
}

/** Runs the built script where there is nothing but the language itself and CustomFunctions. */
export function lade({ skript }: Auslieferung): Map<string, Blattfunktion> {
  const host = new FunktionenHost();
  const CustomFunctions = { Error: host.Error, ErrorCode: host.ErrorCode, associate: host.associate };
  vm.runInNewContext(skript, { CustomFunctions });
  return host.functions;
}
