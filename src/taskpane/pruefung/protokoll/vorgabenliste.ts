import type { Vorgabe } from "../../../berichte/protokoll/protokoll";
import { geaenderteVorgaben, type Vorgaben } from "../../../plan/vorgaben";
import { vorgabennamen } from "../../../texte/einstellungen";
import { protokoll } from "../../../texte/protokoll";
import { alleFelder, feldtext } from "../../einstellungen/felder";

/** The thresholds and choices by which a workbook was checked, as the settings show them. */
export function vorgabenliste(vorgaben: Vorgaben): Vorgabe[] {
  const changed = geaenderteVorgaben(vorgaben);
  const names = [...new Set(alleFelder.map(({ name }) => name))];
  const methods = Object.keys(vorgaben.methoden).length;
  return [
    ...names.map((name) => ({
      name: vorgabennamen[name],
      wert: alleFelder
        .filter((feld) => feld.name === name)
        .map((feld) => feldtext(feld, vorgaben))
        .join(protokoll.vorgaben.und),
      geaendert: changed.includes(name),
    })),
    ...(methods > 0
      ? [{ name: vorgabennamen.methoden, wert: protokoll.vorgaben.methoden(methods), geaendert: true }]
      : []),
  ];
}
