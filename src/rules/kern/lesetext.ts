import { Decimal } from "../../money/dezimal";
import type { Gleichung, Term } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { columnLetters } from "../../workbook/adresse";
import { stelle, zelleVon } from "../../workbook/zelle";
import { stellen, zellbereiche } from "../../workbook/zellbereiche";

/** So many terms are named one by one where some are subtracted. */
const EINZELN = 4;

/**
 * How an equation was understood, in a few words that follow from where its figures stand: "Summe der Zeilen 3 bis
 * 8", "Summe der Spalten C bis D", "Zeile 4 − Zeile 8", "wie Kontenübersicht E14".
 */
export function lesetext({ gesamt, terme }: Gleichung): string {
  const orte = ortsangabe(gesamt, terme);
  const [plus, minus, other] = nachVorzeichen(terme);
  const [only, ...more] = terme.map(({ figure }) => figure);
  if (other.length > 0) return `berechnet aus ${orte.aufgezaehlt(terme.map(({ figure }) => figure))}`;
  if (only && more.length === 0) return `${minus.length > 0 ? "minus" : "wie"} ${einzelstelle(only, gesamt)}`;
  if (minus.length === 0) return `Summe ${orte.der(plus)}`;
  if (terme.length <= EINZELN)
    return [plus.map(orte.eine).join(" + "), ...minus.map((figure) => `− ${orte.eine(figure)}`)]
      .filter(Boolean)
      .join(" ");
  const added = plus.length > 0 ? `Summe ${orte.der(plus)} ` : "";
  return `${added}abzüglich ${orte.aufgezaehlt(minus)}`;
}

function nachVorzeichen(terme: Term[]): [plus: Figure[], minus: Figure[], other: Figure[]] {
  const having = (test: (faktor: Decimal) => boolean): Figure[] =>
    terme.filter(({ faktor }) => test(new Decimal(faktor))).map(({ figure }) => figure);
  return [
    having((faktor) => faktor.eq(1)),
    having((faktor) => faktor.eq(-1)),
    having((faktor) => !faktor.abs().eq(1)),
  ];
}

/** How the figures of an equation are named: by their rows, by their columns, or by their cells. */
interface Ortsangabe {
  eine: (figure: Figure) => string;
  /** "der Zeilen 3 bis 8", "aus C4:C8" */
  der: (figures: Figure[]) => string;
  /** "Zeilen 3 bis 8", "C4:C8" */
  aufgezaehlt: (figures: Figure[]) => string;
}

function ortsangabe(gesamt: Figure, terme: Term[]): Ortsangabe {
  const figures = terme.map(({ figure }) => figure);
  const here = figures.every(({ file, sheet }) => file === gesamt.file && sheet === gesamt.sheet);
  if (here && figures.every(({ column }) => column === gesamt.column))
    return nachNummer(
      "Zeile",
      "Zeilen",
      ({ row }) => row,
      (row) => String(row + 1),
    );
  if (here && figures.every(({ row }) => row === gesamt.row))
    return nachNummer("Spalte", "Spalten", ({ column }) => column, columnLetters);
  const cells = (some: Figure[]): string => {
    const places = some.map(zelleVon);
    return here
      ? stellen(places)
          .map(({ cell }) => cell)
          .join(", ")
      : zellbereiche(places);
  };
  return {
    eine: (figure) => einzelstelle(figure, gesamt),
    der: (some) => `aus ${cells(some)}`,
    aufgezaehlt: cells,
  };
}

function nachNummer(
  one: string,
  many: string,
  number: (figure: Figure) => number,
  name: (number: number) => string,
): Ortsangabe {
  const aufgezaehlt = (figures: Figure[]): string =>
    `${figures.length === 1 ? one : many} ${reihe(figures.map(number), name)}`;
  return {
    eine: (figure) => `${one} ${name(number(figure))}`,
    der: (figures) => `der ${aufgezaehlt(figures)}`,
    aufgezaehlt,
  };
}

/** "3 bis 8, 11 und 12" */
function reihe(numbers: number[], name: (number: number) => string): string {
  const parts: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  const named = parts.flatMap(([from, to]) =>
    to - from > 1 ? [`${name(from)} bis ${name(to)}`] : from === to ? [name(from)] : [name(from), name(to)],
  );
  return aufzaehlung(named);
}

/** A cell as seen from another one: with its sheet and file only where these are others. */
function einzelstelle(figure: Figure, from: Figure): string {
  const { file, sheet, cell } = zelleVon(figure);
  if (file !== from.file) return stelle({ ...(file !== undefined && { file }), sheet, cell });
  return sheet === from.sheet ? cell : stelle({ sheet, cell });
}
