import { gesagteSummen } from "../../plan/aufbau/aussage";
import type { Gleichung } from "../../plan/aufbau/gleichung";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import {
  betrag,
  zeigtBetraege,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { relativ, summenbereich } from "../../workbook/formel";
import type { Area } from "../../workbook/workbook";
import type { Befund, Bewertung, Regel, Regelbewertung } from "../kern/regel";
import { figurText, inSpalte } from "../kern/saetze";
import { spaltenname } from "../../plan/spaltenname";
import { zeilenzelle, zelleVon } from "../../workbook/zelle";
import { zellbereiche } from "../../workbook/zellbereiche";

function figuren({ betraege }: Zeile): Figure[] {
  return betraege.filter(({ spalte }) => zeigtBetraege(spalte));
}

/** A total typed as an amount although most of its row are formulas. */
function festeSummen(tabelle: Tabelle): Befund[] {
  return tabelle.zeilen.flatMap((zeile) => {
    const figures = figuren(zeile);
    const formulas = figures.filter(({ formel }) => formel !== undefined && /\bSUM\(/i.test(formel));
    const fixed = figures.filter(({ formel, wert }) => formel === undefined && !wert.isZero());
    if (formulas.length <= fixed.length) return [];
    return fixed.map((figure) => ({
      ...zelleVon(figure),
      message: `${inSpalte(zeile.label, figure.spalte)}: ${figurText(figure)} ist als fester Betrag eingetragen; in den Nachbarspalten rechnet eine Summenformel (${zellbereiche(formulas.map(zelleVon))}).`,
      actual: figure.wert.toString(),
      cells: [figure, ...formulas].map(zelleVon),
    }));
  });
}

/** A SUM() that stops short of a row of its block, unless the structure of the table says that it is right so. */
function ausgelasseneZeilen(tabelle: Tabelle, aufbau: Aufbau): Befund[] {
  return tabelle.zeilen.flatMap((zeile, index) =>
    figuren(zeile).flatMap((figure) => {
      const area = figure.formel === undefined ? undefined : summenbereich(figure.formel);
      if (!area || area.left !== figure.column || area.right !== figure.column || area.bottom >= zeile.row)
        return [];
      const left = [
        ...davor(tabelle, area.top, figure.spalte),
        ...danach(tabelle, area.bottom, index, figure.spalte),
      ];
      if (left.length === 0 || istGenannt(figure, summiert(tabelle, area, figure.spalte), aufbau)) return [];
      const missing = left.filter((other) => !stehenNebeneinander(figure, other, aufbau));
      return missing.length > 0 ? [ausgelassen(zeile, figure, missing)] : [];
    }),
  );
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

/** Items between the end of the summed range and the total. */
function danach({ zeilen }: Tabelle, bottom: number, index: number, spalte: Spalte): Figure[] {
  const between = zeilen.slice(anfang(zeilen, bottom + 1), index);
  return between.every(({ art }) => art === "posten") ? posten(between, spalte) : [];
}

/** Items right above the summed range, up to a heading or another total; a range that starts with a total has none. */
function davor({ zeilen }: Tabelle, top: number, spalte: Spalte): Figure[] {
  const end = anfang(zeilen, top);
  if (istErrechnet(zeilen[end], spalte)) return [];
  let start = end;
  while (zeilen[start - 1]?.art === "posten" && !istErrechnet(zeilen[start - 1], spalte)) start--;
  return posten(zeilen.slice(start, end), spalte);
}

/** What counts for itself: a row "davon" is part of another one. */
function posten(zeilen: Zeile[], spalte: Spalte): Figure[] {
  return zeilen.filter(({ text }) => !istNebenangabe(text)).flatMap((zeile) => betrag(zeile, spalte) ?? []);
}

/** Whether the amount of a row follows by a formula from others of its column: it is a total, whatever it is called. */
function istErrechnet(zeile: Zeile | undefined, spalte: Spalte): boolean {
  const figure = betrag(zeile, spalte);
  if (!figure || !istSummenformel(figure)) return false;
  const own = relativ(figure.formel, figure.row, figure.column).match(/\]C\[0\]/g) ?? [];
  return own.length > 1;
}

/** Index of the first row of the table at or below a row of the sheet; the rows stand in order. */
function anfang(zeilen: Zeile[], row: number): number {
  let low = 0;
  let high = zeilen.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((zeilen[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ausgelassen(zeile: Zeile, figure: Figure, missing: Figure[]): Befund {
  const cells = missing.map(zelleVon);
  return {
    ...zelleVon(figure),
    message: `${inSpalte(zeile.label, figure.spalte)}: Die Summenformel lässt ${zellbereiche(cells)} aus („${missing[0]?.label ?? ""}“). Bitte den Bereich der Formel prüfen.`,
    actual: figure.wert.toString(),
    cells: [zelleVon(figure), ...cells],
  };
}

/** Formulas that only add: a column that multiplies (Hochrechnung = Ist · 2) is rightly built otherwise. */
function istSummenformel(figure: Figure): figure is Figure & { formel: string } {
  return (
    figure.formel !== undefined &&
    /^[-+(\s]*(SUM\(|\$?[A-Z]{1,3}\$?\d)/i.test(figure.formel) &&
    !/[*/^&]/.test(figure.formel)
  );
}

/** The one formula of a row that is built unlike all others of its row. */
function abweichendeFormeln(tabelle: Tabelle): Befund[] {
  return tabelle.zeilen.flatMap((zeile) => {
    const formulas = figuren(zeile).filter(istSummenformel);
    if (formulas.length < 3) return [];
    const shapes = formulas.map((figure) => ({
      figure,
      shape: relativ(figure.formel, figure.row, figure.column),
    }));
    const odd = shapes.filter(({ shape }) => shapes.filter((other) => other.shape === shape).length === 1);
    const [only] = odd;
    if (!only || odd.length !== 1 || new Set(shapes.map(({ shape }) => shape)).size !== 2) return [];
    const at = zeilenzelle(tabelle, only.figure.row, only.figure.column);
    return [
      {
        ...at,
        message: `${inSpalte(zeile.label, only.figure.spalte)}: Die Formel ist anders aufgebaut als in den übrigen Spalten der Zeile${spaltenname(only.figure.spalte) ? "" : ` (${only.figure.spalte.kopf})`}. Bitte mit den Nachbarzellen vergleichen.`,
        actual: `=${only.figure.formel}`,
        cells: shapes.map(({ figure }) => zelleVon(figure)),
      },
    ];
  });
}

export const fx1: Regel = {
  id: "FX-1",
  titel: "Formeln",
  prueft:
    "Keine Summe steht als fester Betrag zwischen Formeln, keine Summenformel lässt eine Zeile ihres Blocks aus, keine Formel ist anders gebaut als ihre Nachbarn.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 0
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D3) → 43.500`,
  },
  befunde: ({ tabellen }, bewertungen) => {
    const aufbau = aufbauAus(tabellen, bewertungen);
    const befunde = tabellen.flatMap((tabelle) => {
      const missing = ausgelasseneZeilen(tabelle, aufbau);
      const explained = new Set(missing.map(({ cell }) => cell));
      const odd = abweichendeFormeln(tabelle).filter(({ cell }) => !explained.has(cell));
      return [...festeSummen(tabelle), ...missing, ...odd];
    });
    const formulas = tabellen.flatMap(({ zeilen }) =>
      zeilen.flatMap(({ betraege }) => betraege.filter(({ formel }) => formel !== undefined)),
    );
    return { geprueft: formulas.length, befunde };
  },
};
