import { zelleVon } from "../../../workbook/zelle";
import { zellbereicheAuf } from "../../../workbook/zellbereiche";
import type { Figure } from "../../../plan/tabelle";
import { aufWert, zellen, type Lage, type Vermutung } from "./vermutung";

/** The plan was changed and goes together; the Beschluss still has the amounts from before. */
export function alteBeschluesse({ verletzt, stelle }: Lage): Vermutung[] {
  const right = new Map<Figure, Figure["wert"]>();
  for (const { relation, soll } of verletzt) {
    const { gesamt, terme, eineAngabe } = relation;
    const inPlan = terme.every(({ figure }) => stelle(figure)?.tabelle.kind !== "festsetzung");
    if (stelle(gesamt)?.tabelle.kind === "festsetzung" && inPlan && eineAngabe)
      right.set(gesamt, soll.div(gesamt.spalte.einheit));
  }
  const figures = [...right.keys()];
  const [first] = figures;
  if (!first || figures.length < 2) return [];
  const cells = zellen(figures);
  return [
    {
      art: "beschluss-alt",
      ort: zelleVon(first),
      cells,
      satz: `Der Festsetzungsbeschluss nennt in ${zellbereicheAuf(first.sheet, cells)} andere Beträge als der Plan, und der Plan stimmt in sich: Er wurde wohl geändert, der Beschluss nicht. Bitte die Beträge des Beschlusses nachziehen.`,
      aenderungen: [...right].flatMap(([figure, wert]) => aufWert(figure, wert)),
      mindestens: 2,
      suspects: [...right].map(([figure, wert]) => ({
        ...zelleVon(figure),
        proposal: wert.toString(),
        reason: "so ergibt es der Plan",
      })),
    },
  ];
}
