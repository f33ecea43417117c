import { ZERO, Decimal } from "../../../money/dezimal";
import type { Figure } from "../../../plan/tabelle";
import { ortsschluessel, type Aenderung } from "../../../workbook/formel/folgen";
import { zelleVon } from "../../../workbook/zelle";
import { gleicheSpalten, type GleicheSpalten } from "../../jahre/spaltenpaare";
import { istVerdaechtig, ortVon } from "../../kern/netz";
import type { Lage } from "./lage";
import { spaltenangabe, tabellenname, zellen, type Vermutung } from "./vermutung";

/**
 * A column was copied over another one. Which of the two is wrong the relations tell that do not hold; what should
 * stand there nobody knows, so that none of these says anything before it does.
 */
export function kopierteSpalten(lage: Lage): Vermutung[] {
  return lage.plan.tabellen.flatMap(gleicheSpalten).flatMap((gleich) => {
    const [links, rechts] = [gleich.paare.map(([a]) => a), gleich.paare.map(([, b]) => b)];
    const [a, b] = [betroffene(lage, links), betroffene(lage, rechts)];
    if (a === b) return [];
    return a > b ? [vermutung(gleich, links, rechts)] : [vermutung(gleich, rechts, links)];
  });
}

/** How many relations do not hold that some amounts go into, by whatever sums. */
const betroffene = ({ wirkung }: Lage, figures: Figure[]): number =>
  [...wirkung(figures.flatMap(unbekannt))].filter(([one, shift]) => shift.isNaN() && istVerdaechtig(one))
    .length;

function vermutung({ tabelle }: GleicheSpalten, falsch: Figure[], quelle: Figure[]): Vermutung {
  const [first] = falsch;
  if (!first) throw new RangeError("no column");
  return {
    art: "spalte-anderes-jahr",
    ort: zelleVon(first),
    cells: zellen(falsch),
    satz: `${tabellenname(tabelle)}: Die Spalte ${spaltenangabe(falsch)} zeigt in allen ${falsch.length} Zeilen die Beträge der Spalte ${spaltenangabe(quelle)} und passt damit nicht zu den übrigen Zahlen. Wahrscheinlich wurden die Beträge hierher kopiert und nicht überschrieben. Bitte die des eigenen Jahres eintragen.`,
    aenderungen: falsch.flatMap(unbekannt),
    unbekannt: true,
    geltung: "fuer-sich",
    mindestens: 2,
  };
}

/** That a typed amount changes by what nobody knows. */
function unbekannt(figure: Figure): Aenderung[] {
  const ort = ortVon(figure);
  return [{ ...ort, um: ZERO, offen: new Map([[ortsschluessel(ort), new Decimal(1)]]) }];
}
