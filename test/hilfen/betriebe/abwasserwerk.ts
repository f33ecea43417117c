import { Decimal, ZERO, summe } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../mappe";

/** How the Abwasserwerk shows the same kind of plan otherwise. */
export interface Darstellung {
  /** The fees are lower and every year ends with a loss. */
  verlust?: boolean;
  /** Beschluss and Erfolgsplan name the result "Jahresverlust" and show it as a positive amount. */
  alsJahresverlust?: boolean;
  /** The Erfolgsplan and its accounts show costs with a minus sign. */
  aufwandNegativ?: boolean;
  /** The accounts' groups have no rows "Summe"; the heading carries the total. */
  summeInUeberschrift?: boolean;
}

type Jahre = [re2024: string, plan2025: string, plan2026: string];
interface Kontenzeile {
  nummer: string;
  name: string;
  betraege: Jahre;
}
interface Zeile {
  titel: string;
  aufwand: boolean;
  konten: Kontenzeile[];
}

const konto = (nummer: string, name: string, ...betraege: Jahre): Kontenzeile => ({ nummer, name, betraege });

const GEBUEHREN: Record<"gewinn" | "verlust", Kontenzeile> = {
  gewinn: konto("40010000", "Schmutzwassergebühren", "3.412.806,17", "3.480.000", "3.615.000"),
  verlust: konto("40010000", "Schmutzwassergebühren", "2.912.806,17", "2.980.000", "3.115.000"),
};

/** The invented accounts of an Eigenbetrieb Abwasser, by line of the form. */
function zeilen(verlust: boolean): Record<string, Zeile> {
  const ertrag = (titel: string, ...konten: Kontenzeile[]): Zeile => ({ titel, aufwand: false, konten });
  const aufwand = (titel: string, ...konten: Kontenzeile[]): Zeile => ({ titel, aufwand: true, konten });
  return {
    umsatz: ertrag(
      "1. Umsatzerlöse",
      verlust ? GEBUEHREN.verlust : GEBUEHREN.gewinn,
      konto("40020000", "Niederschlagswassergebühren", "1.208.344,90", "1.215.000", "1.240.000"),
      konto("40090000", "Auflösung von Ertragszuschüssen", "188.000,00", "186.500", "184.300"),
    ),
    eigenleistungen: ertrag(
      "3. Andere aktivierte Eigenleistungen",
      konto("47100000", "Eigenleistungen Kanalbau", "41.217,35", "45.000", "52.500"),
    ),
    sonstige: ertrag(
      "4. Sonstige betriebliche Erträge",
      konto("48300000", "Kostenerstattungen", "12.480,02", "9.800", "11.200"),
    ),
    stoffe: aufwand(
      "a) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe und für bezogene Waren",
      konto("60100000", "Fällmittel und Flockungshilfsmittel", "318.902,44", "330.000", "347.000"),
      konto("60500000", "Strom Kläranlage", "604.118,07", "655.000", "671.400"),
    ),
    leistungen: aufwand(
      "b) Aufwendungen für bezogene Leistungen",
      konto("61200000", "Klärschlammentsorgung", "412.336,80", "438.000", "455.900"),
      konto("61600000", "Kanalreinigung und Untersuchung", "187.450,11", "192.000", "208.300"),
    ),
    loehne: aufwand(
      "a) Löhne und Gehälter",
      konto("62000000", "Entgelte", "941.226,58", "987.600", "1.024.800"),
    ),
    soziales: aufwand(
      "b) Soziale Abgaben und Aufwendungen für Altersversorgung und für Unterstützung",
      konto("64000000", "Arbeitgeberanteile", "189.004,23", "198.300", "206.100"),
      konto("64400000", "Zusatzversorgung", "74.190,88", "77.900", "80.700"),
    ),
    abschreibungen: aufwand(
      "7. Abschreibungen",
      konto("65200000", "Abschreibungen auf Kanäle", "887.430,00", "902.000", "918.600"),
      konto("65400000", "Abschreibungen auf Kläranlagen", "431.815,00", "440.500", "447.300"),
    ),
    uebrige: aufwand(
      "9. Sonstige betriebliche Aufwendungen",
      konto("67300000", "Abwasserabgabe", "96.411,00", "98.000", "98.000"),
      konto("67800000", "Verwaltungskostenbeitrag", "143.270,00", "146.100", "149.900"),
    ),
    zinsertraege: ertrag(
      "12. Sonstige Zinsen und ähnliche Erträge",
      konto("57100000", "Zinsen aus Tagesgeld", "2.306,71", "1.500", "1.200"),
    ),
    zinsen: aufwand(
      "14. Zinsen und ähnliche Aufwendungen",
      konto("75100000", "Zinsen für Investitionskredite", "304.772,19", "296.400", "311.700"),
    ),
    sonstigeSteuern: aufwand(
      "19. Sonstige Steuern",
      konto("77000000", "Kraftfahrzeugsteuer und Grundsteuer", "4.118,00", "4.200", "4.300"),
    ),
  };
}

const JAHRE = [0, 1, 2] as const;
const euro = (text: string): Decimal => new Decimal(text.replaceAll(".", "").replace(",", "."));
const jahressumme = (konten: Kontenzeile[], jahr: number): Decimal =>
  summe(konten.map(({ betraege }) => euro(betraege[jahr] ?? "0")));

/** A row of amounts: the first year in cents, the planned ones in whole euro. */
function betragszeile(amounts: readonly Decimal[]): string {
  return amounts.map((amount, jahr) => zahlDeutsch(amount, jahr === 0 ? 2 : 0)).join(" | ");
}

/**
 * A small, complete and correct Wirtschaftsplan 2026 of another enterprise: header words "RE 2024" and "Plan 2026",
 * account numbers of eight digits, no lines 8, 15 and 16, everything in one way of showing or another.
 */
export function abwasserwerk(darstellung: Darstellung = {}): Workbook {
  const plan = zeilen(darstellung.verlust ?? false);
  return mappe({
    Beschluss: beschluss(plan, darstellung),
    Erfolg: erfolgsplan(plan, darstellung),
    Sachkonten: konten(plan, darstellung),
    Vermögen: vermoegensplan(plan),
  });
}

type Planzeilen = ReturnType<typeof zeilen>;

function gesamt(plan: Planzeilen, jahr: number, welche: (zeile: Zeile, id: string) => boolean): Decimal {
  return summe(
    Object.entries(plan)
      .filter(([id, zeile]) => welche(zeile, id))
      .map(([, { konten: accounts }]) => jahressumme(accounts, jahr)),
  );
}

const ertraege = (plan: Planzeilen, jahr: number): Decimal => gesamt(plan, jahr, ({ aufwand }) => !aufwand);
const aufwendungen = (plan: Planzeilen, jahr: number): Decimal =>
  gesamt(plan, jahr, ({ aufwand }) => aufwand);
const ergebnis = (plan: Planzeilen, jahr: number): Decimal =>
  ertraege(plan, jahr).minus(aufwendungen(plan, jahr));

function beschluss(plan: Planzeilen, { alsJahresverlust }: Darstellung): string {
  const result = ergebnis(plan, 2);
  const { summe: finanzvolumen, kredite } = mittel(plan);
  const label = alsJahresverlust ? "einem Jahresverlust von" : "einem Jahresergebnis von";
  return `
Festsetzung des Wirtschaftsplans 2026 | Euro
Erfolgsplan
Erträge von | ${zahlDeutsch(ertraege(plan, 2))}
Aufwendungen von | ${zahlDeutsch(aufwendungen(plan, 2))}
${label} | ${zahlDeutsch(alsJahresverlust ? result.negated() : result)}
Vermögensplan
Einnahmen von | ${zahlDeutsch(finanzvolumen)}
Ausgaben von | ${zahlDeutsch(finanzvolumen)}
Gesamtbetrag der Verpflichtungsermächtigungen | 240.000
Gesamtbetrag der Kredite für Investitionen | ${zahlDeutsch(kredite)}
Höchstbetrag der Kredite zur Liquiditätssicherung | 750.000`;
}

function erfolgsplan(plan: Planzeilen, darstellung: Darstellung): string {
  const row = (id: string): string => {
    const zeile = plan[id];
    if (!zeile) throw new RangeError(`no line ${id}`);
    return `${zeile.titel} | ${betragszeile(zeilensumme(zeile, darstellung))}`;
  };
  const results = JAHRE.map((jahr) => ergebnis(plan, jahr));
  const steuern = JAHRE.map((jahr) => jahressumme(plan.sonstigeSteuern?.konten ?? [], jahr));
  const vor = results.map((result, jahr) => result.plus(steuern[jahr] ?? ZERO));
  const betrieblich = JAHRE.map((jahr) =>
    gesamt(plan, jahr, ({ aufwand }, id) => !aufwand && id !== "zinsertraege"),
  );
  const null3 = "0,00 | 0 | 0";
  return `
Erfolgsplan 2026
Ertrags- und Aufwandsart | RE 2024 | Plan 2025 | Plan 2026
${row("umsatz")}
2. Erhöhung oder Verminderung des Bestands | ${null3}
${row("eigenleistungen")}
${row("sonstige")}
Summe der Erträge | ${betragszeile(betrieblich)}
5. Materialaufwand
${row("stoffe")}
${row("leistungen")}
6. Personalaufwand
${row("loehne")}
${row("soziales")}
${row("abschreibungen")}
${row("uebrige")}
10. Erträge aus Beteiligungen | ${null3}
11. Erträge aus anderen Wertpapieren und Ausleihungen | ${null3}
${row("zinsertraege")}
13. Abschreibungen auf Finanzanlagen | ${null3}
${row("zinsen")}
17. Steuern vom Einkommen und vom Ertrag | ${null3}
18. Ergebnis nach Steuern | ${betragszeile(vor)}
${row("sonstigeSteuern")}
${resultRow(results, darstellung)}`;
}

function resultRow(results: Decimal[], { alsJahresverlust }: Darstellung): string {
  return alsJahresverlust
    ? `20. Jahresverlust | ${betragszeile(results.map((result) => result.negated()))}`
    : `20. Jahresgewinn / Jahresverlust | ${betragszeile(results)}`;
}

function zeilensumme({ konten: accounts, aufwand }: Zeile, { aufwandNegativ }: Darstellung): Decimal[] {
  const sums = JAHRE.map((jahr) => jahressumme(accounts, jahr));
  return aufwand && aufwandNegativ ? sums.map((amount) => amount.negated()) : sums;
}

function konten(plan: Planzeilen, darstellung: Darstellung): string {
  const groups = Object.entries(plan).map(([id, zeile]) => {
    const total = betragszeile(zeilensumme(zeile, darstellung));
    const rows = zeile.konten.map(({ nummer, name, betraege }) => {
      const amounts = betraege.map(euro);
      const shown =
        zeile.aufwand && darstellung.aufwandNegativ ? amounts.map((amount) => amount.negated()) : amounts;
      return `${nummer} | ${name} | ${betragszeile(shown)}`;
    });
    const heading =
      id === "stoffe" ? " | 5. Materialaufwand\n" : id === "loehne" ? " | 6. Personalaufwand\n" : "";
    return darstellung.summeInUeberschrift
      ? `${heading} | ${zeile.titel} | ${total}\n${rows.join("\n")}`
      : `${heading} | ${zeile.titel}\n${rows.join("\n")}\n | Summe | ${total}`;
  });
  return `
Erfolgsplan 2026 nach Konten
Sachkonto | Text | RE 2024 | Plan 2025 | Plan 2026
${groups.join("\n")}`;
}

/** Einnahmen and Ausgaben of the Vermögensplan 2026: credits make up what is missing. */
function mittel(plan: Planzeilen): {
  summe: Decimal;
  kredite: Decimal;
  eigene: { abschreibungen: Decimal; gewinn: Decimal; verlust: Decimal };
} {
  const abschreibungen = jahressumme(plan.abschreibungen?.konten ?? [], 2);
  const result = ergebnis(plan, 2);
  const gewinn = Decimal.max(result, 0);
  const verlust = Decimal.max(result.negated(), 0);
  const total = summe([AUSGABEN.anlagen, AUSGABEN.tilgung, AUSGABEN.zuschuesse].map(euro)).plus(verlust);
  const kredite = total.minus(abschreibungen).minus(gewinn).minus(euro(ZUWENDUNGEN));
  return { summe: total, kredite, eigene: { abschreibungen, gewinn, verlust } };
}

const ZUWENDUNGEN = "320.000";
const AUSGABEN = { anlagen: "2.985.000", tilgung: "611.400", zuschuesse: "184.300" };

function vermoegensplan(plan: Planzeilen): string {
  const { summe: total, kredite, eigene } = mittel(plan);
  const sonstige = summe([AUSGABEN.tilgung, AUSGABEN.zuschuesse].map(euro)).plus(eigene.verlust);
  return `
Vermögensplan 2026
 | Plan 2026 | VE 2026
Mittelherkunft
1. Einnahmen aus Anlagenabgängen | 0
2. Abschreibungen | ${zahlDeutsch(eigene.abschreibungen)}
3. Jahresgewinn | ${zahlDeutsch(eigene.gewinn)}
5. Zuwendungen Dritter | ${ZUWENDUNGEN}
8. Investitionskredite | ${zahlDeutsch(kredite)}
9. Abnahme der liquiden Mittel | 0
Summe Mittelherkunft | ${zahlDeutsch(total)}
Mittelverwendung
I. Immaterielle Vermögensgegenstände
1. Konzessionen und Lizenzen | 35.000 | 0
Summe Immaterielle Vermögensgegenstände | 35.000 | 0
II. Sachanlagen
1. Grundstücke mit Betriebsbauten | 310.000 | 0
5. Infrastrukturvermögen | 2.150.000 | 240.000
6. Maschinen | 455.000 | 0
7. Betriebs- und Geschäftsausstattung | 35.000 | 0
Summe Sachanlagen | 2.950.000 | 240.000
Summe Anlagevermögen | ${AUSGABEN.anlagen} | 240.000
IV. Sonstige Mittelverwendung
1. Jahresverlust | ${zahlDeutsch(eigene.verlust)}
2. Tilgung von Investitionskrediten | ${AUSGABEN.tilgung}
4. Auflösung von Ertragszuschüssen | ${AUSGABEN.zuschuesse}
9. Zunahme der liquiden Mittel | 0
Summe Sonstige Mittelverwendung | ${zahlDeutsch(sonstige)}
Summe Mittelverwendung | ${zahlDeutsch(total)} | 240.000`;
}
