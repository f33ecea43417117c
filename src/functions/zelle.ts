import { unbekannterZellfehler, unbekannterZellinhalt } from "../texte/funktionen";
import { Fehlwert, fehlercode } from "./laufzeit";

/** An empty cell or a missing argument. */
export const LEER = Symbol("leer");
export type Leer = typeof LEER;

/** What stands in one cell; text that only consists of spaces is "". */
export type Inhalt = number | string | boolean | Fehlwert | Leer;

/**
 * Reads one cell as Excel hands it over. An empty cell is null on the web and 0 on the desktop, where it cannot be
 * told from a zero. Error cells and cells with data types come as objects of several shapes.
 */
export function inhalt(roh: unknown): Inhalt {
  switch (typeof roh) {
    case "number":
    case "boolean":
      return roh;
    case "string":
      return roh.trim() === "" ? "" : roh;
    case "undefined":
      return LEER;
    case "object":
      return roh === null ? LEER : ausObjekt(roh);
    default:
      return new Fehlwert("invalidValue", unbekannterZellinhalt());
  }
}

export function istLeer(inhalt: Inhalt): inhalt is Leer | "" {
  return inhalt === LEER || inhalt === "";
}

function ausObjekt(roh: object): Inhalt {
  if (roh instanceof Fehlwert) return roh;
  if ("code" in roh && typeof roh.code === "string") {
    const text = "message" in roh && typeof roh.message === "string" ? roh.message : "";
    return ausFehlercode(roh.code, text || undefined);
  }
  if (!("basicValue" in roh)) return new Fehlwert("invalidValue", unbekannterZellinhalt());
  const wert = roh.basicValue;
  if ("type" in roh && roh.type === "Error") return ausFehlercode(String(wert));
  const einfach = typeof wert === "number" || typeof wert === "string" || typeof wert === "boolean";
  return einfach ? inhalt(wert) : new Fehlwert("invalidValue", unbekannterZellinhalt());
}

function ausFehlercode(code: string, text?: string): Fehlwert {
  const erlaubt = fehlercode(code);
  return erlaubt ? new Fehlwert(erlaubt, text) : new Fehlwert("invalidValue", unbekannterZellfehler(code));
}
