import type { TableKind } from "./arten";
import { jahrAus, stehtUeberJahreswechsel, type SpaltenArt } from "./lesen/kopf";
import { jeTabelle } from "./jetabelle";
import { betragsspalten, type Spalte, type Tabelle } from "./tabelle";

/** What makes a file a Wirtschaftsplan. */
export const PLANTEILE: TableKind[] = ["erfolgsplan", "erfolgsplan-konten", "vermoegensplan", "festsetzung"];

/** Which tables say what year is planned, the first kind that is there. */
const FUEHREND: TableKind[] = [...PLANTEILE, "zwischenbericht-guv", "zwischenbericht-vermoegensplan"];

/** Of these columns two successive ones are two successive years. */
export const JE_JAHR: SpaltenArt[] = ["ergebnis", "ansatz", "planung", "betrag"];

/** The columns of a table of which each has a year of its own. */
export const jahresreihe = (tabelle: Tabelle, arten = JE_JAHR): Spalte[] =>
  betragsspalten(tabelle).filter(({ art, jahr }) => arten.includes(art) && jahr !== undefined);

/** The same where what has been is called Ist. */
export const jahresreiheMitIst = (tabelle: Tabelle): Spalte[] => jahresreihe(tabelle, [...JE_JAHR, "ist"]);

/** Tables that begin with the year before the plan. */
const VORJAHR_ZUERST: TableKind[] = ["finanzplan", "gemeindehaushalt"];

/** The year that some tables plan: that of the plan's own parts; undefined where there is none. */
export function geplantesJahr(all: Tabelle[]): number | undefined {
  return planjahr(all.filter(({ kind }) => PLANTEILE.includes(kind)));
}

/**
 * The year the plan is for: that of the Erfolgsplan, else of the next part that names one. Where headers, titles and
 * Beschluss disagree, it is what most of them say, of two the later one: what was left standing is of an earlier
 * year. Of several plans it is the later one, and what the user corrected is not called into question. A year that ends
 * in the next one may be called by either.
 */
export function planjahr(all: Tabelle[]): number | undefined {
  for (const kind of FUEHREND) {
    const candidates = sichtbare(all.filter((tabelle) => tabelle.kind === kind));
    const corrected = candidates.filter(({ korrektur }) => korrektur?.jahr !== undefined);
    const leading = corrected.length > 0 ? corrected : candidates;
    const years = leading.flatMap((tabelle) => eigenesJahr(tabelle) ?? []);
    if (years.length === 0) continue;
    const season = leading.some(({ spalten }) => spalten.some(({ kopf }) => stehtUeberJahreswechsel(kopf)));
    const one = new Set(years).size === 1 && corrected.length === 0 && !season && PLANTEILE.includes(kind);
    return one ? meistgenannt(genannteJahre(all, leading)) : Math.max(...years);
  }
  return undefined;
}

function sichtbare(candidates: Tabelle[]): Tabelle[] {
  const visible = candidates.filter(({ hidden }) => !hidden);
  return visible.length > 0 ? visible : candidates;
}

/** What the headers and titles of the plan's parts say, in the files where the leading ones stand. */
function genannteJahre(all: Tabelle[], leading: Tabelle[]): number[] {
  const files = new Set(leading.map(({ file }) => file));
  const parts = all.filter(({ kind, file }) => PLANTEILE.includes(kind) && files.has(file));
  return sichtbare(parts).flatMap((tabelle) => {
    const own = eigenesJahr(tabelle);
    const titles = titeljahre(tabelle);
    const title = own !== undefined && titles.includes(own) ? own : titles.at(-1);
    return [own, title].flatMap((jahr) => jahr ?? []);
  });
}

/** What is named most often; of years that are named equally often the later one. */
function meistgenannt(years: number[]): number | undefined {
  const count = (year: number): number => years.filter((other) => other === year).length;
  const most = Math.max(...years.map(count));
  return Math.max(...years.filter((year) => count(year) === most));
}

const IM_TITEL =
  /(?:(?:wirtschafts|haushalts|gesch[äa]fts|plan)(?:jahr|plan)|(?:erfolgs|verm[öo]gens|stellen)(?:plan|[üu]bersicht)|spielzeit)\D{0,12}(20\d\d)/gi;

/** The years that the title or a heading of a table names as planned: "für das Wirtschaftsjahr 2026". */
export function titeljahre({ titel, zeilen }: Tabelle): number[] {
  const labels = zeilen.filter(({ art }) => art === "ueberschrift").map(({ label }) => label);
  return [...[...titel, ...labels].join(" ").matchAll(IM_TITEL)].map(([, jahr]) => Number(jahr));
}

/** The planned year of one table: its latest Ansatz, else the latest year that its headers or its title name. */
export const eigenesJahr = jeTabelle((tabelle): number | undefined => {
  const { korrektur, spalten, titel, zeilen } = tabelle;
  if (korrektur?.jahr !== undefined) return korrektur.jahr;
  const columns = betragsspalten(tabelle);
  const planned = jahreDer(columns.filter(({ art }) => art === "ansatz"));
  const years = planned.length > 0 ? planned : jahreDer(columns);
  if (VORJAHR_ZUERST.includes(tabelle.kind) && years.length > 0)
    return titeljahre(tabelle).find((jahr) => years.includes(jahr)) ?? years[1];
  if (planned.length > 2) return mehrjaehrig(tabelle, planned);
  if (years.length > 0) return years.at(-1);
  const headers = spalten.map(({ kopf }) => kopf);
  const labels = zeilen.filter(({ art }) => art === "ueberschrift").map(({ label }) => label);
  const text = [...titel, ...headers, ...labels].join(" ");
  const named = /(?:wirtschafts|haushalts|plan)(?:jahr|plan)\D{0,12}(20\d\d)/i.exec(text)?.[1];
  return named ? Number(named) : jahrAus(text);
});

/** The years of columns, each once, ascending. */
function jahreDer(columns: Spalte[]): number[] {
  return [...new Set(columns.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
}

/** Of several planned years: the one in the title, the second after the last result, or the second one. */
function mehrjaehrig({ titel, spalten: columns }: Tabelle, planned: number[]): number | undefined {
  const named = jahrAus(titel.join(" "));
  const results = columns.filter(({ art }) => art === "ergebnis").flatMap(({ jahr }) => jahr ?? []);
  return (
    [named, Math.max(...results) + 2].find((jahr) => jahr !== undefined && planned.includes(jahr)) ??
    planned[1]
  );
}

/**
 * The column of a table's planned year, in whatever order its columns stand: an Ansatz before other amounts. Where not
 * all have a year in their header it is told by their order.
 */
export function plankolumne(tabelle: Tabelle): Spalte | undefined {
  const columns = betragsspalten(tabelle);
  const ansaetze = columns.filter(({ art }) => art === "ansatz");
  const series = columns.filter(({ art }) => JE_JAHR.includes(art));
  const [candidates = []] = [ansaetze, series, columns].filter(({ length }) => length > 0);
  const dated = candidates.every(({ jahr }) => jahr !== undefined);
  const jahr = eigenesJahr(tabelle);
  const ofYear = dated ? candidates.findLast((column) => column.jahr === jahr) : undefined;
  return ofYear ?? nachStellung(candidates, columns, tabelle.kind);
}

function nachStellung(candidates: Spalte[], columns: Spalte[], kind: TableKind): Spalte | undefined {
  const [first, second] = candidates;
  if (first?.art === "ansatz" && neuesteZuerst(columns)) return first;
  const series = candidates.every(({ art }) => JE_JAHR.includes(art) && art !== "ansatz");
  return (VORJAHR_ZUERST.includes(kind) && series ? second : undefined) ?? candidates.at(-1);
}

/** Whether the columns go back in time: the results stand behind what is planned. */
export function neuesteZuerst(columns: Spalte[]): boolean {
  const lastPlanned = columns.findLastIndex(({ art }) => art === "ansatz");
  const firstResult = columns.findIndex(({ art }) => art === "ergebnis");
  return lastPlanned >= 0 && firstResult > lastPlanned;
}
