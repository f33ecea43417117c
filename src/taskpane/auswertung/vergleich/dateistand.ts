import type { Stand } from "../../../berichte/auswertung/stand";
import { bereich } from "../../../texte/bereich";
import { dateiFehler } from "../../../texte/dateien";
import { vergleich as texte } from "../../../texte/vergleich";
import { UnreadableWorkbook } from "../../../workbook/ooxml/unreadable";

/** The state of a file that the user chose, read on this computer, or a sentence that says why there is none. */
export async function dateistand(file: File): Promise<Stand | { problem: string }> {
  try {
    // Most who open the pane compare nothing: what reads and recognises a file is fetched with the first.
    const { readXlsx } = await import("../../../workbook/xlsx");
    const { ohneZellen, standAus } = await import("../../../berichte/auswertung/stand");
    const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
    const stand = ohneZellen(standAus(workbook, file.name, new Date(file.lastModified)));
    return istPlan(stand) ? stand : { problem: texte.datei.keinPlan(file.name) };
  } catch (error) {
    const known = error instanceof UnreadableWorkbook;
    return {
      problem: known ? dateiFehler(error.reason, file.name) : bereich.weitereDatei.nichtLesbar(file.name),
    };
  }
}

/** Whether there is a table in it that a form describes. */
export const istPlan = ({ tabellen }: Stand): boolean => tabellen.some(({ kind }) => kind !== "sonstige");
