import { Decimal, runden, summe, ZERO } from "../src/money/dezimal";
import { cellAddress } from "../src/workbook/adresse";
import { type Blatt, istKopf } from "./mappen";
import type { Eintrag } from "./zellen";

/** A block of cells that a formula adds or subtracts; lines and columns from 0. */
interface Glied {
  minus: boolean;
  von: { zeile: number; spalte: number };
  bis: { zeile: number; spalte: number };
}

interface Formel {
  text: string;
  wert: Decimal | undefined;
}

/**
 * The formula of a cell, where the blatt declares one and it gives exactly the published figure; otherwise
 * undefined: the figure then stays a constant, slips included.
 *
 * @param versatz how many rows of the sheet stand above the first line
 */
export function formel(zeilen: Eintrag[][], zeile: number, spalte: number, blatt: Blatt, versatz: number) {
  const eintrag = zeilen[zeile]?.[spalte];
  if (eintrag?.art !== "zahl" || istKopf(blatt, zeile) || eintrag.format === "General") return undefined;
  // A percentage is never a sum, not even where both are zero.
  const rechnungen = blatt.prozent?.[spalte] ? [prozent] : [summenformel, quersumme, hochrechnung];
  const moeglich = rechnungen.map((rechnung) => rechnung(zeilen, zeile, spalte, blatt, versatz));
  return moeglich.find((formel) => formel?.wert?.eq(eintrag.wert))?.text;
}

type Rechnung = (
  ...args: [zeilen: Eintrag[][], zeile: number, spalte: number, blatt: Blatt, versatz: number]
) => Formel | undefined;

const summenformel: Rechnung = (zeilen, zeile, spalte, { summen = {} }, versatz) => {
  const glieder = summen[zeile + 1]?.split(" ").map((text): Glied => {
    const [von = "", bis = von] = text.replace("-", "").split(":");
    return {
      minus: text.startsWith("-"),
      von: { zeile: Number(von) - 1, spalte },
      bis: { zeile: Number(bis) - 1, spalte },
    };
  });
  return glieder && addiert(zeilen, glieder, versatz);
};

const quersumme: Rechnung = (zeilen, zeile, spalte, { quersummen = [] }, versatz) => {
  const summe = quersummen.find((summe) => summe.spalte === spalte && summe.zeilen.includes(zeile + 1));
  if (!summe) return undefined;
  const glied = { minus: false, von: { zeile, spalte: summe.von }, bis: { zeile, spalte: summe.bis } };
  return addiert(zeilen, [glied], versatz);
};

const hochrechnung: Rechnung = (zeilen, zeile, spalte, blatt, versatz) => {
  const von = blatt.hochrechnung?.[spalte];
  const ist = von === undefined ? undefined : wertIn(zeilen, zeile, von);
  if (von === undefined || !ist) return undefined;
  return { text: `${cellAddress(zeile + versatz, von)}*12/6`, wert: ist.times(12).div(6) };
};

const prozent: Rechnung = (zeilen, zeile, spalte, blatt, versatz) => {
  const [wertSpalte, planSpalte] = blatt.prozent?.[spalte] ?? [];
  if (wertSpalte === undefined || planSpalte === undefined) return undefined;
  const wert = wertIn(zeilen, zeile, wertSpalte);
  const plan = wertIn(zeilen, zeile, planSpalte);
  if (!wert || !plan || plan.isZero()) return undefined;
  const [a, b] = [wertSpalte, planSpalte].map((column) => cellAddress(zeile + versatz, column));
  return { text: `ROUND(100*${a}/${b},0)`, wert: runden(wert.times(100).div(plan)) };
};

function addiert(zeilen: Eintrag[][], glieder: Glied[], versatz: number): Formel {
  const positiv = glieder.filter(({ minus }) => !minus);
  const negativ = glieder.filter(({ minus }) => minus);
  const text = sum(positiv, versatz) + (negativ.length > 0 ? `-${sum(negativ, versatz)}` : "");
  const total = (teile: Glied[]) => summe(teile.flatMap((glied) => zahlenIn(zeilen, glied)));
  return { text, wert: total(positiv).minus(total(negativ)).plus(ZERO) };
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

function zahlenIn(zeilen: Eintrag[][], { von, bis }: Glied): Decimal[] {
  const werte: Decimal[] = [];
  for (let zeile = von.zeile; zeile <= bis.zeile; zeile++) {
    for (let spalte = von.spalte; spalte <= bis.spalte; spalte++) {
      const wert = wertIn(zeilen, zeile, spalte);
      if (wert) werte.push(wert);
    }
  }
  return werte;
}

function wertIn(zeilen: Eintrag[][], zeile: number, spalte: number): Decimal | undefined {
  const eintrag = zeilen[zeile]?.[spalte];
  return eintrag?.art === "zahl" ? eintrag.wert : undefined;
}
