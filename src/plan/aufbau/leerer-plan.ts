import type { TableKind } from "../arten";
import { jeTabelle } from "../jetabelle";
import type { Plan } from "../plan";
import { plankolumne } from "../planjahr";
import {
  betrag,
  betragsspalten,
  istLeer,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../tabelle";
import { istZwischenergebnis } from "./erfolgszeilen";
import { istNachtragstabelle } from "./nachtrag";

/** A table whose planned year is still to be entered. */
export interface LeereTabelle {
  tabelle: Tabelle;
  spalte: Spalte;
  /** Rows whose cell is blank there though other years show an amount. */
  offen: Zeile[];
}

/** What a plan begins with: as long as it is blank, the other parts say nothing either. */
const HAUPTTEILE: TableKind[] = ["erfolgsplan", "erfolgsplan-konten"];
/** Parts that compare years, too. */
const JAHRESTEILE: TableKind[] = [...HAUPTTEILE, "vermoegensplan", "vorhaben", "liquiditaetsplan"];
/** Parts that follow from others: without amounts they are not begun. */
const FOLGETEILE: TableKind[] = ["festsetzung", "vermoegensplan", "finanzplan", "liquiditaetsplan"];
/** So many rows with an amount in another year tell that the planned one is to be filled like it. */
const ZEILEN = 4;

/** What somebody entered: the result of a formula over blank cells is zero, and nobody's entry. */
const istEingetragen = (figure: Figure | undefined): boolean =>
  figure !== undefined && (figure.formel === undefined || !figure.wert.isZero());

/**
 * A table in which no more than a third of the rows that have an amount in another year have one in the planned year.
 * Where whole cells show no result, nobody knows.
 */
const leereTabelle = jeTabelle((tabelle): LeereTabelle | undefined => {
  const spalte = plankolumne(tabelle);
  if (!spalte || tabelle.hidden || istNachtragstabelle(tabelle)) return undefined;
  const others = betragsspalten(tabelle).filter(
    ({ art, jahr }) =>
      (art === "ergebnis" || art === "ansatz" || art === "betrag") && (jahr ?? Infinity) < (spalte.jahr ?? 0),
  );
  const rows = tabelle.zeilen.filter((zeile) => zeile.art === "posten" && !istZwischenergebnis(zeile));
  const hat = (zeile: Zeile, test: (figure: Figure) => boolean): boolean =>
    others.some((other) => {
      const figure = betrag(zeile, other);
      return figure !== undefined && test(figure);
    });
  const expected = rows.filter((zeile) => hat(zeile, ({ wert }) => !wert.isZero()));
  const entered = expected.filter(
    (zeile) => istEingetragen(betrag(zeile, spalte)) || zeile.ohneErgebnis?.includes(spalte.column),
  );
  if (expected.length < ZEILEN || entered.length * 3 > expected.length) return undefined;
  return { tabelle, spalte, offen: rows.filter((zeile) => istLeer(zeile, spalte) && hat(zeile, () => true)) };
});

/** Whether a table shows no amount at all for the planned year. */
const ohneBetraege = jeTabelle((tabelle): boolean => {
  const spalte = plankolumne(tabelle);
  const figures = tabelle.zeilen.flatMap(({ betraege }) => betraege);
  return (
    tabelle.zeilen.every(({ ohneErgebnis }) => !ohneErgebnis) &&
    figures.every(({ column, wert }) => wert.isZero() || (spalte !== undefined && column !== spalte.column))
  );
});

/**
 * The tables whose planned year is still blank, where the plan itself is: last year's workbook was copied and nothing
 * entered yet. Empty for a plan of which more than a third is there.
 */
export function leereTabellen(plan: Plan): LeereTabelle[] {
  const known = gelesen.get(plan) ?? gesucht(plan);
  gelesen.set(plan, known);
  return known;
}

const gelesen = new WeakMap<Plan, LeereTabelle[]>();

function gesucht({ tabellen }: Plan): LeereTabelle[] {
  const von = (kinds: TableKind[]): LeereTabelle[] =>
    tabellen.filter(({ kind }) => kinds.includes(kind)).flatMap((tabelle) => leereTabelle(tabelle) ?? []);
  return von(HAUPTTEILE).length > 0 ? von(JAHRESTEILE) : [];
}

/** Whether an amount, or a blank cell, belongs to what is not entered yet: nothing that it takes part in is to be judged. */
export function istNochLeer(
  plan: Plan,
): (cell: Pick<Figure, "file" | "sheet" | "row" | "column">) => boolean {
  const blank = leereTabellen(plan);
  if (blank.length === 0) return () => false;
  const known = new Set(blank.map(({ tabelle }) => tabelle));
  const following = plan.tabellen
    .filter((tabelle) => FOLGETEILE.includes(tabelle.kind) && !known.has(tabelle) && ohneBetraege(tabelle))
    .map((tabelle) => ({ tabelle, column: undefined }));
  const all = [...blank.map(({ tabelle, spalte: { column } }) => ({ tabelle, column })), ...following];
  return ({ file, sheet, row, column }) =>
    all.some(
      ({ tabelle, column: own }) =>
        tabelle.file === file &&
        tabelle.sheet === sheet &&
        row > (tabelle.kopfzeile ?? tabelle.area.top - 1) &&
        row <= tabelle.area.bottom &&
        (own === undefined || own === column),
    );
}
