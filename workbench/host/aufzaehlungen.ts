/**
 * Enumerations that exist at run time. In @types/office-js they are enums, to which no plain object can be
 * assigned, so `werte` checks names and values and hands them over as what they are there.
 */
const werte = <E extends Record<string, string>>(values: { [K in keyof E]?: `${E[K]}` }): E =>
  values as unknown as E;

export const excelEnums = {
  SheetVisibility: werte<typeof Excel.SheetVisibility>({
    visible: "Visible",
    hidden: "Hidden",
    veryHidden: "VeryHidden",
  }),
  RangeValueType: werte<typeof Excel.RangeValueType>({
    unknown: "Unknown",
    empty: "Empty",
    string: "String",
    integer: "Integer",
    double: "Double",
    boolean: "Boolean",
    error: "Error",
    richValue: "RichValue",
  }),
  SpecialCellType: werte<typeof Excel.SpecialCellType>({ visible: "Visible" }),
  CalculationMode: werte<typeof Excel.CalculationMode>({
    automatic: "Automatic",
    automaticExceptTables: "AutomaticExceptTables",
    manual: "Manual",
  }),
  ClearApplyTo: werte<typeof Excel.ClearApplyTo>({ all: "All", formats: "Formats", contents: "Contents" }),
  HorizontalAlignment: werte<typeof Excel.HorizontalAlignment>({
    general: "General",
    left: "Left",
    center: "Center",
    right: "Right",
  }),
  EventSource: werte<typeof Excel.EventSource>({ local: "Local", remote: "Remote" }),
  ErrorCodes: werte<typeof Excel.ErrorCodes>({
    accessDenied: "AccessDenied",
    generalException: "GeneralException",
    invalidArgument: "InvalidArgument",
    invalidOperation: "InvalidOperation",
    itemAlreadyExists: "ItemAlreadyExists",
    itemNotFound: "ItemNotFound",
  }),
};

/** The enumerations of the Office namespace: @types/office-js declares them as numbers or texts, as here. */
export const officeEnums = {
  HostType: { Excel: "Excel", Word: "Word" } as unknown as typeof Office.HostType,
  PlatformType: {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
  } as unknown as typeof Office.PlatformType,
  StartupBehavior: { none: "None", load: "Load" } as unknown as typeof Office.StartupBehavior,
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" } as unknown as typeof Office.VisibilityMode,
  AsyncResultStatus: {
    Succeeded: "succeeded",
    Failed: "failed",
  } as unknown as typeof Office.AsyncResultStatus,
};
