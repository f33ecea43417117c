import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Host } from "../../src/excel/umgebung/umgebung";
import type { CheckResult } from "../../src/rules/kern/ergebnis";
import { App } from "../../src/taskpane/App";
import type { Services } from "../../src/taskpane/ablauf/dienste";
import type { Workbook } from "../../src/workbook/workbook";
import { sauber } from "./beispiele";

/** 14 September 2026, 10:32. */
export const NOW = new Date(2026, 8, 14, 10, 32);

/** Services that do nothing but answer; a test replaces what it is about. */
export function services(result: CheckResult = sauber, more: Partial<Services> = {}) {
  const read = jest.fn<Promise<Workbook>, Parameters<Services["read"]>>(async () => ({
    name: "",
    sheets: [],
  }));
  const store = jest.fn<Promise<void>, Parameters<Services["store"]>>(more.store ?? (async () => undefined));
  return {
    read,
    check: jest.fn<Promise<CheckResult[]>, Parameters<Services["check"]>>(async () => [result]),
    enter: jest.fn<ReturnType<Services["enter"]>, Parameters<Services["enter"]>>(async (entry) => entry),
    enterAll: jest.fn<ReturnType<Services["enterAll"]>, Parameters<Services["enterAll"]>>(
      async (entries) => ({
        kind: "eingetragen",
        entries,
      }),
    ),
    // What was stored last, else what stands in the workbook.
    readSettings: jest.fn<Promise<string | undefined>, []>(async () => {
      if (store.mock.lastCall) return store.mock.lastCall[0];
      return (await (more.read ?? read)(() => undefined, new AbortController().signal)).einstellungen;
    }),
    readFile: jest.fn<Promise<Workbook>, Parameters<Services["readFile"]>>(async ({ name }) => ({
      name,
      sheets: [],
    })),
    goTo: jest.fn(async () => ({ hidden: false })),
    onChanged: jest.fn(async () => async () => undefined),
    onCheckRequested: jest.fn(() => () => undefined),
    now: () => NOW,
    ...more,
    store,
  } satisfies Services;
}

/** The pane over these services, and a user in front of it. */
export function pane(over: Services, host: Host = "excel") {
  const { unmount } = render(<App services={over} host={host} />);
  return { user: userEvent.setup(), unmount };
}

/** The pane after a check with this result. */
export async function checked(result: CheckResult, more: Partial<Services> = {}) {
  const over = services(result, more);
  const shown = pane(over);
  await shown.user.click(button("Prüfen"));
  await screen.findByRole("button", { name: "Erneut prüfen" });
  return { ...shown, services: over };
}

/** From here to the end of the test time passes as always, and can be moved on with `vergeht`. */
export function mitUhr(): void {
  jest.useFakeTimers({ advanceTimers: true });
}

/** Lets so many milliseconds pass at once, and everything happen that waits for them. */
export const vergeht = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

afterEach(() => jest.useRealTimers());

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** What is being handed to screen readers; jsdom knows innerText only as something that was set. */
export const announced = () =>
  document.querySelector<HTMLElement>("[aria-live] > span:last-child")?.innerText ?? "";
