import type { Abschnitt, Formular, Position } from "./formular";
import { landesworte } from "./laender";
import type { Festsetzungsbetrag } from "./laender/land";

/** Parts of a Beschluss; the first whose words a row has. A credit is a credit, whatever it is to pay for. */
const abschnitte: Abschnitt[] = [
  {
    id: "kassenkredit",
    beginn:
      /kassenkredit|liquiditaets(kredit|darlehen|sicherung)|aufrechterhaltung der liquiditaet|rechtzeitigen leistung/,
    nurZeile: true,
  },
  { id: "kredite", beginn: /kredit|darlehen/, nurZeile: true },
  { id: "ve", beginn: /verpflichtungsermaechtigung/, nurZeile: true },
  { id: "umlage", beginn: /umlage/, nurZeile: true },
  { id: "summe", beginn: /summe (des|im) wirtschaftsplan|gesamtsumme|wirtschaftsplan (insgesamt|gesamt)/ },
  { id: "gesamt", beginn: /geschaefts (und )?investition/ },
  { id: "laufend", beginn: /laufende[rn]? geschaeftstaetigkeit/ },
  { id: "investition", beginn: /investitionstaetigkeit/ },
  { id: "finanzierung", beginn: /finanzierungstaetigkeit/ },
  { id: "aenderung", beginn: /aenderung.*(bestand|mittel)/ },
  { id: "zahlungen", beginn: /liquiditaetsplan|finanzplan/ },
  { id: "vermoegensplan", beginn: /vermoegensplan/ },
  { id: "erfolgsplan", beginn: /erfolgsplan/ },
];

/** Nothing of what a part of the Beschluss says is this amount. */
const KEINE = Object.fromEntries(
  ["kassenkredit", "kredite", "ve", "umlage", "summe", "gesamt"].map((id) => [id, false as const]),
);
const ZAHLUNGEN = Object.fromEntries(
  ["laufend", "investition", "finanzierung", "aenderung", "zahlungen"].map((id) => [id, false as const]),
);

/** Nowhere but in the parts that name it. */
const NIRGENDS = /^(?!)/;

const SALDO = /^(?!.*jahres).*(saldo|fluss\b|ueberschuss|bedarf|fehlbetrag)/;

/** What comes in, goes out and remains of one of the three activities. */
function zahlungen(abschnitt: string, ende: string, name: string): Position[] {
  return [
    {
      id: `saldo${ende}`,
      name: `Saldo aus ${name}`,
      muster: NIRGENDS,
      in: { [abschnitt]: SALDO },
      einmal: true,
      nebenbei: true,
    },
    {
      id: `einzahlungen${ende}`,
      name: `Einzahlungen aus ${name}`,
      muster: NIRGENDS,
      in: { [abschnitt]: /einzahlung/ },
      nebenbei: true,
    },
    {
      id: `auszahlungen${ende}`,
      name: `Auszahlungen aus ${name}`,
      muster: NIRGENDS,
      in: { [abschnitt]: /auszahlung/ },
      nebenbei: true,
    },
  ];
}

/** Finanzierungsmittelbedarf of Geschäfts- and Investitionstätigkeit together names neither of them. */
const GESAMTSALDO = /^(?!.*(investition|finanzierung)staetigkeit).*finanzierungsmittel(ueberschuss|bedarf)/;

const positionen: Position[] = [
  {
    id: "kreditteil",
    name: "Teil der Kredite",
    muster: /^(zinslose|zinsfreie|verzinsliche|verzinste) (kredite|darlehen)/,
    nebenbei: true,
  },
  {
    id: "aenderung",
    name: "Änderung des Finanzierungsmittelbestands",
    muster: /aenderung des (finanzierungsmittel|finanzmittel|zahlungsmittel)bestand/,
    nebenbei: true,
  },
  ...zahlungen("laufend", "Laufend", "laufender Geschäftstätigkeit"),
  ...zahlungen("investition", "Investition", "Investitionstätigkeit"),
  {
    id: "saldoGesamt",
    name: "Finanzierungsmittelbedarf insgesamt",
    muster: GESAMTSALDO,
    in: { gesamt: SALDO },
    nebenbei: true,
  },
  ...zahlungen("finanzierung", "Finanzierung", "Finanzierungstätigkeit"),
  {
    id: "gesamteinnahmen",
    name: "Einnahmen des Wirtschaftsplans",
    muster: NIRGENDS,
    in: { summe: /einnahmen|ertraege|einzahlungen/ },
    nebenbei: true,
  },
  {
    id: "gesamtausgaben",
    name: "Ausgaben des Wirtschaftsplans",
    muster: NIRGENDS,
    in: { summe: /ausgaben|aufwendungen|auszahlungen/ },
    nebenbei: true,
  },
  {
    id: "finanzertraege",
    name: "Finanzerträge",
    muster: /\b(finanz|zins)ertraege/,
    in: KEINE,
    nebenbei: true,
  },
  {
    id: "finanzaufwendungen",
    name: "Finanzaufwendungen",
    muster: /\b(finanz|zins)(aufwand|aufwendungen)/,
    in: KEINE,
    nebenbei: true,
  },
  {
    id: "steuern",
    name: "Steuern",
    muster: /steueraufwand|\bsteuern\b/,
    in: KEINE,
    nebenbei: true,
  },
  {
    id: "ertraege",
    name: "Erträge",
    muster: /\b(betriebs|gesamt)?ertraege|\bim ertrag\b/,
    in: KEINE,
    sonst: { in: "erfolgsplan", muster: /\beinnahmen/ },
  },
  {
    id: "aufwendungen",
    name: "Aufwendungen",
    muster: /\b(betriebs|gesamt)?(aufwendung(en)?|aufwand)\b/,
    in: KEINE,
    sonst: { in: "erfolgsplan", muster: /\bausgaben/ },
  },
  {
    id: "jahresergebnis",
    name: "Jahresergebnis",
    muster:
      /(jahres|unternehmens|plan)(ergebnis|gewinn|verlust|ueberschuss|fehlbetrag)|\beinem (gewinn|verlust|ueberschuss|fehlbetrag)\b|^(der )?(gewinn|verlust)( verlust)?$/,
    in: KEINE,
  },
  {
    id: "einnahmen",
    name: "Einnahmen des Vermögensplans",
    muster: /\beinnahmen|^mittelherkunft|\beinzahlungen/,
    in: { ...KEINE, ...ZAHLUNGEN },
  },
  {
    id: "ausgaben",
    name: "Ausgaben des Vermögensplans",
    muster: /\bausgaben|^mittelverwendung|\bauszahlungen/,
    in: { ...KEINE, ...ZAHLUNGEN },
  },
  {
    id: "verpflichtungsermaechtigungen",
    name: "Verpflichtungsermächtigungen",
    muster: /verpflichtungsermaechtigung/,
  },
  {
    id: "investitionskredite",
    name: "Investitionskredite",
    muster:
      /investitionskredit|kredite.*(investition|vermoegensplan)|kreditaufnahme|aufnahme von (krediten|darlehen)|kreditermaechtigung|darlehensaufnahme|gesamtbetrag der( vorgesehenen)? (kredite|darlehen)\b|^kredite werden/,
    in: { kassenkredit: false, ve: false, kredite: /^(zusammen|insgesamt)\b/ },
  },
  {
    id: "liquiditaetskredite",
    name: "Höchstbetrag der Liquiditätskredite",
    muster: /liquiditaets(kredit|darlehen|sicherung)|kassenkredit/,
  },
  { id: "umlage", name: "Umlage", muster: /umlage/, nebenbei: true },
];

/** The words of a position with those that only some Länder use. */
function mitLandesworten(position: Position): Position {
  const weitere = landesworte(position.id as Festsetzungsbetrag);
  return weitere.length === 0 ? position : { ...position, weitere };
}

/** Festsetzungsbeschluss: what the council votes on. */
export const festsetzung: Formular = {
  kind: "festsetzung",
  titel:
    /festsetzung|wird festgesetzt|wirtschaftsplan fuer das wirtschaftsjahr|satzung|beschluss|es betragen|zusammenstellung/,
  abschnitte,
  positionen: positionen.map(mitLandesworten),
  verlangt: { positionen: 4, konten: false, ohne: ["ist", "hochrechnung"], jahre: [0, 2] },
};
