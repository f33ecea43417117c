/**
 * What users decided with an earlier version goes on to hold. Each folder holds workbooks that this version wrote, and
 * what it then read in them itself (schreiben.ts).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { diagrammblatt } from "../../src/berichte/diagramme/diagrammblatt";
import { zahlenbilderVon } from "../../src/berichte/diagramme/zahlenreihen";
import { vorhandeneDiagramme } from "../../src/excel/schreiben/diagramme";
import { readSettings } from "../../src/excel/ablage/einstellungen";
import { STORE_SHEET } from "../../src/excel/formeln/formelablage";
import { entferne, zaehleMarkierungen } from "../../src/excel/schreiben/markierungen";
import { leseEinstellungen, mitFreigabe } from "../../src/rules/gespeichert/einstellungen";
import { freigabe, istOffen } from "../../src/rules/gespeichert/freigaben";
import { schreibeProtokoll, vergleiche } from "../../src/taskpane/pruefung/protokoll/protokollieren";
import { planblaetter } from "../../src/workbook/berichtsmarke";
import { readXlsx } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { umfang } from "../hilfen/umfang";
import { aufbewahrtes, geltendes, type Gelesenes } from "./ablesen";
import { entscheide, gelesen, geprueft, staende } from "./bearbeiten";
import { WANN } from "./entscheidungen";
import { geoeffnet, inExcel } from "./oeffnen";

const VERSIONEN = readdirSync(__dirname)
  .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
const PLAN = "Wirtschaftsplan";
const BERICHT = "Zwischenbericht";

const bytes = (von: string, file: string): Buffer => readFileSync(path.join(__dirname, von, file));

/** The versions whose files are others than those of the version before: the same bytes are no further case. */
const VERSCHIEDENE = VERSIONEN.filter((von, index) => {
  const before = VERSIONEN[index - 1];
  const files = [PLAN, BERICHT].flatMap((name) => [`${name}.xlsx`, `${name}.json`]);
  return before === undefined || files.some((file) => !bytes(von, file).equals(bytes(before, file)));
});
/** Those whose workbooks are opened: the first one and the last four, in full all; with every version there is one more. */
const GEOEFFNETE = VERSCHIEDENE.filter(
  (_, index, { length }) => index < umfang(1, length) || index >= length - 4,
);
/** Those whose workbooks are checked, which takes long: the first one and the last two, in full all. */
const GEPRUEFTE = VERSCHIEDENE.filter(
  (_, index, { length }) => index < umfang(1, length) || index >= length - 2,
);
const mappen = (versionen: string[]) =>
  versionen.flatMap((von) => [PLAN, BERICHT].map((name) => [von, name] as const));

const gelesene = new Map<string, Promise<Workbook>>();

/** A workbook as it is read from its file: once for all tests, as nobody changes it. */
function mappe(von: string, name: string): Promise<Workbook> {
  const file = `${name}.xlsx`;
  const known = gelesene.get(`${von} ${name}`) ?? readXlsx(bytes(von, file), file);
  gelesene.set(`${von} ${name}`, known);
  return known;
}
/** The workbook that was checked together with this one. */
const andere = (von: string, name: string): Promise<Workbook> => mappe(von, name === PLAN ? BERICHT : PLAN);

/** What the version that wrote a workbook read in it. */
const damals = (von: string, name: string): Gelesenes =>
  JSON.parse(bytes(von, `${name}.json`).toString()) as Gelesenes;

/** Works on a workbook as the pane does once Excel has opened it. */
async function geoeffnetIn<T>(
  von: string,
  name: string,
  work: (tabelle: TabelleImSpeicher) => Promise<T>,
): Promise<T> {
  const tabelle = await geoeffnet(bytes(von, `${name}.xlsx`), `${name}.xlsx`);
  return inExcel(tabelle, () => work(tabelle));
}

test("the present version has left its workbooks; npx tsx test/bestand/schreiben.ts writes them", () => {
  expect(VERSIONEN).toContain(version);
});

test.each(VERSIONEN)("%s left something of everything that a user can decide or keep", (von) => {
  const [plan, bericht] = [damals(von, PLAN), damals(von, BERICHT)];
  for (const { geltendes: found } of [plan, bericht]) {
    const { freigegeben, gemeinsamFreigegeben, einstellungen } = found;
    expect(gemeinsamFreigegeben.length).toBeGreaterThan(0);
    expect(freigegeben.length + gemeinsamFreigegeben.length).toBe(einstellungen.freigaben.length);
  }
  const { einstellungen, korrigiert, protokolle, berichte } = plan.geltendes;
  const waived = [...einstellungen.freigaben, ...bericht.geltendes.einstellungen.freigaben];
  expect(new Set(waived.map(({ rule }) => rule)).size).toBeGreaterThan(25);
  const corrected = einstellungen.korrekturen.flatMap((korrektur) => Object.keys(korrektur));
  expect(corrected).toEqual(
    expect.arrayContaining(["kind", "ausgeschlossen", "kopfzeile", "jahr", "einheit"]),
  );
  expect(korrigiert).toHaveLength(einstellungen.korrekturen.length);
  expect(protokolle.map(({ gleich }) => gleich)).toEqual([true, false]);
  expect([...berichte, ...bericht.geltendes.berichte].map((text) => /: (\w+)/.exec(text)?.[1])).toEqual(
    expect.arrayContaining(["protokoll", "vergleich", "hochrechnung", "ausblick", "diagramm"]),
  );
  expect(plan.aufbewahrtes.staende.map(({ aenderungen }) => aenderungen.length > 0)).toEqual([true, false]);
  expect(plan.aufbewahrtes.markierungen).toBeGreaterThan(40);
  expect(bericht.aufbewahrtes.wiederhergestellt).toMatchObject({ result: { left: [] } });
  expect(bericht.aufbewahrtes.eingefroren.length).toBeGreaterThan(2);
});

/** Up to 0.5.0 FX-1 was the name of what is FX-2 and FX-3 today: a waiver of it holds for these. */
const wieDamals =
  (before: string[]) =>
  (text: string): string => {
    const earlier = text.replace(/^FX-[23] /, "FX-1 ");
    return before.includes(earlier) ? earlier : text;
  };

describe.each(mappen(GEOEFFNETE))("from %s: %s", (von, name) => {
  test("Excel hands out the same workbook", async () => {
    const file = await mappe(von, name);
    const open = await geoeffnetIn(von, name, gelesen);
    const marken = ({ sheets }: Workbook) => sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.bericht]);
    expect(planblaetter(open)).toEqual(planblaetter(file));
    expect(marken(open)).toEqual(marken(file));
    expect(leseEinstellungen(open.einstellungen)).toEqual(leseEinstellungen(file.einstellungen));
  });

  test("kept states compare, marks are known, frozen formulas come back", async () => {
    await geoeffnetIn(von, name, async (tabelle) => {
      expect(await aufbewahrtes(tabelle)).toMatchObject(damals(von, name).aufbewahrtes);
      expect(tabelle.sheets().map((one) => one.name)).not.toContain(STORE_SHEET);
    });
  });

  test("its marks can be taken away", async () => {
    const { markierungen } = damals(von, name).aufbewahrtes;
    const [gone, left] = await geoeffnetIn(von, name, async () => [
      await entferne(),
      await zaehleMarkierungen(),
    ]);
    expect([gone, left]).toEqual([{ cells: markierungen, geschuetzt: [] }, 0]);
  });
});

describe.each(mappen(GEPRUEFTE))("checked, from %s: %s", (von, name) => {
  test("read as a file, every waiver, correction, setting and report of ours holds", async () => {
    const now = await geltendes(await mappe(von, name), await andere(von, name));
    const { fingerabdruck: then, ...all } = damals(von, name).geltendes;
    const waived = now.freigegeben.map(wieDamals(all.freigegeben));
    expect({ ...now, freigegeben: waived.sort() }).toMatchObject({
      ...all,
      freigegeben: [...all.freigegeben].sort(),
    });
    expect([now.fingerabdruck, now.fruehererFingerabdruck]).toContain(then);
  });

  test("a further decision leaves all earlier ones in the workbook", async () => {
    const { geltendes: before, aufbewahrtes: kept } = damals(von, name);
    const { korrekturen, freigaben, vorgaben } = before.einstellungen;
    await geoeffnetIn(von, name, async () => {
      const { result, workbooks } = await geprueft();
      const open = result.findings.find(istOffen);
      if (!open) throw new Error("nothing is open");
      const more = freigabe(open, workbooks, "auch gut", WANN);
      await entscheide((settings) => mitFreigabe(settings, more));
      await entscheide((settings) => ({ ...settings, vorgaben: { ...settings.vorgaben, kontostellen: 9 } }));
      expect(leseEinstellungen(await readSettings()).einstellungen).toMatchObject({
        korrekturen,
        freigaben: [...freigaben, more],
        vorgaben: { ...vorgaben, kontostellen: 9 },
      });
      expect((await staende()).map((stand) => stand.name)).toEqual(kept.staende.map((stand) => stand.name));
    });
  });

  test("its last Prüfprotokoll knows its figures from others, and can be replaced", async () => {
    const { protokolle, berichte } = damals(von, name).geltendes;
    const [last] = protokolle;
    const [first] = damals(von, name).geltendes.einstellungen.freigaben;
    await geoeffnetIn(von, name, async (tabelle) => {
      tabelle.edit(first?.sheet ?? "", first?.cell ?? "", 123_456);
      expect((await vergleiche(await gelesen()))[0]).toMatchObject({ sheet: last?.sheet, gleich: false });
      const { workbooks, result } = await geprueft();
      const at = new Date(2031, 0, 2);
      await schreibeProtokoll({ workbooks, result, at }, { name: "", bemerkung: "" }, last?.sheet);
      const now = await gelesen();
      expect((await vergleiche(now))[0]).toEqual({ sheet: last?.sheet, at, gleich: true });
      expect(now.sheets.filter(({ bericht }) => bericht !== undefined)).toHaveLength(berichte.length);
    });
  });
});

test.each(GEOEFFNETE)("the chart from %s is the same picture as the present one", async (von) => {
  const found = await geoeffnetIn(von, PLAN, async () => {
    const pictures = zahlenbilderVon([await gelesen()]).bilder;
    return Promise.all(pictures.map((bild) => vorhandeneDiagramme(diagrammblatt(bild, WANN, false))));
  });
  expect(found.flat()).toEqual(["Diagramm Erfolg Überblick"]);
});

test.each(GEPRUEFTE)("corrections from %s follow their tables when a row is inserted above", async (von) => {
  const { korrekturen } = damals(von, PLAN).geltendes.einstellungen;
  const result = await geoeffnetIn(von, PLAN, async (tabelle) => {
    for (const sheet of new Set(korrekturen.map(({ anker }) => anker.sheet))) tabelle.insertRow(sheet, 0);
    return (await geprueft()).result;
  });
  const found = [...result.tables, ...result.otherTables].flatMap(({ correction }) => correction ?? []);
  expect(found).toHaveLength(korrekturen.length);
  expect(found).toEqual(expect.arrayContaining(korrekturen));
});
