import { Decimal } from "../../money/dezimal";
import { jeText } from "../../money/jetext";
import { normalisieren } from "./beschriftung";
import { type Raster, type Zelle, zeigtKeinErgebnis } from "./raster";

/**
 * What a column holds. "betrag": an amount whose header says no more than a year, a unit or nothing. "abweichung":
 * what one column is above another, by whatever sign the author thinks favourable.
 */
export type SpaltenArt =
  | "konto"
  | "nummer"
  | "bezeichnung"
  | "datum"
  | "ergebnis"
  | "ansatz"
  | "ist"
  | "hochrechnung"
  | "prozent"
  | "abweichung"
  | "ve"
  | "planung"
  | "bedarf"
  | "bisher"
  | "betrag";

/** Words for what one column is above another. */
const VERAENDERUNG =
  "(abw|abweichung(en)?|veraenderung(en)?|aenderung(en)?|differenz|diff|mehr|weniger|(erhoeht|vermindert|erhoehung|verminderung) um)";
const VERAENDERUNG_IM_KOPF = new RegExp(`\\b${VERAENDERUNG}\\b`);

/** Header words, first match wins; written for normalised text. */
const KOPFWOERTER: [SpaltenArt, RegExp][] = [
  ["datum", /^stichtag|^datum/],
  ["prozent", /^%|% v(om|on)? |prozent|\bin %|%$/],
  ["abweichung", new RegExp(`^${VERAENDERUNG}\\b`)],
  ["hochrechnung", /hochrechnung|prognose|forecast|hochgerechnet/],
  ["bisher", /(gesamtergebnis|geleistet|ergebnis) bis|bis einschl|bereitgestellt|davon bereits/],
  ["bedarf", /gesamtaus|gesamtbedarf|gesamtkosten$|gesamtinvestition/],
  [
    "konto",
    /^(sach|sachkonto|buchungs)?kont(o|en)( ?(nr|nummer))?$|^kontonummer|^kontennummer|^kto( ?nr)?$|^sachkont(o|en)/,
  ],
  ["ve", /^ve\b|verpflichtungsermaechtigung/],
  ["planung", /^planung/],
  ["ist", /\bist\b|\bper \d|zwischenergebnis|gebucht|besetzt/],
  ["ergebnis", /ergebnis|^(re|jr) (19|20)\d\d|^re$|\berg\b|jahresabschluss|^rechnung/],
  [
    "ansatz",
    /ansatz|\bplan(zahlen|werte?|jahr)?\b|\bsoll\b|haushalt|^(wp|wirtschaftsplan|nachtrag) (19|20)|^(an)?zahl der stellen|stellen(an)?zahl|^(plan)?stellen( (im|in|lt|laut|nach|19|20)|$)/,
  ],
  ["nummer", /^(lfd |laufende |ordnungs|pos )?(nr|nummer)$|^position$|^pos$/],
  [
    "bezeichnung",
    /bezeichnung|^vorhaben|^massnahmen?$|^beschreibung|^text$|^erlaeuterung|^gegenstand|einnahmen und ausgaben$|^(ertrags|aufwands)?art$/,
  ],
];

const NUR_JAHR =
  /^((wirtschafts|haushalts|geschaefts|plan)?jahr |spielzeit )?(19|20)\d\d( (19|20)?\d\d)?( (in )?(t ?€|teur|€|eur|euro))?$/;
/** A unit, alone or behind the words that say what is counted: "In Anspruch genommener Kredit €". */
const EINHEIT = /(t ?€|€|\bteur)$|^(in |betrag in |betrag )?(t ?€|teur|tsd (€|eur)|€|eur|euro|betrag)$/;

/** Whether a header text says nothing but a unit. */
export const istEinheit = (text: string): boolean => REINE_EINHEIT.test(normalisieren(text));
const REINE_EINHEIT = /^(in )?(t ?€|teur|tsd (€|eur)|€|eur|euro|%)$/;

/** Above the numbers of paragraphs: a Beschluss may have each of its amounts under one. */
const PARAGRAF = /^\s*§{1,2}\s*(nr\.?)?\s*$/i;

/** What a header text says about its column; undefined where it is no header word. */
export const kopfwort = jeText((text: string): SpaltenArt | undefined => {
  const normal = normalisieren(text);
  if (PARAGRAF.test(text)) return "nummer";
  if (normal === "" || normal.length > 90) return undefined;
  const found = KOPFWOERTER.find(([, pattern]) => pattern.test(normal));
  if (found) return found[0];
  return NUR_JAHR.test(normal) || EINHEIT.test(normal) ? "betrag" : undefined;
});

/** Whether a header speaks of a change, in any of its rows: "Ist 30.06. Abw. in %" is no share of the plan. */
export const istVeraenderung = (kopf: string): boolean => VERAENDERUNG_IM_KOPF.test(normalisieren(kopf));

/** A year that ends in the next one: 2025/26, 2025/2026. */
const UEBER_JAHRESWECHSEL = /(^|\D)((?:19|20)\d\d)\s?\/\s?(?:19|20)?(\d\d)(?!\d)/g;

/** Whether a header names a year that ends in the next one. */
export const stehtUeberJahreswechsel = (text: string): boolean => text.search(UEBER_JAHRESWECHSEL) >= 0;

/** The year a header names: "Ansatz 2024 / €" → 2024, "31.12.2023" → 2023, "2025/2026" → 2025. The last one counts. */
export const jahrAus = jeText((text: string): number | undefined => {
  const begun = text.replace(UEBER_JAHRESWECHSEL, (whole, before: string, first: string, second: string) =>
    (Number(first) + 1) % 100 === Number(second) ? before + first : whole,
  );
  const years = [...begun.matchAll(/(?:^|\D)((?:19|20)\d\d)(?!\d)/g)];
  const last = years.at(-1)?.[1];
  return last ? Number(last) : undefined;
});

/** The unit a header names, in euro: 1000 for T€; absent where it names none. */
export const einheitAus = jeText((text: string): 1 | 1000 | undefined => {
  const normal = text.toLowerCase();
  if (/(?:^|[^a-zäöüß])t\s?€|teur|tsd\.?\s?(€|eur)|in tausend/.test(normal)) return 1000;
  return /€|\beur(o)?\b/.test(normal) ? 1 : undefined;
});

const [ERSTES_JAHR, LETZTES_JAHR] = [new Decimal(1990), new Decimal(2099)];

/** Whether a number can only be a year, as it stands in a header. */
export function istJahr(zelle: Zelle): boolean {
  const wert = zelle.zahl?.wert;
  if (!wert?.isInteger() || zelle.zahl?.gruppiert || (zelle.zahl?.stellen ?? 0) > 0) return false;
  return wert.gte(ERSTES_JAHR) && wert.lte(LETZTES_JAHR);
}

/** How a column is numbered: 1, "(1)", "Sp. 1", "5 = 3 + 4". */
const SPALTENNUMMER = /^\(?(?:sp(?:alte)?\.? ?)?(\d{1,2})\.?\)?(?: ?\(?=.*)?$/i;

const geschrieben = jeText((text: string): number => Number(SPALTENNUMMER.exec(text)?.[1] ?? -1));

function spaltennummer({ text, zahl }: Zelle): number {
  return text === "" ? (zahl?.wert.toNumber() ?? -1) : geschrieben(text);
}

/** Whether a row does nothing but number the columns: 1, 2, 3 … from either side. */
export function istSpaltennummerierung(zeile: Zelle[]): boolean {
  if (zeile.length < 2) return false;
  const numbers = new Set<number>();
  const all = zeile.every((zelle) => {
    const number = spaltennummer(zelle);
    numbers.add(number);
    return Number.isInteger(number) && number >= 1 && number <= zeile.length;
  });
  return all && numbers.size === zeile.length;
}

/** So many numbers in a row number the columns, whatever stands above. */
const NUMMERN_OHNE_KOPF = 4;

/**
 * Whether a row is (part of) a table's header: it holds no amount, and header words or years over more than
 * its first column.
 */
export function istKopfzeile(zeile: Zelle[]): boolean {
  if (zeile.length >= NUMMERN_OHNE_KOPF && istSpaltennummerierung(zeile)) return true;
  const jahre = zeile.filter(istJahr);
  const years = jahre.flatMap((zelle) => zelle.zahl?.wert.toNumber() ?? []);
  if (zeile.some((zelle) => zelle.zahl && !istJahr(zelle)) || !sindVerschieden(years)) return false;
  // Beside years a cell without a result belongs to the header; beside other words it may be an amount.
  if (zeile.some(zeigtKeinErgebnis)) return jahre.length + zeile.filter(nenntJahr).length >= 2;
  const woerter = zeile.filter((zelle) => !zelle.zahl && kopfwort(zelle.text));
  return jahre.length + woerter.length >= 2 || (woerter.length === 1 && woerter[0] !== zeile[0]);
}

/** So many years in a row are those of columns, even where one of them stands twice, and lacks between others instead. */
const LANGE_REIHE = 5;

/** Whether years are those of as many columns. */
function sindVerschieden(years: number[]): boolean {
  const distinct = new Set(years).size;
  if (distinct === years.length) return true;
  const run = Math.max(...years) - Math.min(...years) === years.length - 1;
  return years.length >= LANGE_REIHE && run && distinct === years.length - 1;
}

/** Whether a header word names the year of its column: "Ansatz 2026 / €". */
const nenntJahr = ({ text, zahl }: Zelle): boolean =>
  !zahl && kopfwort(text) !== undefined && jahrAus(text) !== undefined;

/** The rows of a header that say something: where there are others, the one that numbers the columns does not. */
export function sprechendeKopfzeilen(raster: Raster, kopfzeilen: number[]): number[] {
  const words = kopfzeilen.filter((row) => !istSpaltennummerierung(raster.zeile(row)));
  return words.length > 0 ? words : kopfzeilen;
}

/** The whole header text over a column, top to bottom, merged cells included. */
export function kopftext(raster: Raster, kopfzeilen: number[], column: number): string {
  const parts = sprechendeKopfzeilen(raster, kopfzeilen)
    .map((row) => raster.ueber(row, column))
    .filter(Boolean);
  return [...new Set(parts)].join(" ");
}
