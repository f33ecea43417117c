import { readSettings, writeSettings } from "../../../src/excel/ablage/einstellungen";
import { standardvorgaben } from "../../../src/plan/vorgaben";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
  mitFreigabe,
  type Einstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import { einstellungsspeicher, type Aenderung } from "../../../src/taskpane/ablauf/einstellungsspeicher";
import { open, sheet, workbook } from "../../hilfen/excel";

const FREIGABE = {
  rule: "KT-1",
  sheet: "Konten",
  cell: "E5",
  merkmal: "0123456789abcdef",
  grund: "so beschlossen",
  datum: "2026-09-14",
};
const freigegeben =
  (cell: string): Aenderung =>
  (settings) =>
    mitFreigabe(settings, { ...FREIGABE, cell });
const mitKontostellen: Aenderung = (settings) => ({
  ...settings,
  vorgaben: { ...settings.vorgaben, kontostellen: 10 },
});

const ueberExcel = () => ({
  ...open(workbook(sheet("A"))),
  speicher: einstellungsspeicher({ readSettings: () => readSettings(), store: writeSettings }),
});
/** What stands in the workbook now. */
const hinterlegt = async (): Promise<Einstellungen> => leseEinstellungen(await readSettings()).einstellungen;

test("a change is made to what a co-author has stored since", async () => {
  const { speicher } = ueberExcel();
  await speicher.aendere(freigegeben("E5"));
  // The co-author's add-in writes the whole part, as ours does.
  await writeSettings(einstellungstext(mitKontostellen(freigegeben("E9")(await hinterlegt()))));
  await speicher.aendere(freigegeben("E7"));
  expect((await hinterlegt()).freigaben.map(({ cell }) => cell)).toEqual(["E5", "E9", "E7"]);
  expect((await hinterlegt()).vorgaben.kontostellen).toBe(10);
});

test("changes at the same moment follow one another", async () => {
  const { speicher } = ueberExcel();
  const cells = ["E1", "E2", "E3", "E4"];
  await Promise.all(cells.map((cell) => speicher.aendere(freigegeben(cell))));
  expect((await hinterlegt()).freigaben.map(({ cell }) => cell)).toEqual(cells);
});

test("one that Excel refuses says so, and the next is made all the same", async () => {
  const { speicher, host } = ueberExcel();
  host.fail("AccessDenied");
  expect(await speicher.aendere(freigegeben("E1"))).toMatchObject({
    hindernis: { kind: "speichern", problem: { reason: "zugriff" } },
  });
  expect(await speicher.aendere(mitKontostellen)).toHaveProperty("text");
  expect(await hinterlegt()).toEqual(mitKontostellen(keineEinstellungen));
});

test.each([
  ["unlesbar", '{"version":2}'],
  ["neuer", '{"version":5}'],
])("what is %s is not overwritten", async (kind, text) => {
  const { speicher } = ueberExcel();
  await writeSettings(text);
  expect(await speicher.aendere(mitKontostellen)).toEqual({ hindernis: { kind } });
  expect(await readSettings()).toBe(text);
});

test("only what is damaged is thrown away", async () => {
  const { speicher, tabelle } = ueberExcel();
  await writeSettings("{");
  expect(await speicher.verwirfBeschaedigte()).toEqual({ text: undefined });
  expect(tabelle.xmlParts.size).toBe(0);
  await speicher.aendere(mitKontostellen);
  const text = await readSettings();
  expect(await speicher.verwirfBeschaedigte()).toEqual({ text });
  await writeSettings('{"version":5}');
  await speicher.verwirfBeschaedigte();
  expect(await readSettings()).toBe('{"version":5}');
});

test("too much is refused, and what stands there stays", async () => {
  const { speicher } = ueberExcel();
  await speicher.aendere(mitKontostellen);
  const many = Array.from({ length: 1001 }, (_, row) => ({ ...FREIGABE, cell: `E${row + 1}` }));
  expect(await speicher.aendere((settings) => ({ ...settings, freigaben: many }))).toEqual({
    hindernis: { kind: "zu-viel" },
  });
  expect((await hinterlegt()).vorgaben).toEqual({ ...standardvorgaben, kontostellen: 10 });
});

/** As another pane that knows nothing of ours: stores its own text right after ours, so many times. */
function mitNachbar(times: number) {
  const excel = open(workbook(sheet("A")));
  let left = times;
  const store = async (text: string | undefined): Promise<void> => {
    const before = leseEinstellungen(await readSettings()).einstellungen;
    await writeSettings(text);
    if (left-- > 0) await writeSettings(einstellungstext(freigegeben(`F${left + 1}`)(before)));
  };
  return { ...excel, speicher: einstellungsspeicher({ readSettings: () => readSettings(), store }) };
}

test("what another pane stored at the same moment stays, and so does the change", async () => {
  const { speicher } = mitNachbar(2);
  expect(await speicher.aendere(freigegeben("E5"))).toHaveProperty("text");
  expect((await hinterlegt()).freigaben.map(({ cell }) => cell)).toEqual(["F2", "F1", "E5"]);
});

test("where another pane always comes after it, the change is told not to be stored", async () => {
  const { speicher } = mitNachbar(99);
  expect(await speicher.aendere(freigegeben("E5"))).toMatchObject({
    hindernis: { kind: "speichern", problem: { reason: "konflikt" } },
  });
});
