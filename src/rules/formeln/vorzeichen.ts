import { alleTeile, type Baum } from "../../workbook/formel/baum";
import { bezugVon } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { zelleAus } from "./stellen";
import { buendel, zellenVon, type Buendel } from "./buendel";
import { vonNachbarn } from "./uebertragen";

/** A formula in which two signs cancel out. */
interface Doppelminus {
  zelle: Formelzelle;
  /** Its neighbours subtract at that place. */
  alsEinzige: boolean;
}

/** Texts and names of sheets may hold anything. */
const ZITAT = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Two signs right behind one another: where brackets stand between them, somebody meant it. */
const ZWEI_MINUS = /-\s*-\s*\$?[A-Z]/i;

/** Two signs before a whole formula make a number of a text; before a number they do nothing. */
function istDoppelt(index: Formelindex, { blatt, baum, text }: Formelzelle): boolean {
  if (!ZWEI_MINUS.test(text.replaceAll(ZITAT, "A"))) return false;
  return (
    alleTeile(baum).some(
      (teil) => teil.type === "BinaryExpression" && teil.operator === "-" && istNegierte(teil.arguments[1]),
    ) ||
    (istMinus(baum) && istNegierte(baum.arguments[0]) && istZahl(index, blatt, baum))
  );
}

const istMinus = (baum: Baum | undefined): baum is Baum & { type: "UnaryExpression" } =>
  baum?.type === "UnaryExpression" && baum.operator === "-";

const istNegierte = (baum: Baum | undefined): boolean =>
  istMinus(baum) && baum.arguments[0] !== undefined && bezugVon(baum.arguments[0]) !== undefined;

function istZahl(index: Formelindex, blatt: string, baum: Baum): boolean {
  const cells = alleTeile(baum).flatMap((teil) => {
    const bezug = bezugVon(teil);
    return bezug ? index.genannte(blatt, bezug) : [];
  });
  return cells.length > 0 && cells.every(({ zelle: { value } }) => typeof value === "number");
}

/** Whether the formula beside it is the same with one sign. */
function istEinfachDaneben(index: Formelindex, zelle: Formelzelle): boolean {
  const einfach = zelle.form.replace("--", "-");
  return [-1, 1].some((step) => index.formel({ ...zelle, column: zelle.column + step })?.form === einfach);
}

function abhilfe(index: Formelindex, { zelle, alsEinzige }: Doppelminus): Abhilfe[] {
  const moved = alsEinzige ? vonNachbarn(index, zelle, (nachbar) => !istDoppelt(index, nachbar)) : undefined;
  const { blatt, row, column } = zelle;
  return moved ? [{ blatt, row, column, ...moved }] : [];
}

const doppeltesVorzeichen = (index: Formelindex, namen: Benennung): Feststellung<Buendel<Doppelminus>> => ({
  stelle: (bundle) => {
    const [{ zelle }] = bundle;
    return {
      ...zelleAus(zelle),
      severity: bundle.some(({ alsEinzige }) => alsEinzige) ? "warning" : "info",
      actual: `=${deutsch(zelle.baum)}`,
      cells: zellenVon(bundle).map(zelleAus),
      ursache: "formel-bezug",
    };
  },
  satz: (bundle) =>
    `${namen.name(zellenVon(bundle))}: In der Formel =${deutsch(bundle[0].zelle.baum)} heben sich zwei Minuszeichen auf: Der Betrag wird addiert. ${rat(bundle)}.`,
  abhilfe: (bundle) => bundle.flatMap((one) => abhilfe(index, one)),
});

const rat = (bundle: Doppelminus[]): string =>
  bundle.some(({ alsEinzige }) => alsEinzige)
    ? "In der Formel daneben steht dort nur eines. Bitte prüfen, ob der Betrag abgezogen werden soll"
    : "Bitte ein Pluszeichen schreiben, wenn der Betrag addiert werden soll, sonst ein Minuszeichen streichen";

export const fx13: Regel = {
  id: "FX-13",
  titel: "Doppeltes Vorzeichen",
  prueft: "In keiner Formel heben sich zwei Minuszeichen vor einem Betrag auf.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Nebenrechnung: `
Posten | Ansatz 2025 | Ansatz 2026
Bedarf | 420 | 440
Vorrat | 160 | 170
Einkauf | =B2-B3 → 260 | =C2--C3 → 610`,
  },
  formelbefunde: ({ index, plan }) => {
    const formeln = index.alle;
    const found = formeln
      .filter((zelle) => istDoppelt(index, zelle))
      .map((zelle) => ({ zelle, alsEinzige: istEinfachDaneben(index, zelle) }));
    return {
      geprueft: formeln.length,
      befunde: buendel(found).map(alsBefund(doppeltesVorzeichen(index, benennung(plan)))),
    };
  },
};
