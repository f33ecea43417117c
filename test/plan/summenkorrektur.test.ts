import { tabellen } from "../../src/plan/erkennen";
import type { Korrektur, Summenkorrektur } from "../../src/plan/korrektur";
import { zeilenanker } from "../../src/plan/summenkorrektur";
import type { Tabelle } from "../../src/plan/tabelle";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
} from "../../src/rules/gespeichert/einstellungen";
import { pruefen } from "../../src/rules/kern/pruefen";
import { zusammenhaenge } from "../../src/rules/kern/zusammenhaenge";
import type { Workbook } from "../../src/workbook/workbook";
import { mappe } from "../hilfen/mappe";

const BAD = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110 | 120
Wasser | 50 | 55 | 60
Summe | 150 | 165 | 180
Eintritt | 400 | 410 | 420
Kiosk | 40 | 41 | 42
Gesamt | 440 | 451 | 462
Saldo | 290 | 286 | 282`;

function erste(workbook: Workbook): Tabelle {
  const [table] = tabellen(workbook);
  if (!table) throw new RangeError("no table");
  return table;
}

/** A correction as it is made in a workbook: "Saldo" is "Gesamt" less "Summe". */
function korrektur(workbook: Workbook, total: string, ...terms: string[]): Korrektur {
  const table = erste(workbook);
  const anker = (label: string): Summenkorrektur["zeile"] => {
    const zeile = table.zeilen.find((row) => row.label === label);
    if (!zeile) throw new RangeError(label);
    return zeilenanker(table, zeile);
  };
  const glieder = terms.map((term) =>
    term.startsWith("-") ? { ...anker(term.slice(1)), minus: true as const } : anker(term),
  );
  const aus = terms.length === 0 ? "keine" : glieder;
  return { anker: table.anker, summen: [{ zeile: anker(total), aus }] };
}

/** Through the text that is stored in the workbook, as a user's correction goes. */
function mit(workbook: Workbook, ...korrekturen: Korrektur[]): Workbook {
  const text = einstellungstext({ ...keineEinstellungen, korrekturen });
  expect(leseEinstellungen(text).zustand).toBe("gelesen");
  return text === undefined ? workbook : { ...workbook, einstellungen: text };
}

const lesarten = (workbook: Workbook): string[] =>
  zusammenhaenge([workbook])
    .flat()
    .map(({ cell, reading, holds }) => `${cell} ${reading}${holds ? "" : " ✗"}`);

const befunde = (workbook: Workbook): string[] =>
  pruefen(workbook).findings.map(({ rule, cell }) => `${rule} ${cell}`);

const FALSCH = BAD.replace("| 282", "| 285");

test("a total that the user describes is checked in every column", () => {
  const workbook = mappe({ Bad: FALSCH });
  const corrected = mit(workbook, korrektur(workbook, "Saldo", "Gesamt", "-Summe"));
  const own = lesarten(corrected).filter((text) => /^.8 /.test(text));
  expect(own).toEqual(["B8 Zeile 7 − Zeile 4", "C8 Zeile 7 − Zeile 4", "D8 Zeile 7 − Zeile 4 ✗"]);
  expect(befunde(corrected)).toContain("SU-1 D8");
});

test("a row that is no total is none for any rule", () => {
  const workbook = mappe({ Bad: BAD.replace("| 462", "| 472") });
  expect(befunde(workbook)).toContain("SU-1 D7");
  const corrected = mit(workbook, korrektur(workbook, "Gesamt"));
  expect(lesarten(corrected).filter((text) => /^.7 /.test(text))).toEqual([]);
  expect(befunde(corrected)).not.toContain("SU-1 D7");
});

test("what the user says stands in place of what was recognised", () => {
  const workbook = mappe({ Bad: BAD });
  const corrected = mit(workbook, korrektur(workbook, "Gesamt", "Eintritt"));
  expect(lesarten(corrected).filter((text) => /^.7 /.test(text))).toEqual([
    "B7 wie B5 ✗",
    "C7 wie C5 ✗",
    "D7 wie D5 ✗",
  ]);
});

describe("a correction is kept", () => {
  const saldo = (later: string): string[] => {
    const workbook = mappe({ Bad: FALSCH });
    return lesarten(mit(mappe({ Bad: later }), korrektur(workbook, "Saldo", "Gesamt", "-Summe")));
  };

  test("where rows are inserted above and in between", () => {
    const later = FALSCH.replace("\nWasser", "\nGas | 0 | 0 | 0\nWasser").replace("Posten", "\n\nPosten");
    expect(saldo(later)).toContain("B11 Zeile 10 − Zeile 7");
  });

  test("where the years of the next plan stand in the header and in the labels", () => {
    expect(saldo(FALSCH.replaceAll("2026", "2027"))).toContain("B8 Zeile 7 − Zeile 4");
  });

  test("and rests where a row that it names is gone, or is no longer the only one", () => {
    for (const later of [FALSCH.replace("Gesamt", "Zusammen"), `${FALSCH}\nSumme | 1 | 2 | 3`])
      expect(saldo(later).filter((text) => text.includes("−"))).toEqual([]);
  });
});

test("of rows with the same label each is meant by its place among them", () => {
  const twice = BAD.replace("Gesamt", "Summe");
  const table = erste(mappe({ Bad: twice }));
  const sums = table.zeilen.filter(({ label }) => label === "Summe");
  expect(sums.map((zeile) => zeilenanker(table, zeile))).toEqual([
    { text: "summe", nummer: 1, anzahl: 2 },
    { text: "summe", nummer: 2, anzahl: 2 },
  ]);
});
