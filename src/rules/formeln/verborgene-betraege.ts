import { betragAusDouble } from "../../money/dezimal";
import { istSchlichteSumme } from "../../plan/lesen/beschriftung";
import { plankolumne } from "../../plan/planjahr";
import { anzahl } from "../../texte/anzahl";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { columnLetters } from "../../workbook/adresse";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import type { Befund, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { HOECHSTENS_ZELLEN, zelleAus } from "./stellen";
import { gruppiert } from "../../workbook/gruppiert";
import { verborgeneSummanden, type Verborgenes } from "./verborgene-summanden";

/** So many hidden rows, columns or sheets are named in a sentence. */
const GENANNT = 4;

/** What is hidden together: a row, a column or a sheet. */
function linie({ was }: Verborgenes, { blatt, row, column }: Ort): string {
  if (was === "zeilen") return `Zeile ${row + 1}`;
  return was === "spalten" ? `Spalte ${columnLetters(column)}` : `Blatt „${blatt}“`;
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

function genannt(index: Formelindex, namen: Benennung, verborgen: Verborgenes): string[] {
  return [...gruppiert(verborgen.betraege, ({ ort }) => linie(verborgen, ort))].flatMap(([name, own]) => {
    const one = beispiel(verborgen, own);
    const value = one && index.zelle(one.ort)?.value;
    if (!one || typeof value !== "number") return [];
    const { ort, summe } = one;
    const label = verborgen.was === "spalten" ? undefined : namen.zeile(ort)?.label;
    const amount = namen.betrag(ort, betragAusDouble(value));
    const beside = own.length > 1 ? `, insgesamt ${anzahl(own.length, "Betrag", "Beträge")}` : "";
    return [
      `${name}${label ? ` „${label}“` : ""} zählt in ${summenname(namen, verborgen, summe.gesamt)} mit ${amount} (${zelleAus(ort).cell}${beside})`,
    ];
  });
}

const WAS: Record<Verborgenes["was"], [one: string, many: string, show: string]> = {
  zeilen: ["einer ausgeblendeten Zeile", "ausgeblendeten Zeilen", "die Zeilen"],
  spalten: ["einer ausgeblendeten Spalte", "ausgeblendeten Spalten", "die Spalten"],
  blatt: ["einem ausgeblendeten Blatt", "ausgeblendeten Blättern", "die Blätter"],
};

function befund(index: Formelindex, namen: Benennung, verborgen: Verborgenes): Befund[] {
  const lines = genannt(index, namen, verborgen);
  const first = beispiel(verborgen, verborgen.betraege);
  if (!first || lines.length === 0) return [];
  const [one, many, show] = WAS[verborgen.was];
  const rest = lines.length - GENANNT;
  const named = aufzaehlung([
    ...lines.slice(0, GENANNT),
    ...(rest > 0 ? [`${anzahl(rest, "weitere Stelle", "weitere Stellen")} ebenso`] : []),
  ]);
  const cells = verborgen.betraege.flatMap(({ ort, summe }) => [ort, summe.gesamt]).map(zelleAus);
  const at = zelleAus(first.ort);
  return [
    {
      ...at,
      message: `In ${lines.length > 1 ? many : one} stehen Beträge, die in sichtbaren Summen mitzählen: ${named}. Gedruckt gehen diese Summen nicht auf. Bitte ${lines.length > 1 ? show : show.replace(/^die (Zeile|Spalte)n$/, "die $1").replace("die Blätter", "das Blatt")} einblenden, oder diesen Hinweis annehmen, wenn das so bleiben soll.`,
      cells: [at, ...cells].slice(0, HOECHSTENS_ZELLEN),
    },
  ];
}

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
    const namen = benennung(plan);
    const { summen, verborgen } = verborgeneSummanden(index, plan, bewertungen);
    return { geprueft: summen, befunde: verborgen.flatMap((one) => befund(index, namen, one)) };
  },
};
