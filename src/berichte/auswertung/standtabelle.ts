import { runden, type Decimal } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { formularVon } from "../../plan/formulare";
import { UNTERZEILEN, seite, umfasst } from "../../plan/formulare/erfolgsplan";
import { umfasstAnlagen } from "../../plan/formulare/vermoegensplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { ankertext } from "../../plan/korrektur";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import { betragsspalten, type Figure, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import { erfolgsrechnung, istVerlustzeile } from "../../plan/aufbau/erfolgsrechnung";
import { type CellRef, zelleVon } from "../../workbook/zelle";

export interface Standtabelle {
  kind: TableKind;
  sheet: string;
  /** In an order of their own, whatever it is on the sheet. */
  spalten: Standspalte[];
  /** Only rows with amounts. */
  zeilen: Standzeile[];
}

export interface Standspalte {
  art: SpaltenArt;
  jahr?: number;
  /** Words of the header, normalised and without years: tells columns of the same kind and year apart. */
  kopf: string;
}

export interface Standzeile {
  konto?: string;
  position?: string;
  /** "5", "a", "I.1.2" as it stands before the label. */
  nummer?: string;
  /** As the user reads it. */
  label: string;
  /** Position of the line, or the heading, that it stands under; "" where there is none. */
  gruppe: string;
  /** It sums other rows of its table. */
  summe: boolean;
  /** 1: a greater amount, as it is shown, is better for the result; −1: worse; 0: neither. */
  richtung: Richtung;
  /** In the order of the table's columns; undefined where the cell is blank. */
  werte: (Standwert | undefined)[];
}

export type Richtung = 1 | 0 | -1;

interface Standwert {
  /** In euro (T€ converted), in posts, or as it is where the table counts something else. */
  betrag: Decimal;
  /** Where it stands; only in a state that was just read. */
  zelle?: CellRef;
}

const GUV: TableKind[] = ["erfolgsplan", "erfolgsplan-konten", "zwischenbericht-guv", "jahresvergleich"];
/** What of a GuV or of the Beschluss is better when it is greater, besides the Erträge. */
const ERGEBNISSE = ["ertraege", "summeErtraege", "ergebnisNachSteuern", "jahresergebnis"];
/** Results are sums of all that stands above them. */
const ERGEBNISZEILEN = ["ergebnisNachSteuern", "jahresergebnis"];

/** Longest text that is kept of a label or header: nobody compares by more. */
export const MAX_TEXT = 200;
const MAX_KOPF = 60;

/** A table of a plan as it is kept in a state. */
export function standtabelle(tabelle: Tabelle): Standtabelle {
  const columns = betragsspalten(tabelle)
    .filter((spalte) => !nenntJahre(tabelle, spalte))
    .sort(reihenfolge);
  const totals = summenzeilen(tabelle);
  const rows = mitGruppe(tabelle);
  const negative = GUV.includes(tabelle.kind) && erfolgsrechnung(tabelle).aufwandNegativ;
  return {
    kind: tabelle.kind,
    sheet: tabelle.sheet,
    spalten: columns.map(spalteVon),
    zeilen: rows
      .filter(({ zeile }) => zeile.betraege.length > 0)
      .map((row) => ({
        ...kennung(row),
        summe: totals.has(row.zeile),
        richtung: richtung(tabelle.kind, row, negative),
        werte: columns.map((spalte) => wertAus(row.zeile, spalte)),
      })),
  };
}

/** A table that no form describes may have a column of years. */
function nenntJahre({ kind, zeilen }: Tabelle, { column }: Spalte): boolean {
  if (kind !== "sonstige") return false;
  const amounts = zeilen.flatMap(({ betraege }) => betraege.filter((figure) => figure.column === column));
  return amounts.every(({ wert }) => wert.isInteger() && wert.gte(1900) && wert.lte(2099));
}

/** Columns stand where they would stand in any layout. */
function reihenfolge(a: Spalte, b: Spalte): number {
  return (
    a.art.localeCompare(b.art) || (a.jahr ?? 0) - (b.jahr ?? 0) || kopfworte(a).localeCompare(kopfworte(b))
  );
}

const kopfworte = ({ kopf }: Spalte): string => ankertext([kopf]).slice(0, MAX_KOPF);

function spalteVon(spalte: Spalte): Standspalte {
  const { art, jahr } = spalte;
  return { art, ...(jahr !== undefined && { jahr }), kopf: kopfworte(spalte) };
}

function wertAus(zeile: Zeile, spalte: Spalte): Standzeile["werte"][number] {
  const figure = zeile.betraege.find(({ column }) => column === spalte.column);
  return figure && { betrag: betragVon(figure), zelle: zelleVon(figure) };
}

/** Sums that Excel computed carry digits of the binary number far behind the cents. */
export const genau = (betrag: Decimal): Decimal => runden(betrag, 4);

const betragVon = ({ wert, spalte: { einheit } }: Figure) => genau(wert.times(einheit));

interface Gruppenzeile {
  zeile: Zeile;
  /** Position of its line, or its heading as the user reads it. */
  gruppe: string;
}

/** Each row with the line or heading that it stands under. */
function mitGruppe({ zeilen }: Tabelle): Gruppenzeile[] {
  const accounts = zeilen.some(({ konto }) => konto);
  let gruppe = "";
  return zeilen.map((zeile) => {
    const { art, konto, position, label } = zeile;
    const under = { zeile, gruppe };
    const heads = art === "ueberschrift" || (accounts && art === "posten" && position !== undefined);
    if (heads && !konto) gruppe = position ?? label;
    return konto || art === "summe" ? { zeile, gruppe } : under;
  });
}

function kennung({
  zeile: { konto, position, nummer, label },
  gruppe,
}: Gruppenzeile): Pick<Standzeile, "konto" | "position" | "nummer" | "label" | "gruppe"> {
  return {
    ...(konto && { konto: konto.nummer }),
    ...(position !== undefined && { position }),
    ...(nummer !== undefined && { nummer: nummer.slice(0, MAX_KOPF) }),
    label: label.slice(0, MAX_TEXT),
    gruppe: gruppe.slice(0, MAX_TEXT),
  };
}

/** The rows that sum others: by their words, by the form, or as totals of accounts. */
function summenzeilen(tabelle: Tabelle): Set<Zeile> {
  const { kind, zeilen } = tabelle;
  const totals = new Set(formularVon(kind)?.positionen.flatMap(({ id, summe }) => (summe ? [id] : [])));
  const filled = new Set(zeilen.flatMap(({ position, betraege }) => (betraege.length > 0 ? position : [])));
  const named = zeilen.filter(
    ({ art, position = "", konto }) =>
      kind === "festsetzung" ||
      art === "summe" ||
      totals.has(position) ||
      ERGEBNISZEILEN.includes(position) ||
      (!konto && UNTERZEILEN[position]?.some((part) => filled.has(part))),
  );
  if (!zeilen.some(({ konto }) => konto)) return new Set(named);
  const takesIn = kind === "vorhaben" ? umfasstAnlagen : umfasst;
  const { gruppen, gesamt } = kontengliederung(tabelle, takesIn);
  const sums = [...gruppen.flatMap(({ summen }) => summen), ...gesamt.map(({ zeile }) => zeile)];
  return new Set([...named, ...sums]);
}

const linie = ({ zeile, gruppe }: Gruppenzeile): string => zeile.position ?? gruppe;

function richtung(kind: TableKind, row: Gruppenzeile, negative: boolean): Richtung {
  const line = linie(row);
  if (kind !== "festsetzung" && !GUV.includes(kind)) return 0;
  if (ERGEBNISSE.includes(line)) return istVerlustzeile(normalisieren(row.zeile.text)) ? -1 : 1;
  if (kind === "festsetzung") return line === "aufwendungen" ? -1 : 0;
  const side = seite(line);
  if (side === undefined) return 0;
  return side === "ertrag" || negative ? 1 : -1;
}
