import { nenntZelle } from "../../workbook/formel/bezug";
import { liesFormel } from "../../workbook/formel/baum";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import type { Abhilfe, Befund, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { zelleAus, zellenAuf } from "./stellen";
import { buendel } from "./buendel";
import { kreise, type Kreis } from "./kreise";
import { vonNachbarn } from "./uebertragen";

/** A circle, told from the cell on that is most likely wrong. */
interface Zirkel {
  zelle: Formelzelle;
  kette: Formelzelle[];
  abhilfe: Abhilfe[];
}

/** So many cells of a circle are looked at for the wrong one. */
const HOECHSTENS = 50;

function zirkelAus(index: Formelindex, kreis: Kreis): Zirkel[] {
  const { alle, kette } = kreis;
  const zellen = nachOrt(index, [...alle]).slice(0, HOECHSTENS);
  const moeglich = zellen.map((zelle) => ({ zelle, abhilfe: abhilfe(index, zelle, kreis) }));
  const chosen =
    moeglich.find((one) => one.abhilfe.length > 0) ??
    moeglich.find(({ zelle }) => nenntSich(zelle)) ??
    moeglich[0];
  return chosen ? [{ ...chosen, kette: kette(chosen.zelle) }] : [];
}

const nenntSich = (zelle: Formelzelle): boolean =>
  zelle.bezuege.some((bezug) => nenntZelle(zelle.blatt, bezug, zelle));

function nachOrt(index: Formelindex, zellen: Formelzelle[]): Formelzelle[] {
  const rang = new Map(index.blaetter.map(({ name }, at) => [name, at]));
  return zellen.sort(
    (a, b) => (rang.get(a.blatt) ?? 0) - (rang.get(b.blatt) ?? 0) || a.row - b.row || a.column - b.column,
  );
}

/** The formula of the neighbours, where that leads out of the circle. */
function abhilfe(index: Formelindex, zelle: Formelzelle, { alle, fuehrtHinein }: Kreis): Abhilfe[] {
  const moved = vonNachbarn(index, zelle, (nachbar) => !alle.has(nachbar));
  const baum = moved && liesFormel(moved.formel);
  const { blatt, row, column } = zelle;
  return baum && !fuehrtHinein(blatt, baum) ? [{ blatt, row, column, ...moved }] : [];
}

/** So many cells of a circle are named. */
const GENANNT = 6;

/** "E28 → E27 → E28": a cell of another sheet with its name. */
function kettentext([first, ...others]: Formelzelle[]): string {
  if (!first) return "";
  const name = (zelle: Formelzelle): string => zellenAuf(first.blatt, [zelle]);
  const shown = others.slice(0, GENANNT - 1).map(name);
  const more = others.length > shown.length ? ["…"] : [];
  return [name(first), ...shown, ...more, name(first)].join(" → ");
}

function befund(namen: Benennung, bundle: Zirkel[]): Befund[] {
  const [first] = bundle;
  if (!first) return [];
  const { zelle, kette } = first;
  const formula = `=${deutsch(zelle.baum)}`;
  const wie =
    kette.length === 1
      ? `Die Formel ${formula} enthält die eigene Zelle (${zelleAus(zelle).cell})`
      : `Die Formel ${formula} führt über andere Formeln auf die eigene Zelle zurück (${kettentext(kette)})`;
  return [
    {
      ...zelleAus(zelle),
      message: `${namen.name(bundle.map((zirkel) => zirkel.zelle))}: ${wie}. Das ist ein Zirkelbezug: Excel kann ihn nicht berechnen und zeigt 0 oder einen alten Wert. Bitte die Formel so ändern, dass sie ihr eigenes Ergebnis nicht braucht.`,
      actual: formula,
      cells: [
        ...new Set([...bundle.map((zirkel) => zirkel.zelle), ...bundle.flatMap((zirkel) => zirkel.kette)]),
      ].map(zelleAus),
      abhilfe: bundle.flatMap((zirkel) => zirkel.abhilfe),
      ursache: "formel-bezug",
    },
  ];
}

export const fx6: Regel = {
  id: "FX-6",
  titel: "Zirkelbezug",
  prueft: "Keine Formel braucht ihr eigenes Ergebnis, weder unmittelbar noch über andere Formeln.",
  grundlage: "Rechenprobe",
  severity: "error",
  beispiel: {
    Umlage: `
Posten | Ansatz 2026
Verwaltungskostenbeitrag | =B3*0,05 → 0
Personalaufwand | =48000+B2 → 0`,
  },
  formelbefunde: ({ index, plan }) => {
    const namen = benennung(plan);
    const zirkel = kreise(index).flatMap((kreis) => zirkelAus(index, kreis));
    const rang = new Map(
      nachOrt(
        index,
        zirkel.map(({ zelle }) => zelle),
      ).map((zelle, at) => [zelle, at]),
    );
    zirkel.sort((a, b) => (rang.get(a.zelle) ?? 0) - (rang.get(b.zelle) ?? 0));
    return {
      geprueft: index.alle.length,
      befunde: buendel(zirkel).flatMap((bundle) => befund(namen, bundle)),
    };
  },
};
