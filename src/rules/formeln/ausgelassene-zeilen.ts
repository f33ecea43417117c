import { summe } from "../../money/dezimal";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import type { Gleichung } from "../../plan/aufbau/gleichung";
import { istNebenangabe, normalisieren } from "../../plan/lesen/beschriftung";
import {
  betrag,
  zeigtBetraege,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { alleTeile } from "../../workbook/formel/baum";
import { deutsch, englisch, umgeschrieben } from "../../workbook/formel/schreiben";
import { ersteStelle } from "../../workbook/erste-stelle";
import { gruppiert } from "../../workbook/gruppiert";
import type { Area } from "../../workbook/workbook";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import { zellbereicheAuf } from "../../workbook/zellbereiche";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Bewertung, Regel, Regelbewertung } from "../kern/regel";
import { fuhrparkMit } from "../beispiele/beispielfuhrpark";
import { postenname } from "../../plan/postenname";
import { inSpalte } from "../kern/saetze";
import { anzahl } from "../../texte/anzahl";

/** A sum that adds up cells of its own column, and the rows beside these that it leaves out. */
interface Auslassung {
  figure: Figure;
  formel: Formelzelle;
  area: Area;
  fehlend: Figure[];
}

/** The sums of a row that leave out the same rows: one fault, however many years. */
type Auslassungen = [Auslassung, ...Auslassung[]];

function ausgelasseneZeilen(index: Formelindex, tabelle: Tabelle, aufbau: Aufbau): Auslassungen[] {
  return tabelle.zeilen.flatMap((zeile, at) => {
    const found = summen(index, zeile).flatMap((summe): Auslassung[] => {
      const fehlend = fehlende(index, tabelle, at, summe, aufbau);
      return fehlend.length > 0 ? [{ ...summe, fehlend }] : [];
    });
    return jeZeilen(found);
  });
}

type Summe = Omit<Auslassung, "fehlend">;

/** What a row computes as one area of its own column, above or below it. */
function summen(index: Formelindex, zeile: Zeile): Summe[] {
  return zeile.betraege.flatMap((figure) => {
    const formel = zeigtBetraege(figure.spalte) ? index.formel(ort(figure)) : undefined;
    const area = formel && summenbereich(formel);
    const beside = area && (area.bottom < figure.row || area.top > figure.row);
    return formel && beside ? [{ figure, formel, area }] : [];
  });
}

const ort = ({ sheet, row, column }: Figure): Ort => ({ blatt: sheet, row, column });

/** The area of a formula that is one plain sum of cells of its own column; else undefined. */
function summenbereich({ linear, blatt, column, zelle }: Formelzelle): Area | undefined {
  const [only, ...others] = linear?.glieder ?? [];
  if (!only?.inSumme || others.length > 0 || !only.faktor.eq(1) || !linear?.fest.isZero() || !zelle.formula)
    return undefined;
  const { blatt: sheet = blatt, bereich } = only.bezug;
  const own =
    sheet.toUpperCase() === blatt.toUpperCase() && bereich.left === column && bereich.right === column;
  return own ? bereich : undefined;
}

/**
 * What belongs to a sum and is not in it: items between its area and itself, and items right behind the other end of
 * the area. There an opening balance or a quantity may stand on purpose: they count where a neighbour takes them in, or
 * where they are amounts like those of the area that go into nothing at all.
 */
function fehlende(index: Formelindex, tabelle: Tabelle, at: number, summe: Summe, aufbau: Aufbau): Figure[] {
  const { figure, area } = summe;
  const [between, behind] =
    area.bottom < figure.row
      ? [
          zwischen(tabelle, area.bottom + 1, figure.row, figure.spalte),
          davor(index, tabelle, area.top, figure),
        ]
      : [
          zwischen(tabelle, figure.row + 1, area.top, figure.spalte),
          danach(index, tabelle, area.bottom, figure),
        ];
  const isForgotten = (): boolean =>
    nachbarn(index, tabelle.zeilen[at], summe) === "anders" || sindVergessen(index, summe, behind);
  const far = behind.length > 0 && isForgotten() ? behind : [];
  const left = [...far, ...between].filter(
    (other) =>
      !istGenommen(index, other, figure) && !istErrechnet(index, ort(other)) && !zaehltJahre(tabelle, other),
  );
  if (left.length === 0 || istGenannt(figure, summiert(tabelle, area, figure.spalte), aufbau)) return [];
  return left.filter((other) => !stehenNebeneinander(figure, other, aufbau));
}

/** What other columns of the row do: the same, or something else; nothing where they compute nothing. */
function nachbarn(
  index: Formelindex,
  zeile: Zeile | undefined,
  { figure, formel }: Summe,
): "gleich" | "anders" | undefined {
  const others = (zeile?.betraege ?? [])
    .filter((other) => other !== figure)
    .flatMap((other) => index.formel(ort(other)) ?? []);
  if (others.length === 0) return undefined;
  return others.some(({ muster }) => muster === formel.muster) ? "gleich" : "anders";
}

/** So many rows are forgotten when one is inserted; more stand beside the sum on purpose. */
const VERGESSEN = 2;

/** What is no amount of the kind that a sum below or above it adds up. */
const ANDERES =
  /bestand|vortrag|\bstand\b|saldo|menge|anzahl|einwohner|stueck|stellen|satz|preis|quote|prozent|nachrichtlich|\bje\b|%|m³|m²|\b(m3|m2|qm|cbm|km|kwh|mwh|to)\b/;

/** A whole number between these above a column may be its header. */
const JAHRE = { von: 1990, bis: 2099 };

/** So many columns tell that a row counts them. */
const GEZAEHLT = 3;

/** Whether the row of a figure counts its columns, as "Jahr 0 1 2 3" does: a header, whatever it is called. */
function zaehltJahre({ zeilen }: Tabelle, { row }: Figure): boolean {
  const counted = zeilen.find((zeile) => zeile.row === row)?.betraege ?? [];
  const [first] = counted;
  return (
    first !== undefined &&
    counted.length >= GEZAEHLT &&
    (first.wert.isZero() || first.wert.eq(1)) &&
    counted.every(({ wert }, at) => wert.eq(first.wert.plus(at)))
  );
}

/** Whether figures behind the end of an area are amounts like those in it that were left out by mistake. */
function sindVergessen(index: Formelindex, { figure, area }: Summe, behind: Figure[]): boolean {
  const format = (row: number): string | undefined => index.zelle({ ...ort(figure), row })?.format;
  const own = new Set(Array.from({ length: area.bottom - area.top + 1 }, (_, at) => format(area.top + at)));
  return (
    behind.length > 0 &&
    behind.length <= VERGESSEN &&
    area.bottom > area.top &&
    behind.every(({ row, label }) => own.has(format(row)) && !ANDERES.test(normalisieren(label))) &&
    !behind.some(({ wert }) => wert.isInteger() && wert.gte(JAHRE.von) && wert.lte(JAHRE.bis))
  );
}

/** Whether another formula of its column takes a figure in: then that one answers for it. */
const istGenommen = (index: Formelindex, other: Figure, gesamt: Figure): boolean =>
  index
    .nennende(ort(other))
    .some(({ blatt, column, row }) => blatt === other.sheet && column === other.column && row !== gesamt.row);

/** Whether a cell follows by a formula from others of its column: it is a total, whatever it is called. */
function istErrechnet(index: Formelindex, ort: Ort): boolean {
  if (index.zelle(ort)?.formula === undefined) return false;
  const formel = index.formel(ort);
  // What cannot be read, or names what was deleted, adds up who knows what.
  if (!formel || alleTeile(formel.baum).some(({ type }) => type === "ErrorLiteral")) return true;
  const own = formel.bezuege.filter(
    ({ blatt = formel.blatt, bereich: { left, right } }) =>
      blatt === formel.blatt && left <= formel.column && right >= formel.column,
  );
  return own.length > 1 || own.some(({ bereich: { top, bottom } }) => bottom > top);
}

/** What the recognised structure says of the cells, in other words than their formulas. */
interface Aufbau {
  /** The terms of every reading of a total. */
  lesarten: Map<Figure, Figure[][]>;
  /** For each figure the sums that it goes into and that come out. */
  summen: Map<Figure, Set<Bewertung>>;
}

/** Sums that were found by their figures alone are no witness: what a formula computes always fits it. */
function aufbauAus(tabellen: Tabelle[], bewertungen: Regelbewertung[]): Aufbau {
  const gesagt: Gleichung[] = tabellen.flatMap(gesagteSummen);
  const geregelt = bewertungen.filter(({ regel, relation }) => regel.id !== AUS_ZAHLEN || relation.angegeben);
  const lesarten = new Map<Figure, Figure[][]>();
  for (const { gesamt, terme } of [...gesagt, ...geregelt.map(({ relation }) => relation)])
    lesarten.set(gesamt, [...(lesarten.get(gesamt) ?? []), terme.map(({ figure }) => figure)]);
  const summen = new Map<Figure, Set<Bewertung>>();
  for (const bewertung of bewertungen.filter(({ gilt }) => gilt))
    for (const { figure } of bewertung.relation.terme)
      summen.set(figure, (summen.get(figure) ?? new Set()).add(bewertung));
  return { lesarten, summen };
}

const AUS_ZAHLEN = "SU-1";

/** Whether a reading of a total names exactly these figures. */
function istGenannt(gesamt: Figure, figures: Figure[], { lesarten }: Aufbau): boolean {
  const own = new Set(figures);
  return (lesarten.get(gesamt) ?? []).some(
    (terms) => terms.length === own.size && terms.every((figure) => own.has(figure)),
  );
}

/** Whether two figures go into one sum beside each other: then neither is a part of the other. */
function stehenNebeneinander(a: Figure, b: Figure, { summen }: Aufbau): boolean {
  const others = summen.get(b);
  return others !== undefined && [...(summen.get(a) ?? [])].some((one) => others.has(one));
}

/** The figures of a column in the rows of an area. */
function summiert({ zeilen }: Tabelle, { top, bottom }: Area, spalte: Spalte): Figure[] {
  const rows = zeilen.slice(anfang(zeilen, top), anfang(zeilen, bottom + 1));
  return rows.flatMap((zeile) => betrag(zeile, spalte) ?? []);
}

/** Items between two rows of the sheet, where nothing else stands there. */
function zwischen({ zeilen }: Tabelle, top: number, end: number, spalte: Spalte): Figure[] {
  const between = zeilen.slice(anfang(zeilen, top), anfang(zeilen, end));
  return between.every(({ art }) => art === "posten") ? posten(between, spalte) : [];
}

/** Items right above the summed range, up to a heading or another total; a range that starts with a total has none. */
function davor(index: Formelindex, { zeilen }: Tabelle, top: number, gesamt: Figure): Figure[] {
  if (istErrechnet(index, { ...ort(gesamt), row: top })) return [];
  const end = anfang(zeilen, top);
  let start = end;
  while (istPosten(index, zeilen[start - 1], gesamt)) start--;
  return posten(zeilen.slice(start, end), gesamt.spalte);
}

/** Items right below a range that is summed up above it, up to a heading or another total. */
function danach(index: Formelindex, { zeilen }: Tabelle, bottom: number, gesamt: Figure): Figure[] {
  const start = anfang(zeilen, bottom + 1);
  let end = start;
  while (istPosten(index, zeilen[end], gesamt)) end++;
  return posten(zeilen.slice(start, end), gesamt.spalte);
}

const istPosten = (index: Formelindex, zeile: Zeile | undefined, gesamt: Figure): boolean =>
  zeile?.art === "posten" && !istErrechnet(index, { ...ort(gesamt), row: zeile.row });

/** What counts for itself: a row "davon" is part of another one. */
function posten(zeilen: Zeile[], spalte: Spalte): Figure[] {
  return zeilen.filter(({ text }) => !istNebenangabe(text)).flatMap((zeile) => betrag(zeile, spalte) ?? []);
}

/** Index of the first row of the table at or below a row of the sheet; the rows stand in order. */
const anfang = (zeilen: Zeile[], row: number): number =>
  ersteStelle(zeilen.length, (at) => (zeilen[at]?.row ?? 0) >= row);

/** Sums that leave out the same rows stand together. */
function jeZeilen(found: Auslassung[]): Auslassungen[] {
  const groups = gruppiert(found, ({ fehlend }) => fehlend.map(({ row }) => row).join(" "));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}

const ausgelasseneZeile: Feststellung<Auslassungen> = {
  mehrfach: "Summen lassen Zeilen aus",
  stelle: (found) => {
    const [{ figure }] = found;
    const sums = found.map((one) => zelleVon(one.figure));
    return {
      ...zelleVon(figure),
      actual: figure.wert.toString(),
      cells: [...sums, ...fehlendeZellen(found)],
      ursache: "zeile-ausserhalb",
      // Up to 0.5.0 every year had a finding of its own.
      ...(found.length > 1 && {
        vormals: found.map((one) => ({ rule: "FX-1", cells: [one.figure, ...one.fehlend].map(zelleVon) })),
      }),
    };
  },
  satz: (found) => {
    const [{ figure, formel, fehlend }] = found;
    const labels = [...new Set(fehlend.map(genannt))].slice(0, GENANNT);
    const verb = found.length > 1 ? "Die Summenformeln lassen" : `Die Formel =${deutsch(formel.baum)} lässt`;
    const bereich = found.length > 1 ? "die Bereiche der Formeln" : "den Bereich der Formel";
    const rows = fehlend.length > 1 ? "die Zeilen dazugehören" : "die Zeile dazugehört";
    return `${summenname(found)}: ${verb} ${zellbereicheAuf(figure.sheet, fehlendeZellen(found))} (${labels.join(", ")}${fehlend.length > labels.length ? " …" : ""}) aus. Bitte ${bereich} erweitern, wenn ${rows}.`;
  },
  abhilfe: (found) => found.flatMap(erweitert),
};

const fehlendeZellen = (found: Auslassung[]): CellRef[] =>
  found.flatMap(({ fehlend }) => fehlend).map(zelleVon);

/** So many rows are named in a sentence. */
const GENANNT = 3;

function summenname(found: Auslassungen): string {
  const [{ figure }] = found;
  const sums = found.map((one) => zelleVon(one.figure));
  return found.length > 1
    ? `${figure.label || `Zeile ${figure.row + 1}`} (${zellbereicheAuf(figure.sheet, sums)})`
    : inSpalte(postenname(figure), figure.spalte);
}

/** The row of a figure in quotes, by its number where it has no label. */
const genannt = ({ label, row }: Figure): string =>
  label ? `„${label.replace(/:$/, "")}“` : `Zeile ${row + 1}`;

/** The sum over its area and the rows that it leaves out. */
function erweitert({ figure, formel, area, fehlend }: Auslassung): Abhilfe[] {
  const rows = fehlend.map(({ row }) => row);
  const text = umgeschrieben(formel.baum, (bezug) => ({
    ...bezug,
    bereich: { ...bezug.bereich, top: Math.min(area.top, ...rows), bottom: Math.max(area.bottom, ...rows) },
  }));
  // Where a name stands for its area, that of the name is to be changed.
  if (text === englisch(formel.baum)) return [];
  const wert = figure.wert.plus(summe(fehlend.map((other) => other.wert)));
  const [first, ...others] = fehlend.map(genannt);
  const grund =
    others.length > 0
      ? `${first} und ${anzahl(others.length, "weitere Zeile", "weitere Zeilen")} fehlen in der Summe`
      : `${fehlend[0]?.label ? "Zeile " : ""}${first} fehlt in der Summe`;
  return [{ ...ort(figure), wert, formel: text, grund }];
}

export const fx1: Regel = {
  id: "FX-1",
  titel: "Ausgelassene Zeile",
  prueft: "Keine Summenformel lässt eine Zeile ihres Blocks aus.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("=SUMME(D2:D3) → 43.500"),
  formelbefunde: ({ index, plan, bewertungen }) => {
    const aufbau = aufbauAus(plan.tabellen, bewertungen);
    const found = plan.tabellen.flatMap((tabelle) => ausgelasseneZeilen(index, tabelle, aufbau));
    return {
      geprueft: plan.tabellen.flatMap(({ zeilen }) => zeilen.flatMap((zeile) => summen(index, zeile))).length,
      befunde: found.map(alsBefund(ausgelasseneZeile)),
    };
  },
};
