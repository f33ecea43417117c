import type { Workbook } from "../workbook/workbook";
import { bloecke, hatZahl, treffer, type Block } from "./bloecke";
import { normalisieren } from "./beschriftung";
import { formulare } from "./formulare";
import type { Formular } from "./formulare/formular";
import { raster, type Raster } from "./raster";
import { spalten } from "./spalten";
import { betragsspalten, type Tabelle } from "./tabelle";
import { zeilen } from "./zeilen";
import { zuordnen } from "./zuordnen";

/** Every table of figures in a workbook, named where its kind is known, "sonstige" where not. */
export function tabellen(workbook: Workbook): Tabelle[] {
  return workbook.sheets.flatMap((sheet) => {
    const grid = raster(sheet);
    return bloecke(grid).map((block) => tabelle(grid, block));
  });
}

function tabelle(grid: Raster, block: Block): Tabelle {
  const columns = spalten(grid, block);
  const rows = zeilen(grid, block, columns);
  const all = [...block.kopfzeilen, ...block.zeilen.map((zeile) => zeile[0]?.row ?? 0)];
  const last = block.zeilen.findLastIndex(hatZahl);
  const result: Tabelle = {
    kind: "sonstige",
    sheet: grid.sheet.name,
    hidden: grid.sheet.hidden,
    area: {
      top: Math.min(...all.slice(0, 50), all[block.kopfzeilen.length] ?? Infinity),
      left: Math.min(...columns.map(({ column }) => column)),
      bottom: block.zeilen[last]?.[0]?.row ?? Math.max(...all.slice(-1)),
      right: Math.max(...columns.map(({ column }) => column)),
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
    .map(({ form, count }) => ({ form, score: count + (form.titel.test(titel) ? 3 : 0) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.form;
}

function erfuellt({ verlangt }: Formular, candidate: Tabelle): boolean {
  const arten = candidate.spalten.map(({ art }) => art);
  const years = new Set(betragsspalten(candidate).flatMap(({ jahr }) => jahr ?? [])).size;
  const konten = candidate.zeilen.filter(({ konto }) => konto).length >= 2;
  const { jahre } = verlangt;
  return (
    (verlangt.konten === undefined || verlangt.konten === konten) &&
    (!verlangt.eineVon || verlangt.eineVon.some((art) => arten.includes(art))) &&
    !verlangt.ohne?.some((art) => arten.includes(art)) &&
    (!jahre || (years >= jahre[0] && years <= jahre[1]))
  );
}
