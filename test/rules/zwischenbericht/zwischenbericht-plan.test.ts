import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { guv } = beispielbericht;
const { konten } = beispielplan;

describe("ZB-4: the accounts of report and plan", () => {
  test("the Planansatz of an account is that of the plan", () => {
    const other = konten.replace("165.000 | 170.000", "165.000 | 165.000").replace("| 360.000", "| 365.000");
    expect(meldungen("ZB-4", { Bericht: guv, Konten: other })).toEqual([
      "warning Bericht C3: Konto 4411901000 „Erlöse aus Druckaufträgen“ (Ansatz 2026): Zwischenbericht 170.000 €, Kontenübersicht 165.000 € (Differenz 5.000 €).",
      "warning Bericht C4: Konto 4411902000 „Erlöse aus Vermietung“ (Ansatz 2026): Zwischenbericht 360.000 €, Kontenübersicht 365.000 € (Differenz −5.000 €).",
    ]);
  });

  test("the Ergebnis of a year that both show agrees within the cents", () => {
    const previous = guv.replace("Ergebnis 2025", "Ergebnis 2024");
    const same = previous
      .replace("165.220,10", "160.210,40")
      .replace("349.118,00", "338.000,00")
      .replace("514.338,10", "498.210,40")
      .replace("73.812,40", "71.300,25")
      .replace("104.210,00", "100.000,00")
      .replace("178.022,40", "171.300,25")
      .replace("134.875,70", "125.470,15");
    expect(alleBefunde({ Bericht: same, Konten: konten })).toEqual([]);
    expect(befunde("ZB-4", { Bericht: previous, Konten: konten })).toHaveLength(4);
  });

  test("an account that changed its line is named with both", () => {
    const moved = guv
      .replace("\n5236001000 | Wartung | 108.000 | 51.000 | 47 | 102.000 | 94 | 104.210,00", "")
      .replace(
        "Summe | 184.000 | 91.500 | 50 | 183.000 | 99 | 178.022,40",
        "Summe | 76.000 | 40.500 | 53 | 81.000 | 107 | 73.812,40",
      )
      .replace(
        "\n | 11. Erg",
        "\n | 8. Sonstige betriebliche Aufwendungen\n5236001000 | Wartung | 108.000 | 51.000 | 47 | 102.000 | 94 | 104.210,00\n | 11. Erg",
      );
    expect(alleBefunde({ Bericht: moved })).toEqual([]);
    const [finding, ...others] = befunde("ZB-4", { Bericht: moved, Konten: konten });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      cell: "A13",
      expected: "Materialaufwand",
      actual: "Sonstige betriebliche Aufwendungen",
      cells: [
        { sheet: "Bericht", cell: "A13" },
        { sheet: "Konten", cell: "A8" },
      ],
    });
    expect(finding?.message).toMatch(
      /^Konto 5236001000 „Wartung“ steht im Zwischenbericht unter „Sonstige betriebliche Aufwendungen“, im Plan unter „Materialaufwand“\./,
    );
  });

  test("an account number that lost its last zero in the plan is the same account", () => {
    const short = konten.replace("5236001000", "523600100").replace("104.000 | 108.000", "104.000 | 107.000");
    const findings = befunde("ZB-4", { Bericht: guv, Konten: short });
    expect(findings).toMatchObject([{ cell: "C8", expected: "107000", actual: "108000" }]);
  });

  test.each([
    ["another name", konten.replace("Wartung", "Wartung und Pflege")],
    [
      "an account more in the plan",
      konten.replace("\n | Summe | 171", "\n5299000000 | Neues | 0,00 | 0 | 0\n | Summe | 171"),
    ],
    ["another year", konten.replace("2024", "2023").replace("2025", "2024").replace("2026", "2025")],
  ])("%s is none of it", (_, table) => {
    expect(befunde("ZB-4", { Bericht: guv, Konten: table })).toEqual([]);
  });
});
