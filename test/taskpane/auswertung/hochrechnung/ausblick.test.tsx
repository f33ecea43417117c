import { within } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import path from "node:path";
import { MUSTERORDNER } from "../../../hilfen/muster";
import { mappe } from "../../../hilfen/mappe";
import { readSettings } from "../../../../src/excel/ablage/einstellungen";
import { leseEinstellungen } from "../../../../src/rules/gespeichert/einstellungen";
import { auswertung, teil } from "./ansicht";

jest.mock("../../../../src/taskpane/auswertung/diagramme/Bilder", () => ({
  __esModule: true,
  default: () => null,
}));

/** A table of the published plan, with a title above it. */
function tabelle(titel: string, file: string): string {
  return `${titel}\n${readFileSync(path.join(MUSTERORDNER, "daten/wirtschaftsplan-2024", file), "utf8")}`;
}

const plan = () =>
  mappe({
    Beschluss: tabelle("Festsetzung des Wirtschaftsplans 2024", "01-festsetzungsbeschluss.tsv"),
    Vermögensplan: tabelle("Vermögensplan 2024", "04-vermoegensplan-gesamtuebersicht.tsv"),
    Finanzplan: tabelle("Finanzplan 2023 bis 2027", "07-finanzplan.tsv"),
    Investitionsprogramm: tabelle("Investitionsprogramm", "08-investitionsprogramm.tsv"),
  });

async function gezeigt() {
  const view = await auswertung(plan());
  view.zeige();
  const part = await teil("Ausblick");
  await within(part).findByText("AfA-Vorschau");
  return { ...view, part, inside: within(part) };
}

test("the years change as planned; a balance makes balances, and what is no amount is said", async () => {
  const { user, inside, part } = await gezeigt();
  expect([...part.querySelectorAll("summary")].map(({ textContent }) => textContent)).toEqual([
    "2023−160 €",
    "2024+2.230 €",
    "2025+175.000 €",
    "2026+195.000 €",
    "2027+225.000 €",
  ]);
  const field = inside.getByLabelText("Liquide Mittel zu Beginn in €");
  await user.type(field, "viel");
  expect(inside.getByText(/^Bitte einen Betrag wie/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, "350.000");
  await user.selectOptions(inside.getByLabelText("Bestand am"), "31.12.2023");
  expect(inside.getByText("Bestand 352.230 €")).toBeTruthy();
  expect(
    inside.getByText(/^An keinem Jahresende ist ein Liquiditätskredit nötig; am knappsten ist 2024/),
  ).toBeTruthy();
});

test("the Höchstbetrag comes from the Beschluss and can be another", async () => {
  const { user, inside } = await gezeigt();
  const limit = inside.getByLabelText<HTMLInputElement>("Höchstbetrag der Liquiditätskredite in €");
  expect(limit.value).toBe("500.000");
  await user.type(inside.getByLabelText("Liquide Mittel zu Beginn in €"), "-600.000");
  expect(inside.getByText(/^Zuerst 2023 ist der Höchstbetrag von 500\.000 € überschritten/)).toBeTruthy();
  await user.clear(limit);
  await user.type(limit, "700.000");
  expect(inside.getByText("Der Höchstbetrag von 700.000 € ist in keinem Jahr überschritten.")).toBeTruthy();
});

test("a useful life makes the AfA of its kind, and the outlook stands on a sheet", async () => {
  const { user, inside, tabelle: grid } = await gezeigt();
  expect(inside.getByText("Tragen Sie mindestens eine Nutzungsdauer ein.")).toBeTruthy();
  const years = inside.getByLabelText("Nutzungsdauer Maschinen und maschinelle Anlagen (Jahre)");
  await user.type(years, "0");
  expect(inside.getByText("Bitte Jahre zwischen 0,5 und 100 eintragen.")).toBeTruthy();
  await user.clear(years);
  await user.type(years, "5");
  expect(inside.getByText("355.600 €")).toBeTruthy();
  await user.selectOptions(inside.getByLabelText("Anschaffung jeweils im"), "Januar");
  expect(inside.getByText("471.200 €")).toBeTruthy();
  await user.click(inside.getByRole("button", { name: "Als Blatt ausgeben" }));
  await inside.findByText("Der Bericht steht auf dem Blatt „Ausblick“.");
  expect(grid.sheets().map(({ name }) => name)).toContain("Ausblick");
});

test("what was typed is remembered in the workbook when the user says so, and stands there at the next time", async () => {
  const { user, inside } = await gezeigt();
  expect(inside.queryByRole("button", { name: "Angaben merken" })).toBeNull();
  const balance = inside.getByLabelText<HTMLInputElement>("Liquide Mittel zu Beginn in €");
  await user.type(balance, "viel");
  expect(inside.queryByRole("button", { name: "Angaben merken" })).toBeNull();
  await user.clear(balance);
  await user.type(balance, "350.000");
  const years = inside.getByLabelText<HTMLInputElement>(
    "Nutzungsdauer Maschinen und maschinelle Anlagen (Jahre)",
  );
  await user.type(years, "5");
  await user.selectOptions(inside.getByLabelText("Anschaffung jeweils im"), "Januar");
  expect(await readSettings()).toBeUndefined();
  await user.click(inside.getByRole("button", { name: "Angaben merken" }));
  await inside.findByText(/^Ihre Angaben sind in der Mappe gemerkt/);
  expect(inside.queryByRole("button", { name: "Angaben merken" })).toBeNull();
  const text = await readSettings();
  expect(leseEinstellungen(text).einstellungen.eingaben).toEqual({
    ausblick: { jahr: 2024, bestand: "350.000", dauern: { maschinen: "5" }, monat: 1 },
  });
  expect([balance.value, years.value]).toEqual(["350.000", "5"]);
  expect(inside.getByText("471.200 €")).toBeTruthy();
  // Cleared again it is a change, which can be given up.
  await user.clear(years);
  await user.click(inside.getByRole("button", { name: "Angaben verwerfen" }));
  expect(years.value).toBe("5");
});

test("without a plan it says what to open", async () => {
  const view = await auswertung(mappe({ A: "Urlaub | 1" }));
  view.zeige();
  const part = await teil("Ausblick");
  await within(part).findByText("Kein Finanzplan und kein Vermögensplan");
});

test("axe finds nothing to object to", async () => {
  const { part } = await gezeigt();
  const { violations } = await axe.run(part, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
