import { positionsname } from "../../plan/formulare";
import { Decimal } from "../../money/dezimal";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile, type Spalte, type Tabelle } from "../../plan/tabelle";
import type { Schwelle } from "../../plan/vorgaben";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { plus } from "../../plan/aufbau/gleichung";
import {
  abschnitte,
  einzelneMassnahmen,
  massnahmenOhnePartner,
} from "../vermoegensplan/erlaeuterte-massnahmen";
import type { Befund, Befunde, Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { kontozeilen, type Kontozeile } from "../konten/kontenpaare";
import { inSpalte } from "../kern/saetze";
import { betragText, anteilText } from "../../money/eurotext";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";

function erlaeuterteSummen(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "erlaeuterungen-vermoegensplan");
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const spalte = vermoegensplan && planspalte(vermoegensplan, plan.jahr);
  const column = tabelle && betragsspalten(tabelle)[0];
  if (!tabelle || !vermoegensplan || !spalte || !column) return [];
  return abschnitte(tabelle).flatMap(({ position, posten }) => {
    const gesamt = betrag(positionszeile(vermoegensplan, position), spalte);
    const figures = posten.flatMap((zeile) => betrag(zeile, column) ?? []);
    return gesamt
      ? [
          gleichheit(
            positionsname("vermoegensplan", position),
            gesamt,
            "Vermögensplan",
            plus(figures),
            "Erläuterungen",
          ),
        ]
      : [];
  });
}

export const vh3: Regel = {
  id: "VH-3",
  titel: "Erläuterungen zum Vermögensplan",
  prueft:
    "Die Erläuterungen in T€ ergeben die Zeile des Vermögensplans und stimmen Posten für Posten mit dem Investitionsprogramm überein, auch bei abweichendem Wortlaut, und kein Posten fehlt, wo sich beide Listen sonst entsprechen.",
  grundlage: "§ 17 Abs. 3 EigAnVO",
  recht: "zweiterPlan",
  severity: "warning",
  beispiel: {
    Vermögensplan: beispielplan.vermoegensplan,
    Erläuterungen: mitFehler(beispielprogramm.erlaeuterungen, "Klimaanlage | 35", "Klimaanlage | 53"),
  },
  relationen: (plan) => [...erlaeuterteSummen(plan), ...einzelneMassnahmen(plan)],
  befunde: (plan, bewertungen) => {
    const befunde = massnahmenOhnePartner(plan, bewertungen);
    return { geprueft: befunde.length, befunde };
  },
};

type Erlaeutert = (nummer: string) => boolean;

/**
 * Accounts, and ranges of accounts, for which the plan has an explanation: in a list of accounts, or in texts that begin
 * with number and name of some of its own. Undefined where it has neither.
 */
function erlaeuterteKonten(
  { tabellen, kontotexte = [] }: Plan,
  konten: Kontozeile[],
): Erlaeutert | undefined {
  const rows = tabellen.filter(istErlaeuterungsliste).flatMap(({ zeilen }) => zeilen);
  const numbers = new Set(rows.flatMap(({ konto }) => konto?.nummer ?? []));
  const ranges = rows.flatMap(({ label }) => {
    const match = /(\d{8,10})\s*[-–]\s*(\d{8,10})/.exec(label);
    return match?.[1] && match[2] ? [{ von: match[1], bis: match[2] }] : [];
  });
  const named = (nummer: string): boolean =>
    numbers.has(nummer) ||
    [...ranges, ...kontotexte].some(
      ({ von, bis }) => von.length === nummer.length && von <= nummer && nummer <= bis,
    );
  // A number may have lost its last zero.
  const erlaeutert: Erlaeutert = (nummer) =>
    named(nummer) || named(`${nummer}0`) || (nummer.endsWith("0") && named(nummer.slice(0, -1)));
  return rows.length > 0 || konten.some(({ konto }) => erlaeutert(konto.nummer)) ? erlaeutert : undefined;
}

function istErlaeuterungsliste(tabelle: Tabelle): boolean {
  const { kind, spalten } = tabelle;
  return (
    (kind === "sonstige" || kind === "erlaeuterungen-erfolgsplan") &&
    spalten.some(({ art }) => art === "konto") &&
    betragsspalten(tabelle).length === 0
  );
}

function unerlaeutert(plan: Plan): Befunde {
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  const rows = konten ? kontozeilen(konten) : [];
  const erlaeutert = erlaeuterteKonten(plan, rows);
  const spalte = konten && planspalte(konten, plan.jahr);
  const vorjahr =
    konten &&
    betragsspalten(konten).find(({ art, jahr }) => art === "ansatz" && jahr === (spalte?.jahr ?? 0) - 1);
  if (!konten || !erlaeutert || !spalte || !vorjahr) return { geprueft: 0, befunde: [] };
  const { erlaeuterung } = plan.vorgaben;
  const befunde = rows.flatMap((zeile) => aenderung(zeile, spalte, vorjahr, erlaeutert, erlaeuterung));
  return { geprueft: rows.length, befunde };
}

function aenderung(
  zeile: Kontozeile,
  spalte: Spalte,
  vorjahr: Spalte,
  erlaeutert: Erlaeutert,
  { anteil, betrag: least }: Schwelle,
): Befund[] {
  const now = betrag(zeile, spalte);
  const before = betrag(zeile, vorjahr);
  if (!now || !before || erlaeutert(zeile.konto.nummer)) return [];
  const change = now.wert.minus(before.wert);
  const large = change.abs().gt(least) && change.abs().gt(before.wert.abs().times(anteil));
  if (!large) return [];
  return [
    {
      ...zelleVon(now),
      message: `${inSpalte(`Konto ${zeile.konto.nummer} „${zeile.label}“`, spalte)}: ${betragText(now.wert)} nach ${betragText(before.wert)} (${spaltenname(vorjahr)}), ohne Erläuterung. Änderungen über ${anteilText(anteil)} und ${betragText(new Decimal(least))} sind zu erläutern.`,
      actual: now.wert.toString(),
      difference: change.toString(),
      cells: [now, before].map(zelleVon),
    },
  ];
}

export const kt4: Regel = {
  id: "KT-4",
  titel: "Erläuterung größerer Änderungen",
  prueft:
    "Ein Konto, das sich gegenüber dem Vorjahr über beide Schwellen ändert (Vorgabe: 20 % und 50.000 €; unter Einstellungen zu ändern), ist erläutert.",
  grundlage: "§ 16 Abs. 2 EigAnVO",
  recht: "erfolgsplan",
  severity: "info",
  beispiel: {
    Kontenübersicht: mitFehler(
      mitFehler(beispielplan.konten, "74.000 | 76.000", "74.000 | 176.000"),
      "178.000 | 184.000",
      "178.000 | 284.000",
    ),
    Erläuterungen: `
Konto | Bezeichnung
4411902000 | Erlöse aus Vermietung
5236001000 | Wartung`,
  },
  befunde: unerlaeutert,
};
