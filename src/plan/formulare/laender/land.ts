/** An amount that a Beschluss may fix: a position of its form. */
export type Festsetzungsbetrag =
  | "ertraege"
  | "aufwendungen"
  | "finanzertraege"
  | "finanzaufwendungen"
  | "steuern"
  | "jahresergebnis"
  | "einnahmen"
  | "ausgaben"
  | "einzahlungenLaufend"
  | "auszahlungenLaufend"
  | "saldoLaufend"
  | "einzahlungenInvestition"
  | "auszahlungenInvestition"
  | "saldoInvestition"
  | "saldoGesamt"
  | "einzahlungenFinanzierung"
  | "auszahlungenFinanzierung"
  | "saldoFinanzierung"
  | "aenderung"
  | "gesamteinnahmen"
  | "gesamtausgaben"
  | "verpflichtungsermaechtigungen"
  | "investitionskredite"
  | "kreditteil"
  | "liquiditaetskredite"
  | "umlage";

/**
 * How a Land asks for an amount. "pflicht" only where the law itself was read: nothing else is ever called missing.
 * "moeglich" is what published plans have, or what was read in a superseded text alone.
 */
type Grad = "pflicht" | "moeglich" | "nicht im Vordruck";

interface Betrag {
  grad: Grad;
  /** Words of this Land's Beschluss beyond those that every Beschluss uses; for normalised text. */
  worte?: RegExp;
}

/** The parts of a plan for which a law is cited. */
export type Rechtsteil =
  "festsetzung" | "erfolgsplan" | "zweiterPlan" | "finanzplan" | "stellen" | "nachtrag" | "zwischenbericht";

/** What a Land's Wirtschaftsplan looks like. */
export interface Landesform {
  /** The plan beside the Erfolgsplan; a Finanzplan with three cash flows counts as a Liquiditätsplan. */
  zweiterPlan: "vermoegensplan" | "liquiditaetsplan";
  /** The amounts of the Beschluss; of what is not named nothing is known. */
  betraege: Partial<Record<Festsetzungsbetrag, Betrag>>;
  /** Whether law or print make both sides of the Vermögensplan equal; else unequal sides are a Hinweis. */
  seitenGleich: boolean;
  /** Whether the Erfolgsplan must show the two years before the planned one. */
  vergleichsjahre: boolean;
  /** Lines of the Erfolgsplan that this Land adds to the GuV of § 275 Abs. 2 HGB, by their position. */
  zusatzzeilen: string[];
}

/** What speaks for a Land in the texts of a workbook, as they stand there. */
interface Zeichen {
  muster: RegExp;
  /** 4: beyond doubt, like the name of its law; 1: also to be found elsewhere. */
  gewicht: 1 | 2 | 4;
}

/** A Land: its law, how its plans are known, and what they must contain. A file each; facts that were read, no more. */
export interface Land {
  id: string;
  name: string;
  recht: {
    /** As it is cited: "EigAnVO". */
    name: string;
    /** The law, and the state of the text that was read. */
    stand: string;
    /** Where each part is ruled; absent where that was not read. */
    stellen: Partial<Record<Rechtsteil, string>>;
  };
  zeichen: Zeichen[];
  /** The form of today first, then what it replaced; none where it was not read. */
  formen: Landesform[];
}
