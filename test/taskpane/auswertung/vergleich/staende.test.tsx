import { act, screen, waitFor, within } from "@testing-library/react";
import { leseStand } from "../../../../src/berichte/auswertung/standtext";
import { leseStaende, MAX_STAENDE } from "../../../../src/excel/ablage/standablage";
import { mappe } from "../../../hilfen/mappe";
import { AM, konten, KONTEN, vergleich } from "./ansicht";

const NAME = "Stand 21.11.2026, 14:05";
const eingabe = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name des Standes" });
const liste = () => screen.getByRole("list", { name: "Festgehaltene Stände" });

test("nothing is stored before it is asked for", async () => {
  const { tabelle } = await vergleich(konten(KONTEN));
  await screen.findByText("In dieser Mappe ist noch kein Stand festgehalten.");
  expect(eingabe().value).toBe(NAME);
  expect(tabelle.xmlParts.size).toBe(0);
});

test("a state is stored under its name, with the time of the check", async () => {
  const { user, klick } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  await user.clear(eingabe());
  await user.type(eingabe(), "Vor der Sitzung");
  await klick("Stand festhalten");
  await screen.findByText(/^„Vor der Sitzung“ ist festgehalten\./);
  expect(within(liste()).getByText("Planjahr 2024 · Zahlen vom 21.11.2026, 14:05 Uhr")).toBeTruthy();
  const [stored] = await leseStaende();
  expect(leseStand(stored?.text ?? "")).toMatchObject({ name: "Vor der Sitzung", jahr: 2024 });
  // The next one is proposed by its time again.
  expect(eingabe().value).toBe(NAME);
});

test("a second state of the same name is told apart", async () => {
  const { klick } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  await klick("Stand festhalten");
  await screen.findByText("Festgehaltene Stände (1)");
  await klick("Stand festhalten");
  await screen.findByText(
    `„${NAME} (2)“ ist festgehalten. Der Stand gelangt in die Datei, sobald Sie die Mappe speichern.`,
  );
  expect(screen.getByRole("button", { name: `„${NAME} (2)“ löschen` })).toBeTruthy();
});

test("a state needs a name", async () => {
  const { user, klick, tabelle } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  await user.clear(eingabe());
  expect(screen.getByText("Bitte geben Sie dem Stand einen Namen.")).toBeTruthy();
  await klick("Stand festhalten");
  expect(tabelle.xmlParts.size).toBe(0);
});

test("figures that changed since the check are not stored; the check is offered", async () => {
  const { klick, check, tabelle } = await vergleich(konten(KONTEN), { changed: true });
  await screen.findByText(/noch kein Stand/);
  expect(screen.getByText(/^Die Mappe wurde seit der Prüfung geändert\./)).toBeTruthy();
  await klick("Stand festhalten");
  expect(tabelle.xmlParts.size).toBe(0);
  await klick("Erneut prüfen");
  expect(check).toHaveBeenCalledTimes(1);
});

test("a workbook without a plan has no state to keep", async () => {
  const { klick, tabelle } = await vergleich(mappe({ Urlaub: "Name | Tage\nA | 30\nB | 28" }));
  await screen.findByText(/noch kein Stand/);
  await klick("Stand festhalten");
  await screen.findByText("In dieser Mappe wurde kein Plan erkannt, den man festhalten könnte.");
  expect(tabelle.xmlParts.size).toBe(0);
});

test("a full workbook says what to do", async () => {
  const { klick } = await vergleich(konten(KONTEN), {}, ({ tabelle }) => {
    for (let count = 0; count < MAX_STAENDE; count += 1)
      tabelle.xmlParts.set(`{${count}}`, '<stand xmlns="urn:kgrz-wirtschaftsplan:stand">1</stand>');
  });
  await screen.findByText(`Festgehaltene Stände (${MAX_STAENDE})`);
  await klick("Stand festhalten");
  await screen.findByText("Kein Platz für einen weiteren Stand");
});

test("a state is deleted after a question, and the keyboard goes on at the list", async () => {
  const { klick, tabelle } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  await klick("Stand festhalten");
  await screen.findByText("Festgehaltene Stände (1)");
  await klick(`„${NAME}“ löschen`);
  await klick("Abbrechen");
  expect(tabelle.xmlParts.size).toBe(1);
  await klick(`„${NAME}“ löschen`);
  await klick("Löschen");
  await screen.findByText(`„${NAME}“ ist gelöscht.`);
  expect(tabelle.xmlParts.size).toBe(0);
  expect(document.activeElement?.textContent).toBe("Festgehaltene Stände");
});

test("what is damaged or of a later version is named and cannot be compared, only deleted", async () => {
  await vergleich(konten(KONTEN), {}, ({ tabelle }) => {
    tabelle.xmlParts.set("{1}", '<stand xmlns="urn:kgrz-wirtschaftsplan:stand">{"version":1}</stand>');
    tabelle.xmlParts.set("{2}", '<stand xmlns="urn:kgrz-wirtschaftsplan:stand">{"version":7}</stand>');
  });
  await screen.findByText("Nicht lesbarer Stand");
  expect(screen.getByText("Stand aus einer neueren Version")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Mit „.*“ vergleichen$/ })).toBeNull();
  expect(screen.getAllByRole("button", { name: /löschen$/ })).toHaveLength(2);
});

test("where Excel refuses to store, that is said and the name stays", async () => {
  const { user, klick, host, tabelle } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  await user.clear(eingabe());
  await user.type(eingabe(), "Mein Stand");
  act(() => host.fail("AccessDenied"));
  await klick("Stand festhalten");
  await screen.findByText("Excel lässt das nicht zu");
  expect(eingabe().value).toBe("Mein Stand");
  expect(tabelle.xmlParts.size).toBe(0);
});

test("where Excel does not hand the states out, reading again is offered", async () => {
  const { klick } = await vergleich(konten(KONTEN), {}, ({ host }) => host.fail("AccessDenied"));
  await screen.findByText("Die festgehaltenen Stände ließen sich nicht lesen.");
  await klick("Erneut lesen");
  await screen.findByText(/noch kein Stand/);
});

test("the name follows the next check", async () => {
  const { geprueft } = await vergleich(konten(KONTEN));
  await screen.findByText(/noch kein Stand/);
  act(() => geprueft(konten(KONTEN), { at: new Date(AM.getTime() + 60_000) }));
  await waitFor(() => expect(eingabe().value).toBe("Stand 21.11.2026, 14:06"));
});
