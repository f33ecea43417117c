import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import type { Antwort } from "../../../src/taskpane/ablauf/pruefdienst";
import type { Workbook } from "../../../src/workbook/workbook";
import { muster } from "../../hilfen/muster";

/** What the worker answers when the pane sends it these workbooks. */
async function gefragt(workbooks: Workbook[]): Promise<Antwort | undefined> {
  const answers: Antwort[] = [];
  const scope = globalThis as unknown as { onmessage?: (event: unknown) => void; postMessage?: unknown };
  scope.postMessage = (answer: Antwort) => void answers.push(answer);
  await import("../../../src/taskpane/ablauf/pruefarbeiter");
  scope.onmessage?.({ data: { workbooks } });
  expect(answers).toHaveLength(1);
  return answers[0];
}

test("the worker checks what it is sent, all together, and answers with plain data", async () => {
  const [plan, report] = await Promise.all([
    muster("Wirtschaftsplan-2024"),
    muster("Zwischenbericht-2023-06-30"),
  ]);
  const { results } = (await gefragt([plan, report])) as { results: CheckResult[] };
  expect(results.map(({ file, year }) => [file, year])).toEqual([
    ["Wirtschaftsplan-2024.xlsx", 2024],
    ["Zwischenbericht-2023-06-30.xlsx", 2023],
  ]);
  expect(structuredClone(results)).toEqual(results);
});

test("a check that fails is answered by the name of its error, never by a result", async () => {
  expect(await gefragt([{ name: "Plan.xlsx" } as Workbook])).toEqual({ fehler: "TypeError" });
});
