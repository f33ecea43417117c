import {
  type Zahlungen,
  bestaende,
  kreditbedarf,
  kreditrahmen,
  liquiditaetspruefung,
  mittelveraenderung,
} from "../finance/liquiditaet";
import { type Decimal, ZERO } from "../money/dezimal";
import * as texte from "../texte/funktionen";
import { type Gelesen, auchLeer } from "./argumente";
import { type Reihe, betraege, gelesen } from "./bereichsargumente";
import { type Ergebnis, funktion } from "./deklaration";
import { type Form, gemeinsameForm } from "./gitter";
import { Fehlwert } from "./laufzeit";
import { LEER } from "./zelle";
import { betrag } from "./zellargumente";

const zahlungsreihen = {
  anfangsbestand: auchLeer(
    betrag("Bestand der liquiden Mittel vor der ersten Periode; negativ ist ein Kredit"),
  ),
  einzahlungen: betraege("Einzahlungen je Periode, als Zeile oder Spalte"),
  auszahlungen: betraege(
    "Auszahlungen je Periode, als Zeile oder Spalte; ein einzelner Betrag gilt für jede",
  ),
};

type Betragsreihe = Reihe<Gelesen<Decimal>>;

interface Verlauf extends Form {
  /** The balance after every period; undefined where both figures are empty, an error from its period on. */
  bestaende: (Decimal | undefined | Fehlwert)[];
}

function verlauf(anfang: Decimal, ein: Betragsreihe, aus: Betragsreihe): Verlauf | Fehlwert {
  const form = gemeinsameForm([ein, aus]);
  if ("unpassend" in form) {
    const namen = [
      { name: "einzahlungen", form: ein },
      { name: "auszahlungen", form: aus },
    ];
    return new Fehlwert("invalidValue", texte.unpassendeFormen(namen));
  }
  const perioden = Array.from({ length: form.zeilen * form.spalten }, (_, stelle): Periode => ({
    einzahlung: anStelle(ein, stelle, form),
    auszahlung: anStelle(aus, stelle, form),
  }));
  return { ...form, bestaende: fortlaufend(anfang, perioden) };
}

function anStelle({ zeilen, spalten, werte }: Betragsreihe, stelle: number, form: Form): Gelesen<Decimal> {
  const zeile = zeilen === 1 ? 0 : Math.floor(stelle / form.spalten);
  const spalte = spalten === 1 ? 0 : stelle % form.spalten;
  return werte[zeile * spalten + spalte] ?? LEER;
}

type Periode = Record<keyof Zahlungen, Gelesen<Decimal>>;

function fortlaufend(anfang: Decimal, perioden: readonly Periode[]): Verlauf["bestaende"] {
  const fehlerstelle = perioden.findIndex((periode) => fehlerIn(periode));
  const lesbar = fehlerstelle < 0 ? perioden : perioden.slice(0, fehlerstelle);
  const zahlungen = lesbar.map(({ einzahlung, auszahlung }) => ({
    einzahlung: betragOderNichts(einzahlung),
    auszahlung: betragOderNichts(auszahlung),
  }));
  const gerechnet = bestaende(anfang, zahlungen);
  const fehler = perioden[fehlerstelle] && fehlerIn(perioden[fehlerstelle]);
  return perioden.map((periode, stelle) => {
    if (fehler && stelle >= fehlerstelle) return fehler;
    const ohneAngabe = periode.einzahlung === LEER && periode.auszahlung === LEER;
    return ohneAngabe ? undefined : gerechnet[stelle];
  });
}

const fehlerIn = ({ einzahlung, auszahlung }: Periode) =>
  [einzahlung, auszahlung].find((wert) => wert instanceof Fehlwert);
const betragOderNichts = (wert: Gelesen<Decimal>) =>
  wert === LEER || wert instanceof Fehlwert ? undefined : wert;

export const LIQUIDITAET = funktion({
  zweck: "Fortlaufender Bestand der liquiden Mittel nach jeder Periode, in der Form der Einzahlungen.",
  argumente: zahlungsreihen,
  ergebnis: "tabelle",
  ergibtBetraege: true,
  rechne: ({ anfangsbestand = ZERO, einzahlungen, auszahlungen }) => {
    const lauf = verlauf(anfangsbestand, einzahlungen, auszahlungen);
    if (lauf instanceof Fehlwert) return lauf;
    return Array.from({ length: lauf.zeilen }, (_, zeile): Ergebnis[] =>
      lauf.bestaende.slice(zeile * lauf.spalten, (zeile + 1) * lauf.spalten),
    );
  },
});

export const KREDITBEDARF = funktion({
  zweck: "Größter Liquiditätskredit, den Anfangsbestand, Ein- und Auszahlungen erfordern.",
  argumente: zahlungsreihen,
  ergebnis: "wert",
  ergibtBetraege: true,
  rechne: ({ anfangsbestand = ZERO, einzahlungen, auszahlungen }) => {
    const lauf = verlauf(anfangsbestand, einzahlungen, auszahlungen);
    if (lauf instanceof Fehlwert) return lauf;
    const lesbar = gelesen(lauf.bestaende.map((bestand) => bestand ?? LEER));
    return lesbar instanceof Fehlwert ? lesbar : kreditbedarf([anfangsbestand, ...lesbar]);
  },
});

export const KREDITRAHMEN = funktion({
  zweck: "Freier Rahmen des Liquiditätskredits; negativ ist die Überschreitung.",
  argumente: {
    inanspruchnahme: betrag("in Anspruch genommener Liquiditätskredit, als positiver Betrag", { von: 0 }),
    hoechstbetrag: betrag("Höchstbetrag der Liquiditätskredite aus dem Festsetzungsbeschluss", { von: 0 }),
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ inanspruchnahme, hoechstbetrag }) => kreditrahmen(inanspruchnahme, hoechstbetrag),
});

const KOPF = ["Periode", "Bestand", "Liquiditätskredit", "Auslastung %", "Freier Rahmen", "Status"];

function pruefzeile(periode: number, bestand: Decimal | Fehlwert, hoechstbetrag: Decimal): Ergebnis[] {
  if (bestand instanceof Fehlwert) return [periode, ...KOPF.slice(1).map(() => bestand)];
  const { kredit, auslastung, frei, eingehalten } = liquiditaetspruefung(bestand, hoechstbetrag);
  const prozent = auslastung ?? new Fehlwert("divisionByZero");
  return [periode, bestand, kredit, prozent, frei, eingehalten ? "eingehalten" : "überschritten"];
}

export const LIQUIDITAETSPRUEFUNG = funktion({
  zweck: "Prüft Periode für Periode, ob der Höchstbetrag der Liquiditätskredite eingehalten ist.",
  argumente: {
    ...zahlungsreihen,
    hoechstbetrag: betrag("Höchstbetrag der Liquiditätskredite aus dem Festsetzungsbeschluss", { von: 0 }),
  },
  ergebnis: "tabelle",
  rechne: ({ anfangsbestand = ZERO, einzahlungen, auszahlungen, hoechstbetrag }) => {
    const lauf = verlauf(anfangsbestand, einzahlungen, auszahlungen);
    if (lauf instanceof Fehlwert) return lauf;
    const perioden = lauf.bestaende.slice(
      0,
      lauf.bestaende.findLastIndex((bestand) => bestand !== undefined) + 1,
    );
    let bisher: Decimal | Fehlwert = anfangsbestand;
    return [
      KOPF,
      ...perioden.map((bestand, stelle) => {
        bisher = bestand ?? bisher;
        return pruefzeile(stelle + 1, bisher, hoechstbetrag);
      }),
    ];
  },
});

export const MITTELVERAENDERUNG = funktion({
  zweck:
    "Zunahme (+) oder Abnahme (−) der liquiden Mittel: Summe der Mittelherkunft − Summe der Mittelverwendung.",
  argumente: {
    mittelherkunft: betraege("Posten der Mittelherkunft"),
    mittelverwendung: betraege("Posten der Mittelverwendung"),
  },
  ergebnis: "wert",
  ergibtBetraege: true,
  rechne: ({ mittelherkunft, mittelverwendung }) => {
    const herkunft = gelesen(mittelherkunft.werte);
    if (herkunft instanceof Fehlwert) return herkunft;
    const verwendung = gelesen(mittelverwendung.werte);
    return verwendung instanceof Fehlwert ? verwendung : mittelveraenderung(herkunft, verwendung);
  },
});
