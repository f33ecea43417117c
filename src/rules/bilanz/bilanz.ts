import type { TableKind } from "../../plan/arten";
import { bilanzgleichungen } from "../../plan/aufbau/bilanzsummen";
import { fortgeschrieben } from "../../plan/aufbau/fortschreibung";
import { bilanzgliederung } from "../../plan/aufbau/gliederung";
import type { Gleichung } from "../../plan/aufbau/gleichung";
import { postenname } from "../../plan/postenname";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, zeilensumme } from "../kern/relationen";
import { differenzText } from "../kern/saetze";

/** These are carried forward by a rule of their own. */
const MIT_EIGENER_REGEL: TableKind[] = ["verbindlichkeiten"];

function seiten({ gesamt, terme }: Gleichung): Relation {
  return gleichheit("Bilanz", gesamt, "Die Aktiva betragen", terme, "die Passiva betragen");
}

function fortschreibung(gleichung: Gleichung): Relation {
  const { gesamt, terme } = gleichung;
  const start = terme[0]?.figure.spalte.kopf ?? "";
  return {
    ...gleichung,
    satz: (bewertung) =>
      `${postenname(gesamt)}: „${gesamt.spalte.kopf}“ zeigt ${ist(bewertung)}, aus „${start}“ und den Bewegungen folgen ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

export const bi1: Regel = {
  id: "BI-1",
  titel: "Bilanz und Anlagenspiegel",
  prueft:
    "Aktiva und Passiva einer Bilanz sind gleich hoch; ihre Posten ergeben sich aus dem, was die Gliederung darunter nennt; im Anlagenspiegel und in jeder anderen Fortschreibung führt der Anfangsstand mit Zugängen, Abgängen und Umbuchungen zum Endstand.",
  grundlage: "§§ 266 und 284 Abs. 3 HGB",
  severity: "error",
  beispiel: {
    Rückstellungen: `
Rückstellung für | Stand 01.01.2026 | Verbrauch | Auflösung | Zuführung | Stand 31.12.2026
Urlaub und Überstunden | 41.300 | 38.200 | 3.100 | 44.700 | 44.700
Jahresabschluss | 18.500 | 17.250 | 1.250 | 19.000 | 19.000
Altersteilzeit | 126.000 | 31.400 | 0 | 12.800 | 104.700
Prozesse | 9.800 | 2.300 | 4.500 | 6.000 | 9.000`,
  },
  relationen: (plan: Plan) => [
    ...bilanzgleichungen(plan).map(seiten),
    ...bilanzgliederung(tabellenVon(plan, "bilanz")).map(zeilensumme),
    ...plan.tabellen
      .filter(({ kind }) => !MIT_EIGENER_REGEL.includes(kind))
      .flatMap((tabelle) => fortgeschrieben(tabelle).map(fortschreibung)),
  ],
};
