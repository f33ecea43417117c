import { isPending } from "../../workbook/fehlerwerte";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import { isCellError, type Cell } from "../../workbook/workbook";

/** A cell that shows an error value, with those that it gets it from and those that get it from it. */
export interface Fehlerzelle extends Ort {
  /** English spelling. */
  fehler: string;
  zelle: Cell;
  /** Cells with an error value that its formula names; what it says of itself does not count. */
  vorgaenger: Fehlerzelle[];
  nachfolger: Fehlerzelle[];
}

/** The error values of a workbook. */
interface Fehlerbild {
  /** Sheet by sheet, row by row. */
  zellen: Fehlerzelle[];
  /**
   * Where they begin: no cell that the formula names shows one. Of cells that have it only from each other, the
   * first; none where the value that they come from is still being computed.
   */
  urspruenge: Fehlerzelle[];
}

/** Where the error values of a workbook come from. */
export function fehlerbild(index: Formelindex): Fehlerbild {
  const zellen = verbunden(index);
  const erklaert = abhaengige(zellen.filter(({ fehler }) => isPending(fehler)));
  const urspruenge = new Set<Fehlerzelle>();
  const erklaere = (zelle: Fehlerzelle): void => {
    urspruenge.add(zelle);
    for (const other of abhaengige([zelle], erklaert)) erklaert.add(other);
  };
  const offen = zellen.filter(({ fehler }) => !isPending(fehler));
  for (const zelle of offen) if (zelle.vorgaenger.length === 0) erklaere(zelle);
  for (const zelle of offen) if (!urspruenge.has(zelle) && !erklaert.has(zelle)) erklaere(zelle);
  return { zellen, urspruenge: zellen.filter((zelle) => urspruenge.has(zelle)) };
}

/** All that get their error value from these, directly or through others; without what is known already. */
export const abhaengige = (
  zellen: Iterable<Fehlerzelle>,
  bekannt: ReadonlySet<Fehlerzelle> = new Set(),
): Set<Fehlerzelle> => erreichte(zellen, ({ nachfolger }) => nachfolger, bekannt);

/** All that these get their error value from, directly or through others. */
export const herkunft = (zellen: Iterable<Fehlerzelle>): Set<Fehlerzelle> =>
  erreichte(zellen, ({ vorgaenger }) => vorgaenger, new Set());

function erreichte(
  from: Iterable<Fehlerzelle>,
  next: (zelle: Fehlerzelle) => Fehlerzelle[],
  bekannt: ReadonlySet<Fehlerzelle>,
): Set<Fehlerzelle> {
  const reached = new Set<Fehlerzelle>();
  const open = [...from];
  for (let zelle = open.pop(); zelle; zelle = open.pop())
    for (const other of next(zelle))
      if (!reached.has(other) && !bekannt.has(other)) {
        reached.add(other);
        open.push(other);
      }
  return reached;
}

function verbunden(index: Formelindex): Fehlerzelle[] {
  const zellen = index.blaetter.flatMap(({ name, cells }) =>
    cells.flatMap((zelle) => fehlerzelle(name, zelle) ?? []),
  );
  const bekannt = new Map(zellen.map((zelle) => [zelle.zelle, zelle]));
  for (const zelle of zellen) {
    const named = index.formel(zelle)?.bezuege.flatMap((bezug) => index.genannte(zelle.blatt, bezug)) ?? [];
    const wrong = new Set(named.flatMap((other) => bekannt.get(other.zelle) ?? []));
    wrong.delete(zelle);
    zelle.vorgaenger = [...wrong];
    for (const other of wrong) other.nachfolger.push(zelle);
  }
  return zellen;
}

const fehlerzelle = (blatt: string, zelle: Cell): Fehlerzelle | undefined =>
  isCellError(zelle.value)
    ? {
        blatt,
        row: zelle.row,
        column: zelle.column,
        fehler: zelle.value.error,
        zelle,
        vorgaenger: [],
        nachfolger: [],
      }
    : undefined;
