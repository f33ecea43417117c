import { SETTINGS_NAMESPACE, settingsText, settingsXml } from "../../workbook/einstellungsteil";
import type { Workbook } from "../../workbook/workbook";
import { request } from "../anfrage";
import { type ProblemReason, toProblem } from "../problem";

/** Then the whole reading is to be tried again; for any other reason it goes on without settings. */
const PASSING: ProblemReason[] = [
  "abgebrochen",
  "zelle-in-bearbeitung",
  "ausgelastet",
  "konflikt",
  "verbindung",
  "anmeldung",
];

/**
 * The workbook with the text that the add-in stored in it. Where Excel does not hand it out the text is "", which
 * no reader takes for settings and nobody then overwrites. Throws an ExcelProblem where trying again may help.
 */
export async function withSettings(workbook: Workbook, signal: AbortSignal): Promise<Workbook> {
  try {
    const einstellungen = await readSettings(signal);
    return einstellungen === undefined ? workbook : { ...workbook, einstellungen };
  } catch (error) {
    const problem = toProblem(error);
    if (PASSING.includes(problem.reason)) throw problem;
    return { ...workbook, einstellungen: "" };
  }
}

/** The stored text; undefined where nothing is stored, "" where it is damaged. Throws an ExcelProblem. */
export async function readSettings(signal?: AbortSignal): Promise<string | undefined> {
  const [first] = await ownParts(signal);
  if (first === undefined) return undefined;
  return request(
    ({ workbook }) => workbook.customXmlParts.getItem(first).getXml(),
    ({ value }) => settingsText(value),
    signal,
  );
}

/**
 * Stores the text inside the workbook, in a part of its own, or takes the part away. It reaches the file when the
 * user saves; no cell is touched. Throws an ExcelProblem.
 */
export async function writeSettings(text: string | undefined): Promise<void> {
  const parts = await ownParts();
  await request(
    ({ workbook: { customXmlParts } }) => {
      const [first, ...doubled] = text === undefined ? [undefined, ...parts] : parts;
      if (text !== undefined && first === undefined) customXmlParts.add(settingsXml(text));
      if (text !== undefined && first !== undefined) customXmlParts.getItem(first).setXml(settingsXml(text));
      for (const id of doubled) if (id !== undefined) customXmlParts.getItem(id).delete();
    },
    () => undefined,
  );
}

/** Ids of the add-in's parts: one, unless sheets of several workbooks came together. */
function ownParts(signal?: AbortSignal): Promise<string[]> {
  return request(
    ({ workbook }) => workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id"),
    ({ items }) => items.map(({ id }) => id),
    signal,
  );
}
