import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { befunde, meldungen } from "../../hilfen/befunde";

const { konten } = beispielplan;
/** The lines of the Gesamtübersicht that the accounts belong to. */
const GESAMT = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 498.210,40 | 515.000 | 530.000
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 0,00 | 0 | 0
5. Materialaufwand | 171.300,25 | 178.000 | 184.000
6. Personalaufwand | 0,00 | 0 | 0
20. Jahresgewinn / Jahresverlust | 326.910,15 | 337.000 | 346.000`;

describe("KT-1: accounts add up to their Summe", () => {
  test("a wrong account is found and named first, with what it should be", () => {
    const [finding, ...others] = befunde("KT-1", {
      Konten: mitFehler(konten, "350.000 | 360.000", "350.000 | 306.000"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "error",
      sheet: "Konten",
      cell: "E5",
      message:
        "Summe Umsatzerlöse (Ansatz 2026): Angegeben sind 530.000 €, die 2 Zeilen ergeben zusammen 476.000 € (Differenz 54.000 €).",
      expected: "476000",
      actual: "530000",
      difference: "54000",
      suspects: [expect.objectContaining({ cell: "E4", proposal: "360000", reason: "Zahlendreher" })],
    });
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["E5", "E3", "E4"]);
  });

  test("in every year for itself", () => {
    const both = mitFehler(konten, "338.000,00 | 350.000", "338.000,05 | 351.000");
    expect(befunde("KT-1", { Konten: both }).map(({ cell }) => cell)).toEqual(["C5", "D5"]);
  });

  test("a Summe that leaves out an account names it", () => {
    const [finding] = befunde("KT-1", { Konten: mitFehler(konten, "178.000 | 184.000", "178.000 | 76.000") });
    expect(finding?.suspects[0]).toMatchObject({
      cell: "E9",
      proposal: "184000",
      reason: expect.stringContaining("fehlt in der Summe") as unknown,
    });
  });
});

describe("KT-1: the Summe is the line of the Gesamtübersicht", () => {
  test("where all agree nothing is said", () => {
    expect(befunde("KT-1", { Konten: konten, Gesamt: GESAMT })).toEqual([]);
  });

  test("where they differ both are named", () => {
    const wrong = mitFehler(GESAMT, "515.000 | 530.000", "515.000 | 503.000");
    expect(meldungen("KT-1", { Konten: konten, Gesamt: wrong })).toEqual([
      "error Gesamt D2: Umsatzerlöse (Ansatz 2026): Gesamtübersicht 503.000 €, Kontenübersicht 530.000 € (Differenz −27.000 €).",
    ]);
  });

  test("columns are matched by year and kind, not by place", () => {
    const reversed = GESAMT.split("\n")
      .map((line) => line.split("|").reverse().join("|"))
      .join("\n");
    expect(befunde("KT-1", { Konten: konten, Gesamt: reversed })).toEqual([]);
  });

  test("a line with an amount but without accounts is named", () => {
    const more = mitFehler(GESAMT, "Erträge | 0,00 | 0 | 0", "Erträge | 0,00 | 500 | 600");
    expect(meldungen("KT-1", { Konten: konten, Gesamt: more })).toEqual([
      "error Gesamt C4: 4. Sonstige betriebliche Erträge (Ansatz 2025): Die Gesamtübersicht zeigt 500 €, in der Kontenübersicht steht dazu kein Konto. Bitte die Konten ergänzen oder den Betrag prüfen.",
    ]);
  });
});
