import { UNTERJAEHRIG, type Formular, type Position } from "./formular";

/** Mittelherkunft and Mittelverwendung (EigAnVO, Anlage 3); Finanzplan and Zwischenbericht use the same rows. */
export const vermoegensplanPositionen: Position[] = [
  { id: "anlageabgaenge", name: "Einnahmen aus Anlageabgängen", muster: /anlage(n)?abgaenge/ },
  { id: "abschreibungen", name: "Abschreibungen", muster: /^(erwirtschaftete )?abschreibungen/ },
  { id: "jahresgewinn", name: "Jahresgewinn", muster: /^jahres(gewinn|ueberschuss|ergebnis)/ },
  {
    id: "eigenkapitalerhoehung",
    name: "Erhöhung des Eigenkapitals",
    muster: /(erhoehung|zufuehrung|einzahlung).*(eigenkapital|stammkapital)|kapitalzufuehrung/,
  },
  {
    id: "zuwendungen",
    name: "Zuwendungen Dritter zu Investitionen",
    // What is dissolved or paid back is a use.
    muster:
      /^(?!.*(aufloesung|rueckzahlung))(zuwendungen|zuschuesse|zuweisung|.*investitions(zuwendung|zuschuss|zuschuesse|zuweisung))/,
  },
  {
    id: "ertragszuschuesse",
    name: "Zugang empfangene Ertragszuschüsse",
    muster: /(zugang|empfangene).*(ertrags|baukosten)zuschuesse|hausanschluss(beitraege|kosten)/,
  },
  { id: "rueckstellungen", name: "Zuführung Rückstellungen", muster: /zufuehrung.*rueckstellung/ },
  {
    id: "investitionskredite",
    name: "Investitionskredite (Neuaufnahme)",
    muster:
      /^investitionskredite|(kredit|darlehens)aufnahme|neuaufnahme|aufnahme von (investitions)?(krediten|darlehen)|^kredite\b/,
  },
  {
    id: "abnahmeMittel",
    name: "Abnahme der liquiden Mittel",
    muster: /(abnahme|abbau|entnahme|verminderung).*(liquide|finanzmittel|kassen)/,
  },
  {
    id: "summeEinnahmen",
    name: "Summe Einnahmen / Mittelherkunft",
    summe: true,
    muster:
      /^(summe|gesamt) (der )?(einnahmen|mittelherkunft|einzahlungen|deckungsmittel|finanzierungsmittel)\b(?! aus)|^(einnahmen|mittelherkunft|einzahlungen|deckungsmittel|finanzierungsmittel) (insgesamt|gesamt|zusammen)$|^gesamteinnahmen/,
  },
  { id: "konzessionen", name: "Konzessionen, gewerbliche Schutzrechte", muster: /^konzessionen/ },
  { id: "baukostenzuschuesse", name: "Baukostenzuschüsse", muster: /^baukostenzuschuesse/ },
  { id: "anzahlungenImmateriell", name: "Geleistete Anzahlungen", muster: /^geleistete anzahlungen$/ },
  {
    id: "summeImmateriell",
    name: "Summe Immaterielle Vermögensgegenstände",
    summe: true,
    muster: /^summe immaterielle/,
  },
  {
    id: "betriebsbauten",
    name: "Grundstücke mit Betriebs- und anderen Bauten",
    muster: /^grundstuecke.*(betriebs|andere).*/,
  },
  { id: "wohnbauten", name: "Grundstücke mit Wohnbauten", muster: /^grundstuecke.*wohnbauten/ },
  { id: "grundstuecke", name: "Grundstücke ohne Bauten", muster: /^grundstuecke.*ohne bauten/ },
  { id: "fremdbauten", name: "Bauten auf fremden Grundstücken", muster: /^bauten auf fremd/ },
  { id: "infrastruktur", name: "Infrastrukturvermögen", muster: /^infrastruktur/ },
  {
    id: "maschinen",
    name: "Maschinen und maschinelle Anlagen",
    muster: /^(technische anlagen und )?maschinen/,
  },
  {
    id: "ausstattung",
    name: "Betriebs- und Geschäftsausstattung",
    muster: /^betriebs und geschaeftsausstattung/,
  },
  { id: "anlagenImBau", name: "Geleistete Anzahlungen und Anlagen im Bau", muster: /anlagen im bau/ },
  { id: "summeSachanlagen", name: "Summe Sachanlagen", summe: true, muster: /^summe sachanlagen/ },
  { id: "wertpapiere", name: "Wertpapiere des Anlagevermögens", muster: /^wertpapiere/ },
  { id: "ausleihungen", name: "Sonstige Ausleihungen", muster: /ausleihungen/ },
  { id: "summeFinanzanlagen", name: "Summe Finanzanlagen", summe: true, muster: /^summe finanzanlagen/ },
  {
    id: "summeAnlagevermoegen",
    name: "Summe Anlagevermögen",
    summe: true,
    muster: /^summe (anlagevermoegen|investitionen)/,
  },
  {
    id: "jahresverlust",
    name: "Jahresverlust",
    muster: /^jahres(verlust|fehlbetrag)/,
    unter: {
      position: "summeEinnahmen",
      muster: /^jahres(gewinn|ueberschuss|ergebnis)\b.*(verlust|fehlbetrag)/,
    },
  },
  { id: "tilgung", name: "Tilgung Investitionskredite", muster: /tilgung/ },
  {
    id: "aufloesungInvestitionszuschuesse",
    name: "Auflösung Investitionszuschüsse",
    muster: /aufloesung.*investitionszuschuesse/,
  },
  {
    id: "aufloesungErtragszuschuesse",
    name: "Auflösung Ertragszuschüsse",
    muster: /aufloesung.*ertragszuschuesse/,
  },
  {
    id: "aufloesungRueckstellungen",
    name: "Auflösung Rückstellungen",
    muster: /(aufloesung|inanspruchnahme).*rueckstellung/,
  },
  {
    id: "eigenkapitalverminderung",
    name: "Verminderung des Eigenkapitals",
    muster: /verminderung.*(eigenkapital|stammkapital)/,
  },
  {
    id: "verlustausgleich",
    name: "Rückzahlung Verlustausgleichsleistungen",
    muster: /rueck(zahlung|fuehrung).*verlustausgleich|^verlustausgleichsleistungen/,
  },
  {
    id: "gewinnabfuehrung",
    name: "Gewinnabführung an Einrichtungsträger",
    muster: /gewinn(abfuehrung|ausschuettung)/,
  },
  {
    id: "zunahmeMittel",
    name: "Zunahme der liquiden Mittel",
    muster: /(zunahme|zufuehrung|erhoehung).*(liquide|finanzmittel|kassen)/,
  },
  {
    id: "summeSonstige",
    name: "Summe Sonstige Mittelverwendung",
    summe: true,
    muster: /^summe sonstige (mittelverwendung|ausgaben)/,
  },
  {
    id: "summeAusgaben",
    name: "Summe Ausgaben / Mittelverwendung",
    summe: true,
    muster:
      /^(summe|gesamt) (der )?(ausgaben|mittelverwendung|auszahlungen|finanzierungsbedarf|finanzbedarf|ausgabenbedarf)\b(?! fuer| aus)|^(ausgaben|mittelverwendung|auszahlungen|finanzierungsbedarf|finanzbedarf|ausgabenbedarf) (insgesamt|gesamt|zusammen)$|^gesamtausgaben/,
  },
];

/** What the sums of the investments add up. */
export const ANLAGEN: Record<string, string[]> = {
  summeImmateriell: ["konzessionen", "baukostenzuschuesse", "anzahlungenImmateriell"],
  summeSachanlagen: [
    "betriebsbauten",
    "wohnbauten",
    "grundstuecke",
    "fremdbauten",
    "infrastruktur",
    "maschinen",
    "ausstattung",
    "anlagenImBau",
  ],
  summeFinanzanlagen: ["wertpapiere", "ausleihungen"],
  summeAnlagevermoegen: ["summeImmateriell", "summeSachanlagen", "summeFinanzanlagen"],
};

export const MITTELHERKUNFT = [
  "anlageabgaenge",
  "abschreibungen",
  "jahresgewinn",
  "eigenkapitalerhoehung",
  "zuwendungen",
  "ertragszuschuesse",
  "rueckstellungen",
  "investitionskredite",
  "abnahmeMittel",
];

/** A total of the form and the positions that it adds up. */
interface Formularsumme {
  gesamt: string;
  plus: string[];
}

/** Sums of Mittelherkunft and Mittelverwendung; Finanzplan and Zwischenbericht have the same. */
export const VERMOEGENSPLAN_SUMMEN: Formularsumme[] = [
  { gesamt: "summeEinnahmen", plus: MITTELHERKUNFT },
  ...Object.entries(ANLAGEN).map(([gesamt, parts]) => ({ gesamt, plus: parts })),
  {
    gesamt: "summeSonstige",
    plus: [
      "jahresverlust",
      "tilgung",
      "aufloesungInvestitionszuschuesse",
      "aufloesungErtragszuschuesse",
      "aufloesungRueckstellungen",
      "eigenkapitalverminderung",
      "verlustausgleich",
      "gewinnabfuehrung",
      "zunahmeMittel",
    ],
  },
  { gesamt: "summeAusgaben", plus: ["summeAnlagevermoegen", "summeSonstige"] },
];

/** The positions that a total of the form adds up; none where it is no total. */
export function teilpositionen(position: string): string[] {
  return VERMOEGENSPLAN_SUMMEN.find(({ gesamt }) => gesamt === position)?.plus ?? [];
}

/** Whether a sum of the investments takes in a group. */
export function umfasstAnlagen(gesamt: string, position: string): boolean {
  if (gesamt === position) return true;
  return (ANLAGEN[gesamt] ?? []).some((part) => umfasstAnlagen(part, position));
}

export const vermoegensplan: Formular = {
  kind: "vermoegensplan",
  titel: /vermoegensplan|mittelherkunft|mittelverwendung/,
  positionen: vermoegensplanPositionen,
  verlangt: { positionen: 6, konten: false, ohne: [...UNTERJAEHRIG, "bedarf"], jahre: [0, 3] },
};
