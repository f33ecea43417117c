import fc from "fast-check";
import {
  alleZeilen,
  hochrechnungsbericht,
  type Hochrechnungsangaben,
  type Hochrechnungsbericht,
} from "../../../src/berichte/hochrechnung/hochrechnungsbericht";
import type {
  Hochrechnungslinie,
  Hochrechnungszeile,
} from "../../../src/berichte/hochrechnung/hochrechnungszeilen";
import { datumText } from "../../../src/finance/datum";
import { Decimal, runden, summe } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import { plan } from "../../../src/plan/plan";
import { betrag } from "../../../src/plan/tabelle";
import { standardvorgaben, type Vorgaben } from "../../../src/plan/vorgaben";
import { einstellungstext, keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { euro } from "../../../src/plan/aufbau/gleichung";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

const ANGABEN: Hochrechnungsangaben = { verfahren: "linear" };

function bericht(workbooks: Workbook[], angaben: Partial<Hochrechnungsangaben> = {}): Hochrechnungsbericht {
  const result = hochrechnungsbericht(workbooks, { ...ANGABEN, ...angaben });
  if (result.kind !== "bericht") throw new Error(result.kind);
  return result;
}

const mit = (workbook: Workbook, vorgaben: Partial<Vorgaben>): Workbook => ({
  ...workbook,
  einstellungen:
    einstellungstext({ ...keineEinstellungen, vorgaben: { ...standardvorgaben, ...vorgaben } }) ?? "",
});

const text = (value: Decimal | undefined): string => (value ? runden(value, 2).toString() : "–");
const werte = ({
  werte: { plan: a, ist, hochrechnung: h, prozent, abweichung },
}: {
  werte: Hochrechnungszeile["werte"];
}): string => [a, ist, h, prozent, abweichung].map(text).join(" | ");

function zeile(of: Hochrechnungsbericht, konto: string): Hochrechnungszeile {
  const found = alleZeilen(of).find((one) => one.konto === konto || one.label.includes(konto));
  if (!found) throw new Error(`no row ${konto}`);
  return found;
}

function linie(of: Hochrechnungsbericht, name: string): Hochrechnungslinie {
  const found = [...(of.guv?.linien ?? []), ...(of.vermoegensplan?.linien ?? [])].find(
    (one) => one.name === name,
  );
  if (!found) throw new Error(`no line ${name}`);
  return found;
}

const GUV = "Gewinn- und Verlustrechnung";
/** The report as it is before anybody has projected anything. */
function ohneHochrechnung(workbook: Workbook): Workbook {
  const columns: Record<string, number[]> = { [GUV]: [4, 5, 6], Vermögensplan: [3] };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row, column }) => row < 3 || !columns[sheet.name]?.includes(column)),
    })),
  };
}

describe.each(["filled", "empty"])("the published report, its own Hochrechnung %s", (state) => {
  const lies = async (): Promise<{ gedruckt: Workbook; computed: Hochrechnungsbericht }> => {
    const gedruckt = await muster("Zwischenbericht-2023-06-30");
    return { gedruckt, computed: bericht([state === "filled" ? gedruckt : ohneHochrechnung(gedruckt)]) };
  };

  test("every account, line and sum is projected as it was published", async () => {
    const { gedruckt, computed } = await lies();
    const [guv, vermoegensplan] = (["zwischenbericht-guv", "zwischenbericht-vermoegensplan"] as const).map(
      (kind) => plan(gedruckt).tabellen.find((tabelle) => tabelle.kind === kind),
    );
    const rows = alleZeilen(computed);
    let seen = 0;
    for (const tabelle of [guv, vermoegensplan]) {
      const spalte = tabelle?.spalten.find(({ art }) => art === "hochrechnung");
      for (const printed of tabelle?.zeilen ?? []) {
        const own = rows.find(
          ({ label, konto }) => label === printed.label && konto === printed.konto?.nummer,
        );
        const figure = spalte && betrag(printed, spalte);
        if (!own || !figure) continue;
        seen += 1;
        // The Ist was printed in whole euro: twice the rounding, and that of the result.
        const difference = euro(figure)
          .minus(own.werte.hochrechnung ?? NaN)
          .abs();
        expect([printed.label, difference.lte(1.5)]).toEqual([printed.label, true]);
      }
    }
    // 96 rows of the GuV, one of them without a Hochrechnung, and 31 of the Vermögensplan.
    expect(seen).toBe(95 + 31);
    const published: Record<string, number> = {
      Umsatzerlöse: 11273547,
      "Summe Erträge": 11273607,
      "Summe Materialaufwand": 4043256,
      "Summe Personalaufwand": 4904406,
      "Sonstige betriebliche Aufwendungen": 486915,
      "Summe Aufwendungen": 10885825,
      "Summe Anlagevermögen": 1377647,
      "Summe Sonstige Mittelverwendung": 457350,
    };
    for (const [name, amount] of Object.entries(published)) {
      const own = linie(computed, name).werte.hochrechnung ?? new Decimal(NaN);
      expect([name, own.minus(amount).abs().lte(1.5)]).toEqual([name, true]);
    }
  });

  test("“% vom Plan” is the published one, but for the known slip", async () => {
    const { gedruckt, computed } = await lies();
    const sheet = gedruckt.sheets.find(({ name }) => name === GUV);
    const printed = (row: number, column: number): string =>
      String(sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
    const wrong = alleZeilen({ ...(computed.guv && { guv: computed.guv }) }).flatMap((row) => {
      const index = Number(/\d+/.exec(row.zelle.cell)?.[0]) - 1;
      const pairs = [
        [row.werte.istProzent, printed(index, 4)],
        [row.werte.prozent, printed(index, 6)],
      ] as const;
      return pairs.flatMap(([own, other]) =>
        own && other !== "" && own.toString() !== other ? [`${row.konto} ${text(own)} ${other}`] : [],
      );
    });
    expect(wrong).toEqual(["5225000000 41 0", "5225000000 82 0"]);
  });

  test("the result is that of the report to the cent, and favourable is positive", async () => {
    const { computed } = await lies();
    expect(werte(linie(computed, "Jahresgewinn / Jahresverlust"))).toBe(
      "414840 | 191874.39 | 383748.78 | 93 | -31091.22",
    );
    expect(computed.guv?.abweichendesIst).toBeUndefined();
    expect(werte(zeile(computed, "4411903000"))).toBe("1500000 | 580619 | 1161238 | 77 | -338762");
    expect(werte(zeile(computed, "5621000000"))).toBe("100000 | 730 | 1460 | 1 | 98540");
    expect(zeile(computed, "4411903000").werte.ampel).toBe("rot");
    expect(zeile(computed, "5636000000").werte.ampel).toBe("grün");
    expect(zeile(computed, "5621000000").werte.ampel).toBe("grün");
  });

  test("the Vermögensplan balances: Sachanlagen as planned, the rest follows", async () => {
    const { computed } = await lies();
    expect(zeile(computed, "4. Bauten auf fremden").methode.methode).toEqual({ verfahren: "plan" });
    const rounded = (name: string) =>
      text(runden(linie(computed, name).werte.hochrechnung ?? new Decimal(NaN)));
    expect(rounded("Summe Immaterielle Vermögensgegenstände")).toBe("102647");
    expect(rounded("Summe Sachanlagen")).toBe("1275000");
    expect(rounded("Summe Einnahmen / Mittelherkunft")).toBe("1834997");
    expect(rounded("Summe Ausgaben / Mittelverwendung")).toBe("1834997");
    expect(text(zeile(computed, "9. Zunahme").werte.hochrechnung)).toBe("457350.38");
    expect(text(zeile(computed, "9. Abnahme").werte.hochrechnung)).toBe("0");
  });
});

/** A small report; "Ist" stands for its column of figures. */
const KLEIN = `
Zwischenbericht per 30.06.2026 – Gewinn- und Verlustrechnung
Konto | Bezeichnung | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende | Ergebnis 2025
 | 1. Umsatzerlöse
4411000000 | Erlöse | 200.000 | 90.000 | | 190.000
4412000000 | Mieten | 0 | 300 | | 0
 | Summe | 200.000 | 90.300 | | 190.000
 | 4. Materialaufwand
5221000000 | Strom | 40.000 | 30.000 | | 38.000
5222000000 | Heizung | 12.000 | | | 11.000
5223000000 | Wasser | 4.000 | 0 | | 3.900
 | Summe | 56.000 | 30.000 | | 52.900
 | 5. Personalaufwand
5011000000 | Gehälter | 100.000 | 48.000 | | 97.000
 | Summe | 100.000 | 48.000 | | 97.000
 | 12. Jahresgewinn / Jahresverlust | 44.000 | 12.300 | | 40.100`;
const klein = (text = KLEIN) => mappe({ Bericht: text });

describe("other reports", () => {
  test("a blank Ist is not zero: it is not projected unless the method needs none", () => {
    const computed = bericht([klein()]);
    expect(zeile(computed, "5222000000")).toMatchObject({ hindernis: "kein-ist" });
    expect(zeile(computed, "5222000000").werte.hochrechnung).toBeUndefined();
    expect(text(zeile(computed, "5223000000").werte.hochrechnung)).toBe("0");
    const planned = bericht([mit(klein(), { methoden: { "5222000000": { verfahren: "plan" } } })]);
    expect(text(zeile(planned, "5222000000").werte.hochrechnung)).toBe("12000");
    expect(text(linie(planned, "Materialaufwand").werte.hochrechnung)).toBe("72000");
    expect(werte(linie(computed, "Jahresgewinn / Jahresverlust"))).toBe(
      "44000 | 12300 | 24600 | 56 | -19400",
    );
  });

  test("an Ansatz of 0 has the percentage that the settings say, and every deviation counts", () => {
    const row = zeile(bericht([klein()]), "4412000000").werte;
    expect([text(row.prozent), text(row.abweichung), row.ampel]).toEqual(["0", "600", "grün"]);
    expect(
      zeile(bericht([mit(klein(), { ohnePlanansatz: "leer" })]), "4412000000").werte.prozent,
    ).toBeUndefined();
  });

  test("thresholds of the Ampel are those of the workbook", () => {
    expect(zeile(bericht([klein()]), "4411000000").werte.ampel).toBe("gelb");
    const wide = mit(klein(), {
      ampelGelb: { anteil: 0.2, betrag: 0 },
      ampelRot: { anteil: 0.3, betrag: 0 },
    });
    expect(zeile(bericht([wide]), "4411000000").werte.ampel).toBe("grün");
    expect(zeile(bericht([wide]), "5221000000").werte.ampel).toBe("rot");
  });

  test.each([
    ["restplan", "50000"],
    ["jahresposten", "30000"],
    ["taggenau", "60497.24"],
  ] as const)("%s of a row", (verfahren, expected) => {
    const computed = bericht([klein()], { methoden: { "5221000000": { verfahren } } });
    expect(text(zeile(computed, "5221000000").werte.hochrechnung)).toBe(expected);
  });

  test("amounts of the user's own", () => {
    const methoden = {
      "5221000000": { verfahren: "raten", rate: 2500.5, offen: 4 },
      "5222000000": { verfahren: "obligo", obligo: 3000, rest: 500 },
      "5011000000": { verfahren: "manuell", wert: 99_000, grund: "Stelle unbesetzt" },
    } as const;
    const computed = bericht([klein()], { methoden });
    const projected = Object.keys(methoden).map((konto) => text(zeile(computed, konto).werte.hochrechnung));
    expect(projected).toEqual(["40002", "3500", "99000"]);
  });

  test("in a leap year a day less is left after June", () => {
    const leap = klein(KLEIN.replaceAll("2026", "2024"));
    const computed = bericht([leap], { verfahren: "taggenau" });
    expect(text(zeile(computed, "5221000000").werte.hochrechnung)).toBe(
      text(new Decimal(30000).times(366).div(182)),
    );
  });

  test("a course of the year, or the prior year's Ist, projects by season; without either it says so", () => {
    const season = (more: Partial<Hochrechnungsangaben>, workbook = klein()) =>
      zeile(bericht([workbook], { verfahren: "saison", ...more }), "5221000000");
    expect(season({}).hindernis).toBe("profil-fehlt");
    expect(text(season({ verlauf: { anteil: new Decimal("0.75") } }).werte.hochrechnung)).toBe("40000");
    const monate = Array.from({ length: 12 }, (_, month) => new Decimal(month < 6 ? 3 : 1));
    expect(text(season({ verlauf: { monate } }).werte.hochrechnung)).toBe("40000");
    expect(season({ verlauf: { monate: monate.map(() => new Decimal(0)) } }).ersatz).toBe("linear");
    const before = KLEIN.replace("| Ergebnis 2025", "| Ist per 30.06.2025 | Ergebnis 2025").replace(
      "| 30.000 | | 38.000",
      "| 30.000 | | 19.000 | 38.000",
    );
    expect(text(season({}, klein(before)).werte.hochrechnung)).toBe("60000");
  });

  test("a report in T€ is shown in euro", () => {
    const computed = bericht([
      klein(
        KLEIN.replace("GuV", "")
          .replaceAll("Planansatz 2026", "Planansatz 2026 / T€")
          .replace("Ist per 30.06.2026 |", "Ist per 30.06.2026 / T€ |")
          .replaceAll(".000", "")
          .replace("| 300 |", "| 0 |")
          .replace("90.300", "90")
          .replace("12.300", "12")
          .replace("52.900", "53")
          .replace("40.100", "40")
          .replace("3.900", "4"),
      ),
    ]);
    expect(text(zeile(computed, "5221000000").werte.hochrechnung)).toBe("60000");
    expect(text(zeile(computed, "5221000000").werte.plan)).toBe("40000");
  });

  test("costs with a minus sign count as costs", () => {
    const negative = KLEIN.replace("40.000 | 30.000", "-40.000 | -30.000")
      .replace("12.000 | |", "-12.000 | |")
      .replace("4.000 | 0 | | 3.900", "-4.000 | 0 | | -3.900")
      .replace("56.000 | 30.000", "-56.000 | -30.000")
      .replaceAll("100.000 | 48.000", "-100.000 | -48.000");
    const methoden = {
      "5011000000": { verfahren: "manuell", wert: -99_000, grund: "Stelle unbesetzt" },
    } as const;
    const computed = bericht([klein(negative)], { methoden });
    expect(werte(zeile(computed, "5221000000"))).toBe("40000 | 30000 | 60000 | 150 | -20000");
    expect(text(linie(computed, "Jahresgewinn / Jahresverlust").werte.hochrechnung)).toBe("21600");
  });

  test("lines without accounts, and a) and b) under their line, count once", () => {
    const computed = bericht([
      mappe({
        Bericht: `
Zwischenbericht | Planansatz 2026 | Ist per 30.09.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 5.300.000 | 3.900.000 | 5.200.000
5. Materialaufwand | 1.900.000 | 1.500.000 | 2.000.000
a) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe | 1.000.000 | 600.000 | 800.000
b) Aufwendungen für bezogene Leistungen | 900.000 | 900.000 | 1.200.000
6. Personalaufwand | 2.000.000 | 1.500.000 | 2.000.000
18. Ergebnis nach Steuern | 1.400.000 | 900.000 | 1.200.000
19. Sonstige Steuern | 20.000 | 15.000 | 20.000
20. Jahresgewinn / Jahresverlust | 1.380.000 | 885.000 | 1.180.000`,
      }),
    ]);
    expect(werte(linie(computed, "Summe Materialaufwand"))).toBe(
      "1900000 | 1500000 | 2000000 | 105 | -100000",
    );
    expect(werte(linie(computed, "Jahresgewinn / Jahresverlust"))).toBe(
      "1380000 | 885000 | 1180000 | 86 | -200000",
    );
    expect(alleZeilen(computed).map(({ imBericht }) => imBericht)).toEqual(
      alleZeilen(computed).map(() => undefined),
    );
  });

  test("the report may be in the second file: methods and thresholds are those of the open workbook", async () => {
    const own = mit(await muster("Wirtschaftsplan-2024"), {
      methoden: { "4411901000": { verfahren: "plan" } },
    });
    const computed = bericht([own, await muster("Zwischenbericht-2023-06-30")]);
    expect(computed.datei).toBe("Zwischenbericht-2023-06-30.xlsx");
    expect(text(zeile(computed, "4411901000").werte.hochrechnung)).toBe("110000");
    expect(
      computed.kredite.map(({ kredit, hoechstbetrag }) => [
        text(kredit),
        hoechstbetrag && `${text(hoechstbetrag.betrag)} ${hoechstbetrag.jahr}`,
      ]),
    ).toEqual([
      ["251247.3", "500000 2023"],
      ["0", "500000 2023"],
    ]);
  });

  test.each([
    "Ist 1. Halbjahr 2026",
    "Ist Januar bis Juni",
    "II. Quartal",
    "per 30. Juni",
    "01.01.-30.06.2026",
  ])("the day is that of the header “%s”", (kopf) => {
    const text = KLEIN.replace(" per 30.06.2026 –", "").replace("Ist per 30.06.2026", kopf);
    expect(bericht([klein(text)])).toMatchObject({ erkannt: { jahr: 2026, monat: 6, tag: 30 }, monate: 6 });
  });

  test("a day as Excel stores it is that of the report, and of a credit", () => {
    const workbook = mappe({
      Bericht: KLEIN.replace(" per 30.06.2026 –", "").replace("Ist per 30.06.2026", "x"),
      Kredit: "Stichtag | Höchstbetrag | Liquiditätskredit | Rückzahlung\nx | 100.000 | 81.247,30 | x",
    });
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value === "x" ? { ...cell, value: 46203, format: "dd.mm.yyyy" } : cell,
      ),
    }));
    const computed = bericht([{ ...workbook, sheets }]);
    expect(computed).toMatchObject({ erkannt: { jahr: 2026, monat: 6, tag: 30 }, monate: 6 });
    expect(
      computed.kredite.map(({ datum, kredit, frei }) => [
        datum && datumText(datum),
        text(kredit),
        text(frei),
      ]),
    ).toEqual([["30.06.2026", "81247.3", "18752.7"]]);
  });

  test("without Ist, or without a day, it says what is missing", async () => {
    const planned = await muster("Wirtschaftsplan-2024");
    expect(hochrechnungsbericht([planned], ANGABEN)).toEqual({ kind: "kein-ist", plan: true });
    expect(hochrechnungsbericht([mappe({ A: "a | 1" })], ANGABEN)).toEqual({ kind: "kein-ist", plan: false });
    const dayless = klein(KLEIN.replaceAll(" per 30.06.2026", ""));
    expect(hochrechnungsbericht([dayless], ANGABEN)).toEqual({ kind: "kein-stichtag" });
    const asked = bericht([dayless], { stichtag: { jahr: 2026, monat: 3, tag: 31 } });
    expect(text(zeile(asked, "5221000000").werte.hochrechnung)).toBe("120000");
  });
});

describe("whatever the figures", () => {
  const betraege = fc.array(fc.integer({ min: -50_000_00, max: 90_000_00 }), { minLength: 1, maxLength: 8 });
  const tabelle = (ist: number[], monat: number): Workbook => {
    const rows = ist.map((cents, index) => {
      const amount = zahlDeutsch(new Decimal(cents).div(100), 2);
      return `44110000${String(index).padStart(2, "0")} | Konto ${index} | 1.000 | ${amount} | 900,00`;
    });
    return mappe({
      Bericht: `
Konto | Bezeichnung | Planansatz 2026 | Ist per 01.${monat}.2026 | Ergebnis 2025
 | 1. Umsatzerlöse
${rows.join("\n")}
 | Summe | ${zahlDeutsch(new Decimal(ist.length * 1000))} | ${zahlDeutsch(summe(ist.map((one) => new Decimal(one).div(100))), 2)} | 900,00
 | 4. Materialaufwand
5221000000 | Strom | 10 | 0,00 | 0,00
 | 5. Personalaufwand
5011000000 | Gehälter | 10 | 0,00 | 0,00`,
    });
  };

  test("linear projections of accounts add up to that of their line", () => {
    fc.assert(
      fc.property(betraege, fc.integer({ min: 2, max: 12 }), (ist, monat) => {
        const computed = bericht([tabelle(ist, monat)]);
        const total = summe(ist.map((one) => new Decimal(one).div(100)));
        const line = linie(computed, "Umsatzerlöse");
        expect(line.zeilen).toHaveLength(ist.length);
        const expected = total.times(12).div(monat - 1);
        const rows = summe(line.zeilen.flatMap(({ werte: { hochrechnung: one } }) => one ?? []));
        expect(line.werte.hochrechnung?.minus(expected).abs().lt("1e-20")).toBe(true);
        expect(rows.minus(expected).abs().lt("1e-20")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
