import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { befunde, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const { festsetzung, erfolgsplan, konten, vermoegensplan } = beispielplan;

describe("KT-3: numbers with a wrong separator", () => {
  test("are named with what is meant", () => {
    expect(meldungen("KT-3", { Konten: mitFehler(konten, "338.000,00", "338,000.00") })).toEqual([
      "warning Konten C4: Erlöse aus Vermietung (Ergebnis 2024): „338,000.00“ ist keine Zahl in deutscher Schreibweise; Excel lässt sie in Summen aus. Gemeint ist wohl 338.000 €. Bitte mit Punkt für die Tausender und Komma für die Cent eintragen.",
    ]);
    expect(
      befunde("KT-3", { Konten: mitFehler(konten, "Strom | 71.300,25", "Strom | 71.300.25") }),
    ).toMatchObject([{ cell: "C7", expected: "71300.25", suspects: [{ cell: "C7", proposal: "71300.25" }] }]);
  });

  test("several in a row are taken from left to right", () => {
    const two = mitFehler(konten, "104.000 | 108.000", "104'000.00 | 108'000.00");
    expect(befunde("KT-3", { Konten: two }).map(({ cell, expected }) => `${cell} ${expected}`)).toEqual([
      "D8 104000",
      "E8 108000",
    ]);
  });

  test("words of a label beside a column that is mostly blank are none", () => {
    const release = mitFehler(
      vermoegensplan,
      "7. Betriebs- und Geschäftsausstattung",
      "7. Betriebs- und Geschäftsausstattung 2.10",
    );
    expect(befunde("KT-3", { Vermögensplan: release })).toEqual([]);
  });

  test("are named without a guess where it is open what is meant", () => {
    const [finding, ...others] = befunde("KT-3", {
      Konten: mitFehler(konten, "Strom | 71.300,25", "Strom | 71.3000"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "C7", actual: "71.3000", suspects: [] });
    expect(finding?.message).toBe(
      "Strom (Ergebnis 2024): „71.3000“ ist keine Zahl in deutscher Schreibweise; Excel lässt sie in Summen aus. Bitte mit Punkt für die Tausender und Komma für die Cent eintragen.",
    );
  });

  test("with debit or credit behind them are named without a guess at their sign", () => {
    const [finding, ...others] = pruefen(
      mappe({ Konten: mitFehler(konten, "Strom | 71.300,25", "Strom | 71.300,25 H") }),
    ).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "KT-3", cell: "C7", actual: "71.300,25 H", suspects: [] });
    expect(finding?.message).toBe(
      "Strom (Ergebnis 2024): „71.300,25 H“ ist ein Text; Excel lässt den Betrag in Summen aus. Welches Vorzeichen S (Soll) oder H (Haben) hier bedeutet, hängt vom Konto ab. Bitte als Zahl mit dem richtigen Vorzeichen eintragen.",
    );
  });

  test("are named in a table of unknown kind where they have the digits of an amount", () => {
    const fuhrpark =
      "Fahrzeug | 2025 | 2026\nSpülwagen | 10.000 | 20.0000\nBagger | 5.000 | 7.000\nKran | 1 | 2.10\nPkw | 2 | 3\nRad | 2 | 3";
    expect(befunde("KT-3", { Fuhrpark: fuhrpark }).map(({ cell }) => cell)).toEqual(["C2"]);
  });

  test.each([
    [
      "an item of the Erfolgsplan",
      "5. Materialaufwand | 171.300,25 | 178.000 | 184.000",
      "184.000",
      "184000.0",
    ],
    ["its result", "20. Jahresgewinn / Jahresverlust | 25.479,60 | 27.500 | 30.000", "30.000", "30.0000"],
  ])("in %s no other rule says anything about the sums", (_, row, right, wrong) => {
    const broken = mitFehler(erfolgsplan, row, row.replace(new RegExp(`${right}$`), wrong));
    const { findings } = pruefen(mappe({ Beschluss: festsetzung, Erfolgsplan: broken }));
    expect(findings.map(({ rule }) => rule)).toEqual(["KT-3"]);
  });

  test("in an account no other rule says anything about its sum", () => {
    const rules = (strom: string): string[] =>
      pruefen(mappe({ Konten: mitFehler(konten, "Strom | 71.300,25", `Strom | ${strom}`) })).findings.map(
        ({ rule }) => rule,
      );
    expect(rules("71.3000")).toEqual(["KT-3"]);
    expect(rules("71.300,00")).toEqual(["KT-1"]);
  });
});
