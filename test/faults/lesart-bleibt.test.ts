import { erfolgsrechnung } from "../../src/plan/aufbau/erfolgsrechnung";
import { mittelsummen } from "../../src/plan/aufbau/mittel";
import { plan } from "../../src/plan/plan";
import type { Tabelle, Zeile } from "../../src/plan/tabelle";
import type { Finding, Suspect } from "../../src/rules/kern/ergebnis";
import type { CellRef } from "../../src/workbook/zelle";
import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import { liesFormel } from "../../src/workbook/formel/baum";
import { bezuege } from "../../src/workbook/formel/bezug";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { abwasserwerk } from "../hilfen/betriebe/abwasserwerk";
import { betriebe } from "../hilfen/betriebe";
import { muster } from "../hilfen/muster";
import { umfang } from "../hilfen/umfang";
import { neuberechnet } from "../hilfen/umbau/neuberechnet";
import { fehlerarten, mitFehler, zufall } from "../hilfen/umbau/versehen";

const GUV = ["erfolgsplan", "erfolgsplan-konten", "zwischenbericht-guv", "jahresvergleich"];
const MITTEL = ["vermoegensplan", "finanzplan", "zwischenbericht-vermoegensplan"];

const reihen = (zeilen: Zeile[]): string => zeilen.map(({ row }) => row).join(" ");

/** How a table was read, in a line. */
function lesart(tabelle: Tabelle): string {
  const place = `${tabelle.sheet} ${tabelle.area.top} ${tabelle.kind}`;
  if (GUV.includes(tabelle.kind)) {
    const { zeilen, zwischensummen, aufwandNegativ, verlustPositiv } = erfolgsrechnung(tabelle);
    const lines = zeilen.map(({ seite, zeile, teile }) => `${seite} ${zeile?.row ?? ""}: ${reihen(teile)}`);
    const sums = zwischensummen.map(
      ({ zeile, linien, umgekehrt }) =>
        `${zeile.row} = ${umgekehrt ? "−" : ""}${linien.map((line) => line.zeile?.row).join(" ")}`,
    );
    return [place, aufwandNegativ, verlustPositiv, ...lines, ...sums].join(", ");
  }
  if (!MITTEL.includes(tabelle.kind)) return place;
  return [place, ...mittelsummen(tabelle).map(({ zeile, teile }) => `${zeile.row} = ${reihen(teile)}`)].join(
    ", ",
  );
}

const lesarten = (workbook: Workbook): string[] => plan(workbook).tabellen.map(lesart);

interface Ziel {
  sheet: string;
  cell: Cell;
}

/** The amounts of tables whose form is known. */
function ziele(workbook: Workbook): Ziel[] {
  const known = plan(workbook).tabellen.filter(({ kind }) => kind !== "sonstige");
  const amounts = new Set(
    known.flatMap(({ zeilen }) =>
      zeilen.flatMap(({ betraege }) => betraege.map(({ sheet, row, column }) => `${sheet}|${row}|${column}`)),
    ),
  );
  return workbook.sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap((cell) =>
      typeof cell.value === "number" && amounts.has(`${sheet}|${cell.row}|${cell.column}`)
        ? [{ sheet, cell }]
        : [],
    ),
  );
}

/** Any value: a slip of the pen, zero, the neighbour, something else altogether. */
function andererWert(value: number, random: () => number): number {
  const ways = [
    () => 0,
    () => value + 1,
    () => Math.round(random() * 10 ** (1 + Math.floor(random() * 8))),
    () => -Math.round(random() * 10 ** (1 + Math.floor(random() * 6))),
    ...fehlerarten.map(({ anwenden }) => () => {
      const slipped = anwenden(value, random);
      return typeof slipped === "number" ? slipped : value + 10;
    }),
  ];
  return ways[Math.floor(random() * ways.length)]?.() ?? 0;
}

const merkmal = ({ rule, sheet, cell, message }: Finding): string => [rule, sheet, cell, message].join("|");

/** The rows of which an amount is another one, "Blatt|12". */
function geaenderteZeilen(before: Workbook, after: Workbook): Set<string> {
  return new Set(
    after.sheets.flatMap(({ name, cells }, sheet) =>
      cells.flatMap(({ row, value }, index) =>
        value === before.sheets[sheet]?.cells[index]?.value ? [] : [`${name}|${row + 1}`],
      ),
    ),
  );
}

/** Whether a formula that is proposed takes cells of these rows: of what is typed in its place they are the terms. */
function nimmt({ sheet, proposalFormula }: Suspect, rows: Set<string>): boolean {
  const baum = proposalFormula === undefined ? undefined : liesFormel(proposalFormula);
  return (baum ? bezuege(baum) : []).some(({ blatt = sheet, bereich: { top, bottom } }) =>
    Array.from({ length: bottom - top + 1 }, (_, at) => `${blatt}|${top + at + 1}`).some((row) =>
      rows.has(row),
    ),
  );
}

/** New Fehler and Warnungen that have nothing to do with these cells or, as a percentage of the plan has, their rows. */
function fremde(findings: Finding[], known: Set<string>, rows: Set<string>): string[] {
  const isThere = ({ sheet, cell }: Pick<CellRef, "sheet" | "cell">): boolean =>
    rows.has(`${sheet}|${/\d+$/.exec(cell)?.[0] ?? ""}`);
  const concerns = (finding: Finding): boolean =>
    [finding, ...finding.cells].some(isThere) || finding.suspects.some((one) => nimmt(one, rows));
  return findings
    .filter(({ severity }) => severity !== "info")
    .filter((finding) => !known.has(merkmal(finding)) && !concerns(finding))
    .map(({ rule, sheet, cell, message }) => `${rule} ${sheet} ${cell} ${message}`);
}

/** What a changed amount does that it must not do: a table read otherwise, a finding elsewhere. */
function folgen(stored: Workbook, versuche: number, seed: number): string[] {
  const random = zufall(seed);
  const workbook = neuberechnet(stored);
  const before = lesarten(workbook);
  const known = new Set(pruefen(workbook).findings.map(merkmal));
  const targets = ziele(workbook).filter(({ cell }) => cell.formula === undefined);
  return Array.from({ length: versuche }).flatMap(() => {
    const ziel = targets[Math.floor(random() * targets.length)];
    if (typeof ziel?.cell.value !== "number") return [];
    const value = andererWert(ziel.cell.value, random);
    const changed = neuberechnet(mitFehler(workbook, ziel.sheet, ziel.cell, value));
    const name = `${ziel.sheet} ${cellAddress(ziel.cell.row, ziel.cell.column)}: ${ziel.cell.value} → ${value}`;
    const after = lesarten(changed);
    const anders = after.filter((one, index) => one !== before[index]);
    const elsewhere = fremde(pruefen(changed).findings, known, geaenderteZeilen(workbook, changed));
    return [
      ...anders.map((one) => `${name} | gelesen als ${one}`),
      ...elsewhere.map((one) => `${name} | ${one}`),
    ];
  });
}

describe("one changed amount of a known form", () => {
  test.each([
    ...betriebe.map(({ name, mappe }) => [name, mappe] as const),
    ["Abwasserwerk", abwasserwerk()] as const,
  ])("of %s leaves the reading of all tables and finds nothing elsewhere", (_, workbook) => {
    expect(folgen(workbook, umfang(4, 300), 11)).toEqual([]);
  });

  test.each([
    "Wirtschaftsplan-2024",
    "Zwischenbericht-2023-06-30",
    "Zwischenbericht-2023-06-30-Formeln",
    "Kennzahlen-2023",
  ])("of %s leaves the reading of all tables and finds nothing elsewhere", async (name) => {
    expect(folgen(await muster(name), umfang(2, 150), 11)).toEqual([]);
  });
});

test("results of formulas follow the amounts that they add up", async () => {
  const workbook = neuberechnet(await muster("Wirtschaftsplan-2024"));
  const ziel = ziele(workbook).find(
    ({ sheet, cell }) =>
      cell.formula === undefined &&
      geaenderteZeilen(workbook, neuberechnet(mitFehler(workbook, sheet, cell, 1_234_567))).size > 2,
  );
  expect(ziel).toBeDefined();
  expect(neuberechnet(workbook)).toEqual(workbook);
});
