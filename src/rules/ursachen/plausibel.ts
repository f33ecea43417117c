import { Decimal, ZERO } from "../../money/dezimal";
import { spaltenname } from "../../plan/spaltenname";
import { zeigtBetraege, type Figure, type Spalte, type Zeile } from "../../plan/tabelle";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import { istSaldo } from "./saldo";
import type { Netz } from "../kern/netz";
import { endnullen, kennziffern, type Versehen } from "./versehen";

/** Columns whose amounts are none of a year. */
const OHNE_JAHR: SpaltenArt[] = ["ve", "bedarf", "bisher", "datum"];

/** What stands in the other years of a row. */
const andereJahre = (figure: Figure, { zeilen }: Netz): Figure[] =>
  istJahresspalte(figure.spalte)
    ? jahresbetraege(zeilen.get(figure) ?? []).filter((other) => other !== figure)
    : [];

const jahresbetraege = (row: Figure[]): Figure[] => row.filter(({ spalte }) => istJahresspalte(spalte));

const istJahresspalte = (spalte: Spalte): boolean => zeigtBetraege(spalte) && !OHNE_JAHR.includes(spalte.art);

/** So far apart amounts of two years say nothing of each other any more: ten times as much. */
const WEIT = Math.log(10);
/** Nearer than this nothing is told apart: two hundredths. */
const NAH = 0.02;
/** How much more a nearer amount weighs: three halves of the logarithm of how much nearer it is. */
const JE_LOGARITHMUS = 1.5;
/** What it weighs to be the very amount of all other years, and how much each digit of it tells. */
const GLEICH = 6;
const JE_ZIFFER = 2;

/**
 * How much better a proposal goes with the amounts of the other years than what stands there. The same amount, or a
 * little more or less, is what most rows of a plan show; ten times as much hardly any.
 */
export function naehe(figure: Figure, proposal: Decimal, netz: Netz): number {
  const others = andereJahre(figure, netz);
  if (others.length === 0) return 0;
  const typed = figure.wert.isZero() ? gleich(figure.wert, others) : 0;
  return nah(proposal, others) + gleich(proposal, others) - nah(figure.wert, others) - typed;
}

/** The same for a blank cell: nothing at all is far from any amount, but usual where other years are blank, too. */
export function beiNachbarn({ betraege }: Zeile, spalten: Spalte[], proposal: Decimal): number {
  const others = jahresbetraege(betraege);
  const columns = spalten.filter(istJahresspalte).length - 1;
  const blank = columns > 0 ? anteilig((columns - others.length) / columns) : 0;
  return nah(proposal, others) + gleich(proposal, others) - nah(ZERO, []) - blank;
}

/** How near an amount is to the nearest of others. */
function nah(wert: Decimal, others: Figure[]): number {
  return (
    -JE_LOGARITHMUS *
    Math.log(
      abstand(
        wert,
        others.filter((one) => !one.wert.isZero()),
      ) + NAH,
    )
  );
}

function abstand(wert: Decimal, others: Figure[]): number {
  if (wert.isZero()) return WEIT;
  const size = (amount: Decimal): number => Math.log(amount.abs().toNumber());
  const distances = others.map((other) =>
    other.wert.isNegative() === wert.isNegative() ? Math.abs(size(wert) - size(other.wert)) : WEIT,
  );
  return Math.min(WEIT, ...distances);
}

/** How telling it is that others show the very same: the more of them do. */
function gleich(wert: Decimal, others: Figure[]): number {
  const share = others.filter((other) => other.wert.eq(wert)).length / Math.max(1, others.length);
  // That a round amount is met is more often chance.
  return Math.min(wert.isZero() ? GLEICH : JE_ZIFFER * kennziffern(wert), anteilig(share));
}

const anteilig = (share: number): number => (share > 0 ? Math.max(0, GLEICH + Math.log(share)) : 0);

export const hatAndereJahre = (figure: Figure, netz: Netz): boolean => andereJahre(figure, netz).length > 0;

/** What the other years of a row tell of an amount: the right one is theirs, or the present one is that of one of them. */
export function nachDenJahren(figure: Figure, proposal: Decimal, netz: Netz): Versehen | undefined {
  const others = andereJahre(figure, netz);
  if (!proposal.isZero() && others.some(({ wert }) => wert.eq(proposal)))
    return { grund: "wie in den übrigen Spalten der Zeile", gewicht: 0 };
  const [same, ...more] = others.filter(({ wert }) => !wert.isZero() && wert.eq(figure.wert));
  const name = same && spaltenname(same.spalte);
  return name && more.length === 0
    ? { grund: `zeigt den Betrag von „${name}“`, gewicht: KOPIERT }
    : undefined;
}

/** The wrong column was copied: seldom, but then the present amount is exactly that of another year. */
const KOPIERT = 3;

/**
 * Whether a value would have another sign than all other amounts of the row, or than the only one. A result or a balance
 * may, and so may the very amount whose sign was forgotten.
 */
export function wechseltVorzeichen(figure: Figure, proposal: Decimal, netz: Netz): boolean {
  const others = andereJahre(figure, netz).filter(({ wert }) => !wert.isZero());
  if (proposal.isZero() || proposal.eq(figure.wert.negated())) return false;
  const known = others.length > 0 ? others : hatVorzeichen(figure, netz) ? [figure] : [];
  const turned = known.length > 0 && known.every(({ wert }) => wert.isNegative() !== proposal.isNegative());
  const balance = netz.beteiligungen.get(figure)?.some(({ bewertung }) => istSaldo(figure, bewertung));
  return turned && !balance;
}

/**
 * Whether the sign of an amount is worth anything where no other year stands beside it: not that of a zero, nor a minus
 * where what is subtracted is written without one.
 */
function hatVorzeichen(figure: Figure, { beteiligungen }: Netz): boolean {
  if (figure.wert.isZero()) return false;
  if (!figure.wert.isNegative()) return true;
  const terme = (beteiligungen.get(figure) ?? []).flatMap(({ bewertung }) => bewertung.relation.terme);
  return !terme.some((term) => term.figure !== figure && new Decimal(term.faktor).isNegative());
}

/** Planned amounts are round: what a proposal gains or loses in zeros. A zero made negative is hardly right. */
export function rundheit({ wert, halb }: Figure, proposal: Decimal): number {
  if (wert.isZero()) return proposal.isNegative() ? -8 : 0;
  if (proposal.isZero()) return -3;
  return halb.isZero() ? Math.max(-3, Math.min(3, endnullen(proposal) - endnullen(wert))) : 0;
}
