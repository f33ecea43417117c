import { BERICHTSNAME } from "../../src/workbook/berichtsmarke";
import type { Workbook } from "../../src/workbook/workbook";
import { WHOLE_SHEET } from "../host/bereichstext";
import type { Tabelle } from "../host/tabelle";

/** The open workbook as plain data: what may be changed in it. Protected sheets and the add-in's own are left out. */
export function aenderbareMappe(tabelle: Tabelle): Workbook {
  const sheets = tabelle
    .sheets()
    .filter((sheet) => !sheet.protected && !tabelle.extras(sheet.id).names.has(BERICHTSNAME));
  return {
    name: tabelle.name,
    sheets: sheets.map(({ id, name, hidden }) => {
      const { rows, columns } = tabelle.hidden(id);
      return {
        name,
        hidden,
        cells: tabelle.cells(id, WHOLE_SHEET),
        merges: tabelle.merges(id),
        hiddenRows: rows,
        hiddenColumns: columns,
      };
    }),
  };
}
