import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { maschinen, einzelliste } = beispielprogramm;

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
      "error Liste E5: Summe in E5 (Planung 2027): Angegeben sind 90 T€, die 2 Zeilen ergeben zusammen 70 T€ (Differenz 20 T€).",
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
