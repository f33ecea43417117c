import { beschriftung, istSchlichteSumme, istSumme, normalisieren } from "./beschriftung";
import { kontonummer } from "./konto";
import { formulare } from "../formulare";
import { festsetzung } from "../formulare/festsetzung";
import { passende, type Position } from "../formulare/formular";
import {
  istEinheit,
  istJahr,
  istKopfzeile,
  istSpaltennummerierung,
  jahrAus,
  kopfwort,
  sprechendeKopfzeilen,
} from "./kopf";
import { datumImText } from "./tag";
import { type Raster, type Zelle, zeigtKeinErgebnis } from "./raster";

/** Rows that belong together: what stands above, the header rows, and the rows below. */
export interface Block {
  titel: string[];
  /** The cells of the title, each with its place. */
  titelzellen: Zelle[];
  kopfzeilen: number[];
  /** A header further down that says the same with later years: of two that disagree the earlier was left standing. */
  spaetererKopf?: number[];
  zeilen: Zelle[][];
}

/**
 * Cuts a sheet into its tables. A header begins a table; so does a gap after which another form's labels
 * stand. A header that repeats the one before it, over rows that go on (a page break), is no new table.
 */
export function bloecke(raster: Raster): Block[] {
  const result: Offen[] = [];
  let titel: Zelle[][] = [];
  for (const teil of teile(raster)) {
    if (!teil.zeilen.some(hatZahl)) {
      titel = titel.concat(teil.zeilen).slice(-TITELZEILEN);
      continue;
    }
    const last = result.at(-1);
    const titelzellen = ueberschriftszellen(titel, teil);
    const own = titelzellen.map(({ text }) => text);
    const versatz =
      last && !anderesThema(last.block.titel, [...own, ...beschlusstitel(teil)])
        ? setztFort(raster, last, teil, own)
        : undefined;
    if (last && versatz !== undefined) {
      if (versatz > 0) last.block.spaetererKopf = teil.kopfzeilen;
      const kopf = versatz === 0 ? [] : teil.kopfzeilen.map((row) => raster.zeile(row).map(nurText));
      ergaenzen(last, [...titel, ...kopf, ...teil.zeilen]);
    } else {
      const block = { titel: own, titelzellen, kopfzeilen: teil.kopfzeilen.slice(-KOPFZEILEN), zeilen: [] };
      const offen: Offen = { block, beschriftungen: new Map(), formular: undefined };
      ergaenzen(offen, teil.zeilen);
      result.push(offen);
    }
    titel = [];
  }
  return result.map(({ block }) => block);
}

/** What stands above a piece. */
function ueberschriftszellen(titel: Zelle[][], { vorspann }: Teil): Zelle[] {
  const rows = titel.concat(vorspann).slice(-TITELZEILEN);
  return rows.flatMap((zeile) => zeile.filter(({ text }) => text !== ""));
}

/** The title of a Beschluss, which has no header: it stands right above its first line. */
function beschlusstitel({ kopfzeilen, zeilen }: Teil): string[] {
  const rows = kopfzeilen.length > 0 ? [] : zeilen.slice(0, zeilen.findIndex(hatZahl));
  const texts = rows.flatMap((zeile) => zeile.map(({ text }) => text));
  return texts.filter((text) => festsetzung.titel.test(normalisieren(text)));
}

/** Whether two titles name different forms: then the tables below are two, however alike their headers are. */
function anderesThema(before: string[], now: string[]): boolean {
  const [known, next] = [before, now].map(themen);
  return !!known && !!next && known.size > 0 && next.size > 0 && ![...next].some((thema) => known.has(thema));
}

function themen(titel: string[]): Set<Position[]> {
  const text = normalisieren(titel.join(" "));
  return new Set(formulare.filter((form) => form.titel.test(text)).map(({ positionen }) => positionen));
}

/** A table that may go on, with what is known of it, so that no row is read twice. */
interface Offen {
  block: Block;
  /** How often each label occurs. */
  beschriftungen: Map<string, number>;
  formular: Position[] | undefined;
}

/** So many rows above a header are its title, so many rows a header; no plan has more. */
const TITELZEILEN = 60;
const KOPFZEILEN = 8;

/** Rows that say which form a table is; what comes later no longer changes it. */
const ERSTE_ZEILEN = 400;

function ergaenzen(offen: Offen, zeilen: Zelle[][]): void {
  const { block } = offen;
  for (const zeile of zeilen) block.zeilen.push(zeile);
  for (const text of beschriftungen(zeilen))
    offen.beschriftungen.set(text, (offen.beschriftungen.get(text) ?? 0) + 1);
  if (!offen.formular && block.zeilen.length - zeilen.length < ERSTE_ZEILEN)
    offen.formular = staerkstesFormular(block.zeilen.slice(0, ERSTE_ZEILEN));
}

interface Teil {
  vorspann: Zelle[][];
  kopfzeilen: number[];
  zeilen: Zelle[][];
}

/** Pieces between blank rows and before header rows. */
function teile(raster: Raster): Teil[] {
  const result: Teil[] = [];
  let teil: Teil = { vorspann: [], kopfzeilen: [], zeilen: [] };
  // What stands in the first row of a sheet stands after a gap.
  let previous = -2;
  const next = (vorspann: Zelle[][] = []): void => {
    if (teil.zeilen.length > 0 || teil.kopfzeilen.length > 0) result.push(teil);
    teil = { vorspann, kopfzeilen: [], zeilen: [] };
  };
  for (const [index, zeile] of raster.zeilen.entries()) {
    const row = zeile[0]?.row ?? 0;
    const gap = row > previous + 1;
    const apart = gap || istTitelzeile(raster.zeilen[index - 1], raster.zeilen[index - 2]);
    const kopf =
      istKopfzeile(zeile) ||
      (apart && stehtUeberZahlen(zeile, raster.zeilen[index + 1])) ||
      (teil.kopfzeilen.length > 0 &&
        teil.zeilen.length === 0 &&
        ((teil.kopfzeilen.at(-1) === row - 1 && istTageszeile(zeile, raster.zeile(row - 1))) ||
          setztKopfFort(raster, index)));
    const headerOnly = teil.kopfzeilen.length > 0 && !teil.zeilen.some(hatZahl);
    if (kopf && teil.zeilen.some(hatZahl)) next(textRowsAtEnd(teil));
    else if (kopf && teil.zeilen.length > 0) {
      const above = teil.zeilen.splice(0);
      const words = beginntKopf(above.at(-1), zeile) ? above.splice(-1) : [];
      next(above);
      for (const [first] of words) if (first) teil.kopfzeilen.push(first.row);
    } else if (gap && !headerOnly) next();
    if (kopf) teil.kopfzeilen.push(row);
    else teil.zeilen.push(zeile);
    previous = row;
  }
  next();
  return result.flatMap(inAbschnitten);
}

/** No Beschluss has more rows. */
const BESCHLUSSZEILEN = 200;
/** The two lines that begin every Beschluss, each Teilbetrieb's own one as well. */
const BEGINN = festsetzung.positionen.filter(({ id }) => ["ertraege", "aufwendungen"].includes(id));

/** A Beschluss that fixes the same for one Teilbetrieb after the other: a heading, and below it both lines once more. */
function inAbschnitten(teil: Teil): Teil[] {
  const { kopfzeilen, zeilen } = teil;
  if (kopfzeilen.length > 0 || zeilen.length > BESCHLUSSZEILEN) return [teil];
  const lines = zeilen.map((zeile) =>
    hatZahl(zeile) ? passende(BEGINN, worteDer(zeile))[0]?.id : undefined,
  );
  const starts = zeilen.flatMap((zeile, at) => {
    const [first, second] = lines.slice(at + 1, at + 3);
    return !hatZahl(zeile) && first && second && first !== second ? [at] : [];
  });
  const [, ...further] = starts;
  const cuts = [0, ...further, zeilen.length];
  return cuts.slice(1).map((end, nr) => ({
    vorspann: nr === 0 ? teil.vorspann : [],
    kopfzeilen: [],
    zeilen: zeilen.slice(cuts[nr], end),
  }));
}

const worteDer = (zeile: Zelle[]): string => normalisieren(zeile.map(({ text }) => text).join(" "));

/** Whether the words right above a row of units belong to its header: they stand over most of the units. */
function beginntKopf(above: Zelle[] | undefined, zeile: Zelle[]): boolean {
  if (!above || above[0]?.row !== (zeile[0]?.row ?? 0) - 1) return false;
  if (!zeile.every(({ text, zahl }) => !zahl && istEinheit(text))) return false;
  const words = new Set(above.flatMap(({ column, text }) => (text === "" ? [] : [column])));
  return zeile.filter(({ column }) => words.has(column)).length * 2 > zeile.length;
}

/** One text alone, with nothing right above it: the title of the table that begins below it. */
function istTitelzeile(zeile: Zelle[] | undefined, above: Zelle[] | undefined): boolean {
  const [first, second] = zeile ?? [];
  if (!first || second || first.zahl || first.text === "") return false;
  return !above?.[0] || above[0].row < first.row - 1;
}

/** A row of words after a gap, right above figures: a header even where its words are unknown. */
function stehtUeberZahlen(zeile: Zelle[], next: Zelle[] | undefined): boolean {
  if (zeile.length < 2 || !next || zeile.some(({ text, zahl }) => text === "" || zahl)) return false;
  const figures = new Set(next.flatMap(({ column, zahl }) => (zahl ? [column] : [])));
  return (
    zeile.slice(1).some(({ column }) => figures.has(column)) ||
    (figures.has(zeile[0]?.column ?? -1) && figures.size > 1)
  );
}

/** Nothing but days, or years beside them, right below a header is part of it; one alone below its first word is a row. */
function istTageszeile(zeile: Zelle[], header: Zelle[]): boolean {
  const days = zeile.filter(({ text, zahl }) => !zahl && datumImText(text, 2000) !== undefined);
  return (
    zeile.every((zelle) => days.includes(zelle) || istJahr(zelle)) &&
    (days.length > 1 || (days.length === 1 && (zeile[0]?.column ?? 0) > (header[0]?.column ?? 0)))
  );
}

/** So many rows below a header show which of its columns hold figures. */
const ZEILEN_UNTER_KOPF = 8;

/** Whether the row right below a header belongs to it: it numbers the columns, or its words stand over figures. */
function setztKopfFort({ zeilen }: Raster, index: number): boolean {
  const zeile = zeilen[index] ?? [];
  if (istSpaltennummerierung(zeile)) return true;
  const below = zeilen.slice(index + 1, index + 1 + ZEILEN_UNTER_KOPF);
  const figures = below.filter((row) => !istSpaltennummerierung(row)).flat();
  return zeile.every(
    ({ column, text, zahl }) =>
      !zahl && kopfwort(text) && figures.some((zelle) => zelle.zahl && zelle.column === column),
  );
}

/** Takes the text rows that follow a piece's last figures: they are the title of what comes next. */
function textRowsAtEnd(teil: Teil): Zelle[][] {
  const last = teil.zeilen.findLastIndex(hatZahl);
  return teil.zeilen.splice(last + 1);
}

export function hatZahl(zeile: Zelle[]): boolean {
  return zeile.some((zelle) => zelle.zahl !== undefined || zeigtKeinErgebnis(zelle));
}

/** By how many years its header is later where a piece goes on with a table; undefined where it is another one. */
function setztFort(
  raster: Raster,
  { block, formular, beschriftungen: known }: Offen,
  teil: Teil,
  titel: string[],
): number | undefined {
  const next = staerkstesFormular(teil.zeilen.slice(0, ERSTE_ZEILEN));
  if (formular && next && formular !== next) return undefined;
  if (teil.kopfzeilen.length === 0) return istWeitererBeschluss(formular, next, known, teil) ? undefined : 0;
  const [before, now] = [block, teil].map(({ kopfzeilen }) => kopfspalten(raster, kopfzeilen));
  const years = before && now ? versatz(before, now) : undefined;
  if (years === undefined || wiederholt(known, teil)) return undefined;
  const sides = [seite(raster, block), seite(raster, { ...teil, titel })];
  return years === 0 || (sides[0] === "herkunft" && sides[1] === "verwendung") ? years : undefined;
}

/** A Beschluss has no header: the lines of another one below it are those of another plan. */
function istWeitererBeschluss(
  formular: Position[] | undefined,
  next: Position[] | undefined,
  known: Map<string, number>,
  teil: Teil,
): boolean {
  return formular === festsetzung.positionen && next === formular && wiederholt(known, teil);
}

/** What a header says over a column; equal for a header repeated on the next page. */
interface Kopfspalte {
  column: number;
  wort: string;
  jahr: number | undefined;
  /** It shows no result: what it would say is not known. */
  offen: boolean;
}

function kopfspalten(raster: Raster, kopfzeilen: number[]): Kopfspalte[] {
  const cells = sprechendeKopfzeilen(raster, kopfzeilen).flatMap((row) => raster.zeile(row));
  return cells.map((zelle, index) => {
    const { column, text, zahl } = zelle;
    return {
      column,
      wort: kopfwort(text) ?? (index === 0 || zahl ? "" : normalisieren(text)),
      jahr: jahrAus(text || String(zahl?.wert)),
      offen: zeigtKeinErgebnis(zelle),
    };
  });
}

/** By how many years the second of two headers is later that say the same otherwise; undefined where they do not. */
function versatz(before: Kopfspalte[], now: Kopfspalte[]): number | undefined {
  const offen = before.map((spalte, i) => spalte.offen || now[i]?.offen === true);
  const same = before.every(
    ({ column, wort }, i) => column === now[i]?.column && (offen[i] || wort === now[i].wort),
  );
  if (!same || before.length !== now.length) return undefined;
  const steps = new Set(
    before.flatMap(({ jahr }, i) => {
      const later = now[i]?.jahr;
      return offen[i] || (jahr === undefined && later === undefined) ? [] : [(later ?? NaN) - (jahr ?? NaN)];
    }),
  );
  const [first = 0] = steps;
  return steps.size > 1 || Number.isNaN(first) ? undefined : first;
}

const HERKUNFT = /einnahmen|einzahlungen|mittelherkunft|finanzierungsmittel|deckungsmittel/;
const VERWENDUNG = /ausgaben|auszahlungen|mittelverwendung|finanzierungsbedarf|finanzbedarf/;

/** Which side of a Vermögens- or Finanzplan a piece is, by its header and the line above it. */
function seite(
  raster: Raster,
  { titel, kopfzeilen }: Pick<Block, "titel" | "kopfzeilen">,
): "herkunft" | "verwendung" | undefined {
  const headers = kopfzeilen.flatMap((row) => raster.zeile(row).map(({ text }) => text));
  const words = normalisieren([...titel.slice(-1), ...headers].join(" "));
  if (HERKUNFT.test(words) === VERWENDUNG.test(words)) return undefined;
  return HERKUNFT.test(words) ? "herkunft" : "verwendung";
}

/** A cell of a header as a row of the table shows it: its year is no amount. */
function nurText({ zahl, ...zelle }: Zelle): Zelle {
  return { ...zelle, text: zelle.text || String(zahl?.wert ?? "") };
}

/**
 * Whether a piece shows rows that the table already has: then it is a second table of the same look. A label that
 * the table has several times, as a Stellenübersicht does, tells nothing.
 */
function wiederholt(known: Map<string, number>, teil: Teil): boolean {
  const labels = [...new Set(beschriftungen(teil.zeilen))].filter((label) => (known.get(label) ?? 0) < 2);
  const repeated = labels.filter((label) => known.has(label)).length;
  return repeated * 2 > labels.length;
}

function beschriftungen(zeilen: Zelle[][]): string[] {
  return zeilen
    .map((zeile) =>
      zeile
        .map(({ text, zahl }) => (zahl ? "" : normalisieren(text)))
        .join(" ")
        .trim(),
    )
    .filter((text) => text !== "" && !istSumme(text));
}

const wortschaetze: Position[][] = [...new Set(formulare.map((formular) => formular.positionen))];

/** The form whose labels stand in the rows, where there is no doubt; names of accounts are nobody's labels. */
function staerkstesFormular(zeilen: Zelle[][]): Position[] | undefined {
  const labels = zeilen
    .filter((zeile) => !zeile.some((zelle) => /^\d{8,12}$/.test(kontonummer(zelle))))
    .flatMap((zeile) => zeile.filter((zelle) => !zelle.zahl))
    .map((zelle) => beschriftung(zelle.text).text)
    .filter((text) => text !== "" && !istSchlichteSumme(text));
  const [best, second] = wortschaetze
    .map((positionen) => ({ positionen, count: treffer(positionen, labels) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count >= 3 && best.count >= 2 * (second?.count ?? 0) ? best.positionen : undefined;
}

/** How many of a form's positions occur among the labels. */
export function treffer(positionen: Position[], labels: string[]): number {
  const found = new Set<Position>();
  for (const label of labels) for (const position of passende(positionen, label)) found.add(position);
  return [...found].filter(({ nebenbei }) => !nebenbei).length;
}
