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
  const folder = statSync(path.join(root, place)).isDirectory();
  const own = folder
    ? all.filter((file) => file.startsWith(`${spiegel(place)}/`))
    : proben([place], all, verweise());
  return own.length > 0 || place === top ? own : zu(path.posix.dirname(place), all);
}

/** Where the tests of a source stand: src/rules/konten/konten.ts → test/rules/konten/konten.ts. */
const spiegel = (place) =>
  place.startsWith("test") ? place : `test/${place.replace(/^src(\/|$)/, "")}`.replace(/\/$/, "");

/** The tests named like a source, and those that import it; where none has its name, those of its users too. */
function proben(sources, all, users, known = new Set(sources)) {
  const found = sources.flatMap((source) => {
    const mirrored = spiegel(source).replace(QUELLE, "");
    const importing = users.get(source.replace(QUELLE, "")) ?? [];
    const named = all.filter((file) => file.replace(TEST, "") === mirrored);
    const own = [...named, ...importing.filter((file) => TEST.test(file))];
    if (named.length > 0) return own;
    const next = importing.filter((file) => !TEST.test(file) && !known.has(file));
    next.forEach((file) => known.add(file));
    return [...own, ...proben(next, all, users, known)];
  });
  return [...new Set(found)].sort();
}

/** Every file that others import, without its ending → those that do. */
function verweise() {
  const users = new Map();
  for (const file of [...QUELLORDNER, "test"].flatMap(dateien)) {
    for (const name of geholt(file)) users.set(name, [...(users.get(name) ?? []), file]);
  }
  return users;
}

/** What a file names by a path relative to it, without endings: imports, at once or later, and workers. */
function geholt(file) {
  if (!QUELLE.test(file)) return [];
  return [...readFileSync(path.join(root, file), "utf8").matchAll(/"(\.{1,2}\/[^"]*)"/g)].map(([, name]) =>
    path.posix.join(path.posix.dirname(file), name).replace(QUELLE, ""),
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
