import { positionsname } from "../../plan/formulare";
import { postenname } from "../../plan/postenname";
import { tabellenVon } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile, type Spalte, type Tabelle } from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { plus, type Gleichung } from "../../plan/aufbau/gleichung";
import { gesamtausgaben, programmsummen } from "../../plan/aufbau/programmsummen";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, zeilensumme } from "../kern/relationen";
import { differenzText } from "../kern/saetze";
import { massnahme, istEinzelliste } from "../../plan/aufbau/massnahmen";

const PROGRAMM = "Investitionsprogramm";

/** Columns: the rows above add up to the sum, the Saldo is what the Einnahmen exceed it by. */
function spaltensummen(tabelle: Tabelle): Relation[] {
  const { ausgaben, saldo } = programmsummen(tabelle);
  return [...ausgaben.map(zeilensumme), ...saldo.map(saldorelation)];
}

function saldorelation({ gesamt, terme }: Gleichung): Relation {
  const ort = terme.length > 1 ? "Einnahmen − Ausgaben" : "Summe der Ausgaben mit Minus";
  return gleichheit("Saldo", gesamt, PROGRAMM, terme, ort);
}

/** Rows: the column is what is summed, its name need not follow the row's. */
function zeilensummen(tables: Tabelle[]): Relation[] {
  return gesamtausgaben(tables).map(({ gesamt, terme }) => ({
    gesamt,
    terme,
    satz: (bewertung) =>
      `${postenname(gesamt)}: Als Gesamtausgaben sind ${ist(bewertung)} angegeben, die einzelnen Jahre ergeben zusammen ${soll(bewertung)} (${differenzText(bewertung)}).`,
  }));
}

/** The sum of the single items is the summary of the Maßnahme, column by column. */
function listeGleichZusammenfassung(tables: Tabelle[]): Relation[] {
  return tables.filter(istEinzelliste).flatMap((liste) => {
    const position = massnahme(liste);
    const summary = tables.find((tabelle) => !istEinzelliste(tabelle) && massnahme(tabelle) === position);
    if (!position || !summary) return [];
    return betragsspalten(liste).flatMap((spalte) => {
      const same = gleichrangig(summary, liste, spalte);
      const gesamt = same && betrag(positionszeile(summary, "summeAusgaben"), same);
      const figure = betrag(positionszeile(liste, "summeAusgaben"), spalte);
      return gesamt && figure
        ? [
            gleichheit(
              positionsname("vermoegensplan", position),
              gesamt,
              "Zusammenfassung",
              plus([figure]),
              "Einzelauflistung",
            ),
          ]
        : [];
    });
  });
}

/** The column of the summary for this one of the list: of its kind and year, and in the same order where there are several. */
function gleichrangig(summary: Tabelle, liste: Tabelle, spalte: Spalte): Spalte | undefined {
  const alike = (tabelle: Tabelle) =>
    betragsspalten(tabelle).filter(({ art, jahr }) => art === spalte.art && jahr === spalte.jahr);
  return alike(summary)[alike(liste).indexOf(spalte)];
}

export const ip1: Regel = {
  id: "IP-1",
  titel: "Investitionsprogramm",
  prueft:
    "Zeilen und Spalten des Investitionsprogramms gehen auf, die Einzelauflistung ist die Zusammenfassung, der Saldo die Summe mit Minus.",
  grundlage: "§ 19 EigAnVO",
  recht: "finanzplan",
  severity: "error",
  beispiel: {
    Investitionsprogramm: mitFehler(
      beispielprogramm.einzelliste,
      "Klimaanlage | 0 | 25 | 35 | 30",
      "Klimaanlage | 0 | 25 | 35 | 40",
    ),
  },
  relationen: (plan) => {
    const tables = tabellenVon(plan, "investitionsprogramm");
    return [...tables.flatMap(spaltensummen), ...zeilensummen(tables), ...listeGleichZusammenfassung(tables)];
  },
};
