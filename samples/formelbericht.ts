/**
 * The Zwischenbericht's columns as worksheet functions, one formula per column: a workbook beside the published
 * one, in which the accounts stand in consecutive rows without headings and sums. Results are those of src/finance.
 */
import type { Cell, WriteSheet } from "hucre/xlsx";
import { hochrechnung, type Hochrechnungsverfahren } from "../src/finance/hochrechnung";
import { planprozent } from "../src/finance/planvergleich";
import { type Decimal, ZERO } from "../src/money/dezimal";
import { columnLetters } from "../src/workbook/adresse";
import type { Eintrag } from "./zellen";

export const DATEI = "Zwischenbericht-2023-06-30-Formeln.xlsx";
const MONATE = 6;
/** Title, explanation, an empty row and the header stand above. */
const KOPFZEILE = 3;
const ERSTE = KOPFZEILE + 1;

interface Posten {
  /** What stands before the figures, as text. */
  texte: string[];
  ansatz: Decimal | undefined;
  ist: Decimal;
}

const text = (eintrag: Eintrag) => (eintrag?.art === "text" ? eintrag.text : "");
const zahl = (eintrag: Eintrag) => (eintrag?.art === "zahl" ? eintrag.wert : undefined);

/** The accounts of the Gewinn- und Verlustrechnung, with a percentage and a Hochrechnung beside each. */
export function guvBlatt(zeilen: Eintrag[][]): WriteSheet {
  const posten = zeilen.flatMap(([konto, bezeichnung, ansatz, ist]): Posten[] =>
    /^\d{9,10}$/.test(text(konto))
      ? [{ texte: [text(konto), text(bezeichnung)], ansatz: zahl(ansatz), ist: zahl(ist) ?? ZERO }]
      : [],
  );
  const hoch = posten.map(({ ist }) => hochgerechnet(ist, "linear"));
  const prozent = (werte: Decimal[]) =>
    werte.map((wert, stelle) => planprozent(wert, posten[stelle]?.ansatz ?? ZERO) ?? ZERO);
  const bis = ERSTE + posten.length;
  const spalte = (letter: string) => `${letter}${ERSTE + 1}:${letter}${bis}`;
  return blatt("Gewinn- und Verlustrechnung", [13, 50, 16, 16, 12, 18, 12], {
    titel: "Zwischenbericht per 30.06.2023 – Konten mit KGRZ-Formeln",
    erklaerung: "Je Spalte eine Formel; gezeigt sind volle Euro, wie im Bericht.",
    kopf: [
      "Kontennummer",
      "Kontenbezeichnung",
      "Planansatz 2023",
      "IST per 30.06.2023",
      "% vom Plan",
      "Hochrechnung zum Jahresende",
      "% vom Plan",
    ],
    spalten: [
      ...[0, 1].map((stelle) => texte(posten.map((einer) => einer.texte[stelle] ?? ""))),
      zahlen(posten.map(({ ansatz }) => ansatz)),
      zahlen(posten.map(({ ist }) => ist)),
      formelspalte(4, `PLANPROZENT(${spalte("D")},${spalte("C")})`, prozent(posten.map(({ ist }) => ist))),
      formelspalte(5, `HOCHRECHNUNG(${spalte("D")},${MONATE})`, hoch),
      formelspalte(6, `PLANPROZENT(${spalte("F")},${spalte("C")})`, prozent(hoch)),
    ],
  });
}

/** These positions the published report leaves at their Ansatz (Sachanlagen 4, 6 and 7). */
const BEIM_ANSATZ = /^II\.[467] /;

/** The positions of the Vermögensplan, each with its own method. */
export function vermoegensplanBlatt(zeilen: Eintrag[][]): WriteSheet {
  const posten = positionen(zeilen);
  const verfahren = posten.map((einer): Hochrechnungsverfahren =>
    BEIM_ANSATZ.test(einer.texte[0] ?? "") ? "plan" : "linear",
  );
  const hoch = posten.map(({ ist, ansatz }, stelle) =>
    hochgerechnet(ist, verfahren[stelle] ?? "linear", ansatz),
  );
  const spalte = (letter: string) => `${letter}${ERSTE + 1}:${letter}${ERSTE + posten.length}`;
  return blatt("Vermögensplan", [58, 18, 18, 12, 20], {
    titel: "Zwischenbericht per 30.06.2023 – Vermögensplan mit KGRZ-Formeln",
    erklaerung:
      "Eine Formel für die ganze Spalte; das Verfahren steht je Zeile. Summen und die Veränderung der liquiden Mittel folgen daraus und stehen hier nicht.",
    kopf: [
      "Position",
      "Planansatz 2023 / €",
      "IST per 30.06.2023 / €",
      "Verfahren",
      "Hochrechnung per 31.12.2023 / €",
    ],
    spalten: [
      texte(posten.map((einer) => einer.texte[0] ?? "")),
      zahlen(posten.map(({ ansatz }) => ansatz)),
      zahlen(posten.map(({ ist }) => ist)),
      texte(verfahren),
      formelspalte(4, `HOCHRECHNUNG(${spalte("C")},${MONATE},${spalte("D")},${spalte("B")})`, hoch),
    ],
  });
}

/** Numbered positions behind the number of their group: "II.4 Bauten auf fremden Grundstücken". */
function positionen(zeilen: Eintrag[][]): Posten[] {
  let gruppe = "";
  return zeilen.flatMap(([bezeichnung, ansatz, ist]): Posten[] => {
    const label = text(bezeichnung);
    if (label.startsWith("Einnahmen")) gruppe = "Mittelherkunft ";
    gruppe = /^([IV]+)\. /.exec(label)?.[1]?.concat(".") ?? gruppe;
    const [, nummer, name] = /^(\d+)\. (.+)$/.exec(label) ?? [];
    if (!nummer || !name || name.includes("liquiden Mittel")) return [];
    return [{ texte: [`${gruppe}${nummer} ${name}`], ansatz: zahl(ansatz), ist: zahl(ist) ?? ZERO }];
  });
}

const hochgerechnet = (ist: Decimal, verfahren: Hochrechnungsverfahren, planansatz?: Decimal): Decimal =>
  hochrechnung({ ist, stichtag: { monat: MONATE }, verfahren, planansatz }).wert;

type Spalte = (Partial<Cell> | undefined)[];

const BETRAG = { numFmt: "#,##0" };
const texte = (werte: string[]): Spalte =>
  werte.map((value) => ({ value, type: "string", ...(/^\d+$/.test(value) && { style: { numFmt: "@" } }) }));
const zahlen = (werte: (Decimal | undefined)[]): Spalte =>
  werte.map((wert) => wert && { value: wert.toNumber(), type: "number", style: BETRAG });

/** One formula that fills the column; files name the add-in's functions with this prefix, or Excel knows them not. */
function formelspalte(spalte: number, aufruf: string, werte: Decimal[]): Spalte {
  const letter = columnLetters(spalte);
  const formula = aufruf.replace(/^/, "_xldudf_KGRZ_");
  const formulaRef = `${letter}${ERSTE + 1}:${letter}${ERSTE + werte.length}`;
  return werte.map((wert, stelle) => {
    const value = wert.toNumber();
    if (stelle > 0) return { value, type: "number", style: BETRAG };
    const formel = {
      formula,
      formulaResult: value,
      formulaType: "array",
      formulaRef,
      formulaDynamic: true,
    } as const;
    return { value, type: "formula", ...formel, style: BETRAG };
  });
}

interface Inhalt {
  titel: string;
  erklaerung: string;
  kopf: string[];
  spalten: Spalte[];
}

function blatt(name: string, breiten: number[], { titel, erklaerung, kopf, spalten }: Inhalt): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: titel, type: "string", style: { font: { bold: true, size: 14 } } }],
    ["1,0", { value: erklaerung, type: "string" }],
  ]);
  kopf.forEach((value, column) =>
    cells.set(`${KOPFZEILE},${column}`, { value, type: "string", style: KOPFSTIL }),
  );
  spalten.forEach((spalte, column) =>
    spalte.forEach((cell, row) => {
      if (cell) cells.set(`${ERSTE + row},${column}`, cell);
    }),
  );
  return { name, cells, columns: breiten.map((width) => ({ width })), freezePane: { rows: ERSTE } };
}

const KOPFSTIL = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "thin" } },
} as const;
