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
  /** Below the row of another position these words mean this one: a result is a source above it, a use below. */
  unter?: { position: string; muster: RegExp };
  /** The form's own numbering; helps where the words were changed. */
  nummer?: string;
  /** A total: also a plain "Summe" in its place of the form is this row. */
  summe?: boolean;
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
  /** Every figure is rounded, planned ones too: key figures that are computed. */
  gerundet?: boolean;
  verlangt: {
    /** How many positions must be found at the least. */
    positionen: number;
    /** Numbers like I.1.2 before most of its rows. */
    gliederungsnummern?: boolean;
    /** Rows carry account numbers, or must not. */
    konten?: boolean;
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

const bekannt = new WeakMap<Position[], (text: string) => Position[]>();

/** The positions of a form that a label's words fit, in the order of the form. */
export function passende(positionen: Position[], text: string): Position[] {
  const known =
    bekannt.get(positionen) ??
    jeText((words: string) => positionen.filter(({ muster }) => muster.test(words)));
  bekannt.set(positionen, known);
  return known(text);
}
