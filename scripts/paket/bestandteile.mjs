import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gebauteBestandteile } from "../bauen/bestandteile.mjs";
import { root } from "../installieren.mjs";

const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const OFFICE_JS = "node_modules/@microsoft/office-js";

/** Licences that were read and may be shipped, by their SPDX id; office.js has terms of its own. */
const LIZENZEN = ["MIT", "ISC", "BSD-3-Clause", "Apache-2.0"];
const EIGENE_BEDINGUNGEN = { [OFFICE_JS]: "Microsoft Software License Terms (Office.js)" };

/**
 * What is shipped of others: every package with code in the bundles, and office.js where dist has a copy of its own.
 * Throws where a licence is none of those that were read, or its text is missing.
 */
export function bestandteile(mitOfficeJs) {
  return [...gebauteBestandteile(), ...(mitOfficeJs ? [OFFICE_JS] : [])].sort().map(bestandteil);
}

function bestandteil(folder) {
  const { version, integrity } = packages[folder];
  const name = nameAus(folder);
  return {
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    lizenz: lizenz(folder),
    text: lizenztext(folder),
    sha512: Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex"),
    braucht: gebraucht(folder).map((other) => `${nameAus(other)}@${packages[other].version}`),
  };
}

const nameAus = (folder) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

/** { id } of SPDX, or { name } where there is none. */
function lizenz(folder) {
  if (folder in EIGENE_BEDINGUNGEN) return { name: EIGENE_BEDINGUNGEN[folder] };
  const { license } = packages[folder];
  if (LIZENZEN.includes(license)) return { id: license };
  throw new Error(
    `${folder} steht unter der Lizenz „${license}“. Ob sie ausgeliefert werden darf, ist noch nicht geprüft; ` +
      "danach gehört sie in die Liste LIZENZEN in scripts/paket/bestandteile.mjs.",
  );
}

/** The text as the package brings it; of those that bring none, as their source does. */
function lizenztext(folder) {
  const own = readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|notice)\b/i.test(file));
  const files = own.sort().map((file) => path.join(root, folder, file));
  if (files.length === 0) files.push(nachgetragen(nameAus(folder)));
  return files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
}

function nachgetragen(name) {
  const file = path.join("scripts", "paket", "lizenztexte", `${name.replace("/", "+")}.txt`);
  if (existsSync(path.join(root, file))) return path.join(root, file);
  throw new Error(`${name} bringt keinen Lizenztext mit; der seiner Quelle gehört nach ${file}.`);
}

/** The folders of what a package asks for, found as Node finds them: in its own folder first, then further up. */
function gebraucht(folder) {
  const { dependencies, peerDependencies } = packages[folder];
  const names = Object.keys({ ...dependencies, ...peerDependencies });
  return names.flatMap((name) => gefunden(folder, name) ?? []);
}

function gefunden(folder, name) {
  const candidate = `${folder && `${folder}/`}node_modules/${name}`;
  if (candidate in packages) return candidate;
  if (folder === "") return undefined;
  return gefunden(folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1)), name);
}
