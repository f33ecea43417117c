import { connectCommands } from "../../src/commands/befehle";
import { figures, open, workbook } from "../excel/mappe";

const excel = (startCheck = jest.fn()) => {
  const { host } = open(workbook(figures("Eins", 1, 1)));
  host.bedienung.visible = false;
  connectCommands(startCheck);
  return { host, startCheck };
};

test("Prüfen shows the pane and starts the check", async () => {
  const { host, startCheck } = excel();
  await host.bedienung.press("pruefen");
  await Promise.resolve();
  expect(host.bedienung.visible).toBe(true);
  expect(startCheck).toHaveBeenCalledTimes(1);
});

test("Bereich anzeigen shows the pane and checks nothing", async () => {
  const { host, startCheck } = excel();
  await host.bedienung.press("bereichAnzeigen");
  await Promise.resolve();
  expect(host.bedienung.visible).toBe(true);
  expect(startCheck).not.toHaveBeenCalled();
});

test.each(["pruefen", "bereichAnzeigen"])(
  "%s is completed also where the pane cannot be opened",
  async (id) => {
    const { host } = excel();
    host.globals.Office.addin.showAsTaskpane = () => Promise.reject(new Error("no"));
    await expect(host.bedienung.press(id)).resolves.toBeUndefined();
  },
);
