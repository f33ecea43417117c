import { jeText } from "../../money/jetext";
import type { TableKind } from "../arten";
import type { SpaltenArt } from "../lesen/kopf";

/** A row that a form knows: by the words of its label, never by its place. */
export interface Position {
  id: string;
  /** As the product names it in messages. */
  name: string;
  /** For the label's normalised words, numbering taken off. */
  muster: RegExp;
  /** Other words for it, of which some Länder know one. */
  weitere?: RegExp[];
  /** By part of the table: words that mean it there, too; false where nothing does. */
  in?: Record<string, RegExp | false>;
  /** Where no row has its own words: these in this part of the table. */
  sonst?: { in: string; muster: RegExp };
  /** It has one row at the most: a second that its words fit is what comes next. */
  einmal?: true;
  /** Other forms have such rows, too: it does not tell which form a table is. */
  nebenbei?: true;
  /** Below the row of another position these words mean this one: a result is a source above it, a use below. */
  unter?: { position: string; muster: RegExp };
  /** The form's own numbering; helps where the words were changed. */
  nummer?: string;
  /** A total: also a plain "Summe" in its place of the form is this row. */
  summe?: boolean;
}

/** A part of a table that a row opens by its words. */
export interface Abschnitt {
  id: string;
  beginn: RegExp;
  /** What it rules out it rules out for the row that opens it alone, not for those below. */
  nurZeile?: true;
}

/** A total of a form. */
export interface Formularsumme {
  gesamt: string;
  /** The totals that it adds or subtracts: of several ways the first that is there. Without any the rows above it. */
  aus?: string[][];
}

/** What a kind of table looks like: a description, not code. Another Eigenbetrieb's form is another one. */
export interface Formular {
  kind: TableKind;
  /** For the normalised text above the header. */
  titel: RegExp;
  /** For the normalised text of the header; where given, it must be found there or in the title. */
  kopf?: RegExp;
  /** In the order of the form. */
  positionen: Position[];
  /** Parts in which the same words mean something else; of several that fit a row the first. */
  abschnitte?: Abschnitt[];
  /** What its totals add up, in the order of the form. */
  summen?: Formularsumme[];
  /** Every figure is rounded, planned ones too: key figures that are computed. */
  gerundet?: boolean;
  verlangt: {
    /** For the normalised title and header; where given, it must be found there, but it does not speak for the form. */
    worte?: RegExp;
    /** A row with these normalised words rules this table out. */
    keineZeile?: RegExp;
    /** How many positions must be found at the least. */
    positionen: number;
    /** Numbers like I.1.2 before most of its rows. */
    gliederungsnummern?: boolean;
    /** Rows carry account numbers, or must not. */
    konten?: boolean;
    /** It shows no amounts at all. */
    ohneBetraege?: true;
    /** Kinds of column of which at least one must be there. */
    eineVon?: SpaltenArt[];
    /** Kinds of column that rule this table out. */
    ohne?: SpaltenArt[];
    /** How many years the columns show, at the least and at the most. */
    jahre?: [number, number];
    /** How many years at the most where two columns at the least are planned and two at the most are results. */
    planungsjahre?: number;
  };
}

/** Columns of a report on the year: a plan has none. */
export const UNTERJAEHRIG: readonly SpaltenArt[] = ["ist", "hochrechnung"];

/** Whether a label's words are those of a position, whatever part of the table it stands in. */
const hatWorte = ({ muster, weitere = [] }: Position, words: string): boolean =>
  muster.test(words) || weitere.some((other) => other.test(words));

const bekannt = new WeakMap<Position[], (text: string) => Position[]>();

/** The positions of a form that a label's words fit, in the order of the form. */
export function passende(positionen: Position[], text: string): Position[] {
  const known =
    bekannt.get(positionen) ??
    jeText((words: string) => positionen.filter((position) => hatWorte(position, words)));
  bekannt.set(positionen, known);
  return known(text);
}
