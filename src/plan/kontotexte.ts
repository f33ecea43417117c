import { planblaetter } from "../workbook/berichtsmarke";
import type { Workbook } from "../workbook/workbook";

/** An account that a text explains, or a range of accounts. */
export interface Kontotext {
  von: string;
  bis: string;
}

/** "4411901000 UE aus Druckaufträgen", "Konto 5221000000: Strom", "5639002000-5639007000 Material". */
const KONTO =
  /^\s*(?:(?:Sach)?kont(?:o|en)\s*(?:-?\s*nr\.?|nummer)?\s*:?\s*)?(\d{6,12})(?:\s*(?:[-–]|bis)\s*(\d{6,12}))?\s*[:–-]?\s+[„"]?\p{L}/iu;

const ERLAEUTERUNG = /erl(ä|ae)uter|begr(ü|ue)nd/i;

/** One such text may be anything. */
const MINDESTENS = 2;

/**
 * The accounts that texts of a workbook explain, number and name in one cell, on sheets that speak of Erläuterungen;
 * such sheets need hold no table. Empty where there are none.
 */
export function kontotexte(workbook: Workbook): Kontotext[] {
  return planblaetter(workbook).flatMap(({ cells }) => {
    const texts = cells.flatMap(({ value }) => (typeof value === "string" ? value : []));
    const found = texts.flatMap(kontoIn);
    return found.length >= MINDESTENS && texts.some((text) => ERLAEUTERUNG.test(text)) ? found : [];
  });
}

function kontoIn(text: string): Kontotext[] {
  const [, von, bis] = KONTO.exec(text) ?? [];
  return von === undefined ? [] : [{ von, bis: bis ?? von }];
}
