import {
  eineVon,
  hatVorschlag,
  hauptverdaechtige,
  vorgeschlageneFormel,
  type Vorschlag,
} from "../../src/berichte/vorschlag";
import { Decimal } from "../../src/money/dezimal";
import { zahlDeutsch } from "../../src/money/zahltext";
import type { Finding, Severity, Suspect } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import type { Regel } from "../../src/rules/kern/regel";
import { stelle } from "../../src/workbook/zelle";
import { cellAddress, columnLetters } from "../../src/workbook/adresse";
import { AUSGEBLENDET, mappe } from "../../test/hilfen/mappe";

const GEWICHT: Record<Severity, [name: string, folge: string]> = {
  error: ["Fehler", "Der Plan kann so nicht vorgelegt werden; die Stelle muss berichtigt werden."],
  warning: ["Warnung", "Die Stelle muss angesehen werden; was sich begründen lässt, darf so bleiben."],
  info: ["Hinweis", "Zur Kenntnis; der Plan kann so vorgelegt werden."],
};

/** The pages of the rule catalogue, in Markdown: file name → content. The same rules yield the same text. */
export function regelseiten(katalog: readonly Regel[]): Map<string, string> {
  return new Map([
    ["README.md", uebersicht(katalog)],
    ...katalog.map((regel) => [`${regel.id}.md`, seite(regel)] as const),
  ]);
}

function uebersicht(katalog: readonly Regel[]): string {
  const zeilen = katalog.map(
    ({ id, titel, prueft, severity }) =>
      `| [${id}](${id}.md) | ${zelltext(titel)} | ${zelltext(prueft)} | ${GEWICHT[severity][0]} |`,
  );
  const gewichte = Object.values(GEWICHT).map(([name, folge]) => `- **${name}**: ${folge}`);
  return absaetze(
    "# Regeln",
    `Die Prüfung wendet ${katalog.length} Regeln an. Jede hat eine feste Kennung, die auch in den Befunden steht, und eine Seite mit einem Beispiel.`,
    gewichte.join("\n"),
    ["| Kennung | Titel | Was geprüft wird | Gewicht |", "|---|---|---|---|", ...zeilen].join("\n"),
    "Einzelne Befunde können leichter wiegen als ihre Regel; dann steht es dabei.",
  );
}

function seite(regel: Regel): string {
  const [gewicht, folge] = GEWICHT[regel.severity];
  return absaetze(
    `# ${regel.id}: ${regel.titel}`,
    regel.prueft,
    `| | |\n|---|---|\n| Gewicht | **${gewicht}**. ${folge} |\n| Grundlage | ${zelltext(regel.grundlage)} |`,
    ...(regel.beispiel ? beispiel(regel, regel.beispiel) : []),
    "[Alle Regeln](README.md)",
  );
}

function beispiel(regel: Regel, sheets: Record<string, string>): string[] {
  const { findings } = pruefen(mappe(sheets));
  const betroffen = new Set(findings.map(stelle));
  return [
    "## Beispiel",
    findings.length === 1
      ? "In dieser Mappe meldet die Regel einen Befund; seine Zelle ist hervorgehoben."
      : "In dieser Mappe meldet die Regel mehrere Befunde; ihre Zellen sind hervorgehoben.",
    ...Object.entries(sheets).flatMap(([name, text]) => [`Blatt „${name}“`, tabelle(name, text, betroffen)]),
    findings.length === 1 ? "## Meldung" : "## Meldungen",
    ...findings.map((finding) => meldung(finding, regel.severity)),
  ];
}

/** A sheet as Excel shows it: column letters, row numbers, the cells of findings bold. */
function tabelle(sheet: string, text: string, betroffen: ReadonlySet<string>): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const rows = lines.map((line) =>
    line
      .replace(AUSGEBLENDET, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const zeile = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const cell = (row: number, column: number): string => {
    const content = rows[row]?.[column] ?? "";
    if (!betroffen.has(`${sheet} ${cellAddress(row, column)}`)) return content;
    return content === "" ? "**(leer)**" : `**${content}**`;
  };
  return [
    zeile(["", ...columns.map(columnLetters)]),
    `|${"---|".repeat(width + 1)}`,
    ...lines.map((line, row) => {
      const number = `${row + 1}${AUSGEBLENDET.test(line) ? " (ausgeblendet)" : ""}`;
      return zeile([number, ...columns.map((column) => cell(row, column))]);
    }),
  ].join("\n");
}

function meldung(finding: Finding, severity: Severity): string {
  const gewicht = finding.severity === severity ? "" : ` (${GEWICHT[finding.severity][0]})`;
  const best = hauptverdaechtige(finding.suspects);
  return [
    `> **${stelle(finding)}**${gewicht}: ${finding.message}`,
    ...(best.length > 1
      ? [`> ${eineVon(best)}`]
      : best.map((one) => `> Wahrscheinliche Ursache: ${vermutet(finding, one)}.`)),
  ].join("\n>\n");
}

function vermutet(finding: Finding, suspect: Suspect): string {
  if (!hatVorschlag(suspect)) return `${stelle(suspect)} (${suspect.reason})`;
  return `${stelle(suspect)}, richtig wäre ${richtig(finding, suspect)} (${suspect.reason})`;
}

/** The formula with what it comes to, or the value alone. */
function richtig(finding: Finding, suspect: Vorschlag): string {
  const formula = vorgeschlageneFormel(suspect);
  const amount = vorschlag(finding, suspect);
  return formula === undefined ? amount : `${formula}, das ergibt ${amount}`;
}

/** The proposal in the unit in which the message shows the amounts of the same sheet: posts and percentages have none. */
function vorschlag({ message, sheet, actual = "" }: Finding, suspect: Vorschlag): string {
  const { proposal } = suspect;
  if (!istZahl(proposal)) return proposal;
  const shown = istZahl(actual) && suspect.sheet === sheet ? zahlDeutsch(new Decimal(actual)) : undefined;
  const unit = [" T€", " €"].find((each) => shown !== undefined && message.includes(`${shown}${each}`));
  return zahlDeutsch(new Decimal(proposal)) + (unit ?? "");
}

const istZahl = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const zelltext = (text: string): string => text.replaceAll("|", "\\|");
const absaetze = (...parts: string[]): string => `${parts.join("\n\n")}\n`;
