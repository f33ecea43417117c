import type { TableKind } from "../arten";
import { stehtUeberJahreswechsel } from "../lesen/kopf";
import { tabellenVon, type Plan } from "../plan";
import { eigenesJahr, jahresreihe, jahresreiheMitIst, PLANTEILE } from "../planjahr";
import { betragsspalten, type Kopfzelle, type Spalte, type Tabelle } from "../tabelle";
import {
  istVergangen,
  jahresfehler,
  mitJahr,
  mitText,
  nenntJahr,
  spanneAus,
  type Jahresfehler,
  type Jahresstelle,
} from "./jahresfehler";

/** A year that a text names as planned, right behind what is planned: "Wirtschaftsplan 2026", "für das Wirtschaftsjahr 2026". */
const GEPLANT =
  /\b(?:(?:wirtschafts|haushalts|gesch[äa]fts|plan)jahr(?:es)?|(?:wirtschafts|erfolgs|verm[öo]gens|stellen|liquidit[äa]ts)(?:plan(?:e?s)?|[üu]bersicht))(?:\s*(?:f[üu]r|des|im))?(?:\s*(?:das|dem))?(?:\s*(?:wirtschafts|haushalts|gesch[äa]fts|kalender)?jahr(?:es)?)?\s*[-–:]?\s*(20\d\d)(?!\d|\s*(?:\/|[-–]\s*\d|bis|und|u\.|ff))/gi;
/** What a title says of another plan than the one below it. */
const ANDERER =
  /vorjahr|vergleich|gegen[üu]ber|fortschreib|nachtrag|stand|gem[äa](?:ß|ss)|\blaut\b|\blt\b|aus dem|ab dem|\bseit\b|bisher|siehe|quelle|\bvom \d|\bzum \d|abschluss|[äa]nderung/i;
/** Longer texts are prose. */
const LAENGSTER_TITEL = 110;

const geplant = (text: string): number[] =>
  text.length > LAENGSTER_TITEL || ANDERER.test(text)
    ? []
    : [...text.matchAll(GEPLANT)].map(([, jahr]) => Number(jahr));

/** Parts of a plan over which its year stands. */
const MIT_TITEL: TableKind[] = [
  "erfolgsplan",
  "erfolgsplan-konten",
  "vermoegensplan",
  "vorhaben",
  "erlaeuterungen-erfolgsplan",
  "erlaeuterungen-vermoegensplan",
  "liquiditaetsplan",
  "investitionsmassnahmen",
  "investitionsprogramm",
  "finanzplan",
  "gemeindehaushalt",
  "verpflichtungsermaechtigungen",
  "verbindlichkeiten",
  "stellenuebersicht",
];

/** Titles of a plan's parts, and its Beschluss, that name another year than the planned one. */
export function titelangaben(plan: Plan): Jahresfehler[] {
  const { jahr, nebenplan } = plan;
  if (nebenplan || plan.tabellen.some(stehtUeberJahren)) return [];
  const spans = plan.tabellen
    .filter((tabelle) => tabelle.kind !== "sonstige" && gilt(tabelle))
    .flatMap(spanne);
  if (jahr === undefined) return spans;
  const told = new Set(spans.map(({ tabelle }) => tabelle));
  return [
    ...spans,
    ...tabellenVon(plan, "festsetzung").flatMap((tabelle) => beschluss(plan, tabelle, jahr)),
    ...MIT_TITEL.flatMap((kind) =>
      tabellenVon(plan, kind)
        .filter((tabelle) => gilt(tabelle) && !told.has(tabelle))
        .flatMap((tabelle) => [...titel(plan, tabelle, jahr), ...zeitraum(plan, tabelle)]),
    ),
  ];
}

const gilt = ({ hidden, korrektur }: Tabelle): boolean => !hidden && korrektur?.jahr === undefined;

/** A plan of two years, or of one that ends in the next, is called by either. */
const stehtUeberJahren = ({ titel: titles, spalten }: Tabelle): boolean =>
  [...titles, ...spalten.map(({ kopf }) => kopf)].some(stehtUeberJahreswechsel);

/** Other parts of the plan whose columns, or else whose titles, are of the planned year, and of no other. */
function belege({ tabellen }: Plan, tabelle: Tabelle, planjahr: number): Tabelle[] {
  return tabellen.filter(
    (other) =>
      other !== tabelle && !other.hidden && PLANTEILE.includes(other.kind) && eigenesJahr(other) === planjahr,
  );
}

const datiert = (tabelle: Tabelle): boolean => betragsspalten(tabelle).some(({ jahr }) => jahr !== undefined);

const richtig = (zelle: Kopfzelle, genannt: number, erwartet: number) => ({
  ...mitText(zelle, mitJahr(zelle.text, genannt, erwartet)),
  genannt,
  erwartet,
});

/** The Beschluss of the plan is for the year that its other parts plan. */
function beschluss(plan: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const parts = belege(plan, tabelle, planjahr).filter(datiert);
  if (tabelle.hidden || datiert(tabelle) || parts.length === 0) return [];
  const lines = tabelle.zeilen
    .filter(({ betraege }) => betraege.length === 0)
    .map(({ row, labelColumn, label }): Kopfzelle => ({ row, column: labelColumn, text: label }));
  const cells = [...tabelle.kopfzellen, ...lines].filter(
    ({ row, column }, at, all) => all.findIndex((one) => one.row === row && one.column === column) === at,
  );
  const anyRight = cells.some(({ text }) => nenntJahr(text, planjahr));
  const wrong = cells.flatMap((zelle) => {
    const years = geplant(zelle.text);
    const [genannt] = years;
    if (genannt === undefined || new Set(years).size !== 1 || nenntJahr(zelle.text, planjahr)) return [];
    if (anyRight && !/f[üu]r das \S*jahr/i.test(zelle.text)) return [];
    if (plan.weitereJahre?.includes(genannt) || Math.abs(genannt - planjahr) > 2) return [];
    return [richtig(zelle, genannt, planjahr)];
  });
  return jahresfehler("beschluss", tabelle, wrong);
}

/** A title of an earlier year over a table of the planned one. */
function titel(plan: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const titles = tabelle.kopfzellen.filter((zelle) => zelle.titel);
  if (titles.some(({ text }) => nenntJahr(text, planjahr))) return [];
  const wrong = titles.flatMap((zelle) =>
    geplant(zelle.text)
      .slice(0, 1)
      .map((genannt) => richtig(zelle, genannt, planjahr)),
  );
  const [genannt, ...others] = new Set(wrong.map((one) => one.genannt));
  if (genannt === undefined || others.length > 0 || !istVergangen(genannt, planjahr)) return [];
  if (plan.weitereJahre?.includes(genannt) || !istPlanVon(plan, tabelle, planjahr, genannt)) return [];
  return jahresfehler("titel", tabelle, wrong);
}

/** So many other parts of the planned year tell what a table itself does not. */
const BELEGE = 2;

/** Whether a table is of the planned year for sure, and not a plan of the other one that looks ahead. */
function istPlanVon(plan: Plan, tabelle: Tabelle, planjahr: number, anderes: number): boolean {
  const columns = jahresreihe(tabelle);
  const years = columns.map(({ jahr }) => jahr);
  const parts = belege(plan, tabelle, planjahr);
  if (columns.length === 0) return parts.filter(datiert).length >= BELEGE;
  const planned = columns.filter(({ art }) => art === "ansatz").map(({ jahr }) => jahr);
  if (planned.length > 0 && Math.max(...planned.map((jahr) => jahr ?? 0)) !== planjahr) return false;
  if (!years.includes(planjahr)) return false;
  const results = columns.flatMap(({ art, jahr }) => (art === "ergebnis" ? (jahr ?? []) : []));
  // A plan of the other year would not know the result of the year before it.
  if (results.length > 0 && planned.length <= BELEGE) return Math.max(...results) === anderes - 1;
  return parts.length >= BELEGE || (!years.includes(anderes) && parts.length > 0);
}

/** What a title says of other years than those of its columns. */
const FORTGESCHRIEBEN = /vorjahr|fortschreib|nachtrag|stand|gem[äa](?:ß|ss)|bisher|[äa]nderung/i;

/** "Kennzahlen 2017 bis 2023" over columns of as many years, of which each is a year or two later. */
function spanne(tabelle: Tabelle): Jahresfehler[] {
  const wrong = fruehere(tabelle, jahresreiheMitIst(tabelle), FORTGESCHRIEBEN);
  return jahresfehler("spanne", tabelle, wrong);
}

/** The titles that name a span of years by one or two earlier than that of some columns. */
function fruehere(tabelle: Tabelle, spalten: Spalte[], ausser: RegExp, vonBis?: RegExp): Jahresstelle[] {
  const years = spalten.flatMap(({ jahr }) => jahr ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return tabelle.kopfzellen.flatMap((zelle) => {
    const [from, to] = (zelle.titel && spanneAus(zelle.text, vonBis)) || [];
    if (from === undefined || to === undefined || ausser.test(zelle.text)) return [];
    const schritt = first - from;
    if (![1, 2].includes(schritt) || last - to !== schritt) return [];
    const text = mitJahr(mitJahr(zelle.text, to, last), from, first);
    return [{ ...mitText(zelle, text), genannt: from, erwartet: first }];
  });
}

const FUENF_JAHRE =
  /(?:finanzplan(?:ung)?|investitionsprogramm)\D{0,20}(20\d\d)\s*(?:bis|[-–—/])\s*(20\d\d)/i;

/** "zum Finanzplan 2022 bis 2026": the Finanzplan itself shows later years. */
function zeitraum(plan: Plan, tabelle: Tabelle): Jahresfehler[] {
  const finanzplan = tabellenVon(plan, "finanzplan").find(({ hidden }) => !hidden);
  const columns = finanzplan ? betragsspalten(finanzplan) : [];
  return jahresfehler("titel", tabelle, fruehere(tabelle, columns, ANDERER, FUENF_JAHRE));
}
