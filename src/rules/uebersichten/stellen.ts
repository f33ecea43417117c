import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, type Figure, type Zeile } from "../../plan/tabelle";
import { zahlDeutsch } from "../../money/zahltext";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel, Relation } from "../kern/regel";
import { zelleVon } from "../../workbook/zelle";
import { stellengleichungen } from "../../plan/aufbau/stellenzeilen";

function stellensummen(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "stellenuebersicht");
  if (!tabelle) return [];
  return stellengleichungen(tabelle).map(({ gesamt, terme }) => ({
    gesamt,
    terme,
    satz: ({ soll, differenz }) =>
      `${gesamt.spalte.kopf}: Als Summe der Stellen sind ${zahlDeutsch(gesamt.wert)} angegeben, die Zeilen ohne Beamtinnen und Beamte ergeben ${zahlDeutsch(soll)} (Differenz ${zahlDeutsch(differenz)}).`,
  }));
}

/** A row of which more posts are filled than there are. */
interface Ueberbesetzung {
  zeile: Zeile;
  besetzt: Figure;
  vorhanden: Figure;
}

/** Posts filled beyond the posts there are, against the Soll of the same year. */
function ueberbesetzungen(plan: Plan): Ueberbesetzung[] {
  const tabelle = tabelleVon(plan, "stellenuebersicht");
  const ist = tabelle?.spalten.find(({ art }) => art === "ist");
  if (!tabelle || !ist) return [];
  const planned = tabelle.spalten.filter(({ art }) => art === "ansatz");
  const soll = planned.find(({ jahr }) => jahr === ist.jahr) ?? planned[0];
  if (!soll) return [];
  return tabelle.zeilen.flatMap((zeile) => {
    const besetzt = betrag(zeile, ist);
    const vorhanden = betrag(zeile, soll);
    if (!besetzt || !vorhanden || besetzt.wert.lte(vorhanden.wert)) return [];
    return zeile.art === "summe" || zeile.position === "summe" ? [] : [{ zeile, besetzt, vorhanden }];
  });
}

const ueberbesetzt: Feststellung<Ueberbesetzung> = {
  stelle: ({ besetzt, vorhanden }) => ({
    ...zelleVon(besetzt),
    severity: "warning",
    expected: vorhanden.wert.toString(),
    actual: besetzt.wert.toString(),
    difference: besetzt.wert.minus(vorhanden.wert).toString(),
    cells: [besetzt, vorhanden].map(zelleVon),
  }),
  satz: ({ zeile, besetzt, vorhanden }) =>
    `${zeile.label || "Stellen"}: ${zahlDeutsch(besetzt.wert)} Stellen sind besetzt, vorhanden sind ${zahlDeutsch(vorhanden.wert)} (${vorhanden.spalte.kopf}). Bitte beide Angaben prüfen.`,
};

export const st1: Regel = {
  id: "ST-1",
  titel: "Stellenübersicht",
  prueft:
    "Die Stellen ohne die nachrichtlich gezeigten Beamten ergeben die Summe; in keiner Zeile sind mehr Stellen besetzt als vorhanden.",
  grundlage: "§ 18 EigAnVO",
  recht: "stellen",
  severity: "error",
  beispiel: {
    Stellenübersicht: mitFehler(beispieluebersichten.stellen, "| 12,40", "| 14,40"),
  },
  relationen: stellensummen,
  befunde: (plan) => ({
    geprueft: tabelleVon(plan, "stellenuebersicht") ? 1 : 0,
    befunde: ueberbesetzungen(plan).map(alsBefund(ueberbesetzt)),
  }),
};
