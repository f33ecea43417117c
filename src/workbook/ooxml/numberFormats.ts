import type { XmlReader } from "./xml";

/** Behind an amount without a currency stays the room of "€": amounts with and without stand below each other. */
const buchhaltung = (zahl: string, waehrung: string): string =>
  `_-* ${zahl}${waehrung}_-;-* ${zahl}${waehrung}_-;_-* "-"${"?".repeat(zahl.split(".")[1]?.length ?? 0)}${waehrung}_-;_-@_-`;

/**
 * Codes that a file only numbers (ECMA-376 part 1, 18.8.30), in English notation. Those of amounts depend on the
 * country of the computer: they stand here as Excel has them in Germany.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '#,##0 "€";-#,##0 "€"',
  6: '#,##0 "€";[Red]-#,##0 "€"',
  7: '#,##0.00 "€";-#,##0.00 "€"',
  8: '#,##0.00 "€";[Red]-#,##0.00 "€"',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 _€;-#,##0 _€",
  38: "#,##0 _€;[Red]-#,##0 _€",
  39: "#,##0.00 _€;-#,##0.00 _€",
  40: "#,##0.00 _€;[Red]-#,##0.00 _€",
  41: buchhaltung("#,##0", " _€"),
  42: buchhaltung("#,##0", ' "€"'),
  43: buchhaltung("#,##0.00", " _€"),
  44: buchhaltung("#,##0.00", ' "€"'),
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Reads styles.xml into the number format of every cell style; undefined stands for "General". */
export class NumberFormats implements XmlReader {
  private readonly codes = new Map<number, string>();
  private readonly styles: number[] = [];
  private inCellStyles = false;

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    if (name === "cellXfs") this.inCellStyles = true;
    else if (name === "xf" && this.inCellStyles) this.styles.push(Number(attributes.numFmtId ?? 0));
    else if (name === "numFmt") this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
  }

  close(name: string): void {
    if (name === "cellXfs") this.inCellStyles = false;
  }

  /** Format code of a cell whose style has this number. */
  ofStyle(style: string | undefined): string | undefined {
    const id = this.styles[Number(style ?? 0)] ?? 0;
    // A file's own code comes first: Excel writes the codes that depend on the country under built-in numbers.
    const code = this.codes.get(id) ?? BUILT_IN[id];
    return code === undefined || code === "" || code.toLowerCase() === "general" ? undefined : code;
  }
}
