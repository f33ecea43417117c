import { gilt, plus } from "../../plan/aufbau/gleichung";
import type { Figure, Zeile } from "../../plan/tabelle";
import { gewichte, namensnaehe } from "./wortverwandtschaft";

/** An item of a list with its amount of the planned year. */
export interface Posten {
  zeile: Zeile;
  figure: Figure;
}

export interface Postenpaar {
  eigener: Posten;
  anderer: Posten;
}

interface Zuordnung {
  /** The same item in both lists: by its words alone, so that amounts may be compared. */
  paare: Postenpaar[];
  /** How many more items of the first list have a partner by their amount. */
  nachBetrag: number;
  /** What has no partner. */
  eigene: Posten[];
  andere: Posten[];
}

/** So near must two names be to be one item. */
const NAH = 0.6;
/** By so much any other name must be farther away. */
const VORSPRUNG = 0.15;

/** Longer lists are compared by identical words alone. */
const HOECHSTENS = 10_000;

/** The items of two lists that are the same, whatever words and order each list has for them. */
export function zugeordnet(eigene: Posten[], andere: Posten[]): Zuordnung {
  const left = new Set(eigene);
  const open = new Set(andere);
  const paare: Postenpaar[] = [];
  const take = (found: Postenpaar[]): void => {
    for (const paar of found) {
      paare.push(paar);
      left.delete(paar.eigener);
      open.delete(paar.anderer);
    }
  };
  take(gleichlautende(eigene, andere));
  const naehe = naeheIn(eigene, andere);
  while (left.size * open.size <= HOECHSTENS) {
    const found = naechste([...left], [...open], naehe);
    if (found.length === 0) break;
    take(found);
  }
  const nachBetrag = gleicheBetraege(left, open);
  return { paare, nachBetrag, eigene: [...left], andere: [...open] };
}

/** How near the names of two items are, each pair looked at once. */
function naeheIn(eigene: Posten[], andere: Posten[]): (a: Posten, b: Posten) => number {
  const weight = gewichte([...eigene, ...andere].map(({ zeile }) => zeile.text));
  const known = new Map<Posten, Map<Posten, number>>();
  return (a, b) => {
    const own = known.get(a) ?? new Map<Posten, number>();
    const naehe = own.get(b) ?? namensnaehe(a.zeile.text, b.zeile.text, weight);
    known.set(a, own.set(b, naehe));
    return naehe;
  };
}

/** Items of the same words that no other item of either list has. */
function gleichlautende(eigene: Posten[], andere: Posten[]): Postenpaar[] {
  return eigene.flatMap((eigener) => {
    const own = eigene.filter(({ zeile }) => zeile.text === eigener.zeile.text);
    const [anderer, ...others] = andere.filter(({ zeile }) => zeile.text === eigener.zeile.text);
    return anderer && own.length === 1 && others.length === 0 ? [{ eigener, anderer }] : [];
  });
}

/** Items that are nearer to each other than either is to any other. */
function naechste(eigene: Posten[], andere: Posten[], naehe: (a: Posten, b: Posten) => number): Postenpaar[] {
  return eigene.flatMap((eigener) => {
    const anderer = besterVon(andere, (other) => naehe(eigener, other));
    const back = anderer && besterVon(eigene, (other) => naehe(other, anderer));
    return anderer && back === eigener ? [{ eigener, anderer }] : [];
  });
}

function besterVon(all: Posten[], naehe: (one: Posten) => number): Posten | undefined {
  const [best, second] = all.map((one) => ({ one, nah: naehe(one) })).sort((a, b) => b.nah - a.nah);
  if (!best || best.nah < NAH || (second && best.nah - second.nah < VORSPRUNG)) return undefined;
  return best.one;
}

/** Takes away what is left on both sides with the same amount: other words for one item. Returns how many. */
function gleicheBetraege(left: Set<Posten>, open: Set<Posten>): number {
  let count = 0;
  for (const eigener of [...left]) {
    const anderer = [...open].find(({ figure }) => gilt({ gesamt: figure, terme: plus([eigener.figure]) }));
    if (!anderer) continue;
    left.delete(eigener);
    open.delete(anderer);
    count++;
  }
  return count;
}
