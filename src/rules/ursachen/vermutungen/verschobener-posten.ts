import type { Figure } from "../../../plan/tabelle";
import { ZERO } from "../../../money/dezimal";
import { ortVon } from "../../kern/netz";
import { postenname } from "../../../plan/postenname";
import type { Bewertung } from "../../kern/regel";
import type { Lage } from "./lage";
import { aufWert, postenstelle, postenText, tabellenname, zellen, type Vermutung } from "./vermutung";

/**
 * A row stands under one line and belongs under another: that has too much by its amount, this too little, in every year.
 */
export function verschobenePosten(lage: Lage): Vermutung[] {
  // A total of zero was emptied: no row that left it explains that.
  const sums = lage.verletzt.filter(({ relation }) => !relation.gesamt.wert.isZero());
  return sums.flatMap((zuviel) =>
    lage
      .herkunft(zuviel)
      .filter((figure) => lage.stelle(figure)?.zeile.art === "posten" && !figure.wert.isZero())
      .filter((figure) => heilt(lage, zuviel, figure, figure.wert.negated()))
      .flatMap((figure) =>
        ziele(lage, zuviel, figure).flatMap((ziel) => vermutung(lage, figure, zuviel, ziel) ?? []),
      ),
  );
}

/** The row of a line that lacks an amount, beside which it belongs. */
interface Ziel {
  zuwenig: Bewertung;
  neben: Figure;
}

function ziele(lage: Lage, zuviel: Bewertung, figure: Figure): Ziel[] {
  return lage.verletzt.flatMap((zuwenig) => {
    if (zuwenig === zuviel) return [];
    const neben = lage
      .herkunft(zuwenig)
      .find(
        (other) =>
          other.spalte === figure.spalte &&
          other.row !== figure.row &&
          lage.stelle(other)?.zeile.art === "posten" &&
          !lage.einfluss(other).has(zuviel) &&
          heilt(lage, zuwenig, other, figure.wert),
      );
    return neben ? [{ zuwenig, neben }] : [];
  });
}

/** Whether a relation comes out when one of its figures changes by an amount. */
function heilt({ einfluss }: Lage, bewertung: Bewertung, figure: Figure, um: Figure["wert"]): boolean {
  const step = einfluss(figure).get(bewertung);
  return step !== undefined && bewertung.differenz.plus(step.times(um)).abs().lte(bewertung.ueblich);
}

function vermutung(
  lage: Lage,
  figure: Figure,
  zuviel: Bewertung,
  { zuwenig, neben }: Ziel,
): Vermutung | undefined {
  const from = lage.stelle(figure);
  const to = lage.stelle(neben);
  if (!from || !to) return undefined;
  const { tabelle, zeile } = from;
  const at = postenstelle(tabelle, zeile);
  return {
    art: "posten-verschoben",
    ort: at,
    cells: [at, ...zellen(zeile.betraege)],
    satz: `${tabellenname(tabelle)}: ${postenText(zeile)} in Zeile ${zeile.row + 1} gehört nach den Beträgen zu „${postenname(zuwenig.relation.gesamt)}“: Dort fehlt, was bei „${postenname(zuviel.relation.gesamt)}“ zu viel ist. Bitte die Zeile dorthin verschieben oder beide Beträge anpassen.`,
    aenderungen: zeile.betraege.flatMap((own) => {
      const there = { ...ortVon(own), row: to.zeile.row, um: own.wert };
      return own.wert.isZero() ? [] : [...aufWert(own, ZERO), there];
    }),
    stellvertreter: to.zeile.betraege,
    mindestens: 2,
  };
}
