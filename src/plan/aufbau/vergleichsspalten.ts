import { Decimal } from "../../money/dezimal";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../tabelle";
import { bestbelegte, bilanz, istBelegt } from "./belege";
import { nachtragsspalten } from "./nachtrag";
import { gegen, gilt, type Gleichung, type Term } from "./gleichung";

/** What a column shows of others, in one row. */
export interface Spaltenvergleich extends Gleichung {
  /** The two figures that it compares; absent where it carries one forward. */
  verglichen?: [Figure, Figure];
}

/** What a column may show of two others; `a` and `b` are the figures of the same row. */
type Weg = (a: Figure, b: Figure) => Term[] | undefined;

const differenz: Weg = (a, b) => [
  { figure: a, faktor: 1 },
  { figure: b, faktor: -1 },
];

/** 100 · a / b or, in cells with a percent format, a / b; undefined where b is zero. */
const anteil =
  (ganzes: number): Weg =>
  (a, b) =>
    b.wert.isZero() ? undefined : [{ figure: a, faktor: jeEuro(ganzes, b).div(a.spalte.einheit) }];

/** 100 · (a − b) / b. */
const veraenderung =
  (ganzes: number): Weg =>
  (a, b) => {
    if (b.wert.isZero()) return undefined;
    const faktor = jeEuro(ganzes, b);
    return [
      { figure: a, faktor: faktor.div(a.spalte.einheit) },
      { figure: b, faktor: faktor.div(b.spalte.einheit).negated() },
    ];
  };

function jeEuro(ganzes: number, { wert }: Figure): Decimal {
  return new Decimal(ganzes).div(wert);
}

/** So many columns are compared with each other; a table with more is no comparison. */
const SPALTEN = 8;

/**
 * Columns that compare two others ("Veränderung", "Abw. %"), row by row: where nearly all rows show which two they
 * compare and how. Whether more costs count as favourable is the author's choice, so a column may change its sign.
 */
export function spaltenvergleiche(tabelle: Tabelle): Spaltenvergleich[] {
  const columns = betragsspalten(tabelle);
  if (columns.length < 2 || columns.length > SPALTEN) return [];
  const changes = tabelle.spalten.filter(({ art }) => art === "abweichung");
  if (nachtragsspalten(tabelle) || changes.length > 1) return [];
  const pairs = columns.flatMap((a) => columns.flatMap((b) => (a === b ? [] : [[a, b] as const])));
  return tabelle.spalten.flatMap((spalte) =>
    belegte(
      wege(tabelle, spalte).flatMap((weg) => pairs.map(([a, b]) => vergleiche(tabelle, spalte, a, b, weg))),
    ),
  );
}

/** The variant that nearly all rows show to be right; none where there is no such. */
function belegte(variants: Spaltenvergleich[][]): Spaltenvergleich[] {
  const best = bestbelegte(variants.map((rows) => ({ rows, ...bilanz(rows) })));
  return best && istBelegt("vergleich", best) ? best.rows : [];
}

function wege(tabelle: Tabelle, { art }: Spalte): Weg[] {
  if (art === "abweichung") return [differenz];
  // What the Zwischenbericht shows in percent, its own rule recomputes.
  if (art !== "prozent" || tabelle.kind === "zwischenbericht-guv") return [];
  return [100, 1].flatMap((ganzes) => [anteil(ganzes), veraenderung(ganzes)]);
}

function vergleiche(tabelle: Tabelle, spalte: Spalte, a: Spalte, b: Spalte, weg: Weg): Spaltenvergleich[] {
  const rows = tabelle.zeilen.flatMap((zeile) => {
    const gesamt = betrag(zeile, spalte);
    const [left, right] = [betrag(zeile, a), betrag(zeile, b)];
    const terme = left && right && weg(left, right);
    if (!gesamt || !terme) return [];
    const verglichen: [Figure, Figure] = [left, right];
    return [
      { straight: { gesamt, terme, verglichen }, turned: { gesamt, terme: terme.map(gegen), verglichen } },
    ];
  });
  const nur = (one: "straight" | "turned", other: "straight" | "turned"): number =>
    rows.filter((row) => gilt(row[one]) && !gilt(row[other])).length;
  const [straight, turned] = [nur("straight", "turned"), nur("turned", "straight")];
  const [usual, unusual] =
    turned > straight ? (["turned", "straight"] as const) : (["straight", "turned"] as const);
  const eitherSign = istBelegt("vorzeichen", { treffer: Math.min(straight, turned), fehlt: 0 });
  return rows.map((row) =>
    eitherSign && !gilt(row[usual]) && gilt(row[unusual]) ? row[unusual] : row[usual],
  );
}
