import { Decimal, runden } from "../../money/dezimal";
import { anteilText } from "../../money/eurotext";
import { ausreisser, type Ausreisser } from "../../plan/aufbau/wachstum";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import { abweichend, alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund } from "../kern/regel";
import { postenname } from "../../plan/postenname";
import { figurText, inSpalte } from "../kern/saetze";
import { versehen, type Versehen } from "../ursachen/versehen";

/** A slip weaker than that may be chance. */
const DEUTLICH = 4;

/** What was meant, where a known slip leads from what continues the row to what is shown. */
function gemeint({ figure, erwartet }: Ausreisser): { wert: Decimal; slip: Versehen } | undefined {
  const unit = new Decimal(10).pow(-erwartet.decimalPlaces());
  if (figure.wert.minus(erwartet).abs().lte(unit.times(2))) return undefined;
  const inTausend = figure.wert.isInteger() && runden(erwartet.div(1000)).eq(figure.wert);
  if (inTausend && figure.wert.gte(100))
    return { wert: erwartet, slip: { grund: "T€ statt €", gewicht: DEUTLICH } };
  for (const steps of [0, 1, -1]) {
    const wert = erwartet.plus(unit.times(steps));
    const slip = versehen(figure.wert, wert);
    if (slip && slip.gewicht >= DEUTLICH) return { wert, slip };
  }
  return undefined;
}

/** A figure that a slip of the pen took out of its row, with what was meant. */
interface Fund extends Ausreisser {
  gemeint: { wert: Decimal; slip: Versehen };
}

/** Figures of rows that were projected by a rate, and that a slip of the pen took out of it. */
export const ausDerReihe = (tabelle: Tabelle): Befund[] => funde(tabelle).map(alsBefund(feststellung));

const funde = (tabelle: Tabelle): Fund[] =>
  ausreisser(tabelle).flatMap((one) => {
    const meant = gemeint(one);
    return meant ? [{ ...one, gemeint: meant }] : [];
  });

const feststellung: Feststellung<Fund> = {
  stelle: ({ figure, belege, gemeint: { wert } }) => ({
    ...abweichend(figure, wert),
    cells: [figure, ...belege].map(zelleVon),
  }),
  satz: (fund) => {
    const { figure, gemeint: meant } = fund;
    const shown = figurText({ ...figure, wert: meant.wert });
    return `${inSpalte(postenname(figure), figure.spalte)}: ${figurText(figure)} passt nicht in die Reihe. ${grund(fund)} Danach wären es ${shown} (${meant.slip.grund}). Bitte prüfen.`;
  },
  verdacht: ({ figure, gemeint: { wert, slip } }) => [
    { ...zelleVon(figure), proposal: wert.toString(), reason: slip.grund },
  ],
};

function grund({ belege: [a, b, c], wie }: Ausreisser): string {
  if (!a || !b) return "";
  if (wie) return `${jahre([a.spalte, b.spalte])} sind fortgeschrieben wie „${wie.label}“.`;
  const rate = runden(Decimal.max(a.wert, b.wert).div(Decimal.min(a.wert, b.wert)).minus(1), 4).toNumber();
  return `${jahre([a, b, c].flatMap((figure) => figure?.spalte ?? []))} unterscheiden sich um je ${anteilText(rate)}.`;
}

function jahre(columns: Spalte[]): string {
  const names = columns.map(({ jahr }) => String(jahr)).sort();
  return `${names.slice(0, -1).join(", ")} und ${names.at(-1) ?? ""}`;
}
