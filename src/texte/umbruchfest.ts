import { monate } from "./monate";

const FEST = "\u00a0";

/** What counts or measures the number before it. */
const EINHEITEN =
  "€|T€|EUR|TEUR|Euro|Cent|%|‰|Prozent|v\\. ?H\\.|Tsd\\.|Mio\\.|Mrd\\.|Uhr|Stellen?|VZÄ|[kKMG]B|cm";
/** What names the number behind it. */
const VERWEISE =
  "§§?|Art\\.|Abs\\.|Absatz|Satz|Nrn?\\.|Nummer|Ziff\\.|Buchst\\.|Anlage|Formblatt|Muster|Konto|Zeilen?|Spalten?|Regel|Seite|Version";
/** Groups of pay: "E 14", "A 13", "EG 9a". */
const GRUPPEN = "E|EG|S|P|A|B|W|R";

const REGELN: readonly [RegExp, string][] = [
  // At the beginning: where the number is a text of its own before it.
  [new RegExp(`(^|\\d) (?=(?:${EINHEITEN})(?![\\p{L}\\d]))`, "gu"), `$1${FEST}`],
  [new RegExp(`(^|[^\\p{L}\\d])(${VERWEISE}) (?=\\d|[IVX]+(?![\\p{L}\\d]))`, "gu"), `$1$2${FEST}`],
  [new RegExp(`(^|[^\\p{L}\\d])(${GRUPPEN}) (?=\\d{1,2}[a-c]?(?![\\p{L}\\d]))`, "gu"), `$1$2${FEST}`],
  [new RegExp(`(\\d\\.) (?=(?:${monate.join("|")})(?!\\p{L}))`, "gu"), `$1${FEST}`],
  [/((?:Tsd|Mio|Mrd)\.) (?=€|EUR|Euro)/g, `$1${FEST}`],
];

/** A formula, whatever stands in its texts and names of sheets: it is copied as it is. */
const FORMEL = /(=(?:"[^"]*"|'[^']*'|[^\s"'])+)/u;

/** "z. B.", "i. d. R.", "i. V. m. § 5" */
const ABKUERZUNG = /(^|[^\p{L}\d])((?:\p{L}\. )+)(?=\p{L}\.|§)/gu;

/**
 * The text as it is shown to people: no line ends between a number and its unit, § and its number, or within an
 * abbreviation. For whatever is written where a line may end, and only there: what is kept, compared, searched or
 * copied has ordinary spaces (`getippt`).
 */
export const umbruchfest = (text: string): string =>
  text.includes(" ")
    ? text
        .split(FORMEL)
        .map((part, index) => (index % 2 === 1 ? part : fest(part)))
        .join("")
    : text;

const fest = (text: string): string =>
  REGELN.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text).replace(
    ABKUERZUNG,
    (_, before: string, letters: string) => before + letters.replaceAll(" ", FEST),
  );

/** The text in characters of a keyboard, as Excel understands them: "−31.091 €" as it would be typed. */
export const getippt = (text: string): string =>
  text.replace(/[\u00a0\u202f]/g, " ").replace(/\u2212(?=\d)/g, "-");
