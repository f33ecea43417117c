import type { Decimal } from "../../money/dezimal";
import { tableKinds, type TableKind } from "../../plan/arten";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import { positionsname } from "../../plan/formulare";
import {
  spaltenpaare,
  type Spaltenpaar,
  type Spaltenschluessel,
  type Zeilenort,
  zeilenpaare,
} from "./paarung";
import type { Eckwert, Stand } from "../auswertung/stand";
import type { Richtung, Standtabelle } from "../auswertung/standtabelle";
import { tabellenpaare } from "./tabellenpaare";
import {
  einseitig,
  geaendert,
  groesste,
  unterschied,
  type Unterschied,
  type Zeilenaenderung,
} from "./zeilenvergleich";

/**
 * gleiche-jahre: the same column of the same year here and there ("what has changed since yesterday").
 * planjahre: the planned year of one plan against that of the other ("what is different from last year's plan").
 */
export type Vergleichsart = "gleiche-jahre" | "planjahre";

export interface Tabellenaenderung {
  kind: TableKind;
  /** Greatest difference first. */
  zeilen: Zeilenaenderung[];
}

export interface Eckwertvergleich {
  position: string;
  /** "Erträge", "Aufwendungen", … */
  name: string;
  alt?: Decimal;
  neu?: Decimal;
  /** Absent where one of the two states lacks the amount. */
  unterschied?: Unterschied;
}

/** Tables that only one state has, or that have no column in common. */
export interface NichtVerglichen {
  kind: TableKind;
  grund: "nur-alt" | "nur-neu" | "keine-spalten";
}

/** A row that only one state has, and the table of the other in which it would stand. */
export interface EinzelneZeile {
  ort: Zeilenort;
  gegenueber: Standtabelle;
  spalten: Spaltenpaar[];
}

/** Which rows of a kind of table are the same in both states, and which columns are compared. */
export interface Paarung {
  kind: TableKind;
  gleiche: { alt: Zeilenort; neu: Zeilenort; spalten: Spaltenpaar[] }[];
  entfallen: EinzelneZeile[];
  neu: EinzelneZeile[];
}

export interface Vergleich {
  art: Vergleichsart;
  alt: Stand;
  neu: Stand;
  eckwerte: Eckwertvergleich[];
  paarungen: Paarung[];
  /** Whether any tables could be compared. */
  vergleichbar: boolean;
  tabellen: Tabellenaenderung[];
  nichtVerglichen: NichtVerglichen[];
}

/** The ways in which two states can be compared, the likelier first. */
export function vergleichsarten({ jahr: a }: Stand, { jahr: b }: Stand): Vergleichsart[] {
  const different = a !== undefined && b !== undefined && a !== b;
  return different ? ["planjahre", "gleiche-jahre"] : ["gleiche-jahre"];
}

/** The earlier state first: the other one, unless it plans a later year. */
export function inReihenfolge(eigener: Stand, anderer: Stand): [alt: Stand, neu: Stand] {
  const later = anderer.jahr !== undefined && eigener.jahr !== undefined && anderer.jahr > eigener.jahr;
  return later ? [eigener, anderer] : [anderer, eigener];
}

/** What changed from one state to the other, account by account. */
export function vergleich(alt: Stand, neu: Stand, art = vergleichsarten(alt, neu)[0]): Vergleich {
  const chosen = art ?? "gleiche-jahre";
  const by = massstab(alt, neu, chosen);
  const kinds = REIHENFOLGE.map((kind) => ({
    kind,
    alt: alt.tabellen.filter((tabelle) => tabelle.kind === kind),
    neu: neu.tabellen.filter((tabelle) => tabelle.kind === kind),
  })).filter((tables) => tables.alt.length + tables.neu.length > 0);
  const compared = kinds.map((tables) => {
    const paired = paarung(tables, by);
    return { tables, paired, zeilen: paired && zeilenaenderungen(paired) };
  });
  return {
    art: chosen,
    alt,
    neu,
    eckwerte: eckwerte(alt, neu, chosen),
    paarungen: compared.flatMap(({ paired }) => paired ?? []),
    vergleichbar: compared.some(({ zeilen }) => zeilen !== undefined),
    tabellen: compared.flatMap(({ tables: { kind }, zeilen }) =>
      zeilen && zeilen.length > 0 ? [{ kind, zeilen }] : [],
    ),
    nichtVerglichen: compared.flatMap(({ tables, zeilen }) =>
      zeilen ? [] : [{ kind: tables.kind, grund: grund(tables) }],
    ),
  };
}

/** Accounts and Vorhaben before the lines that sum them; what the council votes on stands above anyway. */
const VORAN: TableKind[] = ["erfolgsplan-konten", "erfolgsplan", "vorhaben", "vermoegensplan"];
const REIHENFOLGE: TableKind[] = [
  ...VORAN,
  ...(Object.keys(tableKinds) as TableKind[]).filter(
    (kind) => !VORAN.includes(kind) && kind !== "festsetzung",
  ),
  "festsetzung",
];

interface Tabellen {
  kind: TableKind;
  alt: Standtabelle[];
  neu: Standtabelle[];
}

function grund({ alt, neu }: Tabellen): NichtVerglichen["grund"] {
  if (alt.length === 0) return "nur-neu";
  return neu.length === 0 ? "nur-alt" : "keine-spalten";
}

/** Booked amounts of different years are no two states of one thing. */
const GEBUCHT: SpaltenArt[] = ["ergebnis", "ist", "hochrechnung"];

/** By what columns and rows are found again. */
interface Massstab {
  spalten: { alt: Spaltenschluessel; neu: Spaltenschluessel };
  /** The years that years in labels are counted from. */
  bezug: { alt?: number; neu?: number };
}

function massstab(alt: Stand, neu: Stand, art: Vergleichsart): Massstab {
  const sameYear = vergleichsarten(alt, neu).length === 1;
  const key =
    ({ jahr: planjahr }: Stand): Spaltenschluessel =>
    ({ art: column, jahr }) => {
      if (art === "gleiche-jahre")
        return jahr !== undefined || sameYear ? `${column} ${jahr ?? ""}` : undefined;
      return !GEBUCHT.includes(column) && (jahr === undefined || jahr === planjahr)
        ? `${column} ${jahr === undefined ? "" : "planjahr"}`
        : undefined;
    };
  const planned = ({ jahr }: Stand): number => (art === "planjahre" ? (jahr ?? 0) : 0);
  return { spalten: { alt: key(alt), neu: key(neu) }, bezug: { alt: planned(alt), neu: planned(neu) } };
}

/** How the rows and columns of a kind of table belong together; undefined where nothing can be compared. */
function paarung({ kind, alt, neu }: Tabellen, { spalten, bezug }: Massstab): Paarung | undefined {
  const columns = (one: Standtabelle, other: Standtabelle): Spaltenpaar[] =>
    spaltenpaare(one, other, spalten);
  const tables = tabellenpaare(alt, neu, columns);
  if (tables.length === 0) return undefined;
  const partner = (tabelle: Standtabelle, others: Standtabelle[]): Standtabelle | undefined =>
    tables.find((pair) => pair.includes(tabelle))?.find((table) => table !== tabelle) ?? others[0];
  const rows = zeilenpaare(alt, neu, tables, bezug);
  return {
    kind,
    gleiche: rows.gleiche.map(([one, other]) => ({
      alt: one,
      neu: other,
      spalten: columns(one.tabelle, other.tabelle),
    })),
    entfallen: rows.entfallen.flatMap((ort) => {
      const gegenueber = partner(ort.tabelle, neu);
      return gegenueber ? [{ ort, gegenueber, spalten: columns(ort.tabelle, gegenueber) }] : [];
    }),
    neu: rows.neu.flatMap((ort) => {
      const gegenueber = partner(ort.tabelle, alt);
      return gegenueber ? [{ ort, gegenueber, spalten: columns(gegenueber, ort.tabelle) }] : [];
    }),
  };
}

/** The changed rows of all tables of a kind. */
function zeilenaenderungen({ gleiche, entfallen, neu }: Paarung): Zeilenaenderung[] {
  const changed = [
    ...gleiche.flatMap((pair) => geaendert(pair.alt, pair.neu, pair.spalten)),
    ...entfallen.flatMap(({ ort, spalten }) => einseitig("entfallen", ort, spalten)),
    ...neu.flatMap(({ ort, spalten }) => einseitig("neu", ort, spalten)),
  ];
  return changed.sort((a, b) => groesste(b).comparedTo(groesste(a)));
}

const WIRKUNG: Partial<Record<string, Richtung>> = { ertraege: 1, aufwendungen: -1, jahresergebnis: 1 };

/** The eight totals of both states, each from the same source: the plan, else the Beschluss. */
function eckwerte(alt: Stand, neu: Stand, art: Vergleichsart): Eckwertvergleich[] {
  const [from, to] = jahre(alt, neu, art);
  const olds = alt.eckwerte.filter(({ jahr }) => jahr === from);
  const news = neu.eckwerte.filter(({ jahr }) => jahr === to);
  // Of another year than its own a plan does not show them all.
  const shown = from === alt.jahr && to === neu.jahr ? [...olds, ...news] : gemeinsame(olds, news);
  const positions = [...new Set(shown.map(({ position }) => position))];
  return positions.map((position) => {
    const [one, other] = [olds, news].map((all) => all.find((wert) => wert.position === position));
    const [a, b] = gleicheQuelle(one, other);
    return {
      position,
      name: positionsname("festsetzung", position),
      ...(a && { alt: a }),
      ...(b && { neu: b }),
      ...(a && b && { unterschied: unterschied(a, b, WIRKUNG[position] ?? 0) }),
    };
  });
}

const gemeinsame = (olds: Eckwert[], news: Eckwert[]): Eckwert[] =>
  olds.filter(({ position }) => news.some((other) => other.position === position));

/** Of two plans for different years the later one shows the earlier year as its Vorjahr. */
export function jahre(alt: Stand, neu: Stand, art: Vergleichsart): [number | undefined, number | undefined] {
  if (art === "planjahre" || alt.jahr === undefined || neu.jahr === undefined) return [alt.jahr, neu.jahr];
  const both = Math.min(alt.jahr, neu.jahr);
  return [both, both];
}

function gleicheQuelle(one?: Eckwert, other?: Eckwert): [Decimal | undefined, Decimal | undefined] {
  if (one?.plan && other?.plan) return [one.plan, other.plan];
  if (one?.beschluss && other?.beschluss) return [one.beschluss, other.beschluss];
  return [one?.plan ?? one?.beschluss, other?.plan ?? other?.beschluss];
}
