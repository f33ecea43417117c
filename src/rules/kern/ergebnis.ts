import type { TableKind } from "../../plan/arten";
import type { Anker, Korrektur } from "../../plan/korrektur";
import type { OhneErgebnis } from "../../plan/ohne-ergebnis";
import type { Vorgaben } from "../../plan/vorgaben";
import type { CellRef } from "../../workbook/zelle";

/** Fehler, Warnung, Hinweis: the names of the JSON interface. */
export type Severity = "error" | "warning" | "info";

/** A cell that may be to blame, with the value that would settle the finding. */
export interface Suspect extends CellRef {
  /** Decimal text with a point, e.g. "200000"; absent where several cells explain equally well. */
  proposal?: string;
  /** Where a formula puts it right: in English notation without "="; `proposal` is then its value. */
  proposalFormula?: string;
  /** The same as a German Excel shows it; in English notation where it cannot be read. */
  proposalFormulaGerman?: string;
  /** The formula that stands in the cell so far, as a German Excel shows it; only beside a proposed one. */
  presentFormulaGerman?: string;
  /** The proposal is for a blank cell: what stands there by itself stays. */
  leer?: true;
  /** The proposal counts per cent: a cell that is formatted as a percentage takes it as a share. */
  prozent?: true;
  /** German, a few words: "Zahlendreher". */
  reason: string;
}

/** What is to stand in one cell, as it is shown: an account number, which is no amount. */
export interface Textvorschlag extends CellRef {
  text: string;
}

/** A figure that the expected value is made of: amount · factor goes into the sum. Decimal text with a point. */
export interface Summand extends CellRef {
  /** As the user reads it: its row, and its column where that is another than the finding's. */
  label: string;
  /** As it stands in the cell. */
  amount: string;
  /** In the unit of the finding's cell: "1", "-1", "0.25", or "1000" for T€ that count among euro. */
  factor: string;
}

/** What may be the reason for several findings: the names of the JSON interface. */
export type Ursachenart =
  | "jahr-im-kopf"
  | "spalten-vertauscht"
  | "spalte-anderes-jahr"
  | "einheit"
  | "zeile-ausserhalb"
  | "zeile-fehlt"
  | "doppelt-gezaehlt"
  | "posten-doppelt"
  | "posten-verschoben"
  | "beschluss-alt"
  | "betrag"
  | "formel-bezug"
  | "fehlerwert"
  | "nicht-neu-berechnet"
  | "zahl-als-text";

/** One reason for several findings, which are then not listed. */
export interface Cause {
  kind: Ursachenart;
  /** German, a few words. */
  text: string;
  cells: CellRef[];
  /** How many findings it would have led to. */
  explains: number;
}

/** Something that does not hold. Amounts are decimal text with a point. */
export interface Finding extends CellRef {
  rule: string;
  severity: Severity;
  /** The kind of the table that it stands in; absent where its sheet has none. */
  table?: TableKind;
  /** What is wrong, where, what was expected: German, for the user. */
  message: string;
  /** Law or source: "§ 15 Abs. 2 EigAnVO". */
  basis: string;
  expected?: string;
  actual?: string;
  difference?: string;
  /** Which precision was assumed, in words; absent where the figures are exact. */
  tolerance?: string;
  /** The figures that take part, the finding's own cell included. */
  cells: CellRef[];
  /** What the expected value is made of, where it is a sum or the value of another cell. */
  terms?: Summand[];
  /** Likely causes, best first. */
  suspects: Suspect[];
  /** What happened, where that is no single figure. */
  cause?: Cause;
  /** The text that should stand in the finding's cell, where that is a header. */
  proposalText?: string;
  /** What several of its kind are called, behind their number: "Beträge stehen fest statt als Formel". */
  mehrfach?: string;
  /** What puts it right, where that is no single amount: every one of these cells is to be changed. */
  berichtigungen?: (Suspect | Textvorschlag)[];
  /** What earlier versions said in its place: where all of that was accepted, so is this. */
  vormals?: { rule: string; cells: CellRef[] }[];
  /** Accepted by the user: why, and on which day ("2026-09-14"). It then does not count. */
  freigabe?: { grund: string; datum: string };
}

/** A figure that a relation is made of. */
export interface Glied extends Summand {
  /** Its row as the user reads it. */
  row: string;
  /** What its column is called: "Ansatz 2026"; "" where it has no name. */
  column: string;
  /** How often it counts, each figure in its own unit: "1", "-1", "0.25". */
  counts: string;
}

/** A relation that a rule claims, whether it holds or not: a cell, and what it is made of. */
export interface Zusammenhang extends CellRef {
  rule: string;
  /** The row of the cell as the user reads it. */
  row: string;
  /** What its column is called: "Ansatz 2026"; "" where it has no name. */
  column: string;
  /** What stands in the cell, what the terms come to, and the difference, in the unit of the cell. */
  actual: string;
  expected: string;
  difference: string;
  terms: Glied[];
  holds: boolean;
  /** How it was understood, in a few words that follow from where its cells stand: "Summe der Zeilen 3 bis 8". */
  reading: string;
  /** What is to be said where it does not hold. */
  message: string;
}

/** A table that was recognised, and where. */
export interface RecognisedTable {
  kind: TableKind;
  /** German name of the kind: "Erfolgsplan, Kontenübersicht". */
  title: string;
  sheet: string;
  range: string;
  /** The years of its columns, ascending; empty where it has none. */
  years: number[];
  /** Year of its plan column; absent where that has none. */
  planYear?: number;
  /** Euro per unit of its amounts; absent where its columns differ. */
  unit?: 1 | 1000;
  /** Row of its header as Excel numbers it; absent where it has none. */
  headerRow?: number;
  /** Its first row before any correction, as Excel numbers it: what a correction of the header row counts from. */
  firstRow: number;
  /** What a correction of this table refers to. */
  anchor: Anker;
  /** What the user corrected. */
  correction?: Korrektur;
  /** The enterprise or Betriebszweig that it belongs to; absent where there is only one, or it is of all. */
  enterprise?: string;
  /** It is part of a Nachtrag. */
  nachtrag?: true;
}

/** One of the eight lines of the Festsetzungsbeschluss beside the figure of the plan. */
export interface FestsetzungLine {
  /** "Erträge", "Aufwendungen", … */
  label: string;
  beschluss?: { amount: string } & CellRef;
  plan?: { amount: string } & CellRef;
  /** stimmt: equal; weicht-ab: different; offen: one of the two figures is missing. */
  state: "stimmt" | "weicht-ab" | "offen";
}

/** Why a workbook could be read but not checked as a plan. */
export type Notice =
  | "leer"
  | "kein-plan"
  | "keine-festsetzung"
  | "ohne-nebenangaben"
  | "datei-unvollstaendig"
  | "einstellungen-unlesbar"
  | "einstellungen-neuer";

/** How many times a rule looked; 0 where the workbook has nothing that it is about. */
export interface Regelpruefung {
  id: string;
  titel: string;
  geprueft: number;
}

/** An amount of a recognised table that no check covers, with the label of its row. */
export interface Ungeprueft extends CellRef {
  label: string;
}

/** A rule whose Warnungen and Hinweise the user does not want to see, and how many of them there are. */
export interface Abgeschaltet {
  id: string;
  titel: string;
  warnungen: number;
  hinweise: number;
}

/** What one check of one workbook yields. */
export interface CheckResult {
  file: string;
  /** The plan year; absent where none was recognised. */
  year?: number;
  /** All years that are planned, ascending; absent where that is one. */
  years?: number[];
  /** It holds a Nachtrag. */
  nachtrag?: true;
  /** The Land whose form and law count: its id, and as it is shown; absent where it is unknown. */
  land?: { id: string; name: string; recht: string };
  tables: RecognisedTable[];
  /** Tables of figures that were not recognised, and those that the user excluded. */
  otherTables: RecognisedTable[];
  notices: Notice[];
  /** What could not be checked because it shows no result; empty where everything has one. */
  ohneErgebnis: OhneErgebnis[];
  festsetzung: FestsetzungLine[];
  findings: Finding[];
  /** Waived findings are no failed checks. */
  checks: { run: number; failed: number };
  coverage: { figures: number; covered: number };
  /** What the user set otherwise than by default; absent where that is nothing. */
  geaenderteVorgaben?: (keyof Vorgaben)[];
  /** What the user switched off: found, but not among the findings; absent where that is nothing. */
  abgeschaltet?: Abgeschaltet[];
  /** Every rule of the catalogue, in its order. */
  regeln: Regelpruefung[];
  /** The figures that are not covered. */
  ungeprueft: Ungeprueft[];
}

/** The rule that tells of a plan of which hardly anything is entered yet. */
export const NOCH_LEER = "EP-5";

/** Whether there is no plan to judge yet, because hardly anything of it is entered. */
export const istNichtBegonnen = ({ findings }: Pick<CheckResult, "findings">): boolean =>
  findings.some(({ rule, freigabe }) => rule === NOCH_LEER && !freigabe);
