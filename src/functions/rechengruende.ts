import { Rechenfehler } from "../finance/fehler";
import { rechengrund } from "../texte/funktionen";
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
      return new Fehlwert("invalidNumber");
    default:
      return new Fehlwert("invalidValue", rechengrund(grund));
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
