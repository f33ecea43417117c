import {
  hochrechnungsbericht,
  type Hochrechnungsbericht,
} from "../../../src/berichte/hochrechnung/hochrechnungsbericht";
import { hochrechnungsblatt } from "../../../src/berichte/hochrechnung/hochrechnungsblatt";
import { kernaussagen } from "../../../src/berichte/hochrechnung/kernaussagen";
import type { Methode } from "../../../src/plan/methoden";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { geaendert, leer } from "../../hilfen/umbau/zellen";

function bericht(workbooks: Workbook[], methoden?: Record<string, Methode>): Hochrechnungsbericht {
  const result = hochrechnungsbericht(workbooks, { verfahren: "linear", methoden });
  if (result.kind !== "bericht") throw new Error(result.kind);
  return result;
}

const saetze = (of: Hochrechnungsbericht, art: string, findings?: Finding[]): string[] =>
  kernaussagen(of, findings).flatMap((one) => (one.art === art ? [one.text] : []));

test("the published report in sentences", async () => {
  const computed = bericht([await muster("Zwischenbericht-2023-06-30")]);
  expect(saetze(computed, "ergebnis")).toEqual([
    "Das Jahresergebnis 2023 wird mit 383.749 € erwartet, geplant sind 414.840 €: 31.091 € schlechter als geplant (93 % vom Plan).",
    "Erträge: 11.274.268 € statt 11.591.000 €, 316.732 € weniger Ertrag.",
    "Aufwendungen (mit Steuern): 10.890.519 € statt 11.176.160 €, 285.641 € weniger Aufwand.",
  ]);
  expect(saetze(computed, "abweichung")[0]).toBe(
    "Konto 4411903000 „UE aus Weiterberechnung“: 1.161.238 € statt 1.500.000 €, 338.762 € weniger Ertrag.",
  );
  expect(saetze(computed, "abweichung")).toHaveLength(5);
  expect(saetze(computed, "nachtrag")).toEqual([]);
  expect(saetze(computed, "kein-nachtrag")).toHaveLength(1);
  expect(saetze(computed, "kredit")).toEqual([
    "Der Liquiditätskredit betrug am 30.06.2023 251.247 € (Höchstbetrag 2023: 500.000 €, ausgelastet zu 50,2 %); frei waren 248.753 €.",
    "Der Liquiditätskredit war am 06.07.2023 nicht in Anspruch genommen.",
  ]);
});

test("a Nachtrag is considered by what is projected here, not by what the report shows", async () => {
  const printed = await muster("Zwischenbericht-2023-06-30");
  const methoden = {
    "5022100000": { verfahren: "manuell", wert: 4_000_000, grund: "Tarifabschluss" },
  } as const;
  const [reason, ...others] = saetze(bericht([printed], methoden), "nachtrag");
  expect(reason).toMatch(
    /^Jahresergebnis: Hochgerechnet sind −103\.701,22 €, geplant sind 414\.840 € \(Differenz −518\.541,22 €\)\..*mehr als 20 % und 100\.000 €/,
  );
  expect(others).toEqual([]);
  expect(saetze(bericht([printed], methoden), "kein-nachtrag")).toEqual([]);
  const finding = { rule: "NT-4", severity: "warning", message: "Mehr Stellen." } as Finding;
  expect(saetze(bericht([printed]), "nachtrag", [finding, { ...finding, rule: "KT-1" }])).toEqual([
    "Mehr Stellen.",
  ]);
});

test("a credit beyond its Höchstbetrag, and rows that the report shows otherwise", () => {
  const computed = bericht([
    mappe({
      Festsetzung: `
Festsetzung des Wirtschaftsplans 2026 | Euro
Erträge von | 100
Aufwendungen von | 90
Jahresergebnis von | 10
Einnahmen von | 10
Ausgaben von | 10
Höchstbetrag der Kredite zur Liquiditätssicherung | 200.000`,
      Bericht: `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 100 | 60 | 120
5. Materialaufwand | 60 | 30 | 75
6. Personalaufwand | 30 | 10 | 20
20. Jahresgewinn / Jahresverlust | 10 | 20 | 25`,
      Kredit: `
Stichtag | In Anspruch genommener Liquiditätskredit €
30.06.2026 | 250.000,00`,
    }),
  ]);
  expect(saetze(computed, "kredit")).toEqual([
    "Der Liquiditätskredit betrug am 30.06.2026 250.000 € und lag um 50.000 € über dem Höchstbetrag 2026 von 200.000 €.",
  ]);
  expect(saetze(computed, "aufgabe")).toEqual([
    "1 Zeile weicht von der Hochrechnung ab, die im Bericht steht.",
  ]);
});

test("a credit whose Höchstbetrag is not known for its year names the one of another year", async () => {
  const report = geaendert(await muster("Zwischenbericht-2023-06-30"), {
    Liquiditätskredit: { C3: leer, C4: leer, C5: leer },
  });
  const plan = await muster("Wirtschaftsplan-2024");
  expect(saetze(bericht([report]), "kredit")[0]).toBe(
    "Der Liquiditätskredit betrug am 30.06.2023 251.247 €; der Höchstbetrag dieses Jahres liegt hier nicht vor.",
  );
  expect(saetze(bericht([report, plan]), "kredit")[0]).toBe(
    "Der Liquiditätskredit betrug am 30.06.2023 251.247 €; der Höchstbetrag dieses Jahres liegt hier nicht vor (2024: 500.000 €).",
  );
});

test("lines that do not give the result are said", () => {
  const computed = bericht([
    mappe({
      Bericht: `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 100 | 60 | 120
5. Materialaufwand | 60 | 30 | 60
6. Personalaufwand | 30 | 10 | 20
20. Jahresgewinn / Jahresverlust | 10 | 500 | 1.000`,
    }),
  ]);
  expect(saetze(computed, "aufgabe")[0]).toMatch(
    /^Die Zeilen ergeben im Ist 20 €, als Ergebnis zeigt der Bericht 500 €/,
  );
});

test("what only the author should look at stands in no sheet; who is the reader, and by which Ampel, does", async () => {
  const computed = bericht([await muster("Zwischenbericht-2023-06-30")]);
  const aufgabe = { art: "aufgabe" as const, text: "Bitte das Verfahren prüfen." };
  const nachtrag = {
    art: "nachtrag" as const,
    text: "Mehr als 20 %. Bitte prüfen, ob ein Nachtrag nötig ist.",
  };
  const sheet = hochrechnungsblatt(computed, [aufgabe, nachtrag]);
  const texts = sheet.zeilen.flatMap(({ zellen }) => zellen.map((cell) => String(cell?.inhalt ?? "")));
  expect(texts).not.toContain(aufgabe.text);
  expect(texts).toContain("Mehr als 20 %. Zu prüfen ist, ob ein Nachtrag nötig ist.");
  expect(texts).toContain(
    "Ampel: gelb, wenn die Hochrechnung um mehr als 5 % und 5.000 € ungünstig vom Plan abweicht, rot bei mehr als 10 % und 10.000 €.",
  );
  expect(texts).toEqual(expect.arrayContaining(["Aufgestellt:", "Ort, Datum", "Unterschrift"]));
});

test("the sheet has every row with its method, sums in bold, and no formula", async () => {
  const computed = bericht([await muster("Zwischenbericht-2023-06-30")]);
  const sheet = hochrechnungsblatt(computed, kernaussagen(computed));
  const row = (label: string) =>
    sheet.zeilen
      .find(({ zellen }) => zellen.some((cell) => cell?.inhalt === label))
      ?.zellen.map((cell) => String(cell?.inhalt ?? ""));
  expect(row("UE aus Weiterberechnung")).toEqual([
    "4411903000",
    "UE aus Weiterberechnung",
    "1500000",
    "580619",
    "39",
    "linear",
    "1161238",
    "77",
    "-338762",
    "rot",
    "975218.25",
  ]);
  expect(row("Jahresgewinn / Jahresverlust")?.[6]).toBe("383748.78");
  expect(row("4. Bauten auf fremden Grundstücken")?.[5]).toBe("wie der Ansatz (wie im Bericht)");
  expect(row("9. Zunahme der liquiden Mittel")?.[5]).toBe("folgt aus anderen Zeilen");
  const widest = Math.max(...sheet.zeilen.map(({ zellen }) => zellen.length));
  expect(widest).toBeLessThanOrEqual(sheet.spalten.length);
  expect(JSON.stringify(sheet)).not.toMatch(/formel/);
});

test("a quotient without end fits into a cell", () => {
  const computed = bericht([
    mappe({
      Bericht: `
Zwischenbericht | Planansatz 2026 | Ist per 31.07.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 100 | 50,01 |
5. Materialaufwand | 60 | 30,00 |
6. Personalaufwand | 30 | 10,00 |`,
    }),
  ]);
  const cells = hochrechnungsblatt(computed, []).zeilen.flatMap(({ zellen }) => zellen);
  const digits = cells.flatMap((cell) =>
    typeof cell?.inhalt === "object" && "precision" in cell.inhalt ? [cell.inhalt.precision()] : [],
  );
  expect(Math.max(...digits)).toBe(15);
});
