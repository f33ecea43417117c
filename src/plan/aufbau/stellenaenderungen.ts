import { ZERO, type Decimal } from "../../money/dezimal";
import { normalisieren } from "../lesen/beschriftung";
import { plankolumne } from "../planjahr";
import {
  betrag,
  betragsspalten,
  istLeer,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../tabelle";
import { entgeltgruppe, type Stufe } from "./entgeltgruppe";

/** A row of posts of which a year has another number than the year before. */
export interface Stellenaenderung {
  zeile: Zeile;
  /** The heading that it stands below; "" where there is none. */
  einheit: string;
  stufe?: Stufe;
  vorher: Decimal;
  jetzt: Decimal;
  figuren: Figure[];
}

/** A Stellenübersicht that shows two years: its columns, and what is different. */
export interface Stellenvergleich {
  soll: Spalte;
  vorjahr: Spalte;
  aenderungen: Stellenaenderung[];
}

/** The posts of the planned year beside those of the year before; undefined where a table does not show both. */
export function stellenvergleich(tabelle: Tabelle): Stellenvergleich | undefined {
  const soll = plankolumne(tabelle);
  const vorjahr = soll && sollDesVorjahres(tabelle, soll);
  if (!vorjahr) return undefined;
  let einheit = "";
  const aenderungen = tabelle.zeilen.flatMap((zeile): Stellenaenderung[] => {
    if (zeile.art === "ueberschrift") einheit = zeile.label;
    if (zeile.art !== "posten" || zeile.position === "summe") return [];
    const [now, before] = [betrag(zeile, soll), betrag(zeile, vorjahr)];
    const known = [soll, vorjahr].every((spalte) => betrag(zeile, spalte) ?? istLeer(zeile, spalte));
    const [jetzt, vorher] = [now?.wert ?? ZERO, before?.wert ?? ZERO];
    if (!known || jetzt.eq(vorher)) return [];
    const stufe = entgeltgruppe(zeile.label);
    const figuren = [now, before].flatMap((figure) => figure ?? []);
    return [{ zeile, einheit, ...(stufe && { stufe }), vorher, jetzt, figuren }];
  });
  return { soll, vorjahr, aenderungen };
}

/** The only Soll of the year before: by its year, or by its words where none has one. */
function sollDesVorjahres(tabelle: Tabelle, soll: Spalte): Spalte | undefined {
  const planned = betragsspalten(tabelle).filter((spalte) => spalte.art === "ansatz" && spalte !== soll);
  const found = planned.filter(({ jahr, kopf }) =>
    soll.jahr === undefined
      ? jahr === undefined && /\bvorjahr/.test(normalisieren(kopf))
      : jahr === soll.jahr - 1,
  );
  const doubled = betragsspalten(tabelle).some(
    (spalte) =>
      spalte !== soll && spalte.art === "ansatz" && spalte.jahr === soll.jahr && soll.jahr !== undefined,
  );
  return soll.art === "ansatz" && found.length === 1 && !doubled ? found[0] : undefined;
}

/** Fewer posts in one place, and as many more in another. */
export interface Stellenpaar {
  art: "Verlagerung" | "Höhergruppierung" | "Herabgruppierung";
  weniger: Stellenaenderung;
  mehr: Stellenaenderung;
}

export const zuwachs = ({ vorher, jetzt }: Stellenaenderung): Decimal => jetzt.minus(vorher);

/**
 * What looks like one change: in a unit from one grade to another, or of a grade from one unit to another. First where
 * both are of the same size, then where only one place in the unit has so many more.
 */
export function stellenpaare(all: Stellenaenderung[]): Stellenpaar[] {
  const more = all.filter((one) => zuwachs(one).gt(0));
  const paare: Stellenpaar[] = [];
  const offen = (one: Stellenaenderung): boolean =>
    !paare.some(({ mehr, weniger }) => mehr === one || weniger === one);
  const pair = (weniger: Stellenaenderung, found: Stellenaenderung[]): void => {
    const [mehr] = found;
    const art = mehr && artDes(weniger, mehr);
    if (art) paare.push({ art, weniger, mehr });
  };
  const less = all.filter((one) => zuwachs(one).lt(0));
  for (const one of less) {
    const same = more.filter(
      (other) => offen(other) && zuwachs(other).eq(zuwachs(one).neg()) && artDes(one, other),
    );
    pair(
      one,
      [...same].sort((a, b) => Number(b.einheit === one.einheit) - Number(a.einheit === one.einheit)),
    );
  }
  for (const one of less.filter(offen)) {
    const larger = more.filter(
      (other) => offen(other) && other.einheit === one.einheit && zuwachs(other).gt(zuwachs(one).neg()),
    );
    if (larger.length === 1) pair(one, larger);
  }
  return paare;
}

function artDes(weniger: Stellenaenderung, mehr: Stellenaenderung): Stellenpaar["art"] | undefined {
  const [from, to] = [weniger.stufe, mehr.stufe];
  if (!from || !to || from.tarif !== to.tarif) return undefined;
  if (from.rang === to.rang) return weniger.einheit === mehr.einheit ? undefined : "Verlagerung";
  if (weniger.einheit !== mehr.einheit) return undefined;
  return to.rang > from.rang ? "Höhergruppierung" : "Herabgruppierung";
}
