import { fingerabdruck, fruehererFingerabdruck } from "../../src/berichte/protokoll/fingerabdruck";
import { alleZeilen, hochrechnungsbericht } from "../../src/berichte/hochrechnung/hochrechnungsbericht";
import { standAus, type Stand } from "../../src/berichte/auswertung/stand";
import { vergleich } from "../../src/berichte/vergleich/vergleich";
import type { Zeilenaenderung } from "../../src/berichte/vergleich/zeilenvergleich";
import { readStore } from "../../src/excel/formeln/formelablage";
import { zaehleMarkierungen } from "../../src/excel/schreiben/markierungen";
import { restore } from "../../src/excel/formeln/wiederherstellen";
import type { Decimal } from "../../src/money/dezimal";
import type { Korrektur } from "../../src/plan/korrektur";
import { plan } from "../../src/plan/plan";
import { type Einstellungen, leseEinstellungen } from "../../src/rules/gespeichert/einstellungen";
import type { CheckResult, RecognisedTable } from "../../src/rules/kern/ergebnis";
import { pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import { vergleiche } from "../../src/taskpane/pruefung/protokoll/protokollieren";
import { berichtsart } from "../../src/workbook/berichtsmarke";
import type { Workbook } from "../../src/workbook/workbook";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { WANN } from "./entscheidungen";
import { gelesen, staende } from "./bearbeiten";

/** All that a version finds of the user's decisions in a workbook: plain data, to be kept as JSON. */
export interface Gelesenes {
  geltendes: Geltendes;
  aufbewahrtes: Aufbewahrtes;
}

/** What is in force, as far as a file tells. */
interface Geltendes {
  zustand: string;
  einstellungen: Einstellungen;
  /** The waived findings: rule, sheet, cell, day, reason. */
  freigegeben: string[];
  /** What more is waived where the other file is checked together with this one. */
  gemeinsamFreigegeben: string[];
  /** Every corrected table: what it is taken for, and its correction. */
  korrigiert: object[];
  /** Rows that are projected by a method of the user's: key, method, result. */
  hochgerechnet: string[];
  fingerabdruck: string;
  /** As versions up to 0.3.0 took it; absent in what they left. */
  fruehererFingerabdruck?: string;
  protokolle: { sheet: string; at: string; gleich: boolean }[];
  /** The add-in's own sheets: name, kind, what they keep. */
  berichte: string[];
}

/** What only Excel hands out. */
interface Aufbewahrtes {
  staende: { name: string; zeit: string; betraege: number; eckwerte: string[]; aenderungen: string[] }[];
  markierungen: number;
  eingefroren: string[];
  wiederhergestellt: { result: unknown; formeln: string[] };
}

export async function geltendes(workbook: Workbook, other: Workbook): Promise<Geltendes> {
  const { zustand, einstellungen } = leseEinstellungen(workbook.einstellungen);
  const { korrekturen, vorgaben } = einstellungen;
  const recognised = plan(workbook, korrekturen, vorgaben);
  const [allein] = pruefenGemeinsam([workbook]);
  const [gemeinsam] = pruefenGemeinsam([workbook, other]);
  if (!allein || !gemeinsam) throw new Error("nothing was checked");
  const alone = freigegeben(allein);
  return {
    zustand,
    einstellungen,
    freigegeben: alone,
    gemeinsamFreigegeben: freigegeben(gemeinsam).filter((text) => !alone.includes(text)),
    korrigiert: [...allein.tables, ...allein.otherTables].filter(({ correction }) => correction).map(tabelle),
    hochgerechnet: hochgerechnet(workbook),
    fingerabdruck: await fingerabdruck(recognised),
    fruehererFingerabdruck: await fruehererFingerabdruck(recognised),
    protokolle: (await vergleiche(workbook)).map((one) => ({ ...one, at: one.at.toISOString() })),
    berichte: workbook.sheets.flatMap(({ name, bericht }) => {
      if (bericht === undefined) return [];
      const { art, merkmal } = berichtsart(bericht);
      return [`${name}: ${art} ${merkmal}`];
    }),
  };
}

const freigegeben = ({ findings }: CheckResult): string[] =>
  findings.flatMap(({ rule, sheet, cell, freigabe }) =>
    freigabe ? [`${rule} ${sheet} ${cell} ${freigabe.datum} ${freigabe.grund}`] : [],
  );

function tabelle({ sheet, range, kind, planYear, unit, headerRow, correction }: RecognisedTable): object {
  const korrektur: Partial<Korrektur> = { ...correction };
  delete korrektur.anker;
  return { sheet, range, kind, planYear, unit, headerRow, korrektur };
}

function hochgerechnet(workbook: Workbook): string[] {
  const bericht = hochrechnungsbericht([workbook], { verfahren: "linear" });
  if (bericht.kind !== "bericht") return [];
  return alleZeilen(bericht)
    .filter(({ schluessel, methode }) => schluessel !== undefined && methode.herkunft !== "vorgabe")
    .map(
      ({ schluessel, methode: { herkunft, methode }, werte }) =>
        `${schluessel} ${herkunft} ${methode.verfahren}: ${alsText(werte.hochrechnung)}`,
    );
}

/** Reads what the spreadsheet keeps, and puts the frozen formulas back at last. */
export async function aufbewahrtes(spreadsheet: TabelleImSpeicher): Promise<Aufbewahrtes> {
  const workbook = await gelesen();
  const kept = await staende();
  const store = await readStore();
  const markierungen = await zaehleMarkierungen();
  const result = await restore();
  return {
    staende: kept.map((stand) => gekuerzt(stand, workbook)),
    markierungen,
    eingefroren: store.map(({ sheet, cell, formula, at }) => `${sheet} ${cell} ${formula} ${at}`),
    wiederhergestellt: {
      result,
      formeln: store.map(({ sheet, cell }) => {
        const [first = ""] = cell.split(":");
        return `${sheet} ${cell} ${spreadsheet.formulaAt(sheet, first) ?? ""}`;
      }),
    },
  };
}

function gekuerzt(stand: Stand, workbook: Workbook): Aufbewahrtes["staende"][number] {
  const { name, zeit, eckwerte, tabellen } = stand;
  const changed = vergleich(stand, standAus(workbook, "jetzt", WANN)).tabellen;
  return {
    name,
    zeit,
    betraege: tabellen.flatMap(({ zeilen }) =>
      zeilen.flatMap(({ werte }) => werte.flatMap((wert) => wert ?? [])),
    ).length,
    eckwerte: eckwerte.map(
      ({ position, jahr, beschluss, plan: own }) =>
        `${position} ${jahr ?? ""}: ${alsText(beschluss)} / ${alsText(own)}`,
    ),
    aenderungen: changed.map(({ kind, zeilen }) => `${kind}: ${zeilen.length}, zuerst ${groesste(zeilen)}`),
  };
}

function groesste([zeile]: Zeilenaenderung[]): string {
  const [wert] = zeile?.werte ?? [];
  return `${zeile?.label} ${alsText(wert?.alt)} → ${alsText(wert?.neu)}`;
}

const alsText = (betrag: Decimal | undefined): string => betrag?.toString() ?? "–";
