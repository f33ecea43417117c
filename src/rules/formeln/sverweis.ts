import { betragAusDouble } from "../../money/dezimal";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { DEUTSCHE_NAMEN } from "../../workbook/formel/funktionsnamen";
import { deutsch, englisch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { zellenVon, type Buendel } from "./buendel";
import { bereichAuf, HOECHSTENS_ZELLEN, stellenliste, zelleAus } from "./stellen";
import { Suchliste, ungefaehre, type Eintrag, type Suche, type Suchwert } from "./suche";

interface Fehlstelle {
  zelle: Formelzelle;
  suche: Suche;
  /** Two entries that are not in order; absent where all are, but the value is not among them. */
  bruch?: { davor: Eintrag; eintrag: Eintrag };
  /** The entry that is the very value looked for. */
  gefunden?: Eintrag;
}

/** Cells of one sheet that look in one list for the same reason wrongly. */
type Fehlstellen = Buendel<Fehlstelle>;

/** Fewer entries than these are no list. */
const LISTE = 3;

/** The lists of a workbook, each read once. */
function suchlisten(index: Formelindex): (suche: Suche, art: "string" | "number") => Suchliste {
  const known = new Map<string, Suchliste>();
  return ({ blatt, bezug }, art) => {
    const { top, left, right } = bezug.bereich;
    const inSpalte = left === right;
    const key = [art, inSpalte ? `s${left}` : `z${top}`, blatt.toUpperCase()].join("|");
    const list = known.get(key) ?? new Suchliste(eintraege(index, blatt, bezug, art), ort(inSpalte));
    known.set(key, list);
    return list;
  };
}

const ort =
  (inSpalte: boolean) =>
  (at: Ort): number =>
    inSpalte ? at.row : at.column;

/** All values of one kind in the column, or the row, of an area. */
function eintraege(
  index: Formelindex,
  blatt: string,
  bezug: Suche["bezug"],
  art: "string" | "number",
): Eintrag[] {
  const { top, left, bottom, right } = bezug.bereich;
  const bereich =
    left === right ? { left, right, top: 0, bottom: GANZ } : { left: 0, right: GANZ, top, bottom };
  return index
    .genannte(blatt, { ...bezug, blatt, bereich })
    .flatMap(({ zelle: { value }, ...at }) =>
      typeof value === art && (typeof value === "string" || typeof value === "number")
        ? [{ ...at, wert: value }]
        : [],
    );
}

/** More rows than a sheet has. */
const GANZ = 1_048_576;

function fehlerIn(index: Formelindex): (zelle: Formelzelle) => Fehlstelle[] {
  const listen = suchlisten(index);
  return (zelle) =>
    ungefaehre(index, zelle).flatMap((suche) => {
      const { bereich } = suche.bezug;
      const [from, to] =
        bereich.left === bereich.right ? [bereich.top, bereich.bottom] : [bereich.left, bereich.right];
      const { gesucht } = suche;
      const [texte, zahlen] = [listen(suche, "string"), listen(suche, "number")];
      const istText =
        gesucht === undefined
          ? texte.anzahl(from, to) > zahlen.anzahl(from, to)
          : typeof gesucht === "string";
      const liste = istText ? texte : zahlen;
      if (liste.anzahl(from, to) < LISTE || gesucht === "") return [];
      const bruch = liste.ersterBruch(from, to);
      const gefunden = gesucht === undefined ? undefined : liste.finde(gesucht, from, to);
      const fehlt = istText && gesucht !== undefined && !gefunden && zahlen.anzahl(from, to) === 0;
      if (!bruch && !fehlt) return [];
      return [{ zelle, suche, ...(bruch && { bruch }), ...(gefunden && { gefunden }) }];
    });
}

const genaue = (index: Formelindex, stellen: Fehlstellen): Abhilfe[] =>
  stellen.slice(0, HOECHSTENS_ZELLEN).flatMap((stelle) => genau(index, stelle));

/** The same with the argument that asks for the very value, where the whole formula is a VLOOKUP. */
function genau(index: Formelindex, { zelle, suche, gefunden }: Fehlstelle): Abhilfe[] {
  const { aufruf, name } = suche;
  const [key, area, which] = aufruf.arguments;
  if (!gefunden || name !== "VLOOKUP" || aufruf !== zelle.baum || !key || !area) return [];
  if (which?.type !== "Literal" || typeof which.value !== "number") return [];
  const value = index.zelle({ ...gefunden, column: gefunden.column + which.value - 1 })?.value;
  if (typeof value !== "number") return [];
  const formel = `VLOOKUP(${[key, area, which].map(englisch).join(",")},FALSE)`;
  const { blatt, row, column } = zelle;
  return [{ blatt, row, column, wert: betragAusDouble(value), formel, grund: "mit FALSCH gesucht" }];
}

const RAT: Record<string, string> = {
  VLOOKUP: "Bitte in der Klammer als letzte Angabe FALSCH eintragen",
  HLOOKUP: "Bitte in der Klammer als letzte Angabe FALSCH eintragen",
  MATCH: "Bitte in der Klammer als letzte Angabe 0 eintragen",
  LOOKUP: "Bitte mit SVERWEIS und FALSCH suchen oder die Liste sortieren",
};
/** A sorted list needs no sorting; only the entry is missing. */
const RAT_OHNE_EINTRAG: Record<string, string> = { ...RAT, LOOKUP: "Bitte mit SVERWEIS und FALSCH suchen" };

const OHNE: Record<string, string> = {
  VLOOKUP: "SVERWEIS ohne FALSCH",
  HLOOKUP: "WVERWEIS ohne FALSCH",
  MATCH: "VERGLEICH ohne 0",
};

const zitat = (wert: Suchwert): string => `„${wert}“`;

const ungefaehreSuche = (index: Formelindex, namen: Benennung): Feststellung<Fehlstellen> => ({
  stelle: (stellen) => {
    const [{ zelle, bruch }] = stellen;
    return {
      ...zelleAus(zelle),
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...zellenVon(stellen), ...(bruch ? [bruch.davor, bruch.eintrag] : [])].map(zelleAus),
      ursache: "formel-bezug",
    };
  },
  satz: (stellen) => {
    const [first] = stellen;
    const rat = (first.bruch ? RAT : RAT_OHNE_EINTRAG)[first.suche.name] ?? "";
    return `${zellenname(namen, stellen)}: ${warum(first)}${folge(index, namen, stellen)} ${rat}.`;
  },
  abhilfe: (stellen) => genaue(index, stellen),
});

function zellenname(namen: Benennung, stellen: Fehlstellen): string {
  const zellen = zellenVon(stellen);
  const oneRow = new Set(zellen.map(({ row }) => row)).size === 1;
  return oneRow ? namen.name(zellen) : `Zellen ${stellenliste(stellen[0].zelle.blatt, zellen)}`;
}

function warum({ zelle, suche, bruch }: Fehlstelle): string {
  const { name, blatt, bezug, gesucht } = suche;
  const wo = bereichAuf(zelle.blatt, blatt, bezug.bereich);
  const wer = OHNE[name] ?? DEUTSCHE_NAMEN.get(name) ?? name;
  if (bruch) {
    const { davor, eintrag } = bruch;
    return `${wer} findet nur in aufsteigend sortierten Listen sicher das Richtige; die Liste ${wo} ist nicht sortiert: ${zitat(eintrag.wert)} (${zelleAus(eintrag).cell}) steht hinter ${zitat(davor.wert)} (${zelleAus(davor).cell}).`;
  }
  return `${wer} nimmt einen anderen Eintrag, wenn der gesuchte fehlt: ${zitat(gesucht ?? "")} steht nicht in der Liste ${wo}.`;
}

/** What stands there and what should, for the first cell of which that is known and differs. */
function folge(index: Formelindex, namen: Benennung, stellen: Fehlstellen): string {
  for (const { wert, ...ort } of genaue(index, stellen)) {
    const value = index.zelle(ort)?.value;
    if (typeof value !== "number" || wert.eq(betragAusDouble(value))) continue;
    return ` ${zelleAus(ort).cell} zeigt dadurch ${namen.betrag(ort, betragAusDouble(value))} statt ${namen.betrag(ort, wert)}.`;
  }
  return "";
}

function jeUrsache(all: Fehlstelle[]): Fehlstellen[] {
  const ursachen = new Map<string, Fehlstellen>();
  for (const stelle of all) {
    const { suche, zelle, bruch } = stelle;
    const { left, right, top } = suche.bezug.bereich;
    const key = [
      ...[zelle.blatt, suche.name, suche.blatt, left, left === right ? "" : top],
      bruch ? "" : suche.gesucht,
    ].join("|");
    const known = ursachen.get(key);
    if (known) known.push(stelle);
    else ursachen.set(key, [stelle]);
  }
  return [...ursachen.values()];
}

/** What may call one of these functions. */
const GEMEINT = /(?:LOOKUP|MATCH)\(/i;

export const fx11: Regel = {
  id: "FX-11",
  titel: "SVERWEIS ohne FALSCH",
  prueft:
    "SVERWEIS, WVERWEIS, VERGLEICH und VERWEIS suchen nur in sortierten Listen ungefähr, und nur Begriffe, die es dort gibt.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Konten: `
Konto | Bezeichnung | Ansatz 2026
52210000 | Strom | 655.000
52310000 | Klärschlamm | 430.000
50221000 | Vergütungen | 1.275.000
56310000 | Bürobedarf | 9.500`,
    Auswahl: `
Konto | Bezeichnung | Betrag
52310000 | Klärschlamm | =SVERWEIS(A2;Konten!A$2:C$5;3) → 1.275.000`,
  },
  formelbefunde: ({ index, plan }) => {
    const formeln = index.alle.filter(({ text }) => GEMEINT.test(text));
    return {
      geprueft: formeln.length,
      befunde: jeUrsache(formeln.flatMap(fehlerIn(index))).map(
        alsBefund(ungefaehreSuche(index, benennung(plan))),
      ),
    };
  },
};
