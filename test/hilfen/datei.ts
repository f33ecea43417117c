import { cellAddress } from "../../src/workbook/adresse";
import { BERICHTSNAME, markenformel } from "../../src/workbook/berichtsmarke";
import { isCellError, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { file, links, styles, workbook as workbookPart, worksheet } from "./paket";

/** A workbook as the bytes of an .xlsx file: values, formulas, number formats, names, the marks of the add-in's reports. */
export function xlsx({ sheets, namen = [] }: Workbook): Uint8Array {
  const formats = [...new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ format }) => format ?? [])))];
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const entries = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : "";
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="s${index + 1}"${state}/>`;
  });
  const marks = sheets.flatMap(({ bericht }, index) =>
    bericht === undefined
      ? []
      : `<definedName name="${BERICHTSNAME}" localSheetId="${index}" hidden="1">${escaped(markenformel(bericht).slice(1))}</definedName>`,
  );
  const defined = namen.map(({ name, blatt, formel }) => {
    const own = blatt === undefined ? "" : ` localSheetId="${sheets.findIndex((one) => one.name === blatt)}"`;
    return `<definedName name="${name}"${own}>${escaped(formel)}</definedName>`;
  });
  return file({
    "xl/workbook.xml": workbookPart(entries.join(""), [...marks, ...defined].join("")),
    ...links("xl/_rels/workbook.xml.rels", {
      ...Object.fromEntries(
        names.map((name, index) => [`s${index + 1}`, ["worksheet", `worksheets/${name}.xml`] as const]),
      ),
      styles: ["styles", "styles.xml"],
    } as Record<string, [string, string]>),
    ...styles(stylesheet(formats)),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        worksheet(sheetData(sheet, formats)),
      ]),
    ),
  });
}

function stylesheet(formats: string[]): string {
  const codes = formats.map(
    (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
  );
  const cells = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return `<numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs>`;
}

function sheetData({ cells }: Sheet, formats: string[]): string {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const ascending = [...rows].sort(([a], [b]) => a - b);
  const written = ascending.map(([row, unsorted]) => {
    const own = unsorted.sort((a, b) => a.column - b.column);
    return `<row r="${row + 1}">${own.map((cell) => cellXml(cell, formats)).join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
}

function cellXml({ row, column, value, formula, format }: Cell, formats: string[]): string {
  const style = format === undefined ? "" : ` s="${formats.indexOf(format) + 1}"`;
  const start = `<c r="${cellAddress(row, column)}"${style}`;
  const computed = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (value === undefined) return `${start}>${computed}</c>`;
  if (isCellError(value)) return `${start} t="e">${computed}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${computed}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${start}>${computed}<v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
