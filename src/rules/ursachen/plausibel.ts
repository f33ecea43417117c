import { Decimal } from "../../money/dezimal";
import { spaltenname } from "../../plan/spaltenname";
import { zeigtBetraege, type Figure, type Zeile } from "../../plan/tabelle";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import { istSaldo } from "./saldo";
import type { Netz } from "../kern/netz";
import { endnullen, type Versehen } from "./versehen";

/** Columns whose amounts are none of a year. */
const OHNE_JAHR: SpaltenArt[] = ["ve", "bedarf", "bisher", "datum"];

/** What stands in the other years of a row. */
const andereJahre = (figure: Figure, { zeilen }: Netz): Figure[] =>
  jahresbetraege(zeilen.get(figure) ?? []).filter((other) => other !== figure);

const jahresbetraege = (row: Figure[]): Figure[] =>
  row.filter(({ spalte }) => zeigtBetraege(spalte) && !OHNE_JAHR.includes(spalte.art));

/** So far apart amounts of two years say nothing of each other any more: ten times as much. */
const WEIT = Math.log(10);
/** What it weighs that an amount is three times nearer to that of another year. */
const JE_LOGARITHMUS = 3;
const NAEHE_HOECHSTENS = 6;

/**
 * How much nearer to the amounts of the other years a proposal is than what stands there: positive where it is nearer.
 * The same amount, or a little more or less, is what most rows of a plan show; ten times as much hardly any.
 */
export function naehe(figure: Figure, proposal: Decimal, netz: Netz): number {
  const others = andereJahre(figure, netz).filter(({ wert }) => !wert.isZero());
  if (others.length === 0) return 0;
  const nearer = JE_LOGARITHMUS * (abstand(figure.wert, others) - abstand(proposal, others));
  return Math.max(-NAEHE_HOECHSTENS, Math.min(NAEHE_HOECHSTENS, nearer));
}

/** The same for a blank cell: nothing at all is far from any amount. */
export function beiNachbarn({ betraege }: Zeile, proposal: Decimal): number {
  const others = jahresbetraege(betraege).filter(({ wert }) => !wert.isZero());
  if (others.length === 0) return -NAEHE_HOECHSTENS;
  return JE_LOGARITHMUS * (WEIT - abstand(proposal, others));
}

function abstand(wert: Decimal, others: Figure[]): number {
  if (wert.isZero()) return WEIT;
  const size = (amount: Decimal): number => Math.log(amount.abs().toNumber());
  const distances = others.map((other) =>
    other.wert.isNegative() === wert.isNegative() ? Math.abs(size(wert) - size(other.wert)) : WEIT,
  );
  return Math.min(WEIT, ...distances);
}

/** The same amount in another year of the row: many small customers pay the same every year. */
export function wieNachbarn(figure: Figure, proposal: Decimal, netz: Netz): Versehen | undefined {
  const same = !proposal.isZero() && andereJahre(figure, netz).some(({ wert }) => wert.eq(proposal));
  return same ? { grund: "wie in den übrigen Spalten der Zeile", gewicht: 3 } : undefined;
}

/** What stands there is the amount of another year: the wrong column was copied. */
export function ausAnderemJahr(figure: Figure, netz: Netz): Versehen | undefined {
  const same = andereJahre(figure, netz).find(({ wert }) => wert.eq(figure.wert));
  const name = same && spaltenname(same.spalte);
  return name && !figure.wert.isZero() ? { grund: `zeigt den Betrag von „${name}“`, gewicht: 3 } : undefined;
}

/**
 * Whether a value would have another sign than all other amounts of the row. A result or a balance may, and so may the
 * very amount whose sign was forgotten.
 */
export function wechseltVorzeichen(figure: Figure, proposal: Decimal, netz: Netz): boolean {
  const others = andereJahre(figure, netz).filter(({ wert }) => !wert.isZero());
  if (proposal.isZero() || others.length === 0 || proposal.eq(figure.wert.negated())) return false;
  const turned = others.every(({ wert }) => wert.isNegative() !== proposal.isNegative());
  const balance = netz.beteiligungen.get(figure)?.some(({ bewertung }) => istSaldo(figure, bewertung));
  return turned && !balance;
}

/** Planned amounts are round: what a proposal gains or loses in zeros. A zero made negative is hardly right. */
export function rundheit({ wert, halb }: Figure, proposal: Decimal): number {
  if (wert.isZero()) return proposal.isNegative() ? -8 : 0;
  if (proposal.isZero()) return -3;
  return halb.isZero() ? Math.max(-3, Math.min(3, endnullen(proposal) - endnullen(wert))) : 0;
}
