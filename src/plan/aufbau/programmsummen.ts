import { summe } from "../../money/dezimal";
import { istNebenangabe } from "../lesen/beschriftung";
import { betrag, betragsspalten, positionszeile, type Figure, type Tabelle } from "../tabelle";
import { euro, gilt, plus, type Gleichung } from "./gleichung";
import { figurenIn } from "./kontengruppen";
import { besteLesart } from "./lesart";
import { programmbetraege, type Programmbetraege } from "./massnahmen";

/** What a table of the Investitionsprogramm adds up in its columns. */
interface Programmsummen {
  /** The rows above add up to the sum of the Ausgaben. */
  ausgaben: Gleichung[];
  /** The Saldo is what the Einnahmen exceed the Ausgaben by; without Einnahmen the Ausgaben with a minus sign. */
  saldo: Gleichung[];
}

/** The sums of a programme in every column of amounts. */
export function programmsummen(tabelle: Tabelle): Programmsummen {
  const ausgaben = positionszeile(tabelle, "summeAusgaben");
  if (!ausgaben) return { ausgaben: [], saldo: [] };
  const einnahmen = positionszeile(tabelle, "summeEinnahmen");
  const after = einnahmen && einnahmen.row < ausgaben.row ? einnahmen.row : -1;
  const items = tabelle.zeilen.filter(
    ({ row, art, position, text }) =>
      row < ausgaben.row && row > after && art === "posten" && !position && !istNebenangabe(text),
  );
  const columns = betragsspalten(tabelle).flatMap((spalte) => {
    const summe = betrag(ausgaben, spalte);
    const saldo = betrag(positionszeile(tabelle, "saldo"), spalte);
    const income = betrag(einnahmen, spalte);
    return summe ? [{ summe, saldo, items: figurenIn(items, spalte), income: income ? [income] : [] }] : [];
  });
  return {
    ausgaben: columns.flatMap(({ summe, items: figures }) =>
      figures.length > 0 ? [{ gesamt: summe, terme: plus(figures) }] : [],
    ),
    saldo: columns.flatMap(({ summe, saldo, income }) =>
      saldo ? [{ gesamt: saldo, terme: [...plus(income), { figure: summe, faktor: -1 }] }] : [],
    ),
  };
}

type Bauweise = (row: Programmbetraege) => Figure[];

const MIT_VORVORJAHR: Bauweise = ({ ergebnis, bereitgestellt, ansatz, planung }) => [
  ...ergebnis,
  ...bereitgestellt,
  ...ansatz,
  ...planung,
];
const OHNE_VORVORJAHR: Bauweise = ({ bereitgestellt, ansatz, planung }) => [
  ...bereitgestellt,
  ...ansatz,
  ...planung,
];

/** The ways in which programmes build the Gesamtausgaben of a row: with the funds provided, or year by year. */
const GESAMTAUSGABEN: [Bauweise, ...Bauweise[]] = [
  MIT_VORVORJAHR,
  ({ ergebnis, vorjahr, ansatz, planung }) => [...ergebnis, ...vorjahr, ...ansatz, ...planung],
  OHNE_VORVORJAHR,
];

/**
 * The years of a row add up to its Gesamtausgaben, built in all programmes of a workbook as most rows are; where that
 * does not come out, without a year that the funds provided hold already. A row that counts such a year twice is left
 * to `doppelteJahre`.
 */
export function gesamtausgaben(tables: Tabelle[]): Gleichung[] {
  const rows = tables.flatMap(programmzeilen);
  const bauweise = besteLesart(GESAMTAUSGABEN, (one) => rows.flatMap((row) => gleichung(row, one)));
  return rows.flatMap((row) => {
    const usual = gleichung(row, bauweise);
    if (!enthaeltVorvorjahr(row)) return usual;
    if (zaehltDoppelt(row) || istGemischt(row)) return [];
    return usual.every(gilt) ? usual : gleichung(row, OHNE_VORVORJAHR);
  });
}

/** A row that counts a year twice: its Gesamtausgaben are as much too high. */
export interface Doppeljahr {
  gesamt: Figure;
  /** The result that the funds provided hold already. */
  jahr: Figure;
  bereitgestellt: Figure;
  geleistet: Figure;
}

/** The rows of a programme, but for its totals, that add a year to funds in which it is already. */
export function doppelteJahre(tabelle: Tabelle): Doppeljahr[] {
  const items = tabelle.zeilen.filter(({ position }) => !position);
  return items.flatMap((zeile) => {
    const row = programmbetraege(tabelle, zeile);
    const { gesamt, ergebnis, bereitgestellt, geleistet } = row;
    const [[jahr], [provided], [spent]] = [ergebnis, bereitgestellt, geleistet];
    return gesamt && jahr && provided && spent && zaehltDoppelt(row)
      ? [{ gesamt, jahr, bereitgestellt: provided, geleistet: spent }]
      : [];
  });
}

const programmzeilen = (tabelle: Tabelle): Programmbetraege[] =>
  tabelle.zeilen
    .filter(({ position }) => position !== "saldo")
    .map((zeile) => programmbetraege(tabelle, zeile));

function gleichung(row: Programmbetraege, bauweise: Bauweise): Gleichung[] {
  const figures = bauweise(row);
  return row.gesamt && figures.length > 0 ? [{ gesamt: row.gesamt, terme: plus(figures) }] : [];
}

/**
 * Whether the funds provided hold the result of the year before the last: as much was spent, and more was provided
 * before the prior year. Funds that hardly exceed the prior year's Ansatz do not contain the year before it.
 */
function enthaeltVorvorjahr({ ergebnis, vorjahr, bereitgestellt, geleistet }: Programmbetraege): boolean {
  const [[year], [provided], [spent]] = [ergebnis, bereitgestellt, geleistet];
  if (!year || !provided || !spent || !year.wert.gt(0)) return false;
  const earlier = vorjahr.reduce((rest, { wert }) => rest.minus(wert), provided.wert);
  return spent.wert.gte(year.wert) && earlier.gte(year.wert);
}

/** Whether a total takes in rows of both kinds, so that it lies between what either would come to. */
function istGemischt(row: Programmbetraege): boolean {
  const [once, twice] = [OHNE_VORVORJAHR, MIT_VORVORJAHR].map((bauweise) => summe(bauweise(row).map(euro)));
  const shown = row.gesamt && euro(row.gesamt);
  return once !== undefined && twice !== undefined && !!shown && shown.gt(once) && shown.lt(twice);
}

function zaehltDoppelt(row: Programmbetraege): boolean {
  return (
    enthaeltVorvorjahr(row) &&
    !gleichung(row, OHNE_VORVORJAHR).some(gilt) &&
    gleichung(row, MIT_VORVORJAHR).some(gilt)
  );
}
