import { screen, waitFor } from "@testing-library/react";
import { readSettings, withSettings, writeSettings } from "../../../src/excel/ablage/einstellungen";
import { standardvorgaben } from "../../../src/plan/vorgaben";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import { pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { open, sheet, workbook } from "../../hilfen/excel";
import { mappe } from "../../hilfen/mappe";
import { sauber } from "../beispiele";
import { button, checked } from "../pane";

const konten = mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000");
const never = new AbortController().signal;
const hinterlegt = async () => leseEinstellungen(await readSettings()).einstellungen;

/** The whole pane over an Excel that keeps what is stored, after a check of this workbook. */
async function pane(mappeMitFehler: Workbook) {
  const excel = open(workbook(sheet("A")));
  const shown = await checked(sauber, {
    read: async () => withSettings(mappeMitFehler, never),
    check: async (workbooks) => pruefenGemeinsam(workbooks),
    readSettings: () => readSettings(),
    store: writeSettings,
  });
  return { ...excel, ...shown };
}

test("a decision leaves standing what a co-author decided since the check", async () => {
  const { user } = await pane(mappe({ Konten: konten }));
  const vorgaben = { ...standardvorgaben, kontostellen: 10 };
  await writeSettings(einstellungstext({ ...keineEinstellungen, vorgaben }));
  const [first] = await screen.findAllByRole("button", { name: /Einzelheiten/ });
  if (!first) throw new RangeError("no finding");
  await user.click(first);
  await user.click(button("Geprüft, in Ordnung …"));
  await user.type(await screen.findByRole("textbox", { name: /^Begründung/ }), "so beschlossen");
  await user.click(button("Freigeben"));
  await waitFor(async () => expect((await hinterlegt()).freigaben).toHaveLength(1));
  expect((await hinterlegt()).vorgaben.kontostellen).toBe(10);
});

test("what is set in its view is checked at once", async () => {
  const neun = beispielplan.konten.replace(/\n(\d{9})\d/g, "\n$1");
  const { user } = await pane(mappe({ Konten: neun }));
  expect(screen.queryByText(/eingestellten 10 Stellen/)).toBeNull();
  await user.click(screen.getByRole("tab", { name: "Einstellungen" }));
  await user.selectOptions(await screen.findByLabelText("Stellen der Kontonummern (KT-2)"), "10 Stellen");
  await user.click(button("Übernehmen"));
  await screen.findByText(/neu ausgewertet/);
  await user.click(screen.getByRole("tab", { name: "Prüfung" }));
  expect(await screen.findByText(/eingestellten 10 Stellen/)).toBeTruthy();
});
