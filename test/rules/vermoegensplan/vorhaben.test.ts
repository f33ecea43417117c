import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { vermoegensplan } = beispielplan;
const { vorhaben, finanzplan, maschinen } = beispielprogramm;
const geaendert = (richtig: string, falsch: string): Record<string, string> => ({
  Vorhaben: mitFehler(vorhaben, richtig, falsch),
});

describe("VH-1: the Vorhaben add up", () => {
  test("to the sum of their group, and the groups to the total", () => {
    expect(meldungen("VH-1", geaendert("Summe | 20.000 | 60.000", "Summe | 20.000 | 66.000"))).toEqual([
      "error Vorhaben D6: Summe Maschinen und maschinelle Anlagen (Ansatz 2025): Angegeben sind 66.000 €, die 2 Zeilen ergeben zusammen 60.000 € (Differenz 6.000 €).",
      "error Vorhaben D11: Summe Sachanlagen (Ansatz 2025): Angegeben sind 80.000 €, die 2 Zeilen ergeben zusammen 86.000 € (Differenz −6.000 €).",
    ]);
  });

  test("to a line that is a sum by its name: that is no sum of a sum", () => {
    const [first] = meldungen("VH-1", {
      Vorhaben: `
Konto-Nr. | Vorhaben | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026 | VE 2026 | Gesamtausgabebedarf
 | I. Immaterielle Vermögensgegenstände
0271000000 | Software | 20.000 | 35.000 | 50.000 | 0 | 105.000
0272000000 | Lizenzen | 0 | 25.000 | 35.000 | 0 | 60.000
 | Summe Immaterielle Vermögensgegenstände | 20.000 | 66.000 | 85.000 | 0 | 165.000`,
    });
    expect(first).toMatch(/^error Vorhaben D5: Summe Immaterielle Vermögensgegenstände \(Ansatz 2025\): /);
  });

  test("up to the total of all investments", () => {
    const sheets = geaendert(
      "Summe Anlagevermögen | 28.000 | 80.000",
      "Summe Anlagevermögen | 28.000 | 88.000",
    );
    const [finding, ...others] = befunde("VH-1", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "D12", expected: "80000", actual: "88000" });
  });

  test("the total takes in its parts once, also one without Vorhaben", () => {
    const more = vorhaben
      .replace(
        "\n | II. Sachanlagen",
        "\n | I. Immaterielle Vermögensgegenstände\n0112100000 | Software | 5.000 | 6.000 | 7.000 | 0 | 18.000 | 0\n | Summe Immaterielle Vermögensgegenstände | 5.000 | 6.000 | 7.000 | 0 | 18.000 | 0\n | II. Sachanlagen",
      )
      .replace(
        " | Summe Anlagevermögen | 28.000 | 80.000 | 110.000 | 40.000 | 228.000",
        " | Summe Finanzanlagen | 0 | 1.000 | 0 | 0 | 1.000 | 0\n | Summe Anlagevermögen | 33.000 | 87.000 | 117.000 | 40.000 | 247.000",
      );
    expect(alleBefunde({ Vorhaben: more })).toEqual([]);
    const [finding, ...others] = befunde("VH-1", { Vorhaben: more.replace("| 87.000", "| 78.000") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "D16", expected: "87000", actual: "78000" });
  });

  test("and the account at the crossing of both sums comes first", () => {
    const [finding, ...others] = befunde("VH-1", geaendert("25.000 | 35.000", "25.000 | 53.000"));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "E6", expected: "103000", actual: "85000", difference: "-18000" });
    expect(finding?.suspects[0]).toMatchObject({ cell: "E5", proposal: "35000", reason: "Zahlendreher" });
  });

  test("among round amounts one euro is a Fehler", () => {
    const oneEuro = vorhaben.replace("35.000 | 50.000", "35.000 | 49.999");
    expect(befunde("VH-1", { Vorhaben: oneEuro })).toMatchObject([
      { severity: "error", cell: "E6", difference: "1" },
    ]);
  });

  test("results in whole euro may differ by their rounding", () => {
    expect(alleBefunde(geaendert("Serverschränke | 20.000", "Serverschränke | 19.999"))).toEqual([]);
  });
});

describe("VH-1: a group is its line elsewhere", () => {
  test("in the Vermögensplan of the year", () => {
    const sheets = {
      Vorhaben: vorhaben,
      Vermögensplan: vermoegensplan.replace("| 85.000 |", "| 80.000 |").replace("| 25.000 |", "| 30.000 |"),
    };
    expect(meldungen("VH-1", sheets)).toEqual([
      "error Vermögensplan B7: Maschinen und maschinelle Anlagen (Ansatz 2026): Vermögensplan 80.000 €, Vorhaben 85.000 € (Differenz −5.000 €).",
      "error Vermögensplan B8: Betriebs- und Geschäftsausstattung (Ansatz 2026): Vermögensplan 30.000 €, Vorhaben 25.000 € (Differenz 5.000 €).",
    ]);
  });

  test("and so are the sums", () => {
    const sheets = {
      Vorhaben: vorhaben,
      Vermögensplan: mitFehler(vermoegensplan, "Sachanlagen | 110.000", "Sachanlagen | 101.000"),
    };
    expect(meldungen("VH-1", sheets)).toEqual([
      "error Vermögensplan B9: Summe Sachanlagen (Ansatz 2026): Vermögensplan 101.000 €, Vorhaben 110.000 € (Differenz −9.000 €).",
    ]);
  });

  test("in the Finanzplan of the prior year", () => {
    const sheets = {
      Vorhaben: vorhaben,
      Vermögensplan: vermoegensplan,
      Finanzplan: finanzplan
        .replace("Maschinen und maschinelle Anlagen | 60.000", "Maschinen und maschinelle Anlagen | 59.000")
        .replace("Geschäftsausstattung | 20.000", "Geschäftsausstattung | 21.000"),
    };
    expect(befunde("VH-1", sheets).map(({ cell, difference }) => `${cell} ${difference}`)).toEqual([
      "B8 -1000",
      "B9 1000",
    ]);
  });

  test("in the Investitionsprogramm, which is kept in T€", () => {
    const programm = maschinen.replaceAll("| 20 | 60 | 85 |", "| 20 | 60 | 58 |");
    const [finding] = befunde("VH-1", { Vermögensplan: vermoegensplan, Programm: programm });
    expect(finding).toMatchObject({ sheet: "Vermögensplan", cell: "B7", expected: "58000", actual: "85000" });
  });

  test("and half a T€ is rounding", () => {
    const sheets = {
      Vermögensplan: vermoegensplan.replace("| 85.000 |", "| 85.400 |").replace("| 25.000 |", "| 24.600 |"),
      Programm: maschinen,
    };
    expect(alleBefunde(sheets)).toEqual([]);
  });
});

test("an own order of columns, other headers and blank rows change nothing", () => {
  const other = vorhaben
    .replace("Konto-Nr. | Vorhaben | Ergebnis 2024", "Sachkonto | Maßnahme | RE 2024")
    .replace("\n | Summe Sachanlagen", "\n\n | Summe Sachanlagen")
    .replace("0824000000 | Werkzeuge | 0 |", "0824000000 | Werkzeuge | |");
  expect(alleBefunde({ Investitionen: other, Vermögensplan: vermoegensplan })).toEqual([]);
});

describe("VH-2: the Gesamtausgabebedarf is the earlier years and those shown", () => {
  test("an amount that is another is named with what the years make", () => {
    const sheets = geaendert("| 18.000\n", "| 81.000\n");
    expect(meldungen("VH-2", sheets)).toEqual([
      "warning Vorhaben G9: Werkzeuge: Als Gesamtausgabebedarf sind 81.000 € angegeben, frühere und gezeigte Jahre ergeben zusammen 18.000 € (Differenz 63.000 €).",
    ]);
  });

  test("the result of a year that is in the earlier years already does not count again", () => {
    const sheets = geaendert("| 115.000 | 30.000", "| 135.000 | 30.000");
    expect(befunde("VH-2", sheets)).toMatchObject([{ cell: "G4", expected: "115000", difference: "20000" }]);
  });

  test("rounded results leave a euro open", () => {
    expect(befunde("VH-2", geaendert("| 15.000 | 0 | 35.000", "| 15.000 | 0 | 35.001"))).toEqual([]);
  });

  test("a Vorhaben that has no Gesamtausgabebedarf yet is left out", () => {
    const open = mitFehler(vorhaben, "| 10.000 | 0 | 18.000", "| 10.000 | 0 |").replace(
      "| 53.000",
      "| 35.000",
    );
    expect(befunde("VH-2", { Vorhaben: open })).toEqual([]);
  });

  test("a row of the Investitionsprogramm that counts a year twice is named", () => {
    const doubled = beispielprogramm.ausstattung
      .replaceAll("| 15 | 15 | 15 | 28 | 98 | 8", "| 15 | 15 | 15 | 28 | 106 | 8")
      .replaceAll("-28 | -98 | -8", "-28 | -106 | -8");
    expect(meldungen("VH-2", { Programm: doubled })).toEqual([
      "warning Programm J3: Ausgaben für Betriebs- und Geschäftsausstattung: In den Gesamtausgaben von 106 T€ zählt das Ergebnis 2024 (8 T€) doppelt: Es steckt schon in den bereitgestellten Mitteln (28 T€, davon 8 T€ bereits geleistet). Ohne diese Doppelzählung sind es 98 T€; die Summen ändern sich mit.",
    ]);
    expect(befunde("VH-2", { Programm: doubled })[0]?.suspects).toMatchObject([
      { cell: "J3", proposal: "98" },
    ]);
  });

  test("a row whose funds hold the Vorvorjahr is right without it, in IP-1 too", () => {
    const list = (umbau: number, summe: number): string =>
      beispielprogramm.einzelliste.replace(
        /Serverschränke[^]*$/,
        `Serverschränke 2024 | 20 | 0 | 0 | 0 | 0 | 0 | 0 | 20 | 0
Serverschränke | 0 | 35 | 50 | 40 | 30 | 40 | 35 | 195 | 0
Klimaanlage | 0 | 25 | 35 | 30 | 35 | 30 | 25 | 155 | 0
Umbau | 11 | 6 | 0 | 0 | 0 | 0 | 97 | ${umbau} | 91
Summe | 31 | 66 | 85 | 70 | 65 | 70 | 157 | ${summe} | 91`,
      );
    expect(alleBefunde({ Liste: list(108, 478) })).toEqual([
      expect.stringMatching(/^VH-2 warning Liste I6: Umbau: .* Ohne diese Doppelzählung sind es 97 T€/),
    ]);
    expect(alleBefunde({ Liste: list(97, 467) })).toEqual([]);
    expect(alleBefunde({ Liste: list(79, 449) })).toEqual([
      expect.stringMatching(/^IP-1 error Liste I6: .* ergeben zusammen 97 T€/),
    ]);
  });
});
