/**
 * npm test                   style, format and types, the build, and every test
 * npm test -- rules          only the tests of a folder, a file (of test/ or a source), or with a word in their path
 * npm run test:watch         the tests of what has changed, again after every change
 * npm run gegenprobe         the long series, which otherwise run with a share, in full
 *
 * From the first word with a dash on, all goes to Jest: npm test -- rules -t Summe
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { installieren, laufen, root } from "./installieren.mjs";

installieren();
// Only now is everything there that these modules need.
const { bauenWoNoetig } = await import("./bauen/bauen.mjs");
const { geteilt, testdateien } = await import("./test/ziele.mjs");

const ZWISCHENSPEICHER = "build/zwischenspeicher";
/** What looks at the sources without running them. */
const PROBEN = [
  ["Stil", "eslint/bin/eslint.js", ".", "--cache", "--cache-location", `${ZWISCHENSPEICHER}/eslint`],
  [
    "Format",
    "prettier/bin/prettier.cjs",
    ...["--check", "--log-level", "warn", ".", "--cache", "--cache-location", `${ZWISCHENSPEICHER}/prettier`],
  ],
  ["Typen", "typescript/bin/tsc", "--incremental", "--tsBuildInfoFile", `${ZWISCHENSPEICHER}/typen`],
];

/** Test files live briefly: memory is tidied later, and long-running code made fast only where it runs long. */
const KURZLEBIG = ["--interrupt-budget=1000000", "--min-semi-space-size=16", "--max-semi-space-size=64"];

const { worte, optionen } = geteilt(process.argv.slice(2));

if (optionen.includes("--watch")) process.exitCode = await jest(optionen);
else if (worte.length > 0) process.exitCode = await ausgewaehlte();
else if (optionen.includes("--gegenprobe")) process.exitCode = await gegenprobe();
else process.exitCode = await alles();

/** Everything, two things at a time; what is in order says nothing. */
async function alles() {
  const [proben, { passed, failed }] = await Promise.all([pruefeQuellen(), baueUndTeste()]);
  const misslungen = proben.filter((gelungen) => !gelungen).length;
  console.log(`${passed + proben.length - misslungen} passed, ${failed + misslungen} failed`);
  return failed + misslungen > 0 ? 1 : 0;
}

async function pruefeQuellen() {
  const ergebnisse = [];
  for (const [name, script, ...args] of PROBEN) {
    const { status, output } = await laufen([path.join("node_modules", script), ...args]);
    if (status !== 0) console.error(`${name}:\n${output}`);
    ergebnisse.push(status === 0);
  }
  return ergebnisse;
}

async function baueUndTeste() {
  try {
    await bauenWoNoetig();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const report = path.join(root, "build", "testergebnis.json");
  rmSync(report, { force: true });
  await jest(["--reporters", "summary", "--json", "--outputFile", report, ...optionen]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, "utf8"));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
  };
}

async function ausgewaehlte() {
  const ziele = worte.map((wort) => [wort, testdateien(wort)]);
  const leere = ziele.filter(([, dateien]) => dateien.length === 0).map(([wort]) => `„${wort}“`);
  if (leere.length > 0) {
    console.error(`Zu ${leere.join(", ")} gibt es weder einen Test noch eine Quelle mit Tests.`);
    return 2;
  }
  return jest([...optionen, "--runTestsByPath", ...new Set(ziele.flatMap(([, dateien]) => dateien))]);
}

/** The files whose series are long, in full. */
function gegenprobe() {
  process.env.UMFANG = "voll";
  const lange = testdateien("test").filter((file) =>
    readFileSync(path.join(root, file), "utf8").includes('hilfen/umfang"'),
  );
  return jest([...optionen.filter((wort) => wort !== "--gegenprobe"), "--runTestsByPath", ...lange]);
}

async function jest(args) {
  const { status } = await laufen([...KURZLEBIG, "node_modules/jest/bin/jest.js", ...args], "inherit");
  return status;
}
