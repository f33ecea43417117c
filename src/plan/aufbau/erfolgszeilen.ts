import { istNebenangabe } from "../lesen/beschriftung";
import {
  AUFWENDUNGEN,
  ERTRAEGE,
  FINANZERTRAEGE,
  UNTERZEILEN,
  oberzeile,
  seite,
  umfasst,
} from "../formulare/erfolgsplan";
import { betrag, positionszeile, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { kontengliederung, type Kontengruppe } from "./kontengruppen";
import { kontoseiten } from "./kontoseiten";
import { seiteNachWorten, type Seite } from "./seiten";

/** A line of a GuV as it counts in the result, with the a), b) … below it, or its accounts. */
export interface Erfolgszeile {
  /** The line of the form; absent where the form has none like it. Of accounts also a) or b) of a line. */
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

/** Totals of the lines above them, by their words: "5. Betriebserträge", "Gesamtleistung". */
const ZWISCHENSUMME =
  /^(betriebs|gesamt|ordentliche |betriebliche |laufende )(leistung|ertraege|aufwand|aufwendungen|erloese|kosten)$/;

/** Whether a row shows what other rows come to: it is no line of its own. */
export function istZwischenergebnis({ position, text }: Zeile): boolean {
  if (position !== undefined) return [...SUMMEN, ...ERGEBNISSE].includes(position);
  return ZWISCHENERGEBNIS.test(text);
}

/**
 * The lines of the form, and those above the Jahresergebnis that only this enterprise has, in order. Rows with
 * letters, and rows under a line without an amount of its own, are parts of that line.
 */
export function erfolgszeilen(tabelle: Tabelle): Erfolgszeile[] {
  const accounts = tabelle.zeilen.some(({ konto }) => konto);
  return mitSummenzeilen(tabelle, accounts ? kontenzeilen(tabelle) : formularzeilen(tabelle));
}

/** Lines that stand beside the operating ones of their side: they alone are no Erträge or Aufwendungen. */
const NEBENZEILEN = [
  ...FINANZERTRAEGE,
  "afaFinanzanlagen",
  "zinsaufwendungen",
  "verlustuebernahme",
  "ertragsteuern",
];

/** Where the Erträge or the Aufwendungen stand in one line only, their sum, that line counts. */
function mitSummenzeilen(tabelle: Tabelle, lines: Erfolgszeile[]): Erfolgszeile[] {
  const missing = SUMMEN.flatMap((position): Erfolgszeile[] => {
    const own = seiteDerSumme(position);
    const operating = lines.some(
      (line) => line.seite === own && ![...NEBENZEILEN, "sonstigeSteuern"].includes(line.position ?? ""),
    );
    const zeile = positionszeile(tabelle, position);
    return operating || !zeile?.betraege.length ? [] : [{ position, seite: own, zeile, teile: [] }];
  });
  return missing.length === 0 ? lines : [...lines, ...missing].sort(nachZeile);
}

const seiteDerSumme = (position: string | undefined): Seite =>
  position === "summeErtraege" ? "ertrag" : "aufwand";

/** Accounts of which nobody can tell whether they are Erträge or Aufwendungen: they count nowhere. */
export function ohneSeite(tabelle: Tabelle): Zeile[] {
  const counted = new Set(erfolgszeilen(tabelle).flatMap(({ teile }) => teile));
  return kontengliederung(tabelle, umfasst)
    .gruppen.flatMap(({ posten }) => posten)
    .filter((zeile) => zeile.konto && zeile.betraege.length > 0 && !istNebenangabe(zeile.text))
    .filter((zeile) => !counted.has(zeile));
}

/** Whether its words say that a row sums the lines of its side above it: of what nothing stands above, it is a line. */
export function istZwischensumme(line: Erfolgszeile, lines: Erfolgszeile[]): boolean {
  const above = lines.slice(0, lines.indexOf(line)).filter(({ seite: side }) => side === line.seite);
  return above.length > 1 && line.teile.length === 0 && ZWISCHENSUMME.test(line.zeile?.text ?? "");
}

function formularzeilen({ zeilen }: Tabelle): Erfolgszeile[] {
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

/**
 * The lines of a list of accounts: each group with its accounts, and lines of which only the amount is shown. Accounts
 * under no line are lines by themselves, on the side of their class; without a side of their own none at all.
 */
function kontenzeilen(tabelle: Tabelle): Erfolgszeile[] {
  const groups = kontengliederung(tabelle, umfasst).gruppen.filter(
    (gruppe, _, all) => !istOberzeile(gruppe, all),
  );
  const sides = kontoseiten(
    groups.flatMap(({ position = "", posten }) =>
      posten.map((zeile) => ({ zeile, bekannt: seite(position) })),
    ),
  );
  const lines = groups.flatMap(({ position, posten, summen }): Erfolgszeile[] => {
    const rows = posten.filter(({ text }) => !istNebenangabe(text));
    const side = position && seite(position);
    const zeile = summen.at(-1);
    if (position && side) return [{ position, seite: side, ...(zeile && { zeile }), teile: rows }];
    const own = (["ertrag", "aufwand"] as const).map((one) => ({
      seite: one,
      teile: rows.filter((row) => sides(row) === one),
    }));
    return own.filter(({ teile }) => teile.length > 0);
  });
  return [...lines, ...fehlende(tabelle, lines)].sort(nachZeile);
}

/** Materialaufwand where a) and b) stand by themselves: a total, not another line. */
function istOberzeile({ position, posten }: Kontengruppe, all: Kontengruppe[]): boolean {
  const parts = UNTERZEILEN[position ?? ""] ?? [];
  const byItself = posten.every(({ konto }) => !konto);
  return byItself && all.some((other) => other.position !== undefined && parts.includes(other.position));
}

const ZEILEN = [...ERTRAEGE, ...FINANZERTRAEGE, ...AUFWENDUNGEN, "sonstigeSteuern"];

/** Lines of which only the amount is shown, without accounts. */
function fehlende(tabelle: Tabelle, lines: Erfolgszeile[]): Erfolgszeile[] {
  const shown = new Set(lines.flatMap(({ position = "" }) => [position, oberzeile(position) ?? position]));
  return ZEILEN.flatMap((position) => {
    const zeile = positionszeile(tabelle, position);
    const side = seite(position);
    if (shown.has(position) || !side || !zeile || zeile.betraege.length === 0) return [];
    return [{ position, seite: side, zeile, teile: [] }];
  });
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

/** The side whose total comes next, with no line of the other side before it. */
function seiteNachSumme(zeilen: Zeile[], index: number): Seite | undefined {
  const isSum = ({ position }: Zeile): boolean => SUMMEN.includes(position ?? "");
  const sum = zeilen.slice(index).find(isSum);
  if (!sum) return undefined;
  const own = seiteDerSumme(sum.position);
  const above = zeilen.slice(0, index);
  const block = zeilen.slice(above.findLastIndex(isSum) + 1, zeilen.indexOf(sum));
  const sides = block.flatMap(({ position }) => (position && seite(position)) ?? []);
  return sides.includes(own) && sides.every((side) => side === own) ? own : undefined;
}

/** The row in which a line begins. */
export function zeilennummer({ zeile, teile }: Erfolgszeile): number {
  return zeile?.row ?? teile[0]?.row ?? 0;
}

const nachZeile = (a: Erfolgszeile, b: Erfolgszeile): number => zeilennummer(a) - zeilennummer(b);

/** What a line shows in a column: its own amount, else those of its parts. */
export function zeilenfiguren({ zeile, teile }: Erfolgszeile, spalte: Spalte): Figure[] {
  const own = betrag(zeile, spalte);
  return own ? [own] : teile.flatMap((teil) => betrag(teil, spalte) ?? []);
}
