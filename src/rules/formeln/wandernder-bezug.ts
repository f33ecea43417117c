import { liesFormel, type Baum } from "../../workbook/formel/baum";
import { bezugstext, FREI, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { deutsch, umgeschrieben, verschoben } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { HOECHSTENS_ZELLEN, zelleAus } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";
import {
  daneben,
  einzelneZelle,
  istLeereLinie,
  kopien,
  ohneZahl,
  type Kopien,
  type Richtung,
} from "./kopien";
import { einfachwert } from "./uebertragen";

/** A copy of a formula that takes another cell than the first, because "$" is missing. */
interface Wanderung {
  zelle: Formelzelle;
  richtung: Richtung;
  /** The first of the copies, which takes the right cell. */
  erste: Formelzelle;
  /** It has "$" already. */
  istFest: boolean;
  /** Which of its references wander: their places among all. */
  stellen: number[];
  /** The one that is told, and what it leads to where that is no number. */
  stelle: number;
  trifft?: "leer" | "text";
}

/** Fewer copies behind the first are no evidence. */
const KOPIEN = 2;

function wanderungen(index: Formelindex, { richtung, zellen }: Kopien): Wanderung[] {
  const [first, ...rest] = zellen;
  if (!first) return [];
  const davor = index.formel(daneben(first, richtung, -1));
  const festes = davor && istOhneDollarGleich(davor, first, richtung) ? davor : undefined;
  const [erste, weitere] = festes ? [festes, zellen] : [first, rest];
  if (weitere.length < KOPIEN) return [];
  const block: Block = { index, richtung, erste, weitere };
  const stellen = erste.bezuege.flatMap((bezug, at) => {
    const frei = weitere[0]?.bezuege[at];
    if (!frei || istFest(frei, richtung)) return [];
    const wandert = festes ? istFest(bezug, richtung) && verliert(block, at) : wandertHinaus(block, at);
    return wandert ? [at] : [];
  });
  const [stelle] = stellen;
  if (stelle === undefined) return [];
  return weitere.map((zelle) => ({
    zelle,
    richtung,
    erste,
    istFest: festes !== undefined,
    stellen,
    stelle,
    ...verfehltes(index, zelle, stellen),
  }));
}

/** The first reference that leads to no number. */
function verfehltes(
  index: Formelindex,
  zelle: Formelzelle,
  stellen: number[],
): Pick<Wanderung, "stelle" | "trifft"> | undefined {
  for (const stelle of stellen) {
    const trifft = trifftNichts(index, zelle, stelle);
    if (trifft) return { stelle, trifft };
  }
  return undefined;
}

/** Copies with the one that they were made of. */
interface Block {
  index: Formelindex;
  richtung: Richtung;
  erste: Formelzelle;
  weitere: Formelzelle[];
}

/** Whether a formula takes the cells that a copy of the other would take there, so that both differ in "$" alone. */
function istOhneDollarGleich(davor: Formelzelle, zelle: Formelzelle, richtung: Richtung): boolean {
  const [rows, columns] = schritte(richtung, -1);
  const moved = verschoben(zelle.baum, rows, columns);
  const baum = moved === undefined ? undefined : liesFormel(moved);
  return baum !== undefined && ohneDollar(baum) === ohneDollar(davor.baum);
}

const schritte = (richtung: Richtung, steps: number): [rows: number, columns: number] =>
  richtung === "spalte" ? [steps, 0] : [0, steps];

const ohneDollar = (baum: Baum): string => umgeschrieben(baum, (bezug) => ({ ...bezug, fest: FREI }));

/** Whether one side of a reference at least stays where it is in copies of this direction. */
const istFest = ({ fest }: Bezug, richtung: Richtung): boolean =>
  richtung === "spalte" ? fest.top || fest.bottom : fest.left || fest.right;

/** Whether copies without "$" take what the formula with "$" beside them does not: other areas, or no number. */
function verliert({ index, erste, weitere }: Block, at: number): boolean {
  const bezug = erste.bezuege[at];
  if (!bezug || bezug.datei !== undefined) return false;
  if (!einzelneZelle(erste, bezug)) return true;
  return weitere.some((zelle) => trifftNichts(index, zelle, at) !== undefined);
}

function trifftNichts(index: Formelindex, zelle: Formelzelle, at: number): "leer" | "text" | undefined {
  const bezug = zelle.bezuege[at];
  const ort = bezug && einzelneZelle(zelle, bezug);
  return ort && ohneZahl(index, ort);
}

/** Whether a reference without "$" leads from a number, or a list, of which there is one into what is none. */
function wandertHinaus(block: Block, at: number): boolean {
  const { erste } = block;
  const bezug = erste.bezuege[at];
  if (!bezug || bezug.datei !== undefined) return false;
  const ort = einzelneZelle(erste, bezug);
  return ort ? zahlWandert(block, at, ort) : listeWandert(block, bezug, at);
}

const MAL_ODER_GETEILT = /[*/]/;
/** Less far away is the line before, or behind: where the one follows from the other, there may be gaps. */
const ABSTAND = 2;

function zahlWandert({ index, richtung, erste, weitere }: Block, at: number, ort: Ort): boolean {
  const abstand = stelleIn(ort, richtung) - stelleIn(erste, richtung);
  const isNumber = typeof index.zelle(ort)?.value === "number";
  if (!MAL_ODER_GETEILT.test(erste.text) || abstand === 0 || !isNumber) return false;
  const verfehlt = weitere.filter((zelle) => verfehltAllein(index, zelle, at, richtung));
  if (verfehlt.length === weitere.length) return true;
  // Where some do meet numbers, these are the lines of the table itself; what lies beside it tells.
  const [from, to] = [stelleIn(erste, richtung), stelleIn(erste, richtung) + weitere.length];
  const istAussen = (zelle: Formelzelle): boolean => {
    const place = stelleIn(zelle, richtung) + abstand;
    return ort.blatt.toUpperCase() !== erste.blatt.toUpperCase() || place < from || place > to;
  };
  const aussen = weitere.filter(istAussen).length;
  return Math.abs(abstand) >= ABSTAND && aussen > 0 && verfehlt.filter(istAussen).length * 2 >= aussen;
}

const stelleIn = ({ row, column }: Ort, richtung: Richtung): number => (richtung === "spalte" ? row : column);

/** Whether all else that a copy takes is numbers; on another sheet a line with something in it may be filled yet. */
function verfehltAllein(index: Formelindex, zelle: Formelzelle, at: number, richtung: Richtung): boolean {
  const orte = zelle.bezuege.map((bezug) => einzelneZelle(zelle, bezug));
  const ort = orte[at];
  const art = ort && ohneZahl(index, ort);
  const others = orte.flatMap((other, place) => (other && place !== at ? [other] : []));
  const numbers = others.every((other) => ohneZahl(index, other) === undefined);
  const own = others.some((other) => stelleIn(other, richtung) === stelleIn(zelle, richtung));
  if (!art || !numbers || !own) return false;
  const elsewhere = ort.blatt.toUpperCase() !== zelle.blatt.toUpperCase();
  return !elsewhere || art === "text" || istLeereLinie(index, ort, richtung);
}

/** What looks something up in a list, or takes what fits of it. */
const IN_LISTE = /(?:LOOKUP|MATCH|INDEX|RANK|(?:SUM|COUNT|AVERAGE)IFS?)\(/i;
/** Fewer lines are no list. */
const LISTE = 3;

/** Whether a list is left behind line by line, so that the last copy ends beneath it. */
function listeWandert({ index, richtung, erste, weitere }: Block, { bereich }: Bezug, at: number): boolean {
  const letzte = weitere.at(-1);
  const bezug = letzte?.bezuege[at];
  const [from, to] = richtung === "spalte" ? [bereich.top, bereich.bottom] : [bereich.left, bereich.right];
  if (!bezug || !IN_LISTE.test(erste.text) || to - from + 1 < LISTE) return false;
  const blatt = bezug.blatt ?? erste.blatt;
  return (
    index.genannte(blatt, linie(erste.bezuege[at] ?? bezug, richtung, "erste")).length > 0 &&
    index.genannte(blatt, linie(bezug, richtung, "letzte")).length === 0
  );
}

function linie(bezug: Bezug, richtung: Richtung, which: "erste" | "letzte"): Bezug {
  const { top, left, bottom, right } = bezug.bereich;
  const at = which === "erste" ? { row: top, column: left } : { row: bottom, column: right };
  const side =
    richtung === "spalte" ? { top: at.row, bottom: at.row } : { left: at.column, right: at.column };
  return { ...bezug, bereich: { top, left, bottom, right, ...side } };
}

/** The first formula with "$" where it is missing. */
function mitDollar({ erste, istFest: already, richtung, stellen }: Wanderung): Baum | undefined {
  if (already) return erste.baum;
  let at = -1;
  const text = umgeschrieben(erste.baum, (bezug) => {
    at++;
    const side = richtung === "spalte" ? { top: true, bottom: true } : { left: true, right: true };
    return stellen.includes(at) ? { ...bezug, fest: { ...bezug.fest, ...side } } : bezug;
  });
  return liesFormel(text);
}

function abhilfe(index: Formelindex, wanderung: Wanderung): Abhilfe[] {
  const { zelle, erste } = wanderung;
  const richtig = mitDollar(wanderung);
  const formel = richtig && verschoben(richtig, zelle.row - erste.row, zelle.column - erste.column);
  const baum = formel === undefined ? undefined : liesFormel(formel);
  const wert = baum && einfachwert(index, zelle, baum);
  const { blatt, row, column } = zelle;
  return wert ? [{ blatt, row, column, wert, formel, grund: `mit $ wie in ${zelleAus(erste).cell}` }] : [];
}

/** A bundle is told by the first copy that misses the numbers, else by its first. */
const genannte = (bundle: Buendel<Wanderung>): Wanderung =>
  bundle.find(({ trifft }) => trifft !== undefined) ?? bundle[0];

const wandernderBezug = (index: Formelindex, namen: Benennung): Feststellung<Buendel<Wanderung>> => ({
  stelle: (bundle) => {
    const { zelle } = genannte(bundle);
    const cells = new Set([zelle, ...bundle.flatMap((one) => [one.erste, one.zelle])]);
    return {
      ...zelleAus(zelle),
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...cells].map(zelleAus),
      ursache: "formel-bezug",
    };
  },
  satz: (bundle) => {
    const one = genannte(bundle);
    return `${namen.name(zellenVon(bundle))}: ${hergang(one)} ${rat(one)}.`;
  },
  abhilfe: (bundle) => bundle.slice(0, HOECHSTENS_ZELLEN).flatMap((one) => abhilfe(index, one)),
});

function hergang({ erste, zelle, stelle, trifft }: Wanderung): string {
  const [own, moved] = [erste.bezuege[stelle], zelle.bezuege[stelle]];
  if (!own || !moved) return "";
  const folge = trifft ? `, und ${trifft === "leer" ? "diese Zelle ist leer" : "dort steht ein Text"}` : "";
  return `Beim Kopieren der Formel =${deutsch(erste.baum)} aus ${zelleAus(erste).cell} ist der Bezug ${bezugstext({ ...own, fest: FREI })} mitgewandert, weil ein $ fehlt: In ${zelleAus(zelle).cell} lautet er ${bezugstext(moved)}${folge}.`;
}

function rat(wanderung: Wanderung): string {
  const { erste, richtung, istFest: already } = wanderung;
  const ort = zelleAus(erste).cell;
  const weiter = `nach ${richtung === "spalte" ? "unten" : "rechts"} kopieren`;
  if (already) return `Bitte die Formel aus ${ort} noch einmal ${weiter}`;
  const baum = mitDollar(wanderung);
  return `Bitte in ${ort} =${baum ? deutsch(baum) : ""} schreiben und die Formel ${weiter}`;
}

export const fx9: Regel = {
  id: "FX-9",
  titel: "Wandernder Bezug",
  prueft:
    "In kopierten Formeln bezieht sich jede Kopie auf denselben Satz und dieselbe Liste; kein Bezug wandert mit, weil ein $ fehlt.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Umlage: `
Umlagesatz | 0,12

Bereich | Personalkosten | Umlage
Kläranlage | 240.000 | =B4*B1 → 28.800
Kanal | 180.000 | =B5*B2 → 0
Verwaltung | 95.000 | =B6*B3 → #WERT!`,
  },
  formelbefunde: ({ index, plan }) => {
    const all = kopien(index);
    const found = new Map<Formelzelle, Wanderung>();
    for (const wanderung of all.flatMap((one) => wanderungen(index, one)))
      if (!found.has(wanderung.zelle)) found.set(wanderung.zelle, wanderung);
    return {
      geprueft: all.length,
      befunde: buendel([...found.values()]).map(alsBefund(wandernderBezug(index, benennung(plan)))),
    };
  },
};
