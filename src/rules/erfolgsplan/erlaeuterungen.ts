import { positionsname } from "../../plan/formulare";
import { Decimal } from "../../money/dezimal";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import type { Schwelle } from "../../plan/vorgaben";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { euro, plus } from "../../plan/aufbau/gleichung";
import {
  abschnitte,
  einzelneMassnahmen,
  massnahmenOhnePartner,
} from "../vermoegensplan/erlaeuterte-massnahmen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befunde, Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { kontozeilen, type Kontozeile } from "../konten/kontenpaare";
import { figurText, inSpalte } from "../kern/saetze";
import { betragText, anteilText } from "../../money/eurotext";
import { andereEinheiten } from "../jahre/spalteneinheiten";
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

/** An account that changes by more than both bounds, and that nothing explains. */
interface UnerlaeuterteAenderung {
  zeile: Kontozeile;
  ansatz: Figure;
  vorjahr: Figure;
  schwelle: Schwelle;
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
  // Amounts in T€ beside amounts in € have not changed.
  if (andereEinheiten(konten).some((one) => [spalte, vorjahr].includes(one.spalte)))
    return { geprueft: 0, befunde: [] };
  const changed = rows
    .filter(({ konto }) => !erlaeutert(konto.nummer))
    .flatMap((zeile) => grosseAenderungen(zeile, spalte, vorjahr, plan.vorgaben.erlaeuterung));
  return { geprueft: rows.length, befunde: changed.map(alsBefund(unerlaeuterteAenderung)) };
}

function grosseAenderungen(
  zeile: Kontozeile,
  spalte: Spalte,
  vorjahresspalte: Spalte,
  schwelle: Schwelle,
): UnerlaeuterteAenderung[] {
  const ansatz = betrag(zeile, spalte);
  const vorjahr = betrag(zeile, vorjahresspalte);
  if (!ansatz || !vorjahr) return [];
  const change = euro(ansatz).minus(euro(vorjahr)).abs();
  const large = change.gt(schwelle.betrag) && change.gt(euro(vorjahr).abs().times(schwelle.anteil));
  return large ? [{ zeile, ansatz, vorjahr, schwelle }] : [];
}

const unerlaeuterteAenderung: Feststellung<UnerlaeuterteAenderung> = {
  mehrfach: "Konten ändern sich stark, ohne Erläuterung",
  stelle: ({ ansatz, vorjahr }) => ({
    ...zelleVon(ansatz),
    actual: ansatz.wert.toString(),
    difference: ansatz.wert.minus(vorjahr.wert).toString(),
    cells: [ansatz, vorjahr].map(zelleVon),
  }),
  satz: ({ zeile, ansatz, vorjahr, schwelle }) =>
    `${inSpalte(`Konto ${zeile.konto.nummer} „${zeile.label}“`, ansatz.spalte)}: ${figurText(ansatz)} nach ${figurText(vorjahr)} (${spaltenname(vorjahr.spalte)}), ohne Erläuterung. Änderungen über ${anteilText(schwelle.anteil)} und ${betragText(new Decimal(schwelle.betrag))} sind zu erläutern.`,
};

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
