import { onWorkbookChanged } from "../../../src/excel/lesen/aenderungen";
import { figures, open, workbook } from "../../hilfen/excel";

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("what changed is told: a sheet by its id, or the set of sheets", async () => {
  const { tabelle } = open(workbook(figures("Eins", 2, 2), figures("Zwei", 2, 2)));
  const changed = jest.fn();
  await onWorkbookChanged(changed);
  const [first, second] = tabelle.sheets();
  tabelle.edit("Eins", "A1", 5);
  tabelle.recalculate("Zwei", "A1", 10);
  tabelle.delete("Zwei");
  tabelle.addSheet("Drei");
  await settled();
  expect(changed.mock.calls).toEqual([
    [{ sheet: first?.id }],
    [{ sheet: second?.id }],
    ["blaetter"],
    ["blaetter"],
  ]);
});

test("an edit and a deleted sheet are reported until the subscription ends", async () => {
  const { tabelle } = open(workbook(figures("Eins", 2, 2), figures("Zwei", 2, 2)));
  const changed = jest.fn();
  const end = await onWorkbookChanged(changed);
  tabelle.edit("Eins", "A1", 5);
  await settled();
  expect(changed).toHaveBeenCalledTimes(1);
  tabelle.delete("Zwei");
  await settled();
  expect(changed).toHaveBeenCalledTimes(2);
  await end();
  tabelle.edit("Eins", "A1", 6);
  await settled();
  expect(changed).toHaveBeenCalledTimes(2);
});

test("the handlers are removed in the context in which they were added", async () => {
  const { host, tabelle } = open(workbook(figures("Eins", 2, 2)));
  const subscribe = jest.spyOn(tabelle, "subscribe");
  const end = await onWorkbookChanged(() => undefined);
  const before = host.requests;
  await end();
  expect(subscribe).toHaveBeenCalledTimes(4);
  expect(host.requests).toBe(before + 1);
  expect(Reflect.get(tabelle, "listeners")).toHaveProperty("size", 0);
});

test("a failure to unsubscribe is of no interest, the handler is silent all the same", async () => {
  const { host, tabelle } = open(workbook(figures("Eins", 2, 2)));
  const changed = jest.fn();
  const end = await onWorkbookChanged(changed);
  host.fail("GeneralException");
  await end();
  tabelle.edit("Eins", "A1", 6);
  await settled();
  expect(changed).not.toHaveBeenCalled();
});

test("where Excel refuses the subscription, the reason is told", async () => {
  const { host } = open(workbook(figures("Eins", 2, 2)));
  host.fail("ActivityLimitReached");
  await expect(onWorkbookChanged(() => undefined)).rejects.toMatchObject({ reason: "ausgelastet" });
});
