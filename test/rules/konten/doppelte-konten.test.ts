import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { konten, erfolgsplan } = beispielplan;
const { guv } = beispielbericht;
const { vorhaben } = beispielprogramm;

const STROM = "5221001000 | Strom | 71.300,25 | 74.000 | 76.000";

/** The Kontenübersicht with a further account under Materialaufwand, its sums with it. */
const mitKonto = (row: string, [ergebnis, vorjahr, ansatz]: [string, string, string]): string =>
  mitFehler(
    mitFehler(konten, STROM, `${STROM}\n${row}`),
    "Summe | 171.300,25 | 178.000 | 184.000",
    ["Summe", ergebnis, vorjahr, ansatz].join(" | "),
  );

describe("KT-2: an account that stands twice", () => {
  test("a number under two names is one too often", () => {
    const [finding, ...others] = befunde("KT-2", { Konten: mitFehler(konten, "4411902000", "4411901000") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      cell: "A4",
      message:
        "Das Konto 4411901000 steht in der Kontenübersicht zweimal (A3 und A4), als „Erlöse aus Druckaufträgen“ und „Erlöse aus Vermietung“. Jede Kontonummer darf nur einmal vorkommen. Bitte prüfen, welche Zeile eine andere Nummer hat.",
    });
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["A3", "A4"]);
  });

  test("a row that stands twice explains what does not come out, and counts for nothing", () => {
    const twice = mitKonto(STROM, [
      "=SUMME(C7:C9) → 242.600,50",
      "=SUMME(D7:D9) → 252.000",
      "=SUMME(E7:E9) → 260.000",
    ]);
    const findings = befunde("KT-2", { Konten: twice, Erfolgsplan: erfolgsplan });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: "error",
      cell: "A8",
      cells: [{ cell: "A7" }, { cell: "A8" }],
      cause: { kind: "posten-doppelt", explains: 3 },
    });
    expect(findings[0]?.message).toContain("zweimal (A7 und A8), mit denselben Beträgen.");
    // No value in the row puts it right: it is to be deleted.
    expect(findings[0]?.suspects).toEqual([
      { sheet: "Konten", cell: "A8", reason: "Konto steht doppelt: Zeile löschen" },
    ]);
    expect(meldungen("KT-1", { Konten: twice, Erfolgsplan: erfolgsplan }).join()).not.toContain(
      "Materialaufwand",
    );
  });

  test("where everything comes out with both rows, no amount is proposed", () => {
    const twice = mitKonto("5221001000 | Strom | 0,00 | 0 | 1.000", ["171.300,25", "178.000", "185.000"]);
    const [finding, ...others] = befunde("KT-2", { Konten: twice });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", cell: "A8", suspects: [] });
    expect(finding?.message).not.toContain("denselben");
  });

  test("the same name with one zero less is the same account", () => {
    const twice = mitKonto("522100100 | Strom | 0,00 | 0 | 1.000", ["171.300,25", "178.000", "185.000"]);
    expect(meldungen("KT-2", { Konten: twice })).toContain(
      "warning Konten A8: Das Konto „Strom“ steht in der Kontenübersicht zweimal: mit der Nummer 5221001000 (A7) und mit der Nummer 522100100 (A8); sie unterscheiden sich nur durch eine Null. Bitte prüfen, ob eine Zeile überzählig ist: dann löschen, sonst die Beträge in einer Zeile zusammenfassen.",
    );
    const other = mitKonto("522100100 | Gas | 0,00 | 0 | 1.000", ["171.300,25", "178.000", "185.000"]);
    expect(meldungen("KT-2", { Konten: other }).join()).not.toContain("zweimal");
  });

  test("one account whose years stand in two rows is no fault", () => {
    const split = mitFehler(
      konten,
      STROM,
      "5221001000 | Strom | 71.300,25 | 0 | 0\n5221001000 | Strom (bisher 5.b) | 0,00 | 74.000 | 76.000",
    );
    expect(alleBefunde({ Konten: split })).toEqual([]);
  });

  test("the same accounts below headings that come again are those of another part", () => {
    const parts = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | Kläranlage
 | 5. Materialaufwand
5221001000 | Strom | 71.300,25 | 74.000 | 76.000
5236001000 | Wartung | 100.000,00 | 104.000 | 108.000
 | Summe | 171.300,25 | 178.000 | 184.000
 | Kanalnetz
 | 5. Materialaufwand
5221001000 | Strom | 1.300,25 | 4.000 | 6.000
5238001000 | Rohre | 10.000,00 | 14.000 | 18.000
 | Summe | 11.300,25 | 18.000 | 24.000`;
    expect(befunde("KT-2", { Konten: parts })).toEqual([]);
  });

  test("a list by Kostenstelle has most accounts several times", () => {
    const rows = ["Strom", "Gas", "Wasser", "Wartung"].flatMap((name, index) =>
      [10, 20].map((amount) => `522${index}001000 | ${name} | ${amount}.000 | ${amount}.000 | ${amount}.000`),
    );
    const list = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 5. Materialaufwand
${rows.join("\n")}
 | Summe | 120.000 | 120.000 | 120.000`;
    expect(befunde("KT-2", { Konten: list })).toEqual([]);
  });

  test("an account that stands twice in the Zwischenbericht is named there, ZB-4 compares none of its rows", () => {
    const row = "5221001000 | Strom | 76.000 | 40.500 | 53 | 81.000 | 107 | 73.812,40";
    const zero = "5221001000 | Strom | 1.000 | 0 | 0 | 0 | 0 | 0,00";
    const twice = mitFehler(guv, row, `${row}\n${zero}`);
    expect(befunde("KT-2", { Bericht: twice })).toMatchObject([{ cell: "A8", severity: "warning" }]);
    expect(befunde("ZB-4", { Bericht: twice, Konten: konten })).toEqual([]);
    expect(befunde("ZB-4", { Bericht: guv, Konten: mitKonto(STROM, ["1", "1", "1"]) })).toEqual([]);
  });

  test("a Vorhaben is one by number and name, in its group", () => {
    const row = "0730000000 | Klimaanlage | 0 | 25.000 | 35.000 | 0 | 60.000 | 0";
    const again = "0730000000 | Klimaanlage | 0 | 5.000 | 5.000 | 0 | 10.000 | 0";
    expect(befunde("KT-2", { Vorhaben: vorhaben })).toEqual([]);
    const twice = meldungen("KT-2", { Vorhaben: mitFehler(vorhaben, row, `${row}\n${again}`) });
    expect(twice).toEqual([
      expect.stringMatching(
        /^warning Vorhaben A6: Das Konto 0730000000 „Klimaanlage“ steht in der Übersicht der Vorhaben zweimal \(A5 und A6\)\./,
      ),
    ]);
    const other = again.replace("Klimaanlage", "Lüftung");
    expect(befunde("KT-2", { Vorhaben: mitFehler(vorhaben, row, `${row}\n${other}`) })).toEqual([]);
    const elsewhere = vorhaben.replace("0824000000 | Werkzeuge", "0730000000 | Klimaanlage");
    expect(befunde("KT-2", { Vorhaben: elsewhere })).toEqual([]);
  });
});
