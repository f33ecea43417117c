import { je } from "../workbook/je";
import type { Tabelle } from "./tabelle";

/** The same reading of a table, which remembers what it said of it. */
export const jeTabelle = <T>(lesen: (tabelle: Tabelle) => T): ((tabelle: Tabelle) => T) => je(lesen);
