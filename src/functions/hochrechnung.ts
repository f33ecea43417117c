import { HOCHRECHNUNGSVERFAHREN, hochrechnung } from "../finance/hochrechnung";
import { mitVorgabe, optional } from "./argumente";
import { profil } from "./bereichsargumente";
import { funktion } from "./deklaration";
import { betrag, stichtag, wort } from "./zellargumente";

export const HOCHRECHNUNG = funktion({
  zweck: "Rechnet das Ist eines Stichtags auf das Jahresende hoch. Das Ergebnis ist nicht gerundet.",
  argumente: {
    ist: betrag("Ist bis zum Stichtag: ein Betrag oder ein Bereich von Beträgen"),
    stichtag: stichtag("vollendete Monate (1 bis 12) oder das Datum des Stichtags"),
    verfahren: mitVorgabe(
      wort(HOCHRECHNUNGSVERFAHREN, "Verfahren als Wort, oder je Zeile eines in einem Bereich neben dem Ist"),
      "linear",
    ),
    planansatz: optional(betrag("Planansatz des Jahres für „restplan“, „plan“ und „jahresposten“")),
    profil: optional(
      profil(
        "12 Monatswerte als Zeile oder Spalte für „saison“ und „restplan“, oder je Zeile des Ist eine Zeile",
      ),
    ),
  },
  ergebnis: "zelle",
  ergibtBetraege: true,
  rechne: (werte) => hochrechnung(werte).wert,
});
