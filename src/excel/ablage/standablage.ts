import { request } from "../anfrage";
import { inHalves } from "../portionen";

/** Each state is a custom XML part of its own: one element, JSON as its text. */
const NAMESPACE = "urn:kgrz-wirtschaftsplan:stand";
const ELEMENT = "stand";
const PART = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>)?\\s*<(?:\\w+:)?${ELEMENT}\\b[^>]*>([^<]*)</(?:\\w+:)?${ELEMENT}\\s*>\\s*$`,
);

/** So many states a workbook keeps, and so many characters in all: it travels by mail. */
export const MAX_STAENDE = 20;
const MAX_ABLAGE = 2_000_000;

/** A state as it is stored: its text came with the workbook and is not to be trusted. */
interface AbgelegterStand {
  /** Of the part in which it stands. */
  id: string;
  /** "" where the part is not what `legeStandAb` writes. */
  text: string;
}

/** The stored states; their cells and everything else in the workbook stay as they are. Throws an ExcelProblem. */
export async function leseStaende(signal?: AbortSignal): Promise<AbgelegterStand[]> {
  const parts = await request(
    ({ workbook }) => workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id"),
    ({ items }) => items.map(({ id }) => id),
    signal,
  );
  if (parts.length === 0) return [];
  return inHalves(parts, (some) =>
    request(
      ({ workbook }) => some.map((id) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() })),
      (found) => found.map(({ id, xml }) => ({ id, text: textAus(xml.value) })),
      signal,
    ),
  );
}

/**
 * Stores one more state in the workbook; it reaches the file when the user saves. "voll" where there are too many
 * or too large ones already: then nothing is stored. Throws an ExcelProblem.
 */
export async function legeStandAb(text: string): Promise<"abgelegt" | "voll"> {
  const stored = await leseStaende();
  const size = stored.reduce((sum, stand) => sum + stand.text.length, text.length);
  if (stored.length >= MAX_STAENDE || size > MAX_ABLAGE) return "voll";
  await request(
    ({ workbook }) => workbook.customXmlParts.add(xmlAus(text)),
    () => undefined,
  );
  return "abgelegt";
}

/** Takes one state out of the workbook; one that is gone already is none to complain of. Throws an ExcelProblem. */
export async function loescheStand(id: string): Promise<void> {
  const there = await request(
    ({ workbook }) => workbook.customXmlParts.getItemOrNullObject(id).load("namespaceUri"),
    ({ isNullObject, namespaceUri }) => !isNullObject && namespaceUri === NAMESPACE,
  );
  if (!there) return;
  await request(
    ({ workbook }) => workbook.customXmlParts.getItem(id).delete(),
    () => undefined,
  );
}

/** What XML cannot hold as it is becomes an escape of JSON. */
function xmlAus(json: string): string {
  const text = json.replace(
    /[<>&\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<${ELEMENT} xmlns="${NAMESPACE}">${text}</${ELEMENT}>`;
}

function textAus(xml: string): string {
  return PART.exec(xml)?.[1]?.replaceAll("&quot;", '"') ?? "";
}
