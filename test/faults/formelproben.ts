/**
 * `npm run formelproben -- --anzahl 7 --saat 1`: plants faults into the formulas of right workbooks and counts what is
 * found, and what becomes of it when the first proposals are followed. `--familie Vorzeichen` takes one family alone,
 * `--zeigen` prints every fault with its findings.
 */
import { parseArgs } from "node:util";
import { pruefen } from "../../src/rules/kern/pruefen";
import { FAMILIEN } from "./formeln/familien";
import { formelmappen } from "./formeln/mappen";
import { type Formelergebnis, formelproben } from "./formeln/versuche";

const KOPF = [
  "Fehler",
  "gefunden",
  "benannt",
  "Befunde",
  "irreführend",
  "geheilt",
  "falsch",
  "bleibt",
  "ganz",
];

function zeile(name: string, all: Formelergebnis[]): string {
  const folgen = all.flatMap((ergebnis) => ergebnis.folgen);
  const folge = (welche: string): number => folgen.filter(({ folge: own }) => own === welche).length;
  const sum = (count: (ergebnis: Formelergebnis) => number): number =>
    all.reduce((total, ergebnis) => total + count(ergebnis), 0);
  const mean = sum(({ befunde }) => befunde.length) / Math.max(1, all.length);
  return gesetzt(name, [
    all.length,
    all.filter(({ befunde }) => befunde.length > 0).length,
    all.filter(({ benannt }) => benannt).length,
    mean.toFixed(1).replace(".", ","),
    sum(({ irrefuehrend }) => irrefuehrend),
    folge("geheilt"),
    folge("falsch"),
    folge("bleibt"),
    all.filter(({ ganz }) => ganz).length,
  ]);
}

const gesetzt = (name: string, columns: (string | number)[]): string =>
  name.padEnd(36) +
  columns.map((column, index) => String(column).padStart((KOPF[index]?.length ?? 0) + 2)).join("");

function zeige({ familie, mappe, stelle, befunde, folgen }: Formelergebnis): void {
  console.log(`\n${familie}, ${mappe}\n  ${stelle}`);
  for (const befund of befunde) {
    const [first] = befund.suspects;
    const proposal = first ? ` | ${first.cell} ${first.proposalFormula ?? first.proposal}` : "";
    const folge = folgen.find((one) => one.befund === befund)?.folge;
    console.log(
      `  ${befund.rule} ${befund.sheet} ${befund.cell}: ${befund.message}${proposal}${folge ? ` | ${folge}` : ""}`,
    );
  }
}

const { values } = parseArgs({
  options: {
    anzahl: { type: "string", default: "7" },
    saat: { type: "string", default: "1" },
    familie: { type: "string" },
    zeigen: { type: "boolean", default: false },
  },
});
const familien = Object.keys(FAMILIEN).filter((name) => [undefined, name].includes(values.familie));
const mappen = await formelmappen();
const results = await formelproben(mappen, Number(values.anzahl), Number(values.saat), familien);

console.log(gesetzt("", KOPF));
for (const name of familien)
  console.log(
    zeile(
      name,
      results.filter(({ familie }) => familie === name),
    ),
  );
console.log(zeile("alle", results));
console.log();
for (const { name } of mappen)
  console.log(
    zeile(
      name,
      results.filter(({ mappe }) => mappe === name),
    ),
  );
console.log("\nBefunde der richtigen Mappen:");
for (const mappe of mappen)
  for (const { severity, rule, sheet, cell, message } of pruefen(mappe).findings)
    console.log(`  ${mappe.name}: ${severity} ${rule} ${sheet} ${cell} ${message}`);
if (values.zeigen) results.forEach(zeige);
