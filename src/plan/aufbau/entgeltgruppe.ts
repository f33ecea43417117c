/** A pay grade as a number that orders it: E 9a < E 9b < E 9c < E 10. */
export interface Stufe {
  tarif: string;
  rang: number;
  name: string;
}

/** "E 09b", "EG 13", "Entgeltgruppe 9a", "S 11b"; undefined where the label names none. */
export function entgeltgruppe(label: string): Stufe | undefined {
  const match =
    /(?:^|[^A-Za-z])(Entgeltgruppe|EG|E|S|P|KR)\s?0?(\d{1,2})\s?([a-c]|ü)?(?![A-Za-zÄÖÜäöüß\d])/i.exec(label);
  if (!match?.[1] || !match[2]) return undefined;
  const tarif = match[1].toUpperCase().replace(/^(ENTGELTGRUPPE|EG)$/, "E");
  const letter = (match[3] ?? "").toLowerCase();
  const rang = Number(match[2]) + (letter === "" ? 0 : ("abc".indexOf(letter) + 1 || 5) / 10);
  return { tarif, rang, name: `${tarif} ${match[2]}${letter}` };
}
