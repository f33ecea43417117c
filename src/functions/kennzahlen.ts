import { arbeitsplaetze, indexiert, kostenJeArbeitsplatz, steigerung, teur } from "../finance/kennzahlen";
import { Decimal } from "../money/dezimal";
import { mitVorgabe, nullIstLeer } from "./argumente";
import { funktion } from "./deklaration";
import { betrag, stellen, zahl } from "./zellargumente";

export const TEUR = funktion({
  zweck: "Betrag in T€, kaufmännisch gerundet.",
  argumente: {
    betrag: betrag("Betrag in Euro: ein Betrag oder ein Bereich von Beträgen"),
    stellen: mitVorgabe(stellen("Nachkommastellen des Ergebnisses"), 0),
  },
  ergebnis: "zelle",
  rechne: ({ betrag, stellen }) => teur(betrag, stellen),
});

const anzahl = (beschreibung: string) => zahl(beschreibung, { von: 0 });

export const ARBEITSPLAETZE = funktion({
  zweck: "IT-Arbeitsplätze nach anteiliger Bewertung, nicht gerundet.",
  argumente: {
    pcs: anzahl("PCs und Notebooks"),
    vms: anzahl("virtuelle Maschinen; bis 2020 Heimarbeitsplätze"),
    mobile: anzahl("mobile Endgeräte"),
    anteil: mitVorgabe(
      nullIstLeer(zahl("Anteil, mit dem ein mobiles Endgerät zählt", { von: 0, bis: 1 })),
      new Decimal("0.25"),
      "0,25",
    ),
  },
  ergebnis: "zelle",
  rechne: ({ pcs, vms, mobile, anteil }) => arbeitsplaetze(pcs, vms, mobile, anteil),
});

export const KOSTENJEARBEITSPLATZ = funktion({
  zweck: "Kosten je Arbeitsplatz, nicht gerundet.",
  argumente: {
    kosten: betrag("Gesamtkosten in Euro"),
    arbeitsplaetze: anzahl("Zahl der Arbeitsplätze"),
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ kosten, arbeitsplaetze }) => kostenJeArbeitsplatz(kosten, arbeitsplaetze),
});

export const STEIGERUNG = funktion({
  zweck: "Steigerung in Prozent: 100 · (neu / alt − 1), kaufmännisch gerundet.",
  argumente: {
    neu: zahl("neuer Wert"),
    alt: zahl("alter Wert"),
    stellen: mitVorgabe(stellen("Nachkommastellen des Ergebnisses"), 2),
  },
  ergebnis: "zelle",
  rechne: ({ neu, alt, stellen }) => steigerung(neu, alt, stellen),
});

export const INDEXIERT = funktion({
  zweck: "Rechnet einen Betrag mit einem Preisindex auf den Stand eines anderen Jahres um, nicht gerundet.",
  argumente: {
    betrag: betrag("Betrag zum alten Preisstand"),
    indexAlt: zahl("Index des Jahres, aus dem der Betrag stammt"),
    indexNeu: zahl("Index des Jahres, auf das umgerechnet wird"),
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ betrag, indexAlt, indexNeu }) => indexiert(betrag, indexAlt, indexNeu),
});
