import type { Plan } from "../../plan/plan";
import type { Netz } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import type { Suspect } from "../kern/ergebnis";
import { zelleVon } from "../../workbook/zelle";
import { einflussIn, mitHerkunft, pruefeZelle, stattFormel, type Umfeld } from "./einzelne-zelle";
import { leereZellen } from "./leere-zelle";
import type { Deutung, Verdacht } from "./verdacht";
import { STIMMT } from "./versehen";

/** So many suspects are weighed against each other. */
const HOECHSTENS = 12;
/** How many suspects a finding names at the most, where none is clearly better than the others. */
const GENANNT = 40;
/** Findings beyond this many have a common reason that no single cell explains. */
const VIELE_BEFUNDE = 80;
/** A suspect this far behind the best one is not named. */
const ABSTAND = 6;
/** So far ahead of the second the first is clearly better. */
const VORSPRUNG = 1.5;

/**
 * For every relation that does not hold, the cells that may be to blame. A cause is a hypothesis about one cell: which
 * value would repair the relation, how many others would the same value repair or break (formulas follow what they
 * name), does a known slip lead from that value to the present one, and which is more like the other years?
 */
export function ursachen<Eine extends Bewertung>(
  plan: Plan,
  netz: Netz,
  verletzt: Eine[],
): Map<Eine, Deutung> {
  const umfeld = einflussIn(netz);
  return new Map(
    verletzt
      .slice(0, VIELE_BEFUNDE)
      .map((bewertung) => [
        bewertung,
        vorsichtig(deutung(kandidaten(plan, bewertung, umfeld)), bewertung, netz),
      ]),
  );
}

function deutung(all: Verdacht[]): Deutung {
  const sorted = genannte(all).sort((a, b) => b.punkte - a.punkte);
  const [first, second] = sorted;
  const best = first?.punkte ?? 0;
  const likely = sorted.filter(({ punkte }) => punkte > 0 && punkte >= best - ABSTAND);
  return {
    verdaechte: likely.slice(0, HOECHSTENS),
    weitere: likely.slice(HOECHSTENS, GENANNT),
    eindeutig:
      best > 0 && first?.belegt === true && !first.bricht && best - (second?.punkte ?? 0) >= VORSPRUNG,
  };
}

/** More blank or zero cells than these, for which nothing else speaks, are a guess that names nothing. */
const GERATEN = 3;

function genannte(all: Verdacht[]): Verdacht[] {
  const guessed = all.filter(({ belegt }) => !belegt);
  return guessed.length > GERATEN ? all.filter(({ belegt }) => belegt) : all;
}

/** Half of the cells beside a total are formulas. */
const UEBLICH = 0.5;

/** Where a total was typed over a formula, no amount that it adds up is to blame for certain: it may have been changed since. */
function vorsichtig(found: Deutung, bewertung: Bewertung, { zeilen }: Netz): Deutung {
  const [best] = found.verdaechte;
  const { sheet, cell } = zelleVon(bewertung.relation.gesamt);
  const own = best?.zelle.cell === cell && best.zelle.sheet === sheet;
  return own || best?.deutlich === true || stattFormel(bewertung, zeilen) < UEBLICH
    ? found
    : { ...found, eindeutig: false };
}

function kandidaten(plan: Plan, bewertung: Bewertung, netz: Umfeld): Verdacht[] {
  const figures = [...mitHerkunft(bewertung, netz)];
  return [
    ...figures.flatMap((figure) => pruefeZelle(figure, bewertung, netz) ?? []),
    ...leereZellen(plan, bewertung, netz),
  ];
}

/** As they are told: a value only where one repair is clearly better than every other. */
export function alsVerdacht({ verdaechte, weitere, eindeutig }: Deutung): Suspect[] {
  return [...verdaechte, ...(eindeutig ? [] : weitere)].map(({ zelle, wert, betrag, grund }, index) => {
    if (eindeutig && index === 0) return { ...zelle, proposal: wert.toString(), reason: grund };
    return {
      ...zelle,
      reason: grund === STIMMT ? `mit ${betrag} stimmt die Rechnung` : `${grund}: ${betrag}`,
    };
  });
}
