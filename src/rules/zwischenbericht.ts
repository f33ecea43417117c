import { seite, umfasst } from "../plan/formulare/erfolgsplan";
import { enthaelt, kontengliederung, type Gesamtzeile, type Kontengruppe } from "../plan/kontengruppen";
import { tabelleVon, type Plan } from "../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../plan/tabelle";
import { beispielbericht } from "./beispielbericht";
import { mitFehler } from "./beispielplan";
import { gruppenrelationen, gruppensumme } from "./gruppensummen";
import { formularrelationen } from "./erfolgsplan";
import { istVerlustzeile } from "./ergebnisrechnung";
import type { Regel, Relation, Term } from "./regel";
import { eigenerBetrag, gegen, gleichheit, gleichungen, summenrelation } from "./relationen";
import { VERMOEGENSPLAN_SUMMEN, ausgleich } from "./vermoegensplan";

const GUV = "zwischenbericht-guv";
const VERMOEGENSPLAN = "zwischenbericht-vermoegensplan";
const ERTRAGSSUMMEN = ["summeErtraege"];

/** Sums of the accounts and the results that follow from them, in every column of amounts. */
export function guvRelationen(tabelle: Tabelle): Relation[] {
  const gliederung = kontengliederung(tabelle, umfasst);
  return betragsspalten(tabelle).flatMap((spalte) => [
    ...gruppenrelationen(gliederung, spalte, GUV),
    ...ergebnis(tabelle, gliederung.gruppen, gliederung.gesamt, spalte),
  ]);
}

/** Erträge − Aufwendungen − Zinsen − Steuern = Ergebnis; the Jahresgewinn after sonstige Steuern. */
function ergebnis(
  tabelle: Tabelle,
  gruppen: Kontengruppe[],
  gesamt: Gesamtzeile[],
  spalte: Spalte,
): Relation[] {
  const vorher = positionszeile(tabelle, "ergebnisNachSteuern");
  const jahr = positionszeile(tabelle, "jahresergebnis");
  const side = (steuern: boolean): Term[] =>
    obersteTeile(gruppen, gesamt).flatMap(({ position, figures }) =>
      (position === "sonstigeSteuern") === steuern
        ? figures(spalte).map((figure) => mitSeite(position, figure))
        : [],
    );
  const nachSteuern = betrag(vorher, spalte);
  const jahresergebnis = betrag(jahr, spalte);
  const lines = side(false);
  if (lines.length === 0) return [];
  return [
    ...(nachSteuern ? [summenrelation("Ergebnis nach Steuern", nachSteuern, lines)] : []),
    ...(jahr && jahresergebnis ? [jahresrelation(jahr, jahresergebnis, nachSteuern, lines, side(true))] : []),
  ];
}

function jahresrelation(
  zeile: Zeile,
  gesamt: Figure,
  vorher: Figure | undefined,
  lines: Term[],
  steuern: Term[],
): Relation {
  const terme = [...(vorher ? [{ figure: vorher, faktor: 1 as const }] : lines), ...steuern];
  return summenrelation(
    "Jahresgewinn / Jahresverlust",
    gesamt,
    istVerlustzeile(zeile.text) ? terme.map(gegen) : terme,
  );
}

function mitSeite(position: string, figure: Figure): Term {
  const ertrag = ERTRAGSSUMMEN.includes(position) || seite(position) === "ertrag";
  return { figure, faktor: ertrag ? 1 : -1 };
}

/** Every line once, by the largest total that takes it in. */
function obersteTeile(
  gruppen: Kontengruppe[],
  gesamt: Gesamtzeile[],
): { position: string; figures: (spalte: Spalte) => Figure[] }[] {
  const tops = new Set<Kontengruppe | Gesamtzeile>(
    gruppen.map((gruppe) => gesamt.findLast((zeile) => enthaelt(zeile, gruppe)) ?? gruppe),
  );
  return [...tops].flatMap((top) => {
    if (!top.position) return [];
    const { position } = top;
    const figures = (spalte: Spalte): Figure[] =>
      "zeile" in top ? [betrag(top.zeile, spalte) ?? []].flat() : gruppensumme(top, spalte);
    return [{ position, figures }];
  });
}

/** Abschreibungen and Jahresergebnis of the Vermögensplan report as the Gewinn- und Verlustrechnung shows them. */
function zwischenDenTabellen(plan: Plan): Relation[] {
  const guv = tabelleVon(plan, GUV);
  const vermoegensplan = tabelleVon(plan, VERMOEGENSPLAN);
  if (!guv || !vermoegensplan) return [];
  const pairs: [string, string, string][] = [
    ["Abschreibungen", "abschreibungen", "afaAnlagen"],
    ["Jahresgewinn", "jahresgewinn", "jahresergebnis"],
  ];
  return betragsspalten(vermoegensplan).flatMap((spalte) => {
    const column = betragsspalten(guv).find(({ art }) => art === spalte.art);
    if (!column) return [];
    return pairs.flatMap(([name, position, quelle]) => {
      const [gesamt] = eigenerBetrag(vermoegensplan, position, spalte);
      const [figure] = eigenerBetrag(guv, quelle, column);
      const loss = position === "jahresgewinn" && figure?.wert.isNegative();
      return gesamt && figure && !loss
        ? [gleichheit(name, gesamt, "Vermögensplan", [{ figure, faktor: 1 }], "Gewinn- und Verlustrechnung")]
        : [];
    });
  });
}

export const zb3: Regel = {
  id: "ZB-3",
  titel: "Summen und Ergebnis des Zwischenberichts",
  prueft:
    "Die Summen stimmen, und Erträge − Aufwendungen − Zinsen − Steuern ergeben das Ergebnis, in allen Spalten.",
  grundlage: "§ 21 EigAnVO",
  severity: "error",
  beispiel: {
    Zwischenbericht: mitFehler(beispielbericht.guv, "100 | 514.338,10", "100 | 541.338,10"),
  },
  relationen: (plan) => {
    const guv = tabelleVon(plan, GUV);
    return [
      ...(guv?.zeilen.some(({ konto }) => konto) ? guvRelationen(guv) : formularrelationen(plan, GUV)),
      ...gleichungen(plan, VERMOEGENSPLAN, VERMOEGENSPLAN_SUMMEN),
      ...ausgleich(plan, VERMOEGENSPLAN),
      ...zwischenDenTabellen(plan),
    ];
  },
};
