import type { Vorgabe } from "../../../berichte/protokoll/protokoll";
import type { Schreibergebnis } from "../../../excel/schreiben/berichtsblatt";
import { withSettings } from "../../../excel/ablage/einstellungen";
import { readWorkbook } from "../../../excel/lesen/lesen";
import { toProblem } from "../../../excel/problem";
import { leseEinstellungen } from "../../../rules/gespeichert/einstellungen";
import type { CheckResult } from "../../../rules/kern/ergebnis";
import type { ProblemText } from "../../../texte/excel";
import { programmversion } from "../../../texte/programm";
import { protokollbereich as texte, schreibproblem } from "../../../texte/protokoll";
import { berichtsart } from "../../../workbook/berichtsmarke";
import type { Workbook } from "../../../workbook/workbook";
import type { Meldung } from "../../funktionen/Nachricht";
import { documentName, summary } from "../../ablauf/pruefergebnis";
import type { Outcome } from "../../ablauf/zustand";

/** What the user adds to a result. */
export interface Protokolleingabe {
  /** Who checked; "" leaves a line to be filled in by hand. */
  name: string;
  bemerkung: string;
}

/** What is reported: a result with what was read for it. */
type Geprueftes = Pick<Outcome, "workbooks" | "result" | "other" | "at">;

/** What a report says, how it knows its figures again and how it is written: fetched with the first report. */
const berichte = () => import("./protokollinhalt");

/**
 * Writes the Prüfprotokoll of a check as a sheet of its own, in place of the report on the sheet `ersetzt` where that
 * is given. Throws an ExcelProblem; the workbook is then as it was.
 */
export async function schreibeProtokoll(
  { workbooks, result, other, at }: Geprueftes,
  { name, bemerkung }: Protokolleingabe,
  ersetzt?: string,
): Promise<Schreibergebnis> {
  const { protokoll, schreibeBerichtsblatt } = await berichte();
  const [own, second] = workbooks;
  const document = documentName(result);
  const blatt = protokoll(result, {
    at,
    name: name.trim(),
    bemerkung: bemerkung.trim(),
    version: programmversion(),
    urteil: summary(result, other),
    fingerabdruck: await zahlenstand(own),
    vorgaben: await vorgaben(own),
    eigene: (own?.sheets ?? []).flatMap((sheet) => (sheet.bericht === undefined ? [] : sheet.name)),
    ...(document !== undefined && { document }),
    ...(other && { weitere: { file: other.file, fingerabdruck: await zahlenstand(second) } }),
  });
  return schreibeBerichtsblatt(blatt, ersetzt);
}

/** By what a workbook was checked. */
async function vorgaben(workbook = LEER): Promise<Vorgabe[]> {
  const { vorgabenliste } = await berichte();
  return vorgabenliste(leseEinstellungen(workbook.einstellungen).einstellungen.vorgaben);
}

const LEER: Workbook = { name: "", sheets: [] };

/** The mark of the figures of a workbook as it was checked: with the user's corrections. */
async function zahlenstand(workbook = LEER): Promise<string> {
  const { eigenerPlan, fingerabdruck } = await berichte();
  return fingerabdruck(eigenerPlan(workbook));
}

/** A report in the workbook, and whether its figures are still those of the workbook. */
export interface Protokollvergleich {
  sheet: string;
  at: Date;
  gleich: boolean;
}

/** Compares the figures that were checked with those of every report in the workbook; the latest first. */
export async function vergleiche(workbook: Workbook): Promise<Protokollvergleich[]> {
  const marks = workbook.sheets.flatMap(({ name, bericht }) => {
    const { art, merkmal } = berichtsart(bericht ?? "");
    return art === "protokoll" ? [{ sheet: name, merkmal }] : [];
  });
  if (marks.length === 0) return [];
  const { eigenerPlan, fingerabdruck, fruehererFingerabdruck, protokollmerkmal } = await berichte();
  const reports = marks.flatMap(({ sheet, merkmal }) => {
    const known = protokollmerkmal(merkmal);
    return known ? [{ sheet, ...known }] : [];
  });
  if (reports.length === 0) return [];
  const read = eigenerPlan(workbook);
  const now = [await fingerabdruck(read), await fruehererFingerabdruck(read)];
  return reports
    .map(({ sheet, at, fingerabdruck: then }) => ({ sheet, at, gleich: now.includes(then) }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

const istProtokoll = ({ bericht }: Workbook["sheets"][number]): boolean =>
  berichtsart(bericht ?? "").art === "protokoll";

/** The names of the reports that may be replaced, in the order of their tabs. Throws an ExcelProblem. */
export async function vorhandene(): Promise<string[]> {
  const { eigeneBlaetter } = await berichte();
  return (await eigeneBlaetter("protokoll")).map(({ name }) => name);
}

/**
 * Reads and checks the open workbook and writes its Prüfprotokoll on a new sheet, without the pane: the name is left
 * to be filled in by hand. Answers what to tell the user where none was written, nothing where the sheet is in view, and
 * "nachfragen" where not everything could be checked or a report is there already: whether it is replaced or kept
 * beside the new one is nobody else's to say. Throws an ExcelProblem.
 */
export async function protokollieren(
  check: (workbooks: Workbook[], signal: AbortSignal) => CheckResult[] | Promise<CheckResult[]>,
  at: Date,
): Promise<ProblemText | "nachfragen" | undefined> {
  const { signal } = new AbortController();
  const workbook = await withSettings(await readWorkbook(() => undefined, signal), signal);
  if (workbook.sheets.some(istProtokoll)) return "nachfragen";
  const [result] = await check([workbook], signal);
  if (!result || summary(result).verdict === "nichts") return texte.keinPlan;
  if (summary(result).verdict === "unvollstaendig") return "nachfragen";
  const written = await schreibeProtokoll({ workbooks: [workbook], result, at }, { name: "", bemerkung: "" });
  return written.kind === "geschrieben" ? undefined : hindernis(written);
}

/** Whatever went wrong on the way to Excel, in sentences. */
export const gescheitert = (error: unknown): Meldung => ({
  intent: "warning",
  ...schreibproblem(toProblem(error)),
});

/** Why there is no report, or none that is complete. */
export function hindernis(result: Exclude<Schreibergebnis, { kind: "geschrieben" }>): ProblemText {
  if (result.kind === "mappe-geschuetzt") return texte.mappeGeschuetzt;
  return texte.angefangen(result.sheet, schreibproblem(result.problem).title);
}
