import { ABWEICHUNGSARTEN, abweichung, ampel, planprozent } from "../finance/planvergleich";
import { Decimal, ZERO } from "../money/dezimal";
import { auchLeer, mitVorgabe, nullIstLeer } from "./argumente";
import { funktion } from "./deklaration";
import { anzeige, betrag, stellen, wort, zahl } from "./zellargumente";

const art = mitVorgabe(
  wort(
    ABWEICHUNGSARTEN,
    "„ertrag“: mehr als geplant ist günstig; „aufwand“: weniger als geplant ist günstig",
  ),
  "ertrag",
);

export const PLANPROZENT = funktion({
  zweck: "Prozent vom Planansatz, kaufmännisch gerundet wie im Zwischenbericht.",
  argumente: {
    wert: betrag("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: auchLeer(betrag("Planansatz; ist er 0 oder leer, gilt ohnePlan")),
    stellen: mitVorgabe(stellen("Nachkommastellen des Ergebnisses"), 0),
    ohnePlan: mitVorgabe(
      anzeige('Ergebnis ohne Planansatz: eine Zahl oder ein Text, zum Beispiel ""'),
      ZERO,
      "0",
    ),
  },
  ergebnis: "zelle",
  rechne: ({ wert, planansatz, stellen, ohnePlan }) =>
    planprozent(wert, planansatz ?? ZERO, stellen) ?? ohnePlan,
});

export const ABWEICHUNG = funktion({
  zweck: "Abweichung vom Planansatz; günstige Abweichungen sind positiv.",
  argumente: {
    wert: betrag("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: betrag("Planansatz"),
    art,
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: ({ wert, planansatz, art }) => abweichung(wert, planansatz, art),
});

const prozentschwelle = (farbe: string) => zahl(`Schwelle für ${farbe}: Prozent vom Planansatz`, { von: 0 });
const betragsschwelle = (farbe: string) => betrag(`Schwelle für ${farbe}: Betrag`, { von: 0 });

export const AMPEL = funktion({
  zweck:
    "Ampel einer Abweichung: „grün“, „gelb“ oder „rot“. Eine Farbe gilt, wenn die ungünstige Abweichung über ihrem Prozentsatz und über ihrem Betrag liegt.",
  argumente: {
    wert: betrag("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: betrag("Planansatz"),
    art,
    gelb: mitVorgabe(nullIstLeer(prozentschwelle("Gelb")), new Decimal(5)),
    rot: mitVorgabe(nullIstLeer(prozentschwelle("Rot")), new Decimal(10)),
    gelbBetrag: mitVorgabe(betragsschwelle("Gelb"), ZERO),
    rotBetrag: mitVorgabe(betragsschwelle("Rot"), ZERO),
  },
  ergebnis: "zelle",
  rechne: ({ wert, planansatz, art, gelb, rot, gelbBetrag, rotBetrag }) =>
    ampel(
      abweichung(wert, planansatz, art),
      planansatz,
      { prozent: gelb, betrag: gelbBetrag },
      { prozent: rot, betrag: rotBetrag },
    ),
});
