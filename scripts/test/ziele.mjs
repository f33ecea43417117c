import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../installieren.mjs";

const TEST = /\.test\.tsx?$/;
const QUELLE = /\.(d\.)?(ts|tsx|mts|mjs)$/;
/** Folders whose tests stand in test/ under the same name; those of src without "src". */
const QUELLORDNER = ["src", "workbench", "scripts", "samples"];

/** The words that name tests, and from the first one with a dash on what is for Jest. */
export function geteilt(argumente) {
  const first = argumente.findIndex((wort) => wort.startsWith("-"));
  const end = first < 0 ? argumente.length : first;
  return { worte: argumente.slice(0, end), optionen: argumente.slice(end) };
}

/**
 * The test files, from the project folder, that a word on the command line means: a path in test/ or to a source, with
 * or without "src/" or "test/" before it, else any part of a test's path. None where it means nothing.
 */
export function testdateien(wort) {
  const all = dateien("test").filter((file) => TEST.test(file));
  const place = path.relative(root, path.resolve(root, wort)).split(path.sep).join("/");
  for (const start of ["", "test/", "src/"]) {
    if (existsSync(path.join(root, start + place))) return zu(start + place, all);
  }
  return all.filter((file) => file.slice("test/".length).toLowerCase().includes(wort.toLowerCase()));
}

function zu(place, all) {
  if (all.includes(place)) return [place];
  const [top] = place.split("/");
  if (top !== "test" && !QUELLORDNER.includes(top)) return [];
  const mirrored = spiegel(place);
  if (statSync(path.join(root, place)).isDirectory()) {
    return all.filter((file) => file.startsWith(`${mirrored}/`));
  }
  const named = all.filter((file) => file.replace(TEST, "") === mirrored.replace(QUELLE, ""));
  const own = new Set([...named, ...all.filter((file) => holt(file, place))]);
  return own.size > 0 ? [...own].sort() : zu(path.posix.dirname(place), all);
}

/** Where the tests of a source stand: src/rules/konten.ts → test/rules/konten.ts. */
const spiegel = (place) =>
  place.startsWith("test") ? place : `test/${place.replace(/^src(\/|$)/, "")}`.replace(/\/$/, "");

/** Whether a test imports the source itself. */
function holt(file, place) {
  const wanted = place.replace(QUELLE, "");
  return [...readFileSync(path.join(root, file), "utf8").matchAll(/from "(\.[^"]*)"/g)].some(
    ([, name]) => path.posix.join(path.posix.dirname(file), name).replace(QUELLE, "") === wanted,
  );
}

function dateien(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const place = `${folder}/${entry.name}`;
      return entry.isDirectory() ? dateien(place) : [place];
    })
    .sort();
}
