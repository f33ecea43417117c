import { monate } from "./monate";

const ZEILEN = {
  jahresergebnis: "Jahresergebnis",
  abschreibungen: "Abschreibungen",
  kredite: "Investitionskredite (Neuaufnahme)",
  sonstigeEinnahmen: "Sonstige Einnahmen",
  investitionen: "Investitionen",
  tilgung: "Tilgung Investitionskredite",
  sonstigeAusgaben: "Sonstige Ausgaben",
};

/** All texts of the five-year outlook: the part of the pane and its sheet. */
export const ausblick = {
  titel: "Ausblick",
  zweck: "Liquide Mittel und Abschreibungen der Finanzplanjahre, gerechnet aus den geprüften Plänen.",
  fehlt: {
    title: "Kein Finanzplan und kein Vermögensplan",
    text: "Der Ausblick rechnet mit den Jahren des Finanzplans, ersatzweise mit dem Vermögensplan. Öffnen Sie den Wirtschaftsplan und prüfen Sie ihn, oder wählen Sie ihn unter „Prüfung“ mit „Weitere Datei mitprüfen“.",
  },
  ausDatei: (file: string) => `Zahlen aus der Datei ${file}.`,
  nurVermoegensplan: "Ein Finanzplan wurde nicht erkannt; gezeigt werden die Jahre des Vermögensplans.",

  angaben: "Angaben",
  bestand: "Liquide Mittel zu Beginn in €",
  bestandHinweis:
    "Bestand am gewählten Tag, negativ bei einem Liquiditätskredit, zum Beispiel 350.000 oder −120.000. Ohne Angabe werden nur die Veränderungen gezeigt.",
  stichtag: "Bestand am",
  tag: (jahr: number) => `31.12.${jahr}`,
  hoechstbetrag: "Höchstbetrag der Liquiditätskredite in €",
  hoechstbetragAus: (jahr: number | undefined) =>
    jahr === undefined
      ? "Aus dem Festsetzungsbeschluss; er wird für jedes Jahr neu festgesetzt."
      : `Aus dem Beschluss ${jahr}; für andere Jahre dient er zum Vergleich, denn er wird jährlich festgesetzt.`,
  hoechstbetragFehlt: "Ein Festsetzungsbeschluss wurde nicht erkannt.",
  betragFalsch: "Bitte einen Betrag wie 350.000 oder −120.000,50 eintragen.",
  hoechstbetragFalsch: "Bitte einen Betrag ab 0 wie 500.000 eintragen.",

  zeilen: ZEILEN,
  veraenderung: "Veränderung der liquiden Mittel",
  kumuliert: "Veränderung seit Beginn",
  bestandEnde: "Liquide Mittel am Jahresende",
  kredit: "Nötiger Liquiditätskredit",
  auslastung: "Auslastung des Höchstbetrags",
  frei: "Freier Rahmen",
  status: { eingehalten: "eingehalten", ueberschritten: "überschritten" },

  bestandKurz: (amount: string) => `Bestand ${amount}`,
  abweichend: (shown: string) =>
    `Der Plan zeigt hier ${shown}. Die Zeilen ergeben etwas anderes; bitte die Befunde der Prüfung ansehen.`,

  aussagen: {
    summe: (von: number, bis: number, veraenderung: string) =>
      `${von === bis ? `Im Jahr ${von}` : `Von ${von} bis ${bis}`} nehmen die liquiden Mittel um ${veraenderung}.`,
    zunahme: (amount: string) => `${amount} zu`,
    abnahme: (amount: string) => `${amount} ab`,
    ohneBestand: "Tragen Sie den Bestand zu Beginn ein, um Bestände und Kreditbedarf zu sehen.",
    keinKredit: (jahr: number, value: string) =>
      `An keinem Jahresende ist ein Liquiditätskredit nötig; am knappsten ist ${jahr} mit ${value}.`,
    kredit: (jahr: number, value: string) =>
      `Der höchste Liquiditätskredit an einem Jahresende ist mit ${value} im Jahr ${jahr} nötig.`,
    ueberschritten: (jahr: number, value: string, limit: string) =>
      `Zuerst ${jahr} ist der Höchstbetrag von ${limit} überschritten, um ${value}.`,
    eingehalten: (limit: string) => `Der Höchstbetrag von ${limit} ist in keinem Jahr überschritten.`,
    unterjaehrig: "Gerechnet sind Jahresenden; im Lauf eines Jahres kann mehr nötig sein.",
  },

  afa: {
    titel: "AfA-Vorschau",
    zweck:
      "Abschreibungen auf die geplanten Investitionen, nach der Nutzungsdauer, die Sie je Anlagengruppe eintragen. Ohne Nutzungsdauer wird eine Gruppe nicht gerechnet.",
    keine: "Weder ein Investitionsprogramm noch Investitionen im Finanzplan wurden erkannt.",
    nutzungsdauer: (gruppe: string) => `Nutzungsdauer ${gruppe} (Jahre)`,
    dauerFalsch: "Bitte Jahre zwischen 0,5 und 100 eintragen.",
    monat: "Anschaffung jeweils im",
    monate,
    monatHinweis: "Wann im Jahr gekauft wird, steht in keinem Plan; der Monat der Anschaffung zählt voll.",
    quelle: { programm: "Investitionsprogramm", finanzplan: "Finanzplan" },
    geplant: "Abschreibungen wie geplant",
    gerechnet: "davon rechnerisch für neue Anlagen",
    rest: "bleibt für vorhandene Anlagen",
    negativ: (jahre: number[]) =>
      `${jahre.join(", ")}: Die Abschreibungen auf neue Anlagen sind höher als alle geplanten. Bitte Nutzungsdauern und Finanzplan prüfen.`,
    ohneDauer: (namen: string[]) => `Ohne Nutzungsdauer, nicht gerechnet: ${namen.join(", ")}.`,
    nichts: "Tragen Sie mindestens eine Nutzungsdauer ein.",
  },

  blatt: {
    name: "Ausblick",
    titel: (von: number, bis: number) => (von === bis ? `Ausblick ${von}` : `Ausblick ${von} bis ${bis}`),
    position: "Position, in €",
    bestand: (tag: string, amount: string) => `Bestand am ${tag}: ${amount}`,
    erklaerung:
      "Veränderung = Einnahmen − Ausgaben des Vermögensplans ohne die Zeilen Zunahme und Abnahme der liquiden Mittel. Nur Werte; gezeigt werden volle Euro.",
    afaErklaerung: (month: string) =>
      `Lineare Abschreibung, Anschaffung jeweils im ${month}, auf die Investitionen der gezeigten Jahre.`,
    jahre: (count: string) => `${count} Jahre`,
  },
} as const;
