import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag } from "../../plan/tabelle";
import { zahlDeutsch } from "../../money/zahltext";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import type { Befund, Regel, Relation } from "../kern/regel";
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

/** Posts filled beyond the posts there are, against the Soll of the same year. */
function ueberbesetzt(plan: Plan): Befund[] {
  const tabelle = tabelleVon(plan, "stellenuebersicht");
  const ist = tabelle?.spalten.find(({ art }) => art === "ist");
  if (!tabelle || !ist) return [];
  const planned = tabelle.spalten.filter(({ art }) => art === "ansatz");
  const soll = planned.find(({ jahr }) => jahr === ist.jahr) ?? planned[0];
  if (!soll) return [];
  return tabelle.zeilen.flatMap((zeile) => {
    const filled = betrag(zeile, ist);
    const posts = betrag(zeile, soll);
    if (!filled || !posts || filled.wert.lte(posts.wert)) return [];
    if (zeile.art === "summe" || zeile.position === "summe") return [];
    return [
      {
        ...zelleVon(filled),
        severity: "warning",
        message: `${zeile.label || "Stellen"}: ${zahlDeutsch(filled.wert)} Stellen sind besetzt, vorhanden sind ${zahlDeutsch(posts.wert)} (${soll.kopf}). Bitte beide Angaben prüfen.`,
        expected: posts.wert.toString(),
        actual: filled.wert.toString(),
        difference: filled.wert.minus(posts.wert).toString(),
        cells: [filled, posts].map(zelleVon),
      },
    ];
  });
}

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
    befunde: ueberbesetzt(plan),
  }),
};
