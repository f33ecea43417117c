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

/** The English spelling of an error value, whatever the language of Excel: "#WERT!" → "#VALUE!". */
export function englishError(text: string): string {
  return ENGLISH[text.trim().toUpperCase()] ?? text.trim();
}
