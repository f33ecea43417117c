import { settingsXml } from "../../src/workbook/einstellungsteil";
import type { Workbook } from "../../src/workbook/workbook";

/** The custom XML parts of a workbook that was read from a file: as far as the reader keeps them, the add-in's own. */
export function storedParts({ einstellungen }: Workbook): Map<string, string> {
  return new Map(einstellungen === undefined ? [] : [["{gespeichert}", settingsXml(einstellungen)]]);
}
