import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { befunde, kurz, meldungen } from "../../hilfen/befunde";

const { festsetzung, erfolgsplan, vermoegensplan } = beispielplan;
const geaendert = (richtig: string, falsch: string): Record<string, string> => ({
  Beschluss: mitFehler(festsetzung, richtig, falsch),
  Erfolgsplan: erfolgsplan,
  Vermögensplan: vermoegensplan,
});

describe("each line of the Beschluss is compared with the plan", () => {
  test("FB-1: Erträge, with both amounts, the difference and the rows that add up", () => {
    const [finding, ...others] = befunde("FB-1", geaendert("Erträge | 540.000", "Erträge | 504.000"));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "FB-1",
      severity: "error",
      basis: "§ 15 Abs. 2 EigAnVO",
      sheet: "Beschluss",
      cell: "B2",
      message:
        "Erträge: Der Festsetzungsbeschluss nennt 504.000 €, der Erfolgsplan ergibt 540.000 € (Differenz −36.000 €). Bitte Beschluss und Plan abgleichen.",
      expected: "540000",
      actual: "504000",
      difference: "-36000",
    });
    expect(finding?.cells).toEqual([
      { sheet: "Beschluss", cell: "B2" },
      ...["D2", "D3", "D4"].map((cell) => ({ sheet: "Erfolgsplan", cell })),
    ]);
    expect(finding?.suspects[0]).toMatchObject({ sheet: "Beschluss", cell: "B2", proposal: "540000" });
  });

  test("FB-2: Aufwendungen, the sonstige Steuern with them", () => {
    expect(meldungen("FB-2", geaendert("Aufwendungen | 510.000", "Aufwendungen | 508.000"))).toEqual([
      "error Beschluss B3: Aufwendungen: Der Festsetzungsbeschluss nennt 508.000 €, der Erfolgsplan ergibt 510.000 € (Differenz −2.000 €). Bitte Beschluss und Plan abgleichen.",
    ]);
  });

  test("FB-3: Jahresergebnis, against the plan and against the Beschluss itself", () => {
    expect(meldungen("FB-3", geaendert("Jahresergebnis | 30.000", "Jahresergebnis | 33.000"))).toEqual([
      "error Beschluss B4: Jahresergebnis: Der Festsetzungsbeschluss nennt 33.000 €, der Erfolgsplan ergibt 30.000 € (Differenz 3.000 €). Bitte Beschluss und Plan abgleichen.",
      "error Beschluss B4: Jahresergebnis: Der Festsetzungsbeschluss nennt 33.000 €, nach seinen Erträgen und Aufwendungen müssten es 30.000 € sein (Differenz 3.000 €).",
    ]);
  });

  test("FB-4: Ausgaben, against the plan and against the Einnahmen", () => {
    expect(
      meldungen("FB-4", geaendert("(Mittelverwendung) | 150.000", "(Mittelverwendung) | 105.000")),
    ).toEqual([
      "error Beschluss B6: Ausgaben des Vermögensplans: Der Festsetzungsbeschluss nennt 105.000 €, der Vermögensplan ergibt 150.000 € (Differenz −45.000 €). Bitte Beschluss und Plan abgleichen.",
      "error Beschluss B6: Ausgaben des Vermögensplans: Der Festsetzungsbeschluss nennt 105.000 €, nach seinen Einnahmen müssten es 150.000 € sein (Differenz −45.000 €).",
    ]);
  });

  test.each([
    ["FB-5", "ermächtigungen | 40.000", "ermächtigungen | 4.000", "B7"],
    ["FB-6", "Investitionskredite | 20.000", "Investitionskredite | 2.000", "B8"],
  ])("%s: %s", (rule, richtig, falsch, cell) => {
    expect(befunde(rule, geaendert(richtig, falsch))).toMatchObject([
      { severity: "error", sheet: "Beschluss", cell },
    ]);
  });
});

describe("a line of the Beschluss without an amount is named", () => {
  test.each([
    ["FB-1", "Erträge | 540.000", "Erträge", "Erträge"],
    ["FB-2", "Aufwendungen | 510.000", "Aufwendungen", "Aufwendungen"],
    ["FB-3", "Jahresergebnis | 30.000", "Jahresergebnis", "Jahresergebnis"],
    ["FB-5", "ermächtigungen | 40.000", "ermächtigungen", "Verpflichtungsermächtigungen"],
    ["FB-6", "Investitionskredite | 20.000", "Investitionskredite", "Investitionskredite"],
    ["FB-7", "Liquiditätskredite | 100.000", "Liquiditätskredite", "Höchstbetrag der Liquiditätskredite"],
  ])("%s: %s", (rule, richtig, falsch, name) => {
    const [finding, ...others] = befunde(rule, geaendert(richtig, falsch));
    expect(others).toEqual([]);
    expect(finding && kurz(finding)).toMatch(
      new RegExp(
        `^error Beschluss B\\d: Im Festsetzungsbeschluss fehlt der Betrag „${name}“\\. Bitte eintragen, gegebenenfalls 0\\.$`,
      ),
    );
  });

  test("a zero is an amount", () => {
    expect(befunde("FB-7", geaendert("Liquiditätskredite | 100.000", "Liquiditätskredite | 0"))).toEqual([]);
  });
});

describe("the Beschluss beside the plan, line by line", () => {
  const lines = (sheets: Record<string, string>): string[] =>
    pruefen(mappe(sheets)).festsetzung.map(
      ({ label, beschluss, plan, state }) =>
        `${label}: ${beschluss?.amount ?? "–"} ${plan?.amount ?? "–"} ${state}`,
    );

  test("agrees in every line; the Höchstbetrag stands nowhere else and agrees by being there", () => {
    expect(
      lines({ Beschluss: festsetzung, Erfolgsplan: erfolgsplan, Vermögensplan: vermoegensplan }),
    ).toEqual([
      "Erträge: 540000 540000 stimmt",
      "Aufwendungen: 510000 510000 stimmt",
      "Jahresergebnis: 30000 30000 stimmt",
      "Einnahmen des Vermögensplans: 150000 150000 stimmt",
      "Ausgaben des Vermögensplans: 150000 150000 stimmt",
      "Verpflichtungsermächtigungen: 40000 40000 stimmt",
      "Investitionskredite: 20000 20000 stimmt",
      "Höchstbetrag der Liquiditätskredite: 100000 – stimmt",
    ]);
  });

  test("says where it differs and where one of the two is missing", () => {
    const shown = lines(geaendert("Erträge | 540.000", "Erträge | 504.000"));
    expect(shown[0]).toBe("Erträge: 504000 540000 weicht-ab");
    expect(lines({ Beschluss: festsetzung })[0]).toBe("Erträge: 540000 – offen");
    expect(lines(geaendert("Erträge | 540.000", "Erträge"))[0]).toBe("Erträge: – 540000 offen");
  });

  test("is empty without a Beschluss", () => {
    expect(lines({ Erfolgsplan: erfolgsplan })).toEqual([]);
  });
});

test("the Beschluss may call a loss by its name and show it as a positive amount", () => {
  const verlust = (beschluss: string): string[] =>
    meldungen("FB-3", {
      Beschluss: mitFehler(
        mitFehler(festsetzung, "Jahresergebnis | 30.000", beschluss),
        "540.000",
        "470.000",
      ),
      Erfolgsplan: mitFehler(
        mitFehler(mitFehler(erfolgsplan, "515.000 | 530.000", "515.000 | 460.000"), "| 32.000", "| -38.000"),
        "| 30.000",
        "| -40.000",
      ),
    });
  expect(verlust("Jahresverlust | 40.000")).toEqual([]);
  expect(verlust("Jahresergebnis | −40.000")).toEqual([]);
  expect(verlust("Jahresergebnis | 40.000")).not.toEqual([]);
});

describe("a Beschluss in other words", () => {
  const zweiZeilen = mitFehler(
    festsetzung,
    "Jahresergebnis | 30.000",
    "Jahresgewinn | 30.000\nJahresverlust | 0",
  );

  test("a row for the Jahresgewinn beside one for the Jahresverlust: the one that is not zero counts", () => {
    expect(meldungen("FB-3", { Beschluss: zweiZeilen, Erfolgsplan: erfolgsplan })).toEqual([]);
    const verlust = `
Beschluss 2026
Erträge | 500.000
Aufwendungen | 530.000
Jahresgewinn | 0
Jahresverlust | 30.000
Verpflichtungsermächtigungen | 0
Liquiditätskredite | 50.000`;
    expect(meldungen("FB-3", { Beschluss: verlust })).toEqual([]);
    expect(meldungen("FB-3", { Beschluss: verlust.replace("| 30.000", "| 33.000") })).toEqual([
      "error Beschluss B5: Jahresergebnis: Der Festsetzungsbeschluss nennt 33.000 €, nach seinen Erträgen und Aufwendungen müssten es 30.000 € sein (Differenz 3.000 €).",
    ]);
  });

  const je = (amount: string): Record<string, string> => ({
    Beschluss: festsetzung
      .replace(/Einnahmen.*\n/, `Einnahmen und Ausgaben im Vermögensplan von je | ${amount}\n`)
      .replace(/Ausgaben \(.*\n/, ""),
    Vermögensplan: vermoegensplan,
  });

  test("Einnahmen und Ausgaben in one amount are compared with both totals", () => {
    expect(meldungen("FB-4", je("150.000"))).toEqual([]);
    expect(meldungen("FB-4", je("105.000")).map((line) => line.split(": Der ")[0])).toEqual([
      "error Beschluss B5: Einnahmen des Vermögensplans",
      "error Beschluss B5: Ausgaben des Vermögensplans",
    ]);
  });

  test("Einnahmen and Ausgaben that neither Beschluss nor workbook have are no Fehler", () => {
    const ohne = festsetzung.replace(/Einnahmen.*\n/, "").replace(/Ausgaben \(.*\n/, "");
    const severities = (sheets: Record<string, string>): string[] =>
      befunde("FB-4", sheets).map(({ severity }) => severity);
    const Recht = "§ 15 Abs. 2 EigAnVO";
    expect(severities({ Beschluss: ohne, Erfolgsplan: erfolgsplan, Recht })).toEqual(["info", "info"]);
    expect(severities({ Beschluss: ohne, Vermögensplan: vermoegensplan, Recht })).toEqual(["error", "error"]);
  });
});
