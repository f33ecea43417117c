import { type Konto, kontenauswahl } from "../finance/konten";
import { pruefsumme } from "../finance/pruefsumme";
import { ZERO, type Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import { kontoFehlt, nurEineSpalte, unpassendeFormen } from "../texte/funktionen";
import { type Gelesen, mitVorgabe } from "./argumente";
import { betraege, gelesen, konten, textliste, textzellen } from "./bereichsargumente";
import { type Ergebnis, funktion } from "./deklaration";
import type { Form } from "./gitter";
import { Fehlwert } from "./laufzeit";
import { versuche } from "./rechengruende";
import { LEER } from "./zelle";
import { betrag, zahl } from "./zellargumente";

const AUSWAHLTEILE = "einzeln, Anfang (44*), Bereich (5639002000-5639007000), Ausnahme (!5231*)";

export const KONTENSUMME = funktion({
  zweck: "Summe der Werte, deren Konto in der Auswahl liegt.",
  argumente: {
    konten: konten("Kontonummern als Text oder Zahl"),
    werte: betraege("Werte neben den Kontonummern, ein Bereich derselben Form"),
    auswahl: textliste(`Konten, durch Semikolon getrennt: ${AUSWAHLTEILE}`),
  },
  ergebnis: "wert",
  ergibtBetraege: true,
  rechne: ({ konten, werte, auswahl }) => {
    if (konten.zeilen !== werte.zeilen || konten.spalten !== werte.spalten) {
      return unpassend({ konten, werte });
    }
    return kontensumme(konten.werte, (stelle) => werte.werte[stelle] ?? LEER, auswahl);
  },
});

export const KONTENSUMMEN = funktion({
  zweck: "Je Auswahl und je Spalte der Werte die Summe, in einer Formel für die ganze Übersicht.",
  argumente: {
    konten: konten("Kontonummern als Text oder Zahl, in einer Spalte"),
    werte: betraege("Werte neben den Kontonummern: eine Spalte oder mehrere, etwa je Jahr eine"),
    auswahlen: textzellen(
      `Spalte mit je einer Auswahl: ${AUSWAHLTEILE}; neben einer leeren Zelle bleibt das Ergebnis leer`,
    ),
  },
  ergebnis: "tabelle",
  ergibtBetraege: true,
  rechne: ({ konten, werte, auswahlen }) => {
    if (konten.spalten !== 1 || konten.zeilen !== werte.zeilen) return unpassend({ konten, werte });
    if (auswahlen.spalten !== 1) {
      return new Fehlwert("invalidValue", nurEineSpalte("auswahlen", auswahlen));
    }
    const spalten = Array.from({ length: werte.spalten }, (_, spalte) => spalte);
    return auswahlen.werte.map((auswahl): Ergebnis[] =>
      spalten.map((spalte) => {
        if (auswahl === LEER) return undefined;
        if (auswahl instanceof Fehlwert) return auswahl;
        const wert = (zeile: number) => werte.werte[zeile * werte.spalten + spalte] ?? LEER;
        return versuche(() => kontensumme(konten.werte, wert, auswahl));
      }),
    );
  },
});

function unpassend(bereiche: Record<string, Form>): Fehlwert {
  const formen = Object.entries(bereiche).map(([name, form]) => ({ name, form }));
  return new Fehlwert("invalidValue", unpassendeFormen(formen));
}

/** The sum of the selected accounts; #NV where the selection names one that does not occur. */
function kontensumme(
  konten: readonly Gelesen<Konto>[],
  wertVon: (stelle: number) => Gelesen<Decimal>,
  auswahl: string,
): Decimal | Fehlwert {
  const { enthaelt, einzelne } = kontenauswahl(auswahl);
  const gesucht = new Set(einzelne);
  let summe = ZERO;
  for (const [stelle, konto] of konten.entries()) {
    if (konto instanceof Fehlwert) return konto;
    if (konto === LEER) continue;
    for (const eines of gesucht) if (eines.ist(konto)) gesucht.delete(eines);
    const wert = enthaelt(konto) ? wertVon(stelle) : LEER;
    if (wert instanceof Fehlwert) return wert;
    if (wert !== LEER) summe = summe.plus(wert);
  }
  const [fehlend] = gesucht;
  return fehlend ? new Fehlwert("notAvailable", kontoFehlt(fehlend.teil)) : summe;
}

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
