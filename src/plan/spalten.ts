import type { Block } from "./bloecke";
import { beschriftung } from "./beschriftung";
import { einheitAus, jahrAus, kopftext, kopfwort, type SpaltenArt } from "./kopf";
import type { Raster, Zelle } from "./raster";
import type { Spalte } from "./tabelle";

const OHNE_BETRAG: SpaltenArt[] = ["konto", "nummer", "bezeichnung"];

/** The columns of a block: what each holds, of which year, in which unit. */
export function spalten(raster: Raster, block: Block): Spalte[] {
  const unit = einheitAus(block.titel.join(" "));
  const columns = new Set<number>();
  for (const zeile of raster.zeilen) {
    if (block.kopfzeilen.includes(zeile[0]?.row ?? -1)) zeile.forEach((zelle) => columns.add(zelle.column));
  }
  for (const zeile of block.zeilen) zeile.forEach((zelle) => columns.add(zelle.column));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const kopf = kopftext(raster, block.kopfzeilen, column);
      const cells = block.zeilen.flatMap((zeile) => zeile.filter((zelle) => zelle.column === column));
      const art = spaltenart(raster, block, column, cells);
      const jahr = OHNE_BETRAG.includes(art) ? undefined : jahrAus(kopf);
      return {
        column,
        art,
        einheit: einheitAus(kopf) ?? unit ?? 1,
        kopf,
        ...(jahr !== undefined && { jahr }),
      };
    });
}

function spaltenart(raster: Raster, block: Block, column: number, cells: Zelle[]): SpaltenArt {
  const words = block.kopfzeilen
    .map((row) => kopfwort(raster.ueber(row, column)))
    .filter((art) => art !== undefined);
  const named = words.find((art) => art !== "betrag") ?? words[0];
  const inhalt = inhaltsart(cells);
  if (named === "konto") return inhalt === "bezeichnung" ? "bezeichnung" : "konto";
  if (inhalt === "leer") return named ?? "bezeichnung";
  const namedText = named === "bezeichnung" || named === "nummer";
  if (inhalt === "betrag") return named && !namedText ? named : "betrag";
  return inhalt === "bezeichnung" && named === "nummer" ? "nummer" : inhalt;
}

/** What a column's cells look like, whatever its header says. */
function inhaltsart(cells: Zelle[]): "leer" | "betrag" | "bezeichnung" | "konto" | "nummer" {
  if (cells.length === 0) return "leer";
  const numbers = cells.filter((zelle) => zelle.zahl || zelle.fehler !== undefined || zelle.ohneErgebnis);
  if (numbers.length * 2 < cells.length) {
    const numbered = cells.filter(
      (zelle) => beschriftung(zelle.text).text === "" || /^[\d.]+$/.test(zelle.text),
    );
    return numbered.length * 2 > cells.length ? "nummer" : "bezeichnung";
  }
  return sindKonten(numbers) ? "konto" : "betrag";
}

/** Account numbers without a header: all whole, ungrouped, distinct, of eight digits and more. */
function sindKonten(cells: Zelle[]): boolean {
  const texts = cells.map(kontonummer);
  return (
    cells.length >= 3 &&
    texts.every((text) => /^\d{8,12}$/.test(text)) &&
    new Set(texts).size * 10 >= texts.length * 9
  );
}

/** The digits of an account number, whether typed as text or as a number; "" where the cell holds none. */
export function kontonummer(zelle: Zelle): string {
  const digits = zelle.text ? zelle.text.replace(/[\s']/g, "") : (zelle.zahl?.wert.toFixed() ?? "");
  return /^\d{4,12}$/.test(digits) && !zelle.zahl?.gruppiert ? digits : "";
}
