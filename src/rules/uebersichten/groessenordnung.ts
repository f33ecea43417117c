import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { postenname } from "../../plan/postenname";
import { betragsspalten, type Figure, type Tabelle, type Zeile } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import { abweichend, alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund } from "../kern/regel";
import { inSpalte } from "../kern/saetze";
import { versehenAus } from "../ursachen/versehen";

/** A count with another sign or ten times as large as in all other years, and what was meant. */
interface Fund {
  figure: Figure;
  andere: Figure[];
  gemeint: { wert: Decimal; grund: string };
}

/** So many other years it takes to know how large the figures of a row are. */
const JAHRE = 3;
/** Other years differ by no more than this, and what was meant from them by no more than that. */
const SPANNE = 3;
const NAHE = 1.25;
/** A sign, a comma, a unit: slips that change the size of an amount. */
const GROB = 8;
/** Rows that go up and down, below zero, too. */
const SCHWANKT =
  /steigerung|veraenderung|wachstum|zuwachs|ergebnis|gewinn|verlust|ueberschuss|saldo|quote|rendite/;

/** Figures of Kennzahlen that a sign or a comma took out of their row; what a relation contradicts that tells. */
export const falscheGroessen = (tabelle: Tabelle, widersprochen: ReadonlySet<Figure>): Befund[] =>
  tabelle.zeilen
    .flatMap((zeile) => fundeIn(tabelle, zeile))
    .filter(({ figure }) => !widersprochen.has(figure))
    .map(alsBefund(falscheGroessenordnung));

function fundeIn(tabelle: Tabelle, { text, betraege }: Zeile): Fund[] {
  if (SCHWANKT.test(text)) return [];
  const columns = new Set(betragsspalten(tabelle));
  const all = betraege.filter(({ spalte, wert }) => columns.has(spalte) && !wert.isZero());
  return all.flatMap((figure) => {
    const andere = all.filter((other) => other !== figure);
    const sizes = andere.map(({ wert }) => wert);
    if (andere.length < JAHRE || sizes.some((wert) => wert.isNegative())) return [];
    const [least, most] = [Decimal.min(...sizes), Decimal.max(...sizes)];
    const within = (wert: Decimal, factor: number): boolean =>
      wert.gte(least.div(factor)) && wert.lte(most.times(factor));
    const uneven = most.gt(least.times(SPANNE));
    if ((uneven && figure.wert.isPositive()) || within(figure.wert, SPANNE)) return [];
    const meant = versehenAus(figure.wert).filter(
      ({ wert, slip }) => slip.gewicht >= GROB && within(wert, NAHE),
    );
    const [one, ...more] = meant;
    return one && more.length === 0
      ? [{ figure, andere, gemeint: { wert: one.wert, grund: one.slip.grund } }]
      : [];
  });
}

const falscheGroessenordnung: Feststellung<Fund> = {
  stelle: ({ figure, andere, gemeint: { wert } }) => ({
    ...abweichend(figure, wert),
    cells: [figure, ...andere].map(zelleVon),
  }),
  satz: ({ figure, andere, gemeint: { wert, grund } }) => {
    const sizes = andere.map((other) => other.wert);
    const range = `${zahlDeutsch(Decimal.min(...sizes))} bis ${zahlDeutsch(Decimal.max(...sizes))}`;
    return `${inSpalte(postenname(figure), figure.spalte)}: ${zahlDeutsch(figure.wert)} passt nicht zu den übrigen Jahren (${range}). Wahrscheinlich sind ${zahlDeutsch(wert)} gemeint (${grund}). Bitte prüfen.`;
  },
  verdacht: ({ figure, gemeint: { wert, grund } }) => [
    { ...zelleVon(figure), proposal: wert.toString(), reason: grund },
  ],
};
