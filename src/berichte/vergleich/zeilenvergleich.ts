import { Decimal, ZERO, runden } from "../../money/dezimal";
import { istSchlichteSumme, normalisieren } from "../../plan/lesen/beschriftung";
import type { CellRef } from "../../workbook/zelle";
import { positionsname } from "../../plan/formulare";
import { selbesKonto, type Spaltenpaar, worte, type Zeilenort } from "./paarung";
import type { Richtung, Standspalte, Standtabelle, Standzeile } from "../auswertung/standtabelle";

/** Better or worse for the result; absent where it is neither. */
type Wirkung = "guenstig" | "unguenstig";

/** What two amounts differ in. A blank is no amount: then `alt` or `neu` is absent and counts as 0. */
export interface Unterschied {
  alt?: Decimal;
  neu?: Decimal;
  differenz: Decimal;
  /** Per cent of the earlier amount, one decimal; absent where that is 0, of the other sign, or less than a tenth. */
  prozent?: Decimal;
  wirkung?: Wirkung;
}

export interface Wertaenderung extends Unterschied {
  spalte: Standspalte;
  /** The column of the earlier state, where it is of another year. */
  vorher?: Standspalte;
  /** Where it stands in the state that was just read. */
  zelle?: CellRef;
}

/** A row that is not the same in both states. */
export interface Zeilenaenderung {
  art: "geaendert" | "neu" | "entfallen" | "umbenannt";
  konto?: string;
  label: string;
  /** The line or heading it stands under, where its label alone does not say which row it is. */
  gruppe?: string;
  /** What it was called before, where that was otherwise. */
  vorher?: { konto?: string; label?: string };
  summe: boolean;
  /** Greatest difference first; empty where only the name changed. */
  werte: Wertaenderung[];
  /** A cell of the row in the state that was just read. */
  zelle?: CellRef;
}

/** The greatest difference of a row, in either direction. */
export function groesste({ werte }: Zeilenaenderung): Decimal {
  return werte[0]?.differenz.abs() ?? ZERO;
}

/** What changed in a row that both states have: nothing, or one entry. */
export function geaendert(
  { zeile: alt, tabelle: altTabelle }: Zeilenort,
  { zeile: neu, tabelle }: Zeilenort,
  columns: Spaltenpaar[],
): Zeilenaenderung[] {
  const turned = umgekehrt(alt, neu);
  const werte = columns.flatMap(([from, to]): Wertaenderung[] => {
    const before = alt.werte[from];
    const after = neu.werte[to];
    const amount = turned ? before?.betrag.negated() : before?.betrag;
    const spalte = tabelle.spalten[to];
    const vorher = altTabelle.spalten[from];
    const zelle = after?.zelle ?? before?.zelle;
    const changed = unterschied(amount, after?.betrag, neu.richtung);
    if (!spalte || changed.differenz.isZero()) return [];
    const otherYear = vorher && vorher.jahr !== spalte.jahr;
    return [{ ...changed, spalte, ...(otherYear && { vorher }), ...(zelle && { zelle }) }];
  });
  const vorher = umbenannt(alt, neu);
  if (werte.length === 0 && !vorher) return [];
  return [
    {
      ...kennung(neu, tabelle),
      art: werte.length > 0 ? "geaendert" : "umbenannt",
      ...(vorher && { vorher }),
      werte: werte.sort(nachBetrag),
    },
  ];
}

/** A row of one state; where all its amounts are zero nothing is missing without it. */
export function einseitig(art: "neu" | "entfallen", { zeile, tabelle }: Zeilenort, columns: Spaltenpaar[]) {
  const werte = columns.flatMap((pair): Wertaenderung[] => {
    const index = pair[art === "neu" ? 1 : 0];
    const [spalte, wert] = [tabelle.spalten[index], zeile.werte[index]];
    if (!spalte || !wert || wert.betrag.isZero()) return [];
    const { betrag, zelle } = wert;
    const changed =
      art === "neu"
        ? unterschied(undefined, betrag, zeile.richtung)
        : unterschied(betrag, undefined, zeile.richtung);
    return [{ ...changed, spalte, ...(zelle && { zelle }) }];
  });
  return werte.length === 0 ? [] : [{ ...kennung(zeile, tabelle), art, werte: werte.sort(nachBetrag) }];
}

const nachBetrag = (a: Unterschied, b: Unterschied): number =>
  b.differenz.abs().comparedTo(a.differenz.abs());

type Kennung = Pick<Zeilenaenderung, "konto" | "label" | "gruppe" | "summe" | "zelle">;

function kennung({ konto, label, gruppe, summe, werte }: Standzeile, tabelle: Standtabelle): Kennung {
  const ambiguous =
    istSchlichteSumme(normalisieren(label)) ||
    tabelle.zeilen.some((other) => other.label === label && other.gruppe !== gruppe);
  const zelle = werte.find((wert) => wert?.zelle)?.zelle;
  return {
    ...(konto !== undefined && { konto }),
    label,
    ...(konto === undefined && ambiguous && gruppe && { gruppe: positionsname(tabelle.kind, gruppe) }),
    summe,
    ...(zelle && { zelle }),
  };
}

/** Whether one state shows costs (or a loss) with a minus sign and the other does not. */
export function umgekehrt(alt: Standzeile, neu: Standzeile): boolean {
  const line = ({ position, gruppe }: Standzeile): string => position ?? gruppe;
  return alt.richtung * neu.richtung === -1 && line(alt) === line(neu);
}

/** What an account was called before. Lines of a form are known by what they are, whatever their words. */
function umbenannt(alt: Standzeile, neu: Standzeile): Zeilenaenderung["vorher"] {
  if (alt.konto === undefined || neu.konto === undefined) return undefined;
  const renumbered = !selbesKonto(alt.konto, neu.konto);
  const renamed = worte(alt).zeitlos !== worte(neu).zeitlos;
  if (!renumbered && !renamed) return undefined;
  return { ...(renumbered && { konto: alt.konto }), ...(renamed && { label: alt.label }) };
}

/** Beyond this a percentage says nothing that the amounts do not say better. */
const MAX_PROZENT = 1000;

/** `richtung` says whether more is better. */
export function unterschied(
  alt: Decimal | undefined,
  neu: Decimal | undefined,
  richtung: Richtung,
): Unterschied {
  const [from, to] = [alt ?? ZERO, neu ?? ZERO];
  const differenz = to.minus(from);
  const prozent = anteil(from, to);
  const effect = differenz.times(richtung);
  return {
    differenz,
    ...(alt && { alt }),
    ...(neu && { neu }),
    ...(prozent && { prozent }),
    ...(!effect.isZero() && { wirkung: effect.isPositive() ? "guenstig" : "unguenstig" }),
  };
}

function anteil(from: Decimal, to: Decimal): Decimal | undefined {
  if (from.isZero() || from.times(to).lt(0)) return undefined;
  const prozent = runden(to.minus(from).times(100).div(from.abs()), 1);
  return prozent.abs().lt(MAX_PROZENT) ? prozent : undefined;
}
