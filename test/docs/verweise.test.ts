import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/installieren.mjs";
import { lies } from "./lesen";

const seitenIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.posix.join(folder, file));

const SEITEN = [
  "README.md",
  "CHANGELOG.md",
  "samples/daten/README.md",
  ...["docs", "docs/regeln", "docs/funktionen"].flatMap(seitenIn),
];

const ohneCode = (page: string): string => page.replace(/```[^]*?```|`[^`\n]*`/g, "");

/** The anchor that GitHub gives a heading. */
const anker = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const ankerIn = (file: string): string[] =>
  [...lies(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anker(heading));

function verweise(file: string): string[] {
  const page = ohneCode(lies(file));
  return [...page.matchAll(/\]\(([^)\s]+)\)|\ssrc="([^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? "")
    .filter((link) => !/^[a-z]+:/i.test(link));
}

/** Whether a link of this page leads to a file of the project and, where it names one, to a heading of it. */
function fuehrtHin(file: string, link: string): boolean {
  const [target = "", fragment] = link.split("#");
  const wanted = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
  if (!existsSync(path.join(root, wanted))) return false;
  return fragment === undefined || ankerIn(wanted).includes(decodeURIComponent(fragment));
}

test("no link and no picture of a document leads nowhere", () => {
  const all = SEITEN.flatMap((file) => verweise(file).map((link) => ({ file, link })));
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter(({ file, link }) => !fuehrtHin(file, link))).toEqual([]);
});

test("README names every page of docs", () => {
  const readme = lies("README.md");
  expect(seitenIn("docs").filter((page) => !readme.includes(page))).toEqual([]);
});

test("every file of samples that a document names is there", () => {
  const named = SEITEN.flatMap((file) => lies(file).match(/\bsamples\/[\w./-]*\w/g) ?? []);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
