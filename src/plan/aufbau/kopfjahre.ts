import type { TableKind } from "../arten";
import { jahrAus, stehtUeberJahreswechsel } from "../lesen/kopf";
import { tabelleVon, type Plan } from "../plan";
import { eigenesJahr, jahresreihe, jahresreiheMitIst, titeljahre } from "../planjahr";
import { betragsspalten, type Spalte, type Tabelle } from "../tabelle";
import { teilplaene } from "../teilplaene";
import { HOECHSTENS, spanneAus } from "./jahresfehler";

/** A table whose header may show other years than it should, and what it is with these. */
export interface Kopfverdacht {
  tabelle: Tabelle;
  ersatz: Tabelle;
  /** Its own title or header says so; else its figures must show it. */
  sicher: boolean;
}

/** Parts whose columns follow from the planned year. */
const MIT_PLANJAHR: TableKind[] = [
  "erfolgsplan",
  "erfolgsplan-konten",
  "vermoegensplan",
  "vorhaben",
  "finanzplan",
  "gemeindehaushalt",
  "stellenuebersicht",
];

/** The parts of a workbook's plans whose headers may show the wrong years; what the user corrected is right. */
export function kopfverdacht(plan: Plan): Kopfverdacht[] {
  return teilplaene(plan)
    .filter(({ nebenplan }) => !nebenplan)
    .flatMap((teil) => [
      ...MIT_PLANJAHR.flatMap((kind) => {
        const tabelle = tabelleVon(teil, kind);
        if (!tabelle || !lesbar(tabelle)) return [];
        return (
          zweiKoepfe(tabelle) ?? vertippt(tabelle) ?? doppelt(tabelle) ?? verschoben(tabelle, teil.jahr) ?? []
        );
      }),
      ...teil.tabellen
        .filter(({ kind }) => kind !== "sonstige" && !MIT_PLANJAHR.includes(kind))
        .filter(lesbar)
        .flatMap((tabelle) => doppelt(tabelle) ?? ausDerSpanne(tabelle) ?? []),
    ]);
}

const lesbar = ({ kopfOhneErgebnis, korrektur }: Tabelle): boolean =>
  !kopfOhneErgebnis && korrektur?.jahr === undefined;

/** The column of a header's years, each with the one that should be there. */
export function falscheKoepfe({ kopffehler, spalten }: Tabelle): Spalte[] {
  if (!kopffehler) return [];
  return spalten.filter(({ kopf, jahr }) => jahr !== undefined && jahrAus(kopf) !== jahr);
}

/** The upper half of a Finanzplan still has the years of which the lower half has the next ones. */
function zweiKoepfe(tabelle: Tabelle): Kopfverdacht | undefined {
  const ersatz: Tabelle = { ...tabelle, kopffehler: true };
  const wrong = falscheKoepfe(ersatz).filter(({ kopf }) => jahrAus(kopf) !== undefined);
  return wrong.length >= 2 ? { tabelle, ersatz, sicher: true } : undefined;
}

/** So far from all others no year of a table is meant to be. */
const WEIT = 5;

/** Whether two columns claim to be one: by the same words, or as a year that is planned a second time. */
const istDieselbe = (a: Spalte, b: Spalte, dazwischen: boolean): boolean =>
  a.kopf === b.kopf || (dazwischen && a.jahr === b.jahr && [a, b].some(({ art }) => art === "planung"));

/** Whether an Ansatz may be of the year between, though it claims to be of that of the result before it: figures will show it. */
const kannDazwischenSein = (a: Spalte, b: Spalte): boolean =>
  a.jahr === b.jahr && a.art === "ergebnis" && b.art === "ansatz";

/** Of columns year by year one has the header of another, where no column has the year of its place. */
function doppelt(tabelle: Tabelle): Kopfverdacht | undefined {
  const series = jahresreiheMitIst(tabelle);
  const starts = series.map(({ jahr = 0 }, index) => jahr - index);
  const [start, ...others] = starts.filter((one) => starts.indexOf(one) !== starts.lastIndexOf(one));
  if (start === undefined || others.some((one) => one !== start) || others.length + 2 !== series.length)
    return undefined;
  const at = starts.findIndex((one) => one !== start);
  const wrong = series[at];
  const right = start + at;
  const dazwischen = at > 0 && at < series.length - 1;
  if (!wrong || series.some(({ jahr }) => jahr === right)) return undefined;
  const rest = series.filter((spalte) => spalte !== wrong);
  const sicher = rest.some((spalte) => istDieselbe(spalte, wrong, dazwischen));
  if (!sicher && !(dazwischen && rest.some((spalte) => kannDazwischenSein(spalte, wrong)))) return undefined;
  return {
    tabelle,
    ersatz: mitJahren(tabelle, (spalte) => (spalte === wrong ? right : spalte.jahr)),
    sicher,
  };
}

/** So many years a title names at the least, for one that lacks among the columns to be a slip. */
const SPANNE = 4;

/** The title names from when to when, there are as many columns, and one of them is of another year. */
function ausDerSpanne(tabelle: Tabelle): Kopfverdacht | undefined {
  const series = jahresreiheMitIst(tabelle);
  const [from = NaN, to = NaN] = tabelle.titel.flatMap((text) => spanneAus(text) ?? []);
  if (series.length < SPANNE || to - from !== series.length - 1) return undefined;
  const wrong = series.filter(({ jahr }, index) => jahr !== from + index);
  const [only, ...more] = wrong;
  if (!only || more.length > 0) return undefined;
  // A year may be shown twice, as it was and restated.
  if (series.some((other) => other !== only && other.jahr === only.jahr)) return undefined;
  const right = from + series.indexOf(only);
  return {
    tabelle,
    ersatz: mitJahren(tabelle, (spalte) => (spalte === only ? right : spalte.jahr)),
    sicher: true,
  };
}

/** One year of three and more is far from all others, and one digit or the order of two makes it the one between. */
function vertippt(tabelle: Tabelle): Kopfverdacht | undefined {
  const series = jahresreihe(tabelle);
  const years = series.map(({ jahr = 0 }) => jahr);
  if (years.length < 3) return undefined;
  const off = years.filter((jahr, index) =>
    years.every((other, place) => place === index || Math.abs(other - jahr) > WEIT),
  );
  const [wrong] = off;
  if (off.length !== 1 || wrong === undefined) return undefined;
  const index = years.indexOf(wrong);
  const steps = [years[index - 1], years[index + 1]].flatMap((near) =>
    near === undefined ? [] : [near - 1, near + 1],
  );
  const open = [...new Set(steps)].filter((jahr) => !years.includes(jahr) && istTippfehler(jahr, wrong));
  const [right] = open;
  if (open.length !== 1 || right === undefined) return undefined;
  return {
    tabelle,
    ersatz: mitJahren(tabelle, (spalte) => (spalte === series[index] ? right : spalte.jahr)),
    sicher: true,
  };
}

function istTippfehler(right: number, wrong: number): boolean {
  const [a, b] = [String(right), String(wrong)];
  const different = [...a].filter((digit, place) => digit !== b[place]).length;
  return different === 1 || [...a].sort().join("") === [...b].sort().join("");
}

/** All years are those of an earlier plan: the title names the planned one, or the figures will show it. */
function verschoben(tabelle: Tabelle, jahr: number | undefined): Kopfverdacht | undefined {
  const own = eigenesJahr(tabelle);
  const dated = betragsspalten(tabelle).filter((spalte) => spalte.jahr !== undefined);
  if (jahr === undefined || own === undefined || own === jahr || dated.length === 0) return undefined;
  if (dated.some(({ kopf }) => stehtUeberJahreswechsel(kopf))) return undefined;
  const schritt = jahr - own;
  if (Math.abs(schritt) > HOECHSTENS) return undefined;
  const named = titeljahre(tabelle);
  const titel = named.includes(jahr) && !named.includes(own);
  const sicher =
    schritt > 0 && titel && dated.every((spalte) => spalte.art === "ve" || (spalte.jahr ?? 0) < jahr);
  const ersatz = mitJahren(tabelle, (spalte) => neuesJahr(tabelle, spalte, schritt));
  return { tabelle, ersatz, sicher };
}

/**
 * The year of a column where the planned one moves on. What follows from that, such as the VE or the posts filled,
 * moves with it only where it is as old: else somebody has put it right already.
 */
export function neuesJahr(tabelle: Tabelle, { art, jahr }: Spalte, schritt: number): number | undefined {
  if (jahr === undefined) return undefined;
  const planjahr = (eigenesJahr(tabelle) ?? jahr) + schritt;
  const alt =
    (art === "ve" && jahr === planjahr - schritt) ||
    (art === "ist" && jahr < planjahr - 1) ||
    (art === "bisher" && jahr < planjahr - 2);
  const haengtAb = art === "ve" || art === "ist" || art === "bisher";
  return !haengtAb || alt ? jahr + schritt : jahr;
}

/** The table as it is with other years in its header. */
function mitJahren(tabelle: Tabelle, jahrVon: (spalte: Spalte) => number | undefined): Tabelle {
  const neue = new Map(
    tabelle.spalten.map((spalte) => {
      const jahr = jahrVon(spalte);
      return [spalte, jahr === undefined ? spalte : { ...spalte, jahr }];
    }),
  );
  const zeilen = tabelle.zeilen.map((zeile) => ({
    ...zeile,
    betraege: zeile.betraege.map((figure) => ({
      ...figure,
      spalte: neue.get(figure.spalte) ?? figure.spalte,
    })),
  }));
  return { ...tabelle, spalten: [...neue.values()], zeilen, kopffehler: true };
}
