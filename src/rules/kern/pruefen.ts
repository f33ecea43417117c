import { tableKinds } from "../../plan/arten";
import { ersteZeile } from "../../plan/korrektur";
import { gemeinsamerPlan, plan as planVon, tabelleVon, type Plan } from "../../plan/plan";
import { PLANTEILE, plankolumne } from "../../plan/planjahr";
import { betragsspalten, type Figure, type Tabelle } from "../../plan/tabelle";
import { istNachtragstabelle } from "../../plan/aufbau/nachtrag";
import { teilplaene } from "../../plan/teilplaene";
import { geaenderteVorgaben } from "../../plan/vorgaben";
import { areaAddress } from "../../workbook/adresse";
import { planblaetter } from "../../workbook/berichtsmarke";
import { formelindex } from "../../workbook/formel/formelindex";
import type { Workbook } from "../../workbook/workbook";
import { ausfuehren } from "./ausfuehren";
import { nachSchwere } from "./schwere";
import { befundschluessel } from "./klaeren";
import { ausfuehrenMitKoepfen, type Kopfpruefung } from "./kopffehler";
import type { Bewertung } from "./regel";
import { leseEinstellungen, type Einstellungen, type Zustand } from "../gespeichert/einstellungen";
import { abgeschaltete, istAbgeschaltet } from "../gespeichert/abgeschaltet";
import { entscheidbar } from "./entscheidbar";
import { zusammenfassen } from "./zusammenfassen";
import type { CheckResult, FestsetzungLine, Finding, Notice, RecognisedTable, Ungeprueft } from "./ergebnis";
import { type CellRef, zeilenzelle, zelleVon } from "../../workbook/zelle";
import { type Festsetzungszeile, festsetzungszeilen } from "../../plan/aufbau/festsetzungszeilen";
import { istOffen, mitFreigaben, zuordnung } from "../gespeichert/freigaben";
import { istPflicht, landVon } from "../../plan/aufbau/landesform";
import { ohneErgebnis } from "../../plan/ohne-ergebnis";
import { gegen, figuren, nachrechnen } from "../../plan/aufbau/gleichung";

/**
 * Checks a workbook: recognises its tables, evaluates every rule, ranks the causes. Never throws for bad content.
 * The user's corrections and waivers are those stored in the workbook, unless others are given.
 */
export function pruefen(workbook: Workbook, einstellungen = eigene(workbook)): CheckResult {
  return freigegeben(rohergebnis(workbook, einstellungen), einstellungen, [workbook]);
}

const eigene = ({ einstellungen }: Workbook): Einstellungen => leseEinstellungen(einstellungen).einstellungen;

/**
 * The result before any waiver. What is waived or switched off is no fault: it explains none of the others, which are said
 * then.
 */
function rohergebnis(
  workbook: Workbook,
  { korrekturen, vorgaben, freigaben, abgeschaltet }: Einstellungen,
  others: Workbook[] = [],
): CheckResult {
  const plan = planVon(workbook, korrekturen, vorgaben);
  const istAus = istAbgeschaltet(abgeschaltet);
  const angenommen = new Set<string>();
  for (;;) {
    const pruefung = ausfuehrenMitKoepfen(plan, formelindex(workbook), angenommen);
    const accepted = zuordnung(pruefung.findings, freigaben, [workbook, ...others]);
    const istAngenommen = (finding: Finding): boolean => accepted.has(finding) || istAus(finding);
    const before = angenommen.size;
    for (const finding of pruefung.findings.filter(istAngenommen))
      if (finding.cause && finding.cause.explains > 0)
        angenommen.add(befundschluessel(finding.rule, finding));
    if (angenommen.size > before) continue;
    const findings = zusammenfassen(pruefung.findings, pruefung.gruppen, istAngenommen);
    return ergebnis(workbook, plan, { ...pruefung, findings: findings.sort(nachSchwere) });
  }
}

/** The result with the waived findings marked and without those switched off; neither count as failed. */
function freigegeben(
  result: CheckResult,
  { freigaben, abgeschaltet }: Einstellungen,
  workbooks: Workbook[],
): CheckResult {
  const istAus = istAbgeschaltet(abgeschaltet);
  const aus = abgeschaltete(abgeschaltet, result.findings, result.regeln);
  const shown = result.findings.filter((finding) => !istAus(finding));
  const findings = mitFreigaben(shown, freigaben, workbooks);
  return {
    ...result,
    findings,
    checks: { ...result.checks, failed: nichtBestanden(findings) },
    ...(aus.length > 0 && { abgeschaltet: aus }),
  };
}

/** Waived findings do not count; what a cause explains is not listed, but did not come out either. */
const nichtBestanden = (findings: Finding[]): number =>
  findings.filter(istOffen).reduce((sum, { cause }) => sum + 1 + (cause?.explains ?? 0), 0);

/**
 * Checks several workbooks as one set: each by itself, and what plan, Zwischenbericht and Kennzahlen say of the
 * same figures. A finding across files stands with the file of its cell; cells of other files name theirs. Between
 * the files the Vorgaben of the first one count, within each its own.
 */
export function pruefenGemeinsam(workbooks: Workbook[]): CheckResult[] {
  if (workbooks.length < 2) return workbooks.map((workbook) => pruefen(workbook));
  const mappen = workbooks.map((workbook) => ({ workbook, einstellungen: eigene(workbook) }));
  const plan = gemeinsamerPlan(mappen.map(({ workbook, einstellungen }) => ({ workbook, ...einstellungen })));
  const { bewertungen, findings, gruppen } = ausfuehren(plan);
  const across = findings.filter(({ cells }) => new Set(cells.map(({ file }) => file)).size > 1);
  const relations = bewertungen.filter(
    ({ relation }) => new Set(figuren(relation).map(({ file }) => file)).size > 1,
  );
  return mappen.map(({ workbook, einstellungen }) => {
    const others = workbooks.filter((other) => other !== workbook);
    const result = rohergebnis(workbook, einstellungen, others);
    const mine = across.filter(({ file }) => file === result.file);
    const plain = mine.map((finding) => ohneEigeneDatei(finding));
    const accepted = zuordnung(plain, einstellungen.freigaben, [workbook, ...others]);
    const istAus = istAbgeschaltet(einstellungen.abgeschaltet);
    const waived = new Set(
      mine.filter((finding, index) => accepted.has(plain[index] as Finding) || istAus(finding)),
    );
    const own = zusammenfassen(mine, gruppen, (finding) => waived.has(finding)).map(ohneEigeneDatei);
    const here = relations.filter(({ relation }) => relation.gesamt.file === result.file);
    const all: CheckResult = {
      ...result,
      findings: [...result.findings, ...own].sort(nachSchwere),
      checks: { ...result.checks, run: result.checks.run + here.length },
      regeln: result.regeln.map((entry) => ({
        ...entry,
        geprueft: entry.geprueft + here.filter(({ regel }) => regel.id === entry.id).length,
      })),
    };
    return freigegeben(all, einstellungen, [workbook, ...others]);
  });
}

/** Cells of the finding's own file need not name it. */
function ohneEigeneDatei({ file: own, ...finding }: Finding): Finding {
  const plain = <T extends CellRef>(cell: T): T => {
    const copy = { ...cell };
    if (copy.file === own) delete copy.file;
    return copy;
  };
  return {
    ...finding,
    cells: finding.cells.map(plain),
    ...(finding.terms && { terms: finding.terms.map(plain) }),
    suspects: finding.suspects.map(plain),
    ...(finding.berichtigungen && { berichtigungen: finding.berichtigungen.map(plain) }),
    ...(finding.cause && { cause: { ...finding.cause, cells: finding.cause.cells.map(plain) } }),
  };
}

/** What is told of a workbook: its tables as they were found, its figures as they were judged. */
function ergebnis(
  workbook: Workbook,
  plan: Plan,
  { bewertungen, geprueft, regeln, findings, plan: judged }: Kopfpruefung,
): CheckResult {
  const { jahr } = judged;
  const geaendert = geaenderteVorgaben(plan.vorgaben);
  const years = planjahre(judged);
  const tabelle = tabelleIn(plan);
  return {
    file: workbook.name,
    ...(jahr !== undefined && { year: jahr }),
    ...(years.length > 1 && { years }),
    ...(teilplaene(plan).some(({ nachtrag }) => nachtrag) && { nachtrag: true }),
    ...landAngabe(plan),
    tables: plan.tabellen.filter(({ kind }) => kind !== "sonstige").map(tabelle),
    otherTables: [
      ...plan.tabellen.filter(({ kind }) => kind === "sonstige"),
      ...(plan.ausgeschlossen ?? []),
    ].map(tabelle),
    notices: hinweise(workbook, plan),
    ohneErgebnis: ohneErgebnis(workbook, plan),
    festsetzung: festsetzungen(judged),
    findings,
    checks: { run: geprueft, failed: findings.length },
    ...abdeckung(judged, bewertungen),
    ...(geaendert.length > 0 && { geaenderteVorgaben: geaendert }),
    regeln,
  };
}

/** The years that the plans of a workbook are for, ascending. */
function planjahre(plan: Plan): number[] {
  const years = teilplaene(plan).flatMap(({ jahr, tabellen, vergleichsjahr }) =>
    jahr !== undefined && !vergleichsjahr && tabellen.some(({ kind }) => PLANTEILE.includes(kind))
      ? [jahr]
      : [],
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Tables as they are shown, each with what its plan is where there are several. */
function tabelleIn(plan: Plan): (table: Tabelle) => RecognisedTable {
  const teile = teilplaene(plan);
  return (table) => {
    const teil = teile.find(({ tabellen }) => tabellen.some((own) => istTeilVon(own, table)));
    return {
      ...tabelle(table),
      ...(teil?.betrieb !== undefined && { enterprise: teil.betrieb }),
      ...(teil?.nachtrag && istNachtragstabelle(table) && { nachtrag: true }),
    };
  };
}

function landAngabe(plan: Plan): Pick<CheckResult, "land"> {
  const land = landVon(plan);
  return land ? { land: { id: land.id, name: land.name, recht: land.recht.name } } : {};
}

/** Whether a table is another one, or a half of it. */
const istTeilVon = ({ anker, fortsetzung }: Tabelle, half: Tabelle): boolean =>
  half.anker === anker || half.anker === fortsetzung?.anker;

function tabelle(table: Tabelle): RecognisedTable {
  const { kind, sheet, area, spalten, kopfzeile, anker, korrektur } = table;
  const years = [...new Set(spalten.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
  const columns = betragsspalten(table);
  const units = [...new Set(columns.map(({ einheit }) => einheit))];
  const planYear = plankolumne(table)?.jahr;
  return {
    kind,
    title: tableKinds[kind],
    sheet,
    range: areaAddress(area),
    years,
    ...(planYear !== undefined && { planYear }),
    ...(units.length === 1 && units[0] && { unit: units[0] }),
    ...(kopfzeile !== undefined && { headerRow: kopfzeile + 1 }),
    firstRow: ersteZeile(anker.range),
    anchor: anker,
    ...(korrektur && { correction: korrektur }),
  };
}

/** The lines of every Beschluss beside its plan; of several each says whose it is, or of which year. */
function festsetzungen(plan: Plan): FestsetzungLine[] {
  const teile = teilplaene(plan).filter((teil) => !teil.vergleichsjahr && tabelleVon(teil, "festsetzung"));
  const several = new Set(teile.map(({ jahr }) => jahr)).size > 1;
  return teile.flatMap((teil) => {
    const nachtrag = teile.length > 1 && teil.nachtrag ? "Nachtrag" : undefined;
    const whose = [teil.betrieb, several ? teil.jahr : undefined, nachtrag].filter(
      (part) => part !== undefined,
    );
    const named = (line: FestsetzungLine): FestsetzungLine =>
      whose.length > 0 ? { ...line, label: `${line.label} (${whose.join(", ")})` } : line;
    const shown = festsetzungszeilen(teil).filter(
      (zeile) => zeile.beschluss || zeile.plan.length > 0 || istPflicht(teil, zeile.position),
    );
    return shown.map(festsetzungszeile(teil)).map(named);
  });
}

/** A line of the Beschluss as it is shown; what the plan has only in part is no figure to compare with. */
function festsetzungszeile(plan: Plan): (zeile: Festsetzungszeile) => FestsetzungLine {
  const vollstaendig = entscheidbar(plan);
  return (zeile) => {
    const { beschluss, plan: terme } = zeile;
    const gesamt = beschluss ?? terme[0]?.figure;
    const known = !gesamt || vollstaendig({ gesamt, terme });
    return gegenuebergestellt(known ? zeile : { ...zeile, plan: [] });
  };
}

function gegenuebergestellt(zeile: Festsetzungszeile): FestsetzungLine {
  const { name: label, beschluss, plan, verlust } = zeile;
  const first = plan[0]?.figure;
  const own = beschluss && { amount: beschluss.wert.toString(), ...zelleVon(beschluss) };
  if (!first) {
    // The plan has no such figure: it is fixed by the Beschluss alone.
    const fulfilled = zeile.position === "liquiditaetskredite" && own;
    return { label, ...(own && { beschluss: own }), state: fulfilled ? "stimmt" : "offen" };
  }
  const total = plan.reduce(
    (sum, { figure, faktor }) => sum.plus(figure.wert.times(faktor)),
    first.wert.minus(first.wert),
  );
  const amount = verlust ? total.negated() : total;
  const shown = { amount: amount.toString(), ...zelleVon(first) };
  if (!own || !beschluss) return { label, plan: shown, state: "offen" };
  const terme = verlust ? plan.map(gegen) : plan;
  const { gilt } = nachrechnen({ gesamt: beschluss, terme, eineAngabe: true });
  return { label, beschluss: own, plan: shown, state: gilt ? "stimmt" : "weicht-ab" };
}

const EINSTELLUNGEN: Partial<Record<Zustand, Notice[]>> = {
  unlesbar: ["einstellungen-unlesbar"],
  neuer: ["einstellungen-neuer"],
};

function hinweise(workbook: Workbook, plan: Plan): Notice[] {
  if (planblaetter(workbook).every(({ cells }) => cells.length === 0)) return ["leer"];
  const notices: Notice[] = [...(EINSTELLUNGEN[leseEinstellungen(workbook.einstellungen).zustand] ?? [])];
  if (workbook.luecken) notices.push("ohne-nebenangaben");
  if (workbook.unvollstaendig) notices.push("datei-unvollstaendig");
  const recognised = plan.tabellen.filter(({ kind }) => kind !== "sonstige");
  if (recognised.length === 0) return [...notices, "kein-plan"];
  const isPlan = recognised.some(({ kind }) =>
    ["erfolgsplan", "erfolgsplan-konten", "vermoegensplan"].includes(kind),
  );
  if (isPlan && !tabelleVon(plan, "festsetzung")) notices.push("keine-festsetzung");
  return notices;
}

/** Amounts that at least one check covers; one that shows no result is covered by none. */
function abdeckung(plan: Plan, bewertungen: Bewertung[]): Pick<CheckResult, "coverage" | "ungeprueft"> {
  const tables = plan.tabellen.filter(({ kind }) => kind !== "sonstige");
  const figures = tables.flatMap((table) => {
    const columns = new Set(betragsspalten(table).map(({ column }) => column));
    return table.zeilen.flatMap(({ betraege }) => betraege.filter(({ column }) => columns.has(column)));
  });
  const covered = new Set<Figure>(bewertungen.flatMap(({ relation }) => figuren(relation)));
  const open = figures.filter((figure) => !covered.has(figure));
  const missing = tables.flatMap(betraegeOhneErgebnis);
  return {
    coverage: { figures: figures.length + missing.length, covered: figures.length - open.length },
    ungeprueft: [...open.map((figure) => ({ ...zelleVon(figure), label: figure.label })), ...missing],
  };
}

function betraegeOhneErgebnis(table: Tabelle): Ungeprueft[] {
  const columns = new Set(betragsspalten(table).map(({ column }) => column));
  return table.zeilen.flatMap(({ row, label, ohneErgebnis: open = [] }) =>
    open
      .filter((column) => columns.has(column))
      .map((column) => ({ ...zeilenzelle(table, row, column), label })),
  );
}
