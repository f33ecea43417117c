import { normalisieren } from "../../plan/lesen/beschriftung";

/** Words that say nothing of what an account is for. */
const FUELLWORT =
  /^(sonstige[rsn]?|sonst|aufwendungen|aufwand|aufwendg|aufw|auf|ertraege|ertrag|ertr|erloese|erl|ue|kosten|fuer|aus|und|u|des|der|die|von|vom|zu|zum|zur|in|im|an|bei|mit|laufende|lfd|allgemeine|allg|ek)$/;

function woerter(name: string): string[] {
  const words = normalisieren(name).split(" ").filter(Boolean);
  const telling = words.filter((word) => !FUELLWORT.test(word));
  return telling.length > 0 ? telling : words;
}

/** A name of an account by its letters: case, hyphens and usual abbreviations do not count. */
export function namensschluessel(name: string): string {
  return normalisieren(name).replaceAll(" ", "");
}

/** The same word, or one an abbreviation of the other: "aufw", "aufwendungen". */
function gekuerzt(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b].sort((one, other) => one.length - other.length);
  return short === long || (short.length >= 3 && long.startsWith(short));
}

/** So long a piece that two words share makes them akin: "miet" in "Raummieten" and "Mietaufwand". */
const STUECK = 4;

/**
 * Whether two names of accounts speak of different things: no word of one is akin to a word of the other, by a
 * common piece, as an abbreviation or as initials. Rather too few than too many: names are spelt in many ways.
 */
export function verschiedeneNamen(a: string, b: string): boolean {
  const [key, other] = [namensschluessel(a), namensschluessel(b)];
  if (key === "" || other === "" || key === other) return false;
  const akin = woerter(a).some((word) => woerter(b).some((match) => verwandt(word, match)));
  return !akin && !kuerzel(a, b) && !kuerzel(b, a);
}

function verwandt(a: string, b: string): boolean {
  if (gekuerzt(a, b)) return true;
  const [short = "", long = ""] = [a, b].sort((one, other) => one.length - other.length);
  for (let at = 0; at + STUECK <= short.length; at++)
    if (long.includes(short.slice(at, at + STUECK)) && !ENDUNG.test(short.slice(at))) return true;
  return false;
}

/** Endings that many words share. */
const ENDUNG =
  /^(l?tung(en)?|rung(en)?|ung(en)?|gen|heit(en)?|keit(en)?|schaft(en)?|ation(en)?|tion(en)?|kosten|steuern?)$/;

/** Initials in capitals: "BGA" for "Betriebs- und Geschäftsausstattung", "SV" for "Sozialversicherung". */
function kuerzel(a: string, b: string): boolean {
  const text = namensschluessel(b);
  const initials = a.split(/[^A-Za-zÄÖÜäöüß]+/).filter((word) => /^[A-ZÄÖÜ]{2,5}$/.test(word));
  return initials.some((word) => istTeilfolge(word.toLowerCase(), text));
}

/** Whether the letters occur in this order, the first one at the beginning. */
function istTeilfolge(letters: string, text: string): boolean {
  if (letters[0] !== text[0]) return false;
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
}
