import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { AREA, areaOf, rangeOf } from "./aufbau";
import { type Block, REQUEST_CELLS, cellCount } from "./bloecke";
import { englishError } from "../../workbook/fehlerwerte";
import { ExcelProblem } from "../problem";
import type { Target } from "./springen";

/** The cells that were selected, with what stands in them. */
export interface SelectedRange {
  sheet: string;
  /** As Excel writes it, without the sheet: "D3:D98", or "D:D" for a whole column. */
  address: string;
  area: Area;
  /** As a worksheet function gets them: null for an empty cell, an object with the error's code for an error. */
  values: unknown[][];
  /** Whether the values end where the sheet's entries end, before the selection does. */
  trimmed: boolean;
}

/**
 * The selected range and its values; of whole rows and columns only those up to the sheet's last entry. Throws an
 * ExcelProblem: "adresse" where several ranges are selected, "zu-gross" above what one request can carry.
 */
export async function readSelection(): Promise<SelectedRange> {
  const { sheet, address, area, used } = await request(
    ({ workbook }) => {
      const range = workbook.getSelectedRange().load(`address,${AREA}`);
      const worksheet = range.worksheet.load("name");
      return { range, worksheet, used: worksheet.getUsedRangeOrNullObject(true).load(AREA) };
    },
    ({ range, worksheet, used }) => ({
      sheet: worksheet.name,
      address: localAddress(range.address),
      area: areaOf(range),
      used: used.isNullObject ? undefined : areaOf(used),
    }),
  );
  const read = cellCount(area) > REQUEST_CELLS ? upTo(area, used) : area;
  if (cellCount(read) > REQUEST_CELLS) throw new ExcelProblem("zu-gross", "zu-gross", sheet);
  const trimmed = read.bottom < area.bottom || read.right < area.right;
  return { sheet, address, area, trimmed, values: await readValues({ sheet, ...read }) };
}

/** The cell in which the next input would end up: "E14" on its sheet. Throws an ExcelProblem. */
export function readActiveCell(): Promise<Target> {
  return request(
    ({ workbook }) => {
      const range = workbook.getActiveCell().load("address");
      return { range, worksheet: range.worksheet.load("name") };
    },
    ({ range, worksheet }) => ({ sheet: worksheet.name, cell: localAddress(range.address) }),
  );
}

const localAddress = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

function upTo(area: Area, used: Area | undefined): Area {
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)),
    right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)),
  };
}

function readValues(block: Block): Promise<unknown[][]> {
  return request(
    ({ workbook }) => rangeOf(workbook, block).load("values,valueTypes"),
    ({ values, valueTypes }) =>
      values.map((row: unknown[], r) => row.map((value, c) => argumentValue(value, valueTypes[r]?.[c]))),
  );
}

function argumentValue(value: unknown, type: string | undefined): unknown {
  if (type === "Empty") return null;
  return type === "Error" ? { code: englishError(String(value)) } : value;
}
