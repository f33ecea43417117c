import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../../scripts/installieren.mjs";
import { readXlsx } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";

export const MUSTERORDNER = path.join(root, "samples");

const gelesen = new Map<string, Promise<Workbook>>();

/** A published workbook from samples/, by its name without ".xlsx": read once for all tests of a file, as nobody changes it. */
export function muster(name: string): Promise<Workbook> {
  const known = gelesen.get(name) ?? lies(`${name}.xlsx`);
  gelesen.set(name, known);
  return known;
}

async function lies(file: string): Promise<Workbook> {
  return readXlsx(await readFile(path.join(MUSTERORDNER, file)), file);
}
