import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const { vermoegensplan, konten } = beispielplan;
const { erlaeuterungen, einzelliste } = beispielprogramm;

describe("VH-3: the Erläuterungen in T€", () => {
  test("add up to the line of the Vermögensplan", () => {
    const sheets = {
      Vermögensplan: vermoegensplan,
      Erläuterungen: mitFehler(erlaeuterungen, "Büromöbel | 15", "Büromöbel | 51"),
    };
    expect(meldungen("VH-3", sheets)).toEqual([
      "warning Vermögensplan B8: Betriebs- und Geschäftsausstattung (Ansatz 2026): Vermögensplan 25.000 €, Erläuterungen 61.000 € (Differenz −36.000 €).",
    ]);
    expect(befunde("VH-3", sheets)[0]?.suspects[0]).toMatchObject({
      sheet: "Erläuterungen",
      cell: "C6",
      proposal: "15",
      reason: "Zahlendreher",
    });
  });

  test("may lose half a T€ each by rounding", () => {
    const sheets = {
      Vermögensplan: vermoegensplan.replace("| 85.000 |", "| 84.100 |").replace("| 25.000 |", "| 25.900 |"),
      Erläuterungen: erlaeuterungen,
    };
    expect(alleBefunde(sheets)).toEqual([]);
  });

  test("agree with the item of the same words in the Investitionsprogramm", () => {
    const sheets = {
      Vermögensplan: vermoegensplan,
      Erläuterungen: erlaeuterungen
        .replace("Serverschränke | 50", "Serverschränke | 48")
        .replace("Klimaanlage | 35", "Klimaanlage | 37"),
      Programm: einzelliste,
    };
    expect(meldungen("VH-3", sheets)).toEqual([
      "warning Programm D3: „II.6.1 Serverschränke“ (Ansatz 2026): Investitionsprogramm 50 T€, Erläuterungen 48 T€ (Differenz 2 T€).",
      "warning Programm D4: „II.6.2 Klimaanlage“ (Ansatz 2026): Investitionsprogramm 35 T€, Erläuterungen 37 T€ (Differenz −2 T€).",
    ]);
  });

  test("items of other words, and words that stand twice, are compared with none", () => {
    const sheets = {
      Vermögensplan: vermoegensplan,
      Erläuterungen: erlaeuterungen.replace("Klimaanlage", "Klimatisierung"),
      Programm: einzelliste,
    };
    expect(alleBefunde(sheets)).toEqual([]);
    const twice = mitFehler(einzelliste, "Serverschränke |", "Klimaanlage |");
    expect(befunde("VH-3", { ...sheets, Erläuterungen: erlaeuterungen, Programm: twice })).toEqual([]);
  });

  describe("by meaning, where most items of both lists correspond", () => {
    const plan = mitFehler(vermoegensplan, "maschinelle Anlagen | 85.000", "maschinelle Anlagen | 160.000");
    const explained = (...rows: string[]): string =>
      ["Nr. | Bezeichnung | T€", "II.6 | Maschinen und maschinelle Anlagen", ...rows]
        .map((row, index) => (index < 2 ? row : `II.6.${index - 1} | ${row}`))
        .join("\n");
    const programme = (...rows: string[]): string => {
      const amounts = rows.map((row) => Number(row.split(" | ")[1]));
      const sum = `Summe | ${amounts.reduce((a, b) => a + b)}`;
      const lines = [...rows, sum].map((row) =>
        row.replace(/ \| (\d+)$/, " | 0 | 0 | $1 | 0 | 0 | 0 | 0 | $1 | 0"),
      );
      return einzelliste.replace(/Serverschränke[^]*$/, lines.join("\n"));
    };
    const right = ["Ersatzbeschaffung Server", "Klimaanlage Serverraum", "Fahrzeug 1", "Fahrzeug 2"];
    const vh3 = (own: string, other: string): string[] =>
      meldungen("VH-3", { Vermögensplan: plan, Erläuterungen: own, Programm: other }).filter(
        (line) => !line.startsWith("warning Vermögensplan"),
      );
    const rows = (...amounts: number[]): string[] =>
      right.map((name, index) => `${name} | ${amounts[index] ?? 0}`);
    const others = [
      "Erstbeschaffung Server | 60",
      "Klimaanl. für den Serverraum | 50",
      "Fahrzeug 1 | 30",
      "Fahrzeug 2 | 20",
    ];
    const other = programme(...others);

    test("other words with the same amounts are right", () => {
      expect(vh3(explained(...rows(60, 50, 30, 20)), other)).toEqual([]);
    });

    test("an amount that is another is named with both wordings", () => {
      expect(vh3(explained(...rows(65, 45, 30, 20)), other)).toEqual([
        "warning Programm D3: „II.6.1 Ersatzbeschaffung Server“, im Programm „Erstbeschaffung Server“ (Ansatz 2026): Investitionsprogramm 60 T€, Erläuterungen 65 T€ (Differenz −5 T€).",
        "warning Programm D4: „II.6.2 Klimaanlage Serverraum“, im Programm „Klimaanl. für den Serverraum“ (Ansatz 2026): Investitionsprogramm 50 T€, Erläuterungen 45 T€ (Differenz 5 T€).",
      ]);
    });

    test("numbers tell items apart", () => {
      expect(vh3(explained(...rows(60, 50, 20, 30)), other)).toEqual([
        expect.stringContaining("„II.6.3 Fahrzeug 1“ (Ansatz 2026): Investitionsprogramm 30 T€"),
        expect.stringContaining("„II.6.4 Fahrzeug 2“ (Ansatz 2026): Investitionsprogramm 20 T€"),
      ]);
    });

    test("what only the Erläuterungen have is named", () => {
      expect(vh3(explained(...rows(60, 50, 30, 20), "Notstromaggregat | 60"), other)).toEqual([
        "warning Erläuterungen C7: Maschinen und maschinelle Anlagen: Im Investitionsprogramm fehlt, was die Erläuterungen nennen: „II.6.5 Notstromaggregat“ (60 T€). Die übrigen 4 Posten entsprechen einander. Bitte prüfen, ob etwas zu ergänzen oder zu streichen ist.",
      ]);
    });

    test("what is not explained is a Hinweis", () => {
      const more = programme(...others, "Kleingeräte | 7");
      expect(vh3(explained(...rows(60, 50, 30, 20)), more)).toEqual([
        expect.stringMatching(
          /^info Programm D7: .*das Investitionsprogramm vorsieht: „Kleingeräte“ \(7 T€\)/,
        ),
      ]);
    });

    test("what one list has together and the other apart is the same", () => {
      const apart = programme(...others, "Pumpen | 7", "Ventile | 3");
      expect(vh3(explained(...rows(60, 50, 30, 20), "Armaturen | 10"), apart)).toEqual([]);
    });

    test("lists that have little in common say nothing", () => {
      expect(vh3(explained(...rows(60, 50, 30, 20)), programme("Pumpen | 70", "Gleise | 80"))).toEqual([]);
    });
  });

  test("an intermediate heading does not end its section", () => {
    const nested = erlaeuterungen
      .replace("II.6.1 | Serverschränke", "II.6.1 | Hardware\nII.6.1.1 | Serverschränke")
      .replace("II.6.2 | Klimaanlage | 35", "II.6.2 | Gebäudetechnik\n\nII.6.2.1 | Klimaanlage | 35");
    expect(alleBefunde({ Vermögensplan: vermoegensplan, Erläuterungen: nested })).toEqual([]);
    const wrong = nested.replace("| 35", "| 53");
    expect(befunde("VH-3", { Vermögensplan: vermoegensplan, Erläuterungen: wrong })).toHaveLength(1);
  });
});

describe("KT-4: a large change of an account is explained", () => {
  const konto = (vorjahr: string, planjahr: string): string =>
    `
Konto | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 5. Materialaufwand
5221001000 | Strom | 71.300,25 | ${vorjahr} | ${planjahr}
5236001000 | Wartung | 100.000,00 | 104.000 | 108.000`;
  const liste = (...zeilen: string[]): string => ["Konto | Bezeichnung", ...zeilen].join("\n");
  const andere = liste("5236001000 | Wartung", "5299000000 | Sonstiges");

  test("one without is named, with both years", () => {
    const sheets = { Konten: konto("74.000", "176.000"), Erläuterungen: andere };
    expect(meldungen("KT-4", sheets)).toEqual([
      "info Konten E3: Konto 5221001000 „Strom“ (Ansatz 2026): 176.000 € nach 74.000 € (Ansatz 2025), ohne Erläuterung. Änderungen über 20 % und 50.000 € sind zu erläutern.",
    ]);
    expect(befunde("KT-4", sheets)).toMatchObject([{ actual: "176000", difference: "102000" }]);
  });

  test("a decrease counts as well", () => {
    const sheets = { Konten: konto("176.000", "74.000"), Erläuterungen: andere };
    expect(befunde("KT-4", sheets)).toMatchObject([{ cell: "E3", difference: "-102000" }]);
  });

  test.each([
    ["it is explained", "74.000", "176.000", liste("5221001000 | Strom", "5236001000 | Wartung")],
    [
      "it lies in a range of accounts that is explained",
      "74.000",
      "176.000",
      liste("5236001000 | Wartung", "5220000000-5229000000 | Energie"),
    ],
    ["50.000 € are not exceeded", "74.000", "124.000", andere],
    ["a fifth is not exceeded", "900.000", "1.080.000", andere],
    ["there is no list of Erläuterungen at all", "74.000", "176.000", "Erläuterungen folgen"],
    ["the prior year is blank", "", "176.000", andere],
  ])("nothing is said where %s", (_, vorjahr, planjahr, erlaeuterung) => {
    expect(befunde("KT-4", { Konten: konto(vorjahr, planjahr), Erläuterungen: erlaeuterung })).toEqual([]);
  });

  test.each([
    [
      "beside a column of words",
      "Konto und Bezeichnung | Erläuterung\n5236001000 Wartung | Mehr\n5299000000 Rest | Neu",
    ],
    [
      "above a paragraph",
      "Erläuterungen zum Erfolgsplan\n\nKonto 5236001000 Wartung\nMehr Geräte.\n\n5299000000-5299990000 Rest\nNeu.",
    ],
    ["with its amount", "Erläuterungen\n5236001000: Wartung | 108.000\n5299000000: Rest | 3.000"],
  ])("number and name may stand in one cell %s", (_, text) => {
    const strom = text.replace("5236001000", "5221001000");
    const sheets = { Konten: konto("74.000", "176.000"), Texte: text };
    expect(befunde("KT-4", sheets)).toMatchObject([{ cell: "E3" }]);
    expect(befunde("KT-4", { ...sheets, Texte: strom })).toEqual([]);
    // Of other accounts, and where nothing is explained, the texts say nothing.
    expect(befunde("KT-4", { ...sheets, Texte: text.replace("5236001000", "5111001000") })).toEqual([]);
    expect(befunde("KT-4", { ...sheets, Texte: text.replace(/Erläuterung(en)?/, "Text") })).toEqual([]);
  });

  test("a number that lost its zero is explained, too", () => {
    const short = konto("74.000", "176.000").replace("5221001000", "522100100");
    const sheets = { Konten: short, Erläuterungen: liste("5221001000 | Strom", "5236001000 | Wartung") };
    expect(befunde("KT-4", sheets)).toEqual([]);
  });

  test("the list of explained accounts is recognised as Erläuterungen", () => {
    const sheets = {
      Konten: konto("74.000", "176.000"),
      Texte: `Erfolgsplan 2026 – Erläuterungen zu Konten\n\n${andere}`,
    };
    expect(befunde("KT-4", sheets)).toMatchObject([{ cell: "E3" }]);
    const { tables, otherTables } = pruefen(mappe(sheets));
    expect(tables.map(({ kind }) => kind)).toContain("erlaeuterungen-erfolgsplan");
    expect(otherTables).toEqual([]);
  });

  test("the tiny plan needs none", () => {
    expect(befunde("KT-4", { Konten: konten, Erläuterungen: andere })).toEqual([]);
  });
});
