import { Decimal } from "../money/dezimal";
import { ampel, planprozent, type Ampelfarbe } from "../finance/planvergleich";
import type { Methode } from "./methoden";

/** A change counts where it is beyond both: a share of the planned amount, and an amount in euro. */
export interface Schwelle {
  /** 0.2 is a fifth. */
  anteil: number;
  /** Whole euro. */
  betrag: number;
}

/** eiganvo: all 20 lines of the form of the EigAnVO; hgb: the GuV by § 275 Abs. 2 HGB alone. */
type Formblatt = "eiganvo" | "hgb";

/** What the law leaves to the Eigenbetrieb and the rules need to know; stored with the workbook. */
export interface Vorgaben {
  /** KT-4: a change against the prior year that is to be explained. */
  erlaeuterung: Schwelle;
  /** NT-1: so far the result may stay behind the plan. */
  nachtragErgebnis: Schwelle;
  /** NT-2: so much more credit than planned needs no Nachtrag; whole euro. */
  nachtragKredite: number;
  /** NT-3: so much more in Verpflichtungsermächtigungen needs no Nachtrag; whole euro. */
  nachtragVerpflichtungen: number;
  /** NT-4: so many more Stellen need no Nachtrag. */
  nachtragStellen: number;
  /** From which unfavourable deviation on the Ampel of the Hochrechnung is yellow, from which red. */
  ampelGelb: Schwelle;
  ampelRot: Schwelle;
  /** "% vom Plan" of a Planansatz of zero: 0, as the Zwischenbericht prints it, or blank. */
  ohnePlanansatz: "null" | "leer";
  /** Euro per unit of tables that state no unit; "erkannt" leaves them to recognition. */
  einheit: "erkannt" | 1 | 1000;
  /** Whose form and law count: the Land that the workbook speaks of, a Land's id, or none. */
  land: string;
  /** EP-1: which lines the Erfolgsplan must have. */
  formblatt: Formblatt;
  /** KT-2: digits of an account number; "mehrheit": as most accounts have. */
  kontostellen: "mehrheit" | number;
  /** Methods of the Hochrechnung that belong to a row, by `methodenschluessel`. */
  methoden: Readonly<Record<string, Methode>>;
}

export const standardvorgaben: Vorgaben = {
  erlaeuterung: { anteil: 0.2, betrag: 50_000 },
  nachtragErgebnis: { anteil: 0.2, betrag: 100_000 },
  nachtragKredite: 0,
  nachtragVerpflichtungen: 0,
  nachtragStellen: 0,
  // By the share alone most red accounts would be ones of a few thousand euro.
  ampelGelb: { anteil: 0.05, betrag: 5_000 },
  ampelRot: { anteil: 0.1, betrag: 10_000 },
  ohnePlanansatz: "null",
  einheit: "erkannt",
  land: "erkannt",
  formblatt: "eiganvo",
  kontostellen: "mehrheit",
  methoden: {},
};

/**
 * What a workbook says, completed by the defaults. Where it sets only one threshold of the Ampel, the default of the
 * other gives way, so that yellow never begins above red: the defaults were others when it was set.
 */
export function vorgabenMit(own: Partial<Vorgaben> = {}): Vorgaben {
  const { ampelGelb: gelb, ampelRot: rot } = { ...standardvorgaben, ...own };
  return {
    ...standardvorgaben,
    ...own,
    ampelGelb: own.ampelGelb ?? nach(Math.min, gelb, rot),
    ampelRot: own.ampelRot ?? nach(Math.max, gelb, rot),
  };
}

const nach = (welche: (a: number, b: number) => number, a: Schwelle, b: Schwelle): Schwelle => ({
  anteil: welche(a.anteil, b.anteil),
  betrag: welche(a.betrag, b.betrag),
});

const ALLE = Object.keys(standardvorgaben) as (keyof Vorgaben)[];

/** What is set otherwise than by default, in the order of the type. */
export function geaenderteVorgaben(vorgaben: Vorgaben): (keyof Vorgaben)[] {
  return ALLE.filter((name) => !gleich(vorgaben[name], standardvorgaben[name]));
}

/** Whether two values say the same, whatever the order of their fields. */
function gleich(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  const own = new Map<string, unknown>(Object.entries(a ?? {}));
  const other = Object.entries(b ?? {});
  return own.size === other.length && other.every(([key, value]) => gleich(own.get(key), value));
}

/** The colour of a deviation (favourable is positive) from a Planansatz; both in euro. */
export function ampelNach(
  { ampelGelb, ampelRot }: Pick<Vorgaben, "ampelGelb" | "ampelRot">,
  abweichung: Decimal,
  planansatz: Decimal,
): Ampelfarbe {
  return ampel(abweichung, planansatz, alsProzent(ampelGelb), alsProzent(ampelRot));
}

function alsProzent({ anteil, betrag }: Schwelle): { prozent: Decimal; betrag: Decimal } {
  return { prozent: new Decimal(anteil).times(100), betrag: new Decimal(betrag) };
}

/** "% vom Plan" in whole percent; undefined where the cell stays blank. */
export function planprozentNach(
  { ohnePlanansatz }: Pick<Vorgaben, "ohnePlanansatz">,
  wert: Decimal,
  planansatz: Decimal,
): Decimal | undefined {
  return planprozent(wert, planansatz) ?? (ohnePlanansatz === "null" ? new Decimal(0) : undefined);
}
