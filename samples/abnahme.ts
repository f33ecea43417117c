/**
 * Writes all workbooks that docs/abnahme.md names into build/abnahme: `npm run abnahmemappen`, or with a folder as
 * argument into that.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { root } from "../scripts/installieren.mjs";
import { abnahmemappen } from "./abnahmemappen";

const MUSTER = ["Wirtschaftsplan-2024.xlsx", "Zwischenbericht-2023-06-30-Formeln.xlsx"];

const ziel = path.resolve(process.argv[2] ?? path.join(root, "build", "abnahme"));
mkdirSync(ziel, { recursive: true });
for (const datei of MUSTER) copyFileSync(path.join(root, "samples", datei), path.join(ziel, datei));
for (const { datei, blatt } of abnahmemappen)
  writeFileSync(path.join(ziel, datei), await writeXlsx({ sheets: [blatt] }));
console.log(`Die Mappen für die Abnahme liegen in ${ziel}.`);
