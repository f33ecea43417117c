import { ausblicksplan } from "../../src/berichte/ausblick/ausblick";
import { standVon } from "../../src/berichte/auswertung/stand";
import { zahlenbilder, type Zahlenbild } from "../../src/berichte/diagramme/zahlenreihen";
import { hochrechnungsbericht } from "../../src/berichte/hochrechnung/hochrechnungsbericht";
import { summe } from "../../src/money/dezimal";
import { summeDer } from "../../src/plan/aufbau/gleichung";
import { plan } from "../../src/plan/plan";
import { festsetzungszeilen } from "../../src/plan/aufbau/festsetzungszeilen";
import { pruefen } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { abwasserwerk } from "../hilfen/betriebe/abwasserwerk";
import { betriebe } from "../hilfen/betriebe";
import { mappe } from "../hilfen/mappe";
import { muster } from "../hilfen/muster";

/** What each part of the product says of one total, by its name; each says it or is absent. */
type Aussagen = Record<string, Record<string, string>>;

const GUV = { ertraege: "Erträge", aufwendungen: "Aufwendungen", jahresergebnis: "Jahresergebnis" };

/** The last line of a picture's series for the planned year. */
function imBild(bild: Zahlenbild | undefined, jahr: number | undefined, name: string): string | undefined {
  const at = bild?.reihen.findLastIndex((reihe) => reihe.jahr === jahr && reihe.art === "ansatz") ?? -1;
  return bild?.zeilen.find((zeile) => zeile.name === name)?.werte[at]?.betrag.toString();
}

/** All lines of a picture in its series for the planned year. */
function alleZeilen(bild: Zahlenbild | undefined, jahr: number | undefined): string | undefined {
  const at = bild?.reihen.findLastIndex((reihe) => reihe.jahr === jahr && reihe.art === "ansatz") ?? -1;
  if (!bild?.vollstaendig || at < 0) return undefined;
  return summe(bild.zeilen.flatMap(({ werte }) => werte[at]?.betrag ?? [])).toString();
}

function aussagen(workbook: Workbook): Aussagen {
  const read = plan(workbook);
  const { bilder } = zahlenbilder(read);
  const bild = (thema: string, ansicht: string): Zahlenbild | undefined =>
    bilder.find((one) => one.thema === thema && one.ansicht === ansicht);
  const result: Aussagen = {};
  const say = (total: string, by: string, value: string | undefined): void => {
    if (value !== undefined && value !== "0") (result[total] ??= {})[by] = value;
  };
  for (const { position, plan: terme } of festsetzungszeilen(read)) {
    if (terme.length > 0) say(position, "Festsetzung", summeDer(terme).toString());
  }
  for (const { position, jahr, plan: value } of standVon(read, "", new Date(0)).eckwerte) {
    if (jahr === read.jahr) say(position, "Eckwerte", value?.toString());
  }
  if (read.tabellen.some(({ kind }) => kind === "erfolgsplan")) {
    const ueberblick = bild("erfolgsplan", "ueberblick");
    for (const [position, name] of Object.entries(GUV))
      say(position, "Diagramm", imBild(ueberblick, read.jahr, name));
    say("ertraege", "Zeilen", alleZeilen(bild("erfolgsplan", "ertraege"), read.jahr));
    say("aufwendungen", "Zeilen", alleZeilen(bild("erfolgsplan", "aufwendungen"), read.jahr));
  }
  say("einnahmen", "Zeilen", alleZeilen(bild("vermoegensplan", "herkunft"), read.jahr));
  say("ausgaben", "Zeilen", alleZeilen(bild("vermoegensplan", "verwendung"), read.jahr));
  const bericht = hochrechnungsbericht([workbook], { verfahren: "linear" });
  if (bericht.kind === "bericht" && bericht.guv) {
    const { ertraege, aufwendungen, ergebnis } = bericht.guv.gesamt;
    const ofReport = bild("zwischenbericht", "ueberblick");
    const at = ofReport?.reihen.findIndex(({ art }) => art === "ist") ?? -1;
    const drawn = (name: string): string | undefined =>
      ofReport?.zeilen.find((zeile) => zeile.name === name)?.werte[at]?.betrag.toString();
    for (const [name, line] of Object.entries({
      Erträge: ertraege,
      Aufwendungen: aufwendungen,
      Jahresergebnis: ergebnis,
    })) {
      say(`Ist ${name}`, "Bericht", line.werte.ist?.toString());
      say(`Ist ${name}`, "Diagramm", drawn(name));
    }
  }
  return result;
}

/** The totals of which two parts of the product say something else. */
const widersprueche = (workbook: Workbook): string[] =>
  Object.entries(aussagen(workbook)).flatMap(([total, said]) =>
    new Set(Object.values(said)).size > 1 ? [`${total}: ${JSON.stringify(said)}`] : [],
  );

describe("one total is the same everywhere", () => {
  test.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Zwischenbericht-2023-06-30-Formeln"])(
    "%s",
    async (name) => {
      const workbook = await muster(name);
      expect(Object.keys(aussagen(workbook)).length).toBeGreaterThan(2);
      expect(widersprueche(workbook)).toEqual([]);
    },
  );

  test.each([
    ...betriebe.map(({ name, mappe: book }) => [name, book] as const),
    ["Abwasserwerk", abwasserwerk()] as const,
  ])("%s", (_, workbook) => {
    expect(widersprueche(workbook)).toEqual([]);
  });
});

describe("a line that only this enterprise has", () => {
  const ERFOLGSPLAN = `
Erfolgsplan 2026
Position | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 480.000 | 490.000 | 500.000
4. Sonstige betriebliche Erträge | 18.000 | 19.000 | 20.000
Erträge aus Verpachtung | 25.000 | 27.000 | 30.000
5. Materialaufwand | 200.000 | 205.000 | 210.000
6. Personalaufwand | 190.000 | 195.000 | 200.000
7. Abschreibungen | 40.000 | 41.000 | 42.000
9. Sonstige betriebliche Aufwendungen | 30.000 | 31.000 | 32.000
20. Jahresgewinn / Jahresverlust | 63.000 | 64.000 | 66.000`;

  test("of the Erfolgsplan counts in Festsetzung, Eckwerte, and in the pictures", () => {
    const said = aussagen(mappe({ Erfolgsplan: ERFOLGSPLAN }));
    expect(said.ertraege).toEqual({
      Festsetzung: "550000",
      Eckwerte: "550000",
      Diagramm: "550000",
      Zeilen: "550000",
    });
    expect(said.jahresergebnis).toMatchObject({ Festsetzung: "66000", Diagramm: "66000" });
  });

  test("of a half-year report without accounts counts in its result", () => {
    const workbook = mappe({
      Bericht: `
Zwischenbericht zum 30.06.2026
Position | Ansatz 2026 | Ist 30.06.2026 | Hochrechnung
1. Umsatzerlöse | 500.000 | 250.000 | 500.000
4. Sonstige betriebliche Erträge | 40.000 | 20.000 | 40.000
Erträge aus Verpachtung | 60.000 | 30.000 | 60.000
5. Materialaufwand | 230.000 | 115.000 | 230.000
6. Personalaufwand | 250.000 | 125.000 | 250.000
7. Abschreibungen | 56.000 | 28.000 | 56.000
20. Jahresgewinn / Jahresverlust | 64.000 | 32.000 | 64.000`,
    });
    const bericht = hochrechnungsbericht([workbook], { verfahren: "linear" });
    if (bericht.kind !== "bericht" || !bericht.guv) throw new Error(bericht.kind);
    expect(bericht.guv.gesamt.ergebnis.werte.ist?.toString()).toBe("32000");
    expect(bericht.guv.gesamt.ergebnis.werte.hochrechnung?.toString()).toBe("64000");
    expect(bericht.guv.linien.map(({ name }) => name)).toContain("Erträge aus Verpachtung");
    expect(widersprueche(workbook)).toEqual([]);
    expect(pruefen(workbook).findings).toEqual([]);
  });

  test("of the Finanzplan counts in the outlook", () => {
    const workbook = mappe({
      Finanzplan: `
Finanzplan 2025–2029
Mittelherkunft | 2025 | 2026 | 2027 | 2028 | 2029
2. Abschreibungen | 40.000 | 42.000 | 44.000 | 45.000 | 46.000
3. Jahresgewinn | 60.000 | 66.000 | 70.000 | 71.000 | 72.000
Verkauf von Altfahrzeugen | 5.000 | 160.000 | 6.000 | 7.000 | 8.000
8. Investitionskredite | 100.000 | 20.000 | 90.000 | 80.000 | 70.000
Summe Einnahmen | 205.000 | 288.000 | 210.000 | 203.000 | 196.000
Mittelverwendung
Maschinen und maschinelle Anlagen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
Summe Sachanlagen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
Summe Anlagevermögen | 150.000 | 80.000 | 160.000 | 150.000 | 140.000
Tilgung von Krediten | 30.000 | 28.000 | 26.000 | 24.000 | 22.000
Zunahme der liquiden Mittel | 25.000 | 180.000 | 24.000 | 29.000 | 34.000
Summe sonstige Mittelverwendung | 55.000 | 208.000 | 50.000 | 53.000 | 56.000
Summe Ausgaben | 205.000 | 288.000 | 210.000 | 203.000 | 196.000`,
    });
    const jahre = ausblicksplan([workbook])?.jahre ?? [];
    expect(jahre.map(({ jahr, veraenderung }) => `${jahr} ${veraenderung.toString()}`)).toEqual([
      "2025 25000",
      "2026 180000",
      "2027 24000",
      "2028 29000",
      "2029 34000",
    ]);
    expect(jahre.every(({ imPlan }) => imPlan === undefined)).toBe(true);
    expect(jahre[1]?.zeilen.sonstigeEinnahmen.toString()).toBe("160000");
  });
});

describe("a list of accounts without headings", () => {
  const KONTEN = (cost: string): string => `
Summen- und Saldenliste
Konto | Bezeichnung | Saldo per 30.06.2026
4111000000 | Umsatzerlöse Rechenzentrum | 900.000
4112000000 | Entgelte externe Kunden | 100.000
4411000000 | Erträge aus Auflösung | 20.000
5311000000 | Aufwendungen für Strom | ${cost}300.000
5312000000 | Wartung | ${cost}50.000
5511000000 | Löhne und Gehälter | ${cost}350.000
5512000000 | Soziale Abgaben | ${cost}50.000
5711000000 | Abschreibungen auf Sachanlagen | ${cost}120.000`;

  test.each(["", "-"])("has its result by the class of its accounts, costs shown as %s", (cost) => {
    const bericht = hochrechnungsbericht([mappe({ Konten: KONTEN(cost) })], { verfahren: "linear" });
    if (bericht.kind !== "bericht" || !bericht.guv) throw new Error(bericht.kind);
    const { ertraege, aufwendungen, ergebnis } = bericht.guv.gesamt;
    expect([ertraege, aufwendungen, ergebnis].map(({ werte }) => werte.ist?.toString())).toEqual([
      "1020000",
      "870000",
      "150000",
    ]);
    expect(bericht.guv.nichtZugeordnet).toEqual([]);
  });
});
