import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { katalog } from "../src/rules/katalog";
import { regelseiten } from "./regelkatalog/seiten";

/** Writes the pages of the rule catalogue to docs/regeln/ and removes those of rules that are gone. */
const ordner = fileURLToPath(new URL("../docs/regeln", import.meta.url));

async function lauf(): Promise<void> {
  const seiten = regelseiten(katalog);
  await mkdir(ordner, { recursive: true });
  for (const datei of await readdir(ordner)) if (!seiten.has(datei)) await rm(path.join(ordner, datei));
  for (const [datei, inhalt] of seiten) await writeFile(path.join(ordner, datei), inhalt);
}

lauf().catch((fehler: unknown) => {
  console.error(fehler);
  process.exitCode = 1;
});
