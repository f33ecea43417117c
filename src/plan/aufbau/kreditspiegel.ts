import { normalisieren } from "../lesen/beschriftung";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { plus, type Gleichung, type Term } from "./gleichung";
import { besteLesart } from "./lesart";

/** What the debts of a year do: Stand am Anfang + Zugang − Tilgung = Stand am Ende. */
export interface Bewegung {
  name: string;
  /** Absent where nothing says which year. */
  jahr?: number;
  anfang: Figure;
  zugang?: Figure;
  tilgung?: Figure;
  ende: Figure;
  /** All Investitionskredite together, not one of several. */
  gesamt: boolean;
}

type Teil = "anfang" | "zugang" | "tilgung" | "ende";

const WORTE: [Teil, RegExp][] = [
  ["anfang", /\bstand .*(beginn|anfang|\b0?1 0?1\b)|anfangsbestand|anfangsstand/],
  ["ende", /\bstand .*(ende|\b31 12\b)|endbestand|endstand|restschuld/],
  ["tilgung", /^(ordentliche |planmaessige |abzueglich )?(tilgung(en)?|abgang|abgaenge)\b(?!.*zins)/],
  ["zugang", /^(zuzueglich )?(zugang|zugaenge|neuaufnahmen?|kreditaufnahmen?|aufnahmen?)\b/],
];

function teilAus(text: string): Teil | undefined {
  return WORTE.find(([, muster]) => muster.test(normalisieren(text)))?.[0];
}

/** "Stand zu Beginn des 2. Haushaltsvorjahres": years before the plan year; the year in its header may be wrong. */
export function haushaltsjahrAbstand(kopf: string): number | undefined {
  const vorjahr = /(\d)\.\s*Haushaltsvorjahr/i.exec(kopf)?.[1];
  if (vorjahr) return -Number(vorjahr);
  return /(Beginn|Ende) des Haushaltsjahr/i.test(kopf) ? 0 : undefined;
}

interface Angabe<T> {
  teil: Teil;
  jahr: number | undefined;
  quelle: T;
}

/** The columns that say what they hold, each with its year. */
function spaltenteile(tabelle: Tabelle, planjahr: number | undefined): Angabe<Spalte>[] {
  return betragsspalten(tabelle).flatMap((quelle) => {
    const teil = teilAus(quelle.kopf);
    const years = haushaltsjahrAbstand(quelle.kopf);
    const jahr = years !== undefined && planjahr !== undefined ? planjahr + years : quelle.jahr;
    return teil ? [{ teil, jahr, quelle }] : [];
  });
}

function finde<T>(all: Angabe<T>[], teil: Teil, jahr: number | undefined): T | undefined {
  return all.find((angabe) => angabe.teil === teil && angabe.jahr === jahr)?.quelle;
}

/** The beginning of a year: its own column, or the end of the year before. */
function anfangVon<T>(all: Angabe<T>[], jahr: number | undefined): T | undefined {
  return finde(all, "anfang", jahr) ?? (jahr === undefined ? undefined : finde(all, "ende", jahr - 1));
}

/** Rows of debts with a column each for Stand, Zugang and Tilgung. */
function nachSpalten(tabelle: Tabelle, planjahr: number | undefined): Bewegung[] {
  const all = spaltenteile(tabelle, planjahr);
  const gesamt = gesamtzeile(tabelle);
  return all.flatMap(({ teil, jahr, quelle }) => {
    const start = teil === "ende" ? anfangVon(all, jahr) : undefined;
    if (!start) return [];
    const columns = { zugang: finde(all, "zugang", jahr), tilgung: finde(all, "tilgung", jahr) };
    return tabelle.zeilen.flatMap((zeile) => {
      const anfang = betrag(zeile, start);
      const ende = betrag(zeile, quelle);
      const zugang = columns.zugang && betrag(zeile, columns.zugang);
      const tilgung = columns.tilgung && betrag(zeile, columns.tilgung);
      if (!anfang || !ende) return [];
      return [bewegung(zeile.label, jahr, { anfang, ende, zugang, tilgung }, zeile === gesamt)];
    });
  });
}

/** The row of all Investitionskredite; the sum only where no credit for liquidity is in it. */
function gesamtzeile({ zeilen }: Tabelle): Zeile | undefined {
  const own = zeilen.find(({ position }) => position === "krediteInvestitionen");
  const mixed = zeilen.some(
    ({ position, text }) => position === "krediteLiquiditaet" || /liquiditaet|kassenkredit/.test(text),
  );
  return (
    own ??
    (mixed ? undefined : zeilen.findLast(({ art, position }) => art === "summe" || position === "summe"))
  );
}

/** Stand, Zugang and Tilgung below each other, with a column for each year. */
function nachZeilen(tabelle: Tabelle): Bewegung[] {
  const rows = tabelle.zeilen.flatMap((quelle) => {
    const teil = quelle.betraege.length > 0 ? teilAus(quelle.text) : undefined;
    return teil ? [{ teil, jahr: undefined, quelle }] : [];
  });
  const [start, more, less, end] = (["anfang", "zugang", "tilgung", "ende"] as const).map((teil) =>
    finde(rows, teil, undefined),
  );
  const once = new Set(rows.map(({ teil }) => teil)).size === rows.length;
  if (!start || !less || !end || !once) return [];
  return betragsspalten(tabelle).flatMap((spalte) => {
    const anfang = betrag(start, spalte);
    const ende = betrag(end, spalte);
    const figures = { zugang: betrag(more, spalte), tilgung: betrag(less, spalte) };
    return anfang && ende ? [bewegung(end.label, spalte.jahr, { anfang, ende, ...figures }, true)] : [];
  });
}

function bewegung(
  name: string,
  jahr: number | undefined,
  {
    anfang,
    ende,
    zugang,
    tilgung,
  }: Record<"anfang" | "ende", Figure> & Record<"zugang" | "tilgung", Figure | undefined>,
  gesamt: boolean,
): Bewegung {
  return {
    name,
    anfang,
    ende,
    gesamt,
    ...(jahr !== undefined && { jahr }),
    ...(zugang && { zugang }),
    ...(tilgung && { tilgung }),
  };
}

/** How the debts of a table move, year by year; empty where it does not show that. */
export function bewegungen(tabelle: Tabelle, planjahr: number | undefined): Bewegung[] {
  const rows = nachZeilen(tabelle);
  return rows.length > 0 ? rows : nachSpalten(tabelle, planjahr);
}

/** Whether a table without a name shows credits with their repayment, in columns or rows. */
export function istKreditspiegel(tabelle: Tabelle): boolean {
  const parts = [
    ...betragsspalten(tabelle).map(({ kopf }) => teilAus(kopf)),
    ...tabelle.zeilen.map(({ text }) => teilAus(text)),
  ];
  return (["anfang", "tilgung", "ende"] as const).every((teil) => parts.includes(teil));
}

/** Whether it is told what came in or was repaid. */
export function mitBewegung({ zugang, tilgung }: Bewegung): boolean {
  return zugang !== undefined || tilgung !== undefined;
}

/** Stand am Anfang + Zugang − Tilgung = Stand am Ende; a repayment may stand with a minus sign of its own. */
export function standgleichungen(all: Bewegung[]): (Gleichung & { name: string })[] {
  const moved = all.filter(mitBewegung);
  const gleichungen = (faktor: 1 | -1) => moved.map((bewegung) => standgleichung(bewegung, faktor));
  return gleichungen(besteLesart([-1, 1], gleichungen));
}

function standgleichung(
  { name, anfang, zugang, tilgung, ende }: Bewegung,
  faktor: 1 | -1,
): Gleichung & { name: string } {
  const terme: Term[] = [
    ...plus([anfang, ...(zugang ? [zugang] : [])]),
    ...(tilgung ? [{ figure: tilgung, faktor }] : []),
  ];
  return { name, gesamt: ende, terme };
}
