import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import { type Antwort, type Arbeiter, createCheck } from "../../../src/taskpane/ablauf/pruefdienst";
import { sauber } from "../beispiele";

const BOOK = [{ name: "Plan.xlsx", sheets: [] }];
const never = new AbortController().signal;
const hier = () => jest.fn(async () => (): CheckResult[] => [{ ...sauber, file: "hier" }]);

/** A worker that answers when the test says so. */
function arbeiter() {
  const worker: Arbeiter & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: jest.fn(),
    terminate: () => (worker.terminated = true),
  };
  return {
    worker,
    antworte: (data: Antwort) => worker.onmessage?.call(self(worker), { data } as MessageEvent),
    scheitere: () => worker.onerror?.call(self(worker), {} as ErrorEvent),
  };
}
const self = (worker: Arbeiter) => worker as Worker;

test("the worker is started before it is needed, and checks what it is sent", async () => {
  const { worker, antworte } = arbeiter();
  const start = jest.fn(() => worker);
  const check = createCheck(start, hier());
  expect(start).toHaveBeenCalledTimes(1);
  for (const file of ["eins", "zwei"]) {
    const results = check(BOOK, never);
    expect(worker.postMessage).toHaveBeenLastCalledWith({ workbooks: BOOK });
    antworte({ results: [{ ...sauber, file }], erkannt: [] });
    expect((await results)[0]?.file).toBe(file);
  }
  expect(start).toHaveBeenCalledTimes(1);
});

describe("a check that was given up", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Two workers in turn, and a check of the first that was aborted. */
  async function aufgegeben() {
    const all = [arbeiter(), arbeiter()] as const;
    let index = 0;
    const start = jest.fn(() => all[index++]?.worker ?? arbeiter().worker);
    const check = createCheck(start, hier());
    const controller = new AbortController();
    const results = check(BOOK, controller.signal);
    controller.abort();
    await expect(results).rejects.toMatchObject({ reason: "abgebrochen" });
    return { all, start, check };
  }

  test("may come to its end for a moment: the next one waits for the worker, and gets its own answer", async () => {
    const { all, start, check } = await aufgegeben();
    const [{ worker, antworte }] = all;
    const again = check(BOOK, never);
    expect(worker.postMessage).toHaveBeenCalledTimes(1);
    antworte({ results: [{ ...sauber, file: "veraltet" }], erkannt: [] });
    await jest.advanceTimersByTimeAsync(0);
    expect(worker.postMessage).toHaveBeenCalledTimes(2);
    antworte({ results: [sauber], erkannt: [] });
    expect(await again).toEqual([sauber]);
    await jest.advanceTimersByTimeAsync(5000);
    expect([worker.terminated, start.mock.calls.length]).toEqual([false, 1]);
  });

  test("is ended where it takes longer, and the next worker is ready at once", async () => {
    const { all, start, check } = await aufgegeben();
    await jest.advanceTimersByTimeAsync(999);
    expect(all[0].worker.terminated).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(all[0].worker.terminated).toBe(true);
    expect(start).toHaveBeenCalledTimes(2);
    const again = check(BOOK, never);
    all[1].antworte({ results: [sauber], erkannt: [] });
    expect(await again).toEqual([sauber]);
  });

  test("keeps nobody waiting longer than that", async () => {
    const { all, check } = await aufgegeben();
    const again = check(BOOK, never);
    await jest.advanceTimersByTimeAsync(1000);
    all[1].antworte({ results: [sauber], erkannt: [] });
    expect(await again).toEqual([sauber]);
  });
});

test("where no worker can be made, the pane's own thread checks", async () => {
  const here = hier();
  const check = createCheck(() => {
    throw new DOMException("refused", "SecurityError");
  }, here);
  expect((await check(BOOK, never))[0]?.file).toBe("hier");
  await check(BOOK, never);
  expect(here).toHaveBeenCalledTimes(2);
});

test.each(["before it is asked", "when it is asked"])(
  "a worker that cannot be loaded is replaced by the pane's own thread: %s",
  async (when) => {
    const { worker, scheitere } = arbeiter();
    const start = jest.fn(() => worker);
    const check = createCheck(start, hier());
    if (when === "before it is asked") scheitere();
    const results = check(BOOK, never);
    if (when === "when it is asked") scheitere();
    expect((await results)[0]?.file).toBe("hier");
    expect((await check(BOOK, never))[0]?.file).toBe("hier");
    expect(start).toHaveBeenCalledTimes(1);
  },
);

test("a mistake in the rules keeps its name", async () => {
  const { worker, antworte } = arbeiter();
  const results = createCheck(() => worker, hier())(BOOK, never);
  antworte({ fehler: "TypeError" });
  await expect(results).rejects.toMatchObject({ name: "TypeError" });
});

test("what is aborted before the pane's thread begins is not checked", async () => {
  const pruefen = jest.fn(() => [sauber]);
  const check = createCheck(
    () => {
      throw new Error();
    },
    async () => pruefen,
  );
  const controller = new AbortController();
  const results = check(BOOK, controller.signal);
  controller.abort();
  await expect(results).rejects.toMatchObject({ reason: "abgebrochen" });
  expect(pruefen).not.toHaveBeenCalled();
});
