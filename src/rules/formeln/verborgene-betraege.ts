import { betragAusDouble, type Decimal } from "../../money/dezimal";
import { istSchlichteSumme } from "../../plan/lesen/beschriftung";
import { plankolumne } from "../../plan/planjahr";
import { anzahl } from "../../texte/anzahl";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { columnLetters } from "../../workbook/adresse";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { HOECHSTENS_ZELLEN, zelleAus } from "./stellen";
import { gruppiert } from "../../workbook/gruppiert";
import { verborgeneSummanden, type Verborgenes } from "./verborgene-summanden";

/** So many hidden rows, columns or sheets are named in a sentence. */
const GENANNT = 4;

/** A hidden row, column or sheet, by the amount of it that is told. */
interface Linie {
  ort: Ort;
  wert: Decimal;
  /** The sum that counts it. */
  gesamt: Ort;
  /** How many amounts of the line are hidden. */
  anzahl: number;
}

/** Hidden amounts of a table, line by line, and the one at which they are told. */
interface Verborgen extends Verborgenes {
  bei: Ort;
  linien: [Linie, ...Linie[]];
}

function mitLinien(index: Formelindex, verborgenes: Verborgenes): Verborgen[] {
  const bei = beispiel(verborgenes, verborgenes.betraege)?.ort;
  const [first, ...others] = linien(index, verborgenes);
  return bei && first ? [{ ...verborgenes, bei, linien: [first, ...others] }] : [];
}

const linien = (index: Formelindex, verborgenes: Verborgenes): Linie[] =>
  [...gruppiert(verborgenes.betraege, ({ ort }) => linie(verborgenes, ort)).values()].flatMap((own) => {
    const one = beispiel(verborgenes, own);
    const value = one && index.zelle(one.ort)?.value;
    return one && typeof value === "number"
      ? [{ ort: one.ort, wert: betragAusDouble(value), gesamt: one.summe.gesamt, anzahl: own.length }]
      : [];
  });

/** What is hidden together: the cells of a row, of a column or of a sheet. */
function linie({ was }: Verborgenes, { blatt, row, column }: Ort): number | string {
  if (was === "zeilen") return row;
  return was === "spalten" ? column : blatt;
}

/** Of the amounts of a hidden row the planned one, else the last; of others the first. */
function beispiel(
  verborgen: Verborgenes,
  own: Verborgenes["betraege"],
): Verborgenes["betraege"][number] | undefined {
  const planned = verborgen.was === "zeilen" ? plankolumne(verborgen.tabelle)?.column : undefined;
  return own.find(({ ort }) => ort.column === planned) ?? (verborgen.was === "zeilen" ? own.at(-1) : own[0]);
}

/** A sum as staff find it: a bare "Summe" with the heading of what it sums up. */
function summenname(namen: Benennung, { tabelle }: Verborgenes, gesamt: Ort): string {
  const zeile = namen.zeile(gesamt);
  const { cell } = zelleAus(gesamt);
  if (!zeile?.label) return namen.mitAdresse(gesamt);
  const above = tabelle.zeilen.findLast(({ art, row }) => art === "ueberschrift" && row < zeile.row);
  const of = istSchlichteSumme(zeile.text) && above?.label ? ` „${above.label}“` : "";
  return `${of ? `${zeile.label}${of}` : `„${zeile.label}“`} (${cell})`;
}

function liniensatz(namen: Benennung, verborgen: Verborgen, linie: Linie): string {
  const { ort, wert, gesamt, anzahl: count } = linie;
  const label = verborgen.was === "spalten" ? undefined : namen.zeile(ort)?.label;
  const beside = count > 1 ? `, insgesamt ${anzahl(count, "Betrag", "Beträge")}` : "";
  return `${linienname(verborgen, ort)}${label ? ` „${label}“` : ""} zählt in ${summenname(namen, verborgen, gesamt)} mit ${namen.betrag(ort, wert)} (${zelleAus(ort).cell}${beside})`;
}

function linienname({ was }: Verborgenes, { blatt, row, column }: Ort): string {
  if (was === "zeilen") return `Zeile ${row + 1}`;
  return was === "spalten" ? `Spalte ${columnLetters(column)}` : `Blatt „${blatt}“`;
}

/** "In … stehen Beträge", "Bitte … einblenden" */
interface Worte {
  wo: string;
  was: string;
}

const WORTE: Record<Verborgenes["was"], { eine: Worte; mehrere: Worte }> = {
  zeilen: {
    eine: { wo: "einer ausgeblendeten Zeile", was: "die Zeile" },
    mehrere: { wo: "ausgeblendeten Zeilen", was: "die Zeilen" },
  },
  spalten: {
    eine: { wo: "einer ausgeblendeten Spalte", was: "die Spalte" },
    mehrere: { wo: "ausgeblendeten Spalten", was: "die Spalten" },
  },
  blatt: {
    eine: { wo: "einem ausgeblendeten Blatt", was: "das Blatt" },
    mehrere: { wo: "ausgeblendeten Blättern", was: "die Blätter" },
  },
};

const ausgeblendeteBetraege = (namen: Benennung): Feststellung<Verborgen> => ({
  stelle: ({ bei, betraege }) => {
    const cells = betraege.flatMap(({ ort, summe }) => [ort, summe.gesamt]);
    return { ...zelleAus(bei), cells: [bei, ...cells].slice(0, HOECHSTENS_ZELLEN).map(zelleAus) };
  },
  satz: (verborgen) => {
    const { was, linien: lines } = verborgen;
    const { wo, was: dies } = WORTE[was][lines.length > 1 ? "mehrere" : "eine"];
    const rest = lines.length - GENANNT;
    const named = aufzaehlung([
      ...lines.slice(0, GENANNT).map((one) => liniensatz(namen, verborgen, one)),
      ...(rest > 0 ? [`${anzahl(rest, "weitere Stelle", "weitere Stellen")} ebenso`] : []),
    ]);
    return `In ${wo} stehen Beträge, die in sichtbaren Summen mitzählen: ${named}. Gedruckt gehen diese Summen nicht auf. Bitte ${dies} einblenden, oder diesen Hinweis annehmen, wenn das so bleiben soll.`;
  },
});

export const ab1: Regel = {
  id: "AB-1",
  titel: "Ausgeblendete Beträge",
  prueft:
    "Kein ausgeblendeter Betrag zählt in einer Summe mit, deren übrige Summanden zu sehen sind. Was zusammengeklappt ist und durch seine eigene Summe gezeigt wird, ist nicht gemeint. Eine Meldung je Tabelle.",
  grundlage: "Darstellung der Beträge",
  severity: "info",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
(ausgeblendet) Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`,
  },
  formelbefunde: ({ index, plan, bewertungen }) => {
    const { summen, verborgen } = verborgeneSummanden(index, plan, bewertungen);
    const found = verborgen.flatMap((one) => mitLinien(index, one));
    return { geprueft: summen, befunde: found.map(alsBefund(ausgeblendeteBetraege(benennung(plan)))) };
  },
};
