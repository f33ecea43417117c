import { istNebenangabe, istSumme, normalisieren } from "../../plan/lesen/beschriftung";
import { liesFormel } from "../../workbook/formel/baum";
import { bezugstext, FREI, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { DEUTSCHE_NAMEN } from "../../workbook/formel/funktionsnamen";
import { deutsch, umgeschrieben } from "../../workbook/formel/schreiben";
import { areaAddress } from "../../workbook/adresse";
import type { Area, CellValue } from "../../workbook/workbook";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { bedingt, bedingte, produktbereiche, type Bedingt } from "./bedingt";
import { bedingtwert } from "./bedingtwert";
import { benennung, type Benennung } from "./benennung";
import { bereichAuf, HOECHSTENS_ZELLEN, zelleAus } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";

/** What is wrong with the areas of a call. */
type Fehler =
  /** Areas that are to go together, cell by cell, and have not one size. */
  | { art: "ungleich"; bereiche: [Bezug, Bezug] }
  /** Amounts that stand so many rows beside the entries to which they belong. */
  | { art: "verschoben"; liste: Liste; zeilen: number }
  /** A list that goes on below the areas, down to this row. */
  | { art: "zuKurz"; liste: Liste; bis: number; bereiche: Bezug[] };

interface Fehlstelle {
  zelle: Formelzelle;
  /** English name of the function. */
  name: string;
  fehler: Fehler;
}

const hoehe = ({ bereich }: Bezug): number => bereich.bottom - bereich.top + 1;
const breite = ({ bereich }: Bezug): number => bereich.right - bereich.left + 1;

/** Where the areas of a sheet's formulas begin: whoever goes on there means the rest of a list. */
function anfaenge(index: Formelindex): Set<string> {
  const found = new Set<string>();
  for (const { name } of index.blaetter)
    for (const { bezuege } of index.formeln(name))
      for (const { blatt = name, bereich } of bezuege)
        if (bereich.bottom > bereich.top) found.add(anfang(blatt, bereich.left, bereich.top));
  return found;
}

const anfang = (blatt: string, column: number, row: number): string =>
  `${row}|${column}|${blatt.toUpperCase()}`;

/** Areas that are to go together, and of which one has not the size of the first. */
function ungleich(bereiche: Bezug[], darfKuerzer: Bezug | undefined): Fehler | undefined {
  const [first] = bereiche;
  // One cell names where the amounts of SUMIF begin: as many are taken as there are cells to look at.
  const istErste = (bezug: Bezug): boolean =>
    bezug === darfKuerzer && hoehe(bezug) === 1 && breite(bezug) === 1 && beginntMit(bezug, first);
  const other = first && bereiche.find((bezug) => !istGleichGross(first, bezug) && !istErste(bezug));
  return first && other && { art: "ungleich", bereiche: [first, other] };
}

const istGleichGross = (a: Bezug, b: Bezug): boolean => hoehe(a) === hoehe(b) && breite(a) === breite(b);
const beginntMit = ({ bereich }: Bezug, first: Bezug | undefined): boolean =>
  bereich.top === first?.bereich.top;

/** A list that stands on one sheet: each column as high as the others. */
interface Liste {
  blatt: string;
  kriterien: Area;
  betraege: Area;
}

function listeAus(own: string, { kriterien, betraege, bereiche }: Bedingt): Liste | undefined {
  const [first] = kriterien;
  if (!first || !betraege || bereiche.some((bezug) => breite(bezug) !== 1 || hoehe(bezug) < 2))
    return undefined;
  const blatt = betraege.blatt ?? own;
  if (bereiche.some((bezug) => (bezug.blatt ?? own).toUpperCase() !== blatt.toUpperCase())) return undefined;
  return { blatt, kriterien: first.bezug.bereich, betraege: betraege.bereich };
}

/** So many of a hundred rows must have both an entry and an amount, that these belong together. */
const GEPAART = 80;

/** Amounts that stand a few rows beside the entries to which they belong. */
function verschobene(index: Formelindex, liste: Liste): Fehler | undefined {
  const { blatt, kriterien, betraege } = liste;
  const shift = betraege.top - kriterien.top;
  if (shift === 0 || Math.abs(shift) > kriterien.bottom - kriterien.top) return undefined;
  const rows = zeilen(kriterien);
  const pairs = rows.filter(
    (row) =>
      inhalt(index, blatt, row, kriterien.left) !== undefined &&
      typeof inhalt(index, blatt, row, betraege.left) === "number",
  );
  return pairs.length * 100 < rows.length * GEPAART
    ? undefined
    : { art: "verschoben", liste, zeilen: Math.abs(shift) };
}

const zeilen = ({ top, bottom }: Area): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, at) => top + at);

const inhalt = (index: Formelindex, blatt: string, row: number, column: number): CellValue | undefined =>
  index.zelle({ blatt, row, column })?.value;

/** A list that goes on below the areas, without a gap and with amounts. */
function zuKurz(
  index: Formelindex,
  starts: Set<string>,
  liste: Liste,
  bereiche: Bezug[],
): Fehler | undefined {
  const { blatt, kriterien, betraege } = liste;
  const last = betraege.bottom;
  if (kriterien.top !== betraege.top || kriterien.bottom !== last) return undefined;
  if (inhalt(index, blatt, last, kriterien.left) === undefined) return undefined;
  if ([kriterien, betraege].some(({ left }) => starts.has(anfang(blatt, left, last + 1)))) return undefined;
  let bis = last;
  while (gehtWeiter(index, liste, bis + 1)) bis++;
  return bis === last || !istVerwandt(index, liste, bis)
    ? undefined
    : { art: "zuKurz", liste, bis, bereiche };
}

/** An entry like the last one with an amount beside it; no total, and nothing that is only told. */
function gehtWeiter(index: Formelindex, { blatt, kriterien, betraege }: Liste, row: number): boolean {
  const entry = inhalt(index, blatt, row, kriterien.left);
  const amount = index.zelle({ blatt, row, column: betraege.left });
  if (entry === undefined || typeof amount?.value !== "number") return false;
  if (typeof entry !== typeof inhalt(index, blatt, betraege.bottom, kriterien.left)) return false;
  if (summiertSpalte(index, { blatt, row, column: betraege.left })) return false;
  const left = Math.max(0, Math.min(kriterien.left, betraege.left) - 1);
  const right = Math.max(kriterien.left, betraege.left);
  for (let column = left; column <= right; column++) {
    const text = inhalt(index, blatt, row, column);
    const words = typeof text === "string" ? normalisieren(text) : "";
    if (istSumme(words) || istNebenangabe(words)) return false;
  }
  return true;
}

/** Whether an amount follows from others above it. */
const summiertSpalte = (index: Formelindex, ort: Ort): boolean =>
  index
    .formel(ort)
    ?.bezuege.some(
      ({ bereich }) => ort.column >= bereich.left && ort.column <= bereich.right && bereich.top < ort.row,
    ) ?? false;

/** Whether what comes below is of the same list: an entry that it has already, or a number of the same length. */
function istVerwandt(index: Formelindex, { blatt, kriterien }: Liste, bis: number): boolean {
  const gestalt = (row: number): string => {
    const text = String(inhalt(index, blatt, row, kriterien.left) ?? "")
      .trim()
      .toLowerCase();
    return /^\d+$/.test(text) ? "9".repeat(text.length) : text;
  };
  const known = new Set(zeilen(kriterien).map(gestalt));
  return zeilen({ ...kriterien, top: kriterien.bottom + 1, bottom: bis }).some((row) =>
    known.has(gestalt(row)),
  );
}

function verlaengert(index: Formelindex, { zelle, fehler }: Fehlstelle): Abhilfe[] {
  if (fehler.art !== "zuKurz") return [];
  const { bis, bereiche } = fehler;
  const own = new Set(bereiche.map(({ blatt, bereich }) => `${blatt ?? ""}|${areaAddress(bereich)}`));
  const formel = umgeschrieben(zelle.baum, (bezug) =>
    own.has(`${bezug.blatt ?? ""}|${areaAddress(bezug.bereich)}`)
      ? { ...bezug, bereich: { ...bezug.bereich, bottom: bis } }
      : bezug,
  );
  const baum = liesFormel(formel);
  const call = baum && bedingt(baum);
  const wert = call && bedingtwert(index, zelle.blatt, call);
  const { blatt, row, column } = zelle;
  return wert ? [{ blatt, row, column, wert, formel, grund: `Bereiche bis Zeile ${bis + 1}` }] : [];
}

const unpassendeBereiche = (index: Formelindex, namen: Benennung): Feststellung<Buendel<Fehlstelle>> => ({
  stelle: (bundle) => {
    const [{ zelle, fehler }] = bundle;
    return {
      ...zelleAus(zelle),
      actual: `=${deutsch(zelle.baum)}`,
      cells: zellenVon(bundle).map(zelleAus),
      ursache: fehler.art === "zuKurz" ? "zeile-ausserhalb" : "formel-bezug",
    };
  },
  satz: (bundle) => {
    const [{ zelle, name, fehler }] = bundle;
    return `${namen.name(zellenVon(bundle))}: In ${DEUTSCHE_NAMEN.get(name) ?? name} ${fehlersatz(zelle.blatt, fehler)}.`;
  },
  abhilfe: (bundle) => bundle.slice(0, HOECHSTENS_ZELLEN).flatMap((stelle) => verlaengert(index, stelle)),
});

/** The rest of a sentence about a function on a sheet, and what to do. */
function fehlersatz(blatt: string, fehler: Fehler): string {
  if (fehler.art === "ungleich") return nichtGleichGross(fehler.bereiche);
  if (fehler.art === "verschoben") return gegeneinanderVerschoben(fehler.liste, fehler.zeilen);
  return endenZuFrueh(blatt, fehler.liste, fehler.bis);
}

function nichtGleichGross([one, other]: [Bezug, Bezug]): string {
  const rat = hoehe(one) === hoehe(other) ? "Bitte beide Bereiche gleich breit wählen" : ANGLEICHEN;
  return `sind die Bereiche ${adresse(one)} und ${adresse(other)} nicht gleich groß und passen deshalb nicht Zelle für Zelle zueinander. ${rat}`;
}

const gegeneinanderVerschoben = ({ kriterien, betraege }: Liste, rows: number): string =>
  `sind die Bereiche ${areaAddress(kriterien)} und ${areaAddress(betraege)} um ${rows === 1 ? "eine Zeile" : `${rows} Zeilen`} gegeneinander verschoben: Zu jeder Bedingung wird der Betrag einer anderen Zeile genommen. ${ANGLEICHEN}`;

const endenZuFrueh = (blatt: string, liste: Liste, bis: number): string =>
  `enden die Bereiche in Zeile ${liste.betraege.bottom + 1}, obwohl die Liste darunter mit Beträgen weitergeht (${bereichAuf(blatt, liste.blatt, darunter(liste, bis))}). Bitte die Bereiche bis Zeile ${bis + 1} verlängern`;

const ANGLEICHEN = "Bitte beide Bereiche in derselben Zeile beginnen und in derselben Zeile enden lassen";

const adresse = ({ bereich }: Bezug): string => bezugstext({ bereich, fest: FREI });

/** What of a list lies below its areas. */
const darunter = ({ kriterien, betraege }: Liste, bis: number): Area => ({
  top: betraege.bottom + 1,
  bottom: bis,
  left: Math.min(kriterien.left, betraege.left),
  right: Math.max(kriterien.left, betraege.left),
});

/** Looks at the areas of every call, at the same ones once. */
function fehlerIn(index: Formelindex): (zelle: Formelzelle) => Fehlstelle[] {
  const starts = anfaenge(index);
  const known = new Map<string, Fehler | undefined>();
  const einmal = (zelle: Formelzelle, call: Bedingt): Fehler | undefined => {
    const key = [
      zelle.blatt,
      call.name,
      call.betraege && areaAddress(call.betraege.bereich),
      ...call.bereiche.flatMap(({ blatt = zelle.blatt, bereich }) => [blatt, areaAddress(bereich)]),
    ].join("|");
    if (known.has(key)) return known.get(key);
    const liste = listeAus(zelle.blatt, call);
    const fehler =
      ungleich(call.bereiche, call.name.endsWith("S") ? undefined : call.betraege) ??
      (liste && (verschobene(index, liste) ?? zuKurz(index, starts, liste, call.bereiche)));
    known.set(key, fehler);
    return fehler;
  };
  return (zelle) => {
    const calls = bedingte(zelle).map((call) => ({ name: call.name, fehler: einmal(zelle, call) }));
    const products = produktbereiche(zelle).map((bereiche) => ({
      name: "SUMPRODUCT",
      fehler: ungleich(bereiche, undefined),
    }));
    const [first] = [...calls, ...products].flatMap(({ name, fehler }) =>
      fehler ? [{ zelle, name, fehler }] : [],
    );
    return first ? [first] : [];
  };
}

/** What may call one of these functions. */
const GEMEINT = /(?:IFS?|SUMPRODUCT)\(/i;

export const fx8: Regel = {
  id: "FX-8",
  titel: "Bereiche von SUMMEWENN",
  prueft:
    "Die Bereiche von SUMMEWENN, ZÄHLENWENN, MITTELWERTWENN und SUMMENPRODUKT passen Zeile für Zeile zueinander und reichen bis zum Ende ihrer Liste.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Kostenstellen: `
Kostenstelle | Stelle | Betrag | | Auswertung | Personalkosten
Kläranlage | Stelle 1 | 61.200 | | Kläranlage | =SUMMEWENN(A$2:A$5;E2;C$2:C$5) → 113.500
Kanal | Stelle 2 | 58.400 | | Kanal | =SUMMEWENN(A$2:A$5;E3;C$2:C$5) → 125.200
Kläranlage | Stelle 3 | 52.300
Kanal | Stelle 4 | 66.800
Kläranlage | Stelle 5 | 39.800`,
  },
  formelbefunde: ({ index, plan }) => {
    const formeln = index.alle.filter(({ text }) => GEMEINT.test(text));
    const fehler = formeln.length > 0 ? formeln.flatMap(fehlerIn(index)) : [];
    return {
      geprueft: formeln.length,
      befunde: buendel(fehler).map(alsBefund(unpassendeBereiche(index, benennung(plan)))),
    };
  },
};
