import { readFileSync } from "node:fs";
import path from "node:path";
import { inhalte } from "../../samples/formeln";
import { type Blatt, istKopf, mappen } from "../../samples/mappen";
import { type Eintrag, mitNachkommastellen, zellen } from "../../samples/zellen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { muster, MUSTERORDNER } from "../hilfen/muster";
import { durchgerechnet } from "../hilfen/tabellenrechnung";

/** How many formulas each workbook has at least: most of its sums and percentages. */
const MINDESTENS: Record<string, number> = {
  "Wirtschaftsplan-2024.xlsx": 330,
  "Zwischenbericht-2023-06-30.xlsx": 340,
  "Kennzahlen-2023.xlsx": 16,
};

function formeln({ sheets }: Workbook): (Cell & { blatt: string })[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ ...cell, blatt: name })),
  );
}

test.each(mappen)("every formula in $datei gives its stored value", async ({ datei }) => {
  const workbook = await muster(datei.replace(".xlsx", ""));
  const all = formeln(workbook);
  const ergebnisse = (await durchgerechnet([workbook])).flatMap(formeln);
  const falsch = all.flatMap(({ blatt, row, column, formula, value }, index) => {
    const ergebnis = ergebnisse[index]?.value;
    // The engine adds in binary, so that cents differ far behind the decimal point.
    const gleich = typeof ergebnis === "number" && Math.abs(ergebnis - Number(value)) < 1e-6;
    return gleich ? [] : [{ zelle: `${blatt}!${cellAddress(row, column)}`, formula, value, ergebnis }];
  });
  expect(falsch).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(MINDESTENS[datei] ?? 1);
});

const daten = (...name: string[]) => readFileSync(path.join(MUSTERORDNER, "daten", ...name), "utf8");

/** Sums that the blatt declares and that stay constants, as "line: printed". */
function festeSummen(zeilen: Eintrag[][], blatt: Blatt): string[] {
  const inhalt = inhalte(zeilen, blatt, 0);
  return zeilen.flatMap((eintraege, zeile) =>
    eintraege.flatMap((eintrag, spalte) => {
      const declared =
        (blatt.summen?.[zeile + 1] !== undefined && !blatt.prozent?.[spalte]) ||
        blatt.quersummen?.some((one) => one.spalte === spalte && one.zeilen.includes(zeile + 1));
      const isFigure = eintrag?.art === "zahl" && eintrag.format !== "General" && !istKopf(blatt, zeile);
      if (!isFigure || !declared) return [];
      const { formel, wert } = inhalt(zeile, spalte) ?? {};
      return formel === undefined ? [`${blatt.name} ${cellAddress(zeile, spalte)}: ${wert?.toFixed()}`] : [];
    }),
  );
}

test("a sum is a formula but where the published figures do not give it, as the README lists", () => {
  const feste = mappen.flatMap(({ blaetter, ordner }) =>
    blaetter.flatMap((blatt) => {
      const datei = `${ordner}/${blatt.datei}`;
      const zeilen = mitNachkommastellen(zellen(daten(datei), blatt), datei, daten("nachkommastellen.tsv"));
      return festeSummen(zeilen, blatt);
    }),
  );
  expect(feste).toEqual([
    "Investitionsprogramm K43: 1482",
    "Investitionsprogramm J57: 0",
    "Investitionsprogramm J60: 1087",
    "Investitionsprogramm J63: 1482",
    "Kennzahlen B15: 5609620",
    "Kennzahlen C15: 6130857",
    "Kennzahlen D15: 5971719.3",
    "Kennzahlen E15: 6777713",
    "Kennzahlen F15: 7178496",
    "Kennzahlen G15: 7783785",
    "Kennzahlen H15: 8163183",
    "KGSt Sachkosten C2: 6250",
  ]);
});

describe("decimals behind the print", () => {
  const blatt: Blatt = { name: "Probe", titel: "Probe", datei: "probe.tsv", kopf: 1, summen: { 4: "2:3" } };
  const zeilen = zellen("Posten\tBetrag\nStrom\t10\nGas\t20\nSumme\t31\n", blatt);
  const mit = (betrag: string) => mitNachkommastellen(zeilen, "a/probe.tsv", `a/probe.tsv\tB2\t${betrag}\n`);

  test("let a printed sum come out", () => {
    expect(inhalte(zeilen, blatt, 2)(3, 1)?.formel).toBeUndefined();
    expect(inhalte(mit("10,4"), blatt, 2)(3, 1)?.formel).toBeUndefined();
    const genauer = mitNachkommastellen(mit("10,4"), "a/probe.tsv", "a/probe.tsv\tB3\t20,3\n");
    const { formel, wert } = inhalte(genauer, blatt, 2)(3, 1) ?? {};
    expect([formel, wert?.toFixed()]).toEqual(["SUM(B4:B5)", "30.7"]);
  });

  test("are refused where they would be printed otherwise", () => {
    for (const betrag of ["10,5", "9,4", "elf"]) {
      expect(() => mit(betrag)).toThrow(`a/probe.tsv B2: ${betrag} is not what was printed there`);
    }
    expect(() => mitNachkommastellen(zeilen, "a/probe.tsv", "a/probe.tsv\tA2\t1\n")).toThrow(RangeError);
  });

  test("belong to the file that is named", () => {
    expect(mitNachkommastellen(zeilen, "a/probe.tsv", "b/probe.tsv\tB2\t99\n")).toEqual(zeilen);
  });
});
