import { type Decimal, runden, summe, ZERO } from "../src/money/dezimal";
import { cellAddress, parseCellAddress } from "../src/workbook/adresse";
import { type Blatt, istKopf } from "./mappen";
import type { Eintrag } from "./zellen";

/** What a cell with a figure holds: a constant, or a formula and its result. */
export interface Inhalt {
  wert: Decimal;
  formel?: string;
}

/** Asks for the figure in a line and a column, both from 0; undefined where there is none. */
type Inhalte = (zeile: number, spalte: number) => Inhalt | undefined;

/** A block of cells that a formula adds or subtracts; lines and columns from 0. */
interface Glied {
  minus: boolean;
  von: { zeile: number; spalte: number };
  bis: { zeile: number; spalte: number };
}

interface Umgebung {
  blatt: Blatt;
  /** How many rows of the sheet stand above the first line. */
  versatz: number;
  inhalt: Inhalte;
}

type Rechnung = (zeile: number, spalte: number, umgebung: Umgebung) => Required<Inhalt> | undefined;

/**
 * The figures of a sheet. A cell for which the blatt declares a calculation becomes a formula where its result, rounded
 * as it was printed, is the published figure; otherwise the figure stays a constant, slips included.
 *
 * @param versatz how many rows of the sheet stand above the first line
 */
export function inhalte(zeilen: Eintrag[][], blatt: Blatt, versatz: number): Inhalte {
  const known = new Map<string, Inhalt | undefined>();
  const inhalt: Inhalte = (zeile, spalte) => {
    const key = `${zeile},${spalte}`;
    if (!known.has(key)) known.set(key, ermittelt(zeile, spalte));
    return known.get(key);
  };
  const ermittelt: Inhalte = (zeile, spalte) => {
    const eintrag = zeilen[zeile]?.[spalte];
    if (eintrag?.art !== "zahl") return undefined;
    const { wert, stellen, format } = eintrag;
    if (istKopf(blatt, zeile) || format === "General") return { wert };
    // A percentage is never a sum, not even where both are zero.
    const rechnungen = blatt.prozent?.[spalte] ? [prozent] : [summenformel, quersumme, hochrechnung];
    const gerechnet = rechnungen.map((rechnung) => rechnung(zeile, spalte, { blatt, versatz, inhalt }));
    return (
      gerechnet.find((moeglich) => moeglich && runden(moeglich.wert, stellen).eq(runden(wert, stellen))) ?? {
        wert,
      }
    );
  };
  return inhalt;
}

/** "3:15" in the cell's own column, "B4:7" in another; "-27" is subtracted. */
const GLIED = /^(-?)([A-Z]?)(\d+)(?::(\d+))?$/;

const summenformel: Rechnung = (zeile, spalte, umgebung) => {
  const glieder = umgebung.blatt.summen?.[zeile + 1]?.split(" ").map((text): Glied => {
    const [, minus, letter, von, bis = von] = GLIED.exec(text) ?? [];
    const { column } = letter ? parseCellAddress(`${letter}1`) : { column: spalte };
    return {
      minus: minus === "-",
      von: { zeile: Number(von) - 1, spalte: column },
      bis: { zeile: Number(bis) - 1, spalte: column },
    };
  });
  return glieder && addiert(glieder, umgebung);
};

const quersumme: Rechnung = (zeile, spalte, umgebung) => {
  const { quersummen = [] } = umgebung.blatt;
  const found = quersummen.find((one) => one.spalte === spalte && one.zeilen.includes(zeile + 1));
  if (!found) return undefined;
  const glied = { minus: false, von: { zeile, spalte: found.von }, bis: { zeile, spalte: found.bis } };
  return addiert([glied], umgebung);
};

const hochrechnung: Rechnung = (zeile, spalte, { blatt, versatz, inhalt }) => {
  const von = blatt.hochrechnung?.[spalte];
  const ist = von === undefined ? undefined : inhalt(zeile, von);
  if (von === undefined || !ist) return undefined;
  return { formel: `${cellAddress(zeile + versatz, von)}*12/6`, wert: ist.wert.times(12).div(6) };
};

const prozent: Rechnung = (zeile, spalte, { blatt, versatz, inhalt }) => {
  const [wertSpalte, planSpalte] = blatt.prozent?.[spalte] ?? [];
  if (wertSpalte === undefined || planSpalte === undefined) return undefined;
  const wert = inhalt(zeile, wertSpalte)?.wert;
  const plan = inhalt(zeile, planSpalte)?.wert;
  if (!wert || !plan || plan.isZero()) return undefined;
  const [a, b] = [wertSpalte, planSpalte].map((column) => cellAddress(zeile + versatz, column));
  return { formel: `ROUND(100*${a}/${b},0)`, wert: runden(wert.times(100).div(plan)) };
};

function addiert(glieder: Glied[], { versatz, inhalt }: Umgebung): Required<Inhalt> | undefined {
  const positiv = glieder.filter(({ minus }) => !minus);
  const negativ = glieder.filter(({ minus }) => minus);
  const formel = sum(positiv, versatz) + (negativ.length > 0 ? `-${sum(negativ, versatz)}` : "");
  const total = (teile: Glied[]) => summe(teile.flatMap((glied) => zahlenIn(glied, inhalt)));
  return { formel, wert: total(positiv).minus(total(negativ)).plus(ZERO) };
}

/** "SUM(C5:C17,C20)", a plain address where there is only one cell, nothing where there is none. */
function sum(glieder: Glied[], versatz: number): string {
  const adressen = glieder.map(({ von, bis }) => {
    const anfang = cellAddress(von.zeile + versatz, von.spalte);
    const ende = cellAddress(bis.zeile + versatz, bis.spalte);
    return anfang === ende ? anfang : `${anfang}:${ende}`;
  });
  const einzeln = adressen.length === 1 && !adressen[0]?.includes(":");
  return einzeln ? adressen.join("") : adressen.length > 0 ? `SUM(${adressen.join(",")})` : "";
}

function zahlenIn({ von, bis }: Glied, inhalt: Inhalte): Decimal[] {
  const werte: Decimal[] = [];
  for (let zeile = von.zeile; zeile <= bis.zeile; zeile++) {
    for (let spalte = von.spalte; spalte <= bis.spalte; spalte++) {
      const wert = inhalt(zeile, spalte)?.wert;
      if (wert) werte.push(wert);
    }
  }
  return werte;
}
