import { normalisieren } from "../../plan/lesen/beschriftung";
import { istVeraenderung } from "../../plan/lesen/kopf";
import type { Spalte, Tabelle } from "../../plan/tabelle";

const NUR_PROZENT = /^(in )?%$/;

/** Whether a percentage tells by how much something differs: it says so, or stands as a mere "in %" right behind what does. */
export function zeigtAbweichung({ spalten }: Tabelle, { kopf, column }: Spalte): boolean {
  const before = spalten.findLast((spalte) => spalte.column < column);
  return istVeraenderung(kopf) || (NUR_PROZENT.test(normalisieren(kopf)) && before?.art === "abweichung");
}

/** The column of Ist or Hochrechnung that "% vom Plan" is of: the next amounts to its left. Undefined for other percentages. */
export function prozentbezug(tabelle: Tabelle, spalte: Spalte): Spalte | undefined {
  if (spalte.art !== "prozent" || zeigtAbweichung(tabelle, spalte)) return undefined;
  const links = tabelle.spalten.findLast(
    ({ art, column }) => column < spalte.column && ["ist", "hochrechnung", "ansatz"].includes(art),
  );
  return links?.art === "ansatz" ? undefined : links;
}
