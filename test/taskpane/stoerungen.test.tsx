import { screen, waitFor } from "@testing-library/react";
import { withSettings, readSettings, writeSettings } from "../../src/excel/ablage/einstellungen";
import { createReader } from "../../src/excel/lesen/lesen";
import { onWorkbookChanged } from "../../src/excel/lesen/aenderungen";
import { goTo } from "../../src/excel/lesen/springen";
import { enter } from "../../src/excel/schreiben/uebernehmen";
import { beispielplan } from "../../src/rules/beispiele/beispielplan";
import { pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { abbild } from "../hilfen/abbild";
import { open } from "../hilfen/excel";
import { mappe } from "../hilfen/mappe";
import { auswahl } from "../hilfen/umfang";
import { sauber } from "./beispiele";
import { button, pane, services } from "./pane";

/** What Excel answers where something is in the way, and where nobody knows what. */
const CODES = ["AccessDenied", "GeneralException", "InvalidSelection", "ItemNotFound"];

const unbehandelt: unknown[] = [];
const merke = (grund: unknown): void => void unbehandelt.push(grund);
beforeAll(() => void process.on("unhandledRejection", merke));
afterAll(() => void process.off("unhandledRejection", merke));

/** The pane over an Excel, as the shipped page puts it together. */
function bereich(workbook: Workbook) {
  const excel = open(workbook);
  const read = createReader();
  return {
    ...excel,
    ...pane(
      services(sauber, {
        read: async (progress, signal, changed) =>
          withSettings(await read(progress, signal, changed), signal),
        check: async (workbooks) => pruefenGemeinsam(workbooks),
        readSettings: () => readSettings(),
        store: writeSettings,
        enter,
        goTo,
        onChanged: onWorkbookChanged,
      }),
    ),
  };
}

/** The verdict, or what went wrong; with the verdict how much was checked. */
function aussage(): string {
  const heading = screen.getAllByRole("heading", { level: 2 })[0]?.textContent ?? "";
  return `${heading} ${screen.queryByText(/ Prüfungen, /)?.textContent ?? "nicht geprüft"}`;
}

test("whatever Excel refuses, the check says something, leaves the workbook alone and works the next time", async () => {
  const { host, tabelle, user } = bereich(mappe(beispielplan));
  const pruefe = async (): Promise<string> => {
    await user.click(button(/^(Erneut p|P)rüfen$/));
    await waitFor(() => expect(button(/^(Erneut p|P)rüfen$/)).toBeTruthy());
    return aussage();
  };
  const urteil = await pruefe();
  const members = [...host.welt.used];
  const vorher = abbild(tabelle);
  expect(members.length).toBeGreaterThan(20);
  const stoerungen = members.flatMap((member) => CODES.map((code) => ({ member, code })));
  const maengel: string[] = [];
  for (const { member, code } of auswahl(stoerungen, 29)) {
    host.welt.refuse(member, code);
    const gestoert = await pruefe();
    host.welt.heal();
    const danach = await pruefe();
    // As before, where only something beside the matter is refused; or it is said that nothing was checked.
    const gesagt = gestoert === urteil || gestoert.endsWith("nicht geprüft");
    if (!gesagt || danach !== urteil) maengel.push(`${member} ${code}: ${gestoert} / ${danach}`);
  }
  expect(maengel).toEqual([]);
  expect(abbild(tabelle)).toEqual(vorher);
  expect(unbehandelt).toEqual([]);
});
