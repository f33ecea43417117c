import { ausblick, ausblicksplan } from "../../src/berichte/ausblick/ausblick";
import { ausblickaussagen } from "../../src/berichte/ausblick/ausblickaussagen";
import { ausblickblatt } from "../../src/berichte/ausblick/ausblickblatt";
import { diagrammblatt } from "../../src/berichte/diagramme/diagrammblatt";
import { hochrechnungsbericht } from "../../src/berichte/hochrechnung/hochrechnungsbericht";
import { hochrechnungsblatt } from "../../src/berichte/hochrechnung/hochrechnungsblatt";
import { kernaussagen } from "../../src/berichte/hochrechnung/kernaussagen";
import { standAus, type Stand } from "../../src/berichte/auswertung/stand";
import { leseStand, standtext } from "../../src/berichte/auswertung/standtext";
import { vergleich } from "../../src/berichte/vergleich/vergleich";
import { vergleichsblatt } from "../../src/berichte/vergleich/vergleichsblatt";
import { zahlenbilderVon } from "../../src/berichte/diagramme/zahlenreihen";
import { schreibeBerichtsblatt } from "../../src/excel/schreiben/berichtsblatt";
import { fuegeDiagrammEin } from "../../src/excel/schreiben/diagramme";
import { freeze } from "../../src/excel/formeln/einfrieren";
import { readSettings, withSettings, writeSettings } from "../../src/excel/ablage/einstellungen";
import { findFormulas } from "../../src/excel/formeln/kgrzformeln";
import { readWorkbook } from "../../src/excel/lesen/lesen";
import { markiere } from "../../src/excel/schreiben/markierungen";
import { legeStandAb, leseStaende } from "../../src/excel/ablage/standablage";
import { plan } from "../../src/plan/plan";
import { betragsspalten } from "../../src/plan/tabelle";
import type { Vorgaben } from "../../src/plan/vorgaben";
import { mitFreigabe, mitKorrektur } from "../../src/rules/gespeichert/einstellungen";
import type { CheckResult, Finding } from "../../src/rules/kern/ergebnis";
import { freigabe, ohneBefund } from "../../src/rules/gespeichert/freigaben";
import { pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import { type Aenderung, einstellungsspeicher } from "../../src/taskpane/ablauf/einstellungsspeicher";
import { schreibeProtokoll } from "../../src/taskpane/pruefung/protokoll/protokollieren";
import { zuMarkieren } from "../../src/taskpane/pruefung/protokoll/zuMarkieren";
import { cellAddress } from "../../src/workbook/adresse";
import type { CellValue, Workbook } from "../../src/workbook/workbook";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { KORREKTUREN, WANN } from "./entscheidungen";

/** The open workbook as the pane reads it. */
export async function gelesen(): Promise<Workbook> {
  const { signal } = new AbortController();
  return withSettings(await readWorkbook(() => undefined, signal), signal);
}

/** The check of the open workbook, and of another file together with it. */
export async function geprueft(
  other?: Workbook,
): Promise<{ workbook: Workbook; workbooks: Workbook[]; result: CheckResult }> {
  const workbook = await gelesen();
  const workbooks = other ? [workbook, other] : [workbook];
  const [result] = pruefenGemeinsam(workbooks);
  if (!result) throw new Error("nothing was checked");
  return { workbook, workbooks, result };
}

/** Stores what the user decided, as the pane does. */
export async function entscheide(aenderung: Aenderung): Promise<void> {
  const speicher = einstellungsspeicher({ readSettings: () => readSettings(), store: writeSettings });
  const stored = await speicher.aendere(aenderung);
  if ("hindernis" in stored) throw new Error(`not stored: ${stored.hindernis.kind}`);
}

export const setzeVorgaben = (vorgaben: Vorgaben): Promise<void> =>
  entscheide((settings) => ({ ...settings, vorgaben }));

/** Types other amounts over the first and the last one of every table, over all of the Beschluss: most rules object. */
export async function vertippe(tabelle: TabelleImSpeicher, falsch: (wert: number) => number): Promise<void> {
  for (const one of plan(await gelesen()).tabellen) {
    const columns = new Set(betragsspalten(one).map(({ column }) => column));
    const figures = one.zeilen
      .flatMap(({ betraege }) => betraege)
      .filter(({ column }) => columns.has(column));
    const chosen = one.kind === "festsetzung" ? figures : new Set([figures[0], figures.at(-1)]);
    for (const figure of chosen) {
      if (!figure) continue;
      tabelle.edit(figure.sheet, cellAddress(figure.row, figure.column), falsch(figure.wert.toNumber()));
    }
  }
}

/** Corrects tables as `KORREKTUREN` says. */
export async function korrigiere(): Promise<void> {
  const { result } = await geprueft();
  for (const [sheet, korrektur] of Object.entries(KORREKTUREN)) {
    const table = [...result.tables, ...result.otherTables].find((one) => one.sheet === sheet);
    if (!table) throw new Error(`no table on ${sheet}`);
    await entscheide((settings) => mitKorrektur(settings, { anker: table.anchor, ...korrektur }));
  }
}

/** Waives the first finding of every rule, and all that only the check together with the other file shows. */
export async function gibFrei(other: Workbook): Promise<void> {
  const { result, workbooks } = await geprueft(other);
  const { findings } = result;
  const between = ({ cells }: Finding): boolean => cells.some(({ file }) => file !== undefined);
  const own = findings.filter((finding) => !between(finding));
  const first = own.filter(({ rule }, index) => own.findIndex((one) => one.rule === rule) === index);
  for (const [index, finding] of [...first, ...findings.filter(between)].entries()) {
    const grund = `${index + 1}. ${finding.rule}: geprüft, so beschlossen <14.09.> & „in Ordnung“`;
    await entscheide((settings) => {
      const veraltet = ohneBefund(findings, settings.freigaben, workbooks);
      return mitFreigabe(settings, freigabe(finding, workbooks, grund, WANN), veraltet);
    });
  }
}

export async function halteFest(name: string, zeit: Date): Promise<void> {
  const stored = await legeStandAb(standtext(standAus(await gelesen(), name, zeit)));
  if (stored !== "abgelegt") throw new Error(stored);
}

export async function schreibeProtokollblatt(at: Date): Promise<void> {
  const { workbooks, result } = await geprueft();
  await geschrieben(
    schreibeProtokoll({ workbooks, result, at }, { name: "A. Beispiel", bemerkung: "Entwurf" }),
  );
}

/** The sheets about a plan: what changed since the first kept state, the years to come, a chart. */
export async function schreibePlanberichte(): Promise<void> {
  const workbook = await gelesen();
  const [before] = await staende();
  const years = ausblicksplan([workbook]);
  const [bild] = zahlenbilderVon([workbook]).bilder;
  if (!before || !years || !bild) throw new Error("nothing to report on");
  const changes = vergleich(before, standAus(workbook, "jetzt", WANN));
  await geschrieben(schreibeBerichtsblatt(vergleichsblatt(changes)));
  const result = ausblick(years, { nach: (years.jahre[0]?.jahr ?? 0) - 1 });
  await geschrieben(schreibeBerichtsblatt(ausblickblatt(years, result, ausblickaussagen(result))));
  await geschrieben(fuegeDiagrammEin(diagrammblatt(bild, WANN, false), []));
}

/** The sheet about a half-year report. */
export async function schreibeHochrechnung(): Promise<void> {
  const bericht = hochrechnungsbericht([await gelesen()], { verfahren: "linear" });
  if (bericht.kind !== "bericht") throw new Error(bericht.kind);
  await geschrieben(schreibeBerichtsblatt(hochrechnungsblatt(bericht, kernaussagen(bericht))));
}

async function geschrieben(work: Promise<{ kind: string }>): Promise<void> {
  const { kind } = await work;
  if (kind !== "geschrieben") throw new Error(kind);
}

/** The kept states, in the order in which they were kept. */
export async function staende(): Promise<Stand[]> {
  return (await leseStaende()).map(({ text }) => {
    const stand = leseStand(text);
    if (stand === undefined || stand === "neuer") throw new Error("a state that cannot be read");
    return stand;
  });
}

/** Colours the cells of the open findings. */
export async function markiereBefunde(): Promise<void> {
  await markiere(zuMarkieren((await geprueft()).result.findings));
}

const NEBENRECHNUNG = "Nebenrechnung";

/** A sheet of the user's with functions of the add-in, as Excel has computed them: a spilling one, a text, an error. */
export function rechneNebenher(tabelle: TabelleImSpeicher): void {
  tabelle.addSheet(NEBENRECHNUNG);
  [10, 20.5, 30].forEach((value, row) => tabelle.edit(NEBENRECHNUNG, `A${row + 1}`, value));
  const rechne = (address: string, formula: string, values: CellValue[][]): void => {
    const [first = address] = address.split(":");
    tabelle.edit(NEBENRECHNUNG, first, { formula });
    if (first === address) tabelle.recalculate(NEBENRECHNUNG, address, values[0]?.[0] ?? "");
    else tabelle.spill(NEBENRECHNUNG, address, values);
  };
  rechne("B1:B3", "KGRZ.HOCHRECHNUNG(A1:A3,6)", [[20], [41], [60]]);
  rechne("D1", 'IF(A1>0,KGRZ.VERSION(),"")', [["0700"]]);
  rechne("D2", "KGRZ.TEUR(A9)", [[{ error: "#NUM!" }]]);
}

/** Turns all functions of the add-in into values, their formulas kept. */
export async function friereEin(): Promise<void> {
  const { formulas } = await findFormulas("mappe");
  const { kind } = await freeze(formulas, "14.09.2026, 10:32");
  if (kind !== "eingefroren") throw new Error(kind);
}

/** The accounts of a half-year report. */
export async function berichtskonten(): Promise<string[]> {
  const guv = plan(await gelesen()).tabellen.find(({ kind }) => kind === "zwischenbericht-guv");
  return (guv?.zeilen ?? []).flatMap(({ konto }) => konto?.nummer ?? []);
}
