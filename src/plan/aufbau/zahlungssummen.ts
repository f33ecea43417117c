import { formularVon } from "../formulare";
import type { Formularsumme } from "../formulare/formular";
import { jeTabelle } from "../jetabelle";
import { istNebenangabe } from "../lesen/beschriftung";
import { positionszeile, type Tabelle, type Zeile } from "../tabelle";
import { aussagen } from "./aussage";
import { bilanz, istBelegt } from "./belege";
import type { Gleichung } from "./gleichung";
import { gliedergleichungen, type Glied } from "./glieder";
import { besteLesart } from "./lesart";

/** A total of a Liquiditätsplan or of an Investitionsmaßnahme, and what it is made of. */
interface Zahlungssumme {
  zeile: Zeile;
  /** The total of the form. */
  position: string;
  glieder: Glied[];
}

/**
 * What the totals of a table with payments add up: what they say themselves, else what its form says. Whether a Saldo is
 * a difference or a sum, and whether what goes out has its own minus sign, show in the figures.
 */
const zahlungssummen = jeTabelle((tabelle): Zahlungssumme[] => {
  const sums = formularVon(tabelle.kind)?.summen ?? [];
  const said = new Map(aussagen(tabelle).map(({ zeile, glieder }) => [zeile, glieder]));
  return sums.flatMap((summe): Zahlungssumme[] => {
    const zeile = positionszeile(tabelle, summe.gesamt);
    if (!zeile || zeile.betraege.length === 0) return [];
    const statement = said.get(zeile);
    if (statement) return [{ zeile, position: summe.gesamt, glieder: statement }];
    const [first, ...others] = lesarten(tabelle, summe, zeile);
    if (!first) return [];
    const best = besteLesart([first, ...others], (glieder) => gliedergleichungen(tabelle, zeile, glieder));
    return best.length > 0 ? [{ zeile, position: summe.gesamt, glieder: best }] : [];
  });
});

/** The equations of the totals that are borne out: by their own columns, or in the one column by the other totals. */
export function zahlungsgleichungen(tabelle: Tabelle): (Gleichung & { position: string })[] {
  const all = zahlungssummen(tabelle).map(({ zeile, position, glieder }) => ({
    position,
    gleichungen: gliedergleichungen(tabelle, zeile, glieder),
  }));
  const whole = bilanz(all.flatMap((one) => one.gleichungen));
  return all
    .filter((one) => {
      const own = bilanz(one.gleichungen);
      return istBelegt("aussage", own) || (one.gleichungen.length === 1 && istBelegt("summe", whole));
    })
    .flatMap((one) => one.gleichungen.map((gleichung) => ({ ...gleichung, position: one.position })));
}

/** The ways in which a total may be made up, the likeliest first. */
function lesarten(tabelle: Tabelle, { aus = [] }: Formularsumme, zeile: Zeile): Glied[][] {
  const ways = aus.map((positions) => positions.flatMap((id) => positionszeile(tabelle, id) ?? []));
  const parts = ways.find(
    (rows, index) => rows.length === aus[index]?.length && rows.every(({ betraege }) => betraege.length > 0),
  );
  if (parts) return vorzeichen(zeile, parts);
  const above = zeilenDavor(tabelle, zeile, aus.length > 0);
  const flat = above.filter(({ nummer }) => !BUCHSTABE.test(nummer ?? ""));
  return [flat, above].filter(({ length }) => length > 0).map((rows) => rows.map(mit(1)));
}

const BUCHSTABE = /^[a-z]$/;

const mit =
  (faktor: 1 | -1) =>
  (zeile: Zeile): Glied => ({ zeile, faktor });

/** A Saldo of what comes in and goes out, or of Salden; which of it is, the figures decide. */
function vorzeichen(zeile: Zeile, [first, ...others]: Zeile[]): Glied[][] {
  if (!first) return [];
  const added = [first, ...others].map(mit(1));
  const subtracted = [mit(1)(first), ...others.map(mit(-1))];
  const difference = others.some(({ text }) => /auszahlung/.test(text)) && !/^gesamtkosten/.test(zeile.text);
  return difference ? [subtracted, added] : [added, subtracted];
}

/** The items since the total before; for a Saldo without totals of its own also those that came in or went out. */
function zeilenDavor(tabelle: Tabelle, zeile: Zeile, saldo: boolean): Zeile[] {
  const totals = new Set((formularVon(tabelle.kind)?.summen ?? []).map(({ gesamt }) => gesamt));
  const isTotal = ({ position = "", betraege }: Zeile): boolean =>
    totals.has(position) && betraege.length > 0;
  const ends = saldo
    ? (row: Zeile): boolean => isTotal(row) && !/^(ein|aus)zahlungen/.test(row.position ?? "")
    : isTotal;
  const above = tabelle.zeilen.slice(0, tabelle.zeilen.indexOf(zeile));
  const own = above.slice(above.findLastIndex(ends) + 1);
  return own.filter((row) => row.betraege.length > 0 && !isTotal(row) && !istNebenangabe(row.text));
}
