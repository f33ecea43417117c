import { abschreibungsvorschau, jahresabschreibung, planjahre, restbuchwert } from "../finance/abschreibung";
import {
  abgang,
  anlagenspalten,
  anlagenwerte,
  erinnerungswert,
  planVon,
  plaeneVon,
  verfahren,
} from "./anlagen";
import { tabelle } from "./bereichsargumente";
import { funktion } from "./deklaration";
import { Fehlwert } from "./laufzeit";
import { datum, jahr } from "./zellargumente";

export const AFA = funktion({
  zweck: "Abschreibung einer Anlage in einem Jahr, auf den Cent genau.",
  argumente: {
    ...anlagenwerte,
    jahr: jahr("Kalenderjahr, oder eine Zeile von Jahren"),
    verfahren,
    abgang,
    erinnerungswert,
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ jahr, ...anlage }) => jahresabschreibung(planVon(anlage), jahr),
});

export const AFAPLAN = funktion({
  zweck:
    "Abschreibungsplan einer Anlage: je Jahr Anfangsbestand, Zugang, Abschreibung, Abgang und Endbestand.",
  argumente: { ...anlagenwerte, verfahren, abgang, erinnerungswert },
  ergebnis: "tabelle",
  rechne: (anlage) => {
    const jahre = planjahre(planVon(anlage)).map((zeile) => [
      zeile.jahr,
      zeile.anfangsbestand,
      zeile.zugang,
      zeile.abschreibung,
      zeile.abgang,
      zeile.endbestand,
    ]);
    return [["Jahr", "Anfangsbestand", "Zugang", "Abschreibung", "Abgang", "Endbestand"], ...jahre];
  },
});

export const RESTBUCHWERT = funktion({
  zweck: "Restbuchwert einer Anlage am Ende des Monats, in dem der Stichtag liegt.",
  argumente: {
    ...anlagenwerte,
    stichtag: datum("Datum; maßgebend ist das Ende seines Monats"),
    verfahren,
    abgang,
    erinnerungswert,
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ stichtag, ...anlage }) => restbuchwert(planVon(anlage), stichtag),
});

export const AFAVORSCHAU = funktion({
  zweck: "Summe der Abschreibungen einer Liste von Anlagen, Jahr für Jahr in einer Zeile.",
  argumente: {
    anlagen: tabelle(
      "Liste mit den Spalten Anschaffungswert, Nutzungsdauer, Anschaffung, Verfahren, Abgang in dieser Reihenfolge, oder mit einer Überschrift, die sie nennt; die letzten zwei können fehlen",
      anlagenspalten,
    ),
    vonJahr: jahr("erstes Jahr"),
    bisJahr: jahr("letztes Jahr"),
  },
  ergebnis: "tabelle",
  rechne: ({ anlagen, vonJahr, bisJahr }) => {
    const plaene = plaeneVon("anlagen", anlagen);
    if (plaene instanceof Fehlwert) return plaene;
    return [
      abschreibungsvorschau(
        plaene.map(({ plan }) => plan),
        vonJahr,
        bisJahr,
      ),
    ];
  },
});
