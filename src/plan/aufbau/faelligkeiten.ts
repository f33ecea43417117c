import { normalisieren } from "../lesen/beschriftung";
import { jahrAus } from "../lesen/kopf";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import { gilt, plus, type Gleichung } from "./gleichung";

/** What is only a part of another column: how much of it loans are to pay. */
const TEIL = /davon|darunter|nachrichtlich|kreditfinanziert/;
const FOLGEJAHR = /folgejahr|spaetere jahre|folgende jahre|faellig/;
const VORJAHRE = /\bvorjahr/;

const istTeil = ({ kopf }: Spalte): boolean => TEIL.test(normalisieren(kopf));

/** The column of the VE themselves. */
const vespalte = (tabelle: Tabelle): Spalte | undefined =>
  betragsspalten(tabelle).find((spalte) => spalte.art === "ve" && !istTeil(spalte));

/** Columns of the years in which VE fall due; VE of a table without a year over one of them are not told by years. */
function faelligkeitsspalten(tabelle: Tabelle, ve: Spalte): Spalte[] {
  return betragsspalten(tabelle).filter(
    (spalte) =>
      spalte.column > ve.column &&
      ["ansatz", "betrag", "planung"].includes(spalte.art) &&
      spalte.kopf !== "" &&
      !istTeil(spalte) &&
      (spalte.jahr !== undefined || FOLGEJAHR.test(normalisieren(spalte.kopf))),
  );
}

/** So many years, or rows that are paid within those shown, leave nothing for later ones. */
const GENUG = 3;

/**
 * A VE of the planned year = what falls due of it, year by year, row by row and in total. Of VE of earlier years a part
 * has been paid. Where no row comes out, the columns mean something else, unless it is the only one.
 */
export function faelligkeiten(tabelle: Tabelle, jahr: number | undefined): Gleichung[] {
  const ve = vespalte(tabelle);
  const years = ve ? faelligkeitsspalten(tabelle, ve) : [];
  if (!ve || years.length < 2) return [];
  const gleichungen = (rows: Zeile[]): Gleichung[] => rows.flatMap((zeile) => gleichung(zeile, ve, years));
  const rows = tabelle.zeilen.filter(({ position, art }) => art === "posten" && position !== "nachrichtlich");
  const frueher = rows.filter((zeile) => istFrueher(zeile, jahr));
  const items = gleichungen(rows.filter((zeile) => !frueher.includes(zeile)));
  if (items.length > 1 && !istBelegt("faelligkeit", bilanz(items))) return [];
  const mixed = frueher.some(({ betraege }) => betraege.some(({ wert }) => !wert.isZero()));
  const totals = mixed
    ? []
    : gleichungen(tabelle.zeilen.filter(({ position }) => position === "gesamtsumme"));
  // What exceeds the VE is wrong; what lacks may fall due after the years that are shown.
  return [...items, ...totals].filter(
    (one) => gilt(one) || years.length >= GENUG || items.length >= GENUG || uebersteigt(one),
  );
}

const uebersteigt = ({ gesamt, terme }: Gleichung): boolean =>
  terme.reduce((sum, { figure }) => sum.plus(figure.wert), gesamt.wert.minus(gesamt.wert)).gt(gesamt.wert);

function gleichung(zeile: Zeile, ve: Spalte, years: Spalte[]): Gleichung[] {
  const gesamt = betrag(zeile, ve);
  const figures = years.flatMap((spalte) => betrag(zeile, spalte) ?? []);
  return gesamt && figures.length > 0 && !zeile.ohneErgebnis ? [{ gesamt, terme: plus(figures) }] : [];
}

function istFrueher({ label, text }: Zeile, jahr: number | undefined): boolean {
  const own = jahrAus(label);
  return VORJAHRE.test(text) || (own !== undefined && own !== jahr);
}

/** The VE of the planned year as the overview has them: its total, without what it shows of earlier years. */
export function veDerUebersicht(tabelle: Tabelle, jahr: number | undefined): Figure | undefined {
  const ve = vespalte(tabelle);
  if (!ve) return undefined;
  const rows = tabelle.zeilen.filter(({ art, position }) => art === "posten" && position !== "nachrichtlich");
  const frueher = rows.filter(
    (zeile) => istFrueher(zeile, jahr) && betrag(zeile, ve)?.wert.isZero() === false,
  );
  if (frueher.length === 0) return betrag(positionszeile(tabelle, "gesamtsumme"), ve);
  const own = rows.filter((zeile) => !frueher.includes(zeile)).flatMap((zeile) => betrag(zeile, ve) ?? []);
  return own.length === 1 ? own[0] : undefined;
}
