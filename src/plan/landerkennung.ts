import type { Workbook } from "../workbook/workbook";
import { planblaetter } from "../workbook/berichtsmarke";
import { laender } from "./formulare/laender";
import type { Vorgaben } from "./vorgaben";

/** So much must speak for a Land: the name of its law, or several signs that are also found elsewhere. */
const GEWISS = 3;

/** What all signs look for at once: most cells have none. */
const IRGENDEINES = new RegExp(
  laender.flatMap(({ zeichen }) => zeichen.map(({ muster }) => `(?:${muster.source})`)).join("|"),
  "i",
);

/** A cell with more text is no label. */
const MAX_TEXT = 1000;

/**
 * The Land of whose law a workbook speaks, by its id: what the user set, else the one for which most speaks in all
 * its texts together. Undefined where nothing does, where it is undecided, and where the user set "unbekannt".
 */
export function landDer(workbook: Workbook, gesetzt: Vorgaben["land"]): string | undefined {
  if (gesetzt !== "erkannt") return gesetzt === "unbekannt" ? undefined : gesetzt;
  const texts = texteMitZeichen(workbook);
  if (texts.length === 0) return undefined;
  const [best, second] = laender
    .map(({ id, zeichen }) => ({
      id,
      punkte: zeichen
        .filter(({ muster }) => texts.some((text) => muster.test(text)))
        .reduce((sum, { gewicht }) => sum + gewicht, 0),
    }))
    .sort((a, b) => b.punkte - a.punkte);
  return best && best.punkte >= GEWISS && best.punkte > (second?.punkte ?? 0) ? best.id : undefined;
}

/** The texts of the plan's sheets that any sign is in, each once. */
function texteMitZeichen(workbook: Workbook): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const { cells } of planblaetter(workbook)) {
    for (const { value: text } of cells) {
      if (typeof text !== "string" || text.length < 3 || text.length > MAX_TEXT || seen.has(text)) continue;
      seen.add(text);
      if (IRGENDEINES.test(text)) found.add(text);
    }
  }
  return [...found];
}
