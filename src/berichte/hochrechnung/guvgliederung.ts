import type { Abweichungsart } from "../../finance/planvergleich";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import {
  AUFWENDUNGEN,
  ERTRAEGE,
  FINANZERTRAEGE,
  UNTERZEILEN,
  oberzeile,
  seite,
  umfasst,
} from "../../plan/formulare/erfolgsplan";
import { kontengliederung, type Kontengruppe } from "../../plan/aufbau/kontengruppen";
import { betrag, positionszeile, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import { positionsname } from "../../plan/formulare";

/** A line of the GuV with what stands under it: its accounts, or itself where there are none. */
export interface Guvlinie {
  position?: string;
  name: string;
  art: Abweichungsart;
  zeilen: Zeile[];
  /** Rows of the report that show its sum. */
  summen: Zeile[];
}

const ZEILEN = [...ERTRAEGE, ...FINANZERTRAEGE, ...AUFWENDUNGEN, "sonstigeSteuern"];

/** The lines of a Zwischenbericht in its order, each amount once. `rest` are rows of which nobody can tell the side. */
export function guvlinien(tabelle: Tabelle): { linien: Guvlinie[]; rest: Zeile[] } {
  const groups = kontengliederung(tabelle, umfasst).gruppen.filter(
    (gruppe, _, all) => !istOberzeile(gruppe, all),
  );
  const sides = seitenDerKonten(groups);
  const linien: Guvlinie[] = [];
  const rest: Zeile[] = [];
  for (const { position, posten, summen } of groups) {
    const rows = posten.filter(({ text }) => !istNebenangabe(text));
    const art = (position && seite(position)) ?? sides(rows);
    const known = linien.find((linie) => position !== undefined && linie.position === position);
    if (known) {
      known.zeilen.push(...rows);
      // Two groups of one line: none of their sums is that of the line.
      known.summen = [];
    } else if (art) {
      linien.push({ ...(position && { position }), name: name(position), art, zeilen: rows, summen });
    } else rest.push(...rows);
  }
  const missing = fehlende(tabelle, linien);
  return { linien: [...linien, ...missing].sort(nachZeile), rest };
}

const name = (position: string | undefined): string =>
  position === undefined ? "" : positionsname("erfolgsplan", position);

const nachZeile = (a: Guvlinie, b: Guvlinie): number => (a.zeilen[0]?.row ?? 0) - (b.zeilen[0]?.row ?? 0);

/** Materialaufwand where a) and b) stand by themselves: a total, not another line. */
function istOberzeile({ position, posten }: Kontengruppe, all: Kontengruppe[]): boolean {
  const parts = UNTERZEILEN[position ?? ""] ?? [];
  const byItself = posten.every(({ konto }) => !konto);
  return byItself && all.some((other) => other.position !== undefined && parts.includes(other.position));
}

/** Lines of which the report shows the sum only. */
function fehlende(tabelle: Tabelle, linien: Guvlinie[]): Guvlinie[] {
  const shown = new Set(linien.flatMap(({ position = "" }) => [position, oberzeile(position) ?? position]));
  return ZEILEN.flatMap((position) => {
    const zeile = positionszeile(tabelle, position);
    const art = seite(position);
    if (shown.has(position) || !art || !zeile || zeile.betraege.length === 0) return [];
    return [{ position, name: name(position), art, zeilen: [zeile], summen: [] }];
  });
}

/** Accounts without a heading stand on the side on which most accounts with their first digit stand. */
function seitenDerKonten(groups: Kontengruppe[]): (rows: Zeile[]) => Abweichungsart | undefined {
  const votes = new Map<string, number>();
  for (const { position, posten } of groups) {
    const art = position && seite(position);
    for (const { konto } of posten) {
      const digit = konto?.nummer[0];
      if (art && digit) votes.set(digit, (votes.get(digit) ?? 0) + (art === "ertrag" ? 1 : -1));
    }
  }
  return (rows) => {
    const total = rows.reduce((sum, { konto }) => sum + (votes.get(konto?.nummer[0] ?? "") ?? 0), 0);
    return total === 0 ? undefined : total > 0 ? "ertrag" : "aufwand";
  };
}

/** Whether a report shows its costs with a minus sign: most of them are negative. */
export function aufwandNegativ(linien: Guvlinie[], spalten: (Spalte | undefined)[]): boolean {
  const amounts = linien
    .filter(({ art }) => art === "aufwand")
    .flatMap(({ zeilen }) =>
      zeilen.flatMap((zeile) => spalten.map((spalte) => spalte && betrag(zeile, spalte))),
    )
    .flatMap((figure) => (figure && !figure.wert.isZero() ? [figure.wert] : []));
  return amounts.filter((amount) => amount.isNegative()).length * 2 > amounts.length;
}
