import { type Eingabe, type Gedeutet, bezugstext } from "./eingabe";

/** One argument, filled in and read. */
export interface Angabe {
  eingabe: Eingabe;
  gedeutet: Gedeutet;
}

/** The formula as Excel takes it through its interface: English separators. `blatt` is the sheet it is written on. */
export const englischeFormel = (name: string, angaben: readonly Angabe[], blatt?: string): string =>
  formel(name, angaben, ",", ({ gedeutet, eingabe }) => text(eingabe, gedeutet, "englisch", blatt));

/** The formula as a German Excel shows it. */
export const deutscheFormel = (name: string, angaben: readonly Angabe[], blatt?: string): string =>
  formel(name, angaben, ";", ({ gedeutet, eingabe }) => text(eingabe, gedeutet, "deutsch", blatt));

function formel(
  name: string,
  angaben: readonly Angabe[],
  trenner: string,
  schreibe: (angabe: Angabe) => string,
): string {
  const teile = angaben.map(schreibe);
  while (teile.at(-1) === "") teile.pop();
  return `=KGRZ.${name}(${teile.join(trenner)})`;
}

function text(eingabe: Eingabe, gedeutet: Gedeutet, sprache: "englisch" | "deutsch", blatt?: string): string {
  if (eingabe.art === "bezug") return bezugstext(eingabe.bezug, eingabe.fest, blatt);
  return gedeutet.art === "wert" ? gedeutet[sprache] : "";
}
