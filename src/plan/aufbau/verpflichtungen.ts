import { normalisieren } from "../lesen/beschriftung";
import {
  betrag,
  betragDer,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../tabelle";
import type { Dokument } from "./dokumente";

const VE = /^ve\b|\bve\b|verpflichtungsermaechtigung/;
/** Header words of what is needed, in contrast to what was resolved. */
const ERWARTET =
  /hochrechnung|prognose|voraussichtlich|vorauss\b|erwartet|anspruch|benoetigt|erforderlich|\bbedarf\b|gebunden|\bist\b|\bper \d|nachtrag|\bneu(er|e|es)?\b/;

/** Whether a column speaks of Verpflichtungsermächtigungen, whatever kind of amount it holds. */
export function istVeSpalte({ art, kopf }: Spalte): boolean {
  return art === "ve" || VE.test(normalisieren(kopf));
}

/** Where they are stated. */
type Ort = "bericht" | "vermoegensplan" | "beschluss";

/** The Verpflichtungsermächtigungen that one place states for a year. */
export interface Veangabe {
  figure: Figure;
  jahr: number | undefined;
  /** What is needed or newly planned, in contrast to what the plan resolved. */
  erwartet: boolean;
  ort: Ort;
}

/** Totals of the columns of Verpflichtungsermächtigungen. */
function ausSpalten(tabelle: Tabelle, jahr: number | undefined, ort: Ort): Veangabe[] {
  return betragsspalten(tabelle)
    .filter(istVeSpalte)
    .flatMap((spalte) => {
      const figure = betragDer(tabelle, ["summeAusgaben", "summeAnlagevermoegen"], spalte);
      const erwartet = ERWARTET.test(normalisieren(spalte.kopf));
      return figure ? [{ figure, jahr: spalte.jahr ?? jahr, erwartet, ort }] : [];
    });
}

/** A row "Verpflichtungsermächtigungen" of a report: its Ansatz, and its Hochrechnung or else its Ist. */
function ausZeilen(tabelle: Tabelle, ort: Ort): Veangabe[] {
  const columns = betragsspalten(tabelle).filter((spalte) => !istVeSpalte(spalte));
  const ansatz = columns.find(({ art }) => art === "ansatz");
  const expected =
    columns.find(({ art }) => art === "hochrechnung") ?? columns.find(({ art }) => art === "ist");
  if (!ansatz || !expected) return [];
  return tabelle.zeilen
    .filter(({ text }) => /^((gesamtbetrag|summe) (der )?)?(ve|verpflichtungsermaechtigungen)\b/.test(text))
    .flatMap((zeile) => {
      const planned = betrag(zeile, ansatz);
      const needed = betrag(zeile, expected);
      const of = (figure: Figure, erwartet: boolean): Veangabe => ({
        figure,
        jahr: ansatz.jahr,
        erwartet,
        ort,
      });
      return planned && needed ? [of(planned, false), of(needed, true)] : [];
    });
}

/** What a table of a Zwischenbericht states, in columns and rows. */
export function angabenDesBerichts(tabelle: Tabelle): Veangabe[] {
  const jahr = betragsspalten(tabelle).find(({ art }) => art === "ansatz")?.jahr;
  return [...ausSpalten(tabelle, jahr, "bericht"), ...ausZeilen(tabelle, "bericht")];
}

/** What the Vermögensplan of a document states, old and new columns; without one its Beschluss. */
export function angabenDesPlans({ jahr, tabellen }: Dokument): Veangabe[] {
  const vermoegensplan = tabellen
    .filter(({ kind }) => kind === "vermoegensplan")
    .flatMap((tabelle) => ausSpalten(tabelle, jahr, "vermoegensplan"));
  return vermoegensplan.length > 0 ? vermoegensplan : beschlossen(tabellen, jahr);
}

/** The Verpflichtungsermächtigungen that the Beschluss fixes. */
export function beschlossen(tabellen: Tabelle[], jahr: number | undefined): Veangabe[] {
  return tabellen
    .filter(({ kind }) => kind === "festsetzung")
    .flatMap((tabelle) => positionszeile(tabelle, "verpflichtungsermaechtigungen")?.betraege.at(-1) ?? [])
    .map((figure) => ({ figure, jahr, erwartet: false, ort: "beschluss" as const }));
}
