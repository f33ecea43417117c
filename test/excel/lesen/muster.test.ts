import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../../src/excel/lesen/lesen";
import { readXlsx } from "../../../src/workbook/xlsx";
import { open } from "../../hilfen/excel";

const SAMPLES = path.join(__dirname, "../../../samples");

test.each(["Wirtschaftsplan-2024.xlsx", "Zwischenbericht-2023-06-30.xlsx", "Kennzahlen-2023.xlsx"])(
  "%s reads through Excel as it reads from the file, in few requests",
  async (name) => {
    const file = await readXlsx(readFileSync(path.join(SAMPLES, name)), name);
    const { host } = open(file);
    expect(await readWorkbook(() => undefined, new AbortController().signal)).toEqual(file);
    expect(host.requests).toBeLessThanOrEqual(6);
  },
);
