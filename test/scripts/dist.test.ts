import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { addinUrl } from "../../scripts/bauen/addin.mjs";
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

test("the delivered scripts, libraries included, fetch one thing and send nothing", () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const all = scripts.map((name) => readFileSync(path.join(dist, name), "utf8")).join("\n");
  expect(all.match(/\bfetch\(/g)).toHaveLength(1);
  expect(
    all.match(/XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|importScripts\("http/g),
  ).toBeNull();
  expect(all.match(/indexedDB|sessionStorage|document\.cookie|cookieStore/g)).toBeNull();
});
