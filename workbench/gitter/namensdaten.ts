import type { Name } from "../../src/workbook/workbook";

/** What the grid calls the whole workbook where a name is known to all sheets. */
const MAPPE = "AllDefaultWorkbook";

/** The names of a workbook as the grid stores them; `idVon` gives the grid's id of a sheet. */
export function namensdaten(
  namen: Name[],
  idVon: (blatt: string) => string | undefined,
): { name: string; data: string } {
  const entries = namen.map(({ name, blatt, formel }, index) => {
    const id = `name-${index}`;
    const localSheetId = blatt === undefined ? MAPPE : idVon(blatt);
    return [id, { id, name, formulaOrRefString: inhalt(formel), localSheetId }] as const;
  });
  return { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(entries)) };
}

/** Cells stand there as they are, everything else as a formula. */
const inhalt = (formel: string): string => (/^[^(]*![$A-Z\d:]+$/.test(formel) ? formel : `=${formel}`);
