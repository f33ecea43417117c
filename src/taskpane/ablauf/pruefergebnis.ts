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
 * unvollstaendig: cells show no result; nicht-begonnen: hardly anything of the plan is entered; fehler, warnungen,
 * hinweise: the worst that is open; abgabebereit: nothing is open, and every line of the Beschluss agrees;
 * ohne-fehler: nothing is open, but not all of a plan was there to check; nichts: no plan.
 */
export type Verdict =
  | "fehler"
  | "warnungen"
  | "hinweise"
  | "abgabebereit"
  | "ohne-fehler"
  | "unvollstaendig"
  | "nicht-begonnen"
  | "nichts";

export function verdict({ findings, notices, festsetzung, ohneErgebnis }: CheckResult): Verdict {
  const groups = grouped(findings);
  if (ohneErgebnis.length > 0 && !notices.includes("kein-plan")) return "unvollstaendig";
  if (groups.error.length > 0) return "fehler";
  if (notices.includes("leer") || notices.includes("kein-plan")) return "nichts";
  if (istNichtBegonnen({ findings })) return "nicht-begonnen";
  if (groups.warning.length > 0) return "warnungen";
  if (groups.info.length > 0) return "hinweise";
  const agreed = festsetzung.length > 0 && festsetzung.every(({ state }) => state === "stimmt");
  return agreed && notices.length === 0 ? "abgabebereit" : "ohne-fehler";
}

/** The result at a glance: a title and, where there is more to say, further lines. */
interface Zusammenfassung {
  verdict: Verdict;
  title: string;
  detail?: string;
}

/** How grave a verdict is beside that of another file; what is not named here is nothing to be done. */
const GEWICHT: Partial<Record<Verdict, number>> = {
  fehler: 5,
  unvollstaendig: 4,
  "nicht-begonnen": 3,
  warnungen: 2,
  hinweise: 1,
};

/** The result at a glance, together with that of the other file: the graver of the two stands above. */
export function summary(result: CheckResult, other?: CheckResult): Zusammenfassung {
  const own = einzeln(result);
  if (!other) return own;
  const foreign = einzeln(other);
  const texts = bereich.weitereDatei;
  const graver = (GEWICHT[foreign.verdict] ?? 0) > (GEWICHT[own.verdict] ?? 0);
  const said = GEWICHT[foreign.verdict] ? foreign.title : bereich.keineBefundeKurz;
  const beside = graver ? texts.dieseMappe(own.title) : texts.urteil(other.file, said);
  return {
    verdict: graver ? foreign.verdict : own.verdict,
    title: graver ? texts.urteil(other.file, foreign.title) : own.title,
    detail: [...(graver || own.detail === undefined ? [] : [own.detail]), beside].join("; "),
  };
}

/** Of one workbook, with what is switched off. */
function einzeln(result: CheckResult): Zusammenfassung {
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
  switch (kind) {
    case "fehler":
      return { verdict: kind, title: found };
    case "warnungen":
      return { verdict: kind, title: found, detail: bereich.nurWarnungen(counts.warning) };
    case "hinweise":
      return { verdict: kind, title: found, detail: bereich.nurHinweise };
    case "nichts":
      return { verdict: kind, title: bereich.nichtGeprueft, ...(found && { detail: found }) };
    case "unvollstaendig": {
      const detail = [texteOhneErgebnis.anzahl(result.ohneErgebnis), found].filter(Boolean).join("; ");
      return { verdict: kind, title: bereich.unvollstaendig, detail };
    }
    case "nicht-begonnen":
      return { verdict: kind, title: bereich.nichtBegonnen, detail: found };
    case "abgabebereit":
    case "ohne-fehler": {
      const waived = result.findings.filter((finding) => !istOffen(finding)).length;
      return {
        verdict: kind,
        title: kind === "abgabebereit" ? bereich.abgabebereit : bereich.keineFehler,
        detail: waived > 0 ? bereich.nurFreigegebene(waived) : bereich.keineBefunde,
      };
    }
  }
}

/** What no check looked at, in a sentence; undefined where that is nothing, or nothing was checked at all. */
export function ungeprueft({ coverage, otherTables, festsetzung, checks }: CheckResult): string | undefined {
  if (checks.run === 0 || coverage.figures === 0) return undefined;
  // What the user excluded needs no word.
  const sheets = new Set(otherTables.filter(({ correction }) => !correction).map(({ sheet }) => sheet));
  const texts = bereich.ungeprueft;
  const offen = festsetzung.filter(({ state }) => state === "offen").length;
  const parts = [
    ...(offen > 0 ? [texts.beschluss(offen)] : []),
    ...(coverage.covered < coverage.figures ? [texts.betraege(coverage.figures - coverage.covered)] : []),
    ...(sheets.size > 0 ? [texts.blaetter([...sheets])] : []),
  ];
  return parts.length > 0 ? texts.satz(parts) : undefined;
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
