/** A change counts where it is beyond both: a share of the planned amount, and an amount in euro. */
export interface Schwelle {
  /** 0.2 is a fifth. */
  anteil: number;
  /** Whole euro. */
  betrag: number;
}

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
}

export const standardvorgaben: Vorgaben = {
  erlaeuterung: { anteil: 0.2, betrag: 50_000 },
  nachtragErgebnis: { anteil: 0.2, betrag: 100_000 },
  nachtragKredite: 0,
  nachtragVerpflichtungen: 0,
  nachtragStellen: 0,
};
