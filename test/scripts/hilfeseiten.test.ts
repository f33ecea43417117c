import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { handbuch, hilfeseiten } from "../../scripts/bauen/addin.mjs";
import { anker, hilfeseite, seitenname } from "../../scripts/funktionsreferenz/hilfeseite.mjs";
import { HANDBUCH } from "../../src/taskpane/hilfe/adressen";

/** Every page under hilfe as the build writes it, by its path; of other files the path only. */
const pages = new Map<string, string>();
for (const { from, to, transform } of [hilfeseiten("funktionen"), hilfeseiten("regeln"), ...handbuch]) {
  for (const file of files(from)) {
    const name = path.basename(file);
    const target = typeof to === "string" ? to.replace("[name][ext]", name) : to({ absoluteFilename: file });
    pages.set(target, transform?.(readFileSync(file)) ?? "");
  }
}
/** The files that a pattern like docs/regeln/*.md means. */
function files(pattern: string): string[] {
  const { dir, name, base, ext } = path.parse(pattern);
  const names = name === "*" ? readdirSync(dir).filter((file) => path.extname(file) === ext) : [base];
  return names.map((file) => path.join(dir, file));
}
const page = (file: string): string => pages.get(file) ?? "";
const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

test("every anchor to which the pane leads is a heading of the handbook, in its own words", () => {
  const headings = ids(page("hilfe/handbuch.html"));
  expect(Object.values(HANDBUCH).filter((name) => !headings.includes(name))).toEqual([]);
  expect(headings).toEqual([...new Set(headings)]);
});

test("no link and no picture of the help leads nowhere", () => {
  const broken = [...pages].flatMap(([file, html]) =>
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^https?:/.test(link) && !leads(file, link))
      .map((link) => `${file}: ${link}`),
  );
  expect(pages.size).toBeGreaterThan(60);
  expect(broken).toEqual([]);
});

function leads(file: string, link: string): boolean {
  const [target = "", fragment] = link.split("#");
  const wanted = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
  return pages.has(wanted) && (fragment === undefined || ids(page(wanted)).includes(fragment));
}

test("the help that Excel names leads to pages that are built", () => {
  const links = [...readFileSync("assets/hilfe.html", "utf8").matchAll(/href="\.\.\/([^"]*)"/g)];
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(([, link = ""]) => !pages.has(link))).toEqual([]);
});

test("the sample that the pane opens is delivered", () => {
  expect(pages.has("hilfe/beispiel/Wirtschaftsplan-2024.xlsx")).toBe(true);
  expect(existsSync("samples/Wirtschaftsplan-2024.xlsx")).toBe(true);
});

test.each([
  ["Die Mappe prüfen", "die-mappe-pruefen"],
  ["Größe, Maß &amp; <code>Zahl</code>: 1.234 €", "groesse-mass-zahl-1-234"],
])("the anchor of „%s“ is %s", (heading, expected) => {
  expect(anker(heading)).toBe(expected);
});

test("links within a page follow its headings, links among pages the names they are served under", () => {
  const html = hilfeseite(
    "# A\n\n## Über uns\n\n[a](#über-uns) [b](Benutzerhandbuch.md) [c](regeln/README.md#b) [d](https://example.org/x.md)",
  );
  expect(html).toContain('<h2 id="ueber-uns">Über uns</h2>');
  expect([...html.matchAll(/<a href="([^"]*)">[abcd]</g)].map(([, link]) => link)).toEqual([
    "#ueber-uns",
    "handbuch.html",
    "regeln/index.html#b",
    "https://example.org/x.md",
  ]);
  expect(seitenname("README.md")).toBe("index.html");
});
