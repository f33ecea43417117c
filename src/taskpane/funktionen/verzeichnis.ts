import type { Funktion } from "../../functions/deklaration";
import * as anlagen from "../../functions/hilfe/anlagen";
import { hilfen } from "../../functions/hilfe/index";
import type { Hilfe } from "../../functions/hilfe/hilfe";
import * as kennzahlen from "../../functions/hilfe/kennzahlen";
import * as konten from "../../functions/hilfe/konten";
import * as liquiditaet from "../../functions/hilfe/liquiditaet";
import * as planvergleich from "../../functions/hilfe/planvergleich";
import { type Funktionsname, katalog } from "../../functions/katalog";
import { assistent } from "../../texte/assistent";

export interface Eintrag {
  name: Funktionsname;
  funktion: Funktion;
  hilfe: Hilfe;
}

interface Familie {
  titel: string;
  eintraege: Eintrag[];
}

const namen = Object.keys(katalog) as Funktionsname[];

/** All worksheet functions, in the order of the reference. */
const eintraege: readonly Eintrag[] = namen.map((name) => ({
  name,
  funktion: katalog[name],
  hilfe: hilfen[name],
}));

/** The functions by the files in which their help stands; each belongs to one. */
const FAMILIEN = [
  [assistent.familien.planvergleich, planvergleich],
  [assistent.familien.anlagen, anlagen],
  [assistent.familien.liquiditaet, liquiditaet],
  [assistent.familien.konten, konten],
  [assistent.familien.kennzahlen, kennzahlen],
] as const;

export const familien: readonly Familie[] = FAMILIEN.map(([titel, hilfedatei]) => ({
  titel,
  eintraege: eintraege.filter(({ name }) => name in hilfedatei),
}));

/** Without case and umlauts, so that "Abschreibungsplan", "PRÜFSUMME" and "pruefsumme" are found alike. */
function einfach(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
}

/** Where a word is looked for, from the most to the least telling place. */
function fundstellen({ name, funktion, hilfe }: Eintrag): string[] {
  const argumente = Object.entries(funktion.argumente);
  return [
    name,
    funktion.zweck,
    argumente.map(([wie, { beschreibung, worte = [] }]) => [wie, beschreibung, ...worte].join(" ")).join(" "),
    [...hilfe.methode, ...hilfe.hinweise, ...hilfe.beispiele.map((eines) => eines.erlaeuterung)].join(" "),
  ].map(einfach);
}

const verzeichnis = eintraege.map((eintrag) => ({ eintrag, stellen: fundstellen(eintrag) }));

/** The functions in which every word of the text occurs, the most telling places first. */
export function suche(text: string): Eintrag[] {
  const worte = einfach(text)
    .replace(/^=?kgrz\./, "")
    .split(/\s+/)
    .filter(Boolean);
  return verzeichnis
    .map(({ eintrag, stellen }) => ({
      eintrag,
      stelle: Math.max(...worte.map((wort) => stelleVon(stellen, wort))),
    }))
    .filter(({ stelle }) => stelle < Infinity)
    .sort((a, b) => a.stelle - b.stelle)
    .map(({ eintrag }) => eintrag);
}

function stelleVon(stellen: readonly string[], wort: string): number {
  const stelle = stellen.findIndex((eine) => eine.includes(wort));
  return stelle < 0 ? Infinity : stelle;
}
