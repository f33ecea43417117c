import type { Methode } from "../../src/plan/methoden";
import { standardvorgaben, type Vorgaben } from "../../src/plan/vorgaben";
import { beispielbericht } from "../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../src/rules/beispiele/beispieluebersichten";
import { einstellungstext, keineEinstellungen } from "../../src/rules/gespeichert/einstellungen";
import { pruefen, pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { mappe } from "../hilfen/mappe";
import { einzelbefunde, kurz } from "../hilfen/befunde";

/** The tables as a workbook in which this is set. */
function gesetzt(sheets: Record<string, string>, vorgaben: Partial<Vorgaben>): Workbook {
  const text = einstellungstext({
    ...keineEinstellungen,
    vorgaben: { ...standardvorgaben, ...vorgaben },
  });
  return { ...mappe(sheets), ...(text !== undefined && { einstellungen: text }) };
}

const meldungen = (sheets: Record<string, string>, vorgaben: Partial<Vorgaben>): string[] =>
  pruefen(gesetzt(sheets, vorgaben)).findings.map((finding) => `${finding.rule} ${kurz(finding)}`);

const { erfolgsplan, konten } = beispielplan;
const { guv } = beispielbericht;

test("a plan without a fault has none whatever is set", () => {
  const strict: Partial<Vorgaben> = {
    formblatt: "hgb",
    kontostellen: 10,
    ohnePlanansatz: "leer",
    einheit: 1,
  };
  const { festsetzung, vermoegensplan } = beispielplan;
  expect(meldungen({ festsetzung, erfolgsplan, vermoegensplan }, strict)).toEqual([]);
  expect(meldungen({ konten }, strict)).toEqual([]);
  expect(meldungen({ Bericht: guv }, strict)).toEqual([]);
  expect(pruefen(gesetzt(beispielplan, strict)).geaenderteVorgaben).toEqual([
    "ohnePlanansatz",
    "einheit",
    "formblatt",
    "kontostellen",
  ]);
  expect(pruefen(mappe(beispielplan))).not.toHaveProperty("geaenderteVorgaben");
});

describe("KT-4", () => {
  const sheets = { Konten: konten, Erläuterungen: "Konto | Bezeichnung\n5236001000 | Wartung\n5299 | X" };
  test("names the thresholds that are set, both of which must be passed", () => {
    expect(meldungen(sheets, { erlaeuterung: { anteil: 0.025, betrag: 9_999 } })).toEqual([
      "KT-4 info Konten E4: Konto 4411902000 „Erlöse aus Vermietung“ (Ansatz 2026): 360.000 € nach 350.000 € (Ansatz 2025), ohne Erläuterung. Änderungen über 2,5 % und 9.999 € sind zu erläutern.",
    ]);
    expect(meldungen(sheets, { erlaeuterung: { anteil: 0.03, betrag: 9_999 } })).toEqual([]);
    expect(meldungen(sheets, { erlaeuterung: { anteil: 0.025, betrag: 10_000 } })).toEqual([]);
  });
});

describe("KT-2: the digits of an account number", () => {
  const neun = konten.replace(/\n(\d{9})\d/g, "\n$1");
  test("are those that most have, or those that are set", () => {
    expect(meldungen({ Konten: neun }, {})).toEqual([]);
    expect(meldungen({ Konten: neun }, { kontostellen: 10 })).toEqual([
      "KT-2 warning Konten A3: 4 Konten (das erste: 441190100) haben 9 statt der eingestellten 10 Stellen. Bitte die Kontonummern vervollständigen.",
    ]);
    expect(meldungen({ Konten: neun }, { kontostellen: 9 })).toEqual([]);
  });
});

describe("EP-1: a line that only the form of the EigAnVO has", () => {
  const mitAbgabe = `${konten}
 | 8. Konzessionsabgaben
5501000000 | Konzessionsabgabe Wasser | 10,00 | 20 | 30
 | Summe | 10,00 | 20 | 30`;
  const ep1 = (vorgaben: Partial<Vorgaben>): string[] =>
    meldungen({ Erfolgsplan: erfolgsplan, Konten: mitAbgabe }, vorgaben).filter((text) =>
      text.startsWith("EP-1"),
    );
  test("is demanded by it alone", () => {
    expect(ep1({ land: "rheinland-pfalz" })).toEqual([
      expect.stringContaining("Die Zeile „Konzessionsabgaben“ fehlt im Erfolgsplan."),
    ]);
    expect(ep1({ land: "rheinland-pfalz", formblatt: "hgb" })).toEqual([]);
    expect(ep1({ land: "thueringen" })).toEqual([]);
    expect(ep1({})).toEqual([]);
  });

  test("other lines are demanded by both", () => {
    const ohne = mitFehler(erfolgsplan, "5. Materialaufwand | 171.300,25 | 178.000 | 184.000\n", "");
    const found = meldungen({ Erfolgsplan: ohne, Konten: konten }, { formblatt: "hgb" });
    expect(found.filter((text) => text.startsWith("EP-1"))).toHaveLength(1);
  });
});

describe("ZB-1: without an Ansatz", () => {
  const mit = (prozent: string): Record<string, string> => ({
    Bericht: mitFehler(
      guv,
      " | Summe | 184.000",
      `5615000000 | Arbeitskleidung | 0 | 0 | ${prozent} | 0 | ${prozent} | 0,00\n | Summe | 184.000`,
    ),
  });
  test.each(["0", ""])("„%s“ is right either way", (prozent) => {
    expect(meldungen(mit(prozent), { ohnePlanansatz: "null" })).toEqual([]);
    expect(meldungen(mit(prozent), { ohnePlanansatz: "leer" })).toEqual([]);
  });

  test("anything else is not, and the sentence says what should stand there", () => {
    expect(meldungen(mit("7"), {})[0]).toBe(
      "ZB-1 warning Bericht E9: Arbeitskleidung: „% vom Plan“ zeigt 7 %; ohne Ansatz steht dort 0.",
    );
    expect(meldungen(mit("7"), { ohnePlanansatz: "leer" })[0]).toContain(
      "; ohne Ansatz bleibt die Zelle leer.",
    );
  });
});

describe("ZB-2: the stored method of a row", () => {
  const zb2 = (methode: Methode, zeile = "51.000 | 47 | 102.000 | 94"): string[] => {
    const bericht = guv.replace("51.000 | 47 | 102.000 | 94", zeile);
    // What one amount explains is told as one: here the rule is asked by itself.
    const found = einzelbefunde(gesetzt({ Bericht: bericht }, { methoden: { "5236001000": methode } }));
    return found.filter(({ rule }) => rule === "ZB-2").map((finding) => `${finding.rule} ${kurz(finding)}`);
  };
  // Wartung: Ansatz 108.000, Ist per 30.06. 51.000.
  test.each<[Methode, string, string]>([
    [{ verfahren: "linear" }, "102.000", "108.000"],
    [{ verfahren: "plan" }, "108.000", "102.000"],
    [{ verfahren: "jahresposten" }, "51.000", "102.000"],
    [{ verfahren: "restplan" }, "105.000", "102.000"],
    // 181 of 365 days
    [{ verfahren: "taggenau" }, "102.845", "102.000"],
    [{ verfahren: "raten", rate: 5_000, offen: 2 }, "61.000", "102.000"],
    [{ verfahren: "obligo", obligo: 3_000, rest: 1_000 }, "55.000", "102.000"],
    [{ verfahren: "manuell", wert: 90_000, grund: "Vertrag gekündigt" }, "90.000", "102.000"],
  ])("%j: %s holds, %s does not", (methode, right, wrong) => {
    const zeile = (wert: string): string => `51.000 | 47 | ${wert} | 0`;
    expect(zb2(methode, zeile(right))).toEqual([]);
    expect(zb2(methode, zeile(wrong))).toHaveLength(1);
  });

  test("is named with what it would give", () => {
    expect(zb2({ verfahren: "plan" })).toEqual([
      "ZB-2 warning Bericht F8: Wartung: Die Hochrechnung 102.000 € folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (wie der Ansatz); danach wären es rund 108.000 €. Bitte den Betrag oder das Verfahren prüfen.",
    ]);
    expect(zb2({ verfahren: "manuell", wert: 90_000, grund: "Vertrag gekündigt" })).toEqual([
      "ZB-2 warning Bericht F8: Wartung: Die Hochrechnung 102.000 € folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (eigener Wert); danach sind es 90.000 €. Bitte den Betrag oder das Verfahren prüfen.",
    ]);
  });

  test("that needs the course of a year is left alone", () => {
    expect(zb2({ verfahren: "saison" }, "51.000 | 47 | 77.777 | 72")).toEqual([]);
  });

  test("belongs to a line where there is no account", () => {
    const methoden: Vorgaben["methoden"] = {
      "zwischenbericht-vermoegensplan.maschinen": { verfahren: "linear" },
    };
    const found = meldungen({ Bericht: beispielbericht.vermoegensplan }, { methoden });
    expect(found).toEqual([
      expect.stringMatching(/^ZB-2 .*Maschinen.*\(linear\); danach wären es rund 62\.000 €\. Bitte/),
    ]);
  });

  test("counts in a report that projects otherwise altogether", () => {
    const other = guv
      .replace("168.000 | 99", "171.000 | 101")
      .replace("362.000 | 101", "359.000 | 100")
      .replace("81.000 | 107", "79.000 | 104")
      .replace("102.000 | 94", "104.000 | 96");
    expect(meldungen({ Bericht: other }, { methoden: { "5236001000": { verfahren: "linear" } } })).toEqual([
      expect.stringContaining("danach wären es rund 102.000 €."),
    ]);
  });
});

describe("tables that state no unit", () => {
  const einheiten = (
    sheets: Record<string, string>,
    einheit: Vorgaben["einheit"],
  ): (1 | 1000 | undefined)[] => pruefen(gesetzt(sheets, { einheit })).tables.map(({ unit }) => unit);

  test("are kept in the one that is set", () => {
    expect(einheiten({ Erfolgsplan: erfolgsplan }, "erkannt")).toEqual([1]);
    expect(einheiten({ Erfolgsplan: erfolgsplan }, 1000)).toEqual([1000]);
    expect(einheiten({ Erfolgsplan: erfolgsplan }, 1)).toEqual([1]);
  });

  test.each([
    ["in a header", erfolgsplan.replace("Ansatz 2026", "Ansatz 2026 €")],
    ["in the title", `Erfolgsplan in €\n${erfolgsplan.trim()}`],
  ])("a unit %s goes before", (_, table) => {
    expect(einheiten({ Erfolgsplan: table }, 1000)).toEqual([1]);
  });

  test("posts are no amounts, and the Beschluss is in euro", () => {
    expect(einheiten({ Stellen: beispieluebersichten.stellen }, 1000)).toEqual([1]);
    const beschluss = beispielplan.festsetzung.replace("| Euro", "| ");
    expect(einheiten({ Beschluss: beschluss }, 1000)).toEqual([1]);
  });

  test("what was corrected for one table goes before", () => {
    const workbook = mappe({ Erfolgsplan: erfolgsplan });
    const anker = pruefen(workbook).tables[0]?.anchor;
    if (!anker) throw new RangeError("no table");
    const korrekturen = [{ anker, einheit: 1 as const }];
    const vorgaben: Vorgaben = { ...standardvorgaben, einheit: 1000 };
    const { tables } = pruefen(workbook, { ...keineEinstellungen, korrekturen, vorgaben });
    expect(tables[0]).toMatchObject({ unit: 1, correction: { einheit: 1 } });
  });

  test("the same figures in € and in T€ then agree, also across files", () => {
    const { vermoegensplan } = beispielplan;
    const tausend = erfolgsplan.replaceAll(/\d[\d.]*(,\d\d)?(?= \||\n|$)/g, (text) => {
      const value = Number(text.replaceAll(".", "").replace(",", "."));
      return value >= 1990 && value <= 2099 ? text : String(value / 1000).replace(".", ",");
    });
    const plan = gesetzt({ Erfolgsplan: tausend }, { einheit: 1000 });
    const other = mappe({ Vermögensplan: vermoegensplan });
    const own = (workbooks: Workbook[]): string[] =>
      pruefenGemeinsam(workbooks).flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === "VP-2").map(({ message }) => message),
      );
    expect(own([plan, { ...other, name: "Vermögensplan.xlsx" }])).toEqual([]);
    const unset = mappe({ Erfolgsplan: tausend });
    expect(own([unset, { ...other, name: "Vermögensplan.xlsx" }])).not.toEqual([]);
  });
});
