import { Decimal } from "../../money/dezimal";
import type { Figure } from "../../plan/tabelle";
import { diagramme } from "../../texte/diagramme";
import { cellAddress } from "../../workbook/adresse";
import { formel, text, zahl, type Berichtsblatt, type Berichtszelle, type Berichtszeile } from "../blatt";
import type { Wert, Zahlenbild } from "./zahlenreihen";

/** What Excel draws over the figures of a sheet. */
export interface Diagrammwunsch {
  titel: string;
  /** Columns side by side for each series' year; bars line by line, whose names need room. */
  form: "saeulen" | "balken";
  /** Number format of the value axis, English notation. */
  achse: string;
  /** Head and lines of the table, counted from 0. */
  tabelle: { zeile: number; zeilen: number; spalten: number };
  /** The rows that the chart takes, counted from 0: below the table. */
  von: number;
  bis: number;
}

export interface Diagrammblatt {
  blatt: Berichtsblatt;
  diagramm: Diagrammwunsch;
}

const KOPF = 3;
/** Excel takes no longer formula; a sum of so many cells is written as a value. */
const MAX_FORMEL = 8000;
const BREITE = { name: 42, betrag: 16 };
const MILLION = 1_000_000;

/**
 * The figures of a picture as a sheet, and the chart over them. With `verknuepft` a cell refers to the user's cells
 * and follows them; what cannot be referred to (text that is read as a number, another file) is a value.
 */
export function diagrammblatt(bild: Zahlenbild, stand: Date, verknuepft: boolean): Diagrammblatt {
  const { thema, ansicht, reihen, zeilen } = bild;
  const titel = diagramme.bildtitel(thema, ansicht);
  const amounts = zeilen.flatMap(({ werte }) => werte.flatMap((wert) => wert?.betrag ?? []));
  const format = amounts.every((amount) => amount.isInteger()) ? "#,##0" : "#,##0.00";
  const lines = zeilen.map(({ name, werte }): Berichtszeile => ({
    zellen: [text(name), ...werte.map((wert) => zelle(bild, wert, format, verknuepft))],
  }));
  const tabelle = { zeile: KOPF, zeilen: lines.length + 1, spalten: reihen.length + 1 };
  const von = tabelle.zeile + tabelle.zeilen + 1;
  const bis = von + hoehe(bild);
  // The chart has rows of its own: what is printed ends with the last row of a sheet.
  const leer = Array.from({ length: bis + 2 - von }, (): Berichtszeile => ({ zellen: [] }));
  return {
    blatt: {
      art: "diagramm",
      name: diagramme.blattname(thema, ansicht),
      merkmal: bildname(bild),
      spalten: [
        { breite: BREITE.name },
        ...reihen.map(() => ({ breite: BREITE.betrag, rechts: true as const })),
      ],
      zeilen: [
        { stil: "titel", zellen: [text(titel)] },
        { stil: "hinweis", zellen: [text(diagramme.stand(stand, verknuepft, bild.datei))] },
        { zellen: [] },
        { stil: "kopf", zellen: [text(diagramme.blattkopf), ...reihen.map(({ name }) => text(name))] },
        ...lines,
        ...leer,
      ],
      seite: "quer",
    },
    diagramm: {
      titel,
      form: ansicht === "ueberblick" ? "saeulen" : "balken",
      achse: amounts.some((amount) => amount.abs().gte(MILLION)) ? '#,##0.0,," Mio. €"' : '#,##0 "€"',
      tabelle,
      von,
      bis,
    },
  };
}

/** Rows of a sheet that the chart needs to be read: bars lie below each other, columns side by side. */
function hoehe({ ansicht, reihen, zeilen }: Zahlenbild): number {
  if (ansicht === "ueberblick") return 18;
  return Math.max(14, Math.round(zeilen.length * (reihen.length * 0.7 + 0.8)) + 6);
}

/** Which picture it is, as a sheet keeps it. */
export function bildname({ thema, ansicht }: Pick<Zahlenbild, "thema" | "ansicht">): string {
  return `${thema}/${ansicht}`;
}

/** Whether there is anything in the picture that a cell can refer to. */
export function verknuepfbar(bild: Zahlenbild): boolean {
  return verweise(bild).length > 0;
}

/** The user's cells that a linked sheet refers to, each once. */
export function verweise(bild: Zahlenbild): Figure[] {
  const werte = bild.zeilen.flatMap((zeile) => zeile.werte.flatMap((wert) => wert ?? []));
  return [
    ...new Set(
      werte
        .filter((wert) => verweis(bild, wert) !== undefined)
        .flatMap(({ terme }) => terme.map(({ figure }) => figure)),
    ),
  ];
}

function zelle(
  bild: Zahlenbild,
  wert: Wert | undefined,
  format: string,
  verknuepft: boolean,
): Berichtszelle | null {
  if (!wert) return null;
  const reference = verknuepft ? verweis(bild, wert) : undefined;
  return reference === undefined ? zahl(wert.betrag, format) : formel(reference, format);
}

/** A formula that computes the amount from the user's cells; undefined where that is not possible. */
function verweis({ datei }: Zahlenbild, { terme }: Wert): string | undefined {
  if (datei !== undefined || terme.some(({ figure }) => figure.alsText)) return undefined;
  const parts = terme.map(({ figure, faktor }) => {
    const factor = new Decimal(faktor).times(figure.spalte.einheit);
    const times = factor.abs().eq(1) ? "" : `*${factor.abs().toString()}`;
    return `${factor.isNegative() ? "-" : "+"}${adresse(figure)}${times}`;
  });
  const sum = parts.join("").replace(/^\+/, "");
  return sum.length > MAX_FORMEL ? undefined : sum;
}

/** Quotes around a sheet's name are never wrong. */
function adresse({ sheet, row, column }: Figure): string {
  const cell = cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
