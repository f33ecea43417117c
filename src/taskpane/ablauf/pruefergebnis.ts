import type { TableKind } from "../../plan/arten";
import {
  istNichtBegonnen,
  type CheckResult,
  type Finding,
  type Severity,
  type Suspect,
} from "../../rules/kern/ergebnis";
import type { CellRef } from "../../workbook/zelle";
import { istOffen } from "../../rules/gespeichert/freigaben";
import { abgeschaltet } from "../../texte/abgeschaltet";
import { bereich } from "../../texte/bereich";
import { betragstext, hauptverdaechtige } from "../../berichte/vorschlag";
import { ohneErgebnis as texteOhneErgebnis } from "../../berichte/ohneErgebnis";

/** Tables that only a plan has. */
const PLAN_KINDS: ReadonlySet<TableKind> = new Set<TableKind>([
  "festsetzung",
  "erfolgsplan",
  "erfolgsplan-konten",
  "vermoegensplan",
  "finanzplan",
]);

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** The findings of each severity, in the order of the check; without those that the user accepted. */
export function grouped(findings: Finding[]): Record<Severity, Finding[]> {
  const groups: Record<Severity, Finding[]> = { error: [], warning: [], info: [] };
  for (const finding of findings.filter(istOffen)) groups[finding.severity].push(finding);
  return groups;
}

/**
 * unvollstaendig: cells show no result; nicht-begonnen: hardly anything of the plan is entered; fehler: there are errors; abgabebereit: nothing stands against the vote;
 * ohne-fehler: no error, but not all of a plan was there to check; nichts: no plan.
 */
export type Verdict =
  "fehler" | "abgabebereit" | "ohne-fehler" | "unvollstaendig" | "nicht-begonnen" | "nichts";

export function verdict({ findings, notices, festsetzung, ohneErgebnis }: CheckResult): Verdict {
  if (ohneErgebnis.length > 0 && !notices.includes("kein-plan")) return "unvollstaendig";
  if (findings.filter(istOffen).some(({ severity }) => severity === "error")) return "fehler";
  if (notices.includes("leer") || notices.includes("kein-plan")) return "nichts";
  if (istNichtBegonnen({ findings })) return "nicht-begonnen";
  const agreed = festsetzung.length > 0 && festsetzung.every(({ state }) => state !== "weicht-ab");
  return agreed && notices.length === 0 ? "abgabebereit" : "ohne-fehler";
}

interface Zusammenfassung {
  verdict: Verdict;
  title: string;
  detail?: string;
}

/** The result at a glance: a title and, where there is more to say, further lines, with what is switched off. */
export function summary(result: CheckResult): Zusammenfassung {
  const said = ueberblick(result);
  if (!result.abgeschaltet) return said;
  const found = said.detail === bereich.keineBefunde ? undefined : said.detail;
  return { ...said, detail: [found, abgeschaltet.stand(result.abgeschaltet)].filter(Boolean).join("; ") };
}

function ueberblick(result: CheckResult): Zusammenfassung {
  const kind = verdict(result);
  const groups = grouped(result.findings);
  const counts = { error: groups.error.length, warning: groups.warning.length, info: groups.info.length };
  const found = bereich.befunde(counts);
  if (kind === "fehler") return { verdict: kind, title: found };
  if (kind === "nichts")
    return { verdict: kind, title: bereich.nichtGeprueft, ...(found && { detail: found }) };
  if (kind === "unvollstaendig") {
    const detail = [texteOhneErgebnis.anzahl(result.ohneErgebnis), found].filter(Boolean).join("; ");
    return { verdict: kind, title: bereich.unvollstaendig, detail };
  }
  if (kind === "nicht-begonnen") return { verdict: kind, title: bereich.nichtBegonnen, detail: found };
  const title = { abgabebereit: bereich.abgabebereit, "ohne-fehler": bereich.keineFehler };
  return { verdict: kind, title: title[kind], detail: found || bereich.keineBefunde };
}

/** What was recognised, with its year: "Wirtschaftsplan 2024"; undefined where it is neither plan nor report. */
export function documentName({ year, tables }: CheckResult): string | undefined {
  if (year === undefined) return undefined;
  if (tables.some(({ kind }) => PLAN_KINDS.has(kind))) return bereich.plan(year);
  return tables.some(({ kind }) => kind.startsWith("zwischenbericht-")) ? bereich.bericht(year) : undefined;
}

/**
 * A figure of a finding: an amount in German notation. A year or an account number is no amount; it stays as it
 * stands in the finding's own sentence.
 */
export function figure(text: string, { message }: Pick<Finding, "message">): string {
  const shown = betragstext(text);
  const words: string[] = message.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return words.includes(text) && !words.includes(shown) ? text : shown;
}

/** A cell or area as the user finds it: "Kontenübersicht · E14", with its file where that is another one. */
export function place({ file, sheet, cell }: CellRef): string {
  return `${file === undefined ? "" : `${file}: `}${sheet} · ${cell}`;
}

export function samePlace(a: CellRef | undefined, b: CellRef): boolean {
  return a !== undefined && a.file === b.file && a.sheet === b.sheet && a.cell === b.cell;
}

/** Findings that the same value in the same cell would settle, or that the same cells may be to blame for. */
export interface Story {
  /** One, or those of which one is wrong. */
  suspects: Suspect[];
  findings: Finding[];
}

/** The findings in their order; those that share their likeliest cause together, in the place of the first. */
export function stories(findings: Finding[]): (Finding | Story)[] {
  const byCause = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = cause(finding);
    if (key !== undefined) byCause.set(key, [...(byCause.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding): (Finding | Story)[] => {
    const together = byCause.get(cause(finding) ?? "") ?? [];
    if (together.length < 2) return [finding];
    return together[0] === finding
      ? [{ suspects: hauptverdaechtige(finding.suspects), findings: together }]
      : [];
  });
}

/**
 * A name for each finding that stays the same from check to check as long as it is found: rule and cell, and a
 * number where a rule finds several things in one cell. One that is accepted starts anew.
 */
export function kennungen(findings: Finding[]): Map<Finding, string> {
  const count = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = `${finding.rule} ${place(finding)}${istOffen(finding) ? "" : " freigegeben"}`;
      const number = (count.get(name) ?? 0) + 1;
      count.set(name, number);
      return [finding, `${name} ${number}`];
    }),
  );
}

/** A name for what suspects propose: the cell of each, and what is to stand there, as far as that is known. */
export function vorschlagskennung(suspects: Suspect[]): string {
  return suspects
    .map((suspect) => [place(suspect), suspect.proposalFormula ?? suspect.proposal].join(" "))
    .join("\n");
}

function cause({ suspects }: Finding): string | undefined {
  return suspects.length > 0 ? vorschlagskennung(hauptverdaechtige(suspects)) : undefined;
}

/** The findings of the other file as seen from the open workbook: whose cell is whose is the other way round. */
export function foreignFindings({ file, findings }: CheckResult, own: string): Finding[] {
  const seen = <T extends CellRef>({ file: named, ...rest }: T) =>
    named === own ? rest : { ...rest, file: named ?? file };
  return findings.filter(istOffen).map((finding) => ({
    ...finding,
    file,
    cells: finding.cells.map(seen),
    ...(finding.terms && { terms: finding.terms.map(seen) }),
    suspects: finding.suspects.map(seen),
    ...(finding.cause && { cause: { ...finding.cause, cells: finding.cause.cells.map(seen) } }),
  }));
}

/** "2026-09-14" → "14.09.2026" */
export function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}

/** Very long German words of the form with places where they may be hyphenated. */
export function hyphenated(text: string): string {
  return text.replace(/(Verpflichtungs|Liquiditäts|Investitions|Vermögens)(?=[a-zäöü]{4})/g, "$1\u00ad");
}
