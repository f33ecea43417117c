import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../../scripts/installieren.mjs";

/** A project of its own with the script in it, a lockfile, and an npm that does what the test says. */
const projekt = mkdtempSync(path.join(tmpdir(), "projekt-"));
afterAll(() => rmSync(projekt, { recursive: true }));

const lockfile = (version: string) => JSON.stringify({ packages: { "": {}, "node_modules/a": { version } } });

function datei(name: string, content: string): string {
  const file = path.join(projekt, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function installiere(npm: string) {
  chmodSync(datei("bin/npm", `#!/bin/sh\n${npm}\n`), 0o755);
  cpSync(path.join(root, "scripts", "installieren.mjs"), path.join(projekt, "scripts", "installieren.mjs"));
  const start = datei(
    "start.mjs",
    'import { installieren } from "./scripts/installieren.mjs";\ninstallieren();',
  );
  datei("package-lock.json", lockfile("1.0.0"));
  const PATH = `${path.join(projekt, "bin")}${path.delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [start], {
    encoding: "utf8",
    env: { ...process.env, PATH },
  });
  return { status, stdout, stderr };
}

const EINMALIG = "Die Pakete werden installiert: einmalig, etwa zwei Minuten …\n";

test("one line while packages are installed, however much npm has to say", () => {
  expect(installiere("echo added 735 packages; echo npm warn old >&2")).toEqual({
    status: 0,
    stdout: "",
    stderr: EINMALIG,
  });
});

test("npm's own words and its status where the installation fails", () => {
  expect(installiere("echo npm error code E404 >&2; exit 7")).toEqual({
    status: 7,
    stdout: "",
    stderr: `${EINMALIG}Die Installation ist nicht gelungen.\nnpm error code E404\n\n`,
  });
});

test("nothing where the packages of the lockfile are there, everything anew where one is another", () => {
  datei("node_modules/.package-lock.json", lockfile("1.0.0"));
  expect(installiere("exit 7")).toEqual({ status: 0, stdout: "", stderr: "" });
  datei("node_modules/.package-lock.json", lockfile("0.9.0"));
  expect(installiere("exit 0")).toEqual({ status: 0, stdout: "", stderr: EINMALIG });
});
