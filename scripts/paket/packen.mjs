import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { hilfeseite } from "../funktionsreferenz/hilfeseite.mjs";
import { root } from "../installieren.mjs";
import { bestandteile } from "./bestandteile.mjs";
import { lizenzen } from "./lizenzen.mjs";
import { BEISPIELADRESSE, nginxFuer } from "./nginx.mjs";
import { stueckliste } from "./stueckliste.mjs";

const gelesen = (file) => readFileSync(path.join(root, file), "utf8");
const projekt = JSON.parse(gelesen("package.json"));

/** Name of the package and of the one folder that is in it: "kgrz-wirtschaftsplan-0.7.0". */
export const paketname = `${projekt.name}-${projekt.version}`;

/** Pages for administrators: where each lies in the package, its source, the way to the help, and its language. */
const SEITEN = [
  ["LIESMICH.html", "betrieb/LIESMICH.md", "dist/hilfe/"],
  ["SECURITY.html", "SECURITY.md", "dist/hilfe/", "en"],
  ...["installation", "abnahme", "barrierefreiheit", "datenschutz"].map((name) => [
    `docs/${name}.html`,
    `docs/${name}.md`,
    "../dist/hilfe/",
  ]),
];

/**
 * What an administration gets, as a zip archive: what goes onto the web server, the manifest, a configuration of nginx,
 * the papers, licences, bill of materials and checksums. The same `dist`, `adresse` and `zeit` (milliseconds) give the
 * same bytes, wherever and whenever it is packed.
 */
export function packen({ dist, adresse, zeit }) {
  return archiv(mitPruefsummen(inhalt(dist, adresse, zeit)), zeit);
}

/** { "manifest.xml": bytes or text } */
function inhalt(dist, adresse, zeit) {
  const mitOfficeJs = existsSync(path.join(dist, "office", "office.js"));
  const teile = bestandteile(mitOfficeJs);
  return {
    ...Object.fromEntries(dateien(dist).map((file) => [`dist/${file}`, readFileSync(path.join(dist, file))])),
    ...Object.fromEntries(SEITEN.map((seite) => [seite[0], webseite(seite, adresse)])),
    "manifest.xml": readFileSync(path.join(dist, "manifest.xml")),
    "nginx/kgrz-wirtschaftsplan.conf": nginxFuer(gelesen("betrieb/nginx.conf"), adresse, mitOfficeJs),
    "LICENSE.txt": gelesen("LICENSE"),
    "LIZENZEN.txt": lizenzen(projekt, teile),
    "sbom.cdx.json": `${JSON.stringify(stueckliste(projekt, teile, zeit), undefined, 2)}\n`,
  };
}

const webseite = ([, quelle, hilfe, sprache], adresse) =>
  hilfeseite(gelesen(quelle).replaceAll(BEISPIELADRESSE, adresse), hilfe, sprache);

/** All files of a folder with their paths in it, with slashes. */
function dateien(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"));
}

/** The same with SHA256SUMS, as sha256sum -c reads it; everything as bytes and sorted by name. */
function mitPruefsummen(inhalt) {
  const files = Object.entries(inhalt).map(([name, content]) => [name, Buffer.from(content)]);
  const lines = files.sort(nachName).map(([name, bytes]) => pruefsumme(bytes, name));
  return [...files, ["SHA256SUMS", Buffer.from(lines.join(""))]].sort(nachName);
}

const nachName = ([one], [other]) => (one < other ? -1 : 1);

/** A line of sha256sum. */
export const pruefsumme = (bytes, name) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;

function archiv(files, zeit) {
  const entries = files.map(([name, bytes]) => [`${paketname}/${name}`, bytes]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: ortszeit(zeit) });
}

/**
 * Web servers tell by a file's time whether it has changed, so that of the commit is kept, and in order. But zip has no
 * time zone and every zone skips hours of some nights: the day of UTC, as the hours from six o'clock on.
 */
function ortszeit(zeit) {
  const day = new Date(zeit);
  const seconds = Math.floor(0.75 * (Math.floor(zeit / 1000) % 86_400));
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 6, 0, seconds);
}
