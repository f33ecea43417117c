import { festgesetzt, festsetzungszeile } from "../../plan/aufbau/festsetzungszeilen";
import { istPflicht } from "../../plan/aufbau/landesform";
import { positionsname } from "../../plan/formulare";
import { tabelleVon, type Plan } from "../../plan/plan";
import { positionszeile, type Tabelle, type Zeile } from "../../plan/tabelle";
import { zeilenzelle } from "../../workbook/zelle";
import type { Befund, Regel } from "../kern/regel";

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

function fehlender(plan: Plan, position: string): Befund[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const open = beschluss && offeneZeile(plan, beschluss, position);
  if (!open) return [];
  const zeile = open === "nirgends" ? undefined : open;
  const { area } = beschluss;
  const at = zeilenzelle(beschluss, zeile?.row ?? area.bottom, zeile ? area.right : area.left);
  return [
    {
      ...at,
      message: `Im Festsetzungsbeschluss fehlt der Betrag „${positionsname("festsetzung", position)}“. Bitte eintragen, gegebenenfalls 0.`,
      cells: [at],
      ...(!zeile && istEntbehrlich(plan, beschluss, position) && { severity: "info" as const }),
    },
  ];
}

/** Amounts that the law of the plan's Land requires of the Beschluss, each missing one a finding. */
export function fehlt(...positions: string[]): Pick<Regel, "befunde" | "vollstaendigkeit"> {
  return {
    vollstaendigkeit: true,
    befunde: (plan) => ({
      geprueft: tabelleVon(plan, "festsetzung") ? positions.length : 0,
      befunde: positions.flatMap((position) => fehlender(plan, position)),
    }),
  };
}

/** The same for amounts that belong together: one finding names them all. */
export function fehltZusammen(positions: string[], was: string): Pick<Regel, "befunde" | "vollstaendigkeit"> {
  return {
    vollstaendigkeit: true,
    befunde: (plan) => {
      const beschluss = tabelleVon(plan, "festsetzung");
      const missing = beschluss
        ? positions.filter((position) => offeneZeile(plan, beschluss, position) !== undefined)
        : [];
      if (!beschluss || missing.length === 0) return { geprueft: beschluss ? 1 : 0, befunde: [] };
      const at = zeilenzelle(beschluss, beschluss.area.bottom, beschluss.area.left);
      const names = missing.map((position) => `„${positionsname("festsetzung", position)}“`).join(", ");
      const message = `Im Festsetzungsbeschluss fehlen ${was}: ${names}. Bitte eintragen, gegebenenfalls 0.`;
      return { geprueft: 1, befunde: [{ ...at, message, cells: [at] }] };
    },
  };
}
