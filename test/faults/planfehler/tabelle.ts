import { type Planergebnis } from "./versuche";

const KOPF = ["Fehler", "gefunden", "benannt", "zuerst", "irreführend", "Befunde", "höchstens"];

const gesetzt = (name: string, columns: (string | number)[]): string =>
  name.padEnd(32) +
  columns.map((column, index) => String(column).padStart((KOPF[index]?.length ?? 0) + 2)).join("");

function zeile(name: string, all: Planergebnis[]): string {
  const count = (test: (ergebnis: Planergebnis) => boolean): number => all.filter(test).length;
  const numbers = all.map(({ befunde }) => befunde.length);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  return gesetzt(name, [
    all.length,
    count(({ gefunden }) => gefunden),
    count(({ benannt }) => benannt),
    count(({ zuerst }) => zuerst),
    all.reduce((sum, { irrefuehrend }) => sum + irrefuehrend, 0),
    mean.toFixed(1).replace(".", ","),
    Math.max(0, ...numbers),
  ]);
}

/** What became of planted faults, a line for each kind and one for all. */
export const planfehlertabelle = (all: Planergebnis[]): string =>
  [
    gesetzt("", KOPF),
    ...[...new Set(all.map(({ art }) => art))].map((art) =>
      zeile(
        art,
        all.filter((ergebnis) => ergebnis.art === art),
      ),
    ),
    zeile(
      "eine Zelle",
      all.filter(({ einzeln }) => einzeln),
    ),
    zeile(
      "keine einzelne Zelle",
      all.filter(({ einzeln }) => !einzeln),
    ),
    zeile("alle", all),
  ].join("\n");

/** A fault with the first things that are said of it. */
export const beschrieben = ({ art, mappe, was, gefunden, benannt, zuerst, befunde }: Planergebnis): string =>
  [
    `\n${art}, ${mappe}: ${was}\n  ${[gefunden && "gefunden", benannt && "benannt", zuerst && "zuerst"].filter(Boolean).join(", ") || "nichts"}`,
    ...befunde.slice(0, 5).map(({ rule, sheet, cell, message, suspects: [first] }) => {
      const proposal = first
        ? ` | ${first.cell} ${first.proposalFormula ?? first.proposal ?? "?"} (${first.reason})`
        : "";
      return `  ${rule} ${sheet} ${cell}: ${message}${proposal}`;
    }),
  ].join("\n");
