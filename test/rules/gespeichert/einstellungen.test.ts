import fc from "fast-check";
import { standardvorgaben, type Vorgaben } from "../../../src/plan/vorgaben";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
  mitFreigabe,
  mitKorrektur,
  ohneFreigaben,
  type Einstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { freigabe, mitFreigaben, ohneBefund } from "../../../src/rules/gespeichert/freigaben";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

const ANKER = { sheet: "Konten", kopf: "konto plan", zeile: "erloese", range: "A1:C9" };
const FREIGABE = {
  rule: "KT-1",
  sheet: "Konten",
  cell: "E5",
  merkmal: "0123456789abcdef",
  grund: "so beschlossen",
  datum: "2026-09-14",
};
const VORGABEN: Vorgaben = {
  erlaeuterung: { anteil: 0.125, betrag: 10_000 },
  nachtragErgebnis: { anteil: 0.1, betrag: 20_000 },
  nachtragKredite: 1,
  nachtragVerpflichtungen: 2,
  nachtragStellen: 0.5,
  ampelGelb: { anteil: 0.02, betrag: 100 },
  ampelRot: { anteil: 0.04, betrag: 200 },
  ohnePlanansatz: "leer",
  einheit: 1000,
  land: "brandenburg",
  formblatt: "hgb",
  kontostellen: 8,
  methoden: {
    "5221001000": { verfahren: "jahresposten" },
    "5221001001": { verfahren: "raten", rate: 1200.5, offen: 3 },
    "5221001002": { verfahren: "obligo", obligo: 400, rest: -20 },
    "zwischenbericht-vermoegensplan.bauten": { verfahren: "manuell", wert: 0, grund: "verschoben" },
  },
};
const VOLL: Einstellungen = {
  korrekturen: [
    { anker: ANKER, kind: "erfolgsplan", kopfzeile: -2, jahr: 2026, einheit: 1000 },
    { anker: { ...ANKER, sheet: "Alt" }, ausgeschlossen: true },
  ],
  freigaben: [FREIGABE],
  vorgaben: VORGABEN,
  abgeschaltet: ["KT-4", "FX-13"],
};
const STAND = JSON.parse(einstellungstext(VOLL) ?? "") as Record<string, unknown>;
const zustand = (value: unknown): string => leseEinstellungen(JSON.stringify(value)).zustand;

describe("what is stored", () => {
  test("is read as it was written", () => {
    expect(leseEinstellungen(einstellungstext(VOLL))).toEqual({ zustand: "gelesen", einstellungen: VOLL });
  });

  test("is nothing where nothing was decided", () => {
    expect(einstellungstext(keineEinstellungen)).toBeUndefined();
    expect(leseEinstellungen(undefined)).toEqual({ zustand: "keine", einstellungen: keineEinstellungen });
  });

  test("of what is set says only what is otherwise than by default", () => {
    const kt4 = { ...standardvorgaben, erlaeuterung: { betrag: 50_000, anteil: 0.1 } };
    const text = einstellungstext({ ...keineEinstellungen, vorgaben: kt4 });
    expect(JSON.parse(text ?? "")).toEqual({
      version: 2,
      korrekturen: [],
      freigaben: [],
      vorgaben: { erlaeuterung: { betrag: 50_000, anteil: 0.1 } },
    });
    const same = { ...standardvorgaben, erlaeuterung: { betrag: 50_000, anteil: 0.2 } };
    expect(einstellungstext({ ...keineEinstellungen, vorgaben: same })).toBeUndefined();
    expect(Object.keys(STAND.vorgaben as object)).toEqual(Object.keys(standardvorgaben));
  });

  test("by the first version is read, and written as the present one", () => {
    const { korrekturen, freigaben } = VOLL;
    const read = leseEinstellungen(JSON.stringify({ version: 1, korrekturen, freigaben }));
    expect(read).toEqual({
      zustand: "gelesen",
      einstellungen: { korrekturen, freigaben, vorgaben: standardvorgaben, abgeschaltet: [] },
    });
    expect(JSON.parse(einstellungstext(read.einstellungen) ?? "")).toEqual({
      version: 2,
      korrekturen,
      freigaben,
    });
  });

  test("says the third version only where an earlier add-in could not read it", () => {
    const geschrieben = (settings: Partial<Einstellungen>): unknown =>
      (JSON.parse(einstellungstext({ ...keineEinstellungen, ...settings }) ?? "{}") as { version: number })
        .version;
    expect(geschrieben({ korrekturen: [{ anker: ANKER, kind: "erfolgsplan" }] })).toBe(2);
    expect(geschrieben({ korrekturen: [{ anker: ANKER, kind: "bilanz" }] })).toBe(3);
    expect(geschrieben({ vorgaben: { ...standardvorgaben, land: "brandenburg" } })).toBe(3);
    expect(geschrieben({ abgeschaltet: ["KT-4"] })).toBe(4);
  });

  test("with what was typed for reports is read again, and said to be of the fourth version only then", () => {
    const eingaben = {
      hochrechnung: { jahr: 2024, stichtag: "30.06.2024", verlauf: "48 %" },
      ausblick: { jahr: 2024, bestand: "350.000", nach: 2023, monat: 1, dauern: { maschinen: "5" } },
    };
    const text = einstellungstext({ ...keineEinstellungen, eingaben }) ?? "";
    expect(JSON.parse(text)).toEqual({ version: 4, korrekturen: [], freigaben: [], eingaben });
    expect(leseEinstellungen(text).einstellungen).toEqual({ ...keineEinstellungen, eingaben });
    const wrong = { version: 4, korrekturen: [], freigaben: [], eingaben: ["Stichtag"] };
    expect(leseEinstellungen(JSON.stringify(wrong)).zustand).toBe("unlesbar");
  });

  test("by a later version is left alone", () => {
    expect(leseEinstellungen('{"version":5,"neues":true}')).toEqual({
      zustand: "neuer",
      einstellungen: keineEinstellungen,
    });
  });

  test("stays below 100 kB, or is refused", () => {
    const many = Array.from({ length: 500 }, (_, row) => ({
      ...FREIGABE,
      cell: `E${row + 1}`,
      grund: "x".repeat(400),
    }));
    expect(() => einstellungstext({ ...VOLL, freigaben: many })).toThrow(RangeError);
  });
});

describe("nothing is taken for settings that is none", () => {
  test.each<[string, unknown]>([
    ["no object", [1]],
    ["no version", { korrekturen: [], freigaben: [] }],
    ["version 0", { ...STAND, version: 0 }],
    ["a version that is text", { ...STAND, version: "2" }],
    ["Vorgaben in the first version", { ...STAND, version: 1 }],
    ["a rule that is none, switched off", { ...STAND, abgeschaltet: ["alles"] }],
    ["an unknown field", { ...STAND, mehr: 1 }],
    ["no list", { ...STAND, freigaben: {} }],
    ["an unknown kind", { ...STAND, korrekturen: [{ anker: ANKER, kind: "constructor" }] }],
    ["a year that is none", { ...STAND, korrekturen: [{ anker: ANKER, jahr: 20.5 }] }],
    ["a unit that is none", { ...STAND, korrekturen: [{ anker: ANKER, einheit: 100 }] }],
    ["an anchor without a place", { ...STAND, korrekturen: [{ anker: { ...ANKER, range: "überall" } }] }],
    ["a waiver without a reason", { ...STAND, freigaben: [{ ...FREIGABE, grund: "ja" }] }],
    ["a waiver without a day", { ...STAND, freigaben: [{ ...FREIGABE, datum: "heute" }] }],
    ["a cell that is none", { ...STAND, freigaben: [{ ...FREIGABE, cell: "A0" }] }],
    ...Object.entries({
      "no settings": [],
      "an unknown setting": { regelnAus: ["KT-4"] },
      "a share below zero": { erlaeuterung: { anteil: -0.1, betrag: 0 } },
      "a share that is text": { erlaeuterung: { anteil: "0.1", betrag: 0 } },
      "a share beyond all measure": { ampelGelb: { anteil: 11, betrag: 0 } },
      "a threshold without its amount": { nachtragErgebnis: { anteil: 0.1 } },
      "an amount with cents": { nachtragKredite: 0.5 },
      "an amount that is no number": { nachtragVerpflichtungen: null },
      "an unknown word": { ohnePlanansatz: "egal" },
      "an unknown unit": { einheit: 100 },
      "an unknown form": { formblatt: "constructor" },
      "accounts of no digits": { kontostellen: 0 },
      "an unknown method": { methoden: { "5221001000": { verfahren: "wie immer" } } },
      "a method for no row": { methoden: { Strom: { verfahren: "linear" } } },
      "a value without a reason": {
        methoden: { "5221001000": { verfahren: "manuell", wert: 1, grund: "" } },
      },
      "a method with more than it needs": { methoden: { "5221001000": { verfahren: "linear", rate: 1 } } },
    }).map(([name, vorgaben]): [string, unknown] => [name, { ...STAND, vorgaben }]),
  ])("%s", (_, value) => {
    expect(zustand(value)).toBe("unlesbar");
  });

  test("whatever text stands there, reading never throws and yields something valid", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" })), (text) => {
        const { zustand: state, einstellungen } = leseEinstellungen(text);
        expect(["unlesbar", "neuer"]).toContain(state);
        expect(einstellungen).toEqual(keineEinstellungen);
      }),
    );
  });

  test("one value exchanged for another is refused or valid again", () => {
    const paths = [
      ["version"],
      ["korrekturen"],
      ["freigaben"],
      ["korrekturen", 0],
      ...["anker", "kind", "kopfzeile", "jahr", "einheit"].map((key) => ["korrekturen", 0, key]),
      ...["sheet", "kopf", "zeile", "range"].map((key) => ["korrekturen", 0, "anker", key]),
      ...["rule", "sheet", "cell", "merkmal", "grund", "datum"].map((key) => ["freigaben", 0, key]),
      ["vorgaben"],
      ...Object.keys(VORGABEN).map((key) => ["vorgaben", key]),
      ...["anteil", "betrag"].map((key) => ["vorgaben", "ampelGelb", key]),
      ...Object.keys(VORGABEN.methoden).map((key) => ["vorgaben", "methoden", key]),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const copy = JSON.parse(JSON.stringify(STAND)) as Record<string | number, unknown>;
        const last = path.at(-1) ?? "";
        const holder = path
          .slice(0, -1)
          .reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
        holder[last] = value;
        const read = leseEinstellungen(JSON.stringify(copy));
        if (read.zustand === "gelesen") {
          expect(leseEinstellungen(einstellungstext(read.einstellungen)).zustand).toMatch(/gelesen|keine/);
        } else expect(read.einstellungen).toEqual(keineEinstellungen);
      }),
    );
  });
});

describe("decisions replace what was decided before", () => {
  test("about a table", () => {
    const changed = mitKorrektur(VOLL, { anker: ANKER, jahr: 2030 });
    expect(changed.korrekturen).toEqual([VOLL.korrekturen[1], { anker: ANKER, jahr: 2030 }]);
    expect(mitKorrektur(VOLL, { anker: ANKER }).korrekturen).toEqual([VOLL.korrekturen[1]]);
  });

  test("about a table that has moved since", () => {
    const moved = { ...ANKER, range: "A3:C11" };
    const [before] = VOLL.korrekturen;
    expect(mitKorrektur(VOLL, { anker: moved, jahr: 2030 }, before).korrekturen).toEqual([
      VOLL.korrekturen[1],
      { anker: moved, jahr: 2030 },
    ]);
  });

  test("about a finding", () => {
    expect(mitFreigabe(VOLL, { ...FREIGABE, grund: "anders" }).freigaben).toEqual([
      { ...FREIGABE, grund: "anders" },
    ]);
    expect(mitFreigabe(VOLL, { ...FREIGABE, cell: "E6" }).freigaben).toHaveLength(2);
  });

  test("about another finding in the same cell, unless the one before is gone", () => {
    const second = { ...FREIGABE, merkmal: "fedcba9876543210" };
    expect(mitFreigabe(VOLL, second).freigaben).toEqual([FREIGABE, second]);
    expect(mitFreigabe(VOLL, second, VOLL.freigaben).freigaben).toEqual([second]);
    const elsewhere = { ...second, cell: "E9" };
    expect(mitFreigabe(VOLL, elsewhere, VOLL.freigaben).freigaben).toEqual([FREIGABE, elsewhere]);
  });

  test("and waivers can be deleted, as they were read at any time", () => {
    const both = mitFreigabe(VOLL, { ...FREIGABE, merkmal: "fedcba9876543210" });
    expect(ohneFreigaben(both, [{ ...FREIGABE, grund: "inzwischen anders begründet" }]).freigaben).toEqual([
      { ...FREIGABE, merkmal: "fedcba9876543210" },
    ]);
  });
});

describe("a waived finding", () => {
  const konten = mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000");
  const falsch = mappe({ Konten: konten });
  const tag = new Date(2026, 8, 4);
  /** The workbook with all its findings waived. */
  function freigegeben(workbook: Workbook = falsch): Workbook {
    const freigaben = pruefen(workbook).findings.map((finding) =>
      freigabe(finding, [workbook], "  mit dem Prüfer besprochen ", tag),
    );
    const text = einstellungstext({ ...keineEinstellungen, freigaben });
    return { ...workbook, ...(text !== undefined && { einstellungen: text }) };
  }
  const offen = (workbook: Workbook): number =>
    pruefen(workbook).findings.filter((finding) => !finding.freigabe).length;

  test("stays with reason and day, and does not count", () => {
    const { findings, checks } = pruefen(freigegeben());
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map((finding) => finding.freigabe)).toEqual(
      findings.map(() => ({ grund: "mit dem Prüfer besprochen", datum: "2026-09-04" })),
    );
    expect(checks.failed).toBe(0);
    expect(pruefen(falsch).checks.failed).toBe(findings.length);
  });

  test("returns when one of its figures changes", () => {
    const waived = freigegeben();
    const changed = mappe({ Konten: mitFehler(konten, "306.000", "307.000") });
    expect(offen({ ...changed, einstellungen: waived.einstellungen ?? "" })).toBeGreaterThan(0);
  });

  test("is kept while it has no finding, and holds when that comes back unchanged", () => {
    const { einstellungen: text } = freigegeben();
    const { freigaben } = leseEinstellungen(text).einstellungen;
    const richtig = mappe({ Konten: beispielplan.konten });
    expect(ohneBefund(pruefen(richtig).findings, freigaben, [richtig])).toEqual(freigaben);
    expect(ohneBefund(pruefen(falsch).findings, freigaben, [falsch])).toEqual([]);
    expect(offen({ ...falsch, einstellungen: text ?? "" })).toBe(0);
  });

  test("stays waived when rows are inserted above it", () => {
    const moved = mappe({ Konten: `\nEntwurf\n\n${konten.trim()}` });
    expect(pruefen(moved).findings.length).toBeGreaterThan(0);
    expect(offen({ ...moved, einstellungen: freigegeben().einstellungen ?? "" })).toBe(0);
  });

  test("waives no second one like it", () => {
    const [finding] = pruefen(falsch).findings;
    if (!finding) throw new RangeError("no finding");
    const two = mappe({ Konten: konten, Kopie: konten });
    const one = { ...keineEinstellungen, freigaben: [freigabe(finding, [falsch], "besprochen", tag)] };
    expect(pruefen(two, one).findings.filter((other) => other.freigabe)).toHaveLength(1);
  });

  test("is that of its own sheet, where two sheets have the same figures", () => {
    const workbook = mappe({ Alt: "Strom | 100", Neu: "Strom | 100" });
    const auf = (sheet: string) =>
      ({ rule: "KT-1", sheet, cell: "B1", cells: [{ sheet, cell: "B1" }] }) as Finding;
    const grund = (sheet: string) => freigabe(auf(sheet), [workbook], `besprochen für ${sheet}`, tag);
    const waived = mitFreigaben([auf("Neu"), auf("Alt")], [grund("Alt"), grund("Neu")], [workbook]);
    expect(waived.map(({ freigabe: one }) => one?.grund)).toEqual([
      "besprochen für Neu",
      "besprochen für Alt",
    ]);
  });

  test("needs a reason", () => {
    const [finding] = pruefen(falsch).findings;
    if (!finding) throw new RangeError("no finding");
    expect(() => freigabe(finding, [falsch], " ja  ", tag)).toThrow(RangeError);
  });

  test("of settings that cannot be read is none, and the check says so", () => {
    const result = pruefen({ ...freigegeben(), einstellungen: "{" });
    expect(result.notices).toContain("einstellungen-unlesbar");
    expect(result.findings.every((finding) => !finding.freigabe)).toBe(true);
    expect(pruefen({ ...falsch, einstellungen: '{"version":7}' }).notices).toContain("einstellungen-neuer");
  });
});

test("a corrected table says so in the result, and one that is excluded is listed apart", () => {
  const workbook = mappe({ A: beispielplan.konten });
  const [table] = pruefen(workbook).tables;
  if (!table) throw new RangeError("no table");
  const korrektur = { anker: table.anchor, ausgeschlossen: true } as const;
  const result = pruefen(workbook, { ...keineEinstellungen, korrekturen: [korrektur] });
  expect(result.tables).toEqual([]);
  expect(result.otherTables).toMatchObject([{ sheet: "A", correction: korrektur }]);
  expect(result.notices).toEqual(["kein-plan"]);
});
