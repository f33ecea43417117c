import type { Datum } from "./datum";
import type { Zeitraum } from "./recht";

/** A number outside of what it may be: it needs no further words. */
type Bereichsgrund =
  | { art: "monat-ausserhalb" }
  | { art: "division-durch-null" }
  | { art: "anschaffungswert-negativ" }
  | { art: "nutzungsdauer-ausserhalb" }
  | { art: "satz-ausserhalb" }
  | { art: "erinnerungswert-ausserhalb" };

/** Figures that are sound by themselves but have no result together. */
export type Sachgrund =
  | { art: "datum-noetig"; verfahren: string }
  | { art: "planansatz-fehlt"; verfahren: string }
  | { art: "profil-fehlt"; verfahren: string }
  | { art: "kein-monat-vollendet" }
  | { art: "abgang-vor-anschaffung"; anschaffung: Datum; abgang: Datum }
  | { art: "nutzungsdauer-fehlt" }
  | {
      art: "verfahren-unzulaessig";
      verfahren: "degressiv" | "elektrofahrzeug";
      anschaffung: Datum;
      zeitraeume: readonly Zeitraum[];
    }
  | { art: "jahre-vertauscht"; von: number; bis: number }
  | { art: "auswahl-leer" }
  | { art: "auswahl-unlesbar"; teil: string }
  | { art: "auswahl-vertauscht"; teil: string };

/** Why a computation cannot be made: a code with its data. The German text is made where it is shown. */
export type Rechengrund = Bereichsgrund | Sachgrund;

/** Thrown by the computations for input that has no result; nothing else leaves them. */
export class Rechenfehler extends Error {
  constructor(readonly grund: Rechengrund) {
    super(grund.art);
    this.name = "Rechenfehler";
  }
}
