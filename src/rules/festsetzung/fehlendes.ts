import { festgesetzt, festsetzungszeile } from "../../plan/aufbau/festsetzungszeilen";
import { istPflicht } from "../../plan/aufbau/landesform";
import { positionsname } from "../../plan/formulare";
import { tabelleVon, type Plan } from "../../plan/plan";
import { positionszeile, type Tabelle, type Zeile } from "../../plan/tabelle";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";

/** "Kredite werden nicht veranschlagt": that needs no amount. */
const KEINE = /\b(nicht|keine?[nr]?|entfaellt)\b/;

/** Whether a row, or the sentence that it begins, says that there is none. */
function istVerneint({ zeilen }: Tabelle, zeile: Zeile): boolean {
  const below = zeilen.slice(zeilen.indexOf(zeile) + 1);
  const end = below.findIndex(({ art, position }) => art !== "ueberschrift" || position !== undefined);
  const sentence = [zeile, ...below.slice(0, end < 0 ? below.length : end)];
  return sentence.some(({ text }) => KEINE.test(text));
}

/** The row of a required amount that the Beschluss does not state, "nirgends" where there is none; undefined where it does. */
function offeneZeile(plan: Plan, beschluss: Tabelle, position: string): Zeile | "nirgends" | undefined {
  if (!istPflicht(plan, position) || festgesetzt(beschluss, position, plan.jahr)) return undefined;
  const zeile = festsetzungszeile(beschluss, position);
  if (!zeile) return "nirgends";
  return zeile.ohneErgebnis || istVerneint(beschluss, zeile) ? undefined : zeile;
}

/** What a Beschluss leaves out although others of its amounts, or the rest of the plan, make up for it. */
function istEntbehrlich(plan: Plan, beschluss: Tabelle, position: string): boolean {
  const present = (id: string): boolean => positionszeile(beschluss, id) !== undefined;
  if (position === "jahresergebnis") return present("ertraege") && present("aufwendungen");
  if (position !== "einnahmen" && position !== "ausgaben") return false;
  return !present("einnahmen") && !present("ausgaben") && !tabelleVon(plan, "vermoegensplan");
}

/** An amount that the Beschluss does not state. */
interface FehlenderBetrag {
  beschluss: Tabelle;
  position: string;
  /** The row that lacks it; absent where there is none. */
  zeile?: Zeile;
  /** Others make up for it. */
  entbehrlich: boolean;
}

function fehlendeBetraege(plan: Plan, position: string): FehlenderBetrag[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const open = beschluss && offeneZeile(plan, beschluss, position);
  if (!open) return [];
  return open === "nirgends"
    ? [{ beschluss, position, entbehrlich: istEntbehrlich(plan, beschluss, position) }]
    : [{ beschluss, position, zeile: open, entbehrlich: false }];
}

const bezeichnung = (position: string): string => `„${positionsname("festsetzung", position)}“`;

/** Where a row is to be added. */
const ende = (beschluss: Tabelle): CellRef =>
  zeilenzelle(beschluss, beschluss.area.bottom, beschluss.area.left);

const fehlenderBetrag: Feststellung<FehlenderBetrag> = {
  stelle: ({ beschluss, zeile, entbehrlich }) => {
    const at = zeile ? zeilenzelle(beschluss, zeile.row, beschluss.area.right) : ende(beschluss);
    return { ...at, cells: [at], ...(entbehrlich && { severity: "info" }) };
  },
  satz: ({ position }) =>
    `Im Festsetzungsbeschluss fehlt der Betrag ${bezeichnung(position)}. Bitte eintragen, gegebenenfalls 0.`,
};

/** Amounts that the law of the plan's Land requires of the Beschluss, each missing one a finding. */
export function fehlt(...positions: string[]): Pick<Regel, "befunde" | "vollstaendigkeit"> {
  return {
    vollstaendigkeit: true,
    befunde: (plan) => ({
      geprueft: tabelleVon(plan, "festsetzung") ? positions.length : 0,
      befunde: positions
        .flatMap((position) => fehlendeBetraege(plan, position))
        .map(alsBefund(fehlenderBetrag)),
    }),
  };
}

/** Amounts that belong together and that the Beschluss does not state. */
interface FehlendeAngaben {
  beschluss: Tabelle;
  positionen: string[];
  /** What they are together: "Angaben zu den Zahlungen". */
  was: string;
}

const fehlendeAngaben: Feststellung<FehlendeAngaben> = {
  stelle: ({ beschluss }) => ({ ...ende(beschluss), cells: [ende(beschluss)] }),
  satz: ({ positionen, was }) =>
    `Im Festsetzungsbeschluss fehlen ${was}: ${positionen.map(bezeichnung).join(", ")}. Bitte eintragen, gegebenenfalls 0.`,
};

/** The same for amounts that belong together: one finding names them all. */
export function fehltZusammen(positions: string[], was: string): Pick<Regel, "befunde" | "vollstaendigkeit"> {
  return {
    vollstaendigkeit: true,
    befunde: (plan) => {
      const beschluss = tabelleVon(plan, "festsetzung");
      if (!beschluss) return { geprueft: 0, befunde: [] };
      const positionen = positions.filter((position) => offeneZeile(plan, beschluss, position) !== undefined);
      const missing = positionen.length > 0 ? [{ beschluss, positionen, was }] : [];
      return { geprueft: 1, befunde: missing.map(alsBefund(fehlendeAngaben)) };
    },
  };
}
