import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
const dist = mkdtempSync(path.join(os.tmpdir(), "addin-"));
beforeAll(() => {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const env = { ...process.env, ADDIN_URL: "https://addin.example.de/plan", BUILD: "abc1234" };
  execFileSync(process.execPath, [webpack, "--output-path", dist], { cwd: root, stdio: "pipe", env });
}, 180_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

interface Metadaten {
  functions: { id: string; helpUrl: string }[];
}

test("the help that Excel opens for a function is a page that is deployed with it", () => {
  const { functions } = JSON.parse(readFileSync(path.join(dist, "functions.json"), "utf8")) as Metadaten;
  expect(functions.length).toBeGreaterThan(20);
  for (const { id, helpUrl } of functions) {
    const datei = path.join(dist, helpUrl.replace("https://addin.example.de/plan/", ""));
    expect(readFileSync(datei, "utf8")).toMatch(new RegExp(`<h1[^>]*>${id}</h1>`));
  }
});

test.each(["funktionen", "regeln"])(
  "every page about %s is deployed, and the links among them lead to pages",
  (ordner) => {
    const seiten = readdirSync(path.join(dist, "hilfe", ordner));
    expect(seiten).toHaveLength(readdirSync(path.join(root, "docs", ordner)).length);
    for (const seite of seiten) {
      const html = readFileSync(path.join(dist, "hilfe", ordner, seite), "utf8");
      const ziele = [...html.matchAll(/href="([^":#]+)"/g)].map(([, ziel = ""]) => ziel);
      expect(ziele.filter((ziel) => !existsSync(path.join(dist, "hilfe", ordner, ziel)))).toEqual([]);
    }
  },
);

test("VERSION names the build", () => {
  expect(readFileSync(path.join(dist, "functions.js"), "utf8")).toContain("abc1234");
});
