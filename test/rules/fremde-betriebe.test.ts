import { plan } from "../../src/plan/plan";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { einzelbefunde, kurz } from "../hilfen/befunde";
import { auswahl, umfang } from "../hilfen/umfang";
import {
  andereBlattnamen,
  aufEinemBlatt,
  blaetterGemischt,
  leerzeilen,
  ohneVerbundeneZellen,
  ohneZeile,
  spaltenGemischt,
  spaltenRueckwaerts,
  teilweiseAusgeblendet,
  verschoben,
} from "../hilfen/umbau/anordnung";
import {
  andereJahre,
  kontenAlsZahlen,
  mitBemerkungen,
  mitNotizen,
  ohneZahlenformate,
  zahlenAlsText,
} from "../hilfen/umbau/schreibweise";
import { nacheinander, type Umbau } from "../hilfen/umbau/umbau";
import { fehlerarten, mitFehler, zufall } from "../hilfen/umbau/versehen";
import { betriebe, mitBeiwerk } from "../hilfen/betriebe";

/** A Hinweis may be deserved; a Fehler or a Warnung on a correct plan never is. */
function vorwuerfe(workbook: Workbook): Finding[] {
  return pruefen(workbook).findings.filter(({ severity }) => severity !== "info");
}

const arten = (workbook: Workbook): string[] =>
  pruefen(workbook)
    .tables.map(({ kind }) => kind)
    .sort();

const LAYOUTS: [string, Umbau][] = [
  ["moved", verschoben(7, 3)],
  ["all tables on one sheet", aufEinemBlatt(2)],
  ["other years", andereJahre(3)],
  ["account numbers as numbers", kontenAlsZahlen],
  ["columns in reverse order", spaltenRueckwaerts],
  ["columns in some order", nacheinander(ohneVerbundeneZellen, spaltenGemischt(3))],
  ["columns in another order", nacheinander(ohneVerbundeneZellen, spaltenGemischt(8))],
  ["sheets in some order", blaetterGemischt(2)],
  ["a blank row after every fifth", leerzeilen(5)],
  ["a blank row after every other", leerzeilen(2)],
  ["other sheet names", andereBlattnamen],
  ["no number formats", ohneZahlenformate],
  ["numbers as text", zahlenAlsText()],
  ["numbers as text with €", zahlenAlsText((text) => (text.includes("%") ? text : `${text}\u00a0€`))],
  ["negative numbers as text in brackets", zahlenAlsText((text) => text.replace(/^−(.*)$/, "($1)"))],
  ["negative numbers as text with a trailing minus", zahlenAlsText((text) => text.replace(/^−(.*)$/, "$1-"))],
  ["notes around the tables", mitNotizen],
  ["remarks beside the tables", mitBemerkungen],
  ["rows and columns hidden", teilweiseAusgeblendet],
  ["among other sheets", mitBeiwerk],
];

const JEDER_MIT_SEINER_NUMMER = betriebe.map((betrieb, nummer) => ({ ...betrieb, nummer }));

describe.each(JEDER_MIT_SEINER_NUMMER)(
  "a correct workbook: $name",
  ({ mappe, jahr, arten: expected, nummer }) => {
    test("is recognised", () => {
      const { year } = pruefen(mappe);
      expect(year).toBe(jahr);
      expect(arten(mappe)).toEqual([...expected].sort());
    });

    test("shows no Fehler and no Warnung", () => {
      expect(vorwuerfe(mappe).map(kurz)).toEqual([]);
    });

    test("almost all of its figures are covered by a check", () => {
      const { coverage } = pruefen(mappe);
      expect(coverage.covered / coverage.figures).toBeGreaterThan(0.75);
    });

    test.each(auswahl(LAYOUTS, 7, nummer))("%s: neither, and the same tables", (layout, umbau) => {
      const other = umbau(mappe);
      expect(vorwuerfe(other).map(kurz)).toEqual([]);
      const beside = layout === "among other sheets" ? ["jahresvergleich"] : [];
      expect(arten(other)).toEqual([...expected, ...beside].sort());
    });
  },
);

/** An amount of a recognised table. */
interface Stelle {
  sheet: string;
  cell: Cell;
  value: number;
}

function betraege(workbook: Workbook): Stelle[] {
  const place = (sheet: string, { row, column }: Pick<Cell, "row" | "column">): string =>
    `${sheet}|${row}|${column}`;
  const tables = plan(workbook).tabellen.filter(({ kind }) => kind !== "sonstige");
  const known = new Set(
    tables.flatMap(({ sheet, zeilen }) =>
      zeilen.flatMap(({ betraege: figures }) => figures.map((figure) => place(sheet, figure))),
    ),
  );
  return workbook.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      typeof cell.value === "number" && cell.value !== 0 && known.has(place(name, cell))
        ? [{ sheet: name, cell, value: cell.value }]
        : [],
    ),
  );
}

/** Whether a Fehler or a Warnung shows the cell among its figures or its suspects. */
function genannt(workbook: Workbook, sheet: string, cell: string): boolean {
  return vorwuerfe(workbook).some((finding) => zeigt(finding, sheet, cell));
}

const zeigt = (finding: Finding, sheet: string, cell: string): boolean =>
  [finding, ...finding.cells, ...finding.suspects].some((at) => at.sheet === sheet && at.cell === cell);

describe("a slip in any amount is found and its cell is shown, but for few", () => {
  test.each(betriebe)("$name", ({ name, mappe }) => {
    const random = zufall(11);
    const all = betraege(mappe);
    const anzahl = umfang(8, 100);
    const tried = Array.from({ length: anzahl }, () => {
      const stelle = all[Math.floor(random() * all.length)];
      const art = fehlerarten[Math.floor(random() * fehlerarten.length)];
      const value = stelle && art?.anwenden(stelle.value, random);
      if (!stelle || value === undefined) return undefined;
      const { row, column } = stelle.cell;
      return genannt(
        mitFehler(mappe, stelle.sheet, stelle.cell, value),
        stelle.sheet,
        cellAddress(row, column),
      );
    }).filter((found) => found !== undefined);
    expect(tried.length).toBeGreaterThan(anzahl * 0.75);
    // Half of the Stadtwerke's figures are those of a Finanzplan with lines of its own.
    expect(tried.filter(Boolean).length / tried.length).toBeGreaterThanOrEqual(
      name === "Stadtwerke" ? 0.6 : 0.75,
    );
  });
});

const mappeVon = (name: string): Workbook => {
  const found = betriebe.find((betrieb) => betrieb.name === name);
  if (!found) throw new RangeError(name);
  return found.mappe;
};

/** The workbook with another number in a cell; "leer" clears it. */
function geaendert(workbook: Workbook, sheet: string, address: string, value: number | "leer"): Workbook {
  const cell = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find(({ row, column }) => cellAddress(row, column) === address);
  if (typeof cell?.value !== "number" || cell.value === value)
    throw new RangeError(`no other number in ${sheet} ${address}`);
  return mitFehler(workbook, sheet, cell, value);
}

describe("faults as they happen", () => {
  test.each<[string, string, string, string, number | "leer", string]>([
    ["the Beschluss keeps last year's Erträge", "Bäderbetrieb", "Satzung", "B7", 1_494_400, "FB-1"],
    ["the Beschluss has two digits swapped in the loss", "Bäderbetrieb", "Satzung", "B9", 1_476_300, "FB-3"],
    ["a total was not updated", "Bäderbetrieb", "EPlan", "B6", 1_572_300, "EP-3"],
    ["the loss has the wrong sign in one year", "Bäderbetrieb", "EPlan", "C19", 1_493_700, "EP-3"],
    ["a total was cleared", "Bäderbetrieb", "EPlan", "C15", "leer", "EP-2"],
    ["an account has two digits swapped", "Bäderbetrieb", "Konten", "C4", 314_000, "KT-1"],
    ["the Kontenübersicht's loss is an old one", "Bäderbetrieb", "Konten", "C47", -1_473_500, "KT-1"],
    ["the Vermögensplan has another loss", "Bäderbetrieb", "VPlan", "B14", 1_473_500, "VP-2"],
    ["a line of an enterprise's own is wrong", "Bäderbetrieb", "VPlan", "B4", 1_319_600, "VP-1"],
    ["a cost lost its minus sign", "Abfallwirtschaft", "Erfolg", "F13", 1_310, "EP-3"],
    ["a part below a line is wrong", "Abfallwirtschaft", "Erfolg", "E6", 14_707, "SU-1"],
    ["an interim result is wrong", "Abfallwirtschaft", "Erfolg", "D22", 428, "EP-3"],
    ["a change is wrong", "Abfallwirtschaft", "Erfolg", "G14", -251, "SU-1"],
    ["a change has the wrong sign", "Abfallwirtschaft", "Erfolg", "G17", 120, "SU-1"],
    ["a total of the Bauhof's accounts is wrong", "Bauhof", "Plan", "E38", 2_121_500, "KT-1"],
    ["its result is wrong", "Bauhof", "Plan", "E42", 223_000, "KT-1"],
    ["a credit of its Vermögensplan is wrong", "Bauhof", "Vermögensplan", "C5", 105_000, "VP-1"],
    ["a Stelle is counted twice", "Bauhof", "Stellen", "B5", 15, "ST-1"],
    ["a part of the Umsatzerlöse is wrong", "Immobilienbetrieb", "Tabelle1", "D16", 2_500_000, "EP-3"],
    ["a building of its own is wrong", "Immobilienbetrieb", "Tabelle1", "B44", 890_000, "VP-1"],
    ["a total of costs is wrong", "Gebäudewirtschaft", "Alles", "C19", 1_552_000, "EP-3"],
    ["a line of the PBV is wrong", "Seniorenzentrum", "WP", "D15", 257_000, "EP-3"],
    ["a total below its parts is wrong", "Klinikum", "GuV", "E10", 39_600_000, "EP-3"],
    ["a revenue of a hospital is wrong", "Klinikum", "GuV", "D4", 2_020_000, "EP-3"],
    ["the grant is wrong", "Volkshochschule", "Plan", "B4", 607_000, "EP-3"],
    ["a later year is wrong", "Stadtwerke", "Erfolgsplan 26", "G13", 1_306_000, "EP-3"],
    [
      "the Beschluss names the old amount as the new one",
      "Nachtragsplan",
      "Nachtragssatzung",
      "E4",
      880_000,
      "FB-2",
    ],
    ["a percentage is wrong", "Quartalsbericht", "Bericht", "D6", 72, "ZB-1"],
    ["a month does not add up", "Halbjahresbericht", "Bericht", "F9", 3_104.9, "ZB-3"],
  ])("%s", (_, name, sheet, cell, value, rule) => {
    const wrong = geaendert(mappeVon(name), sheet, cell, value);
    const noticed = einzelbefunde(wrong).filter(
      (finding) => finding.severity !== "info" && zeigt(finding, sheet, cell),
    );
    expect(noticed.map((finding) => finding.rule)).toContain(rule);
    expect(genannt(wrong, sheet, cell)).toBe(true);
  });

  test.each([
    ["a line of the Erfolgsplan", "Bäderbetrieb", "EPlan", 13],
    ["an account", "Bäderbetrieb", "Konten", 5],
    ["an account of the Bauhof", "Bauhof", "Plan", 36],
    ["a line of the Vermögensplan", "Immobilienbetrieb", "Tabelle1", 45],
    ["a line of the Finanzplan", "Stadtwerke", "Finanzierung", 6],
    ["a line of the report", "Quartalsbericht", "Bericht", 7],
  ])("%s was deleted", (_, name, sheet, row) => {
    expect(vorwuerfe(ohneZeile(mappeVon(name), sheet, row - 1))).not.toEqual([]);
  });

  test("a deleted line of a form that is not understood as a whole is at least a Hinweis", () => {
    const { findings } = pruefen(ohneZeile(mappeVon("Seniorenzentrum"), "WP", 13));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain("EP-3 info");
    expect(findings.map(({ message }) => message).join()).toMatch(
      /„14\. Jahresergebnis“ \(Ergebnis 2024\) ließ sich nicht nachrechnen: Gezeigt sind 419\.794,75 €, alle Zeilen zusammen ergeben 721\.014,93 €\. Das Formblatt kennt .* und 5 weitere nicht/,
    );
  });
});
