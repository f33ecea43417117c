import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { muster } from "../../hilfen/muster";
import { ohneFormeln } from "../../hilfen/umbau/umbau";
import { geaendert, wert } from "../../hilfen/umbau/zellen";

const { maschinen, einzelliste, ausstattung, vorhaben, finanzplan, erlaeuterungen } = beispielprogramm;
const { erfolgsplan, vermoegensplan } = beispielplan;

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
describe("IP-2: facts of the plan that other tables repeat in T€", () => {
  const plan = { Erfolgsplan: erfolgsplan, Vermögensplan: vermoegensplan };
  const lage = `
Wirtschaftslage (in T€)
Bezeichnung | 2024 | 2025 | 2026
Umsatzerlöse | 498 | 515 | 530
Personalaufwand | 196 | 203 | 208
Jahresgewinn | 25 | 28 | 30`;
  const liste = `
Kennzahl | Jahr | Wert | Einheit
Jahresgewinn | 2024 | 25 | T€
Jahresgewinn (Wirtschaftsplan) | 2025 | 28 | T€
Jahresgewinn (Wirtschaftsplan) | 2026 | 30 | T€
Gesamtes Investitionsvolumen | 2026 | 110 | T€
Stammkapital | | 100.000 | €`;

  test.each([
    ["as a table", lage],
    ["as a list with the unit in its rows", liste],
    ["with decimals", lage.replace("| 28 |", "| 27,5 |").replace("| 498 |", "| 498,2 |")],
  ])("%s is right within its rounding", (_, table) => {
    expect(alleBefunde({ ...plan, Lage: table })).toEqual([]);
  });

  test("an amount that is another is named with both places", () => {
    const falsch = { ...plan, Lage: mitFehler(lage, "196 | 203 | 208", "196 | 230 | 208") };
    expect(meldungen("IP-2", falsch)).toEqual([
      "warning Lage C4: Personalaufwand (2025): Blatt „Lage“ 230 T€, Erfolgsplan 203 T€ (Differenz 27 T€).",
    ]);
    expect(meldungen("IP-2", { ...plan, Lage: mitFehler(liste, "2026 | 110", "2026 | 101") })).toEqual([
      "warning Lage C5: Gesamtes Investitionsvolumen (2026): Blatt „Lage“ 101 T€, Vermögensplan 110 T€ (Differenz −9 T€).",
    ]);
  });

  test("half a T€ is rounding, more is not", () => {
    expect(befunde("IP-2", { ...plan, Lage: mitFehler(lage, "| 28 |", "| 27 |") })).toEqual([]);
    expect(befunde("IP-2", { ...plan, Lage: mitFehler(lage, "| 28 |", "| 29 |") })).toHaveLength(1);
  });

  test.each([
    ["of another enterprise", lage.replaceAll(/\| \d+/g, "| 777")],
    ["of other years", lage.replace("2024 | 2025 | 2026", "2014 | 2015 | 2016")],
    [
      "of something that is only called alike",
      lage.replace("Personalaufwand", "Personalaufwand je Stelle").replace("203", "67"),
    ],
    [
      "with a forecast for the current year",
      lage.replace("| 515 |", "| 488 |").replace("| 203 |", "| 211 |").replace("| 28 |", "| 9 |"),
    ],
    ["with one single amount", "\nLage (in T€)\nBezeichnung | 2026\nUmsatzerlöse | 999"],
  ])("a table %s is left alone", (_, table) => {
    expect(befunde("IP-2", { ...plan, Lage: table })).toEqual([]);
  });

  test("a header with the wrong unit is one finding", () => {
    const euro = lage.replaceAll(/\| (\d{2,3})(?= |$|\n)/g, "| $1.000").replaceAll(/(20\d\d)\.000/g, "$1");
    expect(meldungen("IP-2", { ...plan, Lage: euro })).toEqual([
      "warning Lage B3: Blatt „Lage“ nennt als Einheit T€, die Beträge stehen aber in €: Umsatzerlöse ist dort 498.000, Erfolgsplan hat 498.210,40 €. Bitte die Einheit berichtigen.",
    ]);
    expect(befunde("IP-2", { ...plan, Lage: lage.replace("T€", "€") })).toMatchObject([
      { expected: "T€", actual: "€" },
    ]);
  });

  test("lines of the Erläuterungen with an amount of their own are those of the Vermögensplan", () => {
    const mitBetrag = erlaeuterungen
      .replace("II.6 | Maschinen und maschinelle Anlagen", "II.6 | Maschinen und maschinelle Anlagen | 85")
      .replace("II.7 | Betriebs- und Geschäftsausstattung", "II.7 | Betriebs- und Geschäftsausstattung | 25");
    expect(befunde("IP-2", { ...plan, Erl: mitBetrag })).toEqual([]);
    expect(
      befunde("IP-2", { ...plan, Erl: mitBetrag.replace("Anlagen | 85", "Anlagen | 58") }),
    ).toMatchObject([{ sheet: "Erl", cell: "C2", expected: "85", actual: "58" }]);
  });

  test("an item that is called as its section is a part of it", () => {
    const teile = `
Nr. | Bezeichnung | T€
II.6 | Maschinen und maschinelle Anlagen
II.6.1 | Maschinen und maschinelle Anlagen | 85
II.7 | Betriebs- und Geschäftsausstattung
II.7.1 | Betriebs- und Geschäftsausstattung | 20
II.7.2 | Werkzeuge | 5`;
    expect(alleBefunde({ ...plan, Erl: teile })).toEqual([]);
  });

  test("an item of the published programme that shows zero does not lack: its amount does", async () => {
    const sample = ohneFormeln(await muster("Wirtschaftsplan-2024"));
    const known = new Set(pruefen(sample).findings.map(({ message }) => message));
    const wrong = geaendert(sample, { Investitionsprogramm: { D32: wert(0) } });
    const found = pruefen(wrong).findings.filter(({ message }) => !known.has(message));
    for (const { message } of found) expect(message).not.toContain("Im Investitionsprogramm fehlt");
    expect(found.some(({ suspects }) => suspects.some(({ cell }) => cell === "D32"))).toBe(true);
  });

  test("what VH-3 reports is not said twice", () => {
    const falsch = { ...plan, Erl: mitFehler(erlaeuterungen, "Klimaanlage | 35", "Klimaanlage | 53") };
    expect(alleBefunde(falsch).map((line) => line.slice(0, 4))).toEqual(["VH-3"]);
  });
});
