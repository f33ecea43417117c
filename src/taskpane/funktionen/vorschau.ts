import { aufrufen } from "../../functions/aufruf";
import type { Funktion } from "../../functions/deklaration";
import { fromDouble } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { assistent } from "../../texte/assistent";
import type { Angabe } from "./formel";

/** Rows and columns of a result that are shown; the others are only counted. */
const ZEILEN = 8;
const SPALTEN = 12;

/**
 * What a formula will give: the first rows as they read in German, how large it is, and the sentences of its
 * errors, each once; or the one sentence that says why there is no result.
 */
export type Vorschau =
  | { art: "ergebnis"; werte: string[][]; zeilen: number; spalten: number; fehler: string[] }
  | { art: "fehler"; satz: string };

/** Computes with the function itself over the values that were typed or read from the cells. */
export function vorschau(funktion: Funktion, angaben: readonly Angabe[]): Vorschau {
  try {
    const ergebnis = aufrufen(
      funktion,
      angaben.map(({ gedeutet }) => (gedeutet.art === "wert" ? gedeutet.roh : undefined)),
    );
    return zeige(Array.isArray(ergebnis) ? (ergebnis as unknown[][]) : [[ergebnis]]);
  } catch (fehler) {
    const gelesen = fehlerAus(fehler);
    if (!gelesen) throw fehler;
    return { art: "fehler", satz: satz(gelesen) };
  }
}

function zeige(matrix: unknown[][]): Vorschau {
  const saetze = matrix.flat().flatMap((wert) => fehlerAus(wert) ?? []);
  return {
    art: "ergebnis",
    werte: matrix.slice(0, ZEILEN).map((zeile) => zeile.slice(0, SPALTEN).map(anzeige)),
    zeilen: matrix.length,
    spalten: matrix[0]?.length ?? 0,
    fehler: [...new Set(saetze.map(satz))].slice(0, 3),
  };
}

/** A value as the cell will show it; numbers to at most ten decimals. */
function anzeige(wert: unknown): string {
  const fehler = fehlerAus(wert);
  if (fehler) return assistent.fehlerwert(fehler.code);
  if (typeof wert !== "number") return String(wert ?? "");
  return zahlDeutsch(fromDouble(wert).toDecimalPlaces(10));
}

interface Zellfehler {
  code: string;
  message: string;
}

/** Excel's error objects, thrown or as an element of a result. */
function fehlerAus(wert: unknown): Zellfehler | undefined {
  if (typeof wert !== "object" || wert === null || !("code" in wert) || typeof wert.code !== "string")
    return undefined;
  const text = "message" in wert && typeof wert.message === "string" ? wert.message : "";
  return { code: wert.code, message: text };
}

const satz = ({ code, message }: Zellfehler): string =>
  message ? `${assistent.fehlerwert(code)} – ${message}` : assistent.fehlerOhneText(code);
