import { settingsXml } from "../../src/workbook/einstellungsteil";
import { BERICHTSNAME, markenformel } from "../../src/workbook/berichtsmarke";
import type { Name, Sheet, Workbook } from "../../src/workbook/workbook";
import type { Blattname, Blattzusatz } from "./zusatz";

/** The custom XML parts of a workbook that was read from a file: as far as the reader keeps them, the add-in's own. */
export function storedParts({ einstellungen }: Workbook): Map<string, string> {
  return new Map(einstellungen === undefined ? [] : [["{gespeichert}", settingsXml(einstellungen)]]);
}

/** The names that all sheets of a workbook know that was read from a file. */
export const storedNames = ({ namen = [] }: Workbook): Map<string, Blattname> =>
  names(namen.filter(({ blatt }) => blatt === undefined));

/** What a sheet of it has besides its cells: the names that it alone knows, the add-in's mark, its tables. */
export function storedExtras(
  { namen = [], datentabellen = [] }: Workbook,
  { name, bericht }: Sheet,
): Pick<Blattzusatz, "names" | "tables"> {
  const own = names(namen.filter(({ blatt }) => blatt === name));
  if (bericht !== undefined) own.set(BERICHTSNAME, { formula: markenformel(bericht), visible: false });
  return { names: own, tables: datentabellen.filter(({ blatt }) => blatt === name) };
}

const names = (all: Name[]): Map<string, Blattname> =>
  new Map(all.map(({ name, formel }) => [name, { formula: `=${formel}`, visible: true }]));
