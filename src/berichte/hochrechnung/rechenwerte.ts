import { type Abweichungsart, type Ampelfarbe, abweichung } from "../../finance/planvergleich";
import { Decimal, ZERO, summe } from "../../money/dezimal";
import { betrag, type Figure, type Zeile } from "../../plan/tabelle";
import { ampelNach, planprozentNach, type Vorgaben } from "../../plan/vorgaben";
import { euro } from "../../plan/aufbau/gleichung";
import type { Berichtsspalten } from "../berichtsquelle";

/** An amount in euro and half of the interval that it stands for. */
export interface Betrag {
  wert: Decimal;
  halb: Decimal;
}

const SPALTEN = ["plan", "ist", "vorjahr", "vorjahresIst"] as const;
type Spaltenname = (typeof SPALTEN)[number];
export type Berichtsbetraege = Partial<Record<Spaltenname, Betrag>>;

/** A row or a sum while it is computed. What the report leaves blank is absent. */
export interface Rechenwerte extends Berichtsbetraege {
  /** In euro, not rounded. */
  hochrechnung?: Decimal;
  /** hochrechnung = ist · mal, where that is so. */
  mal?: Decimal;
}

/** The amounts of a row; `vorzeichen` −1 turns costs that are shown negative. */
export function berichtsbetraege(
  zeile: Zeile | undefined,
  spalten: Berichtsspalten,
  vorzeichen: 1 | -1 = 1,
): Berichtsbetraege {
  const of = (figure: Figure | undefined): Betrag | undefined =>
    figure && {
      wert: euro(figure).times(vorzeichen),
      halb: figure.halb.times(figure.spalte.einheit),
    };
  const { ist, ansatz, vorjahr, vorjahresIst } = spalten;
  const columns = { plan: ansatz, ist, vorjahr, vorjahresIst };
  return Object.fromEntries(
    SPALTEN.flatMap((name) => {
      const spalte = columns[name];
      const amount = spalte && of(betrag(zeile, spalte));
      return amount ? [[name, amount]] : [];
    }),
  );
}

export interface Glied {
  werte: Rechenwerte;
  faktor: 1 | -1;
}

/**
 * The sum of rows or of sums. Where the report shows its own total and rounding explains the difference, that one
 * counts: it was added up before rounding. What rounding took from the Ist is then projected as the rows are that
 * are a multiple of their Ist; `mitRest` false leaves it out, where sums have to balance.
 */
export function zusammen(glieder: Glied[], eigene: Berichtsbetraege = {}, mitRest = true): Rechenwerte {
  const result: Rechenwerte = {};
  for (const name of SPALTEN) {
    const own = eigene[name];
    const sum = summeVon(
      glieder.flatMap(({ werte, faktor }) => (werte[name] ? [{ ...werte[name], faktor }] : [])),
    );
    if (sum) result[name] = own && passt(own, sum) ? own : sum;
  }
  const projected = glieder.flatMap(({ werte, faktor }) => werte.hochrechnung?.times(faktor) ?? []);
  if (projected.length === 0) return result;
  const mal = mitRest ? gemeinsam(glieder) : undefined;
  const rows = summe(glieder.map(({ werte, faktor }) => (werte.ist?.wert ?? ZERO).times(faktor)));
  const rest = mal && result.ist ? result.ist.wert.minus(rows).times(mal) : ZERO;
  return { ...result, hochrechnung: summe([...projected, rest]), ...(mal && { mal }) };
}

function summeVon(terms: (Betrag & { faktor: 1 | -1 })[]): Betrag | undefined {
  if (terms.length === 0) return undefined;
  return {
    wert: Decimal.sum(...terms.map(({ wert, faktor }) => wert.times(faktor))),
    halb: Decimal.sum(...terms.map(({ halb }) => halb)),
  };
}

/** Whether rounding explains the difference of two amounts that should be the same. */
export function passt(a: Betrag, b: Betrag): boolean {
  return a.wert.minus(b.wert).abs().lte(a.halb.plus(b.halb));
}

/** The multiple of all rows that are one; undefined where there is none, or more than one. */
function gemeinsam(glieder: Glied[]): Decimal | undefined {
  const [first, ...others] = glieder.flatMap(({ werte: { mal } }) => mal ?? []);
  return first && others.every((mal) => mal.eq(first)) ? first : undefined;
}

/** What a line of the report shows, in euro; nothing is rounded but percentages. */
export interface Vergleichswerte {
  plan?: Decimal | undefined;
  ist?: Decimal | undefined;
  istProzent?: Decimal | undefined;
  hochrechnung?: Decimal | undefined;
  prozent?: Decimal | undefined;
  /** Favourable is positive; a missing Ansatz counts as 0. */
  abweichung?: Decimal | undefined;
  ampel?: Ampelfarbe | undefined;
  vorjahr?: Decimal | undefined;
}

export function vergleichswerte(
  werte: Rechenwerte,
  art: Abweichungsart,
  vorgaben: Vorgaben,
): Vergleichswerte {
  const [plan, ist, vorjahr] = [werte.plan?.wert, werte.ist?.wert, werte.vorjahr?.wert];
  const { hochrechnung } = werte;
  const percent = (value: Decimal | undefined): Decimal | undefined =>
    value && plan && planprozentNach(vorgaben, value, plan);
  const difference = hochrechnung && abweichung(hochrechnung, plan ?? ZERO, art);
  return {
    plan,
    ist,
    vorjahr,
    hochrechnung,
    istProzent: percent(ist),
    prozent: percent(hochrechnung),
    abweichung: difference,
    ampel: difference && ampelNach(vorgaben, difference, plan ?? ZERO),
  };
}
