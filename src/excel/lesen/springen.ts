import { request } from "../anfrage";
import { ExcelProblem, toProblem } from "../problem";

/** A place in the workbook: sheet name and A1 address of a cell or an area. */
export interface Target {
  sheet: string;
  cell: string;
}

/**
 * Shows the sheet and selects the cell (or area). `hidden` says that it lies in a hidden row or column, so that
 * the user sees no selection. Throws an ExcelProblem: "blatt-fehlt" where the sheet was deleted or renamed since,
 * "blatt-verborgen" where it is hidden (Excel cannot show it then, and we unhide nothing unasked).
 */
export async function goTo({ sheet, cell }: Target): Promise<{ hidden: boolean }> {
  await request(
    ({ workbook }) => workbook.worksheets.getItemOrNullObject(sheet).load("visibility"),
    (found) => {
      if (found.isNullObject) throw new ExcelProblem("blatt-fehlt", "blatt-fehlt", sheet);
      if (found.visibility !== "Visible") throw new ExcelProblem("blatt-verborgen", "blatt-verborgen", sheet);
    },
  );
  try {
    await request(
      ({ workbook }) => {
        const worksheet = workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
      },
      () => undefined,
    );
  } catch (error) {
    const problem = toProblem(error, sheet);
    const gone = problem.reason === "nicht-gefunden" ? "blatt-fehlt" : problem.reason;
    throw new ExcelProblem(gone, problem.code, sheet);
  }
  // The cell is in front: whether its row is hidden is only said beside that.
  return { hidden: await isHidden({ sheet, cell }).catch(() => false) };
}

function isHidden({ sheet, cell }: Target): Promise<boolean> {
  return request(
    ({ workbook }) => workbook.worksheets.getItem(sheet).getRange(cell).load("rowHidden,columnHidden"),
    ({ rowHidden, columnHidden }) => rowHidden || columnHidden,
  );
}
