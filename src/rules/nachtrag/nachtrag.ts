import { istHoeher, istSchlechter, type Erwartung } from "../../finance/nachtrag";
import { Decimal } from "../../money/dezimal";
import { anteilText, betragText } from "../../money/eurotext";
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
import type { Vorgaben } from "../../plan/vorgaben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { nachtrag as texte, type Planabweichung } from "../../texte/nachtrag";
import { zelleVon } from "../../workbook/zelle";
import { hoehereVerpflichtungen } from "../uebersichten/verpflichtungen";
import { istVeSpalte } from "../../plan/aufbau/verpflichtungen";

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

const erwartung = ({ plan, hochrechnung }: Hochgerechnet): Erwartung => ({
  plan: euro(plan),
  hochrechnung: euro(hochrechnung),
});

/** The amounts as they are to be read, in the unit of the Hochrechnung. */
function inWorten(figures: Hochgerechnet): Planabweichung {
  const { plan, hochrechnung } = erwartung(figures);
  const text = (value: Decimal): string => betragText(value, figures.hochrechnung.spalte.einheit);
  return {
    plan: text(plan),
    hochrechnung: text(hochrechnung),
    differenz: text(hochrechnung.minus(plan)),
  };
}

const stelle: Feststellung<Hochgerechnet>["stelle"] = ({ plan, hochrechnung }) => ({
  ...zelleVon(hochrechnung),
  expected: plan.wert.toString(),
  actual: hochrechnung.wert.toString(),
  difference: hochrechnung.wert.minus(plan.wert).toString(),
  cells: [hochrechnung, plan].map(zelleVon),
});

/** A result that stays behind the plan beyond both bounds. */
interface Verschlechterung extends Hochgerechnet {
  schwelle: Vorgaben["nachtragErgebnis"];
}

const schlechteresErgebnis: Feststellung<Verschlechterung> = {
  stelle,
  satz: ({ schwelle: { anteil, betrag: grenze }, ...figures }) =>
    texte.schlechteresErgebnis(inWorten(figures), anteilText(anteil), betragText(new Decimal(grenze))),
};

/** More credit than planned, and than the room above it, in euro. */
interface Mehrkredit extends Hochgerechnet {
  spielraum: number;
}

const hoehereKredite: Feststellung<Mehrkredit> = {
  stelle,
  satz: ({ spielraum, ...figures }) =>
    texte.hoehereKredite(inWorten(figures), spielraum === 0 ? undefined : betragText(new Decimal(spielraum))),
};

export const nt1: Regel = {
  id: "NT-1",
  titel: "Nachtrag: schlechteres Ergebnis",
  prueft:
    "Die Hochrechnung des Jahresergebnisses bleibt nicht über beide Schwellen hinter dem Plan zurück (Vorgabe: 20 % und 100.000 €; unter Einstellungen zu ändern).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  recht: "nachtrag",
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
    const verlust = istVerlustzeile(positionszeile(tabelle, "jahresergebnis")?.text ?? "");
    const { nachtragErgebnis: schwelle } = plan.vorgaben;
    const schlechter = istSchlechter({ ...erwartung(figures), verlust }, schwelle);
    return {
      geprueft: 1,
      befunde: schlechter ? [alsBefund(schlechteresErgebnis)({ ...figures, schwelle })] : [],
    };
  },
};

export const nt2: Regel = {
  id: "NT-2",
  titel: "Nachtrag: höhere Kredite",
  prueft:
    "Die hochgerechneten Investitionskredite liegen nicht über dem Ansatz und dem eingestellten Spielraum (Vorgabe: 0 €).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  recht: "nachtrag",
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
    const { nachtragKredite: spielraum } = plan.vorgaben;
    const hoeher = istHoeher(erwartung(figures), spielraum);
    return { geprueft: 1, befunde: hoeher ? [alsBefund(hoehereKredite)({ ...figures, spielraum })] : [] };
  },
};

export const nt3: Regel = {
  id: "NT-3",
  titel: "Nachtrag: weitere Verpflichtungsermächtigungen",
  prueft:
    "Zwischenbericht, neue Ansätze und andere Fassungen des Plans nennen keine höheren Verpflichtungsermächtigungen als beschlossen, vom eingestellten Spielraum abgesehen (Vorgabe: 0 €).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  recht: "nachtrag",
  severity: "warning",
  beispiel: {
    Vermögensplan: beispielbericht.mitVerpflichtungen.replaceAll("| 40.000 | 40.000", "| 40.000 | 55.000"),
  },
  befunde: hoehereVerpflichtungen,
};
