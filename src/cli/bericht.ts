import { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import {
  istNichtBegonnen,
  type CheckResult,
  FestsetzungLine,
  Finding,
  Suspect,
  Zusammenhang,
} from "../rules/kern/ergebnis";
import { istOffen } from "../rules/gespeichert/freigaben";
import { stelle } from "../workbook/zelle";
import { stellenOhneErgebnis } from "../plan/ohne-ergebnis";
import { zellbereiche } from "../workbook/zellbereiche";
import { abgeschaltet } from "../texte/abgeschaltet";
import { befehlszeile as texte } from "../texte/befehlszeile";
import { bereich } from "../texte/bereich";
import { bilanz as bilanzDer, lesarten } from "../berichte/aufbau/lesarten";
import {
  betragstext,
  eineVon,
  erklaert,
  formelvorschlag,
  hatVorschlag,
  hauptverdaechtige,
} from "../berichte/vorschlag";
import { satzOhneErgebnis } from "../berichte/ohneErgebnisGruppe";
import { vorgabennamen } from "../texte/einstellungen";

const BREITE = 100;
/** So many possible causes are named beside the likeliest; the JSON has them all. */
const WEITERE = 4;

/** The result of one workbook as German text, at most 100 columns wide; with how it was understood where asked for. */
export function textbericht(result: CheckResult, aufbau: Zusammenhang[] = []): string {
  const title = texte.titel(result.file, result.year);
  const { land } = result;
  const sections = [
    [...umbrechen(title), "=".repeat(Math.min(title.length, BREITE))],
    result.notices.flatMap((notice) =>
      umbrechen(`${bereich.notices[notice].title}. ${bereich.notices[notice].text}`),
    ),
    land ? umbrechen(`${bereich.land(land.name, land.recht)}.`) : [],
    unvollstaendig(result),
    eingestellt(result),
    ausgeschaltet(result),
    erkannt(result),
    verstanden(aufbau),
    festsetzung(result.festsetzung),
    ...(["error", "warning", "info"] as const).map((severity) =>
      gruppe(
        texte.gruppen[severity],
        result.findings.filter((finding) => istOffen(finding) && finding.severity === severity),
      ),
    ),
    gruppe(
      texte.freigegeben,
      result.findings.filter((finding) => !istOffen(finding)),
    ),
    bilanz(result),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** What could not be checked because it shows no result. */
function unvollstaendig({ ohneErgebnis }: CheckResult): string[] {
  if (ohneErgebnis.length === 0) return [];
  return [
    `${bereich.unvollstaendig}:`,
    ...ohneErgebnis.flatMap((group) => umbrechen(satzOhneErgebnis(group, stellenOhneErgebnis(group)), "  ")),
  ];
}

/** Whoever sends a workbook may have set when the rules speak up. */
function eingestellt({ geaenderteVorgaben = [] }: CheckResult): string[] {
  if (geaenderteVorgaben.length === 0) return [];
  return umbrechen(texte.eingestellt(geaenderteVorgaben.map((name) => vorgabennamen[name])));
}

/** Nor is silence a sign that there was nothing to say. */
function ausgeschaltet({ abgeschaltet: rules }: CheckResult): string[] {
  if (!rules) return [];
  const names = rules.map(({ id, titel }) => abgeschaltet.name(id, titel));
  return umbrechen(abgeschaltet.satz(abgeschaltet.stand(rules), names));
}

function erkannt({ tables }: CheckResult): string[] {
  if (tables.length === 0) return [];
  return [
    `${texte.erkannt}:`,
    ...tables.flatMap(({ title, sheet, range }) => umbrechen(`${title}: ${sheet} ${range}`, "  ")),
  ];
}

/** How each total was understood, and where it does not come out. */
function verstanden(aufbau: Zusammenhang[]): string[] {
  if (aufbau.length === 0) return [];
  return [
    `${texte.aufbau}:`,
    ...lesarten(aufbau).flatMap((lesart) =>
      umbrechen(
        texte.lesart(lesart.zellen[0]?.sheet ?? "", lesart.name, lesart.aus, bilanzDer(lesart)),
        "  ",
      ),
    ),
  ];
}

function festsetzung(lines: FestsetzungLine[]): string[] {
  if (lines.length === 0) return [];
  const amount = (value: string | undefined): string =>
    value === undefined ? "–" : zahlDeutsch(new Decimal(value));
  const row = (label: string, beschluss: string, plan: string, state: string): string =>
    `  ${label.padEnd(42)}${beschluss.padStart(16)}${plan.padStart(16)}  ${state}`.trimEnd();
  return [
    row(texte.festsetzung, texte.beschluss, texte.plan, ""),
    ...lines.map((line) =>
      row(line.label, amount(line.beschluss?.amount), amount(line.plan?.amount), texte.state[line.state]),
    ),
  ];
}

function gruppe(title: string, findings: Finding[]): string[] {
  if (findings.length === 0) return [];
  return [`${title} (${findings.length})`, ...findings.flatMap(befund)];
}

function befund(finding: Finding): string[] {
  const indent = "          ";
  const best = hauptverdaechtige(finding.suspects);
  const others = finding.suspects.slice(best.length);
  const suspects = [
    ...(best.length > 1 ? [eineVon(best)] : best.map((one) => verdacht(one, "wahrscheinlich"))),
    ...others.slice(0, WEITERE).map((suspect) => verdacht(suspect, "moeglich")),
  ];
  const details = [
    ...(finding.freigabe ? [freigegeben(finding.freigabe)] : []),
    ...[erklaert(finding) ?? []].flat(),
    ...suspects,
    ...(finding.tolerance ? [finding.tolerance] : []),
    ...(finding.cells.length > 1 ? [texte.beteiligt(zellbereiche(finding.cells))] : []),
    texte.grundlage(finding.basis),
  ];
  return [
    "",
    `  ${finding.rule.padEnd(8)}${stelle(finding)}`,
    ...[finding.message, ...details].flatMap((text) => umbrechen(text, indent)),
  ];
}

function freigegeben({ grund, datum }: NonNullable<Finding["freigabe"]>): string {
  return texte.geprueft(datum.split("-").reverse().join("."), grund);
}

/**
 * A cell that may be to blame, with the value or the formula that would put it right. Of values one is right; formulas
 * are all to be put right.
 */
function verdacht(suspect: Suspect, wie: "wahrscheinlich" | "moeglich"): string {
  const place = stelle(suspect);
  if (!hatVorschlag(suspect)) return texte.ohneWert[wie](place, suspect.reason);
  const formula = formelvorschlag(suspect);
  return formula === undefined
    ? texte[wie](place, betragstext(suspect.proposal), suspect.reason)
    : texte.mitFormel[wie === "moeglich" ? "ebenso" : wie](place, formula, suspect.reason);
}

function bilanz({
  notices,
  findings,
  checks,
  coverage,
  ohneErgebnis,
  abgeschaltet: off,
}: CheckResult): string[] {
  if (notices.includes("kein-plan") || notices.includes("leer")) return [];
  const summary = umbrechen(texte.bilanz(checks.run, checks.failed, coverage.covered, coverage.figures));
  if (ohneErgebnis.length > 0) return [texte.unvollstaendig, ...summary];
  if (istNichtBegonnen({ findings })) return [`${bereich.nichtBegonnen}.`, ...summary];
  return findings.length === 0 && !off ? [texte.keineBefunde, ...summary] : summary;
}

/** Breaks a text at spaces, so that no line is wider than the report. */
function umbrechen(text: string, indent = ""): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= BREITE)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}
