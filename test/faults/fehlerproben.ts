/**
 * `npm run fehlerproben -- --anzahl 600 --je 8 --saat 1`: plants faults into the samples and counts what is found: slips
 * in single amounts of published figures, then what people do to plans with formulas, so many of each kind.
 * `--art "Konto doppelt"` takes one of these kinds alone, `--zeigen` prints what was missed.
 */
import { parseArgs } from "node:util";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { muster } from "../hilfen/muster";
import { fehlerarten } from "../hilfen/umbau/versehen";
import { PLANFEHLER } from "./planfehler/arten";
import { beschrieben, planfehlertabelle } from "./planfehler/tabelle";
import { planfehlerproben } from "./planfehler/versuche";
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

/** Slips in single amounts, all of them typed. */
async function einzelneBetraege(anzahl: number, saat: number, zeigen: boolean): Promise<void> {
  const all = await proben();
  const results = fehlerproben(all, anzahl, saat);

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
  if (zeigen)
    for (const { zelle, art, gefunden, benannt } of results)
      if (!gefunden || !benannt) console.log(gefunden ? "nicht benannt" : "nicht gefunden", art, zelle);
}

/** What people do to plans with formulas. */
async function ganzeMappen(je: number, saat: number, zeigen: boolean, art?: string): Promise<void> {
  const arten = Object.keys(PLANFEHLER).filter((name) => [undefined, name].includes(art));
  const mappen = await Promise.all(MUSTER.map(muster));
  const results = await planfehlerproben(mappen, je, saat, arten);
  console.log(planfehlertabelle(results));
  if (zeigen) for (const ergebnis of results) if (!ergebnis.zuerst) console.log(beschrieben(ergebnis));
}

const { values } = parseArgs({
  options: {
    anzahl: { type: "string", default: "600" },
    je: { type: "string", default: "8" },
    art: { type: "string" },
    saat: { type: "string", default: "1" },
    zeigen: { type: "boolean", default: false },
  },
});
const { anzahl, je, saat, art, zeigen } = values;
if (art === undefined) await einzelneBetraege(Number(anzahl), Number(saat), zeigen);
console.log();
await ganzeMappen(Number(je), Number(saat), zeigen, art);
