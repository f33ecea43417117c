import type { Gleichung } from "../../plan/aufbau/gleichung";
import type { TableKind } from "../../plan/arten";
import { angegebeneSummen } from "../../plan/aufbau/angegebene-summen";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { aufgliederungen, gesamtspalten, spaltensummen } from "../../plan/aufbau/unbeschriebene-summen";
import { tabelleVon, type Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import type { Regel, Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { vergleichsspalten } from "./vergleichsspalten";

const summe = ({ gesamt, terme }: Gleichung): Relation => summenrelation(gesamt.label, gesamt, terme);

const angegeben = (gleichung: Gleichung): Relation => ({ ...summe(gleichung), angegeben: true });

/** Of these the rule of the form takes rows at their word, too. */
const MIT_EIGENER_REGEL: TableKind[] = [
  "erfolgsplan",
  "zwischenbericht-guv",
  "vermoegensplan",
  "finanzplan",
  "zwischenbericht-vermoegensplan",
];

/** Rows that say themselves what they sum, where no other rule judges them; accounts are judged by their groups. */
function gesagte(plan: Plan, tabelle: Tabelle): Gleichung[] {
  const judged = MIT_EIGENER_REGEL.includes(tabelle.kind) && tabelleVon(plan, tabelle.kind) === tabelle;
  return judged || tabelle.zeilen.some(({ konto }) => konto) ? [] : gesagteSummen(tabelle);
}

export const su1: Regel = {
  id: "SU-1",
  titel: "Summen in weiteren Tabellen",
  prueft:
    "Eine Summe, die in mehreren Spalten aus den Zeilen darüber folgt, folgt in allen Spalten daraus; eine Zeile, die ihre Rechnung nennt („Summe Nr. 1 bis 3“), folgt aus ihr; Zeilen „davon“ und Spalten mit Veränderungen ergeben sich, wo sie es sonst tun.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | 2024 | 2025 | 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | 49.850 | 51.500 | 55.300`,
  },
  relationen: (plan: Plan) =>
    plan.tabellen.flatMap((tabelle) => [
      ...[
        ...gesagte(plan, tabelle),
        ...(tabelle.kind === "sonstige" ? spaltensummen(tabelle) : []),
        // These have rules of their own for their columns.
        ...(["investitionsprogramm", "vorhaben"].includes(tabelle.kind) ? [] : gesamtspalten(tabelle)),
        ...aufgliederungen(tabelle),
      ].map(summe),
      ...vergleichsspalten(tabelle),
      ...angegebeneSummen(tabelle).map(angegeben),
    ]),
};
