import { mittelsummen } from "../../../src/plan/aufbau/mittel";
import { befunde, meldungen } from "../../hilfen/befunde";
import { tabelle } from "../tabellen";

const MIT_BUCHSTABEN = `
Vermögensplan 2026
Nr. | Bezeichnung | Ansatz 2026
1. | Zuführung zum Stammkapital | 500.000
2. | Kreditaufnahmen | 300.000
3. | Abschreibungen | 200.000
 | Summe Einnahmen | 1.000.000
Mittelverwendung
1. | Immaterielle Anlagenwerte | 0
2. | Sachanlagen | 700.000
 | a) Leitungen | 450.000
 | b) Behälter | 200.000
 | c) Geschäftsausstattung | 50.000
3. | Jahresverlust | 220.000
4. | Tilgung von Krediten | 80.000
 | Summe Ausgaben | 1.000.000`;

/** "Summe Ausgaben = 4 Zeilen" */
const gelesen = (content: string): string[] =>
  mittelsummen(tabelle(content)).map(
    ({ zeile, teile, gewiss }) => `${zeile.label} = ${teile.length} Zeilen${gewiss ? "" : " ?"}`,
  );

describe("rows with letters below a row with an amount", () => {
  const READING = ["Summe Einnahmen = 3 Zeilen", "Summe Ausgaben = 4 Zeilen", "2. Sachanlagen = 3 Zeilen"];

  test("are parts of that row", () => {
    expect(gelesen(MIT_BUCHSTABEN)).toEqual(READING);
    expect(meldungen("VP-1", { Plan: MIT_BUCHSTABEN })).toEqual([]);
  });

  test("one of them wrong is found where it is wrong, with the value that was meant", () => {
    const wrong = MIT_BUCHSTABEN.replace("Behälter | 200.000", "Behälter | 20.000");
    expect(gelesen(wrong)).toEqual(READING);
    expect(meldungen("VP-1", { Plan: wrong })).toEqual([
      "error Plan C9: 2. Sachanlagen (Ansatz 2026): Angegeben sind 700.000 €, die 3 Zeilen ergeben zusammen 520.000 € (Differenz 180.000 €).",
    ]);
    const [finding] = befunde("VP-1", { Plan: wrong });
    expect(finding?.suspects[0]).toMatchObject({ cell: "C11", proposal: "200000" });
  });

  test("a total that is 1 € off is 1 € off, not off by the parts counted twice", () => {
    const wrong = MIT_BUCHSTABEN.replace("Summe Ausgaben | 1.000.000", "Summe Ausgaben | 1.000.001");
    expect(meldungen("VP-1", { Plan: wrong })[0]).toContain("(Differenz 1 €)");
  });

  test("are rows of their own where the totals come out with them", () => {
    const flat = `
Vermögensplan 2026
Nr. | Bezeichnung | Ansatz 2025 | Ansatz 2026
1. | Zuführung zum Stammkapital | 400 | 500
a) | Kreditaufnahmen Bank A | 100 | 200
b) | Kreditaufnahmen Bank B | 200 | 100
2. | Abschreibungen | 200 | 200
 | Summe Einnahmen | 900 | 1.000
Mittelverwendung
3. | Sachanlagen | 500 | 600
4. | Jahresverlust | 300 | 320
5. | Tilgung von Krediten | 100 | 80
 | Summe Ausgaben | 900 | 1.000`;
    expect(gelesen(flat)).toEqual(["Summe Einnahmen = 4 Zeilen", "Summe Ausgaben = 3 Zeilen"]);
    expect(meldungen("VP-1", { Plan: flat })).toEqual([]);
  });
});

test("the column that happens to fit does not drop a row from its total", () => {
  const content = (ve: string): string => `
Vermögensplan 2026 | Ansatz | VE
Jahresgewinn | 119.200
Abschreibungen | 428.000
Kreditaufnahmen | 1.223.000
Summe Finanzierungsmittel | 1.770.200
Finanzierungsbedarf
Grunderwerb | 150.000 | ${ve}
Neubau Rathausstraße | 980.000 | 400.000
Sanierung Schulweg | 260.000 | 0
Betriebs- und Geschäftsausstattung | 20.000 | 0
Tilgung von Krediten | 360.200 | 0
Summe Finanzierungsbedarf | 1.770.200 | 400.000`;
  expect(gelesen(content("0"))).toEqual(gelesen(content("1")));
  expect(gelesen(content("1"))).toContain("Summe Finanzierungsbedarf = 5 Zeilen");
  expect(meldungen("VP-1", { Plan: content("1") }).map((line) => line.slice(0, 14))).toEqual([
    "error Plan C12",
  ]);
});

describe("a row of one's own that says what it sums", () => {
  const plan = (saldo: string): string => `
Finanzplan 2025–2029
Nr. | Mittelherkunft | 2025 | 2026 | 2027 | 2028 | 2029
1 | Abschreibungen | 40.000 | 42.000 | 44.000 | 45.000 | 46.000
2 | Jahresgewinn | 60.000 | 66.000 | 70.000 | 71.000 | 72.000
3 | Innenfinanzierung (Nr. 1 + 2) | 100.000 | 108.000 | ${saldo} | 116.000 | 118.000
4 | Investitionskredite | 100.000 | 20.000 | 90.000 | 80.000 | 70.000
5 | Summe Einnahmen | 200.000 | 128.000 | 204.000 | 196.000 | 188.000
 | Mittelverwendung
6 | Maschinen und maschinelle Anlagen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
7 | Summe Sachanlagen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
8 | Summe Anlagevermögen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
9 | Tilgung von Krediten | 50.000 | 48.000 | 44.000 | 46.000 | 48.000
10 | Summe sonstige Mittelverwendung | 50.000 | 48.000 | 44.000 | 46.000 | 48.000
11 | Summe Ausgaben | 200.000 | 128.000 | 204.000 | 196.000 | 188.000`;

  test("is not counted in the total below it", () => {
    expect(gelesen(plan("114.000"))).toContain("Summe Einnahmen = 3 Zeilen");
    expect(meldungen("FP-1", { Plan: plan("114.000") })).toEqual([]);
  });

  test("is checked by what it says, once", () => {
    expect(meldungen("FP-1", { Plan: plan("141.000") })).toEqual([
      "error Plan E5: Innenfinanzierung (Nr. 1 + 2), 2027: Angegeben sind 141.000 €, die 2 Zeilen ergeben zusammen 114.000 € (Differenz 27.000 €).",
    ]);
    expect(meldungen("SU-1", { Plan: plan("141.000") })).toEqual([]);
  });
});
