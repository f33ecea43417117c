import { ZERO, summe, type Decimal } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { tabelleVon, type Plan } from "../../plan/plan";
import { hauptplan } from "../../plan/teilplaene";
import { betragsspalten, type Spalte, type Tabelle } from "../../plan/tabelle";
import { eigenerPlan } from "../../rules/gespeichert/eigenerplan";
import type { Term } from "../../plan/aufbau/gleichung";
import { diagramme } from "../../texte/diagramme";
import type { Workbook } from "../../workbook/workbook";
import { guvzeilen, type Linie, mittelzeilen, type Quelle } from "../auswertung/linien";

/** How sure an amount is: booked, planned for a year, projected to its end, or planned for later years. */
export type Reihenart = "ergebnis" | "ist" | "ansatz" | "hochrechnung" | "planung";

/** One series of a picture: a column of a table. */
export interface Reihe {
  art: Reihenart;
  jahr?: number;
  /** "Ansatz 2024" */
  name: string;
}

/** An amount in euro, exact, and the figures that it is the sum of. */
export interface Wert {
  betrag: Decimal;
  terme: Term[];
}

export interface Bildzeile {
  name: string;
  /** One for each series; undefined where the table has no amount. */
  werte: (Wert | undefined)[];
}

export const themen = ["erfolgsplan", "zwischenbericht", "vermoegensplan", "jahresvergleich"] as const;
export type Thema = (typeof themen)[number];
type Ansicht = "ueberblick" | "ertraege" | "aufwendungen" | "herkunft" | "verwendung";

/** The figures of one picture: lines with an amount in every series. Lines of zeros are left out. */
export interface Zahlenbild {
  thema: Thema;
  ansicht: Ansicht;
  /** Name of the file, where it is not that of the first workbook. */
  datei?: string;
  reihen: Reihe[];
  zeilen: Bildzeile[];
  /** False where the lines do not add up to the total of their table: one was not recognised, or a sum is wrong. */
  vollstaendig: boolean;
}

/** What can be drawn, and which themes lack their table. */
interface Zahlenbilder {
  bilder: Zahlenbild[];
  fehlt: Thema[];
}

/** The Jahresvergleich is an extra that few workbooks have: nobody misses it. */
const ERWARTET: readonly Thema[] = themen.filter((thema) => thema !== "jahresvergleich");

/** More lines than that are hard to read: the smaller ones stand together. */
const ZEILEN = 8;

/**
 * The pictures of workbooks that were checked together, recognised as the check recognised them. A theme that the
 * first workbook lacks comes from the next one that has it, and then names its file.
 */
export function zahlenbilderVon(workbooks: Workbook[]): Zahlenbilder {
  const [own, ...others] = workbooks.map((workbook) => zahlenbilder(hauptplan(eigenerPlan(workbook))));
  if (!own) return { bilder: [], fehlt: [...ERWARTET] };
  const bilder = themen.flatMap((thema) => {
    const ofTheme = ({ bilder: all }: Zahlenbilder): Zahlenbild[] => all.filter((one) => one.thema === thema);
    const found = ofTheme(own);
    const index = found.length > 0 ? -1 : others.findIndex((other) => ofTheme(other).length > 0);
    const [datei, other] = [workbooks[index + 1]?.name, others[index]];
    return other && datei !== undefined ? ofTheme(other).map((one) => ({ ...one, datei })) : found;
  });
  return { bilder, fehlt: ERWARTET.filter((thema) => bilder.every((one) => one.thema !== thema)) };
}

/** All pictures of a plan, in the order of the themes. */
export function zahlenbilder(plan: Plan): Zahlenbilder {
  const bilder = themen.flatMap((thema) => BILDER[thema](plan));
  return { bilder, fehlt: ERWARTET.filter((thema) => bilder.every((bild) => bild.thema !== thema)) };
}

const BILDER: Record<Thema, (plan: Plan) => Zahlenbild[]> = {
  erfolgsplan: (plan) => {
    const tabelle = tabelleVon(plan, "erfolgsplan") ?? tabelleVon(plan, "erfolgsplan-konten");
    const quellen = jahre(tabelle);
    const last = letztesJahr(quellen);
    const spaeter = jahre(tabelleVon(plan, "finanzplan")).filter(({ spalte: { jahr = 0 } }) => jahr > last);
    return guvbilder(plan, "erfolgsplan", quellen, quellen.length > 0 ? spaeter : []);
  },
  zwischenbericht: (plan) => [
    ...guvbilder(plan, "zwischenbericht", unterjaehrig(plan, "zwischenbericht-guv")),
    ...mittelbilder(plan, "zwischenbericht", unterjaehrig(plan, "zwischenbericht-vermoegensplan")),
  ],
  vermoegensplan: (plan) => {
    const own = jahre(tabelleVon(plan, "vermoegensplan"));
    const shown = own.flatMap(({ spalte }) => spalte.jahr ?? plan.jahr ?? []);
    const further = jahre(tabelleVon(plan, "finanzplan")).filter(
      ({ spalte: { jahr } }) => jahr === undefined || !shown.includes(jahr),
    );
    return mittelbilder(plan, "vermoegensplan", [...own, ...further].sort(nachJahr));
  },
  jahresvergleich: (plan) => guvbilder(plan, "jahresvergleich", jahre(tabelleVon(plan, "jahresvergleich"))),
};

/** Kinds of column that show a year as a whole. */
const JAHRESARTEN: Spalte["art"][] = ["ergebnis", "ansatz", "betrag", "planung", "hochrechnung"];
const UNTERJAEHRIG: Spalte["art"][] = ["ansatz", "ist", "hochrechnung"];

/** The columns of a table that each show a year, from the earliest on. */
function jahre(tabelle: Tabelle | undefined): Quelle[] {
  if (!tabelle) return [];
  return quellen(tabelle, JAHRESARTEN).sort(nachJahr);
}

function unterjaehrig(plan: Plan, kind: TableKind): Quelle[] {
  const tabelle = tabelleVon(plan, kind);
  return tabelle ? quellen(tabelle, UNTERJAEHRIG) : [];
}

function quellen(tabelle: Tabelle, arten: Spalte["art"][]): Quelle[] {
  return betragsspalten(tabelle)
    .filter(({ art }) => arten.includes(art))
    .map((spalte) => ({ tabelle, spalte }));
}

const nachJahr = (a: Quelle, b: Quelle): number => (a.spalte.jahr ?? 0) - (b.spalte.jahr ?? 0);

const letztesJahr = (all: Quelle[]): number => Math.max(0, ...all.flatMap(({ spalte }) => spalte.jahr ?? []));

/** Überblick, Erträge and Aufwendungen of a GuV; later years are those of which only the result is known. */
function guvbilder(plan: Plan, thema: Thema, quellen: Quelle[], spaeter: Quelle[] = []): Zahlenbild[] {
  const { ueberblick, ertraege, aufwendungen, rest } = guvzeilen(quellen);
  const vollstaendig = gehtAuf(rest, quellen);
  return [
    bild(plan, { thema, ansicht: "ueberblick", vollstaendig }, ueberblick, [...quellen, ...spaeter]),
    bild(plan, { thema, ansicht: "ertraege", vollstaendig }, ertraege, quellen),
    bild(plan, { thema, ansicht: "aufwendungen", vollstaendig }, aufwendungen, quellen),
  ].filter(gefuellt);
}

/** Where the money of the Vermögensplan comes from and what it is for. */
function mittelbilder(plan: Plan, thema: Thema, quellen: Quelle[]): Zahlenbild[] {
  const sides = [
    ["herkunft", "summeEinnahmen"],
    ["verwendung", "summeAusgaben"],
  ] as const;
  return sides
    .map(([ansicht, gesamt]) => {
      const { linien, rest } = mittelzeilen(gesamt, quellen);
      return bild(plan, { thema, ansicht, vollstaendig: gehtAuf(rest, quellen) }, linien, quellen);
    })
    .filter(gefuellt);
}

const gefuellt = ({ zeilen }: Zahlenbild): boolean => zeilen.length > 0;

/** Whether a difference that should be zero is, within what the rounding of its figures explains. */
function gehtAuf(rest: Linie["terme"], quellen: Quelle[]): boolean {
  return quellen.every((quelle) => {
    const terme = rest(quelle);
    const rounding = summe(terme.map(({ figure: { halb, spalte } }) => halb.times(spalte.einheit)));
    return euro(terme).abs().lte(rounding);
  });
}

function bild(
  plan: Plan,
  what: Pick<Zahlenbild, "thema" | "ansicht" | "vollstaendig">,
  linien: Linie[],
  quellen: Quelle[],
): Zahlenbild {
  const lines = linien
    .map(({ name, terme }): Bildzeile => ({ name, werte: quellen.map((quelle) => wert(terme(quelle))) }))
    .filter(({ werte }) => werte.some((value) => value && !value.betrag.isZero()));
  const filled = quellen.map((_, index) => lines.some(({ werte }) => werte[index] !== undefined));
  const keep = <T>(list: T[]): T[] => list.filter((_, index) => filled[index]);
  const zeilen = zusammengefasst(lines).map(({ name, werte }) => ({ name, werte: keep(werte) }));
  return { ...what, reihen: keep(quellen).map((quelle) => reihe(plan, quelle)), zeilen };
}

function wert(terme: Term[]): Wert | undefined {
  return terme.length === 0 ? undefined : { betrag: euro(terme), terme };
}

function euro(terme: Term[]): Decimal {
  return summe(terme.map(({ figure, faktor }) => figure.wert.times(figure.spalte.einheit).times(faktor)));
}

/** The largest lines in the order of the form, and the others as one. */
function zusammengefasst(lines: Bildzeile[]): Bildzeile[] {
  if (lines.length <= ZEILEN) return lines;
  const largest = new Set([...lines].sort((a, b) => groesse(b).cmp(groesse(a))).slice(0, ZEILEN - 1));
  const rest = lines.filter((line) => !largest.has(line));
  const werte = (rest[0]?.werte ?? []).map((_, index) =>
    wert(rest.flatMap((line) => line.werte[index]?.terme ?? [])),
  );
  return [...lines.filter((line) => largest.has(line)), { name: diagramme.uebrige(rest.length), werte }];
}

/** The largest amount of a line, whatever its sign. */
function groesse({ werte }: Bildzeile): Decimal {
  return werte.reduce((most, value) => {
    const size = value?.betrag.abs() ?? ZERO;
    return size.gt(most) ? size : most;
  }, ZERO);
}

function reihe({ jahr: planjahr }: Plan, { tabelle, spalte }: Quelle): Reihe {
  const { art: kind, jahr = tabelle.kind === "vermoegensplan" ? planjahr : undefined } = spalte;
  const later = planjahr !== undefined && jahr !== undefined && jahr > planjahr;
  const art = kind === "ergebnis" || kind === "ist" || kind === "hochrechnung" ? kind : undefined;
  const shown = art ?? (later && kind !== "ansatz" ? "planung" : "ansatz");
  const name = [diagramme.reihenart[shown], jahr].filter(Boolean).join(" ");
  return { art: shown, name, ...(jahr !== undefined && { jahr }) };
}

/** What tells the series of a picture apart: the years where they differ, else the kinds, else the whole names. */
export function kurznamen(reihen: Reihe[]): string[] {
  const distinct = (names: string[]): boolean => new Set(names).size === names.length;
  const years = reihen.map(({ jahr }) => String(jahr ?? ""));
  if (distinct(years) && !years.includes("")) return years;
  const kinds = reihen.map(({ art }) => diagramme.reihenart[art]);
  return distinct(kinds) ? kinds : reihen.map(({ name }) => name);
}
