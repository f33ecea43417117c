import { umfasst } from "../plan/formulare/erfolgsplan";
import { kontengliederung } from "../plan/kontengruppen";
import { tabelleVon, type Plan } from "../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Konto,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../plan/tabelle";
import { beispielbericht } from "./beispielbericht";
import { beispielplan, mitFehler } from "./beispielplan";
import { istVerlustzeile } from "./ergebnisrechnung";
import { plus } from "./gruppensummen";
import type { Befund, Regel, Relation } from "./regel";
import { gleichheit, positionsname } from "./relationen";
import { betragText, zeilenzelle, zelleVon } from "./saetze";

type Kontozeile = Zeile & { konto: Konto };

interface Kontopaar {
  bericht: Kontozeile;
  plan: Kontozeile;
}

/** The accounts that report and plan both have: the same number, also where the plan's lost its last zero. */
function gemeinsameKonten(bericht: Tabelle, konten: Tabelle): Kontopaar[] {
  const mitKonto = (tabelle: Tabelle): Kontozeile[] =>
    tabelle.zeilen.filter((zeile): zeile is Kontozeile => zeile.konto !== undefined);
  const planned = new Map(mitKonto(konten).flatMap((zeile) => [[zeile.konto.nummer, zeile]]));
  return mitKonto(bericht).flatMap((zeile) => {
    const { nummer } = zeile.konto;
    const plan = planned.get(nummer) ?? (nummer.endsWith("0") ? planned.get(nummer.slice(0, -1)) : undefined);
    return plan ? [{ bericht: zeile, plan }] : [];
  });
}

function gleichesJahr(bericht: Spalte, konten: Tabelle): Spalte | undefined {
  return betragsspalten(konten).find(({ art, jahr }) => art === bericht.art && jahr === bericht.jahr);
}

/** Planansatz and Ergebnis of every account are those of the plan. */
function kontenvergleich(plan: Plan): Relation[] {
  const bericht = tabelleVon(plan, "zwischenbericht-guv");
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  if (!bericht || !konten) return [];
  const pairs = gemeinsameKonten(bericht, konten);
  return betragsspalten(bericht).flatMap((spalte) => {
    const column = gleichesJahr(spalte, konten);
    if (!column) return [];
    return pairs.flatMap(({ bericht: zeile, plan: other }) => {
      const gesamt = betrag(zeile, spalte);
      const figure = betrag(other, column);
      const name = `Konto ${zeile.konto.nummer} „${zeile.label}“`;
      return gesamt && figure
        ? [gleichheit(name, gesamt, "Zwischenbericht", plus([figure]), "Kontenübersicht")]
        : [];
    });
  });
}

function zeilenJeKonto(tabelle: Tabelle): Map<string, string> {
  return new Map(
    kontengliederung(tabelle, umfasst).gruppen.flatMap(({ position, posten }) =>
      posten.flatMap((zeile) => (zeile.konto && position ? [[zeile.konto.nummer, position] as const] : [])),
    ),
  );
}

/** Accounts that stand under another line than in the plan. */
function gewechselteZeilen(plan: Plan): Befund[] {
  const bericht = tabelleVon(plan, "zwischenbericht-guv");
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  if (!bericht || !konten) return [];
  const reported = zeilenJeKonto(bericht);
  const planned = zeilenJeKonto(konten);
  return gemeinsameKonten(bericht, konten).flatMap(({ bericht: zeile, plan: other }) => {
    const there = reported.get(zeile.konto.nummer);
    const here = planned.get(other.konto.nummer);
    if (!there || !here || there === here) return [];
    const at = zeilenzelle(bericht, zeile.konto.row, zeile.konto.column);
    return [
      {
        ...at,
        message: `Konto ${zeile.konto.nummer} „${zeile.label}“ steht im Zwischenbericht unter „${positionsname("erfolgsplan", there)}“, im Plan unter „${positionsname("erfolgsplan", here)}“. Ein Wechsel der Zeile ist anzugeben und zu erläutern.`,
        expected: positionsname("erfolgsplan", here),
        actual: positionsname("erfolgsplan", there),
        cells: [at, zeilenzelle(konten, other.konto.row, other.konto.column)],
      },
    ];
  });
}

export const zb4: Regel = {
  id: "ZB-4",
  titel: "Zwischenbericht und Plan je Konto",
  prueft:
    "Planansatz und Ergebnis jedes Kontos sind die des Plans, und das Konto steht unter derselben Zeile.",
  grundlage: "§ 265 Abs. 2 HGB",
  severity: "warning",
  beispiel: {
    Zwischenbericht: beispielbericht.guv,
    Kontenübersicht: mitFehler(
      mitFehler(beispielplan.konten, "165.000 | 170.000", "165.000 | 165.000"),
      "350.000 | 360.000",
      "350.000 | 365.000",
    ),
  },
  relationen: kontenvergleich,
  befunde: (plan) => ({
    geprueft: tabelleVon(plan, "zwischenbericht-guv") && tabelleVon(plan, "erfolgsplan-konten") ? 1 : 0,
    befunde: gewechselteZeilen(plan),
  }),
};

/** The law names no threshold; these are the usual ones, together. */
function hochgerechnet(
  tabelle: Tabelle,
  position: string,
): { plan: Figure; hochrechnung: Figure } | undefined {
  const zeile = positionszeile(tabelle, position);
  const columns = betragsspalten(tabelle);
  const of = (art: Spalte["art"]): Figure | undefined => {
    const spalte = columns.find((column) => column.art === art);
    return spalte && betrag(zeile, spalte);
  };
  const plan = of("ansatz");
  const hochrechnung = of("hochrechnung");
  return plan && hochrechnung ? { plan, hochrechnung } : undefined;
}

function nachtragsbefund(
  name: string,
  { plan, hochrechnung }: { plan: Figure; hochrechnung: Figure },
): Befund {
  const difference = hochrechnung.wert.minus(plan.wert);
  return {
    ...zelleVon(hochrechnung),
    message: `${name}: Die Hochrechnung ${betragText(hochrechnung.wert)} weicht um ${betragText(difference)} vom Ansatz ${betragText(plan.wert)} ab. Bitte prüfen, ob der Wirtschaftsplan zu ändern ist (Nachtrag).`,
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
    "Die Hochrechnung des Jahresergebnisses bleibt nicht um mehr als ein Fünftel und 100.000 € hinter dem Plan zurück.",
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
    const shortfall = figures.plan.wert.minus(figures.hochrechnung.wert);
    const verlust = istVerlustzeile(positionszeile(tabelle, "jahresergebnis")?.text ?? "");
    const worse = verlust ? shortfall.negated() : shortfall;
    const { betrag: bound, anteil } = plan.vorgaben.nachtragErgebnis;
    const large = worse.gt(bound) && worse.gt(figures.plan.wert.abs().times(anteil));
    return { geprueft: 1, befunde: large ? [nachtragsbefund("Jahresergebnis", figures)] : [] };
  },
};

export const nt2: Regel = {
  id: "NT-2",
  titel: "Nachtrag: höhere Kredite",
  prueft: "Die hochgerechneten Investitionskredite liegen nicht über dem Ansatz.",
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
    const more = figures.hochrechnung.wert.minus(figures.plan.wert).gt(plan.vorgaben.nachtragKredite);
    return { geprueft: 1, befunde: more ? [nachtragsbefund("Investitionskredite", figures)] : [] };
  },
};
