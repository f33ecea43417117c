/** The views of the pane, in the order of their tabs. */
export const ANSICHTEN = ["pruefung", "auswertung", "funktionen", "einstellungen"] as const;
export type Ansicht = (typeof ANSICHTEN)[number];
