import { Decimal } from "../../money/dezimal";
import type { Vorgaben } from "../../plan/vorgaben";
import { betragText, prozentText } from "../kern/saetze";

/** A line of the Zwischenbericht: what was planned and what is expected at the end of the year, in euro. */
export interface Erwartung {
  plan: Decimal;
  hochrechnung: Decimal;
  /** The unit in which it is shown. */
  einheit?: 1 | 1000;
  /** The line shows a loss as a positive amount. */
  verlust?: boolean;
}

/** What is to be said of a Jahresergebnis that is worse than planned beyond both bounds; else undefined. */
export function schlechteresErgebnis(
  erwartung: Erwartung,
  { nachtragErgebnis: { betrag, anteil } }: Vorgaben,
): string | undefined {
  const { plan, hochrechnung, verlust } = erwartung;
  const worse = verlust ? hochrechnung.minus(plan) : plan.minus(hochrechnung);
  if (worse.lte(betrag) || worse.lte(plan.abs().times(anteil))) return undefined;
  const bounds = `${prozentText(anteil)} und ${betragText(new Decimal(betrag))}`;
  return satz(
    "Jahresergebnis",
    erwartung,
    `Das Ergebnis ist um mehr als ${bounds} schlechter als geplant (eingestellte Schwellen).`,
  );
}

/** What is to be said of Investitionskredite above the Ansatz and the room that is set; else undefined. */
export function hoehereKredite(erwartung: Erwartung, { nachtragKredite }: Vorgaben): string | undefined {
  const room = new Decimal(nachtragKredite);
  if (erwartung.hochrechnung.minus(erwartung.plan).lte(room)) return undefined;
  const bound = room.isZero()
    ? "Eingestellt ist kein Spielraum über dem Ansatz."
    : `Eingestellt ist ein Spielraum von ${betragText(room)} über dem Ansatz.`;
  return satz("Investitionskredite", erwartung, bound);
}

/** What the law leaves open is said in the message: from which amount on a Nachtrag is to be considered. */
function satz(name: string, { plan, hochrechnung, einheit = 1 }: Erwartung, schwelle: string): string {
  const [planned, expected, change] = [plan, hochrechnung, hochrechnung.minus(plan)].map((value) =>
    betragText(value, einheit),
  );
  return `${name}: Die Hochrechnung ${expected} weicht um ${change} vom Ansatz ${planned} ab. ${schwelle} Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).`;
}
