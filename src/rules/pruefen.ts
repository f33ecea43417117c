import { tableKinds } from "../plan/arten";
import { plan as planVon, tabelleVon, type Plan } from "../plan/plan";
import { betragsspalten, type Figure, type Tabelle } from "../plan/tabelle";
import { areaAddress } from "../workbook/adresse";
import type { Workbook } from "../workbook/workbook";
import { bewerten, figuren, type Bewertung } from "./bewerten";
import type { CheckResult, FestsetzungLine, Finding, Notice, RecognisedTable, Severity } from "./ergebnis";
import { festsetzungszeilen } from "./festsetzung";
import { katalog } from "./katalog";
import type { Befund, Regel } from "./regel";
import { toleranzText, zelleVon } from "./saetze";
import { ursachen } from "./ursachen";

/** Checks a workbook: recognises its tables, evaluates every rule, ranks the causes. Never throws for bad content. */
export function pruefen(workbook: Workbook): CheckResult {
  const plan = planVon(workbook);
  const notices = hinweise(workbook, plan);
  const bewertungen = katalog.flatMap((regel) =>
    (regel.relationen?.(plan) ?? []).map((relation) => bewerten(regel, relation)),
  );
  const verletzt = bewertungen.filter(({ gilt }) => !gilt);
  const suspects = ursachen(plan, bewertungen);
  const weitere = katalog.map((regel) => ({
    regel,
    ...(regel.befunde?.(plan, bewertungen) ?? { geprueft: 0, befunde: [] }),
  }));
  const findings = [
    ...verletzt.map((bewertung) => befundAus(bewertung, suspects.get(bewertung) ?? [])),
    ...weitere.flatMap(({ regel, befunde }) => befunde.map((befund) => vervollstaendigt(regel, befund))),
  ];
  const { jahr } = plan;
  return {
    file: workbook.name,
    ...(jahr !== undefined && { year: jahr }),
    tables: plan.tabellen.filter(({ kind }) => kind !== "sonstige").map(tabelle),
    notices,
    festsetzung: tabelleVon(plan, "festsetzung") ? festsetzungszeilen(plan).map(festsetzungszeile) : [],
    findings: sortiert(findings),
    checks: {
      run: bewertungen.length + weitere.reduce((total, { geprueft }) => total + geprueft, 0),
      failed: findings.length,
    },
    coverage: abdeckung(plan, bewertungen),
  };
}

function befundAus(bewertung: Bewertung, suspects: Finding["suspects"]): Finding {
  const { regel, relation, soll, differenz } = bewertung;
  const unit = relation.gesamt.spalte.einheit;
  const tolerance = toleranzText(bewertung);
  return {
    rule: regel.id,
    severity: durchRundung(bewertung) ? "warning" : regel.severity,
    basis: regel.grundlage,
    ...zelleVon(relation.gesamt),
    message: relation.satz(bewertung),
    expected: soll.div(unit).toString(),
    actual: relation.gesamt.wert.toString(),
    difference: differenz.div(unit).toString(),
    ...(tolerance !== undefined && { tolerance }),
    cells: figuren(relation).map(zelleVon),
    suspects,
  };
}

/** Whether the difference is within what items rounded to whole units may add up to: (n + 1) / 2 units. */
function durchRundung({ relation, differenz }: Bewertung): boolean {
  const unit = relation.gesamt.spalte.einheit;
  return relation.gerundeteTerme === true && differenz.abs().lte((unit * (relation.terme.length + 1)) / 2);
}

function vervollstaendigt(regel: Regel, befund: Befund): Finding {
  return { rule: regel.id, severity: regel.severity, basis: regel.grundlage, suspects: [], ...befund };
}

const RANG: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Fehler before Warnungen before Hinweise; within these in the order of the catalogue. */
function sortiert(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => RANG[a.severity] - RANG[b.severity]);
}

function tabelle({ kind, sheet, area, spalten }: Tabelle): RecognisedTable {
  const years = [...new Set(spalten.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
  return { kind, title: tableKinds[kind], sheet, range: areaAddress(area), years };
}

function festsetzungszeile(zeile: ReturnType<typeof festsetzungszeilen>[number]): FestsetzungLine {
  const { name: label, beschluss, plan, verlust } = zeile;
  const first = plan[0]?.figure;
  const own = beschluss && { amount: beschluss.wert.toString(), ...zelleVon(beschluss) };
  if (!first) {
    const fulfilled = zeile.regel === "FB-7" && own;
    return { label, ...(own && { beschluss: own }), state: fulfilled ? "stimmt" : "offen" };
  }
  const total = plan.reduce(
    (sum, { figure, faktor }) => sum.plus(figure.wert.times(faktor)),
    first.wert.minus(first.wert),
  );
  const amount = verlust ? total.negated() : total;
  const shown = { amount: amount.toString(), ...zelleVon(first) };
  if (!own || !beschluss) return { label, plan: shown, state: "offen" };
  return { label, beschluss: own, plan: shown, state: beschluss.wert.eq(amount) ? "stimmt" : "weicht-ab" };
}

function hinweise(workbook: Workbook, plan: Plan): Notice[] {
  const cells = workbook.sheets.flatMap((sheet) => sheet.cells);
  if (cells.length === 0) return ["leer"];
  const notices: Notice[] = [];
  if (cells.some(({ formula, value }) => formula !== undefined && value === undefined))
    notices.push("formeln-ohne-ergebnis");
  const recognised = plan.tabellen.filter(({ kind }) => kind !== "sonstige");
  if (recognised.length === 0) return [...notices, "kein-plan"];
  const isPlan = recognised.some(({ kind }) =>
    ["erfolgsplan", "erfolgsplan-konten", "vermoegensplan"].includes(kind),
  );
  if (isPlan && !tabelleVon(plan, "festsetzung")) notices.push("keine-festsetzung");
  return notices;
}

function abdeckung(plan: Plan, bewertungen: Bewertung[]): CheckResult["coverage"] {
  const figures = plan.tabellen
    .filter(({ kind }) => kind !== "sonstige")
    .flatMap((table) => {
      const columns = new Set(betragsspalten(table).map(({ column }) => column));
      return table.zeilen.flatMap(({ betraege }) => betraege.filter(({ column }) => columns.has(column)));
    });
  const covered = new Set<Figure>(bewertungen.flatMap(({ relation }) => figuren(relation)));
  return { figures: figures.length, covered: figures.filter((figure) => covered.has(figure)).length };
}
