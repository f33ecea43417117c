import { plan } from "../../../src/plan/plan";
import { standardvorgaben, type Vorgaben } from "../../../src/plan/vorgaben";
import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { nt1, nt2, nt3 } from "../../../src/rules/nachtrag/nachtrag";
import type { Regel } from "../../../src/rules/kern/regel";
import { mappe } from "../../hilfen/mappe";
import { alleBefunde, befunde, meldungen, meldungenZwischen, zwischenDateien } from "../../hilfen/befunde";

const { ergebnis, vermoegensplan, mitVerpflichtungen } = beispielbericht;

/** The messages of a rule with other settings than by default. */
function mitVorgaben(regel: Regel, sheets: Record<string, string>, vorgaben: Partial<Vorgaben>): string[] {
  const found = regel.befunde?.(plan(mappe(sheets), [], { ...standardvorgaben, ...vorgaben }), []);
  return (found?.befunde ?? []).map(({ message }) => message);
}

describe("NT-1: a worse result may need a Nachtrag", () => {
  const bericht = (ertrag: string, nachSteuern: string, gewinn: string): Record<string, string> => ({
    Bericht: mitFehler(
      mitFehler(mitFehler(ergebnis, "| 2.620.000 | 5.240.000", ertrag), "| 650.000 | 1.300.000", nachSteuern),
      "| 640.000 | 1.280.000",
      gewinn,
    ),
  });

  test("beyond a fifth and 100.000 €", () => {
    const sheets = bericht("| 2.320.000 | 4.640.000", "| 350.000 | 700.000", "| 340.000 | 680.000");
    expect(alleBefunde(sheets)).toEqual([
      "NT-1 warning Bericht D7: Jahresergebnis: Hochgerechnet sind 680.000 €, geplant sind 1.360.000 € (Differenz −680.000 €). Das Ergebnis ist um mehr als 20 % und 100.000 € schlechter als geplant (eingestellte Schwellen). Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).",
    ]);
    expect(befunde("NT-1", sheets)).toMatchObject([
      { expected: "1360000", actual: "680000", difference: "-680000" },
    ]);
  });

  test("not beyond one of the two alone", () => {
    const small = ergebnis
      .replace("5.300.000 | 2.620.000 | 5.240.000", "4.300.000 | 2.115.000 | 4.230.000")
      .replace("1.380.000 | 650.000 | 1.300.000", "380.000 | 145.000 | 290.000")
      .replace("1.360.000 | 640.000 | 1.280.000", "360.000 | 135.000 | 270.000");
    expect(alleBefunde({ Bericht: small })).toEqual([]);
    expect(
      alleBefunde(bericht("| 2.570.000 | 5.140.000", "| 600.000 | 1.200.000", "| 590.000 | 1.180.000")),
    ).toEqual([]);
  });

  test("not where it is a little worse, and not where it is better", () => {
    expect(alleBefunde({ Bericht: ergebnis })).toEqual([]);
    const better = bericht("| 3.320.000 | 6.640.000", "| 1.350.000 | 2.700.000", "| 1.340.000 | 2.680.000");
    expect(alleBefunde(better)).toEqual([]);
  });

  test("a planned loss that grows counts as well", () => {
    const verlust = ergebnis
      .replace("5.300.000 | 2.620.000 | 5.240.000", "3.300.000 | 1.470.000 | 2.940.000")
      .replace("1.380.000 | 650.000 | 1.300.000", "-620.000 | -500.000 | -1.000.000")
      .replace("1.360.000 | 640.000 | 1.280.000", "-640.000 | -510.000 | -1.020.000");
    expect(alleBefunde({ Bericht: verlust })).toEqual([
      expect.stringMatching(
        /^NT-1 warning Bericht D7: .*sind −1\.020\.000 €, geplant sind −640\.000 € \(Differenz −380\.000 €\)/,
      ),
    ]);
  });

  test("and so does one that is shown positive, as a Jahresverlust", () => {
    const verlust = (ertrag: string, vorher: string, zeile: string): string =>
      ergebnis
        .replace("5.300.000 | 2.620.000 | 5.240.000", ertrag)
        .replace("1.380.000 | 650.000 | 1.300.000", vorher)
        .replace(/12\. Jahresgewinn.*/, `12. Jahresverlust | ${zeile}`);
    const worse = verlust(
      "3.300.000 | 1.470.000 | 2.940.000",
      "-620.000 | -500.000 | -1.000.000",
      "640.000 | 510.000 | 1.020.000",
    );
    expect(befunde("NT-1", { Bericht: worse })).toHaveLength(1);
    const better = verlust(
      "3.300.000 | 1.770.000 | 3.540.000",
      "-620.000 | -200.000 | -400.000",
      "640.000 | 210.000 | 420.000",
    );
    expect(befunde("NT-1", { Bericht: better })).toEqual([]);
  });
});

test("NT-1: what is set counts, and is named", () => {
  const sheets = { Bericht: ergebnis };
  const nachtragErgebnis = { anteil: 0.05, betrag: 50_000 };
  expect(mitVorgaben(nt1, sheets, { nachtragErgebnis })).toEqual([
    expect.stringContaining("um mehr als 5 % und 50.000 € schlechter als geplant"),
  ]);
});

test("NT-1: a report in T€ is measured in euro", () => {
  const tausend = ergebnis
    .replaceAll(".000", "")
    .replaceAll("5.300 | 2.620 | 5.240", "5.300 | 2.320 | 4.640")
    .replace("1.380 | 650 | 1.300", "1.380 | 350 | 700")
    .replace("1.360 | 640 | 1.280", "1.360 | 340 | 680")
    .replaceAll(/(Planansatz 2026|Ist per 30.06.2026|Hochrechnung zum Jahresende)/g, "$1 T€");
  expect(meldungen("NT-1", { Bericht: tausend })).toEqual([
    expect.stringContaining("Hochgerechnet sind 680 T€, geplant sind 1.360 T€ (Differenz −680 T€)."),
  ]);
});

describe("NT-2: higher credits may need a Nachtrag", () => {
  const kredit = (ist: string, hochrechnung: string): Record<string, string> => ({
    Bericht: mitFehler(vermoegensplan, "| 20.000 | 10.000 | 20.000", `| 20.000 | ${ist} | ${hochrechnung}`),
  });

  test("one euro more than the Ansatz is named", () => {
    expect(meldungen("NT-2", kredit("25.000", "50.000"))).toEqual([
      "warning Bericht D5: Investitionskredite: Hochgerechnet sind 50.000 €, geplant sind 20.000 € (Differenz 30.000 €). Eingestellt ist kein Spielraum über dem Ansatz. Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).",
    ]);
    expect(befunde("NT-2", kredit("10.000", "20.001"))).toHaveLength(1);
  });

  test("as much as planned, or less, is not", () => {
    expect(befunde("NT-2", kredit("10.000", "20.000"))).toEqual([]);
    expect(befunde("NT-2", kredit("0", "0"))).toEqual([]);
  });

  test("unless there is room for it", () => {
    const sheets = kredit("25.000", "50.000");
    expect(mitVorgaben(nt2, sheets, { nachtragKredite: 30_000 })).toEqual([]);
    expect(mitVorgaben(nt2, sheets, { nachtragKredite: 29_999 })).toEqual([
      expect.stringContaining("Eingestellt ist ein Spielraum von 29.999 € über dem Ansatz."),
    ]);
  });
});

describe("NT-3: more Verpflichtungsermächtigungen need a Nachtrag", () => {
  const mehr = mitVerpflichtungen.replaceAll("| 40.000 | 40.000", "| 40.000 | 55.000");
  const satz =
    "Verpflichtungsermächtigungen 2026: Der Zwischenbericht nennt 55.000 €, geplant sind 40.000 €, also 15.000 € weniger. Weitere Verpflichtungsermächtigungen brauchen einen Nachtrag; bitte prüfen, ob der Wirtschaftsplan zu ändern ist.";

  test("a report that expects more than its own Ansatz", () => {
    expect(alleBefunde({ Bericht: mehr })).toEqual([`NT-3 warning Bericht F15: ${satz}`]);
    expect(befunde("NT-3", { Bericht: mehr })).toMatchObject([
      { expected: "40000", actual: "55000", difference: "15000" },
    ]);
  });

  test.each([
    ["as many as planned", mitVerpflichtungen],
    ["fewer", mitVerpflichtungen.replaceAll("| 40.000 | 40.000", "| 40.000 | 0")],
    [
      "a share of them that is used",
      mitVerpflichtungen.replaceAll("voraussichtlich", "in Anspruch genommen"),
    ],
    ["those of the plan alone", mitVerpflichtungen.replaceAll(/ \| (VE voraus.*|40\.000|0)$/gm, "")],
  ])("%s is right", (_, table) => {
    expect(befunde("NT-3", { Bericht: table, Vermögensplan: beispielplan.vermoegensplan })).toEqual([]);
  });

  test("within the room that is set it is right", () => {
    expect(mitVorgaben(nt3, { Bericht: mehr }, { nachtragVerpflichtungen: 15_000 })).toEqual([]);
    expect(mitVorgaben(nt3, { Bericht: mehr }, { nachtragVerpflichtungen: 14_000 })).toEqual([
      expect.stringContaining("Der eingestellte Spielraum ist 14.000 €."),
    ]);
  });

  test("a row of the report: its Hochrechnung beside its Ansatz", () => {
    const row = (hochrechnung: string): Record<string, string> => ({
      Bericht: `${vermoegensplan}\nVerpflichtungsermächtigungen | 40.000 | 10.000 | ${hochrechnung}`,
    });
    expect(befunde("NT-3", row("40.000"))).toEqual([]);
    expect(befunde("NT-3", row("60.000"))).toMatchObject([{ cell: "D16", difference: "20000" }]);
  });

  test("a report without an Ansatz of its own, beside the plan of the year in another file", () => {
    const bericht = mehr.replaceAll(/ \| (VE-Ansatz 2026|40\.000|0)( \| (VE|55|0))/g, "$2");
    const files = {
      "Plan.xlsx": { Vermögensplan: beispielplan.vermoegensplan },
      "Bericht.xlsx": { Bericht: bericht },
    };
    expect(meldungenZwischen(files)).toEqual([
      `Bericht.xlsx NT-3 warning Bericht E15: ${satz.replace("40.000 €,", "40.000 € (Plan.xlsx),")}`,
    ]);
    const beschluss = {
      "Plan.xlsx": { Beschluss: beispielplan.festsetzung },
      "Bericht.xlsx": { Bericht: bericht },
    };
    expect(zwischenDateien(beschluss).map(({ rule }) => rule)).toEqual(["NT-3"]);
  });

  describe("a new Ansatz beside the old one", () => {
    const neu = beispielplan.vermoegensplan
      .replace("VE 2026", "VE 2026 | VE 2026 neuer Ansatz")
      .replaceAll("| 40.000", "| 40.000 | 55.000")
      .replace("| 25.000 | 0", "| 25.000 | 0 | 0")
      .replace("Mittelverwendung | 40.000 | 55.000\nSumme Aus", "Mittelverwendung | 40.000\nSumme Aus");
    const beschluss = beispielplan.festsetzung;

    test("is named as long as the Beschluss has the old amount", () => {
      expect(befunde("NT-3", { Plan: neu, Beschluss: beschluss })).toMatchObject([
        { sheet: "Plan", cell: "D14", actual: "55000", expected: "40000" },
      ]);
      expect(befunde("NT-3", { Plan: neu })).toHaveLength(1);
    });

    test("is the Nachtrag itself where the Beschluss has it, or where the plan says so", () => {
      const nachtrag = beschluss.replace("ermächtigungen | 40.000", "ermächtigungen | 55.000");
      expect(befunde("NT-3", { Plan: neu, Beschluss: nachtrag })).toEqual([]);
      expect(befunde("NT-3", { Plan: neu.replace("neuer Ansatz", "mit Nachtrag") })).toEqual([]);
    });
  });

  describe("two versions of the plan of one year", () => {
    const { erfolgsplan, vermoegensplan: plan2026 } = beispielplan;
    const mehrVe = plan2026
      .replaceAll("| 40.000", "| 60.000")
      .replace("tige Mittelverwendung | 60", "tige Mittelverwendung | 40");
    const fassungen = (name: string, table: string, erfolg = erfolgsplan): string[] =>
      meldungenZwischen({
        "Plan.xlsx": { Erfolgsplan: erfolgsplan, Vermögensplan: plan2026 },
        [name]: { Erfolgsplan: erfolg, Vermögensplan: table },
      });

    test("the one with more is named", () => {
      expect(fassungen("Entwurf.xlsx", mehrVe)).toEqual([
        expect.stringMatching(
          /^Entwurf\.xlsx NT-3 warning Vermögensplan C14: .*Der Vermögensplan nennt 60\.000 €, geplant sind 40\.000 € \(Plan\.xlsx\), also 20\.000 € weniger/,
        ),
      ]);
    });

    test("not a Nachtrag, the same amount, or another enterprise's plan", () => {
      expect(fassungen("1. Nachtrag 2026.xlsx", mehrVe)).toEqual([]);
      expect(fassungen("Entwurf.xlsx", plan2026)).toEqual([]);
      const andere = erfolgsplan.replaceAll(/\d+\.(\d{3})/g, "77.$1");
      const fremd = mehrVe
        .replaceAll(/(\| )\d+(\.000 \|)/g, "$177$2")
        .replaceAll(/\| \d+\.000$/gm, "| 99.000");
      expect(fassungen("Wasserwerk.xlsx", fremd, andere)).toEqual([]);
    });
  });
});
