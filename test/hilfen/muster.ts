import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../../scripts/installieren.mjs";
import { readXlsx } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";

export const MUSTERORDNER = path.join(root, "samples");

/** A published workbook from samples/, by its name without ".xlsx". */
export async function muster(name: string): Promise<Workbook> {
  const file = `${name}.xlsx`;
  return readXlsx(await readFile(path.join(MUSTERORDNER, file)), file);
}
