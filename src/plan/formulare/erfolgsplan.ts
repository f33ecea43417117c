import { UNTERJAEHRIG, type Formular, type Position } from "./formular";

/** The lines of the Erfolgsplan: GuV by § 275 Abs. 2 HGB with the additions of the EigAnVO's form. */
export const erfolgsplanPositionen: Position[] = [
  {
    id: "umsatzerloese",
    name: "Umsatzerlöse",
    nummer: "1",
    muster: /^umsatzerloese\b(?!.*(mit der|mit den|externe))/,
  },
  {
    id: "bestandsveraenderung",
    name: "Bestandsveränderungen",
    nummer: "2",
    muster: /(erhoehung|verminderung|veraenderung).*bestand|bestandsveraenderung/,
  },
  {
    id: "eigenleistungen",
    name: "Andere aktivierte Eigenleistungen",
    nummer: "3",
    muster: /aktivierte eigenleistung/,
  },
  {
    id: "sonstigeErtraege",
    name: "Sonstige betriebliche Erträge",
    nummer: "4",
    muster: /sonstige betriebliche ertraege/,
  },
  {
    id: "summeErtraege",
    name: "Summe Erträge",
    summe: true,
    muster:
      /^(summe|gesamt)( der)?( betrieblichen)? ?(betriebs)?(ertraege|erloese|leistung)|^gesamtertraege|^betriebsleistung|^(betriebliche )?ertraege (insgesamt|gesamt)$|^ertraege$/,
  },
  {
    id: "materialaufwand",
    name: "Materialaufwand",
    nummer: "5",
    muster:
      /^(summe )?materialaufwand|^aufwendungen fuer bezogene lieferungen und leistungen|^aufwendungen fuer hausbewirtschaftung/,
  },
  {
    id: "rohstoffe",
    name: "Roh-, Hilfs- und Betriebsstoffe, bezogene Waren",
    muster: /roh.*hilfs.*betriebsstoff|bezogene waren/,
  },
  { id: "bezogeneLeistungen", name: "Bezogene Leistungen", muster: /bezogene leistungen/ },
  {
    id: "personalaufwand",
    name: "Personalaufwand",
    nummer: "6",
    muster: /^(summe )?personalauf(wand|wendungen)/,
  },
  { id: "loehne", name: "Löhne und Gehälter", muster: /loehne und gehaelter/ },
  { id: "soziales", name: "Soziale Abgaben und Altersversorgung", muster: /soziale abgaben/ },
  { id: "abschreibungen", name: "Abschreibungen", nummer: "7", muster: /^(summe )?abschreibungen$/ },
  {
    id: "afaAnlagen",
    name: "Abschreibungen auf das Anlagevermögen",
    muster: /^(abschreibungen )?auf immaterielle vermoegensgegenstaende|abschreibungen auf sachanlagen/,
  },
  {
    id: "afaUmlauf",
    name: "Abschreibungen auf Umlaufvermögen",
    muster: /^(abschreibungen )?auf vermoegensgegenstaende des umlaufvermoegens/,
  },
  { id: "konzessionsabgaben", name: "Konzessionsabgaben", nummer: "8", muster: /^konzessionsabgabe/ },
  {
    id: "sonstigeAufwendungen",
    name: "Sonstige betriebliche Aufwendungen",
    nummer: "9",
    muster: /sonstige betriebliche aufwendungen/,
  },
  {
    id: "summeAufwendungen",
    name: "Summe Aufwendungen",
    muster:
      /^(summe|gesamt)( der)?( betrieblichen)? ?(betriebs)?aufwendungen|^gesamtaufwendungen|^(betriebliche )?aufwendungen (insgesamt|gesamt)$|^aufwendungen$/,
  },
  {
    id: "beteiligungsertraege",
    name: "Erträge aus Beteiligungen",
    nummer: "10",
    muster: /ertraege aus beteiligung/,
  },
  {
    id: "wertpapierertraege",
    name: "Erträge aus anderen Wertpapieren und Ausleihungen",
    nummer: "11",
    muster: /ertraege aus (anderen )?(wertpapieren|ausleihungen)/,
  },
  {
    id: "zinsertraege",
    name: "Sonstige Zinsen und ähnliche Erträge",
    nummer: "12",
    muster: /zinsen und aehnliche ertraege|^zinsertraege/,
  },
  {
    id: "afaFinanzanlagen",
    name: "Abschreibungen auf Finanzanlagen",
    nummer: "13",
    muster: /abschreibungen auf (finanzanlagen|wertpapiere)/,
  },
  {
    id: "zinsaufwendungen",
    name: "Zinsen und ähnliche Aufwendungen",
    nummer: "14",
    muster: /zinsen und aehnliche aufwendungen|^zinsaufwendungen/,
  },
  {
    id: "gewinngemeinschaften",
    name: "Erträge aus Gewinngemeinschaften",
    nummer: "15",
    muster: /ertraege aus gewinn(gemeinschaft|abfuehrung)/,
  },
  {
    id: "verlustuebernahme",
    name: "Aufwendungen aus Verlustübernahme",
    nummer: "16",
    muster: /aufwendungen aus verlustuebernahme/,
  },
  {
    id: "ertragsteuern",
    name: "Steuern vom Einkommen und Ertrag",
    nummer: "17",
    muster: /steuern vom einkommen/,
  },
  {
    id: "ergebnisNachSteuern",
    name: "Ergebnis nach Steuern",
    nummer: "18",
    muster: /^ergebnis nach (ertrag)?steuern/,
  },
  { id: "sonstigeSteuern", name: "Sonstige Steuern", nummer: "19", muster: /^sonstige steuern/ },
  {
    id: "jahresergebnis",
    name: "Jahresgewinn / Jahresverlust",
    nummer: "20",
    muster: /^jahres(gewinn|verlust|ueberschuss|fehlbetrag|ergebnis)/,
  },
];

export const ERTRAEGE = ["umsatzerloese", "bestandsveraenderung", "eigenleistungen", "sonstigeErtraege"];
export const FINANZERTRAEGE = [
  "beteiligungsertraege",
  "wertpapierertraege",
  "zinsertraege",
  "gewinngemeinschaften",
];
/** All that the Ergebnis nach Steuern subtracts; the sonstige Steuern come after it. */
export const AUFWENDUNGEN = [
  "materialaufwand",
  "personalaufwand",
  "abschreibungen",
  "konzessionsabgaben",
  "sonstigeAufwendungen",
  "afaFinanzanlagen",
  "zinsaufwendungen",
  "verlustuebernahme",
  "ertragsteuern",
];

/** Lines that stand for a) and b) below them. */
export const UNTERZEILEN: Record<string, string[]> = {
  materialaufwand: ["rohstoffe", "bezogeneLeistungen"],
  personalaufwand: ["loehne", "soziales"],
  abschreibungen: ["afaAnlagen", "afaUmlauf"],
};

/** Lines that add to the result, and lines that lessen it. */
export function seite(position: string): "ertrag" | "aufwand" | undefined {
  const line = oberzeile(position) ?? position;
  if ([...ERTRAEGE, ...FINANZERTRAEGE].includes(line)) return "ertrag";
  return [...AUFWENDUNGEN, "sonstigeSteuern"].includes(line) ? "aufwand" : undefined;
}

/** Whether a total of the form takes in a line: "Summe Erträge" the Umsatzerlöse, Materialaufwand its a) and b). */
export function umfasst(gesamt: string, position: string): boolean {
  const line = oberzeile(position) ?? position;
  if (gesamt === position || gesamt === line) return true;
  if (gesamt === "summeErtraege") return ERTRAEGE.includes(line);
  return gesamt === "summeAufwendungen" && AUFWENDUNGEN.includes(line);
}

/** The line of which a line is a) or b). */
export function oberzeile(position: string): string | undefined {
  return Object.keys(UNTERZEILEN).find((parent) => UNTERZEILEN[parent]?.includes(position));
}

export const erfolgsplan: Formular = {
  kind: "erfolgsplan",
  titel: /erfolgsplan|gesamtuebersicht/,
  positionen: erfolgsplanPositionen,
  verlangt: { positionen: 6, konten: false, ohne: [...UNTERJAEHRIG], jahre: [0, 4], planungsjahre: 9 },
};
