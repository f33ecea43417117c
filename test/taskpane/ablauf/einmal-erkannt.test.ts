import { ausblicksplan } from "../../../src/berichte/ausblick/ausblick";
import { standAus } from "../../../src/berichte/auswertung/stand";
import { zahlenbilderVon } from "../../../src/berichte/diagramme/zahlenreihen";
import { hochrechnungsbericht } from "../../../src/berichte/hochrechnung/hochrechnungsbericht";
import * as erkennen from "../../../src/plan/erkennen";
import { pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { eigenerPlan } from "../../../src/rules/gespeichert/eigenerplan";
import { type Antwort, type Arbeiter, createCheck } from "../../../src/taskpane/ablauf/pruefdienst";
import { vergleiche } from "../../../src/taskpane/pruefung/protokoll/protokollieren";
import type { Workbook } from "../../../src/workbook/workbook";
import { muster } from "../../hilfen/muster";

jest.mock("../../../src/plan/erkennen", () => {
  const actual = jest.requireActual<typeof erkennen>("../../../src/plan/erkennen");
  return { ...actual, tabellen: jest.fn(actual.tabellen) };
});
const erkannt = jest.mocked(erkennen.tabellen);
beforeEach(() => erkannt.mockClear());

const never = new AbortController().signal;

/** The worker's own script behind a Worker: what is sent is copied, both ways. */
async function arbeiter(): Promise<Arbeiter> {
  const scope = globalThis as unknown as { onmessage?: (event: unknown) => void; postMessage?: unknown };
  await import("../../../src/taskpane/ablauf/pruefarbeiter");
  const worker: Arbeiter = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => undefined,
    postMessage: (message: unknown) => {
      scope.postMessage = (answer: Antwort) =>
        worker.onmessage?.call(worker as Worker, { data: structuredClone(answer) } as MessageEvent);
      scope.onmessage?.({ data: structuredClone(message) });
    },
  };
  return worker;
}

/** Everything that the pane makes of a checked workbook. */
async function ausgewertet(workbooks: Workbook[]) {
  const [own] = workbooks;
  if (!own) throw new Error("no workbook");
  return {
    bilder: zahlenbilderVon(workbooks),
    stand: standAus(own, "Stand", new Date(2026, 0, 1)),
    bericht: hochrechnungsbericht(workbooks, { verfahren: "linear" }),
    ausblick: ausblicksplan(workbooks),
    protokoll: await vergleiche(own),
  };
}

/** A plan with a Prüfprotokoll of earlier figures, and a report. */
async function mappen(): Promise<[Workbook, Workbook]> {
  const plan = await muster("Wirtschaftsplan-2024");
  const bericht = `protokoll 2026-01-01T10:00:00.000Z ${Array(8).fill("0000").join("-")}`;
  const rest = { hidden: false, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  const protokoll = { ...rest, name: "Prüfprotokoll", bericht };
  // Others than those in which an earlier test recognised something.
  return [
    { ...plan, sheets: [...plan.sheets, protokoll] },
    { ...(await muster("Zwischenbericht-2023-06-30")) },
  ];
}

test("check, charts, comparison, report, outlook and protocol: each workbook is recognised once, by the worker", async () => {
  const worker = await arbeiter();
  const workbooks = await mappen();
  const results = await createCheck(() => worker, jest.fn())(workbooks, never);
  expect(erkannt).toHaveBeenCalledTimes(2);
  const made = await ausgewertet(workbooks);
  expect(erkannt).toHaveBeenCalledTimes(2);
  expect(made.protokoll).toMatchObject([{ sheet: "Prüfprotokoll", gleich: false }]);
  expect(made.bericht.kind).toBe("bericht");
  // Nothing differs from what this thread would have recognised.
  const here = await mappen();
  expect(results).toEqual(pruefenGemeinsam(here));
  expect(made).toEqual(await ausgewertet(here));
  expect(erkannt).toHaveBeenCalledTimes(4);
});

test("where the worker is refused, each workbook is recognised once all the same", async () => {
  const workbooks = await mappen();
  const check = createCheck(
    () => {
      throw new DOMException("refused", "SecurityError");
    },
    async () => pruefenGemeinsam,
  );
  await check(workbooks, never);
  await ausgewertet(workbooks);
  expect(erkannt).toHaveBeenCalledTimes(2);
});

test("what is read anew or set otherwise is recognised anew, what is not is not", async () => {
  const worker = await arbeiter();
  const check = createCheck(() => worker, jest.fn());
  const [before] = await mappen();
  await check([before], never);
  const einstellungen = JSON.stringify({
    version: 2,
    korrekturen: [],
    freigaben: [],
    vorgaben: { einheit: 1000 },
  });
  const after = { ...before, einstellungen };
  await check([after], never);
  expect(erkannt).toHaveBeenCalledTimes(2);
  expect(eigenerPlan(after).vorgaben.einheit).toBe(1000);
  expect(eigenerPlan(before).vorgaben.einheit).toBe("erkannt");
  expect(erkannt).toHaveBeenCalledTimes(2);
});
