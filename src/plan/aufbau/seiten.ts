import type { Zeile } from "../tabelle";

/** What a line does to the result: Erträge add to it, Aufwendungen lessen it. */
export type Seite = "ertrag" | "aufwand";

export const andereSeite = (own: Seite): Seite => (own === "ertrag" ? "aufwand" : "ertrag");

const ERTRAGSWORTE =
  /ertr(ag|aeg)|erloes|zusch(uss|uesse)|zuweisung|erstattung|einnahme|gebuehren|verlustausgleich/;
const AUFWANDSWORTE = /aufw(and|end)|kosten|ausgabe|zufuehrung|umlage|abgabe|steuer|abschreibung/;

/** The side that a label's words tell; undefined where they say both or nothing. */
export function seiteNachWorten({ text }: Zeile): Seite | undefined {
  const ertrag = ERTRAGSWORTE.test(text);
  if (ertrag === AUFWANDSWORTE.test(text)) return undefined;
  return ertrag ? "ertrag" : "aufwand";
}
