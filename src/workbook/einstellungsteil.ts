/** The custom XML part in which the add-in keeps its settings inside the workbook: one element, JSON as its text. */

export const SETTINGS_NAMESPACE = "urn:kgrz-wirtschaftsplan:einstellungen";
export const SETTINGS_ELEMENT = "einstellungen";

/** Longest text that is stored or read: workbooks travel by mail. */
export const MAX_SETTINGS = 100_000;

const PART = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>)?\\s*<(?:\\w+:)?${SETTINGS_ELEMENT}\\b[^>]*>([^<]*)</(?:\\w+:)?${SETTINGS_ELEMENT}\\s*>\\s*$`,
);

/** The part's XML for a JSON text. What XML cannot hold as it is becomes an escape of JSON. */
export function settingsXml(json: string): string {
  const text = json.replace(
    /[<>&\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<${SETTINGS_ELEMENT} xmlns="${SETTINGS_NAMESPACE}">${text}</${SETTINGS_ELEMENT}>`;
}

/** The JSON text of the part; "" where the XML is not what `settingsXml` writes. */
export function settingsText(xml: string): string {
  const text = PART.exec(xml)?.[1];
  return text === undefined || text.length > MAX_SETTINGS ? "" : text.replaceAll("&quot;", '"');
}
