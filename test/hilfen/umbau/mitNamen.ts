import { liesFormel } from "../../../src/workbook/formel/baum";
import { bezugVon, bezugstext, type Bezug } from "../../../src/workbook/formel/bezug";
import { ersetzt } from "../../../src/workbook/formel/baum";
import { englisch } from "../../../src/workbook/formel/schreiben";
import type { Cell, Name, Workbook } from "../../../src/workbook/workbook";

const FEST = { top: true, left: true, bottom: true, right: true };

/** The workbook as somebody built it who gives everything a name: no formula names a cell by its address. */
export function mitNamen(workbook: Workbook): Workbook {
  const names = new Map<string, string>();
  const nameVon = (own: string, bezug: Bezug): string => {
    const cells = bezugstext({ ...bezug, blatt: bezug.blatt ?? own, fest: FEST });
    const name = names.get(cells) ?? `Posten_${names.size + 1}_`;
    names.set(cells, name);
    return name;
  };
  const benannt = (own: string, cell: Cell): Cell => {
    const baum = cell.formula === undefined ? undefined : liesFormel(cell.formula);
    if (!baum) return cell;
    const named = ersetzt(baum, (teil) => {
      const bezug = bezugVon(teil);
      return bezug && liesFormel(nameVon(own, bezug));
    });
    return { ...cell, formula: englisch(named) };
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => benannt(sheet.name, cell)),
  }));
  const namen = [...names].map(([formel, name]): Name => ({ name, formel }));
  return { ...workbook, sheets, namen };
}
