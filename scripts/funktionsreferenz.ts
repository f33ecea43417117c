import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { hilfen } from "../src/functions/hilfe/index";
import { type Funktionsname, katalog } from "../src/functions/katalog";
import { einschraenkungen } from "./funktionsreferenz/einschraenkungen";
import { einstieg } from "./funktionsreferenz/einstieg";
import { seite, uebersicht } from "./funktionsreferenz/seiten";

/**
 * Writes what follows from the declarations of the worksheet functions: their entry file and their reference. With
 * --pruefen nothing is written, and the exit status is 1 where a file is not what it should be.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const referenz = path.join(root, "docs", "funktionen");
const einstiegsdatei = path.join(root, "src", "functions", "functions.ts");

async function soll(): Promise<Map<string, string>> {
  const namen = Object.keys(katalog) as Funktionsname[];
  return new Map([
    [einstiegsdatei, await einstieg(katalog, einstiegsdatei)],
    [path.join(referenz, "README.md"), uebersicht(katalog)],
    [path.join(referenz, "einschraenkungen.md"), einschraenkungen],
    ...namen.map((name) => {
      const datei = path.join(referenz, `${name}.md`);
      return [datei, seite(name, katalog[name], hilfen[name])] as const;
    }),
  ]);
}

async function ueberzaehlige(dateien: ReadonlyMap<string, string>): Promise<string[]> {
  const vorhanden = await readdir(referenz).catch(() => []);
  return vorhanden.map((datei) => path.join(referenz, datei)).filter((datei) => !dateien.has(datei));
}

async function schreiben(dateien: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(referenz, { recursive: true });
  for (const datei of await ueberzaehlige(dateien)) await rm(datei);
  for (const [datei, inhalt] of dateien) await writeFile(datei, inhalt);
}

async function pruefen(dateien: ReadonlyMap<string, string>): Promise<string[]> {
  const falsch = await ueberzaehlige(dateien);
  for (const [datei, inhalt] of dateien) {
    if ((await readFile(datei, "utf8").catch(() => "")) !== inhalt) falsch.push(datei);
  }
  return falsch.map((datei) => path.relative(root, datei));
}

async function lauf(): Promise<void> {
  const dateien = await soll();
  if (!process.argv.includes("--pruefen")) return schreiben(dateien);
  const falsch = await pruefen(dateien);
  for (const datei of falsch)
    console.error(`${datei}: nicht auf dem Stand der Deklarationen (npm run referenz)`);
  process.exitCode = falsch.length > 0 ? 1 : 0;
}

lauf().catch((fehler: unknown) => {
  console.error(fehler);
  process.exitCode = 1;
});
