/** Amounts as they are to be read: "50.000 €". */
export interface Planabweichung {
  plan: string;
  hochrechnung: string;
  differenz: string;
}

/** What the law leaves open is said in the message: from which amount on a Nachtrag is to be considered. */
const satz = (name: string, { plan, hochrechnung, differenz }: Planabweichung, schwelle: string): string =>
  `${name}: Hochgerechnet sind ${hochrechnung}, geplant sind ${plan} (Differenz ${differenz}). ${schwelle} Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).`;

/** Reasons to consider a Nachtrag, as the check and the Hochrechnung say them alike. */
export const nachtrag = {
  schlechteresErgebnis: (abweichung: Planabweichung, anteil: string, betrag: string) =>
    satz(
      "Jahresergebnis",
      abweichung,
      `Das Ergebnis ist um mehr als ${anteil} und ${betrag} schlechter als geplant (eingestellte Schwellen).`,
    ),
  /** spielraum: absent where none is set. */
  hoehereKredite: (abweichung: Planabweichung, spielraum?: string) =>
    satz(
      "Investitionskredite",
      abweichung,
      spielraum === undefined
        ? "Eingestellt ist kein Spielraum über dem Ansatz."
        : `Eingestellt ist ein Spielraum von ${spielraum} über dem Ansatz.`,
    ),
};
