import { Decimal } from "../../money/dezimal";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { funktion } from "../../workbook/formel/baum";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import type { Linearglied } from "../../workbook/formel/linear";
import { berechnet } from "../../workbook/formel/rechnen";
import { bezugstext, zellbezug } from "../../workbook/formel/bezug";
import { deutsch } from "../../workbook/formel/schreiben";
import type { Area } from "../../workbook/workbook";
import { je } from "../../workbook/je";
import { ersteStelle } from "../../workbook/erste-stelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { HOECHSTENS_ZELLEN, stellenliste, zelleAus } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";
import { formelwert, vonNachbarn } from "./uebertragen";

/** A total that takes subtotals and what they add up. */
interface Doppelt {
  zelle: Formelzelle;
  zwischensummen: Formelzelle[];
}

/** A term of a sum, on the sheet that it leads to. */
interface Teil extends Pick<Linearglied, "bezug" | "teilergebnis"> {
  blatt: string;
  bereich: Area;
  faktor: number;
}

/** The terms of a sum. */
const teileVon = je(({ blatt, linear }: Formelzelle): Teil[] =>
  (linear?.glieder ?? []).map(({ bezug, faktor, teilergebnis }) => ({
    bezug,
    ...(teilergebnis && { teilergebnis }),
    blatt: (bezug.blatt ?? blatt).toUpperCase(),
    bereich: bezug.bereich,
    faktor: faktor.toNumber(),
  })),
);

const istEinzeln = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

const enthaelt = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

const ueberschneiden = (a: Teil, b: Teil): boolean =>
  a.blatt === b.blatt &&
  a.bereich.top <= b.bereich.bottom &&
  b.bereich.top <= a.bereich.bottom &&
  a.bereich.left <= b.bereich.right &&
  b.bereich.left <= a.bereich.right;

/** The subtotals of a workbook: column by column from top to bottom, so that those of an area are found at once. */
class Zwischensummen {
  private readonly spalten = new Map<string, Formelzelle[]>();
  private readonly breiten = new Map<string, number[]>();
  private readonly belegt = new Map<Formelzelle, boolean>();
  private readonly gesucht = new Map<string, Formelzelle[]>();

  constructor(
    private readonly index: Formelindex,
    private readonly namen: Benennung,
  ) {
    for (const { name } of index.blaetter) {
      for (const zelle of index.formeln(name).filter((one) => this.istZwischensumme(one))) {
        const key = `${zelle.column}|${name.toUpperCase()}`;
        const known = this.spalten.get(key);
        if (known) known.push(zelle);
        else {
          this.spalten.set(key, [zelle]);
          this.breiten.set(name.toUpperCase(), [
            ...(this.breiten.get(name.toUpperCase()) ?? []),
            zelle.column,
          ]);
        }
      }
    }
  }

  /** Cells added up as they are, at least two; what is only told beside the arithmetic is none. */
  private istZwischensumme(zelle: Formelzelle): boolean {
    const form = zelle.linear;
    if (!form?.fest.isZero() || !form.glieder.every(({ faktor }) => faktor.abs().eq(1))) return false;
    const several = form.glieder.length > 1 || form.glieder.some(({ bezug }) => !istEinzeln(bezug.bereich));
    return several && !istNebenangabe(this.namen.zeile(zelle)?.text ?? "");
  }

  /** Whether there is anything to add up. */
  private hatBetraege(zelle: Formelzelle): boolean {
    const known = this.belegt.get(zelle);
    if (known !== undefined) return known;
    const filled = zelle.bezuege.some((bezug) =>
      this.index
        .genannte(zelle.blatt, bezug)
        .some(({ zelle: { value } }) => typeof value === "number" && value !== 0),
    );
    this.belegt.set(zelle, filled);
    return filled;
  }

  /** The subtotals that a sum takes beside their parts: those of the same cells are looked for once. */
  doppelteIn(teile: Teil[]): Formelzelle[] {
    const key = teile
      .map(({ blatt, bereich: { top, left, bottom, right }, faktor, teilergebnis }) =>
        [top, left, bottom, right, faktor, teilergebnis, blatt].join("|"),
      )
      .join("\n");
    const known = this.gesucht.get(key) ?? this.gefunden(teile);
    this.gesucht.set(key, known);
    return known;
  }

  private gefunden(teile: Teil[]): Formelzelle[] {
    if (teile.some(istHalb) || korrigiertSich(teile)) return [];
    const found = teile.flatMap((teil) =>
      this.in(teil)
        .filter((summe) => !(teil.teilergebnis && istTeilergebnis(summe)))
        .filter((summe) => nimmtAlles(this.index, teile, teil, summe) && this.hatBetraege(summe)),
    );
    const distinct = [...new Set(found)];
    return laufendeSummen(distinct) ? [] : distinct;
  }

  private in({ blatt, bereich: { top, left, bottom, right } }: Teil): Formelzelle[] {
    return (this.breiten.get(blatt) ?? [])
      .filter((column) => column >= left && column <= right)
      .flatMap((column) => {
        const all = this.spalten.get(`${column}|${blatt}`) ?? [];
        return all.slice(erste(all, top), erste(all, bottom + 1));
      });
  }
}

/** Index of the first formula of a column at or below a row. */
const erste = (cells: Formelzelle[], row: number): number =>
  ersteStelle(cells.length, (at) => (cells[at]?.row ?? 0) >= row);

/** Half of a sum that holds everything twice is right. */
const istHalb = ({ faktor }: Teil): boolean => Math.abs(faktor) === 0.5;

function doppelte(index: Formelindex, summen: Zwischensummen, zelle: Formelzelle): Formelzelle[] {
  const teile = teileVon(zelle);
  if (teile.length === 0 || nimmt(teile, zelle)) return [];
  const found = summen.doppelteIn(teile);
  return wirdKorrigiert(index, zelle, found) ? [] : found;
}

const istTeilergebnis = ({ baum }: Formelzelle): boolean => funktion(baum) === "SUBTOTAL";

/** A sum that takes something and subtracts it again knows what it counts twice. */
const korrigiertSich = (teile: Teil[]): boolean =>
  teile.some(
    (one, at) =>
      one.faktor < 0 &&
      teile.some((other, otherAt) => at !== otherAt && other.faktor >= 0 && ueberschneiden(one, other)),
  );

/** Whether a sum takes, beside a subtotal, all that this adds up, and with the sign that it has in it. */
function nimmtAlles(index: Formelindex, teile: Teil[], mit: Teil, summe: Formelzelle): boolean {
  return teileVon(summe).every((unter) => {
    const faktor = mit.faktor * unter.faktor;
    const passend = teile.filter((teil) => teil.blatt === unter.blatt && teil.faktor === faktor);
    const deckend = passend.filter((teil) => enthaelt(teil.bereich, unter.bereich));
    if (deckend.length === 0) return zellweise(passend, unter);
    // A SUBTOTAL takes no other one: what a subtotal adds up of such cells is not counted beside it.
    return deckend.some(
      (teil) =>
        !teil.teilergebnis ||
        index.genannte(summe.blatt, unter.bezug).every((ort) => {
          const formula = index.formel(ort);
          return !formula || !istTeilergebnis(formula);
        }),
    );
  });
}

/** The cells of an area named one by one. */
function zellweise(teile: Teil[], { bereich: { top, left, bottom, right } }: Teil): boolean {
  const count = (bottom - top + 1) * (right - left + 1);
  if (count > teile.length) return false;
  return Array.from({ length: count }, (_, at) => ({
    row: top + (at % (bottom - top + 1)),
    column: left + Math.floor(at / (bottom - top + 1)),
  })).every(({ row, column }) =>
    teile.some(({ bereich }) => enthaelt(bereich, { top: row, bottom: row, left: column, right: column })),
  );
}

/** From so many sums on that each take the one before, they are running totals. */
const LAUFEND = 3;

/** Running totals take the same cells and none the other, or each takes the one before it. */
function laufendeSummen(summen: Formelzelle[]): boolean {
  const pairs = summen.slice(1).map((next, at): [Formelzelle, Formelzelle] => [summen[at] ?? next, next]);
  if (summen.length >= LAUFEND && pairs.every(([one, next]) => nimmt(teileVon(next), one))) return true;
  return pairs.some(([one, next]) => {
    const [here, there] = [teileVon(one), teileVon(next)];
    return (
      here.some((teil) => there.some((other) => ueberschneiden(teil, other))) &&
      !nimmt(here, next) &&
      !nimmt(there, one)
    );
  });
}

const nimmt = (teile: Teil[], { blatt, row, column }: Formelzelle): boolean =>
  teile.some(
    (teil) =>
      teil.blatt === blatt.toUpperCase() &&
      enthaelt(teil.bereich, { top: row, bottom: row, left: column, right: column }),
  );

/** Another formula halves the sum, or takes the subtotals off it: there it comes right. */
function wirdKorrigiert(index: Formelindex, zelle: Formelzelle, summen: Formelzelle[]): boolean {
  if (summen.length === 0) return false;
  return index.nennende(zelle).some((weiter) => {
    const teile = teileVon(weiter);
    const own = teile.filter((teil) => nimmt([teil], zelle));
    const other = teile.filter((teil) => summen.some((summe) => nimmt([teil], summe)));
    return own.some((teil) => istHalb(teil) || other.some(({ faktor }) => faktor < 0 !== teil.faktor < 0));
  });
}

/** What the total comes to without the subtotals that it counts beside their parts. */
function ohneDoppelte(index: Formelindex, { zelle, zwischensummen }: Doppelt): Decimal | undefined {
  const { linear: form } = zelle;
  if (!form) return undefined;
  const teile = teileVon(zelle);
  const weg = zwischensummen.map((summe) => ({
    bezug: zellbezug(zelle.blatt, summe),
    faktor: new Decimal(-(teile.find((teil) => nimmt([teil], summe))?.faktor ?? 0)),
    inSumme: true,
  }));
  return berechnet(index, zelle.blatt, { ...form, glieder: [...form.glieder, ...weg] });
}

function abhilfe(index: Formelindex, doppelt: Doppelt, istDoppelt: Set<Formelzelle>): Abhilfe[] {
  const { zelle } = doppelt;
  const wert = ohneDoppelte(index, doppelt);
  if (!wert) return [];
  const { blatt, row, column } = zelle;
  const moved = vonNachbarn(index, zelle, (nachbar) => !istDoppelt.has(nachbar));
  if (moved?.wert.eq(wert)) return [{ blatt, row, column, ...moved }];
  const formel = nurZwischensummen(doppelt);
  return formel !== undefined && formelwert(index, zelle, formel)?.eq(wert)
    ? [{ blatt, row, column, wert, formel, grund: "nur die Zwischensummen" }]
    : [{ blatt, row, column, wert, grund: "ohne die doppelten Beträge" }];
}

/** Nobody writes a sum of more cells than these. */
const AUFZAEHLBAR = 100;

/** The sum of the subtotals that no other one of them takes in; undefined where they are too many. */
function nurZwischensummen({ zelle, zwischensummen }: Doppelt): string | undefined {
  if (zwischensummen.length > AUFZAEHLBAR) return undefined;
  const oberste = zwischensummen.filter(
    (summe) => !zwischensummen.some((other) => other !== summe && nimmt(teileVon(other), summe)),
  );
  return `SUM(${oberste.map((summe) => bezugstext(zellbezug(zelle.blatt, summe))).join(",")})`;
}

/** What a total that counts twice is told with; the totals that do so are no patterns for the others. */
interface Umfeld {
  index: Formelindex;
  namen: Benennung;
  istDoppelt: Set<Formelzelle>;
}

const doppelteZwischensumme = ({ index, namen, istDoppelt }: Umfeld): Feststellung<Buendel<Doppelt>> => ({
  stelle: (bundle) => {
    const [{ zelle }] = bundle;
    const summen = new Set(genauer(bundle).flatMap(({ zwischensummen }) => zwischensummen));
    return {
      ...zelleAus(zelle),
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...zellenVon(bundle), ...summen].map(zelleAus),
      ursache: "doppelt-gezaehlt",
    };
  },
  satz: (bundle) => {
    const [{ zelle, zwischensummen }] = bundle;
    const several = zwischensummen.length > 1;
    const summen = several ? "die Zwischensummen" : "die Zwischensumme";
    return `${namen.name(zellenVon(bundle))}: Die Formel =${deutsch(zelle.baum)} zählt Beträge doppelt: Sie addiert ${summen} ${stellenliste(zelle.blatt, zwischensummen)} und zugleich die Beträge, aus denen ${several ? "diese gebildet sind" : "diese gebildet ist"}.${richtig(index, namen, bundle)} Bitte nur ${summen} oder nur die einzelnen Beträge addieren.`;
  },
  abhilfe: (bundle) => genauer(bundle).flatMap((doppelt) => abhilfe(index, doppelt, istDoppelt)),
});

const genauer = (bundle: Doppelt[]): Doppelt[] => bundle.slice(0, HOECHSTENS_ZELLEN);

/** What the first total comes to without what it counts twice, where that is known. */
function richtig(index: Formelindex, namen: Benennung, [first, ...others]: Buendel<Doppelt>): string {
  const { zelle } = first;
  const wert = ohneDoppelte(index, first);
  if (!wert) return "";
  const ohne =
    others.length > 0
      ? `In ${zelleAus(zelle).cell} ergibt die Formel ohne die doppelten Beträge`
      : "Ohne die doppelten Beträge ergibt die Formel";
  return ` ${ohne} ${namen.betrag(zelle, wert)}.`;
}

export const fx4: Regel = {
  id: "FX-4",
  titel: "Zwischensumme doppelt gezählt",
  prueft:
    "Keine Summenformel addiert eine Zwischensumme und zugleich die Beträge, aus denen diese gebildet ist.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Summe Fahrzeuge | =SUMME(B2:B3) → 40.550 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B5) → 90.400 | =SUMME(C2:C5) → 93.500 | =SUMME(D2:D5) → 96.800`,
  },
  formelbefunde: ({ index, plan }) => {
    const namen = benennung(plan);
    const summen = new Zwischensummen(index, namen);
    const formeln = index.alle.filter(({ linear }) => linear);
    const found = formeln
      .map((zelle) => ({ zelle, zwischensummen: doppelte(index, summen, zelle) }))
      .filter(({ zwischensummen }) => zwischensummen.length > 0);
    const istDoppelt = new Set(found.map(({ zelle }) => zelle));
    return {
      geprueft: formeln.length,
      befunde: buendel(found).map(alsBefund(doppelteZwischensumme({ index, namen, istDoppelt }))),
    };
  },
};
