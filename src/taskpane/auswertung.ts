import { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import type { TableKind } from "../plan/arten";
import type { CellRef, CheckResult, Finding, Severity } from "../rules/ergebnis";
import { bereich } from "../texte/bereich";

/** Tables that only a plan has. */
const PLAN_KINDS: ReadonlySet<TableKind> = new Set<TableKind>([
  "festsetzung",
  "erfolgsplan",
  "erfolgsplan-konten",
  "vermoegensplan",
  "finanzplan",
]);

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** The findings of each severity, in the order of the check. */
export function grouped(findings: Finding[]): Record<Severity, Finding[]> {
  const groups: Record<Severity, Finding[]> = { error: [], warning: [], info: [] };
  for (const finding of findings) groups[finding.severity].push(finding);
  return groups;
}

/**
 * fehler: there are errors; abgebereit: nothing stands against the vote; ohne-fehler: no error, but not all of a
 * plan was there to check; unvollstaendig: formulas without results; nichts: no plan.
 */
export type Verdict = "fehler" | "abgabebereit" | "ohne-fehler" | "unvollstaendig" | "nichts";

export function verdict({ findings, notices, festsetzung }: CheckResult): Verdict {
  if (findings.some(({ severity }) => severity === "error")) return "fehler";
  if (notices.includes("leer") || notices.includes("kein-plan")) return "nichts";
  if (notices.includes("formeln-ohne-ergebnis")) return "unvollstaendig";
  const agreed = festsetzung.length > 0 && festsetzung.every(({ state }) => state !== "weicht-ab");
  return agreed && notices.length === 0 ? "abgabebereit" : "ohne-fehler";
}

/** The result at a glance: a title and, where there is more to say, a second line. */
export function summary(result: CheckResult): { verdict: Verdict; title: string; detail?: string } {
  const kind = verdict(result);
  const groups = grouped(result.findings);
  const counts = { error: groups.error.length, warning: groups.warning.length, info: groups.info.length };
  const found = bereich.befunde(counts);
  if (kind === "fehler") return { verdict: kind, title: found };
  if (kind === "nichts")
    return { verdict: kind, title: bereich.nichtGeprueft, ...(found && { detail: found }) };
  const title = {
    abgabebereit: bereich.abgabebereit,
    "ohne-fehler": bereich.keineFehler,
    unvollstaendig: bereich.unvollstaendig,
  };
  return { verdict: kind, title: title[kind], detail: found || bereich.keineBefunde };
}

/** What was recognised, with its year: "Wirtschaftsplan 2024"; undefined where it is neither plan nor report. */
export function documentName({ year, tables }: CheckResult): string | undefined {
  if (year === undefined) return undefined;
  if (tables.some(({ kind }) => PLAN_KINDS.has(kind))) return bereich.plan(year);
  return tables.some(({ kind }) => kind.startsWith("zwischenbericht-")) ? bereich.bericht(year) : undefined;
}

/** Decimal text of a result in German notation; text that is no amount stays as it is. */
export function amount(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? zahlDeutsch(new Decimal(text)) : text;
}

/** A cell or area as the user finds it: "Kontenübersicht · E14". */
export function place({ sheet, cell }: CellRef): string {
  return `${sheet} · ${cell}`;
}

export function samePlace(a: CellRef | undefined, b: CellRef): boolean {
  return a?.sheet === b.sheet && a.cell === b.cell;
}

/** Very long German words of the form with places where they may be hyphenated. */
export function hyphenated(text: string): string {
  return text.replace(/(Verpflichtungs|Liquiditäts|Investitions|Vermögens)(?=[a-zäöü]{4})/g, "$1\u00ad");
}
