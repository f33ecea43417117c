import { Decimal } from "../../money/dezimal";
import { tabelleVon } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { euro } from "../../plan/aufbau/gleichung";
import { istVerlustzeile } from "../../plan/aufbau/erfolgsrechnung";
import type { Befund, Regel } from "../kern/regel";
import { betragText, figurText, prozentText, zelleVon } from "../kern/saetze";
import { hoehereVerpflichtungen, istVeSpalte } from "../uebersichten/verpflichtungen";

/** A line of the Zwischenbericht: what was planned, and what is expected at the end of the year. */
interface Hochgerechnet {
  plan: Figure;
  hochrechnung: Figure;
}

function hochgerechnet(tabelle: Tabelle, position: string): Hochgerechnet | undefined {
  const zeile = positionszeile(tabelle, position);
  const columns = betragsspalten(tabelle).filter((spalte) => !istVeSpalte(spalte));
  const of = (art: Spalte["art"]): Figure | undefined => {
    const spalte = columns.find((column) => column.art === art);
    return spalte && betrag(zeile, spalte);
  };
  const plan = of("ansatz");
  const hochrechnung = of("hochrechnung");
  return plan && hochrechnung ? { plan, hochrechnung } : undefined;
}

/** What the law leaves open is said in the message: from which amount on a Nachtrag is to be considered. */
function nachtragsbefund(name: string, { plan, hochrechnung }: Hochgerechnet, schwelle: string): Befund {
  const difference = hochrechnung.wert.minus(plan.wert);
  const change = betragText(euro(hochrechnung).minus(euro(plan)), hochrechnung.spalte.einheit);
  return {
    ...zelleVon(hochrechnung),
    message: `${name}: Die Hochrechnung ${figurText(hochrechnung)} weicht um ${change} vom Ansatz ${figurText(plan)} ab. ${schwelle} Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).`,
    expected: plan.wert.toString(),
    actual: hochrechnung.wert.toString(),
    difference: difference.toString(),
    cells: [hochrechnung, plan].map(zelleVon),
  };
}

export const nt1: Regel = {
  id: "NT-1",
  titel: "Nachtrag: schlechteres Ergebnis",
  prueft:
    "Die Hochrechnung des Jahresergebnisses bleibt nicht über beide Schwellen hinter dem Plan zurück (Vorgabe: 20 % und 100.000 €; unter Einstellungen zu ändern).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  severity: "warning",
  beispiel: {
    Zwischenbericht: beispielbericht.ergebnis
      .replace("2.620.000 | 5.240.000", "2.320.000 | 4.640.000")
      .replace("650.000 | 1.300.000", "350.000 | 700.000")
      .replace("640.000 | 1.280.000", "340.000 | 680.000"),
  },
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "zwischenbericht-guv");
    const figures = tabelle && hochgerechnet(tabelle, "jahresergebnis");
    if (!figures) return { geprueft: 0, befunde: [] };
    const planned = euro(figures.plan);
    const shortfall = planned.minus(euro(figures.hochrechnung));
    const verlust = istVerlustzeile(positionszeile(tabelle, "jahresergebnis")?.text ?? "");
    const worse = verlust ? shortfall.negated() : shortfall;
    const { betrag: bound, anteil } = plan.vorgaben.nachtragErgebnis;
    const large = worse.gt(bound) && worse.gt(planned.abs().times(anteil));
    const schwelle = `Das Ergebnis ist um mehr als ${prozentText(anteil)} und ${betragText(new Decimal(bound))} schlechter als geplant (eingestellte Schwellen).`;
    return { geprueft: 1, befunde: large ? [nachtragsbefund("Jahresergebnis", figures, schwelle)] : [] };
  },
};

export const nt2: Regel = {
  id: "NT-2",
  titel: "Nachtrag: höhere Kredite",
  prueft:
    "Die hochgerechneten Investitionskredite liegen nicht über dem Ansatz und dem eingestellten Spielraum (Vorgabe: 0 €).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  severity: "warning",
  beispiel: {
    Vermögensplan: beispielbericht.vermoegensplan
      .replace("| 20.000 | 10.000 | 20.000", "| 20.000 | 25.000 | 50.000")
      .replace("| 2.000 | 6.000 | 4.000", "| 2.000 | 21.000 | 34.000")
      .replace("| 40.000 | 25.000 | 42.000", "| 40.000 | 40.000 | 72.000")
      .replaceAll("| 71.000 | 152.000", "| 86.000 | 182.000"),
  },
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "zwischenbericht-vermoegensplan");
    const figures = tabelle && hochgerechnet(tabelle, "investitionskredite");
    if (!figures) return { geprueft: 0, befunde: [] };
    const bound = new Decimal(plan.vorgaben.nachtragKredite);
    const more = euro(figures.hochrechnung).minus(euro(figures.plan)).gt(bound);
    const schwelle = bound.isZero()
      ? "Eingestellt ist kein Spielraum über dem Ansatz."
      : `Eingestellt ist ein Spielraum von ${betragText(bound)} über dem Ansatz.`;
    return { geprueft: 1, befunde: more ? [nachtragsbefund("Investitionskredite", figures, schwelle)] : [] };
  },
};

export const nt3: Regel = {
  id: "NT-3",
  titel: "Nachtrag: weitere Verpflichtungsermächtigungen",
  prueft:
    "Zwischenbericht, neue Ansätze und andere Fassungen des Plans nennen keine höheren Verpflichtungsermächtigungen als beschlossen, vom eingestellten Spielraum abgesehen (Vorgabe: 0 €).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  severity: "warning",
  beispiel: {
    Vermögensplan: beispielbericht.mitVerpflichtungen.replaceAll("| 40.000 | 40.000", "| 40.000 | 55.000"),
  },
  befunde: hoehereVerpflichtungen,
};
