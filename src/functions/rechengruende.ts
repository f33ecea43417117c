import { datumText } from "../finance/datum";
import { Rechenfehler, type Sachgrund } from "../finance/fehler";
import { aufzaehlung } from "../texte/aufzaehlung";
import { zitat } from "../texte/funktionen";
import { Fehlwert } from "./laufzeit";

/** Outside of the domain of a number there is #ZAHL!, which has no text of its own in Excel; else #WERT! with one. */
function alsFehlwert({ grund }: Rechenfehler): Fehlwert {
  switch (grund.art) {
    case "division-durch-null":
      return new Fehlwert("divisionByZero");
    case "monat-ausserhalb":
    case "anschaffungswert-negativ":
    case "nutzungsdauer-ausserhalb":
    case "erinnerungswert-ausserhalb":
    case "satz-ausserhalb":
      return new Fehlwert("invalidNumber");
    default:
      return new Fehlwert("invalidValue", rechengrund(grund));
  }
}

/** Why it cannot be computed, and what is to be given instead: shown with #WERT!. */
function rechengrund(grund: Sachgrund): string {
  switch (grund.art) {
    case "datum-noetig":
      return `Das Verfahren „${grund.verfahren}“ braucht als stichtag ein Datum wie 30.06.2023, keine Monatszahl.`;
    case "planansatz-fehlt":
      return `Das Verfahren „${grund.verfahren}“ braucht den planansatz.`;
    case "profil-fehlt":
      return `Das Verfahren „${grund.verfahren}“ braucht ein profil mit 12 Monatswerten.`;
    case "kein-monat-vollendet":
      return "Bis zum stichtag ist noch kein Monat vollendet. Möglich ist hier das Verfahren „taggenau“.";
    case "abgang-vor-anschaffung":
      return `Der Abgang am ${datumText(grund.abgang)} liegt vor der Anschaffung am ${datumText(grund.anschaffung)}.`;
    case "nutzungsdauer-fehlt":
      return "nutzungsdauer fehlt. Was nicht abgeschrieben wird, hat das Verfahren „keine“.";
    case "verfahren-unzulaessig":
      return `Bei einer Anschaffung am ${datumText(grund.anschaffung)} ist „${grund.verfahren}“ steuerlich nicht zulässig, sondern nur ${aufzaehlung(
        grund.zeitraeume.map(({ von, bis }) => `vom ${datumText(von)} bis ${datumText(bis)}`),
      )}.${grund.verfahren === "degressiv" ? " Ein eigener Satz geht immer: „degressiv 15 %“." : ""}`;
    case "jahre-vertauscht":
      return `Das erste Jahr (${grund.von}) liegt nach dem letzten (${grund.bis}).`;
    case "auswahl-leer":
      return "auswahl: Bitte Konten angeben, zum Beispiel „5221000000; 44*; 5639002000-5639007000; !5231*“.";
    case "auswahl-unlesbar":
      return `auswahl: ${zitat(grund.teil)} ist weder Konto noch Anfang (44*) noch Bereich (5639002000-5639007000) noch Ausnahme (!5231*).`;
    case "auswahl-vertauscht":
      return `auswahl: In ${zitat(grund.teil)} ist das erste Konto größer als das letzte.`;
  }
}

/** The result of a computation, or the error for its cell. */
export function versuche<T>(rechne: () => T): T | Fehlwert {
  try {
    return rechne();
  } catch (fehler) {
    if (fehler instanceof Rechenfehler) return alsFehlwert(fehler);
    throw fehler;
  }
}
