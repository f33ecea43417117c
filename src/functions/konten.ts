import { kontenauswahl } from "../finance/konten";
import { pruefsumme } from "../finance/pruefsumme";
import { ZERO, type Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import { unpassendeFormen } from "../texte/funktionen";
import { mitVorgabe } from "./argumente";
import { betraege, gelesen, konten, textliste } from "./bereichsargumente";
import { funktion } from "./deklaration";
import { Fehlwert } from "./laufzeit";
import { LEER } from "./zelle";
import { betrag, zahl } from "./zellargumente";

export const KONTENSUMME = funktion({
  zweck: "Summe der Werte, deren Konto in der Auswahl liegt.",
  argumente: {
    konten: konten("Kontonummern als Text oder Zahl"),
    werte: betraege("Werte neben den Kontonummern, ein Bereich derselben Form"),
    auswahl: textliste(
      "Konten, durch Semikolon getrennt: einzeln, Anfang (44*), Bereich (5639002000-5639007000), Ausnahme (!5231*)",
    ),
  },
  ergebnis: "wert",
  ergibtBetraege: true,
  rechne: ({ konten, werte, auswahl }) => {
    if (konten.zeilen !== werte.zeilen || konten.spalten !== werte.spalten) {
      const formen = [
        { name: "konten", form: konten },
        { name: "werte", form: werte },
      ];
      return new Fehlwert("invalidValue", unpassendeFormen(formen));
    }
    const gewaehlt = kontenauswahl(auswahl);
    let summe = ZERO;
    for (const [stelle, konto] of konten.werte.entries()) {
      if (konto instanceof Fehlwert) return konto;
      const wert = konto !== LEER && gewaehlt(konto) ? werte.werte[stelle] : LEER;
      if (wert instanceof Fehlwert) return wert;
      if (wert !== LEER && wert !== undefined) summe = summe.plus(wert);
    }
    return summe;
  },
});

export const PRUEFSUMME = funktion({
  zweck:
    "Prüft, ob eine Summe aus ihren Posten folgt: „stimmt“, „Rundung …“ oder „Differenz …“ (Summe − Posten).",
  argumente: {
    summe: betrag("ausgewiesene Summe"),
    posten: betraege("Posten, aus denen die Summe folgt"),
    einheit: mitVorgabe(
      zahl("Einheit, auf die alle Beträge gerundet sind: 0 exakt, 1 volle Euro, 1000 volle T€", { von: 0 }),
      ZERO,
    ),
  },
  ergebnis: "wert",
  rechne: ({ summe, posten, einheit }) => {
    const betraege = gelesen(posten.werte);
    if (betraege instanceof Fehlwert) return betraege;
    const { urteil, differenz } = pruefsumme(summe, betraege, einheit);
    return pruefsummenurteil(urteil, differenz);
  },
});

const URTEILE = { stimmt: "stimmt", rundung: "Rundung", differenz: "Differenz" };

/** "stimmt", "Rundung 2", "Differenz -120": with a plain minus, so that formulas can search for it. */
function pruefsummenurteil(urteil: keyof typeof URTEILE, differenz: Decimal): string {
  if (urteil === "stimmt") return URTEILE.stimmt;
  return `${URTEILE[urteil]} ${zahlDeutsch(differenz).replace("−", "-")}`;
}
