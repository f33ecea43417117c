import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { readSettings } from "../../../../src/excel/ablage/einstellungen";
import { leseEinstellungen } from "../../../../src/rules/gespeichert/einstellungen";
import { mappe } from "../../../hilfen/mappe";
import { auswertung, teil } from "./ansicht";

jest.mock("../../../../src/taskpane/auswertung/diagramme/Bilder", () => ({
  __esModule: true,
  default: () => null,
}));

const BERICHT = `
Zwischenbericht per 30.06.2026 – Gewinn- und Verlustrechnung
Konto | Bezeichnung | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende | Ergebnis 2025
 | 1. Umsatzerlöse
4411000000 | Erlöse | 200.000 | 90.000 | | 190.000
 | Summe | 200.000 | 90.000 | | 190.000
 | 4. Materialaufwand
5221000000 | Strom | 40.000 | 30.000 | | 38.000
5222000000 | Heizung | 12.000 | | | 11.000
5223000000 | Reserve | 0 | 0 | | 0
 | Summe | 52.000 | 30.000 | | 49.000
 | 5. Personalaufwand
5011000000 | Gehälter | 100.000 | 48.000 | | 97.000
 | Summe | 100.000 | 48.000 | | 97.000
 | 12. Jahresgewinn / Jahresverlust | 48.000 | 12.000 | | 44.000`;
const bericht = () => mappe({ Bericht: BERICHT });
const gemerkt = async () => leseEinstellungen(await readSettings()).einstellungen.vorgaben.methoden;

/** The report in view, with what is under a line. */
async function gezeigt(text = BERICHT) {
  const view = await auswertung(mappe({ Bericht: text }));
  view.zeige();
  const part = await teil("Hochrechnung");
  await within(part).findByText("Kernaussagen");
  const inside = within(part);
  const oeffne = async (name: RegExp): Promise<void> => {
    const details = inside.getByText(name, { selector: "summary span span" }).closest("details");
    if (!details) throw new Error("no line");
    details.open = true;
    fireEvent(details, new Event("toggle"));
    await waitFor(() => expect(details.querySelector("ul")).toBeTruthy());
  };
  return { ...view, part, inside, oeffne };
}

const satz = /^Das Jahresergebnis 2026 wird mit (\S+) € erwartet/;

test("the result stands first, then what the report says", async () => {
  const { inside } = await gezeigt();
  expect(inside.getByText(satz).textContent).toMatch(
    /wird mit 24\.000 € erwartet, geplant sind 48\.000 €: 24\.000 € schlechter als geplant \(50 % vom Plan\)\. rot$/,
  );
  expect(
    inside.getByText(/^Konto 4411000000 „Erlöse“: 180\.000 € statt 200\.000 €, 20\.000 € weniger Ertrag/),
  ).toBeTruthy();
  expect(inside.getByText(/^1 Zeile ist nicht hochgerechnet/)).toBeTruthy();
  expect(inside.getByText("Erkannt: 30.06.2026")).toBeTruthy();
});

test("another method of a row counts at once, and is stored when the user says so", async () => {
  const { user, inside, oeffne } = await gezeigt();
  await oeffne(/^Materialaufwand/);
  await user.selectOptions(inside.getByLabelText("Verfahren für Konto 5221000000 „Strom“"), "plan");
  expect(inside.getByText(satz).textContent).toMatch(/44\.000 € erwartet/);
  expect(await gemerkt()).toEqual({});
  await user.click(inside.getByRole("button", { name: "Merken" }));
  await inside.findByText(/^Die Verfahren sind in der Mappe gemerkt/);
  expect(await gemerkt()).toEqual({ "5221000000": { verfahren: "plan" } });
  expect(inside.getByText(satz).textContent).toMatch(/44\.000 € erwartet/);
  expect(inside.queryByRole("button", { name: "Merken" })).toBeNull();
  await user.click(inside.getByRole("button", { name: "Gemerkte Verfahren löschen …" }));
  await user.click(inside.getByRole("button", { name: "Löschen" }));
  await inside.findByText("Die gemerkten Verfahren sind gelöscht.");
  expect(await gemerkt()).toEqual({});
});

test("a value of the user's own needs a reason", async () => {
  const { user, inside, oeffne } = await gezeigt();
  await oeffne(/^Materialaufwand/);
  await user.selectOptions(inside.getByLabelText("Verfahren für Konto 5222000000 „Heizung“"), "manuell");
  await user.type(inside.getByLabelText("Betrag zum Jahresende in €"), "10.500,50");
  await user.click(inside.getByRole("button", { name: "Anwenden" }));
  expect(inside.getByText(/^Bitte kurz begründen/)).toBeTruthy();
  await user.type(inside.getByLabelText("Begründung"), "Abrechnung liegt vor");
  await user.click(inside.getByRole("button", { name: "Anwenden" }));
  expect(inside.getByText(satz).textContent).toMatch(/13\.500 € erwartet/);
  expect(inside.queryByText(/nicht hochgerechnet/)).toBeNull();
});

test("another usual method is stored with the rows that follow it", async () => {
  const { user, inside } = await gezeigt();
  await user.selectOptions(inside.getByLabelText("Übliches Verfahren"), "restplan");
  await user.click(inside.getByRole("button", { name: "Merken" }));
  await inside.findByText(/^Die Verfahren sind in der Mappe gemerkt/);
  expect(Object.keys(await gemerkt())).toEqual(
    expect.arrayContaining(["4411000000", "5221000000", "5222000000", "5011000000"]),
  );
});

test("another day is taken where it is one, and rows without amounts are left out", async () => {
  const { user, inside, oeffne } = await gezeigt();
  const field = inside.getByLabelText("Stichtag des Ist");
  await user.type(field, "31.09.2026");
  expect(inside.getByText("Bitte ein Datum wie 30.06.2026 eintragen.")).toBeTruthy();
  await user.clear(field);
  await user.type(field, "30.09.2026");
  expect(inside.getByText(satz).textContent).toMatch(/mit 16\.000 € erwartet/);
  await oeffne(/^Materialaufwand/);
  expect(inside.getByText("1 Zeile ohne Beträge ist hier ausgelassen.")).toBeTruthy();
});

test("by deviation the line that is furthest from the plan comes first", async () => {
  const { user, inside, part } = await gezeigt();
  await user.selectOptions(inside.getByLabelText("Reihenfolge"), "abweichung");
  const lines = [...part.querySelectorAll("summary")].map(
    ({ textContent }) => /^\D+?(?=\d)/.exec(textContent)?.[0],
  );
  expect(lines).toEqual(["Umsatzerlöse", "Materialaufwand", "Personalaufwand"]);
});

test("the report stands on a sheet of its own, which is replaced only when the user says so", async () => {
  const { user, inside, tabelle } = await gezeigt();
  const names = () => tabelle.sheets().map(({ name }) => name);
  await user.click(inside.getByRole("button", { name: "Als Blatt ausgeben" }));
  await inside.findByText("Der Bericht steht auf dem Blatt „Hochrechnung“.");
  expect(names()).toEqual(["Bericht", "Hochrechnung"]);
  await user.click(inside.getByRole("button", { name: "Als Blatt ausgeben" }));
  await user.click(await inside.findByRole("radio", { name: "Neues Blatt daneben" }));
  await user.click(inside.getByRole("button", { name: "Schreiben" }));
  await inside.findByText("Der Bericht steht auf dem Blatt „Hochrechnung (2)“.");
  expect(names()).toEqual(["Bericht", "Hochrechnung", "Hochrechnung (2)"]);
});

test("a plan without Ist says what is missing and what to do", async () => {
  const view = await auswertung(
    mappe({
      Plan: BERICHT.replace(/Ist per 30.06.2026/, "Ansatz 2025").replace(
        "Hochrechnung zum Jahresende",
        "Bemerkung",
      ),
    }),
  );
  view.zeige();
  const part = await teil("Hochrechnung");
  await within(part).findByText("Kein Zwischenbericht mit Ist-Beträgen");
  expect(within(part).getByText(/Öffnen Sie den Zwischenbericht/)).toBeTruthy();
});

test("the ribbon's wish opens the card once there is a result, and brings it up again when its content is there", async () => {
  const shown: [Element, boolean][] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push([this, screen.queryByRole("heading", { name: "Kernaussagen" }) !== null]);
  };
  const view = await auswertung(bericht());
  act(() => view.wuensche.ask({ teil: "hochrechnung" }));
  expect(shown).toEqual([]);
  view.zeige();
  await screen.findByRole("heading", { name: "Kernaussagen" });
  const head = screen.getByRole("button", { name: "Hochrechnung" });
  expect(head.getAttribute("aria-expanded")).toBe("true");
  expect(shown.every(([element]) => element === head)).toBe(true);
  expect(shown.at(-1)).toEqual([head, true]);
  expect(document.activeElement).toBe(head);
});

test("the wish comes again for a card that was closed meanwhile", async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const view = await auswertung(bericht());
  act(() => view.wuensche.ask({ teil: "hochrechnung" }));
  view.zeige();
  await screen.findByRole("heading", { name: "Kernaussagen" });
  await view.user.click(screen.getByRole("button", { name: "Ausblick" }));
  const shown: [Element, boolean][] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push([this, screen.queryByRole("heading", { name: "Kernaussagen" }) !== null]);
  };
  act(() => view.wuensche.ask({ teil: "hochrechnung" }));
  const head = screen.getByRole("button", { name: "Hochrechnung" });
  expect(shown.at(-1)).toEqual([head, true]);
  expect(document.activeElement).toBe(head);
});

test("day and course are remembered in the workbook when the user says so", async () => {
  const { user, inside } = await gezeigt();
  const day = inside.getByLabelText<HTMLInputElement>("Stichtag des Ist");
  await user.type(day, "nie");
  expect(inside.queryByRole("button", { name: "Angaben merken" })).toBeNull();
  await user.clear(day);
  await user.type(day, "31.08.2023");
  await user.click(inside.getByRole("button", { name: "Angaben merken" }));
  await inside.findByText(/^Ihre Angaben sind in der Mappe gemerkt/);
  expect(leseEinstellungen(await readSettings()).einstellungen.eingaben?.hochrechnung).toMatchObject({
    stichtag: "31.08.2023",
    verlauf: "",
  });
  expect(day.value).toBe("31.08.2023");
  expect(await gemerkt()).toEqual({});
});

test("one card is open at a time, and what was typed in a closed one stays", async () => {
  const view = await auswertung(bericht());
  view.zeige();
  await screen.findByRole("button", { name: "Diagramme" });
  const offen = () =>
    screen
      .queryAllByRole("button", { expanded: true })
      .map(({ textContent }) => textContent)
      .filter((name) => ["Diagramme", "Vergleich", "Hochrechnung", "Ausblick"].includes(name ?? ""));
  expect(offen()).toEqual(["Diagramme"]);
  await view.user.click(screen.getByRole("button", { name: "Hochrechnung" }));
  expect(offen()).toEqual(["Hochrechnung"]);
  const stichtag = await screen.findByLabelText("Stichtag des Ist");
  await view.user.type(stichtag, "31.08.2023");
  await view.user.click(screen.getByRole("button", { name: "Vergleich" }));
  expect(offen()).toEqual(["Vergleich"]);
  expect(screen.queryByRole("heading", { name: "Kernaussagen" })).toBeNull();
  await view.user.click(screen.getByRole("button", { name: "Vergleich" }));
  expect(offen()).toEqual([]);
  screen.getByRole("button", { name: "Hochrechnung" }).focus();
  await view.user.keyboard("{Enter}");
  expect(offen()).toEqual(["Hochrechnung"]);
  expect(screen.getByLabelText<HTMLInputElement>("Stichtag des Ist").value).toBe("31.08.2023");
});

test("axe finds nothing to object to", async () => {
  const { part, oeffne } = await gezeigt();
  await oeffne(/^Materialaufwand/);
  const { violations } = await axe.run(part, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toContain(
    "Ausblick",
  );
});
