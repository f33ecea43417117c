import { positionsname } from "../../plan/formulare";
import {
  festgesetzt,
  festsetzungszeile,
  festsetzungszeilen,
  istMangel,
  kehrtUm,
} from "../../plan/aufbau/festsetzungszeilen";
import { gegen, type Term } from "../../plan/aufbau/gleichung";
import { besteLesart } from "../../plan/aufbau/lesart";
import { tabelleVon, type Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import { betragText } from "../../money/eurotext";
import type { Relation } from "../kern/regel";
import { ist } from "../kern/relationen";
import { differenzText } from "../kern/saetze";

/** The line of the Beschluss equals the plan. */
export function mitPlan(plan: Plan, positions: string[], ort: string): Relation[] {
  return festsetzungszeilen(plan).flatMap(({ position, name, beschluss, verlust, plan: terme }) => {
    if (!positions.includes(position) || !beschluss || terme.length === 0) return [];
    return [
      {
        gesamt: beschluss,
        terme: verlust ? terme.map(gegen) : terme,
        eineAngabe: true,
        satz: (bewertung) =>
          `${name}: Der Festsetzungsbeschluss nennt ${ist(bewertung)}, ${ort} ergibt ${betragText(bewertung.soll)} (${differenzText(bewertung)}). Bitte Beschluss und Plan abgleichen.`,
      },
    ];
  });
}

/** What a line of the Beschluss adds up of others: these are added, these subtracted. */
export interface Folge {
  plus: string[];
  minus?: string[];
  /** Lines that count where the Beschluss has them. */
  plusAuch?: string[];
  minusAuch?: string[];
}

/** A line of the Beschluss that follows from others of it, in the first of these ways whose lines are all there. */
export function imBeschluss(plan: Plan, gesamt: string, folgen: Folge[], folgt: string): Relation[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const total = beschluss && festgesetzt(beschluss, gesamt, plan.jahr);
  const zeile = beschluss && festsetzungszeile(beschluss, gesamt);
  if (!total || !zeile) return [];
  const folge = folgen.find(({ plus = [], minus = [] }) =>
    [...plus, ...minus].every((position) => festgesetzt(beschluss, position, plan.jahr)),
  );
  if (!folge) return [];
  const read = lesart(plan, total, folge, istMangel(zeile, total));
  const terme = kehrtUm(zeile, total, read) ? read.map(gegen) : read;
  // "Einnahmen und Ausgaben von je": one amount is both.
  if (terme.some(({ figure }) => figure === total)) return [];
  return [
    {
      gesamt: total,
      terme,
      satz: (bewertung) =>
        `${positionsname("festsetzung", gesamt)}: Der Festsetzungsbeschluss nennt ${ist(bewertung)}, nach ${folgt} müssten es ${betragText(bewertung.soll)} sein (${differenzText(bewertung)}).`,
    },
  ];
}

/** With the lines that may count, or without them, as it comes out. */
function lesart(plan: Plan, gesamt: Figure, folge: Folge, mangel: boolean): Term[] {
  const { plus, minus = [], plusAuch = [], minusAuch = [] } = folge;
  const sign = (terme: Term[]): Term[] => (mangel ? terme.map(gegen) : terme);
  const short = sign([...glieder(plan, plus, 1), ...glieder(plan, minus, -1)]);
  const more = sign([...glieder(plan, plusAuch, 1), ...glieder(plan, minusAuch, -1)]);
  const long = [...short, ...more];
  return besteLesart([long, short], (terme) => [{ gesamt, terme }]);
}

/** Lines of the Beschluss as they count: a Bedarf is less, and so is what goes out though it has its own minus sign. */
function glieder(plan: Plan, positions: string[], faktor: 1 | -1): Term[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  return positions.flatMap((position): Term[] => {
    const figure = beschluss && festgesetzt(beschluss, position, plan.jahr);
    const zeile = beschluss && festsetzungszeile(beschluss, position);
    if (!figure || !zeile) return [];
    const eigenesMinus = faktor < 0 && figure.wert.isNegative() && /^au[fs]/.test(position);
    const turned = istMangel(zeile, figure) || eigenesMinus;
    return [{ figure, faktor: turned ? -faktor : faktor }];
  });
}
