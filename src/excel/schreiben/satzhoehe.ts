/** Points that a line takes to a point of its font: Excel's row of 15 holds a line of 11. */
const ZEILE = 15 / 11;
/** Fonts with longer tails need a little more. */
const LUFT = 3;
/** Excel makes no row higher. */
const MAX_HOEHE = 409;

/**
 * How high a row must be for a text that wraps within a width, in points: Excel does not measure a text over several
 * columns. Undefined where one line holds it. The width is in characters of the standard font, as that of a column; a
 * letter takes no more on average.
 */
export function satzhoehe(text: string, breite: number, punkt: number): number | undefined {
  const room = Math.max(1, Math.floor((breite * 11) / punkt));
  const lines = text.split("\n").reduce((sum, part) => sum + zeilen(part, room), 0);
  return lines === 1 ? undefined : Math.min(MAX_HOEHE, Math.ceil(lines * punkt * ZEILE) + LUFT);
}

/** Word by word, as a line is filled; a word that is longer than a line is cut. */
function zeilen(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(" ")) {
    const next = used === 0 ? length : used + 1 + length;
    if (next <= room) used = next;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, length - 1) / room);
      used = ((length - 1) % room) + 1;
    }
  }
  return lines;
}
