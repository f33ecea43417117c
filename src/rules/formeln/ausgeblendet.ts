import { betragAusDouble, summe, type Decimal } from "../../money/dezimal";
import { alleTeile, funktion, type Baum } from "../../workbook/formel/baum";
import { bezugVon } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { DEUTSCHE_NAMEN } from "../../workbook/formel/funktionsnamen";
import { deutsch, englisch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { stellenliste, zelleAus } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";

/** A call that leaves hidden rows out. */
interface Aufruf {
  /** English, in capitals. */
  name: string;
  /** The number that makes it leave them out, and the one with which it would take them. */
  statt: number;
  mit: number;
  bereiche: Baum[];
  /** It adds up, and is the whole formula. */
  alsSumme: boolean;
}

interface Betrag extends Ort {
  wert: Decimal;
}

/** A formula with the amounts in hidden rows that it leaves out, and all that it takes with them. */
interface Ausgelassen {
  zelle: Formelzelle;
  aufruf: Aufruf;
  verborgen: Betrag[];
  alle: Betrag[];
}

const SUMME = 9;
/** From 101 on SUBTOTAL leaves rows out that were hidden by hand: 109 is the sum, 101 the mean, and so on. */
const OHNE_VERBORGENE = 100;
const FUNKTIONEN = 11;
/** The second argument of AGGREGATE says what it leaves out: in these cases hidden rows, too; one less, and it takes them. */
const OPTIONEN_OHNE_VERBORGENE = [1, 3, 5, 7];

const zahl = (baum: Baum | null | undefined): number =>
  baum?.type === "Literal" && typeof baum.value === "number" ? baum.value : 0;

function aufrufAus(baum: Baum, isWhole: boolean): Aufruf | undefined {
  if (baum.type !== "CallExpression") return undefined;
  const name = funktion(baum);
  const [first, second, ...rest] = baum.arguments;
  const areas = (parts: (Baum | null | undefined)[]): Baum[] => parts.flatMap((part) => part ?? []);
  if (name === "SUBTOTAL") {
    const statt = zahl(first);
    const mit = statt - OHNE_VERBORGENE;
    if (mit < 1 || mit > FUNKTIONEN) return undefined;
    return { name, statt, mit, bereiche: areas([second, ...rest]), alsSumme: isWhole && mit === SUMME };
  }
  const option = zahl(second);
  if (name !== "AGGREGATE" || !OPTIONEN_OHNE_VERBORGENE.includes(option)) return undefined;
  return { name, statt: option, mit: option - 1, bereiche: areas(rest), alsSumme: false };
}

function ausgelassen(
  index: Formelindex,
  hidden: Map<string, Set<number>>,
  zelle: Formelzelle,
): Ausgelassen[] {
  const calls = alleTeile(zelle.baum).flatMap((teil) => aufrufAus(teil, teil === zelle.baum) ?? []);
  return calls.slice(0, 1).flatMap((aufruf) => {
    const alle = betraege(index, zelle, aufruf);
    const verborgen = alle.filter(({ blatt, row }) => hidden.get(blatt)?.has(row));
    return verborgen.length > 0 ? [{ zelle, aufruf, verborgen, alle }] : [];
  });
}

/** The amounts in the areas of a call, without those that follow from others among them. */
function betraege(index: Formelindex, { blatt }: Formelzelle, { bereiche }: Aufruf): Betrag[] {
  const orte = bereiche.flatMap((bereich) => {
    const bezug = bezugVon(bereich);
    return bezug ? index.genannte(blatt, bezug) : [];
  });
  const places = new Set(orte.map(stelle));
  return orte
    .filter((ort) => !nimmtAus(index, ort, places))
    .flatMap(({ zelle: { value }, blatt: sheet, row, column }) =>
      typeof value === "number" && value !== 0
        ? [{ blatt: sheet, row, column, wert: betragAusDouble(value) }]
        : [],
    );
}

const stelle = ({ blatt, row, column }: Ort): string => `${row} ${column} ${blatt}`;

/** Whether a cell is a subtotal of others. */
const nimmtAus = (index: Formelindex, ort: Ort, places: Set<string>): boolean =>
  (index.formel(ort)?.bezuege ?? []).some((bezug) =>
    index.genannte(ort.blatt, bezug).some((other) => places.has(stelle(other))),
  );

/** The same sum with the hidden rows. */
function abhilfe({ zelle: { blatt, row, column, baum }, aufruf, alle }: Ausgelassen): Abhilfe[] {
  if (!aufruf.alsSumme || baum.type !== "CallExpression") return [];
  const rest = baum.arguments.slice(1).map((part) => (part ? englisch(part) : ""));
  const formel = `${aufruf.name}(${[aufruf.mit, ...rest].join(",")})`;
  const wert = summe(alle.map((betrag) => betrag.wert));
  return [{ blatt, row, column, wert, formel, grund: "mit den ausgeblendeten Zeilen" }];
}

const ausgeblendeteZeilen = (namen: Benennung): Feststellung<Buendel<Ausgelassen>> => ({
  stelle: (bundle) => {
    const [{ zelle }] = bundle;
    const zellen = zellenVon(bundle);
    return {
      ...zelleAus(zelle),
      // What stands in no named row of a table may be meant to show what is seen alone.
      ...(!zellen.some((one) => namen.zeile(one)?.label) && { severity: "info" as const }),
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...zellen, ...bundle.flatMap(({ verborgen }) => verborgen)].map(zelleAus),
      ursache: "zeile-ausserhalb",
    };
  },
  satz: (bundle) => {
    const [first] = bundle;
    const { zelle, aufruf, verborgen } = first;
    const wie = aufruf.name === "SUBTOTAL" ? `mit ${aufruf.statt}` : `mit der Option ${aufruf.statt}`;
    const name = DEUTSCHE_NAMEN.get(aufruf.name) ?? aufruf.name;
    return `${namen.name(zellenVon(bundle))}: ${name} ${wie} lässt ausgeblendete Zeilen aus. ${zaehltNicht(namen, first)} in ${zelleAus(zelle).cell} nicht mit. Bitte die ${zeilenwort(first)} einblenden oder in der Formel ${aufruf.mit} statt ${aufruf.statt} schreiben, wenn ${verborgen.length > 1 ? "sie mitzählen sollen" : "er mitzählen soll"}.`;
  },
  abhilfe: (bundle) => bundle.flatMap(abhilfe),
});

/** Which amounts are left out: subject and verb. */
function zaehltNicht(namen: Benennung, one: Ausgelassen): string {
  const { zelle, verborgen } = one;
  const fehlend = namen.betrag(zelle, summe(verborgen.map(({ wert }) => wert)));
  const wo = stellenliste(zelle.blatt, verborgen);
  return verborgen.length > 1
    ? `Die Beträge der ausgeblendeten ${zeilenwort(one)} (${wo}, zusammen ${fehlend}) zählen`
    : `Der Betrag der ausgeblendeten Zeile (${wo}: ${fehlend}) zählt`;
}

const zeilenwort = ({ verborgen }: Ausgelassen): string =>
  new Set(verborgen.map(({ row }) => row)).size > 1 ? "Zeilen" : "Zeile";

/** What may call one of these functions. */
const GEMEINT = /(?:SUBTOTAL|AGGREGATE)\(/i;

export const fx12: Regel = {
  id: "FX-12",
  titel: "Ausgeblendete Zeilen",
  prueft: "Kein TEILERGEBNIS und kein AGGREGAT lässt Beträge aus, nur weil ihre Zeilen ausgeblendet sind.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
(ausgeblendet) Radlader | 9.300 | 9.500 | 9.800
Summe | =TEILERGEBNIS(109;B2:B4) → 40.550 | =TEILERGEBNIS(109;C2:C4) → 42.000 | =TEILERGEBNIS(109;D2:D4) → 43.500`,
  },
  formelbefunde: ({ index, plan }) => {
    const hidden = new Map(
      index.blaetter
        .filter(({ hiddenRows }) => hiddenRows.length > 0)
        .map(({ name, hiddenRows }) => [name, new Set(hiddenRows)]),
    );
    const formeln = index.alle.filter(({ text }) => GEMEINT.test(text));
    const found = hidden.size > 0 ? formeln.flatMap((zelle) => ausgelassen(index, hidden, zelle)) : [];
    return {
      geprueft: formeln.length,
      befunde: buendel(found).map(alsBefund(ausgeblendeteZeilen(benennung(plan)))),
    };
  },
};
