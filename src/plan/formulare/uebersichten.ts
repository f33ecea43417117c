import type { Formular } from "./formular";

/** Erläuterungen zum Vermögensplan: numbered items in T€. */
export const erlaeuterungenVermoegensplan: Formular = {
  kind: "erlaeuterungen-vermoegensplan",
  titel: /erlaeuterung/,
  positionen: [],
  verlangt: { positionen: 0, konten: false, gliederungsnummern: true },
};

/** Investitionsprogramm: the summary of a Maßnahme and the list of its single items (§ 19 EigAnVO). */
export const investitionsprogramm: Formular = {
  kind: "investitionsprogramm",
  titel: /investitionsprogramm|massnahme/,
  kopf: /gesamtausgaben.*|bereitgestellte mittel/,
  positionen: [
    {
      id: "summeAusgaben",
      name: "Summe der Ausgaben",
      muster: /^summe( der)?( ausgaben| auszahlungen)?( aus investitionstaetigkeit)?$/,
    },
    { id: "summeEinnahmen", name: "Summe der Einnahmen", muster: /^summe der (einnahmen|einzahlungen)/ },
    { id: "saldo", name: "Saldo der Einnahmen und Ausgaben", muster: /^saldo/ },
  ],
  verlangt: { positionen: 1, konten: false, eineVon: ["planung", "bisher", "bedarf"] },
};

/** Einnahmen und Ausgaben, die sich auf den Gemeindehaushalt auswirken (§ 19 Nr. 2 EigAnVO). */
export const gemeindehaushalt: Formular = {
  kind: "gemeindehaushalt",
  titel: /auswirk|19 nr 2/,
  positionen: [
    { id: "erloese", name: "Laufende Erlöse", muster: /^laufende erloese/ },
    { id: "verwaltungskostenbeitrag", name: "Verwaltungskostenbeitrag", muster: /^verwaltungskosten/ },
    { id: "gewerbesteuer", name: "Gewerbesteuer", muster: /^gewerbesteuer/ },
    { id: "steuerberatung", name: "Steuerberatung", muster: /^steuerberatung/ },
    { id: "konzessionsabgabe", name: "Konzessionsabgabe", muster: /^konzessionsabgabe/ },
  ],
  verlangt: { positionen: 2, konten: false, ohne: ["ist", "hochrechnung"], jahre: [3, 12] },
};

/** Fälligkeiten aus Verpflichtungsermächtigungen. */
export const verpflichtungsermaechtigungen: Formular = {
  kind: "verpflichtungsermaechtigungen",
  titel: /verpflichtungsermaechtigung/,
  kopf: /verpflichtungsermaechtigung|ve ansatz|haushaltsfolgejahr/,
  positionen: [
    { id: "gesamtsumme", name: "Gesamtsumme", muster: /^(gesamtsumme|summe|gesamt)$/ },
    { id: "nachrichtlich", name: "Nachrichtlich", muster: /^nachrichtlich/ },
  ],
  verlangt: { positionen: 1, konten: false, ohne: ["ergebnis", "bedarf"] },
};

/** Stand der Verbindlichkeiten aus Krediten (§ 47 GemHVO). */
export const verbindlichkeiten: Formular = {
  kind: "verbindlichkeiten",
  titel: /verbindlichkeiten/,
  positionen: [
    { id: "anleihenInvestitionen", name: "Anleihen für Investitionen", muster: /^anleihen fuer investition/ },
    {
      id: "anleihenLiquiditaet",
      name: "Anleihen zur Liquiditätssicherung",
      muster: /^anleihen zur liquiditaet/,
    },
    {
      id: "krediteInvestitionen",
      name: "Kreditaufnahmen für Investitionen",
      muster: /kreditaufnahmen fuer investition|^investitionskredite/,
    },
    {
      id: "krediteLiquiditaet",
      name: "Kreditaufnahmen zur Liquiditätssicherung",
      muster: /kreditaufnahmen zur liquiditaet|^liquiditaetskredite/,
    },
    { id: "gleichgestellt", name: "Kreditähnliche Vorgänge", muster: /wirtschaftlich gleich/ },
    { id: "summe", name: "Summe der Verbindlichkeiten", muster: /^summe( der verbindlichkeiten)?$/ },
  ],
  verlangt: { positionen: 3, konten: false },
};

/** Stellenübersicht (§ 18 EigAnVO). */
export const stellenuebersicht: Formular = {
  kind: "stellenuebersicht",
  titel: /stellenuebersicht|stellenplan/,
  kopf: /entgeltgruppe|besoldung|anzahl der stellen|stellenuebersicht|stellenplan/,
  positionen: [
    { id: "summe", name: "Summe der Stellen", muster: /^(summe|gesamt|insgesamt|stellen gesamt)/ },
    { id: "beamte", name: "Beamtinnen und Beamte", muster: /\bbeamt/ },
    { id: "beschaeftigte", name: "Beschäftigte", muster: /\b(tarif)?beschaeftigte/ },
  ],
  verlangt: { positionen: 1, konten: false, eineVon: ["ansatz"] },
};

/** In Anspruch genommener Liquiditätskredit an Stichtagen. */
export const liquiditaetskredit: Formular = {
  kind: "liquiditaetskredit",
  titel: /liquiditaetskredit|kassenkredit/,
  kopf: /liquiditaetskredit|kassenkredit/,
  positionen: [],
  verlangt: { positionen: 0, konten: false, eineVon: ["datum"] },
};

/** IT-Kennzahlen over the years. */
export const kennzahlen: Formular = {
  kind: "kennzahlen",
  gerundet: true,
  titel: /kennzahlen/,
  positionen: [
    { id: "pcs", name: "PCs und Notebooks", muster: /^pc( s)? und notebooks|^pcs/ },
    { id: "vms", name: "Virtuelle Maschinen", muster: /^virtuelle maschinen/ },
    { id: "heimarbeitsplaetze", name: "Heim-Arbeitsplätze", muster: /heim ?arbeitsplaetze/ },
    { id: "mobile", name: "Mobile Endgeräte", muster: /^mobile endgeraete/ },
    { id: "arbeitsplaetze", name: "IT-Arbeitsplätze", muster: /^summe it arbeitsplaetze|^it arbeitsplaetze/ },
    {
      id: "arbeitsplaetzeSteigerung",
      name: "Steigerungsrate der IT-Arbeitsplätze",
      muster: /it arbeitsplaetze steigerung/,
    },
    { id: "zwischensumme", name: "Zwischensumme", muster: /^zwischensumme/ },
    { id: "leitstelle", name: "EDV-Kosten der Leitstelle", muster: /kosten der leitstelle/ },
    {
      id: "kostenJeArbeitsplatz",
      name: "Gesamtkosten je Arbeitsplatz",
      muster: /^gesamtkosten je arbeitsplatz (?!bereinigt)/,
    },
    { id: "gesamtkosten", name: "Gesamtkosten der Büroarbeitsplätze", muster: /^gesamtkosten (?!je)/ },
    {
      id: "umsatzVerwaltung",
      name: "Umsatzerlöse mit der Verwaltung",
      muster: /^umsatzerloese .*mit der verwaltung/,
    },
    { id: "gesamtumsatz", name: "Gesamtumsatz", muster: /^gesamt ?umsatz/ },
  ],
  verlangt: { positionen: 3, konten: false, jahre: [2, 99] },
};

/** Umsatzerlöse je Kunde over the years. */
export const kundenumsaetze: Formular = {
  kind: "kundenumsaetze",
  titel: /kunden/,
  kopf: /\bkunden?\b/,
  positionen: [{ id: "gesamt", name: "Umsatzerlöse gesamt", muster: /gesamt$|^(summe|gesamt)/ }],
  verlangt: { positionen: 1, konten: false, jahre: [2, 99] },
};
