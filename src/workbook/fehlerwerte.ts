/** Error values as German Excel writes them, beside the English spelling that everything else here knows. */
const ENGLISH: Record<string, string> = {
  "#WERT!": "#VALUE!",
  "#BEZUG!": "#REF!",
  "#ZAHL!": "#NUM!",
  "#NV": "#N/A",
  "#ÜBERLAUF!": "#SPILL!",
  "#KALK!": "#CALC!",
  "#FELD!": "#FIELD!",
  "#BLOCKIERT!": "#BLOCKED!",
  "#UNBEKANNT!": "#UNKNOWN!",
  "#VERBINDEN!": "#CONNECT!",
  "#EXTERN!": "#EXTERNAL!",
  "#DATEN_ABRUFEN": "#GETTING_DATA",
};
const GERMAN = new Map(Object.entries(ENGLISH).map(([german, english]) => [english, german]));

/** The English spelling of an error value, whatever the language of Excel: "#WERT!" → "#VALUE!". */
export function englishError(text: string): string {
  return ENGLISH[text.trim().toUpperCase()] ?? text.trim();
}

/** The error value as a German Excel shows it: "#VALUE!" → "#WERT!". */
export const germanError = (error: string): string => GERMAN.get(error) ?? error;

/** Whether the value is still on its way: the cell will show its result by itself. */
export const isPending = (error: string): boolean => ["#BUSY!", "#GETTING_DATA", "#CONNECT!"].includes(error);
