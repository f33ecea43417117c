const ZAHLEN = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
];

/** What a Roman number counts, from 1 to 15, in capitals or not; undefined where a text is none. No outline goes on further. */
export function roemisch(text: string): number | undefined {
  const at = ZAHLEN.indexOf(text.toLowerCase());
  return at < 0 ? undefined : at + 1;
}
