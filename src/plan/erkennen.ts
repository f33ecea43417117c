import { ZERO, type Decimal } from "../money/dezimal";
import { areaAddress } from "../workbook/adresse";
import { planblaetter } from "../workbook/berichtsmarke";
import type { Area, Workbook } from "../workbook/workbook";
import type { TableKind } from "./arten";
import { bloecke, hatZahl, treffer, type Block } from "./lesen/bloecke";
import { normalisieren } from "./lesen/beschriftung";
import { mitAngenommenerEinheit } from "./lesen/einheit";
import { formulare, formularVon } from "./formulare";
import type { Formular } from "./formulare/formular";
import { mitGanzen } from "./haelften";
import { einheitAus, sprechendeKopfzeilen } from "./lesen/kopf";
import { ankertext, korrekturenJeTabelle, mitKopfzeile, type Korrektur } from "./korrektur";
import { raster, ueberschrift, zeigtKeinErgebnis, type Raster, type Zelle } from "./lesen/raster";
import { spalten } from "./lesen/spalten";
import { streifen } from "./lesen/streifen";
import { mitSummen } from "./summenkorrektur";
import { betragsspalten, type Kopfzelle, type Spalte, type Tabelle } from "./tabelle";
import type { Vorgaben } from "./vorgaben";
import { zeilen } from "./lesen/zeilen";
import { mitAngaben } from "./spaltenangaben";
import { zuordnen } from "./zuordnen";

/** A table where it was found. */
interface Fund {
  grid: Raster;
  block: Block;
  first: Tabelle;
}

/**
 * Every table of figures in a workbook, named where its kind is known, "sonstige" where not, with the user's
 * corrections and the unit assumed for tables that state none; also those that the user excluded.
 */
export function tabellen(
  workbook: Workbook,
  korrekturen: Korrektur[] = [],
  einheit: Vorgaben["einheit"] = "erkannt",
): Tabelle[] {
  const found = planblaetter(workbook).flatMap((sheet) => {
    return streifen(raster(sheet)).flatMap((grid) =>
      bloecke(grid).map((block) => ({ grid, block, first: tabelle(grid, block, spalten(grid, block)) })),
    );
  });
  const known = korrekturenJeTabelle(
    found.map(({ first }) => first.anker),
    korrekturen,
  );
  const corrected = found
    .map((fund) => korrigiert(fund, known.get(fund.first.anker)))
    .map((fund) => inEinheit(fund, einheit));
  const kinds = corrected.map(({ first }) => first);
  return mitGanzen(
    corrected.map(({ grid, block, first }) => {
      const columns = nachgetragen(first, kinds);
      return mitSummen(columns ? gleicherAnker(tabelle(grid, block, columns, first.kind), first) : first);
    }),
  );
}

function korrigiert(fund: Fund, korrektur: Korrektur | undefined): Fund {
  if (!korrektur) return fund;
  const { grid, first } = fund;
  const { kind, kopfzeile } = korrektur;
  const block =
    kopfzeile === undefined ? fund.block : mitKopfzeile(grid, fund.block, first.area.top + kopfzeile);
  const found = tabelle(grid, block, spalten(grid, block), kind);
  const table = tabelle(grid, block, mitAngaben(found, korrektur), kind);
  return { grid, block, first: gleicherAnker(table, { ...first, korrektur }) };
}

function inEinheit(fund: Fund, einheit: Vorgaben["einheit"]): Fund {
  const { grid, block, first } = fund;
  const columns = mitAngenommenerEinheit(first, einheit);
  return columns
    ? { grid, block, first: gleicherAnker(tabelle(grid, block, columns, first.kind), first) }
    : fund;
}

/** A table read anew is still the one that was found. */
function gleicherAnker(table: Tabelle, { anker, korrektur }: Tabelle): Tabelle {
  return { ...table, anker, ...(korrektur && { korrektur }) };
}

/** The columns with what only the kind of table or the other tables tell; undefined where nothing changes. */
function nachgetragen(table: Tabelle, all: Tabelle[]): Spalte[] | undefined {
  if (table.kind === "erfolgsplan" || table.kind === "erfolgsplan-konten") return nurJahre(table.spalten);
  const zaehlt = gezaehltes(table);
  if (zaehlt) return table.spalten.map((column) => ({ ...column, zaehlt }));
  if (table.kind === "investitionsprogramm")
    return table.korrektur?.einheit === undefined ? inTausend(table, all) : undefined;
  return formularVon(table.kind)?.gerundet
    ? table.spalten.map((column) => ({ ...column, gerundet: true }))
    : undefined;
}

const STELLEN = /stellen(uebersicht|plan|anzahl|zahl)|anzahl der stellen/;
/** What a head says where it says nothing else: "Stellen", "Planstellen", "VZÄ". */
const NUR_STELLEN = /^(plan)?stellen$|^vzae$|^vollzeitaequivalente$/;
/** Whole words: a "Montage" is no day. */
const ANDERES =
  /\b((urlaubs|krankheits|fehl|arbeits|schulungs|oeffnungs|ausfall)?tage|[a-z]*stunden|anzahl|stueck|personen|besucher|teilnehmer)\b/;
const GELD = /€|\beuro?\b|kosten|aufw|ertr|betrag|preis|entgelt|gebuehr/;

/** What a table counts that is no euro: posts, also where it changes a Stellenübersicht and is none; or days and heads. */
function gezaehltes({ kind, titel, kopfzellen, spalten: columns }: Tabelle): Spalte["zaehlt"] {
  if (kind === "stellenuebersicht") return "stellen";
  if (kind !== "sonstige") return undefined;
  const words = [...titel, ...columns.map(({ kopf }) => kopf)].map(normalisieren);
  if (words.some((text) => STELLEN.test(text)) && !words.some((text) => /€|\beuro?\b|kosten|aufw/.test(text)))
    return "stellen";
  const all = [...words, ...kopfzellen.map(({ text }) => normalisieren(text))];
  if (all.some((text) => GELD.test(text))) return undefined;
  if (all.some((text) => NUR_STELLEN.test(text))) return "stellen";
  return all.some((text) => ANDERES.test(text)) ? "anderes" : undefined;
}

/**
 * Headers with nothing but years: the first of three is the Ergebnis, the others are Ansätze. Beside columns that are
 * called Ansatz all are results that lie two years before these, or up to a year that they show once more.
 */
function nurJahre(columns: Spalte[]): Spalte[] | undefined {
  const open = columns.filter(({ art, jahr }) => art === "betrag" && jahr !== undefined);
  if (open.length === 0) return undefined;
  const years = columns.flatMap(({ jahr }) => jahr ?? []);
  const first = years.length >= 3 ? Math.min(...years) : undefined;
  const planned = columns.filter(({ art }) => art === "ansatz").flatMap(({ jahr }) => jahr ?? []);
  const doppelt = open.flatMap(({ jahr }) => (jahr !== undefined && planned.includes(jahr) ? jahr : []));
  const vorbei = planned.length > 0 ? Math.max(Math.min(...planned) - 2, ...doppelt) : 0;
  const istErgebnis = ({ jahr = 0 }: Spalte): boolean => jahr === first || jahr <= vorbei;
  return columns.map((column) =>
    open.includes(column) ? { ...column, art: istErgebnis(column) ? "ergebnis" : "ansatz" } : column,
  );
}

/** An Investitionsprogramm whose header says € although the others of the workbook are kept in T€. */
function inTausend(own: Tabelle, all: Tabelle[]): Spalte[] | undefined {
  const columns = own.spalten;
  const amounts = (table: Tabelle): Spalte[] =>
    betragsspalten(table).filter(({ kopf }) => einheitAus(kopf) !== undefined);
  const programme = all.filter(({ kind }) => kind === "investitionsprogramm").flatMap(amounts);
  const thousands = programme.filter(({ einheit }) => einheit === 1000).length;
  const wrong = columns.filter((column) => column.einheit === 1 && programme.includes(column));
  if (wrong.length === 0 || thousands * 2 <= programme.length || sindEuro(own, all)) return undefined;
  return columns.map((column) =>
    wrong.includes(column) ? { ...column, einheit: 1000, kopfEinheit: 1 } : column,
  );
}

/** How many times larger the usual amount of a table in euro is than that of one in T€. */
const EURO_GEGEN_TAUSEND = 30;

/** Whether the amounts of a programme are euro indeed: far larger than those of the programmes in T€. */
function sindEuro(own: Tabelle, all: Tabelle[]): boolean {
  const thousands = all.filter(
    (table) => table.kind === own.kind && betragsspalten(table).every(({ einheit }) => einheit === 1000),
  );
  return mittlererBetrag([own]).gt(mittlererBetrag(thousands).times(EURO_GEGEN_TAUSEND));
}

/** The median of the amounts that are not zero; 0 where there are none. */
function mittlererBetrag(tables: Tabelle[]): Decimal {
  const amounts = tables
    .flatMap(({ zeilen: rows }) => rows.flatMap(({ betraege }) => betraege.map(({ wert }) => wert.abs())))
    .filter((wert) => !wert.isZero())
    .sort((a, b) => a.comparedTo(b));
  return amounts[Math.floor(amounts.length / 2)] ?? ZERO;
}

/** The table of a block; of a kind that is given, its form's rows are named even where its demands are not met. */
function tabelle(grid: Raster, block: Block, columns: Spalte[], kind?: TableKind): Tabelle {
  const rows = zeilen(grid, block, columns);
  const last = block.zeilen.findLastIndex(hatZahl);
  const kopfzeile = block.kopfzeilen.at(-1);
  const area: Area = {
    top: block.kopfzeilen[0] ?? block.zeilen[0]?.[0]?.row ?? 0,
    left: columns[0]?.column ?? 0,
    bottom: block.zeilen[last]?.[0]?.row ?? 0,
    right: columns.at(-1)?.column ?? 0,
  };
  const result: Tabelle = {
    kind: "sonstige",
    sheet: grid.sheet.name,
    hidden: grid.sheet.hidden,
    area,
    ...(kopfzeile !== undefined && { kopfzeile }),
    ...(block.kopfzeilen.some((row) => grid.zeile(row).some(zeigtKeinErgebnis)) && {
      kopfOhneErgebnis: true,
    }),
    anker: {
      sheet: grid.sheet.name,
      kopf: ankertext(columns.map(({ kopf }) => kopf)),
      zeile: ankertext([rows.find(({ label }) => label !== "")?.label ?? ""]),
      range: areaAddress(area),
    },
    titel: block.titel,
    kopfzellen: kopfzellen(grid, block),
    spalten: columns,
    zeilen: rows,
  };
  const form = kind === undefined ? formularFuer(result) : formularVon(kind);
  return form
    ? { ...result, kind: form.kind, zeilen: zuordnen(rows, form.positionen, form.abschnitte) }
    : result;
}

/** The texts of title and header with their places; half a column further right is the same cell. */
function kopfzellen(grid: Raster, { titelzellen, kopfzeilen }: Block): Kopfzelle[] {
  const alsKopfzelle = ({ row, column, formel, ...zelle }: Zelle, titel: boolean): Kopfzelle[] => {
    const text = ueberschrift({ row, column, ...zelle });
    const place = { row, column: Math.floor(column) };
    return text === ""
      ? []
      : [{ ...place, text, ...(titel && { titel }), ...(formel !== undefined && { formel: true }) }];
  };
  const headers = sprechendeKopfzeilen(grid, kopfzeilen).flatMap((row) => grid.zeile(row));
  return [
    ...titelzellen.flatMap((zelle) => alsKopfzelle(zelle, true)),
    ...headers.flatMap((zelle) => alsKopfzelle(zelle, false)),
  ];
}

/** The form that fits best: what it demands is there, and most of its rows or its title are. */
function formularFuer(candidate: Tabelle): Formular | undefined {
  const labels = candidate.zeilen.map(({ text }) => text);
  const titel = normalisieren(candidate.titel.join(" "));
  const counts = new Map<Formular["positionen"], number>();
  const countOf = ({ positionen }: Formular): number => {
    const known = counts.get(positionen) ?? treffer(positionen, labels);
    counts.set(positionen, known);
    return known;
  };
  const scored = formulare
    .map((form) => ({ form, count: countOf(form) }))
    .filter(({ form, count }) => count >= form.verlangt.positionen && erfuellt(form, candidate))
    .map(({ form, count }) => ({
      form,
      score: count + (form.titel.test(titel) ? 3 : 0) + (form.kopf ? 3 : 0),
    }));
  return scored.sort((a, b) => b.score - a.score)[0]?.form;
}

function erfuellt({ verlangt, kopf }: Formular, candidate: Tabelle): boolean {
  const words = kopftexte(candidate);
  if ((kopf && !kopf.test(words)) || (verlangt.worte && !verlangt.worte.test(words))) return false;
  if (verlangt.keineZeile && candidate.zeilen.some(({ text }) => verlangt.keineZeile?.test(text)))
    return false;
  const arten = candidate.spalten.filter((spalte) => !istErwartung(spalte, candidate)).map(({ art }) => art);
  const years = new Set(betragsspalten(candidate).flatMap(({ jahr }) => jahr ?? [])).size;
  const konten = candidate.zeilen.filter(({ konto }) => konto).length >= 2;
  const numbered = candidate.zeilen.filter(({ nummer }) => nummer && /^[ivx]+\.\d/.test(nummer)).length;
  const { jahre } = verlangt;
  return (
    (!verlangt.gliederungsnummern || numbered >= 4) &&
    (verlangt.konten === undefined || verlangt.konten === konten) &&
    (!verlangt.ohneBetraege || betragsspalten(candidate).length === 0) &&
    (!verlangt.eineVon || verlangt.eineVon.some((art) => arten.includes(art))) &&
    !verlangt.ohne?.some((art) => arten.includes(art)) &&
    (!jahre || (years >= jahre[0] && years <= hoechstens(verlangt, candidate)))
  );
}

/** What is expected of the year before the planned one, in a plan: no report on the year. */
function istErwartung({ art, jahr }: Spalte, { spalten: columns }: Tabelle): boolean {
  const planned = columns.filter((column) => column.art === "ansatz");
  const later = planned.every(
    (column) => column.jahr !== undefined && jahr !== undefined && column.jahr > jahr,
  );
  return art === "hochrechnung" && planned.length > 0 && later;
}

/** The most years of a form: more, where the table plans several years ahead. */
function hoechstens(
  { jahre, planungsjahre = 0 }: Formular["verlangt"],
  { spalten: columns }: Tabelle,
): number {
  const planned = columns.filter(({ art }) => art === "ansatz" || art === "planung").length;
  const results = columns.filter(({ art }) => art === "ergebnis").length;
  return Math.max(jahre?.[1] ?? 0, planned >= 2 && results <= 2 ? planungsjahre : 0);
}

/** Title and headers of a table, normalised; where no header was found, what stands above the first amount. */
function kopftexte({ titel, spalten: columns, kopfzeile, zeilen: rows }: Tabelle): string {
  const first = rows.findIndex(({ betraege }) => betraege.length > 0);
  const above = kopfzeile === undefined ? rows.slice(0, first).map(({ label }) => label) : [];
  return normalisieren([...titel, ...columns.map(({ kopf }) => kopf), ...above].join(" "));
}
