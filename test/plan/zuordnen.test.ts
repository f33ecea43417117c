import { erfolgsplanPositionen } from "../../src/plan/formulare/erfolgsplan";
import { vermoegensplanPositionen } from "../../src/plan/formulare/vermoegensplan";
import type { Position } from "../../src/plan/formulare/formular";
import { festsetzung } from "../../src/plan/formulare/festsetzung";
import { zuordnen } from "../../src/plan/zuordnen";
import { tabelle } from "./tabellen";

/** The position that each label gets; each label with an amount beside it. */
function zugeordnet(labels: string[], positionen: Position[]): (string | undefined)[] {
  const text = `Bezeichnung | Plan 2024\n${labels.map((label, index) => `${label} | ${index + 1}`).join("\n")}`;
  const rows = tabelle(text).zeilen.map((zeile) => ({ ...zeile, position: undefined }));
  return zuordnen(rows, positionen).map(({ position }) => position);
}

describe("rows are the positions of a form", () => {
  test("by their words, in full or abbreviated", () => {
    const labels = [
      "1. Umsatzerlöse",
      "2. Erhöhung oder Verminderung des Bestands an fertigen u. unfertigen Erzeugnissen",
      "3. Andere aktivierte Eigenleistungen",
      "4. Sonst. betr. Erträge",
      "a) Aufw. für Roh-, Hilfs- u. Betriebsstoffe",
      "9. Sonst. betr. Aufw.",
      "12. Sonst. Zinsen u. ähnl. Ertr.",
      "18. Ergebnis nach Steuern",
      "20. Jahresüberschuss / Jahresfehlbetrag",
    ];
    expect(zugeordnet(labels, erfolgsplanPositionen)).toEqual([
      "umsatzerloese",
      "bestandsveraenderung",
      "eigenleistungen",
      "sonstigeErtraege",
      "rohstoffe",
      "sonstigeAufwendungen",
      "zinsertraege",
      "ergebnisNachSteuern",
      "jahresergebnis",
    ]);
  });

  test("a plain Summe is the next total of the form", () => {
    expect(zugeordnet(["1. Umsatzerlöse", "Summe", "5. Materialaufwand"], erfolgsplanPositionen)).toEqual([
      "umsatzerloese",
      "summeErtraege",
      "materialaufwand",
    ]);
    expect(
      zugeordnet(["8. Investitionskredite", "Summe", "1. Konzessionen", "Summe"], vermoegensplanPositionen),
    ).toEqual(["investitionskredite", "summeEinnahmen", "konzessionen", "summeImmateriell"]);
  });

  test("one whose words were changed is known by its number, in its place", () => {
    expect(
      zugeordnet(
        ["3. Andere aktivierte Eigenleistungen", "4. Vermischtes", "5. Materialaufwand"],
        erfolgsplanPositionen,
      ),
    ).toEqual(["eigenleistungen", "sonstigeErtraege", "materialaufwand"]);
  });

  test("but a number out of its place, or one that is taken, names nothing", () => {
    expect(zugeordnet(["18. Ergebnis nach Steuern", "4. Vermischtes"], erfolgsplanPositionen)).toEqual([
      "ergebnisNachSteuern",
      undefined,
    ]);
  });

  test("what the form does not know stays without a position", () => {
    expect(zugeordnet(["Kaffeekasse", "1. Umsatzerlöse"], erfolgsplanPositionen)).toEqual([
      undefined,
      "umsatzerloese",
    ]);
  });

  test("an account is never a position, even where it is called like one", () => {
    const { zeilen } = tabelle(`
Konto-Nr. | Bezeichnung | Plan 2024
 | 9. Sonstige betriebliche Aufwendungen
5639000000 | Sonstige betriebliche Aufwendungen | 6.000
5639001000 | Bewirtung | 600`);
    expect(zuordnen(zeilen, erfolgsplanPositionen).map(({ position }) => position)).toEqual([
      "sonstigeAufwendungen",
      undefined,
      undefined,
    ]);
  });
});

test("a result below the sum of the sources is one of the uses, whatever its words", () => {
  const table = tabelle(`
Bezeichnung | Ansatz 2026
2. Abschreibungen | 90.000
3. Jahresgewinn/-verlust | 0
8. Investitionskredite | 700.000
Summe Einnahmen / Mittelherkunft | 790.000
6. Maschinen und maschinelle Anlagen | 110.000
1. Jahresgewinn/-verlust | 640.000
2. Tilgung Investitionskredite | 40.000
Summe Ausgaben / Mittelverwendung | 790.000`);
  const results = table.zeilen.filter(({ label }) => label.includes("Jahresgewinn"));
  expect(results.map(({ position }) => position)).toEqual(["jahresgewinn", "jahresverlust"]);
});

describe("in the parts of a Beschluss the same words mean something else", () => {
  const benannt = (text: string): (string | undefined)[] =>
    zuordnen(
      tabelle(text).zeilen.map((zeile) => ({ ...zeile, position: undefined })),
      festsetzung.positionen,
      festsetzung.abschnitte,
    ).flatMap(({ position, betraege }) => (betraege.length > 0 ? [position] : []));

  test("Einnahmen of the Vermögensplan, and of the Wirtschaftsplan as a whole", () => {
    const text =
      "Festsetzung | Euro\nErträge | 1\nVermögensplan\nEinnahmen | 2\nSumme des Wirtschaftsplans:\nEinnahmen | 3";
    expect(benannt(text)).toEqual(["ertraege", "einnahmen", "gesamteinnahmen"]);
  });

  test("Einnahmen below Erfolgsplan are Erträge where nothing else is", () => {
    const text =
      "Festsetzung | Euro\nErfolgsplan\nEinnahmen | 1\nAusgaben | 2\nVermögensplan\nEinnahmen | 3\nAusgaben | 4";
    expect(benannt(text)).toEqual(["ertraege", "aufwendungen", "einnahmen", "ausgaben"]);
  });

  test("a sentence goes on in the next row, until it ends", () => {
    const text =
      "Festsetzung | Euro\nKredite sind nicht vorgesehen.\nDer Höchstbetrag der Kassenkredite\nwird festgesetzt auf | 1\nStammkapital | 2";
    expect(benannt(text)).toEqual(["liquiditaetskredite", undefined]);
  });
});
