import { readFileSync } from "node:fs";
import path from "node:path";
import { ausfuehren, installieren, root } from "./installieren.mjs";

installieren();
// Only now is everything there that this module needs.
const { bauenWoNoetig } = await import("./bauen/bauen.mjs");

/** Runs a tool of the project; a failure ends the tests with its exit code. */
function pruefen(script, ...args) {
  const status = werkzeug(script, ...args);
  if (status !== 0) process.exit(status);
}

function werkzeug(script, ...args) {
  return ausfuehren(process.execPath, [path.join("node_modules", script), ...args]);
}

pruefen("eslint/bin/eslint.js", ".");
pruefen("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".");
pruefen("typescript/bin/tsc");
await bauenWoNoetig();

const report = path.join(root, "build", "testergebnis.json");
process.exitCode = werkzeug("jest/bin/jest.js", "--json", "--outputFile", report, ...process.argv.slice(2));
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(report, "utf8"),
);
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
