import { text, zahl, type Berichtsblatt } from "../../src/berichte/blatt";
import { readSettings, writeSettings } from "../../src/excel/ablage/einstellungen";
import { legeStandAb, leseStaende, loescheStand } from "../../src/excel/ablage/standablage";
import { freeze } from "../../src/excel/formeln/einfrieren";
import { insertFormula } from "../../src/excel/formeln/einfuegen";
import { findFormulas } from "../../src/excel/formeln/kgrzformeln";
import { restore } from "../../src/excel/formeln/wiederherstellen";
import { onWorkbookChanged } from "../../src/excel/lesen/aenderungen";
import { readActiveCell, readSelection } from "../../src/excel/lesen/auswahl";
import { readWorkbook } from "../../src/excel/lesen/lesen";
import { goTo } from "../../src/excel/lesen/springen";
import { ExcelProblem } from "../../src/excel/problem";
import { eigeneBlaetter, schreibeBerichtsblatt } from "../../src/excel/schreiben/berichtsblatt";
import { fuegeDiagrammEin } from "../../src/excel/schreiben/diagramme";
import { entferne, markiere, zaehleMarkierungen } from "../../src/excel/schreiben/markierungen";
import { openNewWorkbook } from "../../src/excel/schreiben/neuemappe";
import { enter, enterAll } from "../../src/excel/schreiben/uebernehmen";
import { Decimal } from "../../src/money/dezimal";
import { problemText } from "../../src/texte/excel";
import type { Workbook } from "../../src/workbook/workbook";
import { parseArea } from "../../workbench/host/bereichstext";
import { abbild } from "../hilfen/abbild";
import { type Excel, figures, nachGeduld, open, sheet, workbook } from "../hilfen/excel";
import { auswahl } from "../hilfen/umfang";

/** What Excel documents for a step of a batch, and for the batch as a whole. */
const SCHRITTCODES = [
  "AccessDenied",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidSelection",
  "ItemNotFound",
  "OperationCellsExceedLimit",
] as const;
const ANFRAGECODES = [
  "ConnectionFailure",
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
] as const;

const bericht: Berichtsblatt = {
  art: "protokoll",
  name: "Prüfprotokoll",
  merkmal: "2026-09-14 ABCD",
  spalten: [{ breite: 10 }, { breite: 20, umbruch: true }],
  zeilen: [
    { stil: "titel", zellen: [text("Titel")] },
    { stil: "summe", zellen: [text("Summe"), zahl(new Decimal("1234.5"))] },
  ],
  seite: "quer",
  kopfzeilen: 1,
};

const diagramm = {
  blatt: { ...bericht, art: "diagramm" as const, name: "Diagramm", merkmal: "x" },
  diagramm: {
    titel: "Aufwand",
    form: "balken" as const,
    achse: "#,##0",
    tabelle: { zeile: 0, zeilen: 2, spalten: 2 },
    von: 3,
    bis: 20,
  },
};

/** A plan with all that the add-in asks Excel about: hidden lines, merged cells, names, a table, formulas of ours. */
const mappe: Workbook = {
  ...workbook(
    {
      ...figures("Plan", 6, 4),
      hiddenRows: [2],
      merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
    },
    sheet("Formeln", [
      { row: 0, column: 0, value: 10, formula: "KGRZ.TEUR(Plan!A2)" },
      { row: 1, column: 0, value: 20, formula: "KGRZ.TEUR(Plan!A3)" },
    ]),
  ),
  namen: [{ name: "Betraege", formel: "Plan!$A$1:$A$4" }],
  datentabellen: [
    {
      name: "Tabelle1",
      blatt: "Plan",
      bereich: { top: 0, left: 2, bottom: 3, right: 3 },
      kopfzeilen: 1,
      ergebniszeilen: 0,
      spalten: ["a", "b"],
    },
  ],
};

const nie = new AbortController().signal;
const einfrieren = async () => freeze((await findFormulas("mappe")).formulas, "30.11.2026");

/** What the add-in does with Excel; what has to be there before comes first. */
const VORGAENGE: Record<
  string,
  { vorher?: (excel: Excel) => Promise<unknown>; tut: () => Promise<unknown> }
> = {
  "die Mappe lesen": { tut: () => readWorkbook(() => undefined, nie) },
  "zur Zelle gehen": { tut: () => goTo({ sheet: "Formeln", cell: "A2" }) },
  "die Auswahl lesen": { tut: () => readSelection() },
  "die aktive Zelle lesen": { tut: () => readActiveCell() },
  "Änderungen verfolgen": { tut: async () => (await onWorkbookChanged(() => undefined))() },
  markieren: {
    vorher: () => markiere([{ sheet: "Formeln", cell: "A1", art: "info" }]),
    tut: () =>
      markiere([
        { sheet: "Plan", cell: "A1", art: "error" },
        { sheet: "Plan", cell: "B2", art: "ursache" },
      ]),
  },
  "Markierungen entfernen": {
    vorher: () => markiere([{ sheet: "Plan", cell: "A1", art: "error" }]),
    tut: () => entferne(),
  },
  "Markierungen zählen": { tut: () => zaehleMarkierungen() },
  "ein Blatt schreiben": { tut: () => schreibeBerichtsblatt(bericht) },
  "ein Blatt ersetzen": {
    vorher: () => schreibeBerichtsblatt(bericht),
    tut: () => schreibeBerichtsblatt({ ...bericht, merkmal: "neu" }, "Prüfprotokoll"),
  },
  "eigene Blätter finden": { tut: () => eigeneBlaetter("protokoll") },
  "ein Diagramm einfügen": {
    tut: () => fuegeDiagrammEin(diagramm, [{ sheet: "Plan", row: 1, column: 0, wert: new Decimal(1000) }]),
  },
  "ein Diagramm ersetzen": {
    vorher: () => fuegeDiagrammEin(diagramm, []),
    tut: () => fuegeDiagrammEin(diagramm, [], "Diagramm"),
  },
  einfrieren: { tut: einfrieren },
  wiederherstellen: { vorher: einfrieren, tut: () => restore() },
  "eine Formel einfügen": {
    vorher: async ({ tabelle }) => tabelle.select(tabelle.activeSheet(), parseArea("F1")),
    tut: () => insertFormula({ formula: () => "=KGRZ.TEUR(A1)", rows: 1, columns: 1, sources: [] }),
  },
  "einen Wert übernehmen": {
    tut: () => enter({ sheet: "Plan", cell: "B2", before: { value: 1001 }, after: 7 }),
  },
  "eine Formel übernehmen": {
    tut: () => enter({ sheet: "Plan", cell: "B2", before: { value: 1001 }, after: 7, formula: "A2+1" }),
  },
  "Werte und Formeln zusammen übernehmen": {
    tut: () =>
      enterAll([
        { sheet: "Plan", cell: "B2", before: { value: 1001 }, after: 7 },
        { sheet: "Plan", cell: "C2", before: { value: 1002 }, after: 7, formula: "A2+1" },
        { sheet: "Formeln", cell: "B1", before: {}, after: "0700" },
      ]),
  },
  "Einstellungen lesen": { vorher: () => writeSettings("{}"), tut: () => readSettings() },
  "Einstellungen ablegen": { tut: () => writeSettings("{}") },
  "Einstellungen ändern": { vorher: () => writeSettings("{}"), tut: () => writeSettings('{"a":1}') },
  "einen Stand ablegen": { tut: () => legeStandAb("{}") },
  "Stände lesen": { vorher: () => legeStandAb("{}"), tut: () => leseStaende() },
  "einen Stand löschen": {
    vorher: () => legeStandAb("{}"),
    tut: async () => loescheStand((await leseStaende())[0]?.id ?? ""),
  },
  "eine neue Mappe öffnen": { tut: () => openNewWorkbook(new Uint8Array([1, 2, 3])) },
};

interface Stoerung {
  name: string;
  /** Excel refuses from then on. */
  fuerImmer: boolean;
  stoere: (excel: Excel) => void;
}

async function bereit(name: string): Promise<Excel> {
  const excel = open(structuredClone(mappe));
  await VORGAENGE[name]?.vorher?.(excel);
  return excel;
}

/** How often something fails, after how many times that it went well. */
const MALE = [
  { times: 1, after: 0 },
  { times: 1, after: 1 },
  { times: 1, after: 2 },
  { times: Infinity, after: 0 },
  { times: Infinity, after: 1 },
];

/** Every step that the work takes, failing once or for good; and so each of its requests. */
async function stoerungen(name: string): Promise<Stoerung[]> {
  const excel = await bereit(name);
  excel.host.welt.used.clear();
  const before = excel.host.requests;
  await VORGAENGE[name]?.tut();
  const schritte = [...excel.host.welt.used].flatMap((member) =>
    SCHRITTCODES.flatMap((code) =>
      MALE.map(({ times, after }) => ({
        name: `${member} ${code} ${after} ${times}`,
        fuerImmer: times > 1,
        stoere: ({ host }: Excel) => host.welt.refuse(member, code, times, after),
      })),
    ),
  );
  const anfragen = Array.from({ length: excel.host.requests - before }, (_, after) =>
    ANFRAGECODES.flatMap((code) =>
      [1, 999].map((times) => ({
        name: `Anfrage ${after + 1} ${code} ${times}`,
        fuerImmer: times > 1,
        stoere: ({ host }: Excel) => host.fail(code, times, after),
      })),
    ),
  );
  return [...schritte, ...anfragen.flat()];
}

type Ausgang = { wert: unknown } | { fehler: unknown };
type Bild = Record<string, string | undefined>;

/** What says that something was begun and what is left of it. */
const GESAGT = ["angefangen", "abgebrochen", "offen"];
const istGesagt = (wert: unknown): boolean =>
  GESAGT.some((wort) => JSON.stringify(wert)?.includes(`"${wort}"`));
const DES_NUTZERS = ["Blatt Plan", "Blatt Formeln", "Abgelegtes"];
/** Sheets of the add-in's own; where Excel refuses for good they cannot be taken away again. */
const EIGENES = ["Blatt KGRZ Formeln", "Blatt Prüfprotokoll", "Blatt Diagramm", "Reihenfolge"];

/** What is wrong with how the work bears it; nothing where all is well. */
async function erleide(
  name: string,
  { name: was, stoere, fuerImmer }: Stoerung,
  ziel: Bild,
): Promise<string[]> {
  const excel = await bereit(name);
  const vorher: Bild = abbild(excel.tabelle);
  stoere(excel);
  const ausgang = await nachGeduld(() => VORGAENGE[name]?.tut() ?? Promise.resolve()).then(
    (wert): Ausgang => ({ wert }),
    (fehler: unknown): Ausgang => ({ fehler }),
  );
  const mangel = beurteilt(ausgang, abbild(excel.tabelle), vorher, ziel, fuerImmer);
  return mangel === undefined ? [] : [`${was}: ${mangel}`];
}

function beurteilt(
  ausgang: Ausgang,
  stand: Bild,
  vorher: Bild,
  ziel: Bild,
  fuerImmer: boolean,
): string | undefined {
  if ("fehler" in ausgang) {
    const { fehler } = ausgang;
    if (!(fehler instanceof ExcelProblem)) return `kein ExcelProblem, sondern ${String(fehler)}`;
    if (problemText(fehler).text.length < 20) return "kein Satz";
    const anders = unterschied(stand, vorher).filter((teil) => !(fuerImmer && EIGENES.includes(teil)));
    return anders.length === 0 || fehler.reason === "markierungen"
      ? undefined
      : `gescheitert, aber geändert: ${anders.join(", ")}`;
  }
  // What is told of a sheet of its own, its print set-up or its name, may lack; the user's sheets are as wanted.
  const anders = unterschied(stand, ziel).filter((teil) => DES_NUTZERS.includes(teil));
  const unveraendert = unterschied(stand, vorher).length === 0;
  return anders.length === 0 || unveraendert || istGesagt(ausgang.wert)
    ? undefined
    : `halb getan: ${anders.join(", ")} ${JSON.stringify(ausgang)}`;
}

const unterschied = (a: Bild, b: Bild): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);

test.each(Object.keys(VORGAENGE))(
  "%s: whatever fails is told, and the workbook stays as it was",
  async (name) => {
    const excel = await bereit(name);
    await VORGAENGE[name]?.tut();
    const ziel: Bild = abbild(excel.tabelle);
    const alle = await stoerungen(name);
    expect(alle.length).toBeGreaterThan(0);
    const maengel: string[] = [];
    for (const stoerung of auswahl(alle, 40)) maengel.push(...(await erleide(name, stoerung, ziel)));
    expect(maengel).toEqual([]);
  },
);
