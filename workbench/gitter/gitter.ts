import {
  createUniver,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  type DocumentDataModel,
  type FUniver,
  type Univer,
} from "@univerjs/presets";
import {
  CalculationMode,
  FormulaDataModel,
  ILayoutService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import deDE from "@univerjs/preset-sheets-core/locales/de-DE";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { Workbook } from "../../src/workbook/workbook";
import type { Darstellung } from "./darstellung";
import { deutscheAnzeige } from "./deutscheAnzeige";
import { deutscheEingabe } from "./deutscheEingabe";
import { deutscheFormeln, deutscheZerlegung } from "./deutscheFormeln";
import type { Gitterfunktionen } from "./funktionen";
import { mappendaten } from "./mappendaten";
import type { FWorkbook } from "./typen";
import { UniverTabelle } from "./univerTabelle";
import { storedExtras, storedNames, storedParts } from "../host/gespeichert";
import { xlsxDatei } from "../sichern/datei";

/** The spreadsheet on the page: one workbook at a time. */
export class Gitter {
  readonly api: FUniver;
  /** Fulfilled when the first workbook has been drawn: only then can anything be selected or scrolled. */
  readonly drawn: Promise<void>;
  private readonly univer: Univer;
  private workbook: FWorkbook | undefined;
  private tabelle: UniverTabelle | undefined;
  /** The other workbooks that formulas of this one name by a number. */
  private externe: string[] = [];
  private count = 0;

  constructor(container: HTMLElement, functions: Gitterfunktionen) {
    const { univer, univerAPI } = createUniver({
      logLevel: LogLevel.ERROR,
      locale: LocaleType.DE_DE,
      locales: { [LocaleType.DE_DE]: mergeLocales(deDE) },
      presets: [
        UniverSheetsCorePreset({
          container,
          // The formula bar belongs to the header; of the rest there is our own strip above.
          header: true,
          toolbar: false,
          footer: { menus: false },
          disableAutoFocus: true,
          formula: { ...functions, initialFormulaComputing: CalculationMode.WHEN_EMPTY },
        }),
        UniverSheetsConditionalFormattingPreset(),
      ],
    });
    this.api = univerAPI;
    this.univer = univer;
    deutscheZerlegung(univer);
    this.drawn = new Promise((resolve) => {
      univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
        if (stage >= LifecycleStages.Rendered) resolve();
      });
    });
  }

  /** Shows another workbook in place of the present one and answers it as the host's spreadsheet. */
  open(workbook: Workbook, looks: Map<string, Darstellung>): UniverTabelle {
    // What fails, fails before anything of the present workbook has gone.
    const opened = this.api.createWorkbook(mappendaten(workbook, looks, `mappe-${this.count + 1}`));
    const before = this.workbook?.getId();
    this.tabelle?.dispose();
    this.count += 1;
    this.workbook = opened;
    this.externe = workbook.externe ?? [];
    this.workbook.setNumfmtLocal("de");
    // The services behind a spreadsheet exist only once there has been one.
    if (this.count === 1) {
      deutscheAnzeige(this.univer);
      deutscheEingabe(this.univer);
      deutscheFormeln(this.univer);
    }
    if (before) this.api.disposeUnit(before);
    this.tabelle = new UniverTabelle(
      this.api,
      this.workbook,
      this.univer.__getInjector().get(FormulaDataModel),
      { xmlParts: storedParts(workbook), names: storedNames(workbook) },
    );
    // Sheets stand in the order of the file, on both sides.
    for (const [index, { id }] of this.tabelle.sheets().entries()) {
      const sheet = workbook.sheets[index];
      if (sheet) Object.assign(this.tabelle.extras(id), storedExtras(workbook, sheet));
    }
    return this.tabelle;
  }

  /** What is drawn in a cell. */
  shown(sheetName: string, address: string): string {
    return this.workbook?.getSheetByName(sheetName)?.getRange(address).getDisplayValue() ?? "";
  }

  /** What stands in the formula bar. */
  inFormulaBar(): string {
    const units = this.univer.__getInjector().get(IUniverInstanceService);
    const bar = units.getUnit<DocumentDataModel>(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    return bar?.getBody()?.dataStream.trimEnd() ?? "";
  }

  /** The .xlsx file of what the grid holds now, what is being typed into a cell included. */
  async datei(): Promise<Uint8Array> {
    const { workbook, tabelle } = this;
    if (!workbook || !tabelle) throw new Error("No workbook is open.");
    if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
    const looks = tabelle.sheets().map(({ id, name }) => [name, tabelle.darstellung(id)] as const);
    return xlsxDatei(tabelle, new Map(looks), this.externe);
  }

  /** Gives the grid the keyboard. */
  focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  dark(value: boolean): void {
    this.api.toggleDarkMode(value);
  }
}
