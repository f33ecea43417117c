import { roemisch } from "../lesen/roemisch";
import type { Zeilenbeschriftung } from "../tabelle";

/** The number of a row in an outline. */
export interface Gliederungsnummer {
  /** As it stands in the sheet: "A", "II", "1.2". */
  text: string;
  /** Its kind, which tells the level: all of one kind below one row stand on the same. */
  art: "A" | "I" | "1" | "a" | "i" | `${number}`;
  /** Which one of its level it is, from 1 on. */
  platz: number;
}

/**
 * The number of a row by its label; "I" and "V" are letters where they follow one.
 *
 * @param offen numbers of the rows above that are still open, from the highest level on
 */
export function gliederungsnummer(
  { label, nummer }: Zeilenbeschriftung,
  offen: (Gliederungsnummer | undefined)[],
): Gliederungsnummer | undefined {
  if (nummer === undefined) return undefined;
  const shown = label.trimStart().slice(0, nummer.length);
  const text = shown.toLowerCase() === nummer ? shown : nummer;
  const parts = text.split(".").filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  if (parts.length > 1) return { text, art: `${parts.length}`, platz: platz(last) };
  if (/^\d+$/.test(text)) return { text, art: "1", platz: Number(text) };
  const small = text === text.toLowerCase();
  const letter: Gliederungsnummer = { text, art: small ? "a" : "A", platz: buchstabe(text) };
  const follows = offen.some((one) => one?.art === letter.art && folgtAuf(one, letter));
  const roman = roemisch(text);
  if (roman !== undefined && !follows) return { text, art: small ? "i" : "I", platz: roman };
  return text.length === 1 ? letter : undefined;
}

/** Whether a number is the next one of its level, or the first. */
export function folgtAuf(before: Gliederungsnummer | undefined, nummer: Gliederungsnummer): boolean {
  return nummer.platz === (before?.platz ?? 0) + 1;
}

const buchstabe = (text: string): number => text.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1;

function platz(part: string): number {
  if (/^\d+$/.test(part)) return Number(part);
  return roemisch(part) ?? buchstabe(part);
}
