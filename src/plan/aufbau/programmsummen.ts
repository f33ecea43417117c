import { istNebenangabe } from "../lesen/beschriftung";
import { betrag, betragsspalten, positionszeile, type Figure, type Tabelle } from "../tabelle";
import { plus, type Gleichung } from "./gleichung";
import { figurenIn } from "./kontengruppen";
import { besteLesart } from "./lesart";
import { programmbetraege, type Programmbetraege } from "./massnahmen";

/** What a table of the Investitionsprogramm adds up in its columns. */
interface Programmsummen {
  /** The rows above add up to the sum of the Ausgaben. */
  ausgaben: Gleichung[];
  /** The Saldo is what the Einnahmen exceed the Ausgaben by; without Einnahmen the Ausgaben with a minus sign. */
  saldo: Gleichung[];
}

/** The sums of a programme in every column of amounts. */
export function programmsummen(tabelle: Tabelle): Programmsummen {
  const ausgaben = positionszeile(tabelle, "summeAusgaben");
  if (!ausgaben) return { ausgaben: [], saldo: [] };
  const einnahmen = positionszeile(tabelle, "summeEinnahmen");
  const after = einnahmen && einnahmen.row < ausgaben.row ? einnahmen.row : -1;
  const items = tabelle.zeilen.filter(
    ({ row, art, position, text }) =>
      row < ausgaben.row && row > after && art === "posten" && !position && !istNebenangabe(text),
  );
  const columns = betragsspalten(tabelle).flatMap((spalte) => {
    const summe = betrag(ausgaben, spalte);
    const saldo = betrag(positionszeile(tabelle, "saldo"), spalte);
    const income = betrag(einnahmen, spalte);
    return summe ? [{ summe, saldo, items: figurenIn(items, spalte), income: income ? [income] : [] }] : [];
  });
  return {
    ausgaben: columns.flatMap(({ summe, items: figures }) =>
      figures.length > 0 ? [{ gesamt: summe, terme: plus(figures) }] : [],
    ),
    saldo: columns.flatMap(({ summe, saldo, income }) =>
      saldo ? [{ gesamt: saldo, terme: [...plus(income), { figure: summe, faktor: -1 }] }] : [],
    ),
  };
}

/** The ways in which programmes build the Gesamtausgaben of a row: with the funds provided, or year by year. */
const GESAMTAUSGABEN: [Bauweise, ...Bauweise[]] = [
  ({ ergebnis, bereitgestellt, ansatz, planung }) => [...ergebnis, ...bereitgestellt, ...ansatz, ...planung],
  ({ ergebnis, vorjahr, ansatz, planung }) => [...ergebnis, ...vorjahr, ...ansatz, ...planung],
  ({ bereitgestellt, ansatz, planung }) => [...bereitgestellt, ...ansatz, ...planung],
];

type Bauweise = (row: Programmbetraege) => Figure[];

/** The years of a row add up to its Gesamtausgaben, built in all programmes of a workbook as most rows are. */
export function gesamtausgaben(tables: Tabelle[]): Gleichung[] {
  const rows = tables.flatMap((tabelle) =>
    tabelle.zeilen
      .filter(({ position }) => position !== "saldo")
      .map((zeile) => programmbetraege(tabelle, zeile)),
  );
  const gleichungen = (bauweise: Bauweise): Gleichung[] =>
    rows.flatMap((row) => {
      const figures = bauweise(row);
      return row.gesamt && figures.length > 0 ? [{ gesamt: row.gesamt, terme: plus(figures) }] : [];
    });
  return gleichungen(besteLesart(GESAMTAUSGABEN, gleichungen));
}
