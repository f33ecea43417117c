import { beispielplan, mitFehler } from "../../src/rules/beispielplan";
import { beispielprogramm } from "../../src/rules/beispielprogramm";
import { alleBefunde } from "./alles";
import { befunde, meldungen } from "./befunde";

const { maschinen, einzelliste, ausstattung, vorhaben, finanzplan } = beispielprogramm;

describe("IP-1: the Investitionsprogramm adds up", () => {
  test("a figure at the crossing of its row and its column is the first suspect", () => {
    const findings = befunde("IP-1", {
      Liste: mitFehler(einzelliste, "Klimaanlage | 0 | 25 | 35 | 30", "Klimaanlage | 0 | 25 | 35 | 40"),
    });
    expect(findings.map(({ cell }) => cell)).toEqual(["E5", "I4"]);
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error"]);
    for (const { suspects } of findings) expect(suspects[0]).toMatchObject({ cell: "E4", proposal: "30" });
  });

  test("says the amounts in T€, and what the items make", () => {
    const wrong = mitFehler(einzelliste, "Summe | 20 | 60 | 85 | 70", "Summe | 20 | 60 | 85 | 90");
    expect(meldungen("IP-1", { Liste: wrong })[0]).toBe(
      "error Liste E5: Summe (Planung 2027): In der Summe steht 90 T€, die 2 Zeilen ergeben 70 T€ (Differenz 20 T€).",
    );
  });

  test("the Saldo is the sum with a minus", () => {
    const wrong = mitFehler(maschinen, "-85 | -70", "85 | -70");
    const [finding, ...others] = befunde("IP-1", { Programm: wrong });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "E5", expected: "-85", actual: "85", difference: "170" });
    expect(finding?.suspects[0]).toMatchObject({ cell: "E5", proposal: "-85", reason: "Vorzeichen" });
  });

  test("Einnahmen lessen what the Saldo shows", () => {
    const mitEinnahmen = maschinen
      .replace(
        "\n11 |",
        "\n4 | Zuwendungen des Landes | 0 | 0 | 10 | 0 | 0 | 0 | 0 | 10 | 0\n9 | Summe der Einnahmen | 0 | 0 | 10 | 0 | 0 | 0 | 0 | 10 | 0\n11 |",
      )
      .replace("-85", "-75")
      .replace("-370", "-360");
    expect(alleBefunde({ Programm: mitEinnahmen })).toEqual([]);
    expect(befunde("IP-1", { Programm: mitEinnahmen.replace("-75", "-85") })).toHaveLength(1);
  });

  test("the list is the summary of its Maßnahme", () => {
    const other = einzelliste
      .replace(
        "Klimaanlage | 0 | 25 | 35 | 30 | 35 | 30 | 25 | 155",
        "Klimaanlage | 0 | 25 | 35 | 30 | 45 | 30 | 25 | 165",
      )
      .replace("70 | 65 | 70 | 80 | 370", "70 | 75 | 70 | 80 | 380");
    expect(meldungen("IP-1", { Programm: maschinen, Liste: other })).toEqual([
      "error Programm G4: Maschinen und maschinelle Anlagen (Planung 2028): Zusammenfassung 65 T€, Einzelauflistung 75 T€ (Differenz −10 T€).",
      expect.stringMatching(/^error Programm J4: .*Zusammenfassung 370 T€, Einzelauflistung 380 T€/),
    ]);
  });

  test("rounding to T€ is no fault, and neither are rows of blanks, zeros or details", () => {
    const rounded = mitFehler(einzelliste, "Serverschränke | 20 | 35 | 50", "Serverschränke | 20 | 35 | 51");
    expect(alleBefunde({ Liste: rounded })).toEqual([]);
    const more = einzelliste.replace(
      "\nSumme |",
      "\nReserve | | | | | | | 0 | 0 |\n | | | | | | | 0 | 0\nSumme |",
    );
    expect(alleBefunde({ Liste: more })).toEqual([]);
    const davon = mitFehler(
      einzelliste,
      "\nKlimaanlage |",
      "\ndavon Restzahlungen | 5 | 5 | 5 | 5 | 5 | 5 | 5 | 30 | 5\nKlimaanlage |",
    );
    expect(alleBefunde({ Liste: davon })).toEqual([]);
    const detail = mitFehler(maschinen, "\n17 |", "\n | darunter: in Vorjahren gebunden | 0 | 0 | 40\n17 |");
    expect(alleBefunde({ Programm: detail })).toEqual([]);
  });

  test("a programme that counts the year before last beside the funds provided is right as well", () => {
    const other = (table: string): string =>
      table.replace("| 55 | 215", "| 35 | 215").replace("| 80 | 370", "| 60 | 370");
    expect(alleBefunde({ Liste: other(einzelliste) })).toEqual([]);
  });
});

describe("IP-2: the unit of the header", () => {
  const inEuro = ausstattung.replaceAll("T€", "€");

  test("€ over amounts in T€ is named, with all its columns", () => {
    const sheets = { Maschinen: maschinen, Liste: einzelliste, Ausstattung: inEuro };
    const [finding, ...others] = befunde("IP-2", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", cell: "C2", expected: "T€", actual: "€" });
    expect(finding?.cells.map(({ cell }) => cell).join(" ")).toBe("C2 D2 E2 F2 G2 H2 I2 J2 K2");
  });

  test("the amounts count in T€ all the same: they agree with the other plans", () => {
    const sheets = { Maschinen: maschinen, Liste: einzelliste, Ausstattung: inEuro };
    const others = { Vermögensplan: beispielplan.vermoegensplan, Finanzplan: finanzplan, Vorhaben: vorhaben };
    expect(alleBefunde({ ...sheets, ...others }).map((line) => line.slice(0, 4))).toEqual(["IP-2"]);
  });

  test("a programme kept in € throughout is right", () => {
    const euro = (table: string): string =>
      table.replaceAll("T€", "€").replaceAll(/\| (-?)(\d\d+)(?= |$|\n)/g, "| $1$2.000");
    const sheets = {
      Maschinen: euro(maschinen),
      Liste: euro(einzelliste),
      Vermögensplan: beispielplan.vermoegensplan,
    };
    expect(alleBefunde(sheets)).toEqual([]);
  });

  test("one table in euro beside others in T€ is right where its amounts are euro", () => {
    const euro = inEuro.replaceAll(/\| (-?)(\d+)(?= \||$|\n)/g, "| $1$2.000").replaceAll("\n11.000", "\n11");
    const sheets = {
      Maschinen: maschinen,
      Liste: einzelliste,
      Ausstattung: euro,
      Vermögensplan: beispielplan.vermoegensplan,
    };
    expect(euro).toContain("| 8.000 | 20.000 | 25.000");
    expect(alleBefunde(sheets)).toEqual([]);
  });
});
