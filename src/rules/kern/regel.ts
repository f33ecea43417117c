import type { Gleichung, Rechnung } from "../../plan/aufbau/gleichung";
import type { Rechtsteil } from "../../plan/formulare/laender/land";
import type { Decimal } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import type { Finding, Severity, Ursachenart } from "./ergebnis";

/** A relation with what its figures say. */
export interface Bewertung extends Rechnung {
  relation: Relation;
}

/** The same with the rule that claims it. */
export interface Regelbewertung extends Bewertung {
  regel: Regel;
}

/** An equation that must hold, with what is to be said where it does not. */
export interface Relation extends Gleichung {
  /** The user said so: it stands in place of what was recognised. */
  angegeben?: true;
  /** The figures of it that are no amounts: they count something that only its sentence names. */
  ohneEinheit?: Figure[];
  /** Nothing but figures says so: where its total is a formula that takes other cells, that one knows better. */
  ausZahlen?: true;
  /** The sentence for the user where it does not hold. */
  satz: (bewertung: Bewertung) => string;
  /** Where it weighs otherwise than its rule. */
  severity?: Severity;
}

/** What a check that is no relation found, and how many times it looked. */
export interface Befunde {
  geprueft: number;
  befunde: Befund[];
}

export type Befund = Omit<Finding, "rule" | "severity" | "table" | "basis" | "suspects"> &
  Partial<Pick<Finding, "severity" | "suspects">> & {
    /** What puts it right, where that is known: with it is found out which other findings it explains. */
    abhilfe?: Abhilfe[];
    /** What it is called where it explains others; absent where it never does. */
    ursache?: Ursachenart;
    /** It tells no more than a story of this kind about one of its cells, and is then part of that. */
    teilVon?: Ursachenart;
  };

/** What a cell shows once its fault is put right. */
export interface Abhilfe extends Ort {
  wert: Decimal;
  /** The formula that then stands there, in English notation without "="; absent where it stays as it is. */
  formel?: string;
  /** German, a few words: "wie in den Nachbarspalten". */
  grund: string;
}

/** What a rule looks at that is about formulas, wherever they stand. */
export interface Formelgrundlage {
  index: Formelindex;
  plan: Plan;
  bewertungen: Regelbewertung[];
}

/** A rule of the domain concept (§4): relations where it can be said as such, a small function where not. */
export interface Regel {
  id: string;
  titel: string;
  /** What it checks, in one sentence. */
  prueft: string;
  /** Law or source. */
  grundlage: string;
  /** The part of the plan that `grundlage` is about, where another Land cites another law. */
  recht?: Rechtsteil;
  severity: Severity;
  /**
   * A small workbook with a fault that triggers this rule and no other: sheet name → text table, a line a row,
   * cells apart by "|", amounts in German notation, "(ausgeblendet)" before a hidden row. Tests prove it; the
   * catalogue shows it.
   */
  beispiel?: Record<string, string>;
  relationen?: (plan: Plan) => Relation[];
  /** What `befunde` tells is what a complete plan must have: of a Nachtrag, a further year or version it is not asked. */
  vollstaendigkeit?: true;
  befunde?: (plan: Plan, bewertungen: Regelbewertung[]) => Befunde;
  /** What another rule about formulas says of one of its cells says more. */
  nachrangig?: true;
  /** What it finds among the formulas of a workbook, whatever tables they stand in: asked once for each workbook. */
  formelbefunde?: (grundlage: Formelgrundlage) => Befunde;
}
