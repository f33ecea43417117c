import { type Spiegelwerte, anlagenspiegel, fortschreibung } from "../finance/anlagenspiegel";
import { OHNE_KLASSE } from "../texte/funktionen";
import { anlagenspalten, plaeneVon } from "./anlagen";
import { mitVorgabe, optional } from "./argumente";
import { tabelle } from "./bereichsargumente";
import { type Ergebnis, funktion } from "./deklaration";
import { Fehlwert } from "./laufzeit";
import { betrag, freierText, jahr } from "./zellargumente";

const KOPF = [
  "Klasse",
  "AHK 01.01.",
  "Zugänge",
  "Abgänge",
  "AHK 31.12.",
  "AfA kumuliert 01.01.",
  "AfA des Jahres",
  "AfA auf Abgänge",
  "AfA kumuliert 31.12.",
  "Restbuchwert 31.12.",
  "Restbuchwert Vorjahr",
];

const zeile = (klasse: string, werte: Spiegelwerte): Ergebnis[] => [
  klasse,
  werte.ahkAnfang,
  werte.zugaenge,
  werte.abgaenge,
  werte.ahkEnde,
  werte.afaAnfang,
  werte.afaJahr,
  werte.afaAbgaenge,
  werte.afaEnde,
  werte.restbuchwert,
  werte.restbuchwertVorjahr,
];

export const ANLAGENSPIEGEL = funktion({
  zweck: "Anlagenspiegel eines Jahres: je Klasse eine Zeile und die Summe, mit Überschrift.",
  argumente: {
    anlagen: tabelle(
      "Liste mit den Spalten Klasse, Anschaffungswert, Nutzungsdauer, Anschaffung, Verfahren, Abgang in dieser Reihenfolge, oder mit einer Überschrift, die sie nennt; die letzten zwei können fehlen",
      {
        klasse: {
          argument: mitVorgabe(freierText("Klasse"), OHNE_KLASSE),
          kopf: ["klasse", "anlageklasse", "anlagenklasse", "anlagengruppe"],
        },
        ...anlagenspalten,
      },
    ),
    jahr: jahr("Kalenderjahr"),
  },
  ergebnis: "tabelle",
  rechne: ({ anlagen, jahr }) => {
    const plaene = plaeneVon("anlagen", anlagen);
    if (plaene instanceof Fehlwert) return plaene;
    const bestand = plaene.map(({ plan, werte }) => ({ plan, klasse: werte.klasse }));
    const { klassen, summe } = anlagenspiegel(bestand, jahr);
    return [KOPF, ...klassen.map(({ klasse, werte }) => zeile(klasse, werte)), zeile("Summe", summe)];
  },
});

export const FORTSCHREIBUNG = funktion({
  zweck: "Schreibt einen Bestand fort: Anfang + Zugang − Abgang + Umbuchung.",
  argumente: {
    anfang: betrag("Bestand am Anfang: ein Betrag oder ein Bereich von Beträgen"),
    zugang: betrag("Zugänge"),
    abgang: betrag("Abgänge"),
    umbuchung: optional(betrag("Umbuchungen, mit Vorzeichen")),
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ anfang, zugang, abgang, umbuchung }) => fortschreibung(anfang, zugang, abgang, umbuchung),
});
