import { falscheAbstaende } from "../../plan/aufbau/kopfangaben";
import type { Jahresstelle } from "../../plan/aufbau/jahresfehler";
import type { Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import { zeilenzelle } from "../../workbook/zelle";
import type { Feststellung } from "../kern/feststellung";

/** "2. Haushaltsfolgejahr 2027" of a plan of 2026: a header whose words and year do not go together. */
interface FalscherAbstand extends Jahresstelle {
  tabelle: Tabelle;
  planjahr: number;
}

/** The only such header of a table. Of a whole header JA-1 tells. */
export function einzelnerAbstand({ jahr: planjahr }: Plan, tabelle: Tabelle): FalscherAbstand[] {
  const wrong = planjahr === undefined ? [] : falscheAbstaende(tabelle, planjahr);
  const [first] = wrong;
  return planjahr === undefined || !first || wrong.length > 1 ? [] : [{ ...first, tabelle, planjahr }];
}

/** At the header, in the words of the rule. */
export const falscherAbstand = (
  satz: Feststellung<FalscherAbstand>["satz"],
): Feststellung<FalscherAbstand> => ({
  stelle: ({ tabelle, column }) => {
    const at = zeilenzelle(tabelle, tabelle.area.top, column);
    return { ...at, severity: "warning", cells: [at] };
  },
  satz,
});
