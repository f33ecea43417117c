import {
  ABSCHREIBUNGSVERFAHREN,
  type Anlage,
  type Abschreibungsplan,
  abschreibungsplan,
} from "../finance/abschreibung";
import { auchLeer, mitVorgabe, optional } from "./argumente";
import { inZeile } from "./bereichsargumente";
import { Fehlwert } from "./laufzeit";
import { versuche } from "./rechengruende";
import { betrag, datum, wort, zahl } from "./zellargumente";

/** What describes an asset, for single assets and for lists of them. */
export const anlagenwerte = {
  anschaffungswert: betrag("Anschaffungs- oder Herstellungskosten in Euro", { von: 0 }),
  nutzungsdauer: auchLeer(
    zahl("Nutzungsdauer in Jahren; bei „pool“ und „sofort“ ohne Bedeutung", { von: 0, bis: 200 }),
  ),
  anschaffung: datum("Datum der Anschaffung; der Monat zählt voll"),
};

export const verfahren = mitVorgabe(wort(ABSCHREIBUNGSVERFAHREN, "Verfahren als Wort"), "linear");
export const abgang = optional(datum("Datum des Abgangs; abgeschrieben wird bis zum Monat davor"));
export const erinnerungswert = optional(betrag("Betrag, der bis zum Abgang stehen bleibt", { von: 0 }));

/** The columns of a list of assets, from left to right. */
export const anlagenspalten = { ...anlagenwerte, verfahren, abgang };

/** The plan of an asset; undefined where its useful life is missing and would be needed. */
export function planVon(anlage: Anlage): Abschreibungsplan | undefined {
  const nachDauer = anlage.verfahren === "linear" || anlage.verfahren === "degressiv";
  return nachDauer && anlage.nutzungsdauer === undefined ? undefined : abschreibungsplan(anlage);
}

interface Anlagenzeile<A extends Anlage> {
  zeile: number;
  werte: A;
}

/** The plans of a list of assets, or the error of the first row that has none. */
export function plaeneVon<A extends Anlage>(
  name: string,
  zeilen: readonly Anlagenzeile<A>[],
): { plan: Abschreibungsplan; werte: A }[] | Fehlwert {
  const plaene: { plan: Abschreibungsplan; werte: A }[] = [];
  for (const { zeile, werte } of zeilen) {
    const plan = versuche(() => abschreibungsplan(werte));
    if (plan instanceof Fehlwert) return inZeile(plan, name, zeile);
    plaene.push({ plan, werte });
  }
  return plaene;
}
