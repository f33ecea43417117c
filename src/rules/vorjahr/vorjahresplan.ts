import type { TableKind } from "../../plan/arten";
import { UNTERZEILEN } from "../../plan/formulare/erfolgsplan";
import { planspalte, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { euro } from "../../plan/aufbau/gleichung";
import { dateiname, dokumente, istNachtrag, teil, type Dokument } from "../../plan/aufbau/dokumente";
import { gemeinsameKonten } from "../konten/kontenpaare";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { ist, soll } from "../kern/relationen";
import { differenzText, inSpalte } from "../kern/saetze";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";

/** The same fact in two documents. */
interface Paar {
  name: string;
  eigene: Figure;
  andere: Figure;
  /** The document of the other figure. */
  dokument: Dokument;
}

/** Lines that follow from others, or are those of another part of the plan. */
const ABGELEITET = ["ergebnisNachSteuern", "jahresergebnis", "zunahmeMittel", "abnahmeMittel"];
const AUS_ERFOLGSPLAN = ["abschreibungen", "jahresgewinn", "jahresverlust"];

/** The rows that two tables share, by account or else by line; no totals and no results. */
function gemeinsameZeilen(eigene: Tabelle, andere: Tabelle): [Zeile, Zeile][] {
  const konten = gemeinsameKonten(eigene, andere);
  if (konten.length > 0) return konten.map((paar) => [paar.eigene, paar.andere]);
  return eigene.zeilen.flatMap((zeile): [Zeile, Zeile][] => {
    const { position, art } = zeile;
    if (!position || art === "summe" || ABGELEITET.includes(position)) return [];
    if (UNTERZEILEN[position]?.some((part) => positionszeile(eigene, part))) return [];
    const other = positionszeile(andere, position);
    return other ? [[zeile, other]] : [];
  });
}

function paare(
  [zeilen, spalte]: [[Zeile, Zeile][], Spalte],
  column: Spalte | undefined,
  dokument: Dokument,
): Paar[] {
  if (!column) return [];
  return zeilen.flatMap(([zeile, other]) => {
    const eigene = betrag(zeile, spalte);
    const andere = betrag(other, column);
    const name = zeile.konto ? `Konto ${zeile.konto.nummer} „${zeile.label}“` : zeile.label;
    return eigene && andere ? [{ name, eigene, andere, dokument }] : [];
  });
}

/** The figures of the same year and kind that two documents state in their tables of a kind. */
function gleicheAngaben(eigenes: Dokument, anderes: Dokument, kind: TableKind): Paar[] {
  const eigene = teil(eigenes, kind);
  const andere = teil(anderes, kind);
  if (!eigene || !andere) return [];
  const zeilen = gemeinsameZeilen(eigene, andere);
  return betragsspalten(eigene).flatMap((spalte) => {
    if (spalte.jahr === undefined || !["ansatz", "ergebnis"].includes(spalte.art)) return [];
    const same = betragsspalten(andere).find(({ art, jahr }) => art === spalte.art && jahr === spalte.jahr);
    return paare([zeilen, spalte], same, anderes);
  });
}

/** The prior year of the Finanzplan beside the Vermögensplan of that year. */
function vorjahrDesFinanzplans(eigenes: Dokument, anderes: Dokument): Paar[] {
  const finanzplan = teil(eigenes, "finanzplan");
  const andere = teil(anderes, "vermoegensplan");
  const spalte = finanzplan && betragsspalten(finanzplan).find(({ jahr }) => jahr === anderes.jahr);
  if (!finanzplan || !andere || !spalte) return [];
  const zeilen = gemeinsameZeilen(finanzplan, andere).filter(
    ([{ position }]) => !AUS_ERFOLGSPLAN.includes(position ?? ""),
  );
  return paare([zeilen, spalte], planspalte(andere, anderes.jahr), anderes);
}

/** The first of several ways to compare that finds figures in both documents. */
function ersteMitPaaren(ways: (() => Paar[])[]): Paar[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

function erfolgsplanpaare(eigenes: Dokument, anderes: Dokument): Paar[] {
  return ersteMitPaaren([
    () => gleicheAngaben(eigenes, anderes, "erfolgsplan-konten"),
    () => gleicheAngaben(eigenes, anderes, "erfolgsplan"),
  ]);
}

function vermoegensplanpaare(eigenes: Dokument, anderes: Dokument): Paar[] {
  return ersteMitPaaren([
    () => vorjahrDesFinanzplans(eigenes, anderes),
    () => gleicheAngaben(eigenes, anderes, "vermoegensplan"),
    () => gleicheAngaben(eigenes, anderes, "vorhaben"),
  ]);
}

/** Equal within what both figures may have been rounded by; a plan may show its Aufwendungen with a minus sign. */
function gleich({ eigene, andere }: Paar): boolean {
  const room = [eigene, andere].map(({ halb, spalte }) => halb.times(spalte.einheit));
  const difference = euro(eigene).abs().minus(euro(andere).abs()).abs();
  return difference.lte(room.reduce((a, b) => a.plus(b)));
}

function mitBetrag({ eigene, andere }: Paar): boolean {
  return !eigene.wert.isZero() || !andere.wert.isZero();
}

/** Whether two plans are of one enterprise: most of what both state for the same years is the same. */
export function gleicherBetrieb(eines: Dokument, anderes: Dokument): boolean {
  const all = [
    ...erfolgsplanpaare(eines, anderes),
    ...gleicheAngaben(eines, anderes, "vermoegensplan"),
  ].filter(mitBetrag);
  return all.length >= 3 && all.filter(gleich).length * 2 >= all.length;
}

/** What a plan says of earlier years beside the plans of the year before; one group for each part of the plan. */
function vorjahrespaare(plan: Plan): Paar[][] {
  const all = dokumente(plan);
  return all.flatMap((eigenes) => {
    const before = all
      .filter(({ jahr }) => jahr !== undefined && eigenes.jahr !== undefined && jahr === eigenes.jahr - 1)
      .sort((a, b) => Number(istNachtrag(a)) - Number(istNachtrag(b)));
    return [erfolgsplanpaare, vermoegensplanpaare].map((pairs) =>
      guenstigste(before.flatMap((anderes) => pairs(eigenes, anderes))),
    );
  });
}

/** Of several plans of the year before the one that agrees, else the last: a Nachtrag is the later one. */
function guenstigste(all: Paar[]): Paar[] {
  const byFigure = new Map<Figure, Paar>();
  for (const pair of all) {
    const known = byFigure.get(pair.eigene);
    if (!known || !gleich(known)) byFigure.set(pair.eigene, pair);
  }
  return [...byFigure.values()].filter(mitBetrag);
}

/** Most figures agree, so that the others are single mistakes. */
function meistGleich(pairs: Paar[]): boolean {
  return pairs.filter(gleich).length * 2 >= pairs.length;
}

/** Ansätze and results of earlier years are those of the year's own plan, where that is checked together. */
export function wieVorjahresplan(plan: Plan): Relation[] {
  return vorjahrespaare(plan).filter(meistGleich).flat().map(relation);
}

function relation({ name, eigene, andere, dokument }: Paar): Relation {
  const turned =
    !eigene.wert.isZero() && eigene.wert.abs().eq(andere.wert.abs()) && !eigene.wert.eq(andere.wert);
  const nachtrag =
    eigene.spalte.art === "ergebnis" ? "" : " Hat ein Nachtrag den Plan geändert, gilt der geänderte Ansatz.";
  return {
    gesamt: eigene,
    terme: [{ figure: andere, faktor: turned ? -1 : 1 }],
    satz: (bewertung) =>
      `${inSpalte(name, eigene.spalte)}: Hier stehen ${ist(bewertung)}, im Plan ${dokument.jahr} (${dateiname(dokument)}) ${soll(bewertung)} (${differenzText(bewertung)}).${nachtrag}`,
  };
}

/** The figures of a part beside those of the year's own plan, and the ones that differ. */
interface AndereSpalte {
  verglichen: Paar[];
  anders: [Paar, ...Paar[]];
}

/** A part in which most figures differ from the year's own plan: one finding, not one for each of them. */
export const andereVorjahresspalte = (plan: Plan): Befund[] =>
  andereSpalten(plan).map(alsBefund(andereAlsImVorjahresplan));

const andereSpalten = (plan: Plan): AndereSpalte[] =>
  vorjahrespaare(plan)
    .filter((pairs) => !meistGleich(pairs))
    .flatMap((verglichen) => {
      const [first, ...others] = verglichen.filter((pair) => !gleich(pair));
      return first ? [{ verglichen, anders: [first, ...others] }] : [];
    });

const andereAlsImVorjahresplan: Feststellung<AndereSpalte> = {
  stelle: ({ anders }) => ({
    ...zelleVon(anders[0].eigene),
    severity: "warning",
    cells: anders.flatMap(({ eigene, andere }) => [eigene, andere].map(zelleVon)),
  }),
  satz: ({ verglichen, anders }) => {
    const [{ eigene, dokument }] = anders;
    return `${anders.length} von ${verglichen.length} Beträgen (${spaltenname(eigene.spalte)}) sind andere als im Plan ${dokument.jahr} (${dateiname(dokument)}). Bitte prüfen, ob die Spalte die Ansätze dieses Jahres zeigt und ob beide Pläne zum selben Betrieb gehören.`;
  },
};
