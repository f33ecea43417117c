import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { freigabe } from "../../../src/rules/gespeichert/freigaben";
import { einstellungstext, keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { einzelbefunde } from "../../hilfen/befunde";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { mitGeloeschterZeile } from "../../hilfen/umbau/geloeschteZeile";
import { mitNeuerZeile } from "../../hilfen/umbau/neueZeile";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { geaendert, wert } from "../../hilfen/umbau/zellen";

const { festsetzung, erfolgsplan, vermoegensplan } = beispielplan;

/** Accounts of every line of the Erfolgsplan. */
const konten = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 1. Umsatzerlöse
4411901000 | Erlöse aus Druckaufträgen | 160.210,40 | 165.000 | 170.000
4411902000 | Erlöse aus Vermietung | 338.000,00 | 350.000 | 360.000
 | Summe | 498.210,40 | 515.000 | 530.000
 | 4. Sonstige betriebliche Erträge
4591001000 | Erstattungen | 9.480,15 | 9.500 | 10.000
 | Summe | 9.480,15 | 9.500 | 10.000
 | 5. Materialaufwand
5221001000 | Strom | 71.300,25 | 74.000 | 76.000
5236001000 | Wartung | 100.000,00 | 104.000 | 108.000
 | Summe | 171.300,25 | 178.000 | 184.000
 | 6. Personalaufwand
5022001000 | Vergütungen | 196.250,00 | 203.000 | 208.000
 | Summe | 196.250,00 | 203.000 | 208.000
 | 7. Abschreibungen
5711001000 | Abschreibungen auf Sachanlagen | 88.400,00 | 89.000 | 90.000
 | Summe | 88.400,00 | 89.000 | 90.000
 | 9. Sonstige betriebliche Aufwendungen
5255001000 | Beratung | 24.310,70 | 25.000 | 26.000
 | Summe | 24.310,70 | 25.000 | 26.000
 | 19. Sonstige Steuern
5741001000 | Grundsteuer | 1.950,00 | 2.000 | 2.000
 | Summe | 1.950,00 | 2.000 | 2.000`;
const PLAN = {
  Beschluss: festsetzung,
  Erfolgsplan: erfolgsplan,
  Konten: konten,
  Vermögensplan: vermoegensplan,
};

const zahlIn = ({ sheets }: Workbook, name: string, at: string): Cell["value"] =>
  sheets
    .find((sheet) => sheet.name === name)
    ?.cells.find(({ row, column }) => cellAddress(row, column) === at)?.value ?? 0;

const befunde = (sheets: Record<string, string>): Finding[] => pruefen(mappe(sheets)).findings;
const kurz = ({ sheet, cell, cause }: Finding): string =>
  `${sheet} ${cell} ${cause ? `${cause.kind} ${cause.explains}` : "–"}`;

/** A table with two of its columns exchanged, the header as it is. */
const vertauscht = (table: string, a: number, b: number): string =>
  table
    .split("\n")
    .map((line, index) => {
      const cells = line.split("|").map((cell) => cell.trim());
      const [left, right] = [cells[a], cells[b]];
      if (index < 2 || left === undefined || right === undefined) return line;
      cells[a] = right;
      cells[b] = left;
      return cells.join(" | ");
    })
    .join("\n");

const ohneZeile = (table: string, label: string): string =>
  table
    .split("\n")
    .filter((line) => !line.includes(label))
    .join("\n");

test("a right plan has no story", () => {
  expect(befunde(PLAN)).toEqual([]);
});

test("two columns exchanged are one story at the header, whatever does not come out because of them", () => {
  const sheets = { ...PLAN, Erfolgsplan: vertauscht(erfolgsplan, 2, 3) };
  const [story, ...others] = befunde(sheets);
  expect(others).toEqual([]);
  expect(story && kurz(story)).toMatch(/^Erfolgsplan D1 spalten-vertauscht \d+$/);
  expect(story?.message).toBe(
    "Erfolgsplan, Gesamtübersicht: Die Beträge der Spalten „Ansatz 2025“ (C2:C11) und „Ansatz 2026“ (D2:D11) sind wohl vertauscht. Getauscht stimmen sie mit den übrigen Teilen überein. Bitte die Beträge der beiden Spalten oder ihre Köpfe tauschen.",
  );
  expect(story?.severity).toBe("error");
  expect(einzelbefunde(mappe(sheets))).toHaveLength(1 + (story?.cause?.explains ?? 0));
});

test("two columns that differ in a single row were not exchanged", async () => {
  const sample = await muster("Wirtschaftsplan-2024");
  // The sums go on to show what they did: the workbook was not recomputed.
  const wrong = geaendert(sample, { Investitionsprogramm: { D32: wert(0) } });
  expect(pruefen(wrong).findings.map(({ cause }) => cause?.kind)).not.toContain("spalten-vertauscht");
});

test("a Beschluss with last year's amounts is told by that year, with the right amounts", () => {
  const old = festsetzung
    .replace("Erträge | 540.000", "Erträge | 524.500")
    .replace("Aufwendungen | 510.000", "Aufwendungen | 497.000")
    .replace("Jahresergebnis | 30.000", "Jahresergebnis | 27.500");
  const [story, ...others] = befunde({ ...PLAN, Beschluss: old });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toBe("Beschluss B2 spalte-anderes-jahr 2");
  expect(story?.message).toBe(
    "Festsetzungsbeschluss: In B2:B4 stehen die Beträge von 2025; so stehen sie für dieses Jahr in den übrigen Teilen. Bitte die Beträge des Planjahrs eintragen.",
  );
  expect(story?.suspects.map(({ cell, proposal }) => `${cell} ${proposal ?? ""}`)).toEqual([
    "B2 540000",
    "B3 510000",
    "B4 30000",
  ]);
});

test("a Beschluss that was not brought up to date is told with both amounts, and proposes nothing", () => {
  const old = festsetzung
    .replace("Aufwendungen | 510.000", "Aufwendungen | 506.000")
    .replace("Jahresergebnis | 30.000", "Jahresergebnis | 34.000");
  const [story, ...others] = befunde({ ...PLAN, Beschluss: old });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toBe("Beschluss B3 beschluss-alt 1");
  expect(story?.message).toBe(
    "Der Festsetzungsbeschluss nennt andere Beträge als der Plan: Aufwendungen 506.000 € (Plan: 510.000 €) und Jahresergebnis 34.000 € (Plan: 30.000 €). Beide stimmen in sich; wahrscheinlich wurde der Plan geändert und der Beschluss nicht nachgezogen. Bitte beide abgleichen.",
  );
  expect(story?.suspects).toEqual([]);
});

test("a column in T€ is told by its unit", () => {
  const inTausend = konten.replaceAll(/\| ([\d.]+)\.000$/gm, "| $1");
  const [story, ...others] = befunde({ ...PLAN, Konten: inTausend });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toMatch(/^Konten E1 einheit \d+$/);
  expect(story?.message).toBe(
    "Erfolgsplan, Kontenübersicht: Die Beträge der Spalte „Ansatz 2026“ (E3:E24) stehen wohl in T€ statt in €: So gelesen stimmen sie mit den übrigen Teilen überein. Bitte die Beträge in € eintragen oder die Einheit in den Kopf schreiben.",
  );
});

test("a column whose amounts were rounded to T€ is told by its unit all the same", async () => {
  const sample = await muster("Wirtschaftsplan-2024");
  const known = new Set(pruefen(sample).findings.map(({ message }) => message));
  const tausend = { B9: 7248, B12: 151, B13: 3, B14: 2 };
  const wrong = geaendert(sample, {
    Gemeindehaushalt: Object.fromEntries(
      Object.entries(tausend).map(([cell, amount]) => [cell, wert(amount)]),
    ),
  });
  const [computed = wrong] = await durchgerechnet([wrong]);
  const found = pruefen(computed).findings.filter(({ message }) => !known.has(message));
  expect(found.map(kurz)).toEqual([expect.stringMatching(/^Gemeindehaushalt B7 einheit \d$/)]);
});

test("so are accounts that go into sums: each of them was rounded, and none of them has changed since last year", async () => {
  const sample = await muster("Wirtschaftsplan-2024");
  const known = new Set(pruefen(sample).findings.map(({ message }) => message));
  const typed = sample.sheets
    .find(({ name }) => name === "Kontenübersicht")
    ?.cells.filter(
      ({ row, column, formula, value }) =>
        row > 3 && column === 3 && formula === undefined && typeof value === "number",
    );
  const inTausend = (cell: Cell): Cell => ({ ...cell, value: Math.round(Number(cell.value) / 1000) });
  const changes = (typed ?? []).map(({ row }) => [`D${row + 1}`, inTausend] as const);
  const [computed] = await durchgerechnet([
    geaendert(sample, { Kontenübersicht: Object.fromEntries(changes) }),
  ]);
  const found = pruefen(computed as Workbook).findings.filter(({ message }) => !known.has(message));
  expect(found.map(kurz)).toEqual([expect.stringMatching(/^Kontenübersicht D3 einheit \d+$/)]);
});

test("a row that stands twice with the same amounts is named", () => {
  const erlaeuterungen = beispielprogramm.erlaeuterungen
    .replace("| 50", "| 48,75")
    .replace("| 35", "| 36,25");
  const sheets = { Vermögensplan: vermoegensplan, Erläuterungen: erlaeuterungen };
  expect(befunde(sheets)).toEqual([]);
  const row = "II.6.2 | Klimaanlage | 36,25";
  const [story, ...others] = befunde({
    ...sheets,
    Erläuterungen: erlaeuterungen.replace(row, `${row}\n${row}`),
  });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toBe("Erläuterungen A5 posten-doppelt 0");
  expect(story?.message).toContain(
    "„II.6.2 Klimaanlage“ steht in Zeile 5 noch einmal, mit denselben Beträgen wie in Zeile 4. Ohne die zweite Zeile gehen die Rechnungen auf.",
  );
});

test("an account under another line is named with the line where it lacks", () => {
  const strom = "5221001000 | Strom | 71.300,25 | 74.000 | 76.000\n";
  const moved = konten
    .replace(strom, "")
    .replace(" | Summe | 171.300,25 | 178.000 | 184.000", " | Summe | 100.000,00 | 104.000 | 108.000")
    .replace(" | Summe | 24.310,70 | 25.000 | 26.000", `${strom} | Summe | 95.610,95 | 99.000 | 102.000`);
  const [story, ...others] = befunde({ ...PLAN, Konten: moved });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toBe("Konten A20 posten-verschoben 5");
  expect(story?.message).toBe(
    "Erfolgsplan, Kontenübersicht: Konto 5221001000 „Strom“ in Zeile 20 gehört nach den Beträgen zu „5. Materialaufwand“: Dort fehlt, was bei „9. Sonstige betriebliche Aufwendungen“ zu viel ist. Bitte die Zeile dorthin verschieben oder beide Beträge anpassen.",
  );
});

test("a total that shows zero was emptied: no row left it", () => {
  const sample = abwasserwerk();
  expect(pruefen(sample).findings).toEqual([]);
  const wrong = geaendert(sample, { Vermögen: { C20: wert(0) } });
  const kinds = pruefen(wrong).findings.map(({ cause }) => cause?.kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds).not.toContain("posten-verschoben");
});

test("a row that another table has is named with what that shows", () => {
  const finanzplan = `
Finanzplan | 2025 | 2026 | 2027 | 2028 | 2029
2. Abschreibungen | 89.000 | 90.000 | 90.000 | 90.000 | 90.000
3. Jahresgewinn | 27.500 | 30.000 | 30.000 | 30.000 | 30.000
5. Zuwendungen Dritter zu Investitionen | 8.500 | 10.000 | 10.000 | 10.000 | 10.000
8. Investitionskredite (Neuaufnahme) | 15.000 | 20.000 | 20.000 | 20.000 | 20.000
Summe Einnahmen / Mittelherkunft | 140.000 | 150.000 | 150.000 | 150.000 | 150.000
6. Maschinen und maschinelle Anlagen | 75.000 | 85.000 | 85.000 | 85.000 | 85.000
7. Betriebs- und Geschäftsausstattung | 25.000 | 25.000 | 25.000 | 25.000 | 25.000
Summe Sachanlagen | 100.000 | 110.000 | 110.000 | 110.000 | 110.000
Summe Anlagevermögen | 100.000 | 110.000 | 110.000 | 110.000 | 110.000
2. Tilgung Investitionskredite | 38.000 | 38.000 | 38.000 | 38.000 | 38.000
9. Zunahme der liquiden Mittel | 2.000 | 2.000 | 2.000 | 2.000 | 2.000
Summe Sonstige Mittelverwendung | 40.000 | 40.000 | 40.000 | 40.000 | 40.000
Summe Ausgaben / Mittelverwendung | 140.000 | 150.000 | 150.000 | 150.000 | 150.000`;
  const sheets = { Vermögensplan: vermoegensplan, Finanzplan: finanzplan };
  expect(befunde(sheets)).toEqual([]);
  const lost = ohneZeile(vermoegensplan, "7. Betriebs- und Geschäftsausstattung");
  const SATZ =
    "Vermögensplan, Gesamtübersicht: Die Zeile „7. Betriebs- und Geschäftsausstattung“ fehlt. Der Teil „Finanzplan“ hat sie (Finanzplan C8: 25.000 €), und genau dieser Betrag fehlt in der Rechnung. Bitte die Zeile ergänzen.";
  expect(befunde({ ...sheets, Vermögensplan: lost }).map(({ message }) => message)).toEqual([SATZ]);
  // The same where the sums were brought in line with what is left.
  const adapted = lost
    .replace("Summe Sachanlagen | 110.000", "Summe Sachanlagen | 85.000")
    .replace("Summe Anlagevermögen | 110.000", "Summe Anlagevermögen | 85.000")
    .replace("Summe Ausgaben / Mittelverwendung | 150.000", "Summe Ausgaben / Mittelverwendung | 125.000");
  expect(befunde({ ...sheets, Vermögensplan: adapted }).map(({ message }) => message)).toEqual([SATZ]);
});

test("the accounts of a line tell that it lacks, also where it is one of two below a heading", () => {
  const zweiteilig = mitFehler(
    erfolgsplan,
    "5. Materialaufwand | 171.300,25 | 178.000 | 184.000",
    "5. Materialaufwand\na) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe | 71.300,25 | 74.000 | 76.000\nb) Aufwendungen für bezogene Leistungen | 100.000,00 | 104.000 | 108.000",
  );
  const beide = konten
    .replace("5. Materialaufwand", "a) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe")
    .replace(
      "5236001000 | Wartung",
      " | Summe | 71.300,25 | 74.000 | 76.000\n | b) Aufwendungen für bezogene Leistungen\n5236001000 | Wartung",
    )
    .replace("Summe | 171.300,25 | 178.000 | 184.000", "Summe | 100.000,00 | 104.000 | 108.000");
  const sheets = { ...PLAN, Erfolgsplan: zweiteilig, Konten: beide };
  expect(befunde(sheets)).toEqual([]);
  const lost = ohneZeile(zweiteilig, "b) Aufwendungen für bezogene Leistungen");
  const [story, ...others] = befunde({ ...sheets, Erfolgsplan: lost });
  expect(others).toEqual([]);
  expect(story?.cause?.kind).toBe("zeile-fehlt");
  expect(story?.message).toBe(
    "Erfolgsplan, Gesamtübersicht: Die Zeile „Bezogene Leistungen“ fehlt. Der Teil „Erfolgsplan, Kontenübersicht“ hat sie (Konten E13: 108.000 €), und genau dieser Betrag fehlt in der Rechnung. Bitte die Zeile ergänzen.",
  );
});

test("a row that lacks is told once for all years, also for those of which no other table tells", async () => {
  const [plan] = await durchgerechnet([await muster("Wirtschaftsplan-2024")]);
  const known = new Set(pruefen(plan as Workbook).findings.map(({ message }) => message));
  const [lost] = await durchgerechnet([mitGeloeschterZeile(plan as Workbook, "Finanzplan", 5)]);
  const neu = pruefen(lost as Workbook).findings.filter(({ message }) => !known.has(message));
  expect(neu.map(kurz)).toEqual([expect.stringMatching(/^Finanzplan C\d+ zeile-fehlt \d+$/)]);
  expect(neu[0]?.message).toContain("Die Zeile „2. Abschreibungen“ fehlt.");
});

test("an account twice is told once, though the percentages of the totals above it were typed for one", async () => {
  const blatt = "Gewinn- und Verlustrechnung";
  const sample = await muster("Zwischenbericht-2023-06-30");
  const strom = sample.sheets.find(({ name }) => name === blatt)?.cells.filter(({ row }) => row === 33) ?? [];
  const copy = strom.map(({ formula, ...cell }) => ({
    ...cell,
    row: 34,
    ...(formula !== undefined && {
      formula: formula.replaceAll(/([A-H])34/g, (_, column: string) => `${column}35`),
    }),
  }));
  const [twice] = await durchgerechnet([mitNeuerZeile(sample, blatt, 34, copy)]);
  const known = pruefen(sample).findings.length;
  const { findings } = pruefen(twice as Workbook);
  expect(findings).toHaveLength(known + 1);
  expect(findings.filter(({ rule }) => rule === "KT-2")).toMatchObject([
    { cell: "A35", cause: { kind: "posten-doppelt" } },
  ]);
});

test("a column copied over another one is told once, at the one that does not fit the others", async () => {
  const sample = await muster("Kennzahlen-2023");
  const rows = [4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 22, 23];
  const copied = geaendert(sample, {
    Kennzahlen: Object.fromEntries(
      rows.map((row) => [
        `E${row}`,
        (before) => ({ ...before, value: zahlIn(sample, "Kennzahlen", `D${row}`) }),
      ]),
    ),
  });
  const [computed] = await durchgerechnet([copied]);
  const [story, ...others] = pruefen(computed as Workbook).findings;
  expect(others).toEqual([]);
  expect(story).toMatchObject({
    sheet: "Kennzahlen",
    cell: "E4",
    cause: { kind: "spalte-anderes-jahr", explains: expect.any(Number) as number },
  });
  expect(story?.message).toBe(
    "Kennzahlen: Die Spalte „Ergebnis 2021“ (E4:E23) zeigt in allen 16 Zeilen die Beträge der Spalte „Ergebnis 2020“ (D4:D23) und passt damit nicht zu den übrigen Zahlen. Wahrscheinlich wurden die Beträge hierher kopiert und nicht überschrieben. Bitte die des eigenen Jahres eintragen.",
  );
});

test("a total that lacks something in every year lacks a row", () => {
  const lost = ohneZeile(erfolgsplan, "6. Personalaufwand");
  const [story, ...others] = befunde({ Erfolgsplan: lost });
  expect(others).toEqual([]);
  expect(story && kurz(story)).toMatch(/^Erfolgsplan B\d+ zeile-fehlt 2$/);
  expect(story?.message).toContain(
    "geht in keinem Jahr auf; es fehlen 196.250 € (Ergebnis 2024), 203.000 € (Ansatz 2025) und 208.000 € (Ansatz 2026). Wahrscheinlich fehlt darüber eine ganze Zeile.",
  );
});

describe("who accepts", () => {
  const wrong = mappe({
    ...PLAN,
    Beschluss: mitFehler(festsetzung, "Erträge | 540.000", "Erträge | 450.000"),
  });
  const mit = (workbook: Workbook, accepted: Finding[]): Workbook => {
    const freigaben = accepted.map((finding) =>
      freigabe(finding, [workbook], "so beschlossen", new Date(2026, 10, 30)),
    );
    const text = einstellungstext({ ...keineEinstellungen, freigaben });
    return { ...workbook, ...(text !== undefined && { einstellungen: text }) };
  };

  test("a story accepts all that it explains, and sees nothing of it again", () => {
    const [story] = pruefen(wrong).findings;
    expect(story && kurz(story)).toBe("Beschluss B2 betrag 1");
    const again = pruefen(mit(wrong, story ? [story] : []));
    expect(again.findings.map(kurz)).toEqual(["Beschluss B2 betrag 1"]);
    expect(again.findings[0]?.freigabe?.grund).toBe("so beschlossen");
    expect(again.checks.failed).toBe(0);
  });

  test("one finding alone, as earlier versions told it, accepts no other", () => {
    const [first, second] = einzelbefunde(wrong);
    const again = pruefen(mit(wrong, first ? [first] : []));
    expect(again.findings.map(({ rule, freigabe: waiver }) => [rule, waiver !== undefined])).toEqual([
      [first?.rule, true],
      [second?.rule, false],
    ]);
  });
});
