import { fx8 } from "../../../src/rules/formeln/summewenn";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const [KURZ = ""] = Object.values(fx8.beispiel ?? {});
const richtig = KURZ.replaceAll("$5;", "$6;").replaceAll("C$5)", "C$6)").replace("113.500", "153.300");

describe("FX-8: a list that goes on below the areas", () => {
  test("one finding for the block, with longer areas and what they come to", () => {
    expect(meldungen("FX-8", { Kostenstellen: KURZ })).toEqual([
      "warning Kostenstellen F2: Zellen F2:F3: In SUMMEWENN enden die Bereiche in Zeile 5, obwohl die Liste darunter mit Beträgen weitergeht (A6:C6). Bitte die Bereiche bis Zeile 6 verlängern.",
    ]);
    expect(befunde("FX-8", { Kostenstellen: KURZ })[0]?.suspects).toMatchObject([
      {
        sheet: "Kostenstellen",
        cell: "F2",
        proposal: "153300",
        proposalFormula: "SUMIF(A$2:A$6,E2,C$2:C$6)",
        reason: "Bereiche bis Zeile 6",
      },
      expect.objectContaining({ cell: "F3", proposal: "125200" }),
    ]);
  });

  test("several conditions on another sheet; a condition that compares has no value", () => {
    const liste = `
Konto | Jahr | Betrag
5221 | 2025 | 100
5221 | 2026 | 110
5231 | 2026 | 50
5231 | 2026 | 60
5221 | 2026 | 5`;
    const [finding] = befunde("FX-8", {
      Buchungen: liste,
      Auswertung: `
Konto | Summe | groß
5231 | =SUMMEWENNS(Buchungen!$C$2:$C$4;Buchungen!$A$2:$A$4;A2;Buchungen!$B$2:$B$4;2026) → 50 | =MITTELWERTWENN(Buchungen!$A$2:$A$4;">5000";Buchungen!$C$2:$C$4) → 87`,
    });
    expect(finding?.message).toContain(
      "Zeile 2 (B2:C2): In SUMMEWENNS enden die Bereiche in Zeile 4, obwohl die Liste darunter mit Beträgen weitergeht (Buchungen A5:C6)",
    );
    expect(finding?.suspects.map(({ cell, proposal }) => [cell, proposal])).toEqual([["B2", "110"]]);
  });
});

describe("FX-8: areas that do not go together", () => {
  test("one begins a row later", () => {
    const table = richtig.replaceAll("C$2:C$6", "C$3:C$7");
    expect(meldungen("FX-8", { Kostenstellen: table })).toEqual([
      "warning Kostenstellen F2: Zellen F2:F3: In SUMMEWENN sind die Bereiche A2:A6 und C3:C7 um eine Zeile gegeneinander verschoben: Zu jeder Bedingung wird der Betrag einer anderen Zeile genommen. Bitte beide Bereiche in derselben Zeile beginnen und in derselben Zeile enden lassen.",
    ]);
  });

  test("one is longer than the other", () => {
    const [finding] = befunde("FX-8", { Kostenstellen: richtig.replaceAll("A$2:A$6", "A$2:A$5") });
    expect(finding?.message).toContain("In SUMMEWENN sind die Bereiche A2:A5 und C2:C6 nicht gleich groß");
    const whole = befunde("FX-8", { Kostenstellen: richtig.replaceAll("A$2:A$6", "A:A") });
    expect(finding?.message).toContain("Bitte beide Bereiche in derselben Zeile beginnen");
    expect(whole[0]?.message).toContain("In SUMMEWENN sind die Bereiche A:A und C2:C6 nicht gleich groß");
    const product = `
Stellen | Satz | Kosten
2 | 100 | =SUMMENPRODUKT(A2:A3;B2:B4) → 0
3 | 200`;
    expect(meldungen("FX-8", { Stellen: product })).toHaveLength(1);
    const wide = product.replace("B2:B4", "A2:B3");
    expect(befunde("FX-8", { Stellen: wide })[0]?.message).toContain(
      "Bitte beide Bereiche gleich breit wählen.",
    );
  });
});

describe("FX-8 says nothing of areas that are right", () => {
  const mitRest = (rest: string): string => KURZ.replace("\nKläranlage | Stelle 5 | 39.800", rest);

  test.each([
    ["areas over the whole list", richtig],
    ["whole columns", richtig.replaceAll("A$2:A$6", "A:A").replaceAll("C$2:C$6", "$C:$C")],
    ["the first cell of the amounts", richtig.replaceAll("C$2:C$6", "C$2")],
    ["a total below", mitRest("\nSumme | | =SUMME(C2:C5) → 238.700")],
    ["a typed total below", mitRest("\nKläranlage | Gesamt | 238.700")],
    ["a sum without a word", mitRest("\nKläranlage | | =SUMME(C2:C5) → 238.700")],
    ["a row that is only told", mitRest("\nKläranlage | davon befristet | 39.800")],
    ["a gap", mitRest("\n\nKläranlage | Stelle 5 | 39.800")],
    ["another list below", mitRest("\nBauhof | Stelle 5 | 39.800")],
    ["an entry without an amount", mitRest("\nKläranlage | Stelle 5 | offen")],
    [
      "a second half that has formulas of its own",
      KURZ.replace(
        "Kläranlage | Stelle 3 | 52.300",
        "Kläranlage | Stelle 3 | 52.300 | | 2. Teil | =SUMMEWENN(A$6:A$8;A2;C$6:C$8) → 39.800",
      ),
    ],
    [
      "amounts that stand a row below their words",
      `
Bereich | Betrag | | Summe
Saldo | | | =SUMMEWENN(A2:A6;"Saldo";B3:B7) → 30
 | 10
Saldo |
 | 20
Saldo |
 | 30`,
    ],
    [
      "areas with names, on other workbooks, computed",
      `
Bereich | Betrag
Strom | =SUMMEWENN(Bereiche;"Strom";C2:C4) → 0
Gas | =SUMMEWENN([1]Liste!A1:A9;"Gas";[1]Liste!B1:B8) → 0
Öl | =SUMMEWENN(A2:INDEX(A:A;4);"Öl";C2:C5) → 0`,
    ],
  ])("%s", (_, table) => {
    expect(meldungen("FX-8", { Kostenstellen: table })).toEqual([]);
  });

  test("nor any other rule of a right table", () => {
    expect(alleBefunde({ Kostenstellen: richtig })).toEqual([]);
  });
});
