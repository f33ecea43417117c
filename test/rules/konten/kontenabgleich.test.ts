import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen, meldungenZwischen, zwischenDateien } from "../../hilfen/befunde";

const { konten } = beispielplan;
const { guv } = beispielbericht;

/** The findings of KT-2 on a plan and a report in two files. */
function zwischen(plan: string, bericht = guv): string[] {
  return meldungenZwischen({ "Plan.xlsx": { Konten: plan }, "Bericht.xlsx": { Bericht: bericht } }).filter(
    (line) => line.includes(" KT-2 "),
  );
}

describe("KT-2: the same account in plan and report", () => {
  test("is the same where number and name agree", () => {
    expect(zwischen(konten)).toEqual([]);
    expect(alleBefunde({ Konten: konten, Bericht: guv })).toEqual([]);
  });

  test("under a number that lost its last zero: the longer one is the proposal", () => {
    expect(zwischen(mitFehler(konten, "5236001000", "523600100"))).toEqual([
      "Plan.xlsx KT-2 warning Konten A8: Eine Kontonummer steht im Zwischenbericht (Bericht.xlsx) mit einer Null mehr; die Bezeichnungen passen zusammen. Vorschlag: 523600100 → 5236001000. Bitte die Kontonummern vervollständigen.",
    ]);
    expect(zwischen(konten, mitFehler(guv, "5236001000", "523600100"))).toEqual([
      "Bericht.xlsx KT-2 warning Bericht A8: Eine Kontonummer steht in der Kontenübersicht des Plans (Plan.xlsx) mit einer Null mehr; die Bezeichnungen passen zusammen. Vorschlag: 523600100 → 5236001000. Bitte die Kontonummern vervollständigen.",
    ]);
  });

  test("a number one zero shorter that is something else is another account", () => {
    expect(zwischen(konten.replace("5236001000 | Wartung", "523600100 | Mieten"))).toEqual([]);
  });

  test("all that lost a zero are one finding with their cells, the first three named", () => {
    const kurz = konten.replaceAll(/^(\d{9})0/gm, "$1");
    const [finding, ...others] = zwischenDateien({
      "Plan.xlsx": { Konten: kurz },
      "Bericht.xlsx": { Bericht: guv },
    }).filter(({ rule }) => rule === "KT-2");
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(
      /^4 Kontonummern stehen .*Vorschlag: 441190100 → 4411901000, 441190200 → 4411902000, 522100100 → 5221001000 und 1 weitere\./,
    );
    expect(finding?.cells).toHaveLength(8);
  });

  test("under another name", () => {
    const andere = mitFehler(guv, "5236001000 | Wartung", "5236001000 | Mieten");
    expect(zwischen(konten, andere)).toEqual([
      "Bericht.xlsx KT-2 warning Bericht A8: Das Konto 5236001000 heißt im Zwischenbericht „Mieten“, in der Kontenübersicht des Plans (Plan.xlsx) „Wartung“. Bitte Nummer und Bezeichnung prüfen und angleichen.",
    ]);
    expect(meldungen("KT-2", { Konten: konten, Bericht: andere })).toHaveLength(1);
  });

  test("under another number", () => {
    const andere = mitFehler(guv, "5236001000 | Wartung", "5299001000 | wartung");
    expect(zwischen(konten, andere)).toEqual([
      "Bericht.xlsx KT-2 warning Bericht A8: Das Konto „Wartung“ hat im Zwischenbericht die Nummer 5299001000, in der Kontenübersicht des Plans (Plan.xlsx) 5236001000. Bitte prüfen, welche Nummer richtig ist.",
    ]);
  });

  test("many names at once are one finding", () => {
    const andere = guv
      .replace("Erlöse aus Druckaufträgen", "Pacht")
      .replace("Erlöse aus Vermietung", "Gebühren")
      .replace("| Strom", "| Papier")
      .replace("| Wartung", "| Honorare");
    expect(zwischen(konten, andere)).toEqual([
      expect.stringMatching(
        /^Bericht\.xlsx KT-2 warning Bericht A3: 4 Konten heißen im Zwischenbericht anders als in der Kontenübersicht des Plans \(Plan\.xlsx\): .* und weitere\. Bitte angleichen\.$/,
      ),
    ]);
  });

  test.each([
    [
      "other spelling",
      guv.replace("Erlöse aus Druckaufträgen", "Erl. aus Druck-Aufträgen").replace("| Wartung", "| WARTUNG"),
    ],
    ["a name twice", guv.replace("5011000000 | Gehälter", "5011000000 | Wartung")],
    ["an account that only one has", guv.replace("| Gehälter", "| Löhne")],
  ])("%s is none of it", (_, table) => {
    expect(zwischen(konten, table)).toEqual([]);
  });

  test("what two reports show is said once", () => {
    const andere = mitFehler(guv, "5236001000 | Wartung", "5236001000 | Mieten");
    const files = {
      "Plan.xlsx": { Konten: konten },
      "Juni.xlsx": { Bericht: andere },
      "September.xlsx": { Bericht: andere },
    };
    expect(zwischenDateien(files).map(({ datei, rule }) => `${datei} ${rule}`)).toEqual(["Juni.xlsx KT-2"]);
  });
});

describe("KT-2: the Erläuterungen of the same workbook", () => {
  const erlaeuterungen = `
Konto | Bezeichnung
4411902000 | Erlöse aus Vermietung und Pacht
5236001000 | Wartung
5221001000 | Strom`;

  test("name the accounts as the Kontenübersicht does", () => {
    expect(befunde("KT-2", { Konten: konten, Erläuterungen: erlaeuterungen })).toEqual([]);
    expect(
      meldungen("KT-2", { Konten: konten, Erläuterungen: erlaeuterungen.replace("Strom", "Wasser") }),
    ).toEqual([
      "warning Erläuterungen A4: Das Konto 5221001000 heißt auf dem Blatt „Erläuterungen“ „Wasser“, in der Kontenübersicht des Plans „Strom“. Bitte Nummer und Bezeichnung prüfen und angleichen.",
    ]);
  });
});
