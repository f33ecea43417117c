import { normalisieren } from "../../plan/lesen/beschriftung";
import { ankertext } from "../../plan/korrektur";
import type { Standspalte, Standtabelle, Standzeile } from "../auswertung/standtabelle";

/** Which column of the later state a column of the earlier one is compared with: their places. */
export type Spaltenpaar = [alt: number, neu: number];

/** What makes two columns comparable; undefined where a column is not compared. */
export type Spaltenschluessel = (spalte: Standspalte) => string | undefined;

/** What two states may call the same column: an Ansatz is headed by its year alone, a year's Ist is its Ergebnis. */
const GLEICHBEDEUTEND = [
  ["ansatz", "betrag", "planung"],
  ["ist", "ergebnis"],
];

/** Columns of the same key; of several those with the same words in their header, else in their order. */
export function spaltenpaare(
  alt: Standtabelle,
  neu: Standtabelle,
  schluessel: { alt: Spaltenschluessel; neu: Spaltenschluessel },
): Spaltenpaar[] {
  const offen = {
    alt: alt.spalten.map((spalte, index) => ({ spalte, index, key: schluessel.alt(spalte) })),
    neu: neu.spalten.map((spalte, index) => ({ spalte, index, key: schluessel.neu(spalte) })),
  };
  type Seite = (typeof offen)["alt"][number];
  const ungefaehr = ({ key, spalte }: Seite) => {
    const kind = GLEICHBEDEUTEND.findIndex((arten) => arten.includes(spalte.art));
    return key !== undefined && kind >= 0 ? key.replace(spalte.art, `${kind}`) : undefined;
  };
  return [
    ...paare(offen, ({ key, spalte }) => key && `${key} ${spalte.kopf}`),
    ...paare(offen, ({ key }) => key),
    ...paare(offen, ungefaehr, { eindeutig: true }),
  ]
    .map(([a, b]): Spaltenpaar => [a.index, b.index])
    .sort(([a], [b]) => a - b);
}

/** A row with the table it stands in. */
export interface Zeilenort {
  tabelle: Standtabelle;
  zeile: Standzeile;
}

/** Rows that are the same in both states, and those that only one of them has. */
interface Zeilenpaare {
  gleiche: [alt: Zeilenort, neu: Zeilenort][];
  entfallen: Zeilenort[];
  neu: Zeilenort[];
}

/** Tables of one kind that belong together. */
export type Tabellenpaar = [alt: Standtabelle, neu: Standtabelle];

/**
 * Finds the same rows in tables of one kind: by account number first, also where it lost zeros, then by position
 * of the form, then by label; within the same table before elsewhere. Each row is taken once; of rows that cannot
 * be told apart those with the same amounts belong together, else they do in their order. With `bezug` years in
 * labels count from these years: "Ausgaben 2023" in the plan for 2023 is "Ausgaben 2024" in that for 2024.
 */
export function zeilenpaare(
  alt: Standtabelle[],
  neu: Standtabelle[],
  tabellen: Tabellenpaar[],
  bezug: { alt?: number; neu?: number } = {},
): Zeilenpaare {
  const [olds, news] = [tabellen.map(([table]) => table), tabellen.map(([, table]) => table)];
  const offen = { alt: eintraege(alt, olds, bezug.alt), neu: eintraege(neu, news, bezug.neu) };
  const gleiche = MERKMALE.flatMap(({ merkmal, eindeutig = false, passt }) =>
    paare(offen, merkmal, { eindeutig, ...(passt && { passt }), zuerst: ({ werte }) => werte }),
  );
  return { gleiche, entfallen: offen.alt, neu: offen.neu };
}

interface Eintrag extends Zeilenort {
  /** Its line or heading, normalised. */
  gruppe: string;
  /** Number of its pair of tables; undefined where its table has no counterpart. */
  paar?: number;
  /** Words of the label, normalised, without its number. */
  text: string;
  /** The same without years. */
  zeitlos: string;
  werte: string;
}

function eintraege(tables: Standtabelle[], paired: Standtabelle[], bezug?: number): Eintrag[] {
  return tables.flatMap((tabelle) => {
    const paar = paired.indexOf(tabelle);
    return tabelle.zeilen.map((zeile) => ({
      tabelle,
      zeile,
      ...(paar >= 0 && { paar }),
      ...worte(zeile, bezug),
      gruppe: ankertext([zeile.gruppe]),
      werte: zeile.werte.map((wert) => wert?.betrag.toFixed() ?? "").join(" "),
    }));
  });
}

const JAHR = /\b(?:19|20)\d\d\b/g;

/** The words of a row's label, its number taken off; `bezug` is the year that years in it are counted from. */
export function worte({ label, nummer }: Standzeile, bezug = 0): { text: string; zeitlos: string } {
  const words = normalisieren(label);
  const number = nummer === undefined ? "" : normalisieren(nummer);
  const text = number !== "" && words.startsWith(`${number} `) ? words.slice(number.length + 1) : words;
  return {
    text: text.replace(JAHR, (jahr) => String(Number(jahr) - bezug)),
    zeitlos: text.replace(JAHR, "").replace(/ +/g, " ").trim(),
  };
}

interface Merkmal {
  merkmal: (eintrag: Eintrag) => string | undefined;
  /** Only where exactly one row of either state has it. */
  eindeutig?: boolean;
  passt?: (alt: Eintrag, neu: Eintrag) => boolean;
}

const key = (...parts: (string | number)[]): string => parts.join("\u001f");
/** The key within the pair of tables; none where the row's table has no counterpart. */
const hier = ({ paar }: Eintrag, ...parts: (string | number)[]): string | undefined =>
  paar === undefined ? undefined : key(paar, ...parts);

const MERKMALE: Merkmal[] = [
  { merkmal: (row) => row.zeile.konto && hier(row, row.zeile.konto, row.gruppe) },
  { merkmal: (row) => row.zeile.konto && hier(row, row.zeile.konto) },
  { merkmal: (row) => row.zeile.konto },
  {
    merkmal: ({ zeile: { konto }, zeitlos }) => konto && key(ohneNullen(konto), zeitlos),
    eindeutig: true,
    passt: nullenVerloren,
  },
  { merkmal: ({ zeile: { konto } }) => konto && ohneNullen(konto), eindeutig: true, passt: nullenVerloren },
  { merkmal: (row) => ohneKonto(row) && hier(row, row.gruppe, row.zeile.position ?? "", row.text) },
  {
    merkmal: (row) => ohneKonto(row) && row.zeile.position && hier(row, row.zeile.position),
    eindeutig: true,
  },
  {
    merkmal: (row) => ohneKonto(row) && row.zeile.position && hier(row, row.gruppe, row.zeile.position),
  },
  { merkmal: (row) => ohneKonto(row) && hier(row, row.gruppe, row.zeitlos) },
  { merkmal: (row) => ohneKonto(row) && hier(row, row.zeitlos), eindeutig: true },
  { merkmal: (row) => ohneKonto(row) && key(row.gruppe, row.zeile.position ?? "", row.zeitlos) },
  // A state kept by 0.1.0 has the remarks beside a label ("Stellenvermerke") in it.
  { merkmal: (row) => ohneKonto(row) && hier(row, row.gruppe, row.werte), passt: einesBeginntDasAndere },
  // What is left: an account that got another number, or lost it.
  {
    merkmal: ({ zeile: { summe }, zeitlos }) => (zeitlos.length > 2 && !summe ? zeitlos : undefined),
    eindeutig: true,
  },
];

function ohneKonto({ zeile: { konto } }: Eintrag): true | undefined {
  return konto === undefined ? true : undefined;
}

/** Whether one label is the first words of the other. */
function einesBeginntDasAndere({ text: a }: Eintrag, { text: b }: Eintrag): boolean {
  return a !== "" && b !== "" && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

const ohneNullen = (konto: string): string => konto.replace(/^0+|0+$/g, "");

/** Excel drops zeros in front of a number; whoever shortens accounts drops one or two behind. */
function nullenVerloren({ zeile: a }: Eintrag, { zeile: b }: Eintrag): boolean {
  return selbesKonto(a.konto ?? "", b.konto ?? "");
}

/** Whether two numbers are one account, of which zeros were lost in front or up to two behind. */
export function selbesKonto(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b].sort((one, other) => one.length - other.length);
  return (
    short.padStart(long.length, "0") === long ||
    (long.length - short.length <= 2 && short.padEnd(long.length, "0") === long)
  );
}

interface Paarwahl<T> {
  eindeutig?: boolean;
  passt?: (alt: T, neu: T) => boolean;
  /** Of several with the same key, those that agree in this come first. */
  zuerst?: (entry: T) => string;
}

/** Takes entries of the same key out of both lists, in pairs. */
function paare<T>(
  offen: { alt: T[]; neu: T[] },
  schluessel: (entry: T) => string | undefined,
  { eindeutig = false, passt = () => true, zuerst }: Paarwahl<T> = {},
): [T, T][] {
  const keys = new Map([...offen.alt, ...offen.neu].map((entry) => [entry, schluessel(entry)]));
  const later = gruppiert(offen.neu, keys);
  const found = [...gruppiert(offen.alt, keys)].flatMap(([same, olds]): [T, T][] => {
    const news = later.get(same) ?? [];
    if (eindeutig && (olds.length !== 1 || news.length !== 1)) return [];
    return zuordnen(olds, news, zuerst).filter(([alt, neu]) => passt(alt, neu));
  });
  const taken = new Set(found.flat());
  offen.alt = offen.alt.filter((entry) => !taken.has(entry));
  offen.neu = offen.neu.filter((entry) => !taken.has(entry));
  return found;
}

function gruppiert<T>(entries: T[], keys: Map<T, string | undefined>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const own = keys.get(entry);
    if (own !== undefined) groups.set(own, [...(groups.get(own) ?? []), entry]);
  }
  return groups;
}

function zuordnen<T>(olds: T[], news: T[], zuerst?: (entry: T) => string): [T, T][] {
  const same: [T, T][] = [];
  let rest = news;
  const others = olds.filter((alt) => {
    const neu = zuerst && rest.find((entry) => zuerst(entry) === zuerst(alt));
    if (neu === undefined) return true;
    same.push([alt, neu]);
    rest = rest.filter((entry) => entry !== neu);
    return false;
  });
  const inOrder = others.flatMap((alt, index): [T, T][] => {
    const neu = rest[index];
    return neu === undefined ? [] : [[alt, neu]];
  });
  return [...same, ...inOrder];
}
