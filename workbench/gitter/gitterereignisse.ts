import type { FUniver, ICellData } from "@univerjs/presets";
import type { Area } from "../../src/workbook/workbook";
import { bounds, WHOLE_SHEET } from "../host/bereichstext";
import type { Ereignis } from "../host/tabelle";
import type { FWorkbook } from "./typen";

interface Kommando {
  id: string;
  params?: unknown;
  options?: { fromFormula?: boolean };
}

/** Commands that move cells: what is where has changed on the whole sheet. */
const MOVES =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows?|remove-col|move-range|move-rows|move-columns)/;

/** Tells what the user, or the host itself, does in the grid. */
export function gitterereignisse(
  api: FUniver,
  workbook: FWorkbook,
  emit: (event: Ereignis) => void,
): { dispose(): void } {
  const id = workbook.getId();
  const names = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const own = (params: { workbook: FWorkbook }): boolean => params.workbook.getId() === id;
  const { Event } = api;
  const events = [
    api.addEvent(Event.CommandExecuted, (command) => {
      const event = changed(command as Kommando, id);
      if (event) emit(event);
    }),
    api.addEvent(Event.ActiveSheetChanged, (params) => {
      if (own(params)) emit({ type: "aktiviert", sheet: params.activeSheet.getSheetId() });
    }),
    api.addEvent(Event.SheetCreated, (params) => {
      if (!own(params)) return;
      names.set(params.worksheet.getSheetId(), params.worksheet.getSheetName());
      emit({ type: "hinzugefuegt", sheet: params.worksheet.getSheetId() });
    }),
    api.addEvent(Event.SheetDeleted, (params) => {
      if (own(params)) emit({ type: "geloescht", sheet: params.sheetId });
    }),
    api.addEvent(Event.SheetNameChanged, (params) => {
      if (!own(params)) return;
      const sheet = params.worksheet.getSheetId();
      const before = names.get(sheet) ?? "";
      names.set(sheet, params.newName);
      emit({ type: "umbenannt", sheet, before, after: params.newName });
    }),
    api.addEvent(Event.SelectionChanged, (params) => {
      const selected = params.selections[0];
      if (!own(params) || !selected) return;
      const { startRow, startColumn, endRow, endColumn } = selected;
      const area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
      emit({ type: "ausgewaehlt", sheet: params.worksheet.getSheetId(), area });
    }),
  ];
  return { dispose: () => events.forEach((event) => event.dispose()) };
}

/** A change of contents, or of results; mere formatting is none, as in Excel. */
function changed({ id, params, options }: Kommando, workbook: string): Ereignis | undefined {
  const { unitId, subUnitId, cellValue } = (params ?? {}) as {
    unitId?: string;
    subUnitId?: string;
    cellValue?: Record<number, Record<number, ICellData | null>>;
  };
  if (unitId !== workbook || !subUnitId) return undefined;
  if (MOVES.test(id)) return { type: "geaendert", sheet: subUnitId, area: WHOLE_SHEET };
  if (id !== "sheet.mutation.set-range-values" || !cellValue) return undefined;
  if (options?.fromFormula) return { type: "berechnet", sheet: subUnitId };
  const area = touched(cellValue);
  return area && { type: "geaendert", sheet: subUnitId, area };
}

function touched(cells: Record<number, Record<number, ICellData | null>>): Area | undefined {
  const places = Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns)
      .filter(([, cell]) => cell === null || "v" in cell || "f" in cell || "p" in cell)
      .map(([column]) => ({ row: Number(row), column: Number(column) })),
  );
  return bounds(places);
}
