import { CellValueType, InterceptorEffectEnum, isDefaultFormat, type ICellData } from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import { asText, ERROR_VALUES } from "../host/zellwerte";

/**
 * Shows as a German Excel does what the grid leaves in English: error values, truth values, and the decimal
 * comma of numbers without a format. Only what is seen changes, not what is in the cell.
 */
export function deutscheAnzeige(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      // After the number formats, before the grid's own last step.
      priority: 0,
      handler: (cell, location, next) => {
        const style = cell?.s ? location.workbook.getStyles().get(cell.s) : undefined;
        const shown = cell && deutsch(cell, style?.n?.pattern);
        return next(shown === undefined ? cell : { ...cell, v: shown });
      },
    });
}

function deutsch({ v, t }: ICellData, pattern: string | undefined): string | undefined {
  if (typeof v === "string" && ERROR_VALUES.includes(v))
    return asText({ row: 0, column: 0, value: { error: v } });
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true ? "WAHR" : "FALSCH";
  const plain = typeof v === "number" && isDefaultFormat(pattern);
  return plain && !Number.isInteger(v) ? asText({ row: 0, column: 0, value: v }) : undefined;
}
