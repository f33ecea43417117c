import { Decimal } from "../../src/money/dezimal";
import type { Figure, Spalte } from "../../src/plan/tabelle";
import type { Relation } from "../../src/rules/kern/regel";

export interface Angaben {
  /** Half of the interval that it stands for. */
  halb?: string;
  einheit?: Spalte["einheit"];
  formel?: string;
  stellen?: number;
  gerechnet?: true;
}

let row = 0;

/** An amount in a cell of its own. */
export function figur(
  wert: string,
  { halb = "0", einheit = 1, formel, stellen = 0, gerechnet }: Angaben = {},
): Figure {
  const spalte: Spalte = { column: 1, art: "ansatz", einheit, kopf: "" };
  const amount = { wert: new Decimal(wert), halb: new Decimal(halb), stellen, alsText: false };
  return {
    sheet: "Blatt",
    row: row++,
    column: 1,
    label: `Zeile ${row}`,
    spalte,
    ...amount,
    ...(formel !== undefined && { formel }),
    ...(gerechnet && { gerechnet }),
  };
}

/** gesamt = Σ plus − Σ minus. */
export function gleichung(gesamt: Figure, plus: Figure[], minus: Figure[] = []): Relation {
  const terme = [
    ...plus.map((figure) => ({ figure, faktor: 1 as const })),
    ...minus.map((figure) => ({ figure, faktor: -1 as const })),
  ];
  return { gesamt, terme, satz: () => "stimmt nicht." };
}
