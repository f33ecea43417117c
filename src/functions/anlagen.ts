import {
  ABSCHREIBUNGSVERFAHREN,
  type Anlage,
  type Abschreibungsplan,
  abschreibungsplan,
} from "../finance/abschreibung";
import { type Argument, auchLeer, mitVorgabe, optional } from "./argumente";
import { inZeile, type Spalte } from "./bereichsargumente";
import { Fehlwert } from "./laufzeit";
import { versuche } from "./rechengruende";
import { betrag, datum, wortMitSatz, type WortMitSatz, zahl } from "./zellargumente";

/** What describes an asset, for single assets and for lists of them. */
export const anlagenwerte = {
  anschaffungswert: betrag("Anschaffungs- oder Herstellungskosten in Euro", { von: 0 }),
  nutzungsdauer: auchLeer(
    zahl("Nutzungsdauer in Jahren; nötig bei „linear“ und „degressiv“", { von: 0, bis: 200 }),
  ),
  anschaffung: datum("Datum der Anschaffung; der Monat zählt voll"),
};

export const verfahren = mitVorgabe(
  wortMitSatz(
    ABSCHREIBUNGSVERFAHREN,
    "degressiv",
    "Verfahren als Wort; „degressiv 15 %“ mit einem eigenen Satz",
  ),
  { wort: "linear" as const },
  "linear",
);
export const abgang = optional(datum("Datum des Abgangs; sein Monat zählt, wenn er dessen letzter Tag ist"));
export const erinnerungswert = optional(betrag("Betrag, der bis zum Abgang stehen bleibt", { von: 0 }));

const spalte = <T>(argument: Argument<T>, ...kopf: string[]): Spalte<T> => ({ argument, kopf });

/** The columns of a list of assets, from left to right; the last one only where a header says so. */
export const anlagenspalten = {
  anschaffungswert: spalte(
    anlagenwerte.anschaffungswert,
    ...["anschaffungswert", "ahk", "ak", "anschaffungskosten"],
    ...["anschaffungs und herstellungskosten", "anschaffungs oder herstellungskosten"],
  ),
  nutzungsdauer: spalte(anlagenwerte.nutzungsdauer, "nutzungsdauer", "nd", "nutzungsdauer in jahren"),
  anschaffung: spalte(
    anlagenwerte.anschaffung,
    ...["anschaffung", "anschaffungsdatum", "datum der anschaffung", "zugang", "zugangsdatum"],
  ),
  verfahren: spalte(verfahren, "verfahren", "abschreibungsverfahren", "afa verfahren", "afa methode"),
  abgang: spalte(abgang, "abgang", "abgangsdatum", "datum des abgangs"),
  erinnerungswert: { ...spalte(erinnerungswert, "erinnerungswert"), nurMitKopf: true },
};

type Anlagenwerte = Omit<Anlage, "verfahren" | "satz"> & {
  verfahren: WortMitSatz<Anlage["verfahren"]>;
};

/** The plan of an asset as its arguments describe it. Throws a Rechenfehler where it is impossible. */
export function planVon({ verfahren: { wort, satz }, ...anlage }: Anlagenwerte): Abschreibungsplan {
  return abschreibungsplan({ ...anlage, verfahren: wort, satz });
}

interface Anlagenzeile<A extends Anlagenwerte> {
  zeile: number;
  werte: A;
}

/** The plans of a list of assets, or the error of the first row that has none. */
export function plaeneVon<A extends Anlagenwerte>(
  name: string,
  zeilen: readonly Anlagenzeile<A>[],
): { plan: Abschreibungsplan; werte: A }[] | Fehlwert {
  const plaene: { plan: Abschreibungsplan; werte: A }[] = [];
  for (const { zeile, werte } of zeilen) {
    const plan = versuche(() => planVon(werte));
    if (plan instanceof Fehlwert) return inZeile(plan, name, zeile);
    plaene.push({ plan, werte });
  }
  return plaene;
}
