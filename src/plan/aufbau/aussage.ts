import { jeTabelle } from "../jetabelle";
import { istNebenangabe } from "../lesen/beschriftung";
import { roemisch } from "../lesen/roemisch";
import type { Tabelle, Zeile } from "../tabelle";
import { istBelegt } from "./belege";
import { gliedergleichungen, type Glied } from "./glieder";
import { gilt, type Gleichung } from "./gleichung";
import { besteLesart } from "./lesart";

/** A row of which the table itself says what it adds up. */
interface Aussage {
  zeile: Zeile;
  glieder: Glied[];
}

/** What a label says of numbers: "Nr. 1 bis 3" is a range, "Nr. 4 und 8" two single ones. */
interface Nummernglied {
  von: string;
  bis: string;
  faktor: 1 | -1;
}

/** In which ways a label can be read, and whether it says in so many words that it sums or subtracts. */
interface Wortlaut {
  lesarten: Nummernglied[][];
  ausdruecklich: boolean;
}

/**
 * The rows that state their own arithmetic and keep to it: "(Summe Nr. 1 bis 3)", "(Saldo Nr. 4 und 8)",
 * "Summe 1 + 2 − 3", "(= 1 + 2)", by the numbers of other rows. What a stroke or a Saldo means shows in the figures of
 * all columns.
 */
export const aussagen = jeTabelle((tabelle) =>
  tabelle.zeilen.flatMap((zeile): Aussage[] => {
    if (zeile.betraege.length === 0) return [];
    const { lesarten, ausdruecklich } = wortlaut(zeile.label);
    const [first, ...others] = lesarten.flatMap((glieder) => aufgeloest(tabelle, zeile, glieder));
    if (!first) return [];
    const best = besteLesart([first, ...others], (aussage) => aussagegleichungen(tabelle, aussage));
    return istTragend(aussagegleichungen(tabelle, best), ausdruecklich) ? [best] : [];
  }),
);

/**
 * Whether what a row says of itself is borne out in most of the columns that show something. Where there is but one, it
 * is taken at its word if it says so expressly: "(1 + 2)" alone may be a name.
 */
function istTragend(gleichungen: Gleichung[], ausdruecklich: boolean): boolean {
  const filled = gleichungen.filter(({ gesamt, terme }) =>
    [gesamt, ...terme.map(({ figure }) => figure)].some(({ wert }) => !wert.isZero()),
  );
  const held = filled.filter(gilt).length;
  if (filled.length === 1 && ausdruecklich) return true;
  return istBelegt("aussage", { treffer: held, fehlt: filled.length - held });
}

/** What a statement says in each column. */
export function aussagegleichungen(tabelle: Tabelle, { zeile, glieder }: Aussage): Gleichung[] {
  return gliedergleichungen(tabelle, zeile, glieder);
}

/** What rows that no form knows say themselves that they sum, in each column. */
export function gesagteSummen(tabelle: Tabelle): Gleichung[] {
  return aussagen(tabelle)
    .filter(({ zeile }) => zeile.position === undefined)
    .flatMap((aussage) => aussagegleichungen(tabelle, aussage));
}

const ZAHL = String.raw`(?:\d{1,3}[a-z]?|[ivx]+|[a-z])`;
const BINDUNG = String.raw`bis|und|u\.|plus|zzgl\.|zuzüglich|minus|abzgl\.|abzüglich|\./\.|[-–−+,/&]`;
const BEGINN = /^[\s=:]*(?:(?:die\s+)?(summe|saldo|differenz)\b)?[\s:]*(?:(?:aus|der|von|zwischen)\s+)*/i;
const NUMMERNWORT =
  /^(?:(?:lfd\.?\s*)?(?:nrn?\.?|nummern?)|zeilen?|zl?\.|pos\.?|positionen|posten|ziffern?|zif\.)\s*/i;
const AUSDRUCK = new RegExp(String.raw`^${ZAHL}\.?(?:\s*(?:${BINDUNG})\s*(?:nr\.\s*)?${ZAHL}\.?)*$`, "i");
const TEIL = new RegExp(String.raw`\s*(${BINDUNG})?\s*(?:nr\.\s*)?(${ZAHL})\.?(?=\s|$|[-–−+,/&.])`, "giy");

const NICHTS: Wortlaut = { lesarten: [], ausdruecklich: false };

/** What a label says of numbers: in brackets, behind "=", or from "Summe" on. */
function wortlaut(label: string): Wortlaut {
  const inside = [...label.matchAll(/\(([^()]*)\)/g)].flatMap(([, text]) => text ?? []);
  const behind =
    /(?:^|\s)((?:summe|saldo)\s+(?:aus\s+|der\s+)?(?:nr|zeile|pos|ziff|\d|[ivx]+\b).*|=.*)$/i.exec(
      label,
    )?.[1];
  for (const text of [...inside, ...(behind === undefined ? [] : [behind])]) {
    const found = ausdruecke(text.trim());
    if (found.lesarten.length > 0) return found;
  }
  return NICHTS;
}

function ausdruecke(text: string): Wortlaut {
  const opening = BEGINN.exec(text);
  const rest = text.slice(opening?.[0].length ?? 0).trim();
  const counted = NUMMERNWORT.exec(rest);
  const expression = rest.slice(counted?.[0].length ?? 0).trim();
  if (!AUSDRUCK.test(expression)) return NICHTS;
  const parts = [...expression.matchAll(TEIL)].map(([, bindung = "", zahl = ""]) => ({
    bindung: bindung.toLowerCase(),
    zahl: zahl.toLowerCase(),
  }));
  const rechnet = parts.some(({ bindung }) => /bis|\+|\.\/\.|plus|minus|abz|zzgl|zuz/.test(bindung));
  const sums = opening?.[1] !== undefined || text.startsWith("=");
  const ausdruecklich = sums || (counted !== null && rechnet);
  // A footnote "(2)", a reference "(Nr. 5)" or a name "Summe II" is no arithmetic.
  const says = parts.length > 1 ? sums || counted !== null || rechnet : text.startsWith("=");
  if (!says) return NICHTS;
  const saldo = /saldo|differenz/i.test(opening?.[1] ?? "");
  const strich = parts.some(({ bindung }) => STRICH.test(bindung));
  const added = parts.some(({ bindung }) => bindung === "+" || bindung === "plus");
  const ways = strich ? (added || saldo ? [false, true] : [true, false]) : [false];
  const lesarten = ways.flatMap((bereich) => {
    const glieder = nummernglieder(parts, bereich);
    const subtracted = glieder.map((one, index) => (index === 0 ? one : { ...one, faktor: -1 as const }));
    return saldo ? [subtracted, glieder] : [glieder];
  });
  return { lesarten, ausdruecklich };
}

const STRICH = /^[-–−]$/;
const MINUS = /^(minus|abz.*|\.\/\.|[-–−])$/;

/** @param bereich whether a stroke between two numbers means all from the one to the other */
function nummernglieder(parts: { bindung: string; zahl: string }[], bereich: boolean): Nummernglied[] {
  const result: Nummernglied[] = [];
  for (const { bindung, zahl } of parts) {
    const last = result.at(-1);
    if (last && (bindung === "bis" || (bereich && STRICH.test(bindung)))) last.bis = zahl;
    else result.push({ von: zahl, bis: zahl, faktor: MINUS.test(bindung) ? -1 : 1 });
  }
  return result;
}

/** The rows that bear the numbers; none where a single number is not to be found. */
function aufgeloest(tabelle: Tabelle, zeile: Zeile, glieder: Nummernglied[]): Aussage[] {
  const rows = glieder.map(({ von, bis, faktor }) => {
    const found = von === bis ? einzeln(tabelle, zeile, von) : bereich(tabelle, zeile, von, bis);
    return found.map((row): Glied => ({ zeile: row, faktor }));
  });
  return rows.every((found) => found.length > 0) ? [{ zeile, glieder: rows.flat() }] : [];
}

const zaehlt = ({ betraege, text }: Zeile): boolean => betraege.length > 0 && !istNebenangabe(text);

/** The row with a number that stands next: above before below. */
function einzeln({ zeilen }: Tabelle, zeile: Zeile, nummer: string): Zeile[] {
  const rows = zeilen.filter((other) => other !== zeile && other.nummer === nummer);
  const found = rows.findLast(({ row }) => row < zeile.row) ?? rows[0];
  return found ? [found] : [];
}

/** The rows of one section from a number to another. */
function bereich({ zeilen }: Tabelle, zeile: Zeile, von: string, bis: string): Zeile[] {
  const [from, to] = [wert(von), wert(bis)];
  if (from === undefined || to === undefined) return [];
  const own = zeilen.indexOf(zeile);
  const result: Zeile[] = [];
  const upwards = zeilen.slice(0, own).reverse();
  let last = Number.POSITIVE_INFINITY;
  for (const other of upwards) {
    const number = other.nummer === undefined ? undefined : wert(other.nummer);
    if (number === undefined || number < from || number > to) continue;
    // The numbers begin anew: that is another section.
    if (number >= last) break;
    last = number;
    if (zaehlt(other)) result.unshift(other);
  }
  return result;
}

/** A number's place among those of its kind. */
function wert(nummer: string): number | undefined {
  if (/^\d+$/.test(nummer)) return Number(nummer);
  const roman = roemisch(nummer);
  return roman === undefined ? undefined : 1000 + roman;
}
