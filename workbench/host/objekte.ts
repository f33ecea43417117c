import { MAX_COLUMN, MAX_ROW } from "./bereichstext";
import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { create, createPart, type Objektart } from "./stellvertreter";
import type { Auswahl } from "./tabelle";

interface Arten {
  bereich: Objektart<Excel.Range, Auswahl>;
  blatt: Objektart<Excel.Worksheet, string>;
}

/** Ranges and worksheets lead to each other; the files that describe them enter their kinds here. */
const arten: Partial<Arten> = {};

export function beschreibe(own: Partial<Arten>): void {
  Object.assign(arten, own);
}

function art<N extends keyof Arten>(name: N): Arten[N] {
  const found = arten[name];
  if (!found) throw new Error(`No file has described "${name}".`);
  return found;
}

/** A range that a method made. */
export function bereich(context: Kontext, resolve: () => Auswahl | undefined): Excel.Range {
  return create(art("bereich"), context, checked(context, resolve));
}

/** A range that comes as part of another object. */
export function teilbereich(context: Kontext, target: Auswahl): Excel.Range {
  return createPart(art("bereich"), context, () => target);
}

/** A range must lie inside the sheet: one that an offset pushed over the edge does not exist. */
function checked(context: Kontext, resolve: () => Auswahl | undefined): () => Auswahl | undefined {
  return () => {
    const target = resolve();
    if (!target) return undefined;
    context.welt.sheet(target.sheet);
    const { top, left, bottom, right } = target.area;
    const inside = top >= 0 && left >= 0 && bottom <= MAX_ROW && right <= MAX_COLUMN;
    if (!inside || top > bottom || left > right) throw new OfficeFehler("InvalidArgument");
    return target;
  };
}

/** A worksheet by its id. */
export function blatt(
  context: Kontext,
  resolve: () => string | undefined,
  mentioned = true,
): Excel.Worksheet {
  return create(art("blatt"), context, resolve, mentioned);
}
