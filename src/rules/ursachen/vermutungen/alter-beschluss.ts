import { mengenText } from "../../../plan/mengentext";
import { positionsname } from "../../../plan/formulare";
import { postenname } from "../../../plan/postenname";
import type { Figure } from "../../../plan/tabelle";
import { aufzaehlung } from "../../../texte/aufzaehlung";
import { gruppiert } from "../../../workbook/gruppiert";
import { zelleVon } from "../../../workbook/zelle";
import { figurText } from "../../kern/saetze";
import type { Lage, Stelle } from "./lage";
import { aufWert, zellen, type Vermutung } from "./vermutung";

/** An amount of a Beschluss, and what the plan comes to. */
interface Abweichung {
  figure: Figure;
  name: string;
  soll: Figure["wert"];
}

/** So many amounts that are off together are no slip of the pen. */
const MINDESTENS = 2;

/** The plan was changed and goes together; its Beschluss, which goes together too, has the amounts from before. */
export function alteBeschluesse({ verletzt, stelle }: Lage): Vermutung[] {
  const off = verletzt.flatMap(({ relation: { gesamt, terme, eineAngabe }, soll }) => {
    const inPlan = terme.every(({ figure }) => stelle(figure)?.tabelle.kind !== "festsetzung");
    const tabelle = stelle(gesamt)?.tabelle;
    return tabelle?.kind === "festsetzung" && inPlan && eineAngabe
      ? [
          {
            tabelle,
            figure: gesamt,
            name: benannt(gesamt, stelle(gesamt)),
            soll: soll.div(gesamt.spalte.einheit),
          },
        ]
      : [];
  });
  return [...gruppiert(off, ({ tabelle }) => tabelle).values()].flatMap(vermutung);
}

/** As the form calls it: a Beschluss is written in whole sentences. */
const benannt = (figure: Figure, stelle: Stelle | undefined): string =>
  stelle?.zeile.position ? positionsname("festsetzung", stelle.zeile.position) : postenname(figure);

function vermutung(all: Abweichung[]): Vermutung[] {
  const each = [...new Map(all.map((one) => [one.figure, one])).values()];
  const [first] = each;
  if (!first || each.length < MINDESTENS) return [];
  const named = each.map(({ figure, name, soll }) => {
    const inPlan = mengenText(soll.times(figure.spalte.einheit), figure.spalte);
    return `${name} ${figurText(figure)} (Plan: ${inPlan})`;
  });
  return [
    {
      art: "beschluss-alt",
      ort: zelleVon(first.figure),
      cells: zellen(each.map(({ figure }) => figure)),
      satz: `Der Festsetzungsbeschluss nennt andere Beträge als der Plan: ${aufzaehlung(named)}. Beide stimmen in sich; wahrscheinlich wurde der Plan geändert und der Beschluss nicht nachgezogen. Bitte beide abgleichen.`,
      aenderungen: each.flatMap(({ figure, soll }) => aufWert(figure, soll)),
      mindestens: MINDESTENS,
      geltung: "zuletzt",
    },
  ];
}
