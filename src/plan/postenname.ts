import { zelleVon } from "../workbook/zelle";
import { normalisieren } from "./lesen/beschriftung";
import type { Figure } from "./tabelle";

/** Labels that say that something is added up, but not what. */
const NUR_SUMME = /^(gesamt|zwischen|end|teil)?summen?$|^(ins)?gesamt$|^zusammen$/;

/**
 * What a row is called in a sentence about one of its cells: by its label, with the cell where that is a mere "Summe",
 * of which a sheet has many; by the cell where it has none.
 */
export function mitZelle(label: string, cell: string): string {
  const name = label.replace(/:$/, "").trim();
  if (name === "") return cell;
  return NUR_SUMME.test(normalisieren(name)) ? `${name} in ${cell}` : name;
}

/** The same of the row of a figure. */
export const postenname = (figure: Figure): string => mitZelle(figure.label, zelleVon(figure).cell);
