import { jeTabelle } from "./jetabelle";
import { betrag, betragsspalten, istLeer, type Spalte, type Zeile } from "./tabelle";

/** Rows that compare with the year before: the first year has none. */
const VERAENDERUNG = /steigerung|veraenderung|wachstum|zuwachs|gegenueber/;
/** A column of fewer amounts says nothing of what it lacks. */
const MINDESTENS = 6;

/** In a series of so many years over so many rows that is filled but for one cell, that one lacks. */
const ZEILEN = 3;
const SPALTEN = 4;

/** A blank cell where an amount is expected. */
export interface Leerstelle {
  zeile: Zeile;
  spalte: Spalte;
}

/** The one blank of a series of years that has no other, where it is long enough for that to say something. */
function einzigeLuecke(rows: Zeile[], columns: Spalte[]): Leerstelle[] {
  const years = new Set(columns.flatMap(({ jahr }) => jahr ?? []));
  if (rows.length < ZEILEN || columns.length < SPALTEN || years.size < columns.length) return [];
  const blank = rows.flatMap((zeile) =>
    columns.filter((spalte) => istLeer(zeile, spalte)).map((spalte) => ({ zeile, spalte })),
  );
  return blank.length === 1 ? blank : [];
}

/** Blank cells in rows and columns that are filled everywhere else, the first of each row; a blank beside zeros may stand for zero. */
export const leerstellen = jeTabelle((tabelle): Leerstelle[] => {
  const rows = tabelle.zeilen.filter(({ betraege }) => betraege.length > 0);
  const amounts = new Set(betragsspalten(tabelle));
  const single = einzigeLuecke(rows, [...amounts]).filter(({ zeile }) => !VERAENDERUNG.test(zeile.text));
  if (single.length > 0) return single;
  const filled = tabelle.spalten.filter((spalte) => {
    const count = rows.filter((zeile) => betrag(zeile, spalte)).length;
    return amounts.has(spalte) || spalte.art === "prozent"
      ? count >= MINDESTENS && count >= rows.length * 0.9
      : false;
  });
  if (filled.length < 2) return [];
  return rows.flatMap((zeile) => {
    const blank = filled.filter((spalte) => istLeer(zeile, spalte));
    const [spalte] = blank;
    const others = zeile.betraege.filter(({ wert }) => !wert.isZero());
    if (!spalte || blank.length * 2 >= filled.length || others.length === 0) return [];
    return VERAENDERUNG.test(zeile.text) ? [] : [{ zeile, spalte }];
  });
});
