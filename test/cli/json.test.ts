import { readFileSync } from "node:fs";
import path from "node:path";
import { tableKinds } from "../../src/plan/arten";
import { landMit } from "../../src/plan/formulare/laender";
import { katalog } from "../../src/rules/katalog";
import { abwasserwerk } from "../hilfen/betriebe/abwasserwerk";
import { mappe } from "../hilfen/mappe";
import { MUSTERORDNER } from "../hilfen/muster";
import { ordner } from "./aufruf";

const { ablegen, pruefen } = ordner();

type Pruefer = (value: unknown) => boolean;
interface Form {
  [key: string]: Pruefer | Form[] | Form;
}

const text: Pruefer = (value) => typeof value === "string" && value !== "";
const zahl: Pruefer = (value) => Number.isInteger(value) && Number(value) >= 0;
const betrag: Pruefer = (value) => typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
const adresse: Pruefer = (value) => typeof value === "string" && /^[A-Z]{1,3}[1-9]\d*$/.test(value);
const bereich: Pruefer = (value) =>
  typeof value === "string" && /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(value);
const eineVon =
  (...values: unknown[]): Pruefer =>
  (value) =>
    values.includes(value);
const fehltOder =
  (check: Pruefer): Pruefer =>
  (value) =>
    value === undefined || check(value);

const FREIGABE: Form = { grund: text, datum: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)) };

const BEZIEHUNG: Form = {
  sheet: text,
  total: adresse,
  terms: [{ file: fehltOder(text), sheet: fehltOder(text), cell: adresse, factor: betrag }],
  holds: eineVon(true, false),
  reading: text,
};

const URSACHE: Form = {
  kind: eineVon(
    "jahr-im-kopf",
    "spalten-vertauscht",
    "spalte-anderes-jahr",
    "einheit",
    "zeile-ausserhalb",
    "zeile-fehlt",
    "doppelt-gezaehlt",
    "posten-doppelt",
    "posten-verschoben",
    "betrag",
    "formel-bezug",
    "fehlerwert",
    "nicht-neu-berechnet",
    "zahl-als-text",
  ),
  text,
  cells: [{ file: fehltOder(text), sheet: text, cell: adresse }],
  explains: zahl,
};

/** The document of the interface; every key that is listed and no other. */
const DOKUMENT: Form = {
  version: eineVon(1),
  workbooks: [
    {
      file: text,
      year: fehltOder((value) => zahl(value) && Number(value) > 1990),
      years: fehltOder((value) => Array.isArray(value) && value.length > 1 && value.every(zahl)),
      nachtrag: eineVon(undefined, true),
      land: fehltOder((value) => landMit(String(value)) !== undefined),
      tables: [
        {
          kind: eineVon(...Object.keys(tableKinds)),
          sheet: text,
          range: bereich,
          enterprise: fehltOder(text),
          nachtrag: eineVon(undefined, true),
        },
      ],
      notices: (value) => Array.isArray(value) && value.every(text),
      incomplete: [
        { shows: (value) => value === null || text(value), cells: [{ sheet: text, cell: adresse }] },
      ],
      checks: { run: zahl, failed: zahl },
      findings: [
        {
          rule: eineVon(...katalog.map(({ id }) => id)),
          severity: eineVon("error", "warning", "info"),
          sheet: text,
          cell: adresse,
          message: (value) => text(value) && String(value).endsWith("."),
          expected: fehltOder(text),
          actual: fehltOder(text),
          difference: fehltOder(betrag),
          basis: text,
          cells: [{ file: fehltOder(text), sheet: text, cell: adresse }],
          freigabe: (value) => value === undefined || abweichungen(FREIGABE, value).length === 0,
          cause: (value) => value === undefined || abweichungen(URSACHE, value).length === 0,
          proposalText: fehltOder(text),
          suspects: [
            {
              file: fehltOder(text),
              sheet: text,
              cell: adresse,
              proposal: fehltOder(text),
              proposalFormula: fehltOder(text),
              reason: text,
            },
          ],
        },
      ],
      coverage: { figures: zahl, covered: zahl },
      switchedOff: (value) =>
        value === undefined ||
        abweichungen([{ rule: text, findings: zahl }], value, "switchedOff").length === 0,
      structure: (value) => value === undefined || abweichungen([BEZIEHUNG], value, "structure").length === 0,
    },
  ],
};

/** Where a value is not what the form says: "workbooks[0].findings[2].cell". */
function abweichungen(form: Form | Form[] | Pruefer, value: unknown, at = ""): string[] {
  if (typeof form === "function") return form(value) ? [] : [`${at}: ${JSON.stringify(value)}`];
  if (Array.isArray(form)) {
    const [item] = form;
    if (!Array.isArray(value) || !item) return [`${at}: no list`];
    return value.flatMap((each, index) => abweichungen(item, each, `${at}[${index}]`));
  }
  if (typeof value !== "object" || value === null) return [`${at}: no object`];
  const entries = value as Record<string, unknown>;
  const unknown = Object.keys(entries).filter((key) => !(key in form));
  return [
    ...unknown.map((key) => `${at}.${key}: not in the interface`),
    ...Object.entries(form).flatMap(([key, part]) => abweichungen(part, entries[key], `${at}.${key}`)),
  ];
}

async function dokument(...files: string[]): Promise<unknown> {
  return JSON.parse((await pruefen("--format", "json", ...files)).out) as unknown;
}

beforeAll(() => {
  for (const name of ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"]) {
    ablegen(`${name}.xlsx`, new Uint8Array(readFileSync(path.join(MUSTERORDNER, `${name}.xlsx`))));
  }
  ablegen("gut.xlsx", abwasserwerk());
  ablegen("leer.xlsx", mappe({ Tabelle1: "" }));
  katalog.forEach(({ id, beispiel }) => beispiel && ablegen(`${id}.xlsx`, mappe(beispiel)));
});

describe("the JSON document has every field of the interface, of its type, and no other", () => {
  test.each([
    ["the published plan", ["Wirtschaftsplan-2024.xlsx"]],
    ["the Zwischenbericht and the Kennzahlen", ["Zwischenbericht-2023-06-30.xlsx", "Kennzahlen-2023.xlsx"]],
    ["a correct plan", ["gut.xlsx"]],
    ["an empty workbook", ["leer.xlsx"]],
  ])("%s", async (_, files) => {
    expect(abweichungen(DOKUMENT, await dokument(...files))).toEqual([]);
  });

  test("the three published workbooks together", async () => {
    const files = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"];
    const together = await dokument("--gemeinsam", ...files.map((name) => `${name}.xlsx`));
    expect(abweichungen(DOKUMENT, together)).toEqual([]);
    expect(together).toMatchObject({ workbooks: files.map((name) => ({ file: `${name}.xlsx` })) });
  });

  test("the example of every rule", async () => {
    const files = katalog.flatMap(({ id, beispiel }) => (beispiel ? [`${id}.xlsx`] : []));
    expect(abweichungen(DOKUMENT, await dokument(...files))).toEqual([]);
  });
});

test("a finding holds amounts as decimal text with a point, and its likely cause", async () => {
  expect(await dokument("KT-1.xlsx")).toMatchObject({
    version: 1,
    workbooks: [
      {
        file: "KT-1.xlsx",
        year: 2026,
        tables: [{ kind: "erfolgsplan-konten", sheet: "Kontenübersicht", range: "A1:E9" }],
        checks: { failed: 1 },
        findings: [
          {
            rule: "KT-1",
            severity: "error",
            sheet: "Kontenübersicht",
            cell: "E5",
            expected: "476000",
            actual: "530000",
            difference: "54000",
            cells: ["E5", "E3", "E4"].map((cell) => ({ sheet: "Kontenübersicht", cell })),
            suspects: [
              expect.objectContaining({ cell: "E4", proposal: "360000", reason: "Zahlendreher" }),
            ] as unknown[],
          },
        ],
        coverage: { figures: 18, covered: 18 },
      },
    ],
  });
});

test("files stand in the order in which they were named, each by its own name", async () => {
  const { workbooks } = (await dokument("leer.xlsx", "gut.xlsx", "leer.xlsx")) as {
    workbooks: { file: string; year?: number }[];
  };
  expect(workbooks.map(({ file, year }) => `${file} ${year ?? "–"}`)).toEqual([
    "leer.xlsx –",
    "gut.xlsx 2026",
    "leer.xlsx –",
  ]);
});

describe("--aufbau says how each table was understood", () => {
  const UNBEKANNT = `
Fahrzeug | 2024 | 2025 | Summe
Spülwagen | 18.400 | 19.000 | 37.400
Kehrmaschine | 22.150 | 23.000 | 45.150
Radlader | 9.300 | 9.500 | 18.800
Summe | 49.850 | 51.500 | 101.350`;

  async function structure(...args: string[]): Promise<{ total: string; reading: string }[]> {
    const { workbooks } = (await dokument("--aufbau", ...args)) as {
      workbooks: { structure: { total: string; reading: string }[] }[];
    };
    return workbooks.flatMap((workbook) => workbook.structure);
  }

  test("also in a table of no known kind: a total down and across", async () => {
    ablegen("fuhrpark.xlsx", mappe({ Fuhrpark: UNBEKANNT }));
    const all = await structure("fuhrpark.xlsx");
    expect(all).toContainEqual({
      sheet: "Fuhrpark",
      total: "D5",
      terms: ["D2", "D3", "D4"].map((cell) => ({ cell, factor: "1" })),
      holds: true,
      reading: "Summe der Zeilen 2 bis 4",
    });
    expect(all.filter(({ total }) => total === "D5").map(({ reading }) => reading)).toEqual([
      "Summe der Zeilen 2 bis 4",
      "Summe der Spalten B und C",
    ]);
    expect(all).toHaveLength(7);
  });

  test("what is on another sheet names it, what is in another file names that, too", async () => {
    const files = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30"].map((name) => `${name}.xlsx`);
    const result = await dokument("--aufbau", "--gemeinsam", ...files);
    expect(abweichungen(DOKUMENT, result)).toEqual([]);
    const all = JSON.stringify(result);
    expect(all).toContain('"file":"Wirtschaftsplan-2024.xlsx","sheet":');
    expect(all).toMatch(/"reading":"wie Wirtschaftsplan-2024.xlsx: /);
    expect(all).toMatch(/\{"sheet":"[^"]+","cell":"[A-Z]+\d+","factor":"1"\}/);
  });

  test("nothing is said of it where nobody asks", async () => {
    expect(JSON.stringify(await dokument("KT-1.xlsx"))).not.toContain("structure");
  });
});
