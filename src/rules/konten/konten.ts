import { kontentabellen } from "../../plan/aufbau/kontensummen";
import { positionsname } from "../../plan/formulare";
import { plus } from "../../plan/aufbau/gleichung";
import { ZERO } from "../../money/dezimal";
import { UNTERZEILEN, oberzeile, umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung, type Kontengruppe, gruppensumme } from "../../plan/aufbau/kontengruppen";
import { gleicheSpalte, tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  eigenerBetrag,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { zeilenbetraege } from "../../plan/aufbau/ergebnisrechnung";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel, Relation } from "../kern/regel";
import { ergebnisrelationen, gruppenrelationen } from "./kontenrelationen";
import { gleichheit } from "../kern/relationen";
import { inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";

const KONTEN = "Kontenübersicht";
const GESAMT = "Gesamtübersicht";

function kontenrelationen(plan: Plan): Relation[] {
  const gesamt = tabelleVon(plan, "erfolgsplan");
  return kontentabellen(plan).flatMap((konten) => tabellenrelationen(konten, gesamt));
}

function tabellenrelationen(konten: Tabelle, gesamt: Tabelle | undefined): Relation[] {
  const gliederung = kontengliederung(konten, umfasst);
  const sums = betragsspalten(konten).flatMap((spalte) => [
    ...gruppenrelationen(gliederung, spalte, "erfolgsplan"),
    ...(gesamt ? mitGesamtuebersicht(konten, gesamt, spalte) : []),
  ]);
  return [...sums, ...ergebnisrelationen(konten, gliederung)];
}

/** Every line of the Gesamtübersicht is the sum of its accounts; the results agree. */
function mitGesamtuebersicht(konten: Tabelle, gesamt: Tabelle, spalte: Spalte): Relation[] {
  const column = gleicheSpalte(gesamt, spalte);
  if (!column) return [];
  const { gruppen, gesamt: zeilen } = kontengliederung(konten, umfasst);
  const lines = gruppen.flatMap((gruppe) => {
    if (!gruppe.position) return [];
    const [line] = entsprechung(gesamt, gruppe.position, column, gruppen);
    const figures = gruppensumme(gruppe, spalte);
    return line && figures.length > 0 ? [vergleich(gruppe.position, line, figures)] : [];
  });
  const results = zeilen.flatMap(({ position, zeile }) => {
    // Some plans sum the Aufwendungen before interest and taxes, some after.
    if (position === "summeAufwendungen") return [];
    const line = betrag(positionszeile(gesamt, position), column);
    const figure = betrag(zeile, spalte);
    return line && figure ? [vergleich(position, line, [figure])] : [];
  });
  return [...lines, ...results];
}

function vergleich(position: string, line: Figure, figures: Figure[]): Relation {
  return gleichheit(positionsname("erfolgsplan", position), line, GESAMT, plus(figures), KONTEN);
}

/** The line of the Gesamtübersicht for a group: its own, or that of which it is a) or b) where only one of these has accounts. */
function entsprechung(gesamt: Tabelle, position: string, spalte: Spalte, gruppen: Kontengruppe[]): Figure[] {
  const own = zeilenbetraege(gesamt, position, spalte);
  if (own.length === 1) return own;
  const parent = oberzeile(position);
  const siblings = gruppen.filter((gruppe) => parent && UNTERZEILEN[parent]?.includes(gruppe.position ?? ""));
  return parent && siblings.length === 1 ? eigenerBetrag(gesamt, parent, spalte) : [];
}

/** A line with an amount, the first one, for which the Kontenübersicht shows no account at all. */
interface OhneKonten {
  zeile: Zeile;
  figure: Figure;
}

function zeilenOhneKonten(plan: Plan): OhneKonten[] {
  const gesamt = tabelleVon(plan, "erfolgsplan");
  const gruppen = kontentabellen(plan).flatMap((konten) => kontengliederung(konten, umfasst).gruppen);
  if (gruppen.length === 0 || !gesamt) return [];
  if (gruppen.some(({ position }) => !position)) return [];
  const grouped = new Set(gruppen.map(({ position }) => position));
  const hasAccounts = (position: string): boolean =>
    [position, oberzeile(position), ...(UNTERZEILEN[position] ?? [])].some(
      (line) => line !== undefined && grouped.has(line),
    );
  const results = ["summeErtraege", "summeAufwendungen", "ergebnisNachSteuern", "jahresergebnis"];
  return gesamt.zeilen.flatMap((zeile) => {
    const { position } = zeile;
    if (!position || results.includes(position) || hasAccounts(position)) return [];
    const figure = zeile.betraege.find(({ wert }) => !wert.isZero());
    return figure ? [{ zeile, figure }] : [];
  });
}

const zeileOhneKonten: Feststellung<OhneKonten> = {
  stelle: ({ figure }) => ({
    ...zelleVon(figure),
    expected: ZERO.toString(),
    actual: figure.wert.toString(),
    difference: figure.wert.toString(),
    cells: [zelleVon(figure)],
  }),
  satz: ({ zeile, figure }) =>
    `${inSpalte(zeile.label, figure.spalte)}: Die Gesamtübersicht zeigt ${betragText(figure.wert)}, in der Kontenübersicht steht dazu kein Konto. Bitte die Konten ergänzen oder den Betrag prüfen.`,
};

export const kt1: Regel = {
  id: "KT-1",
  titel: "Konten, Summen und Gesamtübersicht",
  prueft: "Die Konten ergeben ihre Summe, und die Summe ist die Zeile der Gesamtübersicht, in jedem Jahr.",
  grundlage: "§ 16 EigAnVO",
  recht: "erfolgsplan",
  severity: "error",
  beispiel: { Kontenübersicht: mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000") },
  relationen: kontenrelationen,
  befunde: (plan) => ({ geprueft: 1, befunde: zeilenOhneKonten(plan).map(alsBefund(zeileOhneKonten)) }),
};
