import { spawnSync } from "node:child_process";
import path from "node:path";
import { mappe } from "../hilfen/mappe";
import { beispielplan, mitFehler } from "../../src/rules/beispiele/beispielplan";
import { ordner } from "./aufruf";

const { ablegen, pfad } = ordner();
const SKRIPT = path.join(__dirname, "../../scripts/pruefen.mjs");

/** The command as npm starts it: in the project, the user's folder in INIT_CWD. */
function prozess(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: pfad, NODE_OPTIONS: "" };
  return spawnSync(process.execPath, [SKRIPT, ...args], { encoding: "utf8", env });
}

test("as a process of its own it writes nothing but the JSON document to standard output", () => {
  ablegen(
    "falsch.xlsx",
    mappe({ Konten: mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000") }),
  );
  ablegen("brief.xlsx", "Sehr geehrte Damen und Herren");
  const { status, stdout, stderr } = prozess("--format", "json", "falsch.xlsx", "brief.xlsx");
  expect(stdout.startsWith("{")).toBe(true);
  expect(stdout.endsWith("}\n")).toBe(true);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    workbooks: [{ file: "falsch.xlsx", findings: [{ rule: "KT-1", cell: "E5" }] }],
  });
  expect(stderr).toContain("„brief.xlsx“ ist keine Excel-Arbeitsmappe");
  expect(status).toBe(2);
});
