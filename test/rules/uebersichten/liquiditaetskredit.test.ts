import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { Cell } from "../../../src/workbook/workbook";
import { alleBefunde, befunde, meldungen, meldungenZwischen, zwischenDateien } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { geaendert } from "../../hilfen/umbau/zellen";

const { festsetzung } = beispielplan;
const { liquiditaetskredit } = beispieluebersichten;

const sheets = (kredit: string, grenze = "100.000"): Record<string, string> => ({
  Beschluss: mitFehler(festsetzung, "Liquiditätskredite | 100.000", `Liquiditätskredite | ${grenze}`),
  Kredit: liquiditaetskredit.replace("81.247,30", kredit),
});

describe("LQ-1: the Liquiditätskredit and the Höchstbetrag of its year", () => {
  test("more than the Höchstbetrag is a Fehler with its day and the share that is used", () => {
    expect(meldungen("LQ-1", sheets("1.181.247,35"))).toEqual([
      "error Kredit B2: Der Liquiditätskredit vom 30.06.2026 (1.181.247,35 €) liegt um 1.081.247,35 € über dem Höchstbetrag 2026 von 100.000 €. Die Auslastung beträgt 1.181,2 %. Bitte den Kredit zurückführen oder den Höchstbetrag mit einem Nachtrag erhöhen.",
    ]);
    expect(befunde("LQ-1", sheets("181.247,30"))).toMatchObject([
      { expected: "100000", actual: "181247.3", difference: "81247.3" },
    ]);
  });

  test("exactly the Höchstbetrag is allowed, and nothing where none is", () => {
    expect(alleBefunde(sheets("100.000,00"))).toEqual([]);
    expect(alleBefunde(sheets("0,00", "0"))).toEqual([]);
    expect(befunde("LQ-1", sheets("0,01", "0"))[0]?.message).toContain(
      "liegt um 0,01 € über dem Höchstbetrag 2026 von 0 €. Bitte",
    );
  });

  test("every date is checked", () => {
    const three = sheets("100.000,01");
    three.Kredit = `${three.Kredit}\n31.12.2026 | 250.000,00`;
    expect(befunde("LQ-1", three).map(({ cell }) => cell)).toEqual(["B2", "B4"]);
  });

  test("an amount in T€ is measured in euro", () => {
    const tausend = {
      ...sheets("81"),
      Kredit: liquiditaetskredit.replace("€", "T€").replace("81.247,30", "81"),
    };
    expect(befunde("LQ-1", tausend)).toEqual([]);
    const mehr = { ...tausend, Kredit: tausend.Kredit.replace("| 81", "| 181") };
    expect(befunde("LQ-1", mehr)).toMatchObject([{ expected: "100", actual: "181", difference: "81" }]);
  });

  test("other columns are no credit; a Höchstbetrag in the row counts for it", () => {
    const mehr = `
Stichtag | In Anspruch genommener Liquiditätskredit € | Höchstbetrag € | noch verfügbar € | Zinssatz
30.06.2026 | 150.000,00 | 400.000 | 250.000 | 3,50
31.12.2026 | 420.000,00 | 400.000 | -20.000 | 3,50`;
    expect(befunde("LQ-1", { Beschluss: festsetzung, Kredit: mehr })).toMatchObject([
      { severity: "error", cell: "B3", expected: "400000", actual: "420000" },
    ]);
    expect(befunde("LQ-1", { Kredit: mehr })).toHaveLength(1);
  });
});

describe("LQ-1: days as Excel stores them", () => {
  const tage = (content: string, days: Record<string, number>): Finding[] =>
    pruefen(
      geaendert(mappe({ Beschluss: sheets("", "40.000").Beschluss ?? "", Kredit: content }), {
        Kredit: Object.fromEntries(
          Object.entries(days).map(([cell, value]) => [
            cell,
            (one: Cell) => ({ ...one, value, format: "dd.mm.yyyy" }),
          ]),
        ),
      }),
    ).findings;
  const uebersicht = (kredit: string): string => `
Liquiditätskredite
Bezeichnung | Stichtag | Liquiditätskredit € | Rückzahlung am
Bank A | x | ${kredit} | x
Bank B | x | 0,00 | x`;

  test("a day is no amount, under whatever header", () => {
    expect(tage(uebersicht("31.247,30"), { B3: 46203, B4: 46209, D3: 46387, D4: 46387 })).toEqual([]);
  });

  test("the day says of which year the credit is", () => {
    const [only, ...others] = tage(uebersicht("181.247,30"), { B3: 46203, B4: 46209, D3: 46387, D4: 46387 });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: "LQ-1", severity: "error", cell: "C3" });
    expect(only?.message).toContain("Der Liquiditätskredit vom 30.06.2026 (181.247,30 €)");
    expect(tage(uebersicht("181.247,30"), { B3: 45838, B4: 46209, D3: 46387, D4: 46387 })).toMatchObject([
      { rule: "LQ-1", severity: "info", cell: "C3" },
    ]);
  });
});

test("LQ-1: a credit that is shown as a debt is measured without its sign", () => {
  expect(befunde("LQ-1", sheets("-81.247,30"))).toEqual([]);
  expect(befunde("LQ-1", sheets("-181.247,30"))).toMatchObject([{ cell: "B2", difference: "81247.3" }]);
});

describe("LQ-1: a Höchstbetrag of another year", () => {
  const vorjahr = liquiditaetskredit.replaceAll("2026", "2025").replace("81.247,30", "181.247,30");

  test("so far below the credit that a zero is missing is a Warnung with the value that was meant", () => {
    const beschluss = mitFehler(festsetzung, "Liquiditätskredite | 100.000", "Liquiditätskredite | 20.000");
    const [only] = befunde("LQ-1", { Beschluss: beschluss, Kredit: vorjahr });
    expect(only).toMatchObject({
      severity: "warning",
      suspects: [{ sheet: "Beschluss", cell: "B9", proposal: "200000", reason: "eine Null fehlt" }],
    });
    expect(only?.message).toContain("Vielleicht fehlt dort eine Null: 200.000 €.");
  });

  test("says nothing of a Fehler; it is a Hinweis with both years", () => {
    expect(meldungen("LQ-1", { Beschluss: festsetzung, Kredit: vorjahr })).toEqual([
      "info Kredit B2: Der Liquiditätskredit vom 30.06.2025 (181.247,30 €) liegt um 81.247,30 € über dem Höchstbetrag 2026 von 100.000 €. Die Auslastung beträgt 181,2 %. Maßgeblich ist der Höchstbetrag 2025; er liegt hier nicht vor. Bitte prüfen, ob er eingehalten ist und ob der Höchstbetrag 2026 ausreicht.",
    ]);
    expect(befunde("LQ-1", { Beschluss: festsetzung, Kredit: vorjahr.replace("181.247", "81.247") })).toEqual(
      [],
    );
  });

  test("the Beschluss of the credit's year counts, also of another file", () => {
    const alt = festsetzung.replace("2026", "2025");
    const files = (grenze: string): Record<string, Record<string, string>> => ({
      "Plan 2026.xlsx": { Beschluss: festsetzung },
      "Plan 2025.xlsx": { Beschluss: alt.replace("kredite | 100.000", `kredite | ${grenze}`) },
      "Bericht.xlsx": { Kredit: vorjahr },
    });
    expect(zwischenDateien(files("200.000"))).toEqual([]);
    expect(meldungenZwischen(files("150.000"))).toEqual([
      expect.stringMatching(
        /^Bericht\.xlsx LQ-1 error Kredit B2: .*vom 30\.06\.2025 .* über dem Höchstbetrag 2025 von 150\.000 €/,
      ),
    ]);
  });

  test("without a date in its row the year of the title or of the report counts", () => {
    const ohneTag = (titel: string): string => `
${titel}
Stand | Liquiditätskredit € | Stichtag
Halbjahr | 181.247,30 |
Jahresende | 0,00 |`;
    const severities = (tables: Record<string, string>): string[] =>
      befunde("LQ-1", { Beschluss: festsetzung, ...tables }).map(({ severity }) => severity);
    expect(severities({ Kredit: ohneTag("Zwischenbericht per 30.06.2025") })).toEqual(["info"]);
    expect(severities({ Kredit: ohneTag("Zwischenbericht per 30.06.2026") })).toEqual(["error"]);
    const bericht = beispielbericht.ergebnis.replaceAll("2026", "2025");
    expect(severities({ Kredit: ohneTag("Kredite"), Bericht: bericht })).toEqual(["info"]);
    expect(severities({ Kredit: ohneTag("Kredite") })).toEqual(["error"]);
  });
});
