import { FREI } from "../../workbook/formel/bezug";
import { alleTeile } from "../../workbook/formel/baum";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { zelleAus, zellenAuf } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";
import { einzelneZelle, istLeereLinie, kopien, ohneZahl, type Kopien } from "./kopien";

/** A formula that takes a blank cell, where its copies take amounts. */
interface Leerbezug {
  zelle: Formelzelle;
  leer: Ort;
  /** The copies that take amounts. */
  vorbilder: Formelzelle[];
  /** In the whole line of the blank cell there is nothing, though the formula stands in a row with a name. */
  nebenDerTabelle: boolean;
}

/** So many copies must take amounts. */
const VORBILDER = 2;

/** Copies of which one alone takes a blank cell; where several do, blank means nothing to be taken. */
function leerbezuege(index: Formelindex, { zellen, richtung }: Kopien): Leerbezug[] {
  const [first] = zellen;
  if (!first || !istEinfach(first)) return [];
  return first.bezuege.flatMap((_, at) => {
    const ziele = zellen.map((zelle) => {
      const bezug = zelle.bezuege[at];
      return { zelle, ort: bezug && einzelneZelle(zelle, bezug) };
    });
    const leere = ziele.filter(({ ort }) => ort && ohneZahl(index, ort) === "leer");
    const vorbilder = ziele.filter(({ ort }) => ort && typeof index.zelle(ort)?.value === "number");
    const [one] = leere;
    if (!one?.ort || leere.length > 1 || vorbilder.length < VORBILDER) return [];
    // On its own sheet it may be the line above the first, where a balance begins.
    const elsewhere = one.ort.blatt.toUpperCase() !== one.zelle.blatt.toUpperCase();
    const nothing = elsewhere && istLeereLinie(index, one.ort, "spalte");
    const nebenDerTabelle = nothing && richtung === "spalte" && istBenannt(index, one.zelle);
    if (!nebenDerTabelle && !hatBetraege(index, one.ort)) return [];
    return [{ ...one, leer: one.ort, vorbilder: vorbilder.map(({ zelle }) => zelle), nebenDerTabelle }];
  });
}

/** Whether a formula does nothing but add, subtract, multiply and divide single cells and numbers. */
const istEinfach = (zelle: Formelzelle): boolean =>
  alleTeile(zelle.baum).every(
    ({ type }) =>
      type === "ReferenceIdentifier" ||
      type === "Literal" ||
      type === "UnaryExpression" ||
      type === "BinaryExpression",
  ) && zelle.bezuege.every((bezug) => einzelneZelle(zelle, bezug));

/** Whether somebody typed a name for the row of a formula. */
const istBenannt = (index: Formelindex, { blatt, row, column }: Formelzelle): boolean =>
  inZeile(index, { blatt, row, column }, 0, column - 1).some(
    ({ zelle: { value, formula } }) => typeof value === "string" && /\p{L}/u.test(value) && !formula,
  );

/** Whether a blank cell is a hole in a row of numbers. */
function hatBetraege(index: Formelindex, ort: Ort): boolean {
  const beside = [-1, 1].map((step) => index.zelle({ ...ort, column: ort.column + step })?.value);
  return beside.every((value) => typeof value === "number");
}

const inZeile = (
  index: Formelindex,
  { blatt, row }: Ort,
  left: number,
  right: number,
): ReturnType<Formelindex["genannte"]> =>
  index.genannte(blatt, {
    bereich: { top: row, bottom: row, left, right },
    fest: FREI,
  });

/** One of each formula, whether its copies stand in its row or in its column: what weighs more. */
function eindeutige(index: Formelindex): Leerbezug[] {
  const found = new Map<Formelzelle, Leerbezug>();
  for (const one of kopien(index).flatMap((each) => leerbezuege(index, each)))
    if (!found.get(one.zelle)?.nebenDerTabelle) found.set(one.zelle, one);
  return [...found.values()];
}

const bezugAufLeereZelle = (namen: Benennung): Feststellung<Buendel<Leerbezug>> => ({
  stelle: (bundle) => {
    const [{ zelle, nebenDerTabelle }] = bundle;
    return {
      ...zelleAus(zelle),
      severity: nebenDerTabelle ? "warning" : "info",
      actual: `=${deutsch(zelle.baum)}`,
      cells: [...zellenVon(bundle), ...bundle.map(({ leer }) => leer)].map(zelleAus),
      ursache: "formel-bezug",
    };
  },
  satz: (bundle) => {
    const [{ zelle, leer, vorbilder, nebenDerTabelle }] = bundle;
    const { blatt } = zelle;
    const rat = nebenDerTabelle
      ? `Die ganze Zeile ${leer.row + 1} von „${leer.blatt}“ ist leer. Bitte prüfen, ob der Bezug stimmt`
      : "Eine leere Zelle zählt als 0. Bitte dort den Betrag eintragen oder 0, wenn es keinen gibt";
    return `${namen.name(zellenVon(bundle))}: Die Formel =${deutsch(zelle.baum)} bezieht sich auf die leere Zelle ${zellenAuf(blatt, [leer])}; die Kopien der Formel (${zellenAuf(blatt, vorbilder)}) beziehen sich auf Zellen mit Beträgen. ${rat}.`;
  },
});

export const fx10: Regel = {
  id: "FX-10",
  titel: "Bezug auf leere Zelle",
  prueft: "Keine Formel bezieht sich auf eine leere Zelle, wo sich alle ihre Kopien auf Beträge beziehen.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2025 | Ansatz 2026
Spülwagen | 19.000 | 19.500
Kehrmaschine | 23.000 | 24.000
Radlader | 9.500 | 9.800`,
    Übersicht: `
Posten | Ansatz 2026
Spülwagen | =Fuhrpark!C2 → 19.500
Kehrmaschine | =Fuhrpark!C3 → 24.000
Radlader | =Fuhrpark!C4 → 9.800
Anhänger | =Fuhrpark!C5 → 0`,
  },
  formelbefunde: ({ index, plan }) => ({
    geprueft: index.alle.length,
    befunde: buendel(eindeutige(index)).map(alsBefund(bezugAufLeereZelle(benennung(plan)))),
  }),
};
