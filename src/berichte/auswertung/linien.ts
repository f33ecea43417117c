import { AUFWENDUNGEN, ERTRAEGE, FINANZERTRAEGE, oberzeile, umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import type { Figure, Spalte, Tabelle } from "../../plan/tabelle";
import { jahresergebnisterme, zeilenbetraege } from "../../rules/erfolgsplan/ergebnisrechnung";
import { gruppensumme, plus } from "../../rules/konten/gruppensummen";
import type { Term } from "../../rules/kern/regel";
import { eigenerBetrag, gegen, positionsname } from "../../rules/kern/relationen";
import { VERMOEGENSPLAN_SUMMEN } from "../../rules/vermoegensplan/mittelsummen";
import { diagramme } from "../../texte/diagramme";

/** A column of a table. */
export interface Quelle {
  tabelle: Tabelle;
  spalte: Spalte;
}

/** A line of a form, and the figures that make it up in a column; none where the table shows nothing. */
export interface Linie {
  name: string;
  terme: (quelle: Quelle) => Term[];
}

/**
 * The lines of a GuV (Erfolgsplan, Kontenübersicht, Zwischenbericht, Jahresvergleich), costs counted positive.
 * `rest` is what Erträge less Aufwendungen leaves over from the Jahresergebnis: zero, unless lines are missing.
 */
export function guvzeilen(quellen: Quelle[]) {
  const all = (lines: Linie[], quelle: Quelle): Term[] => lines.flatMap(({ terme }) => terme(quelle));
  const negative = aufwandNegativ(quellen);
  const ertraege = linien([...ERTRAEGE, ...FINANZERTRAEGE], "erfolgsplan", guvterme);
  const aufwendungen = linien([...AUFWENDUNGEN, "sonstigeSteuern"], "erfolgsplan", (quelle, position) => {
    const terme = guvterme(quelle, position);
    return negative ? terme.map(gegen) : terme;
  });
  const gesamtertraege = (quelle: Quelle): Term[] => mitSummenzeile(quelle, all(ertraege, quelle));
  const ueberblick: Linie[] = [
    { name: diagramme.ertraege, terme: gesamtertraege },
    { name: diagramme.aufwendungen, terme: (quelle) => all(aufwendungen, quelle) },
    { name: diagramme.jahresergebnis, terme: ergebnisterme },
  ];
  const rest = (quelle: Quelle): Term[] => {
    const [plusTerme, minusTerme, ergebnis] = ueberblick.map(({ terme }) => terme(quelle));
    if (!plusTerme?.length || !minusTerme?.length || !ergebnis?.length) return [];
    return [...plusTerme, ...minusTerme.map(gegen), ...ergebnis.map(gegen)];
  };
  return { ueberblick, ertraege, aufwendungen, rest };
}

function linien(
  positions: string[],
  kind: "erfolgsplan" | "vermoegensplan",
  terme: (quelle: Quelle, position: string) => Term[],
): Linie[] {
  return positions.map((position) => ({
    name: positionsname(kind, position),
    terme: (quelle) => terme(quelle, position),
  }));
}

/**
 * A line with its accounts where the table lists them: the sums of their groups, else the line's own amount. The
 * Finanzplan has no Erträge and Aufwendungen, only what of them belongs to the Vermögensplan.
 */
function guvterme({ tabelle, spalte }: Quelle, position: string): Term[] {
  if (tabelle.kind === "finanzplan") return [];
  const gruppen = tabelle.zeilen.some(({ konto }) => konto)
    ? kontengliederung(tabelle, umfasst).gruppen.filter(
        (gruppe) => gruppe.position && [gruppe.position, oberzeile(gruppe.position)].includes(position),
      )
    : [];
  const sums = gruppen.flatMap((gruppe) => gruppensumme(gruppe, spalte));
  return plus(sums.length > 0 ? sums : zeilenbetraege(tabelle, position, spalte));
}

/** Where the Erträge stand in one line only, that line and what it does not take in. */
function mitSummenzeile(quelle: Quelle, lines: Term[]): Term[] {
  const einzeln = ERTRAEGE.some((position) => guvterme(quelle, position).length > 0);
  if (einzeln) return lines;
  return [...plus(eigenerBetrag(quelle.tabelle, "summeErtraege", quelle.spalte)), ...lines];
}

/** The Jahresergebnis, a loss negative; the Finanzplan shows it as Jahresgewinn or as Jahresverlust. */
function ergebnisterme({ tabelle, spalte }: Quelle): Term[] {
  if (tabelle.kind !== "finanzplan") return jahresergebnisterme(tabelle, spalte);
  return [
    ...plus(eigenerBetrag(tabelle, "jahresgewinn", spalte)),
    ...plus(eigenerBetrag(tabelle, "jahresverlust", spalte)).map(gegen),
  ];
}

/** Whether a table shows its costs with a minus sign: most of them are negative. */
function aufwandNegativ(quellen: Quelle[]): boolean {
  const costs = quellen.flatMap((quelle) =>
    AUFWENDUNGEN.flatMap((position) => guvterme(quelle, position).map(({ figure }) => figure.wert)),
  );
  const amounts = costs.filter((amount) => !amount.isZero());
  return amounts.filter((amount) => amount.isNegative()).length * 2 > amounts.length;
}

/**
 * The lines that a total of the Vermögensplan adds up. Where a table shows only the sum of a group, the group is
 * the line. `rest` is what the lines leave over from the total.
 */
export function mittelzeilen(gesamt: string, quellen: Quelle[]) {
  const lines = einzelzeilen(gesamt, quellen);
  const rest = (quelle: Quelle): Term[] => {
    const total = plus(figuren(quelle, gesamt));
    return total.length === 0 ? [] : [...total, ...lines.flatMap(({ terme }) => terme(quelle)).map(gegen)];
  };
  return { linien: lines, rest };
}

function einzelzeilen(position: string, quellen: Quelle[]): Linie[] {
  const own = linien([position], "vermoegensplan", (quelle, id) => plus(figuren(quelle, id)));
  const parts = VERMOEGENSPLAN_SUMMEN.find(({ gesamt }) => gesamt === position)?.plus ?? [];
  const lines = parts.flatMap((part) => einzelzeilen(part, quellen));
  const inDetail = quellen.every(
    (quelle) => figuren(quelle, position).length === 0 || lines.some(({ terme }) => terme(quelle).length > 0),
  );
  return lines.length > 0 && inDetail ? lines : own;
}

function figuren({ tabelle, spalte }: Quelle, position: string): Figure[] {
  return eigenerBetrag(tabelle, position, spalte);
}
