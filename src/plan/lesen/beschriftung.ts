import { jeText } from "../../money/jetext";

/** A label as recognition reads it: its numbering apart from its words. */
export interface Beschriftung {
  /** "5", "a", "II", "I.1.2" without trailing point or bracket; absent where there is none. */
  nummer?: string;
  /** Lower case, umlauts written out, usual abbreviations spelt out, without punctuation. */
  text: string;
}

const UMLAUTE: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "5.", "a)", "II." with a point or bracket behind, or several levels as in "I.1.2". */
const NUMMER =
  /^\s*(?:((?:[ivx]+|\d{1,3}|[a-z])(?:\.(?:[ivx]+|\d{1,3}|[a-z]))*)\s*[.)]\s*(?=\D|$)|((?:[ivx]+|\d{1,3})(?:\.\d{1,3})+)\s+)/i;

/** Usual abbreviations in plans, and marks of footnotes; written after umlauts and case are levelled. */
const ABKUERZUNGEN: [RegExp, string][] = [
  [/(^|\s)u(?:\.\s*|\s+)(?=[a-z(])/g, "$1und "],
  [/\s(?:\+|&)\s/g, " und "],
  [/\bsonst\.\s*/g, "sonstige "],
  [/\bbetr\.\s*/g, "betriebliche "],
  [/\baufw\.\s*/g, "aufwendungen "],
  [/\bertr\.\s*/g, "ertraege "],
  [/\baehnl\.\s*/g, "aehnliche "],
  [/\bverm\.\s*(?=gegenst)/g, "vermoegens"],
  [/gegenst\.\s*/g, "gegenstaende "],
  [/grundst\.\s*gl\.\s*/g, "grundstuecksgleiche "],
  [/\babschr\.\s*/g, "abschreibungen "],
  [/([a-z])\s*\d{1,2}\)\s*$/g, "$1"],
  [/\binkl\.\s*/g, "einschliesslich "],
  [/^\s*da?v\.\s*/, "davon "],
];

/** What says which row or column it is stands at the beginning of a text. */
const MASSGEBEND = 1000;

/** Levels case, umlauts, abbreviations and punctuation, so that labels compare by their words. */
export const normalisieren = jeText((text: string): string => {
  if (text === "") return "";
  let result = text
    .slice(0, MASSGEBEND)
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTE[letter] ?? letter);
  for (const [pattern, words] of ABKUERZUNGEN) result = result.replace(pattern, words);
  return result.replace(/[^a-z0-9%€]+/g, " ").trim();
});

/** Splits "5. Materialaufwand" into its number and its normalised words. */
export const beschriftung = jeText((text: string): Beschriftung => {
  const match = NUMMER.exec(text.slice(0, MASSGEBEND));
  const nummer = match?.[1] ?? match?.[2];
  if (!match || !nummer) return { text: normalisieren(text) };
  return { nummer: nummer.toLowerCase(), text: normalisieren(text.slice(match[0].length)) };
});

/** Whether a label is that of a total, whatever it sums: "Summe", "Zwischensumme", "Gesamt", "Summe:". */
export const istSumme = jeText((text: string): boolean =>
  /^(gesamt|zwischen|end|teil)?summen?\b|^(ins)?gesamt\b|^zusammen\b|\b(gesamt|insgesamt)$/.test(text),
);

/** Whether a label names a part of another row: it breaks an amount down that already counts. */
export function istDavon(text: string): boolean {
  return /^(davon|darunter)\b/.test(text);
}

/** Whether a row stands beside the arithmetic of its table: a part of another row, or one that is only told. */
export function istNebenangabe(text: string): boolean {
  return istDavon(text) || /^nachrichtlich\b/.test(text);
}

/** A total without a word that says of what. */
export function istSchlichteSumme(text: string): boolean {
  return /^((gesamt|zwischen|end|teil)?summe|(ins)?gesamt|zusammen)( (€|eur|euro))?$/.test(text);
}
