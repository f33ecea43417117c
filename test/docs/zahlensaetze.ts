import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { standAus } from "../../src/berichte/auswertung/stand";
import { absatzOhneErgebnis } from "../../src/berichte/ohneErgebnisGruppe";
import { vergleich } from "../../src/berichte/vergleich/vergleich";
import { zusammenfassung } from "../../src/berichte/vergleich/saetze";
import type { CheckResult } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { inReihenfolge } from "../../src/taskpane/ablauf/eintraege";
import { figure, place, summary } from "../../src/taskpane/ablauf/pruefergebnis";
import { zuMarkieren } from "../../src/taskpane/pruefung/protokoll/zuMarkieren";
import { assistent } from "../../src/texte/assistent";
import { aufbau } from "../../src/texte/aufbau";
import { befunde } from "../../src/texte/befunde";
import { bereich } from "../../src/texte/bereich";
import { bestaetigung } from "../../src/texte/bestaetigung";
import { diagramme } from "../../src/texte/diagramme";
import { keineZahl } from "../../src/texte/funktionen";
import { markierungen } from "../../src/texte/protokoll";
import { uebernommen } from "../../src/texte/uebernommen";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { muster } from "../hilfen/muster";
import { neuberechnet } from "../hilfen/umbau/neuberechnet";
import { geaendert, wert } from "../hilfen/umbau/zellen";
import { node } from "../samples/prozess";

const KONTEN = "Kontenübersicht";
const ZELLE = { sheet: KONTEN, cell: "E15" };
const BERICHT = "Zwischenbericht-2023-06-30-Formeln";
/** The cells that show an error value where E16 does. */
const ABHAENGIGE = ["E16", "E18", "E116", "E117"];

/** The sentences with figures that docs/abnahme.md promises, reckoned from the workbooks that its steps name. */
export async function zahlensaetze(): Promise<string[]> {
  const plan = await muster("Wirtschaftsplan-2024");
  const saetze = [
    ...zumPlan(pruefen(plan)),
    ...zumFalschenBetrag(plan),
    summary(pruefen(mitAusgeblendeten(plan))).title,
    ...["#DIV/0!", "#NAME?"].map((error) => ohneErgebnis(plan, error)),
    erfasst(pruefen(await muster(BERICHT))),
    bereich.weitereDatei.gemeinsam(`${BERICHT}.xlsx`),
    ...zuFunktionen(),
    ...(await zuAbnahmemappen()),
  ];
  return [...new Set(saetze)];
}

const erfasst = ({ coverage: { covered, figures } }: CheckResult): string =>
  bereich.erfasst(covered, figures);
const umfang = (result: CheckResult): string =>
  `${bereich.pruefungen(result.checks.run)}, ${erfasst(result)}`;

function zumPlan(result: CheckResult): string[] {
  const all = result.findings.length;
  const [first] = inReihenfolge(result.findings);
  const lines = result.festsetzung;
  const anders = (state: string) => lines.filter((line) => line.state === state).length;
  const cell = place({ sheet: "Investitionsprogramm", cell: "J59" });
  return [
    summary(result).title,
    umfang(result),
    bereich.festsetzung.stand(lines.length, anders("weicht-ab"), anders("offen")),
    first ? place(first) : "",
    ...[1, 2, 3].map((number) => befunde.gehen.stelle(number, all)),
    befunde.gehen.angesagt(1, all, "error", "…"),
    befunde.filter.zelle(cell),
    aufbau.zelle.titel(cell),
    bereich.freigegebenAnzahl(1),
    diagramme.einfuegen.fertig(diagramme.blattname("erfolgsplan", "ueberblick")),
  ];
}

/** E15 of the Kontenübersicht is 190,000: the finding, its proposal, and what is said when that is taken over. */
function zumFalschenBetrag(plan: Workbook): string[] {
  const result = pruefen(neuberechnet(geaendert(plan, { [KONTEN]: { [ZELLE.cell]: wert(190_000) } })));
  const [finding] = inReihenfolge(result.findings);
  const [suspect] = finding?.suspects ?? [];
  if (!finding || !suspect) throw new Error("A wrong amount is found, with its cell.");
  const [before, after] = ["190000", suspect.proposal ?? ""].map((amount) => figure(amount, finding));
  const where = place(ZELLE);
  const cells = new Set(zuMarkieren(result.findings).map(({ sheet, cell }) => `${sheet} ${cell}`));
  const sheets = new Set(zuMarkieren(result.findings).map(({ sheet }) => sheet));
  return [
    summary(result).title,
    finding.message,
    bereich.vorschlag(after ?? ""),
    bestaetigung.umfang(place(suspect)),
    befunde.uebernehmen.getan(where, before ?? "", after ?? ""),
    uebernommen.zurueckgenommen(where, before ?? ""),
    markierungen.gesetzt(cells.size, sheets.size),
    markierungen.entfernt(cells.size),
  ];
}

/** Rows 10 to 12 of the Kontenübersicht are hidden. */
function mitAusgeblendeten(plan: Workbook): Workbook {
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === KONTEN ? { ...sheet, hiddenRows: [9, 10, 11] } : sheet,
  );
  return { ...plan, sheets };
}

function ohneErgebnis(plan: Workbook, error: string): string {
  const zeigtFehler = (cell: Cell): Cell => ({ ...cell, value: { error } });
  const cells = Object.fromEntries(ABHAENGIGE.map((address) => [address, zeigtFehler]));
  const [group] = pruefen(geaendert(plan, { [KONTEN]: cells })).ohneErgebnis;
  return group ? absatzOhneErgebnis(group).title : "";
}

const zuFunktionen = (): string[] => [
  assistent.eingefuegt("=KGRZ.HOCHRECHNUNG(E4:E5;6)", "Festsetzungsbeschluss", "F4", "F5"),
  assistent.abgelehnt("belegt", "Festsetzungsbeschluss", "F4:F5"),
  keineZahl("betrag", "k. A."),
];

/** What is said of the workbooks that are written for the trial alone. */
async function zuAbnahmemappen(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "abnahme-"));
  try {
    node(["--import", "tsx", "samples/abnahme.ts", folder]);
    const mappe = (name: string) => readXlsx(readFileSync(path.join(folder, name)), name);
    const stand = async (name: string) => standAus(await mappe(name), name, new Date(2026, 10, 30));
    const before = await stand("Viele-Konten.xlsx");
    const { tabellen } = vergleich(before, await stand("Viele-Konten-geaendert.xlsx"));
    const accounts = (before.tabellen[0]?.zeilen ?? []).filter(({ konto }) => konto !== undefined).length;
    return [
      umfang(pruefen(await mappe("Verbundene-Zellen.xlsx"))),
      zusammenfassung(tabellen.flatMap(({ zeilen }) => zeilen)),
      assistent.einfrieren.frage(accounts, 1),
      assistent.einfrieren.fertig(accounts, 0, true),
      assistent.einfrieren.hergestellt(accounts),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
