import { settingsXml } from "../../src/workbook/einstellungsteil";
import { BERICHTSNAME, markenformel } from "../../src/workbook/berichtsmarke";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import type { Blattname } from "./zusatz";

/** The custom XML parts of a workbook that was read from a file: as far as the reader keeps them, the add-in's own. */
export function storedParts({ einstellungen }: Workbook): Map<string, string> {
  return new Map(einstellungen === undefined ? [] : [["{gespeichert}", settingsXml(einstellungen)]]);
}

/** The names of a sheet that was read from a file: as far as the reader keeps them, the mark of the add-in's own. */
export function storedNames({ bericht }: Sheet): Map<string, Blattname> {
  return new Map(
    bericht === undefined ? [] : [[BERICHTSNAME, { formula: markenformel(bericht), visible: false }]],
  );
}
