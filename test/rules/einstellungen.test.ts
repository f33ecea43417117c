import fc from "fast-check";
import { beispielplan, mitFehler } from "../../src/rules/beispielplan";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
  mitFreigabe,
  mitKorrektur,
  type Einstellungen,
} from "../../src/rules/einstellungen";
import { freigabe } from "../../src/rules/freigaben";
import { pruefen } from "../../src/rules/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { mappe } from "../hilfen/mappe";

const ANKER = { sheet: "Konten", kopf: "konto plan", zeile: "erloese", range: "A1:C9" };
const FREIGABE = {
  rule: "KT-1",
  sheet: "Konten",
  cell: "E5",
  merkmal: "0123456789abcdef",
  grund: "so beschlossen",
  datum: "2026-09-14",
};
const VOLL: Einstellungen = {
  version: 1,
  korrekturen: [
    { anker: ANKER, kind: "erfolgsplan", kopfzeile: -2, jahr: 2026, einheit: 1000 },
    { anker: { ...ANKER, sheet: "Alt" }, ausgeschlossen: true },
  ],
  freigaben: [FREIGABE],
};
const zustand = (value: unknown): string => leseEinstellungen(JSON.stringify(value)).zustand;

describe("what is stored", () => {
  test("is read as it was written", () => {
    expect(leseEinstellungen(einstellungstext(VOLL))).toEqual({ zustand: "gelesen", einstellungen: VOLL });
  });

  test("is nothing where nothing was decided", () => {
    expect(einstellungstext(keineEinstellungen)).toBeUndefined();
    expect(leseEinstellungen(undefined)).toEqual({ zustand: "keine", einstellungen: keineEinstellungen });
  });

  test("by a later version is left alone", () => {
    expect(leseEinstellungen('{"version":2,"neues":true}')).toEqual({
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
    ["version 0", { ...VOLL, version: 0 }],
    ["a version that is text", { ...VOLL, version: "2" }],
    ["an unknown field", { ...VOLL, mehr: 1 }],
    ["no list", { ...VOLL, freigaben: {} }],
    ["an unknown kind", { ...VOLL, korrekturen: [{ anker: ANKER, kind: "constructor" }] }],
    ["a year that is none", { ...VOLL, korrekturen: [{ anker: ANKER, jahr: 20.5 }] }],
    ["a unit that is none", { ...VOLL, korrekturen: [{ anker: ANKER, einheit: 100 }] }],
    ["an anchor without a place", { ...VOLL, korrekturen: [{ anker: { ...ANKER, range: "überall" } }] }],
    ["a waiver without a reason", { ...VOLL, freigaben: [{ ...FREIGABE, grund: "ja" }] }],
    ["a waiver without a day", { ...VOLL, freigaben: [{ ...FREIGABE, datum: "heute" }] }],
    ["a cell that is none", { ...VOLL, freigaben: [{ ...FREIGABE, cell: "A0" }] }],
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
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const copy = JSON.parse(JSON.stringify(VOLL)) as Record<string | number, unknown>;
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
