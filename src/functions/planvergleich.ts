import { ABWEICHUNGSARTEN, abweichung, ampel, planprozent } from "../finance/planvergleich";
import { Decimal, ZERO } from "../money/dezimal";
import { auchLeer, mitVorgabe } from "./argumente";
import { funktion } from "./deklaration";
import { anzeige, stellen, wort, zahl } from "./zellargumente";

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
    wert: zahl("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: auchLeer(zahl("Planansatz; ist er 0 oder leer, gilt ohnePlan")),
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
    wert: zahl("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: zahl("Planansatz"),
    art,
  },
  ergebnis: "zelle",
  rechne: ({ wert, planansatz, art }) => abweichung(wert, planansatz, art),
});

const schwelle = (farbe: string, mass: string) => zahl(`Schwelle für ${farbe}: ${mass}`, { von: 0 });

export const AMPEL = funktion({
  zweck:
    "Ampel einer Abweichung: „grün“, „gelb“ oder „rot“. Eine Farbe gilt, wenn die ungünstige Abweichung über ihrem Prozentsatz und über ihrem Betrag liegt.",
  argumente: {
    wert: zahl("Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen"),
    planansatz: zahl("Planansatz"),
    art,
    gelb: mitVorgabe(schwelle("Gelb", "Prozent vom Planansatz"), new Decimal(5)),
    rot: mitVorgabe(schwelle("Rot", "Prozent vom Planansatz"), new Decimal(10)),
    gelbBetrag: mitVorgabe(schwelle("Gelb", "Betrag"), ZERO),
    rotBetrag: mitVorgabe(schwelle("Rot", "Betrag"), ZERO),
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
