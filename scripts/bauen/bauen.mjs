import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { laufen, root } from "../installieren.mjs";

/** What is built from what. A build is repeated when one of its sources has changed or its result is gone. */
const BUILDS = [
  {
    name: "addin",
    config: "webpack.config.js",
    result: "dist/taskpane.html",
    sources: [
      "src",
      "docs",
      "CHANGELOG.md",
      "assets",
      "samples/Wirtschaftsplan-2024.xlsx",
      "manifest.xml",
      "webpack.config.js",
      "scripts/bauen",
      "scripts/funktionsreferenz",
      "package-lock.json",
    ],
  },
  {
    name: "werkbank",
    config: "workbench/webpack.config.js",
    result: "build/workbench/index.html",
    sources: [
      "workbench",
      "samples",
      "src/finance",
      "src/money",
      "src/plan",
      "src/rules",
      "src/taskpane/taskpane.html",
      "src/texte",
      "src/workbook",
      "scripts/bauen",
      "package-lock.json",
    ],
  },
];

const folder = path.join(root, "build");
const lock = path.join(folder, "sperre");

/**
 * Builds what is missing or older than its sources. Two of them at the same time, as in tests that run side by
 * side, wait for each other. Says something, on standard error, only where there is something to say; `beginnt` is
 * called before what takes a while.
 */
export async function bauenWoNoetig(beginnt = () => undefined) {
  if (BUILDS.every(istAktuell)) return;
  beginnt();
  mkdirSync(folder, { recursive: true });
  await gesperrt(() => Promise.all(BUILDS.filter((build) => !istAktuell(build)).map(baue)));
}

/** Builds the add-in anew whatever is there, for the ADDIN_URL, OFFICE_JS and BUILD of the environment. */
export async function baueAddin() {
  mkdirSync(folder, { recursive: true });
  await gesperrt(() => baue(BUILDS.find(({ name }) => name === "addin")));
}

async function baue(build) {
  const sources = fingerabdruck(build.sources);
  // What a build leaves that fails is nothing to go on with.
  rmSync(stand(build), { force: true });
  await webpack(build);
  writeFileSync(stand(build), sources);
}

const stand = ({ name }) => path.join(folder, `stand-${name}`);

/** Whether the result is there and was made from the sources as they are now. */
function istAktuell(build) {
  if (!existsSync(stand(build)) || !existsSync(path.join(root, build.result))) return false;
  return readFileSync(stand(build), "utf8") === fingerabdruck(build.sources);
}

async function webpack({ name, config }) {
  const args = ["node_modules/webpack/bin/webpack.js", "-c", config, "--stats", "errors-warnings"];
  const { status, output } = await laufen(args);
  if (status !== 0 || output.includes("WARNING")) process.stderr.write(output);
  if (status !== 0) throw new Error(`Der Bau von „${name}“ ist gescheitert; die Gründe stehen oben.`);
}

/** Names, sizes and times of all files: enough to notice a change, and quick. */
function fingerabdruck(sources) {
  const hash = createHash("sha256").update(
    `${process.env.ADDIN_URL} ${process.env.OFFICE_JS} ${process.env.BUILD}`,
  );
  for (const file of sources.flatMap((source) => dateien(path.join(root, source)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function dateien(source) {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source)
    .sort()
    .flatMap((name) => dateien(path.join(source, name)));
}

/** Does something that no second process may do at the same time. */
export async function gesperrt(work) {
  while (!nehmen()) await wait(250);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock; one whose process has ended is nobody's any more. */
function nehmen() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    process.once("exit", () => rmSync(lock, { force: true }));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!lebt(Number(readFileSync(lock, "utf8") || process.pid))) rmSync(lock, { force: true });
    return false;
  }
}

function lebt(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
