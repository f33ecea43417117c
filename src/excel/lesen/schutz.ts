import { request } from "../anfrage";
import { jeTeil, readNames } from "./aufbau";
import { ExcelProblem } from "../problem";

interface Schutz {
  /** Whether sheets can be neither added nor deleted. */
  fixed: boolean;
  sheets: { id: string; name: string; geschuetzt: boolean }[];
}

/**
 * What is protected against writing, in one request. Where Excel does not tell it of the workbook or of a sheet (one
 * with nothing but a chart, say), that counts as open: writing to it then fails by itself. Throws an ExcelProblem where
 * there are no names of sheets either.
 */
export async function readSchutz(): Promise<Schutz> {
  const [answer] = await jeTeil([undefined], async () => [await readAll()]);
  if (answer && !(answer instanceof ExcelProblem)) return answer;
  const { sheets } = await readNames();
  const [fixed] = await jeTeil([undefined], async () => [await readStructure()]);
  const closed = await jeTeil(sheets, readClosed);
  return {
    fixed: fixed === true,
    sheets: sheets.map(({ id, name }, index) => ({ id, name, geschuetzt: closed[index] === true })),
  };
}

function readAll(): Promise<Schutz> {
  return request(
    ({ workbook }) => ({
      structure: workbook.protection.load("protected"),
      sheets: workbook.worksheets.load("items/id,items/name,items/protection/protected"),
    }),
    ({ structure, sheets }) => ({
      fixed: structure.protected,
      sheets: sheets.items.map(({ id, name, protection }) => ({
        id,
        name,
        geschuetzt: protection.protected,
      })),
    }),
  );
}

function readStructure(): Promise<boolean> {
  return request(
    ({ workbook }) => workbook.protection.load("protected"),
    (structure) => structure.protected,
  );
}

function readClosed(sheets: { id: string }[]): Promise<boolean[]> {
  return request(
    ({ workbook: { worksheets } }) =>
      sheets.map(({ id }) => worksheets.getItem(id).protection.load("protected")),
    (found) => found.map((protection) => protection.protected),
  );
}
