import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { addinUrl } from "../../scripts/bauen/addin.mjs";
import { sprache } from "../../scripts/bauen/sprache.mjs";
import { ausgeliefert, dist } from "../hilfen/auslieferung";

interface Metadaten {
  functions: { id: string; helpUrl: string }[];
}

let metadaten: Metadaten;
beforeAll(async () => {
  metadaten = JSON.parse((await ausgeliefert()).metadaten) as Metadaten;
});

test("the help that Excel opens for a function is a page that is deployed with it", () => {
  expect(metadaten.functions.length).toBeGreaterThan(20);
  for (const { id, helpUrl } of metadaten.functions) {
    const datei = path.join(dist, helpUrl.replace(`${addinUrl(process.env.ADDIN_URL)}/`, ""));
    expect(readFileSync(datei, "utf8")).toMatch(new RegExp(`<h1[^>]*>${id}</h1>`));
  }
});

test.each(["funktionen", "regeln"])(
  "every page about %s is deployed, and the links among them lead to pages",
  (ordner) => {
    const seiten = readdirSync(path.join(dist, "hilfe", ordner));
    expect(seiten).toHaveLength(readdirSync(path.join("docs", ordner)).length);
    for (const seite of seiten) {
      const html = readFileSync(path.join(dist, "hilfe", ordner, seite), "utf8");
      const ziele = [...html.matchAll(/href="([^":#]+)"/g)].map(([, ziel = ""]) => ziel);
      expect(ziele.filter((ziel) => !existsSync(path.join(dist, "hilfe", ordner, ziel)))).toEqual([]);
    }
  },
);

/** Every script that a browser is handed, with its name. */
const skripte = (): [name: string, text: string][] =>
  readdirSync(dist)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, readFileSync(path.join(dist, name), "utf8")]);

test("the delivered scripts, libraries included, fetch one thing and send nothing", () => {
  const all = skripte()
    .map(([, text]) => text)
    .join("\n");
  expect(all.match(/\bfetch\(/g)).toHaveLength(1);
  expect(
    all.match(/XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|importScripts\("http/g),
  ).toBeNull();
  expect(all.match(/indexedDB|sessionStorage|document\.cookie|cookieStore/g)).toBeNull();
});

test("no script has a look-behind: WebKit before 16.4 would not run a line of it", () => {
  expect(skripte().length).toBeGreaterThan(10);
  expect(skripte().flatMap(([name, text]) => (/\(\?<[=!]/.test(text) ? [name] : []))).toEqual([]);
});

test("no script has newer syntax than the browsers know in which Excel shows the pane", async () => {
  const newer: string[] = [];
  for (const [name, text] of skripte()) {
    const [known, all] = await Promise.all([transform(text, sprache), transform(text, { target: "esnext" })]);
    // Where they differ, esbuild had to put something newer in older words.
    if (known.code !== all.code) newer.push(name);
  }
  expect(newer).toEqual([]);
});
