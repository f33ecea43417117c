import { CellValueType, type ICellData, type Nullable, type Univer } from "@univerjs/presets";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { parseZahltext } from "../../src/money/zahltext";

/** Takes what is typed as a German Excel does: 1.234,50 is a number, WAHR a truth value. */
export function deutscheEingabe(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before the grid's own reading of numbers, which is English.
    priority: 100,
    handler: (cell, context, next) => {
      const { s } = context.worksheet.getCellRaw(context.row, context.col) ?? {};
      const isText = context.workbook.getStyles().get(s)?.n?.pattern === "@";
      return next(isText ? cell : gelesen(cell));
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    // After the grid has put the bare number in place of the formatted one.
    priority: -0.5,
    handler: (cell, _context, next) => next(zumBearbeiten(cell)),
  });
}

function gelesen(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (!cell || cell.f) return cell;
  const typed = cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell.v ?? "");
  if (/^(wahr|falsch)$/i.test(typed)) {
    return { ...cell, p: null, v: /^wahr$/i.test(typed) ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  const number = parseZahltext(typed);
  if (!number) return cell;
  // Percentages and currencies bring a format along, which the grid finds by itself.
  if (number.unit) return { ...cell, p: null, v: typed.replaceAll(".", "").replace(",", ".") };
  return { ...cell, p: null, v: number.value.toNumber(), t: CellValueType.NUMBER };
}

function zumBearbeiten(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (typeof cell?.v !== "number" || cell.f || Number.isInteger(cell.v)) return cell;
  return { ...cell, v: String(cell.v).replace(".", ",") };
}
