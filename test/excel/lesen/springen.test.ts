import { goTo } from "../../../src/excel/lesen/springen";
import { figures, open, sheet, workbook } from "../../hilfen/excel";

const book = () =>
  workbook(
    figures("Erfolgsplan", 5, 5),
    figures("Plan (alt), 2023!", 5, 5),
    sheet("Ablage", [], { hidden: true }),
    sheet("Teile", [{ row: 0, column: 0, value: 1 }], { hiddenRows: [2], hiddenColumns: [3] }),
  );

test("the sheet comes to the front and the cell is selected", async () => {
  const { tabelle } = open(book());
  expect(await goTo({ sheet: "Plan (alt), 2023!", cell: "E4" })).toEqual({ hidden: false });
  expect(tabelle.selection()).toEqual({
    sheet: tabelle.sheets()[1]?.id,
    area: { top: 3, left: 4, bottom: 3, right: 4 },
  });
});

test("an area is selected as a whole", async () => {
  const { tabelle } = open(book());
  await goTo({ sheet: "Erfolgsplan", cell: "A1:E117" });
  expect(tabelle.selection().area).toEqual({ top: 0, left: 0, bottom: 116, right: 4 });
});

test.each(["A3", "D1"])("a cell in a hidden row or column is selected and reported: %s", async (cell) => {
  open(book());
  expect(await goTo({ sheet: "Teile", cell })).toEqual({ hidden: true });
});

test("where Excel does not tell what is hidden, the cell is in front all the same", async () => {
  const { host, tabelle } = open(book());
  host.welt.refuse("Range.rowHidden", "InvalidSelection");
  expect(await goTo({ sheet: "Teile", cell: "A3" })).toEqual({ hidden: false });
  expect(tabelle.selection().area).toMatchObject({ top: 2, left: 0 });
});

test("a protected sheet can be looked at", async () => {
  const { tabelle } = open(book());
  tabelle.protect("Erfolgsplan");
  await expect(goTo({ sheet: "Erfolgsplan", cell: "A1" })).resolves.toEqual({ hidden: false });
});

test("a protected sheet that allows no selection is named", async () => {
  const { host } = open(book());
  host.fail("AccessDenied", 1, 1);
  await expect(goTo({ sheet: "Erfolgsplan", cell: "A1" })).rejects.toMatchObject({
    reason: "zugriff",
    sheet: "Erfolgsplan",
  });
});

test("a hidden sheet stays hidden and is named", async () => {
  const { tabelle } = open(book());
  await expect(goTo({ sheet: "Ablage", cell: "A1" })).rejects.toMatchObject({
    reason: "blatt-verborgen",
    sheet: "Ablage",
  });
  expect(tabelle.sheets()[2]?.hidden).toBe(true);
});

test("a sheet that was deleted or renamed since the check is named", async () => {
  const { tabelle } = open(book());
  tabelle.delete("Teile");
  tabelle.rename("Erfolgsplan", "Erfolgsplan 2025");
  await expect(goTo({ sheet: "Teile", cell: "A1" })).rejects.toMatchObject({
    reason: "blatt-fehlt",
    sheet: "Teile",
  });
  await expect(goTo({ sheet: "Erfolgsplan", cell: "A1" })).rejects.toMatchObject({ reason: "blatt-fehlt" });
});

test("a sheet that disappears between question and jump is named too", async () => {
  const { host } = open(book());
  host.fail("ItemNotFound", 1, 1);
  await expect(goTo({ sheet: "Teile", cell: "A1" })).rejects.toMatchObject({
    reason: "blatt-fehlt",
    sheet: "Teile",
  });
});

test("an address that is none is a reason of its own", async () => {
  open(book());
  await expect(goTo({ sheet: "Erfolgsplan", cell: "Preis" })).rejects.toMatchObject({ reason: "adresse" });
});
