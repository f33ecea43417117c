/** The files of which a chooser offers one: workbooks and templates, with macros or without, as the reader takes them. */
export const DATEIENDUNGEN = ".xlsx,.xlsm,.xltx,.xltm";
