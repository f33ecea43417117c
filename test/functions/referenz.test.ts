import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

test("the entry file and docs/funktionen are what the declarations say", () => {
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const argumente = [tsx, path.join(root, "scripts", "funktionsreferenz.ts"), "--pruefen"];
  expect(() => execFileSync(process.execPath, argumente, { cwd: root, stdio: "pipe" })).not.toThrow();
});

test("a page of the reference becomes a page to be served", () => {
  const skript = `
    import { hilfeseite, seitenname } from "./scripts/funktionsreferenz/hilfeseite.mjs";
    import { readFileSync } from "node:fs";
    process.stdout.write(seitenname("README.md") + "\\n" + hilfeseite(readFileSync("docs/funktionen/AFA.md", "utf8")));
  `;
  const seite = execFileSync(process.execPath, ["--input-type=module", "--eval", skript], {
    cwd: root,
  }).toString();
  expect(seite).toMatch(/^index\.html\n<!doctype html>/);
  expect(seite).toContain("<title>AFA – ");
  expect(seite).toContain('<a href="index.html">');
  expect(seite).toContain("<td>anschaffungswert</td>");
  expect(seite).not.toContain('.md"');
});
