import { ZERO, summe, type Decimal } from "../money/dezimal";
import { UNTERZEILEN, oberzeile } from "../plan/formulare/erfolgsplan";
import { kontengliederung, type Kontengruppe } from "../plan/kontengruppen";
import { gleicheSpalte, tabelleVon, type Plan } from "../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../plan/tabelle";
import { zeilenbetraege } from "./ergebnisrechnung";
import type { Befund, Regel, Relation, Term } from "./regel";
import { gleichheit, positionsname, summenrelation } from "./relationen";
import { betragText, inSpalte, zelleVon } from "./saetze";

const KONTEN = "Kontenübersicht";
const GESAMT = "Gesamtübersicht";

/** What the Kontenübersicht says for a line in one column. */
interface Kontensumme {
  position: string;
  betrag: Decimal;
  /** A figure of the line, to point at. */
  figure: Figure;
}

/** The lines that have accounts with amounts, once for each line: the first column that is not zero, else 0. */
export function kontensummen(plan: Plan): Kontensumme[] {
  const tabelle = tabelleVon(plan, "erfolgsplan-konten");
  if (!tabelle) return [];
  return kontengliederung(tabelle).gruppen.flatMap((gruppe) => {
    const { position } = gruppe;
    if (!position) return [];
    const sums = betragsspalten(tabelle).flatMap((spalte) => {
      const figures = figurenIn(gruppe.posten, spalte);
      return figures[0]
        ? [{ position, betrag: summe(figures.map(({ wert }) => wert)), figure: figures[0] }]
        : [];
    });
    return sums.find((sum) => !sum.betrag.isZero()) ?? sums.slice(0, 1);
  });
}

function kontenrelationen(plan: Plan): Relation[] {
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  if (!konten) return [];
  const gesamt = tabelleVon(plan, "erfolgsplan");
  return betragsspalten(konten).flatMap((spalte) => [
    ...innerhalb(konten, spalte),
    ...(gesamt ? mitGesamtuebersicht(konten, gesamt, spalte) : []),
  ]);
}

/** Accounts add up to their "Summe"; these to "Summe Materialaufwand" and the like. */
function innerhalb(konten: Tabelle, spalte: Spalte): Relation[] {
  const { gruppen, gesamt } = kontengliederung(konten);
  const groups = gruppen.flatMap((gruppe) =>
    gruppe.summen.flatMap((zeile) => {
      const total = betrag(zeile, spalte);
      const terme = plus(figurenIn(gruppe.posten, spalte));
      return total && terme.length > 0 ? [summenrelation(summenname(zeile, gruppe), total, terme)] : [];
    }),
  );
  const totals = gesamt.flatMap(({ zeile, gruppen: parts }) => {
    const total = betrag(zeile, spalte);
    const terme = plus(parts.flatMap((gruppe) => gruppensumme(gruppe, spalte)));
    return total && terme.length > 0 ? [summenrelation(zeile.label, total, terme)] : [];
  });
  return [...groups, ...totals];
}

/** Every line of the Gesamtübersicht is the sum of its accounts; the results agree. */
function mitGesamtuebersicht(konten: Tabelle, gesamt: Tabelle, spalte: Spalte): Relation[] {
  const column = gleicheSpalte(gesamt, spalte);
  if (!column) return [];
  const { gruppen, gesamt: zeilen } = kontengliederung(konten);
  const lines = gruppen.flatMap((gruppe) => {
    if (!gruppe.position) return [];
    const [line] = entsprechung(gesamt, gruppe.position, column, gruppen);
    const figures = gruppensumme(gruppe, spalte);
    return line && figures.length > 0 ? [vergleich(gruppe.position, line, figures)] : [];
  });
  const results = zeilen.flatMap(({ position, zeile }) => {
    const line = betrag(positionszeile(gesamt, position), column);
    const figure = betrag(zeile, spalte);
    return line && figure ? [vergleich(position, line, [figure])] : [];
  });
  return [...lines, ...results];
}

function vergleich(position: string, line: Figure, figures: Figure[]): Relation {
  return gleichheit(positionsname("erfolgsplan", position), line, GESAMT, plus(figures), KONTEN);
}

/** The line of the Gesamtübersicht for a group: its own, or a) and b) of one line where only one has accounts. */
function entsprechung(gesamt: Tabelle, position: string, spalte: Spalte, gruppen: Kontengruppe[]): Figure[] {
  const own = zeilenbetraege(gesamt, position, spalte);
  if (own.length === 1) return own;
  const parent = oberzeile(position);
  const siblings = gruppen.filter((gruppe) => parent && UNTERZEILEN[parent]?.includes(gruppe.position ?? ""));
  return parent && siblings.length === 1 ? zeilenbetraege(gesamt, parent, spalte) : [];
}

function gruppensumme(gruppe: Kontengruppe, spalte: Spalte): Figure[] {
  const total = betrag(gruppe.summen.at(-1), spalte);
  return total ? [total] : figurenIn(gruppe.posten, spalte);
}

function figurenIn(zeilen: Zeile[], spalte: Spalte): Figure[] {
  return zeilen.flatMap((zeile) => betrag(zeile, spalte) ?? []);
}

function plus(figures: Figure[]): Term[] {
  return figures.map((figure) => ({ figure, faktor: 1 }));
}

function summenname(zeile: Zeile, { position }: Kontengruppe): string {
  return position ? `Summe ${positionsname("erfolgsplan", position)}` : zeile.label;
}

/** Lines with an amount for which the Kontenübersicht shows no account at all. */
function zeilenOhneKonten(plan: Plan): Befund[] {
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  const gesamt = tabelleVon(plan, "erfolgsplan");
  if (!konten || !gesamt) return [];
  const { gruppen } = kontengliederung(konten);
  if (gruppen.some(({ position }) => !position)) return [];
  const grouped = new Set(gruppen.map(({ position }) => position));
  const results = ["summeErtraege", "ergebnisNachSteuern", "jahresergebnis", ...Object.keys(UNTERZEILEN)];
  return gesamt.zeilen.flatMap((zeile) => {
    const { position } = zeile;
    if (!position || results.includes(position)) return [];
    if (grouped.has(position) || grouped.has(oberzeile(position))) return [];
    const figure = zeile.betraege.find(({ wert }) => !wert.isZero());
    return figure ? [ohneKonten(figure, zeile)] : [];
  });
}

function ohneKonten(figure: Figure, { label }: Zeile): Befund {
  return {
    ...zelleVon(figure),
    message: `${inSpalte(label, figure.spalte)}: Die Gesamtübersicht zeigt ${betragText(figure.wert)}, in der Kontenübersicht steht dazu kein Konto. Bitte die Konten ergänzen oder den Betrag prüfen.`,
    expected: ZERO.toString(),
    actual: figure.wert.toString(),
    difference: figure.wert.toString(),
    cells: [zelleVon(figure)],
  };
}

export const kt1: Regel = {
  id: "KT-1",
  titel: "Konten, Summen und Gesamtübersicht",
  prueft: "Die Konten ergeben ihre Summe, und die Summe ist die Zeile der Gesamtübersicht, in jedem Jahr.",
  grundlage: "§ 16 EigAnVO",
  severity: "error",
  relationen: kontenrelationen,
  befunde: (plan) => ({ geprueft: 1, befunde: zeilenOhneKonten(plan) }),
};
