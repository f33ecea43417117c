import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { oberzeile, seite, UNTERZEILEN } from "../../plan/formulare/erfolgsplan";
import {
  betrag,
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";

export type Seite = "ertrag" | "aufwand";

/** A line of an Erfolgsplan as it counts in the result, with the a), b) … below it. */
export interface Erfolgszeile {
  /** The line of the form; absent where the form has none like it. */
  position?: string;
  /** Its side; of a line that the form does not know, what its words or its place say. */
  seite: Seite;
  zeile?: Zeile;
  teile: Zeile[];
}

/** Results between the lines: "Betriebsergebnis", "Ergebnis vor Steuern", "Rohgewinn". */
const ZWISCHENERGEBNIS =
  /ergebnis\b|^(roh|brutto|ueberschuss)|\bsaldo\b|deckungsbeitrag|^(ebit|cash ?flow)|^uebertrag/;
const SUMMEN = ["summeErtraege", "summeAufwendungen"];
const ERGEBNISSE = ["ergebnisNachSteuern", "jahresergebnis"];

/** Whether a row shows what other rows come to: it is no line of its own. */
export function istZwischenergebnis({ position, text }: Zeile): boolean {
  if (position !== undefined) return [...SUMMEN, ...ERGEBNISSE].includes(position);
  return ZWISCHENERGEBNIS.test(text);
}

/**
 * The lines of the form, and those above the Jahresergebnis that only this enterprise has, in order. Rows with
 * letters, and rows under a line without an amount of its own, are parts of that line.
 */
export function erfolgszeilen({ zeilen }: Tabelle): Erfolgszeile[] {
  const lines: Erfolgszeile[] = [];
  let offen: Erfolgszeile | undefined;
  const end = zeilen.findIndex(
    ({ position, betraege }) => position === "jahresergebnis" && betraege.length > 0,
  );
  for (const [index, zeile] of zeilen.entries()) {
    const { art, position } = zeile;
    const below = end >= 0 && index >= end;
    if (istNebenangabe(zeile.text) || (below && position === undefined)) continue;
    if (art === "ueberschrift") {
      if (position && !istZwischenergebnis(zeile)) offen = beginnen(lines, zeile, position);
    } else if (istZwischenergebnis(zeile) || (art === "summe" && !position)) {
      offen = undefined;
    } else if (istTeil(zeile, offen)) {
      offen?.teile.push(zeile);
    } else if (position) {
      offen = beginnen(lines, zeile, position);
    } else {
      const side = seiteNachSumme(zeilen, index) ?? seiteNachWorten(zeile) ?? lines.at(-1)?.seite ?? "ertrag";
      offen = { seite: side, zeile, teile: [] };
      lines.push(offen);
    }
  }
  return lines.filter(({ zeile, teile }) => teile.length > 0 || (zeile?.betraege.length ?? 0) > 0);
}

/** A line of the form begins; a row that sums the parts of the line before it only completes that one. */
function beginnen(lines: Erfolgszeile[], zeile: Zeile, position: string): Erfolgszeile {
  const line = oberzeile(position) ?? position;
  const known = lines.findLast((other) => other.position === line);
  const isPart = line !== position;
  const completes = known && known.teile.length > 0 && (zeile.art === "summe" || istOffen(known, lines));
  if (known && (isPart || completes)) {
    if (isPart) known.teile.push(zeile);
    else known.zeile = zeile;
    return known;
  }
  const created: Erfolgszeile = {
    position: line,
    seite: seite(line) ?? "ertrag",
    ...(!isPart && { zeile }),
    teile: isPart ? [zeile] : [],
  };
  lines.push(created);
  return created;
}

/** Whether a line has parts and no amount yet, and nothing after it: its amount may stand below its parts. */
function istOffen(line: Erfolgszeile, lines: Erfolgszeile[]): boolean {
  return line === lines.at(-1) && !line.zeile?.betraege.length;
}

/** "a)", "ab)": one level below the line with a number. */
const BUCHSTABE = /^[a-z]{1,2}$/;

function istTeil(zeile: Zeile, offen: Erfolgszeile | undefined): boolean {
  if (!offen || zeile.art === "summe") return false;
  const { position, nummer } = zeile;
  if (position) {
    const own = position === offen.position || (UNTERZEILEN[offen.position ?? ""] ?? []).includes(position);
    return own && nummer !== undefined && BUCHSTABE.test(nummer);
  }
  if (nummer !== undefined) return BUCHSTABE.test(nummer);
  return offen.zeile?.art === "ueberschrift";
}

const ERTRAGSWORTE =
  /ertr(ag|aeg)|erloes|zusch(uss|uesse)|zuweisung|erstattung|einnahme|gebuehren|verlustausgleich/;
const AUFWANDSWORTE = /aufw(and|end)|kosten|ausgabe|zufuehrung|umlage|abgabe|steuer|abschreibung/;

/** The side whose total comes next, with no line of the other side before it. */
function seiteNachSumme(zeilen: Zeile[], index: number): Seite | undefined {
  const isSum = ({ position }: Zeile): boolean => SUMMEN.includes(position ?? "");
  const sum = zeilen.slice(index).find(isSum);
  if (!sum) return undefined;
  const own: Seite = sum.position === "summeErtraege" ? "ertrag" : "aufwand";
  const above = zeilen.slice(0, index);
  const block = zeilen.slice(above.findLastIndex(isSum) + 1, zeilen.indexOf(sum));
  const sides = block.flatMap(({ position }) => (position && seite(position)) ?? []);
  return sides.includes(own) && sides.every((side) => side === own) ? own : undefined;
}

/** The side that a label's words tell; undefined where they say both or nothing. */
function seiteNachWorten({ text }: Zeile): Seite | undefined {
  const ertrag = ERTRAGSWORTE.test(text);
  if (ertrag === AUFWANDSWORTE.test(text)) return undefined;
  return ertrag ? "ertrag" : "aufwand";
}

/** The row in which a line begins. */
export function zeilennummer({ zeile, teile }: Erfolgszeile): number {
  return zeile?.row ?? teile[0]?.row ?? 0;
}

/** What a line shows in a column: its own amount, else those of its parts. */
export function zeilenfiguren({ zeile, teile }: Erfolgszeile, spalte: Spalte): Figure[] {
  const own = betrag(zeile, spalte);
  return own ? [own] : teile.flatMap((teil) => betrag(teil, spalte) ?? []);
}

/** Whether a plan shows its Aufwendungen as negative amounts: most of them are. */
export function istAufwandNegativ(tabelle: Tabelle, lines: Erfolgszeile[]): boolean {
  const costs = lines.filter(({ seite: side, position }) => side === "aufwand" && position !== undefined);
  const amounts = betragsspalten(tabelle)
    .flatMap((spalte) => costs.flatMap((line) => zeilenfiguren(line, spalte)))
    .filter(({ wert }) => !wert.isZero());
  return amounts.filter(({ wert }) => wert.isNegative()).length * 2 > amounts.length;
}
