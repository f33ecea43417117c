import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { guv, ergebnis, vermoegensplan } = beispielbericht;

describe("ZB-3: sums and results of the Zwischenbericht", () => {
  test("a wrong sum is named with all that does not follow from it", () => {
    const sheets = { Bericht: mitFehler(guv, "100 | 514.338,10", "100 | 541.338,10") };
    expect(meldungen("ZB-3", sheets)).toEqual([
      "error Bericht H5: Summe Umsatzerlöse (Ergebnis 2025): Angegeben sind 541.338,10 €, die 2 Zeilen ergeben zusammen 514.338,10 € (Differenz 27.000 €).",
      "error Bericht H13: Ergebnis nach Steuern (Ergebnis 2025): Angegeben sind 134.875,70 €, aus den 3 Zeilen folgen 161.875,70 € (Differenz −27.000 €).",
    ]);
    for (const { suspects } of befunde("ZB-3", sheets))
      expect(suspects[0]).toMatchObject({ cell: "H5", proposal: "514338.1", reason: "Zahlendreher" });
  });

  test("without accounts, the lines make the results; sonstige Steuern come after the Ergebnis nach Steuern", () => {
    expect(alleBefunde({ Bericht: ergebnis })).toEqual([]);
    const wrong = mitFehler(ergebnis, "| 1.360.000 |", "| 1.380.000 |");
    const [finding, ...others] = befunde("ZB-3", { Bericht: wrong });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "B7", expected: "1360000", actual: "1380000" });
  });

  test("the sums of the Vermögensplan, and its balance", () => {
    const wrong = mitFehler(
      vermoegensplan,
      "Mittelherkunft | 150.000 | 71.000",
      "Mittelherkunft | 150.000 | 17.000",
    );
    expect(befunde("ZB-3", { Bericht: wrong }).map(({ cell, severity }) => `${severity} ${cell}`)).toEqual([
      "error C7",
      "error C15",
    ]);
  });

  test("Abschreibungen and Jahresgewinn of both tables agree", () => {
    const mitAbschreibungen = guv.replace("4. Materialaufwand", "4. Materialaufwand").replace(
      " | 11. Ergebnis nach Steuern | 138.000 | 71.500 | 52 | 143.000 | 104 | 134.875,70",
      ` | 6. Abschreibungen
 | a) auf immaterielle Vermögensgegenstände und Sachanlagen
5711000000 | Abschreibungen | 90.000 | 45.000 | 50 | 90.000 | 100 | 88.000,00
 | Summe Abschreibungen | 90.000 | 45.000 | 50 | 90.000 | 100 | 88.000,00
 | 11. Ergebnis nach Steuern | 48.000 | 26.500 | 55 | 53.000 | 110 | 46.875,70
 | 12. Jahresgewinn | 48.000 | 26.500 | 55 | 53.000 | 110 | 46.875,70`,
    );
    expect(alleBefunde({ Bericht: mitAbschreibungen })).toEqual([]);
    const findings = befunde("ZB-3", { Bericht: mitAbschreibungen, Vermögen: vermoegensplan });
    expect(findings.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      "Vermögen B3",
      "Vermögen C3",
      "Vermögen D3",
    ]);
    expect(findings[0]).toMatchObject({ expected: "48000", actual: "30000" });
  });
});

describe("ZB-3: a loss in both tables", () => {
  const guvMitVerlust = ergebnis
    .replace("5.300.000 | 2.620.000 | 5.240.000", "3.300.000 | 1.620.000 | 3.240.000")
    .replace("1.380.000 | 650.000 | 1.300.000", "-620.000 | -350.000 | -700.000")
    .replace("1.360.000 | 640.000 | 1.280.000", "-640.000 | -360.000 | -720.000");
  const verlust = "1. Jahresverlust | 640.000 | 360.000 | 720.000";
  const mitVerlust = `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung per 31.12.2026
2. Abschreibungen | 90.000 | 45.000 | 90.000
8. Investitionskredite (Neuaufnahme) | 780.000 | 390.000 | 780.000
Summe Einnahmen / Mittelherkunft | 870.000 | 435.000 | 870.000
6. Maschinen und maschinelle Anlagen | 110.000 | 55.000 | 110.000
Summe Sachanlagen | 110.000 | 55.000 | 110.000
Summe Anlagevermögen | 110.000 | 55.000 | 110.000
${verlust}
2. Tilgung Investitionskredite | 120.000 | 20.000 | 40.000
Summe Sonstige Mittelverwendung | 760.000 | 380.000 | 760.000
Summe Ausgaben / Mittelverwendung | 870.000 | 435.000 | 870.000`;
  const alsGewinn = mitVerlust
    .replace(`${verlust}\n`, "")
    .replace("\n8. ", "\n3. Jahresgewinn | -640.000 | -360.000 | -720.000\n8. ")
    .replace(
      "Sonstige Mittelverwendung | 760.000 | 380.000 | 760.000",
      "Sonstige Mittelverwendung | 120.000 | 20.000 | 40.000",
    )
    .replaceAll("870.000 | 435.000 | 870.000", "230.000 | 75.000 | 150.000");
  const formen: [string, string, string][] = [
    ["as Jahresverlust among the uses", mitVerlust, "D8"],
    [
      "beside a Jahresgewinn of zero",
      mitVerlust.replace("\n8. ", "\n3. Jahresgewinn | 0 | 0 | 0\n8. "),
      "D9",
    ],
    ["as Jahresgewinn with a minus sign", alsGewinn, "D3"],
    [
      "as Jahresgewinn/-verlust with a minus sign",
      alsGewinn.replace("Jahresgewinn", "Jahresgewinn/-verlust"),
      "D3",
    ],
    [
      "as Jahresgewinn/-verlust among the uses",
      mitVerlust.replace("Jahresverlust", "Jahresgewinn/-verlust"),
      "D8",
    ],
  ];

  test.each(formen)("%s", (_, vermoegen, cell) => {
    expect(alleBefunde({ Bericht: guvMitVerlust, Vermögen: vermoegen })).toEqual([]);
    const wrong = guvMitVerlust.replaceAll("-700.000", "-701.000").replaceAll("-720.000", "-721.000");
    const [only, ...others] = befunde("ZB-3", {
      Bericht: wrong.replace("3.240.000", "3.239.000"),
      Vermögen: vermoegen,
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ sheet: "Vermögen", cell, severity: "error" });
    expect(only?.difference?.replace("-", "")).toBe("1000");
  });

  test("is named with both tables", () => {
    const falsch = mitVerlust
      .replace("360.000 | 720.000", "630.000 | 720.000")
      .replace("Mittelverwendung | 760.000 | 380.000", "Mittelverwendung | 760.000 | 650.000")
      .replace("Mittelverwendung | 870.000 | 435.000", "Mittelverwendung | 870.000 | 705.000")
      .replace("780.000 | 390.000", "780.000 | 660.000")
      .replace("Mittelherkunft | 870.000 | 435.000", "Mittelherkunft | 870.000 | 705.000");
    expect(meldungen("ZB-3", { Bericht: guvMitVerlust, Vermögen: falsch })).toEqual([
      "error Vermögen C8: Jahresverlust (Ist 2026): Vermögensplan 630.000 €, Gewinn- und Verlustrechnung 360.000 € (Differenz 270.000 €).",
    ]);
  });

  test("beside a Jahresgewinn that shows no result a Jahresverlust of zero says nothing", () => {
    const gewinn = "\n3. Jahresgewinn | -640.000 | -360.000 | -720.000\n8. ";
    const beide = alsGewinn.replace("6. Maschinen", "IV.1 Jahresverlust | 0 | 0 | 0\n6. Maschinen");
    expect(beide).toContain(gewinn);
    const ohne = mappe({ Bericht: guvMitVerlust, Vermögen: beide });
    const sheets = ohne.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "Vermögen" && cell.value === -720_000 ? { ...cell, value: { error: "#REF!" } } : cell,
      ),
    }));
    expect(pruefen({ ...ohne, sheets }).findings.filter(({ rule }) => rule === "ZB-3")).toEqual([]);
  });

  test("a loss that the Vermögensplan calls a Jahresgewinn is named", () => {
    const falsch = { Bericht: guvMitVerlust, Vermögen: alsGewinn.replace("-720.000", "720.000") };
    expect(befunde("ZB-3", falsch).map(({ cell }) => cell)).toContain("D3");
  });

  test("a loss in a line of its own in the Gewinn- und Verlustrechnung", () => {
    const eigene = guvMitVerlust.replace(
      /12\. Jahresgewinn.*/,
      "12. Jahresverlust | 640.000 | 360.000 | 720.000",
    );
    expect(alleBefunde({ Bericht: eigene, Vermögen: mitVerlust })).toEqual([]);
  });

  test("columns of other years are not compared", () => {
    const andere = mitVerlust.replaceAll("2026", "2025").replace("360.000 |", "350.000 |");
    expect(
      befunde("ZB-3", { Bericht: guvMitVerlust, Vermögen: andere }).map(({ message }) => message),
    ).not.toContainEqual(expect.stringContaining("Gewinn- und Verlustrechnung"));
  });
});

describe("ZB-3 says nothing", () => {
  test.each([
    [
      "of a loss",
      ergebnis
        .replace("5.300.000 | 2.620.000 | 5.240.000", "3.300.000 | 1.620.000 | 3.240.000")
        .replace("1.380.000 | 650.000 | 1.300.000", "-620.000 | -350.000 | -700.000")
        .replace("1.360.000 | 640.000 | 1.280.000", "-640.000 | -360.000 | -720.000"),
    ],
    [
      "of a loss that is shown positive in a line of its own",
      ergebnis
        .replace("5.300.000 | 2.620.000 | 5.240.000", "3.300.000 | 1.620.000 | 3.240.000")
        .replace("1.380.000 | 650.000 | 1.300.000", "-620.000 | -350.000 | -700.000")
        .replace(/12\. Jahresgewinn.*/, "12. Jahresverlust | 640.000 | 360.000 | 720.000"),
    ],
    ["of amounts rounded to whole euro", guv.replace("40.500 | 53 | 81.000", "40.501 | 53 | 81.001")],
    [
      "of blank rows between the groups",
      guv.replaceAll("\n | 4.", "\n\n | 4.").replaceAll("\n | 5.", "\n\n | 5."),
    ],
    [
      "of a line without accounts and amounts",
      guv.replace("\n | 11.", "\n | 10. Steuern vom Einkommen\n | 11."),
    ],
    [
      "of a line of zeros",
      guv.replace(
        "\n | 4. M",
        "\n | 3. Sonstige betriebliche Erträge\n4419913000 | Sonstige Erträge | 0 | 0 | 0 | 0 | 0 | 0,00\n | Summe | 0 | 0 | 0 | 0 | 0 | 0,00\n | 4. M",
      ),
    ],
    [
      "of other header words",
      guv
        .replace("Planansatz 2026", "Plan 2026")
        .replace("Hochrechnung zum Jahresende", "Prognose 31.12.2026"),
    ],
  ])("%s", (_, table) => {
    expect(alleBefunde({ Bericht: table })).toEqual([]);
  });
});
