import type { Datum } from "../../finance/datum";
import { auslastung, kreditrahmen } from "../../finance/liquiditaet";
import type { Decimal } from "../../money/dezimal";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { tabellenVon } from "../../plan/plan";
import { betragsspalten, positionszeile, type Figure, type Tabelle } from "../../plan/tabelle";
import { euro } from "../../plan/aufbau/gleichung";
import { dokumente } from "../../rules/uebersichten/dokumente";
import type { CellRef } from "../../rules/kern/ergebnis";
import { zelleVon } from "../../rules/kern/saetze";
import type { Planquelle } from "../berichtsquelle";
import { datumAusSerie, datumImText } from "./stichtag";

/** Höchstbetrag der Liquiditätskredite as a Beschluss or the credit's own row states it. */
export interface Hoechstbetrag {
  betrag: Decimal;
  jahr?: number;
}

/** A liquidity credit in use on a day. */
export interface Kreditstand {
  datum?: Datum;
  kredit: Decimal;
  zelle: CellRef;
  /** That of the credit's year; absent where none is known. */
  hoechstbetrag?: Hoechstbetrag;
  auslastung?: Decimal;
  frei?: Decimal;
  /** Where that of the year is not known: the one of the nearest other year. */
  anderer?: Hoechstbetrag;
}

const GRENZE = /hoechstbetrag|ermaechtigung|kreditrahmen|kreditlinie/;
const ANDERES = /zins|verfuegbar|\bfrei|auslastung|saldo|bestand|datum/;

/** Every Höchstbetrag that the Beschlüsse fix. */
export function hoechstbetraege(quellen: Planquelle[]): Hoechstbetrag[] {
  return quellen.flatMap(({ plan }) =>
    dokumente(plan).flatMap(({ jahr: year, tabellen }) =>
      tabellen
        .filter(({ kind }) => kind === "festsetzung")
        .flatMap((tabelle) => positionszeile(tabelle, "liquiditaetskredite")?.betraege ?? [])
        .map((figure) => {
          const jahr = figure.spalte.jahr ?? year;
          return { betrag: euro(figure), ...(jahr !== undefined && { jahr }) };
        }),
    ),
  );
}

/** The credits that the workbook of the report lists, by date; `jahr` is that of the report. */
export function kreditstaende(
  quelle: Planquelle,
  grenzen: Hoechstbetrag[],
  jahr: number | undefined,
): Kreditstand[] {
  return tabellenVon(quelle.plan, "liquiditaetskredit")
    .filter(({ hidden }) => !hidden)
    .flatMap((tabelle) => kreditzeilen(quelle, tabelle, grenzen, jahr));
}

function kreditzeilen(
  quelle: Planquelle,
  tabelle: Tabelle,
  grenzen: Hoechstbetrag[],
  jahr: number | undefined,
): Kreditstand[] {
  const header = (figure: Figure): string => normalisieren(figure.spalte.kopf);
  const amounts = new Set(betragsspalten(tabelle).map(({ column }) => column));
  return tabelle.zeilen.flatMap(({ row, label, betraege }) => {
    const shown = betraege.filter(({ column }) => amounts.has(column));
    const limit = shown.find((figure) => GRENZE.test(header(figure)));
    const datum = datumDerZeile(quelle, tabelle, row) ?? datumImText(label, jahr);
    const year = datum?.jahr ?? jahr;
    const own = limit && { betrag: euro(limit), ...(year !== undefined && { jahr: year }) };
    const hoechstbetrag = own ?? hoechstbetragFuer(grenzen, year);
    return shown
      .filter((figure) => !GRENZE.test(header(figure)) && !ANDERES.test(header(figure)))
      .map((figure) => {
        const anderer = hoechstbetrag ? undefined : naechster(grenzen, year);
        return { ...kreditstand(figure, datum, hoechstbetrag), ...(anderer && { anderer }) };
      });
  });
}

/** That of the year, the highest where a Nachtrag raised it; one without a year counts for every year. */
export function hoechstbetragFuer(
  grenzen: Hoechstbetrag[],
  jahr: number | undefined,
): Hoechstbetrag | undefined {
  return grenzen
    .filter((grenze) => grenze.jahr === undefined || jahr === undefined || grenze.jahr === jahr)
    .sort((a, b) => b.betrag.comparedTo(a.betrag))[0];
}

function naechster(grenzen: Hoechstbetrag[], jahr = 0): Hoechstbetrag | undefined {
  const distance = (grenze: Hoechstbetrag): number => Math.abs((grenze.jahr ?? 0) - jahr);
  return [...grenzen].sort((a, b) => distance(a) - distance(b))[0];
}

function kreditstand(
  figure: Figure,
  datum: Datum | undefined,
  hoechstbetrag: Hoechstbetrag | undefined,
): Kreditstand {
  const kredit = euro(figure).abs();
  const used = hoechstbetrag && auslastung(kredit, hoechstbetrag.betrag);
  return {
    ...(datum && { datum }),
    kredit,
    zelle: zelleVon(figure),
    ...(hoechstbetrag && { hoechstbetrag, frei: kreditrahmen(kredit, hoechstbetrag.betrag) }),
    ...(used && { auslastung: used }),
  };
}

/** The day beside the amount: a number or a text, in the table's column of dates. */
function datumDerZeile({ workbook }: Planquelle, tabelle: Tabelle, row: number): Datum | undefined {
  const columns = tabelle.spalten.filter(({ art }) => art === "datum").map(({ column }) => column);
  const sheet = workbook.sheets.find(({ name }) => name === tabelle.sheet);
  const cell = sheet?.cells.find((one) => one.row === row && columns.includes(one.column));
  if (typeof cell?.value === "number") return datumAusSerie(cell.value);
  return typeof cell?.value === "string" ? datumImText(cell.value) : undefined;
}
