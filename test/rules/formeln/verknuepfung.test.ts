import { fx7 } from "../../../src/rules/formeln/verknuepfung";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { befunde, kurz, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const [FUHRPARK = ""] = Object.values(fx7.beispiel ?? {});
const mit = (reference: string): string => FUHRPARK.replaceAll("'[Plan 2025.xlsx]Fuhrpark'!", reference);

describe("FX-7: formulas that read from another file", () => {
  test("one finding for its sheet, with file, sheet and places", () => {
    expect(meldungen("FX-7", { Fuhrpark: FUHRPARK })).toEqual([
      "warning Fuhrpark B2: Zellen B2:B3: Die Formeln lesen aus einer anderen Datei („Plan 2025.xlsx“, Blatt „Fuhrpark“). Ob deren Werte noch stimmen, ist in dieser Mappe nicht zu sehen; ohne die andere Datei lassen sich die Formeln nicht neu berechnen. Bitte die Werte prüfen und als feste Beträge eintragen, bevor der Plan weitergegeben wird.",
    ]);
  });

  test.each([
    ["[1]Fuhrpark!", "(Verknüpfung 1, Blatt „Fuhrpark“)"],
    ["[Alt.xlsx]Größe_2!", "(„Alt.xlsx“, Blatt „Größe_2“)"],
    ["'C:\\Daten\\[Alt.xlsx]Plan ''25'!", "(„Alt.xlsx“, Blatt „Plan '25“)"],
    ["'https://amt.example/Pläne/[Alt.xlsx]Plan'!", "(„Alt.xlsx“, Blatt „Plan“)"],
    ["[2]!Umsatz*", "(Verknüpfung 2)"],
  ])("written as %s", (reference, named) => {
    const [finding, ...others] = befunde("FX-7", { Fuhrpark: mit(reference) });
    expect(others).toEqual([]);
    expect(finding?.message).toContain(named);
  });

  test("the number stands for the name that the workbook's file gives", () => {
    const workbook = { ...mappe({ Fuhrpark: mit("[2]Fuhrpark!") }), externe: ["", "Plan 2024.xlsx"] };
    const messages = pruefen(workbook)
      .findings.filter(({ rule }) => rule === "FX-7")
      .map(kurz);
    expect(messages).toEqual([expect.stringContaining("(„Plan 2024.xlsx“, Blatt „Fuhrpark“)")]);
  });

  test("another sheet is another cause; beside the tables of a plan it is a hint", () => {
    const table = FUHRPARK.replace("Fuhrpark'!B3", "Geräte'!B3");
    expect(befunde("FX-7", { Fuhrpark: table }).map(({ cell }) => cell)).toEqual(["B2", "B3"]);
    expect(befunde("FX-7", { Notiz: "=[1]Plan!A1 → siehe oben" }).map(({ severity }) => severity)).toEqual([
      "info",
    ]);
  });
});

test.each([
  ["a sheet of the own workbook", "Fahrzeuge!"],
  ["a column of a table before one", "SUMME(Tabelle1[Betrag])*Fahrzeuge!"],
  ["a text", '"[1]Plan!A1"&'],
])("FX-7 says nothing of %s", (_, reference) => {
  expect(meldungen("FX-7", { Fuhrpark: mit(reference) })).toEqual([]);
});
