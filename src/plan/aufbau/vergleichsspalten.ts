import { Decimal } from "../../money/dezimal";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { bestbelegte, bilanz, istBelegt } from "./belege";
import { nachtragsspalten } from "./nachtrag";
import { euro, gegen, gilt, type Gleichung, type Term } from "./gleichung";

/** What a column shows of others, in one row. */
export interface Spaltenvergleich extends Gleichung {
  /** The two figures that it compares. */
  verglichen: [Figure, Figure];
}

/** What a column may show of two others; `a` and `b` are the figures of the same row. */
interface Weg {
  terme: (a: Figure, b: Figure) => Term[] | undefined;
  /** The same, roughly, of amounts in euro. */
  etwa: (a: number, b: number) => number;
}

const differenz: Weg = {
  terme: (a, b) => [
    { figure: a, faktor: 1 },
    { figure: b, faktor: -1 },
  ],
  etwa: (a, b) => a - b,
};

/** 100 · a / b or, in cells with a percent format, a / b; undefined where b is zero. */
const anteil = (ganzes: number): Weg => ({
  terme: (a, b) =>
    b.wert.isZero() ? undefined : [{ figure: a, faktor: jeEuro(ganzes, b).div(a.spalte.einheit) }],
  etwa: (a, b) => (ganzes * a) / b,
});

/** 100 · (a − b) / b. */
const veraenderung = (ganzes: number): Weg => ({
  terme: (a, b) => {
    if (b.wert.isZero()) return undefined;
    const faktor = jeEuro(ganzes, b);
    return [
      { figure: a, faktor: faktor.div(a.spalte.einheit) },
      { figure: b, faktor: faktor.div(b.spalte.einheit).negated() },
    ];
  },
  etwa: (a, b) => (ganzes * (a - b)) / b,
});

function jeEuro(ganzes: number, { wert }: Figure): Decimal {
  return new Decimal(ganzes).div(wert);
}

/** So many columns are compared with each other: those that stand next to the one that compares them. */
const SPALTEN = 16;

/**
 * Columns that compare two others ("Veränderung", "Abw. %"), row by row: where nearly all rows show which two they
 * compare and how. Whether more costs count as favourable is the author's choice, so a column may change its sign.
 */
export function spaltenvergleiche(tabelle: Tabelle): Spaltenvergleich[] {
  const columns = betragsspalten(tabelle);
  if (columns.length < 2) return [];
  const changes = tabelle.spalten.filter(({ art }) => art === "abweichung");
  if (nachtragsspalten(tabelle) || changes.length > 1) return [];
  const comparing = tabelle.spalten.filter((spalte) => wege(tabelle, spalte).length > 0);
  if (comparing.length === 0) return [];
  const all = tabelle.zeilen.map((zeile) => ({ zeile, zahlen: zahlenVon(zeile) }));
  return comparing.flatMap((spalte) => {
    const ways = wege(tabelle, spalte);
    const near = naechste(columns, spalte);
    const pairs = near.flatMap((a) => near.flatMap((b) => (a === b ? [] : [[a, b] as const])));
    const rows = stichprobe(all, spalte);
    return belegte(
      ways.flatMap((weg) =>
        pairs.flatMap(([a, b]) =>
          mag(rows, a, b, weg) ? [vergleiche(tabelle, spalte, a, b, weg.terme)] : [],
        ),
      ),
    );
  });
}

/** The columns of amounts that stand next to a column. */
function naechste(columns: Spalte[], { column }: Spalte): Spalte[] {
  const after = columns.findIndex((other) => other.column > column);
  const at = after < 0 ? columns.length : after;
  const start = Math.max(0, Math.min(at - SPALTEN / 2, columns.length - SPALTEN));
  return columns.slice(start, start + SPALTEN);
}

/** So many rows tell whether it is worth to ask all. */
const STICHPROBE = 24;

/** Amounts of a row in euro, by column. */
type Zahlen = Map<number, number>;

const zahlenVon = ({ betraege }: Zeile): Zahlen =>
  new Map(betraege.map((figure) => [figure.column, euro(figure).toNumber()]));

/** What a column shows in a row, beside the amounts of the row. */
interface Probezeile {
  gesamt: Figure;
  zahlen: Zahlen;
}

/** Some of the rows in which a column shows something else than zero, from top to bottom. */
function stichprobe(rows: { zeile: Zeile; zahlen: Zahlen }[], spalte: Spalte): Probezeile[] {
  const shown = rows.filter(({ zahlen }) => zahlen.get(spalte.column));
  const distance = Math.max(1, shown.length / STICHPROBE);
  const places = Array.from({ length: Math.min(shown.length, STICHPROBE) }, (_, nr) =>
    Math.floor(nr * distance),
  );
  return places.flatMap((at) => {
    const row = shown[at];
    const gesamt = betrag(row?.zeile, spalte);
    return row && gesamt ? [{ gesamt, zahlen: row.zahlen }] : [];
  });
}

/** How far off, of what it shows and in its last decimal, a row may be to be worth a second look. */
const GROB = { anteil: 0.05, stellen: 2 };

/** Whether a column may compare two others in this way: roughly, in half of some rows, with either sign. */
function mag(rows: Probezeile[], a: Spalte, b: Spalte, { etwa }: Weg): boolean {
  let [asked, right] = [0, 0];
  for (const { gesamt, zahlen } of rows) {
    const [left, other] = [zahlen.get(a.column), zahlen.get(b.column)];
    if (left === undefined || other === undefined) continue;
    const size = Math.abs(zahlen.get(gesamt.column) ?? 0);
    const off = Math.abs(Math.abs(etwa(left, other)) - size);
    asked++;
    if (off <= size * GROB.anteil + GROB.stellen * gesamt.spalte.einheit * 10 ** -gesamt.stellen) right++;
  }
  return right > 0 && right * 2 >= asked;
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

function vergleiche(
  tabelle: Tabelle,
  spalte: Spalte,
  a: Spalte,
  b: Spalte,
  weg: Weg["terme"],
): Spaltenvergleich[] {
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
