import type { TableKind } from "../../../src/plan/arten";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../mappe";
import { abfallwirtschaft } from "./abfallwirtschaft";
import { baederbetrieb } from "./baederbetrieb";
import { bauhof } from "./bauhof";
import { beiwerk } from "./beiwerk";
import { gebaeudewirtschaft } from "./gebaeudewirtschaft";
import { immobilienbetrieb } from "./immobilienbetrieb";
import { klinikum } from "./klinikum";
import { nachtragsplan } from "./nachtragsplan";
import { seniorenzentrum } from "./seniorenzentrum";
import { stadtwerke } from "./stadtwerke";
import { volkshochschule } from "./volkshochschule";
import { halbjahresbericht, quartalsbericht } from "./zwischenberichte";

/** A workbook of an invented enterprise, correct in itself, and what is to be recognised in it. */
interface Betrieb {
  name: string;
  jahr: number;
  arten: TableKind[];
  mappe: Workbook;
}

const betrieb = (
  name: string,
  jahr: number,
  arten: TableKind[],
  sheets: Record<string, string>,
  change: (workbook: Workbook) => Workbook = (workbook) => workbook,
): Betrieb => ({ name, jahr, arten, mappe: change(mappe(sheets)) });

/** "Ansatz" over two years on either page of the Bauhof's accounts. */
function mitVerbundenemKopf(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const words = sheet.cells.filter(({ value }) => value === "Ansatz");
    const merges = words.map(({ row, column }) => ({
      top: row,
      left: column,
      bottom: row,
      right: column + 1,
    }));
    return { ...sheet, merges };
  });
  return { ...workbook, sheets };
}

export const betriebe: Betrieb[] = [
  betrieb(
    "Bäderbetrieb",
    2027,
    ["festsetzung", "erfolgsplan", "erfolgsplan-konten", "vermoegensplan"],
    baederbetrieb,
  ),
  betrieb("Abfallwirtschaft", 2026, ["erfolgsplan", "liquiditaetsplan"], abfallwirtschaft),
  betrieb(
    "Bauhof",
    2026,
    ["erfolgsplan-konten", "vermoegensplan", "stellenuebersicht"],
    bauhof,
    mitVerbundenemKopf,
  ),
  betrieb("Immobilienbetrieb", 2026, ["festsetzung", "erfolgsplan", "vermoegensplan"], immobilienbetrieb),
  betrieb("Stadtwerke", 2026, ["erfolgsplan", "finanzplan"], stadtwerke),
  betrieb("Gebäudewirtschaft", 2026, ["erfolgsplan", "vermoegensplan"], gebaeudewirtschaft),
  betrieb("Seniorenzentrum", 2026, ["erfolgsplan"], seniorenzentrum),
  betrieb("Klinikum", 2026, ["erfolgsplan"], klinikum),
  betrieb("Volkshochschule", 2026, ["erfolgsplan"], volkshochschule),
  betrieb("Nachtragsplan", 2026, ["festsetzung", "erfolgsplan", "vermoegensplan"], nachtragsplan),
  betrieb("Quartalsbericht", 2026, ["zwischenbericht-guv"], quartalsbericht),
  betrieb("Halbjahresbericht", 2026, ["zwischenbericht-guv"], halbjahresbericht),
];

/** The workbook with sheets that are no part of a plan before and behind its own. */
export function mitBeiwerk(workbook: Workbook): Workbook {
  const others = mappe(beiwerk).sheets;
  return { ...workbook, sheets: [...others.slice(0, 2), ...workbook.sheets, ...others.slice(2)] };
}
