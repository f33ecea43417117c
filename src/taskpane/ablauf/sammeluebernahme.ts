import type { Entry } from "../../excel/schreiben/uebernehmen";
import { hatVorschlag, hauptverdaechtige } from "../../berichte/vorschlag";
import type { Finding, Suspect, Textvorschlag } from "../../rules/kern/ergebnis";
import { gruppiert } from "../../workbook/gruppiert";
import type { Workbook } from "../../workbook/workbook";
import { stelle } from "../../workbook/zelle";
import { textuebernahme, uebernahme } from "./uebernahme";

/** What can be taken over of several findings at once. */
export interface Sammlung {
  entries: Entry[];
  /** How many cells there are to be put right; of some it may not be known with what, or it has to be done by hand. */
  von: number;
}

/** What puts the findings right, where that is clear: one proposal for each cell, and one cell for each finding. */
export function sammlung(findings: Finding[], workbook: Workbook): Sammlung {
  const own = findings.filter(({ file, freigabe }) => file === undefined && !freigabe);
  const wanted = own.flatMap(berichtigungen);
  const ohne = own.filter((finding) => berichtigungen(finding).length === 0).length;
  const cells = [...gruppiert(wanted, stelle).values()];
  return {
    entries: cells.flatMap((same) => {
      const [first, ...others] = same.map((one) => eintrag(one, workbook));
      const clear = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
      return first && clear ? [first] : [];
    }),
    von: cells.length + ohne,
  };
}

/** Every cell that is to be changed for a finding; none where it is not known which one, or to what. */
function berichtigungen({ berichtigungen: all, suspects }: Finding): (Suspect | Textvorschlag)[] {
  if (all) return all;
  const likeliest = hauptverdaechtige(suspects);
  return likeliest.length === 1 && likeliest.every(hatVorschlag) ? likeliest : [];
}

function eintrag(one: Suspect | Textvorschlag, workbook: Workbook): Entry | undefined {
  if (one.file !== undefined) return undefined;
  if ("text" in one) return textuebernahme(one, workbook);
  const possible = hatVorschlag(one) ? uebernahme(one, workbook) : undefined;
  return possible?.kind === "moeglich" ? possible.entry : undefined;
}
