import { gilt, type Gleichung } from "./gleichung";

/** How often some equations come out: zeros confirm nothing. */
export interface Bilanz {
  /** Equations that hold with a total that is not zero. */
  treffer: number;
  /** Equations that do not hold. */
  fehlt: number;
  /** How many digits of the totals chance would have had to hit; absent where it is not asked. */
  ziffern?: number;
}

/** What equations show of the way in which they were built. */
export function bilanz(gleichungen: Gleichung[]): Bilanz {
  const held = gleichungen.filter(gilt);
  return {
    treffer: held.filter(({ gesamt }) => !gesamt.wert.isZero()).length,
    fehlt: gleichungen.length - held.length,
  };
}

interface Beleg {
  /** So often it comes out at the least. */
  treffer: number;
  /** So often it fails at the most; absent where that does not matter. */
  fehlt?: (treffer: number) => number;
  /** So many digits hold by more than chance, all equations together; absent where it is not asked. */
  ziffern?: number;
}

/**
 * How much evidence it takes before a table is held to a relation of which its figures alone tell: else what comes out
 * by chance in one place would be a false alarm in the next.
 */
const BELEGE = {
  /** A total of rows or columns: it comes out twice at the least, and more often than not. */
  summe: { treffer: 2, fehlt: (treffer) => treffer - 1 },
  /**
   * Lines right beside a total, told by their figures alone: a few of them are tried for every line, so that chance has
   * to hit four digits.
   */
  lauf: { treffer: 2, fehlt: (treffer) => treffer - 1, ziffern: 4 },
  /** The same where it comes out at one place only, and at none it does not: two and more of this kind in a table. */
  einzeln: { treffer: 1, fehlt: () => 0, ziffern: 4 },
  /** The same where most columns hold percentages or means. */
  laufirgendwo: { treffer: 2, fehlt: (treffer) => 2 * treffer, ziffern: 8 },
  /** Lines elsewhere: hundreds are tried for every line, so that nearly all places have to agree, and in eight digits. */
  entfernt: { treffer: 2, fehlt: (treffer) => (treffer < 4 ? 0 : Math.max(1, treffer / 10)), ziffern: 8 },
  /** A row that is called a total: once in four digits, and no more often not. */
  benannt: { treffer: 1, fehlt: (treffer) => treffer, ziffern: 4 },
  /** Before what fails is held to what its figures alone tell: three of four come out, in more digits than chance hits. */
  stumm: { treffer: 3, fehlt: (treffer) => treffer / 3, ziffern: 8 },
  /** Sums of a Bilanz by its outline: the law says how it is built; one wrong figure makes two of them fail. */
  gliederung: { treffer: 2, fehlt: (treffer) => treffer, ziffern: 8 },
  /** The same of other tables with numbered rows. */
  nummeriert: { treffer: 3, fehlt: (treffer) => treffer / 2, ziffern: 8 },
  /** Lines elsewhere, before what fails is held to them: nearly all come out. */
  entfernteSumme: { treffer: 4, fehlt: (treffer) => Math.max(1, treffer / 10), ziffern: 12 },
  /** Rows below a line as its parts though the form has none of them: they come to its amount once. */
  teile: { treffer: 1 },
  /** A column that compares two others: there are many pairs and ways to choose from, so nearly every row has to agree. */
  vergleich: { treffer: 4, fehlt: (treffer) => Math.max(1, treffer / 10) },
  /** What a Nachtrag changes: its headers say it, so that half of its rows is enough. */
  nachtrag: { treffer: 1, fehlt: (treffer) => treffer },
  /** Tables of Betriebszweige that come to that of the whole: four of five of their amounts do. */
  zweige: { treffer: 4, fehlt: (treffer) => treffer / 4 },
  /** A table that shows again what another one does: two of three amounts are the same, even where two columns were exchanged. */
  wiederholung: { treffer: 4, fehlt: (treffer) => treffer / 2 },
  /** A Beschluss as the sum of the plans of Betriebszweige: two of its lines at the least, and all but one. */
  zweigbeschluss: { treffer: 2, fehlt: () => 1 },
  /** The result of accounts some of which stand under no line of the form: it comes out more often than not. */
  ergebnis: { treffer: 1, fehlt: (treffer) => treffer - 1 },
  /** VE by the years in which they fall due: more rows come out than not. */
  faelligkeit: { treffer: 1, fehlt: (treffer) => treffer - 1 },
  /** What a row says itself that it adds up: in half of what is shown. */
  aussage: { treffer: 0, fehlt: (treffer) => treffer },
  /** Rows of a report as projected in the usual ways: four of five are. */
  hochrechnung: { treffer: 0, fehlt: (treffer) => treffer / 4 },
  /** A way to build totals as the usual one of a table with one column: two of its totals are built like this. */
  bauart: { treffer: 2 },
  /** Either sign of a column of differences: one row against all others is a slip, two are the author's choice. */
  vorzeichen: { treffer: 2 },
} satisfies Record<string, Beleg>;

/** Whether there is enough evidence for a relation of this kind. */
export function istBelegt(was: keyof typeof BELEGE, { treffer, fehlt, ziffern = 0 }: Bilanz): boolean {
  const beleg: Beleg = BELEGE[was];
  return (
    treffer >= beleg.treffer &&
    fehlt <= (beleg.fehlt?.(treffer) ?? fehlt) &&
    ziffern >= (beleg.ziffern ?? ziffern)
  );
}

/** Of several ways, the first that comes out most often, what fails set against it; undefined without any. */
export function bestbelegte<Weg extends Bilanz>(wege: Weg[]): Weg | undefined {
  return wege.reduce<Weg | undefined>(
    (a, b) => (a && a.treffer - a.fehlt >= b.treffer - b.fehlt ? a : b),
    undefined,
  );
}
