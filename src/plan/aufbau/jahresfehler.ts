import { jahrAus, stehtUeberJahreswechsel } from "../lesen/kopf";
import type { Kopfzelle, Spalte, Tabelle } from "../tabelle";

/** What makes one expect another year in a title or header. */
export type Jahresgrund =
  /** No column is of the planned year. */
  | "planjahr"
  /** The VE beside the Ansatz of the planned year are those of an earlier one. */
  | "ve"
  /** Two different years are called the one before. */
  | "vorjahr"
  /** The posts filled are counted on a day long before the plan. */
  | "besetzt"
  /** "1. Haushaltsfolgejahr 2026": its words and its year. */
  | "abstand"
  /** The five years of the Finanzplan. */
  | "zeitraum"
  /** What a Zwischenbericht shows beside its Ist. */
  | "bericht"
  | "titel"
  /** A report's part of another year than its columns. */
  | "berichtstitel"
  /** "2017 bis 2023" over columns from 2018 to 2024. */
  | "spanne"
  | "beschluss";

/** A text with a year that does not belong there. */
interface Textstelle {
  row: number;
  column: number;
  /** As it stands in its cell. */
  text: string;
  /** The whole header of a column, where its cell holds but a part of it. */
  kopf?: string;
  /** What should stand there; absent where a formula makes it, or the cell is not told apart. */
  richtig?: string;
}

export interface Jahresstelle extends Textstelle {
  genannt: number;
  erwartet: number;
}

/** Titles or headers of a table that name another year than they should. */
export interface Jahresfehler {
  grund: Jahresgrund;
  tabelle: Tabelle;
  stellen: Textstelle[];
  genannt: number[];
  erwartet: number[];
}

/** What is wrong with a table's title or header; nothing where no place is. */
export function jahresfehler(grund: Jahresgrund, tabelle: Tabelle, found: Jahresstelle[]): Jahresfehler[] {
  const stellen = verschiedene(found);
  const years = (which: "genannt" | "erwartet"): number[] => [
    ...new Set(stellen.map((stelle) => stelle[which])),
  ];
  return stellen.length === 0
    ? []
    : [{ grund, tabelle, stellen, genannt: years("genannt"), erwartet: years("erwartet") }];
}

/** Each cell once: a header may stand over several columns. */
export const verschiedene = (stellen: Jahresstelle[]): Jahresstelle[] =>
  stellen.filter(
    ({ row, column }, at) => stellen.findIndex((one) => one.row === row && one.column === column) === at,
  );

/** The header of a column, at the cell that names its year, with the year that belongs there. */
export function kopfstelle(tabelle: Tabelle, { column, kopf }: Spalte, erwartet: number): Jahresstelle {
  const genannt = jahrAus(kopf) ?? erwartet;
  const zelle = zellenUeber(tabelle, column).findLast(({ text }) => jahrAus(text) === genannt);
  const at = zelle
    ? mitText(zelle, mitJahr(zelle.text, genannt, erwartet))
    : ohneZelle(tabelle, column, kopf);
  return { ...at, kopf, genannt, erwartet };
}

/** What stands over a column, row by row: its own cell, or the last one before it. */
function zellenUeber({ kopfzellen }: Tabelle, column: number): Kopfzelle[] {
  const headers = kopfzellen.filter((zelle) => !zelle.titel && zelle.column <= column);
  return headers.filter(
    (zelle) => !headers.some((other) => other.row === zelle.row && other.column > zelle.column),
  );
}

const ohneZelle = ({ area }: Tabelle, column: number, text: string): Textstelle => ({
  row: area.top,
  column,
  text,
});

/** A cell of title or header with the text that should stand there. */
export const mitText = ({ row, column, text, formel }: Kopfzelle, richtig: string): Textstelle => ({
  row,
  column,
  text,
  ...(!formel && richtig !== text && { richtig }),
});

/** A text with one year instead of another; of several the last one. */
export function mitJahr(text: string, statt: number, jahr: number): string {
  const at = text.lastIndexOf(String(statt));
  return at < 0 ? text : `${text.slice(0, at)}${jahr}${text.slice(at + 4)}`;
}

/** Whether a text names a year, in full or behind a stroke: "2025/26". */
export const nenntJahr = (text: string, jahr: number): boolean =>
  new RegExp(`(?:^|\\D)(?:${jahr}|20\\d\\d\\s?[/–-]\\s?${String(jahr).slice(2)})(?!\\d)`).test(text);

const VON_BIS = /(?:^|\D)(20\d\d)\s*(?:bis|[-–—])\s*(20\d\d)(?!\d)/;

/** The first and the last year that a text names as a span: "2018 bis 2024"; undefined where it names none. */
export function spanneAus(text: string, vonBis = VON_BIS): [von: number, bis: number] | undefined {
  const [, von, bis] = vonBis.exec(text) ?? [];
  return von === undefined ? undefined : [Number(von), Number(bis)];
}

/** Its header is read in full, and means calendar years; what the user corrected is right. */
export const istBekannt = ({ hidden, kopfOhneErgebnis, korrektur, spalten }: Tabelle): boolean =>
  !hidden &&
  !kopfOhneErgebnis &&
  korrektur?.jahr === undefined &&
  !spalten.some(({ kopf }) => stehtUeberJahreswechsel(kopf));

/** So many years at most a title or header is left standing. */
export const HOECHSTENS = 2;

/** Whether a year is that of a plan before. */
export const istVergangen = (jahr: number, planjahr: number): boolean =>
  jahr < planjahr && planjahr - jahr <= HOECHSTENS;
