import { readFileSync } from "node:fs";
import { bauenWoNoetig } from "../../../scripts/bauen/bauen.mjs";
import { bestandteile, type Bestandteil } from "../../../scripts/paket/bestandteile.mjs";
import { stueckliste, type Stueckliste } from "../../../scripts/paket/stueckliste.mjs";

const PROJEKT = { name: "kgrz-wirtschaftsplan", version: "0.7.0", license: "EUPL-1.2" };
const ZEIT = Date.UTC(2026, 8, 14, 17, 30);
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { integrity: string; version: string }>;
};

let teile: Bestandteil[];
let liste: Stueckliste;
beforeAll(async () => {
  await bauenWoNoetig();
  teile = bestandteile(false);
  liste = stueckliste(PROJEKT, teile, ZEIT);
});

test("what is shipped is named: of the functions, of the pane, of its worker and of what is loaded later", () => {
  const names = teile.map(({ name }) => name);
  // The worker knows no UI; files are read and charts drawn only on request; webpack starts the bundles.
  expect(names).toEqual(
    expect.arrayContaining([
      "decimal.js",
      "react-dom",
      "fflate",
      "saxes",
      "d3-scale",
      "@borgar/fx",
      "webpack",
    ]),
  );
  expect(names.filter((name) => /jest|univer|typescript|playwright|office-js/.test(name))).toEqual([]);
});

test("a package of which two versions are shipped stands there with both", () => {
  const versions = teile.filter(({ name }) => name === "d3-time").map(({ version }) => version);
  expect(versions.sort()).toEqual(
    ["node_modules/d3-time", "node_modules/d3-time-format/node_modules/d3-time"]
      .map((folder) => packages[folder]?.version)
      .sort(),
  );
});

test("every part has a licence that was read, with its text", () => {
  const ids = new Set(teile.map(({ lizenz }) => ("id" in lizenz ? lizenz.id : lizenz.name)));
  expect([...ids].sort()).toEqual(["Apache-2.0", "BSD-3-Clause", "ISC", "MIT"]);
  const bare = teile.filter(({ text }) => text.length < 400 || !/copyright/i.test(text));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test("the structure is that of CycloneDX 1.6", () => {
  expect(liste).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
  expect(liste.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(liste.metadata).toMatchObject({
    timestamp: "2026-09-14T17:30:00.000Z",
    component: {
      type: "application",
      name: "kgrz-wirtschaftsplan",
      version: "0.7.0",
      licenses: [{ license: { id: "EUPL-1.2" } }],
    },
  });
  expect(liste.components).toHaveLength(teile.length);
  for (const component of liste.components) {
    expect(component).toMatchObject({
      type: "library",
      "bom-ref": expect.any(String),
      name: expect.stringMatching(/^[a-z0-9.-]+$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      purl: expect.stringMatching(/^pkg:npm\/(%40[a-z-]+\/)?[a-z0-9.-]+@\d+\.\d+\.\d+[a-z0-9.-]*$/),
      licenses: [{ license: { id: expect.any(String) } }],
      hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
    });
  }
});

test("each component is there once, with the hash that the lockfile has", () => {
  const refs = liste.components.map((component) => component["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
  const fluent = liste.components.find(({ purl }) => purl.startsWith("pkg:npm/%40fluentui/react-button@"));
  const { integrity = "", version } = packages["node_modules/@fluentui/react-button"] ?? {};
  expect(fluent).toMatchObject({ group: "@fluentui", name: "react-button", version });
  const hash = Buffer.from(fluent?.hashes?.[0]?.content ?? "", "hex").toString("base64");
  expect(`sha512-${hash}`).toBe(integrity);
});

test("what needs what: every part is named once, and refers only to parts that are there", () => {
  const refs = [liste.metadata.component, ...liste.components].map((component) => component["bom-ref"]);
  expect(liste.dependencies.map(({ ref }) => ref)).toEqual(refs);
  expect(
    liste.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref)),
  ).toEqual([]);
  const needs = (name: string): string[] =>
    liste.dependencies.find(({ ref }) => ref.startsWith(`${name}@`))?.dependsOn ?? [];
  expect(needs("saxes")).toEqual([expect.stringMatching(/^xmlchars@/)]);
  // The older one, which lies in its own folder.
  const { version } = packages["node_modules/d3-time-format/node_modules/d3-time"] ?? {};
  expect(needs("d3-time-format")).toEqual([`d3-time@${version}`]);
});

test("the same content has the same number, another one another", () => {
  expect(stueckliste(PROJEKT, teile, ZEIT)).toEqual(liste);
  expect(stueckliste(PROJEKT, teile.slice(1), ZEIT).serialNumber).not.toBe(liste.serialNumber);
});
