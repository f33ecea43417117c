import { Decimal, runden } from "../../money/dezimal";
import { anteilText } from "../../money/eurotext";
import { ausreisser, type Ausreisser } from "../../plan/aufbau/wachstum";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
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

/** Figures of rows that were projected by a rate, and that a slip of the pen took out of it. */
export function ausDerReihe(tabelle: Tabelle): Befund[] {
  return ausreisser(tabelle).flatMap((one) => {
    const meant = gemeint(one);
    if (!meant) return [];
    const { figure, belege } = one;
    const { wert, slip } = meant;
    const at = zelleVon(figure);
    const shown = figurText({ ...figure, wert });
    return [
      {
        ...at,
        message: `${inSpalte(postenname(figure), figure.spalte)}: ${figurText(figure)} passt nicht in die Reihe. ${grund(one)} Danach wären es ${shown} (${slip.grund}). Bitte prüfen.`,
        expected: wert.toString(),
        actual: figure.wert.toString(),
        difference: figure.wert.minus(wert).toString(),
        cells: [figure, ...belege].map(zelleVon),
        suspects: [{ ...at, proposal: wert.toString(), reason: slip.grund }],
      },
    ];
  });
}

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
