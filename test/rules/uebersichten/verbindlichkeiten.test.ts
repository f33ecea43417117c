import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { erfolgsplan, vermoegensplan } = beispielplan;
const { verbindlichkeiten } = beispieluebersichten;

describe("VB-1: the Übersicht of the Verbindlichkeiten", () => {
  const plan = { Erfolgsplan: erfolgsplan };

  test("the rows are the Summe", () => {
    const [finding, ...others] = befunde("VB-1", {
      Schulden: mitFehler(verbindlichkeiten, "12.500", "21.500"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", cell: "C6", expected: "477500", actual: "468500" });
    expect(finding?.suspects[0]).toMatchObject({ cell: "C5", proposal: "12500", reason: "Zahlendreher" });
  });

  test.each([
    ["the end of the year", "Ende des Haushaltsjahres (2026)", "Ende des Haushaltsjahres (2027)", "E2", 2026],
    ["a year before", "1. Haushaltsvorjahres (2025)", "1. Haushaltsvorjahres (2024)", "C2", 2025],
  ])("the header names the right year: %s", (_, richtig, falsch, cell, expected) => {
    const findings = befunde("VB-1", { Schulden: mitFehler(verbindlichkeiten, richtig, falsch), ...plan });
    expect(findings).toMatchObject([{ severity: "warning", cell }]);
    expect(findings[0]?.message).toMatch(
      new RegExp(
        `^Die Überschrift „.+“ nennt das Jahr [0-9]{4}; nach dem Planjahr 2026 müsste dort ${expected} stehen[.] Bitte die Überschrift berichtigen[.]$`,
      ),
    );
  });

  test("headers with dates are left alone, and so is a table without a year", () => {
    const dates = verbindlichkeiten
      .replace("Stand zu Beginn des 1. Haushaltsvorjahres (2025)", "Stand 01.01.2025")
      .replace("Stand zu Beginn des Haushaltsjahres (2026)", "Stand 01.01.2026")
      .replace("Stand zum Ende des Haushaltsjahres (2026)", "Stand 31.12.2026");
    expect(alleBefunde({ Schulden: dates, ...plan })).toEqual([]);
    expect(alleBefunde({ Schulden: verbindlichkeiten.replaceAll(/ \(20\d\d\)/g, ""), ...plan })).toEqual([]);
  });
});

describe("VB-1: the debts move as the Vermögensplan says", () => {
  const schulden = (ende: string): Record<string, string> => ({
    Schulden: verbindlichkeiten.replaceAll("| 400.000", `| ${ende}`),
    Vermögensplan: vermoegensplan,
  });

  test("the overview without movements: another end is a Warnung that shows the computation", () => {
    expect(alleBefunde(schulden("400.000"))).toEqual([]);
    expect(meldungen("VB-1", schulden("410.000"))).toEqual([
      "warning Schulden E4: Kreditaufnahmen für Investitionen: Der Stand zum Ende des Jahres 2026 ist mit 410.000 € angegeben; aus dem Stand zu Beginn (418.000 €), der Kreditaufnahme (20.000 €) und der Tilgung (38.000 €) des Vermögensplans folgen 400.000 € (Differenz 10.000 €).",
    ]);
  });

  test("a wrong year in the header does no harm; the words count", () => {
    const falsch = schulden("410.000");
    falsch.Schulden = mitFehler(
      falsch.Schulden ?? "",
      "Ende des Haushaltsjahres (2026)",
      "Ende des Haushaltsjahres (2027)",
    );
    expect(befunde("VB-1", falsch).map(({ cell }) => cell)).toEqual(["E2", "E4"]);
  });

  test("Ansätze in round amounts leave the cents and euros of a schedule open", () => {
    const genau = schulden("400.056,88");
    genau.Schulden = (genau.Schulden ?? "").replaceAll("| 418.000 |", "| 417.999,75 |");
    expect(befunde("VB-1", genau)).toEqual([]);
    expect(
      befunde("VB-1", { ...genau, Schulden: (genau.Schulden ?? "").replaceAll("400.056,88", "402.056,88") }),
    ).toHaveLength(1);
  });

  test("without credits in the Vermögensplan, or of another year, nothing is said", () => {
    const ohne = vermoegensplan
      .replace(/\n8\. .*/, "")
      .replace(/\n2\. Tilgung.*/, "")
      .replaceAll("150.000", "130.000");
    expect(befunde("VB-1", { ...schulden("410.000"), Vermögensplan: ohne })).toEqual([]);
    const frueher =
      schulden("410.000").Schulden?.replace("Ende des Haushaltsjahres (2026)", "Ende 2025") ?? "";
    expect(befunde("VB-1", { Schulden: frueher, Vermögensplan: vermoegensplan })).toEqual([]);
  });
});

describe("VB-1: a table of credits with Zugang and Tilgung", () => {
  const spiegel = `
Darlehensübersicht
Darlehen | Stand 01.01.2026 | Zugang 2026 | Tilgung 2026 | Zinsen 2026 | Stand 31.12.2026
Sparkasse | 300.000,00 | 0,00 | 25.000,00 | 6.000,00 | 275.000,00
Landesbank | 118.000,00 | 20.000,00 | 13.000,00 | 2.400,00 | 125.000,00
Summe | 418.000,00 | 20.000,00 | 38.000,00 | 8.400,00 | 400.000,00`;
  const plan = { Vermögensplan: vermoegensplan };

  test("right as it is, with repayments shown negative, and as a named overview", () => {
    expect(alleBefunde({ Darlehen: spiegel, ...plan })).toEqual([]);
    const negativ = spiegel.replace(/\| (25|13|38)\.000,00 \| (6|2|8)/g, "| -$1.000,00 | $2");
    expect(negativ).toContain("-38.000,00");
    expect(alleBefunde({ Darlehen: negativ, ...plan })).toEqual([]);
  });

  test("every row and the sum follow from the movements", () => {
    const falsch = mitFehler(spiegel, "2.400,00 | 125.000,00", "2.400,00 | 152.000,00");
    const findings = befunde("VB-1", { Darlehen: falsch });
    expect(findings).toMatchObject([{ severity: "error", cell: "F4", expected: "125000", actual: "152000" }]);
    expect(findings[0]?.message).toBe(
      "Landesbank (2026): Am Ende stehen 152.000 €, Anfangsstand, Zugang und Tilgung ergeben 125.000 € (Differenz 27.000 €).",
    );
  });

  test("Zugang and Tilgung of the year are those of the Vermögensplan", () => {
    const anderer = {
      Vermögensplan: vermoegensplan
        .replace("(Neuaufnahme) | 20.000", "(Neuaufnahme) | 25.000")
        .replace("Dritter zu Investitionen | 10.000", "Dritter zu Investitionen | 5.000")
        .replace("Tilgung Investitionskredite | 38.000", "Tilgung Investitionskredite | 35.000")
        .replace("Zunahme der liquiden Mittel | 2.000", "Zunahme der liquiden Mittel | 5.000"),
    };
    expect(meldungen("VB-1", { Darlehen: spiegel, ...anderer })).toEqual([
      "error Darlehen C5: Zugang an Investitionskrediten (2026): Übersicht der Verbindlichkeiten 20.000 €, Vermögensplan 25.000 € (Differenz −5.000 €).",
      "error Darlehen D5: Tilgung der Investitionskredite (2026): Übersicht der Verbindlichkeiten 38.000 €, Vermögensplan 35.000 € (Differenz 3.000 €).",
    ]);
    const naechstes = spiegel.replaceAll("2026", "2027");
    expect(befunde("VB-1", { Darlehen: naechstes, ...anderer })).toEqual([]);
  });

  test("without a Vermögensplan the Beschluss says what is taken up", () => {
    const beschluss = (kredite: string): Record<string, string> => ({
      Beschluss: beispielplan.festsetzung.replace(
        "Investitionskredite | 20.000",
        `Investitionskredite | ${kredite}`,
      ),
    });
    expect(befunde("VB-1", { Darlehen: spiegel, ...beschluss("20.000") })).toEqual([]);
    expect(meldungen("VB-1", { Darlehen: spiegel, ...beschluss("30.000") })).toEqual([
      expect.stringMatching(/^error Darlehen C5: .* 20\.000 €, Festsetzungsbeschluss 30\.000 €/),
    ]);
  });

  test("a schedule to the cent agrees with an Ansatz in whole thousands", () => {
    const genau = spiegel
      .replaceAll("25.000,00 | 6", "25.111,42 | 6")
      .replaceAll("275.000,00", "274.888,58")
      .replaceAll("38.000,00", "38.111,42")
      .replaceAll("400.000,00", "399.888,58");
    expect(alleBefunde({ Darlehen: genau, ...plan })).toEqual([]);
  });

  test("below each other, year by year; a year begins as the one before ended", () => {
    const zeilen = `
Entwicklung der Investitionskredite
 | 2026 € | 2027 € | 2028 €
Stand 01.01. | 418.000 | 400.000 | 362.000
Neuaufnahme | 20.000 | 0 | 0
Tilgung | 38.000 | 38.000 | 38.000
Stand 31.12. | 400.000 | 362.000 | 324.000`;
    expect(alleBefunde({ Kredite: zeilen, ...plan })).toEqual([]);
    expect(
      befunde("VB-1", { Kredite: mitFehler(zeilen, "362.000 | 324", "326.000 | 324"), ...plan }),
    ).toMatchObject([{ cell: "C6", expected: "362000", actual: "326000" }]);
    expect(
      befunde("VB-1", {
        Kredite: mitFehler(zeilen, "Neuaufnahme | 20.000", "Neuaufnahme | 10.000"),
        ...plan,
      }).map(({ cell }) => cell),
    ).toEqual(["B6", "B4"]);
  });

  test("credits for liquidity in the sum are no Investitionskredite", () => {
    const gemischt = spiegel
      .replace("\nSumme", "\nLiquiditätskredit | 50.000,00 | 0,00 | 50.000,00 | 0,00 | 0,00\nSumme")
      .replace("Summe | 418.000,00 | 20.000,00 | 38.000,00", "Summe | 468.000,00 | 20.000,00 | 88.000,00");
    expect(alleBefunde({ Darlehen: gemischt, ...plan })).toEqual([]);
  });

  test("other tables with Zugang and Abgang are left alone", () => {
    const rueckstellungen = spiegel
      .replace("Darlehensübersicht", "Rückstellungen")
      .replace("Tilgung", "Verbrauch");
    const falsch = mitFehler(rueckstellungen, "2.400,00 | 125.000,00", "2.400,00 | 152.000,00");
    expect(befunde("VB-1", { Rückstellungen: falsch, ...plan })).toEqual([]);
  });
});
