import { nenntZelle } from "../../workbook/formel/bezug";
import { liesFormel } from "../../workbook/formel/baum";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { zelleAus, zellenAuf } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";
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

const zirkelbezug = (namen: Benennung): Feststellung<Buendel<Zirkel>> => ({
  stelle: (bundle) => {
    const [{ zelle }] = bundle;
    return {
      ...zelleAus(zelle),
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...new Set([...zellenVon(bundle), ...bundle.flatMap(({ kette }) => kette)])].map(zelleAus),
      ursache: "formel-bezug",
    };
  },
  satz: (bundle) =>
    `${namen.name(zellenVon(bundle))}: ${weg(bundle[0])}. Das ist ein Zirkelbezug: Excel kann ihn nicht berechnen und zeigt 0 oder einen alten Wert. Bitte die Formel so ändern, dass sie ihr eigenes Ergebnis nicht braucht.`,
  abhilfe: (bundle) => bundle.flatMap((zirkel) => zirkel.abhilfe),
});

/** How a formula comes back to its own cell. */
function weg({ zelle, kette }: Zirkel): string {
  const formula = `=${deutsch(zelle.baum)}`;
  return kette.length === 1
    ? `Die Formel ${formula} enthält die eigene Zelle (${zelleAus(zelle).cell})`
    : `Die Formel ${formula} führt über andere Formeln auf die eigene Zelle zurück (${kettentext(kette)})`;
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
      befunde: buendel(zirkel).map(alsBefund(zirkelbezug(benennung(plan)))),
    };
  },
};
