import type { Konto, Tabelle, Zeile } from "../../plan/tabelle";

export type Kontozeile = Zeile & { konto: Konto };

/** The rows of a table that carry an account number. */
export function kontozeilen({ zeilen }: Tabelle): Kontozeile[] {
  return zeilen.filter((zeile): zeile is Kontozeile => zeile.konto !== undefined);
}

interface Kontopaar {
  eigene: Kontozeile;
  andere: Kontozeile;
}

/** The accounts that two tables both have: the same number, also where one of them lost its last zero. */
export function gemeinsameKonten(eigene: Tabelle, andere: Tabelle): Kontopaar[] {
  const byNumber = new Map(kontozeilen(andere).map((zeile) => [zeile.konto.nummer, zeile]));
  return kontozeilen(eigene).flatMap((zeile) => {
    const { nummer } = zeile.konto;
    const shorter = nummer.endsWith("0") ? byNumber.get(nummer.slice(0, -1)) : undefined;
    const other = byNumber.get(nummer) ?? shorter ?? byNumber.get(`${nummer}0`);
    return other ? [{ eigene: zeile, andere: other }] : [];
  });
}
