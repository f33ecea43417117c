import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  type DocumentDataModel,
  type ICellData,
  type IInterceptor,
  type Nullable,
  type Univer,
  type Workbook,
} from "@univerjs/presets";
import {
  BEFORE_CELL_EDIT,
  FormulaDataModel,
  IDescriptionService,
  IEditorBridgeService,
  KeyCode,
  LexerTreeBuilder,
  SetCellEditVisibleOperation,
  SheetInterceptorService,
  type IEditorBridgeServiceVisibleParam,
  type ISheetLocationBase,
} from "@univerjs/preset-sheets-core";
import { deutscheFormel, englischeFormel, mitEnglischenZeichen } from "./deutscheFormel";
import { DEUTSCHE_NAMEN } from "../../src/workbook/formel/funktionsnamen";

type Injector = ReturnType<Univer["__getInjector"]>;

/** How the grid divides a formula. While a German one is being typed it finds arguments and ranges in it as well. */
class DeutscherZerleger extends LexerTreeBuilder {
  override sequenceNodesBuilder(formula: string): ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]> {
    const english = mitEnglischenZeichen(formula);
    const nodes = super.sequenceNodesBuilder(english);
    if (!nodes || english === formula) return nodes;
    let at = formula.startsWith("=") ? 1 : 0;
    const pieces = nodes.map((node) => {
      const { length } = typeof node === "string" ? node : node.token;
      const text = formula.slice(at, at + length);
      at += length;
      return typeof node === "string" ? text : { ...node, token: text };
    });
    // A space at the end gets lost, and with it the place for an address that is clicked.
    return at < formula.length ? [...pieces, formula.slice(at)] : pieces;
  }
  override getFunctionAndParameter(
    formula: string,
    index: number,
  ): ReturnType<LexerTreeBuilder["getFunctionAndParameter"]> {
    return super.getFunctionAndParameter(mitEnglischenZeichen(formula), index);
  }
  override checkIfAddBracket(formula: string): number {
    return super.checkIfAddBracket(mitEnglischenZeichen(formula));
  }
}

/** Before the first workbook is there: from then on the grid divides formulas. */
export function deutscheZerlegung(univer: Univer): void {
  univer.__getInjector().replace([LexerTreeBuilder, { useClass: DeutscherZerleger }]);
}

/**
 * Formulas in the cell's editor and in the formula bar are German, as in a German Excel: SUMME, semicolons, decimal
 * commas. In the cells they stay English.
 */
export function deutscheFormeln(univer: Univer): void {
  const injector = univer.__getInjector();
  zeigeDeutsch(injector);
  lieseDeutsch(injector);
  nenneDeutsch(injector.get(IDescriptionService));
}

function zeigeDeutsch(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const translator: IInterceptor<ICellData, ISheetLocationBase> = {
    // Around all others: the grid looks up formulas itself, and the one who finds one is the last to be asked.
    priority: 1000,
    handler: (cell, location) => {
      const others = writeCellInterceptor.fetchThroughInterceptors(
        BEFORE_CELL_EDIT,
        (other) => other !== translator,
      );
      const shown: Nullable<ICellData> = others(cell, location as never);
      return shown?.f ? { ...shown, f: deutscheFormel(shown.f) } : shown;
    },
  };
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, translator as typeof BEFORE_CELL_EDIT);
}

/** What was typed becomes English just before the grid takes it over from its editor. */
function lieseDeutsch(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    const { visible, keycode } = params as IEditorBridgeServiceVisibleParam;
    if (visible || keycode === KeyCode.ESC) return;
    const body = injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)
      ?.getBody();
    const [, typed] = /^(=[^]+)\r\n$/.exec(body?.dataStream ?? "") ?? [];
    if (body && typed !== undefined) body.dataStream = `${eingegeben(injector, typed)}\r\n`;
  });
}

/** In a cell for texts a formula is a text; one that was only looked at stays as it is. */
function eingegeben(injector: Injector, typed: string): string {
  const place = injector.get(IEditorBridgeService).getEditLocation();
  if (!place) return typed;
  const { unitId, sheetId, row, column } = place;
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  const style = workbook?.getSheetBySheetId(sheetId)?.getCellRaw(row, column)?.s;
  if (workbook?.getStyles().get(style)?.n?.pattern === "@") return typed;
  const stored = injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, unitId);
  return stored && deutscheFormel(stored) === typed ? stored : englischeFormel(typed);
}

/** The list of functions that comes up while one is typed, and its help: with the German names only. */
function nenneDeutsch(descriptions: IDescriptionService): void {
  const known = [...DEUTSCHE_NAMEN].flatMap(([english, deutsch]) => {
    const info = descriptions.getFunctionInfo(english);
    return info ? [{ english, info: { ...info, functionName: deutsch } }] : [];
  });
  descriptions.unregisterDescriptions(known.map(({ english }) => english));
  descriptions.registerDescriptions(known.map(({ info }) => info));
}
