import { bilanz, lesarten } from "../../../berichte/aufbau/lesarten";
import type { Summenkorrektur } from "../../../plan/korrektur";
import { zeilenanker } from "../../../plan/summenkorrektur";
import type { Tabelle, Zeile } from "../../../plan/tabelle";
import { zusammenhaengeMit } from "../../../rules/kern/zusammenhaenge";
import { aufbau } from "../../../texte/aufbau";

const texte = aufbau.summe;

/** The form as it stands on the screen. */
export interface Summeneingabe {
  zeile: string;
  art: "summe" | "keine";
  aus: string;
}

/** What the form says; a sentence for each field that is wrong. */
interface Summenangabe {
  summe?: Summenkorrektur;
  /** What it means, in words, and how often that comes out. */
  vorschau?: string;
  falsch: { zeile?: string; aus?: string };
}

/** The correction that the form says of a table. */
export function summeAus(tabelle: Tabelle, { zeile, art, aus }: Summeneingabe): Summenangabe {
  const own = zeileNummer(tabelle, Number(/^\s*(\d{1,7})\s*$/.exec(zeile)?.[1]));
  if (!own) return { falsch: { zeile: texte.keineZeile } };
  const anker = zeilenanker(tabelle, own);
  if (art === "keine") return { summe: { zeile: anker, aus: "keine" }, falsch: {} };
  const glieder = gliederAus(tabelle, aus);
  if (!glieder) return { falsch: { aus: texte.unlesbar } };
  const problem = einwand(tabelle, own, glieder);
  if (problem !== undefined) return { falsch: { aus: problem } };
  const summe: Summenkorrektur = {
    zeile: anker,
    aus: glieder.flatMap(({ row, minus }) => {
      const found = zeileNummer(tabelle, row);
      return found ? [{ ...zeilenanker(tabelle, found), ...(minus && { minus: true as const }) }] : [];
    }),
  };
  const [lesart] = lesarten(zusammenhaengeMit(tabelle, summe));
  const vorschau = lesart && texte.vorschau(lesart.name, lesart.aus, bilanz(lesart));
  return { summe, ...(vorschau !== undefined && { vorschau }), falsch: {} };
}

/** A row by the number that Excel gives it, if it has an amount. */
function zeileNummer({ zeilen }: Tabelle, number: number): Zeile | undefined {
  return zeilen.find(({ row, betraege }) => row + 1 === number && betraege.length > 0);
}

interface Nummer {
  row: number;
  minus: boolean;
}

const TEIL = /([-–−])?\s*(?:Zeilen?\s*)?(\d{1,7})(?:\s*(?::|bis)\s*(\d{1,7}))?/giy;
/** More rows than that no total of a plan has. */
const HOECHSTENS = 1000;

/**
 * The rows that "3:8, 11 − 4" names, in its order; of a range those that have an amount. Undefined where it says
 * something else.
 */
function gliederAus(tabelle: Tabelle, text: string): Nummer[] | undefined {
  const glieder: Nummer[] = [];
  const rest = text.replaceAll(/[,;+]|\bund\b/gi, " ").trim();
  TEIL.lastIndex = 0;
  while (TEIL.lastIndex < rest.length) {
    const [, minus, from, to = from] = TEIL.exec(rest) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || last < first || last - first > HOECHSTENS) return undefined;
    for (let row = first; row <= last; row++)
      if (first === last || zeileNummer(tabelle, row)) glieder.push({ row, minus: minus !== undefined });
    while (rest[TEIL.lastIndex] === " ") TEIL.lastIndex++;
  }
  return glieder.length > 0 ? glieder : undefined;
}

function einwand(tabelle: Tabelle, own: Zeile, glieder: Nummer[]): string | undefined {
  const rows = glieder.map(({ row }) => row);
  if (rows.includes(own.row + 1)) return texte.selbst;
  const twice = rows.find((row, index) => rows.indexOf(row) !== index);
  if (twice !== undefined) return texte.doppelt(twice);
  const strange = rows.find((row) => !zeileNummer(tabelle, row));
  return strange === undefined ? undefined : texte.fremd(strange);
}
