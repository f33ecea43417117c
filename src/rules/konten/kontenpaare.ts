import type { Konto, Tabelle, Zeile } from "../../plan/tabelle";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { namensschluessel } from "./kontennamen";

export type Kontozeile = Zeile & { konto: Konto };

/** The rows of a table that carry an account number. */
export function kontozeilen({ zeilen }: Tabelle): Kontozeile[] {
  return zeilen.filter((zeile): zeile is Kontozeile => zeile.konto !== undefined);
}

/** The cell with the number of an account. */
export const nummernzelle = (tabelle: Tabelle, { konto: { row, column } }: Kontozeile): CellRef =>
  zeilenzelle(tabelle, row, column);

interface Kontopaar {
  eigene: Kontozeile;
  andere: Kontozeile;
}

/** Whether two rows are one account whose number lost the zero at its end in the first of them. */
export function istVerkuerzt(short: Kontozeile, long: Kontozeile): boolean {
  const name = namensschluessel(short.label);
  return (
    `${short.konto.nummer}0` === long.konto.nummer && name !== "" && name === namensschluessel(long.label)
  );
}

/**
 * The accounts that two tables both have: the same number, also where one of them lost its last zero. An account that
 * one of them shows twice is left out: nobody knows which of its rows is meant.
 */
export function gemeinsameKonten(eigene: Tabelle, andere: Tabelle): Kontopaar[] {
  const own = jeNummer(eigene);
  const others = jeNummer(andere);
  return [...own].flatMap(([nummer, rows]) => {
    const shorter = nummer.endsWith("0") ? others.get(nummer.slice(0, -1)) : undefined;
    const [zeile] = rows;
    const [other] = others.get(nummer) ?? shorter ?? others.get(`${nummer}0`) ?? [];
    const clear = zeile && other && istEinmalig(zeile, own) && istEinmalig(other, others);
    return clear ? [{ eigene: zeile, andere: other }] : [];
  });
}

type JeNummer = Map<string, Kontozeile[]>;

function jeNummer(tabelle: Tabelle): JeNummer {
  const result: JeNummer = new Map();
  for (const zeile of kontozeilen(tabelle).filter(({ art }) => art !== "ueberschrift"))
    result.set(zeile.konto.nummer, [...(result.get(zeile.konto.nummer) ?? []), zeile]);
  return result;
}

function istEinmalig(zeile: Kontozeile, rows: JeNummer): boolean {
  const { nummer } = zeile.konto;
  const longer = rows.get(`${nummer}0`) ?? [];
  const shorter = rows.get(nummer.replace(/0$/, "")) ?? [];
  return (
    rows.get(nummer)?.length === 1 &&
    !longer.some((other) => istVerkuerzt(zeile, other)) &&
    !shorter.some((other) => istVerkuerzt(other, zeile))
  );
}
