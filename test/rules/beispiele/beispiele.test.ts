import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { alleBefunde } from "../../hilfen/befunde";

const { festsetzung, erfolgsplan, konten, vermoegensplan } = beispielplan;
const { guv, vermoegensplan: bericht } = beispielbericht;
const zusammen = { festsetzung, erfolgsplan, vermoegensplan, ...beispielprogramm, ...beispieluebersichten };

describe("the tables that the examples start from have no fault", () => {
  const tables = { ...beispielprogramm, ...beispieluebersichten, ...beispielbericht };

  test.each(Object.entries(tables))("%s alone", (name, table) => {
    const { findings, tables: recognised, checks } = pruefen(mappe({ [name]: table }));
    expect(findings).toEqual([]);
    expect(recognised).toHaveLength(1);
    expect(checks.run).toBeGreaterThan(0);
  });

  test("all that the plan consists of, in one workbook", () => {
    expect(alleBefunde(zusammen)).toEqual([]);
    expect(pruefen(mappe(zusammen)).tables).toHaveLength(15);
  });

  test("the Zwischenbericht beside the accounts of the plan", () => {
    expect(alleBefunde({ konten, guv, bericht })).toEqual([]);
  });
});

/** Every amount of a table, outside its header and its titles, replaced by zero. */
function lauterNullen(table: string): string {
  return table
    .split("\n")
    .map((line) =>
      /Ansatz|Soll|Stand|€|Ist per|Ist \d/.test(line)
        ? line
        : line.replaceAll(/\| -?[\d.]+(,\d+)?(?= \||$)/g, (_, cents: string | undefined) =>
            cents ? "| 0,00" : "| 0",
          ),
    )
    .join("\n");
}

test("a plan of zeros has no fault and is checked all the same", () => {
  const zeros = Object.fromEntries(
    Object.entries({ ...zusammen, guv, bericht }).map(([name, table]) => [name, lauterNullen(table)]),
  );
  expect(zeros.finanzplan).toContain("3. Jahresgewinn | 0 | 0 | 0 | 0 | 0");
  const { findings, checks } = pruefen(mappe(zeros));
  expect(findings).toEqual([]);
  expect(checks.run).toBeGreaterThan(200);
});
