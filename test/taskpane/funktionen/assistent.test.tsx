import { cleanup, screen } from "@testing-library/react";
import axe from "axe-core";
import { parseArea } from "../../../workbench/host/bereichstext";
import { figures, sheet, workbook } from "../../hilfen/excel";
import { funktionen } from "./ansicht";

const konten = workbook(
  sheet("Bericht 2023", [
    { row: 0, column: 0, value: 38823 },
    { row: 1, column: 0, value: { error: "#DIV/0!" } },
    { row: 2, column: 0, value: "keine Zahl" },
  ]),
  figures("Voll", 2, 2),
);
const gefunden = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent?.split(" ")[0]);
const tabelle = () => screen.getAllByRole("cell").map(({ textContent }) => textContent);

async function hochrechnung() {
  const view = await funktionen(konten);
  await view.klick(/^HOCHRECHNUNG/);
  return view;
}

test("switching between the views keeps what was done in each", async () => {
  const { user } = await funktionen(konten);
  await user.type(screen.getByRole("searchbox"), "Konten");
  await user.click(screen.getByRole("tab", { name: "Prüfung" }));
  await user.type(screen.getByLabelText("Zustand der Prüfung"), "bleibt");
  expect(screen.queryByRole("searchbox")).toBeNull();
  await user.click(screen.getByRole("tab", { name: "Funktionen" }));
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("Konten");
  await user.click(screen.getByRole("tab", { name: "Prüfung" }));
  expect(screen.getByLabelText<HTMLInputElement>("Zustand der Prüfung").value).toBe("bleibt");
});

test("an Excel without functions of add-ins is told apart from one that has them", async () => {
  const title = "Dieses Excel kennt die KGRZ-Funktionen nicht";
  await funktionen(konten);
  expect(screen.queryByRole("heading", { name: title })).toBeNull();
  cleanup();
  await funktionen(konten, ({ host }) => delete host.bedienung.requirementSets.CustomFunctionsRuntime);
  expect(screen.getByRole("heading", { name: title })).toBeTruthy();
  expect(gefunden().length).toBeGreaterThan(20);
});

test("all functions stand in their families; a German word finds those it is about", async () => {
  const { user } = await funktionen(konten);
  expect(gefunden()).toHaveLength(24);
  expect(screen.getByRole("heading", { name: "Anlagen und Abschreibungen" })).toBeTruthy();
  await user.type(screen.getByRole("searchbox"), "abschreibung");
  expect(gefunden()).toEqual(expect.arrayContaining(["AFA", "AFAPLAN", "AFAVORSCHAU"]));
  expect(gefunden()).not.toContain("TEUR");
  await user.type(screen.getByRole("searchbox"), "xyz");
  expect(screen.getByText("Keine Funktion gefunden")).toBeTruthy();
});

test("a function shows its purpose, arguments, an example, its source and the way to its help", async () => {
  await hochrechnung();
  expect(screen.getByRole("heading", { name: "KGRZ.HOCHRECHNUNG" })).toBe(document.activeElement);
  expect(screen.getByText(/^Rechnet das Ist eines Stichtags/)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "ist (erforderlich)" })).toBeTruthy();
  expect(screen.getByText("=KGRZ.HOCHRECHNUNG(38823; 6)")).toBeTruthy();
  expect(screen.getByText(/^Quelle: .*§ 21 EigAnVO/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Ausführliche Hilfe" }).getAttribute("href")).toBe(
    "hilfe/funktionen/HOCHRECHNUNG.html",
  );
});

test("typed values and selected cells give a preview, and one formula in the chosen cell", async () => {
  const { user, waehle, klick, tabelle: blatt } = await hochrechnung();
  waehle("Bericht 2023", "A1:A3");
  await klick("Auswahl übernehmen für ist");
  await user.type(screen.getByRole("textbox", { name: "stichtag (erforderlich)" }), "6");
  expect(tabelle()).toEqual(["77.646", "#DIV/0!", "#WERT!"]);
  expect(screen.getByText(/„keine Zahl“ ist keine Zahl/)).toBeTruthy();
  expect(screen.getByText("=KGRZ.HOCHRECHNUNG('Bericht 2023'!A1:A3;6)")).toBeTruthy();
  waehle("Bericht 2023", "C5");
  await klick("In ausgewählte Zelle einfügen");
  const text = "=KGRZ.HOCHRECHNUNG(A1:A3;6) in C5 auf „Bericht 2023“ eingefügt, Ergebnis reicht bis C7.";
  expect(await screen.findByText(text)).toBeTruthy();
  expect(blatt.formulaAt("Bericht 2023", "C5")).toBe("KGRZ.HOCHRECHNUNG(A1:A3,6)");
});

/** The list of functions while F4 is selected, and A1 has a number format. */
const mitF4 = (format: string) =>
  funktionen(konten, ({ tabelle: blatt }) => {
    const id = blatt.sheets()[0]?.id ?? "";
    blatt.select(id, parseArea("F4"));
    blatt.setFormats(id, parseArea("A1"), [[format]]);
  });

test("the cell that was selected at first stays the target while ranges are taken", async () => {
  const { user, waehle, klick, tabelle: blatt } = await mitF4("#,##0.00");
  await klick(/^HOCHRECHNUNG/);
  await screen.findByText(/^F4 auf „Bericht 2023“ war ausgewählt/);
  waehle("Bericht 2023", "A1:A3");
  await klick("Auswahl übernehmen für ist");
  await user.type(screen.getByRole("textbox", { name: /^stichtag/ }), "6");
  await klick("In F4 einfügen");
  expect(await screen.findByText(/in F4 auf „Bericht 2023“ eingefügt/)).toBeTruthy();
  const { sheet: shown, area } = blatt.selection();
  expect(area).toEqual(parseArea("F4"));
  expect(blatt.cells(shown, parseArea("F4:F6")).map(({ format }) => format)).toEqual([
    "#,##0.00",
    "#,##0.00",
    "#,##0.00",
  ]);
  // That cell is taken now.
  expect(screen.queryByRole("button", { name: "In F4 einfügen" })).toBeNull();
});

test("a percentage has no format of an amount", async () => {
  const { user, waehle, klick, tabelle: blatt } = await mitF4('#,##0.00 "€"');
  await klick(/^PLANPROZENT/);
  await screen.findByText(/^F4 auf/);
  waehle("Bericht 2023", "A1");
  await klick("Auswahl übernehmen für wert");
  await user.type(screen.getByRole("textbox", { name: /^planansatz/ }), "50000");
  await klick("In F4 einfügen");
  await screen.findByText(/in F4 auf „Bericht 2023“ eingefügt/);
  const { sheet: shown } = blatt.selection();
  expect(blatt.cells(shown, parseArea("F4")).map(({ format }) => format)).toEqual([undefined]);
});

test("a word that takes a rate is chosen from its list or typed with the rate", async () => {
  const { user, klick, waehle, tabelle: blatt } = await funktionen(konten);
  await klick(/^AFA /);
  for (const [wie, text] of [
    [/^anschaffungswert/, "80000"],
    [/^nutzungsdauer/, "10"],
    [/^anschaffung \(/, "01.01.2023"],
    [/^jahr/, "2023"],
  ] as const)
    await user.type(screen.getByRole("textbox", { name: wie }), text);
  const verfahren = screen.getByRole("combobox", { name: /^verfahren/ });
  expect(verfahren.getAttribute("list")).toBeTruthy();
  expect([...document.querySelectorAll("datalist option")].map((one) => one.getAttribute("value"))).toEqual([
    "linear",
    "degressiv",
    "elektrofahrzeug",
    "pool",
    "sofort",
    "keine",
  ]);
  await user.type(verfahren, "degressiv 15 %");
  expect(tabelle()).toEqual(["12.000"]);
  waehle("Bericht 2023", "H1");
  await klick("In ausgewählte Zelle einfügen");
  await screen.findByText(/eingefügt/);
  expect(blatt.formulaAt("Bericht 2023", "H1")).toBe('KGRZ.AFA(80000,10,"01.01.2023",2023,"degressiv 15 %")');
});

test("a cell that the formula reads by now is no target any more", async () => {
  const { waehle, klick } = await funktionen(konten, ({ tabelle }) => {
    tabelle.select(tabelle.sheets()[0]?.id ?? "", parseArea("A2"));
  });
  await klick(/^HOCHRECHNUNG/);
  await screen.findByRole("button", { name: "In A2 einfügen" });
  waehle("Bericht 2023", "A1:A3");
  await klick("Auswahl übernehmen für ist");
  expect(screen.queryByRole("button", { name: "In A2 einfügen" })).toBeNull();
  expect(screen.getByRole("button", { name: "In ausgewählte Zelle einfügen" })).toBeTruthy();
});

test("German numbers, dates, words and held references go into the formula in Excel's notation", async () => {
  const { user, waehle, klick, tabelle: blatt } = await hochrechnung();
  await user.type(screen.getByRole("textbox", { name: /^ist/ }), "1.234,50");
  await user.type(screen.getByRole("textbox", { name: /^stichtag/ }), "30.06.2023");
  await user.selectOptions(screen.getByRole("combobox"), "plan");
  waehle("Voll", "B2");
  await klick("Auswahl übernehmen für planansatz");
  await user.click(screen.getByRole("checkbox"));
  waehle("Bericht 2023", "D1");
  await klick("In ausgewählte Zelle einfügen");
  await screen.findByText(/eingefügt/);
  expect(blatt.formulaAt("Bericht 2023", "D1")).toBe(
    'KGRZ.HOCHRECHNUNG(1234.5,"30.06.2023","plan",Voll!$B$2)',
  );
});

test("what is not what an argument takes is said in the function's own words, and nothing is inserted", async () => {
  const { user, klick, tabelle: blatt, waehle } = await hochrechnung();
  await user.type(screen.getByRole("textbox", { name: /^ist/ }), "12.5");
  expect(screen.getByText(/^ist: „12.5“ ist keine Zahl/)).toBeTruthy();
  expect(screen.getByText("Das Ergebnis erscheint, sobald die Angaben vollständig sind.")).toBeTruthy();
  waehle("Bericht 2023", "D1");
  await klick("In ausgewählte Zelle einfügen");
  expect(blatt.formulaAt("Bericht 2023", "D1")).toBeUndefined();
});

test("a computation without a result says why", async () => {
  const { user } = await hochrechnung();
  await user.type(screen.getByRole("textbox", { name: /^ist/ }), "5");
  await user.type(screen.getByRole("textbox", { name: /^stichtag/ }), "6");
  await user.selectOptions(screen.getByRole("combobox"), "plan");
  expect(screen.getByText("#WERT! – Das Verfahren „plan“ braucht den planansatz.")).toBeTruthy();
});

test("cells in the way, a protected sheet and a cell being edited are answered with a sentence", async () => {
  const { user, klick, waehle, tabelle: blatt, host } = await hochrechnung();
  await user.type(screen.getByRole("textbox", { name: /^ist/ }), "5");
  await user.type(screen.getByRole("textbox", { name: /^stichtag/ }), "6");
  waehle("Voll", "B2");
  await klick("In ausgewählte Zelle einfügen");
  expect(await screen.findByText(/^Auf „Voll“ ist B2 nicht leer/)).toBeTruthy();
  blatt.protect("Voll");
  await klick("In ausgewählte Zelle einfügen");
  expect(await screen.findByText(/^Das Blatt „Voll“ ist geschützt/)).toBeTruthy();
  host.fail("ActivityLimitReached");
  await klick("In ausgewählte Zelle einfügen");
  expect(await screen.findByText("Excel ist ausgelastet")).toBeTruthy();
});

test("several selected ranges are refused, and a reference can be taken back", async () => {
  const { klick, waehle, host } = await hochrechnung();
  host.fail("InvalidSelection");
  await klick("Auswahl übernehmen für ist");
  expect(await screen.findByText(/genau einen zusammenhängenden Bereich/)).toBeTruthy();
  waehle("Voll", "A1:A2");
  await klick("Auswahl übernehmen für ist");
  expect(screen.getByText("Voll!A1:A2")).toBeTruthy();
  await klick("Bezug entfernen für ist");
  expect(screen.getByRole("textbox", { name: /^ist/ })).toBeTruthy();
});

test("a function without arguments can be inserted at once", async () => {
  const { klick, waehle, tabelle: blatt } = await funktionen(konten);
  await klick(/^VERSION/);
  waehle("Bericht 2023", "F1");
  await klick("In ausgewählte Zelle einfügen");
  await screen.findByText(/eingefügt/);
  expect(blatt.formulaAt("Bericht 2023", "F1")).toBe("KGRZ.VERSION()");
});

test.each(["list", "assistant"])("axe has nothing against the %s", async (which) => {
  const { klick, waehle, user } = await funktionen(konten);
  if (which === "assistant") {
    await klick(/^HOCHRECHNUNG/);
    waehle("Bericht 2023", "A1:A3");
    await klick("Auswahl übernehmen für ist");
    await user.type(screen.getByRole("textbox", { name: /^stichtag/ }), "6");
  }
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
