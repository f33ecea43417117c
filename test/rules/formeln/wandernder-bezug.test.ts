import { befunde, meldungen } from "../../hilfen/befunde";

const UMLAGE = `
Umlagesatz | 0,12

Bereich | Personalkosten | Umlage
Kläranlage | 240.000 | =B4*B1 → 28.800
Kanal | 180.000 | =B5*B2 → 0
Verwaltung | 95.000 | =B6*B3 → #WERT!`;

describe("FX-9: a factor that wanders along", () => {
  test("from a number into a blank cell and a text: one finding with the formulas that have $", () => {
    expect(meldungen("FX-9", { Umlage: UMLAGE })).toEqual([
      "warning Umlage C5: Zellen C5:C6: Beim Kopieren der Formel =B4*B1 aus C4 ist der Bezug B1 mitgewandert, weil ein $ fehlt: In C5 lautet er B2, und diese Zelle ist leer. Bitte in C4 =B4*B$1 schreiben und die Formel nach unten kopieren.",
    ]);
    const [finding] = befunde("FX-9", { Umlage: UMLAGE });
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["C5", "C4", "C6"]);
    expect(finding?.suspects).toMatchObject([
      { cell: "C5", proposal: "21600", proposalFormula: "B5*B$1" },
      { cell: "C6", proposal: "11400", proposalFormula: "B6*B$1" },
    ]);
  });

  test("within a rounded product, of more than two factors", () => {
    const table = UMLAGE.replaceAll(/=B(\d)\*B(\d)/g, "=RUNDEN(B$1*(1+B$2)/7;-2)");
    const proposals = befunde("FX-9", { Umlage: table })[0]?.suspects.map((one) => one.proposal);
    expect(proposals).toEqual(["28800", "15200"]);
  });

  test("in copies beside each other", () => {
    const quer = `
Umlagesatz | 0,12 | | Kanal
 | Kläranlage | Kanal | Verwaltung
Personalkosten | 240.000 | 180.000 | 95.000
Umlage | =B3*B1 → 28.800 | =C3*C1 → 0 | =D3*D1 → #WERT!`;
    expect(meldungen("FX-9", { Umlage: quer })).toEqual([]);
    const daneben = `
Umlagesatz | 0,12 | | |
 | | Kläranlage | Kanal | Verwaltung
Personalkosten | | 240.000 | 180.000 | 95.000
Umlage | | =C3*B1 → 28.800 | =D3*C1 → 0 | =E3*D1 → 0`;
    expect(meldungen("FX-9", { Umlage: daneben })).toEqual([
      expect.stringContaining("Bitte in C4 =C3*$B1 schreiben und die Formel nach rechts kopieren."),
    ]);
  });

  test("on another sheet, where the lines below have nothing in them", () => {
    const umlage = UMLAGE.replaceAll(/\*B(\d)/g, (_, row: string) => `*Satz!B${Number(row) + 1}`);
    expect(befunde("FX-9", { Satz: "Satz\nUmlage | 0,12", Umlage: umlage })).toHaveLength(1);
    const offen = "Satz\nKläranlage | 0,12\nKanal |\nVerwaltung |";
    expect(befunde("FX-9", { Satz: offen, Umlage: umlage })).toEqual([]);
  });

  test("a total by which shares are computed", () => {
    const anteile = `
Bereich | Betrag | Anteil
Kläranlage | 200 | =B2/B5 → 0,4
Kanal | 200 | =B3/B6 → #DIV/0!
Verwaltung | 100 | =B4/B7 → #DIV/0!
Summe | =SUMME(B2:B4) → 500`;
    expect(befunde("FX-9", { Anteile: anteile })[0]?.suspects.map((one) => one.proposalFormula)).toEqual([
      "B3/B$5",
      "B4/B$5",
    ]);
  });
});

describe("FX-9: a first formula with $ and copies without", () => {
  test("the copies are told to be the first one's", () => {
    const table = UMLAGE.replace("=B4*B1", "=B4*$B$1");
    expect(meldungen("FX-9", { Umlage: table })).toEqual([
      expect.stringContaining("Bitte die Formel aus C4 noch einmal nach unten kopieren."),
    ]);
  });

  test("areas of lists, whatever they meet", () => {
    const anteile = `
Bereich | Betrag | Anteil
Kläranlage | 200 | =B2/SUMME(B$2:B$4) → 0,4
Kanal | 200 | =B3/SUMME(B3:B5) → 0,25
Verwaltung | 100 | =B4/SUMME(B4:B6) → 0,166667
Summe | =SUMME(B2:B4) → 500`;
    expect(meldungen("FX-9", { Anteile: anteile })).toEqual([
      expect.stringContaining("ist der Bezug B2:B4 mitgewandert, weil ein $ fehlt: In C3 lautet er B3:B5."),
    ]);
  });
});

test("FX-9: a list in which is looked up, left behind line by line", () => {
  const konten = "Konto | Ansatz\n5001 | 10\n5002 | 20\n5003 | 30\n5004 | 40";
  const auswahl = (from: string): string => `
Konto | Betrag
5001 | =SVERWEIS(A2;Konten!${from}2:B5;2;FALSCH) → 10
5003 | =SVERWEIS(A3;Konten!${from}3:B6;2;FALSCH) → 30
5002 | =SVERWEIS(A4;Konten!${from}4:B7;2;FALSCH) → #NV`;
  expect(meldungen("FX-9", { Konten: konten, Auswahl: auswahl("A") })).toEqual([
    expect.stringContaining("Bitte in B2 =SVERWEIS(A2;Konten!A$2:B$5;2;FALSCH) schreiben"),
  ]);
  const fest = auswahl("A").replaceAll(/A\d:B\d/g, "A$2:B$5");
  expect(meldungen("FX-9", { Konten: konten, Auswahl: fest })).toEqual([]);
});

describe("FX-9 says nothing of", () => {
  test.each([
    ["references with $", UMLAGE.replaceAll(/\*B\d/g, "*B$1")],
    ["two formulas alone", UMLAGE.replace(/\nVerwaltung.*/, "")],
    ["sums", UMLAGE.replaceAll(/\*B(\d)/g, "+B$1")],
    ["a factor for each line", UMLAGE.replace("\n\n", "\nRest | 0,3\n").replace("Personalkosten", "5")],
    [
      "growth over a year for which there is nothing",
      `
Jahr | Betrag | Wachstum
2021 | 100 |
2022 | 110 | =B3/B2 → 1,1
2023 | | =B4/B3 → 0
2024 | 120 | =B5/B4 → #DIV/0!
2025 | 130 | =B6/B5 → 1,08`,
    ],
    [
      "interest on what was left the year before",
      `
Jahr | Satz | Zinsen | Rest
2021 | 0,02 | | 900
2022 | 0,02 | =B3*D2 → 18 | 800
2023 | 0,02 | =B4*D3 → 16 |
2024 | 0,02 | =B5*D4 → 0 | 600`,
    ],
    ["lines that are not filled yet", UMLAGE.replace("180.000", "").replace("95.000", "")],
  ])("%s", (_, table) => {
    expect(meldungen("FX-9", { Umlage: table })).toEqual([]);
  });
});
