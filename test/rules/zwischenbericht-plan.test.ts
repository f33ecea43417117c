import { beispielbericht } from "../../src/rules/beispielbericht";
import { beispielplan, mitFehler } from "../../src/rules/beispielplan";
import { alleBefunde } from "./alles";
import { befunde, meldungen } from "./befunde";

const { guv, ergebnis, vermoegensplan } = beispielbericht;
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

describe("NT-1: a worse result may need a Nachtrag", () => {
  const bericht = (ertrag: string, nachSteuern: string, gewinn: string): Record<string, string> => ({
    Bericht: mitFehler(
      mitFehler(mitFehler(ergebnis, "| 2.620.000 | 5.240.000", ertrag), "| 650.000 | 1.300.000", nachSteuern),
      "| 640.000 | 1.280.000",
      gewinn,
    ),
  });

  test("beyond a fifth and 100.000 €", () => {
    const sheets = bericht("| 2.320.000 | 4.640.000", "| 350.000 | 700.000", "| 340.000 | 680.000");
    expect(alleBefunde(sheets)).toEqual([
      "NT-1 warning Bericht D7: Jahresergebnis: Die Hochrechnung 680.000 € weicht um −680.000 € vom Ansatz 1.360.000 € ab. Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).",
    ]);
    expect(befunde("NT-1", sheets)).toMatchObject([
      { expected: "1360000", actual: "680000", difference: "-680000" },
    ]);
  });

  test("not beyond one of the two alone", () => {
    const small = ergebnis
      .replace("5.300.000 | 2.620.000 | 5.240.000", "4.300.000 | 2.115.000 | 4.230.000")
      .replace("1.380.000 | 650.000 | 1.300.000", "380.000 | 145.000 | 290.000")
      .replace("1.360.000 | 640.000 | 1.280.000", "360.000 | 135.000 | 270.000");
    expect(alleBefunde({ Bericht: small })).toEqual([]);
    expect(
      alleBefunde(bericht("| 2.570.000 | 5.140.000", "| 600.000 | 1.200.000", "| 590.000 | 1.180.000")),
    ).toEqual([]);
  });

  test("not where it is a little worse, and not where it is better", () => {
    expect(alleBefunde({ Bericht: ergebnis })).toEqual([]);
    const better = bericht("| 3.320.000 | 6.640.000", "| 1.350.000 | 2.700.000", "| 1.340.000 | 2.680.000");
    expect(alleBefunde(better)).toEqual([]);
  });

  test("a planned loss that grows counts as well", () => {
    const verlust = ergebnis
      .replace("5.300.000 | 2.620.000 | 5.240.000", "3.300.000 | 1.470.000 | 2.940.000")
      .replace("1.380.000 | 650.000 | 1.300.000", "-620.000 | -500.000 | -1.000.000")
      .replace("1.360.000 | 640.000 | 1.280.000", "-640.000 | -510.000 | -1.020.000");
    expect(alleBefunde({ Bericht: verlust })).toEqual([
      expect.stringMatching(
        /^NT-1 warning Bericht D7: .*−1\.020\.000 € weicht um −380\.000 € vom Ansatz −640\.000 €/,
      ),
    ]);
  });

  test("and so does one that is shown positive, as a Jahresverlust", () => {
    const verlust = (ertrag: string, vorher: string, zeile: string): string =>
      ergebnis
        .replace("5.300.000 | 2.620.000 | 5.240.000", ertrag)
        .replace("1.380.000 | 650.000 | 1.300.000", vorher)
        .replace(/12\. Jahresgewinn.*/, `12. Jahresverlust | ${zeile}`);
    const worse = verlust(
      "3.300.000 | 1.470.000 | 2.940.000",
      "-620.000 | -500.000 | -1.000.000",
      "640.000 | 510.000 | 1.020.000",
    );
    expect(befunde("NT-1", { Bericht: worse })).toHaveLength(1);
    const better = verlust(
      "3.300.000 | 1.770.000 | 3.540.000",
      "-620.000 | -200.000 | -400.000",
      "640.000 | 210.000 | 420.000",
    );
    expect(befunde("NT-1", { Bericht: better })).toEqual([]);
  });
});

describe("NT-2: higher credits may need a Nachtrag", () => {
  const kredit = (ist: string, hochrechnung: string): Record<string, string> => ({
    Bericht: mitFehler(vermoegensplan, "| 20.000 | 10.000 | 20.000", `| 20.000 | ${ist} | ${hochrechnung}`),
  });

  test("one euro more than the Ansatz is named", () => {
    expect(meldungen("NT-2", kredit("25.000", "50.000"))).toEqual([
      "warning Bericht D5: Investitionskredite: Die Hochrechnung 50.000 € weicht um 30.000 € vom Ansatz 20.000 € ab. Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).",
    ]);
    expect(befunde("NT-2", kredit("10.000", "20.001"))).toHaveLength(1);
  });

  test("as much as planned, or less, is not", () => {
    expect(befunde("NT-2", kredit("10.000", "20.000"))).toEqual([]);
    expect(befunde("NT-2", kredit("0", "0"))).toEqual([]);
  });
});
