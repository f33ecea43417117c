import { darkOfficeTheme, officeGeladen, onHostKnown } from "../../../src/excel/umgebung/umgebung";
import { figures, open, workbook } from "../../hilfen/excel";

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
});

const fakeOffice = (onReady: () => Promise<{ host: string | null }>) =>
  Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel" } } });

test("inside Excel it says so at once", async () => {
  open(workbook(figures("Eins", 1, 1)));
  const report = jest.fn();
  onHostKnown(report);
  await jest.advanceTimersByTimeAsync(5000);
  expect(report.mock.calls).toEqual([["excel"]]);
});

test("without office.js nobody is asked", () => {
  expect(officeGeladen()).toBe(false);
  fakeOffice(() => Promise.resolve({ host: null }));
  expect(officeGeladen()).toBe(true);
});

test("in an ordinary browser office.js names no host", async () => {
  fakeOffice(() => Promise.resolve({ host: null }));
  const report = jest.fn();
  onHostKnown(report);
  await jest.advanceTimersByTimeAsync(0);
  expect(report.mock.calls).toEqual([["keiner"]]);
});

test("a slow Excel has fifteen seconds, and is believed even after that", async () => {
  fakeOffice(() => new Promise((resolve) => setTimeout(() => resolve({ host: "Excel" }), 16_000)));
  const report = jest.fn();
  onHostKnown(report);
  await jest.advanceTimersByTimeAsync(14_999);
  expect(report.mock.calls).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(report.mock.calls).toEqual([["stumm"]]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(report.mock.calls).toEqual([["stumm"], ["excel"]]);
});

test("dark is what Excel's own colours are", () => {
  const { host } = open(workbook(figures("Eins", 1, 1)));
  expect(darkOfficeTheme()).toBe(false);
  host.bedienung.thema = "dunkel";
  expect(darkOfficeTheme()).toBe(true);
});

test("where Excel tells no colours nothing is claimed", () => {
  expect(darkOfficeTheme()).toBeUndefined();
  Object.assign(globalThis, { Office: { context: {} } });
  expect(darkOfficeTheme()).toBeUndefined();
});
