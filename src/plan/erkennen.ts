import type { Workbook } from "../workbook/workbook";
import { bloecke, hatZahl, treffer, type Block } from "./bloecke";
import { normalisieren } from "./beschriftung";
import { formulare, formularVon } from "./formulare";
import type { Formular } from "./formulare/formular";
import { einheitAus } from "./kopf";
import { raster, type Raster } from "./raster";
import { spalten } from "./spalten";
import { streifen } from "./streifen";
import { betragsspalten, type Spalte, type Tabelle } from "./tabelle";
import { zeilen } from "./zeilen";
import { zuordnen } from "./zuordnen";

/** Every table of figures in a workbook, named where its kind is known, "sonstige" where not. */
export function tabellen(workbook: Workbook, file?: string): Tabelle[] {
  const found = workbook.sheets.flatMap((sheet) => {
    return streifen(raster(sheet, file)).flatMap((grid) =>
      bloecke(grid).map((block) => ({ grid, block, first: tabelle(grid, block, spalten(grid, block)) })),
    );
  });
  const kinds = found.map(({ first }) => first);
  return found.map(({ grid, block, first }) => {
    const columns = nachgetragen(first, kinds);
    return columns ? tabelle(grid, block, columns) : first;
  });
}

/** The columns with what only the kind of table or the other tables tell; undefined where nothing changes. */
function nachgetragen(table: Tabelle, all: Tabelle[]): Spalte[] | undefined {
  if (table.kind === "erfolgsplan" || table.kind === "erfolgsplan-konten") return nurJahre(table.spalten);
  if (table.kind === "investitionsprogramm") return inTausend(table.spalten, all);
  return formularVon(table.kind)?.gerundet
    ? table.spalten.map((column) => ({ ...column, gerundet: true }))
    : undefined;
}

/** Headers with nothing but years: the first of three is the Ergebnis, the others are Ansätze. */
function nurJahre(columns: Spalte[]): Spalte[] | undefined {
  const open = columns.filter(({ art, jahr }) => art === "betrag" && jahr !== undefined);
  const years = columns.flatMap(({ jahr }) => jahr ?? []);
  const first = years.length >= 3 ? Math.min(...years) : undefined;
  if (open.length === 0) return undefined;
  return columns.map((column) =>
    open.includes(column) ? { ...column, art: column.jahr === first ? "ergebnis" : "ansatz" } : column,
  );
}

/** An Investitionsprogramm whose header says € although the others of the workbook are kept in T€. */
function inTausend(columns: Spalte[], all: Tabelle[]): Spalte[] | undefined {
  const amounts = (table: Tabelle): Spalte[] =>
    betragsspalten(table).filter(({ kopf }) => einheitAus(kopf) !== undefined);
  const programme = all.filter(({ kind }) => kind === "investitionsprogramm").flatMap(amounts);
  const thousands = programme.filter(({ einheit }) => einheit === 1000).length;
  const wrong = columns.filter((column) => column.einheit === 1 && programme.includes(column));
  if (wrong.length === 0 || thousands * 2 <= programme.length) return undefined;
  return columns.map((column) =>
    wrong.includes(column) ? { ...column, einheit: 1000, kopfEinheit: 1 } : column,
  );
}

function tabelle(grid: Raster, block: Block, columns: Spalte[]): Tabelle {
  const rows = zeilen(grid, block, columns);
  const last = block.zeilen.findLastIndex(hatZahl);
  const result: Tabelle = {
    kind: "sonstige",
    ...(grid.file !== undefined && { file: grid.file }),
    sheet: grid.sheet.name,
    hidden: grid.sheet.hidden,
    area: {
      top: block.kopfzeilen[0] ?? block.zeilen[0]?.[0]?.row ?? 0,
      left: columns[0]?.column ?? 0,
      bottom: block.zeilen[last]?.[0]?.row ?? 0,
      right: columns.at(-1)?.column ?? 0,
    },
    titel: block.titel,
    spalten: columns,
    zeilen: rows,
  };
  const form = formularFuer(result);
  return form ? { ...result, kind: form.kind, zeilen: zuordnen(rows, form.positionen) } : result;
}

/** The form that fits best: what it demands is there, and most of its rows or its title are. */
function formularFuer(candidate: Tabelle): Formular | undefined {
  const labels = candidate.zeilen.map(({ text }) => text);
  const titel = normalisieren(candidate.titel.join(" "));
  const scored = formulare
    .map((form) => ({ form, count: treffer(form.positionen, labels) }))
    .filter(({ form, count }) => count >= form.verlangt.positionen && erfuellt(form, candidate))
    .map(({ form, count }) => ({
      form,
      score: count + (form.titel.test(titel) ? 3 : 0) + (form.kopf ? 3 : 0),
    }));
  return scored.sort((a, b) => b.score - a.score)[0]?.form;
}

function erfuellt({ verlangt, kopf }: Formular, candidate: Tabelle): boolean {
  const arten = candidate.spalten.map(({ art }) => art);
  const years = new Set(betragsspalten(candidate).flatMap(({ jahr }) => jahr ?? [])).size;
  const konten = candidate.zeilen.filter(({ konto }) => konto).length >= 2;
  const numbered = candidate.zeilen.filter(({ nummer }) => nummer && /^[ivx]+\.\d/.test(nummer)).length;
  const { jahre } = verlangt;
  return (
    (!kopf || kopf.test(kopftexte(candidate))) &&
    (!verlangt.gliederungsnummern || numbered >= 4) &&
    (verlangt.konten === undefined || verlangt.konten === konten) &&
    (!verlangt.eineVon || verlangt.eineVon.some((art) => arten.includes(art))) &&
    !verlangt.ohne?.some((art) => arten.includes(art)) &&
    (!jahre || (years >= jahre[0] && years <= jahre[1]))
  );
}

/** Title and headers of a table, normalised. */
function kopftexte({ titel, spalten: columns }: Tabelle): string {
  return normalisieren([...titel, ...columns.map(({ kopf }) => kopf)].join(" "));
}
