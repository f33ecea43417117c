import { TextDecoder } from "node:util";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Workbook } from "../../../../src/workbook/workbook";
import { verschoben } from "../../../hilfen/umbau/anordnung";
import { xlsx } from "../../../hilfen/datei";
import { blatt, mappe } from "../../../hilfen/mappe";
import { muster } from "../../../hilfen/muster";
import { KONTEN, konten, vergleich, zeilen } from "./ansicht";

// Browsers have it, jsdom has not.
Object.assign(globalThis, { TextDecoder });

const NAME = "Stand 21.11.2026, 14:05";

/** A file that the user chooses; jsdom's own cannot be read. */
function datei(content: Uint8Array, name: string): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => new Uint8Array(content).buffer });
}

/** The workbook is kept as a state, then checked again with these rows, and compared. */
async function verglichen(after: string, before = KONTEN) {
  const view = await vergleich(konten(before));
  await screen.findByText(/noch kein Stand/);
  await view.klick("Stand festhalten");
  await screen.findByText("Festgehaltene Stände (1)");
  act(() => view.geprueft(konten(after)));
  await view.klick(`Mit „${NAME}“ vergleichen`);
  return view;
}

async function mitDatei(open: Workbook, other: Workbook, name = other.name) {
  const view = await vergleich(open);
  await screen.findByText(/noch kein Stand/);
  await act(async () => {
    fireEvent.change(screen.getByLabelText("Mit anderer Datei vergleichen …"), {
      target: { files: [datei(xlsx(other), name)] },
    });
  });
  return view;
}

test("unchanged figures are said to be so, on the screen and to screen readers", async () => {
  const { announce } = await verglichen(KONTEN);
  await screen.findByText("Keine Änderungen: Alle verglichenen Beträge sind gleich.");
  expect(announce).toHaveBeenLastCalledWith("Keine Änderungen: Alle verglichenen Beträge sind gleich.", {
    polite: true,
  });
  expect(screen.queryByRole("button", { name: "Als Blatt ausgeben" })).toBeNull();
});

test("a changed amount stands from what to what and leads to its cell", async () => {
  const { klick, jump, announce } = await verglichen(KONTEN.replace("50 | 60", "50 | 75"));
  expect(zeilen()).toEqual(["4411903000 VersandAnsatz 202460 €→75 €+15 €+25,0 %, günstiger"]);
  expect(document.activeElement?.textContent).toBe("Änderungen");
  expect(announce).toHaveBeenLastCalledWith("Vergleich fertig: 1 Zeile geändert", { polite: true });
  await klick(/^Versand, Ansatz 2024, nachher: 75 €/);
  expect(jump).toHaveBeenCalledWith({ sheet: "Konten", cell: "D5" });
});

test("new, dropped and renamed rows are said to be so in words", async () => {
  await verglichen(
    KONTEN.replace("4411903000 | Versand", "4411990000 | Archiv").replace("Telefon", "Telefon und Internet"),
  );
  expect(zeilen()).toEqual([
    "4411903000 Versand entfallenAnsatz 202460 €→leer−60 €−100,0 %, ungünstigerAnsatz 202350 €→leer−50 €−100,0 %, ungünstiger",
    "4411990000 Archiv neuAnsatz 2024leer→60 €+60 €günstigerAnsatz 2023leer→50 €+50 €günstiger",
    "5634100000 Telefon und Internet umbenanntvorher „Telefon“Konten · C9",
  ]);
  expect(screen.getByText("1 neu, 1 entfallen, 1 umbenannt")).toBeTruthy();
});

test("totals are left out until they are asked for, unless nothing else changed", async () => {
  const { user } = await verglichen(KONTEN.replace("50 | 60", "50 | 75").replace("150 | 170", "150 | 185"));
  expect(zeilen()).toHaveLength(1);
  await user.click(screen.getByRole("checkbox", { name: "Auch Summen und Ergebnisse (1)" }));
  expect(zeilen()).toHaveLength(2);
  expect(screen.getByText("· Umsatzerlöse")).toBeTruthy();
});

test("a total alone is shown", async () => {
  await verglichen(KONTEN.replace("150 | 170", "150 | 185"));
  expect(zeilen()).toHaveLength(1);
});

test("rows are found by text and by amount", async () => {
  const after = KONTEN.replace("100 | 110", "100 | 111")
    .replace("50 | 60", "50 | 90")
    .replace("6 | 7", "6 | 17");
  const { user } = await verglichen(after);
  expect(zeilen()).toHaveLength(3);
  await user.type(screen.getByRole("searchbox", { name: "Suchen" }), "VERS");
  expect(zeilen()).toEqual([expect.stringContaining("Versand")]);
  await user.clear(screen.getByRole("searchbox", { name: "Suchen" }));
  const betrag = screen.getByRole("textbox", { name: "Ab Differenz" });
  await user.type(betrag, "10");
  expect(zeilen()).toHaveLength(2);
  await user.clear(betrag);
  await user.type(betrag, "viel");
  expect(screen.getByText("Bitte einen Betrag wie 1.000 angeben.")).toBeTruthy();
  expect(zeilen()).toHaveLength(3);
  await user.clear(betrag);
  await user.type(betrag, "1.000");
  expect(screen.getByText("Zu dieser Auswahl gibt es keine geänderte Zeile.")).toBeTruthy();
});

test("the first fifty rows are shown, then more", async () => {
  const rows = (amount: number): string =>
    ` | 1. Umsatzerlöse\n${Array.from({ length: 120 }, (_, index) => `44119${String(index).padStart(5, "0")} | Konto ${index} | 5 | ${amount + index}`).join("\n")}`;
  const { klick } = await verglichen(rows(1000), rows(10));
  expect(zeilen()).toHaveLength(50);
  expect(screen.getByRole("heading", { name: "Erfolgsplan, Kontenübersicht (120)" })).toBeTruthy();
  await klick("50 weitere Zeilen anzeigen");
  await klick("20 weitere Zeilen anzeigen");
  expect(zeilen()).toHaveLength(120);
  expect(screen.queryByRole("button", { name: /weitere Zeilen/ })).toBeNull();
});

test("the totals of the Beschluss show what the changes mean", async () => {
  const beschluss = (amount: string): string =>
    `Festsetzung 2024\nErträge | ${amount}\nAufwendungen | 100\nJahresergebnis | 20\nEinnahmen | 5\nAusgaben | 5`;
  const mit = (amount: string): Workbook => {
    const { sheets, name } = konten(KONTEN);
    return { name, sheets: [...sheets, blatt("Festsetzung", beschluss(amount))] };
  };
  const { klick } = await mitDatei(mit("130"), mit("120"), "Gestern.xlsx");
  const table = await screen.findByRole("table", { name: "Eckwerte" });
  const rows = () =>
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
  expect(rows().slice(1)).toEqual([
    "Erträge120 € → 130 €+10 €+8,3 %, günstiger",
    "Warum?",
    "4 unverändert oder nur in einem der Stände",
  ]);
  await klick("4 unverändert oder nur in einem der Stände");
  expect(rows()).toContain("Aufwendungen100 €unverändert");
  await klick("Warum? Erträge");
  expect(rows()[2]).toBe(
    "Warum?Nicht erklärt: +10 €+10 €: Einer der beiden Stände zeigt keine Zeilen, aus denen der Betrag folgt. ",
  );
});

test("why the result moved: the five greatest accounts with their way, each leading to its cell, then the others", async () => {
  const workbook = await muster("Wirtschaftsplan-2024");
  const { klick, jump } = await vergleich(workbook);
  await klick("Mit dem Vorjahr in dieser Mappe vergleichen");
  const liste = await screen.findByRole("list", {
    name: "Was „Jahresergebnis“ bewegt hat, das Größte zuerst",
  });
  const shares = () =>
    within(liste)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
  expect(shares()).toHaveLength(5);
  expect(shares()[0]).toBe(
    "4419911000 UE aus Netzwerkbetrieb2.750.000 € → 3.250.000 €mehr Ertrag: +500.000 €→ 1. Umsatzerlöse → Jahresergebnis → Beschluss",
  );
  expect(shares()[2]).toContain("mehr Aufwand: −400.000 €");
  expect(screen.getByText("Nicht erklärt: 0,00 €")).toBeTruthy();
  await klick(/^UE aus Netzwerkbetrieb: 3\.250\.000 €/);
  expect(jump).toHaveBeenCalledWith({ sheet: "Kontenübersicht", cell: "E16" });
  const more = screen.getByRole("button", { name: "56 weitere" });
  expect(more.getAttribute("aria-expanded")).toBe("false");
  await klick("56 weitere");
  expect(shares()).toHaveLength(61);
  expect(shares()).toContain(
    "5621000000 Aufw. Raummieten100.000 € → 2.700 €weniger Aufwand: +97.300 €→ b) Aufwendungen für bezogene Leistungen → Jahresergebnis → Beschluss",
  );
  await klick("Warum? Jahresergebnis");
  expect(screen.queryByRole("list", { name: /^Was „Jahresergebnis“ bewegt hat/ })).toBeNull();
});

test("a plan of another year is compared by plan years, and on request by the same years", async () => {
  const { user } = await mitDatei(konten(KONTEN), konten(KONTEN, 2023));
  await screen.findByText("Plan 2023.xlsx (Planjahr 2023)");
  await screen.findByText("Keine Änderungen: Alle verglichenen Beträge sind gleich.");
  await user.click(screen.getByRole("radio", { name: /^Dieselben Jahre: zum Beispiel Ansatz 2023/ }));
  expect(zeilen()).toContain("4411901000 DruckAnsatz 2023110 €→100 €−10 €−9,1 %, ungünstiger");
});

test("a later plan is the later state, and the open workbook's cells are those before", async () => {
  const later = verschoben(3, 1)(konten(KONTEN.replace("50 | 60", "50 | 75"), 2025));
  const { klick, jump } = await mitDatei(konten(KONTEN), later);
  await screen.findByText("Plan 2025.xlsx (Planjahr 2025)");
  expect(zeilen()).toEqual(["4411903000 VersandAnsatz 2024 → Ansatz 202560 €→75 €+15 €+25,0 %, günstiger"]);
  await klick(/^Versand, Ansatz 2024 → Ansatz 2025, vorher: 60 €/);
  expect(jump).toHaveBeenCalledWith({ sheet: "Konten", cell: "D5" });
});

test("a file that is none of Excel's, or has no plan, is named with what to do", async () => {
  await mitDatei(konten(KONTEN), mappe({ Urlaub: "Name | Tage\nA | 30\nB | 28" }), "Urlaub.xlsx");
  await screen.findByText(/^In „Urlaub\.xlsx“ wurde keine Tabelle eines Plans/);
  await act(async () => {
    fireEvent.change(screen.getByLabelText("Mit anderer Datei vergleichen …"), {
      target: { files: [datei(Uint8Array.from([1, 2, 3]), "Notiz.txt")] },
    });
  });
  await screen.findByText(/^„Notiz\.txt“ ist keine Excel-Arbeitsmappe/);
});

test("the next check is compared with the same state", async () => {
  const { geprueft, announce } = await verglichen(KONTEN);
  await screen.findByText(/^Keine Änderungen:/);
  const said = () =>
    announce.mock.calls.filter(([text]) => /^Keine Änderungen|^Vergleich/.test(String(text)));
  act(() => geprueft(konten(KONTEN)));
  expect(said()).toHaveLength(1);
  act(() => geprueft(konten(KONTEN.replace("50 | 60", "50 | 75"))));
  expect(zeilen()).toHaveLength(1);
  expect(said()).toHaveLength(2);
});

test("a state that is deleted is no longer compared; a comparison can be closed", async () => {
  const { klick } = await verglichen(KONTEN);
  await klick("Vergleich schließen");
  expect(screen.queryByRole("region", { name: "Änderungen" })).toBeNull();
  await klick(`Mit „${NAME}“ vergleichen`);
  await klick(`„${NAME}“ löschen`);
  await klick("Löschen");
  await screen.findByText(`„${NAME}“ ist gelöscht.`);
  expect(screen.queryByRole("region", { name: "Änderungen" })).toBeNull();
});

test("all changes are written as a sheet, on request", async () => {
  const { klick, tabelle } = await verglichen(KONTEN.replace("50 | 60", "50 | 75"));
  expect(tabelle.sheets().map(({ name }) => name)).toEqual(["Konten"]);
  await klick("Als Blatt ausgeben");
  await screen.findByText("Der Bericht steht auf dem Blatt „Vergleich“.");
  const names = () => tabelle.sheets().map(({ name }) => name);
  expect(names()).toEqual(["Konten", "Vergleich"]);
  // Once more: the one that is there is replaced, or kept, as the user says.
  await klick("Als Blatt ausgeben");
  expect((await screen.findByRole<HTMLInputElement>("radio", { name: "„Vergleich“ ersetzen" })).checked).toBe(
    true,
  );
  expect(names()).toEqual(["Konten", "Vergleich"]);
  await klick("Schreiben");
  await screen.findByText("Der Bericht steht auf dem Blatt „Vergleich“.");
  expect(names()).toEqual(["Konten", "Vergleich"]);
});

test("where Excel refuses the sheet, that is said", async () => {
  const { klick, host, tabelle } = await verglichen(KONTEN.replace("50 | 60", "50 | 75"));
  act(() => host.welt.refuse("WorksheetCollection.add", "AccessDenied"));
  await klick("Als Blatt ausgeben");
  await screen.findByText("Excel lässt das nicht zu");
  expect(tabelle.sheets().map(({ name }) => name)).toEqual(["Konten"]);
});
