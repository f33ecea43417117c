import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../../../scripts/installieren.mjs";

/** A project of its own with the script in it. */
const projekt = realpathSync(mkdtempSync(path.join(tmpdir(), "stand-")));
afterAll(() => rmSync(projekt, { recursive: true }));

beforeAll(() => {
  mkdirSync(path.join(projekt, "scripts", "paket"), { recursive: true });
  for (const name of ["installieren.mjs", "paket/stand.mjs"])
    cpSync(path.join(root, "scripts", name), path.join(projekt, "scripts", name));
});

/** In its order: what is packed without git, after a commit, and with changes since. */
function stand(umgebung: Record<string, string> = {}): { zeit: number; name?: string } {
  const script = `import { stand } from "./scripts/paket/stand.mjs";
    console.log(JSON.stringify(stand(${JSON.stringify(umgebung)})));`;
  const args = ["--input-type=module", "-e", script];
  return JSON.parse(spawnSync(process.execPath, args, { cwd: projekt, encoding: "utf8" }).stdout);
}

function git(...args: string[]): string {
  const person = { NAME: "Probe", EMAIL: "probe@example.org", DATE: "2026-09-14T17:30:00Z" };
  const env = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const { status, stdout, stderr } = spawnSync("git", args, {
    cwd: projekt,
    encoding: "utf8",
    env: { ...process.env, ...Object.fromEntries(env) },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trim();
}

const ZEIT = Date.UTC(2026, 8, 14, 17, 30);

test("without git it is the first day that an archive can name, unless a time is given", () => {
  expect(stand()).toEqual({ zeit: Date.UTC(1980, 0, 1) });
  expect(stand({ SOURCE_DATE_EPOCH: "1789407000" })).toEqual({ zeit: 1_789_407_000_000 });
  expect(stand({ SOURCE_DATE_EPOCH: "0" })).toEqual({ zeit: Date.UTC(1980, 0, 1) });
});

test("a time that is none is refused with a sentence", () => {
  const script = `import { stand } from "./scripts/paket/stand.mjs"; stand({ SOURCE_DATE_EPOCH: "gestern" });`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: projekt,
    encoding: "utf8",
  });
  expect(stderr).toContain("SOURCE_DATE_EPOCH muss eine Zahl von Sekunden seit 1970 sein und ist „gestern“.");
});

test("with git it is the commit, and one can see where something has changed since", () => {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "Probe");
  const commit = git("log", "-1", "--format=%H").slice(0, 10);
  expect(stand()).toEqual({ zeit: ZEIT, name: commit });
  expect(stand({ BUILD: " heute " })).toEqual({ zeit: ZEIT, name: "heute" });
  expect(stand({ SOURCE_DATE_EPOCH: "1789407001" })).toEqual({ zeit: ZEIT + 1000, name: commit });
  writeFileSync(path.join(projekt, "neu.txt"), "");
  expect(stand()).toEqual({ zeit: ZEIT, name: `${commit}-geändert` });
});
