/** `npm run fehlerproben -- --anzahl 600 --saat 1`: plants faults into the samples and counts what is found. */
import { parseArgs } from "node:util";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { fehlerarten } from "../hilfen/umbau/versehen";
import { type Ergebnis, fehlerproben, LAYOUTS, MUSTER, proben } from "./proben";

function prozent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1).replace(".", ",")} %`.padStart(8);
}

function zeile(name: string, all: Ergebnis[]): string {
  const count = (test: (ergebnis: Ergebnis) => boolean): string =>
    prozent(all.filter(test).length, all.length);
  return [
    name.padEnd(26),
    String(all.length).padStart(6),
    count(({ gefunden }) => gefunden),
    count(({ beteiligt }) => beteiligt),
    count(({ benannt }) => benannt),
    count(({ zuerst }) => zuerst),
  ].join("  ");
}

const { values } = parseArgs({
  options: {
    anzahl: { type: "string", default: "600" },
    saat: { type: "string", default: "1" },
    zeigen: { type: "boolean", default: false },
  },
});
const all = await proben();
const results = fehlerproben(all, Number(values.anzahl), Number(values.saat));

console.log(
  ["", "", "gefunden", "beteiligt", "benannt", "zuerst"]
    .map((text, index) => text.padStart([26, 6, 8, 9, 7, 8][index] ?? 8))
    .join(" "),
);
for (const { name } of fehlerarten)
  console.log(
    zeile(
      name,
      results.filter(({ art }) => art === name),
    ),
  );
for (const [layout] of LAYOUTS)
  console.log(
    zeile(
      layout,
      results.filter((result) => result.layout === layout),
    ),
  );
for (const file of MUSTER)
  console.log(
    zeile(
      file,
      results.filter(({ datei }) => datei === `${file}.xlsx`),
    ),
  );
console.log(
  zeile(
    "von einer Prüfung erfasst",
    results.filter(({ erfasst }) => erfasst),
  ),
);
console.log(zeile("alle", results));
console.log("\nBefunde der unveränderten Muster je Layout (Fehler / Warnungen):");
for (const { layout, workbook } of all) {
  const { findings, coverage } = pruefen(workbook);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `  ${workbook.name.padEnd(34)}${layout.padEnd(26)}${count("error")} / ${count("warning")}; erfasst ${coverage.covered} von ${coverage.figures}`,
  );
}
if (values.zeigen)
  for (const { zelle, art, gefunden, benannt } of results)
    if (!gefunden || !benannt) console.log(gefunden ? "nicht benannt" : "nicht gefunden", art, zelle);
